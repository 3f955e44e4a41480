//! Productive groups: what they make, who leads them, who belongs to them since when.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::value::id::{CooperativeId, PersonId};
use crate::value::{Name, Period};

/// What somebody is in a group.
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
pub enum GroupRole {
    /// Who leads it.
    Leader,
    /// Who belongs to it.
    Member,
}

impl GroupRole {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// How somebody of a group is tied to the cooperative on a day; derived, never recorded.
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
pub enum Tie {
    /// She is a member.
    Member,
    /// She is kin of a member.
    Kin,
    /// She works there.
    Worker,
    /// Nothing in the register ties her.
    None,
}

impl Tie {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// What is known of a group.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupDetails {
    /// The cooperative to which it belongs or stands near.
    pub cooperative: CooperativeId,
    /// The legal person that it is itself, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legal_person: Option<CooperativeId>,
    /// What it is called.
    pub name: Name,
    /// What it makes or does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub products: Vec<Name>,
}

/// One spell of one person in a group.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Participation {
    /// On which days.
    pub period: Period,
    /// Who.
    pub person: PersonId,
    /// As what.
    pub role: GroupRole,
}
