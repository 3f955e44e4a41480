//! Small documents in which everything refers to something, and what must come of them.
#![expect(clippy::expect_used, reason = "tests may say what they expect")]

use std::collections::{BTreeMap, BTreeSet};

use ayni_exchange::popolo::{
    Document, Event, Membership, Organization, OrganizationReference, Person, Plan, Post, Reading, Severity,
    first_day, last_day,
};
use chrono::NaiveDate;
use domain::Register;
use domain::indicator::counts;
use domain::value::id::OrganId;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::popolo_clerk::{Clerk, said};

/// One of a few words by a number; now and then none.
fn pick(words: &[&str], number: u8) -> Option<String> {
    words.get(usize::from(number) % (words.len() + 1)).map(|word| (*word).to_owned())
}

const PEOPLE: [&str; 4] = ["p1", "p2", "p3", "nobody"];
const BODIES: [&str; 6] = ["c1", "c2", "o1", "o2", "o3", "nowhere"];
const DATES: [&str; 9] =
    ["2000", "2001-06", "2001-06-15", "2002-01-01", "2003", "2004-12-31", "2005", "2001-01-01", "9999-12-31"];

fn people(numbers: [u8; 3]) -> Vec<Person> {
    let person = |(index, number): (usize, u8)| Person {
        id: Some(format!("p{}", index + 1)),
        name: pick(&["Rosa", "Juana", "Rosa"], number),
        gender: pick(&["female", "male"], number / 4),
        ..Person::default()
    };
    numbers.into_iter().enumerate().map(person).collect()
}

fn bodies(numbers: [[u8; 4]; 5]) -> Vec<Organization> {
    let body = |(index, [kind, parent, founded, dissolved]): (usize, [u8; 4])| {
        let organ = 2 <= index;
        let kinds = if organ { ["assembly", "commission", "party"] } else { ["primary", "central", "other"] };
        Organization {
            id: BODIES.get(index).map(|id| (*id).to_owned()),
            name: Some(format!("Name {index}")),
            classification: pick(&kinds, kind),
            parent_id: if organ { pick(&["c1", "c2", "o1", "o2", "nowhere"], parent) } else { None },
            founding_date: pick(&DATES, founded),
            dissolution_date: if dissolved < 32 { pick(&DATES, dissolved) } else { None },
            ..Organization::default()
        }
    };
    numbers.into_iter().enumerate().map(body).collect()
}

fn posts(numbers: Vec<[u8; 4]>) -> Vec<Post> {
    let post = |(index, [body, role, label, dates]): (usize, [u8; 4])| Post {
        id: Some(format!("post{}", index + 1)),
        organization_id: pick(&BODIES, body),
        role: pick(&["president", "vocal", "MP"], role),
        label: pick(&["alternate", "Seat", "Vocal suplente"], label),
        start_date: if dates < 64 { pick(&DATES, dates) } else { None },
        end_date: if dates % 8 == 0 { pick(&DATES, dates / 8) } else { None },
        ..Post::default()
    };
    numbers.into_iter().enumerate().map(post).collect()
}

fn events(numbers: [[u8; 3]; 2]) -> Vec<Event> {
    let event = |(index, [body, start, end]): (usize, [u8; 3])| Event {
        id: Some(format!("t{}", index + 1)),
        name: Some("Term".to_owned()),
        classification: Some("legislative period".to_owned()),
        organization_id: pick(&BODIES, body),
        start_date: pick(&DATES, start),
        end_date: pick(&DATES, end),
        ..Event::default()
    };
    numbers.into_iter().enumerate().map(event).collect()
}

fn memberships(numbers: Vec<[u8; 8]>) -> Vec<Membership> {
    let membership = |[who, body, post, role, term, behalf, start, end]: [u8; 8]| {
        let legal = who % 8 == 7;
        Membership {
            person_id: if legal { None } else { pick(&PEOPLE, who % 8) },
            member: legal.then(|| OrganizationReference { id: BODIES[usize::from(who / 8) % 6].to_owned() }),
            organization_id: pick(&BODIES, body),
            post_id: if post < 128 { pick(&["post1", "post2", "post3"], post) } else { None },
            role: pick(&["member", "presidenta", "vocal", "MP"], role),
            label: if role < 32 { pick(&["#1", "#2", "words"], role) } else { None },
            legislative_period_id: if term < 128 { pick(&["t1", "t2"], term) } else { None },
            on_behalf_of_id: if behalf < 96 { pick(&["c1", "c2", "o1"], behalf) } else { None },
            start_date: pick(&DATES, start),
            end_date: pick(&DATES, end),
            ..Membership::default()
        }
    };
    numbers.into_iter().map(membership).collect()
}

fn document() -> impl Strategy<Value = Document> {
    let parts = (any::<[u8; 3]>(), any::<[[u8; 4]; 5]>(), vec(any::<[u8; 4]>(), 0..4), any::<[[u8; 3]; 2]>());
    (parts, vec(any::<[u8; 8]>(), 0..24)).prop_map(|((persons, organizations, seats, terms), places)| {
        Document {
            persons: people(persons),
            organizations: bodies(organizations),
            posts: posts(seats),
            events: events(terms),
            memberships: memberships(places),
            ..Document::default()
        }
    })
}

/// The memberships of an organization that were not refused, by their position.
fn kept<'a>(document: &'a Document, plan: &Plan, body: &str) -> Vec<&'a Membership> {
    let refused: BTreeSet<&str> = plan
        .findings_of(Severity::Refused)
        .map(|found| found.path.split_once('.').map_or(found.path.as_str(), |(entry, _)| entry))
        .collect();
    let entries = document.memberships.iter().enumerate();
    let kept = entries.filter(|(index, _)| !refused.contains(format!("memberships[{index}]").as_str()));
    kept.map(|(_, entry)| entry).filter(|entry| entry.organization_id.as_deref() == Some(body)).collect()
}

/// The people of an organization on a day as anybody would count them in the document: each from her first day on and
/// before her last, with the dates of the legislative period where she has none.
fn seated<'a>(document: &'a Document, kept: &[&'a Membership], day: NaiveDate) -> BTreeSet<&'a str> {
    let events = document.events_by_id();
    let on = |entry: &&&Membership| {
        let (start, end) = entry.period(&events);
        start.and_then(first_day).is_none_or(|first| first <= day)
            && end.and_then(last_day).is_none_or(|last| day < last)
    };
    kept.iter().filter(on).filter_map(|entry| entry.person_id.as_deref()).collect()
}

/// Whether the organ is not that of a legal person, in which some memberships are no offices.
fn is_nested(register: &Register, body: &str, organ: OrganId) -> bool {
    let cooperative = register.committees().organ(organ).map(|organ| organ.cooperative);
    register.cooperatives().by_external_key(body) != cooperative
}

/// In every organ as many people sit on every day as the document says, whatever overlaps.
fn nobody_is_lost(document: &Document, plan: &Plan, register: &Register) {
    let days = (0..73).map(|month| {
        NaiveDate::from_ymd_opt(2000 + month / 12, 1 + (month % 12).unsigned_abs(), 20).expect("a day")
    });
    for day in days.clone() {
        let counted = counts(register, None, day);
        let found: BTreeMap<_, _> = counted.organs.iter().map(|one| (one.organ, one)).collect();
        for (body, organ) in plan.organs.iter().filter(|(body, organ)| is_nested(register, body, *organ)) {
            let all = kept(document, plan, body);
            let here =
                register.committees().mandates_in(*organ).filter(|mandate| mandate.period.contains(day));
            let here: BTreeSet<_> = here.map(|mandate| mandate.person).collect();
            assert_eq!(here.len(), seated(document, &all, day).len(), "{body} on {day}: {:#?}", said(plan));
            assert!(here.is_empty() || found.contains_key(organ), "{body} exists on {day}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Every command that a document is planned to be stands, nothing impossible comes of it, everybody sits on the
    /// days that the document says, every entry has its verdict, and importing it again changes nothing.
    #[test]
    fn dense_documents(document in document()) {
        let mut clerk = Clerk::default();
        clerk.options.undated_from = Some("1990".parse().expect("a date"));
        let reading = Reading { document, ..Reading::default() };
        let document = &reading.document;
        let (first, register) = clerk.import(&reading, &Register::default());
        prop_assert_eq!(domain::invariant::violations(&register), []);
        let judged = |verdict: ayni_exchange::popolo::Verdict| verdict.new + verdict.same + verdict.changed + verdict.refused;
        let verdicts = first.verdicts;
        let all = [verdicts.persons, verdicts.organizations, verdicts.posts, verdicts.memberships, verdicts.events].map(judged);
        let entries = [document.persons.len(), document.organizations.len(), document.posts.len(), document.memberships.len(), document.events.len()];
        prop_assert_eq!(all, entries);
        if document.organizations.iter().all(|body| body.dissolution_date.is_none()) {
            nobody_is_lost(document, &first, &register);
        }
        let (second, _) = clerk.import(&reading, &register);
        prop_assert_eq!(&second.commands, &vec![], "{:#?}\n{:#?}", said(&first), said(&second));
        crate::popolo_export::comes_back(&register, "dense");
    }
}
