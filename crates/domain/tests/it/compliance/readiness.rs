//! Readiness: which requirements are due, what is missing to each, and that evidence only ever helps.

use domain::certification::scheme::{AppliesTo, Check, Class, Profile, Requirement, Scheme};
use domain::certification::{Answer, EvidenceDetails, Outcome, WorkStatus};
use domain::compliance::{Due, EvidenceState, Missing, Readiness, full_years, readiness};
use domain::rule::RuleSet;
use domain::testing::ask::certification as ask_for;
use domain::testing::value::{date, day, read};
use domain::testing::{Story, ask, pool};
use domain::value::Period;
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, proptest};

fn demanded(code: &str, class: Option<Class>, year_due: Option<u8>) -> Requirement {
    Requirement { class, year_due, ..ask_for::requirement(code, None) }
}

/// Entry, progress of the first and third year, core, voluntary, of a unit, and one that the register proves.
fn scheme() -> Scheme {
    let of_unit = demanded("unit", Some(Class::Core), None);
    let proven = demanded("ruc", Some(Class::Entry), None);
    Scheme {
        header: ask_for::header(1),
        profiles: vec![Profile {
            code: ask_for::requirement_code("year-3"),
            selects: vec![ask_for::requirement_code("p3"), ask_for::requirement_code("v")],
            title: read("third year"),
        }],
        requirements: vec![
            demanded("e", Some(Class::Entry), Some(3)),
            demanded("p1", Some(Class::Progress), Some(1)),
            demanded("p3", Some(Class::Progress), Some(3)),
            demanded("c", Some(Class::Core), None),
            demanded("v", Some(Class::Voluntary), None),
            demanded("none", None, None),
            Requirement { applies_to: Some(AppliesTo::Unit), ..of_unit },
            Requirement { proof: Some(Check::TaxNumber), ..proven },
        ],
    }
}

fn ground() -> Story {
    Story::new().given([ask::enrol(1), ask_for::adopt_as(1, scheme()), ask_for::open(1, 1, 1, "2016-01-01")])
}

fn certified() -> Story {
    ground().given([
        ask_for::take(1, 1, "2016-03-01", ask_for::granted(Some("2017-03-01"))),
        ask_for::take(1, 2, "2017-03-01", ask_for::renewed(Some("2030-03-01"))),
    ])
}

fn ready<'a>(story: &'a Story, on: &str) -> Readiness<'a> {
    readiness(story.register(), RuleSet::peru(), pool::certification(1), None, day(on)).unwrap()
}

fn due(story: &Story, on: &str) -> String {
    let ready = ready(story, on);
    let now = ready.items.iter().filter(|item| item.due == Due::Now);
    now.map(|item| item.requirement.code.as_str()).collect::<Vec<_>>().join(" ")
}

fn missing(story: &Story, code: &str, on: &str) -> Vec<Missing> {
    let ready = ready(story, on);
    let item = ready.items.iter().find(|item| item.requirement.code.as_str() == code).unwrap();
    item.missing.iter().copied().collect()
}

/// Protects the list that an organisation works through: entry requirements always, those of a year once so many full
/// years have passed since the first certificate, those of a unit once there is one.
#[test]
fn requirements_fall_due_with_the_years() {
    assert_eq!(due(&ground(), "2016-02-01"), "e c none ruc");
    let story = certified();
    assert_eq!(due(&story, "2017-02-28"), "e c none ruc");
    assert_eq!(due(&story, "2017-03-01"), "e p1 c none ruc");
    assert_eq!(due(&story, "2019-03-01"), "e p1 p3 c none ruc");
    let story = story.given([ask::open_unit(1, 1, "2018")]);
    assert_eq!(due(&story, "2019-03-01"), "e p1 p3 c none unit ruc");
    assert_eq!(ready(&story, "2019-03-01").years, Some(3));
    assert_eq!(full_years(day("2016-02-29"), day("2017-02-28")), 0);
    assert_eq!(full_years(day("2016-02-29"), day("2017-03-01")), 1);
}

/// Protects a selection: what was asked for is due, whatever its year or class.
#[test]
fn a_profile_asks_for_what_it_selects() {
    let story = ground();
    let profile = ask_for::requirement_code("year-3");
    let of = |profile| {
        readiness(story.register(), RuleSet::peru(), pool::certification(1), Some(profile), day("2016-02-01"))
    };
    let ready = of(&profile).unwrap();
    let codes: Vec<_> = ready.items.iter().map(|item| (item.requirement.code.as_str(), item.due)).collect();
    assert_eq!(codes, [("p3", Due::Now), ("v", Due::Now)]);
    assert!(of(&ask_for::requirement_code("year-4")).is_none());
}

/// Protects the three things that are told apart: the result of the latest answer on the day, the work, and the deadline.
#[test]
fn the_latest_answer_of_the_day_counts() {
    let answer = |on: &str, outcome, work| Answer {
        deadline: Some(date("2016-06-01")),
        note: None,
        on: date(on),
        outcome,
        responsible: None,
        work,
    };
    let story = ground().given([
        ask_for::answer_as(1, "c", answer("2016-05-01", Some(Outcome::Met), WorkStatus::Done)),
        ask_for::answer_as(1, "c", answer("2016-02-01", Some(Outcome::NotMet), WorkStatus::UnderWay)),
    ]);
    assert_eq!(missing(&story, "c", "2016-01-31"), [Missing::Answer, Missing::Evidence]);
    assert_eq!(missing(&story, "c", "2016-04-30"), [Missing::Conformity, Missing::Evidence]);
    assert_eq!(missing(&story, "c", "2016-05-01"), [Missing::Evidence]);
    let story = ground().given([ask_for::answer_as(
        1,
        "c",
        answer("2016-02-01", Some(Outcome::Met), WorkStatus::UnderWay),
    )]);
    assert_eq!(
        (ready(&story, "2016-06-01").summary.overdue, ready(&story, "2016-06-02").summary.overdue),
        (0, 1)
    );
}

/// Protects evidence by its effective days, not by when it was recorded; what a newer version replaces counts no longer.
#[test]
fn evidence_counts_on_its_days() {
    let until = EvidenceDetails {
        effective: Period::new(date("2016-03-01"), Some(date("2016-06-01"))).unwrap(),
        ..ask_for::paper("2016-03-01")
    };
    let newer = EvidenceDetails { supersedes: Some(pool::evidence(1)), ..ask_for::paper("2016-05-01") };
    let story = ground().given([
        ask_for::answer(1, "c", Outcome::Met, "2016-02-01"),
        ask_for::record_evidence_as(1, until),
        ask_for::link(1, 1, "c"),
    ]);
    assert_eq!(missing(&story, "c", "2016-02-28"), [Missing::EvidenceInEffect]);
    assert_eq!(missing(&story, "c", "2016-03-01"), []);
    assert_eq!(missing(&story, "c", "2016-06-01"), [Missing::EvidenceInEffect]);
    let story = story.given([ask_for::record_evidence_as(2, newer)]);
    let state = |on: &str| {
        let ready = ready(&story, on);
        ready.items.iter().find_map(|item| item.evidence.first()).map(|(_, state)| *state)
    };
    assert_eq!(state("2016-04-30"), Some(EvidenceState::InEffect));
    assert_eq!(state("2016-05-01"), Some(EvidenceState::Superseded));
}

/// Protects what the register proves: no answer and no evidence are asked for where it does, and where it does not, that is
/// missing whatever anybody answers.
#[test]
fn what_the_register_proves_needs_no_paper() {
    let story = ground().given([ask_for::answer(1, "ruc", Outcome::Met, "2016-02-01")]);
    assert_eq!(missing(&story, "ruc", "2016-02-01"), [Missing::Check, Missing::Evidence]);
    let ruc = domain::testing::value::ruc("20512333797");
    let details = domain::cooperative::Details { ruc: Some(ruc), ..Default::default() };
    let story = ground().given([ask::correct_cooperative(1, domain::cooperative::Kind::Primary, details)]);
    assert_eq!(missing(&story, "ruc", "2016-02-01"), []);
}

/// Protects who is not asked: what the law wants of a central, or of a cooperative with many members, is neither due of a
/// small primary cooperative nor missing.
#[test]
fn what_is_asked_of_others_is_not_due() {
    let proven =
        |code: &str, proof| Requirement { proof: Some(proof), ..demanded(code, Some(Class::Core), None) };
    let scheme = Scheme {
        requirements: vec![
            proven("several", Check::CentralOfSeveral),
            proven("delegates", Check::DelegatesInForce),
            proven("many", Check::DelegatesDue),
            proven("ruc", Check::TaxNumber),
        ],
        ..scheme()
    };
    let of = |enrol| {
        Story::new().given([
            enrol,
            ask_for::adopt_as(1, Scheme { profiles: Vec::new(), ..scheme.clone() }),
            ask_for::open(1, 1, 1, "2022-01-01"),
        ])
    };
    let primary = of(ask::enrol(1));
    assert_eq!(due(&primary, "2022-02-01"), "ruc");
    assert_eq!(missing(&primary, "several", "2022-02-01"), []);
    let summary = ready(&primary, "2022-02-01").summary;
    assert_eq!((summary.due, summary.not_here, summary.unanswered), (1, 3, 1));
    assert_eq!(due(&of(ask::enrol_central(1)), "2022-02-01"), "several delegates ruc");
}

/// Protects what the register cannot see: a complete list of members does not show that the book is legalised, so an
/// answer and evidence are asked for; a gap in it is found all the same.
#[test]
fn a_list_of_members_is_no_legalised_book() {
    let book = Requirement { proof: Some(Check::MemberList), ..demanded("book", Some(Class::Core), None) };
    let scheme = Scheme { profiles: Vec::new(), requirements: vec![book], ..scheme() };
    let ground = Story::new().given([
        ask::enrol(1),
        ask::record(1),
        ask_for::adopt_as(1, scheme),
        ask_for::open(1, 1, 1, "2016-01-01"),
    ]);
    let numbered = ground.clone().given([ask::admit_as(1, 1, 1, "1", "2015-01-01")]);
    assert_eq!(missing(&numbered, "book", "2016-02-01"), [Missing::Answer, Missing::Evidence]);
    assert_eq!(ready(&numbered, "2016-02-01").summary.proven, 0);
    let unnumbered = ground.given([ask::admit(1, 1, 1, "2015-01-01")]);
    assert!(missing(&unnumbered, "book", "2016-02-01").contains(&Missing::Check));
}

/// Protects the sums: every requirement that is answered itself is counted once, and classes add up to the whole.
#[test]
fn classes_add_up() {
    let story = certified();
    let ready = ready(&story, "2018-01-01");
    let whole = ready.summary;
    assert_eq!(whole.due + whole.later + whole.voluntary + whole.not_here, ready.items.len() as u64);
    assert_eq!(ready.by_class.iter().map(|(_, summary)| summary.due).sum::<u64>(), whole.due);
    assert_eq!(ready.by_class.last().map(|(class, _)| *class), Some(None));
}

/// What somebody does about a requirement: answers it or links evidence of some days.
fn doings() -> impl Strategy<Value = Vec<(u8, u8, u8, u8)>> {
    vec((any::<u8>(), any::<u8>(), 1_u8..12, 1_u8..12), 0..12)
}

proptest! {
    #![proptest_config(crate::properties::config())]

    /// Protects whoever collects evidence: whatever was done before, a further piece in effect takes away from what is
    /// missing and never adds to it, for any requirement.
    #[test]
    fn evidence_only_ever_helps(doings in doings(), target in 0_usize..8, month in 1_u8..12) {
        let codes = ["e", "p1", "p3", "c", "v", "none", "unit", "ruc"];
        let outcomes = [Outcome::Met, Outcome::PartlyMet, Outcome::NotMet, Outcome::NotApplicable];
        let mut story = certified();
        for (number, (what, code, from, length)) in (1..).zip(&doings) {
            let code = codes[usize::from(*code) % codes.len()];
            let on = format!("2019-{from:02}-01");
            if what % 2 == 0 {
                let outcome = outcomes[usize::from(what / 2) % outcomes.len()];
                let _refused_where_said_before = story.take(&ask_for::answer(1, code, outcome, &on));
            } else {
                let until = format!("2020-{length:02}-01");
                let effective = Period::new(date(&on), Some(date(&until))).unwrap();
                let details = EvidenceDetails { effective, ..ask_for::paper(&on) };
                story.take(&ask_for::record_evidence_as(number, details)).unwrap();
                story.take(&ask_for::link(number, 1, code)).unwrap();
            }
        }
        let on = format!("2019-{month:02}-15");
        let before = story.clone();
        story.take(&ask_for::record_evidence_as(99, ask_for::paper("2010"))).unwrap();
        story.take(&ask_for::link(99, 1, codes[target])).unwrap();
        let (former, now) = (ready(&before, &on), ready(&story, &on));
        for (former, now) in former.items.iter().zip(&now.items) {
            assert!(now.missing.is_subset(&former.missing), "{}", now.requirement.code);
        }
        assert!(former.summary.ready <= now.summary.ready);
    }
}
