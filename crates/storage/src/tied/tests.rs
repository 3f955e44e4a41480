//! Every statement of the sources and of a run that does everything, looked at.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use domain::authority::Role;
use domain::testing::{ask, pool, value};
use domain::value::id::Id;
use domain::{Actor, Command};
use tokio_postgres::types::Type;

use super::{faults, tables_of};
use crate::files::database;
use crate::journal::append;
use crate::journal::kept::KEPT_COMMAND;
use crate::postgres::connection;
use crate::register::project::TABLES;
use crate::register::schema::REGISTER;
use crate::register::statement::plans;
use crate::session::OnConflict;
use crate::{Batch, BatchKind, ExpectedVersion, LogFilter, Request, Store};

/// Statements that do not stay with one register, or of which that cannot be seen here, by how they begin.
const KNOWN: [(&str, &str); 8] = [
    ("SELECT number FROM {}.schema_number", "the number of the schema is of no register"),
    ("UPDATE schema_number SET number = {", "the number of the schema is of no register"),
    ("UPDATE SET {", "a part of those that put rows"),
    ("SELECT register, created_at FROM register {", "chooses among the registers of a database"),
    (
        "INSERT INTO {name} (register, {columns}) VALUES (",
        "looked at with every table by `rows_are_put_into_their_register`",
    ),
    (
        "INSERT INTO {name} (register, {columns}) SELECT $1",
        "looked at with every table by `rows_are_put_into_their_register`",
    ),
    ("COPY {} (register, ", "each row carries its register"),
    ("SELECT {what} FROM pg_catalog.pg_class", "asks where tables lie, not what is in them"),
];

/// Files whose statements are not those of one register.
const APART: [(&str, &str); 5] = [
    ("tests.rs", "holds planted statements"),
    ("plain", "a book of tests, which changes what is stored"),
    ("rollup.rs", "adds up what the registers of a database say"),
    ("sqlite", "a file holds one register, and no cluster holds files"),
    ("plans.rs", "holds a planted statement"),
];

/// The texts of a source without its tests, each with `{…}` where something is put in.
fn texts(source: &str) -> Vec<String> {
    let source = source.split("#[cfg(test)]\nmod tests").next().unwrap();
    let mut found = Vec::new();
    let mut rest = source.chars().peekable();
    while let Some(one) = rest.next() {
        match one {
            '/' if rest.peek() == Some(&'/') => drop(rest.by_ref().find(|c| *c == '\n')),
            // A quotation mark by itself, and not the beginning of a text.
            '\'' => {
                let ahead: String = rest.clone().take(3).collect();
                let length = if ahead.starts_with('\\') { 3 } else { 2 };
                if ahead.chars().nth(length - 1) == Some('\'') {
                    rest.by_ref().take(length).for_each(drop);
                }
            }
            '"' => {
                let mut text = String::new();
                while let Some(one) = rest.next().filter(|c| *c != '"') {
                    match one {
                        '\\' if rest.peek() == Some(&'\n') => {
                            while rest.next_if(|c| c.is_whitespace()).is_some() {}
                        }
                        '\\' => text.extend(rest.next()),
                        one => text.push(one),
                    }
                }
                found.push(text);
            }
            _ => {}
        }
    }
    found
}

/// Every source in a folder, with its text.
fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if APART.iter().any(|(name, _)| path.ends_with(name)) {
            continue;
        }
        if path.is_dir() {
            found.extend(sources(&path));
        } else {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
    found
}

fn is_sql(text: &str) -> bool {
    let words = ["SELECT", "FROM", "JOIN", "INSERT", "UPDATE", "DELETE", "COPY"];
    text.split(|c: char| !c.is_alphanumeric()).any(|word| words.contains(&word))
}

/// Whether a statement is made of this text, with something in the place of each `{…}`.
fn is_made_of(statement: &str, text: &str) -> bool {
    let mut rest = statement;
    text.split('{').enumerate().all(|(at, part)| {
        let part = if at == 0 { part } else { part.split_once('}').map_or("", |(_, after)| after) };
        rest.find(part).inspect(|start| rest = &rest[start + part.len()..]).is_some()
    })
}

/// Writes and reads in every way in which a statement is put together as it runs.
fn do_everything(store: &mut Store) {
    let commands: [Command; 15] = [
        ask::enrol_central(1),
        ask::enrol(2),
        ask::enrol(3),
        ask::affiliate(1, 2, 1, "2010"),
        ask::affiliate(2, 3, 1, "2010"),
        ask::record(1),
        ask::record(2),
        ask::record(3),
        ask::admit(1, 3, 2, "2011"),
        ask::establish(1, 1, "2011", [ask::open_places(1, None)]),
        // One person twice on a seat without a number of places.
        ask::seat_for(1, 1, 1, Some(2), "2012", None),
        ask::seat_for(2, 1, 1, Some(3), "2012", None),
        ask::merge(2, 1),
        ask::establish(2, 2, "2011", [ask::open_places(2, Some(1))]),
        ask::leave(1, "2021"),
    ];
    let by = Actor { name: value::code("secretaría"), role: Role::Owner };
    let batch = Batch {
        id: Id::new(uuid::Uuid::nil()),
        kind: BatchKind::Import,
        label: Some("padrón".to_owned()),
        digest: None,
        asked: None,
        from: crate::Asked::default(),
        by: by.clone(),
        expected: ExpectedVersion::Any,
        commands: (1..).map(pool::command).zip(commands).collect(),
        undoes: None,
    };
    store.execute_batch(&batch, &mut |_| {}).unwrap();
    // Another batch, of which some commands may be known.
    let again = Batch { id: Id::new(uuid::Uuid::max()), ..batch };
    store.execute_batch(&again, &mut |_| {}).unwrap();
    // Of two centrals it has to be counted whose books these are.
    for (id, command) in [(99, ask::erase(3)), (98, ask::enrol_central(4))] {
        let request = Request {
            id: pool::command(id),
            expected: ExpectedVersion::Any,
            by: by.clone(),
            asked: None,
            from: crate::Asked::default(),
            command,
        };
        store.execute(&request).unwrap();
    }
    plans::ask_everything(store);
    store.log(&LogFilter::default()).unwrap();
    plans::ask_for_histories(store);
    store.batch(Id::new(uuid::Uuid::nil())).unwrap();
    store.rebuild().unwrap();
    let folder = tempfile::tempdir().unwrap();
    store.copy_to(&folder.path().join("copy.ayni"), &mut |_, _| {}).unwrap();
    Store::open(&folder.path().join("copy.ayni")).unwrap();
}

/// Protects clusters: no statement in the sources leaves its register. Those that are put together as they run were
/// asked for in full.
#[test]
fn every_statement_stays_with_its_register() {
    let mut store = Store::in_memory(pool::register(1)).unwrap();
    do_everything(&mut store);
    let asked = super::noted();
    let mut bad: BTreeSet<String> = asked
        .iter()
        .flat_map(|sql| faults(sql).into_iter().map(move |fault| format!("{fault}: {sql}")))
        .collect();
    let mut known = BTreeSet::new();
    for (path, source) in sources(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))) {
        for text in texts(&source).into_iter().filter(|text| is_sql(text)) {
            let exception = KNOWN.iter().find(|(start, _)| text.starts_with(start));
            if let Some((start, _)) = exception {
                known.insert(*start);
            } else if text.contains('{') {
                if !asked.iter().any(|sql| is_made_of(sql, &text)) {
                    bad.insert(format!("never asked, so never looked at: {}: {text}", path.display()));
                }
            } else {
                bad.extend(faults(&text).into_iter().map(|fault| format!("{fault}: {text}")));
            }
        }
    }
    assert!(bad.is_empty(), "{}", Vec::from_iter(bad).join("\n"));
    assert_eq!(known.len(), KNOWN.len(), "{known:?}");
}

/// Protects clusters: rows go to the worker of their register, whatever table they are put into.
#[test]
fn rows_are_put_into_their_register() {
    let log = [
        &append::EVENT,
        &append::COMMAND,
        &KEPT_COMMAND,
        &append::ERASABLE,
        &append::BATCH,
        &append::SETTING,
    ];
    for table in TABLES.iter().copied().chain(log).chain([&database::PIECE]) {
        for taken in [OnConflict::Fail, OnConflict::Update] {
            let kinds = vec![Type::TEXT; table.columns.len() + 1];
            for sql in [connection::putting_one(table, taken), connection::putting_few(table, taken, &kinds)]
            {
                assert_eq!(faults(&sql), Vec::<String>::new(), "{sql}");
            }
        }
    }
}

/// Protects clusters: what spreads the tables over the workers names each of them once, and takes away what it left.
#[test]
fn distributing_names_every_table() {
    let script = include_str!("../../migrations/postgres/distribute.sql");
    let named = |before: &str| -> Vec<&str> {
        let begins = script.lines().filter_map(|line| line.strip_prefix(before)?.split('\'').next());
        begins.collect()
    };
    let spread = named("SELECT create_distributed_table('");
    assert_eq!(BTreeSet::from_iter(spread.clone()), tables_of(&REGISTER).collect());
    assert_eq!(named("SELECT create_reference_table('"), ["schema_number"]);
    let left: Vec<&str> = spread.iter().copied().chain(["schema_number"]).collect();
    assert_eq!(named("SELECT truncate_local_data_after_distributing_table('"), left);
}

/// Protects the check itself: each way to leave the register is found, each way to stay is not.
#[test]
fn a_statement_that_leaves_its_register_is_found() {
    for bad in [
        "SELECT version FROM event",
        "SELECT version FROM event WHERE register = ?2",
        "SELECT version FROM event WHERE kind = ? AND register = ?",
        "SELECT version FROM event WHERE register = ?1 OR kind = ?2",
        "SELECT version FROM event WHERE (register = ?1 OR kind = ?2)",
        "SELECT version FROM event WHERE register >= ?1",
        "SELECT version FROM event WHERE register = ?1 || ''",
        "SELECT version FROM event WHERE NOT register = ?1",
        "SELECT e.version FROM event e, command c WHERE e.register = ?1",
        "SELECT e.version FROM event AS e JOIN command AS c ON c.command = e.command WHERE e.register = ?1",
        "SELECT 1 FROM event e JOIN command c ON c.register = e.register WHERE e.register = ?1",
        "SELECT 1 FROM event e JOIN command c ON ?1 = c.register WHERE e.register = ?1",
        "SELECT 1 FROM event e LEFT JOIN command c ON 1 = 0 WHERE e.register = ?1",
        "SELECT 1 FROM event e JOIN command c ON c.version = e.version WHERE register = ?1",
        "SELECT (SELECT count(*) FROM command c WHERE c.register = e.register) FROM event e WHERE e.register = ?1",
        "SELECT 1 FROM event WHERE register = ?1 AND EXISTS (SELECT 1 FROM command WHERE command = ?2)",
        "WITH asked AS (SELECT command FROM command) SELECT 1 FROM asked",
        "SELECT 1 FROM event WHERE register = ?1 UNION SELECT 1 FROM command",
        "UPDATE register SET version = CASE version WHEN ?2 THEN ?3 END WHERE register = ?1",
        "UPDATE register SET version = ?2",
        "DELETE FROM event WHERE version = ?1",
        "INSERT INTO event (version, register) VALUES (?1, ?2)",
        "INSERT INTO event (register, version) VALUES (?1, ?2), (?3, ?4)",
        "INSERT INTO event (register, version) SELECT register, version FROM command WHERE register = ?1",
    ] {
        assert_ne!(faults(bad), Vec::<String>::new(), "{bad}");
    }
    for good in [
        "SELECT version FROM event WHERE register = ? AND version = ?",
        "SELECT version FROM event WHERE register = $1 AND (kind = $2 OR kind = 'x OR y') LIMIT 1",
        "SELECT 1 FROM event e LEFT JOIN command AS c ON c.register = ?1 AND c.command = e.command WHERE e.register = ?1",
        "SELECT count(*) FILTER (WHERE version = 1) FROM event WHERE register = ?1 FOR UPDATE",
        "WITH RECURSIVE f (x) AS (VALUES (?2) UNION SELECT a.x FROM affiliation a JOIN f ON f.x = a.y WHERE a.register = ?1) \
         SELECT x FROM f",
        "UPDATE register SET version = CASE WHEN version = ?2 THEN ?3 END WHERE register = ?1",
        "INSERT INTO event (register, version) VALUES ($1, $2) ON CONFLICT (register, version) DO UPDATE SET kind = excluded.kind",
        "INSERT INTO event (register, version) SELECT $1, new.* FROM unnest($2::int8[]) AS new (version)",
    ] {
        assert_eq!(faults(good), Vec::<String>::new(), "{good}");
    }
}
