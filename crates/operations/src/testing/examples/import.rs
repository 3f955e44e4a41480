//! Imports: what a field holds that is a file is its content.

use super::Examples;

const ROSTER: &str = "Apellidos;Nombres;DNI;Sexo;Fecha de ingreso;Cooperativa\n\
                      Nina;Rita;40404040;mujer;2019-02-28;CECOMIP\n\
                      Pari;Ana;4141414;mujer;2019;CECOMIP\n";

const COOPERATIVES: &str = "Nombre;RUC;Tipo;Fundación\nCooperativa Uno;20123456786;cooperative;2005\n";

const MANDATES: &str = "Órgano;Cargo;Apellidos y nombres;DNI;Sexo;Desde;Hasta;Cooperativa\n\
                        Comisión de agua;Coordinadora;Nina Poma, Rita;40404040;mujer;2021-03-05;2024-03-05;CECOMIP\n";

const OBSERVATIONS: &str = "topic,period,group,women,men,total,published_pct,source\n\
                            membership,2021,,58,141,199,29.1,Artículo\n";

const POPOLO: &str = r#"{"persons":[{"id":"rita","name":"Rita Nina","gender":"female"}],
    "organizations":[{"id":"uno","name":"Cooperativa Uno","classification":"cooperative"}],
    "memberships":[{"person_id":"rita","organization_id":"uno","start_date":"2019-02-28"}]}"#;

const SCHEME: &str = r#"{"catalog":{"uuid":"11111111-1111-4111-8111-111111111111",
    "metadata":{"title":"Uno","version":"1","oscal-version":"1.1.2","last-modified":"2021-01-01T00:00:00Z"},
    "controls":[{"id":"agua","title":"Agua"}]}}"#;

const MAPPING: &str = "name: x\nobjects:\n  requirement_mapping_sets:\n  - urn: urn:x:risk:req_mapping_set:x\n    \
                       source_framework_urn: urn:x:risk:framework:fm\n    target_framework_urn: urn:x:risk:framework:pe\n    \
                       requirement_mappings:\n    - source_requirement_urn: urn:x:risk:req_node:fm:fm2-traceability\n      \
                       target_requirement_urn: urn:x:risk:req_node:pe:pe-04\n      relationship: intersect\n";

pub(super) const EXAMPLES: Examples = &[
    ("import.roster", &[("file", ROSTER)]),
    ("import.cooperatives", &[("file", COOPERATIVES)]),
    ("import.mandates", &[("file", MANDATES)]),
    ("import.observations", &[("file", OBSERVATIONS)]),
    ("import.popolo", &[("file", POPOLO)]),
    ("import.scheme", &[("scheme", SCHEME), ("code", "ajeno"), ("owner", "Alguien")]),
    ("import.mapping", &[("file", MAPPING), ("target", "pe-coop")]),
    ("import.undo", &[("batch", "ejemplo.csv")]),
];
