//! What counting and listing cost beside bare SQL over the same rows. Each line is a ratio of medians, measured side by
//! side in one run.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "a benchmark prints, and stops when it fails"
)]

use std::path::Path;
use std::time::{Duration, Instant};

use ayni_storage::view::MemberFilter;
use ayni_storage::{Batch, BatchKind, Expected, PageRequest, Store};
use domain::authority::Role;
use domain::testing::{ask, pool, value};
use domain::value::Gender;
use domain::value::id::BatchId;
use domain::{Actor, Command};
use rusqlite::Connection;

const PEOPLE: u32 = 100_000;
const ORGANS: u32 = 40;
const RUNS: usize = 9;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let names = [
        "query: participation of 100,000 people ÷ bare SQL aggregates",
        "query: participation in one cooperative ÷ bare SQL aggregates",
        "query: a page of 50 members ÷ bare SQL page",
    ];
    let wanted = |name: &&str| words.iter().all(|word| name.contains(word.as_str()));
    if !names.iter().any(wanted) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("register.ayni");
    let store = filled(&path);
    let bare = Connection::open(&path).unwrap();
    bare.execute_batch("PRAGMA cache_size = -65536").unwrap();
    let benches = [everywhere as fn(&Store, &Connection) -> f64, one, page];
    for (name, bench) in names.into_iter().zip(benches).filter(|(name, _)| wanted(name)) {
        println!("{name}: {:.2}", bench(&store, &bare));
    }
}

fn ratio(ours: &mut dyn FnMut(), raw: &mut dyn FnMut()) -> f64 {
    let timed = |work: &mut dyn FnMut()| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    let (mut first, mut second) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        first.push(timed(ours));
        second.push(timed(raw));
    }
    let median = |times: &mut Vec<Duration>| {
        times.sort_unstable();
        times[RUNS / 2]
    };
    let (ours, raw) = (median(&mut first), median(&mut second));
    eprintln!("  ours {ours:?}, raw {raw:?}");
    ours.as_secs_f64() / raw.as_secs_f64()
}

/// A central with three cooperatives, forty organs, work and a few suspensions.
fn filled(path: &Path) -> Store {
    let mut store = Store::create(path, pool::register(1)).unwrap();
    let mut commands = vec![ask::enrol_central(1)];
    for cooperative in 2..=4 {
        commands.push(ask::enrol(cooperative));
        commands.push(ask::affiliate(cooperative, cooperative, 1, "2010"));
    }
    for person in 1..=PEOPLE {
        commands.push(ask::record(person));
        match person % 7 {
            0 => commands.push(ask::declare(person, None)),
            1..=4 => commands.push(ask::declare(person, Some(Gender::Man))),
            _ => {}
        }
        commands.push(ask::admit(person, person, 2 + person % 3, "2012"));
        if person % 20 == 0 {
            commands.push(ask::work(person, person, 2 + person % 3, "mining", "2015"));
        }
        if person % 500 == 0 {
            commands.push(ask::suspend(person, "2020-01-01", None));
        }
    }
    for organ in 1..=ORGANS {
        commands.push(ask::establish(organ, 1, "2013", [ask::places(organ, Some(9))]));
        for place in 0..9 {
            let number = organ * 9 + place;
            commands.push(ask::seat(number, organ, number, "2014", None));
        }
    }
    let batch = Batch {
        id: BatchId::new(uuid::Uuid::from_u128(1)),
        kind: BatchKind::Demo,
        label: None,
        digest: None,
        by: Actor { name: value::code("secretary"), role: Role::Owner },
        expected: Expected::Any,
        commands: (1..).map(pool::command).zip(commands.into_iter().collect::<Vec<Command>>()).collect(),
        undoes: None,
    };
    store.execute_batch(&batch, &mut |_| {}).unwrap();
    store
}

fn drain(bare: &Connection, sql: &str) {
    let mut statement = bare.prepare_cached(sql).unwrap();
    let mut rows = statement.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        std::hint::black_box(row.get_ref(0).unwrap());
    }
}

const DAY: &str = "from_day <= 738000 AND until_day > 738000";

fn aggregates(bare: &Connection, members: &str) {
    drain(bare, members);
    drain(
        bare,
        &format!(
            "SELECT organ, rank, gender, count(DISTINCT person) FROM mandate WHERE {DAY} GROUP BY 1, 2, 3"
        ),
    );
    drain(
        bare,
        &format!("SELECT area, gender, count(DISTINCT person) FROM assignment WHERE {DAY} GROUP BY 1, 2"),
    );
}

fn everywhere(store: &Store, bare: &Connection) -> f64 {
    let members =
        format!("SELECT gender, count(DISTINCT person) FROM membership WHERE {DAY} GROUP BY gender");
    let reader = store.reader(None).unwrap();
    let mut ours = || {
        let counts = reader.counts(None, value::day("2021-07-26")).unwrap();
        assert_eq!(counts.members.total(), u64::from(PEOPLE));
    };
    ratio(&mut ours, &mut || aggregates(bare, &members))
}

fn one(store: &Store, bare: &Connection) -> f64 {
    let id = pool::cooperative(3);
    let bytes: String = id.uuid().as_simple().to_string();
    let members = format!(
        "SELECT gender, count(*) FROM membership WHERE register = 1 AND cooperative = x'{bytes}' \
         AND person IS NOT NULL AND from_day IS NOT NULL AND {DAY} GROUP BY gender"
    );
    let reader = store.reader(None).unwrap();
    let mut ours =
        || assert!(reader.counts(Some(id), value::day("2021-07-26")).unwrap().members.total() > 1000);
    ratio(&mut ours, &mut || aggregates(bare, &members))
}

fn page(store: &Store, bare: &Connection) -> f64 {
    let sql = format!(
        "SELECT p.name, p.document, m.number, m.from_date FROM membership m JOIN person p \
         ON p.register = m.register AND p.person = m.person WHERE m.register = 1 AND {DAY} \
         ORDER BY p.sort_key LIMIT 50"
    );
    let count = format!("SELECT count(*) FROM membership WHERE register = 1 AND {DAY}");
    let reader = store.reader(None).unwrap();
    let page = PageRequest { limit: Some(50), offset: 0 };
    let mut ours = || {
        let found = reader.members(&MemberFilter::default(), value::day("2021-07-26"), page).unwrap();
        assert_eq!(found.rows.len(), 50);
    };
    ratio(&mut ours, &mut || {
        drain(bare, &count);
        drain(bare, &sql);
    })
}
