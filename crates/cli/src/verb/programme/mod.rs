//! Verbs about programmes, one file a noun: trainings, productive groups, projects.

pub(crate) mod group;
pub(crate) mod people;
pub(crate) mod project;
mod table;
pub(crate) mod training;

/// Which command each verb sends: verbs are told by what people have in hand, commands by their area.
pub(crate) const SENDS: [(&str, &str); 26] = [
    ("training plan", "programme.plan_training"),
    ("training correct", "programme.correct_training"),
    ("training annul", "programme.annul_training"),
    ("training session", "programme.hold_class_session"),
    ("training correct-session", "programme.correct_class_session"),
    ("training annul-session", "programme.annul_class_session"),
    ("training attend", "programme.record_attendance"),
    ("training enrol", "programme.record_enrolment"),
    ("training complete", "programme.record_completion"),
    ("group form", "programme.form_group"),
    ("group correct", "programme.correct_group"),
    ("group dissolve", "programme.dissolve_group"),
    ("group annul", "programme.annul_group"),
    ("group join", "programme.join_group"),
    ("group quit", "programme.leave_group"),
    ("group correct-participation", "programme.correct_participation"),
    ("group annul-participation", "programme.annul_participation"),
    ("project open", "programme.open_project"),
    ("project correct", "programme.correct_project"),
    ("project annul", "programme.annul_project"),
    ("project partner", "programme.add_partner"),
    ("project budget", "programme.add_budget_line"),
    ("project activity", "programme.add_activity"),
    ("project aim", "programme.set_expected_result"),
    ("project achieve", "programme.record_actual_result"),
    ("project remove", "programme.annul_project_part"),
];
