//! What a Popolo document means for a register, rule by rule.
#![expect(clippy::expect_used, clippy::panic, reason = "tests may say what they expect")]

use ayni_exchange::mint::Mint;
use ayni_exchange::popolo::{Options, Plan, Reading, export, plan, read};
use chrono::NaiveDate;
use domain::Register;
use domain::authority::Role;
use domain::indicator::counts;
use domain::member::ExitReason;
use domain::value::Salt;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::popolo_clerk::{Clerk, carry_out, context, said};

pub(crate) fn parsed(document: &Value) -> Reading {
    read(document.to_string().as_bytes()).expect("readable")
}

fn import(document: &Value) -> (Plan, Register) {
    let mut clerk = Clerk::default();
    let (plan, register) = clerk.import(&parsed(document), &Register::default());
    assert_eq!(domain::invariant::violations(&register), []);
    let (again, _) = clerk.import(&parsed(document), &register);
    assert_eq!(again.commands, [], "importing twice changes nothing");
    (plan, register)
}

/// The findings of a document, with a council of two people around what is asked.
pub(crate) fn check(document: &Value, expected: &[&str]) -> (Plan, Register) {
    let (plan, register) = import(document);
    assert_eq!(said(&plan), expected);
    (plan, register)
}

/// A cooperative and its board, in which the memberships stand.
fn board(memberships: &Value) -> Value {
    json!({
        "persons": [
            {"id": "rosa", "name": "Rosa Quispe", "gender": "female"},
            {"id": "juan", "name": "Juan Mamani", "gender": "male"},
        ],
        "organizations": [
            {"id": "coop", "name": "Cooperativa", "classification": "primary"},
            {"id": "union", "name": "Unión", "classification": "other"},
            {"id": "board", "name": "Consejo", "classification": "board_of_directors", "parent_id": "coop",
             "founding_date": "2010"},
        ],
        "events": [
            {"id": "t1", "name": "2010–2012", "classification": "legislative period", "organization_id": "board",
             "start_date": "2010-01-01", "end_date": "2012-01-01"},
            {"id": "t2", "name": "2012–", "classification": "legislative period", "organization_id": "board",
             "start_date": "2012-01-01"},
        ],
        "memberships": memberships,
    })
}

fn on_board(register: &Register, day: &str) -> [u64; 3] {
    let day: NaiveDate = day.parse().expect("a day");
    let counted = counts(register, None, day);
    let [organ] = counted.organs.as_slice() else { panic!("one organ: {counted:?}") };
    [organ.full.women, organ.full.men, organ.full.unknown]
}

/// Two entries of one office that differ only in what is not kept are one office, whether known to the day or to the year.
#[test]
fn repeated_but_for_what_is_not_kept() {
    for (from, until) in [("2010", "2010"), ("2010-03-01", "2011-03-01"), ("2010", "2012")] {
        let twice = board(&json!([
            {"person_id": "rosa", "organization_id": "board", "start_date": from, "end_date": until},
            {"person_id": "rosa", "organization_id": "board", "start_date": from, "end_date": until,
             "on_behalf_of_id": "board"},
        ]));
        let (_, register) = check(
            &twice,
            &[
                "memberships[1] membership_repeated",
                "memberships[1].on_behalf_of_id on_behalf_of_not_kept board",
            ],
        );
        assert_eq!(register.committees().mandates().count(), 1, "{from}..{until}");
    }
}

/// People sit in an organ of their cooperative on the days that the file says, each by her own dates or the term's.
#[test]
fn mandates() {
    let (plan, register) = check(
        &board(&json!([
            {"person_id": "rosa", "organization_id": "board", "role": "presidenta", "legislative_period_id": "t1"},
            {"person_id": "juan", "organization_id": "board", "legislative_period_id": "t1", "start_date": "2011-05",
             "on_behalf_of_id": "union"},
            {"person_id": "juan", "organization_id": "board", "legislative_period_id": "t2"},
        ])),
        &[],
    );
    assert_eq!(on_board(&register, "2010-06-01"), [1, 0, 0]);
    assert_eq!(on_board(&register, "2011-06-01"), [1, 1, 0]);
    assert_eq!(on_board(&register, "2012-06-01"), [0, 1, 0]);
    assert_eq!(
        (plan.tallies.organs, plan.tallies.seats, plan.tallies.terms, plan.tallies.mandates),
        (1, 2, 2, 3)
    );
    assert_eq!(plan.verdicts.memberships.new, 3);
    let day = "2011-06-01".parse().expect("a day");
    assert_eq!(counts(&register, None, day).organs[0].presidents.women, 1);
}

/// Whoever holds one office twice on a day sits on two seats of it: no day and no term is lost, and she counts once.
#[test]
fn overlapping_mandates() {
    let (plan, register) = check(
        &board(&json!([
            {"person_id": "rosa", "organization_id": "board", "legislative_period_id": "t1", "end_date": "2013-01-01"},
            {"person_id": "rosa", "organization_id": "board", "legislative_period_id": "t2"},
        ])),
        &["memberships[1] period_overlaps 2012-01-01"],
    );
    assert_eq!(on_board(&register, "2012-06-01"), [1, 0, 0]);
    assert_eq!(on_board(&register, "2020-06-01"), [1, 0, 0]);
    for (_, term) in &plan.terms {
        let organ = plan.organs[0].1;
        assert_eq!(domain::indicator::term_counts(&register, organ, *term).women, 1);
    }
}

/// A date that a term lends and that is not understood is told once, at the term, with how many memberships miss it.
#[test]
fn a_term_with_a_bad_date_is_named_as_the_cause() {
    let member = |number: usize| json!({"person_id": format!("p{number}"), "organization_id": "board", "legislative_period_id": "t1"});
    let mut document = board(&json!((0..45).map(member).collect::<Vec<_>>()));
    document["persons"] = json!(
        (0..45).map(|n| json!({"id": format!("p{n}"), "name": format!("Persona {n}")})).collect::<Vec<_>>()
    );
    document["events"][0]["start_date"] = "2010-13-01".into();
    let (plan, _) = check(&document, &["events[0].start_date term_date_unreadable 2010-13-01"]);
    assert_eq!((plan.findings[0].count, plan.verdicts.memberships.refused), (45, 45));
    assert!(plan.is_unusable(), "of no membership anything is left");
    document["memberships"][7]["start_date"] = "2011-02-01".into();
    let (plan, _) = import(&document);
    assert_eq!((plan.verdicts.memberships.new, plan.findings[0].count), (1, 44));
    assert!(!plan.is_unusable());
    document["memberships"][7]["start_date"] = "febrero".into();
    check(
        &document,
        &[
            "memberships[7].start_date date_unreadable febrero",
            "events[0].start_date term_date_unreadable 2010-13-01",
        ],
    );
}

/// Every organization is looked at once on the way up, however long the chain is: a dissolution at its top ends what is at
/// its bottom, and the legal person at its top is everybody's.
#[test]
fn long_chains_are_walked_once() {
    let length = 10_000;
    let organization = |at: usize| match at {
        0 => json!({"id": "o0", "name": "Raíz", "dissolution_date": "2015-01-01"}),
        at => {
            json!({"id": format!("o{at}"), "name": format!("O {at}"), "founding_date": "2010", "parent_id": format!("o{}", at - 1)})
        }
    };
    // The last stands first, so that no walk profits from an earlier one.
    let organizations: Vec<Value> = (0..length).rev().map(organization).collect();
    let person = json!({"id": "rosa", "name": "Rosa Quispe"});
    let membership =
        json!({"person_id": "rosa", "organization_id": format!("o{}", length - 1), "start_date": "2011"});
    let document = json!({"persons": [person], "organizations": organizations, "memberships": [membership]});
    let mut clerk = Clerk::default();
    let plan = clerk.plan(&parsed(&document), &Register::default());
    assert_eq!((plan.tallies.organizations, plan.tallies.organs, plan.tallies.mandates), (1, length - 1, 1));
    let told = said(&plan);
    assert!(told.contains(&"memberships[0].end_date end_from_dissolution 2015-01-01".to_owned()));
}

/// What cannot be told is refused with its place, and nothing else suffers from it.
#[test]
fn refused_memberships() {
    let (plan, register) = check(
        &board(&json!([
            {"person_id": "rosa", "organization_id": "board", "start_date": "2015-01-01", "end_date": "2015-01-01"},
            {"person_id": "rosa", "organization_id": "board", "start_date": "2015-01-02", "end_date": "2015-01-01"},
            {"person_id": "rosa", "organization_id": "board"},
            {"person_id": "rosa", "organization_id": "board", "start_date": "last year"},
            {"person_id": "nobody", "organization_id": "board", "start_date": "2015"},
            {"person_id": "rosa", "organization_id": "nowhere", "start_date": "2015"},
            {"person_id": "rosa", "organization_id": "board", "start_date": "2016"},
            {"person_id": "rosa", "organization_id": "board", "start_date": "2016"},
            {"@type": "x", "member": {"@type": "Organization", "id": "union"}, "organization_id": "board",
             "start_date": "2016"},
            {"person_id": "juan", "organization_id": "board", "start_date": "2016", "legislative_period_id": "t9",
             "on_behalf_of_id": "board", "post_id": "p9"},
        ])),
        &[
            "memberships[1] empty_period 2015-01-02/2015-01-01",
            "memberships[2].start_date start_unknown",
            "memberships[3].start_date date_unreadable last year",
            "memberships[4].person_id person_unknown nobody",
            "memberships[5].organization_id organization_unknown nowhere",
            "memberships[7] membership_repeated",
            "memberships[8].member member_not_a_person union",
            "memberships[0].end_date one_day 2015-01-01",
            "memberships[9].post_id post_unknown p9",
            "memberships[9].legislative_period_id term_not_kept t9",
            "memberships[9].on_behalf_of_id on_behalf_of_not_kept board",
        ],
    );
    assert_eq!((plan.verdicts.memberships.refused, plan.verdicts.memberships.new), (7, 3));
    assert_eq!(on_board(&register, "2016-06-01"), [1, 1, 0]);
}

/// Options say since when undated memberships count.
#[test]
fn undated_memberships() {
    let document = board(&json!([{"person_id": "rosa", "organization_id": "board"}]));
    let mut clerk = Clerk::default();
    clerk.options.undated_from = Some("2014".parse().expect("a date"));
    let (plan, register) = clerk.import(&parsed(&document), &Register::default());
    assert_eq!(said(&plan), ["memberships[].start_date start_assumed 2014"]);
    assert_eq!(on_board(&register, "2014-01-01"), [1, 0, 0]);
}

/// Mere belonging is membership: with its number, its end, joined where spells overlap; a number given again is free.
#[test]
fn spells() {
    let document = json!({
        "persons": [{"id": "a", "name": "A"}, {"id": "b", "name": "B", "death_date": "2020-05-01"},
                    {"id": "c", "name": "C"}],
        "organizations": [{"id": "coop", "name": "Coop", "classification": "primary"}],
        "memberships": [
            {"person_id": "b", "organization_id": "coop", "role": "Socia", "label": "#5", "start_date": "2015",
             "end_date": "2020-05-01"},
            {"person_id": "a", "organization_id": "coop", "label": "#5", "start_date": "2010", "end_date": "2012"},
            {"person_id": "a", "organization_id": "coop", "label": "#7", "start_date": "2016", "end_date": "2018"},
            {"person_id": "a", "organization_id": "coop", "start_date": "2017"},
            {"person_id": "b", "organization_id": "coop", "start_date": "2021"},
            {"person_id": "c", "organization_id": "coop", "label": "#7", "start_date": "2021"},
        ],
    });
    let (_, register) = check(
        &document,
        &[
            "memberships[4] rejected already_dead",
            "memberships[3] period_overlaps 2017",
            "memberships[].end_date exit_reason_not_stated",
            "memberships[5].label identifier_taken",
        ],
    );
    let on = |day: &str| counts(&register, None, day.parse().expect("a day")).members.total();
    assert_eq!(["2011-01-01", "2014-01-01", "2016-01-01", "2022-01-01"].map(on), [1, 0, 2, 2]);
    let reasons: Vec<_> =
        register.members().iter().filter_map(|spell| spell.left).map(|(_, reason)| reason).collect();
    assert_eq!(reasons, [None, Some(ExitReason::Death)]);
    assert!(register.committees().organs().next().is_none(), "nobody holds an office");
}

/// A cooperative joins its central by a membership; one that is no central has legal persons as members.
#[test]
fn affiliations() {
    let member = |id: &str| json!({"@type": "Organization", "id": id});
    let document = json!({
        "organizations": [
            {"id": "c", "name": "Central", "classification": "central"},
            {"id": "p", "name": "Primaria", "classification": "primary", "dissolution_date": "2020",
             "identifiers": [{"scheme": "RUC", "identifier": "20100066603"}, {"scheme": "DUNS", "identifier": "1"}]},
            {"id": "q", "name": "Primaria 2", "classification": "primary"},
        ],
        "memberships": [
            {"member": member("p"), "organization_id": "c", "start_date": "2005-09-04"},
            {"member": member("q"), "organization_id": "p", "start_date": "2010"},
        ],
    });
    let (plan, register) = check(
        &document,
        &[
            "memberships[0].end_date end_from_dissolution 2020",
            "memberships[1].end_date end_from_dissolution 2020",
            "organizations[].identifiers not_kept",
        ],
    );
    assert_eq!((plan.tallies.affiliations, plan.tallies.memberships), (1, 1));
    let found: Vec<_> =
        register.cooperatives().affiliations().map(|one| format!("{:?}", one.period)).collect();
    assert_eq!(found, ["Period { from: 2005-09-04, until: Some(2020) }"]);
    assert!(register.cooperatives().by_ruc("20100066603").is_some());
    assert!(register.cooperatives().iter().any(|one| one.dissolved.is_some()));
}

/// Posts are seats: one place where nobody shares it, not fixed where somebody does; alternates are told by their words.
#[test]
fn posts() {
    let mut document = board(&json!([
        {"person_id": "rosa", "organization_id": "board", "post_id": "p1", "start_date": "2010-01-01", "end_date": "2012-01-01"},
        {"person_id": "juan", "organization_id": "board", "post_id": "p1", "start_date": "2012-01-01"},
        {"person_id": "rosa", "organization_id": "board", "post_id": "p2", "start_date": "2015"},
        {"person_id": "juan", "organization_id": "board", "post_id": "p2", "start_date": "2015"},
        {"person_id": "rosa", "organization_id": "board", "role": "vocal suplente", "start_date": "2013"},
        {"person_id": "rosa", "organization_id": "board", "post_id": "p3", "start_date": "2013", "end_date": "2014"},
    ]));
    document["posts"] = json!([
        {"id": "p1", "organization_id": "board", "role": "President", "label": "Presidencia"},
        {"id": "p2", "organization_id": "board", "label": "Vocal primero", "start_date": "2015"},
        {"id": "p3", "organization_id": "board", "role": "secretaria", "start_date": "2014-02", "end_date": "2014"},
        {"id": "p4", "organization_id": "union"},
        {"id": "p5", "organization_id": "nowhere"},
    ]);
    let (plan, register) = check(
        &document,
        &[
            "organizations[1].founding_date organ_start_unknown",
            "posts[3] organization_refused",
            "posts[4] organization_unknown",
            "posts[2].start_date post_dates_contradicted 2014-02",
            "posts[].label not_kept",
        ],
    );
    assert_eq!((plan.verdicts.posts.new, plan.verdicts.posts.refused), (3, 2));
    assert_eq!((plan.verdicts.organizations.new, plan.verdicts.memberships.new), (3, 6));
    let seat = |seat: &domain::committee::Seat| {
        format!("{} {} {:?}", seat.post.code(), seat.rank.code(), seat.places)
    };
    let seats: Vec<_> = register.committees().seats_of(plan.organs[0].1).map(seat).collect();
    assert_eq!(
        seats,
        [
            "president full [(2010, Some(1))]",
            "secretary full [(2010, Some(1)), (2014-12-31, Some(0))]",
            "vocal suplente alternate [(2010, None)]",
            "Vocal primero full [(2015, None)]",
        ]
    );
}

/// A newer file brings ends, people and kinds up to date; an older one does not bring back who has left since.
#[test]
fn newer_and_older_files() {
    let at = |classification: &str, ends: [Value; 2], gender: Value| {
        let mut document = board(&json!([
            {"person_id": "rosa", "organization_id": "board", "start_date": "2010", "end_date": ends[0]},
            {"person_id": "juan", "organization_id": "coop", "start_date": "2010", "end_date": ends[1]},
        ]));
        document["organizations"][0]["classification"] = json!(classification);
        document["persons"][1]["gender"] = gender;
        parsed(&document)
    };
    let old = at("other", [Value::Null, Value::Null], Value::Null);
    let new = at("primary", [json!("2015-06-01"), json!("2016")], json!("male"));
    let mut clerk = Clerk::default();
    let (_, register) = clerk.import(&old, &Register::default());
    let (plan, register) = clerk.import(&new, &register);
    assert_eq!(said(&plan), ["memberships[].end_date exit_reason_not_stated"]);
    assert_eq!(
        (
            plan.verdicts.memberships.changed,
            plan.verdicts.organizations.changed,
            plan.verdicts.persons.changed
        ),
        (2, 1, 1)
    );
    assert_eq!(plan.commands.len(), 4);
    assert_eq!(on_board(&register, "2015-06-01"), [0, 0, 0]);
    let (plan, _) = clerk.import(&new, &register);
    assert_eq!(plan.commands, []);
    let (plan, _) = clerk.import(&old, &register);
    assert_eq!(plan.commands, []);
    assert_eq!(
        said(&plan),
        ["memberships[1].end_date not_kept open", "memberships[0].end_date not_kept open"]
    );
}

/// A dissolution ends what the file leaves open, and is refused where the file says that something goes on.
#[test]
fn dissolutions() {
    let mut document = board(&json!([
        {"person_id": "rosa", "organization_id": "board", "start_date": "2011"},
        {"person_id": "juan", "organization_id": "board", "start_date": "2011", "on_behalf_of_id": "union",
         "end_date": "2013"},
        {"person_id": "juan", "organization_id": "coop", "start_date": "2011"},
    ]));
    document["organizations"][1]["dissolution_date"] = json!("2012");
    document["organizations"][2]["dissolution_date"] = json!("2014-05-01");
    let (_, register) = check(
        &document,
        &[
            "organizations[1].dissolution_date dissolution_contradicted 2012",
            "memberships[0].end_date end_from_dissolution 2014-05-01",
        ],
    );
    assert_eq!(on_board(&register, "2013-06-01"), [1, 1, 0]);
    let organ = register.committees().organs().next().expect("the board");
    assert_eq!(organ.period.until.map(|date| date.to_string()).as_deref(), Some("2014-05-01"));
}

/// The description of an organ is its objective, there and back, even where it names who sits there; one that is too long,
/// or that is of a legal person is left out, and said.
#[test]
fn objectives() {
    let described = |of: usize, text: &str| {
        let mut document = board(
            &json!([{"person_id": "rosa", "organization_id": "board", "role": "presidenta", "start_date": "2011"}]),
        );
        document["organizations"][of]["description"] = json!(text);
        document
    };
    let objective = |register: &Register| {
        let organ = register.committees().organs().next().expect("the board");
        organ.objective.as_ref().map(ToString::to_string)
    };
    let (_, register) = check(&described(2, "Velar por todas"), &[]);
    assert_eq!(objective(&register).as_deref(), Some("Velar por todas"));
    let back = export(&register, None).document;
    let described_back: Vec<_> = back.organizations.iter().map(|one| one.description.as_deref()).collect();
    assert_eq!(described_back, [None, None, Some("Velar por todas")]);
    let left = ["organizations[].description not_kept"];
    let mut clerk = Clerk::default();
    let (plan, register) = clerk.import(&parsed(&described(2, "Que Rosa Quispe presida")), &register);
    assert_eq!((said(&plan), objective(&register).as_deref()), (Vec::new(), Some("Que Rosa Quispe presida")));
    let (plan, register) = clerk.import(&parsed(&described(2, "Velar por el agua")), &register);
    assert_eq!(
        (plan.verdicts.organizations.changed, objective(&register).as_deref()),
        (1, Some("Velar por el agua"))
    );
    for (of, text) in [(2, "x".repeat(501)), (0, "Una cooperativa".to_owned())] {
        let (_, register) = check(&described(of, &text), &left);
        assert_eq!(objective(&register), None);
    }
}

/// What the register refuses is listed with its rejection, and the rest goes on.
#[test]
fn rejections_are_listed() {
    let document = board(&json!([{"person_id": "rosa", "organization_id": "board", "start_date": "2011"}]));
    let reading = parsed(&document);
    let mut register = Register::default();
    let mut clerk = Clerk::default();
    let first = clerk.plan(&reading, &register);
    for command in &first.commands {
        carry_out(&mut register, command).expect("planned");
    }
    let organ = first.organs[0].1;
    let on = "2012-01-01".parse().expect("a date");
    carry_out(&mut register, &domain::committee::act::Dissolve { organ, on }.into()).expect("dissolved");
    let later = board(&json!([
        {"person_id": "rosa", "organization_id": "board", "start_date": "2011", "end_date": "2012-01-01"},
        {"person_id": "juan", "organization_id": "board", "start_date": "2013"},
    ]));
    let plan = clerk.plan(&parsed(&later), &register);
    assert_eq!(said(&plan), ["memberships[1] rejected outside_organ"]);
    let code = plan.findings[0].rejection.as_ref().map(domain::Rejection::code);
    assert_eq!((code, plan.refused(), plan.commands.len()), (Some("outside_organ"), 1, 0));
}

/// Who may not keep the books plans nothing, and every entry says so.
#[test]
fn authority() {
    let reading = parsed(&board(&json!([])));
    let mut who = context();
    who.by.role = Role::Auditor;
    let (mut id, mut salt) = (|| Uuid::nil(), || Salt([0; 16]));
    let mut mint = Mint { id: &mut id, salt: &mut salt };
    let plan = plan(&reading, &Register::default(), &Options::default(), &who, &mut mint);
    assert_eq!(plan.commands, []);
    let forbidden = plan.findings.iter().filter(|found| found.value == "forbidden").count();
    assert_eq!(forbidden, 4, "{:#?}", said(&plan));
    assert_eq!((plan.verdicts.persons.refused, plan.verdicts.organizations.refused), (2, 3));
}

/// What contradicts itself or cannot be held is settled or left out, and said.
#[test]
fn settled_and_left_out() {
    let mut document = board(&json!([
        {"person_id": "rosa", "organization_id": "board", "start_date": "2005"},
        {"person_id": "long", "organization_id": "board", "start_date": "2011"},
    ]));
    document["persons"].as_array_mut().expect("people").push(json!({"id": "long", "name": "x".repeat(201)}));
    document["persons"][0]["birth_date"] = json!("spring");
    document["organizations"][0]["founding_date"] = json!("1066");
    document["organizations"][1]["name"] = json!("a\u{7}");
    let (_, register) = check(
        &document,
        &[
            "persons[2].name name_unusable 201",
            "organizations[1].name name_unusable 2",
            "memberships[1].person_id person_refused long",
            "organizations[2].founding_date founding_contradicted 2005",
            "persons[0].birth_date date_not_kept",
            "organizations[0].founding_date date_not_kept",
        ],
    );
    assert_eq!(on_board(&register, "2006-01-01"), [1, 0, 0]);
}

/// Every code is stable, its own, and spelled like the others.
#[test]
fn codes() {
    use ayni_exchange::popolo::Code;
    let codes: std::collections::BTreeSet<_> = Code::ALL.iter().map(|code| code.code()).collect();
    assert_eq!(codes.len(), Code::ALL.len());
    for code in Code::ALL {
        assert_eq!(json!(code), json!(code.code()));
        assert_eq!(json!(code.severity()), json!(code.severity().code()));
    }
}

/// A person whose dates contradict each other is kept without the death; a membership that ends on the day on which it
/// begins holds that day; the founding of a legal person that something in it precedes is said to be contradicted.
#[test]
fn one_unusable_attribute_does_not_lose_the_rest() {
    let document = json!({
        "persons": [{"id": "a", "name": "A", "gender": "female", "birth_date": "1957-03-01", "death_date": "1913-01-09"}],
        "organizations": [{"id": "coop", "name": "Coop", "classification": "primary", "founding_date": "2016-03-01"}],
        "memberships": [
            {"person_id": "a", "organization_id": "coop", "role": "Presidenta", "start_date": "2016-01-01",
             "end_date": "2016-01-01"},
        ],
    });
    let (_, register) = check(
        &document,
        &[
            "memberships[0].end_date one_day 2016-01-01",
            "organizations[0].founding_date founding_contradicted 2016-01-01",
            "persons[0].death_date death_contradicted",
        ],
    );
    let held = |day: &str| counts(&register, None, day.parse().expect("a day")).organs[0].full.total();
    assert_eq!(["2016-01-01", "2016-01-02"].map(held), [1, 0]);
}

/// A life that the memberships of a person contradict, their legislative periods' too, is left out, and she is kept.
#[test]
fn a_life_that_cannot_be_is_left_out() {
    let document = json!({
        "persons": [{"id": "a", "name": "A", "birth_date": "2000-01-01"},
                    {"id": "b", "name": "B", "death_date": "1998"},
                    {"id": "c", "name": "C", "birth_date": "1999-05"}],
        "organizations": [{"id": "coop", "name": "Coop", "classification": "primary", "founding_date": "1990"}],
        "events": [{"id": "t", "classification": "legislative period", "organization_id": "coop",
                    "start_date": "1999-05-06", "end_date": "2003"}],
        "memberships": [
            {"person_id": "a", "organization_id": "coop", "legislative_period_id": "t"},
            {"person_id": "b", "organization_id": "coop", "role": "member", "start_date": "1999"},
            {"person_id": "c", "organization_id": "coop", "role": "member", "start_date": "1999"},
        ],
    });
    let (plan, register) = import(&document);
    let told: Vec<String> = said(&plan).into_iter().filter(|line| line.starts_with("persons")).collect();
    assert_eq!(
        told,
        [
            "persons[0].birth_date born_after_membership 2000-01-01",
            "persons[1].death_date dead_before_membership 1998"
        ]
    );
    assert_eq!((plan.verdicts.memberships.new, register.persons().iter().count()), (3, 3));
}

/// A chain of organizations is walked over once, however long it is, and a circle below it is found.
#[test]
fn long_chains_of_organizations() {
    let one = |n: usize| {
        let parent = if n == 0 { 2 } else { n - 1 };
        json!({"id": format!("o{n}"), "name": format!("O{n}"), "classification": "primary",
               "parent_id": format!("o{parent}")})
    };
    let organizations: Vec<Value> = (0..3000).map(one).collect();
    let (plan, _) = import(&json!({ "organizations": organizations }));
    assert_eq!(plan.verdicts.organizations.new, 3000);
}
