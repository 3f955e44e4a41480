//! What a heading means: how it is folded, and the order in which claims on a field are heard. The known headings are data
//! and stand in `words`.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Field;
use super::words::{INSCRIPTIONS, KEYS, NAMES, NUMBERS, PARTS, PLAIN};

/// A heading without case, accents, punctuation and underscores: `Nº Socio/a` becomes `n socio a`.
pub fn fold(heading: &str) -> String {
    let mut folded = String::with_capacity(heading.len());
    // The ordinal signs would decompose to the letters a and o and make "no" of "nº".
    let signs = heading.chars().map(|c| if matches!(c, 'º' | 'ª' | '°') { ' ' } else { c });
    for c in signs.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            folded.push(c);
        } else if !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// How many of the cells are headings that we know; a header has at least two.
pub(in super::super) fn known(cells: &[String]) -> usize {
    guess(cells).iter().flatten().count()
}

/// The place of a heading among the parts of the same field.
pub(super) fn rank(heading: &str) -> u8 {
    let folded = fold(heading);
    let part = PARTS.iter().find(|(_, _, headings)| headings.split('|').any(|known| known == folded));
    part.map_or(0, |(_, rank, _)| *rank)
}

/// Claims while they are being heard.
struct Claims<'a> {
    folded: &'a [String],
    columns: Vec<Option<Field>>,
}

/// What each heading means.
pub(super) fn guess(header: &[String]) -> Vec<Option<Field>> {
    let folded: Vec<String> = header
        .iter()
        .map(|heading| if super::is_error_column(heading) { String::new() } else { fold(heading) })
        .collect();
    let mut claims = Claims { folded: &folded, columns: vec![None; header.len()] };
    for (field, headings) in PLAIN {
        claims.first(*field, headings);
    }
    claims.parts();
    claims.names();
    claims.numbers();
    claims.columns
}

impl Claims<'_> {
    fn has(&self, field: Field) -> bool {
        self.columns.contains(&Some(field))
    }

    /// The first free column under one of the headings, the earlier heading first.
    fn free(&self, headings: &str) -> Option<usize> {
        let find = |heading: &str| {
            (0..self.columns.len()).find(|&column| {
                self.columns.get(column) == Some(&None)
                    && self.folded.get(column).is_some_and(|own| own == heading)
            })
        };
        headings.split('|').find_map(find)
    }

    /// Gives the field to the first free column under one of the headings, unless it is taken.
    fn first(&mut self, field: Field, headings: &str) {
        if !self.has(field)
            && let Some(claimed) = self.free(headings).and_then(|column| self.columns.get_mut(column))
        {
            *claimed = Some(field);
        }
    }

    /// Parts are heard where the whole is not there; "first name" is a part that often is the whole.
    fn parts(&mut self) {
        let whole =
            [Field::FamilyName, Field::GivenNames, Field::Place].map(|field| (field, self.has(field)));
        for (field, _, headings) in PARTS {
            if whole.contains(&(*field, false))
                && let Some(claimed) = self.free(headings).and_then(|column| self.columns.get_mut(column))
            {
                *claimed = Some(*field);
            }
        }
    }

    /// Whether the table lists organisations rather than people.
    fn lists_organizations(&self) -> bool {
        let people = [
            Field::FamilyName,
            Field::GivenNames,
            Field::FullName,
            Field::Dni,
            Field::Gender,
            Field::BirthDate,
        ];
        let organizations = [
            Field::LegalName,
            Field::Ruc,
            Field::Kind,
            Field::Sector,
            Field::RegistryEntry,
            Field::Founded,
            Field::Acronym,
        ];
        !people.into_iter().any(|field| self.has(field))
            && organizations.into_iter().any(|field| self.has(field))
    }

    fn names(&mut self) {
        let field = if self.has(Field::FamilyName) {
            Field::GivenNames
        } else if self.lists_organizations() {
            Field::LegalName
        } else {
            Field::FullName
        };
        self.first(field, NAMES);
    }

    fn numbers(&mut self) {
        let inscription = if self.lists_organizations() { Field::Founded } else { Field::Admitted };
        self.first(inscription, INSCRIPTIONS);
        self.first(Field::ExternalKey, KEYS);
        let number = if self.lists_organizations() { Field::RegistryEntry } else { Field::RegisterNumber };
        self.first(number, NUMBERS);
    }
}
