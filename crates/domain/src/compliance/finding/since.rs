//! Since when something is so: the first day of the unbroken stretch of days on which it is.

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};

use crate::compliance::check::CheckContext;
use crate::member::Membership;
use crate::register::Register;
use crate::rule::RuleId;
use crate::value::Period;
use crate::value::id::CooperativeId;

/// The first day of the stretch up to a day on which something holds. Only days of change are looked at, for between two of
/// them all days are alike; `None` where there is none up to the day, or it does not hold on the last of them.
pub(super) fn unbroken(
    changes: impl IntoIterator<Item = NaiveDate>,
    on: NaiveDate,
    holds: impl Fn(NaiveDate) -> bool,
) -> Option<NaiveDate> {
    let days: BTreeSet<NaiveDate> = changes.into_iter().filter(|day| *day <= on).collect();
    days.into_iter().rev().take_while(|day| holds(*day)).last()
}

/// The first day of a period, and the first one that no longer belongs to it.
pub(super) fn ends(period: &Period) -> impl Iterator<Item = NaiveDate> + use<> {
    core::iter::once(period.first_day()).chain(period.end_day())
}

/// The first day from which something of the organisation is known: its founding, or else the first fact in it.
pub(super) fn known_from(asked: &CheckContext<'_>) -> Option<NaiveDate> {
    let (register, id) = (asked.register, asked.cooperative.id);
    let founded = asked.cooperative.details.founded.map(|founded| founded.first());
    founded.or_else(|| {
        let organs = register.committees().organs().filter(|organ| organ.cooperative == id);
        let spells = register.members().iter().filter(|spell| spell.cooperative == id);
        let affiliations = register.cooperatives().affiliations();
        let joined = affiliations.filter(|one| one.cooperative == id || one.central == id);
        let days = organs.map(|organ| organ.period.first_day());
        let days = days.chain(spells.filter_map(|spell| Some(spell.counted?.first_day())));
        days.chain(joined.map(|one| one.period.first_day())).min()
    })
}

/// The days on which what is demanded by a rule may change: those on which a text of the law begins or ends, and those on which a
/// statute of the organisation begins.
pub(super) fn of_texts(asked: &CheckContext<'_>, rule: RuleId) -> Vec<NaiveDate> {
    // The interval of renewal is a part of the demand to renew.
    let is_of = |id: RuleId| id == rule || (rule == RuleId::RenewalShare && id == RuleId::RenewalInterval);
    let laws = asked.rule_set.rules().iter().filter(|law| is_of(law.id));
    let mut days: Vec<NaiveDate> = laws.flat_map(|law| core::iter::once(law.from).chain(law.until)).collect();
    let statutes = asked.register.statutes().of(asked.cooperative.id);
    days.extend(statutes.iter().map(|(_, details)| details.from.first()));
    days
}

/// The days on which organs of an organisation, their seats and who holds them change.
pub(super) fn of_organs(register: &Register, cooperative: CooperativeId) -> Vec<NaiveDate> {
    let committees = register.committees();
    let mut days = Vec::new();
    for organ in committees.organs().filter(|organ| organ.cooperative == cooperative) {
        days.extend(ends(&organ.period));
        let seats = committees.seats_of(organ.id);
        days.extend(seats.flat_map(|seat| seat.places.iter().map(|(from, _)| from.first())));
        days.extend(committees.mandates_in(organ.id).flat_map(|mandate| ends(&mandate.counted)));
    }
    days
}

/// The days on which the members of an organisation change, with what ever belonged to it.
pub(super) fn of_members(register: &Register, cooperative: CooperativeId) -> Vec<NaiveDate> {
    let family = register.cooperatives().affiliates_ever(cooperative);
    let spells = register.members().iter().filter(|spell| family.contains(&spell.cooperative));
    let mut days: Vec<NaiveDate> = spells.flat_map(of_spell).collect();
    days.extend(of_affiliations(register, cooperative));
    days
}

/// The days on which a membership and its rights begin and end.
pub(super) fn of_spell(spell: &Membership) -> impl Iterator<Item = NaiveDate> + '_ {
    spell.counted.iter().chain(&spell.suspensions).flat_map(ends)
}

/// The days on which affiliations within the family of an organisation begin and end.
pub(super) fn of_affiliations(register: &Register, cooperative: CooperativeId) -> Vec<NaiveDate> {
    let family = register.cooperatives().affiliates_ever(cooperative);
    let affiliations = register.cooperatives().affiliations();
    affiliations.filter(|one| family.contains(&one.central)).flat_map(|one| ends(&one.period)).collect()
}

/// Each day moved forward by `months`, and the day after it: adding months clamps to the end of a shorter month, so the
/// period may end on either.
pub(super) fn later(days: &[NaiveDate], months: u32) -> impl Iterator<Item = NaiveDate> + '_ {
    let after = move |day: &NaiveDate| day.checked_add_months(Months::new(months));
    days.iter().filter_map(after).flat_map(|day| core::iter::once(day).chain(day.succ_opt()))
}
