//! Chance with a seed: the same seed makes the same choices. Shares are per mille, so that nothing depends on how a
//! processor rounds.

use std::ops::RangeInclusive;

use chrono::{Days, NaiveDate};

/// A source of choices.
#[derive(Clone, Debug)]
pub(super) struct Chance(fastrand::Rng);

impl Chance {
    /// The source for one register of one seed.
    pub(super) fn new(seed: u64, register: u32) -> Self {
        // Neighbouring seeds must not share the registers of a folder.
        let mixed = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ u64::from(register);
        let mut rng = fastrand::Rng::with_seed(mixed);
        Self(rng.fork())
    }

    /// Whether something happens that happens so many times in a thousand.
    pub(super) fn permille(&mut self, share: u32) -> bool {
        self.0.u32(0..1000) < share
    }

    /// A number of the range.
    pub(super) fn of(&mut self, range: RangeInclusive<u32>) -> u32 {
        self.0.u32(range)
    }

    /// A year of the range.
    pub(super) fn year(&mut self, range: RangeInclusive<i32>) -> i32 {
        self.0.i32(range)
    }

    /// So many thousandths of the number; what is left over is one more or none, by chance.
    pub(super) fn part(&mut self, number: usize, share: usize) -> usize {
        (number * share + self.0.usize(0..1000)) / 1000
    }

    /// A place in a list that is not empty.
    pub(super) fn place(&mut self, length: usize) -> usize {
        self.0.usize(0..length)
    }

    /// One of a list that is not empty.
    pub(super) fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.place(all.len())]
    }

    /// A place among weights, each as likely as it is heavy; `None` where nothing has weight.
    pub(super) fn weighed(&mut self, weights: impl Iterator<Item = usize> + Clone) -> Option<usize> {
        let total: usize = weights.clone().sum();
        let mut rest = if total == 0 { return None } else { self.0.usize(0..total) };
        for (place, weight) in weights.enumerate() {
            if rest < weight {
                return Some(place);
            }
            rest -= weight;
        }
        None
    }

    /// The list in another order.
    pub(super) fn shuffle<T>(&mut self, all: &mut [T]) {
        self.0.shuffle(all);
    }

    /// A day of a year.
    pub(super) fn day(&mut self, year: i32) -> NaiveDate {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
        self.after(first, 0..=364)
    }

    /// A day so many days later.
    pub(super) fn after(&mut self, day: NaiveDate, days: RangeInclusive<u32>) -> NaiveDate {
        day + Days::new(u64::from(self.of(days)))
    }

    /// Bytes for a salt or an identifier.
    pub(super) fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        self.0.fill(&mut bytes);
        bytes
    }
}
