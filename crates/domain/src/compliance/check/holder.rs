//! What a statute demands of those who sit: how long, how old, how long a member before, and next to whom she may not sit. How long,
//! how old and how long a member are conditions of being elected, so the text of the first day of each mandate judges it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Months, NaiveDate};

use super::{CheckContext, NotCheckedReason, Verdict};
use crate::committee::{Mandate, Organ};
use crate::compliance::finding_code::{Figure, FindingCode, Gap};
use crate::compliance::record::Record;
use crate::member::Party;
use crate::person::Relation;
use crate::rule::{Demand, RuleId};
use crate::value::date::MONTHS_OF_A_YEAR;
use crate::value::id::PersonId;

/// Whether every mandate on a full seat is as short as is demanded.
pub(super) fn term(asked: &CheckContext<'_>) -> Verdict {
    each(asked, RuleId::TermLength, |mandate, months| {
        let over = term_over(mandate, months)?;
        Some(unless(over <= asked.on, FindingCode::TermExceeded, mandate, ("months", months)))
    })
}

/// The first day that no longer belongs to a mandate of so many months. One of which only the month or the year is known has begun by
/// the last day of that, and so is over when it surely is.
pub(in crate::compliance) fn term_over(mandate: &Mandate, months: u32) -> Option<NaiveDate> {
    mandate.period.from.last().checked_add_months(Months::new(months))
}

/// Whether everybody who sits was as old as is demanded when her mandate began.
pub(super) fn age(asked: &CheckContext<'_>) -> Verdict {
    each(asked, RuleId::MinimumAge, |mandate, years| {
        let person = asked.register.persons().get(mandate.person)?;
        let birth = person.profile.as_ref()?.birth?;
        let from = birth.first().checked_add_months(Months::new(years.checked_mul(MONTHS_OF_A_YEAR)?))?;
        let too_young = mandate.period.from.last() < from;
        Some(unless(too_young, FindingCode::SeatedTooYoung, mandate, ("years", years)))
    })
}

/// Whether everybody who sits had been a member as long as is demanded when her mandate began.
pub(super) fn seniority(asked: &CheckContext<'_>) -> Verdict {
    each(asked, RuleId::Seniority, |mandate, months| {
        let eligible = asked.register.cooperatives().affiliates_ever(asked.cooperative.id);
        let begins = mandate.period.from.last();
        let spells = asked.register.members().of(Party::Person(mandate.person));
        let ours = spells.filter(|spell| eligible.contains(&spell.cooperative));
        let running = ours.filter_map(|spell| {
            let counted = spell.counted?;
            counted.contains(begins).then(|| counted.first_day())
        });
        let since: NaiveDate = running.min()?;
        let from = since.checked_add_months(Months::new(months))?;
        Some(unless(begins < from, FindingCode::SeatedTooSoon, mandate, ("months", months)))
    })
}

/// That a mandate is as it is demanded, or what is wrong with it and with its holder, with the span that is demanded.
fn unless(
    broken: bool,
    code: FindingCode,
    mandate: &Mandate,
    (name, span): (&'static str, u32),
) -> Result<(), Gap> {
    if !broken {
        return Ok(());
    }
    let records = [Record::from(mandate.id), mandate.person.into()];
    Err(Gap::of(code, records).with(name, Figure::Count(u64::from(span))))
}

/// Asks something of every mandate on a full seat of which a rule demanded something on its first day. A mandate of which it cannot
/// be said proves nothing and breaks nothing.
fn each(
    asked: &CheckContext<'_>,
    rule: RuleId,
    gap: impl Fn(&Mandate, u32) -> Option<Result<(), Gap>>,
) -> Verdict {
    let (mut gaps, mut records, mut unknown, mut unbound) = (Vec::new(), Vec::new(), false, false);
    for organ in asked.organs() {
        for mandate in asked.holders(organ.id) {
            let demanded = asked.election_rule(rule, organ.kind, mandate);
            let Some(span) = demanded.and_then(|in_force| in_force.demand.span()) else {
                unbound = true;
                continue;
            };
            match gap(mandate, span) {
                Some(Err(gap)) => gaps.push(gap),
                Some(Ok(())) => records.push(mandate.id.into()),
                None => unknown = true,
            }
        }
    }
    match (gaps.is_empty(), unknown, records.is_empty()) {
        (true, true, _) => Verdict::not_computable(NotCheckedReason::HoldersUnknown),
        (true, false, true) if unbound || asked.organ_kinds(rule).is_empty() => {
            Verdict::not_applicable(NotCheckedReason::NoRule)
        }
        (true, false, true) => Verdict::not_computable(NotCheckedReason::NobodySits),
        (true, false, false) | (false, _, _) => Verdict::unless(gaps, None, records),
    }
}

/// Whether nobody sits in an organ with kin of hers up to the degree that is demanded. Nothing is proven: kin that nobody stated
/// is not known.
pub(super) fn kinship(asked: &CheckContext<'_>, rule: RuleId) -> Verdict {
    if asked.organ_kinds(rule).is_empty() {
        return Verdict::not_applicable(NotCheckedReason::NoRule);
    }
    let family = Family::of(asked);
    let mut gaps = Vec::new();
    for (organ, demand) in asked.bound(rule) {
        let Demand::Degree(most) = demand else { continue };
        gaps.extend(together(asked, organ, |person| {
            let is_by_marriage = rule == RuleId::AffinityKinship;
            if is_by_marriage { family.by_marriage(person, most) } else { family.by_blood(person, most) }
        }));
    }
    if gaps.is_empty() {
        Verdict::not_computable(NotCheckedReason::HoldersUnknown)
    } else {
        Verdict::NotProven { gaps }
    }
}

/// The pairs of kin who sit in an organ, each once, with their degree. Both are asked for their kin, and the nearer degree counts: the
/// kin of one's spouse are hers by marriage, and so is she theirs.
fn together(
    asked: &CheckContext<'_>,
    organ: &Organ,
    kin: impl Fn(PersonId) -> BTreeMap<PersonId, u32>,
) -> Vec<Gap> {
    let survivor = |mandate: &Mandate| asked.register.persons().survivor(mandate.person);
    let holders: BTreeMap<PersonId, &Mandate> =
        asked.holders(organ.id).map(|mandate| (survivor(mandate), mandate)).collect();
    let kin: BTreeMap<PersonId, BTreeMap<PersonId, u32>> =
        holders.keys().map(|person| (*person, kin(*person))).collect();
    let degree = |one: &PersonId, other: &PersonId| kin.get(one).and_then(|kin| kin.get(other)).copied();
    let mut gaps = Vec::new();
    for (one, first) in &holders {
        for (other, second) in holders.iter().filter(|(other, _)| one < *other) {
            if let Some(degree) = degree(one, other).into_iter().chain(degree(other, one)).min() {
                let records = [Record::from(organ.id), first.id.into(), second.id.into()];
                let figure = Figure::Count(u64::from(degree));
                gaps.push(Gap::of(FindingCode::KinSitTogether, records).with("degree", figure));
            }
        }
    }
    gaps
}

/// The kin that was stated. Degrees of kinship by blood count the generations up to the common ancestor and down again; the kin of
/// one spouse or partner is the other's by marriage in the same degree, and the two stand in none between them.
struct Family {
    /// The elders of each person, with how many generations up.
    elders: BTreeMap<PersonId, Vec<(PersonId, u32)>>,
    /// Those who descend from each person, with how many generations down.
    younger: BTreeMap<PersonId, Vec<(PersonId, u32)>>,
    siblings: BTreeMap<PersonId, Vec<PersonId>>,
    couples: BTreeMap<PersonId, BTreeSet<PersonId>>,
}

impl Family {
    fn of(asked: &CheckContext<'_>) -> Self {
        let persons = asked.register.persons();
        let mut family = Self {
            elders: BTreeMap::new(),
            younger: BTreeMap::new(),
            siblings: BTreeMap::new(),
            couples: BTreeMap::new(),
        };
        for (one, relation, other) in persons.kinships() {
            let (one, other) = (persons.survivor(one), persons.survivor(other));
            if let Some((elder, younger)) = relation.descent(one, other) {
                let generations = generations(relation);
                family.elders.entry(younger).or_default().push((elder, generations));
                family.younger.entry(elder).or_default().push((younger, generations));
            } else if relation == Relation::Sibling {
                family.siblings.entry(one).or_default().push(other);
                family.siblings.entry(other).or_default().push(one);
            } else if matches!(relation, Relation::Spouse | Relation::Partner) {
                family.couples.entry(one).or_default().insert(other);
                family.couples.entry(other).or_default().insert(one);
            }
        }
        family
    }

    /// The kin of a person by blood up to a degree, with the least degree that follows from what was stated.
    fn by_blood(&self, person: PersonId, most: u32) -> BTreeMap<PersonId, u32> {
        // Up to the ancestors first, over to their siblings, and then down: never down and up again, for two people are not kin
        // by having a child together.
        let up = reach(BTreeMap::from([(person, 0)]), most, &self.elders);
        let mut found = up.clone();
        for (elder, degree) in &up {
            let over = degree.saturating_add(SIBLINGS);
            for sibling in self.siblings.get(elder).into_iter().flatten().filter(|_| over <= most) {
                nearer(&mut found, *sibling, over);
            }
        }
        let mut found = reach(found, most, &self.younger);
        found.remove(&person);
        found
    }

    /// The kin of a person by marriage up to a degree: whom she is married to, and the kin of those. Not whom her own kin are married
    /// to: to those she is kin by marriage from their side.
    fn by_marriage(&self, person: PersonId, most: u32) -> BTreeMap<PersonId, u32> {
        let mut found = BTreeMap::new();
        for spouse in self.couples.get(&person).into_iter().flatten() {
            nearer(&mut found, *spouse, 0);
            for (relative, degree) in self.by_blood(*spouse, most) {
                nearer(&mut found, relative, degree);
            }
        }
        found.remove(&person);
        found
    }
}

/// Siblings meet one generation up, and one down again.
const SIBLINGS: u32 = 2;

/// How many generations lie between two people of whom one descends from the other.
const fn generations(relation: Relation) -> u32 {
    if matches!(relation, Relation::Grandchild | Relation::Grandparent) { 2 } else { 1 }
}

/// Everybody who can be reached from some people by steps of one kind, within a degree.
fn reach(
    from: BTreeMap<PersonId, u32>,
    most: u32,
    steps: &BTreeMap<PersonId, Vec<(PersonId, u32)>>,
) -> BTreeMap<PersonId, u32> {
    let mut found = from;
    let mut open: Vec<PersonId> = found.keys().copied().collect();
    while let Some(person) = open.pop() {
        let Some(degree) = found.get(&person).copied() else { continue };
        for (next, step) in steps.get(&person).into_iter().flatten() {
            let there = degree.saturating_add(*step);
            if there <= most && nearer(&mut found, *next, there) {
                open.push(*next);
            }
        }
    }
    found
}

/// Notes a degree where it is nearer than what is known, and says whether it is.
fn nearer(found: &mut BTreeMap<PersonId, u32>, person: PersonId, degree: u32) -> bool {
    let is_nearer = found.get(&person).is_none_or(|known| degree < *known);
    if is_nearer {
        found.insert(person, degree);
    }
    is_nearer
}
