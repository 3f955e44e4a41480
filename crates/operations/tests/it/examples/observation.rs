//! Statements with their sources.

use super::Examples;

pub(crate) const EXAMPLES: Examples = &[("observation.record", &[("cooperative", "CECOMIP")])];
