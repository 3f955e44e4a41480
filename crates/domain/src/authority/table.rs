//! The table of authority: data only. Each kind of command, act and question stands in one row; a test names those that do
//! not. Why a role may do what stands in decision 0026.

use super::Role::{
    Administrator, Auditor, Board, Donor, EducationCommittee, Electoral, GenderCommittee, Member, Owner,
    Secretary, Supervisory,
};
use super::Sensitivity::{Internal, Personal, Public, Sensitive};
use super::{Act, Question, Role, Row, Sensitivity, Subject};

/// Who keeps the books.
const KEEPERS: &[Role] = &[Owner, Secretary];
/// Who keeps the books, and the board that decides.
const DECIDERS: &[Role] = &[Owner, Secretary, Board];
/// Who keeps the books, and who answers for equality.
const EQUALITY: &[Role] = &[Owner, Secretary, GenderCommittee];
/// Who reads people by name.
const READERS: &[Role] =
    &[Owner, Secretary, Board, Supervisory, Electoral, GenderCommittee, EducationCommittee, Auditor];

/// Everybody of the organisation, and who audits it.
const INSIDERS: &[Role] =
    &[Owner, Secretary, Board, Supervisory, Electoral, GenderCommittee, EducationCommittee, Auditor, Member];

const fn commands(
    area: &'static str,
    names: &'static [&'static str],
    class: Sensitivity,
    alone: &'static [Role],
) -> Row {
    Row { subject: Subject::Commands { area, names }, class, alone, with_second: &[], seconds: &[] }
}

const fn question(question: Question, class: Sensitivity, alone: &'static [Role]) -> Row {
    Row { subject: Subject::Question(question), class, alone, with_second: &[], seconds: &[] }
}

/// The table.
pub const TABLE: &[Row] = &[
    commands(
        "person",
        &["record", "correct", "add_document", "correct_document", "merge", "annul"],
        Sensitive,
        KEEPERS,
    ),
    commands("person", &["declare_gender"], Personal, EQUALITY),
    commands("person", &["state_kinship", "withdraw_kinship"], Sensitive, KEEPERS),
    Row {
        subject: Subject::Commands { area: "person", names: &["erase"] },
        class: Sensitive,
        alone: &[],
        with_second: &[Owner],
        seconds: &[Owner, Secretary, Board, Supervisory],
    },
    commands(
        "cooperative",
        &[
            "enrol",
            "correct",
            "rename",
            "affiliate",
            "leave_central",
            "annul_affiliation",
            "open_unit",
            "close_unit",
            "annul_unit",
            "dissolve",
            "set_time_zone",
            "annul",
        ],
        Public,
        KEEPERS,
    ),
    commands("member", &["apply", "decline", "admit", "suspend", "reinstate", "leave"], Internal, DECIDERS),
    commands("member", &["correct", "annul", "assign_work", "end_work", "annul_work"], Internal, KEEPERS),
    commands(
        "committee",
        &["establish", "correct", "change_seats", "annul_mandate", "dissolve", "annul"],
        Public,
        KEEPERS,
    ),
    commands(
        "committee",
        &["define_term", "seat", "end_mandate", "replace_mandate", "correct_mandate"],
        Public,
        &[Owner, Secretary, Electoral],
    ),
    commands(
        "certification",
        &[
            "adopt_scheme",
            "relate_schemes",
            "annul_scheme",
            "open",
            "record_step",
            "annul_step",
            "annul",
            "receive_premium",
            "spend_premium",
            "annul_premium",
            "state_social_group",
        ],
        Public,
        KEEPERS,
    ),
    commands("certification", &["plan_premium", "decide_premium"], Public, DECIDERS),
    commands(
        "certification",
        &[
            "answer_requirement",
            "carry_over_answers",
            "schedule_audit",
            "hold_audit",
            "annul_audit",
            "record_finding",
            "annul_finding",
            "annul_action",
            "record_evidence",
            "link_evidence",
            "unlink_evidence",
            "annul_evidence",
        ],
        Internal,
        KEEPERS,
    ),
    commands("certification", &["plan_action", "revise_action", "reopen_action"], Internal, DECIDERS),
    commands("certification", &["close_action"], Internal, &[Owner, Secretary, Supervisory]),
    commands(
        "programme",
        &[
            "plan_training",
            "correct_training",
            "annul_training",
            "hold_class_session",
            "correct_class_session",
            "annul_class_session",
            "record_attendance",
            "record_enrolment",
            "record_completion",
        ],
        Internal,
        &[Owner, Secretary, GenderCommittee, EducationCommittee],
    ),
    commands(
        "programme",
        &[
            "form_group",
            "correct_group",
            "dissolve_group",
            "annul_group",
            "join_group",
            "leave_group",
            "correct_participation",
            "annul_participation",
            "open_project",
            "correct_project",
            "annul_project",
            "add_partner",
            "add_budget_line",
            "add_activity",
            "set_expected_result",
            "record_actual_result",
            "annul_project_part",
        ],
        Internal,
        EQUALITY,
    ),
    commands(
        "equality",
        &["adopt_policy", "repeal_policy"],
        Public,
        &[Owner, Secretary, Board, GenderCommittee],
    ),
    commands(
        "equality",
        &[
            "annul_policy",
            "open_plan",
            "correct_plan",
            "annul_plan",
            "set_measure",
            "report_progress",
            "annul_measure",
            "define_indicator",
            "annul_indicator",
            "set_target",
            "annul_target",
            "record_observation",
            "adopt_observation",
            "annul_observation",
            "set_gender_rule",
            "annul_gender_rule",
            "release_figures",
        ],
        Public,
        EQUALITY,
    ),
    commands("statute", &["adopt", "correct", "annul"], Public, KEEPERS),
    Row {
        subject: Subject::Act(Act::TakeBackBatch),
        class: Sensitive,
        alone: &[],
        with_second: KEEPERS,
        seconds: &[Owner, Secretary, Board, Supervisory],
    },
    Row {
        subject: Subject::Act(Act::Upkeep),
        class: Public,
        alone: &[Owner, Secretary, Administrator],
        with_second: &[],
        seconds: &[],
    },
    question(Question::RollUp, Internal, &[Owner, Supervisory, Auditor, Donor]),
    question(
        Question::Aggregates,
        Internal,
        &[
            Owner,
            Secretary,
            Board,
            Supervisory,
            Electoral,
            GenderCommittee,
            EducationCommittee,
            Auditor,
            Member,
            Donor,
        ],
    ),
    question(Question::Figures, Internal, INSIDERS),
    question(Question::Records, Internal, INSIDERS),
    question(Question::People, Personal, READERS),
    question(Question::Person, Personal, READERS),
    question(Question::Own, Sensitive, INSIDERS),
    question(Question::History, Personal, &[Owner, Secretary, Board, Supervisory, Auditor]),
    question(Question::Extracts, Sensitive, &[Owner, Secretary, Supervisory, Electoral]),
    question(Question::Copies, Sensitive, &[Owner, Secretary, Supervisory]),
    question(
        Question::Verification,
        Public,
        &[
            Owner,
            Secretary,
            Board,
            Supervisory,
            Electoral,
            GenderCommittee,
            EducationCommittee,
            Auditor,
            Member,
            Administrator,
        ],
    ),
];
