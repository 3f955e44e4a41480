//! Dates, periods and texts against the plainest way to the same answer.

use chrono::{Datelike, Days, NaiveDate, NaiveTime};
use domain::testing::value::{
    any_date, any_dni, any_document, any_label, any_profile, any_ruc, day, near_date,
};
use domain::value::text::fold;
use domain::value::{Document, Label, PartialDate, Period, Ruc, TimeOfDay};
use proptest::prelude::*;

use super::config;

fn calendar() -> impl Iterator<Item = NaiveDate> + Clone {
    (0..3_800).filter_map(|after| day("2000-06-01").checked_add_days(Days::new(after)))
}

fn period() -> impl Strategy<Value = Period> {
    (near_date(), prop::option::of(near_date())).prop_map(|(from, until)| Period { from, until })
}

proptest! {
    #![proptest_config(config())]

    /// Protects every overlap test: two periods share a day, or one holds the other, exactly when the calendar says so.
    #[test]
    fn periods_are_sets_of_days(one in period(), other in period()) {
        let days = |period: Period| calendar().filter(move |day| period.contains(*day));
        prop_assert_eq!(one.holds_a_day(), days(one).next().is_some());
        prop_assert_eq!(Period::new(one.from, one.until).is_some(), one.holds_a_day());
        prop_assert_eq!(one.overlaps(&other), days(one).any(|day| other.contains(day)));
        prop_assert_eq!(one.overlaps(&other), other.overlaps(&one));
        if other.holds_a_day() {
            prop_assert_eq!(one.covers(&other), days(other).all(|day| one.contains(day)));
        }
    }

    /// Protects whoever asks for the days that two periods share: they are those of the calendar that belong to both, and there are
    /// none exactly where the periods do not overlap.
    #[test]
    fn the_days_of_two_periods_are_those_of_both(one in period(), other in period(), on in near_date()) {
        let both = one.days().intersection(&other.days());
        prop_assert_eq!(both, other.days().intersection(&one.days()));
        prop_assert_eq!(both.is_some(), one.overlaps(&other));
        for day in calendar() {
            let in_both = one.contains(day) && other.contains(day);
            prop_assert_eq!(both.is_some_and(|both| both.contains(day)), in_both, "{}", day);
        }
        prop_assert!(both.is_none_or(|both| one.days().covers(&both) && other.days().covers(&both)));
        let later = |day: &NaiveDate| on.last() < *day;
        let goes_on = one.until.is_none_or(|until| later(&until.last()));
        prop_assert_eq!(one.goes_on_after(on), goes_on);
        prop_assert!(!one.holds_a_day() || !one.surely_goes_on_after(on) || goes_on);
        let ends = |period: &Period| calendar().filter(|day| period.contains(*day)).last();
        if one.holds_a_day() && other.holds_a_day() {
            prop_assert_eq!(one.ends_before(&other), ends(&one) < ends(&other));
        }
    }

    /// Protects times of day: each is read as it is printed, they stand in the order of the clock, and the minutes between two of one
    /// day are those that pass.
    #[test]
    fn times_of_day_are_those_of_a_clock(one in 0_u16..1_440, other in 0_u16..1_440) {
        let [one, other] = [one, other].map(|minutes| TimeOfDay::after_midnight(minutes).unwrap());
        prop_assert_eq!(one.to_string().parse(), Ok(one));
        let json = serde_json::to_string(&one).unwrap();
        prop_assert_eq!(serde_json::from_str::<TimeOfDay>(&json).unwrap(), one);
        prop_assert_eq!(one < other, one.to_string() < other.to_string());
        let clock = |time: TimeOfDay| NaiveTime::parse_from_str(&time.to_string(), "%H:%M").unwrap();
        let passed = (clock(other) - clock(one)).num_minutes();
        prop_assert_eq!(one.minutes_until(other).map(i64::from), (0 <= passed).then_some(passed));
    }

    /// Protects whoever types a time: what is none is refused, and nothing stops the program.
    #[test]
    fn only_times_are_times(text in "[0-9:. a]{0,6}") {
        let time = text.parse::<TimeOfDay>();
        let clock = NaiveTime::parse_from_str(&text, "%H:%M").ok().filter(|_| text.len() == 5 && !text.contains(' '));
        prop_assert_eq!(time.is_ok(), clock.is_some(), "{}", text);
        prop_assert_eq!(TimeOfDay::after_midnight(1_440), None);
    }

    /// Protects what people know: a date is printed as it was known and read back the same, and spans its days.
    #[test]
    fn dates_are_read_back_as_known(date in any_date(), other in any_date()) {
        let text = date.to_string();
        prop_assert_eq!(text.parse::<PartialDate>().unwrap(), date);
        let json = serde_json::to_string(&date).unwrap();
        prop_assert_eq!(serde_json::from_str::<PartialDate>(&json).unwrap(), date);
        prop_assert!(date.first() <= date.last());
        prop_assert!(date.first().to_string().starts_with(&text) && date.last().to_string().starts_with(&text));
        let after = date.last().checked_add_days(Days::new(1)).unwrap();
        prop_assert!(!after.to_string().starts_with(&text) || after.year() > 9999);
        // Sorted, dates stand in the order of the days on which they begin.
        prop_assert!(date.first() == other.first() || (date < other) == (date.first() < other.first()));
    }

    /// Protects identifiers: whatever is valid is printed and read back the same, and one changed digit of a RUC or of
    /// a checked DNI is noticed.
    #[test]
    fn identifiers_are_read_back(document in any_document(), dni in any_dni(), ruc in any_ruc(), at in 0_usize..8) {
        prop_assert_eq!(Document::new(document.scheme(), &document.to_string()), Ok(document));
        prop_assert_eq!(ruc.to_string().parse::<Ruc>(), Ok(ruc.clone()));
        let changed = |text: &str, at: usize| {
            let digit = |(place, c): (usize, char)| match c.to_digit(10) {
                Some(digit) if place == at => char::from_digit((digit + 1) % 10, 10).unwrap(),
                _ => c,
            };
            text.chars().enumerate().map(digit).collect::<String>()
        };
        // The digits 0 and 1 of a sum's remainder share a check digit, so only a letter catches every slip.
        if dni.check().is_some_and(char::is_alphabetic) {
            prop_assert!(Document::new(dni.scheme(), &changed(&dni.to_string(), at)).is_err());
        }
        let slipped = changed(ruc.as_str(), at + 2).parse::<Ruc>();
        let shared = |text: &str| "01".contains(text.chars().last().unwrap());
        prop_assert!(slipped.is_err() || shared(ruc.as_str()), "{} passes for {}", changed(ruc.as_str(), at + 2), ruc);
    }

    /// Protects texts: what was accepted is accepted again unchanged.
    #[test]
    fn texts_are_settled(label in any_label(), profile in any_profile()) {
        prop_assert_eq!(Label::new(label.as_str()), Ok(label.clone()));
        let json = serde_json::to_string(&profile).unwrap();
        prop_assert_eq!(serde_json::from_str::<domain::person::Profile>(&json).unwrap(), profile);
    }

    /// Protects finding people: folding twice is folding once, and upper case changes nothing in the scripts of names.
    #[test]
    fn folding_settles(text in "\\PC{0,30}", name in "[A-Za-zÁÉÍÓÚÜÑáéíóúüñА-Яа-я' -]{0,30}") {
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
        prop_assert_eq!(fold(&name.to_uppercase()), fold(&name));
        prop_assert_eq!(fold(&format!("  {name},")), fold(&name));
        prop_assert!(!fold(&text).starts_with(' ') && !fold(&text).ends_with(' ') && !fold(&text).contains("  "));
    }
}
