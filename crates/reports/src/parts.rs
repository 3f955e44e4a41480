//! A body of people or seats, taken apart by gender: what every bar draws.
//!
//! Counts only; shares and their rounding are computed elsewhere and handed in.

use crate::words::{Arg, Words};

/// How many of a body are women, men, of another gender, of a gender not known, and how many seats are vacant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Parts {
    /// Women.
    pub women: u64,
    /// Men.
    pub men: u64,
    /// People who declared another gender.
    pub other: u64,
    /// People whose gender is not known.
    pub unknown: u64,
    /// Seats that nobody holds.
    pub vacant: u64,
}

/// One part of a body, in the order in which bars and legends show them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Women.
    Women,
    /// Men.
    Men,
    /// People who declared another gender.
    Other,
    /// People whose gender is not known.
    Unknown,
    /// Seats that nobody holds.
    Vacant,
}

impl Part {
    /// Every part, in order.
    pub const ALL: [Self; 5] = [Self::Women, Self::Men, Self::Other, Self::Unknown, Self::Vacant];

    /// The part that a holder belongs to by the code of her gender; any other code counts as not known.
    pub fn of_gender(code: Option<&str>) -> Self {
        match code {
            Some("woman") => Self::Women,
            Some("man") => Self::Men,
            Some("other") => Self::Other,
            _ => Self::Unknown,
        }
    }

    /// The stable code: `women`, `men`, `other`, `unknown`, `vacant`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Women => "women",
            Self::Men => "men",
            Self::Other => "other",
            Self::Unknown => "unknown",
            Self::Vacant => "vacant",
        }
    }

    /// The part in words.
    pub fn name(self, words: &Words) -> String {
        words.say(match self {
            Self::Women => "part-women",
            Self::Men => "part-men",
            Self::Other => "part-other",
            Self::Unknown => "part-unknown",
            Self::Vacant => "part-vacant",
        })
    }

    /// So many of the part, in words: `1 mujer`.
    pub fn counted(self, count: u64, words: &Words) -> String {
        let id = match self {
            Self::Women => "count-women",
            Self::Men => "count-men",
            Self::Other => "count-other",
            Self::Unknown => "count-unknown",
            Self::Vacant => "count-vacant",
        };
        words.say_with(id, &[("count", Arg::Number(count))])
    }

    /// The letter that stands for the part where there is no colour.
    pub fn letter(self, words: &Words) -> String {
        words.say(match self {
            Self::Women => "letter-women",
            Self::Men => "letter-men",
            Self::Other => "letter-other",
            Self::Unknown => "letter-unknown",
            Self::Vacant => "letter-vacant",
        })
    }
}

impl Parts {
    /// The count of one part.
    pub const fn count(&self, part: Part) -> u64 {
        match part {
            Part::Women => self.women,
            Part::Men => self.men,
            Part::Other => self.other,
            Part::Unknown => self.unknown,
            Part::Vacant => self.vacant,
        }
    }

    /// The parts that hold somebody, with their counts, in order.
    pub fn present(&self) -> impl Iterator<Item = (Part, u64)> + '_ {
        Part::ALL.into_iter().map(|part| (part, self.count(part))).filter(|(_, count)| 0 < *count)
    }

    /// The parts in words, for those who hear the page: `58 mujeres, 141 hombres`.
    pub fn said(&self, words: &Words) -> String {
        let said: Vec<String> = self.present().map(|(part, count)| part.counted(count, words)).collect();
        said.join(", ")
    }

    /// Shares `length` out among the present parts by their counts. Every present part gets at least one, and the
    /// shares add up to `length` wherever it is long enough for that.
    pub fn spread(&self, length: u64) -> Vec<(Part, u64)> {
        let total: u128 = self.present().map(|(_, count)| u128::from(count)).sum();
        let share = |count: u64| {
            let exact =
                u128::from(count).saturating_mul(u128::from(length)).checked_div(total).unwrap_or_default();
            u64::try_from(exact).unwrap_or(length).max(1)
        };
        let mut shares: Vec<(Part, u64)> = self.present().map(|(part, count)| (part, share(count))).collect();
        let sum: u64 = shares.iter().map(|(_, share)| share).sum();
        // Rounding leaves at most one per part over or short; the longest part bears it, where it shows least.
        if let Some((_, longest)) = shares.iter_mut().max_by_key(|(_, share)| *share) {
            *longest = longest.saturating_add(length.saturating_sub(sum));
            *longest = longest.saturating_sub(sum.saturating_sub(length)).max(1);
        }
        shares
    }
}
