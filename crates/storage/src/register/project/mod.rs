//! The rows that lists and counts are read from, as a pure function of a register's state, and those by which the log is looked
//! through, as a pure function of each event and the state before it. It must not know SQL, nor compare with what is stored: the
//! same log gives the same rows, however it came about.

mod dirty;
mod index;
mod rows;
mod table;

pub(crate) use dirty::{DirtySet, Records};
pub(crate) use index::SubjectIndex;
pub(crate) use rows::{all, of};
pub(crate) use table::{EVENT_SUBJECT, TABLES};

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use domain::value::{Gender, PartialDate, Period};
use icu_collator::CollatorBorrowed;
use icu_collator::options::{CollatorOptions, Strength};

/// The day on which a period ends that goes on.
pub(crate) const OPEN: i64 = 9_999_999;

/// The number of a day.
pub(crate) fn day(date: NaiveDate) -> i64 {
    i64::from(date.num_days_from_ce())
}

/// The first day of a period and the first day after it.
pub(crate) fn days(period: &Period) -> (i64, i64) {
    (day(period.first_day()), end(period.until))
}

/// The day on which something ends, or the day that never comes.
pub(crate) fn end(until: Option<PartialDate>) -> i64 {
    until.map_or(OPEN, |until| day(until.last()))
}

/// The number by which rows know a gender.
pub(crate) const fn gender(gender: Option<Gender>) -> i64 {
    match gender {
        None => 0,
        Some(Gender::Woman) => 1,
        Some(Gender::Man) => 2,
        Some(Gender::Other) => 3,
    }
}

static SPANISH: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| {
    let options = CollatorOptions::default();
    CollatorBorrowed::try_new(icu_locale_core::locale!("es").into(), options).ok()
});

static LETTERS: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| {
    let mut options = CollatorOptions::default();
    options.strength = Some(Strength::Primary);
    CollatorBorrowed::try_new(icu_locale_core::locale!("es").into(), options).ok()
});

/// Bytes whose order is the Spanish order of names as lists have them: `Mamani, Zoila` stands before `Mamani Apaza, Ana`,
/// because a surname that is a whole comes before one that goes on. Letters alone decide first, then accents and case.
pub fn sort_key(text: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(6 * text.len());
    if let Some(letters) = LETTERS.as_ref() {
        for part in text.replace('-', " ").split(',') {
            let Ok(()) = letters.write_sort_key_to(part.trim(), &mut key);
            // Lower than anything in a key of letters.
            key.push(0);
        }
    }
    if let Some(spanish) = SPANISH.as_ref() {
        let Ok(()) = spanish.write_sort_key_to(text, &mut key);
    }
    key
}

#[cfg(test)]
mod tests {
    use super::sort_key;

    /// Protects the order of lists: accents and case come last, ñ is a letter of its own after n.
    #[test]
    fn names_stand_in_spanish_order() {
        let mut names = ["Ñaupari", "Nuñez", "Núñez", "nunez", "Zea", "Álvarez", "Alva", "Ochoa"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["Alva", "Álvarez", "nunez", "Nuñez", "Núñez", "Ñaupari", "Ochoa", "Zea"]);
    }

    /// Protects the order of families: nothing comes before something, a hyphen is a space, and capitals part nobody.
    #[test]
    fn a_whole_surname_stands_before_one_that_goes_on() {
        let mut names = [
            "Mamani Apaza, Ana",
            "Mamani-Apaza, Bea",
            "MAMANI APAZA, Carla",
            "Mamani, Zoila",
            "Mamanis, Ana",
        ];
        names.reverse();
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(
            names,
            [
                "Mamani, Zoila",
                "Mamani Apaza, Ana",
                "Mamani-Apaza, Bea",
                "MAMANI APAZA, Carla",
                "Mamanis, Ana"
            ]
        );
    }
}
