//! How the engine goes about what is asked of it: a test of every statement that a list or a count consists of. What is read
//! whole within a loop makes a list quadratic, which no small test shows.

use domain::Actor;
use domain::authority::Role;
use domain::member::Status;
use domain::testing::{ask, pool, value};
use domain::value::Gender;

use crate::register::view::{AssignmentFilter, Cursor, MandateFilter, MemberFilter, PersonFilter};
use crate::session::Session;
use crate::tied;
use crate::{Asked, ExpectedVersion, LogFilter, PageRequest, Request, Store};

/// Asks everything that a reader can be asked, with every filter.
pub(crate) fn ask_everything(store: &Store) {
    let (on, page) = (value::day("2020-01-01"), PageRequest::first(10).counted());
    let reader = store.reader(None).unwrap();
    let (party, record) = (*pool::person(1).uuid(), *pool::membership(1).uuid());
    let pages = [page, page.after(Cursor { party, record })];
    let (cooperative, organ) = (Some(pool::cooperative(1)), Some(pool::organ(1)));
    let (person, gender) = (Some(pool::person(1)), Some(Some(Gender::Woman)));
    for search in [None, Some("coa nan".to_owned())] {
        for filter in [
            MemberFilter { search: search.clone(), ..MemberFilter::default() },
            MemberFilter { cooperative, gender, search: search.clone(), ..MemberFilter::default() },
            MemberFilter {
                statuses: vec![Status::Active],
                search: search.clone(),
                ..MemberFilter::default()
            },
            MemberFilter { organ, person, search: search.clone(), ..MemberFilter::default() },
        ] {
            for page in pages {
                reader.members(&filter, on, page).unwrap();
            }
        }
        let filter = PersonFilter { gender, search };
        for page in pages {
            reader.persons(&filter, page).unwrap();
        }
    }
    for of in [None, cooperative] {
        for on in [None, Some(on)] {
            reader.affiliations(of, on).unwrap();
            reader.units(of, on).unwrap();
            reader.organs(of, on).unwrap();
            for person in [None, person] {
                let mandates = MandateFilter { cooperative: of, organ, person, represents: of };
                reader.mandates(&mandates, on).unwrap();
                let work = AssignmentFilter { cooperative: of, person, area: Some("kitchen".to_owned()) };
                reader.assignments(&work, on).unwrap();
            }
        }
        reader.counts(of, on).unwrap();
    }
    reader.cooperatives(on).unwrap();
    reader.keeper(on).unwrap();
    reader.seats(pool::organ(1), on).unwrap();
    reader.batches().unwrap();
    reader.overview(on).unwrap();
}

/// Asks for the history of a record of each kind for which the log can be asked.
pub(crate) fn ask_for_histories(store: &Store) {
    let of = |filter: LogFilter| drop(store.log(&filter).unwrap());
    of(LogFilter { person: Some(pool::person(1)), ..LogFilter::default() });
    of(LogFilter { cooperative: Some(pool::cooperative(1)), ..LogFilter::default() });
    of(LogFilter { organ: Some(pool::organ(1)), newest_first: true, ..LogFilter::default() });
    of(LogFilter { membership: Some(pool::membership(1)), ..LogFilter::default() });
}

/// Tables that grow with people. The others hold what a secretariat has a few of.
const LARGE: [&str; 7] =
    ["person", "membership", "suspension", "assignment", "mandate", "event", "event_subject"];

/// A step of a plan: what it is part of, and what it does.
struct Step {
    id: i64,
    part_of: i64,
    does: String,
}

impl Step {
    fn reads(&self) -> bool {
        self.does.starts_with("SCAN ") || self.does.starts_with("SEARCH ")
    }
}

/// The steps of a statement's plan.
fn steps(store: &Store, sql: &str) -> Vec<Step> {
    let Session::Sqlite(connection) = store.session() else { return Vec::new() };
    let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    // Unbound places hold nothing; a plan does not depend on what they hold.
    let mut rows = statement.raw_query();
    let mut steps = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        let (id, part_of) = (row.get(0).unwrap(), row.get(1).unwrap());
        steps.push(Step { id, part_of, does: row.get(3).unwrap() });
    }
    steps
}

/// The steps that read all of a large table, or all of the register's rows in it, again for each row of something else.
fn scans_in_a_loop(store: &Store, sql: &str) -> Vec<String> {
    let steps = steps(store, sql);
    // An alias is named in a plan; which table it is of, the statement says.
    let is_large = |step: &Step| {
        let alias = step.does.split(' ').nth(1).unwrap_or_default();
        let named = |table: &str, end| sql.contains(&format!("{table} {alias}{end}"));
        LARGE.into_iter().any(|table| alias == table || named(table, ' ') || named(table, ')'))
    };
    let is_repeated = |step: &Step| {
        let before = |other: &&Step| other.part_of == step.part_of && other.id < step.id && other.reads();
        let around = steps.iter().find(|other| other.id == step.part_of);
        steps.iter().any(|other| before(&other))
            || around.is_some_and(|around| around.does.starts_with("CORRELATED"))
    };
    let is_whole = |step: &Step| step.does.starts_with("SCAN ") || step.does.ends_with("(register=?)");
    let bad = |step: &&Step| step.reads() && is_whole(step) && is_large(step) && is_repeated(step);
    steps.iter().filter(bad).map(|step| step.does.clone()).collect()
}

/// Protects lists and counts of many people: no statement reads a whole table again for each row of another.
#[test]
fn nothing_is_read_whole_within_a_loop() {
    let mut store = Store::in_memory(pool::register(1)).unwrap();
    // Of nobody, no page is followed by another.
    let by = Actor { name: value::code("secretaría"), role: Role::Owner };
    let (id, command, asked, from) = (pool::command(1), ask::record(1), None, Asked::default());
    store.execute(&Request { id, expected: ExpectedVersion::Any, by, asked, from, command }).unwrap();
    tied::noted();
    ask_everything(&store);
    let asked = tied::noted();
    assert!(asked.len() > 40, "{}", asked.len());
    let bad: Vec<String> = asked
        .iter()
        .flat_map(|sql| {
            scans_in_a_loop(&store, sql).into_iter().map(move |step| format!("{step}\n  in {sql}"))
        })
        .collect();
    assert!(bad.is_empty(), "{}", bad.join("\n\n"));
}

/// Protects histories: the events of one person are found by their keys, whatever else the log holds.
#[test]
fn a_history_reads_no_table_whole() {
    let mut store = Store::in_memory(pool::register(1)).unwrap();
    let by = Actor { name: value::code("secretaría"), role: Role::Owner };
    let (id, command, asked, from) = (pool::command(1), ask::record(1), None, Asked::default());
    store.execute(&Request { id, expected: ExpectedVersion::Any, by, asked, from, command }).unwrap();
    tied::noted();
    ask_for_histories(&store);
    let asked = tied::noted();
    let of_log: Vec<&String> = asked.iter().filter(|sql| sql.contains("version IN")).collect();
    assert!(of_log.len() > 2, "{asked:?}");
    for sql in asked.iter().filter(|sql| sql.contains("event_subject")).chain(of_log) {
        for step in steps(&store, sql).iter().filter(|step| step.reads()) {
            let is_narrow = step.does.starts_with("SEARCH ") && step.does.contains("version");
            assert!(is_narrow, "{}\n  in {sql}", step.does);
        }
    }
}

/// Protects the test itself: what reads all people again for each membership is found out.
#[test]
fn a_scan_within_a_loop_is_seen() {
    let store = Store::in_memory(pool::register(1)).unwrap();
    let sql = "SELECT count(*) FROM membership m LEFT JOIN person p ON 1 = 0 WHERE m.register = ?1";
    let found = scans_in_a_loop(&store, sql);
    assert_eq!(found.len(), 1, "{found:?}");
}
