//! A schedule over an empty register, by a clock that the tests move.

use std::fs;
use std::path::Path;

use domain::value::id::Id;
use operations::zone::Zone;
use ring::signature::{Ed25519KeyPair, KeyPair as _};
use storage::clock::Clock;
use tempfile::TempDir;
use uuid::Uuid;

use super::*;
use crate::served::Served;

struct Key(Ed25519KeyPair);

impl Signer for Key {
    fn key(&self) -> Outcome<[u8; 32]> {
        self.0.public_key().as_ref().try_into().map_err(|_| Problem::unforeseen())
    }

    fn sign(&self, text: &[u8]) -> Outcome<[u8; 64]> {
        self.0.sign(text).as_ref().try_into().map_err(|_| Problem::unforeseen())
    }
}

fn begun() -> DateTime<Utc> {
    "2022-03-01T12:00:00Z".parse().unwrap()
}

fn day(number: i64) -> DateTime<Utc> {
    begun() + TimeDelta::days(number)
}

fn served(folder: &TempDir) -> Served {
    let path = folder.path().join("halcon.ayni");
    let clock = Clock::at(begun());
    drop(storage::Store::create_at(&path, Id::new(Uuid::now_v7()), clock).unwrap());
    Served::open("halcon", &path, clock, Zone::universal(), 2).unwrap()
}

/// Everything each day, and the newest two copies kept.
fn schedule(folder: &TempDir) -> Schedule {
    let each_day = Some(TimeDelta::days(1));
    let key = Ed25519KeyPair::from_seed_unchecked(&[7; 32]).unwrap();
    Schedule {
        folder: folder.path().join("copias"),
        backup_every: each_day,
        copies: 2,
        verify_every: each_day,
        checkpoint_every: each_day,
        signer: Some(SharedSigner(Arc::new(Key(key)))),
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<String> = entries.map(|name| name.into_string().unwrap()).collect();
    names.sort();
    names
}

/// Protects whoever loses a machine: each task is done when it is due and not before, what came of it is kept through a restart,
/// and of copies the newest are kept, each of which can be opened and verifies.
#[test]
fn what_is_due_is_done_and_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let (served, schedule) = (served(&folder), schedule(&folder));
    let books = [Book::Register(&served)];
    let scheduler = Scheduler::open(schedule.clone()).unwrap();
    assert!(scheduler.is_due(&books, day(0)));
    scheduler.carry_out(&books, day(0), &|| false);
    let state = scheduler.state();
    let of_register = state.of(served.id).unwrap();
    for task in Task::VARIANTS {
        let done = of_register.task(*task);
        let success = done.success.as_ref().unwrap();
        assert_eq!(
            (success.at, success.version, success.head),
            (day(0), 0, served.snapshot().head()),
            "{task:?}"
        );
        assert_eq!((&done.failure, done.failures), (&None, 0));
    }
    assert!(!scheduler.is_due(&books, day(1) - TimeDelta::seconds(1)));
    scheduler.carry_out(&books, day(1) - TimeDelta::seconds(1), &|| false);
    assert_eq!(scheduler.state(), state);

    // A restart forgets nothing.
    drop(scheduler);
    let scheduler = Scheduler::open(schedule.clone()).unwrap();
    assert_eq!(scheduler.state(), state);
    for number in 1..4 {
        scheduler.carry_out(&books, day(number), &|| false);
    }
    let state = scheduler.state();
    let copies = &state.of(served.id).unwrap().copies;
    assert_eq!(copies.iter().map(|copy| copy.at).collect::<Vec<_>>(), [day(2), day(3)]);
    for copy in copies {
        let report = storage::verify_file(&schedule.folder.join(&copy.place), &mut |_, _| {}).unwrap();
        assert!(report.is_sound() && report.register == Some(served.id), "{report:?}");
    }
    let expected = [
        "20220303T120000Z",
        "20220304T120000Z",
        "checkpoint-20220301T120000Z.txt",
        "checkpoint-20220302T120000Z.txt",
        "checkpoint-20220303T120000Z.txt",
        "checkpoint-20220304T120000Z.txt",
    ];
    // Nothing is left of what was restored to see whether it could be.
    assert_eq!(names(&schedule.folder.join("halcon")), expected);
}

/// Protects whoever relies on copies: what fails is said with its reason, leaves nothing half done, is tried again soon, and does not
/// hide when it last succeeded.
#[test]
fn what_fails_is_said_and_tried_again() {
    let folder = tempfile::tempdir().unwrap();
    let (served, schedule) = (served(&folder), schedule(&folder));
    let schedule = Schedule { verify_every: None, checkpoint_every: None, ..schedule };
    let books = [Book::Register(&served)];
    let scheduler = Scheduler::open(schedule.clone()).unwrap();
    scheduler.carry_out(&books, day(0), &|| false);
    // A file in the place of the folder that the next copy needs.
    let own = schedule.folder.join("halcon");
    fs::remove_dir_all(&own).unwrap();
    fs::write(&own, "").unwrap();
    scheduler.carry_out(&books, day(1), &|| false);
    let backup = |scheduler: &Scheduler| scheduler.state().of(served.id).unwrap().backup.clone();
    let failed = backup(&scheduler);
    let failure = failed.failure.clone().unwrap();
    assert_eq!((failure.at, failed.failures, failed.success.unwrap().at), (day(1), 1, day(0)));
    assert!(failure.code.starts_with("file_"), "{failure:?}");
    assert!(Lang::ALL.iter().all(|lang| failure.said[lang.code()].contains("halcon")), "{failure:?}");
    assert!(!scheduler.is_due(&books, day(1) + RETRY - TimeDelta::seconds(1)));
    scheduler.carry_out(&books, day(1) + RETRY, &|| false);
    assert_eq!(backup(&scheduler).failures, 2);
    fs::remove_file(&own).unwrap();
    scheduler.carry_out(&books, day(1) + RETRY * 2, &|| false);
    let mended = backup(&scheduler);
    assert_eq!((mended.failure, mended.failures, mended.success.unwrap().at), (None, 0, day(1) + RETRY * 2));
}

/// Protects those whose data are in copies: what a program that was killed left of one is taken away with the next, and so is a copy whose
/// removal failed; a copy of which the state was lost is not.
#[test]
fn no_copy_stays_that_nobody_removes() {
    let folder = tempfile::tempdir().unwrap();
    let (served, schedule) = (served(&folder), schedule(&folder));
    let schedule = Schedule { verify_every: None, checkpoint_every: None, ..schedule };
    let (books, own) = ([Book::Register(&served)], schedule.folder.join("halcon"));
    let scheduler = Scheduler::open(schedule.clone()).unwrap();
    scheduler.carry_out(&books, day(0), &|| false);
    assert_eq!(names(&own.join("20220301T120000Z")), ["halcon.ayni"]);
    // Killed in the middle of a copy.
    fs::create_dir(own.join("20220301T180000Z")).unwrap();
    fs::write(own.join("20220301T180000Z/.unlisted"), "").unwrap();
    // Made by hand, or by a server whose state was lost.
    fs::create_dir(own.join("20200101T000000Z")).unwrap();
    scheduler.carry_out(&books, day(1), &|| false);
    let kept = || names(&own);
    assert_eq!(kept(), ["20200101T000000Z", "20220301T120000Z", "20220302T120000Z"]);
    // The state cannot be written: nothing is let go of before it can.
    let state = schedule.folder.join("upkeep.json");
    fs::remove_file(&state).unwrap();
    fs::create_dir(&state).unwrap();
    scheduler.carry_out(&books, day(2), &|| false);
    assert!(kept().contains(&"20220301T120000Z".to_owned()), "{:?}", kept());
    fs::remove_dir(&state).unwrap();
    scheduler.carry_out(&books, day(3), &|| false);
    assert_eq!(kept(), ["20200101T000000Z", "20220303T120000Z", "20220304T120000Z"]);
    let copies = scheduler.state().of(served.id).unwrap().copies.len();
    assert_eq!(copies, 2);
}

/// Protects whoever stops a server from waiting for everything that is due: no task is begun any more.
#[test]
fn nothing_is_begun_once_the_server_stops() {
    let folder = tempfile::tempdir().unwrap();
    let (served, schedule) = (served(&folder), schedule(&folder));
    let scheduler = Scheduler::open(schedule).unwrap();
    let asked = std::cell::Cell::new(0);
    let stops_after_one = || asked.replace(asked.get() + 1) == 1;
    scheduler.carry_out(&[Book::Register(&served)], day(0), &stops_after_one);
    let state = scheduler.state();
    let done = state.of(served.id).unwrap();
    assert!(done.verification.success.is_some() && done.backup.success.is_none(), "{done:?}");
}

/// Protects against copies of what is damaged: they are not kept, and a verification says so.
#[test]
fn what_is_damaged_is_not_copied() {
    let folder = tempfile::tempdir().unwrap();
    let (served, schedule) = (served(&folder), schedule(&folder));
    // A file of some evidence, of which no byte is as it was.
    let mut store = served.beside().unwrap();
    let kept = store.put_blob(&mut &b"acta"[..], 100, &mut |_| {}).unwrap();
    let digest = kept.digest.to_string();
    fs::write(folder.path().join("halcon.ayni.files").join(&digest[..2]).join(&digest), b"otra").unwrap();
    let scheduler = Scheduler::open(schedule.clone()).unwrap();
    scheduler.carry_out(&[Book::Register(&served)], day(0), &|| false);
    let state = scheduler.state().books.remove(&served.id.to_string()).unwrap();
    assert_eq!(state.verification.failure.unwrap().code, "damaged");
    assert!(state.backup.failure.is_some() && state.copies.is_empty(), "{:?}", state.backup);
    let kept = names(&schedule.folder.join("halcon"));
    assert!(kept.iter().all(|name| name.starts_with("checkpoint-")), "{kept:?}");
}

/// Protects the schedule from clocks: what a clock that was ahead dated in the future does not keep anything from being done.
#[test]
fn what_is_dated_in_the_future_does_not_count() {
    let success =
        |at| Success { at, took_ms: 0, version: 1, head: domain::value::Digest::of(&[]), place: None };
    let done = |at| TaskState { success: Some(success(at)), ..TaskState::default() };
    let week = TimeDelta::weeks(1);
    assert!(!is_due(week, &done(day(0)), day(6)));
    assert!(is_due(week, &done(day(0)), day(7)));
    assert!(is_due(week, &done(day(4000)), day(0)));
    assert!(is_due(week, &TaskState::default(), day(0)));
}
