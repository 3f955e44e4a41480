//! Why a command about a membership or work contradicts the register. The order is the order of precedence.

use serde::Serialize;

use crate::value::PartialDate;
use crate::value::id::{AssignmentId, CooperativeId, MembershipId, PersonId};

/// A rejection, with what its message needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(tag = "code", rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "fields name the records that the message speaks of")]
pub enum Rejection {
    /// No such membership is in the register.
    MembershipUnknown { membership: MembershipId },
    /// The identifier is already in use.
    MembershipExists { membership: MembershipId },
    /// The request was declined.
    ApplicationDeclined { membership: MembershipId },
    /// The membership is only a request so far.
    NotAdmitted { membership: MembershipId },
    /// The membership is already in force, so it is no longer a request.
    AlreadyAdmitted { membership: MembershipId },
    /// The request was another party's or for another cooperative.
    ApplicationDiffers { membership: MembershipId },
    /// An organisation cannot be its own member.
    MemberOfSelf { cooperative: CooperativeId },
    /// She already belongs to the cooperative on some of those days.
    AlreadyMember { membership: MembershipId, from: PartialDate },
    /// She has already asked, and the request is open.
    AlreadyApplied { membership: MembershipId },
    /// The number is another member's on some of those days.
    NumberTaken { number: String, membership: MembershipId },
    /// The number is the number of somebody's document, which would stay in the book when her data are erased.
    NumberIsDocument { holder: PersonId },
    /// Admitted before she asked.
    BeforeApplication { applied: PartialDate },
    /// The end comes before the beginning, or on the same day.
    EndsBeforeStart { from: PartialDate, until: PartialDate },
    /// The membership has already ended.
    AlreadyLeft { membership: MembershipId, left: PartialDate },
    /// The days lie outside the membership.
    OutsideMembership { membership: MembershipId, from: PartialDate },
    /// She is already suspended on some of those days.
    AlreadySuspended { membership: MembershipId, from: PartialDate },
    /// She is not suspended on that day.
    NotSuspended { membership: MembershipId },
    /// What was given is already so.
    MembershipUnchanged { membership: MembershipId },
    /// No such assignment is in the register.
    AssignmentUnknown { assignment: AssignmentId },
    /// The identifier is already in use.
    AssignmentExists { assignment: AssignmentId },
    /// She already works in that area on some of those days.
    AlreadyAssigned { assignment: AssignmentId, from: PartialDate },
    /// The assignment has already ended.
    AssignmentEnded { assignment: AssignmentId, until: PartialDate },
    /// Two records cannot be merged: joined, their spells would have a number that is another member's on some of their
    /// days.
    MergeOverlaps { duplicate: PersonId, survivor: PersonId },
}

impl Rejection {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        self.into()
    }
}
