//! What an indicator comes to on a day: an exact value with the numbers that it was computed from, or why there is none.

use chrono::NaiveDate;
use serde::Serialize;
use strum::{IntoStaticStr, VariantArray};

use super::Indicator;
use super::participation::Computed;
use crate::member::WorkArea;
use crate::value::id::OrganId;
use crate::value::{Ratio, Tally};

/// Of whom a value is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Of all.
    Whole,
    /// Of the women.
    Women,
    /// Of the men.
    Men,
    /// Of an age band.
    Age(Band),
    /// Of those who work in an area.
    Work(WorkArea),
    /// Of senior and middle management alone.
    SeniorManagement,
}

/// The age bands of GRI 405-1.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Band {
    /// Younger than thirty.
    Under30,
    /// From thirty to fifty.
    From30To50,
    /// Older than fifty.
    Over50,
    /// The birth date is not known, or not well enough.
    Unknown,
}

impl Band {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// The band of an age in completed years: 29 is under thirty, 30 and 50 are between, 51 is over fifty.
    pub const fn of_age(years: u32) -> Self {
        match years {
            0..=29 => Self::Under30,
            30..=50 => Self::From30To50,
            _ => Self::Over50,
        }
    }
}

/// An exact value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A share, rounded to a percentage only for printing.
    Share(Ratio),
    /// A quotient of which one is the middle.
    Quotient(Ratio),
    /// Whether it is so.
    Holds(bool),
    /// From so many to so many.
    Range(u64, u64),
}

/// A number that a value was computed from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Input {
    /// People by gender.
    People(&'static str, Tally),
    /// Minutes by gender.
    Minutes(&'static str, Tally),
    /// A whole number.
    Count(&'static str, u64),
}

/// What an indicator comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// Which indicator.
    pub indicator: Indicator,
    /// The day that it speaks of.
    pub on: NaiveDate,
    /// The first day of the time that it looks back on, where it does: from that day on, up to the day that it speaks of.
    pub since: Option<NaiveDate>,
    /// The organ, where it is about one.
    pub organ: Option<OrganId>,
    /// Of whom.
    pub part: Part,
    /// The value, or why there is none.
    pub value: Computed<Value>,
    /// What it was computed from.
    pub inputs: Vec<Input>,
    /// Of how many of those counted the gender is known.
    pub coverage: Option<Ratio>,
}

impl Outcome {
    /// An outcome about all on a day.
    pub(super) fn new(indicator: Indicator, on: NaiveDate, value: Computed<Value>) -> Self {
        let (organ, part, inputs, coverage) = (None, Part::Whole, Vec::new(), None);
        Self { indicator, on, since: None, organ, part, value, inputs, coverage }
    }

    /// The same, of people who were counted.
    pub(super) fn of(mut self, name: &'static str, tally: Tally) -> Self {
        self.inputs.push(Input::People(name, tally));
        self.coverage = tally.coverage();
        self
    }

    pub(super) fn with(mut self, input: Input) -> Self {
        self.inputs.push(input);
        self
    }

    pub(super) fn part(mut self, part: Part) -> Self {
        self.part = part;
        self
    }

    pub(super) const fn organ(mut self, organ: OrganId) -> Self {
        self.organ = Some(organ);
        self
    }

    pub(super) const fn since(mut self, since: NaiveDate) -> Self {
        self.since = Some(since);
        self
    }
}
