//! Each kind of finding that no story elsewhere shows, planted once, with the day since when it is so; and that every kind
//! is planted somewhere.

use chrono::NaiveDate;
use domain::certification::scheme::Check;
use domain::certification::{Answer, WorkStatus};
use domain::committee::Kind as Organ;
use domain::compliance::{CheckContext, Finding, FindingCode, findings, run_check};
use domain::cooperative::{Details, Kind};
use domain::equality::{self, PolicyDetails, TargetDetails, Value};
use domain::member::{self, ExitReason};
use domain::person::Profile;
use domain::programme::{self, GroupRole, Participation};
use domain::rule::RuleSet;
use domain::testing::equality::{
    adopt_policy, define, indicator_called, policy_of, ratio, target, target_by,
};
use domain::testing::programme::group_details;
use domain::testing::value::{code, date, day, label, named};
use domain::testing::{Story, ask, ask::certification as certify, pool};
use domain::value::{Gender, Period};
use domain::{Command, cooperative};
use strum::VariantArray;

use super::found;

/// A cooperative founded in 2010 with two people.
fn ground() -> Story {
    let details = Details { founded: Some(date("2010")), ..Details::default() };
    Story::new().given([ask::enrol_as(1, Kind::Primary, details), ask::record(1), ask::record(2)])
}

/// An organ, so that the register keeps the organs of the cooperative.
fn kept() -> Story {
    ground().given([ask::establish(1, 1, "2012-05-01", [ask::open_places(1, Some(3))])])
}

/// One finding of a kind, since a day.
#[track_caller]
fn told(story: &Story, code: FindingCode, on: &str, since: Option<&str>) -> Finding {
    let mut found = found(story, code, on);
    assert_eq!(found.len(), 1, "{code:?}: {found:?}");
    assert_eq!(found[0].on, since.map(day), "{code:?}");
    found.remove(0)
}

/// The same, and it is found on the day since when it is so, and not on the day before it.
#[track_caller]
fn check(story: &Story, code: FindingCode, on: &str, since: Option<&str>) {
    let finding = told(story, code, on, since);
    let found_on = |on: NaiveDate| {
        found(story, code, &on.to_string()).iter().any(|other| other.records == finding.records)
    };
    if let Some(since) = since.map(day).filter(|_| !code.is_of_the_future()) {
        assert!(found_on(since), "{code:?} is not found on {since}");
        assert!(!found_on(since.pred_opt().unwrap()), "{code:?} is found before {since}");
    }
}

fn living(birth: Option<&str>, death: Option<&str>) -> Profile {
    Profile { birth: birth.map(date), death: death.map(date), ..named("Ana", "Mamani") }
}

/// Protects dates that have not come, each kind of them, whatever day is asked about.
#[test]
fn what_lies_ahead() {
    let dies = ground().given([ask::correct_person(1, living(None, Some("2045")))]);
    check(&dies, FindingCode::DeathInFuture, "2021-01-01", Some("2045-01-01"));
    let leaves = ground().given([ask::admit(1, 1, 1, "2012"), ask::leave(1, "2035-06")]);
    check(&leaves, FindingCode::ExitInFuture, "2021-01-01", Some("2035-06-01"));
    let sits = kept().given([ask::seat(1, 1, 1, "2033-02-01", None)]);
    check(&sits, FindingCode::SeatInFuture, "2021-01-01", Some("2033-02-01"));
    let organ = ground().given([ask::establish(1, 1, "2031", [ask::places(1, Some(1))])]);
    check(&organ, FindingCode::OrganInFuture, "2021-01-01", Some("2031-01-01"));
    let founded = Details { founded: Some(date("2040-03")), ..Details::default() };
    let founded = Story::new().given([ask::enrol_as(1, Kind::Primary, founded)]);
    check(&founded, FindingCode::FoundedInFuture, "2021-01-01", Some("2040-03-01"));
}

/// Protects lives: a death without a day, a seat before birth, a child on a seat.
#[test]
fn lives() {
    let left = member::Command::Leave(member::act::Leave {
        membership: pool::membership(1),
        on: date("2019-04"),
        reason: Some(ExitReason::Death),
    });
    let died = ground().given([ask::admit(1, 1, 1, "2012"), left.into()]);
    check(&died, FindingCode::DeathDateMissing, "2021-01-01", Some("2019-04-01"));
    let seated = kept().given([ask::seat(1, 1, 1, "2015", None)]);
    let unborn = seated.clone().given([ask::correct_person(1, living(Some("2016-01-01"), None))]);
    check(&unborn, FindingCode::SeatedBeforeBirth, "2021-01-01", Some("2015-01-01"));
    let child = seated.given([ask::correct_person(1, living(Some("2005"), None))]);
    check(&child, FindingCode::HolderUnderAge, "2021-01-01", Some("2015-01-01"));
    assert_eq!(found(&child, FindingCode::HolderUnderAge, "2023-01-01"), []);
}

fn called(number: u32, acronym: &str, founded: Option<&str>, ruc: Option<&str>) -> Command {
    cooperative::Command::Enrol(cooperative::act::Enrol {
        cooperative: pool::cooperative(number),
        kind: Kind::Primary,
        name: label(&format!("Cooperativa Oro {number}")),
        acronym: Some(code(acronym)),
        details: Details {
            founded: founded.map(date),
            ruc: ruc.map(domain::testing::value::ruc),
            ..Details::default()
        },
        another: true,
    })
    .into()
}

/// Protects lists of organisations: of one name or acronym, unless a RUC tells them apart; since the second has it.
#[test]
fn organisations_twice() {
    let twice = |second| Story::new().given([called(1, "Oró", Some("2010"), Some("20512333797")), second]);
    check(
        &twice(called(2, "ORO", Some("2015-03"), None)),
        FindingCode::OrganisationTwice,
        "2021-01-01",
        Some("2015-03-01"),
    );
    check(&twice(called(2, "ORO", None, None)), FindingCode::OrganisationTwice, "2021-01-01", None);
    let apart = twice(called(2, "ORO", Some("2015-03"), Some("20100255325")));
    assert_eq!(found(&apart, FindingCode::OrganisationTwice, "2021-01-01"), []);
}

/// Protects audits whose day was corrected after what followed from them.
#[test]
fn actions_before_their_audit() {
    let audited = ground().given([
        certify::adopt(1),
        certify::open(1, 1, 1, "2014-01-01"),
        certify::schedule(1, 1, "2015-03"),
        certify::hold(1, "2015-03-02", "2015-03-04"),
        certify::find(1, 1, "1.1", certify::not_conforming("minor")),
        certify::plan(1, 1, certify::doing("2015-06-01", None, None)),
        certify::close(1, "2015-05-01"),
        certify::hold(1, "2016-03-02", "2016-03-04"),
    ]);
    check(&audited, FindingCode::ClosedBeforeFound, "2021-01-01", Some("2015-05-01"));
    check(&audited, FindingCode::DeadlineBeforeAudit, "2021-01-01", Some("2015-06-01"));
    let late = Answer {
        deadline: Some(date("2015-02-01")),
        note: None,
        on: date("2014-02-01"),
        outcome: None,
        responsible: None,
        work: WorkStatus::Open,
    };
    let answered = audited.given([certify::answer_as(1, "1.1", late)]);
    check(&answered, FindingCode::AnswerOverdue, "2021-01-01", Some("2015-02-02"));
}

/// Protects suspensions: beyond the day that was set, where the scheme sets no longest.
#[test]
fn a_suspension_overdue() {
    let story = ground().given([
        certify::adopt(2),
        certify::open(1, 2, 1, "2014-01-01"),
        certify::take(1, 1, "2016-01-01", certify::granted(Some("2026-01-01"))),
        certify::take(1, 2, "2018-01-01", certify::suspended(Some("2018-07-01"))),
    ]);
    check(&story, FindingCode::SuspensionOverdue, "2021-01-01", Some("2018-07-02"));
}

/// Protects figures: a share of more than everybody, a target before its baseline. An older log holds both.
#[test]
fn targets() {
    let story = ground().given([define(1, indicator_called("M1"))]);
    let set = |number: u32, by: &str, is_baseline: bool, percent: u64| equality::Event::TargetSet {
        details: TargetDetails { is_baseline, ..target_by(by, Value::Ratio(ratio(percent, 100))) },
        target: target(number),
    };
    let beyond = story.clone().evolved([set(1, "2023", false, 150)]);
    check(&beyond, FindingCode::ShareBeyondAll, "2024-01-01", Some("2023-01-01"));
    let early = story.evolved([set(1, "2022", true, 20), set(2, "2020", false, 30)]);
    check(&early, FindingCode::TargetBeforeBaseline, "2021-01-01", Some("2020-01-01"));
}

/// Protects the duties that the law sets: each is as old as the law, the organisation or what it lacks.
#[test]
fn duties() {
    let story = kept();
    // The duty is as old as the organisation, and told of it while its organs are kept.
    told(&story, FindingCode::RegistryEntryMissing, "2021-01-01", Some("2010-01-01"));
    check(&story, FindingCode::TrainingMissing, "2021-01-01", Some("2019-07-23"));
    let empty = story.clone().given([ask::establish_kind(
        2,
        1,
        Organ::EducationCommittee,
        "2014-02-01",
        [ask::open_places(2, Some(1))],
    )]);
    check(&empty, FindingCode::HoldersMissing, "2021-01-01", Some("2014-02-01"));
    let unnumbered =
        story.clone().given([ask::admit(1, 1, 1, "2013-02-01"), ask::admit_as(2, 2, 1, "1", "2012")]);
    check(&unnumbered, FindingCode::NumberMissing, "2021-01-01", Some("2013-02-01"));
    let renamed = story.given([ask::rename(1, "Oro del Sur", "2016-05-01")]);
    check(&renamed, FindingCode::NameOmitsKind, "2021-01-01", Some("2016-05-01"));
}

/// Protects delegates: due since the thousand and first member came.
#[test]
fn delegates() {
    let people = (3_u32..=1001).map(ask::record);
    let story = kept().given(people);
    let admitted = (1_u32..=1001).map(|number| {
        ask::admit_as(
            number,
            number,
            1,
            &number.to_string(),
            if number == 777 { "2017-08-01" } else { "2013" },
        )
    });
    check(&story.given(admitted), FindingCode::DelegatesMissing, "2021-01-01", Some("2017-08-01"));
}

/// Protects proportion: measured against the members of the day, since the law asks for it or since it fell behind.
#[test]
fn out_of_proportion() {
    let men = [ask::declare(2, Some(Gender::Man))];
    let story = kept().given(men).given([
        ask::admit(1, 1, 1, "2013"),
        ask::admit(2, 2, 1, "2013"),
        ask::seat(1, 1, 1, "2014", Some("2022-06-01")),
        ask::seat(2, 1, 2, "2014", None),
    ]);
    assert_eq!(found(&story, FindingCode::OutOfProportion, "2022-05-31"), []);
    check(&story, FindingCode::OutOfProportion, "2023-01-01", Some("2022-06-01"));
    let never = story.given([ask::annul_mandate(1)]);
    check(&never, FindingCode::OutOfProportion, "2023-01-01", Some("2021-08-11"));
}

/// Protects support: a policy that was to be looked at again, and who has no tie to the cooperative any more.
#[test]
fn support() {
    let review = PolicyDetails { review: Some(date("2018-02")), ..policy_of(1, "2016-01-01") };
    check(
        &ground().given([adopt_policy(1, review)]),
        FindingCode::PolicyReviewDue,
        "2021-01-01",
        Some("2018-03-01"),
    );
    let group = pool::group(1);
    let formed = programme::Command::FormGroup { group, details: group_details(), from: date("2014") };
    let period = Period::since(date("2014"));
    let details = Participation { period, person: pool::person(1), role: GroupRole::Member };
    let joined = programme::Command::JoinGroup { participation: pool::participation(1), group, details };
    let story = ground().given([
        ask::enrol(2),
        ask::admit(1, 1, 1, "2012"),
        formed.into(),
        joined.into(),
        ask::leave(1, "2019-09-01"),
    ]);
    check(&story, FindingCode::GroupMemberWithoutTie, "2021-01-01", Some("2019-09-01"));
}

/// Protects proofs that are no duty of the law: what is missing is said to whoever prepares for a scheme.
#[test]
fn what_a_scheme_asks_for() {
    let story = kept().given([ask::admit(1, 1, 1, "2013"), ask::declare(1, None)]);
    let rule_set = RuleSet::peru();
    let asked =
        CheckContext::of(story.register(), rule_set, pool::cooperative(1), day("2021-01-01")).unwrap();
    let missing =
        |proof: Check| run_check(proof, &asked).gaps().iter().map(|gap| gap.code).collect::<Vec<_>>();
    assert_eq!(missing(Check::TaxNumber), [FindingCode::TaxNumberMissing]);
    assert_eq!(missing(Check::MemberListByGender), [FindingCode::GenderMissing]);
    assert_eq!(missing(Check::EqualityPolicy), [FindingCode::PolicyMissing]);
    assert_eq!(missing(Check::EqualityPlan), [FindingCode::PlanMissing]);
    let all = findings(story.register(), rule_set, day("2021-01-01"), day("2021-01-01"));
    assert!(all.iter().all(|finding| finding.code != FindingCode::TaxNumberMissing));
}

/// Protects this folder: a kind of finding that is added is planted here.
#[test]
fn every_kind_is_planted() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/compliance");
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let sources: String = files.map(|file| std::fs::read_to_string(file).unwrap()).collect();
    let words: std::collections::BTreeSet<&str> =
        sources.split(|c: char| !c.is_alphanumeric() && c != ':').collect();
    let shown = |code: &&FindingCode| words.contains(format!("FindingCode::{code:?}").as_str());
    let missing: Vec<&FindingCode> = FindingCode::VARIANTS.iter().filter(|code| !shown(code)).collect();
    assert_eq!(missing, Vec::<&FindingCode>::new());
}
