//! People by what they are called and when they were born: an index for finding those who may be one person, without
//! going through everybody of a name whom a document or a birth rules out.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use domain::Register;
use domain::person::Profile;
use domain::person::likeness::name_keys;
use domain::value::id::PersonId;
use domain::value::{PartialDate, Scheme};

use super::read::of_scheme;
use crate::history::History;

/// The first and last day that a birth may mean; every day where it is not known.
type Birth = (NaiveDate, NaiveDate);

/// A name, whether its bearer has a national document, her birth, and who she is.
type Entry = (u32, bool, Birth, PersonId);

const UNKNOWN: Birth = (NaiveDate::MIN, NaiveDate::MAX);

/// Everybody by name: all, and those of whom no row speaks.
#[derive(Default)]
pub(super) struct Names {
    numbers: HashMap<String, u32>,
    all: BTreeSet<Entry>,
    unspoken: BTreeSet<Entry>,
}

/// The names of one profile, looked up once.
pub(super) struct Called {
    keys: Vec<u32>,
    birth: Option<PartialDate>,
    has_dni: bool,
}

impl Names {
    /// Everybody in the register who may still be written about. A record that was merged is found by its names as the
    /// one that stands for it.
    pub(super) fn of(register: &Register, history: &History) -> Self {
        let mut names = Self::default();
        let persons = register.persons();
        for person in persons.iter().filter(|person| !person.annulled) {
            let Some(profile) = &person.profile else { continue };
            let id = if person.merged_into.is_some() { persons.survivor(person.id) } else { person.id };
            names.add(id, profile);
        }
        // An old list knows people by the names and births that they had.
        for person in history.people() {
            for profile in history.versions(person) {
                names.add(persons.survivor(person), profile);
            }
        }
        names.unspoken = names.all.clone();
        names
    }

    /// Finds a person by this name from now on.
    pub(super) fn add(&mut self, person: PersonId, profile: &Profile) {
        let has_dni = of_scheme(profile, Scheme::Dni).is_some();
        let birth = profile.birth.map_or(UNKNOWN, |birth| (birth.first(), birth.last()));
        for key in name_keys(profile) {
            let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
            let number = *self.numbers.entry(key).or_insert(next);
            self.all.insert((number, has_dni, birth, person));
        }
    }

    /// A row has spoken of the person, who has this name.
    pub(super) fn spoken_of(&mut self, person: PersonId, profile: &Profile) {
        if self.unspoken.is_empty() {
            return;
        }
        let has_dni = of_scheme(profile, Scheme::Dni).is_some();
        let birth = profile.birth.map_or(UNKNOWN, |birth| (birth.first(), birth.last()));
        for key in name_keys(profile) {
            if let Some(number) = self.numbers.get(&key) {
                self.unspoken.remove(&(*number, has_dni, birth, person));
            }
        }
    }

    /// The names of a profile as the index knows them.
    pub(super) fn called(&self, profile: &Profile) -> Called {
        let keys = name_keys(profile).iter().filter_map(|key| self.numbers.get(key)).copied().collect();
        Called { keys, birth: profile.birth, has_dni: of_scheme(profile, Scheme::Dni).is_some() }
    }

    /// Everybody of one of the names whom neither document nor birth rules out, perhaps twice. Whoever has the same
    /// national document was found by it already.
    pub(super) fn all<'a>(&'a self, called: &'a Called) -> impl Iterator<Item = PersonId> + 'a {
        possible(&self.all, called)
    }

    /// The same, of those of whom no row speaks.
    pub(super) fn unspoken<'a>(&'a self, called: &'a Called) -> impl Iterator<Item = PersonId> + 'a {
        possible(&self.unspoken, called)
    }
}

fn possible<'a>(entries: &'a BTreeSet<Entry>, called: &'a Called) -> impl Iterator<Item = PersonId> + 'a {
    let with_dni: &[bool] = if called.has_dni { &[false] } else { &[false, true] };
    let births = births(called.birth);
    let ranges = called.keys.iter().flat_map(move |key| {
        let births = births.clone();
        with_dni.iter().flat_map(move |has_dni| {
            let (key, has_dni) = (*key, *has_dni);
            births.clone().into_iter().map(move |(from, to)| {
                let (least, most) = (PersonId::new(uuid::Uuid::nil()), PersonId::new(uuid::Uuid::max()));
                (key, has_dni, from, least)..=(key, has_dni, to, most)
            })
        })
    });
    ranges.flat_map(|range| entries.range(range)).map(|(_, _, _, person)| *person)
}

/// The births in the index that may be the one that is given, as ranges.
fn births(given: Option<PartialDate>) -> Vec<(Birth, Birth)> {
    let Some(given) = given else { return vec![(UNKNOWN, (NaiveDate::MAX, NaiveDate::MAX))] };
    let one = |birth: Birth| (birth, birth);
    let (first, last) = (given.first(), given.last());
    let year = year_of(first);
    match given {
        PartialDate::Day(_) => {
            vec![one(UNKNOWN), one(year), one(month_of(first)), one((first, last))]
        }
        PartialDate::Month(_) => {
            vec![one(UNKNOWN), one(year), ((first, first), (last, NaiveDate::MAX))]
        }
        PartialDate::Year(_) => vec![one(UNKNOWN), ((first, first), (last, NaiveDate::MAX))],
    }
}

fn year_of(day: NaiveDate) -> Birth {
    use chrono::Datelike as _;
    let first = NaiveDate::from_ymd_opt(day.year(), 1, 1).unwrap_or(day);
    (first, PartialDate::Year(first).last())
}

fn month_of(day: NaiveDate) -> Birth {
    use chrono::Datelike as _;
    let first = day.with_day(1).unwrap_or(day);
    (first, PartialDate::Month(first).last())
}
