//! Registers that earlier programs wrote, kept as text: each later program has to read them, verify them and come to the same.
//!
//! `tests/fixtures/format-2-number-5.sql` and the folder of its files were made by `AYNI_FIXTURE=format-2-number-5 cargo nextest run
//! -p ayni-storage fixture`. What was given out is never made anew: a change of the format is a numbered migration, and gets a fixture of
//! its own.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use ayni_storage::clock::Clock;
use ayni_storage::view::MemberFilter;
use ayni_storage::{KeptCommand, LogFilter, PageRequest, Store, VerifyReport};
use domain::AREAS;
use domain::programme::Command as Programme;
use domain::testing::{Pool, ask, foundation, pool, programme, value};
use domain::value::Digest;
use rusqlite::Connection;
use rusqlite::types::ValueRef;

use crate::files::{keep, record};
use crate::stranger::stranger;
use crate::{Desk, execute, full, sound, try_execute};

/// A register that is kept, and what it has to come to, whatever program reads it.
struct Fixture {
    name: &'static str,
    /// The number of the last migration when it was written.
    number: i64,
    head: &'static str,
    /// Version, events, profiles, texts, rows, files, files that nothing refers to.
    figures: [u64; 7],
    /// How many memberships and requests there are at the end of 2021.
    members: u64,
    /// How many commands are kept word for word.
    commands: usize,
    /// The areas that are younger.
    younger: &'static [&'static str],
}

/// The registers that are kept, the oldest first. The last one is of the number that this program writes.
const FIXTURES: [Fixture; 2] = [
    Fixture {
        name: "format-2",
        number: 4,
        head: "388bda78cd2c59934b4fc22afa657620917a7adfd60b20ad49849f7d73fb73e5",
        figures: [66, 66, 8, 30, 204, 1, 0],
        members: 8,
        commands: 54,
        younger: &["statute"],
    },
    Fixture {
        name: "format-2-number-5",
        number: 5,
        head: "0550a4940551436003e5c5fb73565dfd0da54daf4cd512cce5940a7b866ddfe2",
        figures: [67, 67, 8, 31, 206, 1, 0],
        members: 8,
        commands: 55,
        younger: &[],
    },
];

/// What stands in the file of evidence.
const EVIDENCE: &[u8] = b"Acta de la asamblea del 30 de noviembre de 2021\n";

fn fixture(name: &str, ending: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(format!("{name}.{ending}"))
}

fn clock(day: &str) -> Clock {
    Clock::at(format!("{day}T10:00:00Z").parse().unwrap())
}

/// A register with something of every area, batches, evidence, and somebody who was erased with what was written about her.
fn story(desk: &Desk) -> Store {
    let mut store = Store::create_at(&desk.file(), pool::register(1), clock("2021-11-30")).unwrap();
    store.set_salt_seed(Digest::of(&[b"format-2"]));
    full(&mut store);
    store.set_clock(clock("2022-01-31"));
    // Some of it is there already, and is refused.
    for (id, command) in (5_000..).zip(foundation(Pool::default())) {
        drop(try_execute(&mut store, id, command));
    }
    let details = || domain::programme::TrainingDetails { project: None, ..programme::training_details() };
    let (training, class_session) = (pool::training(1), pool::class_session(1));
    let held = programme::class_session_details("2021-12-01");
    execute(
        &mut store,
        6_000,
        [
            ask::set_time_zone("America/Lima"),
            Programme::PlanTraining { training, details: details() }.into(),
            Programme::HoldClassSession { class_session, training, details: held }.into(),
        ],
    );
    let kept = keep(&mut store, EVIDENCE);
    execute(&mut store, 6_100, [record(1, kept)]);
    store.set_clock(clock("2023-05-02"));
    let mentions = store.mentions(pool::person(2)).unwrap();
    let texts = mentions.into_iter().filter_map(|mention| mention.place).collect();
    let (person, reason) = (pool::person(2), value::remark("her request"));
    execute(&mut store, 6_200, [domain::person::act::Erase { person, reason, texts }.into()]);
    store
}

/// The file as statements that make it again.
fn dump(file: &Path) -> String {
    let connection = Connection::open(file).unwrap();
    let number = |pragma: &str| -> i64 {
        connection.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get(0)).unwrap()
    };
    let mut text = format!("PRAGMA page_size = {};\n", number("page_size"));
    let mut statement =
        connection.prepare("SELECT name, sql FROM sqlite_master ORDER BY type DESC, name").unwrap();
    let objects = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let objects: Vec<(String, String)> = objects.collect::<Result<_, _>>().unwrap();
    for (name, sql) in objects {
        writeln!(text, "{sql};").unwrap();
        if sql.starts_with("CREATE TABLE") {
            rows(&connection, &name, &mut text);
        }
    }
    for pragma in ["application_id", "user_version"] {
        writeln!(text, "PRAGMA {pragma} = {};", number(pragma)).unwrap();
    }
    text
}

fn rows(connection: &Connection, table: &str, text: &mut String) {
    let mut statement = connection.prepare(&format!("SELECT * FROM {table}")).unwrap();
    let columns = statement.column_count();
    let mut found = statement.query([]).unwrap();
    while let Some(row) = found.next().unwrap() {
        let cell = |column| match row.get_ref(column).unwrap() {
            ValueRef::Null => "NULL".to_owned(),
            ValueRef::Integer(number) => number.to_string(),
            ValueRef::Text(bytes) => {
                format!("'{}'", std::str::from_utf8(bytes).unwrap().replace('\'', "''"))
            }
            ValueRef::Blob(bytes) => {
                let digits: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
                format!("x'{}'", digits.concat())
            }
            ValueRef::Real(_) => panic!("no table has such numbers"),
        };
        let cells: Vec<String> = (0..columns).map(cell).collect();
        writeln!(text, "INSERT INTO {table} VALUES ({});", cells.join(", ")).unwrap();
    }
}

/// Makes the file that the statements speak of, with its files of evidence beside it.
fn load(text: &str, files: &Path, to: &Path) {
    Connection::open(to).unwrap().execute_batch(text).unwrap();
    let mut folder = to.as_os_str().to_owned();
    folder.push(".files");
    for inner in fs::read_dir(files).unwrap().map(|entry| entry.unwrap().path()) {
        let within = Path::new(&folder).join(inner.file_name().unwrap());
        fs::create_dir_all(&within).unwrap();
        for file in fs::read_dir(&inner).unwrap().map(|entry| entry.unwrap().path()) {
            fs::copy(&file, within.join(file.file_name().unwrap())).unwrap();
        }
    }
}

/// What anybody can see of the register: that all of it is there, and nothing of who was erased.
fn looked_at(store: &mut Store, younger: &[&str]) -> (Vec<String>, u64, Vec<KeptCommand>) {
    let log = store.log(&LogFilter::default()).unwrap();
    let kinds: Vec<String> = log.into_iter().map(|entry| entry.kind).collect();
    for area in AREAS.into_iter().filter(|area| !younger.contains(area)) {
        assert!(kinds.iter().any(|kind| kind.starts_with(area)), "{area}");
    }
    assert!(store.profile_versions(pool::person(2)).unwrap().is_empty());
    assert_eq!(store.batch(crate::batch_id(1)).unwrap().unwrap().undone_by, Some(crate::batch_id(2)));
    let files: Vec<Digest> = store.file_sizes().unwrap().into_keys().collect();
    assert!(files.contains(&Digest::of(&[EVIDENCE])));
    let reader = store.reader(None).unwrap();
    let page = PageRequest::first(100).counted();
    let members = reader.members(&MemberFilter::default(), value::day("2021-12-31"), page).unwrap();
    let members = members.total.unwrap();
    drop(reader);
    (kinds, members, store.kept_commands().unwrap())
}

fn figures(report: &VerifyReport) -> [u64; 7] {
    let VerifyReport { version, events, profiles, texts, rows, files, unused, .. } = report;
    [*version, *events, *profiles, *texts, *rows, *files, *unused]
}

/// Protects the fixture of the next format: what makes one tells of every area, and the text makes the same register again.
#[test]
fn a_fixture_is_a_register_again() {
    let desk = Desk::of_files();
    let mut store = story(&desk);
    let (report, seen) = (store.verify(&mut |_, _| {}).unwrap(), looked_at(&mut store, &[]));
    assert_eq!(report.faults, []);
    store.backup(&desk.path("made.ayni"), false).unwrap();
    drop(store);
    let text = dump(&desk.path("made.ayni"));
    let (loaded, files) = (desk.path("loaded.ayni"), desk.path("made.ayni.files"));
    load(&text, &files, &loaded);
    let mut store = Store::open(&loaded).unwrap();
    assert_eq!((store.verify(&mut |_, _| {}).unwrap(), looked_at(&mut store, &[])), (report, seen));
    let asked = std::env::var("AYNI_FIXTURE").ok().filter(|name| !fixture(name, "sql").exists());
    if let Some(name) = asked {
        fs::write(fixture(&name, "sql"), &text).unwrap();
        let digest = Digest::of(&[EVIDENCE]).to_string();
        let within = fixture(&name, "files").join(&digest[..2]);
        fs::create_dir_all(&within).unwrap();
        fs::write(within.join(&digest), EVIDENCE).unwrap();
    }
}

/// Protects registers in the field: one that the first program of format 2 wrote, and one of each number since, opens, verifies, comes to
/// the same figures and the same head, goes on, and moves to a server.
#[test]
fn a_register_of_each_number_is_read() {
    for kept in &FIXTURES {
        let desk = Desk::of_files();
        load(
            &fs::read_to_string(fixture(kept.name, "sql")).unwrap(),
            &fixture(kept.name, "files"),
            &desk.file(),
        );
        assert_eq!(number(&desk), kept.number, "{}", kept.name);
        let mut store = desk.open();
        // The numbers after that of the fixture brought rows, which were made as it was opened.
        crate::histories::check(&store);
        let report = store.verify(&mut |_, _| {}).unwrap();
        assert_eq!(report.faults, [], "{}", kept.name);
        assert_eq!((report.head.to_string().as_str(), figures(&report)), (kept.head, kept.figures));
        let seen = looked_at(&mut store, kept.younger);
        assert_eq!((seen.1, seen.2.len()), (kept.members, kept.commands), "{}", kept.name);
        assert_eq!(stranger(&desk.file()).0, 0, "{}", kept.name);
        let elsewhere = Desk::new();
        if elsewhere.is_on_server() {
            let copied = store.copy_to(&elsewhere.file(), &mut |_, _| {}).unwrap().report;
            assert_eq!(figures(&copied), figures(&report));
            let mut copy = elsewhere.open();
            let there = (copy.verify(&mut |_, _| {}).unwrap(), looked_at(&mut copy, kept.younger));
            assert_eq!(there, (report, seen));
            assert_eq!(copy.register().unwrap(), store.register().unwrap());
        }
        assert_eq!(store.rebuild().unwrap(), figures(&store.verify(&mut |_, _| {}).unwrap())[4]);
        execute(&mut store, 9_000, [ask::record(99)]);
        sound(&store);
    }
}

/// The number of the last migration that a file has seen.
fn number(desk: &Desk) -> i64 {
    let connection = Connection::open(desk.file()).unwrap();
    connection.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap()
}

/// Protects the next number: the register that this program writes is kept, too, so that the one after it has something to read.
#[test]
fn the_number_of_today_is_kept() {
    let desk = Desk::of_files();
    drop(desk.create());
    assert_eq!(FIXTURES.last().map(|kept| kept.number), Some(number(&desk)), "make one with AYNI_FIXTURE");
}
