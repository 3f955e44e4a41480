//! Changes behind the program's back, at random and aimed: each is found by `verify` and named with its table, and by a verifier
//! written from `docs/format.md` alone wherever that page promises it.
//!
//! Not found, and so not among the changes: a setting that is taken away, a command that is kept, and a digest of what was asked
//! (erasures do all of it). What is consistent from the first event to the head, because somebody computed the chain anew, is found
//! by a checkpoint alone.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use ayni_storage::{Agreement, Checkpoint, Store};
use domain::value::Digest;
use rusqlite::types::Value;
use rusqlite::{Connection, params};

use crate::stranger::{LOG, stranger};
use crate::verify::{columns, dump, flipped, names, original, tables, verified};
use crate::{Desk, sound};

/// How many changes are made where `AYNI_TAMPER` says nothing.
const ROUNDS: u32 = 160;

/// Numbers that look random and are the same in every run (`SplitMix64`).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % end.max(1) as u64).unwrap()
    }

    fn one<'a>(&mut self, of: &'a [String]) -> &'a str {
        &of[self.below(of.len())]
    }
}

/// A table of a file that is changed.
struct Open<'a> {
    connection: &'a Connection,
    table: &'a str,
    columns: &'a [String],
}

impl Open<'_> {
    /// What tells a row from the others.
    fn key(&self) -> String {
        let quoted: Vec<String> = self.columns.iter().map(|name| format!("quote({name})")).collect();
        quoted.join(" || ',' || ")
    }

    fn rows(&self) -> Vec<String> {
        let sql = format!("SELECT {key} FROM {} ORDER BY 1", self.table, key = self.key());
        let mut statement = self.connection.prepare(&sql).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    }

    fn value(&self, row: &str, column: &str) -> Value {
        let sql = format!("SELECT {column} FROM {} WHERE {} = ?", self.table, self.key());
        self.connection.query_row(&sql, [row], |row| row.get(0)).unwrap()
    }

    /// Changes one cell. `false` where the engine does not let it stand.
    fn set(&self, row: &str, column: &str, value: &Value) -> bool {
        let sql = format!("UPDATE {} SET {column} = ? WHERE {} = ?", self.table, self.key());
        self.connection.execute(&sql, params![value, row]) == Ok(1)
    }

    /// Does one of the things that a hand does to two rows; says what it was, and nothing where it could not be done.
    fn change(&self, dice: &mut Dice, column: &str, row: &str, other: &str) -> Option<&'static str> {
        let (here, there) = (self.value(row, column), self.value(other, column));
        let turn = dice.below(997);
        let (what, done) = match dice.below(6) {
            0 => ("one bit turned", flipped(here, turn).is_some_and(|value| self.set(row, column, &value))),
            1 => ("taken out", self.set(row, column, &Value::Null)),
            2 => ("taken from another row", self.set(row, column, &there)),
            3 => (
                "swapped with another row",
                row != other && self.swap(row, other, column, &here, &there, turn),
            ),
            4 => {
                let sql = format!("DELETE FROM {} WHERE {} = ?", self.table, self.key());
                ("row deleted", self.connection.execute(&sql, [row]) == Ok(1))
            }
            _ => {
                let mut shown = self.columns.to_vec();
                shown.iter_mut().filter(|name| *name == column).for_each(|name| "?2".clone_into(name));
                let sql = format!(
                    "INSERT INTO {table} SELECT {} FROM {table} WHERE {} = ?1",
                    shown.join(", "),
                    self.key(),
                    table = self.table
                );
                let inserted = |value| self.connection.execute(&sql, params![row, value]) == Ok(1);
                ("row added", flipped(here, turn).is_some_and(inserted))
            }
        };
        done.then_some(what)
    }

    fn swap(&self, row: &str, other: &str, column: &str, here: &Value, there: &Value, turn: usize) -> bool {
        // Both may be keys, so one steps aside first.
        let Some(aside) = flipped(there.clone(), turn) else { return false };
        let keys = self.rows();
        if !self.set(other, column, &aside) {
            return false;
        }
        let moved: Vec<String> = self.rows().into_iter().filter(|key| !keys.contains(key)).collect();
        let [moved] = moved.as_slice() else { return false };
        self.set(row, column, there) && self.set(moved, column, here)
    }
}

/// Whether the change is one that nothing of the file itself can tell.
fn is_allowed(table: &str, column: &str, what: &str) -> bool {
    (["setting", "kept_command"].contains(&table) && what == "row deleted")
        || ((table, column, what) == ("command", "asked", "taken out"))
}

/// Whether the page says enough to find it.
fn is_on_the_page(table: &str, column: &str) -> bool {
    LOG.contains(&table) && !["register", "purge_pending"].contains(&column)
}

/// Protects against a hand in the database, wherever it strikes. `AYNI_TAMPER=2000` makes so many changes.
#[test]
fn random_changes_are_found_and_named() {
    let rounds = std::env::var("AYNI_TAMPER").map_or(ROUNDS, |rounds| rounds.parse().unwrap());
    let desk = Desk::of_files();
    let original = original(&desk);
    let before = dump(&original).unwrap();
    let reading = Connection::open(&original).unwrap();
    let tables = tables(&reading);
    let changed = desk.path("changed.ayni");
    let seed = std::env::var("AYNI_SEED").map_or(20_211_130, |seed| seed.parse().unwrap());
    println!("AYNI_SEED={seed}");
    let mut dice = Dice(seed);
    let (mut done, mut by_the_page) = (BTreeMap::<&str, u32>::new(), 0);
    let mut missed = Vec::new();
    while done.values().sum::<u32>() < rounds {
        let table = dice.one(&tables);
        let columns = columns(&reading, table);
        let column = dice.one(&columns);
        fs::copy(&original, &changed).unwrap();
        let connection = Connection::open(&changed).unwrap();
        let open = Open { connection: &connection, table, columns: &columns };
        let rows = open.rows();
        let (row, other) = (dice.one(&rows), dice.one(&rows));
        let what = open.change(&mut dice, column, row, other);
        drop(connection);
        let Some(what) = what.filter(|what| !is_allowed(table, column, what)) else { continue };
        if dump(&changed).is_some_and(|now| now == before) {
            continue;
        }
        *done.entry(what).or_default() += 1;
        let report = verified(&changed).unwrap();
        if !report.faults.iter().any(|fault| names(fault, table, None)) {
            missed.push(format!("verify: {table}.{column} {what} of {row}: {:?}", report.faults));
        }
        if is_on_the_page(table, column) {
            by_the_page += 1;
            let (code, said) = stranger(&changed);
            if code != 8 {
                missed.push(format!("the page: {table}.{column} {what} of {row}: {said}"));
            }
        }
    }
    println!("{done:?}, {by_the_page} of them by the page");
    assert!(missed.is_empty(), "{} of {rounds}:\n{}", missed.len(), missed.join("\n"));
}

/// Changes the copy, and both verifiers find it.
fn found(original: &Path, sql: &str, code: &str) {
    let changed = original.with_file_name("changed.ayni");
    fs::copy(original, &changed).unwrap();
    Connection::open(&changed).unwrap().execute_batch(sql).unwrap();
    let report = verified(&changed).unwrap();
    assert!(report.faults.iter().any(|fault| fault.code() == code), "{sql}: {:?}", report.faults);
    let (ended, said) = stranger(&changed);
    assert_eq!(ended, 8, "{sql}: {said}");
}

/// Protects people from each other's words: a text, a salt or both that change places are found, whosesoever they are.
#[test]
fn what_changes_places_between_people_is_found() {
    let desk = Desk::of_files();
    let original = original(&desk);
    let connection = Connection::open(&original).unwrap();
    for (of, fault) in [("position = 0", "commitment_differs"), ("position > 0", "text_differs")] {
        let sql = format!("SELECT version, position FROM erasable WHERE {of} ORDER BY version LIMIT 3");
        let mut statement = connection.prepare(&sql).unwrap();
        let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
        let places: Vec<(i64, i64)> =
            statement.query_map([], read).unwrap().collect::<Result<_, _>>().unwrap();
        let (one, other) = (places[0], *places.last().unwrap());
        assert_ne!(one, other);
        let at = |(version, position): (i64, i64)| format!("version = {version} AND position = {position}");
        for columns in [&["bytes"][..], &["salt"], &["bytes", "salt"], &["bytes", "salt", "person"]] {
            let set: Vec<String> = columns
                .iter()
                .map(|column| {
                    let of = |place| format!("(SELECT {column} FROM erasable WHERE {})", at(place));
                    format!("{column} = CASE WHEN {} THEN {} ELSE {} END", at(one), of(other), of(one))
                })
                .collect();
            let sql = format!(
                "CREATE TEMP TABLE was AS SELECT * FROM erasable; UPDATE erasable SET {} WHERE ({}) OR ({})",
                set.join(", ").replace("FROM erasable", "FROM was"),
                at(one),
                at(other)
            );
            found(&original, &sql, fault);
        }
    }
    found(
        &original,
        "CREATE TEMP TABLE was AS SELECT * FROM event; \
         UPDATE event SET body = (SELECT body FROM was WHERE version = 7) WHERE version = 6; \
         UPDATE event SET body = (SELECT body FROM was WHERE version = 6) WHERE version = 7",
        "chain_broken",
    );
}

/// Protects the ends: what is cut off at the head or at the tail, or rolled back in part, is found where the rest speaks of it.
#[test]
fn what_is_cut_off_is_found() {
    let desk = Desk::of_files();
    let original = original(&desk);
    found(&original, "DELETE FROM event WHERE version <= 3", "event_missing");
    found(
        &original,
        "DELETE FROM event WHERE version > (SELECT max(version) - 3 FROM event)",
        "event_missing",
    );
    found(
        &original,
        "DELETE FROM event WHERE version > 9; UPDATE register SET version = 9, hash = (SELECT hash FROM event WHERE version = 9)",
        "command_differs",
    );
    found(&original, "UPDATE register SET hash = (SELECT hash FROM event WHERE version = 9)", "head_differs");
    found(
        &original,
        "DELETE FROM event WHERE version = 1; UPDATE event SET version = -version; UPDATE event SET version = -version - 1; \
         UPDATE register SET version = version - 1",
        "chain_broken",
    );
}

fn field(bytes: &mut Vec<u8>, part: &[u8]) {
    bytes.extend_from_slice(&u32::try_from(part.len()).unwrap().to_be_bytes());
    bytes.extend_from_slice(part);
}

/// Computes the chain anew from what stands in the log, as `docs/format.md` says, and gives it the head that fits.
fn forge(path: &Path) {
    let connection = Connection::open(path).unwrap();
    let read = |row: &rusqlite::Row<'_>| Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, i64>(1)?));
    let (uid, created_at) = connection.query_row("SELECT uid, created_at FROM register", [], read).unwrap();
    let mut bytes = Vec::new();
    for part in [b"ayni/2 register", &uid[..], &created_at.to_be_bytes()] {
        field(&mut bytes, part);
    }
    let mut previous = Digest::of(&[&bytes]);
    let sql = "SELECT version, recorded_at, asked_at, ifnull(origin, x''), ifnull(account, x''), CAST(actor AS BLOB), \
               CAST(role AS BLOB), command, ifnull(batch, x''), CAST(kind AS BLOB), CAST(body AS BLOB) FROM event ORDER BY 1";
    let mut statement = connection.prepare(sql).unwrap();
    let mut rows = statement.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let mut bytes = Vec::new();
        for part in [b"ayni/2", &previous.0[..], &uid] {
            field(&mut bytes, part);
        }
        for column in 0..3 {
            let number: Option<i64> = row.get(column).unwrap();
            field(&mut bytes, number.map(i64::to_be_bytes).as_ref().map_or(&[], |number| &number[..]));
        }
        for column in 3..10 {
            field(&mut bytes, &row.get::<_, Vec<u8>>(column).unwrap());
        }
        field(&mut bytes, &Digest::of(&[&row.get::<_, Vec<u8>>(10).unwrap()]).0);
        previous = Digest::of(&[&bytes]);
        let version: i64 = row.get(0).unwrap();
        connection
            .execute("UPDATE event SET hash = ? WHERE version = ?", params![previous.0, version])
            .unwrap();
    }
    connection.execute("UPDATE register SET hash = ?", [previous.0]).unwrap();
}

/// Protects the past from whoever keeps the register and knows how it is made: a chain that was computed anew verifies, as the
/// page says, and no checkpoint of before fits it; neither does a copy of before in its place.
#[test]
fn a_chain_computed_anew_is_found_by_a_checkpoint() {
    let desk = Desk::of_files();
    let original = original(&desk);
    let checkpoint =
        |path: &PathBuf| -> Checkpoint { Store::open_read_only(path).unwrap().checkpoint().unwrap() };
    let noted = checkpoint(&original);
    let forged = desk.path("forged.ayni");
    fs::copy(&original, &forged).unwrap();
    forge(&forged);
    assert_eq!(checkpoint(&forged).root, noted.root, "computing it again from the same changes nothing");
    Connection::open(&forged)
        .unwrap()
        .execute_batch("UPDATE event SET actor = 'nobody' WHERE version = 3")
        .unwrap();
    forge(&forged);
    assert_eq!(verified(&forged).unwrap().faults, []);
    assert_eq!(stranger(&forged).0, 0);
    let compared = Store::open_read_only(&forged).unwrap().compare(&noted).unwrap();
    assert_eq!(compared, Agreement::Differs { version: noted.version });
    let mut store = Store::open(&original).unwrap();
    crate::execute(&mut store, 9000, [domain::testing::ask::record(901)]);
    sound(&store);
    let later = store.checkpoint().unwrap();
    drop(store);
    let before = Store::open_read_only(&desk.file()).unwrap();
    assert_eq!(before.compare(&later).unwrap(), Agreement::Shorter { version: noted.version });
    assert_eq!(before.compare(&noted).unwrap(), Agreement::Continues);
}
