//! Audits.

use super::Examples;

pub(super) const EXAMPLES: Examples = &[("audit.hold", &[("from", "2021-06-14")])];
