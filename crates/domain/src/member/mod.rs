//! Membership and work: who belongs to which cooperative in which spells, and who works where.
//!
//! A membership is one spell; re-admission begins a new one under the same person. Legal persons can be members.
//! Rules: nobody belongs to one cooperative twice on one day; a number is one member's at a time; suspensions lie
//! within the spell and do not overlap. A suspended member is still a member, but not entitled.

pub mod act;
mod consequence;
mod decide;
mod evolve;
mod merge;
mod rejection;
mod state;
mod undo;

pub use act::{Command, Event, evolve};
pub use consequence::consequences;
pub use decide::decide;
pub use merge::joined_spells;
pub use rejection::Rejection;
pub use state::{Assignment, Membership, State, Status};

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::value::ShortName;
use crate::value::id::{CooperativeId, PersonId};

/// Who can be a member: a natural or a legal person (LGC art. 17).
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, strum::VariantNames,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Party {
    /// A natural person.
    Person(PersonId),
    /// A legal person.
    Cooperative(CooperativeId),
}

impl Party {
    /// The natural person, if it is one.
    pub const fn person(&self) -> Option<PersonId> {
        match self {
            Self::Person(person) => Some(*person),
            Self::Cooperative(_) => None,
        }
    }
}

/// Why a membership ended (LGC arts. 22–24).
#[derive(
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Debug,
    Serialize,
    Deserialize,
    IntoStaticStr,
    EnumString,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ExitReason {
    /// The member resigned.
    Resignation,
    /// The cooperative excluded the member.
    Exclusion,
    /// The member died.
    Death,
    /// The member went over to another cooperative.
    Transfer,
    /// The cooperative was dissolved.
    Dissolution,
}

impl ExitReason {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// An area of work: one of those that mining cooperatives have, or another in their own words.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, strum::VariantNames)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum WorkArea {
    /// The warehouse.
    Warehouse,
    /// The kitchen.
    Kitchen,
    /// Accounting.
    Accounting,
    /// Nursing.
    Nursing,
    /// Mining itself.
    Mining,
    /// The processing plant.
    Processing,
    /// Ore selection and panning.
    OreSelection,
    /// Administration.
    Administration,
    /// Security.
    Security,
    /// Transport.
    Transport,
    /// Cleaning.
    Cleaning,
    /// Another area, in the cooperative's own words.
    Other(ShortName),
}

impl WorkArea {
    /// The areas that have a code of their own.
    pub const NAMED: [Self; 11] = [
        Self::Warehouse,
        Self::Kitchen,
        Self::Accounting,
        Self::Nursing,
        Self::Mining,
        Self::Processing,
        Self::OreSelection,
        Self::Administration,
        Self::Security,
        Self::Transport,
        Self::Cleaning,
    ];

    /// The stable code, or the cooperative's own words.
    pub fn code(&self) -> &str {
        match self {
            Self::Warehouse => "warehouse",
            Self::Kitchen => "kitchen",
            Self::Accounting => "accounting",
            Self::Nursing => "nursing",
            Self::Mining => "mining",
            Self::Processing => "processing",
            Self::OreSelection => "ore_selection",
            Self::Administration => "administration",
            Self::Security => "security",
            Self::Transport => "transport",
            Self::Cleaning => "cleaning",
            Self::Other(code) => code.as_str(),
        }
    }

    /// Reads a code; what is none of ours is the cooperative's own.
    pub fn new(code: &str) -> Result<Self, crate::value::text::TextError> {
        let named = Self::NAMED.into_iter().find(|area| area.code() == code.trim());
        named.map_or_else(|| ShortName::new(code).map(Self::Other), Ok)
    }
}
