//! What happened to trainings, productive groups and projects.

use serde::{Deserialize, Serialize};

use super::{
    Activity, ActualResult, Attendance, BudgetLine, ClassSessionDetails, ExpectedResult, GroupDetails,
    GroupRole, Participation, Partnership, ProjectDetails, TrainingDetails,
};
use crate::value::id::{
    ActivityId, BudgetLineId, ClassSessionId, ExpectedResultId, GroupId, ParticipationId, PartnershipId,
    PersonId, ProjectId, TrainingId,
};
use crate::value::{PartialDate, Period, Remark};

/// A fact about trainings, productive groups and projects. Fields stand in alphabetical order, as the log stores them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are those of the command of the same name")]
pub enum Event {
    /// A training was planned or written down.
    TrainingPlanned { details: TrainingDetails, training: TrainingId },
    /// What is known of a training was corrected.
    TrainingCorrected {
        details: TrainingDetails,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Remark>,
        training: TrainingId,
    },
    /// A training turned out to be an error.
    TrainingAnnulled { reason: Remark, training: TrainingId },
    /// A class session of a training was held.
    ClassSessionHeld { class_session: ClassSessionId, details: ClassSessionDetails, training: TrainingId },
    /// What is known of a class session was corrected.
    ClassSessionCorrected {
        class_session: ClassSessionId,
        details: ClassSessionDetails,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Remark>,
    },
    /// A class session turned out to be an error.
    ClassSessionAnnulled { class_session: ClassSessionId, reason: Remark },
    /// It was written down who was at a class session.
    AttendanceRecorded { attendance: Attendance, class_session: ClassSessionId },
    /// It was written down who is enrolled in a training.
    EnrolmentRecorded { people: Vec<PersonId>, training: TrainingId },
    /// It was written down who completed a training.
    CompletionRecorded { on: PartialDate, people: Vec<PersonId>, training: TrainingId },
    /// A group was formed.
    GroupFormed { details: GroupDetails, from: PartialDate, group: GroupId },
    /// What is known of a group was corrected.
    GroupCorrected {
        details: GroupDetails,
        from: PartialDate,
        group: GroupId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Remark>,
    },
    /// A group was dissolved.
    GroupDissolved { group: GroupId, on: PartialDate },
    /// A group turned out to be an error.
    GroupAnnulled { group: GroupId, reason: Remark },
    /// Somebody joined a group.
    GroupJoined { details: Participation, group: GroupId, participation: ParticipationId },
    /// Somebody left a group.
    GroupLeft { on: PartialDate, participation: ParticipationId },
    /// The days of a spell in a group, or as what it was, were corrected.
    ParticipationCorrected {
        participation: ParticipationId,
        period: Period,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Remark>,
        role: GroupRole,
    },
    /// A spell in a group turned out to be an error.
    ParticipationAnnulled { participation: ParticipationId, reason: Remark },
    /// A project was opened.
    ProjectOpened { details: ProjectDetails, project: ProjectId },
    /// What is known of a project was corrected.
    ProjectCorrected {
        details: ProjectDetails,
        project: ProjectId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Remark>,
    },
    /// A project turned out to be an error.
    ProjectAnnulled { project: ProjectId, reason: Remark },
    /// A partner was added to a project.
    PartnerAdded { details: Partnership, partnership: PartnershipId, project: ProjectId },
    /// A line was added to a budget.
    BudgetLineAdded { budget_line: BudgetLineId, details: BudgetLine, project: ProjectId },
    /// Something that a project does was added.
    ActivityAdded { activity: ActivityId, details: Activity, project: ProjectId },
    /// A result that a project is to have was set.
    ExpectedResultSet { details: ExpectedResult, expected_result: ExpectedResultId, project: ProjectId },
    /// It was written down how a result stood.
    ActualResultRecorded { actual_result: ActualResult, expected_result: ExpectedResultId },
    /// A part of a project turned out to be an error.
    ProjectPartAnnulled { part: uuid::Uuid, project: ProjectId, reason: Remark },
    /// A spell in a group became another person's, because two records were merged.
    ParticipationReassigned { participation: ParticipationId, person: PersonId },
    /// What somebody took part in became another person's, because two records were merged.
    TraineeReassigned { duplicate: PersonId, survivor: PersonId },
}

impl Event {
    /// The stable name of what happened.
    pub fn name(&self) -> &'static str {
        self.into()
    }
}
