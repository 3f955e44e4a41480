//! How an organ stands to its gender rule on a day, and since when. Breaking a rule is irregular, not impossible.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::count::base;
use super::participation::{BALANCED_PERCENT, Computed, NotComputable, measure};
use crate::committee::{Mandate, Organ, Post, Rank, Seat};
use crate::equality::{GenderRule, GenderRuleKind};
use crate::register::Register;
use crate::value::id::{OrganId, PersonId};
use crate::value::{Gender, Tally};

/// How an organ stands to its rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It is as the rule demands.
    Fulfilled,
    /// It is not.
    Broken {
        /// Of whom there are too few; in alternation, whose turn it is.
        gender: Gender,
        /// How many of them are missing if they take the places of others, or vacant ones.
        needed: u64,
    },
    /// It cannot be said.
    NotComputable(NotComputable),
}

/// How an organ stands to its rule on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing<'a> {
    /// The rule in force.
    pub rule: &'a GenderRule,
    /// How it stands.
    pub verdict: Verdict,
    /// The first day since which it has been so without a break.
    pub since: NaiveDate,
}

/// How an organ stands to its rule on a day; `None` where it has none then, or does not exist.
pub fn standing(register: &Register, organ: OrganId, on: NaiveDate) -> Option<Standing<'_>> {
    let found = register.committees().organ(organ).filter(|found| found.period.contains(on))?;
    let rule = register.equality().rule_on(organ, on)?;
    let verdict = verdict(register, found, rule, on)?;
    let same = |day: NaiveDate| {
        let then = register.equality().rule_on(organ, day);
        let then = then.and_then(|then| self::verdict(register, found, then, day));
        then.is_some_and(|then| core::mem::discriminant(&then) == core::mem::discriminant(&verdict))
    };
    // Between two days of change all days are alike.
    let mut since = on;
    for day in days(register, found, on).into_iter().rev() {
        if !same(day) {
            break;
        }
        since = day;
    }
    Some(Standing { rule, verdict, since })
}

/// Every day up to a day on which anything that a rule looks at may change.
fn days(register: &Register, organ: &Organ, on: NaiveDate) -> BTreeSet<NaiveDate> {
    let committees = register.committees();
    let mut days = BTreeSet::from([organ.period.first_day()]);
    for mandate in committees.mandates_in(organ.id) {
        days.insert(mandate.counted.first_day());
        days.extend(mandate.counted.end_day());
    }
    days.extend(
        committees.seats_of(organ.id).flat_map(|seat| seat.places.iter().map(|(from, _)| from.first())),
    );
    days.extend(register.equality().rules(organ.id).iter().map(|rule| rule.from.first()));
    let rules = register.equality().rules(organ.id);
    if rules.iter().any(|rule| rule.kind == GenderRuleKind::Proportional) {
        let family = register.cooperatives().affiliates_ever(organ.cooperative);
        let spells = register.members().iter().filter(|spell| family.contains(&spell.cooperative));
        for period in spells.filter_map(crate::member::Membership::period) {
            days.insert(period.first_day());
            days.extend(period.end_day());
        }
        let affiliations = register.cooperatives().affiliations();
        for affiliation in affiliations.filter(|one| family.contains(&one.cooperative)) {
            days.insert(affiliation.period.first_day());
            days.extend(affiliation.period.end_day());
        }
    }
    days.retain(|day| *day <= on && organ.period.contains(*day));
    days
}

/// How an organ stands to a rule on a day; `None` where the rule demands nothing.
fn verdict(register: &Register, organ: &Organ, rule: &GenderRule, on: NaiveDate) -> Option<Verdict> {
    let found = match rule.kind {
        GenderRuleKind::None => return None,
        GenderRuleKind::Parity => {
            let least = rule.least_percent.map_or(BALANCED_PERCENT, u64::from);
            parity(holders(register, organ.id, on), least)
        }
        GenderRuleKind::Alternation => alternation(register, organ.id, rule, on),
        GenderRuleKind::Proportional => proportional(register, organ, on),
    };
    Some(found.unwrap_or_else(Verdict::NotComputable))
}

fn gender(register: &Register, person: PersonId) -> Option<Gender> {
    register.persons().get(person).and_then(|found| found.gender)
}

fn full(register: &Register, organ: OrganId) -> impl Iterator<Item = (&Seat, &Mandate)> {
    let committees = register.committees();
    let seats = committees.seats_of(organ).filter(|seat| seat.rank == Rank::Full);
    seats.flat_map(|seat| committees.mandates_on(seat.id).map(move |mandate| (seat, mandate)))
}

/// Distinct people on full seats.
fn holders(register: &Register, organ: OrganId, on: NaiveDate) -> Tally {
    let held = full(register, organ).filter(|(_, mandate)| mandate.counted.contains(on));
    let people: BTreeSet<PersonId> = held.map(|(_, mandate)| mandate.person).collect();
    people.into_iter().map(|person| gender(register, person)).collect()
}

/// Each at least so many percent of women and men; where so few people cannot be shared out like that, as near to half
/// as they can.
pub fn parity(holders: Tally, least_percent: u64) -> Computed<Verdict> {
    measure(holders).share?;
    let known = holders.known();
    let least = known.saturating_mul(least_percent).div_ceil(100).min(known >> 1);
    let (gender, fewer) = if holders.women <= holders.men {
        (Gender::Woman, holders.women)
    } else {
        (Gender::Man, holders.men)
    };
    let needed = least.saturating_sub(fewer);
    Ok(if needed == 0 { Verdict::Fulfilled } else { Verdict::Broken { gender, needed } })
}

/// Whoever presides is of another gender than whoever did before her. Turns that began before the rule are not judged;
/// who is confirmed in office keeps the turn.
fn alternation(register: &Register, organ: OrganId, rule: &GenderRule, on: NaiveDate) -> Computed<Verdict> {
    let presiding = full(register, organ).filter(|(seat, _)| seat.post == Post::President);
    let mut turns: Vec<&Mandate> = presiding.map(|(_, mandate)| mandate).collect();
    turns.retain(|mandate| mandate.counted.first_day() <= on);
    turns.sort_by_key(|mandate| (mandate.counted.first_day(), mandate.id));
    let current =
        *turns.iter().rev().find(|one| one.counted.contains(on)).ok_or(NotComputable::NobodyCounted)?;
    let began = turns.iter().rev().take_while(|one| one.person == current.person).last();
    let before = turns.iter().rev().find(|one| one.person != current.person);
    let judged = began.is_some_and(|one| rule.from.first() <= one.counted.first_day());
    let (Some(before), true) = (before, judged) else { return Ok(Verdict::Fulfilled) };
    match (gender(register, before.person), gender(register, current.person)) {
        (Some(Gender::Woman), Some(Gender::Woman)) => Ok(Verdict::Broken { gender: Gender::Man, needed: 1 }),
        (Some(Gender::Man), Some(Gender::Man)) => Ok(Verdict::Broken { gender: Gender::Woman, needed: 1 }),
        (Some(_), Some(_)) => Ok(Verdict::Fulfilled),
        (None, _) | (_, None) => Err(NotComputable::GenderUnknown),
    }
}

/// As many women as in proportion to what the organ is measured against, rounded down or up.
fn proportional(register: &Register, organ: &Organ, on: NaiveDate) -> Computed<Verdict> {
    let seats = register.committees().seats_of(organ.id).filter(|seat| seat.rank == Rank::Full);
    let places = seats
        .map(|seat| seat.places_on(on))
        .try_fold(0_u64, |sum, places| places.map(|places| sum.saturating_add(u64::from(places))));
    let places = places.ok_or(NotComputable::PlacesNotFixed)?;
    in_proportion(holders(register, organ.id, on), places, base(register, organ.cooperative, on))
}

/// Whether there are as many women as in proportion, rounded down or up.
pub fn in_proportion(holders: Tally, places: u64, members: Tally) -> Computed<Verdict> {
    measure(holders).share?;
    let exact = places.saturating_mul(members.women);
    let least = exact.checked_div(members.known()).ok_or(NotComputable::NoMembers)?;
    let most = exact.div_ceil(members.known());
    Ok(if holders.women < least {
        Verdict::Broken { gender: Gender::Woman, needed: least.saturating_sub(holders.women) }
    } else if most < holders.women {
        Verdict::Broken { gender: Gender::Man, needed: holders.women.saturating_sub(most) }
    } else {
        Verdict::Fulfilled
    })
}
