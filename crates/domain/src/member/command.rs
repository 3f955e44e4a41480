//! What may be asked about membership and work.

use super::{ExitReason, Party, WorkArea};
use crate::value::id::{AssignmentId, CooperativeId, MembershipId, PersonId};
use crate::value::{Code, PartialDate, Remark};

/// A command about a membership or an assignment to work.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum Command {
    /// Write down that somebody asked to be admitted.
    Apply {
        /// The new membership, not yet in force.
        membership: MembershipId,
        /// Who asks.
        party: Party,
        /// Whom.
        cooperative: CooperativeId,
        /// When.
        on: PartialDate,
    },
    /// Write down that the request was declined or withdrawn.
    Decline {
        /// Which request.
        membership: MembershipId,
        /// When.
        on: PartialDate,
        /// Why.
        reason: Option<Remark>,
    },
    /// Admit a member, with or without a request before; after an exit this begins a new spell.
    Admit {
        /// The request, or a new identifier.
        membership: MembershipId,
        /// Who is admitted.
        party: Party,
        /// By whom.
        cooperative: CooperativeId,
        /// The number in the book of members, where it is known.
        number: Option<Code>,
        /// The first day of membership.
        on: PartialDate,
        /// When she left, and why where it is known, for a spell that is over when it is written down; a later one may be
        /// there already.
        left: Option<(PartialDate, Option<ExitReason>)>,
    },
    /// Suspend a member's rights.
    Suspend {
        /// Whose.
        membership: MembershipId,
        /// The first day of the suspension.
        on: PartialDate,
        /// The first day after it, where it is known.
        until: Option<PartialDate>,
        /// Why.
        reason: Option<Remark>,
    },
    /// Give a suspended member her rights back.
    Reinstate {
        /// Whose.
        membership: MembershipId,
        /// The first day on which she has them again.
        on: PartialDate,
    },
    /// End a membership.
    Leave {
        /// Which spell.
        membership: MembershipId,
        /// The first day on which she no longer belongs.
        on: PartialDate,
        /// Why, where somebody said so.
        reason: Option<ExitReason>,
    },
    /// Correct the number, the first day or the last of a spell.
    Correct {
        /// Which spell.
        membership: MembershipId,
        /// The number as it is.
        number: Option<Code>,
        /// The first day as it was.
        admitted: PartialDate,
        /// The exit as it was, if there was one, and its reason where it is known.
        left: Option<(PartialDate, Option<ExitReason>)>,
        /// What was wrong.
        reason: Option<Remark>,
    },
    /// Say that a membership was recorded in error; only while no mandate needs it.
    Annul {
        /// Which spell.
        membership: MembershipId,
        /// What was wrong.
        reason: Remark,
    },
    /// Assign a person, member or not, to an area of work.
    AssignWork {
        /// The new assignment.
        assignment: AssignmentId,
        /// Who works.
        person: PersonId,
        /// For whom.
        cooperative: CooperativeId,
        /// Where.
        area: WorkArea,
        /// From when.
        from: PartialDate,
        /// Until when, that day excluded, where it is known.
        until: Option<PartialDate>,
    },
    /// End an assignment to work.
    EndWork {
        /// Which assignment.
        assignment: AssignmentId,
        /// The first day on which she no longer works there.
        on: PartialDate,
    },
    /// Say that an assignment was recorded in error.
    AnnulWork {
        /// Which assignment.
        assignment: AssignmentId,
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
