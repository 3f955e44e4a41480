//! The same command is done once, however often it is asked for.

use ayni_storage::{BatchError, BatchKind};
use domain::testing::{ask, pool};

use crate::{Desk, batch, batch_id, execute, request, roster, sound};

/// Protects retries: the second answer is the first one, and nothing is written.
#[test]
fn a_command_is_done_once() {
    let desk = Desk::new();
    let mut store = desk.create();
    let first = store.execute(&request(1, ask::record(1))).unwrap();
    execute(&mut store, 2, [ask::record(2)]);
    for mut store in [store, desk.open()] {
        let again = store.execute(&request(1, ask::record(1))).unwrap();
        assert!(again.replayed && !first.replayed);
        assert_eq!((again.version_before, again.version), (first.version_before, first.version));
        assert_eq!(again.events, first.events);
        assert_eq!(store.version().unwrap(), 2);
    }
}

/// Protects imports that come twice: the batch is known, and so is each of its commands in another batch.
#[test]
fn a_batch_is_done_once() {
    let mut store = crate::fresh();
    execute(&mut store, 1, [ask::enrol(1)]);
    let first = store.execute_batch(&batch(1, roster(1..20)), &mut |_| {}).unwrap();
    let again = store.execute_batch(&batch(1, roster(1..20)), &mut |_| {}).unwrap();
    assert!(again.replayed);
    assert_eq!((again.version, &again.events), (first.version, &first.events));
    let longer = store.execute_batch(&batch(2, roster(1..22)), &mut |_| {}).unwrap();
    assert_eq!(longer.version, first.version + 4);
    sound(&store);
}

/// Protects undoing: a batch is taken back once, and only one that is known.
#[test]
fn a_batch_is_taken_back_once() {
    let mut store = crate::fresh();
    execute(&mut store, 1, [ask::enrol(1)]);
    store.execute_batch(&batch(1, roster(1..2)), &mut |_| {}).unwrap();
    let undo = |number: u32, undone: u32, command| {
        let mut undo = batch(number, [(pool::command(700 + number), command)]);
        (undo.kind, undo.undoes) = (BatchKind::Undo, Some(batch_id(undone)));
        undo
    };
    let unknown = store.execute_batch(&undo(2, 9, ask::annul_membership(1)), &mut |_| {});
    assert!(matches!(unknown, Err(BatchError::UndoneUnknown { .. })));
    store.execute_batch(&undo(3, 1, ask::annul_membership(1)), &mut |_| {}).unwrap();
    match store.execute_batch(&undo(4, 1, ask::annul_person(1)), &mut |_| {}) {
        Err(BatchError::AlreadyUndone { batch, by }) => assert_eq!((batch, by), (batch_id(1), batch_id(3))),
        other => panic!("{other:?}"),
    }
    assert_eq!(store.batch(batch_id(1)).unwrap().unwrap().undone_by, Some(batch_id(3)));
    sound(&store);
}
