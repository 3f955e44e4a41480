//! People: dates that lie ahead, kin that cannot be, and records that may be one person's.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Finding, Look, finding, in_future, people};
use crate::compliance::finding_code::{FindingCode, Gap};
use crate::member::Party;
use crate::person::Profile;
use crate::value::id::PersonId;
use crate::value::{PartialDate, Scheme, text};

pub(super) fn find(look: Look<'_>, found: &mut Vec<Finding>) {
    for (id, profile) in people(look.register).filter_map(|one| Some((one.id, one.profile.as_ref()?))) {
        in_future(look, FindingCode::BirthInFuture, profile.birth, id.into(), None, found);
        in_future(look, FindingCode::DeathInFuture, profile.death, id.into(), None, found);
    }
    kin(look, found);
    alike(look, found);
}

/// Kin that cannot be: people who would descend from themselves, and who was born no later than a parent or grandparent.
fn kin(look: Look<'_>, found: &mut Vec<Finding>) {
    let descents = look.register.persons().descents();
    let birth = |person| look.profile(person).and_then(|profile| profile.birth);
    for (elder, younger) in &descents {
        if let Some(born) =
            birth(*younger).filter(|born| birth(*elder).is_some_and(|older| born.last() <= older.first()))
        {
            found.push(finding(Gap::of(FindingCode::ChildOlder, [*younger, *elder]), None, born.first()));
        }
    }
    for circle in circles(look, descents) {
        // It cannot have been before the last of them was born.
        let births: Option<Vec<PartialDate>> = circle.iter().map(|person| birth(*person)).collect();
        let since = births.and_then(|births| births.into_iter().max()).map(|born| born.first());
        found.push(finding(Gap::of(FindingCode::ParentAndChild, circle), None, since));
    }
}

/// The people who descend from each other, each circle once.
fn circles(look: Look<'_>, mut descents: BTreeSet<(PersonId, PersonId)>) -> BTreeSet<BTreeSet<PersonId>> {
    // Repeatedly drop edges whose elder has no parent or whose younger has no child: they cannot be part of a cycle. This
    // leaves few people, so that the ancestor sets below are computed only for them.
    let mut known = 0;
    while known != descents.len() {
        known = descents.len();
        let elders: BTreeSet<PersonId> = descents.iter().map(|(elder, _)| *elder).collect();
        let younger: BTreeSet<PersonId> = descents.iter().map(|(_, younger)| *younger).collect();
        descents.retain(|(one, other)| younger.contains(one) && elders.contains(other));
    }
    let above = |person| look.register.persons().ancestors_of(person);
    let people: BTreeSet<PersonId> = descents.into_iter().map(|(elder, _)| elder).collect();
    let of = |person: PersonId| {
        let all = above(person);
        let circle =
            all.contains(&person).then(|| all.into_iter().filter(|one| above(*one).contains(&person)));
        circle.map(Iterator::collect)
    };
    people.into_iter().filter_map(of).collect()
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
        if !twins.is_empty() {
            // Since something is known of two of them.
            let mut days: Vec<_> = twins.iter().filter_map(|person| first_fact(look, *person)).collect();
            days.sort_unstable();
            found.push(finding(Gap::of(FindingCode::PossiblyTwice, twins), None, days.get(1).copied()));
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
