//! What is looked for, and how much of what is found is wanted.

use domain::member::Status;
use domain::value::Gender;
use domain::value::id::{CooperativeId, OrganId, PersonId};

/// Which memberships and requests; by default all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MemberFilter {
    /// In this organisation or what belongs to it on the day.
    pub cooperative: Option<CooperativeId>,
    /// Of this gender; `Some(None)` for those whose gender is not known.
    pub gender: Option<Option<Gender>>,
    /// That stand in one of these ways on the day; empty for any.
    pub statuses: Vec<Status>,
    /// Of people who sit in this organ on the day.
    pub organ: Option<OrganId>,
    /// Of this person.
    pub person: Option<PersonId>,
    /// Whose name, number or document has words that begin like these, in any order, without regard to accents.
    pub search: Option<String>,
}

/// Which people; by default all that were neither merged into others nor annulled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonFilter {
    /// Of this gender; `Some(None)` for those whose gender is not known.
    pub gender: Option<Option<Gender>>,
    /// Whose name or document has words that begin like these, in any order, without regard to accents.
    pub search: Option<String>,
}

/// Which mandates; by default all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MandateFilter {
    /// In this organ.
    pub organ: Option<OrganId>,
    /// Of this person.
    pub person: Option<PersonId>,
    /// In organs of this organisation.
    pub cooperative: Option<CooperativeId>,
    /// On behalf of this organisation.
    pub represents: Option<CooperativeId>,
}

/// Which assignments to work; by default all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AssignmentFilter {
    /// For this organisation or what belongs to it on the day.
    pub cooperative: Option<CooperativeId>,
    /// Of this person.
    pub person: Option<PersonId>,
    /// In the area with this code.
    pub area: Option<String>,
}

/// How much is wanted; by default everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PageRequest {
    /// At most so many.
    pub limit: Option<u64>,
    /// After so many.
    pub offset: u64,
}

/// A part of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// The part.
    pub rows: Vec<T>,
    /// How many there are in all.
    pub total: u64,
}
