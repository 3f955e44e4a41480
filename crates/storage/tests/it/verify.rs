//! Damage: every byte of every stored event, profile and row is watched over, and what was changed is named.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ayni_storage::{Fault, VerifyReport, verify_file};
use rusqlite::types::Value;
use rusqlite::{Connection, params};

use crate::{Desk, full, sound};

/// A closed register with something in every table, as one file.
pub(crate) fn original(desk: &Desk) -> PathBuf {
    let mut store = desk.create();
    full(&mut store);
    sound(&store);
    store.backup(&desk.path("original.ayni"), false).unwrap();
    desk.path("original.ayni")
}

pub(crate) fn verified(path: &Path) -> Option<VerifyReport> {
    verify_file(path, &mut |_, _| {}).ok()
}

/// What a fault must say of a change in a table.
pub(crate) fn names(fault: &Fault, table: &str, version: Option<i64>) -> bool {
    let version_fits = |found: u64| version.is_none_or(|version| i64::try_from(found) == Ok(version));
    match fault {
        Fault::ChainBroken { version }
        | Fault::KindDiffers { version }
        | Fault::TimeRunsBack { version }
        | Fault::EventUnreadable { version }
        | Fault::EventUnknown { version, .. } => table == "event" && version_fits(*version),
        Fault::EventMissing { first, .. } => table == "event" && version_fits(*first),
        Fault::CommitmentDiffers { version, .. }
        | Fault::ProfileMissing { version, .. }
        | Fault::ProfileUnexpected { version }
        | Fault::TextDiffers { version, .. }
        | Fault::TextMissing { version, .. }
        | Fault::TextUnexpected { version, .. } => table == "erasable" && version_fits(*version),
        Fault::HeadDiffers { .. } => table == "register",
        Fault::Unreadable { what, .. } => table == "register" && what == "register",
        Fault::CommandDiffers { .. } => table == "command" || table == "kept_command",
        Fault::BatchDiffers { .. } => table == "batch",
        Fault::SettingDiffers { .. } => table == "setting",
        Fault::RowDiffers { table: found, .. }
        | Fault::RowMissing { table: found, .. }
        | Fault::RowUnexpected { table: found, .. }
        | Fault::StrangeRegister { table: found } => table == found,
        _ => false,
    }
}

pub(crate) fn columns(connection: &Connection, table: &str) -> Vec<String> {
    let sql = format!("SELECT name FROM pragma_table_info('{table}') ORDER BY cid");
    let mut statement = connection.prepare(&sql).unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}

pub(crate) fn tables(connection: &Connection) -> Vec<String> {
    let sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY 1";
    let mut statement = connection.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}

/// The value with one bit changed, in the byte that `turn` says.
pub(crate) fn flipped(value: Value, turn: usize) -> Option<Value> {
    let flip = |mut bytes: Vec<u8>| {
        let at = turn % bytes.len().max(1);
        *bytes.get_mut(at)? ^= 1;
        Some(bytes)
    };
    match value {
        Value::Null => None,
        Value::Integer(number) => Some(Value::Integer(number ^ (1 << 20))),
        Value::Real(_) => panic!("there are no floats"),
        Value::Text(text) => {
            // Of a letter beyond ASCII the last bit still makes a letter, so the text stays a text.
            let changed = flip(text.clone().into_bytes()).and_then(|bytes| String::from_utf8(bytes).ok());
            changed.or_else(|| Some(format!("{text}x"))).map(Value::Text)
        }
        Value::Blob(bytes) => flip(bytes).map(Value::Blob),
    }
}

/// Protects against a hand in the database: one changed value in any column of any table is found and named.
#[test]
fn a_changed_cell_is_found_and_named() {
    let desk = Desk::of_files();
    let original = original(&desk);
    let reading = Connection::open(&original).unwrap();
    let changed = desk.path("changed.ayni");
    let mut cells = 0;
    for table in tables(&reading) {
        for (turn, column) in columns(&reading, &table).into_iter().enumerate() {
            let sql = format!("SELECT count(*) FROM {table} WHERE {column} IS NOT NULL");
            let rows: i64 = reading.query_row(&sql, [], |row| row.get(0)).unwrap();
            assert!(rows > 0, "{table}.{column} is empty everywhere: give it something in `full`");
            for row in BTreeSet::from([0, rows - 1]) {
                fs::copy(&original, &changed).unwrap();
                let version = change(&changed, &table, &column, row, turn * 7 + 3);
                let report = verified(&changed).unwrap();
                let named = report.faults.iter().any(|fault| names(fault, &table, version));
                assert!(named, "{table}.{column} of row {row}: {:?}", report.faults);
                cells += 1;
            }
        }
    }
    assert!(cells > 200, "{cells}");
}

/// Changes one cell; says the version of the row, where it has one that stays what it was.
pub(crate) fn change(path: &Path, table: &str, column: &str, row: i64, turn: usize) -> Option<i64> {
    let connection = Connection::open(path).unwrap();
    let key: String = columns(&connection, table)
        .into_iter()
        .map(|name| format!("quote({name})"))
        .collect::<Vec<_>>()
        .join(" || ',' || ");
    let sql = format!(
        "SELECT {column}, {key} FROM {table} WHERE {column} IS NOT NULL ORDER BY {key} LIMIT 1 OFFSET {row}"
    );
    let (value, id): (Value, String) =
        connection.query_row(&sql, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let versioned = ["event", "erasable"].contains(&table) && !["version", "register"].contains(&column);
    let version = versioned.then(|| {
        let sql = format!("SELECT version FROM {table} WHERE {key} = ?");
        connection.query_row(&sql, [&id], |row| row.get(0)).unwrap()
    });
    let sql = format!("UPDATE {table} SET {column} = ? WHERE {key} = ?");
    let done = connection.execute(&sql, params![flipped(value, turn).unwrap(), id]).unwrap();
    assert_eq!(done, 1);
    version
}

/// Everything that is stored, as text.
pub(crate) fn dump(path: &Path) -> Option<String> {
    let connection = Connection::open(path).ok()?;
    let mut dump = String::new();
    for table in tables(&connection) {
        let columns: Vec<_> =
            columns(&connection, &table).into_iter().map(|name| format!("quote({name})")).collect();
        let sql = format!("SELECT {} FROM {table} NOT INDEXED", columns.join(" || ',' || "));
        let mut statement = connection.prepare(&sql).ok()?;
        let mut rows = statement.query([]).ok()?;
        while let Some(row) = rows.next().ok()? {
            dump.push_str(&row.get::<_, Option<String>>(0).ok()?.unwrap_or_default());
        }
    }
    Some(dump)
}

/// Protects against rotten disks: any bit of the file turned is either found, or nothing that is stored reads
/// differently. Nothing panics. `AYNI_TAMPER=2000` turns so many.
#[test]
fn a_turned_bit_anywhere_is_found_or_harmless() {
    let desk = Desk::of_files();
    let original = original(&desk);
    let bytes = fs::read(&original).unwrap();
    let whole = dump(&original).unwrap();
    let changed = desk.path("changed.ayni");
    let mut found = 0;
    let turns = std::env::var("AYNI_TAMPER").map_or(250, |turns| turns.parse().unwrap());
    let step = (bytes.len() / turns).max(1);
    for (turn, offset) in (0..bytes.len()).step_by(step).enumerate() {
        let mut damaged = bytes.clone();
        let at = (offset + turn * 31) % bytes.len();
        damaged[at] ^= 1 << (turn % 8);
        fs::write(&changed, damaged).unwrap();
        if verified(&changed).is_some_and(|report| report.is_sound()) {
            assert_eq!(dump(&changed).as_ref(), Some(&whole), "byte {at} is not watched over");
        } else {
            found += 1;
        }
        for beside in ["changed.ayni-wal", "changed.ayni-shm"] {
            drop(fs::remove_file(desk.path(beside)));
        }
    }
    println!("{found} of {} were found", bytes.len().div_ceil(step));
    assert!(found > 10, "{found}");
}

/// Protects against a turned bit within what is stored: it is found wherever the bytes of an event or profile lie.
#[test]
fn a_turned_bit_in_a_stored_text_is_found() {
    let desk = Desk::of_files();
    let original = original(&desk);
    let bytes = fs::read(&original).unwrap();
    let connection = Connection::open(&original).unwrap();
    let sql = "SELECT CAST(body AS BLOB) FROM event UNION ALL SELECT hash FROM event UNION ALL \
               SELECT bytes FROM erasable UNION ALL SELECT salt FROM erasable UNION ALL \
               SELECT sort_key FROM person WHERE sort_key IS NOT NULL UNION ALL \
               SELECT CAST(sorted_name AS BLOB) FROM person WHERE sorted_name IS NOT NULL";
    let mut statement = connection.prepare(sql).unwrap();
    let cells: Vec<Vec<u8>> =
        statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    drop(statement);
    drop(connection);
    let changed = desk.path("changed.ayni");
    for (turn, cell) in cells.iter().enumerate() {
        let at = bytes.windows(cell.len()).position(|window| window == cell).unwrap();
        let mut damaged = bytes.clone();
        damaged[at + (turn * 13) % cell.len()] ^= 1 << (turn % 7);
        fs::write(&changed, damaged).unwrap();
        let sound = verified(&changed).is_some_and(|report| report.is_sound());
        assert!(!sound, "cell {turn} at byte {at}");
    }
}

fn check(desk: &Desk, sql: &str, code: &str) {
    let original = desk.path("original.ayni");
    let changed = desk.path("changed.ayni");
    fs::copy(&original, &changed).unwrap();
    Connection::open(&changed).unwrap().execute_batch(sql).unwrap();
    let report = verified(&changed).unwrap();
    assert!(report.faults.iter().any(|fault| fault.code() == code), "{sql}: {:?}", report.faults);
}

/// Protects against a turned bit in the engine's own list of tables: a name that is stored as bytes still works, but
/// nobody who asks for the tables finds it.
#[test]
fn a_turned_bit_in_the_list_of_tables_is_found() {
    let desk = Desk::of_files();
    let original = original(&desk);
    let bytes = fs::read(&original).unwrap();
    let changed = desk.path("changed.ayni");
    let mut seen = 0;
    for object in ["tablemember", "tableevent", "tableerasable", "indexperson"] {
        let at = bytes.windows(object.len()).position(|window| window == object.as_bytes()).unwrap();
        // Before the cells of an object stand their types, a byte or two each; the last five are those of its kind,
        // its name, its table, its place and its text.
        for back in 1..=6 {
            let mut damaged = bytes.clone();
            damaged[at - back] ^= 1;
            fs::write(&changed, damaged).unwrap();
            let sound = verified(&changed).is_some_and(|report| report.is_sound());
            assert!(!sound, "{object}: byte {at} less {back}");
            seen += 1;
        }
    }
    assert_eq!(seen, 24);
}

/// Protects against what is taken away, added, swapped or hung into the schema.
#[test]
fn what_is_added_or_missing_is_found() {
    let desk = Desk::of_files();
    original(&desk);
    check(&desk, "DELETE FROM event WHERE version = 5", "event_missing");
    check(&desk, "DELETE FROM event WHERE version = (SELECT max(version) FROM event)", "event_missing");
    check(&desk, "DELETE FROM event; DELETE FROM register", "head_differs");
    check(&desk, "UPDATE register SET version = version + 1", "event_missing");
    check(&desk, "UPDATE register SET version = version - 1", "head_differs");
    check(
        &desk,
        "DELETE FROM erasable WHERE version = (SELECT min(version) FROM erasable WHERE position = 0)",
        "profile_missing",
    );
    check(&desk, "INSERT INTO erasable VALUES (1, 1, 0, x'00', x'00', x'7b7d')", "profile_unexpected");
    check(
        &desk,
        "DELETE FROM erasable WHERE version = (SELECT min(version) FROM erasable WHERE position = 1)",
        "text_missing",
    );
    check(&desk, "UPDATE erasable SET bytes = x'41' WHERE position = 1", "text_differs");
    check(
        &desk,
        "UPDATE erasable SET salt = x'00112233445566778899aabbccddeeff' WHERE position = 1",
        "text_differs",
    );
    check(&desk, "INSERT INTO erasable VALUES (1, 1, 9, NULL, x'00', x'7b7d')", "text_unexpected");
    check(&desk, "UPDATE event SET origin = x'' WHERE version = 3", "chain_broken");
    check(&desk, "DELETE FROM command WHERE first_version = 1", "command_differs");
    check(&desk, "DELETE FROM batch", "batch_differs");
    check(&desk, "DELETE FROM person WHERE state = 'open'", "row_missing");
    check(&desk, "INSERT INTO kinship VALUES (1, x'00', 'child', x'01')", "row_unexpected");
    check(&desk, "CREATE TABLE more (x)", "schema_differs");
    check(&desk, "DROP INDEX person_order", "schema_differs");
    check(
        &desk,
        "CREATE TRIGGER quiet AFTER INSERT ON event BEGIN DELETE FROM erasable; END",
        "schema_differs",
    );
    check(&desk, "DROP TABLE suspension", "schema_differs");
}

/// Protects whoever verifies a file full of faults: so many are listed, and the others are counted.
#[test]
fn a_file_full_of_faults_is_told_in_few_words() {
    let desk = Desk::of_files();
    full(&mut desk.create());
    let many = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 50000) INSERT INTO";
    Connection::open(desk.file())
        .unwrap()
        .execute_batch(&format!(
            "{many} kinship SELECT 1, randomblob(16), 'child', randomblob(16) FROM n; \
             {many} setting SELECT 1, 'key ' || x, 'v', x'00' FROM n"
        ))
        .unwrap();
    let report = verified(&desk.file()).unwrap();
    assert_eq!((report.faults.len(), report.count()), (1_000, 100_000));
}

/// Protects the repair of rows: made anew from the log, they are right again.
#[test]
fn rows_are_made_anew_from_the_log() {
    let desk = Desk::new();
    full(&mut desk.create());
    desk.ask("UPDATE person SET gender = 3; DELETE FROM mandate; UPDATE kinship SET relation = 'x'");
    let mut store = desk.open();
    assert!(!store.verify(&mut |_, _| {}).unwrap().is_sound());
    assert!(store.rebuild().unwrap() > 20);
    sound(&store);
}

/// Protects an empty register, and that progress is told.
#[test]
fn an_empty_register_is_sound() {
    let store = crate::fresh();
    sound(&store);
    let mut filled = crate::fresh();
    full(&mut filled);
    let mut heard = (0, 0);
    let report = filled.verify(&mut |done, all| heard = (done, all)).unwrap();
    assert_eq!(heard, (report.events, report.events));
}
