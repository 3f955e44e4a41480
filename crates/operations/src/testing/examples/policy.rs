//! Policies.

use super::Examples;

pub(super) const EXAMPLES: Examples = &[("policy.adopt", &[("cooperative", "CECOMIP")])];
