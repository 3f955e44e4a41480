//! What the register knows of membership and work, and the ways to look it up.

use chrono::NaiveDate;

use super::{ExitReason, Party, Rejection, WorkArea};
use crate::map::{Map, Records};
use crate::value::id::{AssignmentId, CooperativeId, MembershipId, PersonId};
use crate::value::{PartialDate, Period, ShortText};

/// One spell of membership, or a request for one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// Its identifier.
    pub id: MembershipId,
    /// Who belongs.
    pub party: Party,
    /// To which cooperative.
    pub cooperative: CooperativeId,
    /// When it was asked for.
    pub applied: Option<PartialDate>,
    /// When the request was declined or withdrawn.
    pub declined: Option<PartialDate>,
    /// The first day of membership.
    pub admitted: Option<PartialDate>,
    /// The number in the book of members.
    pub number: Option<ShortText>,
    /// The days that are counted: the spell known to the day, where it meets the next one settled as
    /// [`crate::value::hand_over`] says; `None` for a request.
    pub counted: Option<Period>,
    /// On which days the rights were suspended.
    pub suspensions: Vec<Period>,
    /// The first day on which she no longer belonged, and why, where somebody said so.
    pub left: Option<(PartialDate, Option<ExitReason>)>,
}

/// How a membership stands on a day.
#[derive(
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Debug,
    strum::IntoStaticStr,
    strum::EnumString,
    strum::VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum Status {
    /// Asked for, not yet decided.
    Applied,
    /// The request was declined or withdrawn.
    Declined,
    /// Recorded, but it begins later.
    Future,
    /// In force with all rights.
    Active,
    /// In force, with rights suspended.
    Suspended,
    /// Ended.
    Left,
}

impl Status {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// Whether somebody in this state is a member.
    pub const fn is_member(self) -> bool {
        matches!(self, Self::Active | Self::Suspended)
    }
}

impl Membership {
    /// One of which nothing is known but whose it is, and where.
    pub(super) const fn blank(id: MembershipId, party: Party, cooperative: CooperativeId) -> Self {
        Self {
            id,
            party,
            cooperative,
            applied: None,
            declined: None,
            admitted: None,
            number: None,
            counted: None,
            suspensions: Vec::new(),
            left: None,
        }
    }

    /// The days of membership as they are known; `None` for a request.
    pub fn period(&self) -> Option<Period> {
        self.admitted.map(|from| Period { from, until: self.left.map(|(on, _)| on) })
    }

    /// The membership as it was stated, whatever other spells make of the days that are counted.
    #[must_use]
    pub fn as_stated(&self) -> Self {
        Self { counted: self.period().map(|period| period.to_the_day()), ..self.clone() }
    }

    /// How it stands on a day.
    pub fn status(&self, on: NaiveDate) -> Status {
        let Some(period) = self.counted else {
            let declined = self.declined.is_some_and(|day| day.last() <= on);
            return if declined { Status::Declined } else { Status::Applied };
        };
        if on < period.first_day() {
            Status::Future
        } else if !period.contains(on) {
            Status::Left
        } else if self.suspensions.iter().any(|suspension| suspension.contains(on)) {
            Status::Suspended
        } else {
            Status::Active
        }
    }
}

/// A person's work in an area for a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// Its identifier.
    pub id: AssignmentId,
    /// Who works.
    pub person: PersonId,
    /// For whom.
    pub cooperative: CooperativeId,
    /// Where.
    pub area: WorkArea,
    /// On which days.
    pub period: Period,
}

/// All memberships and assignments. What was annulled as an error is no longer among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    pub(super) memberships: Records<MembershipId, Membership>,
    pub(super) by_party: Map<Party, Vec<MembershipId>>,
    pub(super) by_number: Map<(CooperativeId, ShortText), Vec<MembershipId>>,
    pub(super) assignments: Records<AssignmentId, Assignment>,
    pub(super) by_worker: Map<PersonId, Vec<AssignmentId>>,
}

impl State {
    /// A membership.
    pub fn get(&self, membership: MembershipId) -> Option<&Membership> {
        self.memberships.get(&membership)
    }

    /// All memberships, in the order of their identifiers.
    pub fn iter(&self) -> impl Iterator<Item = &Membership> {
        self.memberships.values()
    }

    /// Every spell and request of a party.
    pub fn of(&self, party: Party) -> impl Iterator<Item = &Membership> {
        self.by_party.get(&party).into_iter().flatten().filter_map(|id| self.memberships.get(id))
    }

    /// Every spell that carries the number in the cooperative.
    pub fn numbered<'a>(
        &'a self,
        cooperative: CooperativeId,
        number: &ShortText,
    ) -> impl Iterator<Item = &'a Membership> {
        let spells = self.by_number.get(&(cooperative, number.clone()));
        spells.into_iter().flatten().filter_map(|id| self.memberships.get(id))
    }

    /// An assignment to work.
    pub fn assignment(&self, assignment: AssignmentId) -> Option<&Assignment> {
        self.assignments.get(&assignment)
    }

    /// All assignments to work.
    pub fn assignments(&self) -> impl Iterator<Item = &Assignment> {
        self.assignments.values()
    }

    /// Every assignment of a person.
    pub fn work_of(&self, person: PersonId) -> impl Iterator<Item = &Assignment> {
        self.by_worker.get(&person).into_iter().flatten().filter_map(|id| self.assignments.get(id))
    }

    /// The membership and its days as they are known, if it is more than a request.
    pub fn spell(&self, membership: MembershipId) -> Result<(&Membership, Period), Rejection> {
        let found = self.memberships.get(&membership).ok_or(Rejection::MembershipUnknown { membership })?;
        found.period().map(|period| (found, period)).ok_or(Rejection::NotAdmitted { membership })
    }
}
