//! Organs and mandates.

use super::Examples;

const ORGAN: (&str, &str) = ("organ", "gender_equality_committee");

pub(super) const EXAMPLES: Examples = &[
    ("committee.define_term", &[ORGAN, ("label", "2021-2023")]),
    ("committee.establish", &[("cooperative", "CECOMIP")]),
    ("committee.list", &[ORGAN]),
    ("committee.correct_mandate", &[ORGAN, ("holder", "Nancy Coaquira")]),
    ("committee.seat", &[ORGAN]),
];
