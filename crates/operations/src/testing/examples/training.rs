//! Trainings.

use super::Examples;

pub(super) const EXAMPLES: Examples = &[
    ("training.plan", &[("cooperative", "CECOMIP")]),
    ("training.attend", &[("people", "99000020")]),
    ("training.complete", &[("people", "99000020")]),
    ("training.enrol", &[("people", "99000020")]),
];
