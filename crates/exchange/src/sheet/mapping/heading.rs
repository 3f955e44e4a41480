//! What a heading means: how it is folded, what may be added to a known heading without changing it, and the order in
//! which claims on a field are heard. The known headings are data and stand in `words`.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Field;
use super::kind::{MEMBERS, TableKind};
use super::words::{
    ACCORDING, ADDITIONS, INSCRIPTIONS, KEYS, LAST_NUMBERS, LIKELY, NAMES, NAMES_OF_ONE, NUMBERS, OFFICES,
    OTHERS, PARTS, PLAIN, REASONS, RUNNING,
};
use crate::vocabulary;

/// A heading without case, accents, punctuation and underscores: `Nº Socio/a` becomes `n socio a`.
pub fn fold(heading: &str) -> String {
    let mut folded = String::with_capacity(heading.len());
    // The ordinal signs would decompose to the letters a and o and make "no" of "nº"; what has no shape parts no word.
    let seen = heading.chars().filter(|c| !crate::sheet::cell::is_invisible(*c));
    let signs = seen.map(|c| if matches!(c, 'º' | 'ª' | '°') { ' ' } else { c });
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

/// How many columns from the left are looked at to find the header.
const KNOWN_WITHIN: usize = 100;

/// How many of the cells are headings that we know; a header has at least two.
pub(in super::super) fn known(cells: &[String]) -> usize {
    // A table as wide as this has its known headings further left.
    guess(&cells[..cells.len().min(KNOWN_WITHIN)], &MEMBERS).iter().flatten().count()
}

/// Whether a heading is known on its own.
pub(in super::super) fn is_known(heading: &str) -> bool {
    known(&[heading.to_owned()]) == 1
}

/// The field whose name or heading the text is.
pub(super) fn named(text: &str) -> Option<Field> {
    let folded = fold(text);
    let is = |headings: &str| !folded.is_empty() && vocabulary::has(headings, &folded);
    let plain = PLAIN.iter().chain(OFFICES).find(|(_, headings)| is(headings)).map(|(field, _)| *field);
    let part = || PARTS.iter().find(|(_, _, headings)| is(headings)).map(|(field, _, _)| *field);
    plain
        .or_else(part)
        .or_else(|| is(NAMES).then_some(Field::GivenNames))
        .or_else(|| is(REASONS).then_some(Field::ExitReason))
}

/// The field that a heading which is not known seems to be about: it holds the stem of a word of that field, and none that
/// speaks of somebody else.
pub(super) fn likely(heading: &str) -> Option<Field> {
    let folded = fold(heading);
    if of_others(&folded) {
        return None;
    }
    let found =
        LIKELY.iter().find(|(_, stems)| vocabulary::words(stems).iter().any(|stem| folded.contains(stem)));
    found.map(|(field, _)| *field)
}

/// The place of a heading among the parts of the same field.
pub(super) fn rank(heading: &str) -> u8 {
    let readings = readings(heading);
    let part = PARTS
        .iter()
        .find(|(_, _, headings)| readings.iter().any(|reading| vocabulary::has(headings, reading)));
    part.map_or(0, |(_, rank, _)| *rank)
}

/// Whether a heading speaks of somebody else than the person of the row: her mother, her heir, whom to call.
fn of_others(folded: &str) -> bool {
    folded.split(' ').any(|word| vocabulary::has(OTHERS, word))
}

/// How many words a heading may have for its additions to be taken off; a longer one is a sentence.
const WORDS_MAX: usize = 12;

/// A heading folded, and folded without what may be added to it, the longest first: `Fecha de ingreso a la coop.` is also
/// `fecha de ingreso`, `DNI N°` is also `dni`.
fn readings(heading: &str) -> Vec<String> {
    let whole = fold(heading);
    let mut readings = vec![whole.clone()];
    if of_others(&whole) {
        return readings;
    }
    for base in [Some(whole), outside_brackets(heading).map(|text| fold(&text))].into_iter().flatten() {
        let all: Vec<&str> = base.split(' ').collect();
        // What follows such a word says where the value was taken from.
        let end = all.iter().position(|word| vocabulary::has(ACCORDING, word)).filter(|end| 0 < *end);
        let words = all.get(..end.unwrap_or(all.len())).unwrap_or_default();
        if WORDS_MAX < words.len() {
            continue;
        }
        let added = |words: &[&str]| words.iter().all(|word| vocabulary::has(ADDITIONS, word));
        for length in (1..=words.len()).rev() {
            for start in 0..=words.len() - length {
                let (before, rest) = words.split_at(start);
                let (kept, after) = rest.split_at(length);
                let reading = kept.join(" ");
                if added(before) && added(after) && !reading.is_empty() && !readings.contains(&reading) {
                    readings.push(reading);
                }
            }
        }
    }
    readings
}

/// The heading without what stands in brackets, if anything does.
fn outside_brackets(heading: &str) -> Option<String> {
    let (before, rest) = heading.split_once('(')?;
    let after = rest.split_once(')').map_or("", |(_, after)| after);
    Some(format!("{before} {after}"))
}

/// Claims while they are being heard.
struct Claims<'k> {
    readings: Vec<Vec<String>>,
    columns: Vec<Option<Field>>,
    /// What the table lists.
    kind: &'k TableKind,
    /// Whether headings are taken without what was added to them.
    loosely: bool,
}

/// What each heading means.
pub(super) fn guess(header: &[String], kind: &TableKind) -> Vec<Option<Field>> {
    let readings: Vec<Vec<String>> = header
        .iter()
        .map(|heading| if super::is_error_column(heading) { Vec::new() } else { readings(heading) })
        .collect();
    let columns = vec![None; header.len()];
    let mut claims = Claims { readings, columns, kind, loosely: false };
    for loosely in [false, true] {
        claims.loosely = loosely;
        for (field, headings) in kind.headings.iter().chain(PLAIN) {
            claims.first(*field, headings);
        }
        claims.parts();
    }
    for loosely in [false, true] {
        claims.loosely = loosely;
        if claims.has(Field::Left) {
            claims.first(Field::ExitReason, REASONS);
        }
    }
    claims.loosely = false;
    claims.names();
    claims.numbers();
    claims.loosely = true;
    claims.names();
    claims.repeated();
    claims.columns
}

impl Claims<'_> {
    fn has(&self, field: Field) -> bool {
        self.columns.contains(&Some(field))
    }

    /// The first free column under one of the headings, the earlier heading first.
    fn free(&self, headings: &str) -> Option<usize> {
        let skipped = usize::from(self.loosely);
        let taken = if self.loosely { usize::MAX } else { 1 };
        let find = |heading: &str| {
            (0..self.columns.len()).find(|&column| {
                let readings = self.readings.get(column).into_iter().flatten();
                self.columns.get(column) == Some(&None)
                    && readings.skip(skipped).take(taken).any(|own| own == heading)
            })
        };
        vocabulary::words(headings).iter().copied().find_map(find)
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
        let whole = [Field::FamilyName, Field::GivenNames, Field::Place]
            .map(|field| (field, self.has(field) && !self.loosely));
        for (field, _, headings) in PARTS {
            let mine = |column: &usize| self.columns.get(*column) == Some(&Some(*field));
            let held = (0..self.columns.len()).filter(mine).any(|column| {
                let readings = self.readings.get(column).into_iter().flatten();
                readings.into_iter().any(|own| vocabulary::has(headings, own))
            });
            let by_whole = self.loosely && self.has(*field) && !self.has_part(*field);
            if whole.contains(&(*field, false))
                && !held
                && !by_whole
                && let Some(claimed) = self.free(headings).and_then(|column| self.columns.get_mut(column))
            {
                *claimed = Some(*field);
            }
        }
    }

    /// Whether the field is held by a column of its parts.
    fn has_part(&self, field: Field) -> bool {
        self.columns.iter().zip(&self.readings).any(|(claimed, readings)| {
            let part = PARTS.iter().any(|(of, _, headings)| {
                *of == field && readings.iter().any(|own| vocabulary::has(headings, own))
            });
            *claimed == Some(field) && part
        })
    }

    /// Whether the table lists organisations rather than people.
    fn lists_organizations(&self) -> bool {
        if self.kind.lists_organisations {
            return true;
        }
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
        // "Nombres del socio" is a whole name, but given names beside a surname.
        if self.has(Field::FamilyName) && !self.has(Field::GivenNames) {
            let of_one = |readings: &Vec<String>| {
                readings.first().is_some_and(|own| vocabulary::has(NAMES_OF_ONE, own))
            };
            let whole = self.columns.iter_mut().zip(&self.readings);
            for (claimed, _) in
                whole.filter(|(claimed, readings)| **claimed == Some(Field::FullName) && of_one(readings))
            {
                *claimed = Some(Field::GivenNames);
            }
        }
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
        if self.lists_organizations() {
            // What only numbers the rows of a list is no entry of an organisation in a register.
            self.first(Field::RegistryEntry, NUMBERS);
            self.first(Field::RegistryEntry, LAST_NUMBERS);
        } else if self.kind.numbers_members {
            self.first(Field::RegisterNumber, NUMBERS);
            self.first(Field::RegisterNumber, RUNNING);
            self.first(Field::RegisterNumber, LAST_NUMBERS);
        }
    }

    /// Two columns under the very same heading are two surnames, or two given names.
    fn repeated(&mut self) {
        for field in [Field::FamilyName, Field::GivenNames] {
            let Some(first) = self.columns.iter().position(|claimed| *claimed == Some(field)) else {
                continue;
            };
            let heading = self.readings.get(first).and_then(|readings| readings.first()).cloned();
            for column in first + 1..self.columns.len() {
                let same =
                    self.readings.get(column).and_then(|readings| readings.first()) == heading.as_ref();
                if same
                    && self.columns.get(column) == Some(&None)
                    && let Some(claimed) = self.columns.get_mut(column)
                {
                    *claimed = Some(field);
                }
            }
        }
    }
}
