//! Indicators, baselines and targets.

use super::Examples;

pub(super) const EXAMPLES: Examples = &[
    ("indicator.define", &[("code", "M1")]),
    ("indicator.target", &[("cooperative", "CECOMIP")]),
    ("indicator.baseline", &[("cooperative", "CECOMIP")]),
    ("indicator.annul_target", &[("due", "2023-12")]),
];
