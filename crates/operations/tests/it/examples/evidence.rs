//! Evidence.

use super::Examples;

pub(crate) const EXAMPLES: Examples = &[
    ("evidence.extract", &[("evidence", "Lista firmada")]),
    ("evidence.record", &[("paper", "Libro de actas 3, folio 12")]),
];
