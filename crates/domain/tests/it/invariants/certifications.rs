//! The invariants of certification are shown to notice.

use std::collections::BTreeSet;

use domain::certification::scheme::Relationship;
use domain::certification::{Conformity, Event, Outcome, SocialGroup, StepKind};
use domain::testing::ask::certification as certify;
use domain::testing::value::{code, date, remark};
use domain::testing::{Story, ask, pool};
use domain::{Register, cooperative, invariant};

use super::{broken, check, facts};

/// The rules that are shown below.
const SHOWN: [&str; 20] = [
    "action_is_about_a_finding",
    "audit_is_of_a_certification",
    "carried_answers_have_a_source",
    "certification_has_a_holder_and_a_scheme",
    "certification_names_what_is_known",
    "closed_by_somebody_else",
    "evidence_is_there",
    "finding_is_of_an_audited_requirement",
    "group_is_of_a_mandate",
    "in_force_only_between_grant_and_end",
    "links_join_two_schemes",
    "one_finding_for_a_requirement",
    "one_version_follows",
    "only_requirements_of_the_scheme_are_answered",
    "period_holds_a_day",
    "premium_names_what_is_known",
    "premium_rests_on_its_own",
    "requirement_hangs_on_one_before",
    "scope_lies_within_the_family",
    "steps_follow_the_opening",
];

/// A cooperative with an organ, a certificate for a unit, a finding that is mended, evidence and premium.
fn sound() -> Story {
    let ground = [
        ask::enrol(1),
        ask::record(1),
        ask::establish(1, 1, "2010", [ask::open_places(1, None)]),
        ask::seat(1, 1, 1, "2010", None),
        ask::open_unit(1, 1, "2010"),
        certify::adopt(1),
        certify::adopt(2),
        certify::relate(1, 2, [certify::linked("1.1", Relationship::EqualTo, "1.1")]),
    ];
    let certified = [
        certify::open_for(1, 1, 1, certify::units([1]), "2014"),
        certify::open(2, 2, 1, "2014"),
        certify::answer(1, "1.1", Outcome::Met, "2015"),
        certify::carry(1, 2),
        certify::take(1, 1, "2016-01-01", certify::granted(Some("2017-01-01"))),
        certify::record_evidence(1),
        certify::link(1, 1, "1.2"),
        certify::schedule(1, 1, "2015"),
        certify::hold(1, "2015", "2015"),
        certify::find_with(1, 1, "1.1", certify::not_conforming("major"), [1]),
        certify::plan(1, 1, certify::doing("2015-06-01", Some(1), Some(1))),
        certify::close_with(1, "2015-05-01", true, [1]),
    ];
    let premium = [
        certify::receive(1, 1, 1, "4000 USD"),
        certify::plan_premium(2, 1, [certify::line("4000 USD")]),
        certify::decide_premium(3, 1, 1, Some(2), [certify::line("4000 USD")]),
        certify::spend_with(4, 1, Some(3), "4000 USD", [1]),
        certify::state_group(1, Some(SocialGroup::Miners)),
    ];
    Story::new().given(ground).given(certified).given(premium)
}

/// Protects this file: a rule that is added is shown to notice here.
#[test]
fn every_rule_is_shown() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/invariant/certification.rs");
    let source = std::fs::read_to_string(path).unwrap();
    let rules = source
        .split(['"', '\n'])
        .filter(|text| text.contains('_') && text.chars().all(|c| c.is_ascii_lowercase() || c == '_'));
    assert_eq!(rules.collect::<BTreeSet<_>>(), SHOWN.into());
}

/// Protects what follows: the history is sound before it is broken.
#[test]
fn a_sound_register_breaks_nothing() {
    assert_eq!(invariant::violations(sound().register()), []);
}

fn without(fact: Event) -> Register {
    broken(&sound(), &facts([fact]))
}

/// Protects schemes and what refers to them.
#[test]
fn schemes() {
    let mut upside_down = certify::scheme(3);
    upside_down.requirements.reverse();
    let adopted = Event::SchemeAdopted { content: Box::new(upside_down), scheme: pool::scheme(3) };
    check("requirement_hangs_on_one_before", &without(adopted));
    let gone = Event::SchemeAnnulled { reason: remark("x"), scheme: pool::scheme(1) };
    check("links_join_two_schemes", &without(gone.clone()));
    check("certification_has_a_holder_and_a_scheme", &without(gone.clone()));
    check("premium_names_what_is_known", &without(gone));
}

/// Protects certificates.
#[test]
fn certificates() {
    let taken = |on: &str, what: StepKind| {
        let step =
            domain::certification::Step { body: None, id: pool::step(9), note: None, on: date(on), what };
        without(Event::StepRecorded { certification: pool::certification(1), step })
    };
    check("steps_follow_the_opening", &taken("2013", StepKind::Applied));
    // The application does not fit while the certificate holds; that it holds all the same is noticed.
    check("in_force_only_between_grant_and_end", &taken("2016-06-01", StepKind::Applied));
    let rescoped = StepKind::Rescoped { scope: certify::units([2]) };
    check("scope_lies_within_the_family", &taken("2015", rescoped));
    let (certification, requirement) = (pool::certification(1), certify::requirement_code("1"));
    let evidence = pool::evidence(1);
    check(
        "only_requirements_of_the_scheme_are_answered",
        &without(Event::EvidenceLinked { certification, evidence, requirement }),
    );
    check("carried_answers_have_a_source", &without(Event::Annulled { certification, reason: remark("x") }));
    check("audit_is_of_a_certification", &without(Event::Annulled { certification, reason: remark("x") }));
    let gone = cooperative::Event::Annulled(cooperative::act::Annulled {
        cooperative: pool::cooperative(1),
        reason: remark("x"),
    });
    let register = broken(&sound(), &facts([gone]));
    check("certification_has_a_holder_and_a_scheme", &register);
    check("premium_names_what_is_known", &register);
}

/// Protects audits and what is done about them.
#[test]
fn audits() {
    let found = |number: u32, requirement: &str| {
        let details = domain::certification::FindingDetails {
            conformity: Conformity::Conforming,
            deadline: None,
            evidence: Vec::new(),
            note: None,
            requirement: certify::requirement_code(requirement),
        };
        without(Event::FindingRecorded { audit: pool::audit(1), details, finding: pool::finding(number) })
    };
    check("finding_is_of_an_audited_requirement", &found(2, "9"));
    check("one_finding_for_a_requirement", &found(2, "1.1"));
    let annulled = Event::FindingAnnulled { finding: pool::finding(1), reason: remark("x") };
    check("action_is_about_a_finding", &without(annulled));
    let details = certify::doing("2016", Some(9), None);
    let (action, reason) = (pool::action(1), remark("x"));
    let revised = Event::ActionRevised { action, author: code("supervisory"), details, reason };
    check("closed_by_somebody_else", &without(revised.clone()));
    check("certification_names_what_is_known", &without(revised));
}

/// Protects evidence and the premium.
#[test]
fn evidence_and_premium() {
    check(
        "evidence_is_there",
        &without(Event::EvidenceAnnulled { evidence: pool::evidence(1), reason: remark("x") }),
    );
    let recorded = |number: u32| {
        let mut details = certify::paper("2018-01-01");
        details.supersedes = Some(pool::evidence(1));
        details.effective.until = Some(date("2018-01-01"));
        Event::EvidenceRecorded { details, evidence: pool::evidence(number) }
    };
    check("period_holds_a_day", &without(recorded(2)));
    check("one_version_follows", &broken(&sound(), &facts([recorded(2), recorded(3)])));
    let annulled =
        |number: u32| Event::PremiumAnnulled { premium: pool::premium(number), reason: remark("x") };
    check("premium_rests_on_its_own", &without(annulled(2)));
    check("premium_rests_on_its_own", &without(annulled(3)));
    let stated =
        Event::SocialGroupStated { mandate: pool::mandate(9), social_group: Some(SocialGroup::Miners) };
    check("group_is_of_a_mandate", &without(stated));
}
