//! The invariants of trainings, groups and projects are shown to notice.

use std::collections::BTreeSet;

use domain::programme::{
    Activity, Attendance, Event, GroupDetails, GroupRole, Participation, ProjectDetails, TrainingDetails,
};
use domain::testing::programme::{class_session_details, group_details, project_details, training_details};
use domain::testing::value::{date, label, remark};
use domain::testing::{Story, ask, pool};
use domain::value::{Period, Tally};
use domain::{invariant, person};

use super::{broken, check, facts};

/// The rules that are shown below.
const SHOWN: [&str; 10] = [
    "in_a_group_once_a_day",
    "listed_once",
    "one_leader_a_day",
    "only_trainees_complete",
    "part_lies_within_project",
    "participant_is_somebody",
    "participation_lies_within_group",
    "phase_has_no_circle",
    "programme_names_what_is_known",
    "trainee_is_somebody",
];

/// A training with a session, a group with a leader, a project.
fn sound() -> Story {
    let training = pool::training(1);
    let details = TrainingDetails { facilitators: Vec::new(), project: None, ..training_details() };
    let group = GroupDetails { legal_person: None, ..group_details() };
    let project = ProjectDetails { phase_of: None, ..project_details() };
    let planned = domain::programme::Command::PlanTraining { training, details };
    let held = domain::programme::Command::HoldClassSession {
        class_session: pool::class_session(1),
        training,
        details: class_session_details("2021"),
    };
    let formed = domain::programme::Command::FormGroup {
        group: pool::group(1),
        details: group,
        from: date("2018-11"),
    };
    let joined = domain::programme::Command::JoinGroup {
        participation: pool::participation(1),
        group: pool::group(1),
        details: spell(1, "2019", Some("2021")),
    };
    let opened = domain::programme::Command::OpenProject { project: pool::project(1), details: project };
    let people = [ask::record(1), ask::record(2), ask::enrol(1)];
    Story::new().given(people).given([planned, held, formed, joined, opened].map(Into::into))
}

fn spell(person: u32, from: &str, until: Option<&str>) -> Participation {
    let period = Period { from: date(from), until: until.map(date) };
    Participation { period, person: pool::person(person), role: GroupRole::Leader }
}

/// Protects this file: a rule that is added to the domain is shown to notice here.
#[test]
fn every_rule_is_shown() {
    let source =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/invariant/programme.rs")).unwrap();
    let rules = source
        .split(['"', '\n'])
        .filter(|text| text.contains('_') && text.chars().all(|c| c.is_ascii_lowercase() || c == '_'));
    assert_eq!(rules.collect::<BTreeSet<_>>(), SHOWN.into());
    assert_eq!(invariant::violations(sound().register()), []);
}

/// Protects lists of trainees.
#[test]
fn trainings() {
    let (training, class_session, one) = (pool::training(1), pool::class_session(1), pool::person(1));
    let attended = |people| {
        let attendance = Attendance { people, unnamed: Tally::default() };
        [Event::AttendanceRecorded { attendance, class_session }]
    };
    check("listed_once", &broken(&sound(), &facts(attended(vec![one, one]))));
    check("trainee_is_somebody", &broken(&sound(), &facts(attended(vec![pool::person(9)]))));
    let completed = Event::CompletionRecorded { on: date("2022"), people: vec![one], training };
    check("only_trainees_complete", &broken(&sound(), &facts([completed])));
    let details = TrainingDetails { project: Some(pool::project(9)), ..training_details() };
    let elsewhere = Event::TrainingCorrected { details, reason: None, training };
    check("programme_names_what_is_known", &broken(&sound(), &facts([elsewhere])));
    let mut gone = broken(&sound(), &facts(attended(vec![one])));
    domain::evolve(&mut gone, &person::act::Annulled { person: one, reason: remark("x") }.into());
    check("gone_person_has_no_facts", &gone);
}

/// Protects groups.
#[test]
fn groups() {
    let (group, participation) = (pool::group(1), pool::participation(2));
    let joined = |details| facts([Event::GroupJoined { details, group, participation }]);
    check("in_a_group_once_a_day", &broken(&sound(), &joined(spell(1, "2020", None))));
    check("one_leader_a_day", &broken(&sound(), &joined(spell(2, "2020", None))));
    check("participant_is_somebody", &broken(&sound(), &joined(spell(9, "2022", None))));
    let rule = "participation_lies_within_group";
    check(rule, &broken(&sound(), &joined(spell(2, "2018-10", Some("2018-12")))));
    check(rule, &broken(&sound(), &joined(spell(2, "2022", Some("2021")))));
    let details = GroupDetails { cooperative: pool::cooperative(9), ..group_details() };
    let elsewhere = Event::GroupCorrected { details, from: date("2018"), group, reason: None };
    check("programme_names_what_is_known", &broken(&sound(), &facts([elsewhere])));
}

/// Protects projects.
#[test]
fn projects() {
    let project = pool::project(1);
    let act = |from: &str, training| {
        let period = Period { from: date(from), until: Some(date("2021")) };
        let details = Activity { group: None, period, title: label("Taller"), training };
        facts([Event::ActivityAdded { activity: pool::activity(1), details, project }])
    };
    check("part_lies_within_project", &broken(&sound(), &act("2020-09", None)));
    check("part_lies_within_project", &broken(&sound(), &act("2022", None)));
    let unknown = Some(pool::training(9));
    check("programme_names_what_is_known", &broken(&sound(), &act("2021", unknown)));
    let phase_of = |whole| {
        let details = ProjectDetails { phase_of: Some(pool::project(whole)), ..project_details() };
        facts([Event::ProjectCorrected { details, project, reason: None }])
    };
    check("phase_has_no_circle", &broken(&sound(), &phase_of(1)));
    check("phase_has_no_circle", &broken(&sound(), &phase_of(9)));
}
