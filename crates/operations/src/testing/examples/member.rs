//! Members.

use super::Examples;

pub(super) const EXAMPLES: Examples = &[
    ("member.admit", &[("cooperative", "Ichu"), ("left", "2022")]),
    ("member.annul_work", &[("person", "99000023-4"), ("area", "warehouse")]),
    ("member.apply", &[("cooperative", "Ichu")]),
    ("member.assign_work", &[("cooperative", "CECOMIP")]),
    ("member.end_work", &[("person", "99000023-4"), ("area", "warehouse")]),
];
