//! Plans of action.

use super::Examples;

pub(crate) const EXAMPLES: Examples = &[("plan.open", &[("cooperative", "CECOMIP")])];
