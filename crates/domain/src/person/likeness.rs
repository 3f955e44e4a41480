//! Whether two records may be of one person, by what they say of her: names, births, documents, genders. These are
//! judgements for questions to people; nothing is decided by them.
//!
//! Names vary on good grounds: accents, order of words, a second given name left out, initials, a letter mistyped, the
//! husband's surname behind the own one. Two names differ clearly where such grounds do not explain it.

use core::hash::{Hash, Hasher as _};
use std::hash::DefaultHasher;

use chrono::Datelike as _;

use super::Profile;
use crate::value::{Document, Gender, PartialDate, Scheme, text};

/// Words between names that people write or leave out.
const PARTICLES: [&str; 11] = ["de", "del", "la", "las", "los", "y", "e", "da", "do", "vda", "viuda"];

/// What two records say that cannot be true of one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Contradiction {
    /// Names that no variant of writing explains.
    Name,
    /// Two genders.
    Gender,
    /// Births further apart than a slip of the pen.
    Birth,
}

impl Contradiction {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Gender => "gender",
            Self::Birth => "birth",
        }
    }
}

/// Everything in which two records clearly contradict each other; what one of them does not say contradicts nothing.
pub fn contradictions(
    (one, gender): (&Profile, Option<Gender>),
    (other, other_gender): (&Profile, Option<Gender>),
) -> Vec<Contradiction> {
    let name = is_whole(one) && is_whole(other) && names_differ_clearly(one, other);
    let gender = gender.is_some() && other_gender.is_some() && gender != other_gender;
    let birth = one.birth.zip(other.birth).is_some_and(|(one, other)| births_differ_clearly(one, other));
    let found = [(Contradiction::Name, name), (Contradiction::Gender, gender), (Contradiction::Birth, birth)];
    found.into_iter().filter(|(_, found)| *found).map(|(which, _)| which).collect()
}

/// Whether a profile gives the whole of a name, not a part that leaves the rest open.
const fn is_whole(profile: &Profile) -> bool {
    profile.known_as.is_some() || (profile.family_name.is_some() && profile.given_names.is_some())
}

/// Whether two names are so far apart that they are two people's: most words of the longer name have no counterpart, or
/// no given name has, or no family name; unless one name only leaves out words of the other.
pub fn names_differ_clearly(one: &Profile, other: &Profile) -> bool {
    let (left, right) = (one.search_text(), other.search_text());
    let (left, right) = (words(&left), words(&right));
    if left.is_empty() || right.is_empty() {
        return false;
    }
    let common = counterparts(&left, &right);
    let shorter = left.len().min(right.len());
    let longer = left.len().max(right.len());
    if 1 < common && common == shorter {
        return false;
    }
    let most = longer < common.saturating_mul(2);
    !most || parts_differ(one, other, &right) || parts_differ(other, one, &left)
}

/// Whether the given names, or the family names, of one have no counterpart in the whole name of the other, which has
/// such a part of its own.
fn parts_differ(one: &Profile, other: &Profile, whole: &[&str]) -> bool {
    let parts = [(&one.given_names, &other.given_names), (&one.family_name, &other.family_name)];
    parts.into_iter().any(|(part, counterpart)| {
        let (Some(part), Some(_)) = (part, counterpart) else { return false };
        let folded = text::fold(part.as_str());
        counterparts(&words(&folded), whole) == 0
    })
}

/// Whether family names or given names, where both records have them, are two people's: those of one have no counterpart in
/// the official name of the other. What people are called besides says nothing here, for several may be called the same.
pub fn official_names_differ(one: &Profile, other: &Profile) -> bool {
    let official = |profile: &Profile| {
        let names = [&profile.family_name, &profile.given_names].into_iter().flatten();
        names.map(|name| text::fold(name.as_str())).collect::<Vec<_>>().join(" ")
    };
    let (left, right) = (official(one), official(other));
    parts_differ(one, other, &words(&right)) || parts_differ(other, one, &words(&left))
}

/// The words that tell people apart, each once.
fn words(folded: &str) -> Vec<&str> {
    let mut words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    if words.iter().any(|word| !PARTICLES.contains(word)) {
        words.retain(|word| !PARTICLES.contains(word));
    }
    words.sort_unstable();
    words.dedup();
    words
}

/// How many words of one name have a counterpart in the other, each word being the counterpart of one.
fn counterparts(left: &[&str], right: &[&str]) -> usize {
    let mut free: Vec<&str> = right.to_vec();
    let mut count = 0_usize;
    let mut take = |word: &str, fits: fn(&str, &str) -> bool, free: &mut Vec<&str>| {
        let place = free.iter().position(|other| fits(word, other));
        if let Some(place) = place {
            free.swap_remove(place);
            count = count.saturating_add(1);
        }
        place.is_some()
    };
    let mut open: Vec<&str> = left.to_vec();
    open.retain(|word| !take(word, |one, other| one == other, &mut free));
    open.retain(|word| !take(word, near, &mut free));
    count
}

/// Whether two words may be one: an initial, or one letter mistyped, left out, added or exchanged with the next in a word
/// of four letters or more. `Mario` and `María` are two names.
fn near(one: &str, other: &str) -> bool {
    let (left, right): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if left.len() == 1 || right.len() == 1 {
        return left.first() == right.first();
    }
    let masculine = left.last() == Some(&'o') && right.last() == Some(&'a');
    let feminine = left.last() == Some(&'a') && right.last() == Some(&'o');
    let long = 3 < left.len() && 3 < right.len();
    long && !masculine && !feminine && within_one_edit(&left, &right)
}

/// Whether one insertion, deletion, replacement or exchange of neighbours makes one text of the other.
fn within_one_edit<T: PartialEq>(left: &[T], right: &[T]) -> bool {
    let shorter = left.len().min(right.len());
    let longer = left.len().max(right.len());
    let head = left.iter().zip(right).take_while(|(one, other)| one == other).count();
    let tail = left.iter().rev().zip(right.iter().rev()).take_while(|(one, other)| one == other).count();
    let same = head.saturating_add(tail).min(shorter);
    if longer.saturating_sub(same) <= 1 {
        return true;
    }
    let next = head.saturating_add(1);
    let exchanged = left.get(head) == right.get(next) && left.get(next) == right.get(head);
    left.len() == right.len() && exchanged && shorter <= same.saturating_add(2)
}

/// Whether two births are further apart than a slip of the pen: a digit, neighbours exchanged, day and month exchanged.
/// Days that differ in one of year, month and day alone are near where the year is.
pub fn births_differ_clearly(one: PartialDate, other: PartialDate) -> bool {
    if other.first() <= one.last() && one.first() <= other.last() {
        return false;
    }
    let (first, second) = (one.first(), other.first());
    let digits = |year: i32| year.to_string().into_bytes();
    let near_year = within_one_edit(&digits(first.year()), &digits(second.year()));
    let (PartialDate::Day(_), PartialDate::Day(_)) = (one, other) else { return !near_year };
    let year = first.year() != second.year();
    let (month, day) = (first.month() != second.month(), first.day() != second.day());
    match (year, month, day) {
        (false, true, true) => (first.month(), first.day()) != (second.day(), second.month()),
        (true, false, false) => !near_year,
        (true, _, _) => true,
        (false, _, _) => false,
    }
}

/// The words of each name that she goes by, sorted, so that their order does not count: equal keys are one name.
pub fn name_keys(profile: &Profile) -> Vec<String> {
    let folded = |name: &Option<crate::value::Label>| {
        name.as_ref().map(|name| text::fold(name.as_str())).unwrap_or_default()
    };
    let official = format!("{} {}", folded(&profile.family_name), folded(&profile.given_names));
    let mut keys = Vec::with_capacity(1);
    for name in [official, folded(&profile.known_as)] {
        let mut words: Vec<&str> = name.split(' ').filter(|word| !word.is_empty()).collect();
        words.sort_unstable();
        words.dedup();
        let key = words.join(" ");
        if !key.is_empty() && !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

/// The blocking keys of record linkage: two profiles with a name or the birth in common share one, and only profiles that share one
/// need to be compared. They are hashes, so others may share one by chance; they are stable within one run of the program only.
pub(super) fn blocking_keys(profile: &Profile) -> Vec<u64> {
    fn hashed(what: impl Hash) -> u64 {
        let mut hasher = DefaultHasher::new();
        what.hash(&mut hasher);
        hasher.finish()
    }
    let names = name_keys(profile).into_iter().map(|key| hashed(("name", key)));
    names.chain(profile.birth.map(|birth| hashed(("birth", birth)))).collect()
}

/// Whether some name of one is a name of the other.
pub fn same_name(one: &Profile, other: &Profile) -> bool {
    let keys = name_keys(other);
    name_keys(one).iter().any(|key| keys.contains(key))
}

/// Whether both have a national document, and not the same one.
pub fn other_dni(one: &Profile, other: &Profile) -> bool {
    let dni = |profile: &Profile| {
        let dni = profile.documents.iter().find(|document| document.scheme() == Scheme::Dni);
        dni.map(Document::number).map(str::to_owned)
    };
    dni(one).zip(dni(other)).is_some_and(|(one, other)| one != other)
}

/// Whether both births are known and cannot be one.
pub fn other_birth(one: &Profile, other: &Profile) -> bool {
    let both = one.birth.zip(other.birth);
    both.is_some_and(|(one, other)| one.last() < other.first() || other.last() < one.first())
}
