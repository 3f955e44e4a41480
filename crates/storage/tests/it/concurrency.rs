//! Several programs with one file: everybody's work is kept, and everybody sees it.

use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use ayni_storage::{ErrorKind, Store};
use domain::testing::{ask, pool};

use crate::{Desk, execute, request, sound};

const WRITER: &str = "AYNI_TEST_WRITER";
const EACH: u32 = 60;

fn write(path: &Path, first: u32) {
    let mut store = Store::open(path).unwrap();
    for person in first..first + EACH {
        store.execute(&request(person, ask::record(person))).unwrap();
    }
}

fn check(desk: &Desk, writers: u32) {
    let mut store = desk.open();
    assert_eq!(store.version().unwrap(), u64::from(writers * EACH));
    let register = store.register().unwrap();
    assert!((1..=writers * EACH).all(|person| register.persons().get(pool::person(person)).is_some()));
    sound(&store);
}

/// Protects work done at the same moment in one program.
#[test]
fn threads_that_write_at_once_lose_nothing() {
    let desk = Desk::new();
    drop(desk.create());
    let file = desk.file();
    thread::scope(|scope| {
        for writer in 0..3 {
            let file = &file;
            scope.spawn(move || write(file, 1 + writer * EACH));
        }
    });
    check(&desk, 3);
}

/// Protects work done at the same moment by two programs.
#[test]
fn processes_that_write_at_once_lose_nothing() {
    let desk = Desk::new();
    drop(desk.create());
    let children: Vec<_> = (0..2_u32)
        .map(|writer| {
            Command::new(std::env::current_exe().unwrap())
                .args(["--exact", "concurrency::writes_for_another_test"])
                .env(WRITER, format!("{} {}", 1 + writer * EACH, desk.file().display()))
                .stdout(Stdio::null())
                .spawn()
                .unwrap()
        })
        .collect();
    for mut child in children {
        assert!(child.wait().unwrap().success());
    }
    check(&desk, 2);
}

/// The other process of the test above; alone it does nothing.
#[test]
fn writes_for_another_test() {
    if let Ok(work) = std::env::var(WRITER) {
        let (first, path) = work.split_once(' ').unwrap();
        write(Path::new(path), first.parse().unwrap());
    }
}

/// Protects the register in memory: it follows what others record, and starts anew when the file was replaced.
#[test]
fn a_register_in_memory_follows_the_file() {
    let desk = Desk::new();
    let mut mine = desk.create();
    execute(&mut mine, 1, [ask::record(1)]);
    execute(&mut desk.open(), 2, [ask::record(2)]);
    assert!(mine.register().unwrap().persons().get(pool::person(2)).is_some());
    execute(&mut mine, 3, [ask::record(3)]);
    assert_eq!(mine.version().unwrap(), 3);
    sound(&mine);
}

/// Protects lists from changing while they are read: a reader sees one moment.
#[test]
fn a_reader_sees_one_moment() {
    let desk = Desk::new();
    let mut writer = desk.create();
    execute(&mut writer, 1, [ask::record(1)]);
    let reading = desk.open();
    let reader = reading.reader(None).unwrap();
    assert_eq!(reader.version().unwrap(), 1);
    execute(&mut writer, 2, [ask::record(2)]);
    let people =
        reader.persons(&ayni_storage::view::PersonFilter::default(), ayni_storage::PageRequest::default());
    assert_eq!((reader.version().unwrap(), people.unwrap().total), (1, Some(1)));
    drop(reader);
    assert_eq!(reading.version().unwrap(), 2);
}

/// Protects against a reader that was handed a file being replaced by nonsense: an error, not a panic.
#[test]
fn a_vanished_file_is_an_error() {
    let desk = Desk::new();
    assert!(matches!(Store::open(&desk.file()), Err(error) if error.kind() == ErrorKind::NotFound));
}

const READER: &str = "AYNI_TEST_READER";

/// Protects the journal of a program that has a file open twice, or looks at it in another way: another program that comes and goes
/// must not take itself for the last one, and the journal away.
#[cfg(target_os = "linux")]
#[test]
fn the_journal_stays_while_somebody_writes() {
    let desk = Desk::of_files();
    let mut mine = desk.create();
    execute(&mut mine, 1, [ask::record(1)]);
    drop(desk.open());
    drop(Store::open_read_only(&desk.file()).unwrap());
    assert!(ayni_storage::register_of(&desk.file(), &desk.path("other.ayni")).unwrap().is_some());
    assert!(is_locked(&desk.file()));
    let mut other = Command::new(std::env::current_exe().unwrap());
    other.args(["--exact", "concurrency::reads_for_another_test"]).env(READER, desk.file());
    assert!(other.stdout(Stdio::null()).status().unwrap().success());
    assert!(desk.path("register.ayni-wal").exists(), "the journal is still in use");
    execute(&mut mine, 2, [ask::record(2)]);
    let mut seen = desk.open();
    assert_eq!(seen.version().unwrap(), 2);
    execute(&mut seen, 3, [ask::record(3)]);
    assert_eq!(mine.version().unwrap(), 3);
    drop((mine, seen));
    sound(&desk.open());
}

#[cfg(target_os = "linux")]
/// Whether this process has the engine's lock on a file, as Linux tells it.
fn is_locked(file: &Path) -> bool {
    let file = std::os::unix::fs::MetadataExt::ino(&std::fs::metadata(file).unwrap());
    let (process, file) = (format!(" {} ", std::process::id()), format!(":{file} "));
    // The list is read in parts, and one that changes meanwhile may miss some.
    (0..50).any(|_| {
        let locks = std::fs::read_to_string("/proc/locks").unwrap();
        locks.lines().any(|lock| lock.contains("POSIX") && lock.contains(&process) && lock.contains(&file))
    })
}

/// The other process of the test above; alone it does nothing.
#[test]
fn reads_for_another_test() {
    if let Some(path) = std::env::var_os(READER) {
        assert_eq!(Store::open(Path::new(&path)).unwrap().version().unwrap(), 1);
    }
}
