//! Real published files through a register, against figures that independent scripts computed from the files.
#![expect(clippy::expect_used, clippy::panic, reason = "tests may say what they expect")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use ayni_exchange::popolo::{Code, Plan, Reading, Severity, export, read, write};
use domain::Register;
use domain::indicator::{counts, term_counts};
use domain::value::Tally;
use domain::value::id::{OrganId, TermId};
use serde_json::{Value, json};

use crate::popolo_clerk::Clerk;
use crate::popolo_real::files;
use crate::popolo_schema::{json_file, real_data};

fn reading(path: &Path) -> Reading {
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    read(&bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The only organ of a file, and its terms by their ids in the file.
fn organ(plan: &Plan) -> (OrganId, BTreeMap<&str, TermId>) {
    let [(_, organ)] = plan.organs.as_slice() else { panic!("one organ, not {:?}", plan.organs) };
    (*organ, plan.terms.iter().map(|(id, term)| (id.as_str(), *term)).collect())
}

/// A tally in the form of the expected ones; the share only where it is asked for.
fn told(tally: &Tally, with_share: bool) -> Value {
    let unknown = tally.unknown + tally.other;
    let mut told = json!({"F": tally.women, "M": tally.men, "U": unknown});
    if with_share {
        told["total"] = json!(tally.total());
        told["pct_F_known"] = json!(tally.share_of_women().map(|share| share.percent(1)));
    }
    told
}

fn seated(register: &Register, organ: OrganId, day: &str) -> Tally {
    let counted = counts(register, None, day.parse().expect("a day"));
    let found = counted.organs.into_iter().find(|count| count.organ == organ);
    found.map_or_else(Tally::default, |count| count.full)
}

/// The figures of one file in the form of the expected ones, from a register that it was imported into.
fn figures(plan: &Plan, register: &Register, expected: &Value) -> Value {
    let (organ, terms) = organ(plan);
    let days = expected["as_of_end_exclusive"].as_object().expect("days").keys();
    let days = days.map(|day| (day.clone(), told(&seated(register, organ, day), true)));
    let asked = expected["ever_in_term"].as_object().expect("terms").keys();
    let ever = asked.map(|term| {
        let tally = terms.get(term.as_str()).map(|known| term_counts(register, organ, *known));
        (term.clone(), told(&tally.unwrap_or_default(), false))
    });
    json!({
        "persons": register.persons().iter().count(),
        "memberships": register.committees().mandates().count() + register.members().iter().count(),
        "organizations": register.cooperatives().iter().count(),
        "gender_values_raw": plan.counts.gender_values,
        "memberships_with_own_dates": plan.counts.memberships_with_own_dates,
        "as_of_end_exclusive": days.collect::<BTreeMap<_, _>>(),
        "ever_in_term": ever.collect::<BTreeMap<_, _>>(),
    })
}

/// Ten legislatures, imported, give the published figures: nobody and no day in office is lost or counted twice.
#[test]
fn imported_legislatures_give_the_published_figures() {
    let Some(folder) = real_data("governance/everypolitician") else { return };
    let expected = json_file(&folder.join("expected.json"));
    for (name, expected) in expected["sets"].as_object().expect("sets") {
        let reading = reading(&folder.join(format!("{}.popolo.json", name.replace('/', "_"))));
        let (plan, register) = Clerk::default().import(&reading, &Register::default());
        let refused: Vec<_> = plan.findings_of(Severity::Refused).collect();
        assert_eq!(refused, Vec::<&_>::new(), "{name}");
        assert_eq!(&figures(&plan, &register, expected), expected, "{name}");
        assert_eq!(domain::invariant::violations(&register), [], "{name}");
    }
}

/// The raw file of a congress gives the same figures as the set made from it.
#[test]
fn two_files_of_one_congress_agree() {
    let Some(folder) = real_data("governance") else { return };
    let expected = json_file(&folder.join("everypolitician/expected.json"));
    let expected = &expected["sets"]["Peru/Congreso"];
    let reading = reading(&folder.join("peru-congreso-2011-2016/ep-popolo-2015-11-30.json"));
    let (plan, register) = Clerk::default().import(&reading, &Register::default());
    assert_eq!(&figures(&plan, &register, expected), expected);
}

/// A file imported twice changes nothing the second time, and neither does what is exported of it.
#[test]
fn importing_twice_changes_nothing() {
    let Some(folder) = real_data("governance") else { return };
    for path in files(&folder) {
        let name = path.display();
        let reading = reading(&path);
        let mut clerk = Clerk::default();
        let (first, register) = clerk.import(&reading, &Register::default());
        let (second, _) = clerk.import(&reading, &register);
        assert_eq!(second.commands, [], "{name}");
        assert_eq!(second.verdicts.memberships.same, first.verdicts.memberships.new, "{name}");

        let told = export(&register, None).document;
        let again = read(write(&told).as_bytes()).expect("what we write");
        assert_eq!(again.irregularities, [], "{name}");
        let (third, _) = clerk.import(&again, &register);
        assert_eq!(third.commands, [], "{name}");
        let breaches = crate::popolo_schema::breaches(&write(&told)).unwrap_or_default();
        assert_eq!(breaches, Vec::<String>::new(), "{name}");
    }
}

/// What is exported of an imported file, imported elsewhere, is exported just so again, but for ids of our own.
#[test]
fn exported_files_come_back() {
    let Some(folder) = real_data("governance") else { return };
    for path in files(&folder) {
        let (_, register) = Clerk::default().import(&reading(&path), &Register::default());
        crate::popolo_export::comes_back(&register, &path.display().to_string());
    }
}

/// Of the real files nothing is refused; the beginning of each legislature is assumed, one blank id is no key, and what
/// is left behind is listed: places on the map, portraits, names in other languages.
#[test]
fn findings_of_real_files() {
    const LEFT: [&str; 13] = [
        "areas[]",
        "memberships[].area_id",
        "meta",
        "organizations[].classification",
        "organizations[].identifiers",
        "organizations[].links",
        "organizations[].other_names",
        "organizations[].seats",
        "persons[].image",
        "persons[].other_names",
        "persons[].links",
        "persons[].sort_name",
        "persons[].sources",
    ];
    let known = |code: Code, place: &str| match code {
        Code::OrganStartAssumed => place.ends_with(".founding_date"),
        Code::IdNotKept => place == "organizations[13].id",
        Code::NotKept => LEFT.contains(&place),
        // One member sits before the birth that the file says.
        Code::BornAfterMembership => place == "persons[163].birth_date",
        _ => false,
    };
    let Some(folder) = real_data("governance") else { return };
    for path in files(&folder) {
        let plan = Clerk::default().plan(&reading(&path), &Register::default());
        for finding in &plan.findings {
            let (name, code, place) = (path.display(), finding.code, finding.path.as_str());
            assert!(known(code, place), "{name}: {finding:?}");
        }
    }
}

/// Two legislatures whose ids mean something only within their files stand side by side in one register, each with a
/// source; without one the second is refused and leaves the first as it was.
#[test]
fn files_with_the_same_ids() {
    let Some(folder) = real_data("governance/everypolitician") else { return };
    let (one, other) = (
        reading(&folder.join("Scotland_Parliament.popolo.json")),
        reading(&folder.join("Finland_Eduskunta.popolo.json")),
    );
    let mut clerk = Clerk::default();
    let (_, register) = clerk.import(&one, &Register::default());
    let (plan, after) = clerk.import(&other, &register);
    assert_eq!(plan.verdicts.memberships.refused, 1250);
    assert_eq!(after.committees().mandates().count(), 550);
    clerk.options.source = Some("fi".to_owned());
    let (plan, after) = clerk.import(&other, &register);
    assert_eq!(plan.verdicts.memberships.new, 1250);
    assert_eq!(after.committees().mandates().count(), 550 + 1250);
}
