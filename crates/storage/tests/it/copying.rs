//! Copies between places: complete, equal, continued where they were cut off, and never put over something else.

use std::panic::{AssertUnwindSafe, catch_unwind};

use ayni_storage::{ErrorKind, Store, restore};
use domain::testing::{ask, pool};

use crate::{Desk, execute, full, sound};

/// Protects moving: a copy has the same head, the same state, the same files, and verifies.
#[test]
fn a_copy_is_the_register() {
    let (here, there) = (Desk::of_files(), Desk::new());
    let mut store = here.create();
    full(&mut store);
    let kept = store.put_blob(&mut b"acta".as_slice(), 1000, &mut |_| {}).unwrap();
    let copied = store.copy_to(&there.file(), &mut |_, _| {}).unwrap();
    assert_eq!((copied.before, copied.report.version), (0, store.version().unwrap()));
    let mut copy = there.open();
    assert_eq!(copy.register().unwrap(), store.register().unwrap());
    assert_eq!(copy.file_sizes().unwrap().into_keys().collect::<Vec<_>>(), [kept.digest]);
    assert_eq!(copy.setting("mapping/padrón").unwrap(), store.setting("mapping/padrón").unwrap());
    sound(&copy);
    // And back, into another file: nothing is lost on the way.
    let back = Desk::of_files();
    copy.copy_to(&back.file(), &mut |_, _| {}).unwrap();
    let report = store.verify(&mut |_, _| {}).unwrap();
    assert_eq!(back.open().verify(&mut |_, _| {}).unwrap(), report);
}

/// Protects copies that are made again: only what is new goes over, and who was erased meanwhile is erased there, too.
#[test]
fn a_copy_is_brought_up_to_date() {
    let (here, there) = (Desk::of_files(), Desk::new());
    let mut store = here.create();
    full(&mut store);
    let first = store.copy_to(&there.file(), &mut |_, _| {}).unwrap();
    execute(&mut store, 7000, [ask::record(200), ask::erase(1)]);
    let second = store.copy_to(&there.file(), &mut |_, _| {}).unwrap();
    assert_eq!((second.before, second.report.version), (first.report.version, store.version().unwrap()));
    let mut copy = there.open();
    assert_eq!(copy.register().unwrap(), store.register().unwrap());
    assert!(copy.profile_versions(pool::person(1)).unwrap().is_empty());
    let third = store.copy_to(&there.file(), &mut |_, _| {}).unwrap();
    assert_eq!(third.before, third.report.version);
}

/// Protects from half a copy that is taken for a register: it is refused until it is all there, and then goes on from where
/// it was.
#[test]
fn a_copy_that_was_cut_off_is_no_register() {
    let (here, there) = (Desk::of_files(), Desk::new());
    let mut store = here.create();
    full(&mut store);
    let cut = catch_unwind(AssertUnwindSafe(|| store.copy_to(&there.file(), &mut |_, _| panic!("cut off"))));
    assert!(cut.is_err());
    let refused = [Store::open(&there.file()), Store::open_read_only(&there.file())];
    assert!(
        refused.iter().all(|one| matches!(&one, Err(error) if error.kind() == ErrorKind::Unfinished)),
        "{refused:?}"
    );
    let copied = store.copy_to(&there.file(), &mut |_, _| {}).unwrap();
    assert_eq!(copied.before, copied.report.version);
    assert_eq!(there.open().register().unwrap(), store.register().unwrap());
}

/// Protects a backup that is brought back over what went on otherwise: only when told so, and never over another register.
#[test]
fn a_backup_takes_the_place_of_what_went_on_otherwise() {
    let (here, there) = (Desk::of_files(), Desk::new());
    let mut store = here.create();
    full(&mut store);
    store.copy_to(&there.file(), &mut |_, _| {}).unwrap();
    store.put_blob(&mut b"acta".as_slice(), 1000, &mut |_| {}).unwrap();
    execute(&mut there.open(), 7000, [ask::record(201)]);
    execute(&mut store, 7001, [ask::record(202)]);
    assert!(restore(&here.file(), &there.file(), false).is_err());
    assert_ne!(there.open().register().unwrap(), store.register().unwrap());
    let report = restore(&here.file(), &there.file(), true).unwrap();
    assert_eq!(there.open().register().unwrap(), store.register().unwrap());
    assert_eq!(
        (report, there.open().file_sizes().unwrap().len()),
        (store.verify(&mut |_, _| {}).unwrap(), 1)
    );
}

/// Protects what is there: another register, or one that went on by itself, is not touched.
#[test]
fn a_copy_replaces_nothing() {
    let (here, there) = (Desk::of_files(), Desk::new());
    let mut store = here.create();
    full(&mut store);
    let copied = store.copy_to(&there.file(), &mut |_, _| {}).unwrap();
    let mut copy = there.open();
    execute(&mut copy, 7000, [ask::record(201)]);
    execute(&mut store, 7001, [ask::record(202)]);
    let refused = store.copy_to(&copied.path, &mut |_, _| {});
    assert!(matches!(&refused, Err(error) if error.kind() == ErrorKind::OtherRegister), "{refused:?}");
    assert_eq!(copy.version().unwrap(), copied.report.version + 1);
    let other = Desk::of_files();
    drop(Store::create(&other.file(), pool::register(2)).unwrap());
    let refused = store.copy_to(&other.file(), &mut |_, _| {});
    assert!(matches!(&refused, Err(error) if error.kind() == ErrorKind::OtherRegister), "{refused:?}");
}
