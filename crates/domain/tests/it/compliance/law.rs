//! What the law demands and the register can compute: organs, elections, members at home.

use domain::certification::scheme::Check;
use domain::committee::{Kind, Post, SeatSpec};
use domain::compliance::{CheckContext, FindingCode, NotCheckedReason, Severity, Verdict, run_check};
use domain::rule::RuleSet;
use domain::testing::value::{date, day};
use domain::testing::{Story, ask, pool};
use domain::value::Gender;
use strum::VariantArray as _;

use super::{count, found};

fn verdict(story: &Story, cooperative: u32, proof: Check, on: &str) -> Verdict {
    let rule_set = RuleSet::peru();
    let asked =
        CheckContext::of(story.register(), rule_set, pool::cooperative(cooperative), day(on)).unwrap();
    run_check(proof, &asked)
}

fn office(seat: u32, post: Post) -> SeatSpec {
    SeatSpec { post, ..ask::open_places(seat, Some(1)) }
}

/// A central with a board of president, vice-president and secretary, the last vacant.
fn board() -> Story {
    let seats = [office(1, Post::President), office(2, Post::VicePresident), office(3, Post::Secretary)];
    Story::new().given([
        ask::enrol_central(1),
        ask::enrol(2),
        ask::affiliate(1, 2, 1, "2010"),
        ask::establish(1, 1, "2010", seats),
        ask::record(1),
        ask::record(2),
        ask::seat(1, 1, 1, "2018", None),
        ask::seat(2, 2, 2, "2018", None),
    ])
}

/// Protects the proof of a complete board: an office that is vacant is named, and a proof says since when it is so.
#[test]
fn a_vacant_office_is_named() {
    let story = board();
    let gaps = verdict(&story, 1, Check::BoardComplete, "2019-01-01").gaps().to_vec();
    assert_eq!(gaps.len(), 1);
    assert_eq!(gaps[0].figures, [("post", domain::compliance::Figure::Text("secretary".to_owned()))]);
    let story = story.given([ask::record(3), ask::seat(3, 3, 3, "2019-02-01", None)]);
    let Verdict::Proven { since, records } = verdict(&story, 1, Check::BoardComplete, "2019-02-01") else {
        panic!("the board is complete");
    };
    assert_eq!((since, records), (Some(date("2019-02-01")), vec![pool::organ(1).into()]));
}

/// Since when a proof is one; `None` where there is none.
fn since(story: &Story, proof: Check, on: &str) -> Option<String> {
    match verdict(story, 1, proof, on) {
        Verdict::Proven { since, .. } => since.map(|since| since.to_string()),
        Verdict::NotProven { .. } | Verdict::NotApplicable { .. } | Verdict::NotComputable { .. } => None,
    }
}

/// Protects "proven since": a committee that was established and stood empty proves nothing until somebody sits in it, and
/// a gap between two holders begins anew; a hand-over without a gap does not.
#[test]
fn an_organ_is_proven_since_somebody_sits_in_it() {
    let seats = [ask::open_places(9, Some(2))];
    let story = board().given([
        ask::establish_kind(9, 1, Kind::GenderEqualityCommittee, "2015", seats),
        ask::record(3),
        ask::seat(3, 9, 1, "2016-02-01", Some("2017-03-01")),
        ask::seat(4, 9, 2, "2018-05", Some("2019-05-01")),
        ask::seat(5, 9, 3, "2019-05-01", None),
    ]);
    let since = |on: &str| since(&story, Check::GenderCommittee, on);
    assert_eq!(since("2016-01-31"), None);
    assert_eq!(since("2016-02-01").as_deref(), Some("2016-02-01"));
    assert_eq!(since("2017-03-01"), None);
    assert_eq!(since("2018-06-01").as_deref(), Some("2018-05"));
    assert_eq!(since("2026-01-01").as_deref(), Some("2018-05"), "a hand-over leaves no gap");
}

/// Protects the proof of offices: whoever takes an office over from somebody does not make the board younger.
#[test]
fn a_board_is_complete_since_its_last_vacancy() {
    let story = board().given([
        ask::record(3),
        ask::seat(3, 3, 3, "2019-02-01", None),
        ask::record(4),
        ask::replace(1, "2021-01-01", 4, 4),
    ]);
    assert_eq!(since(&story, Check::BoardComplete, "2022-01-01").as_deref(), Some("2019-02-01"));
}

/// Protects cooperatives whose books are kept elsewhere: of them nothing is said and nothing is proven.
#[test]
fn what_the_register_does_not_keep_cannot_be_known() {
    let story = board();
    let unknown = Verdict::NotComputable { why: NotCheckedReason::OrgansNotKept };
    assert_eq!(verdict(&story, 2, Check::EducationCommittee, "2019-01-01"), unknown);
    let about = found(&story, FindingCode::OrganMissing, "2019-01-01");
    assert!(about.iter().all(|finding| finding.cooperative == Some(pool::cooperative(1))));
    // No supervisory board, no education and no electoral committee.
    assert_eq!(about.len(), 3);
    assert!(about.iter().all(|finding| finding.severity == Severity::Error && finding.source.is_some()));
}

/// Protects the yearly thirds: one of three within twelve months, and nothing is asked of an organ that is younger.
#[test]
fn a_third_is_renewed_each_year() {
    let story = board();
    assert_eq!(count(&story, FindingCode::RenewedTooFew, "2018-12-31"), 0);
    let told = found(&story, FindingCode::RenewedTooFew, "2019-01-01");
    assert_eq!(told[0].figures[1], ("needed", domain::compliance::Figure::Count(1)));
    let story = story.given([ask::record(3), ask::seat(3, 3, 3, "2019-06-01", None)]);
    assert_eq!(count(&story, FindingCode::RenewedTooFew, "2020-05-31"), 0);
    assert_eq!(count(&story, FindingCode::RenewedTooFew, "2020-06-01"), 1);
    let young =
        Story::new().given([ask::enrol(1), ask::establish(1, 1, "2018", [office(1, Post::President)])]);
    assert_eq!(count(&young, FindingCode::RenewedTooFew, "2018-12-31"), 0);
}

/// Protects the ban on re-election: the period right after one's own is told, a later one is not.
#[test]
fn re_election_for_the_next_period_is_told() {
    let story = board().given([ask::record(3), ask::seat(3, 3, 3, "2018-01-01", Some("2019-01-01"))]);
    let again = story.clone().given([ask::seat(4, 3, 3, "2019-01-01", None)]);
    assert_eq!(count(&again, FindingCode::ReelectedAtOnce, "2018-12-31"), 0);
    let told = found(&again, FindingCode::ReelectedAtOnce, "2019-01-01");
    assert_eq!(told[0].records, [pool::mandate(4).into(), pool::mandate(3).into()]);
    let later = story.given([ask::seat(4, 3, 3, "2020-01-01", None)]);
    assert_eq!(count(&later, FindingCode::ReelectedAtOnce, "2020-01-01"), 0);
}

/// Protects whoever looks back before a law: what nobody demanded yet is neither found nor asked for.
#[test]
fn nothing_is_demanded_before_its_law() {
    let seats = [office(1, Post::President)];
    let story = Story::new().given([
        ask::enrol(1),
        ask::establish(1, 1, "1985", seats),
        ask::record(1),
        ask::admit(1, 1, 1, "1980"),
    ]);
    for (proof, flaw) in [
        (Check::RegistryEntry, FindingCode::RegistryEntryMissing),
        (Check::MemberList, FindingCode::NumberMissing),
    ] {
        let no_rule = Verdict::NotApplicable { why: NotCheckedReason::NoRule };
        assert_eq!(verdict(&story, 1, proof, "1991-01-07"), no_rule);
        assert_eq!(verdict(&story, 1, proof, "1991-01-08").gaps().len(), 1, "{}", proof.code());
        assert_eq!(found(&story, flaw, "2019-01-01").len(), 1, "{}", proof.code());
    }
    assert_eq!(found(&story, FindingCode::NumberMissing, "2019-01-01")[0].on, Some(day("1991-01-08")));
}

/// Protects the one directorship: a director of two primary cooperatives is told of both, whichever is asked about.
#[test]
fn nobody_directs_two_cooperatives() {
    let story = Story::new().given([
        ask::enrol(1),
        ask::enrol(2),
        ask::establish(1, 1, "2010", [office(1, Post::President)]),
        ask::establish(2, 2, "2010", [office(2, Post::President)]),
        ask::record(1),
        ask::seat(1, 1, 1, "2018", None),
        ask::seat(2, 2, 1, "2019", None),
    ]);
    assert_eq!(count(&story, FindingCode::DirectorTwice, "2018-12-31"), 0);
    assert_eq!(count(&story, FindingCode::DirectorTwice, "2019-01-01"), 2);
}

/// Protects the central: two cooperatives at least, and whoever sits in its organs is a member at home.
#[test]
fn a_central_is_of_several_and_of_members() {
    let story = board();
    assert_eq!(count(&story, FindingCode::TooFewCooperatives, "2019-01-01"), 1);
    assert_eq!(count(&story, FindingCode::NotMemberAtHome, "2019-01-01"), 2);
    let story = story.given([
        ask::enrol(3),
        ask::affiliate(2, 3, 1, "2010"),
        ask::admit(1, 1, 2, "2015"),
        ask::admit(2, 2, 3, "2015"),
    ]);
    assert_eq!(count(&story, FindingCode::TooFewCooperatives, "2019-01-01"), 0);
    assert_eq!(count(&story, FindingCode::NotMemberAtHome, "2019-01-01"), 0);
}

/// Protects the committee against harassment: due from twenty workers on, with as many women as men.
#[test]
fn the_harassment_committee_is_due_from_twenty_workers_on() {
    let story = board().given(
        (11..=29).flat_map(|person| [ask::record(person), ask::work(person, person, 1, "mining", "2018")]),
    );
    let few = Verdict::NotApplicable { why: NotCheckedReason::FewWorkers };
    assert_eq!(verdict(&story, 1, Check::HarassmentCommittee, "2020-01-01"), few);
    let story = story.given([ask::record(30), ask::work(30, 30, 1, "mining", "2018")]);
    assert!(!verdict(&story, 1, Check::HarassmentCommittee, "2020-01-01").gaps().is_empty());
    let seats = [ask::open_places(9, Some(4))];
    let story = story
        .given([ask::establish_kind(9, 1, Kind::HarassmentCommittee, "2019", seats)])
        .given((11..=14).map(|person| ask::seat(person, 9, person, "2019", None)));
    assert!(verdict(&story, 1, Check::HarassmentCommittee, "2020-01-01").is_proven());
    assert_eq!(count(&story, FindingCode::ParityMissing, "2020-01-01"), 1);
    let story = story.given([ask::declare(11, Some(Gender::Man)), ask::declare(12, Some(Gender::Man))]);
    assert!(verdict(&story, 1, Check::HarassmentParity, "2020-01-01").is_proven());
    let story = story.given([ask::declare(12, None)]);
    let unknown = Verdict::NotComputable { why: NotCheckedReason::GenderUnknown };
    assert_eq!(verdict(&story, 1, Check::HarassmentParity, "2020-01-01"), unknown);
}

/// Protects the committees beside one of which nothing is known: a breach in one of them is found, whatever stands in the others.
#[test]
fn an_empty_committee_hides_no_other() {
    let committee = |number: u32| {
        ask::establish_kind(number, 1, Kind::HarassmentCommittee, "2019", [ask::open_places(number, Some(2))])
    };
    let people = (11..=14).map(ask::record);
    let story = board().given(people).given([committee(7), committee(8), committee(9)]).given([
        ask::declare(11, Some(Gender::Man)),
        ask::declare(12, Some(Gender::Man)),
        ask::declare(13, None),
        ask::seat(11, 8, 11, "2019", None),
        ask::seat(12, 8, 12, "2019", None),
        ask::seat(13, 9, 13, "2019", None),
    ]);
    let told = found(&story, FindingCode::ParityMissing, "2020-01-01");
    assert_eq!(told.iter().map(|finding| finding.records[0]).collect::<Vec<_>>(), [pool::organ(8).into()]);
    assert_eq!(told[0].on, Some(day("2019-07-23")), "since the law demands it");
    let mended = story.given([ask::declare(12, Some(Gender::Woman))]);
    let unknown = |why| Verdict::NotComputable { why };
    assert_eq!(
        verdict(&mended, 1, Check::HarassmentParity, "2020-01-01"),
        unknown(NotCheckedReason::NobodySits)
    );
}

/// Protects the policy and the plan as proofs: in force on the day or not.
#[test]
fn a_policy_proves_while_it_is_in_force() {
    use domain::testing::equality::{adopt_policy, policy_of, repeal};
    let story = board().given([adopt_policy(1, policy_of(1, "2021-11-15")), repeal(1, "2024-01-01")]);
    let proven = |on: &str| verdict(&story, 1, Check::EqualityPolicy, on).is_proven();
    assert_eq!(
        ["2021-11-14", "2021-11-15", "2023-12-31", "2024-01-01"].map(proven),
        [false, true, true, false]
    );
    let story = story.given([adopt_policy(2, policy_of(1, "2024-01-01"))]);
    let since = |on: &str| since(&story, Check::EqualityPolicy, on);
    assert_eq!(since("2025-01-01").as_deref(), Some("2021-11-15"), "the next follows without a gap");
}

/// Protects the proof of trainings: they prove since the first of those that followed each other in time, not since the last.
#[test]
fn trainings_prove_since_they_are_repeated_in_time() {
    use domain::programme::{Command, Topic};
    use domain::testing::programme::{class_session_details, training_details};
    let details = domain::programme::TrainingDetails {
        facilitators: Vec::new(),
        project: None,
        topic: Topic::Harassment,
        ..training_details()
    };
    let hold = |number: u32, on: &str| -> domain::Command {
        let (class_session, training) = (pool::class_session(number), pool::training(1));
        Command::HoldClassSession { class_session, training, details: class_session_details(on) }.into()
    };
    let story = board()
        .given([Command::PlanTraining { training: pool::training(1), details }.into()])
        .given([hold(1, "2019-03-01"), hold(2, "2022-03-01"), hold(3, "2023-02"), hold(4, "2024-01-15")]);
    let since = |on: &str| since(&story, Check::HarassmentTraining, on);
    assert_eq!(since("2022-02-28"), None);
    assert_eq!(since("2022-06-01").as_deref(), Some("2022-03-01"));
    assert_eq!(since("2024-06-01").as_deref(), Some("2022-03-01"));
    assert_eq!(since("2025-02-01"), None);
}

/// Protects the committee that set itself a rule: where the organ does not keep it, that is found from the day on which
/// it binds, with its source; where there is none, nothing is.
#[test]
fn a_gender_rule_that_is_not_kept_is_found() {
    use domain::equality::GenderRuleKind;
    use domain::testing::equality::set_rule;
    let story = board();
    assert_eq!(count(&story, FindingCode::GenderRuleBroken, "2021-11-30"), 0);
    let story = story.given([set_rule(1, GenderRuleKind::Parity, None, "2020-01-01")]);
    assert_eq!(count(&story, FindingCode::GenderRuleBroken, "2019-12-31"), 0);
    assert_eq!(count(&story, FindingCode::GenderRuleBroken, "2021-11-30"), 1);
    let story = story.given([ask::declare(2, Some(Gender::Man))]);
    assert_eq!(count(&story, FindingCode::GenderRuleBroken, "2021-11-30"), 0);
}

/// Protects against a panic or a proof out of nothing: on an empty organisation every proof answers, and none but the
/// name's is proven.
#[test]
fn every_proof_answers() {
    let story = Story::new().given([ask::enrol(1)]);
    for proof in Check::VARIANTS {
        let answer = verdict(&story, 1, *proof, "2021-01-01");
        assert!(!answer.is_proven() || *proof == Check::CentralName, "{}", proof.code());
        assert!(answer.gaps().iter().all(|gap| !gap.records.is_empty()), "{}", proof.code());
    }
}
