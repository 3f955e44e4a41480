//! Tables that nobody of this project wrote, imported; left out, with one line, where they are not at hand.

use std::collections::BTreeMap;
use std::path::PathBuf;

use ayni_exchange::roster::Plan;
use ayni_exchange::sheet::{ReadOptions, Sheet, read};
use domain::testing::Story;
use domain::value::Gender;

use super::{execute, options, plan, plan_from};

/// The file, or nothing and one line that says so.
fn real(path: &str) -> Option<Sheet> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let file = std::env::var_os("AYNI_REAL_DATA").map_or(beside, PathBuf::from).join(path);
    if let Ok(bytes) = std::fs::read(&file) {
        Some(read(&bytes, &ReadOptions::default()).unwrap())
    } else {
        println!("left out: {path} is not there; set AYNI_REAL_DATA to the folder that holds it");
        None
    }
}

/// How often each note was made, and on which lines where they are few.
fn said(plan: &Plan) -> BTreeMap<&'static str, Vec<u64>> {
    let mut said: BTreeMap<&'static str, Vec<u64>> = BTreeMap::new();
    for row in &plan.rows {
        for note in &row.notes {
            said.entry(note.code).or_default().push(row.line);
        }
    }
    said
}

/// Imports into a register, and sees that a second time changes nothing.
fn imported(sheet: &Sheet) -> (Plan, Story) {
    let planned = plan(sheet, Story::new().register(), &options());
    let after = execute(&Story::new(), &planned);
    let again = plan_from(2, sheet, after.register(), &options());
    assert_eq!(again.commands().count(), 0);
    assert_eq!(again.totals.same + again.totals.error, sheet.rows.len());
    assert_eq!(again.totals.error, planned.totals.error);
    (planned, after)
}

/// Protects the import of another system's people: all of them, every irregular row with its reason.
#[test]
fn people() {
    let Some(sheet) = real("rosters/admidio-demo/personas.csv") else { return };
    let (planned, after) = imported(&sheet);
    assert_eq!((planned.totals.new, planned.totals.error), (161, 0));
    assert_eq!(after.register().persons().iter().count(), 161);
    // Line 3 is an account of that system and no person; line 155 has the name of line 100 and another key.
    let expected = [("gender_unknown", vec![3, 160, 161, 162]), ("one_name_only", vec![3])];
    assert_eq!(said(&planned), BTreeMap::from(expected));
    assert_eq!(planned.totals.warning, 4);
}

/// Protects the import of an official register: every organisation once, and the two lines that repeat an entry named.
#[test]
fn organisations() {
    let Some(sheet) = real("coops/spain-castilla-y-leon/registro.json") else { return };
    let (planned, after) = imported(&sheet);
    assert_eq!((planned.totals.new, planned.totals.error), (2_246, 2));
    assert_eq!(after.register().cooperatives().iter().count(), 2_246);
    let expected = [("registry_entry_missing", vec![16_514]), ("same_entry_as_line", vec![11_002, 17_162])];
    assert_eq!(said(&planned), BTreeMap::from(expected));
    let first =
        |line| planned.rows.iter().find(|row| row.line == line).and_then(|row| row.notes[0].detail("line"));
    assert_eq!((first(11_002), first(17_162)), (Some("10978"), Some("17090")));
}

/// Protects the import of a list of office holders: people by key, with whole names, of which nobody can tell where the
/// surnames end, and each is said.
#[test]
fn office_holders() {
    let Some(sheet) = real("governance/peru-congreso-2011-2016/congresistas_2011_2016.csv") else { return };
    let (planned, after) = imported(&sheet);
    assert_eq!((planned.totals.new, planned.totals.error, planned.totals.warning), (127, 0, 127));
    let count =
        |gender| after.register().persons().iter().filter(|person| person.gender == Some(gender)).count();
    assert_eq!((count(Gender::Woman), count(Gender::Man)), (30, 97));
}
