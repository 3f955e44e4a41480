//! Commands in few words, for stories: everything by number, dates as texts, the rest as it usually is. A test that
//! cares about another field writes the command out.

pub mod certification;

pub use super::committee::*;
pub use super::cooperative::*;
pub use super::member::*;
pub use super::person::*;
