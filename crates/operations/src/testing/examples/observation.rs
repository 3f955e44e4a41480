//! Statements with their sources.

use super::Examples;

pub(super) const EXAMPLES: Examples = &[("observation.record", &[("cooperative", "CECOMIP")])];
