//! One who writes for many: everybody is answered for what they asked, and what is acknowledged is there.

use std::sync::mpsc;
use std::thread;

use ayni_storage::view::PersonFilter;
use ayni_storage::{
    ErrorKind, ExecuteError, ExpectedVersion, LogFilter, Outcome, PageRequest, Request, StorageError, Work,
    Writer,
};
use domain::authority::Role;
use domain::testing::{ask, pool, value};
use domain::value::Digest;
use domain::{Actor, Command};

use crate::{Desk, batch, execute, fresh, request, roster, sound};

const CLIENTS: u32 = 24;
const EACH: u32 = 10;

/// Protects what is acknowledged: whoever asks at the same time, each is answered for their own and finds it recorded under
/// their own name.
#[test]
fn many_ask_at_once_and_each_is_answered() {
    let desk = Desk::new();
    let writer = Writer::start(desk.create()).unwrap();
    let asking = |client: u32| {
        for person in client * EACH + 1..=(client + 1) * EACH {
            let by = Actor { name: value::code(&format!("client {client}")), role: Role::Owner };
            let done = writer.execute(Request { by, ..request(person, ask::record(person)) }).unwrap();
            assert_eq!(done.events.len(), 1);
            let snapshot = writer.snapshot();
            assert!(done.version <= snapshot.version());
            assert!(snapshot.register().persons().get(pool::person(person)).is_some());
        }
    };
    thread::scope(|scope| {
        for client in 0..CLIENTS {
            scope.spawn(move || asking(client));
        }
    });
    drop(writer);
    let store = desk.open();
    assert_eq!(store.version().unwrap(), u64::from(CLIENTS * EACH));
    for entry in store.log(&LogFilter::default()).unwrap() {
        let number = (1..=CLIENTS * EACH).find(|person| entry.command == pool::command(*person)).unwrap();
        assert_eq!(entry.by.name, value::code(&format!("client {}", (number - 1) / EACH)));
    }
    sound(&store);
}

/// Protects each piece of work from the others that become durable with it: one that is refused leaves nothing behind, and the
/// rest go on.
#[test]
fn what_is_refused_leaves_the_others_alone() {
    let desk = Desk::new();
    let mut store = desk.create();
    execute(&mut store, 1, [ask::enrol(1), ask::record(1)]);
    let asked = |text: &str| Some(Digest::of(&[text.as_bytes()]));
    let at = |version, id, person| {
        let expected = ExpectedVersion::Version(version);
        Work::from(Request { expected, ..request(id, ask::record(person)) })
    };
    let mut broken = roster(10..12);
    broken.push((pool::command(77), ask::record(1)));
    let mut whole = batch(2, roster(20..22));
    whole.asked = asked("whole");
    let differing = Request { asked: asked("one"), ..request(50, ask::record(50)) };
    let work = [
        at(2, 31, 31),
        at(2, 32, 32),
        at(3, 33, 33),
        request(34, ask::record(1)).into(),
        request(31, ask::record(31)).into(),
        batch(1, broken).into(),
        whole.clone().into(),
        whole.into(),
        differing.clone().into(),
        Request { asked: asked("another"), ..differing }.into(),
        request(35, evidence_of_nothing()).into(),
        request(36, ask::record(36)).into(),
    ];
    let answers = store.execute_group(&work);
    let codes: Vec<_> = answers
        .iter()
        .map(|answer| match answer {
            Ok(outcome) if outcome.replayed => "again",
            Ok(_) => "done",
            Err(error) => error.code(),
        })
        .collect();
    let expected = [
        "done",
        "conflict",
        "done",
        "person_exists",
        "again",
        "person_exists",
        "done",
        "again",
        "done",
        "command_differs",
        "file_not_kept",
        "done",
    ];
    assert_eq!(codes, expected);
    assert!(matches!(answers[5], Err(ExecuteError::Rejected { index: 4, .. })));
    let register = store.register().unwrap();
    let known = |person| register.persons().get(pool::person(person)).is_some();
    assert_eq!(
        [10, 11, 20, 21, 31, 32, 33, 36, 50].map(known),
        [false, false, true, true, true, false, true, true, true]
    );
    sound(&store);
    assert_eq!(desk.open().register().unwrap(), store.register().unwrap());
}

fn evidence_of_nothing() -> Command {
    let kept = ayni_storage::StoredBlob { digest: Digest::of(&[b"nothing"]), size: 7, already_there: true };
    crate::files::record(1, kept)
}

/// Protects large batches among small pieces of work: each has its own outcome, in the order in which they were asked.
#[test]
fn a_large_batch_has_a_transaction_of_its_own() {
    let mut store = fresh();
    execute(&mut store, 1, [ask::enrol(1)]);
    let mut refused = roster(1_000..1_200);
    refused.push((pool::command(9), ask::enrol(1)));
    let work = [
        request(2, ask::record(1)).into(),
        batch(1, roster(100..300)).into(),
        request(3, ask::record(2)).into(),
        batch(2, refused).into(),
        request(4, ask::record(3)).into(),
    ];
    let answers = store.execute_group(&work);
    let versions: Vec<_> =
        answers.iter().map(|answer| answer.as_ref().ok().map(|done| done.version)).collect();
    assert_eq!(versions, [Some(2), Some(402), Some(403), None, Some(404)]);
    sound(&store);
}

/// Protects what was acknowledged before a transaction that fails, and those who asked with the one at fault: it fails alone.
#[test]
fn one_that_finds_no_room_fails_alone() {
    let desk = Desk::of_files();
    let mut store = desk.create();
    execute(&mut store, 1, [ask::enrol(1)]);
    let size = std::fs::metadata(desk.file()).unwrap().len();
    store.set_size_max(size + 8 * 8_192).unwrap();
    let large = batch(1, roster(100..220));
    let work = [request(2, ask::record(1)).into(), large.into(), request(3, ask::record(2)).into()];
    let answers = store.execute_group(&work);
    assert!(answers[0].is_ok() && answers[2].is_ok());
    assert!(
        matches!(answers[1], Err(ExecuteError::Storage(ref error)) if error.kind() == ErrorKind::DiskFull)
    );
    assert_eq!(store.version().unwrap(), 3);
    sound(&store);
}

/// Protects those who do not wait: the answer comes to them, also when the writer ends.
#[test]
fn what_was_handed_over_is_answered() {
    let desk = Desk::new();
    let writer = Writer::start(desk.create()).unwrap();
    let (answer, answers) = mpsc::channel();
    for person in 1..=50 {
        let answer = answer.clone();
        let heard = move |done: Result<Outcome, _>| answer.send(done.unwrap().version).unwrap();
        writer.submit(request(person, ask::record(person)), heard).unwrap();
    }
    writer.submit(request(51, ask::record(51)), |_| panic!("whoever hears it")).unwrap();
    let store = writer.stop().unwrap();
    drop(answer);
    assert_eq!(answers.iter().collect::<Vec<_>>(), (1..=50).collect::<Vec<_>>());
    assert_eq!(store.version().unwrap(), 51);
}

/// Protects those who read while somebody writes: each reads one moment, and nobody waits for the writer.
#[test]
fn many_read_beside_one_who_writes() {
    let desk = Desk::new();
    let writer = Writer::start(desk.create()).unwrap();
    let pool = writer.read_pool(3);
    let reading = || {
        for _ in 0..20 {
            let seen = pool.read(|store| {
                let reader = store.reader(None)?;
                let people = reader.persons(&PersonFilter::default(), PageRequest::default())?;
                Ok::<_, StorageError>((reader.version()?, people.rows.len() as u64))
            });
            let (version, people) = seen.unwrap();
            assert_eq!(version, people);
        }
    };
    thread::scope(|scope| {
        for _ in 0..5 {
            scope.spawn(reading);
        }
        for person in 1..=60 {
            writer.execute(request(person, ask::record(person))).unwrap();
        }
    });
}

/// Protects a program that keeps a register open from what others wrote meanwhile.
#[test]
fn what_others_wrote_is_seen_when_it_is_asked_for() {
    let desk = Desk::new();
    let writer = Writer::start(desk.create()).unwrap();
    execute(&mut desk.open(), 1, [ask::record(1)]);
    assert_eq!(writer.snapshot().version(), 0);
    assert_eq!(writer.refresh().unwrap().version(), 1);
    execute(&mut desk.open(), 2, [ask::record(2)]);
    assert_eq!(writer.execute(request(3, ask::record(3))).unwrap().version, 3);
    assert!(writer.snapshot().register().persons().get(pool::person(2)).is_some());
}

/// Protects the boundary: what travels between threads may.
#[test]
fn what_is_shared_may_be_shared() {
    const fn sent<T: Send>() {}
    const fn shared<T: Send + Sync>() {}
    sent::<ayni_storage::Store>();
    shared::<ayni_storage::Snapshot>();
    shared::<Writer>();
    shared::<ayni_storage::ReadPool>();
}
