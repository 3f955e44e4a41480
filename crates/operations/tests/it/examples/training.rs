//! Trainings.

use super::Examples;

pub(crate) const EXAMPLES: Examples = &[("training.plan", &[("cooperative", "CECOMIP")])];
