//! What holds for every register that commands can make, as properties over random walks.

use std::io::Cursor;

use ayni_storage::view::{AssignmentFilter, MandateFilter, MemberFilter};
use ayni_storage::{ExecuteError, FILE_MAX, PageRequest, Request, Store, Work};
use domain::certification::{self, Source};
use domain::testing::{Pool, arbitrary_walk, pool, value};
use domain::value::id::CooperativeId;
use domain::{Command, indicator, statute};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

use crate::{batch, request};

/// How long the walks are.
const LENGTH: usize = 100;

/// Days around which the walks happen.
const DAYS: [&str; 6] = ["1999-12-31", "2001-02-15", "2010-06-30", "2016-11-30", "2021-11-30", "2030-01-01"];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Protects the whole of the store at once: whatever is asked, a rejection changes nothing, replay equals live,
    /// rows kept one by one equal rows made anew, a batch comes to the same as its commands, counts and lists by SQL are
    /// those of the register, and an event is in the history of whom it concerns and of nobody else.
    #[test]
    fn every_walk_is_kept(walk in arbitrary_walk(Pool::default(), LENGTH)) {
        let mut store = crate::fresh();
        let accepted = follow(&mut store, &walk);
        let report = store.verify(&mut |_, _| {}).unwrap();
        prop_assert_eq!(report.faults, []);
        let version = store.version().unwrap();
        prop_assert_eq!(report.version, version);
        let replayed = store.register_at(version).unwrap();
        prop_assert_eq!(store.register().unwrap(), &replayed);
        batched(&accepted, &replayed, version);
        grouped(&walk, &accepted, &replayed, version);
        counted(&store, &replayed);
        listed(&store, &replayed);
        crate::histories::check(&store);
    }
}

/// How many commands a long walk has.
const LONG: usize = 5_000;

/// A long walk, always the same.
pub(crate) fn long_walk() -> Vec<Command> {
    let mut runner = TestRunner::deterministic();
    let mut walk = Vec::new();
    while walk.len() < LONG {
        walk.extend(arbitrary_walk(Pool::default(), LONG).new_tree(&mut runner).unwrap().current());
    }
    walk.truncate(LONG);
    walk
}

/// Protects large batches, which are decided on one thread and written on another, new rows in another way than those that
/// stand already: wherever a batch begins, it comes to the same as its commands.
#[test]
fn a_large_batch_comes_to_the_same_as_its_commands() {
    let mut followed = crate::fresh();
    let accepted = follow(&mut followed, &long_walk());
    let (version, register) = (followed.version().unwrap(), followed.register().unwrap());
    for alone in [0, 100, 300] {
        let mut store = crate::fresh();
        let mut commands = (1..).map(pool::command).zip(&accepted);
        for (id, command) in commands.by_ref().take(alone) {
            let command = furnished(&mut store, command);
            store.execute(&Request { id, ..request(1, command) }).unwrap();
        }
        let rest: Vec<_> = commands.map(|(id, command)| (id, furnished(&mut store, command))).collect();
        assert!(rest.len() > 300, "{}", rest.len());
        store.execute_batch(&batch(1, rest), &mut |_| {}).unwrap();
        assert_eq!((store.version().unwrap(), store.register().unwrap()), (version, register));
        assert_eq!(store.verify(&mut |_, _| {}).unwrap().faults, []);
    }
}

/// Asks for everything; what was accepted comes back.
pub(crate) fn follow(store: &mut Store, walk: &[Command]) -> Vec<Command> {
    let mut accepted = Vec::new();
    for (id, command) in (1..).zip(walk) {
        let command = &furnished(store, command);
        let before = store.version().unwrap();
        match store.execute(&request(id, command.clone())) {
            Ok(outcome) => {
                assert!(before < outcome.version && !outcome.replayed, "acceptance records something");
                accepted.push(command.clone());
            }
            Err(ExecuteError::Rejected { .. }) => assert_eq!(store.version().unwrap(), before),
            Err(other) => panic!("{other:?}"),
        }
    }
    accepted
}

/// The command, about a file that is kept: walks speak of digests of nothing.
fn furnished(store: &mut Store, command: &Command) -> Command {
    let mut command = command.clone();
    let mut keep = |name: String| store.put_blob(&mut Cursor::new(name), FILE_MAX, &mut |_| {}).unwrap();
    match &mut command {
        Command::Certification(certification::Command::RecordEvidence { evidence, details }) => {
            if let Source::File { digest, size, .. } = &mut details.source {
                let kept = keep(evidence.to_string());
                (*digest, *size) = (kept.digest, kept.size);
            }
        }
        Command::Certification(certification::Command::AdoptScheme { scheme, content }) => {
            if let Some(document) = &mut content.header.document {
                *document = keep(scheme.to_string()).digest;
            }
        }
        Command::Statute(
            statute::Command::Adopt { statute, details } | statute::Command::Correct { statute, details, .. },
        ) => {
            if let Some(document) = &mut details.document {
                *document = keep(statute.to_string()).digest;
            }
        }
        _ => {}
    }
    command
}

fn batched(accepted: &[Command], register: &domain::Register, version: u64) {
    let mut store = crate::fresh();
    let accepted: Vec<_> = accepted.iter().map(|command| furnished(&mut store, command)).collect();
    let commands = (1..).map(pool::command).zip(accepted);
    store.execute_batch(&batch(1, commands), &mut |_| {}).unwrap();
    assert_eq!((store.version().unwrap(), store.register().unwrap()), (version, register));
    assert_eq!(store.verify(&mut |_, _| {}).unwrap().faults, []);
}

/// Pieces of work that become durable together fare as they do one after the other.
fn grouped(walk: &[Command], accepted: &[Command], register: &domain::Register, version: u64) {
    let mut store = crate::fresh();
    let walk: Vec<_> = walk.iter().map(|command| furnished(&mut store, command)).collect();
    let work: Vec<_> =
        (1..).zip(&walk).map(|(id, command)| Work::from(request(id, command.clone()))).collect();
    let answers: Vec<_> = work.chunks(17).flat_map(|group| store.execute_group(group)).collect();
    let done =
        walk.into_iter().zip(answers).filter_map(|(command, answer)| answer.is_ok().then_some(command));
    assert!(done.eq(accepted.iter().cloned()));
    assert_eq!((store.version().unwrap(), store.register().unwrap()), (version, register));
    assert_eq!(store.verify(&mut |_, _| {}).unwrap().faults, []);
}

fn scopes() -> Vec<Option<CooperativeId>> {
    let each = (1..=Pool::default().cooperatives).map(|number| Some(pool::cooperative(number)));
    std::iter::once(None).chain(each).collect()
}

fn counted(store: &Store, register: &domain::Register) {
    let reader = store.reader(None).unwrap();
    for day in DAYS.map(value::day) {
        for scope in scopes() {
            let expected = indicator::counts(register, scope, day);
            assert_eq!(reader.counts(scope, day).unwrap(), expected, "{scope:?} on {day}");
        }
    }
}

fn listed(store: &Store, register: &domain::Register) {
    let reader = store.reader(None).unwrap();
    let day = value::day("2016-11-30");
    let members = reader.members(&MemberFilter::default(), day, PageRequest::default()).unwrap();
    let found = members.rows.len();
    assert_eq!((members.total, found), (Some(found as u64), register.members().iter().count()));
    let (mut paged, mut request) = (Vec::new(), PageRequest::first(3));
    loop {
        let page = reader.members(&MemberFilter::default(), day, request).unwrap();
        paged.extend(page.rows);
        let Some(next) = page.next else { break };
        request = request.after(next);
    }
    assert_eq!(paged, members.rows);
    for member in members.rows {
        let spell = register.members().get(member.membership).unwrap();
        assert_eq!((member.status, member.party), (spell.status(day), spell.party));
        assert_eq!((member.admitted, member.left), (spell.admitted, spell.left.map(|(on, _)| on)));
    }
    let mandates = reader.mandates(&MandateFilter::default(), Some(day)).unwrap();
    let going_on = register.committees().mandates().filter(|mandate| mandate.period.contains(day));
    assert_eq!(mandates.len(), going_on.count());
    for organ in register.committees().organs() {
        let seats = reader.seats(organ.id, day).unwrap();
        let expected: Vec<_> =
            register.committees().seats_of(organ.id).map(|seat| (seat.id, seat.places_on(day))).collect();
        assert_eq!(seats.iter().map(|seat| (seat.seat, seat.places)).collect::<Vec<_>>(), expected);
    }
    let work = reader.assignments(&AssignmentFilter::default(), None).unwrap();
    assert_eq!(work.len(), register.members().assignments().count());
    let cooperatives = reader.cooperatives(day).unwrap();
    assert_eq!(cooperatives.len(), register.cooperatives().iter().filter(|one| !one.annulled).count());
    for found in cooperatives {
        let named = register.cooperatives().get(found.cooperative).and_then(|one| one.named(day)).unwrap();
        assert_eq!(found.name, named.name.as_str());
    }
    assert_eq!(
        reader.affiliations(None, None).unwrap().len(),
        register.cooperatives().affiliations().count()
    );
    assert_eq!(reader.units(None, None).unwrap().len(), register.cooperatives().units().count());
    assert_eq!(reader.organs(None, None).unwrap().len(), register.committees().organs().count());
    assert_eq!(reader.overview(day).unwrap().counts, indicator::counts(register, None, day));
}
