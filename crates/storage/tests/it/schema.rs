//! Files: what a register looks like from outside, and which files are refused and how.

use std::fs;
use std::path::Path;

use ayni_storage::{Details, ErrorKind, StorageError, Store, restore, verify_file};
use domain::testing::{ask, pool};
use rusqlite::Connection;

use crate::{Desk, execute, full, try_execute};

fn check(path: &Path, code: &str) {
    let before = fs::read(path).ok();
    for (how, opened) in [("open", Store::open(path)), ("read", Store::open_read_only(path))] {
        let found = opened.as_ref().map_err(StorageError::code).err();
        assert_eq!(found, Some(code), "{how}: {opened:?}");
    }
    assert_eq!(fs::read(path).ok(), before, "a refused file is not touched");
}

/// Protects the promise of durability and the way others recognise the file.
#[test]
fn a_register_is_a_sqlite_file_of_ours() {
    let desk = Desk::of_files();
    full(&mut desk.create());
    let connection = Connection::open(desk.file()).unwrap();
    let pragma = |name: &str| connection.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, i64>(0));
    let mode: String = connection.query_row("PRAGMA journal_mode", [], |row| row.get(0)).unwrap();
    assert_eq!(
        (mode.as_str(), pragma("application_id"), pragma("user_version")),
        ("wal", Ok(0x4159_4E49), Ok(5))
    );
    let loose = "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' \
                 AND strict = 0 AND name NOT LIKE 'sqlite_%'";
    assert_eq!(connection.query_row(loose, [], |row| row.get::<_, i64>(0)), Ok(0));
    assert_eq!(&fs::read(desk.file()).unwrap()[68..72], b"AYNI");
}

/// Protects other people's files: each is refused with its reason, and none is changed.
#[test]
fn files_that_are_not_ours_are_refused() {
    let desk = Desk::of_files();
    check(&desk.path("missing.ayni"), "not_found");
    fs::write(desk.path("empty"), b"").unwrap();
    check(&desk.path("empty"), "empty");
    for (name, bytes) in [("image", &b"\x89PNG\r\n\x1a\n"[..]), ("text", b"SQLite format 3")] {
        fs::write(desk.path(name), bytes).unwrap();
        check(&desk.path(name), "not_ours");
    }
    let other = Connection::open(desk.path("other.db")).unwrap();
    other.execute_batch("PRAGMA application_id = 7; CREATE TABLE register (x);").unwrap();
    drop(other);
    check(&desk.path("other.db"), "not_ours");
    assert!(matches!(
        Store::open(&desk.path("other.db")),
        Err(error) if *error.details() == Details::Application(Some(7))
    ));
    let hollow = Connection::open(desk.path("hollow.ayni")).unwrap();
    hollow.execute_batch(&format!("PRAGMA application_id = {}; CREATE TABLE x (y);", 0x4159_4E49)).unwrap();
    drop(hollow);
    check(&desk.path("hollow.ayni"), "damaged");
    assert!(!verify_file(&desk.path("hollow.ayni"), &mut |_, _| {}).unwrap().is_sound());
}

/// Protects files of the future: an older program says so and names both numbers.
#[test]
fn a_newer_file_is_refused() {
    let desk = Desk::of_files();
    full(&mut desk.create());
    let connection = Connection::open(desk.file()).unwrap();
    connection.execute_batch("PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    drop(connection);
    match Store::open(&desk.file()) {
        Err(error) if *error.details() == (Details::Schemas { found: 99, known: 5 }) => {
            assert_eq!(error.path(), Some(desk.file().as_path()));
        }
        other => panic!("{other:?}"),
    }
    let refused = restore(&desk.file(), &desk.path("copy.ayni"), false);
    assert!(matches!(&refused, Err(error) if error.kind() == ErrorKind::Newer));
}

/// Protects whoever tried an early version: its file is called what it is, and stays as it was.
#[test]
fn a_file_of_format_1_is_refused() {
    let desk = Desk::of_files();
    full(&mut desk.create());
    let connection = Connection::open(desk.file()).unwrap();
    for number in 1..=3 {
        connection
            .execute_batch(&format!("PRAGMA user_version = {number}; PRAGMA wal_checkpoint(TRUNCATE)"))
            .unwrap();
        for opened in [Store::open(&desk.file()), Store::open_read_only(&desk.file())] {
            assert!(
                matches!(opened, Err(error) if (error.kind(), error.path()) == (ErrorKind::Format1, Some(desk.file().as_path())))
            );
        }
    }
}

/// Protects what a newer program wrote into the log: its kind is named, it is not called damage.
#[test]
fn an_unknown_kind_of_event_is_named() {
    let desk = Desk::new();
    execute(&mut desk.create(), 1, [ask::record(1)]);
    let body = desk.body(r#"'{"person":{"sainted":{}}}'"#);
    desk.ask(&format!("UPDATE event SET kind = 'person.sainted', body = {body}"));
    match desk.open().register() {
        Err(error) => {
            let sainted = Details::Event { version: 1, kind: "person.sainted".to_owned() };
            assert_eq!((error.kind(), error.details()), (ErrorKind::UnknownEvent, &sainted));
        }
        other => panic!("{other:?}"),
    }
    let report = desk.open().verify(&mut |_, _| {}).unwrap();
    assert!(report.faults.iter().any(|fault| fault.code() == "event_unknown"), "{:?}", report.faults);
}

/// Protects a register that exists: creating never replaces.
#[test]
fn creating_never_replaces() {
    let desk = Desk::of_files();
    drop(desk.create());
    let bytes = fs::read(desk.file()).unwrap();
    assert!(
        matches!(Store::create(&desk.file(), pool::register(2)), Err(error) if error.kind() == ErrorKind::Exists)
    );
    assert_eq!(fs::read(desk.file()).unwrap(), bytes);
    let nowhere = desk.path("no/such/folder/register.ayni");
    assert!(
        matches!(Store::create(&nowhere, pool::register(2)), Err(error) if error.kind() == ErrorKind::NotFound)
    );
}

/// Protects readers: what is opened for reading is not written, and says so.
#[test]
fn reading_never_writes() {
    let desk = Desk::new();
    full(&mut desk.create());
    let mut store = Store::open_read_only(&desk.file()).unwrap();
    assert!(store.register().is_ok());
    let refused = try_execute(&mut store, 9000, ask::record(9));
    assert!(matches!(&refused, Err(error) if error.code() == "read_only"), "{refused:?}");
}

/// Protects the hash of a copy that somebody noted down: to read it changes no byte of it, in whichever way it was opened.
#[test]
fn a_copy_that_is_read_stays_what_it_was() {
    let desk = Desk::of_files();
    let copy = desk.path("copy.ayni");
    let mut store = desk.create();
    full(&mut store);
    store.backup(&copy, false).unwrap();
    let before = fs::read(&copy).unwrap();
    let mut copied = Store::open(&copy).unwrap();
    assert_eq!(copied.register().unwrap(), store.register().unwrap());
    assert!(copied.reader(None).unwrap().version().is_ok());
    crate::sound(&copied);
    drop(copied);
    assert_eq!(fs::read(&copy).unwrap(), before);
    let mut copied = Store::open(&copy).unwrap();
    execute(&mut copied, 9000, [ask::record(900)]);
    let mode =
        Connection::open(&copy).unwrap().query_row("PRAGMA journal_mode", [], |row| row.get::<_, String>(0));
    assert_eq!(mode.as_deref(), Ok("wal"));
}

/// Protects whoever was stopped while a register was begun: an empty file becomes a register, what has no name yet is
/// taken away once its writer is gone, and nobody else's file is.
#[test]
fn what_an_init_that_was_stopped_left_is_no_obstacle() {
    let desk = Desk::of_files();
    fs::write(desk.file(), b"").unwrap();
    let of_nobody = u32::MAX;
    let (left, live, other) = (
        desk.path(&format!(".register.ayni.{of_nobody}.part")),
        desk.path(&format!(".register.ayni.{}.part", std::os::unix::process::parent_id())),
        desk.path(&format!(".report.{of_nobody}.part")),
    );
    Store::create(&desk.path("model.ayni"), pool::register(2)).unwrap();
    for path in [&left, &live] {
        fs::copy(desk.path("model.ayni"), path).unwrap();
    }
    fs::write(&other, b"somebody's words").unwrap();
    assert!(Store::may_create(&desk.file()).is_ok());
    full(&mut desk.create());
    assert!(!left.exists() && live.exists() && other.exists());
    assert!(verify_file(&desk.file(), &mut |_, _| {}).unwrap().is_sound());
    assert_eq!(Store::create(&desk.file(), pool::register(3)).unwrap_err().code(), "exists");
}

/// Protects names that mean something to the engine: they are names of files like others. And whoever names a pipe: nobody
/// waits for what may never come.
#[test]
fn odd_names_are_names_of_files() {
    let desk = Desk::of_files();
    for name in [":memory:", "file:x.ayni?mode=memory", "a%20b?c#d.ayni", "-register"] {
        let path = desk.path(name);
        drop(Store::create(&path, pool::register(1)).unwrap());
        assert!(path.is_file(), "{name}");
        assert!(Store::open_read_only(&path).is_ok(), "{name}");
    }
    let pipe = desk.path("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    check_strange(&pipe);
    check_strange(Path::new("/dev/null"));
}

fn check_strange(path: &Path) {
    assert_eq!(Store::open(path).unwrap_err().code(), "not_ours");
    assert_eq!(Store::open_read_only(path).unwrap_err().code(), "not_ours");
    assert_eq!(Store::create(path, pool::register(1)).unwrap_err().code(), "exists");
}

/// Protects a register from being its own copy, by whatever name.
#[test]
fn a_register_is_no_copy_of_itself() {
    let desk = Desk::of_files();
    let mut store = desk.create();
    full(&mut store);
    std::os::unix::fs::symlink(desk.file(), desk.path("link.ayni")).unwrap();
    for to in [desk.file(), desk.path("link.ayni")] {
        assert_eq!(store.backup(&to, true).unwrap_err().code(), "itself");
    }
    assert_eq!(restore(&desk.file(), &desk.path("link.ayni"), true).unwrap_err().code(), "itself");
    crate::sound(&store);
}

/// Protects a backup that was stopped between its files and its name: the next one to that name goes through, and keeps what
/// is there.
#[test]
fn files_of_a_stopped_backup_are_no_obstacle() {
    let desk = Desk::of_files();
    let mut store = desk.create();
    let bytes = b"an invoice".to_vec();
    let kept = store.put_blob(&mut bytes.as_slice(), 1_000, &mut |_| {}).unwrap();
    let files = desk.path("copy.ayni.files");
    store.backup(&desk.path("copy.ayni"), false).unwrap();
    fs::remove_file(desk.path("copy.ayni")).unwrap();
    store.backup(&desk.path("copy.ayni"), false).unwrap();
    assert!(verify_file(&desk.path("copy.ayni"), &mut |_, _| {}).unwrap().is_sound());
    assert!(Store::open(&desk.path("copy.ayni")).unwrap().file_sizes().unwrap().contains_key(&kept.digest));
    fs::remove_file(desk.path("copy.ayni")).unwrap();
    fs::write(files.join("letter.txt"), b"somebody's").unwrap();
    assert_eq!(store.backup(&desk.path("copy.ayni"), false).unwrap_err().code(), "exists");
}
