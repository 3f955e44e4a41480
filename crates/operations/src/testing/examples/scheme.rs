//! Schemes.

use super::Examples;

pub(super) const EXAMPLES: Examples =
    &[("scheme.relate", &[("target", "pe-coop"), ("links", "fm2-traceability=pe-04:intersects_with")])];
