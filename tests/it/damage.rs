//! Damage: one flipped byte in what is stored is found by `ayni verify` and named. The bytes are flipped in the file
//! itself; the engine is asked only for what stands in it.

use std::path::Path;

use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, OpenFlags};

use crate::desk::{DAMAGED, Desk};
use crate::secretary::cooperative_at;

/// A copy in one file, as a verified backup is.
const COPY: &str = "copia.ayni";
const FLIPPED: &str = "volteado.ayni";

fn desk() -> Desk {
    let desk = cooperative_at(Desk::of_files());
    desk.ok(&[
        "cooperative",
        "open-unit",
        "Vizcacha",
        "Concesión Halcón",
        "--code",
        "01-00123-20",
        "--from",
        "2012",
    ]);
    desk.ok(&["person", "state-kinship", "Ana Choque", "child", "rosa quispe"]);
    desk.ok(&["member", "suspend", "3", "--on", "2020-01-01", "--until", "2020-03-01"]);
    desk.write("socias.csv", "Apellidos;Nombres;Fecha de ingreso;Sexo\nNina;Rita;2019;F\nPoma;Iris;2019;F\n");
    desk.ok(&["import", "roster", "socias.csv", "--cooperative", "Vizcacha"]);
    desk.ok(&["backup", COPY]);
    desk
}

fn open(path: &Path) -> rusqlite::Result<Connection> {
    Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)
}

fn tables(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name";
    connection.prepare(sql)?.query_map([], |row| row.get(0))?.collect()
}

/// Every value of every table, with the table and the column it stands in.
fn cells(path: &Path) -> rusqlite::Result<Vec<(String, String, usize, Value)>> {
    let connection = open(path)?;
    let mut cells = Vec::new();
    for table in tables(&connection)? {
        let mut statement = connection.prepare(&format!("SELECT * FROM \"{table}\""))?;
        let columns: Vec<String> = statement.column_names().map(ToString::to_string).collect();
        let mut rows = statement.query([])?;
        let mut number = 0;
        while let Some(row) = rows.next()? {
            for (at, column) in columns.iter().enumerate() {
                let value = match row.get_ref(at)? {
                    ValueRef::Text(text) => Value::Blob(text.to_vec()),
                    other => other.try_into().unwrap_or(Value::Null),
                };
                cells.push((table.clone(), column.clone(), number, value));
            }
            number += 1;
        }
    }
    Ok(cells)
}

fn positions(bytes: &[u8], needle: &[u8]) -> Vec<usize> {
    bytes
        .windows(needle.len())
        .enumerate()
        .filter(|(_, window)| *window == needle)
        .map(|(at, _)| at)
        .collect()
}

/// Writes the copy with one byte flipped.
fn flip(desk: &Desk, bytes: &[u8], at: usize) {
    let mut flipped = bytes.to_vec();
    flipped[at] ^= 0x01;
    desk.write(FLIPPED, flipped);
}

/// Protects evidence: a byte flipped in the last row of any table, in any column, wherever it stands in the file.
#[test]
fn one_flipped_byte_in_a_stored_cell_is_found_and_named() {
    let desk = desk();
    let bytes = desk.read(COPY);
    let cells = cells(&desk.path(COPY)).unwrap();
    let last = |table: &str| cells.iter().filter(|cell| cell.0 == table).map(|cell| cell.2).max();
    let (mut flips, mut missed) = (0, Vec::new());
    for (table, column, number, value) in &cells {
        let Value::Blob(needle) = value else { continue };
        if last(table) != Some(*number) || needle.len() < 6 {
            continue;
        }
        let found = positions(&bytes, needle);
        // What stands in many places, such as the identifier of the cooperative, is flipped in some of them.
        for at in found.into_iter().rev().take(2) {
            flip(&desk, &bytes, at + needle.len() / 2);
            let said = desk.ayni(&["--register", FLIPPED, "verify", "--format", "json"]);
            flips += 1;
            let faults = serde_json::from_str::<serde_json::Value>(&said.stdout).unwrap_or_default();
            let named = faults["data"]["faults"].as_array().is_some_and(|faults| !faults.is_empty());
            if said.code != DAMAGED || !named {
                missed.push(format!(
                    "{table}.{column} at {at}: exit {}\n{}{}",
                    said.code, said.stdout, said.stderr
                ));
            }
        }
    }
    println!("{flips} flips in stored cells");
    assert!(80 < flips, "only {flips} flips");
    assert!(missed.is_empty(), "{} of {flips} flips were missed:\n{}", missed.len(), missed.join("\n"));
}

/// Protects the word «sound»: wherever a byte is flipped, what `verify` calls sound says what the register said.
#[test]
fn what_verifies_says_what_it_said() {
    let desk = desk();
    let bytes = desk.read(COPY);
    let before = cells(&desk.path(COPY)).unwrap();
    // Most of a small file is empty; a flip there says little.
    let written: Vec<usize> =
        bytes.iter().enumerate().filter(|(_, byte)| **byte != 0).map(|(at, _)| at).collect();
    let (mut found, mut random) = (0, 20_211_130_usize);
    for round in 0..80 {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        let at = written[random % written.len()];
        flip(&desk, &bytes, at);
        let said = desk.ayni(&["--register", FLIPPED, "verify"]);
        if said.code == 0 {
            let after = cells(&desk.path(FLIPPED));
            assert_eq!(after.as_ref(), Ok(&before), "round {round}: byte {at} was changed and not found");
        } else {
            assert!(!said.stderr.is_empty(), "{said:#?}");
            found += 1;
        }
    }
    println!("{found} of 80 flips anywhere in the file were found, the others changed nothing that it says");
}

/// Protects the words of the auditor: a changed event is named with its number, in her language, and lists still say so.
#[test]
fn a_changed_event_is_named() {
    for (lang, says) in [("es", "versión 9"), ("en", "version 9")] {
        let desk = desk().speaks(lang);
        let body: String = Connection::open(desk.path(COPY))
            .unwrap()
            .query_row("SELECT CAST(body AS TEXT) FROM event WHERE version = 9", [], |row| row.get(0))
            .unwrap();
        let bytes = desk.read(COPY);
        let at = *positions(&bytes, body.as_bytes()).last().unwrap();
        let digit = body.rfind(|c: char| c.is_ascii_digit()).unwrap();
        flip(&desk, &bytes, at + digit);
        let said = desk.ayni(&["--register", FLIPPED, "verify"]);
        assert_eq!(said.code, DAMAGED, "{said:#?}");
        said.says(&[says]);
    }
}

/// Protects against a copy that is cut off: it is refused, and nothing is restored from it.
#[test]
fn a_copy_that_is_cut_off_is_not_restored() {
    let desk = desk();
    let bytes = desk.read(COPY);
    desk.write(FLIPPED, &bytes[..bytes.len() / 2]);
    let said = desk.ayni(&["--register", FLIPPED, "verify"]);
    assert_ne!(said.code, 0, "{said:#?}");
    let said = desk.ayni(&["--register", "nuevo.ayni", "restore", FLIPPED]);
    assert_ne!(said.code, 0, "{said:#?}");
    assert!(!desk.path("nuevo.ayni").exists());
    let before = desk.kept();
    let said = desk.ayni(&["restore", FLIPPED, "--overwrite"]);
    assert_ne!(said.code, 0, "{said:#?}");
    assert_eq!(before, desk.kept());
}
