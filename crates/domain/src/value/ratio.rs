//! Exact shares. Compared by cross-multiplication, rounded half up and only for printing.

use core::{cmp::Ordering, fmt};

use serde::{Deserialize, Serialize};

/// A non-negative ratio of two whole numbers, not reduced: both numbers mean something to the reader.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ratio {
    /// The lower number, never zero.
    denominator: u64,
    /// The upper number.
    numerator: u64,
}

impl Ratio {
    /// The ratio, or `None` where there is nothing to divide by.
    pub const fn new(numerator: u64, denominator: u64) -> Option<Self> {
        if denominator == 0 { None } else { Some(Self { denominator, numerator }) }
    }

    /// The upper number.
    pub const fn numerator(&self) -> u64 {
        self.numerator
    }

    /// The lower number.
    pub const fn denominator(&self) -> u64 {
        self.denominator
    }

    /// `self ÷ divisor`, exact; `None` where the divisor is zero or the product leaves 64 bits.
    pub fn divided_by(&self, divisor: &Self) -> Option<Self> {
        let numerator = self.numerator.checked_mul(divisor.denominator)?;
        let denominator = self.denominator.checked_mul(divisor.numerator)?;
        Self::new(numerator, denominator)
    }

    /// The ratio times ten to the power of `decimals`, rounded half up: 58/199 with 3 is 291.
    pub fn scaled(&self, decimals: u32) -> u128 {
        let scale = 10_u128.saturating_pow(decimals.min(18));
        let doubled = u128::from(self.numerator).saturating_mul(scale).saturating_mul(2);
        let denominator = u128::from(self.denominator);
        doubled.saturating_add(denominator).checked_div(denominator.saturating_mul(2)).unwrap_or_default()
    }

    /// Printed with so many decimals (at most 16), rounded half up: 58/199 with 3 is `0.291`.
    pub fn decimal(&self, decimals: u32) -> String {
        let decimals = decimals.min(16);
        point(self.scaled(decimals), decimals)
    }

    /// Printed as a percentage with so many decimals (at most 16), rounded half up and without the sign: 58/199 with 1
    /// is `29.1`.
    pub fn percent(&self, decimals: u32) -> String {
        let decimals = decimals.min(16);
        point(self.scaled(decimals.saturating_add(2)), decimals)
    }
}

fn point(scaled: u128, decimals: u32) -> String {
    let width = usize::try_from(decimals).unwrap_or_default();
    let shown = width.saturating_add(1);
    let digits = format!("{scaled:0>shown$}");
    let (whole, fraction) = digits.split_at(digits.len().saturating_sub(width));
    if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Ratio {}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = u128::from(self.numerator).saturating_mul(u128::from(other.denominator));
        let right = u128::from(other.numerator).saturating_mul(u128::from(self.denominator));
        left.cmp(&right)
    }
}

impl fmt::Display for Ratio {
    /// The exact form: `58/199`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}
