//! Rejections of commands about certification.

use domain::Command;
use domain::authority::Role;
use domain::certification::scheme::{Link, Profile, Relationship, Scale, Scheme};
use domain::certification::{Conformity, EvidenceDetails, Outcome, Scope, Source, StepKind};
use domain::testing::ask::certification as certify;
use domain::testing::value::{code, date, read};
use domain::testing::{Story, ask, pool};
use domain::value::Period;

use super::{Case, case, check};

/// A cooperative with a certification of scheme 1, opened in 2014.
fn opened() -> Vec<Command> {
    vec![ask::enrol(1), certify::adopt(1), certify::open(1, 1, 1, "2014-01-01")]
}

fn with(mut given: Vec<Command>, more: impl IntoIterator<Item = Command>) -> Vec<Command> {
    given.extend(more);
    given
}

/// The certification with a certificate for 2016.
fn certified() -> Vec<Command> {
    with(opened(), [certify::take(1, 1, "2016-01-01", certify::granted(Some("2017-01-01")))])
}

/// An audit was held.
fn audited() -> Vec<Command> {
    with(opened(), [certify::schedule(1, 1, "2015-03"), certify::hold(1, "2015-03-02", "2015-03-04")])
}

/// Finding 1 is a minor non-conformity.
fn found() -> Vec<Command> {
    with(audited(), [certify::find(1, 1, "1.1", certify::not_conforming("minor"))])
}

/// Action 1 is planned by the owner.
fn planned() -> Vec<Command> {
    with(found(), [certify::plan(1, 1, certify::doing("2015-06-01", None, None))])
}

fn organ() -> Vec<Command> {
    vec![ask::enrol(1), ask::establish(1, 1, "2010", [ask::open_places(1, None)])]
}

/// Protects certification: schemes hold together, and every step, finding and closing fits what was the case.
#[test]
fn certifications() {
    check(cases());
}

pub(super) fn cases() -> Vec<Case> {
    let mut all = schemes();
    all.extend(life_cycle());
    all.extend(steps());
    all.extend(audits());
    all.extend(actions());
    all.extend(evidence());
    all.extend(premium());
    all
}

fn changed(number: u32, change: impl FnOnce(&mut Scheme)) -> Command {
    let mut scheme = certify::scheme(number);
    change(&mut scheme);
    certify::adopt_as(number, scheme)
}

fn schemes() -> Vec<Case> {
    let both = || vec![certify::adopt(1), certify::adopt(2)];
    let link = |source: &str, target: &str| certify::linked(source, Relationship::EqualTo, target);
    let unsure = Link { confidence: Some(101), ..link("1.1", "1.1") };
    let selecting = |code: &str| Profile {
        code: certify::requirement_code("entry"),
        selects: vec![certify::requirement_code(code)],
        title: read("Para entrar"),
    };
    let late = |s: &mut Scheme| s.requirements.reverse();
    let twice = |s: &mut Scheme| s.requirements.extend([certify::requirement("1.1", None)]);
    let to_itself = |s: &mut Scheme| s.requirements.extend([certify::requirement("3", Some("3"))]);
    let grades = |s: &mut Scheme| s.header.grades.extend(s.header.grades.clone());
    let levels = |s: &mut Scheme| s.header.levels = vec![code("a"), code("a")];
    let backwards = |s: &mut Scheme| {
        s.header.valid = Some(Period { from: date("2014-04-05"), until: Some(date("2014-04-05")) });
    };
    let below_pass = |s: &mut Scheme| s.header.scale = Scale::Rank { max: 2, mean: None, pass: 3 };
    vec![
        case("scheme_unknown", [], certify::annul_scheme(1)),
        case("scheme_unknown", [certify::adopt(1)], certify::relate(1, 2, [])),
        case("scheme_exists", [certify::adopt(1)], certify::adopt_as(1, certify::scheme(3))),
        case("scheme_code_taken", [certify::adopt(1)], certify::adopt_as(2, certify::scheme(1))),
        case("scheme_empty", [], changed(1, |s| s.requirements.clear())),
        case("scheme_empty", [], changed(1, |s| s.requirements = vec![certify::heading("1")])),
        case("requirement_repeated", [], changed(1, twice)),
        case(
            "requirement_repeated",
            [],
            changed(1, |s| s.profiles = vec![selecting("1.1"), selecting("1.2")]),
        ),
        case("requirement_repeated", [], changed(1, grades)),
        case("requirement_repeated", [], changed(1, levels)),
        case("requirement_repeated", both(), certify::relate(1, 2, [link("1.1", "1.1"), link("1.1", "1.1")])),
        case("requirement_orphaned", [], changed(1, late)),
        case("requirement_orphaned", [], changed(1, to_itself)),
        case("requirement_unknown", [], changed(1, |s| s.profiles = vec![selecting("9")])),
        case("requirement_unknown", both(), certify::relate(1, 2, [link("9", "1.1")])),
        case("requirement_unknown", both(), certify::relate(1, 2, [link("1.1", "9")])),
        case("ends_before_start", [], changed(1, backwards)),
        case("scale_differs", [], changed(1, below_pass)),
        case("percent_too_high", both(), certify::relate(1, 2, [unsure])),
        case("scheme_in_use", opened(), certify::annul_scheme(1)),
        case(
            "scheme_in_use",
            [ask::enrol(1), certify::adopt(1), certify::receive(1, 1, 1, "4000 USD")],
            certify::annul_scheme(1),
        ),
        case(
            "scheme_in_use",
            with(both(), [certify::relate(1, 2, [link("1.1", "1.1")])]),
            certify::annul_scheme(2),
        ),
        case("scheme_related_to_self", both(), certify::relate(1, 1, [link("1.1", "1.2")])),
        case("certification_unchanged", both(), certify::relate(1, 2, [])),
    ]
}

fn life_cycle() -> Vec<Case> {
    let golden = Scope { level: Some(code("golden")), ..Scope::default() };
    let two = || with(opened(), [certify::adopt(2), certify::open(2, 2, 1, "2018-01-01")]);
    let foreign = || with(opened(), [ask::enrol(2), ask::open_unit(1, 2, "2010")]);
    let met = || certify::answer(1, "1.1", Outcome::Met, "2015-01-01");
    let twin = certify::open(2, 1, 1, "2018-01-01");
    let over = || certify::take(1, 1, "2015-01-01", StepKind::Refused);
    let mut answered_by_organ = certify::answer(1, "1.1", Outcome::Met, "2015-01-01");
    if let Command::Certification(domain::certification::Command::AnswerRequirement { answer, .. }) =
        &mut answered_by_organ
    {
        answer.responsible = Some(pool::organ(1));
    }
    vec![
        case("scheme_unknown", [ask::enrol(1)], certify::open(1, 1, 1, "2014")),
        case("level_unknown", [ask::enrol(1), certify::adopt(1)], certify::open_for(1, 1, 1, golden, "2014")),
        case("certification_unknown", [], met()),
        case("certification_unknown", [], certify::carry(1, 2)),
        case("certification_exists", opened(), certify::open(1, 1, 1, "2018-01-01")),
        case("cooperative_unknown", [certify::adopt(1)], certify::open(1, 1, 1, "2014")),
        case(
            "cooperative_dissolved",
            [ask::enrol(1), ask::dissolve(1, "2010"), certify::adopt(1)],
            certify::open(1, 1, 1, "2014"),
        ),
        case("already_open", opened(), twin.clone()),
        case("already_open", opened(), certify::open(2, 1, 1, "2010-01-01")),
        case("already_open", with(opened(), [over(), twin.clone()]), certify::annul_step(1, 1)),
        case(
            "already_open",
            with(opened(), [over(), twin]),
            certify::take(1, 2, "2017-01-01", StepKind::Applied),
        ),
        case(
            "unit_unknown",
            [ask::enrol(1), certify::adopt(1)],
            certify::open_for(1, 1, 1, certify::units([1]), "2014"),
        ),
        case("unit_not_in_family", foreign(), certify::open_for(2, 1, 1, certify::units([1]), "2014")),
        case("certification_in_use", audited(), certify::annul_certification(1)),
        case(
            "certification_in_use",
            with(
                opened(),
                [
                    certify::take(1, 1, "2015-06-01", StepKind::Withdrawn),
                    met(),
                    certify::open(2, 1, 1, "2018-01-01"),
                    certify::carry(1, 2),
                ],
            ),
            certify::annul_certification(1),
        ),
        case("requirement_unknown", opened(), certify::answer(1, "9", Outcome::Met, "2015")),
        case("requirement_is_heading", opened(), certify::answer(1, "1", Outcome::Met, "2015")),
        case("organ_unknown", opened(), answered_by_organ),
        case("certification_unchanged", with(opened(), [met()]), met()),
        case("certification_unchanged", opened(), certify::carry(1, 1)),
        case("schemes_unrelated", two(), certify::carry(1, 2)),
    ]
}

fn steps() -> Vec<Case> {
    let take = |on: &str, what: StepKind| certify::take(1, 9, on, what);
    let suspended =
        || with(certified(), [certify::take(1, 2, "2016-03-01", certify::suspended(Some("2016-05-01")))]);
    let rescope = |scope: Scope| StepKind::Rescoped { scope };
    let golden = Scope { level: Some(code("golden")), ..Scope::default() };
    let over = |what: StepKind| with(certified(), [certify::take(1, 2, "2016-06-01", what)]);
    let refused = || with(opened(), [certify::take(1, 1, "2015-01-01", StepKind::Refused)]);
    let extended = |until: &str| StepKind::Extended { until: date(until) };
    let mut cases = vec![
        case("level_unknown", opened(), take("2015", rescope(golden))),
        case("certification_unchanged", opened(), take("2015", rescope(Scope::default()))),
        case("step_unknown", opened(), certify::annul_step(1, 1)),
        case("step_exists", certified(), certify::take(1, 1, "2015", StepKind::Applied)),
        case("ends_before_start", opened(), take("2016-02-01", certify::granted(Some("2016-02-01")))),
        case("ends_before_start", certified(), take("2016-02-01", certify::renewed(Some("2016-01-01")))),
        case("ends_before_start", certified(), take("2016-02-01", extended("2016-01-01"))),
        case("ends_before_start", certified(), take("2016-02-01", certify::suspended(Some("2016-01-01")))),
        case("step_needed", suspended(), certify::annul_step(1, 1)),
    ];
    let mut misfits = vec![
        // Before it began, known to the year.
        (opened(), take("2013", StepKind::Applied)),
        (certified(), take("2016-06-01", certify::granted(None))),
        (suspended(), take("2016-06-01", certify::granted(None))),
        // Earlier than the certificate: the suspension after it would no longer suspend anything new.
        (suspended(), take("2016-02-01", certify::suspended(None))),
        (certified(), take("2016-06-01", StepKind::Refused)),
        (certified(), take("2016-06-01", StepKind::Applied)),
        (certified(), take("2016-06-01", StepKind::Reinstated)),
        (opened(), take("2016-06-01", certify::suspended(None))),
        (opened(), take("2016-06-01", certify::renewed(None))),
        (opened(), take("2016-06-01", extended("2020-01-01"))),
        (opened(), take("2016-06-01", StepKind::RenewalRefused)),
        (opened(), take("2016-06-01", StepKind::Decertified)),
        (suspended(), take("2016-06-01", certify::renewed(None))),
        (suspended(), take("2016-06-01", extended("2020-01-01"))),
        // Extended to an earlier end is no extension.
        (certified(), take("2016-06-01", extended("2016-12-01"))),
        // By then time has ended the certificate.
        (certified(), take("2017-06-01", certify::suspended(None))),
        (certified(), take("2017-06-01", extended("2020-01-01"))),
        (certified(), take("2017-06-01", StepKind::Withdrawn)),
        (
            with(certified(), [certify::take(1, 2, "2016-06-01", StepKind::RenewalRefused)]),
            take("2017-06-01", certify::renewed(None)),
        ),
        (refused(), take("2016-06-01", certify::granted(None))),
        (refused(), take("2016-06-01", StepKind::Refused)),
        // A step in between makes a later one impossible.
        (certified(), take("2015-06-01", StepKind::Withdrawn)),
        (suspended(), take("2016-02-01", StepKind::Decertified)),
    ];
    let after_the_end =
        [certify::granted(None), StepKind::Diagnosed, StepKind::ScopeAccepted, StepKind::Refused]
            .into_iter()
            .chain([certify::renewed(None), StepKind::Reinstated, certify::suspended(None)])
            .chain([StepKind::Withdrawn, StepKind::Decertified, rescope(certify::units([]))]);
    for what in after_the_end.filter(|what| what.code() != "rescoped") {
        misfits.push((over(StepKind::Withdrawn), take("2016-07-01", what.clone())));
        misfits.push((over(StepKind::Decertified), take("2016-07-01", what)));
    }
    cases.extend(misfits.into_iter().map(|(given, when)| case("step_out_of_order", given, when)));
    cases
}

fn audits() -> Vec<Case> {
    let ranked = || {
        vec![
            ask::enrol(1),
            certify::adopt(2),
            certify::open(1, 2, 1, "2014-01-01"),
            certify::schedule(1, 1, "2015"),
            certify::hold(1, "2015", "2015"),
        ]
    };
    let scheduled = || with(opened(), [certify::schedule(1, 1, "2015")]);
    let find = |what| certify::find(1, 1, "1.1", what);
    vec![
        case("certification_unknown", [], certify::schedule(1, 1, "2015")),
        case("audit_unknown", [], certify::hold(1, "2015", "2015")),
        case("audit_exists", scheduled(), certify::schedule(1, 1, "2016")),
        case("ends_before_start", scheduled(), certify::hold(1, "2015-03-02", "2015-03-01")),
        case("certification_unchanged", audited(), certify::hold(1, "2015-03-02", "2015-03-04")),
        case("audit_has_findings", found(), certify::annul_audit(1)),
        case("audit_unknown", [], find(Conformity::Conforming)),
        case("finding_exists", found(), certify::find(1, 1, "1.2", Conformity::Conforming)),
        case("audit_not_held", scheduled(), find(Conformity::Conforming)),
        case("requirement_unknown", audited(), certify::find(1, 1, "9", Conformity::Conforming)),
        case("requirement_is_heading", audited(), certify::find(1, 1, "1", Conformity::Conforming)),
        case("requirement_already_found", found(), certify::find(2, 1, "1.1", Conformity::Conforming)),
        case("grade_unknown", audited(), find(certify::not_conforming("grave"))),
        case("scale_differs", audited(), find(Conformity::Rank(3))),
        case("scale_differs", ranked(), find(Conformity::Rank(0))),
        case("scale_differs", ranked(), find(Conformity::Rank(6))),
        case("evidence_unknown", audited(), certify::find_with(1, 1, "1.1", Conformity::Conforming, [1])),
        case("finding_unknown", [], certify::annul_finding(1)),
        case("finding_has_actions", planned(), certify::annul_finding(1)),
        case(
            "nothing_to_correct",
            with(ranked(), [find(Conformity::Rank(3))]),
            certify::plan(1, 1, certify::doing("2016", None, None)),
        ),
        case(
            "nothing_to_correct",
            with(audited(), [find(Conformity::Conforming)]),
            certify::plan(1, 1, certify::doing("2016", None, None)),
        ),
    ]
}

fn actions() -> Vec<Case> {
    let doing = || certify::doing("2015-06-01", None, None);
    let closed = || with(planned(), [certify::close(1, "2015-05-01")]);
    let reopened = || with(closed(), [certify::reopen(1, "2016-01-01")]);
    vec![
        case("action_unknown", [], certify::close(1, "2015")),
        case("action_exists", planned(), certify::plan(1, 1, doing())),
        case("finding_unknown", [], certify::plan(1, 1, doing())),
        case("organ_unknown", found(), certify::plan(1, 1, certify::doing("2016", Some(1), None))),
        case("person_unknown", found(), certify::plan(1, 1, certify::doing("2016", None, Some(1)))),
        case("due_before_audit", found(), certify::plan(1, 1, certify::doing("2015-03-01", None, None))),
        case("due_before_audit", planned(), certify::revise(1, certify::doing("2015-02", None, None))),
        case("closed_before_audit", planned(), certify::close(1, "2015-03-01")),
        case("action_closed", closed(), certify::close(1, "2015-06-01")),
        case("action_closed", closed(), certify::revise(1, certify::doing("2016", None, None))),
        case("action_open", planned(), certify::reopen(1, "2016")),
        case("action_unknown", [], certify::annul_action(1)),
        case("action_was_closed", closed(), certify::annul_action(1)),
        case("action_was_closed", reopened(), certify::annul_action(1)),
        case("certification_unchanged", planned(), certify::revise(1, doing())),
        case("evidence_unknown", planned(), certify::close_with(1, "2015-05-01", true, [1])),
        case("ends_before_start", closed(), certify::reopen(1, "2015-04-30")),
        case("ends_before_start", reopened(), certify::close(1, "2015-12-31")),
    ]
}

/// Protects the second pair of eyes: neither who planned a corrective action nor who changed it may close it.
#[test]
fn nobody_closes_what_she_planned_or_changed() {
    let planned = || Story::new().given(planned());
    let secretary = |story: Story| story.by(Role::Secretary);
    secretary(planned()).when(certify::close(1, "2015-05-01")).then_kinds(&["certification.action_closed"]);
    let changed = secretary(planned()).given([certify::revise(1, certify::doing("2016", None, None))]);
    changed.clone().when(certify::close(1, "2015-05-01")).rejected(CLOSED_BY_ITS_AUTHOR);
    changed
        .by(Role::Owner)
        .when(certify::close(1, "2015-05-01"))
        .then_kinds(&["certification.action_closed"]);
    let alone = Story::new().given(found()).by(Role::Secretary);
    let alone = alone.given([certify::plan(1, 1, certify::doing("2016", None, None))]);
    alone.when(certify::close(1, "2015-05-01")).rejected(CLOSED_BY_ITS_AUTHOR);
}

/// What the test above runs into.
pub(super) const CLOSED_BY_ITS_AUTHOR: &str = "closed_by_its_author";

fn evidence() -> Vec<Case> {
    let one = || with(opened(), [certify::record_evidence(1)]);
    let newer =
        |former: u32| EvidenceDetails { supersedes: Some(pool::evidence(former)), ..certify::paper("2017") };
    let superseded = || with(one(), [certify::record_evidence_as(2, newer(1))]);
    let backwards = EvidenceDetails {
        effective: Period { from: date("2017-01-01"), until: Some(date("2016-01-01")) },
        ..certify::paper("2017")
    };
    let record = |kind: &str, record: uuid::Uuid| {
        let source = Source::Record { kind: code(kind), record };
        certify::record_evidence_as(1, EvidenceDetails { source, ..certify::paper("2017") })
    };
    let linked = || with(one(), [certify::link(1, 1, "1.1")]);
    let in_finding = with(
        one(),
        [
            certify::schedule(1, 1, "2015"),
            certify::hold(1, "2015", "2015"),
            certify::find_with(1, 1, "1.1", Conformity::Observation, [1]),
        ],
    );
    let in_closure =
        with(planned(), [certify::record_evidence(1), certify::close_with(1, "2015-05-01", true, [1])]);
    let reopened = with(in_closure.clone(), [certify::reopen(1, "2016-01-01")]);
    let spent = with(one(), [certify::spend_with(1, 1, None, "10 USD", [1])]);
    let mut cases = vec![
        case("evidence_unknown", [], certify::annul_evidence(1)),
        case("evidence_unknown", opened(), certify::link(1, 1, "1.1")),
        case("evidence_exists", one(), certify::record_evidence(1)),
        case("ends_before_start", [], certify::record_evidence_as(1, backwards)),
        case("evidence_unknown", [], certify::record_evidence_as(2, newer(1))),
        case("evidence_superseded", superseded(), certify::record_evidence_as(3, newer(1))),
        case("mandate_unknown", [], record("mandate", *pool::mandate(1).uuid())),
        case("organ_unknown", [], record("organ", *pool::organ(1).uuid())),
        case("certification_unknown", [certify::record_evidence(1)], certify::link(1, 1, "1.1")),
        case("requirement_unknown", one(), certify::link(1, 1, "9")),
        case("requirement_is_heading", one(), certify::link(1, 1, "1")),
        case("evidence_already_linked", linked(), certify::link(1, 1, "1.1")),
        case("evidence_not_linked", linked(), certify::unlink(1, 1, "1.2")),
    ];
    let used = [superseded(), linked(), in_finding, in_closure, reopened, spent];
    cases.extend(used.into_iter().map(|given| case("evidence_in_use", given, certify::annul_evidence(1))));
    cases
}

fn premium() -> Vec<Case> {
    let money = || [certify::line("100 USD")];
    let ground = || with(organ(), [certify::adopt(1), ask::enrol(2)]);
    let plan = || certify::plan_premium(1, 1, money());
    let decide = || certify::decide_premium(2, 1, 1, None, money());
    let planned = || with(ground(), [plan()]);
    let decided = || with(ground(), [decide()]);
    let golden = |mut command: Command| {
        if let Command::Certification(domain::certification::Command::ReceivePremium { received, .. }) =
            &mut command
        {
            received.level = Some(code("golden"));
        }
        command
    };
    let timeless = |mut command: Command| {
        if let Command::Certification(domain::certification::Command::PlanPremium { planned, .. }) =
            &mut command
        {
            planned.period = Period { from: date("2018-01-01"), until: Some(date("2018-01-01")) };
        }
        command
    };
    let mandate = || with(organ(), [ask::record(1), ask::seat(1, 1, 1, "2016", None)]);
    vec![
        case("cooperative_unknown", [certify::adopt(1)], certify::receive(1, 1, 1, "100 USD")),
        case("scheme_unknown", [ask::enrol(1)], certify::receive(1, 1, 1, "100 USD")),
        case("level_unknown", ground(), golden(certify::receive(1, 1, 1, "100 USD"))),
        case("premium_empty", ground(), certify::receive(1, 1, 1, "0 USD")),
        case("premium_exists", planned(), certify::receive(1, 1, 1, "100 USD")),
        case("premium_exists", planned(), certify::spend(1, 1, None, "100 USD")),
        case("cooperative_unknown", [], plan()),
        case("ends_before_start", ground(), timeless(plan())),
        case("premium_empty", ground(), certify::plan_premium(1, 1, [])),
        case("premium_empty", ground(), certify::plan_premium(1, 1, [certify::line("0 USD")])),
        case("organ_unknown", [ask::enrol(1)], decide()),
        case("premium_empty", ground(), certify::decide_premium(2, 1, 1, None, [])),
        case("premium_unknown", ground(), certify::decide_premium(2, 1, 1, Some(1), money())),
        case("premium_of_another_kind", decided(), certify::decide_premium(3, 1, 1, Some(2), money())),
        case("premium_of_another", planned(), certify::decide_premium(2, 2, 1, Some(1), money())),
        case("cooperative_unknown", [], certify::spend(1, 1, None, "100 USD")),
        case("premium_empty", ground(), certify::spend(1, 1, None, "0 USD")),
        case("premium_unknown", ground(), certify::spend(3, 1, Some(2), "100 USD")),
        case("premium_of_another_kind", planned(), certify::spend(3, 1, Some(1), "100 USD")),
        case("premium_of_another", decided(), certify::spend(3, 2, Some(2), "100 USD")),
        case("line_without_decision", decided(), certify::spend_on(3, None, "botiquín")),
        case("line_unknown", decided(), certify::spend_on(3, Some(2), "mina")),
        case("evidence_unknown", ground(), certify::spend_with(3, 1, None, "100 USD", [1])),
        case("premium_unknown", [], certify::annul_premium(1)),
        case(
            "premium_in_use",
            with(planned(), [certify::decide_premium(2, 1, 1, Some(1), money())]),
            certify::annul_premium(1),
        ),
        case(
            "premium_in_use",
            with(decided(), [certify::spend(3, 1, Some(2), "100 USD")]),
            certify::annul_premium(2),
        ),
        case("mandate_unknown", [], certify::state_group(1, None)),
        case("certification_unchanged", mandate(), certify::state_group(1, None)),
        case(
            "mandate_in_use",
            with(mandate(), [certify::state_group(1, Some(domain::certification::SocialGroup::Miners))]),
            ask::annul_mandate(1),
        ),
        case(
            "unit_in_scope",
            [
                ask::enrol(1),
                ask::open_unit(1, 1, "2010"),
                certify::adopt(1),
                certify::open_for(1, 1, 1, certify::units([1]), "2014"),
            ],
            ask::annul_unit(1),
        ),
    ]
}
