//! Organs and mandates: assemblies, boards and committees, their seats, and who sat on which since when.
//!
//! Rules: on no day are there more mandates on a seat than it has places; nobody holds one seat twice on a day for the
//! same cooperative; a mandate lies within its organ and, where the seat requires membership, within a membership. When
//! that ends, the mandate ends. On a hand-over day the successor holds the seat.

pub mod act;
mod consequence;
mod decide;
mod entitlement;
mod evolve;
mod hand_over;
mod rejection;
mod state;
mod undo;

pub use act::{Command, Event, evolve};
pub use consequence::{consequences, still_ended};
pub use decide::decide;
pub use rejection::Rejection;
pub use state::{Mandate, Organ, Seat, State, Term};

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::value::id::SeatId;
use crate::value::{Name, text::TextError};

/// What kind of organ it is (LGC arts. 25–33).
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
#[serde(rename = "OrganKind", rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Kind {
    /// The general assembly, or the assembly of delegates.
    Assembly,
    /// The board of directors (consejo de administración).
    BoardOfDirectors,
    /// The supervisory board (consejo de vigilancia).
    SupervisoryBoard,
    /// The education committee.
    EducationCommittee,
    /// The electoral committee.
    ElectoralCommittee,
    /// A gender equality committee.
    GenderEqualityCommittee,
    /// The committee that intervenes in cases of sexual harassment (D.S. 014-2019-MIMP).
    HarassmentCommittee,
    /// The committee for safety and health at work (Ley 29783).
    SafetyCommittee,
    /// The committee that decides on a premium, with a seat for each social group (Fairmined).
    PremiumCommittee,
    /// The management.
    Management,
    /// A commission named for a task.
    Commission,
    /// Any other organ.
    Other,
}

impl Kind {
    /// Whether the law itself gives a cooperative such an organ, and one of it (LGC arts. 25 and 32).
    pub const fn is_given_by_law(self) -> bool {
        match self {
            Self::Assembly
            | Self::BoardOfDirectors
            | Self::SupervisoryBoard
            | Self::EducationCommittee
            | Self::ElectoralCommittee => true,
            Self::GenderEqualityCommittee
            | Self::HarassmentCommittee
            | Self::SafetyCommittee
            | Self::PremiumCommittee
            | Self::Management
            | Self::Commission
            | Self::Other => false,
        }
    }

    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// What an organ rests on.
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
pub enum BasisKind {
    /// The law itself demands it.
    Law,
    /// The statute.
    Statute,
    /// A resolution of the assembly.
    Assembly,
    /// A resolution of the board.
    Board,
    /// Something else, such as an agreement with a donor.
    Other,
    /// The basis was not stated.
    NotStated,
}

impl BasisKind {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// The legal basis of an organ: what it rests on, and where that is written.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// What it rests on.
    pub kind: BasisKind,
    /// Where that is written, such as `LGC art. 32(1)`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<Name>,
}

/// An office within an organ.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, strum::VariantNames)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Post {
    /// Who presides.
    President,
    /// Who stands in for her.
    VicePresident,
    /// Who keeps the minutes.
    Secretary,
    /// Who keeps the money.
    Treasurer,
    /// A member without special office (vocal).
    Member,
    /// Who sits for a cooperative.
    Delegate,
    /// Who manages the business.
    Manager,
    /// Another office, in the cooperative's own words.
    Other(Name),
}

impl Post {
    /// The posts that have a code of their own.
    pub const NAMED: [Self; 7] = [
        Self::President,
        Self::VicePresident,
        Self::Secretary,
        Self::Treasurer,
        Self::Member,
        Self::Delegate,
        Self::Manager,
    ];

    /// The stable code, or the cooperative's own words.
    pub fn code(&self) -> &str {
        if let Self::Other(label) = self { label.as_str() } else { self.named().unwrap_or_default() }
    }

    /// The stable code; `None` for a post in the cooperative's own words.
    pub const fn named(&self) -> Option<&'static str> {
        Some(match self {
            Self::President => "president",
            Self::VicePresident => "vice_president",
            Self::Secretary => "secretary",
            Self::Treasurer => "treasurer",
            Self::Member => "member",
            Self::Delegate => "delegate",
            Self::Manager => "manager",
            Self::Other(_) => return None,
        })
    }

    /// Reads a code; what is none of ours is the cooperative's own.
    pub fn new(code: &str) -> Result<Self, TextError> {
        let named = Self::NAMED.into_iter().find(|post| post.code() == code.trim());
        named.map_or_else(|| Name::new(code).map(Self::Other), Ok)
    }
}

/// Whether a seat is a full one or stands in for one.
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
pub enum Rank {
    /// A full seat (titular).
    Full,
    /// An alternate (suplente).
    Alternate,
}

impl Rank {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// How somebody came by a mandate.
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
pub enum Origin {
    /// By election.
    Election,
    /// By appointment.
    Appointment,
}

impl Origin {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// Why a mandate ended.
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
pub enum EndReason {
    /// Its time ran out.
    TermExpired,
    /// She resigned from the post.
    Resignation,
    /// The organ that elects removed her.
    Removal,
    /// She died.
    Death,
    /// She is no longer a member, and the seat requires it.
    MembershipEnded,
    /// Somebody else took the seat.
    Replaced,
    /// The organ, or the cooperative it belongs to or that she sat for, was dissolved.
    OrganDissolved,
    /// Another reason.
    Other,
}

impl EndReason {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// A kind of seat that an organ has, or has from a day on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeatSpec {
    /// How many places there are; `None` where the number is not fixed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<u32>,
    /// The office.
    pub post: Post,
    /// Full or alternate.
    pub rank: Rank,
    /// Whether only a member can hold it.
    pub requires_membership: bool,
    /// Its identifier.
    pub seat: SeatId,
}
