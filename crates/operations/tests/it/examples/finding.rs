//! Findings of audits.

use super::Examples;

pub(crate) const EXAMPLES: Examples =
    &[("finding.annul", &[("requirement", "fm2-ecological")]), ("finding.record", &[("grade", "minor")])];
