//! The premium.

use super::Examples;

pub(super) const EXAMPLES: Examples = &[
    (
        "premium.decide",
        &[("organ", "premium_committee"), ("plan", "Plan de inversión"), ("cooperative", "CECOMIP")],
    ),
    ("premium.plan", &[("cooperative", "CECOMIP")]),
    ("premium.receive", &[("cooperative", "CECOMIP")]),
    ("premium.spend", &[("decision", "2021-05-08")]),
];
