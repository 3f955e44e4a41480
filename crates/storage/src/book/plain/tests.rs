//! The book of plain bytes, kept, asked again, erased, damaged and copied, in a file or on a server as `AYNI_TEST_ENGINE` says.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use domain::testing::pool;
use domain::value::id::{BatchId, CommandId};
use domain::value::{Commitment, Digest};
use rusqlite::StatementStatus;
use uuid::Uuid;

use super::{Clerk, Entry, Order, Plain, Refused, State};
use crate::book::backup::{restore, verify_file};
use crate::book::load::TURN;
use crate::book::request::{Asked, Batch, BatchKind, ExecuteError, ExpectedVersion, Request, Work};
use crate::book::store::Store;
use crate::book::writer::Writer;
use crate::engine::Engine;
use crate::error::{ErrorKind, StorageError};
use crate::fault::Fault;
use crate::journal::read;
use crate::sqlite::durable::failing;
use crate::table::SqlValue;

#[path = "../../../tests/it/postgres.rs"]
#[expect(dead_code, reason = "the tests of registers look at more of a database")]
mod postgres;

/// A place for a book.
struct Desk {
    folder: tempfile::TempDir,
    database: Option<postgres::Database>,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), database: postgres::Database::new() }
    }

    fn place(&self) -> PathBuf {
        let url = self.database.as_ref().map(|database| PathBuf::from(&database.url));
        url.unwrap_or_else(|| self.path("plain.ayni"))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn create(&self) -> Store<Plain> {
        Store::create(&self.place(), pool::register(1)).unwrap()
    }

    fn open(&self) -> Store<Plain> {
        Store::open(&self.place()).unwrap()
    }
}

fn order(entry: Entry) -> Order {
    Order(entry, None)
}

fn bytes(bytes: &[u8]) -> Order {
    order(Entry::Added(bytes.to_vec()))
}

fn said(words: &str) -> Order {
    order(Entry::Said(Some(words.to_owned())))
}

fn entrusted(owner: u128, secret: &str) -> Order {
    let commitment = Commitment(Digest([0; 32]));
    Order(Entry::Entrusted(Uuid::from_u128(owner), commitment), Some(secret.to_owned()))
}

fn erased(owner: u128, places: &[(i64, i64)]) -> Order {
    order(Entry::Erased(Uuid::from_u128(owner), places.to_vec()))
}

fn request(id: u32, command: Order) -> Request<Plain> {
    let (id, expected, by) = (pool::command(id), ExpectedVersion::Any, Clerk("office"));
    Request { id, expected, by, asked: None, from: Asked::default(), command }
}

fn batch(number: u128, commands: Vec<(CommandId, Order)>) -> Batch<Plain> {
    Batch {
        id: BatchId::new(Uuid::from_u128(number)),
        kind: BatchKind::Entry,
        label: Some("a list".to_owned()),
        digest: Some(Digest::of(&[b"list"])),
        asked: None,
        by: Clerk("office"),
        from: Asked::default(),
        expected: ExpectedVersion::Any,
        commands,
        undoes: None,
    }
}

fn execute(store: &mut Store<Plain>, first: u32, orders: impl IntoIterator<Item = Order>) {
    for (id, order) in (first..).zip(orders) {
        store.execute(&request(id, order)).unwrap();
    }
}

/// Something of everything: five commands, a file and a batch.
fn filled(store: &mut Store<Plain>) {
    store.keep_commands(true).unwrap();
    let kept = store.put_blob(&mut b"evidence".as_slice(), 100, &mut |_| {}).unwrap();
    let filed = order(Entry::Filed(kept.digest, kept.size));
    execute(store, 1, [bytes(b"\x00\xff not text"), said("lower the pump"), entrusted(7, "Zenobia"), filed]);
    let mut asked = request(9, bytes(b"asked"));
    asked.asked = Some(Digest::of(&[b"asked"]));
    store.execute(&asked).unwrap();
    let commands = vec![(pool::command(21), bytes(b"one")), (pool::command(22), said("two"))];
    store.execute_batch(&batch(1, commands), &mut |_| {}).unwrap();
    store.set_setting("seen/by", "the clerk").unwrap();
}

fn state(store: &mut Store<Plain>) -> State {
    store.snapshot().unwrap().state
}

fn faults(store: &Store<Plain>) -> Vec<Fault> {
    store.verify(&mut |_, _| {}).unwrap().faults
}

/// Protects another book than the register: what was recorded is there after opening, folds to the same, and its rows, texts
/// and files verify.
#[test]
fn a_book_of_bytes_is_kept() {
    let desk = Desk::new();
    let mut store = desk.create();
    filled(&mut store);
    let before = state(&mut store);
    assert_eq!(before.bytes, [b"\x00\xff not text".to_vec(), b"asked".to_vec(), b"one".to_vec()]);
    let head = store.snapshot().unwrap().head();
    let past = store.snapshot_at(2).unwrap();
    assert_eq!((past.version(), past.state.said), (2, vec![Some("lower the pump".to_owned())]));
    drop(store);
    let mut store = desk.open();
    assert_eq!(state(&mut store), before);
    let report = store.verify(&mut |_, _| {}).unwrap();
    assert_eq!(report.faults, []);
    assert_eq!((report.version, report.head, report.rows), (7, head, 4));
    assert_eq!((report.profiles, report.texts, report.files, report.unused), (1, 2, 1, 0));
    assert_eq!(store.kept_commands().unwrap().len(), 7);
    assert_eq!(store.rebuild().unwrap(), 4);
    assert_eq!(store.setting("seen/by").unwrap().as_deref(), Some("the clerk"));
}

/// Protects whoever sends again: the same is told again, something else under the identifier is refused by name, and so are a
/// command that contradicts the book and one that was made for another version.
#[test]
fn a_command_is_known_by_its_identifier_and_what_it_asks() {
    let desk = Desk::new();
    let mut store = desk.create();
    let mut first = request(1, bytes(b"once"));
    first.asked = Some(Digest::of(&[b"once"]));
    let outcome = store.execute(&first).unwrap();
    assert_eq!((outcome.version, outcome.replayed), (1, false));
    let again = store.execute(&first).unwrap();
    assert_eq!((again.version, again.replayed, &again.events), (1, true, &outcome.events));
    let other = Request { asked: Some(Digest::of(&[b"other"])), ..first.clone() };
    assert!(matches!(store.execute(&other), Err(ExecuteError::CommandDiffers { version: 1 })));
    let elsewhere = Request { by: Clerk("elsewhere"), ..first.clone() };
    assert!(matches!(store.execute(&elsewhere), Err(ExecuteError::CommandDiffers { version: 1 })));
    let known = store.recorded(first.id, &first.by, &Digest::of(&[b"once"])).unwrap();
    assert_eq!(known.map(|outcome| outcome.version), Some(1));
    let refused = store.execute(&request(2, bytes(b"")));
    assert!(matches!(refused, Err(ExecuteError::Rejected { index: 0, rejection }) if *rejection == Refused));
    let late = Request { expected: ExpectedVersion::Version(0), ..request(3, bytes(b"late")) };
    assert!(matches!(store.execute(&late), Err(ExecuteError::Conflict { expected: 0, found: 1 })));
    assert_eq!((store.version().unwrap(), faults(&store)), (1, vec![]));
}

/// Protects batches: whole or not at all, small or large, known when they come again, and taken back once.
#[test]
fn a_batch_is_recorded_whole() {
    let desk = Desk::new();
    let mut store = desk.create();
    let half = batch(1, vec![(pool::command(1), bytes(b"good")), (pool::command(2), bytes(b""))]);
    assert!(matches!(store.execute_batch(&half, &mut |_| {}), Err(ExecuteError::Rejected { index: 1, .. })));
    assert_eq!(store.version().unwrap(), 0);
    let of = |count: u32| (1..=count).map(|number| (pool::command(number), bytes(&number.to_be_bytes())));
    let mut large = batch(2, of(300).collect());
    assert_eq!(store.execute_batch(&large, &mut |_| {}).unwrap().version, 300);
    assert!(store.execute_batch(&large, &mut |_| {}).unwrap().replayed);
    large.commands.push((pool::command(400), bytes(b"")));
    let more = Batch { id: BatchId::new(Uuid::from_u128(3)), ..large.clone() };
    assert!(matches!(
        store.execute_batch(&more, &mut |_| {}),
        Err(ExecuteError::Rejected { index: 300, .. })
    ));
    let undo = Batch { undoes: Some(large.id), ..batch(4, vec![(pool::command(500), bytes(b"undone"))]) };
    assert_eq!(store.execute_batch(&undo, &mut |_| {}).unwrap().version, 301);
    let twice = Batch { id: BatchId::new(Uuid::from_u128(5)), ..undo };
    assert!(matches!(
        store.execute_batch(&twice, &mut |_| {}),
        Err(ExecuteError::AlreadyUndone { by, .. }) if by == BatchId::new(Uuid::from_u128(4))
    ));
    assert_eq!(faults(&store), []);
}

/// Protects whoever is erased: texts of an owner go and others by their places, from the state, the past and the bytes; the chain
/// still verifies.
#[test]
fn texts_are_erased_by_owner_and_by_place() {
    let desk = Desk::new();
    let mut store = desk.create();
    filled(&mut store);
    execute(&mut store, 30, [said("Zenobia was late")]);
    store.set_setting("about", "Zenobia").unwrap();
    drop(store.snapshot_at(5).unwrap());
    execute(&mut store, 31, [erased(7, &[(8, 1)])]);
    let now = state(&mut store);
    assert!(now.secrets.is_empty());
    let kept = store.kept_commands().unwrap();
    assert!(kept.iter().all(|kept| !kept.body.windows(7).any(|window| window == b"Zenobia")));
    assert_eq!(now.said, [Some("lower the pump".to_owned()), Some("two".to_owned()), None]);
    assert!(store.snapshot_at(5).unwrap().state.secrets.is_empty());
    assert_eq!(store.setting("about").unwrap(), None);
    let report = store.verify(&mut |_, _| {}).unwrap();
    assert_eq!((report.faults, report.profiles, report.texts), (vec![], 0, 2));
    drop(store);
    if desk.database.is_none() {
        let left = std::fs::read(desk.place()).unwrap();
        assert!(!left.windows(7).any(|window| window == b"Zenobia"));
    }
}

/// Protects evidence: an entry that speaks of a file which is not kept is refused, and what entries speak of is no garbage.
#[test]
fn files_are_kept_before_they_are_recorded() {
    let desk = Desk::new();
    let mut store = desk.create();
    filled(&mut store);
    let missing = order(Entry::Filed(Digest::of(&[b"nowhere"]), 3));
    let refused = store.execute(&request(40, missing));
    assert!(matches!(refused, Err(ExecuteError::Storage(error)) if error.code() == "file_not_kept"));
    store.put_blob(&mut b"unused".as_slice(), 100, &mut |_| {}).unwrap();
    assert_eq!(store.unreferenced().unwrap().len(), 1);
    assert_eq!(store.collect_garbage().unwrap().files, 1);
    assert_eq!((store.file_sizes().unwrap().len(), faults(&store)), (1, vec![]));
}

/// Protects the bytes: each of these changes is found, and named.
#[test]
fn tampered_bytes_are_found() {
    let changes: [(&str, &[SqlValue<'_>], &str); 12] = [
        (
            "UPDATE event SET body = ?2 WHERE register = ?1 AND version = 1",
            &[SqlValue::bytes(b"x")],
            "chain_broken",
        ),
        (
            "UPDATE event SET actor = ?2 WHERE register = ?1 AND version = 2",
            &[SqlValue::text("x")],
            "chain_broken",
        ),
        (
            "UPDATE event SET kind = ?2 WHERE register = ?1 AND version = 1",
            &[SqlValue::text("x")],
            "event_unknown",
        ),
        ("DELETE FROM event WHERE register = ?1 AND version = 7", &[], "event_missing"),
        (
            "UPDATE erasable SET bytes = ?2 WHERE register = ?1 AND version = 2",
            &[SqlValue::bytes(b"x")],
            "text_differs",
        ),
        ("DELETE FROM erasable WHERE register = ?1 AND version = 2", &[], "text_missing"),
        (
            "UPDATE erasable SET bytes = ?2 WHERE register = ?1 AND version = 3",
            &[SqlValue::bytes(b"x")],
            "commitment_differs",
        ),
        (
            "UPDATE command SET last_version = 4 WHERE register = ?1 AND first_version = 3",
            &[],
            "command_differs",
        ),
        (
            "UPDATE kept_command SET body = ?2 WHERE register = ?1 AND kind = 'entrusted'",
            &[SqlValue::bytes(b"x")],
            "command_differs",
        ),
        ("UPDATE batch SET label = ?2 WHERE register = ?1", &[SqlValue::text("x")], "batch_differs"),
        (
            "UPDATE setting SET value = ?2 WHERE register = ?1 AND key = 'seen/by'",
            &[SqlValue::text("x")],
            "setting_differs",
        ),
        (
            "UPDATE tally SET entries = 9 WHERE register = ?1 AND name = ?2",
            &[SqlValue::text("said")],
            "row_differs",
        ),
    ];
    for (sql, values, code) in changes {
        let desk = Desk::new();
        let mut store = desk.create();
        filled(&mut store);
        let transaction = store.engine.begin().unwrap();
        assert_eq!(transaction.session().execute(sql, values).unwrap(), 1, "{sql}");
        transaction.commit().unwrap();
        let found = faults(&store);
        assert!(found.iter().any(|fault| fault.code() == code), "{sql}: {found:?}");
    }
}

/// Protects the time of a turn: a statement of a file is planned once, not again whenever other values are bound to it. It is
/// about files, on whatever engine the other tests run.
#[test]
fn statements_are_prepared_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::create(&folder.path().join("plain.ayni"), pool::register(1)).unwrap();
    filled(&mut store);
    execute(&mut store, 50, [said("more"), bytes(b"again"), said("still more")]);
    let Engine::Sqlite(sqlite) = &store.engine else { panic!("a file is kept by SQLite") };
    let statement = sqlite.connection.prepare_cached(TURN).unwrap();
    let (runs, prepared_again) =
        (statement.get_status(StatementStatus::Run), statement.get_status(StatementStatus::RePrepare));
    assert!(0 < runs, "the statement is not the one that the turns used");
    assert_eq!(prepared_again, 0);
}

/// What of a file lasts where its journal is lost.
#[cfg(unix)]
fn without_its_journal(path: &Path) -> u64 {
    let rest = path.with_file_name("rest.ayni");
    std::fs::copy(path, &rest).unwrap();
    let version = Store::<Plain>::open_read_only(&rest).unwrap().snapshot().unwrap().version();
    std::fs::remove_file(rest).unwrap();
    version
}

/// Protects what is acknowledged: a command of which the disk does not confirm that it lasts is not. A disk says once that it lost
/// something, so what comes after it, and what is asked again, is acknowledged only when all of it is in the file itself.
#[cfg(unix)]
#[test]
fn what_may_not_last_is_not_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plain.ayni");
    let mut store = Store::<Plain>::create(&path, pool::register(1)).unwrap();
    filled(&mut store);
    let is_unsynced = |done: &Result<_, ExecuteError<Refused>>| matches!(done, Err(ExecuteError::Storage(error)) if error.kind() == ErrorKind::Unsynced);
    failing::times(&path, 1);
    assert!(is_unsynced(&store.execute(&request(60, said("more")))));
    assert!(without_its_journal(&path) < 8);
    // Somebody who reads keeps the journal from being emptied.
    let beside = Store::<Plain>::open_read_only(&path).unwrap();
    let reader = beside.engine.begin_read().unwrap();
    assert_eq!(read::head(reader.session()).unwrap().version, 8);
    store.set_patience(Duration::ZERO).unwrap();
    assert!(is_unsynced(&store.execute(&request(60, said("more")))));
    let together = [61, 62].map(|id| Work::from(request(id, said("still more"))));
    assert!(store.execute_group(&together).iter().all(is_unsynced));
    drop(reader);
    let again = store.execute(&request(60, said("more"))).unwrap();
    assert_eq!((again.version, without_its_journal(&path)), (8, 10));
    assert_eq!(store.execute(&request(63, said("the last"))).unwrap().version, 11);
    assert_eq!(faults(&store), []);
}

/// Protects what is acknowledged where the journal was removed from beside the file: what was written to it is in no name.
#[cfg(unix)]
#[test]
fn a_journal_that_was_removed_counts_as_lost() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plain.ayni");
    let mut store = Store::<Plain>::create(&path, pool::register(1)).unwrap();
    filled(&mut store);
    std::fs::remove_file(folder.path().join("plain.ayni-wal")).unwrap();
    let done = store.execute(&request(60, said("more")));
    assert!(matches!(done, Err(ExecuteError::Storage(error)) if error.kind() == ErrorKind::Unsynced));
    let again = store.execute(&request(60, said("more"))).unwrap();
    assert_eq!((again.version, without_its_journal(&path)), (8, 8));
}

/// Protects copies: a backup and a copy are the same book, verified, and go on from where they were.
#[test]
fn a_book_is_backed_up_and_copied() {
    let desk = Desk::new();
    let mut store = desk.create();
    filled(&mut store);
    let (backup, copy) = (desk.path("backup.ayni"), desk.path("copy.ayni"));
    let copied = store.copy_to(&copy, &mut |_, _| {}).unwrap();
    assert_eq!((copied.before, copied.report.version), (0, 7));
    execute(&mut store, 50, [said("more"), erased(7, &[(2, 1)])]);
    let copied = store.copy_to(&copy, &mut |_, _| {}).unwrap();
    assert_eq!((copied.before, copied.report.version, copied.report.profiles), (7, 9, 0));
    if desk.database.is_none() {
        store.backup(&backup, false).unwrap();
    } else {
        restore::<Plain>(&copy, &backup, false).unwrap();
    }
    for path in [&copy, &backup] {
        assert_eq!(verify_file::<Plain>(path, &mut |_, _| {}).unwrap().faults, []);
        assert_eq!(state(&mut Store::open(path).unwrap()), state(&mut store));
    }
}

/// Protects the log from commands that come to nothing: alone and among others they leave nothing behind.
#[test]
fn a_command_that_comes_to_nothing_leaves_nothing() {
    let desk = Desk::new();
    let mut store = desk.create();
    let nothing = |id| Work::from(request(id, erased(99, &[])));
    let alone = store.execute_group(&[nothing(1)]);
    assert!(alone.iter().flatten().all(|outcome| outcome.events.is_empty() && outcome.version == 0));
    let work = [Work::from(request(2, bytes(b"one"))), nothing(3), Work::from(request(4, bytes(b"two")))];
    let versions: Vec<u64> =
        store.execute_group(&work).into_iter().map(|answer| answer.unwrap().version).collect();
    assert_eq!(versions, [1, 1, 2]);
    assert_eq!(faults(&store), []);
}

/// Protects a server's other books: writer and readers serve them as they serve registers.
#[test]
fn a_writer_writes_for_many() {
    let desk = Desk::new();
    let writer = Writer::start(desk.create()).unwrap();
    let pool = writer.read_pool(2);
    std::thread::scope(|scope| {
        for first in [100, 200, 300] {
            let writer = &writer;
            scope.spawn(move || {
                for number in first..first + 20 {
                    let work: Work<Plain> = request(number, bytes(&number.to_be_bytes())).into();
                    writer.execute(work).unwrap();
                }
            });
        }
    });
    assert_eq!(writer.snapshot().state.bytes.len(), 60);
    let read = pool.read(|store| Ok::<_, StorageError>((store.version()?, store.verify(&mut |_, _| {})?)));
    let (version, report) = read.unwrap();
    assert_eq!((version, report.faults), (60, vec![]));
}

/// Protects what a writer acknowledges while many ask and the disk fails now and then: whoever is answered finds it in the snapshot, and what
/// the disk did not confirm is told so, and acknowledged when it is asked again and lasts.
#[cfg(unix)]
#[test]
fn many_are_answered_only_with_what_lasts() {
    const EACH: u32 = 40;
    const ALL: u32 = 24;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plain.ayni");
    let writer = Writer::start(Store::<Plain>::create(&path, pool::register(1)).unwrap()).unwrap();
    let unsynced = AtomicU32::new(0);
    std::thread::scope(|scope| {
        for asker in 0..ALL {
            let (writer, unsynced, path) = (&writer, &unsynced, &path);
            scope.spawn(move || {
                for number in asker * EACH..(asker + 1) * EACH {
                    if number % 57 == 0 {
                        failing::times(path, 1);
                    }
                    let mut told = writer.execute(request(number, bytes(&number.to_be_bytes())));
                    while told.as_ref().is_err_and(|error| error.code() == "unsynced") {
                        unsynced.fetch_add(1, Ordering::Relaxed);
                        told = writer.execute(request(number, bytes(&number.to_be_bytes())));
                    }
                    assert!(told.unwrap().version <= writer.snapshot().version());
                }
            });
        }
    });
    assert!(unsynced.load(Ordering::Relaxed) > 0);
    assert_eq!(writer.snapshot().state.bytes.len(), usize::try_from(EACH * ALL).unwrap());
    let store = writer.stop().unwrap();
    assert_eq!((store.version().unwrap(), faults(&store)), (u64::from(EACH * ALL), vec![]));
}

/// Protects books from each other: a file of one is not opened as another, and those of a database stand side by side; nothing of
/// either is changed.
#[test]
fn a_book_is_not_taken_for_another() {
    let desk = Desk::new();
    drop(desk.create());
    if desk.database.is_none() {
        assert_eq!(crate::Store::open(&desk.place()).unwrap_err().code(), "not_ours");
    } else {
        assert_eq!(crate::Store::open(&desk.place()).unwrap_err().code(), "not_found");
        let register = crate::Store::create(&desk.place(), pool::register(1)).unwrap();
        filled(&mut desk.open());
        assert_eq!(register.version().unwrap(), 0);
        assert_eq!(register.verify(&mut |_, _| {}).unwrap().faults, []);
    }
    assert_eq!(faults(&desk.open()), []);
}
