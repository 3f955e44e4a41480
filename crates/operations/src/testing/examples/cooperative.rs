//! Organisations.

use super::Examples;

const CENTRAL: (&str, &str) = ("central", "CECOMIP");
const OF_CENTRAL: (&str, &str) = ("cooperative", "Ichu");

pub(super) const EXAMPLES: Examples = &[
    ("cooperative.affiliate", &[OF_CENTRAL, CENTRAL]),
    ("cooperative.annul_affiliation", &[OF_CENTRAL, CENTRAL]),
    ("cooperative.leave_central", &[OF_CENTRAL, CENTRAL]),
];
