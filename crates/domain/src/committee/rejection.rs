//! Why a command about organs or mandates contradicts the register. The order is the order of precedence.

use chrono::NaiveDate;
use serde::Serialize;

use crate::value::PartialDate;
use crate::value::id::{CooperativeId, MandateId, OrganId, PersonId, SeatId, TermId};

/// A rejection, with what its message needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(tag = "code", rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "fields name the records that the message speaks of")]
pub enum Rejection {
    /// No such organ is in the register.
    OrganUnknown { organ: OrganId },
    /// The identifier is already in use.
    OrganExists { organ: OrganId },
    /// The external key is another organ's.
    OrganKeyTaken { holder: OrganId },
    /// The organ was dissolved.
    OrganDissolved { organ: OrganId, until: PartialDate },
    /// The law gives a cooperative one organ of the kind, and it has one on some of those days.
    OrganGivenOnce { organ: OrganId, from: PartialDate },
    /// What was given is already so.
    OrganUnchanged { organ: OrganId },
    /// Somebody was seated in the organ.
    OrganInUse { organ: OrganId },
    /// No such term is in the register.
    TermUnknown { term: TermId },
    /// The identifier or the label is already in use.
    TermExists { term: TermId },
    /// The term is another organ's.
    TermElsewhere { term: TermId, organ: OrganId },
    /// No such seat is in the register.
    SeatUnknown { seat: SeatId },
    /// The identifier is already in use, or the same seat was given twice.
    SeatExists { seat: SeatId },
    /// The seat is another organ's.
    SeatElsewhere { seat: SeatId, organ: OrganId },
    /// A change of the seat already begins on that day.
    SeatChangedThatDay { seat: SeatId, from: PartialDate },
    /// A seat keeps its post, rank and requirement; only its places change.
    SeatDiffers { seat: SeatId },
    /// No seats were given.
    SeatsMissing { organ: OrganId },
    /// There would be more mandates than places on that day.
    SeatsInUse { seat: SeatId, on: NaiveDate, places: u32 },
    /// No such mandate is in the register.
    MandateUnknown { mandate: MandateId },
    /// The identifier is already in use.
    MandateExists { mandate: MandateId },
    /// The end comes before the beginning, or on the same day.
    EndsBeforeStart { from: PartialDate, until: PartialDate },
    /// The days lie outside the organ's own.
    OutsideOrgan { organ: OrganId, from: PartialDate, until: Option<PartialDate> },
    /// Every place of the seat is held on that day.
    SeatTaken { seat: SeatId, on: NaiveDate, holder: MandateId },
    /// The seat has no place on that day.
    NoSuchPlace { seat: SeatId, on: NaiveDate },
    /// She already holds the seat on some of those days, for the same cooperative.
    AlreadySeated { mandate: MandateId, from: PartialDate },
    /// The seat requires membership, and she is not a member on all those days.
    NotEntitled { person: PersonId, seat: SeatId, on: NaiveDate },
    /// The mandate has already ended on or before that day.
    MandateEnded { mandate: MandateId, until: PartialDate },
    /// What was given is already so.
    MandateUnchanged { mandate: MandateId },
    /// A mandate rests on the membership.
    MembershipNeeded { mandate: MandateId },
    /// Mandates are held on behalf of the cooperative, or it has organs.
    CooperativeHasOrgans { cooperative: CooperativeId },
}

impl Rejection {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        self.into()
    }
}
