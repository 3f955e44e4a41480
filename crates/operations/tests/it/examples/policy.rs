//! Policies.

use super::Examples;

pub(crate) const EXAMPLES: Examples = &[("policy.adopt", &[("cooperative", "CECOMIP")])];
