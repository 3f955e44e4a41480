//! Which heading is taken for which field, and how that is corrected and remembered.

use ayni_exchange::sheet::mapping::{Field, Mapping, MappingError, Remembered, fold, guess};
use ayni_exchange::sheet::{Row, mapping};

fn header(headings: &[&str]) -> Vec<String> {
    headings.iter().map(|heading| (*heading).to_owned()).collect()
}

/// Checks pairs of heading and the code of its field, `-` for none.
fn check(pairs: &[(&str, &str)]) -> Mapping {
    let headings: Vec<&str> = pairs.iter().map(|(heading, _)| *heading).collect();
    let mapping = guess(&header(&headings));
    let codes = mapping.columns().iter().map(|field| field.map_or("-", Field::code));
    let found: Vec<(&str, &str)> = headings.iter().copied().zip(codes).collect();
    assert_eq!(found, pairs);
    mapping
}

fn row(cells: &[&str]) -> Row {
    Row { line: 2, cells: header(cells), problem: None }
}

/// Protects the rosters of Peruvian cooperatives.
#[test]
fn peruvian_rosters() {
    let mapping = check(&[
        ("N°", "register_number"),
        ("APELLIDO MATERNO", "family_name"),
        ("Apellido paterno", "family_name"),
        ("Nombres", "given_names"),
        ("D.N.I.", "dni"),
        ("Sexo (F/M)", "gender"),
        ("Fecha de nacimiento", "birth_date"),
        ("Fec. Ingreso", "admitted"),
        ("Fecha de Retiro", "left"),
        ("Motivo de retiro", "exit_reason"),
        ("Área de trabajo", "work_area"),
        ("Nº celular", "phone"),
        ("Observaciones", "note"),
        ("Firma", "-"),
        ("error", "-"),
    ]);
    assert_eq!(mapping.unmapped(), [13]);
    let row = row(&["1", "Mamani", " Quispe", "Rosa", "", "F"]);
    assert_eq!(mapping.value(&row, Field::FamilyName).unwrap(), "Quispe Mamani");
    assert_eq!(mapping.value(&row, Field::Dni), None);
    assert_eq!(mapping.value(&row, Field::Left), None);
    check(&[
        ("N°", "-"),
        ("Nº socio", "register_number"),
        ("Apellidos y nombres", "full_name"),
        ("Tipo de doc.", "document_type"),
        ("Doc. identidad", "document"),
        ("Género", "gender"),
        ("Estado", "status"),
        ("Estado civil", "-"),
        ("Cooperativa", "cooperative"),
    ]);
    check(&[("Código", "register_number"), ("Nombre", "full_name"), ("Fecha de admisión", "admitted")]);
}

/// Protects rosters in English and of other systems.
#[test]
fn other_rosters() {
    check(&[
        ("usr_id", "external_key"),
        ("valid", "-"),
        ("last_name", "family_name"),
        ("first_name", "given_names"),
        ("gender_code", "gender"),
        ("birthday", "birth_date"),
        ("city", "place"),
        ("country", "place"),
    ]);
    check(&[
        ("Member No.", "register_number"),
        ("Surname", "family_name"),
        ("Name", "given_names"),
        ("Date of Birth", "birth_date"),
        ("E-mail", "email"),
        ("Joined", "admitted"),
    ]);
}

/// Protects headings with additions: they mean what they mean without them, and those that speak of others mean nothing.
#[test]
fn headings_with_additions() {
    check(&[
        ("N°", "register_number"),
        ("Apellidos (paterno y materno)", "family_name"),
        ("Nombres completos", "given_names"),
        ("DNI N°", "dni"),
        ("Sexo (M/F)", "gender"),
        ("Fecha de\nnacimiento", "birth_date"),
        ("Fecha de Ingreso a la coop.", "admitted"),
        ("Fecha de retiro del socio", "left"),
        ("Motivo", "exit_reason"),
        ("Nombre de la madre", "-"),
        ("DNI del cónyuge", "-"),
        ("Teléfono de emergencia", "-"),
        ("Motivo de la visita", "-"),
    ]);
    check(&[
        ("Apellidos paterno", "family_name"),
        ("Apellidos materno", "family_name"),
        ("Nombres", "given_names"),
    ]);
    check(&[("Apellido", "family_name"), ("Apellido", "family_name"), ("Nombres del socio", "given_names")]);
    check(&[("DN\u{200b}I", "dni"), ("Apellidos y nombres completos del socio", "full_name")]);
}

/// Protects lists of organisations where that is told: their names, and no number that only counts the rows.
#[test]
fn lists_of_organisations() {
    let codes = |headings: &[&str]| {
        let mapping = mapping::COOPERATIVES.guess(&header(headings));
        mapping.columns().iter().map(|field| field.map_or("-", Field::code)).collect::<Vec<_>>()
    };
    assert_eq!(codes(&["Nombre", "Provincia"]), ["legal_name", "place"]);
    assert_eq!(codes(&["N°", "Nombre de la cooperativa", "Provincia"]), ["-", "legal_name", "place"]);
    assert_eq!(
        codes(&["Código", "Razón social", "Cooperativa"]),
        ["registry_entry", "legal_name", "cooperative"]
    );
}

/// Protects columns that are not understood: what they seem to be can be said.
#[test]
fn what_an_unknown_heading_seems_to_be() {
    assert_eq!(mapping::likely("Ape. y apelativos"), None);
    assert_eq!(mapping::likely("APELLIDOS DE FAMILIA"), Some(Field::FamilyName));
    assert_eq!(mapping::likely("Fch. nacim."), Some(Field::BirthDate));
    assert_eq!(mapping::likely("Apellidos de la madre"), None);
    assert_eq!(mapping::likely("Firma"), None);
}

/// Protects registers of organisations, where a number is an entry and a name the legal one.
#[test]
fn registers_of_organisations() {
    let mapping = check(&[
        ("denominacion", "legal_name"),
        ("provincia", "place"),
        ("localidad", "place"),
        ("clase", "kind"),
        ("numero", "registry_entry"),
        ("categoria", "sector"),
    ]);
    let row = row(&["x", "Zamora", "Toro"]);
    assert_eq!(mapping.value(&row, Field::Place).unwrap(), "Toro, Zamora");
    check(&[
        ("Nombre", "legal_name"),
        ("RUC", "ruc"),
        ("Siglas", "acronym"),
        ("Fecha de constitución", "founded"),
    ]);
}

/// Protects the rule that a field has one column, and that whole surnames go before their parts.
#[test]
fn a_field_is_claimed_once() {
    check(&[("DNI", "dni"), ("dni", "-"), ("Apellidos", "family_name"), ("Apellido paterno", "-")]);
}

/// Protects the folding that all matching stands on.
#[test]
fn folding() {
    for (heading, folded) in [
        ("  Nº Socio/a ", "n socio a"),
        ("FECHA_DE_NACIMIENTO", "fecha de nacimiento"),
        ("e-mail", "e mail"),
        ("Año", "ano"),
        ("名前", "名前"),
        ("***", ""),
    ] {
        assert_eq!(fold(heading), folded);
    }
}

/// Protects corrections by hand.
#[test]
fn overrides() {
    let mut mapping = guess(&header(&["Sexo", "Cosa", "Otra cosa", "cosa "]));
    mapping.apply("otra COSA=gender").unwrap();
    assert_eq!(mapping.columns(), [None, None, Some(Field::Gender), None]);
    mapping.apply("Otra cosa=").unwrap();
    assert!(!mapping.has(Field::Gender));
    mapping.apply("Cosa=note").unwrap();
    mapping.apply("#4=family_name").unwrap();
    assert_eq!(mapping.columns(), [None, Some(Field::Note), None, Some(Field::FamilyName)]);
}

/// Protects fields named as people name them.
#[test]
fn fields_by_their_spanish_names() {
    let mut mapping = guess(&header(&["A", "B", "C", "D"]));
    for told in ["A=apellidos", "B=Nombres", "C=fecha de ingreso", "D=Motivo"] {
        mapping.apply(told).unwrap();
    }
    let fields = [Field::FamilyName, Field::GivenNames, Field::Admitted, Field::ExitReason].map(Some);
    assert_eq!(mapping.columns(), fields);
}

/// Protects the answers that list what could have been typed.
#[test]
fn overrides_that_fail() {
    let mut mapping = guess(&header(&["Sexo", "Cosa", "cosa"]));
    let mut fail = |text: &str| mapping.apply(text).unwrap_err();
    assert_eq!(fail("Sexo"), MappingError::Malformed { text: "Sexo".to_owned() });
    let choices = header(&["Sexo", "Cosa", "cosa"]);
    assert_eq!(fail("Edad=gender"), MappingError::UnknownHeading { heading: "Edad".to_owned(), choices });
    assert_eq!(
        fail("COSA=note"),
        MappingError::AmbiguousHeading { heading: "COSA".to_owned(), columns: vec![2, 3] }
    );
    let MappingError::UnknownField { choices, .. } = fail("Sexo=edad") else { panic!("another error") };
    assert_eq!(choices.len(), Field::ALL.len());
    assert!(choices.contains(&"gender"));
}

/// Protects the memory of a mapping across files, whatever the order of their columns.
#[test]
fn remembered() {
    let mut mapping = guess(&header(&["Sexo", "Cosa", "Fecha", "Fecha"]));
    mapping.apply("Cosa=note").unwrap();
    mapping.apply("#4=left").unwrap();
    let text = serde_json::to_string(&mapping.remember()).unwrap();
    assert!(text.contains(r#"["Cosa","note"]"#), "{text}");
    let remembered: Remembered = serde_json::from_str(&text).unwrap();
    let again = remembered.apply(&header(&["Fecha", "COSA", "Fecha", "sexo", "error"])).unwrap();
    assert_eq!(again.columns(), [None, Some(Field::Note), Some(Field::Left), Some(Field::Gender), None]);
    assert_eq!(remembered.apply(&header(&["Sexo", "Cosa"])), None);
    assert_eq!(mapping::fingerprint(mapping.headings()), remembered.fingerprint);
}

/// Protects the codes: what is stored is what is typed, and none is listed twice.
#[test]
fn codes_of_fields() {
    for field in Field::ALL.iter().copied() {
        assert_eq!(serde_json::to_value(field).unwrap(), field.code());
        assert_eq!(Field::from_code(field.code()), Some(field));
    }
    let mut codes: Vec<&str> = Field::ALL.iter().map(|field| field.code()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), Field::ALL.len());
}

/// Protects what is remembered of a header: of a table of another kind it says nothing.
#[test]
fn a_mapping_is_of_the_kind_of_its_table() {
    let header = header(&["Cargo", "Nombre", "Desde"]);
    let of_mandates = mapping::MANDATES.guess(&header);
    assert!(mapping::MANDATES.fits(&of_mandates) && !mapping::MEMBERS.fits(&of_mandates));
    let of_members = guess(&header);
    assert_eq!(of_members.has(Field::Admitted), !of_mandates.has(Field::Admitted));
    let of_organisations = mapping::COOPERATIVES.guess(&header);
    assert!(mapping::COOPERATIVES.fits(&of_organisations) && !mapping::COOPERATIVES.fits(&of_members));
    for kind in [mapping::MEMBERS, mapping::PEOPLE, mapping::MANDATES, mapping::COOPERATIVES] {
        let needed = kind.needs.iter().flat_map(|need| need.any_of);
        assert!(needed.copied().any(|field| kind.keeps(field)), "{kind:?}");
    }
    assert!(mapping::MEMBERS.keeps(Field::Admitted) && !mapping::PEOPLE.keeps(Field::Admitted));
}
