//! Law and statutes as data: what is demanded of whom since when, with its source; and the arithmetic of it.
//!
//! The law is a file, [`RuleSet::peru`]; a statute is recorded in the register. No number from a law stands anywhere else. Which law
//! and which statute apply is decided by a day: a condition of being elected or seated
//! ([`RuleId::is_condition_of_election`]) is judged by those of the first day of the mandate, everything else by those of the day
//! that is asked about. A rule refuses nothing but a statute that would loosen the law: a breach is a finding, in
//! [`crate::compliance`].

pub mod demand;
pub mod id;
pub mod rule_set;

pub use demand::{Demand, Form};
pub use id::{Checked, RuleId};
pub use rule_set::{Rule, RuleSet, RuleSetError, Source, StatutePolicy};

use crate::value::Ratio;

/// The least whole number that is such a share of `whole`, rounded up: a third of seven is three.
pub fn least_of(whole: u64, share: &Ratio) -> u64 {
    let product = u128::from(whole).saturating_mul(u128::from(share.numerator()));
    let least = product.div_ceil(u128::from(share.denominator()));
    u64::try_from(least).unwrap_or(u64::MAX)
}
