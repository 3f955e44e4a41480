//! What a row says of a person, cell by cell: every fault of every cell is noted. It must not look at the register.

use domain::person::Profile;
use domain::value::identifier::IdentifierError;
use domain::value::{Document, Gender, Label, Scheme};

use super::line::Line;
use super::note::Severity;
use super::words;
use crate::sheet::cell::{self, GenderCode, Several, restore_leading_zeros};
use crate::sheet::mapping::Field;

/// What a row says of a person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Given {
    /// Names, birth, contacts and documents, the key of another system apart.
    pub(super) profile: Profile,
    /// The key of the row in the system that it comes from.
    pub(super) key: Option<Document>,
    /// What is declared.
    pub(super) gender: Option<Gender>,
}

impl Given {
    /// Her national document, if the row gives it.
    pub(super) fn dni(&self) -> Option<&Document> {
        of_scheme(&self.profile, Scheme::Dni)
    }
}

/// The first document of a scheme.
pub(super) fn of_scheme(profile: &Profile, scheme: Scheme) -> Option<&Document> {
    profile.documents.iter().find(|document| document.scheme() == scheme)
}

/// Reads everything that a row says of a person.
pub(super) fn person(line: &mut Line<'_>, today: chrono::NaiveDate) -> Given {
    let mut given = Given::default();
    names(line, &mut given.profile);
    given.profile.birth = line.date(Field::BirthDate);
    if given.profile.birth.is_some_and(|birth| today < birth.first()) {
        line.warn(Field::BirthDate, "date_in_future", Vec::new());
    }
    given.profile.death = line.date(Field::DeathDate);
    if given.profile.death.is_some_and(|death| today < death.first()) {
        line.warn(Field::DeathDate, "date_in_future", Vec::new());
    }
    given.profile.phone = line.short(Field::Phone);
    given.profile.email = line.short(Field::Email);
    for (field, scheme) in [
        (Field::Dni, Scheme::Dni),
        (Field::ForeignCard, Scheme::ForeignCard),
        (Field::Passport, Scheme::Passport),
    ] {
        let Some(text) = line.text(field) else { continue };
        // Of cards and passports a person may have several, one after the other.
        let several = if scheme == Scheme::Dni { vec![text.as_str()] } else { text.split(';').collect() };
        for text in several.into_iter().map(str::trim).filter(|text| !text.is_empty()) {
            let document = document(line, field, scheme, text);
            put(&mut given.profile, document);
        }
    }
    let document = any_document(line);
    put(&mut given.profile, document);
    given.key = line.text(Field::ExternalKey).and_then(|text| key(line, &text));
    given.gender = gender(line);
    given
}

fn put(profile: &mut Profile, document: Option<Document>) {
    let Some(document) = document else { return };
    let same = |held: &Document| held.scheme() == document.scheme() && held.number() == document.number();
    if !profile.documents.iter().any(same) {
        profile.documents.push(document);
    }
}

/// Names: a whole name beside columns of its parts is what she is called; alone it is parted where its cell or its heading
/// tells how, and otherwise stays whole, with a word.
fn names(line: &mut Line<'_>, profile: &mut Profile) {
    profile.family_name = line.short(Field::FamilyName);
    profile.given_names = line.short(Field::GivenNames);
    let Some(whole) = line.text(Field::FullName) else { return };
    let parts = line.table.has(Field::FamilyName) || line.table.has(Field::GivenNames);
    if parts {
        profile.known_as = line.short(Field::FullName).filter(|whole| !is_official(profile, whole));
        return;
    }
    match cell::several(&whole) {
        Some(Several::Certain) => line.error(Field::FullName, "names_several", Vec::new()),
        Some(Several::Likely) => line.warn(Field::FullName, "names_several", Vec::new()),
        None => {}
    }
    let name = cell::full_name(&whole, line.table.name_order);
    if let Some(family) = name.family {
        if name.by_custom {
            let details = vec![("family", family.clone()), ("given", name.given.clone())];
            line.warn(Field::FullName, "name_split", details);
        }
        profile.family_name = line.short_of(Field::FullName, &family);
        profile.given_names = line.short_of(Field::FullName, &name.given);
    } else {
        if name.given.contains(' ') {
            line.warn(Field::FullName, "name_whole", Vec::new());
        }
        profile.known_as = line.short_of(Field::FullName, &name.given);
    }
}

/// Whether a whole name only repeats family name and given names, in either order.
pub(super) fn is_official(profile: &Profile, whole: &Label) -> bool {
    let fold = |name: &Option<Label>| {
        name.as_ref().map(|name| domain::value::text::fold(name.as_str())).unwrap_or_default()
    };
    let (family, given) = (fold(&profile.family_name), fold(&profile.given_names));
    let whole = domain::value::text::fold(whole.as_str());
    [format!("{family} {given}"), format!("{given} {family}")].iter().any(|name| name.trim() == whole)
}

/// Says that a name is missing, or only half there, of a person who is to be recorded.
pub(super) fn check_names(line: &mut Line<'_>, profile: &Profile) {
    let unread =
        [Field::FamilyName, Field::GivenNames, Field::FullName].map(|field| line.text(field).is_some());
    if !profile.has_a_name() {
        // A name that is there and was refused has been noted already.
        if unread == [false; 3] {
            line.of_row(Severity::Error, "name_missing", Vec::new());
        }
        return;
    }
    let halves = (profile.family_name.is_some(), profile.given_names.is_some());
    match halves {
        (true, false) if profile.known_as.is_none() && !unread[1] => {
            line.warn(Field::FamilyName, "one_name_only", Vec::new());
        }
        (false, true) if profile.known_as.is_none() && !unread[0] => {
            line.warn(Field::GivenNames, "one_name_only", Vec::new());
        }
        _ => {}
    }
}

/// A document under a heading that does not say which: another column says it, or its form.
fn any_document(line: &mut Line<'_>) -> Option<Document> {
    let text = line.text(Field::Document)?;
    let said = line.text(Field::DocumentType);
    let scheme = match &said {
        Some(kind) => words::document_type(kind),
        None => words::document_form(&cell::document(&text).number),
    };
    let Some(scheme) = scheme else {
        let field = if said.is_some() { Field::DocumentType } else { Field::Document };
        line.error(field, "document_type_unknown", Vec::new());
        return None;
    };
    document(line, Field::Document, scheme, &text)
}

fn document(line: &mut Line<'_>, field: Field, scheme: Scheme, text: &str) -> Option<Document> {
    if cell::is_scientific(text) {
        line.error(field, "number_scientific", Vec::new());
        return None;
    }
    if scheme == Scheme::Dni {
        return dni(line, field, text);
    }
    Document::new(scheme, text).map_err(|error| line.error(field, identifier_code(error), Vec::new())).ok()
}

/// A DNI: the zero that a spreadsheet took is put back, a check character that does not fit is left out (old cards carry
/// such, DOMAIN 3.9), both with a warning.
fn dni(line: &mut Line<'_>, field: Field, text: &str) -> Option<Document> {
    let read = cell::document(text);
    let joined = cell::joined_check(&read.number).map(|(number, check)| format!("{number}-{check}"));
    if let Some(full) = joined.filter(|_| read.check.is_none()) {
        // Without a dash only a character that fits makes a number of nine a DNI.
        let document = Document::new(Scheme::Dni, &full);
        return document.map_err(|error| line.error(field, identifier_code(error), Vec::new())).ok();
    }
    let (number, restored) = restore_leading_zeros(&read.number);
    let full = read.check.map_or_else(|| number.clone(), |check| format!("{number}-{check}"));
    let document = match Document::new(Scheme::Dni, &full) {
        Err(IdentifierError::DniCheck) => {
            line.warn(field, "dni_check_dropped", vec![("number", number.clone())]);
            Document::new(Scheme::Dni, &number)
        }
        other => other,
    };
    match document {
        Ok(document) => {
            if restored {
                line.warn(field, "dni_zero_restored", vec![("number", number)]);
            }
            Some(document)
        }
        Err(error) => {
            line.error(field, identifier_code(error), Vec::new());
            None
        }
    }
}

fn key(line: &mut Line<'_>, text: &str) -> Option<Document> {
    let key = Document::new(Scheme::External, text);
    key.map_err(|error| line.error(Field::ExternalKey, identifier_code(error), Vec::new())).ok()
}

/// The stable code of why a number was refused.
pub(super) const fn identifier_code(error: IdentifierError) -> &'static str {
    match error {
        IdentifierError::DniShape => "dni_shape",
        IdentifierError::DniCheck => "dni_check",
        IdentifierError::DocumentShape => "document_shape",
        IdentifierError::RucShape => "ruc_shape",
        IdentifierError::RucCheck => "ruc_check",
        IdentifierError::ExternalShape => "external_shape",
    }
}

fn gender(line: &mut Line<'_>) -> Option<Gender> {
    let text = line.text(Field::Gender)?;
    let column = &line.table.gender;
    match column.cell(&text) {
        Ok(Some(GenderCode::Woman)) => Some(Gender::Woman),
        Ok(Some(GenderCode::Man)) => Some(Gender::Man),
        Ok(Some(GenderCode::Other)) => Some(Gender::Other),
        Ok(None) => {
            if column.is_undecided() && text.trim().eq_ignore_ascii_case("m") {
                line.warn(Field::Gender, "gender_undecided", Vec::new());
            }
            None
        }
        Err(error) => {
            line.error(Field::Gender, error.code(), Vec::new());
            None
        }
    }
}
