//! Organisations: primary cooperatives, centrals, federations, civil associations and other legal persons; what they
//! were called when, to which central they belong, and which mining units they work.
//!
//! Rules: a RUC and a registry entry belong to one organisation; only a central or federation has affiliates; nobody
//! is affiliated to the same central twice on one day, nor in a circle; a dissolved organisation begins nothing new.

pub mod act;
mod decide;
mod evolve;
mod rejection;
mod state;
mod undo;

pub use act::{Command, Event, evolve};
pub use decide::decide;
pub use rejection::Rejection;
pub use state::{Affiliation, Cooperative, Named, State, Unit, exists};

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::value::{Name, PartialDate, Place, Ruc, ShortText};

/// What kind of legal person an organisation is (LGC arts. 7, 57–64).
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
#[serde(rename = "CooperativeKind", rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Kind {
    /// A cooperative whose members are people.
    Primary,
    /// A cooperative of cooperatives, for economic ends.
    Central,
    /// An association of cooperatives, for other ends.
    Federation,
    /// A civil association, such as a productive group with its own bylaws.
    CivilAssociation,
    /// A company.
    Company,
    /// Any other body.
    Other,
}

impl Kind {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// Whether other organisations can be affiliated to one of this kind.
    pub const fn takes_affiliates(self) -> bool {
        matches!(self, Self::Central | Self::Federation | Self::Other)
    }
}

/// What is known of an organisation apart from its name.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Details {
    /// The key that another system gave to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external_key: Option<Name>,
    /// When it was founded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub founded: Option<PartialDate>,
    /// Where it has its domicile.
    #[serde(default)]
    pub place: Place,
    /// Its entry in the registry of legal persons (in Peru the SUNARP partida).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registry_entry: Option<ShortText>,
    /// Its tax number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ruc: Option<Ruc>,
    /// What it works in, such as `gold mining`, in the words of its registry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector: Option<Name>,
}

impl Details {
    /// Whether a number that only one organisation has is known of both, and is not the same.
    pub fn is_told_apart_from(&self, other: &Self) -> bool {
        let differ = |one: Option<&str>, other: Option<&str>| one.zip(other).is_some_and(|(a, b)| a != b);
        differ(self.ruc.as_ref().map(Ruc::as_str), other.ruc.as_ref().map(Ruc::as_str))
            || differ(
                self.registry_entry.as_ref().map(ShortText::as_str),
                other.registry_entry.as_ref().map(ShortText::as_str),
            )
    }
}
