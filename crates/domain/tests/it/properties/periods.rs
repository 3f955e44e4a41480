//! Dates, periods and texts against the plainest way to the same answer.

use chrono::{Datelike, Days, NaiveDate};
use domain::testing::value::{
    any_date, any_dni, any_document, any_label, any_profile, any_ruc, day, near_date,
};
use domain::value::text::fold;
use domain::value::{Document, Label, PartialDate, Period, Ruc};
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
