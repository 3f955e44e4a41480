//! Checkpoints: what cannot be found in a register alone is found by whoever noted where it stood.

use ayni_storage::{Agreement, Checkpoint, Store, clock::Clock};
use domain::testing::{ask, pool};
use rusqlite::Connection;

use crate::{Desk, execute};

fn compare(desk: &Desk, with: &Checkpoint) -> Agreement {
    desk.open().compare(with).unwrap()
}

/// Protects a register that only grew: it continues every checkpoint of its past, and its own.
#[test]
fn a_register_continues_its_past() {
    let desk = Desk::new();
    let mut store = desk.create();
    let mut checkpoints = vec![store.checkpoint().unwrap()];
    for person in 1..10 {
        execute(&mut store, person, [ask::record(person)]);
        checkpoints.push(store.checkpoint().unwrap());
    }
    for (version, checkpoint) in checkpoints.iter().enumerate() {
        assert_eq!(checkpoint.version, version as u64);
        assert_eq!(store.compare(checkpoint).unwrap(), Agreement::Continues, "{version}");
    }
    let proof = store.proof(4, &checkpoints[9]).unwrap().unwrap();
    assert_eq!((proof.version, proof.events, proof.kind.as_str()), (4, 9, "person.recorded"));
    assert_eq!(store.proof(5, &checkpoints[4]).unwrap(), None);
    assert_eq!(store.proof(0, &checkpoints[4]).unwrap(), None);
}

/// Protects against a copy of yesterday in the place of today's register, and against a past that was written anew: both verify,
/// and neither continues the checkpoint.
#[test]
fn a_rewritten_past_is_found() {
    let clock = Clock::at("2021-11-30T12:00:00Z".parse().unwrap());
    let begin = |desk: &Desk, people: &[u32]| {
        let mut store = Store::create_at(&desk.file(), pool::register(1), clock).unwrap();
        for (id, person) in (1..).zip(people) {
            execute(&mut store, id, [ask::record(*person)]);
        }
        store.checkpoint().unwrap()
    };
    let (honest, forged, older, other) =
        (Desk::of_files(), Desk::of_files(), Desk::of_files(), Desk::of_files());
    let checkpoint = begin(&honest, &[1, 2, 3, 4]);
    begin(&forged, &[1, 2, 5, 4, 6]);
    begin(&older, &[1, 2, 3]);
    assert_eq!(compare(&honest, &checkpoint), Agreement::Continues);
    assert_eq!(compare(&forged, &checkpoint), Agreement::Differs { version: 4 });
    assert_eq!(compare(&older, &checkpoint), Agreement::Shorter { version: 3 });
    for desk in [&forged, &older] {
        crate::sound(&desk.open());
    }
    Store::create(&other.file(), pool::register(2)).unwrap();
    assert_eq!(compare(&other, &checkpoint), Agreement::OtherRegister);
}

/// Protects against a tail cut off with a head that fits: the file verifies, and does not continue the checkpoint.
#[test]
fn a_tail_cut_off_is_found() {
    let desk = Desk::of_files();
    let mut store = desk.create();
    for person in 1..8 {
        execute(&mut store, person, [ask::record(person)]);
    }
    let checkpoint = store.checkpoint().unwrap();
    drop(store);
    let connection = Connection::open(desk.file()).unwrap();
    connection
        .execute_batch(
            "DELETE FROM erasable WHERE version > 5; DELETE FROM command WHERE last_version > 5; \
             DELETE FROM event WHERE version > 5; \
             UPDATE register SET version = 5, hash = (SELECT hash FROM event WHERE version = 5)",
        )
        .unwrap();
    drop(connection);
    let mut store = desk.open();
    store.rebuild().unwrap();
    crate::sound(&store);
    assert_eq!(store.compare(&checkpoint).unwrap(), Agreement::Shorter { version: 5 });
}
