//! Real published files against figures that independent scripts computed from them.
#![expect(clippy::expect_used, clippy::panic, reason = "tests may say what they expect")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use ayni_exchange::popolo::{Document, Events, Membership, Reading, first_day, last_day, read, write};
use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::popolo_schema::{json_file, real_data};

/// All Popolo files of the folder, in order.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let list = |path: &Path| -> Vec<PathBuf> {
        fs::read_dir(path).expect("a readable folder").map(|entry| entry.expect("an entry").path()).collect()
    };
    let mut found: Vec<_> =
        list(folder).iter().filter(|path| path.is_dir()).flat_map(|path| list(path)).collect();
    found.retain(|path| path.to_string_lossy().ends_with(".json") && !path.ends_with("expected.json"));
    found.sort();
    found
}

fn reading(path: &Path) -> Reading {
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    read(&bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Whether the membership counts on a day: from its first day on, before its last.
fn seated(membership: &Membership, events: &Events<'_>, day: NaiveDate) -> bool {
    let (start, end) = membership.period(events);
    let started = start.and_then(first_day).is_some_and(|first| first <= day);
    started && end.and_then(last_day).is_none_or(|last| day < last)
}

/// Women, men and unknown among distinct persons.
fn tally<'a>(document: &'a Document, memberships: impl Iterator<Item = &'a Membership>) -> [usize; 3] {
    let genders: BTreeMap<_, _> =
        document.persons.iter().map(|person| (person.id.as_deref(), person.gender.as_deref())).collect();
    let persons: BTreeSet<_> = memberships.map(|membership| membership.person_id.as_deref()).collect();
    let mut tally = [0; 3];
    for person in persons {
        let place = match genders.get(&person).copied().flatten() {
            Some("female" | "Female" | "F" | "Femme") => 0,
            Some("male" | "Male" | "M" | "Homme") => 1,
            _ => 2,
        };
        tally[place] += 1;
    }
    tally
}

/// One decimal, half up, or nothing without a denominator.
fn share([women, men, _]: [usize; 3]) -> Option<String> {
    let known = women + men;
    let tenths = (2000 * women + known).checked_div(2 * known)?;
    Some(format!("{}.{}", tenths / 10, tenths % 10))
}

/// The figures of one file in the form of the expected ones.
fn figures(document: &Document, expected: &Value) -> Value {
    let counts = document.counts();
    let events = document.events_by_id();
    let days = expected["as_of_end_exclusive"].as_object().expect("days").keys();
    let days = days.map(|day| {
        let date = day.parse().expect("a day");
        let [f, m, u] = tally(document, document.memberships.iter().filter(|one| seated(one, &events, date)));
        (day.clone(), json!({"total": f + m + u, "F": f, "M": m, "U": u, "pct_F_known": share([f, m, u])}))
    });
    let terms = expected["ever_in_term"].as_object().expect("terms").keys();
    let terms = terms.map(|term| {
        let in_term = |one: &&Membership| one.legislative_period_id.as_ref() == Some(term);
        let [f, m, u] = tally(document, document.memberships.iter().filter(in_term));
        (term.clone(), json!({"F": f, "M": m, "U": u}))
    });
    json!({
        "persons": counts.persons,
        "memberships": counts.memberships,
        "organizations": counts.organizations,
        "gender_values_raw": counts.gender_values,
        "memberships_with_own_dates": counts.memberships_with_own_dates,
        "as_of_end_exclusive": days.collect::<BTreeMap<_, _>>(),
        "ever_in_term": terms.collect::<BTreeMap<_, _>>(),
    })
}

/// Ten legislatures give the published figures, to the last person, on every day and in every term.
#[test]
fn expected_figures() {
    let Some(folder) = real_data("governance/everypolitician") else { return };
    let expected = json_file(&folder.join("expected.json"));
    let sets = expected["sets"].as_object().expect("sets");
    assert!(!sets.is_empty());
    for (name, expected) in sets {
        let path = folder.join(format!("{}.popolo.json", name.replace('/', "_")));
        assert_eq!(&figures(&reading(&path).document, expected), expected, "{name}");
    }
}

/// Of the real files nothing is left that was not understood but a list of pictures; the one irregular entry, a
/// party "unknown" whose id is an empty text, is named; and all survive writing and reading.
#[test]
fn nothing_is_lost() {
    let Some(folder) = real_data("governance") else { return };
    let mut irregular = Vec::new();
    for path in files(&folder) {
        let name = path.display();
        let reading = reading(&path);
        let paths: Vec<_> = reading.not_understood.iter().map(|found| found.path.as_str()).collect();
        assert!(paths.iter().all(|path| *path == "persons[].images"), "{name}: {paths:?}");
        let file = path.file_name().expect("a name").to_string_lossy().into_owned();
        irregular.extend(reading.irregularities.iter().map(|found| {
            format!(
                "{file} {}[{}].{} {}",
                found.collection.key(),
                found.index,
                found.field,
                found.code.code()
            )
        }));
        let again = read(write(&reading.document).as_bytes()).expect("readable");
        assert_eq!(again.document, reading.document, "{name}");
        same_content(&json_file(&path), &write(&reading.document), &name.to_string());
    }
    assert_eq!(irregular, ["Chile_Deputies.popolo.json organizations[13].id id_blank"]);
}

/// What is written says everything that the file said, except the lists of pictures and what is absent anyway.
fn same_content(source: &Value, written: &str, name: &str) {
    let mut source = source.clone();
    for person in source["persons"].as_array_mut().expect("persons") {
        person.as_object_mut().expect("a person").remove("images");
    }
    let written: Value = serde_json::from_str(written).expect("JSON");
    assert!(source == written, "{name}: what is written differs from what was read");
}
