//! Restoring over a register that others use: nobody writes into a file that is gone, and what fails changes nothing.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use ayni_storage::{Store, restore, verify_file};
use domain::testing::{ask, pool};
use rusqlite::Connection;

use crate::files::{furnished, keep, record};
use crate::{Desk, execute, full, request, sound};

const RESTORES: &str = "AYNI_TEST_RESTORES";

/// A backup of a register with files, and the register gone on by one person and one file.
fn gone_on(desk: &Desk) -> Store {
    let (mut store, _) = furnished(desk);
    store.backup(&desk.path("copy.ayni"), false).unwrap();
    let late = keep(&mut store, b"late");
    execute(&mut store, 700, [record(9, late), ask::record(300)]);
    store
}

fn version(connection: &Connection) -> u64 {
    let read = |row: &rusqlite::Row<'_>| row.get::<_, i64>(0);
    connection.query_row("SELECT version FROM register", [], read).unwrap().unsigned_abs()
}

/// Protects readers: they keep what they read until they have read it, and then find what was restored.
#[test]
fn a_reader_keeps_what_it_reads() {
    let desk = Desk::of_files();
    let before = gone_on(&desk).version().unwrap();
    let reader = Connection::open(desk.file()).unwrap();
    reader.execute_batch("BEGIN").unwrap();
    assert_eq!(version(&reader), before);
    let restored = restore(&desk.path("copy.ayni"), &desk.file(), true).unwrap();
    assert_eq!(version(&reader), before);
    reader.execute_batch("ROLLBACK").unwrap();
    assert_eq!(version(&reader), restored.version);
    sound(&desk.open());
}

/// Protects a program that stays open: what it knows of the register is not what was replaced, however many versions both have,
/// and it writes onto what was restored.
#[test]
fn a_program_that_stays_open_sees_what_was_restored() {
    let desk = Desk::of_files();
    let mut store = gone_on(&desk);
    let fork = Desk::of_files();
    fs::copy(desk.path("copy.ayni"), fork.path("fork.ayni")).unwrap();
    let mut other = Store::open(&fork.path("fork.ayni")).unwrap();
    execute(&mut other, 700, [ask::record(400), ask::record(401)]);
    other.backup(&fork.path("other.ayni"), false).unwrap_err();
    drop(other);
    fs::rename(desk.path("copy.ayni.files"), fork.path("fork.ayni.files")).unwrap();
    let known = store.register().unwrap().clone();
    let last = store.version().unwrap();
    assert_eq!(store.register_at(last).unwrap(), known);
    let version = store.version().unwrap();
    restore(&fork.path("fork.ayni"), &desk.file(), true).unwrap();
    assert_eq!(store.version().unwrap(), version);
    let restored = store.register().unwrap().clone();
    assert_ne!(restored, known);
    assert!(restored.persons().get(pool::person(400)).is_some());
    assert_eq!(store.register_at(last).unwrap(), restored);
    execute(&mut store, 800, [ask::record(402)]);
    assert_eq!(store.register_at(last).unwrap(), restored);
    sound(&store);
    assert_eq!(*desk.open().register().unwrap(), *store.register().unwrap());
}

/// Protects entries from a restore that fails: whoever reads meanwhile, the journal stays where it is, and all is there.
#[test]
fn a_restore_that_fails_loses_nothing() {
    let desk = Desk::of_files();
    let mut store = desk.create();
    full(&mut store);
    store.backup(&desk.path("bare.ayni"), false).unwrap();
    let other = Desk::of_files();
    furnished(&other).0.backup(&desk.path("copy.ayni"), false).unwrap();
    let reader = Connection::open(desk.file()).unwrap();
    reader.execute_batch("BEGIN").unwrap();
    version(&reader);
    execute(&mut store, 700, (300..305).map(ask::record));
    let last = store.version().unwrap();
    drop(store);
    let in_the_way = desk.path("register.ayni.files");
    fs::write(&in_the_way, b"no folder").unwrap();
    assert_eq!(restore(&desk.path("copy.ayni"), &desk.file(), true).unwrap_err().code(), "file_strange");
    drop(reader);
    fs::remove_file(&in_the_way).unwrap();
    let store = desk.open();
    assert_eq!(store.version().unwrap(), last);
    sound(&store);
}

/// Protects files from a restore that fails on the way: the register has its own, and none that was only brought along.
#[test]
fn what_was_brought_along_is_taken_away_again() {
    let desk = Desk::of_files();
    let mut store = gone_on(&desk);
    let before = store.file_sizes().unwrap();
    let (kept, _) = before.first_key_value().unwrap();
    fs::remove_file(crate::files::place(&desk.file(), *kept)).unwrap();
    // A file where the folder of one of the files should be made.
    let (last, _) = Store::open(&desk.path("copy.ayni")).unwrap().file_sizes().unwrap().pop_last().unwrap();
    let place = crate::files::place(&desk.file(), last);
    let folder = place.parent().unwrap();
    fs::remove_dir_all(folder).unwrap();
    fs::write(folder, b"in the way").unwrap();
    let now = store.file_sizes().unwrap();
    assert_eq!(restore(&desk.path("copy.ayni"), &desk.file(), true).unwrap_err().code(), "file_strange");
    assert_eq!(store.file_sizes().unwrap(), now);
    execute(&mut store, 800, [ask::record(301)]);
    fs::remove_file(folder).unwrap();
    restore(&desk.path("copy.ayni"), &desk.file(), true).unwrap();
    sound(&desk.open());
}

/// Says that it is over when it goes.
struct Over<'a>(&'a AtomicBool);

impl Drop for Over<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

/// Protects what is acknowledged: of all that writers began after a restore had ended, nothing is missing, and the file is
/// whole after each.
#[test]
fn writers_beside_restores_lose_nothing_that_they_began_afterwards() {
    const RESTORES: u32 = 12;
    let desk = Desk::of_files();
    drop(gone_on(&desk));
    let (copy, file) = (desk.path("copy.ayni"), desk.file());
    let (ended, over, next) = (AtomicU32::new(0), AtomicBool::new(false), AtomicU32::new(1000));
    let acknowledged = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while !over.load(Ordering::SeqCst) {
                    let (after, person) = (ended.load(Ordering::SeqCst), next.fetch_add(1, Ordering::SeqCst));
                    // As the program does it: whoever never lets go of the lock starves the others.
                    let done = Store::open(&file).unwrap().execute(&request(person, ask::record(person)));
                    over.fetch_or(done.is_err(), Ordering::SeqCst);
                    done.unwrap();
                    acknowledged.lock().unwrap_or_else(PoisonError::into_inner).push((after, person));
                }
            });
        }
        // Where something fails here, the writers have to hear of it, or they write for ever.
        let _over = Over(&over);
        for done in 1..=RESTORES {
            restore(&copy, &file, true).unwrap();
            ended.store(done, Ordering::SeqCst);
            let before = next.load(Ordering::SeqCst);
            while next.load(Ordering::SeqCst) < before + 6 && !over.load(Ordering::SeqCst) {
                thread::yield_now();
            }
            assert_eq!(verify_file(&file, &mut |_, _| {}).unwrap().faults, []);
        }
    });
    let mut store = desk.open();
    sound(&store);
    let acknowledged = acknowledged.into_inner().unwrap();
    let last: Vec<u32> =
        acknowledged.iter().filter(|(after, _)| *after == RESTORES).map(|(_, person)| *person).collect();
    assert!(last.len() > 2, "{acknowledged:?}");
    let people = store.register().unwrap();
    for person in last {
        assert!(
            people.persons().get(pool::person(person)).is_some(),
            "{person} was acknowledged and is gone"
        );
    }
}

/// Protects from power cuts: a restore that is killed at any moment leaves the former register or the restored one, whole.
#[test]
fn a_restore_that_is_killed_is_whole_or_nothing() {
    let desk = Desk::of_files();
    let before = gone_on(&desk).version().unwrap();
    let copied = Store::open(&desk.path("copy.ayni")).unwrap().version().unwrap();
    desk.open().backup(&desk.path("later.ayni"), false).unwrap();
    for round in 0..20_u32 {
        restore(&desk.path("later.ayni"), &desk.file(), true).unwrap();
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "replacing::restores_for_another_test", "--nocapture"])
            .env(RESTORES, desk.path(""))
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        lines.find(|line| line.ends_with("begins"));
        for _ in 0..round * 400_000 {
            std::hint::spin_loop();
        }
        drop(child.kill());
        child.wait().unwrap();
        let store = desk.open();
        assert!([before, copied].contains(&store.version().unwrap()), "round {round}");
        sound(&store);
    }
}

/// The other process of the test above; alone it does nothing.
#[test]
fn restores_for_another_test() {
    let Ok(folder) = std::env::var(RESTORES) else { return };
    let mut out = std::io::stdout();
    writeln!(out, "begins").unwrap();
    out.flush().unwrap();
    let folder = Path::new(&folder);
    for _ in 0..3 {
        restore(&folder.join("copy.ayni"), &folder.join("register.ayni"), true).unwrap();
    }
}

/// Protects whoever changed the size of pages, or reaches the register by a link: it is restored all the same, and the link
/// stays a link.
#[test]
fn other_pages_and_links_are_no_obstacle() {
    let desk = Desk::of_files();
    drop(gone_on(&desk));
    let connection = Connection::open(desk.file()).unwrap();
    let small = "PRAGMA journal_mode = delete; PRAGMA page_size = 4096; VACUUM; PRAGMA journal_mode = wal";
    connection.execute_batch(small).unwrap();
    let link = desk.path("link.ayni");
    std::os::unix::fs::symlink(desk.file(), &link).unwrap();
    restore(&desk.path("copy.ayni"), &link, true).unwrap();
    assert!(link.symlink_metadata().unwrap().is_symlink());
    sound(&desk.open());
    let report = verify_file(&desk.path("copy.ayni"), &mut |_, _| {}).unwrap();
    assert_eq!(desk.open().version().unwrap(), report.version);
}

/// Protects whoever restores because nothing opens any more: what no engine can read is replaced, and what lies beside it does
/// not come over the restored one.
#[test]
fn what_no_engine_reads_is_replaced() {
    let desk = Desk::of_files();
    let store = gone_on(&desk);
    let journal = fs::read(desk.path("register.ayni-wal")).unwrap();
    assert!(!journal.is_empty());
    drop(store);
    let bytes = fs::read(desk.file()).unwrap();
    let cut_off = bytes.get(..bytes.len() / 2).unwrap();
    let mut header = bytes.clone();
    header.get_mut(16..24).unwrap().fill(0xff);
    for damaged in [cut_off, &header, b"no database"] {
        fs::write(desk.file(), damaged).unwrap();
        fs::write(desk.path("register.ayni-wal"), &journal).unwrap();
        restore(&desk.path("copy.ayni"), &desk.file(), true).unwrap();
        sound(&desk.open());
        let left: Vec<_> =
            fs::read_dir(desk.path("")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert!(left.iter().all(|name| !name.to_string_lossy().contains(".part")), "{left:?}");
    }
}

/// Protects a new file from an old journal: the engine would read it into whatever gets the name.
#[test]
fn a_journal_of_a_register_that_is_gone_is_in_the_way() {
    let desk = Desk::of_files();
    let store = gone_on(&desk);
    let journal = desk.path("new.ayni-wal");
    fs::copy(desk.path("register.ayni-wal"), &journal).unwrap();
    let refused = store.backup(&desk.path("new.ayni"), false).unwrap_err();
    assert_eq!((refused.code(), refused.path()), ("exists", Some(journal.as_path())));
    assert_eq!(Store::create(&desk.path("new.ayni"), pool::register(2)).unwrap_err().code(), "exists");
    store.backup(&desk.path("new.ayni"), true).unwrap();
    sound(&Store::open(&desk.path("new.ayni")).unwrap());
}
