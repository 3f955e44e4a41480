//! What would become of organs when mandates end, and of membership at the pace that was seen. Every answer carries its
//! assumption. Exact: whole numbers and ratios; a projection is arithmetic, not a promise.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::flow::{Movement, members_on, movement};
use super::participation::{BALANCED_PERCENT, Computed, PARITY_PERCENT, measure};
use crate::committee::{Mandate, Rank};
use crate::register::Register;
use crate::value::id::{CooperativeId, OrganId, PersonId};
use crate::value::{Gender, Ratio, Tally};

/// An organ on a coming day on which mandates end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Expiry {
    /// The first day without those whose mandates end.
    pub on: NaiveDate,
    /// Whose mandates end on that day.
    pub ending: Tally,
    /// Who would still be there, as far as it is recorded, if nobody took their places.
    pub left: Tally,
    /// How many places would have to be refilled by then to have as many people as today.
    pub to_refill: u64,
    /// The share of women if nobody takes the places.
    pub not_refilled: Computed<Ratio>,
    /// The share of women if women take the same part of the places that they have of the organ today.
    pub as_today: Computed<Ratio>,
    /// The share of women if women take half of the places.
    pub at_parity: Computed<Ratio>,
}

/// What becomes of an organ at each coming end of a mandate in force, in the order of the days. Ends after a hundred
/// different days are left out.
pub fn expiries(register: &Register, organ: OrganId, on: NaiveDate) -> Vec<Expiry> {
    let today = holders(register, organ, |mandate| mandate.counted.contains(on));
    let ends: BTreeSet<NaiveDate> = full(register, organ)
        .filter(|mandate| mandate.counted.contains(on))
        .filter_map(|mandate| mandate.counted.end_day())
        .collect();
    let at = |day: NaiveDate| {
        let ending =
            holders(register, organ, |one| one.counted.contains(on) && one.counted.end_day() == Some(day));
        let left = holders(register, organ, |mandate| mandate.counted.contains(day));
        expiry(day, today, ending, left)
    };
    ends.into_iter().take(100).map(at).collect()
}

fn full(register: &Register, organ: OrganId) -> impl Iterator<Item = &Mandate> {
    let committees = register.committees();
    let seats = committees.seats_of(organ).filter(|seat| seat.rank == Rank::Full);
    seats.flat_map(|seat| committees.mandates_on(seat.id))
}

fn gender(register: &Register, person: PersonId) -> Option<Gender> {
    register.persons().get(person).and_then(|found| found.gender)
}

fn holders(register: &Register, organ: OrganId, which: impl Fn(&Mandate) -> bool) -> Tally {
    let people: BTreeSet<PersonId> =
        full(register, organ).filter(|mandate| which(mandate)).map(|mandate| mandate.person).collect();
    people.into_iter().map(|person| gender(register, person)).collect()
}

/// The three ways in which places can be refilled, by arithmetic on who is there today and who is left.
pub fn expiry(on: NaiveDate, today: Tally, ending: Tally, left: Tally) -> Expiry {
    let to_refill = today.total().saturating_sub(left.total());
    // With `v` places and `w` of `n` today, women are (left·n + v·w) / n of left + v.
    let filled = |women: u64, of: u64| {
        let exact = left.women.saturating_mul(of).saturating_add(to_refill.saturating_mul(women));
        let all = left.known().saturating_add(to_refill).saturating_mul(of);
        Ratio::new(exact, all)
    };
    let nobody = measure(today).share;
    Expiry {
        on,
        ending,
        left,
        to_refill,
        not_refilled: measure(left).share,
        as_today: nobody.and_then(|share| {
            filled(share.numerator(), share.denominator()).map_or_else(|| measure(left).share, Ok)
        }),
        at_parity: filled(1, 2).map_or_else(|| measure(left).share, Ok),
    }
}

/// When a share of women would be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reached {
    /// It is reached already.
    Already,
    /// In so many years, which is in that year.
    In {
        /// How many years from the day of the question.
        years: u32,
        /// Which year.
        year: i32,
    },
    /// Not within a hundred years.
    Never,
}

/// How membership moved, and when it would reach shares at that pace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pace {
    /// The first and the last of the full years that were looked at.
    pub years: (i32, i32),
    /// Who came and who went in them.
    pub movement: Seen,
    /// The members on the day of the question.
    pub members: Tally,
    /// Shares in percent, each with when it would be reached if as many came and went in each year as in the mean of
    /// those years.
    pub reached: Vec<(u64, Reached)>,
}

/// Who came and who went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Seen {
    /// Who came.
    pub admissions: Tally,
    /// Who went.
    pub exits: Tally,
}

/// No projection looks farther than so many years.
const YEARS_MAX: u32 = 100;

/// The pace of the last full years before a day, and when membership would reach 40 and 50 percent of women at it;
/// `None` for no year at all.
pub fn pace(
    register: &Register,
    cooperative: Option<CooperativeId>,
    on: NaiveDate,
    years: u32,
) -> Option<Pace> {
    // The year of the day is full only on its last day.
    let last = if on.succ_opt().is_some_and(|next| next.year() != on.year()) {
        on.year()
    } else {
        on.year().checked_sub(1)?
    };
    let first = last.checked_sub(i32::try_from(years.checked_sub(1)?).ok()?)?;
    let window = (NaiveDate::from_ymd_opt(first, 1, 1)?, NaiveDate::from_ymd_opt(last, 12, 31)?);
    let Movement { admissions, exits } = movement(register, cooperative, window);
    let family = cooperative.map(|one| register.cooperatives().family(one, on));
    let members = members_on(register, &|one| family.as_ref().is_none_or(|all| all.contains(&one)), on);
    let members: Tally = members.into_iter().map(|person| gender(register, person)).collect();
    let movement = Seen { admissions, exits };
    let shares = [BALANCED_PERCENT, PARITY_PERCENT];
    let reached = shares.map(|percent| (percent, reach(members, movement, years, percent, on.year())));
    Some(Pace { years: (first, last), movement, members, reached: reached.to_vec() })
}

/// When women are so many percent, if each year brings and takes the mean of `years` years. After `t` years there are
/// `(women · years + t · net) / years` women, and not fewer than none.
pub fn reach(members: Tally, seen: Seen, years: u32, percent: u64, year: i32) -> Reached {
    let net = |came: u64, went: u64| i128::from(came).saturating_sub(i128::from(went));
    let women = net(seen.admissions.women, seen.exits.women);
    let men = net(seen.admissions.men, seen.exits.men);
    let after = |now: u64, net: i128, t: u32| {
        i128::from(now)
            .saturating_mul(i128::from(years))
            .saturating_add(net.saturating_mul(i128::from(t)))
            .max(0)
    };
    let holds = |t: u32| {
        let (women, men) = (after(members.women, women, t), after(members.men, men, t));
        let all = women.saturating_add(men);
        0 < all && all.saturating_mul(i128::from(percent)) <= women.saturating_mul(100)
    };
    if holds(0) {
        return Reached::Already;
    }
    let found = (1..=YEARS_MAX).find(|t| holds(*t));
    found.map_or(Reached::Never, |years| Reached::In {
        years,
        year: year.saturating_add(i32::try_from(years).unwrap_or(i32::MAX)),
    })
}
