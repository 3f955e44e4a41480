//! What can be counted of a register on a day, and what follows from the counts.
//!
//! [`Counts`] are plain numbers, taken from the register or from rows derived from it; [`Participation`] is arithmetic
//! on them: exact ratios, rounded only for printing. What cannot be computed says why, and is never zero.

pub mod count;
pub mod participation;
pub mod programme;

pub use count::{Counts, OrganCount, WorkCount, counts, term_counts};
pub use participation::{Measure, Needed, NotComputable, OrganMeasure, Participation, participation};
