//! A server that dies, connections that are cut, errors in the middle: no acknowledged write is lost, none is done twice,
//! and what is said of it is clear. Each test has a server of its own, or a database; without one it does nothing.

use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::Duration;

use ayni_storage::{ExecuteError, Store};
use domain::testing::{ask, pool};

use crate::postgres::Database;
use crate::{execute, request, sound, try_execute};

/// A server that may be killed.
pub(crate) struct Server {
    control: String,
    name: String,
}

impl Server {
    pub(crate) fn new(name: &str) -> Option<Self> {
        if std::env::var("AYNI_TEST_ENGINE").as_deref() != Ok("postgres") {
            return None;
        }
        let control = std::env::var("AYNI_TEST_POSTGRES_SERVER").ok();
        // Where nobody watches, nothing is left out without a word.
        assert!(
            control.is_some() || std::env::var_os("CI").is_none(),
            "AYNI_TEST_POSTGRES_SERVER is not set"
        );
        let control = control?;
        let server = Self { control, name: format!("{name}-{}", std::process::id()) };
        server.does("make");
        Some(server)
    }

    /// A replica of it, made and running. Its own end is its own matter.
    pub(crate) fn replica(&self) -> (Self, String) {
        let url = self.does("follow");
        (Self { control: self.control.clone(), name: format!("{}-replica", self.name) }, url)
    }

    pub(crate) fn does(&self, what: &str) -> String {
        let done = Command::new(&self.control).args([what, &self.name]).output().unwrap();
        assert!(done.status.success(), "{what}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap().trim().to_owned()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.does("stop");
    }
}

/// How many people each writer records.
const EACH: u32 = 150;

/// How often they are disturbed.
const DISTURBANCES: u32 = 6;

/// Records people until each is acknowledged, whatever happens meanwhile. Only what may pass is an error.
fn insist(path: &Path, first: u32) {
    let mut store = open(path);
    for person in first..first + EACH {
        let request = request(person, ask::record(person));
        loop {
            match store.execute(&request) {
                Ok(_) => break,
                Err(ExecuteError::Storage(error)) => {
                    assert!(["unreachable", "overtaken"].contains(&error.code()), "{error:?}");
                }
                Err(other) => panic!("{other:?}"),
            }
        }
    }
}

/// Opens as soon as the server lets in.
fn open(path: &Path) -> Store {
    loop {
        match Store::open(path) {
            Ok(store) => return store,
            Err(error) => assert_eq!(error.code(), "unreachable", "{error:?}"),
        }
        thread::sleep(Duration::from_millis(50));
    }
}

/// Everybody was recorded once, and the register is sound.
fn complete(path: &Path, writers: u32) {
    let mut store = open(path);
    assert_eq!(store.version().unwrap(), u64::from(writers * EACH));
    let register = store.register().unwrap();
    assert!((1..=writers * EACH).all(|person| register.persons().get(pool::person(person)).is_some()));
    sound(&store);
}

fn under_load(path: &Path, writers: u32, disturb: impl Fn() + Sync) {
    thread::scope(|scope| {
        let writing: Vec<_> =
            (0..writers).map(|writer| scope.spawn(move || insist(path, 1 + writer * EACH))).collect();
        for _ in 0..DISTURBANCES {
            if !writing.iter().all(thread::ScopedJoinHandle::is_finished) {
                disturb();
            }
        }
    });
}

/// Protects what was acknowledged from a server that dies and comes back.
#[test]
fn a_server_that_dies_loses_nothing() {
    let Some(server) = Server::new("dying") else { return };
    let database = Database::on(&server.does("url"));
    let path = Path::new(&database.url);
    drop(Store::create(path, pool::register(1)).unwrap());
    under_load(path, 2, || {
        thread::sleep(Duration::from_millis(400));
        server.does("kill");
        server.does("start");
    });
    complete(path, 2);
}

/// Protects what was acknowledged from connections that break.
#[test]
fn connections_that_are_cut_lose_nothing() {
    let Some(database) = Database::new() else { return };
    let path = Path::new(&database.url);
    drop(Store::create(path, pool::register(1)).unwrap());
    under_load(path, 3, || {
        thread::sleep(Duration::from_millis(300));
        database.answer(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
             WHERE application_name = 'ayni' AND datname = current_database()",
        );
    });
    complete(path, 3);
}

/// Makes the next writes of events fail in this way.
fn stumble(database: &Database, code: &str, times: u32) {
    database.answer(&format!(
        "CREATE SEQUENCE stumbles; \
         CREATE FUNCTION stumble() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
         IF nextval('ayni.stumbles') <= {times} THEN RAISE EXCEPTION 'stumbled' USING ERRCODE = '{code}'; END IF; \
         RETURN NEW; END $$; \
         CREATE TRIGGER stumble BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION stumble()"
    ));
}

/// Protects from errors that pass: the command is tried again, and done once.
#[test]
fn what_passes_is_tried_again() {
    for code in ["40P01", "40001"] {
        let Some(database) = Database::new() else { return };
        let mut store = Store::create(Path::new(&database.url), pool::register(1)).unwrap();
        stumble(&database, code, 3);
        execute(&mut store, 1, [ask::record(1)]);
        assert_eq!(store.version().unwrap(), 1);
    }
}

/// Protects from a full disk: it is said, nothing of the command is there, and the next one is done.
#[test]
fn a_full_disk_of_the_server_is_said() {
    let Some(database) = Database::new() else { return };
    let mut store = Store::create(Path::new(&database.url), pool::register(1)).unwrap();
    stumble(&database, "53100", 1);
    let failed = try_execute(&mut store, 1, ask::record(1));
    assert!(matches!(&failed, Err(error) if error.code() == "disk_full"), "{failed:?}");
    assert_eq!(store.version().unwrap(), 0);
    execute(&mut store, 1, [ask::record(1)]);
    let known = store.register().unwrap();
    assert!(known.persons().get(pool::person(1)).is_some());
}

/// Protects a sound register from being called damaged: where it could not be looked at, that is said and nothing else.
#[test]
fn what_could_not_be_looked_at_is_not_called_damaged() {
    let Some(database) = Database::new() else { return };
    let path = Path::new(&database.url);
    execute(&mut Store::create(path, pool::register(1)).unwrap(), 1, (1..50).map(ask::record));
    let looked = |path: &Path| Store::open_read_only(path).unwrap().verify(&mut |_, _| {});
    sound(&Store::open_read_only(path).unwrap());

    let hasty = Store::open_read_only(&database.with("statement_timeout=100")).unwrap();
    thread::scope(|scope| {
        scope.spawn(|| database.answer("BEGIN; LOCK TABLE event; SELECT pg_sleep(3)"));
        thread::sleep(Duration::from_millis(500));
        assert_eq!(hasty.verify(&mut |_, _| {}).unwrap_err().code(), "too_slow");
    });

    let reader = format!("reader_{}", std::process::id());
    database.answer(&format!(
        "CREATE ROLE {reader} LOGIN; GRANT USAGE ON SCHEMA ayni TO {reader}; \
         GRANT SELECT ON ALL TABLES IN SCHEMA ayni TO {reader}"
    ));
    let as_reader = database.url.replacen("ayni@", &format!("{reader}@"), 1);
    for table in ["erasable", "event", "membership", "file", "file_piece"] {
        database.answer(&format!("REVOKE SELECT ON {table} FROM {reader}"));
        assert_eq!(looked(Path::new(&as_reader)).unwrap_err().code(), "permission", "{table}");
        database.answer(&format!("GRANT SELECT ON {table} TO {reader}"));
    }
    sound(&Store::open_read_only(Path::new(&as_reader)).unwrap());
    database.answer(&format!("REVOKE USAGE ON SCHEMA ayni FROM {reader}"));
    assert_eq!(Store::open_read_only(Path::new(&as_reader)).unwrap_err().code(), "permission");
    database.answer(&format!("DROP OWNED BY {reader}; DROP ROLE {reader}"));

    for (from, to, code) in [("ayni@", "nobody@", "login"), ("/test_", "/missing_", "no_database")] {
        let elsewhere = database.url.replacen(from, to, 1);
        assert_ne!(elsewhere, database.url);
        assert_eq!(Store::open(Path::new(&elsewhere)).unwrap_err().code(), code);
    }
}
