//! Tests of `ayni-storage`, one binary: registers kept, shared, damaged, cut off, erased and copied.

#![expect(clippy::panic, clippy::unwrap_used, reason = "helpers of tests say what they expect, too")]

mod backup;
mod both;
mod checkpoint;
mod concurrency;
mod contract;
mod copying;
mod crash;
mod erase;
mod erase_on_server;
mod faults;
mod files;
mod fixture;
mod histories;
mod hung;
mod idempotence;
mod kept;
mod newer;
mod past;
mod postgres;
mod properties;
mod replacing;
mod replica;
mod rollup;
mod schema;
mod server;
mod sharing;
mod stranger;
mod tamper;
mod tls;
mod verify;
mod view;
mod writer;

use std::path::PathBuf;

use crate::postgres::Database;
use ayni_storage::{Asked, Batch, BatchKind, ExecuteError, ExpectedVersion, Outcome, Request, Store};
use domain::authority::Role;
use domain::committee::{self, Basis, BasisKind, Origin};
use domain::cooperative;
use domain::member::Party;
use domain::testing::{ask, pool, sample, value};
use domain::value::Scheme;
use domain::value::id::{BatchId, CommandId};
use domain::{Actor, Command};
use rusqlite::Connection;
use uuid::Uuid;

/// A place of its own for a register: a file in a folder, or a database where the tests are run on a server.
struct Desk {
    folder: tempfile::TempDir,
    database: Option<Database>,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), database: Database::new() }
    }

    /// For what only files have, whatever the tests are run on.
    fn of_files() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), database: None }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self) -> PathBuf {
        self.database
            .as_ref()
            .map_or_else(|| self.path("register.ayni"), |database| database.url.clone().into())
    }

    /// Does something behind the program's back.
    fn ask(&self, sql: &str) {
        match &self.database {
            Some(database) => database.ask(sql),
            None => Connection::open(self.file()).unwrap().execute_batch(sql).unwrap(),
        }
    }

    /// Text as the bytes of a body, in the words of the engine.
    fn body(&self, text: &str) -> String {
        if self.is_on_server() {
            format!("convert_to({text}, 'UTF8')")
        } else {
            format!("CAST({text} AS BLOB)")
        }
    }

    /// The body of an event as text, in the words of the engine.
    fn body_text(&self) -> &'static str {
        if self.is_on_server() { "convert_from(body, 'UTF8')" } else { "CAST(body AS TEXT)" }
    }

    fn is_on_server(&self) -> bool {
        self.database.is_some()
    }

    fn create(&self) -> Store {
        Store::create(&self.file(), pool::register(1)).unwrap()
    }

    fn open(&self) -> Store {
        Store::open(&self.file()).unwrap()
    }
}

/// A register that nobody looks for afterwards.
fn fresh() -> Store {
    let desk = Desk::new();
    if desk.database.is_none() {
        return Store::in_memory(pool::register(1)).unwrap();
    }
    let store = desk.create();
    // The database goes with the server.
    std::mem::forget(desk);
    store
}

fn owner() -> Actor {
    Actor { name: value::code("secretaría"), role: Role::Owner }
}

fn request(id: u32, command: Command) -> Request {
    Request {
        id: pool::command(id),
        expected: ExpectedVersion::Any,
        by: owner(),
        asked: None,
        from: Asked::default(),
        command,
    }
}

/// Executes commands one by one, each under an identifier of its own after `first`; all are accepted.
fn execute(store: &mut Store, first: u32, commands: impl IntoIterator<Item = Command>) {
    for (id, command) in (first..).zip(commands) {
        try_execute(store, id, command).unwrap();
    }
}

fn try_execute(store: &mut Store, id: u32, command: Command) -> Result<Outcome, ExecuteError> {
    store.execute(&request(id, command))
}

fn batch_id(number: u32) -> BatchId {
    BatchId::new(Uuid::from_fields(
        0x0190_a7e1,
        99,
        0x7000,
        &[0x80, 0, 0, 0, 0, 0, 0, number.to_le_bytes()[0]],
    ))
}

fn batch(number: u32, commands: impl IntoIterator<Item = (CommandId, Command)>) -> Batch {
    Batch {
        id: batch_id(number),
        kind: BatchKind::Import,
        label: Some("padrón 2021.csv".to_owned()),
        digest: None,
        asked: None,
        by: owner(),
        from: Asked::default(),
        expected: ExpectedVersion::Any,
        commands: commands.into_iter().collect(),
        undoes: None,
    }
}

/// Commands of a roster: people recorded and admitted to organisation 1.
fn roster(people: std::ops::Range<u32>) -> Vec<(CommandId, Command)> {
    let of = |person: u32| {
        [
            (pool::command(100_000 + person), ask::record(person)),
            (pool::command(200_000 + person), ask::admit(person, person, 1, "2016-03-01")),
        ]
    };
    people.flat_map(of).collect()
}

/// A register with something in every table.
fn full(store: &mut Store) {
    store.keep_commands(true).unwrap();
    let seats = || [ask::places(1, Some(1)), ask::places(2, Some(3)), ask::open_places(3, None)];
    execute(
        store,
        1,
        [
            ask::enrol_central(1),
            ask::enrol(2),
            ask::affiliate(1, 2, 1, "2010"),
            ask::open_unit(1, 2, "2011-05"),
            ask::record(1),
            ask::record(2),
            ask::record(3),
            ask::child(1, 2),
            ask::admit_as(1, 1, 2, "7", "2012-01-01"),
            ask::admit(2, 2, 2, "2013"),
            ask::apply(3, 3, 1, "2014-02-03"),
            ask::suspend(2, "2015-01-01", Some("2015-06-01")),
            ask::leave(1, "2021-11-30"),
            ask::work(1, 3, 2, "kitchen", "2016"),
            ask::establish(1, 1, "2012-01-01", seats()),
            ask::term(1, 1, "2012–2014", "2012-01-01", Some("2014-01-01")),
            ask::seat(1, 3, 2, "2014-06-01", Some("2022-01-01")),
            ask::rename(2, "Divinas en brillo de oro", "2019-03"),
        ],
    );
    rarer(store);
    let asked = Some(domain::value::Digest::of(&[b"asked"]));
    let from = Asked {
        at: chrono::DateTime::from_timestamp(1_600_000_000, 0),
        origin: Some(uuid::Uuid::from_u128(7)),
        account: Some(uuid::Uuid::from_u128(8)),
    };
    store.execute(&Request { asked, from, ..request(90, ask::record(90)) }).unwrap();
    let mut import = batch(1, roster(50..53));
    import.digest = Some(domain::value::Digest::of(&[b"file"]));
    store.execute_batch(&import, &mut |_| {}).unwrap();
    let mut undo = batch(2, [(pool::command(900), ask::annul_membership(52))]);
    (undo.kind, undo.undoes) = (BatchKind::Undo, Some(batch_id(1)));
    store.execute_batch(&undo, &mut |_| {}).unwrap();
    store.set_setting("mapping/padrón", "{\"DNI\":\"document\"}").unwrap();
}

/// What a register seldom holds, so that every column has something in it.
fn rarer(store: &mut Store) {
    let mut profile =
        value::documented("Nancy", "Coaquira", vec![value::document(Scheme::Dni, "10117410-2")]);
    profile.birth = Some(value::date("1980"));
    let delegate = committee::Command::Seat(committee::act::Seat {
        mandate: pool::mandate(2),
        seat: pool::seat(2),
        person: pool::person(2),
        from: value::date("2013-02"),
        until: Some(value::date("2014")),
        represents: Some(pool::cooperative(2)),
        origin: Some(Origin::Election),
        term: Some(pool::term(1)),
    });
    let known = committee::Command::Establish(committee::act::Establish {
        organ: pool::organ(2),
        cooperative: pool::cooperative(1),
        kind: committee::Kind::Commission,
        name: Some(value::label("Comisión de agua")),
        objective: Some(value::remark("Que el agua alcance para todos")),
        basis: Basis { kind: BasisKind::Assembly, reference: Some(value::label("acta 3")) },
        from: value::date("2015"),
        seats: vec![ask::places(11, Some(1))],
        external_key: Some(value::label("org-2")),
        another: false,
    });
    let unit = cooperative::Command::OpenUnit(cooperative::act::OpenUnit {
        unit: pool::unit(2),
        cooperative: pool::cooperative(2),
        name: value::label("Rinconada"),
        code: Some(value::code("13-0001")),
        from: value::date("2012"),
    });
    let term = committee::Command::DefineTerm(committee::act::DefineTerm {
        term: pool::term(2),
        organ: pool::organ(2),
        label: value::label("2015"),
        from: value::date("2015"),
        until: None,
        external_key: Some(value::label("term-2")),
    });
    let suspended = || ask::suspend(4, "2017-01-01", None);
    execute(
        store,
        1000,
        [
            ask::record_as(4, profile),
            ask::record(5),
            ask::merge(5, 4),
            ask::admit(4, 4, 2, "2016"),
            suspended(),
            ask::apply(5, 4, 1, "2015"),
            ask::decline(5, "2015-02"),
            ask::work(2, 4, 2, "mina", "2016"),
            ask::end_work(2, "2018"),
            delegate.into(),
            ask::end(2, "2013-12-01"),
            known.into(),
            term.into(),
            ask::dissolve_organ(2, "2016"),
            unit.into(),
            ask::close_unit(2, "2014"),
            ask::enrol_as(3, cooperative::Kind::Company, sample::details()),
            ask::enrol(4),
            ask::affiliate(2, 4, 1, "2011"),
            ask::leave_central(2, "2013"),
            ask::dissolve(4, "2014"),
            acronym(),
            ask::admit_party(6, Party::Cooperative(pool::cooperative(3)), 1, None, "2016"),
        ],
    );
}

fn acronym() -> Command {
    let (name, acronym, on) = (value::label("Central"), Some(value::code("CECOMIP")), value::date("2018"));
    cooperative::act::Rename { cooperative: pool::cooperative(1), name, acronym, on }.into()
}

fn sound(store: &Store) {
    let report = store.verify(&mut |_, _| {}).unwrap();
    assert_eq!(report.faults, []);
}
