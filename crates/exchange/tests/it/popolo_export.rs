//! A register as Popolo: valid, complete, and the same again after coming back.
#![expect(clippy::expect_used, reason = "tests may say what they expect")]

use std::collections::BTreeMap;

use ayni_exchange::popolo::{Document, IrregularityCode, Reading, Severity, export, read, write};
use chrono::NaiveDate;
use domain::Register;
use domain::indicator::{Counts, counts};
use domain::value::Tally;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::json;

use crate::popolo_clerk::{Clerk, said};
use crate::popolo_random::{Step, register};
use crate::popolo_roundtrip::document;

/// A document without the ids that only a register has: posts are called by their place in their organization, terms by
/// what they say, memberships not at all; each list in an order of its own.
fn comparable(document: &Document) -> String {
    let mut document = document.clone();
    let mut posts = BTreeMap::new();
    document.posts.sort_by_key(|post| {
        (post.organization_id.clone(), post.role.clone(), post.label.clone(), post.start_date.clone())
    });
    for (index, post) in document.posts.iter_mut().enumerate() {
        let id = format!("post {index}");
        posts.insert(post.id.replace(id.clone()), id);
    }
    let mut terms = BTreeMap::new();
    for event in &mut document.events {
        let id = format!("{:?} {:?} {:?}", event.organization_id, event.name, event.start_date);
        terms.insert(event.id.replace(id.clone()), id);
    }
    document.events.sort_by_key(|event| event.id.clone());
    for membership in &mut document.memberships {
        membership.id = None;
        membership.post_id = posts.get(&membership.post_id).cloned();
        membership.legislative_period_id = terms.get(&membership.legislative_period_id).cloned();
    }
    document.memberships.sort_by_key(|membership| format!("{membership:?}"));
    document.organizations.sort_by_key(|organization| organization.id.clone());
    write(&document)
}

/// The first lines in which two texts differ.
fn difference(one: &str, other: &str) -> String {
    let (one, other): (Vec<_>, Vec<_>) = (one.lines().collect(), other.lines().collect());
    let at = one.iter().zip(&other).take_while(|(one, other)| one == other).count();
    let near = |lines: &[&str]| {
        lines.iter().skip(at.saturating_sub(8)).take(14).copied().collect::<Vec<_>>().join("\n")
    };
    if one == other { String::new() } else { format!("{}\n--- instead of ---\n{}", near(&one), near(&other)) }
}

/// Imports what is exported into an empty register, and compares what is exported of that.
pub(crate) fn comes_back(before: &Register, name: &str) -> Register {
    let told = export(before, None).document;
    let text = write(&told);
    let reading = read(text.as_bytes()).expect("what we write");
    assert_eq!(reading.document, told, "{name}");
    // A register may hold an organisation that was dissolved before it was founded; the reader says so.
    let strange = reading.irregularities.iter().find(|found| found.code != IrregularityCode::EndBeforeStart);
    assert_eq!(strange, None, "{name}");
    let (plan, after) = Clerk::default().import(&reading, &Register::default());
    let refused: Vec<_> = plan.findings_of(Severity::Refused).collect();
    assert_eq!(refused, Vec::<&_>::new(), "{name}");
    let changed = difference(&comparable(&export(&after, None).document), &comparable(&told));
    assert!(changed.is_empty(), "{name}\n{changed}\n{:#?}", said(&plan));
    assert_eq!(domain::invariant::violations(&after), [], "{name}");
    after
}

/// Who belongs and who sits, without what Popolo cannot say: places, suspensions and work.
fn people(
    counts: &Counts,
    key: impl Fn(domain::value::id::OrganId) -> String,
) -> (Tally, Vec<(String, [Tally; 3])>) {
    let organs = counts.organs.iter().map(|one| (key(one.organ), [one.full, one.alternates, one.presidents]));
    let mut organs: Vec<_> = organs.collect();
    organs.sort();
    (counts.members, organs)
}

fn same_counts(before: &Register, after: &Register, day: NaiveDate) {
    // What was exported by its identifier has it as its key where it came back.
    let key = |register: &Register, organ: domain::value::id::OrganId| {
        let known = register.committees().organ(organ).and_then(|organ| organ.external_key.clone());
        known.map_or_else(|| organ.to_string(), |key| key.to_string())
    };
    let (told, again) = (|organ| key(before, organ), |organ| key(after, organ));
    let (members, mut told) = people(&counts(before, None, day), told);
    let (members_again, mut again) = people(&counts(after, None, day), again);
    // How many places a seat has is left out, and said to be. Dates that may meet then mean that one follows the other.
    let unsure: Vec<String> = before
        .committees()
        .organs()
        .filter(|organ| {
            let seats = before.committees().seats_of(organ.id);
            let several = |places: &Option<u32>| !matches!(places, Some(0 | 1));
            let mut mandates = before.committees().mandates_in(organ.id);
            seats.flat_map(|seat| &seat.places).any(|(_, places)| several(places))
                && mandates.any(|mandate| !mandate.period.is_exact())
        })
        .map(|organ| key(before, organ.id))
        .collect();
    told.retain(|(organ, _)| !unsure.contains(organ));
    again.retain(|(organ, _)| !unsure.contains(organ));
    assert_eq!((members, told), (members_again, again), "{day}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Any register, exported and imported elsewhere, is told just so again, and as many women and men belong and sit
    /// on every day; imported where it came from, it changes nothing; and the official schemas accept it.
    #[test]
    fn any_register_comes_back(steps in vec(any::<Step>(), 0..100), days in vec(0_i32..9000, 8)) {
        let before = register(&steps);
        let after = comes_back(&before, "random");
        for day in days {
            let day = NaiveDate::from_num_days_from_ce_opt(730_000 + day).expect("a day");
            same_counts(&before, &after, day);
        }
        let text = write(&export(&before, None).document);
        let (plan, _) = Clerk::default().import(&read(text.as_bytes()).expect("ours"), &before);
        prop_assert_eq!(&plan.commands, &vec![], "{:#?}", said(&plan));
        let breaches = crate::popolo_schema::breaches(&text).unwrap_or_default();
        prop_assert_eq!(breaches, Vec::<String>::new());
    }

    /// Whatever a document says, every command that it is planned to be stands, nothing impossible comes of it, and
    /// importing it again changes nothing.
    #[test]
    fn any_document_is_planned(document in document()) {
        let reading = Reading { document, ..Reading::default() };
        let mut clerk = Clerk::default();
        clerk.options.undated_from = Some("1950".parse().expect("a date"));
        let (first, register) = clerk.import(&reading, &Register::default());
        prop_assert_eq!(domain::invariant::violations(&register), []);
        let (second, _) = clerk.import(&reading, &register);
        prop_assert_eq!(&second.commands, &vec![], "{:#?}", said(&first));
    }
}

fn clerk_register(document: &serde_json::Value) -> (ayni_exchange::popolo::Plan, Register) {
    let reading = read(document.to_string().as_bytes()).expect("readable");
    Clerk::default().import(&reading, &Register::default())
}

/// An erased person has an id and a gender and nothing else, so that the counts stay; where she comes back to her own
/// register nothing changes.
#[test]
fn erased_people() {
    let (plan, mut register) = clerk_register(&json!({
        "persons": [{"id": "zoila", "name": "Zoila Huanca", "gender": "female",
                     "identifiers": [{"scheme": "DNI", "identifier": "10117410"}]}],
        "organizations": [{"id": "c", "name": "Coop", "classification": "primary"}],
        "memberships": [{"person_id": "zoila", "organization_id": "c", "start_date": "2010"}],
    }));
    assert_eq!(plan.tallies.memberships, 1);
    let person = register.persons().iter().next().expect("her").id;
    let reason = domain::value::Remark::new("on request").expect("a remark");
    let erase =
        domain::person::Command::Erase(domain::person::act::Erase { person, reason, texts: Vec::new() });
    let decision = domain::decide(&register, &erase.into(), &owner()).expect("erased");
    decision.events.iter().for_each(|event| domain::evolve(&mut register, event));
    let told = export(&register, None);
    let text = write(&told.document);
    for gone in ["Zoila", "Huanca", "10117410", "zoila"] {
        assert!(!text.contains(gone), "{gone}");
    }
    assert!(text.contains("female") && text.contains("2010"));
    assert!(told.unsaid.iter().any(|unsaid| unsaid.what == "persons.erased" && unsaid.count == 1));
    let (again, _) = Clerk::default().import(&read(text.as_bytes()).expect("ours"), &register);
    assert_eq!(again.commands, []);
}

fn owner() -> domain::Context {
    let mut context = crate::popolo_clerk::context();
    context.by.role = domain::authority::Role::Owner;
    context
}

/// One cooperative is told with what belongs to it, and with nothing of its neighbours.
#[test]
fn one_cooperative() {
    let member = |id: &str| json!({"@type": "Organization", "id": id});
    let (_, register) = clerk_register(&json!({
        "persons": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
        "organizations": [
            {"id": "central", "name": "Central", "classification": "central"},
            {"id": "one", "name": "One", "classification": "primary"},
            {"id": "two", "name": "Two", "classification": "primary"},
            {"id": "board", "name": "Board", "classification": "board_of_directors", "parent_id": "two"},
        ],
        "memberships": [
            {"member": member("one"), "organization_id": "central", "start_date": "2005"},
            {"person_id": "a", "organization_id": "one", "start_date": "2006", "label": "#1"},
            {"person_id": "b", "organization_id": "two", "start_date": "2006"},
            {"person_id": "b", "organization_id": "board", "role": "presidenta", "start_date": "2007"},
        ],
    }));
    let told = |of: &str| {
        let document = export(&register, register.cooperatives().by_external_key(of)).document;
        let ids = |ids: Vec<Option<String>>| ids.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let persons = ids(document.persons.iter().map(|one| one.id.clone()).collect());
        let organizations = ids(document.organizations.iter().map(|one| one.id.clone()).collect());
        (persons, organizations, document.memberships.len())
    };
    assert_eq!(told("central"), ("a".to_owned(), "central one".to_owned(), 2));
    assert_eq!(told("two"), ("b".to_owned(), "two board".to_owned(), 2));
    let roles: Vec<_> =
        export(&register, None).document.memberships.iter().filter_map(|one| one.role.clone()).collect();
    assert_eq!(roles, ["member", "member", "affiliate", "president"]);
}
