//! What happened to memberships and work.

use serde::{Deserialize, Serialize};

use super::{ExitReason, Party, WorkArea};
use crate::value::id::{AssignmentId, CooperativeId, MembershipId, PersonId};
use crate::value::{Code, PartialDate, Remark};

/// A fact about a membership or an assignment. Fields stand in alphabetical order, as the log stores them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are those of the command of the same name")]
pub enum Event {
    /// Somebody asked to be admitted.
    Applied { cooperative: CooperativeId, membership: MembershipId, on: PartialDate, party: Party },
    /// The request was declined or withdrawn.
    Declined {
        membership: MembershipId,
        on: PartialDate,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Remark>,
    },
    /// A member was admitted.
    Admitted {
        cooperative: CooperativeId,
        membership: MembershipId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        number: Option<Code>,
        on: PartialDate,
        party: Party,
    },
    /// A member was suspended.
    Suspended {
        membership: MembershipId,
        on: PartialDate,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Remark>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<PartialDate>,
    },
    /// A suspended member has her rights again.
    Reinstated { membership: MembershipId, on: PartialDate },
    /// A member left.
    Left {
        membership: MembershipId,
        on: PartialDate,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<ExitReason>,
    },
    /// A spell was corrected.
    Corrected {
        admitted: PartialDate,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        left: Option<(PartialDate, Option<ExitReason>)>,
        membership: MembershipId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        number: Option<Code>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Remark>,
    },
    /// A spell turned out to be an error.
    Annulled { membership: MembershipId, reason: Remark },
    /// A spell became another person's, because two records were merged.
    Reassigned { membership: MembershipId, person: PersonId },
    /// A person was assigned to an area of work.
    WorkAssigned {
        area: WorkArea,
        assignment: AssignmentId,
        cooperative: CooperativeId,
        from: PartialDate,
        person: PersonId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<PartialDate>,
    },
    /// An assignment ended.
    WorkEnded { assignment: AssignmentId, on: PartialDate },
    /// An assignment turned out to be an error.
    WorkAnnulled { assignment: AssignmentId, reason: Remark },
    /// An assignment became another person's, because two records were merged.
    WorkReassigned { assignment: AssignmentId, person: PersonId },
}

impl Event {
    /// The stable name of what happened.
    pub fn name(&self) -> &'static str {
        self.into()
    }

    /// The membership that it happened to.
    pub const fn membership(&self) -> Option<MembershipId> {
        match self {
            Self::Applied { membership, .. }
            | Self::Declined { membership, .. }
            | Self::Admitted { membership, .. }
            | Self::Suspended { membership, .. }
            | Self::Reinstated { membership, .. }
            | Self::Left { membership, .. }
            | Self::Corrected { membership, .. }
            | Self::Annulled { membership, .. }
            | Self::Reassigned { membership, .. } => Some(*membership),
            Self::WorkAssigned { .. }
            | Self::WorkEnded { .. }
            | Self::WorkAnnulled { .. }
            | Self::WorkReassigned { .. } => None,
        }
    }
}
