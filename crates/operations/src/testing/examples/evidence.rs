//! Evidence.

use super::Examples;

pub(super) const EXAMPLES: Examples = &[
    ("evidence.extract", &[("evidence", "Lista firmada")]),
    ("evidence.record", &[("paper", "Libro de actas 3, folio 12")]),
];
