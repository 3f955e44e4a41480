//! Certifications.

use super::Examples;

pub(super) const EXAMPLES: Examples = &[
    ("certification.annul_step", &[("step", "granted 2016")]),
    ("certification.open", &[("cooperative", "CECOMIP")]),
    ("certification.carry", &[("to", "pe-coop")]),
];
