//! What recording costs beside the raw engine: one durable command, a roster of ten thousand, and loading. Each line is
//! a ratio of medians, measured side by side in one run.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "a benchmark prints, and stops when it fails"
)]

use std::path::Path;
use std::time::{Duration, Instant};

use ayni_storage::{Batch, BatchKind, Expected, Request, Store};
use domain::authority::Role;
use domain::testing::{ask, pool, value};
use domain::value::id::{BatchId, CommandId};
use domain::{Actor, Command, Event};
use rusqlite::types::Value;
use rusqlite::{Connection, Transaction, TransactionBehavior, params_from_iter};

type Work<'a> = &'a mut dyn FnMut() -> Duration;

const RUNS: u32 = 11;
const WARM: u32 = 500;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    for (name, bench) in [
        ("append: one durable command ÷ raw durable commit of the same rows", command as fn() -> f64),
        ("append: roster of 10,000 ÷ raw prepared inserts of the same rows", roster),
        ("append: load and fold 100,000 events ÷ decode them", load),
    ] {
        if words.iter().all(|word| name.contains(word.as_str())) {
            println!("{name}: {:.2}", bench());
        }
    }
}

/// The ratio of the medians of both, taken in turns.
fn ratio(ours: Work<'_>, raw: Work<'_>) -> f64 {
    let (mut first, mut second) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        first.push(ours());
        second.push(raw());
    }
    let median = |times: &mut Vec<Duration>| {
        times.sort_unstable();
        times[times.len() / 2]
    };
    let (ours, raw) = (median(&mut first), median(&mut second));
    eprintln!("  ours {ours:?}, raw {raw:?}");
    ours.as_secs_f64() / raw.as_secs_f64()
}

fn owner() -> Actor {
    Actor { name: value::code("secretary"), role: Role::Owner }
}

fn create(path: &Path) -> Store {
    let mut store = Store::create(path, pool::register(1)).unwrap();
    let request =
        Request { id: pool::command(1), expected: Expected::Any, by: owner(), command: ask::enrol(1) };
    store.execute(&request).unwrap();
    store
}

fn people(range: std::ops::Range<u32>) -> Vec<(CommandId, Command)> {
    let of = |person| {
        let admit = ask::admit_as(person, person, 1, &person.to_string(), "2016-03-01");
        [(pool::command(1_000_000 + person), ask::record(person)), (pool::command(2_000_000 + person), admit)]
    };
    range.flat_map(of).collect()
}

fn batch(commands: Vec<(CommandId, Command)>) -> Batch {
    let id = BatchId::new(uuid::Uuid::from_u128(commands.len() as u128));
    let (kind, label, digest, undoes) = (BatchKind::Import, None, None, None);
    Batch { id, kind, label, digest, by: owner(), expected: Expected::Any, commands, undoes }
}

/// Every row that recording left, table by table, and the statement that writes such a row.
struct Rows(Vec<(String, Vec<Vec<Value>>)>);

impl Rows {
    fn of(path: &Path, after: i64) -> Self {
        let connection = Connection::open(path).unwrap();
        let tables = ["event", "command", "profile", "person", "membership"];
        let read = |table: &&str| {
            let condition = match *table {
                "event" | "profile" => format!("version > {after}"),
                "command" => format!("first_version > {after}"),
                _ => "1".to_owned(),
            };
            let sql = format!("SELECT * FROM {table} WHERE {condition}");
            let mut statement = connection.prepare(&sql).unwrap();
            let count = statement.column_count();
            let rows = statement.query_map([], |row| (0..count).map(|column| row.get(column)).collect());
            let marks = vec!["?"; count].join(", ");
            let insert = format!("INSERT INTO {table} VALUES ({marks})");
            (insert, rows.unwrap().collect::<Result<_, _>>().unwrap())
        };
        Self(tables.iter().map(read).collect())
    }
}

/// A file with the same tables and nothing in them.
fn bare(path: &Path) -> Connection {
    drop(create(path));
    let connection = Connection::open(path).unwrap();
    let set_up = "PRAGMA journal_mode = wal; PRAGMA synchronous = full; PRAGMA secure_delete = on; \
                  PRAGMA cache_size = -65536; PRAGMA temp_store = memory; PRAGMA wal_autocheckpoint = 4000;";
    connection.execute_batch(set_up).unwrap();
    connection
}

/// One person recorded, with a durable commit each.
fn command() -> f64 {
    const COMMANDS: u32 = 300;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ours.ayni");
    let mut store = create(&path);
    let mut next = 1;
    let request = |person: u32| Request {
        id: pool::command(1_000_000 + person),
        expected: Expected::Any,
        by: owner(),
        command: ask::record(person),
    };
    for person in 1..=WARM {
        store.execute(&request(person)).unwrap();
        next = person + 1;
    }
    let sample = folder.path().join("sample.ayni");
    let mut sampled = create(&sample);
    for person in 1..=(COMMANDS * RUNS + WARM) {
        sampled.execute(&request(person)).unwrap();
    }
    drop(sampled);
    let Rows(tables) = Rows::of(&sample, 1);
    let raw = bare(&folder.path().join("raw.ayni"));
    let mut written = 0;
    let mut commit = |count: u32| {
        for _ in 0..count {
            let transaction = Transaction::new_unchecked(&raw, TransactionBehavior::Immediate).unwrap();
            for (insert, rows) in tables.iter().filter(|(_, rows)| !rows.is_empty()) {
                transaction
                    .prepare_cached(insert)
                    .unwrap()
                    .execute(params_from_iter(&rows[written]))
                    .unwrap();
            }
            let head = "UPDATE register SET version = version + 1, hash = randomblob(32) WHERE register = 1";
            transaction.prepare_cached(head).unwrap().execute([]).unwrap();
            transaction.commit().unwrap();
            written += 1;
        }
    };
    commit(WARM);
    let mut ours = || {
        let requests: Vec<_> = (next..next + COMMANDS).map(request).collect();
        next += COMMANDS;
        let start = Instant::now();
        for request in &requests {
            store.execute(request).unwrap();
        }
        start.elapsed()
    };
    let mut raw = || {
        let start = Instant::now();
        commit(COMMANDS);
        start.elapsed()
    };
    ratio(&mut ours, &mut raw)
}

/// Ten thousand people recorded and admitted in one batch.
fn roster() -> f64 {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sample.ayni");
    create(&path).execute_batch(&batch(people(1..10_001)), &mut |_| {}).unwrap();
    let Rows(tables) = Rows::of(&path, 1);
    let mut turn = 0;
    let mut fresh = || {
        turn += 1;
        folder.path().join(format!("{turn}.ayni"))
    };
    let (ours_path, raw_path) = (fresh(), fresh());
    let remove = |path: &Path| {
        for ending in ["", "-wal", "-shm"] {
            drop(std::fs::remove_file(format!("{}{ending}", path.display())));
        }
    };
    let mut ours = || {
        remove(&ours_path);
        let mut store = create(&ours_path);
        let batch = batch(people(1..10_001));
        let start = Instant::now();
        store.execute_batch(&batch, &mut |_| {}).unwrap();
        start.elapsed()
    };
    let mut raw = || {
        remove(&raw_path);
        let connection = bare(&raw_path);
        let start = Instant::now();
        let transaction = Transaction::new_unchecked(&connection, TransactionBehavior::Immediate).unwrap();
        for (insert, rows) in &tables {
            let mut statement = transaction.prepare_cached(insert).unwrap();
            for row in rows {
                statement.execute(params_from_iter(row)).unwrap();
            }
        }
        transaction.commit().unwrap();
        start.elapsed()
    };
    ratio(&mut ours, &mut raw)
}

/// A register of five thousand people with twenty events each.
fn load() -> f64 {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("register.ayni");
    let mut store = create(&path);
    let mut commands = people(1..5_001);
    let mut id = 3_000_000;
    let mut add = |command| {
        id += 1;
        commands.push((pool::command(id), command));
    };
    for person in 1..=5_000 {
        for year in 0..9 {
            let (from, until) = (format!("{}-02-01", 2017 + year), format!("{}-05-01", 2017 + year));
            add(ask::suspend(person, &from, Some(&until)));
            add(ask::work(person * 10 + year, person, 1, "mining", &from));
            add(ask::end_work(person * 10 + year, &until));
        }
    }
    commands.truncate(100_000);
    store.execute_batch(&batch(commands), &mut |_| {}).unwrap();
    drop(store);
    let connection = Connection::open(&path).unwrap();
    let mut statement = connection.prepare("SELECT body FROM event").unwrap();
    let bodies: Vec<String> =
        statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    let mut ours = || {
        let mut store = Store::open(&path).unwrap();
        let start = Instant::now();
        assert!(store.register().unwrap().members().iter().count() == 5_000);
        start.elapsed()
    };
    let mut raw = || {
        let start = Instant::now();
        for body in &bodies {
            std::hint::black_box(serde_json::from_str::<Event>(body).unwrap());
        }
        start.elapsed()
    };
    ratio(&mut ours, &mut raw)
}
