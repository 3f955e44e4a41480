//! Corrective actions.

use super::Examples;

pub(super) const EXAMPLES: Examples =
    &[("action.close", &[("effective", "true")]), ("action.list", &[("all", "true")])];
