//! Productive groups.

use super::Examples;

pub(crate) const EXAMPLES: Examples = &[("group.form", &[("cooperative", "CECOMIP")])];
