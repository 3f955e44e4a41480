//! Of whom a row speaks: by key, then document, then number in the book of members, then name and birth date together.
//! It must never decide by a name alone.

use domain::Register;
use domain::member::Membership;
use domain::person::{Person, Profile};
use domain::value::id::PersonId;
use domain::value::{PartialDate, Period, Scheme};

use super::line::Line;
use super::names::{Names, differ_clearly, same};
use super::read::{Given, of_scheme};
use super::spell::Spell;
use crate::sheet::mapping::Field;

/// How many people of one name are listed and tried; nobody compares more by eye, and a file of nothing but one name must
/// not take for ever.
pub(super) const CANDIDATES_MAX: usize = 20;

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

/// Finds the person of whom a row speaks, `None` if nothing tells that she is known; `Err` once a note says why that
/// cannot be told.
pub(super) fn person(
    line: &mut Line<'_>,
    register: &Register,
    names: &Names,
    given: &Given,
    spell: Option<&Spell>,
    today: chrono::NaiveDate,
) -> Result<Option<Known>, ()> {
    if let Some((person, by)) = by_identifier(line, register, given)? {
        warn_of_clearly_other_name(line, register, given, (person, by));
        return Ok(Some((person, by)));
    }
    if let Some(person) = spell.and_then(|spell| by_number(register, given, spell, today)) {
        warn_of_other_name(line, register, given, person);
        return Ok(Some((person, By::RegisterNumber)));
    }
    match by_name_and_birth(register, names, given).as_slice() {
        [one] => Ok(Some((*one, By::NameAndBirth))),
        _ => Ok(None),
    }
}

/// The holder of the row's key and documents.
pub(super) fn by_identifier(
    line: &mut Line<'_>,
    register: &Register,
    given: &Given,
) -> Result<Option<Known>, ()> {
    let persons = register.persons();
    let key = given.key.as_ref().and_then(|key| {
        let by_key = persons.by_document(Scheme::External, key.number());
        by_key.or_else(|| own_id(register, key.number())).map(|person| (person, By::ExternalKey))
    });
    let documents = given.profile.documents.iter().filter_map(|document| {
        let holder = persons.by_document(document.scheme(), document.number())?;
        Some((holder, By::Document))
    });
    let found: Vec<Known> = key.into_iter().chain(documents).collect();
    let first = found.first().copied();
    let other = first.and_then(|(person, _)| found.iter().find(|(other, _)| *other != person));
    if let (Some((first, _)), Some((second, by))) = (first, other) {
        let details = vec![("first", called(register, first)), ("second", called(register, *second))];
        line.error(pointed(line, *by), "documents_of_two_people", details);
        return Err(());
    }
    Ok(first)
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

/// The person who carries the number in those days, unless her name says clearly that it is somebody else's now; or who
/// carried it at another time under just this name.
fn by_number(
    register: &Register,
    given: &Given,
    spell: &Spell,
    today: chrono::NaiveDate,
) -> Option<PersonId> {
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
        other.party.person().and_then(|person| register.persons().get(person)).filter(|found| !found.erased)
    };
    let now = carried.iter().filter(then).filter_map(person).find(|holder| may_carry(holder, given));
    let before = || carried.iter().filter_map(person).find(|holder| is_called(holder, given));
    now.or_else(before).map(|holder| holder.id)
}

fn may_carry(holder: &Person, given: &Given) -> bool {
    let Some(profile) = &holder.profile else { return false };
    if !given.profile.has_a_name() || same(profile, &given.profile) {
        return true;
    }
    !differ_clearly(profile, &given.profile) && !other_dni(profile, given) && !other_birth(profile, given)
}

fn is_called(holder: &Person, given: &Given) -> bool {
    let same_name = |profile: &Profile| {
        same(profile, &given.profile) && !other_dni(profile, given) && !other_birth(profile, given)
    };
    holder.profile.as_ref().is_some_and(same_name) && !other_key(holder, given)
}

/// Whether both have a national document, and not the same one.
fn other_dni(profile: &Profile, given: &Given) -> bool {
    let both = of_scheme(profile, Scheme::Dni).zip(given.dni());
    both.is_some_and(|(held, dni)| held.number() != dni.number())
}

/// Whether both birth dates are known and cannot be one.
fn other_birth(profile: &Profile, given: &Given) -> bool {
    let both = profile.birth.zip(given.profile.birth);
    both.is_some_and(|(held, birth)| birth.last() < held.first() || held.last() < birth.first())
}

/// Whether both have a key of another system, and not the same one.
fn other_key(holder: &Person, given: &Given) -> bool {
    let Some(key) = &given.key else { return false };
    let documents = holder.profile.iter().flat_map(|profile| &profile.documents);
    let mut keys = documents.filter(|document| document.scheme() == Scheme::External).peekable();
    keys.peek().is_some() && !keys.any(|held| held.number() == key.number())
}

fn warn_of_other_name(line: &mut Line<'_>, register: &Register, given: &Given, person: PersonId) {
    let held = register.persons().get(person).and_then(|found| found.profile.as_ref());
    if given.profile.has_a_name() && held.is_some_and(|held| !same(held, &given.profile)) {
        let number = line.text(Field::RegisterNumber).unwrap_or_default();
        let details = vec![("number", number), ("name", called(register, person))];
        line.warn(Field::RegisterNumber, "number_name_differs", details);
    }
}

/// A document or key leads to its holder whatever she is called, but a wrong digit would give her somebody else's name.
fn warn_of_clearly_other_name(line: &mut Line<'_>, register: &Register, given: &Given, known: Known) {
    let (person, by) = known;
    let held = register.persons().get(person).and_then(|found| found.profile.as_ref());
    let other = |held: &Profile| !same(held, &given.profile) && differ_clearly(held, &given.profile);
    if named_in_full(&given.profile) && held.is_some_and(other) {
        let details = vec![("by", by.code().to_owned()), ("name", called(register, person))];
        line.warn(pointed(line, by), "matched_name_differs", details);
    }
}

/// Whether a row gives the whole of a name, not a part that leaves the rest as it is.
const fn named_in_full(profile: &Profile) -> bool {
    profile.known_as.is_some() || (profile.family_name.is_some() && profile.given_names.is_some())
}

/// Everybody of just this name and birth date of whom nothing says that she is somebody else.
pub(super) fn by_name_and_birth(register: &Register, names: &Names, given: &Given) -> Vec<PersonId> {
    let Some(birth @ PartialDate::Day(_)) = given.profile.birth else { return Vec::new() };
    let fits = |person: &PersonId| {
        let Some(found) = register.persons().get(*person) else { return false };
        let Some(profile) = &found.profile else { return false };
        profile.birth == Some(birth) && !other_dni(profile, given) && !other_key(found, given)
    };
    names.born(&given.profile, birth).filter(fits).take(CANDIDATES_MAX).collect()
}

/// Whether nothing says that a person of the same name is somebody else.
pub(super) fn may_be(register: &Register, person: PersonId, given: &Given) -> bool {
    let profile = register.persons().get(person).and_then(|found| found.profile.as_ref());
    profile.is_some_and(|profile| !other_dni(profile, given) && !other_birth(profile, given))
}

/// What a person is called in lists.
pub(super) fn called(register: &Register, person: PersonId) -> String {
    let profile = register.persons().get(person).and_then(|found| found.profile.as_ref());
    profile.map_or_else(|| person.to_string(), Profile::sorted_name)
}

/// The days that a row speaks of, as far as it says so.
impl Spell {
    pub(super) fn period(&self) -> Option<Period> {
        let until = self.exit();
        self.admitted.map(|from| Period { from, until })
    }
}
