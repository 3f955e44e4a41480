//! What can be counted of a register on a day, and what follows from the counts.
//!
//! [`Counts`] are plain numbers, taken from the register or from rows derived from it; [`Participation`] is arithmetic
//! on them: exact ratios, rounded only for printing. What cannot be computed says why, and is never zero.

pub mod count;
pub mod definition;
pub mod disclosure;
pub mod flow;
pub mod governance;
pub mod outcome;
pub mod participation;
pub mod programme;
pub mod projection;
pub mod roll_up;
pub mod rule;
mod set;
pub mod tables;

pub use count::{Counts, OrganCount, WorkCount, base, counts, term_counts};
pub use definition::{Definition, Indicator};
pub use outcome::{Band, Input, Outcome, Part, Value};
pub use participation::{
    Measure, Missing, Needed, NotComputable, OrganMeasure, Participation, participation,
};
pub use set::{indicators, year_before};
pub use tables::tables;
