//! Upkeep on a schedule, as monitoring sees it from outside.

use std::path::PathBuf;

use api::schedule::{Schedule, Task};
use chrono::TimeDelta;
use serde_json::json;
use storage::Store;

use crate::accounts::book;
use crate::client::ask;
use crate::serving::Serving;

fn schedule() -> Schedule {
    let each_day = Some(TimeDelta::days(1));
    Schedule {
        folder: PathBuf::new(),
        backup_every: each_day,
        copies: 3,
        verify_every: each_day,
        checkpoint_every: None,
        signer: None,
    }
}

/// Protects monitoring: that copies are made and verified can be seen from outside, of the access book, too, and
/// strangers are not told of which registers.
#[test]
fn a_server_keeps_its_schedule_and_says_so() {
    let serving = Serving::on_schedule(book, schedule());
    serving.running().keep_up();
    let state = serving.running().upkeep().unwrap();
    assert_eq!(state.books.values().map(|book| &*book.name).collect::<Vec<_>>(), ["demo", "_accounts"]);
    for book in state.books.values() {
        assert_eq!((book.task(Task::Backup).failures, book.copies.len()), (0, 1), "{book:?}");
        assert!(book.task(Task::Verification).success.is_some(), "{book:?}");
        assert!(book.task(Task::Checkpoint).success.is_none(), "{book:?}");
    }
    let demo = state.books.values().find(|book| book.name == "demo").unwrap();
    let copy =
        Store::open_read_only(&serving.folder.path().join("kept").join(&demo.copies[0].place)).unwrap();
    assert_eq!(copy.version().unwrap(), demo.copies[0].version);
    let ready = ask(serving.address, "GET", "/ready", &[], b"").is(200).json();
    let upkeep = json!({ "failing": 0, "oldest_backup_seconds": 0, "oldest_verification_seconds": 0 });
    assert_eq!(ready, json!({ "status": "ready", "registers": 1, "upkeep": upkeep }));
    let figures = ask(serving.address, "GET", "/metrics", &[], b"").is(200);
    for line in [
        "ayni_upkeep_age_seconds{book=\"demo\",task=\"backup\"} 0",
        "ayni_upkeep_failures{book=\"demo\",task=\"verification\"} 0",
        "ayni_upkeep_last_success_timestamp_seconds{book=\"_accounts\",task=\"backup\"} 1646136000",
    ] {
        assert!(figures.text().lines().any(|one| one == line), "{line}\n{}", figures.text());
    }
}

/// Protects those who never asked for it: without a schedule nothing is said of one.
#[test]
fn without_a_schedule_nothing_is_said_of_one() {
    let serving = Serving::demo();
    serving.running().keep_up();
    assert!(serving.running().upkeep().is_none());
    let ready = ask(serving.address, "GET", "/ready", &[], b"").is(200).json();
    assert_eq!(ready, json!({ "status": "ready", "registers": 1 }));
}
