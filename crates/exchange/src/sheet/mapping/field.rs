//! The fields that a roster, a list of mandates or a register of cooperatives may have a column for. It must not say how a value is read.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

/// What a column may mean. The variants stand in the order in which they are listed to people, and their names are the codes.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Field {
    /// The number of the member in the register of members.
    RegisterNumber,
    /// The surname; the father's and the mother's may stand in two columns.
    FamilyName,
    /// The given names; they may stand in several columns.
    GivenNames,
    /// The whole name in one column, surname first where a comma parts it.
    FullName,
    /// The number of the national identity document.
    Dni,
    /// The number of the foreigner's card.
    ForeignCard,
    /// The number of the passport.
    Passport,
    /// The number of a document whose kind another column, or its form, tells.
    Document,
    /// The kind of the document.
    DocumentType,
    /// The taxpayer number.
    Ruc,
    /// The gender.
    Gender,
    /// The day of birth.
    BirthDate,
    /// The day of death.
    DeathDate,
    /// When the member was admitted.
    Admitted,
    /// When the member left.
    Left,
    /// Why the member left.
    ExitReason,
    /// Whether the membership is in force.
    Status,
    /// The days on which the rights of the member were suspended, every stretch of them.
    Suspensions,
    /// The cooperative, by name or code.
    Cooperative,
    /// The area of work.
    WorkArea,
    /// The key of the row in the system that it comes from.
    ExternalKey,
    /// The telephone number.
    Phone,
    /// The e-mail address.
    Email,
    /// The postal address.
    Address,
    /// A remark.
    Note,
    /// The legal name of an organisation.
    LegalName,
    /// The acronym of an organisation.
    Acronym,
    /// The kind of an organisation.
    Kind,
    /// The sector that an organisation works in.
    Sector,
    /// The code of a place.
    Ubigeo,
    /// The name of a place; town, province and region may stand in several columns.
    Place,
    /// The entry of an organisation in a public register.
    RegistryEntry,
    /// When an organisation was founded.
    Founded,
    /// The organ: its kind, or its name.
    Organ,
    /// What an organ is called, where its kind does not say it.
    OrganName,
    /// Since when an organ exists.
    OrganSince,
    /// The office in an organ.
    Post,
    /// Whether a seat is a full one or stands in for one.
    Rank,
    /// How many places a seat has.
    Places,
    /// The first day of a mandate.
    MandateFrom,
    /// The first day on which a mandate goes on no longer.
    MandateUntil,
    /// Why a mandate ended.
    MandateEnd,
    /// How somebody came by a mandate.
    Origin,
    /// On behalf of which cooperative somebody sits.
    Represents,
    /// The term of an organ: its label, perhaps with its days.
    Term,
}

impl Field {
    /// All fields, in the order in which they are listed to people.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// The stable code, as it is typed and remembered.
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// The field of that code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.code() == code)
    }

    /// Whether several columns may each hold a part of it.
    pub fn is_spread(self) -> bool {
        matches!(self, Self::FamilyName | Self::GivenNames | Self::Place)
    }

    /// What stands between the parts of a field that is spread over several columns.
    pub fn joint(self) -> &'static str {
        if self == Self::Place { ", " } else { " " }
    }
}
