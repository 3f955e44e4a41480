//! Connections that many stores of one process share: no more than the address allows, and each as good as new.

use std::path::PathBuf;
use std::process::Command;
use std::sync::mpsc;
use std::thread;

use ayni_storage::{Details, Store, rollup};
use chrono::NaiveDate;
use domain::testing::{ask, pool};

use crate::postgres::Database;
use crate::{Desk, execute, try_execute};

const ALONE: &str = "AYNI_TEST_ALONE";

impl Database {
    /// The address with more words.
    pub(crate) fn with(&self, words: &str) -> PathBuf {
        let joint = if self.url.contains('?') { '&' } else { '?' };
        format!("{}{joint}{words}", self.url).into()
    }

    /// The connections that the program has to it, by the numbers of their processes.
    pub(crate) fn connections(&self) -> Vec<String> {
        let sql = "SELECT pid::text FROM pg_stat_activity \
                   WHERE application_name = 'ayni' AND datname = current_database() ORDER BY pid";
        self.answer(sql).into_iter().flatten().collect()
    }
}

/// A database with a register; nothing where the tests run on files, or where a process of its own has done this test:
/// connections belong to the process, and other tests would leave theirs beside ours.
fn database(test: &str) -> Option<Database> {
    let database = Database::new()?;
    if std::env::var_os(ALONE).is_none() {
        let test = format!("sharing::{test}");
        let program = std::env::current_exe().unwrap();
        let done = Command::new(program).args(["--exact", &test]).env(ALONE, "1").output().unwrap();
        let said = String::from_utf8_lossy(&done.stdout);
        assert!(done.status.success() && said.contains("1 passed"), "{said}");
        return None;
    }
    execute(&mut Store::create(database.url.as_ref(), pool::register(1)).unwrap(), 1, [ask::record(1)]);
    Some(database)
}

/// Protects the server from a process with many registers open: it has as many connections as the address allows, and
/// whoever gets none is told so.
#[test]
fn there_are_no_more_connections_than_the_address_allows() {
    let Some(database) = database("there_are_no_more_connections_than_the_address_allows") else { return };
    let path = database.with("pool=2&connect_timeout=1");
    let first = Store::open(&path).unwrap();
    let second = Store::open_read_only(&path).unwrap();
    match Store::open(&path) {
        Err(error) if *error.details() == Details::Connections(2) => {
            assert_eq!(
                error.path(),
                Some(path.to_str().unwrap().replacen("postgresql:", "postgres:", 1).as_ref())
            );
        }
        other => panic!("{other:?}"),
    }
    // The one with which the register was made is to another address.
    assert_eq!(database.connections().len(), 3);
    let before = database.connections();
    drop(first);
    let third = Store::open(&path).unwrap();
    assert_eq!(third.version().unwrap() + second.version().unwrap(), 2);
    assert_eq!(database.connections(), before);
}

/// Protects whoever comes when all connections are in use: she gets the first that comes back.
#[test]
fn whoever_waits_gets_what_comes_back() {
    let Some(database) = database("whoever_waits_gets_what_comes_back") else { return };
    let path = database.with("pool=1");
    let first = Store::open(&path).unwrap();
    let (send, receive) = mpsc::channel();
    thread::scope(|scope| {
        scope.spawn(|| {
            let opened = Store::open(&path).unwrap();
            send.send(opened.version().unwrap()).unwrap();
        });
        // Nobody else may have the one connection meanwhile, however long that takes.
        thread::yield_now();
        assert!(receive.try_recv().is_err());
        drop(first);
        assert_eq!(receive.recv().unwrap(), 1);
    });
}

/// Protects from what somebody leaves behind: a transaction that was not ended is ended, one that failed is taken back,
/// and who may only read does not hand that on.
#[test]
fn a_connection_comes_back_as_good_as_new() {
    let Some(database) = database("a_connection_comes_back_as_good_as_new") else { return };
    let path = database.url.as_ref();
    let connections = database.connections();
    assert_eq!(connections.len(), 1);
    let state = || {
        database.answer(
            "SELECT state FROM pg_stat_activity WHERE application_name = 'ayni' \
                                    AND datname = current_database()",
        )
    };
    // The roll-up leaves the end of its transaction to whoever takes the connection back.
    rollup(path, NaiveDate::from_ymd_opt(2021, 1, 1).unwrap()).unwrap();
    assert_eq!(state(), [Some("idle".to_owned())]);
    execute(&mut Store::open(path).unwrap(), 2, [ask::record(2)]);
    let mut stumbling = Store::open(path).unwrap();
    database.answer(
        "CREATE FUNCTION stumble() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
         RAISE EXCEPTION 'stumbled' USING ERRCODE = '53100'; END $$; \
         CREATE TRIGGER stumble BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION stumble()",
    );
    assert!(try_execute(&mut stumbling, 3, ask::record(3)).is_err());
    drop(stumbling);
    assert_eq!(state(), [Some("idle".to_owned())]);
    database.answer("DROP FUNCTION stumble() CASCADE");
    let refused = try_execute(&mut Store::open_read_only(path).unwrap(), 3, ask::record(3));
    assert!(matches!(&refused, Err(error) if error.code() == "read_only"), "{refused:?}");
    execute(&mut Store::open(path).unwrap(), 3, [ask::record(3)]);
    assert_eq!(Store::open(path).unwrap().version().unwrap(), 3);
    assert_eq!(database.connections(), connections);
}

/// Protects from connections that broke while nobody used them.
#[test]
fn a_connection_that_broke_meanwhile_is_made_again() {
    let Some(database) = database("a_connection_that_broke_meanwhile_is_made_again") else { return };
    let connections = database.connections();
    database.answer(&format!("SELECT pg_terminate_backend({})", connections[0]));
    let store = Store::open(database.url.as_ref()).unwrap();
    assert_eq!(store.version().unwrap(), 1);
    assert_ne!(database.connections(), connections);
}

/// Protects what is asked of one store in turn: a reader and every other question speak of one moment, whoever ends first,
/// and what others write meanwhile is seen afterwards.
#[test]
fn a_reader_and_other_questions_go_together() {
    let desk = Desk::new();
    let mut store = desk.create();
    crate::full(&mut store);
    let version = store.version().unwrap();
    let first = store.reader(None).unwrap();
    let events = store.log(&ayni_storage::LogFilter::default()).unwrap();
    assert_eq!(events.len() as u64, version);
    execute(&mut desk.open(), 500, [ask::record(500)]);
    assert_eq!(first.version().unwrap(), version, "another question ended its moment");
    let second = store.reader(None).unwrap();
    drop(first);
    assert_eq!(second.version().unwrap(), version);
    assert!(store.register_at(3).is_ok() && store.verify(&mut |_, _| {}).unwrap().is_sound());
    assert_eq!(second.version().unwrap(), version);
    drop(second);
    assert_eq!(store.reader(None).unwrap().version().unwrap(), version + 1);
    execute(&mut store, 501, [ask::record(501)]);
    assert_eq!(store.version().unwrap(), version + 2);
}
