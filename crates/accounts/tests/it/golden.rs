//! Golden files: the JSON of one event of each kind and of each variant inside. They are only ever added to, because books that were
//! written years ago hold exactly these forms. `cargo xtask bless` writes those that are missing.

use std::path::{Path, PathBuf};

use ayni_accounts::Event;
use ayni_accounts::book::Accounts;
use ayni_accounts::event::kinds;
use storage::book::{Book as _, Fact, Salts};

use crate::sample;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

fn is_golden(event: &Event, path: &Path) {
    let body = serde_json::to_string(event).unwrap();
    if std::env::var_os("AYNI_BLESS").is_some() && !path.exists() {
        std::fs::write(path, &body).unwrap();
    }
    let golden = std::fs::read_to_string(path)
        .unwrap_or_else(|why| panic!("{} ({why}); `cargo xtask bless` writes it", path.display()));
    assert_eq!(serde_json::from_str::<Event>(&golden).unwrap(), *event, "{}", path.display());
    assert_eq!(body, golden, "{}", path.display());
}

/// Protects every book ever written: each kind has its file, read as the sample and written as the file.
#[test]
fn events_are_stored_as_in_their_golden_files() {
    let samples = sample::events();
    let found: Vec<String> = samples.iter().map(|event| event.body.kind()).collect();
    assert_eq!(found, kinds().collect::<Vec<_>>());
    for event in samples {
        is_golden(&event, &folder().join(format!("{}.json", event.body.kind())));
    }
    for (name, event) in sample::variants() {
        is_golden(&event, &folder().join(format!("{}.{name}.json", event.body.kind())));
    }
}

/// Protects old forms: whatever file stands in the folder is still read.
#[test]
fn every_golden_file_is_still_read() {
    for entry in std::fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let event: Event = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        assert!(name.starts_with(&format!("{}.", event.body.kind())), "{name}");
    }
}

/// Protects whoever is named: what stands in the log has no text that can be removed, and an event knows how many texts it has, by which
/// they are removed later.
#[test]
fn texts_stand_beside_the_log_and_are_counted() {
    let variants = sample::variants().into_iter().map(|(_, event)| event);
    for event in sample::events().into_iter().chain(variants) {
        let fact = Fact { event: event.clone(), attachment: None };
        let encoded = Accounts::encode(&fact, &mut Salts::default()).unwrap();
        assert_eq!(encoded.texts.len(), usize::try_from(event.body.texts()).unwrap(), "{event:?}");
        let body = String::from_utf8(encoded.body.clone()).unwrap();
        for text in &encoded.texts {
            assert!(!body.contains(&text.bytes), "{body}");
        }
        let kind = event.body.kind();
        assert!(Accounts::decode(&kind, &encoded.body, &[]).is_ok(), "{body}");
        let kept: Vec<(i64, String)> =
            encoded.texts.iter().map(|text| (text.position, text.bytes.clone())).collect();
        assert_eq!(Accounts::decode(&kind, &encoded.body, &kept), Ok(event));
    }
}
