//! Productive groups.

use super::Examples;

pub(super) const EXAMPLES: Examples = &[("group.form", &[("cooperative", "CECOMIP")])];
