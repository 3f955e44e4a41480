//! Trainings.

use super::Examples;

pub(super) const EXAMPLES: Examples = &[("training.plan", &[("cooperative", "CECOMIP")])];
