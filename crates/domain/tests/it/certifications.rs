//! Certification told as stories: how a certificate stands on a day, what follows from what happened elsewhere, how
//! answers are carried over, and catalogues that are large and deep.

use domain::certification::scheme::Relationship;
use domain::certification::{
    AuditKind, Certification, Event as Fact, Outcome, SocialGroup, Standing, StepKind,
};
use domain::testing::ask::certification as certify;
use domain::testing::value::{date, day};
use domain::testing::{Story, ask, pool};
use domain::{Command, certification, committee, person};
use expect_test::{Expect, expect};

/// A certification of scheme 1 (an annual certificate, suspended for six months at the most), opened in 2014.
fn opened() -> Story {
    Story::new().given([ask::enrol(1), certify::adopt(1), certify::open(1, 1, 1, "2014")])
}

fn found(story: &Story, number: u32) -> Certification {
    story.register().certifications().certification(pool::certification(number)).unwrap().clone()
}

fn standing(story: &Story, on: &str) -> Standing {
    found(story, 1).standing(story.register().certifications(), day(on))
}

/// What a reader sees of a standing: the status, since when, until when, how many days are left, and what is odd.
fn told(standing: &Standing) -> String {
    let date =
        |date: Option<domain::value::PartialDate>| date.map_or("—".to_owned(), |date| date.to_string());
    let days = standing.remaining_days.map_or(String::new(), |days| format!(", {days} days"));
    let marks = [(standing.ends_for_good, ", ends for good"), (standing.overdue, ", overdue")];
    let marks: String = marks.into_iter().filter(|(is, _)| *is).map(|(_, mark)| mark).collect();
    let (since, until) = (date(standing.since), date(standing.until));
    format!("{} since {since} until {until}{days}{marks}", standing.status.code())
}

fn check(story: &Story, days: &[&str], expected: &Expect) {
    let lines: Vec<String> = days.iter().map(|on| format!("{on} {}", told(&standing(story, on)))).collect();
    expected.assert_eq(&(lines.join("\n") + "\n"));
}

/// Protects old facts: a certificate known to the year, with no application known, holds from the first day of that year
/// and, by the scheme's cycle, no longer than the last day of the next; each renewal goes on from there.
#[test]
fn a_certificate_known_to_the_year() {
    let story = opened().given([
        certify::take(1, 1, "2016", certify::granted(None)),
        certify::take(1, 2, "2017", certify::renewed(None)),
    ]);
    check(
        &story,
        &["2013-12-31", "2014-01-01", "2015-12-31", "2016-01-01", "2018-12-30", "2018-12-31"],
        &expect![[r#"
            2013-12-31 future since — until —
            2014-01-01 interested since 2014 until —
            2015-12-31 interested since 2014 until —
            2016-01-01 certified since 2016 until 2017, 730 days
            2018-12-30 certified since 2016 until 2018, 1 days
            2018-12-31 expired since 2018 until 2018
        "#]],
    );
}

/// Protects old days from later plans: an audit that is scheduled for a later round says nothing of the one before.
#[test]
fn an_audit_of_a_later_round_is_not_scheduled_in_an_earlier_one() {
    let story = opened().given([
        certify::take(1, 1, "2016", certify::granted(None)),
        certify::schedule_as(1, 1, AuditKind::Surveillance, "2021-06"),
    ]);
    check(
        &story,
        &["2015-03-01", "2016-03-01"],
        &expect![[r#"
            2015-03-01 interested since 2014 until —
            2016-03-01 certified since 2016 until 2017, 670 days
        "#]],
    );
}

/// Protects the way to a certificate: each step, and audits with what they find, show on their day.
#[test]
fn the_way_to_a_certificate() {
    let story = opened().given([
        certify::take(1, 1, "2014-03-01", StepKind::Diagnosed),
        certify::schedule_as(2, 1, AuditKind::Internal, "2014-04"),
        certify::hold(2, "2014-04-01", "2014-04-02"),
        certify::take(1, 2, "2014-05-01", StepKind::Applied),
        certify::take(1, 3, "2014-06-01", StepKind::ScopeAccepted),
    ]);
    check(
        &story,
        &["2014-02-28", "2014-04-03", "2014-05-15", "2014-06-15"],
        &expect![[r#"
        2014-02-28 interested since 2014 until —
        2014-04-03 diagnosed since 2014-03-01 until —
        2014-05-15 applied since 2014-05-01 until —
        2014-06-15 scope_accepted since 2014-06-01 until —
    "#]],
    );
    let story = story.given([certify::schedule(1, 1, "2014-07")]);
    check(
        &story,
        &["2014-06-15"],
        &expect![[r#"
        2014-06-15 audit_scheduled since — until —
    "#]],
    );
    let story = story.given([
        certify::hold(1, "2014-07-01", "2014-07-03"),
        certify::find(1, 1, "1.1", certify::not_conforming("minor")),
    ]);
    check(
        &story,
        &["2014-07-02", "2014-07-03"],
        &expect![[r#"
        2014-07-02 audit_scheduled since — until —
        2014-07-03 audited since 2014-07-03 until —
    "#]],
    );
    let story = story.given([
        certify::find(2, 1, "1.2", certify::not_conforming("major")),
        certify::find(3, 1, "2", certify::not_conforming("minor")),
        certify::plan(1, 2, certify::doing("2014-09-01", None, None)),
        certify::plan(2, 3, certify::doing("2014-09-01", None, None)),
        certify::close(1, "2014-08-10"),
        certify::close_with(2, "2014-08-11", false, []),
    ]);
    // The second is closed, but it did not work.
    check(
        &story,
        &["2014-08-09", "2014-08-11"],
        &expect![[r#"
        2014-08-09 correction_pending since 2014-07-03 until —
        2014-08-11 correction_pending since 2014-07-03 until —
    "#]],
    );
    let story = story.given([
        certify::reopen(2, "2014-08-20"),
        certify::close(2, "2014-08-25"),
        certify::take(1, 4, "2014-09-01", certify::granted(Some("2015-09-01"))),
    ]);
    check(
        &story,
        &["2014-08-20", "2014-08-25", "2014-09-01"],
        &expect![[r#"
        2014-08-20 correction_pending since 2014-07-03 until —
        2014-08-25 audited since 2014-07-03 until —
        2014-09-01 certified since 2014-09-01 until 2015-09-01, 365 days
    "#]],
    );
}

/// Protects the follow-up of an audit from a slip of the pen: an action that was planned in error goes, its finding is to
/// be mended as before, and can then go as well.
#[test]
fn an_action_planned_in_error_is_annulled() {
    let found = || {
        opened().given([
            certify::schedule(1, 1, "2014-07"),
            certify::hold(1, "2014-07-01", "2014-07-03"),
            certify::find(2, 1, "1.2", certify::not_conforming("major")),
            certify::plan(1, 2, certify::doing("2014-09-01", None, None)),
        ])
    };
    let corrected =
        |story: &Story| story.register().certifications().is_corrected(pool::finding(2), day("2014-08-10"));
    let two = found().given([
        certify::plan(2, 2, certify::doing("2014-09-01", None, None)),
        certify::close(1, "2014-08-10"),
    ]);
    assert!(!corrected(&two), "one of two is open");
    assert!(corrected(&two.given([certify::annul_action(2)])), "what is left worked");
    let none = found().given([certify::annul_action(1)]);
    assert!(!corrected(&none), "nothing is done about it");
    none.when(certify::annul_finding(2)).then_kinds(&["certification.finding_annulled"]);
}

/// Protects those who rely on a certificate: suspensions outlast their day, and time ends what nobody ended.
#[test]
fn suspended_overdue_reinstated_and_over() {
    let story = opened().given([
        certify::take(1, 1, "2016-01-01", certify::granted(Some("2019-01-01"))),
        certify::take(1, 2, "2016-02-01", certify::suspended(Some("2016-04-01"))),
        certify::take(1, 3, "2016-06-01", StepKind::Reinstated),
        certify::take(1, 4, "2017-01-01", certify::suspended(None)),
    ]);
    let days =
        ["2016-04-01", "2016-04-02", "2016-06-01", "2017-07-01", "2017-07-02", "2018-12-31", "2019-01-01"];
    check(
        &story,
        &days,
        &expect![[r#"
        2016-04-01 suspended since 2016-02-01 until 2019-01-01, 1005 days
        2016-04-02 suspended since 2016-02-01 until 2019-01-01, 1004 days, overdue
        2016-06-01 certified since 2016-06-01 until 2019-01-01, 944 days
        2017-07-01 suspended since 2017-01-01 until 2019-01-01, 549 days
        2017-07-02 suspended since 2017-01-01 until 2019-01-01, 548 days, overdue
        2018-12-31 suspended since 2017-01-01 until 2019-01-01, 1 days, overdue
        2019-01-01 expired since 2019-01-01 until 2019-01-01
    "#]],
    );
    let story = story.given([
        certify::take(1, 5, "2019-02-01", certify::renewed(Some("2020-02-01"))),
        certify::take(1, 6, "2019-06-01", StepKind::Decertified),
        certify::take(1, 7, "2020-06-01", StepKind::Applied),
    ]);
    check(
        &story,
        &["2019-01-31", "2019-02-01", "2019-06-01", "2020-06-01"],
        &expect![[r#"
        2019-01-31 expired since 2019-01-01 until 2019-01-01
        2019-02-01 certified since 2019-02-01 until 2020-02-01, 365 days
        2019-06-01 decertified since 2019-06-01 until 2019-06-01
        2020-06-01 applied since 2020-06-01 until —
    "#]],
    );
}

/// Protects renewals: right at the end the certificate goes on, a refusal lets it run to its end, an extension moves it.
#[test]
fn renewed_extended_and_refused() {
    let story = opened().given([
        certify::take(1, 1, "2016-01-01", certify::granted(None)),
        certify::take(1, 2, "2017-01-01", certify::renewed(None)),
        certify::take(1, 3, "2017-11-01", StepKind::RenewalRefused),
        certify::take(1, 4, "2017-12-01", StepKind::Extended { until: date("2018-03-01") }),
    ]);
    let days = ["2016-12-31", "2017-01-01", "2017-11-01", "2017-12-01", "2018-02-28", "2018-03-01"];
    check(
        &story,
        &days,
        &expect![[r#"
        2016-12-31 certified since 2016-01-01 until 2017-01-01, 1 days
        2017-01-01 certified since 2016-01-01 until 2018-01-01, 365 days
        2017-11-01 certified since 2016-01-01 until 2018-01-01, 61 days, ends for good
        2017-12-01 certified since 2016-01-01 until 2018-03-01, 90 days, ends for good
        2018-02-28 certified since 2016-01-01 until 2018-03-01, 1 days, ends for good
        2018-03-01 expired since 2018-03-01 until 2018-03-01, ends for good
    "#]],
    );
    assert_eq!(standing(&story, "2018-03-01").first_certified, Some(date("2016-01-01")));
}

/// Protects schemes that fix nothing: no length of anything stands in code.
#[test]
fn without_a_cycle_the_end_is_unknown() {
    let story = Story::new().given([
        ask::enrol(1),
        certify::adopt(2),
        certify::open(1, 2, 1, "2014"),
        certify::take(1, 1, "2016", certify::granted(None)),
        certify::take(1, 2, "2020", certify::suspended(None)),
    ]);
    check(
        &story,
        &["2016-01-01", "2019-12-31", "2120-01-01"],
        &expect![[r#"
        2016-01-01 certified since 2016 until —
        2019-12-31 certified since 2016 until —
        2120-01-01 suspended since 2020 until —
    "#]],
    );
}

/// Protects scopes: what is in scope on a day is what was said last before it.
#[test]
fn the_scope_changes_from_its_day_on() {
    let story = opened().given([ask::open_unit(1, 1, "2010")]).given([
        certify::take(1, 1, "2016-01-01", certify::granted(None)),
        certify::take(1, 2, "2016-08-01", StepKind::Rescoped { scope: certify::units([1]) }),
    ]);
    assert!(standing(&story, "2016-07-31").scope.units.is_empty());
    assert_eq!(standing(&story, "2016-08-01").scope.units, [pool::unit(1)]);
    story.when(ask::annul_unit(1)).rejected("unit_in_scope");
}

fn named_in_an_action() -> Story {
    opened().given([
        ask::record(1),
        ask::record(2),
        ask::establish(1, 1, "2010", [ask::open_places(1, None)]),
        certify::schedule(1, 1, "2015"),
        certify::hold(1, "2015", "2015"),
        certify::find(1, 1, "1.1", certify::not_conforming("minor")),
        certify::plan(1, 1, certify::doing("2015-06-01", Some(1), Some(1))),
    ])
}

/// Protects records that certification refers to: people and organs do not vanish behind it, and cooperatives neither.
#[test]
fn what_is_referred_to_stays() {
    named_in_an_action().when(ask::annul_person(1)).rejected("person_in_use");
    named_in_an_action().when(ask::annul_organ(1)).rejected("organ_in_use");
    opened().when(ask::annul_cooperative(1)).rejected("cooperative_in_use");
    for entry in [
        certify::receive(1, 1, 1, "10 USD"),
        certify::plan_premium(1, 1, [certify::line("10 USD")]),
        certify::spend(1, 1, None, "10 USD"),
    ] {
        let story = Story::new().given([ask::enrol(1), certify::adopt(1), entry]);
        story.when(ask::annul_cooperative(1)).rejected("cooperative_in_use");
    }
    let central = Story::new().given([
        ask::enrol_central(1),
        ask::enrol(2),
        ask::affiliate(1, 2, 1, "2006"),
        ask::open_unit(1, 2, "2010"),
        certify::adopt(1),
        certify::open_for(1, 1, 1, certify::units([1]), "2014"),
    ]);
    central.when(ask::annul_affiliation(1)).rejected("unit_not_in_family");
}

/// Protects evidence by reference: an organ or a mandate that shows something does not vanish.
#[test]
fn records_that_are_evidence_stay() {
    let record = |kind: &str, record: uuid::Uuid| {
        let source = certification::Source::Record { kind: domain::testing::value::code(kind), record };
        certify::record_evidence_as(1, certification::EvidenceDetails { source, ..certify::paper("2017") })
    };
    let ground = [
        ask::record(1),
        ask::enrol(1),
        ask::establish(1, 1, "2010", [ask::open_places(1, None)]),
        ask::seat(1, 1, 1, "2016", None),
    ];
    let story = Story::new().given(ground).given([record("mandate", *pool::mandate(1).uuid())]);
    story.when(ask::annul_mandate(1)).rejected("mandate_in_use");
    let story =
        Story::new().given([ask::enrol(1), ask::establish(1, 1, "2010", [ask::open_places(1, None)])]);
    story.given([record("organ", *pool::organ(1).uuid())]).when(ask::annul_organ(1)).rejected("organ_in_use");
}

/// Protects follow-up from duplicates: what one record of a person was to do, the other is to do after the merger.
#[test]
fn a_merger_hands_actions_over() {
    let (action, survivor) = (pool::action(1), pool::person(2));
    named_in_an_action().when(ask::merge(1, 2)).then(&[
        person::Event::Merged(person::act::Merged {
            duplicate: pool::person(1),
            reason: domain::testing::value::remark("same document"),
            survivor,
        })
        .into(),
        Fact::ActionReassigned { action, person: survivor }.into(),
    ]);
}

/// Protects certificates from what is not theirs: a dissolution ends none, for whoever issued it decides that.
#[test]
fn a_dissolution_ends_no_certificate() {
    let story = opened().given([certify::take(1, 1, "2016-01-01", certify::granted(Some("2019-01-01")))]);
    let story = story.when(ask::dissolve(1, "2017-01-01")).then_kinds(&["cooperative.dissolved"]);
    assert!(standing(&story, "2017-06-01").status.in_force());
}

/// Protects a premium committee: the group of a mandate can be told, changed and taken back, and then it may be annulled.
#[test]
fn groups_are_told_and_taken_back() {
    let story = Story::new().given([
        ask::record(1),
        ask::enrol(1),
        ask::establish(1, 1, "2010", [ask::open_places(1, None)]),
        ask::seat(1, 1, 1, "2016", None),
        certify::state_group(1, Some(SocialGroup::Miners)),
        certify::state_group(1, Some(SocialGroup::PlantWorkers)),
    ]);
    assert_eq!(story.register().certifications().group(pool::mandate(1)), Some(SocialGroup::PlantWorkers));
    let annulled = committee::Event::MandateAnnulled(committee::act::MandateAnnulled {
        mandate: pool::mandate(1),
        reason: domain::testing::value::remark("error"),
    });
    story.given([certify::state_group(1, None)]).when(ask::annul_mandate(1)).then(&[annulled.into()]);
}

/// Protects evidence that is renewed: the newer version is known from the older, and not twice.
#[test]
fn a_newer_version_keeps_the_older() {
    let newer =
        certification::EvidenceDetails { supersedes: Some(pool::evidence(1)), ..certify::paper("2017") };
    let story = Story::new().given([certify::record_evidence(1), certify::record_evidence_as(2, newer)]);
    let evidence = |story: &Story, number| {
        story.register().certifications().evidence(pool::evidence(number)).cloned().unwrap()
    };
    assert_eq!(evidence(&story, 1).superseded_by, Some(pool::evidence(2)));
    let story = story.given([certify::annul_evidence(2)]);
    assert_eq!(evidence(&story, 1).superseded_by, None);
}

/// Two certifications, of schemes 1 and 3, the first with answers.
fn upgrading(links: impl IntoIterator<Item = (&'static str, Relationship, &'static str)>) -> Story {
    let links =
        links.into_iter().map(|(source, relationship, target)| certify::linked(source, relationship, target));
    opened().given([
        certify::adopt(3),
        certify::relate(1, 3, links.collect::<Vec<_>>()),
        certify::open(2, 3, 1, "2018"),
        certify::answer(1, "1.1", Outcome::Met, "2015"),
        certify::answer(1, "1.2", Outcome::PartlyMet, "2016"),
        certify::answer(1, "1.3", Outcome::NotMet, "2015"),
    ])
}

fn carried(story: Story) -> (Vec<(String, String)>, Vec<String>) {
    let outcome = story.when(certify::carry(1, 2));
    let events = &outcome.decided().as_ref().unwrap().events;
    let told = events.iter().find_map(|event| match event {
        domain::Event::Certification(Fact::AnswersCarriedOver { carried, lost, .. }) => Some((carried, lost)),
        _ => None,
    });
    let (carried, lost) = told.unwrap();
    assert_eq!(events.len(), 1, "{events:?}");
    let pairs = carried.iter().map(|one| (one.source.to_string(), one.target.to_string()));
    (pairs.collect(), lost.iter().map(ToString::to_string).collect())
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(one, other)| ((*one).to_owned(), (*other).to_owned())).collect()
}

/// Protects a change of scheme: only what answers the new requirement is carried; the rest is told, never dropped.
#[test]
fn answers_are_carried_or_told_as_lost() {
    use Relationship::{EqualTo, IntersectsWith, SubsetOf, SupersetOf};
    let story =
        upgrading([("1.1", SupersetOf, "1.2"), ("1.2", SubsetOf, "1.1"), ("1.3", IntersectsWith, "1.3")]);
    assert_eq!(carried(story), (pairs(&[("1.1", "1.2")]), vec!["1.2".to_owned(), "1.3".to_owned()]));
    // The same said from the other side: whoever demands part of ours is answered by ours.
    let story = upgrading([("1.2", IntersectsWith, "1.1")]).given([certify::relate(
        3,
        1,
        [certify::linked("2", SubsetOf, "1.2"), certify::linked("1.3", SupersetOf, "1.3")],
    )]);
    assert_eq!(carried(story), (pairs(&[("1.2", "2")]), vec!["1.1".to_owned(), "1.3".to_owned()]));
    // A heading takes no answer, and an answer that stands there is not overwritten.
    let story = upgrading([("1.1", EqualTo, "1"), ("1.2", EqualTo, "1.2"), ("1.3", EqualTo, "1.3")])
        .given([certify::answer(2, "1.2", Outcome::NotApplicable, "2010")]);
    let lost = vec!["1.1".to_owned(), "1.2".to_owned()];
    assert_eq!(carried(story.clone()), (pairs(&[("1.3", "1.3")]), lost));
    // Two answers for one requirement: the later day is carried, the other told.
    let two = upgrading([("1.1", EqualTo, "1.1"), ("1.2", EqualTo, "1.1")]);
    assert_eq!(carried(two), (pairs(&[("1.2", "1.1")]), vec!["1.1".to_owned(), "1.3".to_owned()]));
    let again = story.given([certify::carry(1, 2)]);
    assert_eq!(
        found(&again, 2).lost.get(&pool::certification(1)).map_or(0, std::collections::BTreeSet::len),
        2
    );
    again.when(certify::carry(1, 2)).rejected("certification_unchanged");
}

fn stored<T: serde::Serialize>(all: impl IntoIterator<Item = T>) -> String {
    all.into_iter().map(|one| serde_json::to_string(&one).unwrap() + "\n").collect()
}

/// Protects the log: golden files hold one form of each fact; these are the forms of what stands in them.
#[test]
fn the_forms_of_steps_findings_sources_and_scales() {
    use certification::scheme::Scale;
    use certification::{Conformity, Source};
    let steps = [
        StepKind::Diagnosed,
        StepKind::Applied,
        StepKind::ScopeAccepted,
        certify::granted(None),
        StepKind::Refused,
        certify::renewed(Some("2017")),
        StepKind::RenewalRefused,
        StepKind::Extended { until: date("2018-03-01") },
        certify::suspended(None),
        StepKind::Reinstated,
        StepKind::Withdrawn,
        StepKind::Decertified,
        StepKind::Rescoped { scope: certify::units([1]) },
    ];
    let codes: Vec<&str> = steps.iter().map(StepKind::code).collect();
    assert_eq!(codes, <StepKind as strum::VariantNames>::VARIANTS);
    expect![[r#"
        "diagnosed"
        "applied"
        "scope_accepted"
        {"granted":{}}
        "refused"
        {"renewed":{"until":"2017"}}
        "renewal_refused"
        {"extended":{"until":"2018-03-01"}}
        {"suspended":{}}
        "reinstated"
        "withdrawn"
        "decertified"
        {"rescoped":{"scope":{"units":["0190a7e1-0004-7000-8000-000000000001"]}}}
    "#]]
    .assert_eq(&stored(steps));
    let found = [
        Conformity::Conforming,
        Conformity::Observation,
        certify::not_conforming("major"),
        Conformity::Rank(3),
        Conformity::NotApplicable,
    ];
    expect![[r#"
        "conforming"
        "observation"
        {"non_conforming":"major"}
        {"rank":3}
        "not_applicable"
    "#]]
    .assert_eq(&stored(found));
    let (kind, record) = (domain::testing::value::code("organ"), *pool::organ(1).uuid());
    let remark = domain::testing::value::remark;
    let sources = [
        Source::Record { kind, record },
        Source::Paper(remark("Libro 3, folio 12")),
        Source::Address(remark("https://normas.example/2")),
    ];
    expect![[r#"
        {"record":{"kind":"organ","record":"0190a7e1-0007-7000-8000-000000000001"}}
        {"paper":{"text":"Libro 3, folio 12"}}
        {"address":{"text":"https://normas.example/2"}}
    "#]]
    .assert_eq(&stored(sources));
    let scales = [Scale::Conformity, Scale::Rank { max: 5, mean: None, pass: 3 }];
    expect![[r#"
        "conformity"
        {"rank":{"max":5,"pass":3}}
    "#]]
    .assert_eq(&stored(scales));
}

/// A catalogue in which each requirement belongs to the one before, and as many that belong to the first.
fn deep_and_wide(count: u32) -> certification::scheme::Scheme {
    let mut scheme = certify::scheme(1);
    scheme.requirements = vec![certify::requirement("0", None)];
    for number in 1..count {
        let parent = (number - 1).to_string();
        scheme.requirements.push(certify::requirement(&number.to_string(), Some(&parent)));
        scheme.requirements.push(certify::requirement(&format!("w{number}"), Some("0")));
    }
    scheme
}

/// Protects large catalogues: ten thousand levels and twenty thousand requirements are adopted, answered and carried
/// without recursion, and a circle in the deepest of them is told.
#[test]
fn a_large_and_deep_catalogue() {
    let scheme = deep_and_wide(10_000);
    let mut circular = scheme.clone();
    circular.requirements[0].parent = Some(certify::requirement_code("9999"));
    Story::new().when(certify::adopt_as(1, circular)).rejected("requirement_orphaned");
    let mut other = scheme.clone();
    other.header.code = domain::testing::value::code("scheme-2");
    let links = scheme
        .requirements
        .iter()
        .map(|one| certify::linked(one.code.as_str(), Relationship::EqualTo, one.code.as_str()));
    let mut story = Story::new().given([
        ask::enrol(1),
        certify::adopt_as(1, scheme.clone()),
        certify::adopt_as(2, other),
        certify::relate(1, 2, links.collect::<Vec<_>>()),
        certify::open(1, 1, 1, "2014"),
        certify::open(2, 2, 1, "2014"),
    ]);
    for requirement in &scheme.requirements {
        let command: Command = certify::answer(1, requirement.code.as_str(), Outcome::Met, "2015");
        assert!(story.take(&command).is_ok());
    }
    let (carried, lost) = carried(story);
    assert_eq!((carried.len(), lost.len()), (19_999, 0));
}

/// Protects audits under schemes that fix no grades: a requirement that is not met can be written down as minor or major,
/// and no certificate waits and no deadline runs that the scheme does not set.
#[test]
fn a_scheme_without_grades_has_the_ordinary_ones() {
    let mut scheme = certify::scheme(1);
    scheme.header.grades.clear();
    let codes: Vec<_> = scheme.grades().iter().map(|grade| (grade.code.as_str(), grade.days)).collect();
    assert_eq!(codes, [("minor", None), ("major", None)]);
    assert!(scheme.grades().iter().all(|grade| !grade.blocks));
    let story = Story::new()
        .given([ask::enrol(1), certify::adopt_as(1, scheme), certify::open(1, 1, 1, "2014")])
        .given([certify::schedule(1, 1, "2015-03"), certify::hold(1, "2015-03-02", "2015-03-04")])
        .given([certify::find(1, 1, "1.1", certify::not_conforming("major"))]);
    drop(story);
}
