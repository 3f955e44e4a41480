//! Membership: of the dead, the unborn and children, before the founding, in the future, and the numbers of the book.

use std::collections::BTreeMap;

use super::{Finding, Look, finding, in_future};
use crate::compliance::finding_code::{Figure, FindingCode, Gap};
use crate::compliance::record::Record;
use crate::member::{ExitReason, Membership, Party};
use crate::value::id::{CooperativeId, MembershipId, PersonId};
use crate::value::{Period, Scheme, ShortText};

pub(super) fn find(look: Look<'_>, found: &mut Vec<Finding>) {
    for spell in look.register.members().iter() {
        let Some(counted) = spell.counted else { continue };
        dates(look, spell, found);
        if let Some(person) = spell.party.person() {
            life(look, spell, person, &counted, found);
            death(look, spell, person, found);
        }
        if spell.period().is_some_and(|stated| stated.to_the_day() != counted) {
            let gap = Gap::of(FindingCode::HandOverUnclear, [Record::from(spell.id)]);
            found.push(finding(
                gap,
                Some(spell.cooperative),
                counted.end_day().unwrap_or(counted.first_day()),
            ));
        }
    }
    undocumented(look, found);
    numbers(look, found);
}

fn dates(look: Look<'_>, spell: &Membership, found: &mut Vec<Finding>) {
    let cooperative = Some(spell.cooperative);
    in_future(look, FindingCode::AdmissionInFuture, spell.admitted, spell.id.into(), cooperative, found);
    in_future(
        look,
        FindingCode::ExitInFuture,
        spell.left.map(|(on, ..)| on),
        spell.id.into(),
        cooperative,
        found,
    );
    let early = look.founded(spell.cooperative).zip(spell.admitted);
    if let Some((founded, admitted)) = early.filter(|(founded, admitted)| admitted.last() < founded.first()) {
        let gap =
            Gap::of(FindingCode::AdmittedBeforeFounding, [spell.id]).with("founded", Figure::Date(founded));
        found.push(finding(gap, cooperative, admitted.first()));
    }
}

/// Whether she was born, of age and alive.
fn life(look: Look<'_>, spell: &Membership, person: PersonId, counted: &Period, found: &mut Vec<Finding>) {
    let records = || [Record::from(spell.id), person.into()];
    let cooperative = Some(spell.cooperative);
    let (first, in_force) = (counted.first_day(), counted.contains(look.on));
    let admitted = spell.admitted.map(|admitted| admitted.last());
    if let Some(birth) = look.born_from(person).filter(|birth| admitted.is_some_and(|day| day < *birth)) {
        let gap =
            Gap::of(FindingCode::AdmittedBeforeBirth, records()).with("birth", Figure::Date(birth.into()));
        found.push(finding(gap, cooperative, first));
    } else if let Some((_, source)) = look.of_age_from(person).filter(|(from, _)| in_force && look.on < *from)
    {
        let gap = Gap::of(FindingCode::MemberUnderAge, records());
        found.push(Finding { source: Some(source), ..finding(gap, cooperative, first) });
    }
    if let Some(dead) = look.dead_from(person).filter(|dead| in_force && *dead <= look.on) {
        found.push(finding(Gap::of(FindingCode::MemberDead, records()), cooperative, dead.max(first)));
    }
}

fn death(look: Look<'_>, spell: &Membership, person: PersonId, found: &mut Vec<Finding>) {
    let Some((on, reason)) = spell.left else { return };
    let by_death = reason == Some(ExitReason::Death) && on.first() <= look.on;
    if by_death && look.profile(person).is_some_and(|profile| profile.death.is_none()) {
        let gap = Gap::of(FindingCode::DeathDateMissing, [Record::from(spell.id), person.into()]);
        found.push(finding(gap, Some(spell.cooperative), on.first()));
    }
}

/// Members in force without a document, in one finding for each cooperative.
fn undocumented(look: Look<'_>, found: &mut Vec<Finding>) {
    let mut without: BTreeMap<CooperativeId, Vec<&Membership>> = BTreeMap::new();
    for spell in look.register.members().iter().filter(|one| one.status(look.on).is_member()) {
        let profile = spell.party.person().and_then(|person| look.profile(person));
        let shown = |document: &crate::value::Document| document.scheme() != Scheme::External;
        if profile.is_some_and(|profile| !profile.documents.iter().any(shown)) {
            without.entry(spell.cooperative).or_default().push(spell);
        }
    }
    for (cooperative, spells) in without {
        let count = u64::try_from(spells.len()).unwrap_or(u64::MAX);
        let since = spells.iter().filter_map(|spell| spell.counted).map(|days| days.first_day()).min();
        let people = spells.iter().filter_map(|spell| spell.party.person());
        let gap = Gap::of(FindingCode::DocumentMissing, people).with("found", Figure::Count(count));
        found.push(finding(gap, Some(cooperative), since));
    }
}

/// The numbers of each book that are numbers: who carries each.
type Book<'a> = BTreeMap<u64, Vec<&'a Membership>>;

fn numbers(look: Look<'_>, found: &mut Vec<Finding>) {
    let mut books: BTreeMap<CooperativeId, Book<'_>> = BTreeMap::new();
    for spell in look.register.members().iter().filter(|one| one.counted.is_some()) {
        if let Some(number) = spell.number.as_ref().and_then(|number| ShortText::as_str(number).parse().ok())
        {
            books.entry(spell.cooperative).or_default().entry(number).or_default().push(spell);
        }
    }
    for (cooperative, book) in &books {
        for (number, carried) in book {
            twice(look, *cooperative, *number, carried, found);
        }
        missing(look, *cooperative, book, found);
    }
}

/// That one number is two members' on the day, written differently or known to the year only.
fn twice(
    look: Look<'_>,
    cooperative: CooperativeId,
    number: u64,
    carried: &[&Membership],
    found: &mut Vec<Finding>,
) {
    let now: Vec<_> = carried.iter().filter(|spell| spell.status(look.on).is_member()).collect();
    // Since the second party came to carry it.
    let mut first: BTreeMap<Party, chrono::NaiveDate> = BTreeMap::new();
    for (party, day) in now.iter().filter_map(|spell| Some((spell.party, spell.counted?.first_day()))) {
        first.entry(party).and_modify(|known| *known = day.min(*known)).or_insert(day);
    }
    let mut days: Vec<_> = first.into_values().collect();
    days.sort_unstable();
    if let Some(since) = days.get(1) {
        let records = now.iter().map(|spell| spell.id).collect::<Vec<MembershipId>>();
        let gap = Gap::of(FindingCode::NumberTwice, records).with("number", Figure::Text(number.to_string()));
        found.push(finding(gap, Some(cooperative), *since));
    }
}

/// The numbers below the last that nobody ever carried.
fn missing(look: Look<'_>, cooperative: CooperativeId, book: &Book<'_>, found: &mut Vec<Finding>) {
    let first = |spells: &[&Membership]| {
        spells.iter().filter_map(|spell| spell.counted).map(|counted| counted.first_day()).min()
    };
    let begun: BTreeMap<u64, chrono::NaiveDate> = book
        .iter()
        .filter_map(|(number, spells)| Some((*number, first(spells)?)))
        .filter(|(_, first)| *first <= look.on)
        .collect();
    let (mut gaps, mut count) = (Vec::new(), 0_u64);
    let mut since: Option<chrono::NaiveDate> = None;
    // A number is missing since one below it and one above it are carried.
    let earliest = |days: &mut dyn Iterator<Item = &chrono::NaiveDate>| days.min().copied();
    for (before, after) in begun.keys().zip(begun.keys().skip(1)) {
        let below = earliest(&mut begun.range(..=before).map(|(_, day)| day));
        let first = below.max(earliest(&mut begun.range(after..).map(|(_, day)| day)));
        let (from, to) = (before.saturating_add(1), after.saturating_sub(1));
        if from <= to {
            gaps.push(if from == to { from.to_string() } else { format!("{from}–{to}") });
            count = count.saturating_add(to.saturating_sub(from).saturating_add(1));
            since = since.map_or(first, |known| first.map(|first| known.min(first)));
        }
    }
    if let Some(since) = since {
        let gap = Gap::of(FindingCode::NumbersMissing, [cooperative]);
        let gap = gap.with("found", Figure::Count(count)).with("numbers", Figure::Text(gaps.join(", ")));
        found.push(finding(gap, Some(cooperative), since));
    }
}
