//! Counts of people by gender, and their sums.

use serde::{Deserialize, Serialize};

use super::{Gender, Ratio};

/// How many women, men, people of another gender and people whose gender is not known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// Men.
    pub men: u64,
    /// People who declared another gender.
    pub other: u64,
    /// People whose gender is not known.
    pub unknown: u64,
    /// Women.
    pub women: u64,
}

impl Tally {
    /// Counts one person more.
    pub fn add(&mut self, gender: Option<Gender>) {
        self.add_many(gender, 1);
    }

    /// Counts `count` people more.
    pub fn add_many(&mut self, gender: Option<Gender>, count: u64) {
        let slot = match gender {
            Some(Gender::Woman) => &mut self.women,
            Some(Gender::Man) => &mut self.men,
            Some(Gender::Other) => &mut self.other,
            None => &mut self.unknown,
        };
        *slot = slot.saturating_add(count);
    }

    /// Both tallies together, for people who are counted once for each place they hold.
    #[must_use]
    pub const fn plus(&self, other: &Self) -> Self {
        Self {
            men: self.men.saturating_add(other.men),
            other: self.other.saturating_add(other.other),
            unknown: self.unknown.saturating_add(other.unknown),
            women: self.women.saturating_add(other.women),
        }
    }

    /// Everybody.
    pub const fn total(&self) -> u64 {
        self.known().saturating_add(self.other).saturating_add(self.unknown)
    }

    /// Women and men: the base of every share (DOMAIN 4.1, G1).
    pub const fn known(&self) -> u64 {
        self.women.saturating_add(self.men)
    }

    /// The share of women among women and men, exact; `None` where there are neither.
    pub fn share_of_women(&self) -> Option<Ratio> {
        Ratio::new(self.women, self.known())
    }

    /// How many of the people counted have told their gender, of all.
    pub fn coverage(&self) -> Option<Ratio> {
        Ratio::new(self.known().saturating_add(self.other), self.total())
    }
}

impl FromIterator<Option<Gender>> for Tally {
    fn from_iter<I: IntoIterator<Item = Option<Gender>>>(genders: I) -> Self {
        genders.into_iter().fold(Self::default(), |mut tally, gender| {
            tally.add(gender);
            tally
        })
    }
}
