//! Audits.

use super::Examples;

pub(crate) const EXAMPLES: Examples = &[("audit.hold", &[("from", "2021-06-14")])];
