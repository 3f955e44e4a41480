//! The rows by which the history of a record is found: that they say what the domain says, and that a register which has none of
//! them gets them.

use std::collections::{BTreeMap, BTreeSet};

use ayni_storage::{ErrorKind, LogFilter, Store, VerifyReport};
use domain::testing::{Pool, ask, pool};
use domain::value::id::PersonId;
use domain::{Event, Register, Subject, evolve, person};

use crate::{Desk, execute, full, sound};

/// Whom each event of a log concerns.
struct Concerned {
    by_version: BTreeMap<u64, Vec<Subject>>,
    /// Which record turned out to be of which other one.
    merged: Vec<(PersonId, PersonId)>,
}

impl Concerned {
    fn of(store: &Store) -> Self {
        let (mut register, mut found) = (Register::default(), BTreeMap::new());
        let mut merged = Vec::new();
        for entry in store.log(&LogFilter::default()).unwrap() {
            found.insert(entry.version, register.concerned(&entry.event));
            evolve(&mut register, &entry.event);
            if let Event::Person(person::Event::Merged(person::act::Merged { duplicate, survivor, .. })) =
                entry.event
            {
                merged.push((duplicate, survivor));
            }
        }
        Self { by_version: found, merged }
    }

    /// The versions of the events that concern a record.
    fn versions(&self, subject: Subject) -> Vec<u64> {
        let mut subjects = BTreeSet::from([subject]);
        if let Subject::Person(person) = subject {
            let mut hers = vec![person];
            while let Some(survivor) = hers.pop() {
                let duplicates = self.merged.iter().filter(|(_, into)| *into == survivor);
                let new = duplicates.map(|(of, _)| *of).filter(|of| subjects.insert(Subject::from(*of)));
                hers.extend(new.collect::<Vec<_>>());
            }
        }
        let concerns = |of: &[Subject]| of.iter().any(|subject| subjects.contains(subject));
        self.by_version.iter().filter(|(_, of)| concerns(of)).map(|(version, _)| *version).collect()
    }
}

fn filter(subject: Subject) -> Option<LogFilter> {
    let all = LogFilter::default();
    match subject {
        Subject::Person(person) => Some(LogFilter { person: Some(person), ..all }),
        Subject::Cooperative(cooperative) => Some(LogFilter { cooperative: Some(cooperative), ..all }),
        Subject::Organ(organ) => Some(LogFilter { organ: Some(organ), ..all }),
        Subject::Membership(membership) => Some(LogFilter { membership: Some(membership), ..all }),
        _ => None,
    }
}

fn versions(store: &Store, filter: &LogFilter) -> Vec<u64> {
    store.log(filter).unwrap().into_iter().map(|entry| entry.version).collect()
}

/// An event is in the history of a record if and only if it concerns it, whichever way the history is asked for.
pub(crate) fn check(store: &Store) {
    let concerned = Concerned::of(store);
    let pool = Pool::default();
    let mut subjects: Vec<Subject> = (1..=pool.persons).map(|number| pool::person(number).into()).collect();
    subjects.extend((1..=pool.cooperatives).map(|number| Subject::from(pool::cooperative(number))));
    subjects.extend((1..=pool.organs).map(|number| Subject::from(pool::organ(number))));
    subjects.extend((1..=pool.memberships).map(|number| Subject::from(pool::membership(number))));
    for (subject, filter) in subjects.into_iter().filter_map(|subject| Some((subject, filter(subject)?))) {
        let expected = concerned.versions(subject);
        assert_eq!(versions(store, &filter), expected, "{subject:?}");
        let newest: Vec<u64> = expected.iter().rev().take(3).copied().collect();
        let some = LogFilter { newest_first: true, limit: Some(3), ..filter.clone() };
        assert_eq!(versions(store, &some), newest, "{subject:?}, the newest");
        let half = expected.get(expected.len() / 2).copied();
        let since = LogFilter { since: half, ..filter };
        let later: Vec<u64> = expected.into_iter().filter(|version| half <= Some(*version)).collect();
        assert_eq!(versions(store, &since), later, "{subject:?}, since {half:?}");
    }
}

fn missing(report: &VerifyReport) -> usize {
    report.faults.iter().filter(|fault| fault.code() == "row_missing").count()
}

/// Protects histories that are longer than what is read at once: each event is there once and in order, from both ends.
#[test]
fn a_long_history_is_whole() {
    let mut store = crate::fresh();
    execute(&mut store, 1, [ask::enrol(1)]);
    execute(&mut store, 2, (1..=400).map(ask::record));
    execute(&mut store, 500, (1..=400).map(|number| ask::admit(number, number, 1, "2016")));
    let of = LogFilter { cooperative: Some(pool::cooperative(1)), ..LogFilter::default() };
    let found = versions(&store, &of);
    let expected: Vec<u64> = std::iter::once(1).chain(402..=801).collect();
    assert_eq!(found, expected);
    let newest = LogFilter { newest_first: true, ..of };
    assert!(versions(&store, &newest).into_iter().rev().eq(expected));
}

/// Protects people whose record turned out to be another's: what happened to the duplicate is in her history, and in that of the one
/// who turned out to be the same as she, and what came later is not in the duplicate's.
#[test]
fn a_history_follows_who_is_who() {
    let mut store = crate::fresh();
    execute(&mut store, 1, (1..=3).map(ask::record));
    execute(&mut store, 10, [ask::enrol(1), ask::admit(1, 3, 1, "2016"), ask::merge(3, 2), ask::merge(2, 1)]);
    execute(&mut store, 20, [ask::leave(1, "2020")]);
    let of =
        |number| versions(&store, &LogFilter { person: Some(pool::person(number)), ..LogFilter::default() });
    let last = store.version().unwrap();
    assert_eq!(of(1), [1, 2, 3, 5, 6, 7, 8, 9, 10]);
    assert_eq!(last, 10);
    assert_eq!(of(3), [3, 5, 6, 7]);
}

/// Protects registers that an older program wrote: one without these rows, or without the table, gets them when it is opened for
/// writing; before that it is not read as if nobody had a history.
#[test]
fn a_register_without_these_rows_gets_them() {
    let older = if Desk::new().is_on_server() {
        "UPDATE schema_number SET number = 4"
    } else {
        "PRAGMA user_version = 4"
    };
    for taken in ["DELETE FROM event_subject".to_owned(), format!("DROP TABLE event_subject; {older}")] {
        let desk = Desk::new();
        let mut store = desk.create();
        full(&mut store);
        let of = LogFilter { person: Some(pool::person(1)), ..LogFilter::default() };
        let (history, report) = (store.log(&of).unwrap(), store.verify(&mut |_, _| {}).unwrap());
        assert!(!history.is_empty());
        drop(store);
        desk.ask(&taken);
        let refused = Store::open_read_only(&desk.file());
        assert_eq!(refused.err().map(|error| error.kind()), Some(ErrorKind::Older), "{taken}");
        let store = desk.open();
        assert_eq!(store.log(&of).unwrap(), history, "{taken}");
        assert_eq!(store.verify(&mut |_, _| {}).unwrap(), report, "{taken}");
        sound(&store);
    }
}

/// Protects the truth of histories: a row that is missing or one too many is found, and rebuilding mends both.
#[test]
fn rows_that_differ_are_found_and_mended() {
    let desk = Desk::new();
    let mut store = desk.create();
    full(&mut store);
    let report = store.verify(&mut |_, _| {}).unwrap();
    let before = store.log(&LogFilter { person: Some(pool::person(1)), ..LogFilter::default() }).unwrap();
    desk.ask("DELETE FROM event_subject WHERE kind = 'person' AND version = 1");
    desk.ask(
        "UPDATE event_subject SET version = 900 WHERE kind = 'membership' AND version = (SELECT max(version) \
              FROM event_subject WHERE kind = 'membership')",
    );
    let found = store.verify(&mut |_, _| {}).unwrap();
    assert!(missing(&found) >= 1, "{:?}", found.faults);
    assert!(found.faults.iter().any(|fault| fault.code() == "row_unexpected"), "{:?}", found.faults);
    assert_eq!(store.rebuild().unwrap(), report.rows);
    assert_eq!(store.verify(&mut |_, _| {}).unwrap(), report);
    let of = LogFilter { person: Some(pool::person(1)), ..LogFilter::default() };
    assert_eq!(store.log(&of).unwrap(), before);
}
