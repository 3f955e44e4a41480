//! What may be asked about trainings, productive groups and projects.

use super::{
    Activity, ActualResult, Attendance, BudgetLine, ClassSessionDetails, ExpectedResult, GroupDetails,
    GroupRole, Participation, Partnership, ProjectDetails, TrainingDetails,
};
use crate::value::id::{
    ActivityId, BudgetLineId, ClassSessionId, ExpectedResultId, GroupId, ParticipationId, PartnershipId,
    PersonId, ProjectId, TrainingId,
};
use crate::value::{PartialDate, Period, Remark};

/// A command about trainings, productive groups and projects.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum Command {
    /// Plan or write down a training.
    PlanTraining {
        /// Its new identifier.
        training: TrainingId,
        /// What it is.
        details: TrainingDetails,
    },
    /// Correct what is known of a training.
    CorrectTraining {
        /// Which.
        training: TrainingId,
        /// What it is.
        details: TrainingDetails,
        /// What was wrong.
        reason: Option<Remark>,
    },
    /// Say that a training was recorded in error; only while nothing refers to it.
    AnnulTraining {
        /// Which.
        training: TrainingId,
        /// What was wrong.
        reason: Remark,
    },
    /// Write down a session of a training.
    HoldClassSession {
        /// Its new identifier.
        class_session: ClassSessionId,
        /// Of which training.
        training: TrainingId,
        /// When, how long and where.
        details: ClassSessionDetails,
    },
    /// Correct what is known of a session.
    CorrectClassSession {
        /// Which.
        class_session: ClassSessionId,
        /// When, how long and where.
        details: ClassSessionDetails,
        /// What was wrong.
        reason: Option<Remark>,
    },
    /// Say that a session was recorded in error.
    AnnulClassSession {
        /// Which.
        class_session: ClassSessionId,
        /// What was wrong.
        reason: Remark,
    },
    /// Write down who was at a session; replaces what was written down before.
    RecordAttendance {
        /// Which.
        class_session: ClassSessionId,
        /// Who was there.
        attendance: Attendance,
    },
    /// Enrol people in a training, or take them off the list.
    RecordEnrolment {
        /// In which.
        training: TrainingId,
        /// Everybody who is enrolled.
        people: Vec<PersonId>,
    },
    /// Write down who completed a training on a day; replaces what was written down of that day.
    RecordCompletion {
        /// Which.
        training: TrainingId,
        /// When.
        on: PartialDate,
        /// Everybody who completed it then.
        people: Vec<PersonId>,
    },
    /// Form a productive group.
    FormGroup {
        /// Its new identifier.
        group: GroupId,
        /// What it is.
        details: GroupDetails,
        /// Since when.
        from: PartialDate,
    },
    /// Correct what is known of a group.
    CorrectGroup {
        /// Which.
        group: GroupId,
        /// What it is.
        details: GroupDetails,
        /// Since when.
        from: PartialDate,
        /// What was wrong.
        reason: Option<Remark>,
    },
    /// Dissolve a group: everybody in it leaves.
    DissolveGroup {
        /// Which.
        group: GroupId,
        /// The first day on which it no longer exists.
        on: PartialDate,
    },
    /// Say that a group was recorded in error; only while nobody is in it.
    AnnulGroup {
        /// Which.
        group: GroupId,
        /// What was wrong.
        reason: Remark,
    },
    /// Join a group.
    JoinGroup {
        /// Its new identifier.
        participation: ParticipationId,
        /// Which.
        group: GroupId,
        /// Who, as what, on which days.
        details: Participation,
    },
    /// Leave a group.
    LeaveGroup {
        /// Which spell.
        participation: ParticipationId,
        /// The first day on which she no longer belongs to it.
        on: PartialDate,
    },
    /// Correct on which days, and as what, somebody belonged to a group.
    CorrectParticipation {
        /// Which spell.
        participation: ParticipationId,
        /// The days as they were.
        period: Period,
        /// As what.
        role: GroupRole,
        /// Why it is corrected.
        reason: Option<Remark>,
    },
    /// Say that a spell in a group was recorded in error.
    AnnulParticipation {
        /// Which spell.
        participation: ParticipationId,
        /// What was wrong.
        reason: Remark,
    },
    /// Open a project or a phase of one.
    OpenProject {
        /// Its new identifier.
        project: ProjectId,
        /// What it is.
        details: ProjectDetails,
    },
    /// Correct what is known of a project.
    CorrectProject {
        /// Which.
        project: ProjectId,
        /// What it is.
        details: ProjectDetails,
        /// What was wrong.
        reason: Option<Remark>,
    },
    /// Say that a project was recorded in error; only while nothing refers to it.
    AnnulProject {
        /// Which.
        project: ProjectId,
        /// What was wrong.
        reason: Remark,
    },
    /// Add a partner to a project.
    AddPartner {
        /// Its new identifier.
        partnership: PartnershipId,
        /// Of which project.
        project: ProjectId,
        /// Who, as what, when.
        details: Partnership,
    },
    /// Add a line to a project's budget.
    AddBudgetLine {
        /// Its new identifier.
        budget_line: BudgetLineId,
        /// Of which project.
        project: ProjectId,
        /// For what and how much.
        details: BudgetLine,
    },
    /// Add something that a project does.
    AddActivity {
        /// Its new identifier.
        activity: ActivityId,
        /// Of which project.
        project: ProjectId,
        /// What and when.
        details: Activity,
    },
    /// Set a result that a project is to have.
    SetExpectedResult {
        /// Its new identifier.
        expected_result: ExpectedResultId,
        /// Of which project.
        project: ProjectId,
        /// What is to be reached.
        details: ExpectedResult,
    },
    /// Write down how a result stood on a day.
    RecordActualResult {
        /// Which.
        expected_result: ExpectedResultId,
        /// How it stood.
        actual_result: ActualResult,
    },
    /// Say that a partner, budget line, activity or result of a project was recorded in error.
    AnnulProjectPart {
        /// Of which project.
        project: ProjectId,
        /// The identifier of the part.
        part: uuid::Uuid,
        /// What was wrong.
        reason: Remark,
    },
}

impl Command {
    /// The stable name of what is asked.
    pub fn name(&self) -> &'static str {
        self.into()
    }
}
