//! Tables that nobody of this project wrote, read and mapped; left out, with one line, where they are not at hand.

use std::path::PathBuf;

use ayni_exchange::sheet::cell::{GenderCode, GenderColumn, GenderLetters, date};
use ayni_exchange::sheet::mapping::{Field, guess};
use ayni_exchange::sheet::{Sheet, rejected, write};

use super::guessed;

/// The file, or nothing and one line that says so.
fn real(path: &str) -> Option<Sheet> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let file = std::env::var_os("AYNI_REAL_DATA").map_or(beside, PathBuf::from).join(path);
    if let Ok(bytes) = std::fs::read(&file) {
        Some(guessed(&bytes).unwrap())
    } else {
        println!("left out: {path} is not there; set AYNI_REAL_DATA to the folder that holds it");
        None
    }
}

/// The codes that the headings are taken for.
fn codes(sheet: &Sheet) -> Vec<&'static str> {
    guess(&sheet.header).columns().iter().map(|field| field.map_or("-", Field::code)).collect()
}

/// Protects the import of a membership roster of another system.
#[test]
fn people() {
    let Some(sheet) = real("rosters/admidio-demo/personas.csv") else { return };
    assert_eq!(sheet.rows.len(), 161);
    assert!(sheet.rows.iter().all(|row| row.problem.is_none()));
    let expected =
        ["external_key", "-", "family_name", "given_names", "gender", "birth_date", "place", "place"];
    assert_eq!(codes(&sheet), expected);
    let mapping = guess(&sheet.header);
    let values = || sheet.rows.iter().map(|row| mapping.value(row, Field::Gender).unwrap_or_default());
    let all: Vec<String> = values().collect();
    let codes = GenderLetters::parse("1=man,2=woman").unwrap();
    let column = GenderColumn::judge(all.iter().map(String::as_str)).told(&codes);
    let genders: Vec<_> = values().map(|value| column.cell(&value).unwrap()).collect();
    assert!(genders.contains(&Some(GenderCode::Woman)) && genders.contains(&Some(GenderCode::Man)));
    for row in &sheet.rows {
        if let Some(value) = mapping.value(row, Field::BirthDate) {
            assert_eq!(date(&value).unwrap().text, value);
        }
    }
}

/// Protects the open end that databases write.
#[test]
fn memberships() {
    let Some(sheet) = real("rosters/admidio-demo/membresias.csv") else { return };
    assert_eq!(sheet.rows.len(), 218);
    let mapping = guess(&sheet.header);
    let ends: Vec<_> = sheet
        .rows
        .iter()
        .filter_map(|row| mapping.value(row, Field::Left))
        .map(|end| date(&end).unwrap())
        .collect();
    assert_eq!(ends.len(), 218);
    assert!(ends.iter().any(|end| end.open) && ends.iter().any(|end| !end.open));
}

/// Protects the third file of that set: names with apostrophes and points.
#[test]
fn roles() {
    let Some(sheet) = real("rosters/admidio-demo/roles.csv") else { return };
    assert_eq!(sheet.rows.len(), 12);
    assert!(sheet.rows.iter().all(|row| row.problem.is_none()));
}

/// Protects the import of an official register of cooperatives, and its way back.
#[test]
fn cooperatives() {
    let Some(sheet) = real("coops/spain-castilla-y-leon/registro.json") else { return };
    assert_eq!(sheet.rows.len(), 2_248);
    assert_eq!(codes(&sheet), ["legal_name", "place", "place", "kind", "registry_entry", "sector"]);
    assert_eq!(sheet.rows[0].line, 2);
    let failures: Vec<(usize, String)> = (0..sheet.rows.len()).map(|row| (row, "x".to_owned())).collect();
    let again = guessed(&write(&rejected(&sheet, &failures, "error")).unwrap().bytes).unwrap();
    for (row, original) in again.rows.iter().zip(&sheet.rows) {
        assert_eq!(row.cells[..6], original.cells);
    }
}
