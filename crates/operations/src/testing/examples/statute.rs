//! Statutes: what a field holds that is a file is its content.

use super::Examples;

const RULES: &str = "reglas:\n  - regla: titulares\n    órganos: [consejo de administración]\n    valor: 5\n    artículo: art. 41\n";

pub(super) const EXAMPLES: Examples = &[
    ("statute.adopt", &[("file", RULES), ("cooperative", "CECOMIP")]),
    ("statute.correct", &[("file", RULES)]),
    ("statute.show", &[("cooperative", "CECOMIP")]),
];
