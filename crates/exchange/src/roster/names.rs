//! People by what they are called: an index for finding those of the same name, and how far two names agree.

use std::collections::{BTreeMap, BTreeSet};

use domain::Register;
use domain::person::Profile;
use domain::value::PartialDate;
use domain::value::id::PersonId;
use domain::value::text::fold;

/// People by one of their names.
type ByName = BTreeMap<String, BTreeSet<PersonId>>;

/// Everybody by name: all, those of whom no row has spoken, and all by name and birth date.
#[derive(Default)]
pub(super) struct Names {
    all: ByName,
    unspoken: ByName,
    born: BTreeMap<(String, PartialDate), BTreeSet<PersonId>>,
}

/// The words of the name on the document, and of the name that people use: sorted, so that their order does not count.
pub(super) fn keys(profile: &Profile) -> BTreeSet<String> {
    let text = |name: &Option<domain::value::Label>| {
        name.as_ref().map(|name| fold(name.as_str())).unwrap_or_default()
    };
    let official = format!("{} {}", text(&profile.family_name), text(&profile.given_names));
    let known = text(&profile.known_as);
    let keys = [official, known].into_iter().filter(|name| !name.is_empty()).map(|name| {
        let mut words: Vec<&str> = name.split(' ').filter(|word| !word.is_empty()).collect();
        words.sort_unstable();
        words.dedup();
        words.join(" ")
    });
    keys.filter(|key| !key.is_empty()).collect()
}

fn words(folded: &str) -> BTreeSet<&str> {
    folded.split_whitespace().collect()
}

/// Whether some name of one is a name of the other.
pub(super) fn same(one: &Profile, other: &Profile) -> bool {
    !keys(one).is_disjoint(&keys(other))
}

/// Whether two people's names are so far apart that one number cannot be both people's. They are near where most words of
/// the longer name are common, or where one name leaves out words of the other; one shared word is never enough.
pub(super) fn differ_clearly(one: &Profile, other: &Profile) -> bool {
    let (one, other) = (one.search_text(), other.search_text());
    let (one, other) = (words(&one), words(&other));
    let common = one.intersection(&other).count();
    let part = 1 < common && (one.is_subset(&other) || other.is_subset(&one));
    !part && 2 * common <= one.len().max(other.len())
}

impl Names {
    /// Everybody in the register who may still be written about.
    pub(super) fn of(register: &Register) -> Self {
        let mut names = Self::default();
        for person in register.persons().iter() {
            let stands = person.merged_into.is_none() && !person.annulled;
            if let Some(profile) = person.profile.as_ref().filter(|_| stands) {
                names.add(person.id, profile);
                for key in keys(profile) {
                    names.unspoken.entry(key).or_default().insert(person.id);
                }
            }
        }
        names
    }

    /// Finds a person by this name from now on.
    pub(super) fn add(&mut self, person: PersonId, profile: &Profile) {
        for key in keys(profile) {
            if let Some(birth) = profile.birth {
                self.born.entry((key.clone(), birth)).or_default().insert(person);
            }
            self.all.entry(key).or_default().insert(person);
        }
    }

    /// A row has spoken of the person, who has this name.
    pub(super) fn spoken_of(&mut self, person: PersonId, profile: &Profile) {
        for key in keys(profile) {
            if let Some(holders) = self.unspoken.get_mut(&key) {
                holders.remove(&person);
            }
        }
    }

    /// Everybody of one of the names of the profile, each once.
    pub(super) fn called(&self, profile: &Profile) -> impl Iterator<Item = PersonId> + '_ {
        each_once(keys(profile).into_iter().filter_map(|key| self.all.get(&key)))
    }

    /// Everybody of one of the names of the profile of whom no row has spoken, each once.
    pub(super) fn unspoken(&self, profile: &Profile) -> impl Iterator<Item = PersonId> + '_ {
        each_once(keys(profile).into_iter().filter_map(|key| self.unspoken.get(&key)))
    }

    /// Everybody of one of the names of the profile born on the day, each once.
    pub(super) fn born(&self, profile: &Profile, on: PartialDate) -> impl Iterator<Item = PersonId> + '_ {
        each_once(keys(profile).into_iter().filter_map(move |key| self.born.get(&(key, on))))
    }
}

/// Everybody of one or two sets.
fn each_once<'a>(mut sets: impl Iterator<Item = &'a BTreeSet<PersonId>>) -> impl Iterator<Item = PersonId> {
    let (first, second) = (sets.next(), sets.next());
    let again = move |person: &PersonId| first.is_some_and(|first| first.contains(person));
    let others = second.into_iter().flatten().copied().filter(move |person| !again(person));
    first.into_iter().flatten().copied().chain(others)
}
