//! Plans of action.

use super::Examples;

pub(super) const EXAMPLES: Examples = &[("plan.open", &[("cooperative", "CECOMIP")])];
