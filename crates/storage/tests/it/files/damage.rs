//! Damage: a kept file that vanishes, grows, shrinks or changes by one bit is named, and so is whatever is not ours.

use std::fs;
use std::io::Read as _;

use ayni_storage::{ErrorKind, Fault, Store, verify_file};
use domain::value::Digest;

use super::{evidence_id, folder, furnished, keep, place};
use crate::Desk;

fn faults(desk: &Desk) -> Vec<Fault> {
    let report = verify_file(&desk.file(), &mut |_, _| {}).unwrap();
    report.faults
}

/// Protects evidence from turning bits: each bit of a kept file is watched over, when verified and when taken out again.
#[test]
fn every_bit_of_a_kept_file_is_watched_over() {
    let desk = Desk::of_files();
    let (store, kept) = furnished(&desk);
    let (digest, path) = (kept[0].digest, place(&desk.file(), kept[0].digest));
    let bytes = fs::read(&path).unwrap();
    for bit in 0..bytes.len() * 8 {
        let mut turned = bytes.clone();
        turned[bit / 8] ^= 1 << (bit % 8);
        fs::write(&path, &turned).unwrap();
        assert_eq!(faults(&desk), [Fault::FileDiffers { digest }], "bit {bit}");
        let read = store.open_file(digest).unwrap().read_to_end(&mut Vec::new());
        assert_eq!(read.unwrap_err().kind(), std::io::ErrorKind::InvalidData, "bit {bit}");
    }
    fs::write(&path, &bytes).unwrap();
    assert_eq!(faults(&desk), []);
}

/// Protects evidence from programs and people: whatever becomes of a file, it is named, with the record that is without it.
#[test]
fn a_file_that_vanishes_grows_or_shrinks_is_named() {
    let desk = Desk::of_files();
    let (_, kept) = furnished(&desk);
    let digest = kept[1].digest;
    let path = place(&desk.file(), digest);
    let bytes = fs::read(&path).unwrap();
    let longer = [bytes.as_slice(), &[0]].concat();
    for changed in [&bytes[1..], &bytes[..bytes.len() - 1], &longer, &[]] {
        fs::write(&path, changed).unwrap();
        assert_eq!(faults(&desk), [Fault::FileDiffers { digest }]);
    }
    fs::remove_file(&path).unwrap();
    let missing = Fault::FileMissing { digest, record: *evidence_id(2).uuid() };
    assert_eq!(faults(&desk), std::slice::from_ref(&missing));
    assert_eq!(missing.code(), "file_missing");
    fs::remove_dir_all(folder(&desk.file())).unwrap();
    assert_eq!(faults(&desk).len(), kept.len());
}

/// Protects against a damaged file for good: keeping the same content again mends it.
#[test]
fn keeping_it_again_mends_a_file() {
    let desk = Desk::of_files();
    let (mut store, kept) = furnished(&desk);
    fs::write(place(&desk.file(), kept[0].digest), "dos").unwrap();
    assert_eq!(faults(&desk).len(), 1);
    assert!(!keep(&mut store, b"uno").already_there);
    assert_eq!(faults(&desk), []);
}

/// Protects from things slipped in: what is not ours is reported, and a name must be the hash of what it names.
#[test]
fn what_is_not_ours_is_reported() {
    let desk = Desk::of_files();
    let (_, kept) = furnished(&desk);
    let root = folder(&desk.file());
    let strange = |entry: &str| Fault::FileStrange { entry: entry.to_owned() };
    fs::write(root.join("notas.txt"), "x").unwrap();
    assert_eq!(faults(&desk), [strange("notas.txt")]);
    fs::remove_file(root.join("notas.txt")).unwrap();
    let first = &kept[0].digest.to_string()[..2];
    for name in ["copia.pdf", &Digest([0xee; 32]).to_string(), &kept[0].digest.to_string().to_uppercase()] {
        fs::write(root.join(first).join(name), "x").unwrap();
        assert_eq!(faults(&desk), [strange(&format!("{first}/{name}"))]);
        fs::remove_file(root.join(first).join(name)).unwrap();
    }
    let unused = Digest([0xab; 32]);
    fs::create_dir_all(root.join("ab")).unwrap();
    fs::write(place(&desk.file(), unused), "x").unwrap();
    assert_eq!(faults(&desk), [Fault::FileDiffers { digest: unused }]);
    fs::remove_dir_all(root.join("ab")).unwrap();
    fs::write(root.join(".12-1.part"), "cut off").unwrap();
    assert_eq!(faults(&desk), [], "what a dead program left is swept by the next, and is no fault");
}

/// Protects from being led elsewhere: a link in the folder is reported and followed by nothing, whatever it leads to.
#[cfg(unix)]
#[test]
fn links_are_reported_and_not_followed() {
    use std::os::unix::fs::symlink;
    let desk = Desk::of_files();
    let (mut store, kept) = furnished(&desk);
    let (digest, path) = (kept[0].digest, place(&desk.file(), kept[0].digest));
    fs::rename(&path, desk.path("elsewhere")).unwrap();
    symlink(desk.path("elsewhere"), &path).unwrap();
    let missing = Fault::FileMissing { digest, record: *evidence_id(1).uuid() };
    let entry = format!("{}/{digest}", &digest.to_string()[..2]);
    assert_eq!(faults(&desk), [missing, Fault::FileStrange { entry }]);
    assert!(matches!(store.open_file(digest), Err(error) if error.kind() == ErrorKind::FileNotKept));
    keep(&mut store, b"uno");
    assert_eq!(faults(&desk), [], "keeping it again puts a file in the place of the link");
    assert_eq!(fs::read(desk.path("elsewhere")).unwrap(), b"uno");
    let root = folder(&desk.file());
    fs::rename(&root, desk.path("moved")).unwrap();
    symlink(desk.path("moved"), &root).unwrap();
    assert_eq!(faults(&desk).last(), Some(&Fault::FileStrange { entry: ".".to_owned() }));
    assert_eq!(faults(&desk).len(), 1 + kept.len());
    assert!(matches!(store.open_file(digest), Err(error) if error.kind() == ErrorKind::FileNotKept));
    let refused =
        store.put_blob(&mut std::io::Cursor::new(b"x"), ayni_storage::FILE_MAX, &mut |_| {}).unwrap_err();
    assert_eq!(refused.code(), "file_strange");
}

/// Protects those who reach a register by a link: its files stand beside the register itself, for everybody.
#[cfg(unix)]
#[test]
fn a_linked_register_has_the_files_of_the_register() {
    let desk = Desk::of_files();
    let (store, kept) = furnished(&desk);
    drop(store);
    fs::create_dir(desk.path("otra")).unwrap();
    std::os::unix::fs::symlink(desk.file(), desk.path("otra/enlace.ayni")).unwrap();
    let linked = Store::open(&desk.path("otra/enlace.ayni")).unwrap();
    assert_eq!(linked.file_sizes().unwrap().len(), kept.len());
    crate::sound(&linked);
}
