//! The fields that a roster, a list of mandates or a register of cooperatives may have a column for. It must not say how a value is read.

use serde::{Deserialize, Serialize};

/// What a column may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
    pub const ALL: [Self; 45] = [
        Self::RegisterNumber,
        Self::FamilyName,
        Self::GivenNames,
        Self::FullName,
        Self::Dni,
        Self::ForeignCard,
        Self::Passport,
        Self::Document,
        Self::DocumentType,
        Self::Ruc,
        Self::Gender,
        Self::BirthDate,
        Self::DeathDate,
        Self::Admitted,
        Self::Left,
        Self::ExitReason,
        Self::Status,
        Self::Suspensions,
        Self::Cooperative,
        Self::WorkArea,
        Self::ExternalKey,
        Self::Phone,
        Self::Email,
        Self::Address,
        Self::Note,
        Self::LegalName,
        Self::Acronym,
        Self::Kind,
        Self::Sector,
        Self::Ubigeo,
        Self::Place,
        Self::RegistryEntry,
        Self::Founded,
        Self::Organ,
        Self::OrganName,
        Self::OrganSince,
        Self::Post,
        Self::Rank,
        Self::Places,
        Self::MandateFrom,
        Self::MandateUntil,
        Self::MandateEnd,
        Self::Origin,
        Self::Represents,
        Self::Term,
    ];

    /// The stable code, as it is typed and remembered.
    pub fn code(self) -> &'static str {
        match self {
            Self::RegisterNumber => "register_number",
            Self::FamilyName => "family_name",
            Self::GivenNames => "given_names",
            Self::FullName => "full_name",
            Self::Dni => "dni",
            Self::ForeignCard => "foreign_card",
            Self::Passport => "passport",
            Self::Document => "document",
            Self::DocumentType => "document_type",
            Self::Ruc => "ruc",
            Self::Gender => "gender",
            Self::BirthDate => "birth_date",
            Self::DeathDate => "death_date",
            Self::Admitted => "admitted",
            Self::Left => "left",
            Self::ExitReason => "exit_reason",
            Self::Status => "status",
            Self::Suspensions => "suspensions",
            Self::Cooperative => "cooperative",
            Self::WorkArea => "work_area",
            Self::ExternalKey => "external_key",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Address => "address",
            Self::Note => "note",
            Self::LegalName => "legal_name",
            Self::Acronym => "acronym",
            Self::Kind => "kind",
            Self::Sector => "sector",
            Self::Ubigeo => "ubigeo",
            Self::Place => "place",
            Self::RegistryEntry => "registry_entry",
            Self::Founded => "founded",
            Self::Organ => "organ",
            Self::OrganName => "organ_name",
            Self::OrganSince => "organ_since",
            Self::Post => "post",
            Self::Rank => "rank",
            Self::Places => "places",
            Self::MandateFrom => "mandate_from",
            Self::MandateUntil => "mandate_until",
            Self::MandateEnd => "mandate_end",
            Self::Origin => "origin",
            Self::Represents => "represents",
            Self::Term => "term",
        }
    }

    /// The field of that code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.code() == code)
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
