//! Kinds of tables: what follows for the columns of a table from what it lists. A further kind is one more of these, and
//! what its rows mean stands in `roster`. It must not judge a value.

use super::words::{OFFICES, ORGANISATIONS};
use super::{Field, Mapping, heading};

/// A kind of table.
#[derive(Clone, Copy, Debug)]
pub struct TableKind {
    /// Headings that mean something else here than elsewhere: they are heard before all others.
    pub(super) headings: &'static [(Field, &'static str)],
    /// Whether each row is an organisation rather than a person.
    pub lists_organisations: bool,
    /// Whether a number at the beginning of each row is that of a member in the book of members.
    pub(super) numbers_members: bool,
    /// The field without which a table is of another kind.
    mark: Option<Field>,
    /// The field with which a table is of another kind.
    excludes: Option<Field>,
    /// The fields whose columns are kept.
    keeps: &'static [&'static [Field]],
    /// The columns that it needs.
    pub needs: &'static [Need],
}

/// A column that a table needs.
#[derive(Clone, Copy, Debug)]
pub struct Need {
    /// It means one of these fields.
    pub any_of: &'static [Field],
    /// The code of what is said where there is none.
    pub code: &'static str,
}

impl TableKind {
    /// Guesses what each column means from its heading, in Spanish or English, whatever its case, accents and punctuation.
    ///
    /// A field is claimed by one column only, save that two surnames, several given names, and the parts of a place may each
    /// have their own. The `error` column of a file that was given back is never claimed.
    ///
    /// What is added to a known heading (`DNI N°`, `Fecha de ingreso a la coop.`) does not change it.
    pub fn guess(&self, header: &[String]) -> Mapping {
        Mapping { headings: header.to_vec(), columns: heading::guess(header, self) }
    }

    /// Whether a mapping can be one of a table of this kind: the same header may have been remembered of another.
    pub fn fits(&self, mapping: &Mapping) -> bool {
        self.mark.is_none_or(|mark| mapping.has(mark))
            && !self.excludes.is_some_and(|field| mapping.has(field))
    }

    /// Whether what a column of the field says is kept.
    pub fn keeps(&self, field: Field) -> bool {
        self.keeps.iter().any(|fields| fields.contains(&field))
    }
}

/// Fields of a person.
const PERSON: &[Field] = &[
    Field::FamilyName,
    Field::GivenNames,
    Field::FullName,
    Field::Dni,
    Field::ForeignCard,
    Field::Passport,
    Field::Document,
    Field::DocumentType,
    Field::Gender,
    Field::BirthDate,
    Field::DeathDate,
    Field::Phone,
    Field::Email,
    Field::ExternalKey,
];

/// Fields of a spell of membership; organisations are members by name or RUC.
const SPELL: &[Field] = &[
    Field::RegisterNumber,
    Field::Admitted,
    Field::Left,
    Field::ExitReason,
    Field::Status,
    Field::Suspensions,
    Field::Cooperative,
    Field::WorkArea,
    Field::LegalName,
    Field::Ruc,
];

/// Fields of an office and whoever holds it.
const OFFICE: &[Field] = &[
    Field::Organ,
    Field::OrganName,
    Field::OrganSince,
    Field::Post,
    Field::Rank,
    Field::Places,
    Field::MandateFrom,
    Field::MandateUntil,
    Field::MandateEnd,
    Field::Origin,
    Field::Represents,
    Field::Term,
    Field::Cooperative,
    Field::RegisterNumber,
];

/// Fields of an organisation.
const ORGANISATION: &[Field] = &[
    Field::LegalName,
    Field::Acronym,
    Field::Kind,
    Field::Sector,
    Field::Ruc,
    Field::RegistryEntry,
    Field::Ubigeo,
    Field::Place,
    Field::Founded,
    Field::ExternalKey,
];

/// Fields that name whom a row is about.
const NAMES: &[Field] = &[Field::FamilyName, Field::GivenNames, Field::FullName, Field::LegalName];

const NAME: Need = Need { any_of: NAMES, code: "no_name_column" };

/// Members with their membership.
pub const MEMBERS: TableKind = TableKind {
    headings: &[],
    lists_organisations: false,
    numbers_members: true,
    mark: None,
    excludes: Some(Field::Post),
    keeps: &[PERSON, SPELL],
    needs: &[NAME],
};

/// People, whatever they belong to.
pub const PEOPLE: TableKind = TableKind { keeps: &[PERSON], ..MEMBERS };

/// Organs with their seats and who holds them: `Desde` is the first day of a mandate, and a number of the rows means nothing.
pub const MANDATES: TableKind = TableKind {
    headings: OFFICES,
    lists_organisations: false,
    numbers_members: false,
    mark: Some(Field::Post),
    excludes: None,
    keeps: &[PERSON, OFFICE],
    needs: &[
        Need { any_of: &[Field::Organ, Field::OrganName], code: "no_organ_column" },
        Need { any_of: &[Field::Post], code: "no_post_column" },
        NAME,
    ],
};

/// Organisations: a name is the legal one, and a number of the rows means nothing.
pub const COOPERATIVES: TableKind = TableKind {
    headings: &[(Field::LegalName, ORGANISATIONS)],
    lists_organisations: true,
    numbers_members: false,
    mark: Some(Field::LegalName),
    excludes: None,
    keeps: &[ORGANISATION],
    needs: &[Need { any_of: NAMES, code: "no_legal_name_column" }],
};
