//! Stories of trainings, groups and projects: what follows from what, and what can be asked.

use domain::indicator::programme::{Scope, composition, funding, learnt, reach, results, skilled, tie};
use domain::programme::{
    ActualResult, Attendance, Command as Asked, ExpectedResult, Facilitator, GroupDetails, GroupRole,
    Participation, Partner, PartnerRole, Partnership, ProjectDetails, Tie, Topic, TrainingDetails,
};
use domain::testing::programme::{class_session_details, group_details, project_details, training_details};
use domain::testing::value::{date, day, label};
use domain::testing::{Story, ask, pool};
use domain::undo::{Moments, plan};
use domain::value::{Gender, Period, Ratio, Tally};
use domain::{Command, Event, programme};

fn training(number: u32) -> Command {
    let details = TrainingDetails {
        facilitators: vec![Facilitator::Person(pool::person(3))],
        project: None,
        ..training_details()
    };
    Asked::PlanTraining { training: pool::training(number), details }.into()
}

fn hold(class_session: u32, on: &str) -> Command {
    let (class_session, training) = (pool::class_session(class_session), pool::training(1));
    Asked::HoldClassSession { class_session, training, details: class_session_details(on) }.into()
}

fn people(people: &[u32]) -> Vec<domain::value::id::PersonId> {
    people.iter().map(|person| pool::person(*person)).collect()
}

fn attend(class_session: u32, who: &[u32]) -> Command {
    let attendance = Attendance { people: people(who), unnamed: Tally { women: 4, ..Tally::default() } };
    Asked::RecordAttendance { class_session: pool::class_session(class_session), attendance }.into()
}

fn complete(on: &str, who: &[u32]) -> Command {
    Asked::RecordCompletion { training: pool::training(1), on: date(on), people: people(who) }.into()
}

fn form() -> Command {
    let details = GroupDetails { legal_person: None, ..group_details() };
    Asked::FormGroup { group: pool::group(1), details, from: date("2018-11") }.into()
}

fn join(spell: u32, person: u32, role: GroupRole, from: &str, until: Option<&str>) -> Command {
    let period = Period { from: date(from), until: until.map(date) };
    let details = Participation { period, person: pool::person(person), role };
    Asked::JoinGroup { participation: pool::participation(spell), group: pool::group(1), details }.into()
}

/// Three women and a man; the first two are members since 2016 and 2021-06; the third teaches.
fn ground() -> Story {
    Story::new().given([
        ask::record(1),
        ask::record(2),
        ask::record(3),
        ask::record(4),
        ask::declare(4, Some(Gender::Man)),
        ask::enrol(1),
        ask::admit(1, 1, 1, "2016"),
        ask::admit(2, 2, 1, "2021-06-01"),
        training(1),
        hold(1, "2021-05-31"),
        hold(2, "2021-11-30"),
        attend(1, &[1, 2, 4]),
        attend(2, &[2, 1]),
    ])
}

fn women(count: u64) -> Tally {
    Tally { women: count, ..Tally::default() }
}

/// Protects the figures of the fund and the committee: people once, hours by gender, members as of the day.
#[test]
fn a_training_reaches_each_person_once() {
    let story = ground().given([
        Asked::RecordEnrolment { training: pool::training(1), people: people(&[1, 2, 4]) }.into(),
        complete("2021-12", &[1, 2]),
    ]);
    let register = story.register();
    let found = reach(register, &Scope { to: day("2021-12-31"), ..Scope::default() });
    assert_eq!(found.people, Tally { men: 1, ..women(2) });
    assert_eq!((found.members, found.others), (women(2), Tally { men: 1, ..Tally::default() }));
    assert_eq!(found.minutes, Tally { men: 120, ..women(480) });
    assert_eq!((found.unnamed, found.unnamed_minutes), (women(8), women(960)));
    assert_eq!(found.enrolled, Tally { men: 1, ..women(2) });
    assert_eq!(found.enrolled_completed, women(2));
    assert_eq!(found.education_fund, ["1200.50 PEN".parse().unwrap()]);
    let may = reach(register, &Scope { to: day("2021-06-30"), ..Scope::default() });
    // On the last of May one of the two women was not a member yet.
    assert_eq!((may.members, may.others), (women(1), Tally { men: 1, ..women(1) }));
    assert_eq!(may.completed, Tally::default());
    let other = Scope { topic: Some(&Topic::Safety), to: day("2021-12-31"), ..Scope::default() };
    assert_eq!(reach(register, &other).trainings, 0);
}

/// Protects people who learnt something for a time: known to the month, it is good from the first day and runs out as
/// if learnt on the last.
#[test]
fn what_was_learnt_is_good_for_its_months() {
    let story = ground().given([complete("2021-12", &[1])]);
    let register = story.register();
    let [one] = learnt(register, pool::person(1)).try_into().unwrap();
    assert_eq!(one.ends, Some(day("2023-12-31")));
    assert_eq!(
        ["2021-11-30", "2021-12-01", "2023-12-30", "2023-12-31"].map(|on| one.is_good(day(on))),
        [false, true, true, false]
    );
    let skilled_on = |on: &str| skilled(register, &Topic::ViolencePrevention, day(on)).len();
    assert_eq!((skilled_on("2022-01-01"), skilled_on("2024-01-01")), (1, 0));
}

/// Protects one person with two records: she came once, learnt when she first did, and taught once.
#[test]
fn merged_records_are_one_trainee() {
    let story =
        ground().given([attend(1, &[1, 2, 4, 3]), complete("2022", &[1, 3]), complete("2021-12", &[2])]);
    let story = story.when(ask::merge(2, 3)).then_kinds(&[
        "person.merged",
        "member.reassigned",
        "programme.trainee_reassigned",
    ]);
    let programmes = story.register().programmes();
    let list = |class_session| {
        programmes.class_session(pool::class_session(class_session)).unwrap().1.attendance.clone().unwrap()
    };
    assert_eq!(list(1).people, people(&[1, 4, 3]));
    assert_eq!(list(2).people, people(&[3, 1]));
    let training = programmes.training(pool::training(1)).unwrap();
    // The first completion of the two counts.
    assert_eq!(training.completed.get(&pool::person(3)), Some(&date("2021-12")));
    assert_eq!(training.details.facilitators, [Facilitator::Person(pool::person(3))]);
    assert!(!programmes.names(pool::person(2)));
}

/// Protects a group whose members' records are merged: the spell goes with her.
#[test]
fn merged_records_keep_their_groups() {
    let story = Story::new().given([ask::record(1), ask::record(2), ask::enrol(1), form()]);
    let story = story.given([
        join(1, 1, GroupRole::Member, "2019", Some("2020-01-01")),
        join(2, 2, GroupRole::Leader, "2020-01-01", None),
    ]);
    let story =
        story.when(ask::merge(2, 1)).then_kinds(&["person.merged", "programme.participation_reassigned"]);
    let hers = story.register().programmes().participations_of(pool::person(1)).count();
    assert_eq!(hers, 2);
}

/// Protects a group's end: everybody leaves with it, and who had left keeps her day.
#[test]
fn a_dissolved_group_holds_nobody() {
    let story = Story::new().given([ask::record(1), ask::record(2), ask::enrol(1), form()]);
    let story = story.given([
        join(1, 1, GroupRole::Member, "2019", Some("2020")),
        join(2, 2, GroupRole::Leader, "2019", None),
    ]);
    let on = date("2021-11-30");
    let participation = pool::participation(2);
    let (group, dissolve) = (pool::group(1), Asked::DissolveGroup { group: pool::group(1), on });
    let story = story.when(dissolve).then(&[
        Event::from(programme::Event::GroupDissolved { group, on }),
        Event::from(programme::Event::GroupLeft { on, participation }),
    ]);
    let count = |on: &str| composition(story.register(), group, day(on)).unwrap().tally.total();
    assert_eq!(["2018-11-01", "2019-06-01", "2021-11-29", "2021-11-30"].map(count), [0, 2, 1, 0]);
}

/// Protects the association beside the cooperative: what dissolves the cooperative does not dissolve the group, nor
/// undo what was taught.
#[test]
fn a_dissolved_cooperative_takes_no_programme_with_it() {
    let story = Story::new().given([ask::record(1), ask::enrol(1), form()]);
    let _story = story.when(ask::dissolve(1, "2021")).then_kinds(&["cooperative.dissolved"]);
}

/// Protects the report of a group: a daughter of a member is kin while the mother is a member, and whoever works there
/// and nothing else is told so.
#[test]
fn ties_are_those_of_the_day() {
    let story = Story::new().given([
        ask::record(1),
        ask::record(2),
        ask::record(3),
        ask::enrol(1),
        ask::enrol_central(2),
        ask::affiliate(1, 1, 2, "2006"),
        ask::admit(1, 1, 1, "2016"),
        ask::leave(1, "2020-01-01"),
        ask::child(2, 1),
        ask::work(1, 3, 1, "kitchen", "2017-01-01"),
        ask::end_work(1, "2019-01-01"),
    ]);
    let of = |person, on: &str| tie(story.register(), pool::cooperative(2), pool::person(person), day(on));
    assert_eq!(
        [of(1, "2015-12-31"), of(1, "2016-01-01"), of(1, "2020-01-01")],
        [Tie::None, Tie::Member, Tie::None]
    );
    assert_eq!([of(2, "2016-01-01"), of(2, "2020-01-01")], [Tie::Kin, Tie::None]);
    assert_eq!([of(3, "2018-01-01"), of(3, "2019-01-01")], [Tie::Worker, Tie::None]);
}

/// Protects a donor's report: the last figure that is known on the day, against the target, by gender.
#[test]
fn a_result_stands_as_last_known() {
    let (project, expected_result) = (pool::project(1), pool::expected_result(1));
    let details = ProjectDetails { phase_of: None, ..project_details() };
    let target = Tally { men: 5, ..women(15) };
    let content =
        ExpectedResult { baseline: Some(women(5)), deadline: None, target, title: label("Fondo rotatorio") };
    let said = |on: &str, actual| Asked::RecordActualResult {
        expected_result,
        actual_result: ActualResult { actual, on: date(on), source: None },
    };
    let partner = Partnership {
        amount: Some("50000 USD".parse().unwrap()),
        partner: Partner::Outside(label("Fundación")),
        period: None,
        role: PartnerRole::Funding,
        source: None,
    };
    let story = Story::new().given([ask::enrol(1)]).given(
        [
            Asked::OpenProject { project, details },
            Asked::SetExpectedResult { expected_result, project, details: content },
            said("2022-12-31", women(12)),
            said("2021-12-31", women(8)),
            said("2021-12-31", women(9)),
            Asked::AddPartner { partnership: pool::partnership(1), project, details: partner },
        ]
        .map(Command::from),
    );
    let stands = |on: &str| results(story.register(), project, day(on)).remove(0);
    assert_eq!(stands("2021-12-30").latest, None);
    assert_eq!(stands("2022-06-30").latest.map(|latest| latest.actual), Some(women(9)));
    assert_eq!(stands("2023-01-01").reached, Ratio::new(12, 20));
    assert_eq!(stands("2023-01-01").women_reached, Ratio::new(12, 15));
    assert_eq!(funding(story.register(), project), ["50000 USD".parse().unwrap()]);
}

/// Protects erasure: who was trained stays counted, and her list can still be mended.
#[test]
fn an_erased_trainee_stays_counted() {
    let story = ground().given([ask::erase(1), attend(1, &[1, 4])]);
    let found = reach(story.register(), &Scope { to: day("2022-01-01"), ..Scope::default() });
    assert_eq!(found.people, Tally { men: 1, ..women(2) });
}

/// Protects whoever typed the wrong list: a batch is taken back to what was known before it.
#[test]
fn a_list_can_be_taken_back() {
    let before = ground().given([complete("2021-12", &[1])]);
    let after = before.clone().given([
        attend(1, &[4]),
        complete("2021-12", &[1, 2]),
        form(),
        join(1, 1, GroupRole::Leader, "2019", None),
    ]);
    let facts = after.events()[before.events().len()..].to_vec();
    let moments = Moments { before: before.register(), after: after.register(), now: after.register() };
    let reason = domain::testing::value::remark("lista de otro taller");
    let commands = plan(moments, &facts, &reason, &mut || pool::salt(900)).unwrap();
    assert!(after.given(commands).register() == before.register());
}
