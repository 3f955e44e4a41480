//! Law as data: what is demanded of whom since when, with its source; and the arithmetic of it.
//!
//! No number from a law stands anywhere else. Which law and which statute apply is decided by the date of the act. A rule
//! refuses nothing: whoever breaks one makes a finding, in [`crate::compliance`].

pub mod pack;
pub mod peru;
pub mod statute;

pub use pack::{Demand, InForce, Leeway, Pack, Rule, RuleId, Source};
pub use statute::{Loosens, Override};

use crate::value::Ratio;

/// The least whole number that is such a share of `whole`, rounded up: a third of seven is three.
pub fn least_of(whole: u64, share: &Ratio) -> u64 {
    let product = u128::from(whole).saturating_mul(u128::from(share.numerator()));
    let least = product.div_ceil(u128::from(share.denominator()));
    u64::try_from(least).unwrap_or(u64::MAX)
}
