//! Copies: whole and verified, or not there at all.

use std::fs;
use std::path::Path;

use ayni_storage::{Details, ErrorKind, Store, restore, verify_file};
use domain::testing::{ask, pool};
use rusqlite::Connection;

use crate::{Desk, execute, full, sound};

fn names(desk: &Desk) -> Vec<String> {
    let entries = fs::read_dir(desk.path("")).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn damage(path: &Path) {
    let connection = Connection::open(path).unwrap();
    connection.execute_batch("UPDATE event SET actor = 'nobody' WHERE version = 3").unwrap();
}

/// Protects the copy: it is the same register, in one file, and it opens.
#[test]
fn a_backup_is_the_register() {
    let desk = Desk::of_files();
    let mut store = desk.create();
    full(&mut store);
    let report = store.backup(&desk.path("copy.ayni"), false).unwrap();
    assert_eq!(report.version, store.version().unwrap());
    let mut copy = Store::open(&desk.path("copy.ayni")).unwrap();
    assert_eq!(copy.register().unwrap(), store.register().unwrap());
    drop(copy);
    drop(store);
    assert_eq!(names(&desk), ["copy.ayni", "register.ayni"]);
}

/// Protects what is there: nothing is replaced unless told so, and then what lay beside it does not come over the new.
#[test]
fn a_backup_replaces_only_when_told_so() {
    let desk = Desk::of_files();
    let mut store = desk.create();
    full(&mut store);
    let copy = desk.path("copy.ayni");
    let mut former = Store::create(&copy, pool::register(1)).unwrap();
    execute(&mut former, 1, [ask::record(77)]);
    assert!(matches!(store.backup(&copy, false), Err(error) if error.kind() == ErrorKind::Exists));
    store.backup(&copy, true).unwrap();
    drop(former);
    let copied = Store::open(&copy).unwrap();
    assert_eq!(copied.id(), pool::register(1));
    sound(&copied);
}

/// Protects registers from each other: neither a backup nor a restore puts one in the place of another, nor of itself, nor
/// of anything that belongs to one.
#[test]
fn no_register_takes_the_place_of_another() {
    let desk = Desk::of_files();
    let mut store = desk.create();
    full(&mut store);
    let other = desk.path("other.ayni");
    drop(Store::create(&other, pool::register(2)).unwrap());
    fs::create_dir(desk.path("other.ayni.files")).unwrap();
    let before = fs::read(&other).unwrap();
    let refused = |to: &str| store.backup(&desk.path(to), true).unwrap_err().code();
    assert_eq!(refused("other.ayni"), "other_register");
    assert_eq!(refused("register.ayni"), "itself");
    assert_eq!(refused("other.ayni-wal"), "of_register");
    assert_eq!(refused("other.ayni.files/copy"), "of_register");
    assert_eq!(refused(""), "not_a_file");
    store.backup(&desk.path("copy.ayni"), false).unwrap();
    drop(store);
    let restored = |from: &str, to: &str| restore(&desk.path(from), &desk.path(to), true).unwrap_err().code();
    assert_eq!(restored("register.ayni", "register.ayni"), "itself");
    assert_eq!(restored("copy.ayni", "other.ayni"), "other_register");
    let copying = Store::open_read_only(&desk.file()).unwrap().copy_to(&desk.file(), &mut |_, _| {});
    assert_eq!(copying.unwrap_err().code(), "itself");
    assert_eq!(before, fs::read(&other).unwrap());
    sound(&Store::open(&desk.file()).unwrap());
}

/// Protects names that the engine takes for something else: they are files like any other.
#[test]
fn every_name_is_the_name_of_a_file() {
    if std::env::var_os("AYNI_TEST_NAMES").is_none() {
        // A folder belongs to a whole process, so the names are tried in one of their own.
        let desk = Desk::of_files();
        let name = "backup::every_name_is_the_name_of_a_file";
        let mut child = std::process::Command::new(std::env::current_exe().unwrap());
        child.args(["--exact", name]).env("AYNI_TEST_NAMES", "1").current_dir(desk.path(""));
        assert!(child.status().unwrap().success());
        return;
    }
    for name in [":memory:", "file:x.ayni?mode=memory"] {
        let path = Path::new(name);
        let mut store = Store::create(path, pool::register(1)).unwrap();
        execute(&mut store, 1, [ask::record(1)]);
        drop(store);
        assert!(path.is_file(), "{name}");
        assert_eq!(Store::open(path).unwrap().version().unwrap(), 1);
        assert_eq!(verify_file(path, &mut |_, _| {}).unwrap().faults, []);
    }
}

/// Protects from copies of damage: the copy does not verify, is not put in place, and nothing is left over.
#[test]
fn damage_is_not_copied() {
    let desk = Desk::of_files();
    full(&mut desk.create());
    damage(&desk.file());
    let store = desk.open();
    match store.backup(&desk.path("copy.ayni"), false) {
        Err(error) if *error.details() == Details::Faults { count: 1, first: "chain_broken" } => {}
        other => panic!("{other:?}"),
    }
    drop(store);
    let refused = restore(&desk.file(), &desk.path("copy.ayni"), false);
    assert!(matches!(&refused, Err(error) if error.kind() == ErrorKind::Unverified));
    assert!(names(&desk).iter().all(|name| name.starts_with("register.ayni")));
    assert_eq!(verify_file(&desk.file(), &mut |_, _| {}).unwrap().faults.len(), 1);
}

/// Protects the way back: a backup becomes a register again.
#[test]
fn a_backup_is_restored() {
    let desk = Desk::of_files();
    let mut store = desk.create();
    full(&mut store);
    store.backup(&desk.path("copy.ayni"), false).unwrap();
    let version = store.version().unwrap();
    execute(&mut store, 8000, [ask::record(300)]);
    drop(store);
    assert!(matches!(
        restore(&desk.path("copy.ayni"), &desk.file(), false),
        Err(error) if error.kind() == ErrorKind::Exists
    ));
    restore(&desk.path("copy.ayni"), &desk.file(), true).unwrap();
    let store = desk.open();
    assert_eq!(store.version().unwrap(), version);
    sound(&store);
}
