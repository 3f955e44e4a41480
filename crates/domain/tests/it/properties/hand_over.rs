//! Hand-overs known to the month or year, against every order in which they can have happened.

use chrono::{Days, NaiveDate};
use domain::testing::value::day;
use domain::value::hand_over::{Claim, Places, settle};
use domain::value::{PartialDate, Period};
use proptest::prelude::*;

use super::config;

/// A fixed number of places.
struct Fixed(u32);

impl Places for Fixed {
    fn on(&self, _: NaiveDate) -> Option<u32> {
        Some(self.0)
    }

    fn changes(&self) -> Vec<NaiveDate> {
        Vec::new()
    }
}

/// Dates within two years, so that many of them meet.
fn date() -> impl Strategy<Value = PartialDate> {
    prop_oneof![
        2 => (2018_u32..=2020).prop_map(|year| year.to_string()),
        2 => (2018_u32..=2019, 1_u32..=12).prop_map(|(year, month)| format!("{year}-{month:02}")),
        3 => (2018_u32..=2019, 1_u32..=12, 1_u32..=28)
            .prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}")),
    ]
    .prop_map(|text| text.parse().unwrap())
}

fn claim() -> impl Strategy<Value = Claim<u32>> {
    (0_u32..4, date(), prop::option::weighted(0.8, date()))
        .prop_filter_map("holds a day", |(holder, from, until)| {
            Period::new(from, until).map(|period| Claim { holder, period })
        })
}

/// Whether the claims can follow one another in this order: each begins as early as it can, and ends as early.
fn follow(order: &[Period]) -> bool {
    let mut free = NaiveDate::MIN;
    for (place, period) in order.iter().enumerate() {
        let start = free.max(period.from.first());
        if period.from.last() < start {
            return false;
        }
        let next = start.checked_add_days(Days::new(1)).unwrap();
        match period.until {
            None => return place + 1 == order.len(),
            Some(until) if until.last() < next => return false,
            Some(until) => free = next.max(until.first()),
        }
    }
    true
}

fn orders(items: &[Period]) -> Vec<Vec<Period>> {
    if items.is_empty() {
        return vec![Vec::new()];
    }
    (0..items.len())
        .flat_map(|first| {
            let mut rest = items.to_vec();
            let head = rest.remove(first);
            orders(&rest).into_iter().map(move |tail| [vec![head], tail].concat())
        })
        .collect()
}

fn is_reading(counted: &Period, stated: &Period) -> bool {
    let may_mean = |day: NaiveDate, date: PartialDate| date.first() <= day && day <= date.last();
    let ends = match (counted.until, stated.until) {
        (None, None) => true,
        (Some(end), Some(until)) => may_mean(end.first(), until) && counted.from.first() < end.first(),
        _ => false,
    };
    ends && may_mean(counted.from.first(), stated.from)
}

proptest! {
    #![proptest_config(config())]

    /// Protects what is counted: settled days are days that the dates may mean, and on none of them more hold than there
    /// are places, or one holds twice.
    #[test]
    fn settled_days_are_readings_that_fit(claims in prop::collection::vec(claim(), 1..6), places in 1_u32..4) {
        let Ok(settled) = settle(&claims, &Fixed(places)) else { return Ok(()) };
        for (claim, counted) in claims.iter().zip(&settled) {
            prop_assert!(is_reading(counted, &claim.period), "{:?} for {:?}", counted, claim.period);
        }
        for day in (0..1_200).filter_map(|after| day("2017-12-01").checked_add_days(Days::new(after))) {
            let held = claims.iter().zip(&settled).filter(|(_, counted)| {
                counted.from.first() <= day && counted.until.is_none_or(|until| day < until.first())
            });
            let mut holders: Vec<u32> = held.map(|(claim, _)| claim.holder).collect();
            prop_assert!(holders.len() <= places as usize, "{} hold on {}", holders.len(), day);
            holders.sort_unstable();
            prop_assert!(holders.windows(2).all(|pair| pair[0] != pair[1]), "twice on {}", day);
        }
    }

    /// Protects what may be recorded: of two that follow one another on one place, nothing is refused that some reading
    /// allows, and nothing accepted that none does.
    #[test]
    fn two_are_refused_only_where_no_order_fits(claims in prop::collection::vec(claim(), 2)) {
        let periods: Vec<Period> = claims.iter().map(|claim| claim.period).collect();
        let fits = orders(&periods).iter().any(|order| follow(order));
        prop_assert_eq!(settle(&claims, &Fixed(1)).is_ok(), fits);
        prop_assert_eq!(periods[0].surely_overlaps(&periods[1]), !fits);
    }

    /// Protects what may not be recorded: nothing is accepted on one place that no order allows.
    #[test]
    fn one_place_takes_nothing_that_no_order_fits(claims in prop::collection::vec(claim(), 1..6)) {
        let periods: Vec<Period> = claims.iter().map(|claim| claim.period).collect();
        if settle(&claims, &Fixed(1)).is_ok() {
            prop_assert!(orders(&periods).iter().any(|order| follow(order)));
        }
    }
}
