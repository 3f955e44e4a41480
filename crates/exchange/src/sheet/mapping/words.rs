//! Which headings mean which field: beside each field the id of the headings in [`crate::vocabulary`], those of all languages.
//! The order is that in which fields are looked for. Data only; it must not know any single organisation's files.

use super::Field;

/// Headings that mean one thing wherever they stand; of those of one field in one language, the earlier goes first.
pub(super) const PLAIN: &[(Field, &str)] = &[
    (Field::RegisterNumber, "heading-register-number"),
    (Field::FamilyName, "heading-family-name"),
    (Field::FullName, "heading-full-name"),
    (Field::Dni, "heading-dni"),
    (Field::ForeignCard, "heading-foreign-card"),
    (Field::Passport, "heading-passport"),
    (Field::DocumentType, "heading-document-type"),
    (Field::Document, "heading-document"),
    (Field::Ruc, "heading-ruc"),
    (Field::Gender, "heading-gender"),
    (Field::BirthDate, "heading-birth-date"),
    (Field::DeathDate, "heading-death-date"),
    (Field::Admitted, "heading-admitted"),
    (Field::ExitReason, "heading-exit-reason"),
    (Field::Left, "heading-left"),
    (Field::Status, "heading-status"),
    (Field::Suspensions, "heading-suspensions"),
    (Field::Cooperative, "heading-cooperative"),
    (Field::WorkArea, "heading-work-area"),
    (Field::ExternalKey, "heading-external-key"),
    (Field::Phone, "heading-phone"),
    (Field::Email, "heading-email"),
    (Field::Address, "heading-address"),
    (Field::Note, "heading-note"),
    (Field::LegalName, "heading-legal-name"),
    (Field::Acronym, "heading-acronym"),
    (Field::Kind, "heading-kind"),
    (Field::Sector, "heading-sector"),
    (Field::Ubigeo, "heading-ubigeo"),
    (Field::RegistryEntry, "heading-registry-entry"),
    (Field::Founded, "heading-founded"),
];

/// Headings of a table of organs and mandates; there they go before all others.
pub(super) const OFFICES: &[(Field, &str)] = &[
    (Field::OrganSince, "heading-office-organ-since"),
    (Field::OrganName, "heading-office-organ-name"),
    (Field::Organ, "heading-office-organ"),
    (Field::Rank, "heading-office-rank"),
    (Field::Places, "heading-office-places"),
    (Field::Post, "heading-office-post"),
    (Field::MandateFrom, "heading-office-mandate-from"),
    (Field::MandateUntil, "heading-office-mandate-until"),
    (Field::MandateEnd, "heading-office-mandate-end"),
    (Field::Origin, "heading-office-origin"),
    (Field::Represents, "heading-office-represents"),
    (Field::Term, "heading-office-term"),
];

/// Headings of parts, with their place among the parts that are joined.
pub(super) const PARTS: &[(Field, u8, &str)] = &[
    (Field::FamilyName, 0, "heading-part-family-name-0"),
    (Field::FamilyName, 1, "heading-part-family-name-1"),
    (Field::GivenNames, 0, "heading-part-given-names-0"),
    (Field::GivenNames, 1, "heading-part-given-names-1"),
    (Field::Place, 0, "heading-part-place-0"),
    (Field::Place, 1, "heading-part-place-1"),
    (Field::Place, 2, "heading-part-place-2"),
    (Field::Place, 3, "heading-part-place-3"),
    (Field::Place, 4, "heading-part-place-4"),
    (Field::Place, 5, "heading-part-place-5"),
];

/// Headings of a whole name that is only given names beside a surname.
pub(super) const NAMES_OF_ONE: &str = "heading-names-of-one";

/// Headings of the name of an organisation, in a table that lists organisations.
pub(super) const ORGANISATIONS: &str = "heading-organisations";

/// Headings of a reason, beside a date of leaving.
pub(super) const REASONS: &str = "heading-reasons";

/// Headings that mean given names beside a surname, and otherwise the whole name of a person or an organisation.
pub(super) const NAMES: &str = "heading-names";

/// Headings that number or key something; what, depends on the rest of the table.
pub(super) const NUMBERS: &str = "heading-numbers";

/// Those that number something where nothing better does.
pub(super) const LAST_NUMBERS: &str = "heading-last-numbers";

/// Headings of a number that in a roster is that of the member, and in other lists only counts the rows.
pub(super) const RUNNING: &str = "heading-running-numbers";

/// Of these, the ones that look like a key of another system rather than a number given by the register.
pub(super) const KEYS: &str = "heading-keys";

/// Headings of a date that is the admission of a person or the registration of an organisation.
pub(super) const INSCRIPTIONS: &str = "heading-inscriptions";

/// Words that may stand before or after a known heading without changing what it means.
pub(super) const ADDITIONS: &str = "heading-additions";

/// Words of a heading that speaks of somebody else than the person of the row.
pub(super) const OTHERS: &str = "heading-others";

/// Stems by which an unknown heading seems to be about a field.
pub(super) const LIKELY: &[(Field, &str)] = &[
    (Field::FamilyName, "heading-like-family-name"),
    (Field::BirthDate, "heading-like-birth-date"),
    (Field::Gender, "heading-like-gender"),
    (Field::Dni, "heading-like-dni"),
    (Field::Admitted, "heading-like-admitted"),
    (Field::Left, "heading-like-left"),
    (Field::GivenNames, "heading-like-given-names"),
];

/// Words after which a heading says where a value was taken from.
pub(super) const ACCORDING: &str = "heading-according";
