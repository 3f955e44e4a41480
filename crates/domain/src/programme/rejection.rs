//! Why a command about a programme contradicts the register. The order is the order of precedence.

use serde::Serialize;

use crate::value::PartialDate;
use crate::value::id::{ClassSessionId, GroupId, ParticipationId, PersonId, ProjectId, TrainingId};

/// A rejection, with what its message needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(tag = "code", rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "fields name the records that the message speaks of")]
pub enum Rejection {
    /// No such training is in the register.
    TrainingUnknown { training: TrainingId },
    /// The identifier is already in use.
    TrainingExists { training: TrainingId },
    /// Something refers to the training.
    TrainingInUse { training: TrainingId },
    /// No such session is in the register.
    ClassSessionUnknown { class_session: ClassSessionId },
    /// The identifier is already in use.
    ClassSessionExists { class_session: ClassSessionId },
    /// A session lasts at least a minute and at most a day.
    ClassSessionLength { minutes: u32 },
    /// Somebody is on the list twice.
    PersonListedTwice { person: PersonId },
    /// Whoever completes a training was enrolled in it or came to a session.
    NotATrainee { person: PersonId },
    /// No such group is in the register.
    GroupUnknown { group: GroupId },
    /// The identifier is already in use.
    GroupExists { group: GroupId },
    /// Another group of the cooperative has that name.
    GroupNameTaken { group: GroupId },
    /// Somebody is or was in the group, or something refers to it.
    GroupInUse { group: GroupId },
    /// The group was dissolved.
    GroupOver { group: GroupId, dissolved: PartialDate },
    /// No such spell in a group is in the register.
    ParticipationUnknown { participation: ParticipationId },
    /// The identifier is already in use.
    ParticipationExists { participation: ParticipationId },
    /// She is already in the group on some of those days.
    AlreadyInGroup { participation: ParticipationId, from: PartialDate },
    /// Somebody else leads the group on some of those days.
    GroupHasLeader { participation: ParticipationId },
    /// The days lie outside the group's.
    OutsideGroup { group: GroupId, from: PartialDate },
    /// She has already left.
    AlreadyQuit { participation: ParticipationId, until: PartialDate },
    /// Both records are in one group on some of those days, so they cannot be one person.
    MergeOverlapsGroup { duplicate: PersonId, survivor: PersonId },
    /// No such project is in the register.
    ProjectUnknown { project: ProjectId },
    /// The identifier is already in use.
    ProjectExists { project: ProjectId },
    /// A project cannot be a phase of itself, nor of one of its phases.
    ProjectCircle { project: ProjectId },
    /// Something refers to the project.
    ProjectInUse { project: ProjectId },
    /// The identifier is already in use.
    ProjectPartExists { part: uuid::Uuid },
    /// No such part is in the project.
    ProjectPartUnknown { part: uuid::Uuid },
    /// The days lie outside the project's.
    OutsideProject { project: ProjectId },
    /// No end is said, and the project has one.
    EndMissing { project: ProjectId, until: PartialDate },
    /// The end comes before the beginning, or on the same day.
    EndsBeforeStart { from: PartialDate, until: PartialDate },
    /// What was given is already so.
    ProgrammeUnchanged,
}

impl Rejection {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        self.into()
    }
}
