//! What happened to trainings, productive groups and projects.

use serde::{Deserialize, Serialize};

use super::{
    Achieved, Activity, Aim, Attendance, BudgetLine, GroupDetails, GroupRole, Participation, Partnership,
    ProjectDetails, SessionDetails, TrainingDetails,
};
use crate::value::id::{
    ActivityId, AimId, BudgetLineId, GroupId, ParticipationId, PartnershipId, PersonId, ProjectId, SessionId,
    TrainingId,
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
    /// A session was held.
    SessionHeld { details: SessionDetails, session: SessionId, training: TrainingId },
    /// What is known of a session was corrected.
    SessionCorrected {
        details: SessionDetails,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Remark>,
        session: SessionId,
    },
    /// A session turned out to be an error.
    SessionAnnulled { reason: Remark, session: SessionId },
    /// It was written down who was at a session.
    Attended { attendance: Attendance, session: SessionId },
    /// People were enrolled in a training.
    Enrolled { people: Vec<PersonId>, training: TrainingId },
    /// People completed a training.
    Completed { on: PartialDate, people: Vec<PersonId>, training: TrainingId },
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
    Joined { details: Participation, group: GroupId, participation: ParticipationId },
    /// Somebody left a group.
    Quit { on: PartialDate, participation: ParticipationId },
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
    BudgetAdded { details: BudgetLine, line: BudgetLineId, project: ProjectId },
    /// Something that a project does was added.
    ActivityAdded { activity: ActivityId, details: Activity, project: ProjectId },
    /// A result that a project is to have was set.
    AimSet { aim: AimId, details: Aim, project: ProjectId },
    /// It was written down how a result stood.
    AchievementRecorded { achieved: Achieved, aim: AimId },
    /// A part of a project turned out to be an error.
    PartRemoved { part: uuid::Uuid, project: ProjectId, reason: Remark },
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
