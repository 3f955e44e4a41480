//! Copies carry the files along: all of them, verified, or none.

use std::fs;

use ayni_storage::{Details, ErrorKind, Store, restore};
use domain::testing::pool;

use super::{content, entries, folder, furnished, keep, place, record};
use crate::{Desk, execute, sound};

/// Everything in the folder of the desk, without the journals of registers that are open.
fn left(desk: &Desk) -> Vec<String> {
    let mut names = entries(&desk.path(""));
    names.retain(|name| !name.ends_with("-wal") && !name.ends_with("-shm"));
    names
}

/// Protects the way there and back: a backup has the files, and so has what is restored from it.
#[test]
fn files_go_with_a_backup_and_come_back_with_it() {
    let desk = Desk::of_files();
    let (mut store, kept) = furnished(&desk);
    let copy = desk.path("copy.ayni");
    let report = store.backup(&copy, false).unwrap();
    assert_eq!(report.files, kept.len() as u64);
    assert_eq!(entries(&folder(&copy)), entries(&folder(&desk.file())));
    let late = keep(&mut store, b"late");
    execute(&mut store, 900, [record(9, late)]);
    drop(store);
    fs::remove_file(place(&desk.file(), kept[0].digest)).unwrap();
    restore(&copy, &desk.file(), true).unwrap();
    let store = desk.open();
    sound(&store);
    assert_eq!(content(&store, kept[0].digest), b"uno");
    assert_eq!(store.file_sizes().unwrap().len(), kept.len(), "what the copy does not have is gone");
    drop(store);
    restore(&copy, &desk.path("new.ayni"), false).unwrap();
    sound(&Store::open(&desk.path("new.ayni")).unwrap());
    assert!(left(&desk).iter().all(|name| !name.contains(".part")), "{:?}", left(&desk));
}

/// Protects from copies of damage: neither the register nor its files are put in place, and nothing is left over.
#[test]
fn a_damaged_file_is_not_copied() {
    let desk = Desk::of_files();
    let (store, kept) = furnished(&desk);
    store.backup(&desk.path("good.ayni"), false).unwrap();
    let before = left(&desk);
    for damage in [Some("dos"), None] {
        let path = place(&desk.file(), kept[0].digest);
        let first = match damage {
            Some(changed) => fs::write(&path, changed).map(|()| "file_differs"),
            None => fs::remove_file(&path).map(|()| "file_missing"),
        };
        let first = first.unwrap();
        match store.backup(&desk.path("copy.ayni"), false) {
            Err(error) => assert_eq!(*error.details(), Details::Faults { count: 1, first }),
            unexpected => panic!("{unexpected:?}"),
        }
        store.backup(&desk.path("good.ayni"), true).unwrap_err();
        let refused = restore(&desk.file(), &desk.path("copy.ayni"), false);
        assert!(matches!(&refused, Err(error) if error.kind() == ErrorKind::Unverified));
        let mut now = left(&desk);
        if damage.is_none() {
            now.push(path.strip_prefix(desk.path("")).unwrap().display().to_string());
            now.sort();
        }
        assert_eq!(now, before);
    }
    sound(&Store::open(&desk.path("good.ayni")).unwrap());
}

/// Protects what is there: a folder of files in the way is refused, and replaced only when told so, with the register.
#[test]
fn files_are_replaced_only_when_told_so() {
    let desk = Desk::of_files();
    let (store, kept) = furnished(&desk);
    let copy = desk.path("copy.ayni");
    let mut former = Store::create(&copy, pool::register(2)).unwrap();
    let theirs = keep(&mut former, b"of another register");
    keep(&mut former, b"uno");
    drop(former);
    assert!(
        matches!(store.backup(&copy, false), Err(error) if (error.kind(), error.path()) == (ErrorKind::Exists, Some(copy.as_path())))
    );
    fs::rename(&copy, desk.path("moved.ayni")).unwrap();
    match store.backup(&copy, false) {
        Err(error) if error.kind() == ErrorKind::Exists => {
            assert_eq!(error.path(), Some(folder(&copy).as_path()));
        }
        unexpected => panic!("{unexpected:?}"),
    }
    assert!(place(&copy, theirs.digest).exists());
    store.backup(&copy, true).unwrap();
    let copied = Store::open(&copy).unwrap();
    assert_eq!(copied.file_sizes().unwrap().len(), kept.len());
    assert!(!place(&copy, theirs.digest).exists());
    sound(&copied);
}

/// Protects the memory stick: a register without files is copied into one file, also over one that had some.
#[test]
fn no_folder_is_made_for_no_files() {
    let desk = Desk::of_files();
    let bare = desk.create();
    let copy = desk.path("copy.ayni");
    let mut former = Store::create(&copy, pool::register(1)).unwrap();
    keep(&mut former, b"uno");
    drop(former);
    bare.backup(&copy, true).unwrap();
    assert!(!folder(&copy).exists());
    let mut memory = Store::in_memory(pool::register(3)).unwrap();
    let kept = keep(&mut memory, b"dos");
    execute(&mut memory, 1, [record(1, kept)]);
    memory.backup(&desk.path("from-memory.ayni"), false).unwrap();
    let copied = Store::open(&desk.path("from-memory.ayni")).unwrap();
    assert_eq!(content(&copied, kept.digest), b"dos");
    sound(&copied);
}
