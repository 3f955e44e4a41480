//! Projects.

use super::Examples;

pub(super) const EXAMPLES: Examples = &[
    ("project.open", &[("cooperative", "CECOMIP")]),
    ("project.budget", &[("from", "2021")]),
    ("project.partner", &[("from", "2021")]),
];
