//! What is remembered of a table for the next one with its header, such as its own rows when they come back mended: the
//! meaning of its columns, of the letters for genders, and how its dates are written. They are settings of the register.

use std::collections::BTreeMap;

use exchange::roster::{Mode, Plan};
use exchange::sheet::Sheet;
use exchange::sheet::cell::{DateHabit, GenderLetters};
use exchange::sheet::mapping::{self, Field, Mapping, Remembered};

use crate::problem::Outcome;
use crate::resolve::Kept;

/// What was remembered of tables with a header.
pub(super) struct Memory {
    mapping: Option<String>,
    letters: Option<String>,
    habits: Option<String>,
}

impl Memory {
    pub(super) fn of(kept: &dyn Kept, header: &[String]) -> Outcome<Self> {
        let setting = |kind: &str| kept.setting(&key(kind, header));
        Ok(Self { mapping: setting("mapping")?, letters: setting("gender")?, habits: setting("dates")? })
    }

    /// What each column means, as it was remembered, or else guessed.
    pub(super) fn mapping(&self, header: &[String], mode: Option<Mode>) -> Mapping {
        let remembered =
            self.mapping.as_deref().and_then(|text| serde_json::from_str::<Remembered>(text).ok());
        let remembered = remembered.and_then(|remembered| remembered.apply(header));
        // Where nothing is told, a table is a roster. What was remembered of a table of another kind under the same header says
        // nothing of this one.
        let kind = mode.unwrap_or(Mode::Members).kind();
        remembered.filter(|known| kind.fits(known)).unwrap_or_else(|| kind.guess(header))
    }

    /// What the letters of genders meant.
    pub(super) fn letters(&self) -> Option<GenderLetters> {
        self.letters.as_deref().and_then(GenderLetters::parse)
    }

    /// How the dates of each column were written: `admitted=mdy,birth_date=dmy+`.
    pub(super) fn habits(&self) -> BTreeMap<Field, DateHabit> {
        let pairs = self.habits.as_deref().unwrap_or_default().split(',');
        let pairs = pairs.filter_map(|pair| pair.split_once('='));
        pairs
            .filter_map(|(field, code)| Some((Field::from_code(field)?, DateHabit::from_code(code)?)))
            .collect()
    }
}

/// The settings that say what was learnt of a table.
pub(super) fn learnt(sheet: &Sheet, mapping: &Mapping, plan: &Plan) -> Vec<(String, String)> {
    let remembered = serde_json::to_string(&mapping.remember()).unwrap_or_default();
    let mut learnt = vec![(key("mapping", mapping.headings()), remembered)];
    learnt.extend(plan.letters.as_ref().map(|letters| (key("gender", &sheet.header), letters.code())));
    let habits = plan.habits.iter().filter(|(_, habit)| **habit != DateHabit::default());
    let habits: Vec<String> =
        habits.map(|(field, habit)| format!("{}={}", field.code(), habit.code())).collect();
    learnt.extend((!habits.is_empty()).then(|| (key("dates", &sheet.header), habits.join(","))));
    learnt
}

fn key(kind: &str, header: &[String]) -> String {
    format!("{kind}:{}", mapping::fingerprint(header))
}
