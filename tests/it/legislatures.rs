//! Popolo files that others published, through the program: their figures are those which independent scripts counted
//! (`expected.json` beside them). Nothing of the files stands here.

use std::path::Path;

use serde_json::Value;

use crate::desk::{Desk, published};

fn json(path: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// A register with one such file in it, and what the import said.
fn imported(file: &Path) -> (Desk, Value) {
    let desk = Desk::with_register();
    let said = desk.json(&["import", "popolo", file.to_str().unwrap()]);
    (desk, said)
}

/// Women, men and those without a gender, of a measure.
fn tally(measure: &Value) -> [u64; 3] {
    ["women", "men", "unknown"].map(|one| measure[one].as_u64().unwrap_or_else(|| panic!("{measure}")))
}

fn expected_tally(expected: &Value) -> [u64; 3] {
    ["F", "M", "U"].map(|one| expected[one].as_u64().unwrap())
}

/// Asserts every figure of one set.
fn check(name: &str, set: &Value, desk: &Desk, said: &Value) -> usize {
    let counts = &said["data"]["counts"];
    let mut figures = 0;
    for one in ["persons", "memberships", "organizations", "gender_values_raw", "memberships_with_own_dates"]
    {
        assert_eq!(counts[one], set[one], "{name}: {one}");
        figures += 1;
    }
    let organ = said["data"]["organs"].as_array().unwrap().iter().find(|one| one["id"] == "legislature");
    let organ = organ.unwrap_or_else(|| panic!("{name}: no organ"))["organ"].as_str().unwrap();
    for (day, expected) in set["as_of_end_exclusive"].as_object().unwrap() {
        let report = desk.json(&["report", "participation", "--as-of", day]);
        let organs = report["data"]["dates"][0]["organs"].as_array().unwrap();
        let found = organs
            .iter()
            .find(|one| one["id"] == organ)
            .unwrap_or_else(|| panic!("{name} {day}: {organs:?}"));
        let measure = &found["members"];
        assert_eq!(tally(measure), expected_tally(expected), "{name} {day}");
        assert_eq!(measure["total"], expected["total"], "{name} {day}");
        let percent =
            expected["pct_F_known"].as_str().map_or(Value::Null, |it| it.parse::<f64>().unwrap().into());
        assert_eq!(measure["share_of_women"]["percent"], percent, "{name} {day}");
        if expected["pct_F_known"].is_null() {
            assert!(measure["share_of_women"]["not_computable"].is_string(), "{name} {day}: {measure}");
        }
        figures += 5;
    }
    for (term, expected) in set["ever_in_term"].as_object().unwrap() {
        let report = desk.json(&["report", "participation", "--organ", organ, "--term", term]);
        assert_eq!(tally(&report["data"]), expected_tally(expected), "{name} {term}");
        figures += 3;
    }
    figures
}

/// Protects the counting against ten legislatures: every figure that independent scripts found in them.
#[test]
fn every_expected_figure_of_ten_legislatures_is_found() {
    let Some(folder) = published("governance/everypolitician/expected.json") else { return };
    let expected = json(&folder);
    let folder = folder.parent().unwrap().to_owned();
    let mut figures = 0;
    for (name, set) in expected["sets"].as_object().unwrap() {
        let file = folder.join(format!("{}.popolo.json", name.replace('/', "_")));
        let (desk, said) = imported(&file);
        figures += check(name, set, &desk, &said);
    }
    println!("{figures} figures of {} legislatures", expected["sets"].as_object().unwrap().len());
}

/// Protects the counting against the other edition of one congress, which knows the gender of its members; where nobody
/// counted it independently, the counts of the ten legislatures' edition of the same congress hold.
#[test]
fn the_congress_of_peru_is_counted() {
    let Some(file) = published("governance/peru-congreso-2011-2016/ep-popolo-2015-11-30.json") else {
        return;
    };
    let beside = file.parent().unwrap().join("expected.json");
    let (desk, said) = imported(&file);
    if beside.exists() {
        let expected = json(&beside);
        let sets: Vec<(String, Value)> = match expected["sets"].as_object() {
            Some(sets) => sets.iter().map(|(name, set)| (name.clone(), set.clone())).collect(),
            None => vec![("Peru".to_owned(), expected)],
        };
        for (name, set) in sets {
            check(&name, &set, &desk, &said);
        }
        return;
    }
    println!(
        "left out: peru-congreso-2011-2016 has no expected.json; compared with the set Peru/Congreso instead"
    );
    let Some(expected) = published("governance/everypolitician/expected.json") else { return };
    let set = json(&expected)["sets"]["Peru/Congreso"].clone();
    assert_eq!(said["data"]["counts"]["persons"], set["persons"]);
    assert_eq!(said["data"]["counts"]["memberships"], set["memberships"]);
    let organ = said["data"]["organs"][0]["organ"].as_str().unwrap();
    for (day, expected) in set["as_of_end_exclusive"].as_object().unwrap() {
        let report = desk.json(&["report", "participation", "--as-of", day]);
        let organs = report["data"]["dates"][0]["organs"].as_array().unwrap();
        let found = organs.iter().find(|one| one["id"] == organ).unwrap();
        assert_eq!(found["members"]["total"], expected["total"], "{day}");
    }
    desk.ok(&["verify"]);
}

/// Protects what is handed on: a register written as Popolo and read into an empty one says the same of everything.
#[test]
fn what_is_exported_comes_back_whole() {
    let peru = published("governance/everypolitician/Peru_Congreso.popolo.json");
    let ireland = published("governance/everypolitician/Ireland_Dail.popolo.json");
    let desks = [peru, ireland].into_iter().flatten().map(|file| imported(&file).0);
    for desk in desks.chain([Desk::with_demo()]) {
        desk.ok(&["export", "popolo", "salida.json"]);
        let other = Desk::with_register();
        let file = desk.path("salida.json");
        let said = other.json(&["import", "popolo", file.to_str().unwrap()]);
        for (collection, verdict) in said["data"]["verdicts"].as_object().unwrap() {
            assert_eq!(verdict["refused"], 0, "{collection}: {}", said["data"]["findings"]);
        }
        let organs = |desk: &Desk| {
            let report = desk.json(&["report", "participation", "--as-of", "2015-01-01"]);
            let day = &report["data"]["dates"][0];
            let mut organs: Vec<_> =
                day["organs"].as_array().unwrap().iter().map(|one| tally(&one["members"])).collect();
            organs.sort_unstable();
            (tally(&day["members"]), organs)
        };
        assert_eq!(organs(&desk), organs(&other));
        let again = desk.json(&["import", "popolo", "salida.json"]);
        assert!(
            again["data"]["batch"].is_null(),
            "a register's own export is no news to it: {}",
            again["data"]["verdicts"]
        );
        let written = json(&file);
        other.ok(&["export", "popolo", "vuelta.json"]);
        let back = json(&other.path("vuelta.json"));
        for collection in ["persons", "organizations", "posts", "memberships"] {
            let count = |one: &Value| one[collection].as_array().map_or(0, Vec::len);
            assert_eq!(count(&written), count(&back), "{collection}");
        }
    }
}
