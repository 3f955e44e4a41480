//! Golden files: the stored body of one event of each kind; `forms` has those of the variants inside. They are only ever
//! added to, because books that were written years ago hold exactly these bytes. `cargo xtask bless` writes those that are missing.
#![expect(clippy::panic, reason = "a golden file that is missing is told")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use domain::Event;
use domain::event::Kind;
use domain::testing::value::{date, remark};
use domain::testing::{pool, sample};
use domain::{committee, member};

pub(super) fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// Protects the samples, on which the golden files stand: one event of each kind, in order.
#[test]
fn there_is_one_sample_of_each_event() {
    let samples: Vec<Kind> = sample::events().iter().map(Event::kind).collect();
    one_sample_each(&samples, &Event::kinds().collect::<Vec<_>>());
}

/// Asserts that there is one sample of each kind, in the order in which the kinds are declared.
#[track_caller]
pub(crate) fn one_sample_each(samples: &[Kind], kinds: &[Kind]) {
    let of = |kind: &Kind| samples.iter().filter(|sample| *sample == kind).count();
    let wrong: Vec<String> = kinds
        .iter()
        .filter(|kind| of(kind) != 1)
        .map(|kind| {
            format!("{kind} has {} samples in crates/domain/src/testing/{}.rs, not one", of(kind), kind.area)
        })
        .collect();
    assert_eq!(wrong, Vec::<String>::new());
    for (sample, kind) in samples.iter().zip(kinds) {
        assert_eq!(sample.to_string(), kind.to_string(), "samples stand in the order of the kinds");
    }
}

/// Protects every book ever written: each kind has its file, the file is read as the sample, and the sample is written
/// as the file, byte for byte.
#[test]
fn events_are_stored_as_in_their_golden_files() {
    for event in sample::events() {
        is_golden(&event, &folder().join(format!("{}.json", event.kind())));
    }
}

/// Asserts that an event is stored as in a file, and read from it; `cargo xtask bless` writes a file that is missing.
pub(crate) fn is_golden(event: &Event, path: &Path) {
    let body = serde_json::to_string(event).unwrap();
    if std::env::var_os("AYNI_BLESS").is_some() && !path.exists() {
        std::fs::write(path, &body).unwrap();
    }
    let golden = std::fs::read_to_string(path)
        .unwrap_or_else(|why| panic!("{} ({why}); `cargo xtask bless` writes it", path.display()));
    assert_eq!(serde_json::from_str::<Event>(&golden).unwrap(), *event, "{}", path.display());
    assert_eq!(body, golden, "{}", path.display());
}

/// Protects old forms: whatever file stands in the folder is still read, and is of the kind that it is named for.
#[test]
fn every_golden_file_is_still_read() {
    let kinds: BTreeSet<String> = Event::kinds().map(|kind| kind.to_string()).collect();
    for entry in std::fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let event: Event = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let kind = event.kind().to_string();
        assert!(kinds.contains(&kind) && name.starts_with(&format!("{kind}.")), "{name} holds {kind}");
    }
}

/// Protects what nobody stated: an end without a reason is stored without one, and read as one without a reason.
#[test]
fn ends_without_a_reason_are_stored_without_one() {
    let (membership, mandate, on) = (pool::membership(1), pool::mandate(1), date("2021-11-30"));
    let left = Some((on, None));
    let corrected = member::Event::Corrected(member::act::Corrected {
        admitted: date("2016-03"),
        left,
        membership,
        number: None,
        reason: None,
    });
    let ended = committee::Event::MandateEnded(committee::act::MandateEnded {
        mandate,
        on: date("2022-11-30"),
        reason: None,
    });
    let files: [(&str, Event); 3] = [
        (
            "member.left.no_reason",
            member::Event::Left(member::act::Left { membership, on, reason: None }).into(),
        ),
        ("member.corrected.no_exit_reason", corrected.into()),
        ("committee.mandate_ended.no_reason", ended.into()),
    ];
    for (name, event) in files {
        is_golden(&event, &folder().join(format!("{name}.json")));
    }
}

/// Protects what an organ was established for: it is stored where it was said, and absent from older facts.
#[test]
fn an_objective_is_stored_where_it_was_said() {
    let said = Some(remark("Que las mujeres participen en los órganos"));
    let with_objective = |mut event: Event| {
        let Event::Committee(
            committee::Event::Established(committee::act::Established { objective, .. })
            | committee::Event::Corrected(committee::act::Corrected { objective, .. }),
        ) = &mut event
        else {
            return None;
        };
        objective.clone_from(&said);
        Some(event)
    };
    let events: Vec<Event> = sample::events().into_iter().filter_map(with_objective).collect();
    assert_eq!(events.len(), 2);
    for event in events {
        is_golden(&event, &folder().join(format!("{}.objective.json", event.kind())));
    }
}

/// Protects books of the future from being misread today: an unknown kind is an error, never something else.
#[test]
fn unknown_kinds_are_errors() {
    let bodies =
        [r#"{"person":{"cloned":{}}}"#, r#"{"weather":{"rained":{}}}"#, r#"{"person":"erased"}"#, "{}", ""];
    for body in bodies {
        assert!(serde_json::from_str::<Event>(body).is_err(), "{body}");
    }
}

/// Protects old books: what was legal once is read although it would be refused now.
#[test]
fn decoding_never_judges() {
    let body = r#"{"cooperative":{"renamed":{"cooperative":"0190a7e1-0002-7000-8000-000000000001","name":" ","on":"2016"}}}"#;
    let event: Event = serde_json::from_str(body).unwrap();
    assert_eq!(serde_json::to_string(&event).unwrap(), body);
}
