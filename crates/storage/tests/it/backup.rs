//! Copies: whole and verified, or not there at all.

use std::fs;
use std::path::Path;

use ayni_storage::{StorageError, Store, restore, verify_file};
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
    let mut former = Store::create(&copy, pool::register(2)).unwrap();
    execute(&mut former, 1, [ask::record(77)]);
    assert!(matches!(store.backup(&copy, false), Err(StorageError::Exists { .. })));
    store.backup(&copy, true).unwrap();
    drop(former);
    let copied = Store::open(&copy).unwrap();
    assert_eq!(copied.id(), pool::register(1));
    sound(&copied);
}

/// Protects from copies of damage: the copy does not verify, is not put in place, and nothing is left over.
#[test]
fn damage_is_not_copied() {
    let desk = Desk::of_files();
    full(&mut desk.create());
    damage(&desk.file());
    let store = desk.open();
    match store.backup(&desk.path("copy.ayni"), false) {
        Err(StorageError::Unverified { faults: 1, first: "chain_broken", .. }) => {}
        other => panic!("{other:?}"),
    }
    drop(store);
    let refused = restore(&desk.file(), &desk.path("copy.ayni"), false);
    assert!(matches!(refused, Err(StorageError::Unverified { .. })));
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
        Err(StorageError::Exists { .. })
    ));
    restore(&desk.path("copy.ayni"), &desk.file(), true).unwrap();
    let store = desk.open();
    assert_eq!(store.version().unwrap(), version);
    sound(&store);
}
