//! People: dates that lie ahead, kin that cannot be, and records that may be one person's.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Finding, Look, finding, in_future, people};
use crate::compliance::flaw::{Flaw, Gap};
use crate::member::Party;
use crate::person::{Profile, Relation};
use crate::value::id::PersonId;
use crate::value::{PartialDate, Scheme, text};

pub(super) fn find(look: Look<'_>, found: &mut Vec<Finding>) {
    for (id, profile) in people(look.register).filter_map(|one| Some((one.id, one.profile.as_ref()?))) {
        in_future(look, Flaw::BirthInFuture, profile.birth, id.into(), None, found);
        in_future(look, Flaw::DeathInFuture, profile.death, id.into(), None, found);
    }
    kin(look, found);
    alike(look, found);
}

/// Parents and children, each pair once: parent first.
fn parents(look: Look<'_>) -> BTreeSet<(PersonId, PersonId)> {
    let kinships = look.register.persons().kinships();
    let pairs = kinships.filter_map(|(person, relation, relative)| match relation {
        Relation::Child => Some((relative, person)),
        Relation::Parent => Some((person, relative)),
        Relation::Spouse
        | Relation::Partner
        | Relation::Sibling
        | Relation::Grandchild
        | Relation::Grandparent
        | Relation::Other => None,
    });
    pairs.collect()
}

fn kin(look: Look<'_>, found: &mut Vec<Finding>) {
    let parents = parents(look);
    for (parent, child) in &parents {
        let both = parent < child && parents.contains(&(*child, *parent));
        let birth = |person| look.profile(person).and_then(|profile| profile.birth);
        let born = birth(*child);
        if both {
            let since = born.max(birth(*parent)).map_or(look.on, |date| date.first());
            found.push(finding(Gap::of(Flaw::ParentAndChild, [*parent, *child]), None, since));
        }
        if let Some(born) =
            born.filter(|born| birth(*parent).is_some_and(|older| born.last() <= older.first()))
        {
            found.push(finding(Gap::of(Flaw::ChildOlder, [*child, *parent]), None, born.first()));
        }
    }
}

/// The words of a name in their order, so that family name and given names may stand either way.
fn words(profile: &Profile) -> String {
    let names = [&profile.family_name, &profile.given_names];
    let folded: Vec<String> = names.into_iter().flatten().map(|name| text::fold(name.as_str())).collect();
    let all = if folded.is_empty() { text::fold(&profile.spoken_name()) } else { folded.join(" ") };
    let mut words: Vec<&str> = all.split(' ').filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    words.join(" ")
}

/// Records of one name that may be one person's.
fn alike(look: Look<'_>, found: &mut Vec<Finding>) {
    let mut named: BTreeMap<String, Vec<(PersonId, &Profile)>> = BTreeMap::new();
    for (id, profile) in people(look.register).filter_map(|one| Some((one.id, one.profile.as_ref()?))) {
        let words = words(profile);
        if words.contains(' ') {
            named.entry(words).or_default().push((id, profile));
        }
    }
    for group in named.into_values().filter(|group| 1 < group.len()) {
        let twins: Vec<PersonId> = doubtful(&group);
        if let Some(since) = twins.iter().filter_map(|person| first_fact(look, *person)).max() {
            found.push(finding(Gap::of(Flaw::PossiblyTwice, twins), None, since));
        } else if !twins.is_empty() {
            found.push(finding(Gap::of(Flaw::PossiblyTwice, twins), None, look.on));
        }
    }
}

/// Those of one name whom neither birth nor document keeps apart from another.
fn doubtful(group: &[(PersonId, &Profile)]) -> Vec<PersonId> {
    // Of many with one name, who has a document of her own and a birth of her own is apart from all.
    let mut births: BTreeMap<Option<PartialDate>, Vec<usize>> = BTreeMap::new();
    for (position, (_, profile)) in group.iter().enumerate() {
        births.entry(profile.birth).or_default().push(position);
    }
    let may_be = |one: &Profile, other: &Profile| {
        let births = one.birth.zip(other.birth);
        let apart =
            births.is_some_and(|(one, other)| one.last() < other.first() || other.last() < one.first());
        let exact = births.is_some_and(|(one, other)| one == other && one.first() == one.last());
        !apart && (exact || near(dni(one), dni(other)))
    };
    let among = |position: usize, profile: &Profile| {
        let close = births.range(..).filter(|(birth, _)| match (**birth, profile.birth) {
            (Some(one), Some(other)) => one.first() <= other.last() && other.first() <= one.last(),
            (None, _) | (_, None) => true,
        });
        close
            .flat_map(|(_, positions)| positions)
            .filter(|other| **other != position)
            .filter_map(|other| group.get(*other))
            .any(|(_, other)| may_be(profile, other))
    };
    let doubtful = group.iter().enumerate().filter(|(position, (_, profile))| among(*position, profile));
    doubtful.map(|(_, (person, _))| *person).collect()
}

fn dni(profile: &Profile) -> Option<&str> {
    let document = profile.documents.iter().find(|document| document.scheme() == Scheme::Dni);
    document.map(crate::value::Document::number)
}

/// Whether two numbers may be one that was typed wrongly: one is not known, or they differ in one digit or in two
/// neighbours that changed places.
fn near(one: Option<&str>, other: Option<&str>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return true };
    if one.len() != other.len() {
        return false;
    }
    let differ: Vec<(usize, u8, u8)> = one
        .bytes()
        .zip(other.bytes())
        .enumerate()
        .filter(|(_, (one, other))| one != other)
        .map(|(at, (one, other))| (at, one, other))
        .collect();
    match differ.as_slice() {
        [] | [_] => true,
        [(at, a, b), (next, c, d)] => at.checked_add(1) == Some(*next) && a == d && b == c,
        _ => false,
    }
}

/// The first day on which the register knows something of her.
fn first_fact(look: Look<'_>, person: PersonId) -> Option<NaiveDate> {
    let spells = look.register.members().of(Party::Person(person));
    let spells = spells.filter_map(|spell| spell.admitted.or(spell.applied)).map(|date| date.first());
    let mandates = look.register.committees().mandates_of(person).map(|mandate| mandate.counted.first_day());
    spells.chain(mandates).min()
}
