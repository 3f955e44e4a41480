//! Disclosure control: which counts of a table may leave the house, so that nobody can work out how few there are of
//! somebody (DOMAIN 4.4).
//!
//! A [`Table`] holds counts with their margins. A count between nought and the threshold of its [`Class`] is hidden;
//! then others are hidden with it, until no hidden count can be worked out from those that are shown, nor be known to
//! lie below the threshold. What was released before counts as shown. Bounds are exact: a linear programme over whole
//! numbers, not a rule of thumb. Knows nothing of people; it is given counts.

mod bound;
mod policy;
mod publish;
mod system;
mod table;
mod wide;

pub use policy::{Class, Policy, Threshold};
pub use publish::{GivenAway, Hint, Published, gives_away, publish};
pub use table::{Leaf, Position, TOTAL, Table};
pub use wide::publish_wide;
