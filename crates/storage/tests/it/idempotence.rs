//! The same command is done once, however often it is asked for.

use ayni_storage::{Batch, BatchKind, ExecuteError, Request, Store};
use domain::Actor;
use domain::testing::{ask, pool, value};
use domain::value::Digest;
use domain::value::id::CommandId;

use crate::{Desk, batch, batch_id, execute, owner, request, roster, sound};

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

/// Protects identifiers that are used twice: another command, or another person's, under one that is known is refused by
/// name, before anything is written, and so it is when that is asked beforehand and in a copy.
#[test]
fn another_command_under_a_known_identifier_is_refused() {
    let desk = Desk::new();
    let mut store = desk.create();
    let (one, other) = (Digest::of(&[b"one"]), Digest::of(&[b"other"]));
    let asked = |asked, person| Request { asked: Some(asked), ..request(1, ask::record(person)) };
    let first = store.execute(&asked(one, 1)).unwrap();
    execute(&mut store, 2, [ask::record(2)]);
    let again = store.execute(&asked(one, 1)).unwrap();
    assert_eq!((again.replayed, &again.events), (true, &first.events));
    let somebody_else = Actor { name: value::code("tesorería"), ..owner() };
    for differing in [asked(other, 3), Request { by: somebody_else, ..asked(one, 1) }] {
        let refused = store.execute(&differing).unwrap_err();
        assert_eq!(refused.code(), "command_differs");
        assert!(matches!(refused, ExecuteError::CommandDiffers { version: 1 }), "{refused:?}");
    }
    assert_eq!(store.version().unwrap(), 2);
    let known = |store: &Store, asked| store.recorded(pool::command(1), &owner(), &asked);
    assert_eq!(known(&store, one).unwrap().map(|outcome| outcome.version), Some(1));
    assert!(store.recorded(pool::command(77), &owner(), &one).unwrap().is_none());
    assert_eq!(known(&store, other).unwrap_err().code(), "command_differs");
    let copied = store.copy_to(&desk.path("copy.ayni"), &mut |_, _| {}).unwrap();
    let mut copy = Store::open(&copied.path).unwrap();
    assert_eq!(copy.execute(&asked(other, 3)).unwrap_err().code(), "command_differs");
    sound(&store);
    // A digest of what was typed would let a document be found by trying.
    execute(&mut store, 3, [ask::erase(2)]);
    assert!(store.execute(&asked(other, 3)).unwrap().replayed);
    sound(&store);
    store.copy_to(&copied.path, &mut |_, _| {}).unwrap();
    assert!(Store::open(&copied.path).unwrap().execute(&asked(other, 3)).unwrap().replayed);
}

/// Protects the same for what is entered together.
#[test]
fn another_batch_under_a_known_identifier_is_refused() {
    let mut store = crate::fresh();
    execute(&mut store, 1, [ask::enrol(1)]);
    let asked =
        |what: &[u8], number| Batch { asked: Some(Digest::of(&[what])), ..batch(number, roster(1..3)) };
    let first = store.execute_batch(&asked(b"one", 1), &mut |_| {}).unwrap();
    assert!(store.execute_batch(&asked(b"one", 1), &mut |_| {}).unwrap().replayed);
    let refused = store.execute_batch(&asked(b"other", 1), &mut |_| {}).unwrap_err();
    assert_eq!(refused.code(), "command_differs");
    let id = CommandId::new(*batch_id(1).uuid());
    let known = store.recorded(id, &owner(), &Digest::of(&[b"one"])).unwrap().unwrap();
    assert_eq!((known.version, known.replayed), (first.version, true));
    sound(&store);
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
    assert!(matches!(unknown, Err(ExecuteError::UndoneUnknown { .. })));
    store.execute_batch(&undo(3, 1, ask::annul_membership(1)), &mut |_| {}).unwrap();
    match store.execute_batch(&undo(4, 1, ask::annul_person(1)), &mut |_| {}) {
        Err(ExecuteError::AlreadyUndone { batch, by }) => assert_eq!((batch, by), (batch_id(1), batch_id(3))),
        other => panic!("{other:?}"),
    }
    assert_eq!(store.batch(batch_id(1)).unwrap().unwrap().undone_by, Some(batch_id(3)));
    sound(&store);
}
