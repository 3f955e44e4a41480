//! Findings of audits.

use super::Examples;

pub(super) const EXAMPLES: Examples =
    &[("finding.annul", &[("requirement", "fm2-ecological")]), ("finding.record", &[("grade", "minor")])];
