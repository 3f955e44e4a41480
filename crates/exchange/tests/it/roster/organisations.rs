//! Lists of organisations: what is recorded, found again, and refused.

use domain::cooperative::Kind;
use domain::testing::Story;
use expect_test::expect;

use super::{check_on, options};

/// Protects an official register: class and category as sector, second degree as a central, place from its parts.
#[test]
fn a_register() {
    let after = check_on(
        &Story::new(),
        r#"[
{"denominacion": "Uno, S. Coop.", "provincia": "Burgos", "localidad": "Lerma", "clase": "Trabajo", "numero": "09/1", "categoria": "Otros"},
{"denominacion": "Dos", "provincia": "Burgos", "localidad": "", "clase": "Segundo grado", "numero": "09/2", "categoria": "Otros"},
{"denominacion": "Tres", "provincia": "Burgos", "localidad": "Lerma", "clase": "Trabajo", "numero": "09/1", "categoria": "Otros"},
{"denominacion": "UNO S COOP", "provincia": "Burgos", "localidad": "Lerma", "clase": "Trabajo", "numero": "09/4", "categoria": "Trabajo"},
{"denominacion": "Cinco", "provincia": "Burgos", "localidad": "Lerma", "clase": "Trabajo", "numero": "", "categoria": "Otros"},
{"denominacion": "", "provincia": "Burgos", "localidad": "Lerma", "clase": "Trabajo", "numero": "09/6", "categoria": "Otros"}
]"#,
        &options(),
        &expect![[r#"
            cooperatives
            2: new [cooperative.enrol]
            3: new [cooperative.enrol]
            4: error []
              error same_entry_as_line @4 "numero"="09/1" line="2"
            5: new [cooperative.enrol]
              warning same_name_as @0 "denominacion"="UNO S COOP" name="Uno, S. Coop." line="2"
            6: new [cooperative.enrol]
              warning registry_entry_missing @4 "numero"=""
            7: error []
              error legal_name_missing
        "#]],
    );
    let all: Vec<_> = after.register().cooperatives().iter().collect();
    let first = &all[0];
    assert_eq!(first.details.sector.as_ref().unwrap().as_str(), "Trabajo, Otros");
    assert_eq!(first.details.place.name.as_ref().unwrap().as_str(), "Lerma, Burgos");
    assert_eq!(all[1].kind, Kind::Central);
}

/// Protects the other fields: numbers that are checked, codes that need their issuer, and corrections of what is known.
#[test]
fn fields() {
    let after = check_on(
        &Story::new(),
        "id;Razón social;Sigla;RUC;Clase;Ubigeo;Fecha de fundación\n\
         a;Central Uno;CU;20100070970;Central;INEI 211002;1998\n\
         b;Coop Dos;CD;20100070971;;211002;31/12/1998\n\
         c;Coop Tres;CT;123;Primaria;INEI 21;\n\
         d;Coop Cuatro;;;asociación civil;INEI 21100;2030-01-01\n",
        &options(),
        &expect![[r#"
            cooperatives
            2: new [cooperative.enrol]
            3: error []
              warning ubigeo_without_issuer @5 "Ubigeo"="211002" choices="INEI, RENIEC, SUNAT"
              error ruc_check @3 "RUC"="20100070971"
            4: error []
              error ruc_shape @3 "RUC"="123"
            5: error []
              warning date_in_future @6 "Fecha de fundación"="2030-01-01"
              error ubigeo_shape @5 "Ubigeo"="INEI 21100"
        "#]],
    );
    check_on(
        &after,
        "id;Razón social;Sigla;RUC;Clase;Fecha de fundación\n\
         a;Central Uno;CU;;;1998-05-03\n\
         ;Central Dos;;20100070970;;\n\
         ;Otra;;20100070970;;\n",
        &options(),
        &expect![[r#"
            cooperatives
            2: changed [cooperative.correct]
            3: error []
              error same_ruc_as_line @3 "RUC"="20100070970" line="2"
            4: error []
              error same_ruc_as_line @3 "RUC"="20100070970" line="2"
        "#]],
    );
}
