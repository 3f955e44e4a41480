//! Reports.

use super::Examples;

pub(super) const EXAMPLES: Examples = &[
    ("report.dossier", &[("certification", "fairmined-2.0")]),
    ("report.certification", &[("certification", "fairmined-2.0")]),
    ("report.readiness", &[("certification", "fairmined-2.0")]),
];
