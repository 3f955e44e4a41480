//! Corrective actions.

use super::Examples;

pub(crate) const EXAMPLES: Examples =
    &[("action.close", &[("effective", "true")]), ("action.list", &[("all", "true")])];
