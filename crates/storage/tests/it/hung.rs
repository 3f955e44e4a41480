//! What somebody hung into the schema of a file: refused before a row is read, whatever it is called, and named.

use std::path::Path;
use std::time::{Duration, Instant};

use ayni_storage::{Details, ErrorKind, Fault, Store, restore, rollup, verify_file};
use domain::testing::value;
use rusqlite::Connection;

use crate::{Desk, full};

/// Names under which the engine keeps things of its own can be given to anything by hand.
fn renamed(kind: &str, made: &str, from: &str, to: &str) -> String {
    format!(
        "{made}; PRAGMA writable_schema = on; UPDATE sqlite_master SET name = '{to}', \
         tbl_name = CASE WHEN tbl_name = '{from}' THEN '{to}' ELSE tbl_name END, \
         sql = replace(sql, '{from}', '{to}') WHERE type = '{kind}' AND name = '{from}'; \
         PRAGMA writable_schema = off;"
    )
}

/// Everybody who opens the file hears the name, at once.
fn check(path: &Path, object: &str) {
    let begun = Instant::now();
    let opened = [Store::open(path).map(drop), Store::open_read_only(path).map(drop)];
    let read = rollup(path, value::day("2021-11-30")).map(drop);
    let restored = restore(path, &path.with_file_name("restored.ayni"), false).map(drop);
    for refused in opened.into_iter().chain([read, restored]) {
        match refused {
            Err(error) if error.kind() == ErrorKind::SchemaDiffers => {
                assert_eq!(error.path(), Some(path));
                assert_eq!(*error.details(), Details::Objects(vec![object.to_owned()]));
            }
            other => panic!("{object}: {other:?}"),
        }
    }
    let report = verify_file(path, &mut |_, _| {}).unwrap();
    assert_eq!(report.faults, [Fault::SchemaDiffers { object: object.to_owned() }]);
    assert!(begun.elapsed() < Duration::from_secs(5), "{object}: {:?}", begun.elapsed());
}

/// Protects whoever opens a file that came from others: a trigger that keeps what is written, a view that never ends or lies,
/// a table or an index too many.
#[test]
fn whatever_hangs_in_the_schema_is_refused_and_named() {
    let endless = "ALTER TABLE membership RENAME TO m2; CREATE VIEW membership AS WITH RECURSIVE k(x) AS \
                   (SELECT 1 UNION ALL SELECT x + 1 FROM k) SELECT m2.* FROM m2, k; ALTER TABLE m2 RENAME TO sqlean;";
    let trigger = "CREATE TRIGGER quiet AFTER INSERT ON erasable BEGIN INSERT INTO setting \
                   VALUES (1, NEW.version, NEW.bytes, x''); END";
    let cases = [
        (trigger.to_owned(), "trigger quiet"),
        (renamed("trigger", trigger, "quiet", "sqlite_statx"), "trigger sqlite_statx"),
        (renamed("trigger", trigger, "quiet", "sqlite_stat1"), "trigger sqlite_stat1"),
        ("CREATE TABLE leak (a, b, c)".to_owned(), "table leak"),
        (renamed("table", "CREATE TABLE leak (a, b, c)", "leak", "sqlite_statleak"), "table sqlite_statleak"),
        (renamed("table", "CREATE TABLE leak (tbl,idx,more)", "leak", "sqlite_stat1"), "table sqlite_stat1"),
        (
            renamed("view", "CREATE VIEW peep AS SELECT * FROM person", "peep", "sqlite_stat3"),
            "view sqlite_stat3",
        ),
        ("CREATE VIEW peep AS SELECT * FROM person".to_owned(), "view peep"),
        ("CREATE INDEX more ON person (gender)".to_owned(), "index more"),
        ("DROP INDEX person_order".to_owned(), "index person_order"),
        ("DROP TABLE suspension".to_owned(), "table suspension"),
    ];
    for (sql, object) in cases {
        let desk = Desk::of_files();
        full(&mut desk.create());
        Connection::open(desk.file()).unwrap().execute_batch(&sql).unwrap();
        check(&desk.file(), object);
    }
    let desk = Desk::of_files();
    full(&mut desk.create());
    Connection::open(desk.file()).unwrap().execute_batch(endless).unwrap();
    let objects = rollup(&desk.file(), value::day("2021-11-30")).unwrap_err().detail();
    assert!(objects.contains("view membership") && objects.contains("table membership"), "{objects}");
}

/// Protects whoever lets the engine gather statistics: its own tables are no strangers.
#[test]
fn statistics_of_the_engine_are_no_strangers() {
    let desk = Desk::of_files();
    full(&mut desk.create());
    Connection::open(desk.file()).unwrap().execute_batch("ANALYZE").unwrap();
    crate::sound(&desk.open());
}
