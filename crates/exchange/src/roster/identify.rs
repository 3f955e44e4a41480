//! Of whom a row speaks: by document, by a key of its source, by number in the cooperative's book of members, by name and
//! birth date together. It must never decide by a name alone, nor take two for one because they are called the same.

use std::collections::BTreeMap;

use domain::Register;
use domain::member::Membership;
use domain::person::likeness::{
    names_differ_clearly, official_names_differ, other_birth, other_dni, same_name,
};
use domain::person::{Person, Profile};
use domain::value::id::PersonId;
use domain::value::{Document, PartialDate, Period};

use super::keys::{Keys, are_two};
use super::line::Line;
use super::names::{Called, Names};
use super::read::Given;
use super::spell::Spell;
use crate::history::History;
use crate::sheet::mapping::Field;

/// How many people of one name are tried; a file of nothing but one name must not take for ever.
pub(super) const CANDIDATES_MAX: usize = 20;

/// How many of them are listed; nobody compares more by eye.
pub(super) const LISTED_MAX: usize = 5;

/// By what a person was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    ExternalKey,
    Document,
    RegisterNumber,
    NameAndBirth,
    Decision,
}

impl By {
    /// The stable code.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::ExternalKey => "external_key",
            Self::Document => "document",
            Self::RegisterNumber => "register_number",
            Self::NameAndBirth => "name_and_birth",
            Self::Decision => "decision",
        }
    }

    /// The fields that say it, the first that the row has being the one to point to.
    pub(super) const fn fields(self) -> &'static [Field] {
        match self {
            Self::ExternalKey => &[Field::ExternalKey],
            Self::Document => &[Field::Dni, Field::Document, Field::ForeignCard, Field::Passport],
            Self::RegisterNumber => &[Field::RegisterNumber],
            Self::NameAndBirth => &[Field::BirthDate],
            Self::Decision => &[Field::FamilyName, Field::FullName, Field::GivenNames],
        }
    }
}

/// Somebody whom the register, or an earlier row, knows.
pub(super) type Known = (PersonId, By);

/// Where people are looked for.
#[derive(Clone, Copy)]
pub(super) struct Sight<'a> {
    pub(super) register: &'a Register,
    pub(super) history: &'a History,
    pub(super) names: &'a Names,
    pub(super) keys: &'a Keys,
    /// Of whom earlier rows spoke, on which line, and what they said.
    pub(super) spoken: &'a BTreeMap<PersonId, (u64, Given)>,
    pub(super) today: chrono::NaiveDate,
}

impl<'a> Sight<'a> {
    /// Finds the person of whom a row speaks, `None` if nothing tells that she is known; `Err` once a note says why that
    /// cannot be told.
    pub(super) fn person(
        self,
        line: &mut Line<'_>,
        given: &Given,
        called: &Called,
        spell: Option<&Spell>,
    ) -> Result<Option<Known>, ()> {
        let home = spell.and_then(|spell| spell.cooperative);
        if let Some(found) = self.by_identifier(line, given, home)? {
            return Ok(Some(found));
        }
        if let Some(person) = spell.and_then(|spell| self.by_number(given, spell)) {
            warn_of_other_name(line, self.register, given, person);
            return Ok(Some((person, By::RegisterNumber)));
        }
        match self.by_name_and_birth(given, called).as_slice() {
            [one] => Ok(Some((*one, By::NameAndBirth))),
            _ => Ok(None),
        }
    }

    /// The holder of the row's key and documents, or who had a document on record before.
    pub(super) fn by_identifier(
        self,
        line: &mut Line<'_>,
        given: &Given,
        home: Option<domain::value::id::CooperativeId>,
    ) -> Result<Option<Known>, ()> {
        let key = self.by_key(given, home).map(|person| (person, By::ExternalKey));
        let documents = given
            .profile
            .documents
            .iter()
            .filter_map(|document| Some((holder(self.register, self.history, document)?, By::Document)));
        let found: Vec<Known> = key.into_iter().chain(documents).collect();
        let first = found.first().copied();
        let other = first.and_then(|(person, _)| found.iter().find(|(other, _)| *other != person));
        if let (Some((first, _)), Some((second, by))) = (first, other) {
            let details = vec![
                ("first", described(self.register, first)),
                ("second", described(self.register, *second)),
            ];
            line.error(pointed(line, *by), "documents_of_two_people", details);
            return Err(());
        }
        Ok(first)
    }

    fn by_key(self, given: &Given, home: Option<domain::value::id::CooperativeId>) -> Option<PersonId> {
        let key = given.key.as_ref()?;
        let found = self.keys.holder(self.register, given, home).map(|(person, _)| person);
        found.or_else(|| own_id(self.register, key.number()))
    }

    /// The person who carries the number in those days, unless her name says clearly that it is somebody else's now; or
    /// who carried it at another time under just this name.
    fn by_number(self, given: &Given, spell: &Spell) -> Option<PersonId> {
        let (register, today) = (self.register, self.today);
        let number = spell.number.as_ref()?;
        let carried: Vec<&Membership> = register.members().numbered(spell.cooperative?, number).collect();
        let latest = carried.iter().filter_map(|spell| spell.admitted).max_by_key(PartialDate::first);
        let in_force = carried.iter().any(|other| other.status(today).is_member());
        let then = |other: &&&Membership| match (spell.period(), other.period()) {
            (Some(asked), Some(taken)) => taken.overlaps(&asked),
            (None, Some(taken)) if in_force => taken.contains(today),
            (None, Some(taken)) => Some(taken.from) == latest,
            (_, None) => false,
        };
        let person = |other: &&Membership| {
            other
                .party
                .person()
                .and_then(|person| register.persons().get(person))
                .filter(|found| !found.erased)
        };
        let may_carry = |holder: &&Person| self.versions(holder).any(|held| may_carry(held, given));
        let is_called = |holder: &&Person| {
            self.versions(holder).any(|held| is_called(held, given)) && !self.other_key(holder.id, given)
        };
        let now = carried.iter().filter(then).filter_map(person).find(may_carry);
        let before = || carried.iter().filter_map(person).find(is_called);
        now.or_else(before).map(|holder| holder.id)
    }

    /// Everybody of just this name and birth date of whom nothing says that she is somebody else.
    pub(super) fn by_name_and_birth(self, given: &Given, called: &Called) -> Vec<PersonId> {
        let Some(birth @ PartialDate::Day(_)) = given.profile.birth else { return Vec::new() };
        let fits = |person: &PersonId| {
            let Some(found) = self.register.persons().get(*person) else { return false };
            let said = &given.profile;
            let born = |held: &Profile| {
                held.birth == Some(birth) && !other_dni(held, said) && !official_names_differ(held, said)
            };
            self.versions(found).any(born) && !self.other_key(*person, given)
        };
        distinct(self.names.all(called).filter(fits))
    }

    /// Everybody of the name of whom nothing says that she is somebody else.
    pub(super) fn may_be(self, given: &Given, called: &Called) -> Vec<PersonId> {
        distinct(self.names.all(called).filter(|person| self.fits(*person, given)))
    }

    /// The same, of those of whom no row speaks.
    pub(super) fn unspoken(self, given: &Given, called: &Called) -> Vec<PersonId> {
        distinct(self.names.unspoken(called).filter(|person| self.fits(*person, given)))
    }

    fn fits(self, person: PersonId, given: &Given) -> bool {
        let Some(found) = self.register.persons().get(person) else { return false };
        let said = &given.profile;
        let fits = |held: &Profile| {
            !other_dni(held, said) && !other_birth(held, said) && !official_names_differ(held, said)
        };
        !self.other_key(person, given) && self.versions(found).any(fits)
    }

    /// Whether an earlier row gave the person another key: one list gives nobody two.
    fn other_key(self, person: PersonId, given: &Given) -> bool {
        let earlier = self.spoken.get(&person).and_then(|(_, earlier)| earlier.key.as_ref());
        earlier.zip(given.key.as_ref()).is_some_and(|(one, other)| are_two(one, other))
    }

    /// What is on record of a person, and what was before.
    fn versions(self, person: &'a Person) -> impl Iterator<Item = &'a Profile> {
        person.profile.iter().chain(self.history.versions(person.id))
    }
}

/// The first few, each once.
fn distinct(found: impl Iterator<Item = PersonId>) -> Vec<PersonId> {
    let mut distinct = Vec::new();
    for person in found {
        if !distinct.contains(&person) {
            distinct.push(person);
        }
        if distinct.len() == CANDIDATES_MAX {
            break;
        }
    }
    distinct
}

/// Who has a document on record, or else had it before.
fn holder(register: &Register, history: &History, document: &Document) -> Option<PersonId> {
    let holder = register.persons().by_document(document.scheme(), document.number());
    holder.or_else(|| history.had(document))
}

/// The person whose own identifier the key is, as our exports give it to those who have no other.
fn own_id(register: &Register, key: &str) -> Option<PersonId> {
    let person = register.persons().get(key.parse().ok()?)?;
    if person.annulled { None } else { Some(register.persons().survivor(person.id)) }
}

/// The field that says how a person was found.
pub(super) fn pointed(line: &Line<'_>, by: By) -> Field {
    let fields = by.fields();
    let filled = fields.iter().find(|field| line.text(**field).is_some());
    filled.or(fields.first()).copied().unwrap_or(Field::ExternalKey)
}

fn may_carry(held: &Profile, given: &Given) -> bool {
    let said = &given.profile;
    if !said.has_a_name() || is_of_one_name(held, said) {
        return true;
    }
    !names_differ_clearly(held, said) && !other_dni(held, said) && !other_birth(held, said)
}

fn is_called(held: &Profile, given: &Given) -> bool {
    let said = &given.profile;
    is_of_one_name(held, said) && !other_dni(held, said) && !other_birth(held, said)
}

/// Whether two profiles have a name in common, and their official names are not two people's: a calling name alone makes
/// nobody the same.
fn is_of_one_name(held: &Profile, said: &Profile) -> bool {
    same_name(held, said) && !official_names_differ(held, said)
}

fn warn_of_other_name(line: &mut Line<'_>, register: &Register, given: &Given, person: PersonId) {
    let held = register.persons().get(person).and_then(|found| found.profile.as_ref());
    if given.profile.has_a_name() && held.is_some_and(|held| !same_name(held, &given.profile)) {
        let number = line.text(Field::RegisterNumber).unwrap_or_default();
        let details = vec![("number", number), ("name", called(register, person))];
        line.warn(Field::RegisterNumber, "number_name_differs", details);
    }
}

/// What a person is called in lists.
pub(super) fn called(register: &Register, person: PersonId) -> String {
    let profile = register.persons().get(person).and_then(|found| found.profile.as_ref());
    profile.map_or_else(|| person.to_string(), Profile::sorted_name)
}

/// What a person is called, with what tells her from others of the name.
pub(super) fn described(register: &Register, person: PersonId) -> String {
    let marks = domain::find::marks(register, person);
    let name = called(register, person);
    if marks.is_empty() { name } else { format!("{name} ({})", marks.join(", ")) }
}

/// The days that a row speaks of, as far as it says so.
impl Spell {
    pub(super) fn period(&self) -> Option<Period> {
        let until = self.exit();
        self.admitted.map(|from| Period { from, until })
    }
}
