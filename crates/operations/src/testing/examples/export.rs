//! Exports.

use super::Examples;

pub(super) const EXAMPLES: Examples = &[
    (
        "export.iati",
        &[
            ("country", "PE"),
            ("description", "Proyecto de la central (ejemplo)"),
            ("reporting_name", "CECOMIP"),
            ("reporting_ref", "PE-RUC-20512333797"),
            ("reporting_type", "22"),
            ("results", "1"),
            ("sector", "15180"),
        ],
    ),
    ("export.oscal_poam", &[("certification", "fairmined-2.0")]),
    ("export.oscal_profile", &[("profile", "core")]),
    (
        "export.untp_credential",
        &[
            ("assessment_level", "Accredited"),
            ("assessor_level", "3rdParty"),
            ("issuer", "did:web:example.org"),
            ("issuer_name", "Certificadora (ejemplo)"),
        ],
    ),
];
