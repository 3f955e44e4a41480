//! Certificates, audits and what follows from them.

use domain::certification::{Conformity, EvidenceDetails, StepKind};
use domain::compliance::{ActionState, FindingCode, FindingState, FollowUp};
use domain::testing::ask::certification as ask_for;
use domain::testing::value::{date, day};
use domain::testing::{Story, ask, pool};
use domain::value::Period;

use super::{count, found};

fn certified() -> Story {
    Story::new().given([
        ask::enrol(1),
        ask_for::adopt(1),
        ask::open_unit(1, 1, "2010"),
        ask_for::open_for(1, 1, 1, ask_for::units([1]), "2016-01-01"),
        ask_for::take(1, 1, "2016-03-01", ask_for::granted(Some("2020-03-01"))),
    ])
}

fn audited() -> Story {
    certified().given([
        ask_for::schedule(1, 1, "2017-05"),
        ask_for::hold(1, "2017-05-10", "2017-05-12"),
        ask_for::find(1, 1, "1.1", ask_for::not_conforming("minor")),
        ask_for::find(2, 1, "1.2", Conformity::Conforming),
    ])
}

fn state(story: &Story, finding: u32, on: &str) -> FindingState {
    let certifications = story.register().certifications();
    let scheme = certifications.scheme(pool::scheme(1)).unwrap();
    let follow_up = FollowUp::of(certifications, pool::certification(1), scheme, day(on));
    follow_up.state(certifications.finding(pool::finding(finding)).unwrap())
}

/// What has a limit is found on the first day beyond it, and says that it began then.
#[track_caller]
fn begins(story: &Story, code: FindingCode, first: &str) {
    let before = day(first).pred_opt().unwrap();
    assert_eq!(found(story, code, &before.to_string()), [], "{code:?} before {first}");
    for on in [first, "2018-12-31"] {
        let days: Vec<_> = found(story, code, on).iter().map(|finding| finding.on).collect();
        assert_eq!(days, [Some(day(first))], "{code:?} on {on}");
    }
}

/// Protects against a finding that is forgotten: it is told without action at once, beyond the days of its grade when they
/// are over, and no longer once what was done worked.
#[test]
fn a_finding_is_followed_until_it_is_mended() {
    let story = audited();
    assert_eq!(state(&story, 2, "2017-06-01"), FindingState::Conforming);
    assert_eq!(count(&story, FindingCode::FindingWithoutAction, "2017-05-09"), 0);
    assert_eq!(count(&story, FindingCode::FindingWithoutAction, "2017-06-01"), 1);
    // Ninety days after 12 May is 10 August.
    assert_eq!(
        (state(&story, 1, "2017-08-10"), state(&story, 1, "2017-08-11")),
        (FindingState::Open, FindingState::Overdue)
    );
    begins(&story, FindingCode::FindingOverdue, "2017-08-11");
    let story = story.given([ask_for::plan(1, 1, ask_for::doing("2017-07-01", None, None))]);
    assert_eq!(count(&story, FindingCode::FindingWithoutAction, "2017-06-01"), 0);
    begins(&story, FindingCode::ActionOverdue, "2017-07-02");
    let story = story.by(domain::authority::Role::Supervisory).given([ask_for::close(1, "2017-07-15")]);
    assert_eq!(
        (state(&story, 1, "2017-07-14"), state(&story, 1, "2017-07-15")),
        (FindingState::Open, FindingState::Mended)
    );
    assert_eq!(count(&story, FindingCode::ActionOverdue, "2017-07-15"), 0);
    assert_eq!(count(&story, FindingCode::FindingOverdue, "2018-01-01"), 0);
}

/// Protects what somebody chose to mend: an observation asks for nothing, but what was planned about it is followed up.
#[test]
fn an_observation_with_an_action_is_followed_up() {
    let story = certified().given([
        ask_for::schedule(1, 1, "2017-05"),
        ask_for::hold(1, "2017-05-10", "2017-05-12"),
        ask_for::find(1, 1, "1.1", Conformity::Observation),
    ]);
    assert_eq!(state(&story, 1, "2017-06-01"), FindingState::Conforming);
    let story = story.given([ask_for::plan(1, 1, ask_for::doing("2017-07-01", None, None))]);
    assert_eq!(state(&story, 1, "2017-06-01"), FindingState::Open);
    let story = story.by(domain::authority::Role::Supervisory).given([ask_for::close(1, "2017-06-20")]);
    assert_eq!(state(&story, 1, "2017-06-20"), FindingState::Mended);
}

/// Protects the check of effectiveness: an action that did not work leaves its finding open, and that is told.
#[test]
fn an_action_that_did_not_work_is_told() {
    let story = audited().given([ask_for::plan(1, 1, ask_for::doing("2017-07-01", None, None))]);
    let story = story.by(domain::authority::Role::Supervisory).given([ask_for::close_with(
        1,
        "2017-06-20",
        false,
        [],
    )]);
    assert_eq!(state(&story, 1, "2017-06-20"), FindingState::Open);
    let told = found(&story, FindingCode::ClosedNotEffective, "2017-06-20");
    assert_eq!(told[0].source.as_ref().map(|source| source.article.as_str()), Some("1.1"));
    let action = story.register().certifications().action(pool::action(1)).unwrap();
    let states = ["2017-06-19", "2017-06-20"].map(|on| ActionState::on(action, day(on)));
    assert_eq!(states, [ActionState::Open, ActionState::NotEffective]);
}

/// Protects a second look: a later audit that finds the requirement conforming mends what the former found.
#[test]
fn a_later_audit_mends() {
    let story = audited().given([
        ask_for::schedule(2, 1, "2018-05"),
        ask_for::hold(2, "2018-05-02", "2018-05-03"),
        ask_for::find(3, 2, "1.1", Conformity::Conforming),
    ]);
    let before = state(&story, 1, "2018-05-01");
    assert_eq!((before, state(&story, 1, "2018-05-02")), (FindingState::Overdue, FindingState::Mended));
}

/// Protects the days of a certificate: whoever looks is told before it ends, while a unit in scope is not worked, and while
/// an audit that was planned was not held.
#[test]
fn certificates_are_told_of_in_time() {
    let story = certified().given([ask_for::schedule(1, 1, "2018-05-01"), ask::close_unit(1, "2019-01-01")]);
    assert_eq!(count(&story, FindingCode::CertificateEnding, "2019-12-01"), 0);
    let told = found(&story, FindingCode::CertificateEnding, "2019-12-02");
    assert_eq!(told[0].figures[0], ("days", domain::compliance::Figure::Count(90)));
    assert_eq!(count(&story, FindingCode::CertificateEnding, "2020-03-01"), 0);
    assert_eq!(count(&story, FindingCode::ScopeUnitNotWorked, "2018-12-31"), 0);
    assert_eq!(count(&story, FindingCode::ScopeUnitNotWorked, "2019-01-01"), 1);
    begins(&story, FindingCode::AuditNotHeld, "2018-05-02");
}

/// Protects the scheme's limit: six months of suspension, then that is told.
#[test]
fn a_suspension_ends_in_time() {
    let story = certified().given([ask_for::take(1, 2, "2017-01-10", ask_for::suspended(None))]);
    begins(&story, FindingCode::SuspendedTooLong, "2017-07-11");
    // The scheme's limit is the day by which it is to be mended, too, and does not come a day before itself.
    for on in ["2017-07-10", "2017-07-11"] {
        assert_eq!(count(&story, FindingCode::SuspensionOverdue, on), 0, "{on}");
    }
    let story = story.given([ask_for::take(1, 3, "2017-08-01", StepKind::Reinstated)]);
    assert_eq!(count(&story, FindingCode::SuspendedTooLong, "2017-08-01"), 0);
}

/// Protects the holder's own dates: a certificate from before its foundation is told.
#[test]
fn a_certificate_has_a_holder() {
    let details = domain::cooperative::Details { founded: Some(date("2018")), ..Default::default() };
    let story = certified().given([ask::correct_cooperative(1, domain::cooperative::Kind::Primary, details)]);
    let told = found(&story, FindingCode::GrantedBeforeHolder, "2019-01-01");
    assert_eq!((told.len(), told[0].on), (1, Some(day("2016-03-01"))));
    assert_eq!(count(&story, FindingCode::GrantedAfterHolder, "2019-01-01"), 0);
}

/// Protects linked evidence: out of date from its end on, and superseded while the newer version is not linked.
#[test]
fn evidence_is_kept_current() {
    let until = EvidenceDetails {
        effective: Period::new(date("2016"), Some(date("2018-01-01"))).unwrap(),
        ..ask_for::paper("2016")
    };
    let newer = EvidenceDetails { supersedes: Some(pool::evidence(1)), ..ask_for::paper("2017-06-01") };
    let story = certified().given([
        ask_for::record_evidence_as(1, until),
        ask_for::link(1, 1, "1.1"),
        ask_for::record_evidence_as(2, newer),
    ]);
    assert_eq!(count(&story, FindingCode::EvidenceSuperseded, "2017-05-31"), 0);
    assert_eq!(count(&story, FindingCode::EvidenceSuperseded, "2017-06-01"), 1);
    let told = found(&story, FindingCode::EvidenceOutOfDate, "2018-01-01");
    assert_eq!(told[0].requirement.as_ref().map(domain::value::text::Text::as_str), Some("1.1"));
    let story = story.given([ask_for::link(2, 1, "1.1")]);
    assert_eq!(count(&story, FindingCode::EvidenceSuperseded, "2017-06-01"), 0);
}
