//! Rejections of commands about trainings, groups and projects.

use domain::Command;
use domain::programme::{
    Activity, ActualResult, Attendance, BudgetLine, ClassSessionDetails, Command as Asked, ExpectedResult,
    Facilitator, GroupDetails, GroupRole, Participation, Partner, PartnerRole, Partnership, ProjectDetails,
    TrainingDetails,
};
use domain::testing::programme::{class_session_details, group_details, project_details, training_details};
use domain::testing::value::{date, label, remark};
use domain::testing::{ask, pool};
use domain::value::{Money, Period, Tally};

use super::{Case, case, check};

fn training() -> TrainingDetails {
    TrainingDetails { facilitators: Vec::new(), project: None, ..training_details() }
}

fn plan(number: u32) -> Command {
    Asked::PlanTraining { training: pool::training(number), details: training() }.into()
}

fn hold(class_session: u32, training: u32, on: &str) -> Command {
    let (class_session, training) = (pool::class_session(class_session), pool::training(training));
    Asked::HoldClassSession { class_session, training, details: class_session_details(on) }.into()
}

fn attend(class_session: u32, people: &[u32]) -> Command {
    let people = people.iter().map(|person| pool::person(*person)).collect();
    let attendance = Attendance { people, unnamed: Tally::default() };
    Asked::RecordAttendance { class_session: pool::class_session(class_session), attendance }.into()
}

fn enrol(training: u32, people: &[u32]) -> Command {
    let people = people.iter().map(|person| pool::person(*person)).collect();
    Asked::RecordEnrolment { training: pool::training(training), people }.into()
}

fn complete(training: u32, on: &str, people: &[u32]) -> Command {
    let people = people.iter().map(|person| pool::person(*person)).collect();
    Asked::RecordCompletion { training: pool::training(training), on: date(on), people }.into()
}

fn group(name: &str) -> GroupDetails {
    GroupDetails { legal_person: None, name: label(name), ..group_details() }
}

fn form(number: u32, name: &str, from: &str) -> Command {
    Asked::FormGroup { group: pool::group(number), details: group(name), from: date(from) }.into()
}

fn dissolve(number: u32, on: &str) -> Command {
    Asked::DissolveGroup { group: pool::group(number), on: date(on) }.into()
}

fn join(spell: u32, group: u32, person: u32, role: GroupRole, from: &str, until: Option<&str>) -> Command {
    let period = Period { from: date(from), until: until.map(date) };
    let details = Participation { period, person: pool::person(person), role };
    Asked::JoinGroup { participation: pool::participation(spell), group: pool::group(group), details }.into()
}

fn quit(spell: u32, on: &str) -> Command {
    Asked::LeaveGroup { participation: pool::participation(spell), on: date(on) }.into()
}

fn project(phase_of: Option<u32>) -> ProjectDetails {
    let period = Period { from: date("2020-10"), until: Some(date("2023-09")) };
    ProjectDetails { period, phase_of: phase_of.map(pool::project), ..project_details() }
}

fn open(number: u32, phase_of: Option<u32>) -> Command {
    Asked::OpenProject { project: pool::project(number), details: project(phase_of) }.into()
}

fn expected_result(number: u32, project: u32) -> Command {
    let details =
        ExpectedResult { baseline: None, deadline: None, target: Tally::default(), title: label("Mujeres") };
    Asked::SetExpectedResult {
        expected_result: pool::expected_result(number),
        project: pool::project(project),
        details,
    }
    .into()
}

fn achieve(expected_result: u32) -> Command {
    let actual_result = ActualResult { actual: Tally::default(), on: date("2022"), source: None };
    Asked::RecordActualResult { expected_result: pool::expected_result(expected_result), actual_result }
        .into()
}

fn activity(training: Option<u32>, group: Option<u32>, from: &str) -> Command {
    let details = Activity {
        group: group.map(pool::group),
        period: Period::since(date(from)).ending_by(&Period { from: date(from), until: Some(date("2022")) }),
        title: label("Taller"),
        training: training.map(pool::training),
    };
    Asked::AddActivity { activity: pool::activity(1), project: pool::project(1), details }.into()
}

fn partner(organisation: u32, period: Option<Period>) -> Command {
    let partner = Partner::Organisation(pool::cooperative(organisation));
    let details = Partnership { amount: None, partner, period, role: PartnerRole::Funding, source: None };
    Asked::AddPartner { partnership: pool::partnership(1), project: pool::project(1), details }.into()
}

fn remove(project: u32, expected_result: u32) -> Command {
    let part = *pool::expected_result(expected_result).uuid();
    Asked::AnnulProjectPart { project: pool::project(project), part, reason: remark("typed twice") }.into()
}

fn annul_training(number: u32, why: &str) -> Command {
    Asked::AnnulTraining { training: pool::training(number), reason: remark(why) }.into()
}

fn annul_class_session(number: u32, why: &str) -> Command {
    Asked::AnnulClassSession { class_session: pool::class_session(number), reason: remark(why) }.into()
}

fn annul_group(number: u32) -> Command {
    Asked::AnnulGroup { group: pool::group(number), reason: remark("typed twice") }.into()
}

fn annul_project(number: u32) -> Command {
    Asked::AnnulProject { project: pool::project(number), reason: remark("typed twice") }.into()
}

/// Three people, a cooperative, a training with one session, a group and a project.
fn ground() -> Vec<Command> {
    vec![
        ask::record(1),
        ask::record(2),
        ask::record(3),
        ask::enrol(1),
        plan(1),
        hold(1, 1, "2021-11-30"),
        form(1, "Brillo", "2018-11"),
        open(1, None),
    ]
}

fn after(commands: impl IntoIterator<Item = Command>) -> Vec<Command> {
    ground().into_iter().chain(commands).collect()
}

/// Protects trainings, groups and projects: lists name people once, spells lie apart, parts belong somewhere.
#[test]
fn programmes() {
    check(cases());
}

pub(super) fn cases() -> Vec<Case> {
    let mut cases = trainings();
    cases.extend(completions());
    cases.extend(groups());
    cases.extend(projects());
    cases.extend(parts());
    cases.extend(people_and_organisations());
    cases
}

fn trainings() -> Vec<Case> {
    let details = |change: fn(&mut TrainingDetails)| {
        let mut details = training();
        change(&mut details);
        Command::from(Asked::PlanTraining { training: pool::training(2), details })
    };
    let long = ClassSessionDetails { minutes: 1441, ..class_session_details("2021") };
    let empty = ClassSessionDetails { minutes: 0, ..class_session_details("2021") };
    let hold_as = |details| {
        Command::from(Asked::HoldClassSession {
            class_session: pool::class_session(2),
            training: pool::training(1),
            details,
        })
    };
    let correct = |details| {
        Command::from(Asked::CorrectTraining { training: pool::training(1), details, reason: None })
    };
    let correct_class_session = |details| {
        Command::from(Asked::CorrectClassSession {
            class_session: pool::class_session(1),
            details,
            reason: None,
        })
    };
    vec![
        case("training_unknown", ground(), enrol(9, &[1])),
        case("training_unknown", ground(), hold(2, 9, "2021")),
        case("training_exists", ground(), plan(1)),
        case("training_in_use", ground(), annul_training(1, "typed twice")),
        case("training_in_use", after([plan(2), enrol(2, &[1])]), annul_training(2, "typed twice")),
        case(
            "training_in_use",
            after([plan(2), activity(Some(2), None, "2021")]),
            annul_training(2, "twice"),
        ),
        case("cooperative_unknown", ground(), details(|it| it.cooperative = pool::cooperative(9))),
        case("project_unknown", ground(), details(|it| it.project = Some(pool::project(9)))),
        case(
            "person_unknown",
            ground(),
            details(|it| it.facilitators = vec![Facilitator::Person(pool::person(9))]),
        ),
        case(
            "cooperative_unknown",
            ground(),
            details(|it| it.facilitators = vec![Facilitator::Organisation(pool::cooperative(9))]),
        ),
        case(
            "person_listed_twice",
            ground(),
            details(|it| it.facilitators = vec![Facilitator::Person(pool::person(1)); 2]),
        ),
        case("programme_unchanged", ground(), correct(training())),
        case("class_session_unknown", ground(), attend(9, &[1])),
        case("class_session_exists", ground(), hold(1, 1, "2021-12")),
        case("class_session_length", ground(), hold_as(long.clone())),
        case("class_session_length", ground(), hold_as(empty)),
        case("class_session_length", ground(), correct_class_session(long)),
        case("programme_unchanged", ground(), correct_class_session(class_session_details("2021-11-30"))),
        case("person_listed_twice", ground(), attend(1, &[1, 2, 1])),
        case("person_listed_twice", ground(), enrol(1, &[2, 2])),
        case("person_unknown", ground(), attend(1, &[9])),
        case("person_erased", after([ask::erase(1)]), attend(1, &[1])),
        case("programme_unchanged", after([attend(1, &[1, 2])]), attend(1, &[2, 1])),
        case("programme_unchanged", after([enrol(1, &[1])]), enrol(1, &[1])),
    ]
}

fn completions() -> Vec<Case> {
    let came = || after([attend(1, &[1]), complete(1, "2021-12", &[1])]);
    let enrolled = || after([enrol(1, &[1]), complete(1, "2021-12", &[1])]);
    vec![
        case("not_a_trainee", ground(), complete(1, "2021-12", &[1])),
        case("not_a_trainee", came(), attend(1, &[2])),
        case("not_a_trainee", came(), annul_class_session(1, "typed twice")),
        case("not_a_trainee", enrolled(), enrol(1, &[2])),
        case("person_listed_twice", came(), complete(1, "2022", &[1, 1])),
        case("programme_unchanged", came(), complete(1, "2021-12", &[1])),
        case("programme_unchanged", came(), complete(1, "2022", &[])),
    ]
}

fn groups() -> Vec<Case> {
    use GroupRole::{Leader, Member};
    let joined = || after([join(1, 1, 1, Leader, "2019", Some("2020-06-01"))]);
    let over = || after([dissolve(1, "2021")]);
    let both = |second| after([join(1, 1, 1, Leader, "2019", Some("2020-06-01")), second]);
    let twice = || both(join(2, 1, 1, Member, "2021", None));
    let two = || both(join(2, 1, 2, Member, "2019", None));
    let respell = |number, role, from: &str, until: Option<&str>| {
        let (participation, until) = (pool::participation(number), until.map(date));
        let period = Period { from: date(from), until };
        Command::from(Asked::CorrectParticipation { participation, period, role, reason: None })
    };
    let correct = |details, from: &str| {
        let (group, from) = (pool::group(1), date(from));
        Command::from(Asked::CorrectGroup { group, details, from, reason: None })
    };
    let elsewhere = GroupDetails { legal_person: Some(pool::cooperative(9)), ..group("Otro") };
    vec![
        case("group_unknown", ground(), dissolve(9, "2021")),
        case("group_unknown", ground(), join(1, 9, 1, Member, "2019", None)),
        case("group_exists", ground(), form(1, "Otro", "2019")),
        case("group_name_taken", ground(), form(2, "BRILLO", "2019")),
        case("group_in_use", joined(), annul_group(1)),
        case("group_in_use", after([activity(None, Some(1), "2021")]), annul_group(1)),
        case("group_over", over(), dissolve(1, "2022")),
        case("group_over", over(), join(1, 1, 1, Member, "2019", None)),
        case("cooperative_unknown", ground(), correct(elsewhere, "2018-11")),
        case("programme_unchanged", ground(), correct(group("Brillo"), "2018-11")),
        case("outside_group", joined(), correct(group("Brillo"), "2020-06")),
        case("ends_before_start", over(), correct(group("Brillo"), "2022")),
        case("ends_before_start", ground(), dissolve(1, "2018-11-01")),
        case("ends_before_start", joined(), dissolve(1, "2018-12-31")),
        case("participation_unknown", ground(), quit(9, "2020")),
        case("participation_exists", joined(), join(1, 1, 2, Member, "2021", None)),
        case("already_in_group", joined(), join(2, 1, 1, Member, "2019-12", None)),
        case("group_has_leader", joined(), join(2, 1, 2, Leader, "2018-12", Some("2020-02"))),
        case("outside_group", ground(), join(1, 1, 1, Member, "2018-10-31", None)),
        case("ends_before_start", ground(), join(1, 1, 1, Member, "2020", Some("2019"))),
        case("already_quit", joined(), quit(1, "2021")),
        case("participation_unknown", ground(), respell(9, Member, "2019", None)),
        case("programme_unchanged", joined(), respell(1, Leader, "2019", Some("2020-06-01"))),
        case("ends_before_start", joined(), respell(1, Leader, "2019", Some("2018-12"))),
        case("outside_group", joined(), respell(1, Leader, "2018-10-31", None)),
        case("already_in_group", twice(), respell(1, Leader, "2019", Some("2022"))),
        case("group_has_leader", two(), respell(2, Leader, "2019", None)),
        case("ends_before_start", joined(), quit(1, "2019-01-01")),
        case("person_unknown", ground(), join(1, 1, 9, Member, "2020", None)),
    ]
}

fn projects() -> Vec<Case> {
    let correct = |number, details| {
        Command::from(Asked::CorrectProject { project: pool::project(number), details, reason: None })
    };
    let backwards =
        ProjectDetails { period: Period { from: date("2021"), until: Some(date("2020")) }, ..project(None) };
    let of_project = TrainingDetails { project: Some(pool::project(1)), ..training() };
    let with_training = Asked::PlanTraining { training: pool::training(2), details: of_project }.into();
    vec![
        case("project_unknown", ground(), expected_result(1, 9)),
        case("project_unknown", ground(), open(2, Some(9))),
        case("project_exists", ground(), open(1, None)),
        case("project_circle", ground(), open(2, Some(2))),
        case("project_circle", after([open(2, Some(1))]), correct(1, project(Some(2)))),
        case("project_in_use", after([open(2, Some(1))]), annul_project(1)),
        case("project_in_use", after([with_training]), annul_project(1)),
        case("programme_unchanged", ground(), correct(1, project(None))),
        case("ends_before_start", ground(), correct(1, backwards)),
        case(
            "outside_project",
            after([activity(None, None, "2021")]),
            correct(1, ProjectDetails { period: Period::since(date("2022-06")), ..project(None) }),
        ),
    ]
}

fn parts() -> Vec<Case> {
    let outside = Some(Period { from: date("2020-09"), until: Some(date("2021")) });
    let money = "1.00 USD".parse::<Money>().unwrap();
    let line = BudgetLine { amount: money, period: outside, title: label("talleres") };
    let (budget, project) = (pool::budget_line(1), pool::project(1));
    vec![
        case("project_part_exists", after([expected_result(1, 1)]), expected_result(1, 1)),
        case("project_part_exists", after([expected_result(1, 1), open(2, None)]), expected_result(1, 2)),
        case("project_part_unknown", ground(), achieve(1)),
        case("project_part_unknown", after([expected_result(1, 1), open(2, None)]), remove(2, 1)),
        case("programme_unchanged", after([expected_result(1, 1), achieve(1)]), achieve(1)),
        case("outside_project", ground(), activity(None, None, "2020-09-30")),
        case("outside_project", ground(), partner(1, outside)),
        case("end_missing", ground(), partner(1, Some(Period::since(date("2021"))))),
        case(
            "outside_project",
            ground(),
            Asked::AddBudgetLine { budget_line: budget, project, details: line }.into(),
        ),
        case("cooperative_unknown", ground(), partner(9, None)),
        case("training_unknown", ground(), activity(Some(9), None, "2021")),
        case("group_unknown", ground(), activity(None, Some(9), "2021")),
    ]
}

fn people_and_organisations() -> Vec<Case> {
    use GroupRole::Member;
    let both = [join(1, 1, 1, Member, "2019", None), join(2, 1, 2, Member, "2020", None)];
    vec![
        case("merge_overlaps_group", after(both), ask::merge(2, 1)),
        case("person_in_use", after([attend(1, &[1])]), ask::annul_person(1)),
        case("person_in_use", after([enrol(1, &[1])]), ask::annul_person(1)),
        case("person_in_use", after([join(1, 1, 1, Member, "2019", Some("2020"))]), ask::annul_person(1)),
        case("cooperative_in_use", ground(), ask::annul_cooperative(1)),
        case("cooperative_in_use", after([ask::enrol(2), partner(2, None)]), ask::annul_cooperative(2)),
    ]
}
