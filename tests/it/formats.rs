//! Formats of others: the calendar of what falls due, boards in a table, organisations as linked data, projects for donors,
//! certificates as credentials.

use std::collections::BTreeMap;

use crate::desk::{Desk, INPUT, NOT_FOUND, USAGE, published};

/// A cooperative with a council of which one mandate ends, and a certificate.
fn told() -> Desk {
    let desk = Desk::with_register();
    for args in [
        &["cooperative", "enrol", "Cooperativa Minera Halcón Ltda.", "--kind", "primary"][..],
        &[
            "person",
            "record",
            "--given-names",
            "Rosa",
            "--family-name",
            "Quispe",
            "--dni",
            "41234567",
            "--gender",
            "woman",
        ],
        &[
            "committee",
            "establish",
            "board",
            "--from",
            "2018",
            "--seat",
            "president:open",
            "--seat",
            "member:2",
        ],
        &[
            "committee",
            "seat",
            "41234567",
            "--organ",
            "board",
            "--post",
            "president",
            "--from",
            "2020-03-01",
            "--until",
            "2022-03-01",
        ],
        &["import", "scheme", "pe-coop"],
        &["certification", "open", "pe-coop", "--on", "2018-01-01"],
        &["certification", "apply", "pe-coop", "--on", "2018-06-01"],
        &["certification", "grant", "pe-coop", "--on", "2019-03-01", "--until", "2022-03-15"],
    ] {
        desk.ok(args);
    }
    desk
}

/// The days of the events by their identifiers.
fn days(file: &str) -> BTreeMap<String, String> {
    let value = |event: &str, name: &str| {
        let line = event.split("\r\n").find_map(|line| line.strip_prefix(name)).unwrap();
        line.rsplit(':').next().unwrap().to_owned()
    };
    let events = file.split("BEGIN:VEVENT").skip(1);
    events.map(|event| (value(event, "UID"), value(event, "DTSTART"))).collect()
}

/// Protects whoever keeps the dates in a calendar: the file has what `ayni calendar` shows and no document, a later file moves
/// the same events, and its words are of the language that was asked for.
#[test]
fn what_falls_due_goes_into_a_calendar() {
    let mut desk = told();
    desk.ok(&["export", "calendar", "due.ics"]);
    let first = String::from_utf8(desk.read("due.ics")).unwrap();
    let unfolded = first.replace("\r\n ", "");
    assert!(
        unfolded.contains("SUMMARY;LANGUAGE=es:Termina un mandato: Rosa Quispe\\, presidenta"),
        "{unfolded}"
    );
    assert!(unfolded.contains("DTSTAMP:20220115T120000Z"), "{unfolded}");
    assert!(!first.contains("41234567"), "{first}");
    let shown = desk.json(&["calendar"]);
    assert_eq!(days(&first).len(), shown["data"]["calendar"].as_array().unwrap().len());
    let days_of_first: Vec<_> = days(&first).into_values().collect();
    assert!(days_of_first.contains(&"20220301".to_owned()), "{days_of_first:?}");
    desk.later("2022-01-16T12:00:00Z");
    desk.ok(&["export", "calendar", "-", "--until", "2022-12-31"]);
    let second = desk.ok(&["exportar", "calendario", "--lang", "en"]).stdout;
    assert!(
        second.replace("\r\n ", "").contains("SUMMARY;LANGUAGE=en:A mandate ends: Rosa Quispe"),
        "{second}"
    );
    assert_eq!(days(&first), days(&second));
    desk.refused(USAGE, &["export", "calendar", "due.pdf"]).says(&[".ics"]);
    desk.refused(USAGE, &["export", "calendar", "--format", "csv"]).says(&[".ics"]);
}

/// A board as a secretary has it.
const BOARD: &str = "\
CONSEJO DE ADMINISTRACIÓN Y CONSEJO DE VIGILANCIA;;;;;;
Órgano;Cargo;Apellidos y nombres;DNI;Sexo;Fecha de elección;Hasta
Consejo de Administración;Presidenta;Quispe Ccama, Rosa;41234567;F;05/03/2021;05/03/2024
Consejo de Administración;Secretario;Condori Apaza, Pedro;45678912;M;25/03/2021;
Consejo de Administración;Vocal suplente;Paz Luna, Eva;40112244;F;2021;2024
Consejo de Vigilancia;Presidente;Mamani Choque, Luis;40112233;M;31/02/2021;
Consejo de Vigilancia;Secretaria;Huanca Poma, Ana;40112255;F;03/2021;
";

/// Protects whoever types a whole board from a sheet: what is wrong is given back, what is right is stored in one batch, a
/// second time changes nothing, what changes is shown before and after, and the batch is undone as a whole.
#[test]
fn a_board_comes_from_a_table() {
    let desk = Desk::with_register();
    desk.ok(&["cooperative", "enrol", "Cooperativa Minera Halcón"]);
    desk.write("directivos.csv", BOARD);
    let tried = desk.ayni(&["import", "mandates", "directivos.csv", "--dry-run"]);
    assert_eq!(tried.code, INPUT, "{tried:#?}");
    tried.says(&["Órgano → Órgano", "31/02/2021", "comienzo del primer mandato de la tabla"]);
    desk.refused(INPUT, &["import", "mandates", "directivos.csv"]);
    desk.ayni(&["import", "mandates", "directivos.csv", "--valid-rows"]).says(&["directivos.rejected.csv"]);
    let mended = String::from_utf8(desk.read("directivos.rejected.csv")).unwrap();
    desk.write("mended.csv", mended.replace("31/02/2021", "2021-03"));
    desk.ok(&["importar", "mandatos", "mended.csv"]);
    let held = || {
        let listed = desk.json(&["committee", "list", "--mandates", "--all"]);
        listed["data"]["list"].as_array().unwrap().len()
    };
    assert_eq!(held(), 5);
    let version = desk.version();
    desk.ok(&["import", "mandates", "mended.csv"]).says(&["nada"]);
    desk.write("directivos.csv", BOARD.replace("31/02/2021", "2021-03"));
    desk.ok(&["import", "mandates", "directivos.csv"]);
    assert_eq!(desk.version(), version);
    desk.write("nuevos.csv", BOARD.replace("31/02/2021", "2021-03").replace("05/03/2024", "31/12/2024"));
    let changed = desk.ok(&["import", "mandates", "nuevos.csv"]);
    changed.says(&["2024-03-05", "2024-12-31"]);
    desk.ok(&["import", "undo", "nuevos.csv", "--reason", "era otra lista"]);
    desk.ok(&["import", "undo", "mended.csv", "--reason", "era otra lista"]);
    assert_eq!(held(), 4);
    desk.ok(&["verify"]);
}

/// Protects boards on their way through spreadsheets: what is written, as codes or in the words of either language, is
/// imported without changing anything, and makes the same organs beside the same members.
#[test]
fn boards_go_out_and_come_back() {
    let desk = Desk::with_demo();
    let version = desk.version();
    for (lang, file) in [("es", "directivos.csv"), ("es", "directivos.xlsx"), ("en", "boards.xlsx")] {
        desk.ok(&["export", "mandates", file, "--lang", lang]);
        let said = desk.ok(&["import", "mandates", file, "--dry-run"]);
        assert!(!said.all().contains("organ_kind_other"), "{said:#?}");
        desk.ok(&["import", "mandates", file]);
        assert_eq!(desk.version(), version, "{file}");
    }
    let of = |cooperative: &str| {
        let told = desk.ok(&["export", "mandates", "-", "--cooperative", cooperative]).stdout;
        told.lines().count() - 1
    };
    assert!(10 < of("CECOMIP"), "the central has boards");
}

/// Protects what leaves the house as linked data: roles are called as in both languages, who holds an office is named, and
/// nothing of a document, a birth or a member is told.
#[test]
fn organisations_are_linked_data() {
    let desk = Desk::with_demo();
    let said = desk.ok(&["export", "w3c-org", "org.jsonld"]);
    said.says(&["membresías de personas, que no son públicas"]);
    let document: serde_json::Value = serde_json::from_slice(&desk.read("org.jsonld")).unwrap();
    let nodes = document["@graph"].as_array().unwrap();
    let president = nodes.iter().find(|node| node["@id"] == "urn:x-ayni:post:president").unwrap();
    let labels = president["skos:prefLabel"].to_string();
    assert!(labels.contains("presidencia") && labels.contains("president\""), "{labels}");
    let people = nodes.iter().filter(|node| node["@type"] == "foaf:Person").count();
    let held = desk.json(&["committee", "list", "--mandates", "--all"]);
    assert!(0 < people && people <= held["data"]["list"].as_array().unwrap().len());
    let text = document.to_string();
    for table in [desk.ok(&["export", "roster"]).stdout, desk.ok(&["export", "mandates"]).stdout] {
        let mut lines = table.trim_start_matches('\u{feff}').lines();
        let header: Vec<&str> = lines.next().unwrap().split(';').collect();
        let dni = header.iter().position(|heading| *heading == "dni").unwrap();
        for number in lines.map(|line| line.split(';').nth(dni).unwrap()).filter(|number| !number.is_empty())
        {
            assert!(!text.contains(number), "{number}");
        }
    }
    desk.refused(USAGE, &["export", "w3c-org", "org.xml"]).says(&[".jsonld"]);
    let one = desk.ok(&["exportar", "w3c-org", "--cooperative", "CECOMIP", "--format", "json"]).json();
    assert!(one["@context"]["org"].is_string());
}

/// What the official schema of IATI has against a file; nothing where neither it nor a program that knows schemas is there.
fn against_iati(desk: &Desk, file: &str) -> Option<String> {
    let schema = published("schemas/iati-2.03/iati-activities-schema.xsd")?;
    let program = "import sys\nfrom lxml import etree\nschema = etree.XMLSchema(etree.parse(sys.argv[1]))\n\
                   schema.assertValid(etree.parse(sys.argv[2]))\n";
    let known = std::process::Command::new("python3").args(["-c", "import lxml"]).output();
    let mut command = if known.is_ok_and(|known| known.status.success()) {
        let mut python = std::process::Command::new("python3");
        python.args(["-c", program]).arg(schema);
        python
    } else if std::process::Command::new("xmllint").arg("--version").output().is_ok() {
        let mut xmllint = std::process::Command::new("xmllint");
        xmllint.args(["--noout", "--schema"]).arg(schema);
        xmllint
    } else {
        println!("left out: neither lxml nor xmllint is there to read the schema of IATI");
        return None;
    };
    let output = command.arg(desk.path(file)).output().unwrap();
    (!output.status.success()).then(|| String::from_utf8_lossy(&output.stderr).into_owned())
}

/// Protects whoever reports to a donor: what IATI demands and the register does not know is asked for, figures of few people
/// stay in the house, and the file is as the official schema asks.
#[test]
fn projects_go_to_donors() {
    let desk = Desk::with_register();
    for args in [
        &["cooperative", "enrol", "Cooperativa Minera Halcón", "--ruc", "20512333797"][..],
        &[
            "project",
            "open",
            "Mineras inclusivas",
            "--from",
            "2020-10",
            "--until",
            "2023-09",
            "--also-called",
            "Miners",
        ],
    ] {
        desk.ok(args);
    }
    let asked = &[
        "export",
        "iati",
        "projects.xml",
        "--reporting-ref",
        "PE-RUC-20512333797",
        "--reporting-type",
        "70",
    ][..];
    desk.refused(USAGE, &["export", "iati", "projects.xml"]);
    desk.refused(NOT_FOUND, asked).says(&["Mineras inclusivas", "proyecto aliada"]);
    desk.ok(&["project", "partner", "mineras", "outside:Fundación Aurora & Cía.", "--as", "funding"]);
    desk.refused(NOT_FOUND, asked).says(&["--descripción"]);
    for args in [
        &["project", "budget", "mineras", "talleres", "--amount", "8000.00 USD"][..],
        &[
            "project",
            "aim",
            "mineras",
            "Fondo rotatorio",
            "--women",
            "15",
            "--men",
            "2",
            "--baseline-women",
            "5",
            "--due",
            "2022",
        ],
        &["project", "achieve", "mineras", "fondo", "--on", "2021-12-01", "--women", "9", "--men", "1"],
    ] {
        desk.ok(args);
    }
    let told =
        [asked, &["--country", "PE", "--sector", "15180", "--results", "1", "--language", "es"]].concat();
    desk.ok(&told).says(&["pocas personas"]);
    let text = String::from_utf8(desk.read("projects.xml")).unwrap();
    for part in [
        "Fundación Aurora &amp; Cía.",
        "<activity-date type=\"2\" iso-date=\"2020-10-01\">",
        "<activity-date type=\"3\" iso-date=\"2023-09-30\">",
        "<actual value=\"10\"/>",
        "<dimension name=\"sex\" value=\"female\"/>",
        "<value currency=\"USD\" value-date=\"2020-10-01\">8000.00</value>",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    assert_eq!(against_iati(&desk, "projects.xml"), None);
    for (option, shown, value) in [
        ("--country", "--país", "Peru"),
        ("--sector", "--código-de-sector", "mina"),
        ("--results", "--resultados", "7"),
        ("--reporting-type", "--clase-de-quien-informa", "5"),
    ] {
        let mut wrong: Vec<&str> = told.iter().copied().filter(|one| *one != "projects.xml").collect();
        match wrong.iter().position(|one| *one == option) {
            Some(at) => wrong[at + 1] = value,
            None => wrong.extend([option, value]),
        }
        desk.refused(USAGE, &wrong).says(&[shown]);
    }
    desk.refused(USAGE, &["export", "iati", "--reporting-ref", "NGO", "--reporting-type", "22"])
        .says(&["--nombre-de-quien-informa"]);
}

/// Protects whoever shows a certificate: what is in force becomes a credential that others may sign, and nothing else does.
#[test]
fn a_certificate_becomes_a_credential() {
    let desk = told();
    let asked = [
        "export",
        "untp-credential",
        "pe-coop",
        "credential.json",
        "--issuer",
        "did:web:certificadora.example",
        "--assessor-level",
        "3rdParty",
        "--assessment-level",
        "Unspecified",
    ];
    desk.refused(USAGE, &asked).says(&["--nombre-del-emisor"]);
    let named = [&asked[..], &["--issuer-name", "Certificadora"]].concat();
    desk.ok(&named).says(&["--descripción-del-esquema"]);
    let credential: serde_json::Value = serde_json::from_slice(&desk.read("credential.json")).unwrap();
    assert_eq!(credential["validUntil"], "2022-03-14T23:59:59Z");
    assert_eq!(credential["credentialSubject"]["issuedToParty"]["name"], "Cooperativa Minera Halcón Ltda.");
    assert!(credential.get("proof").is_none(), "nothing is signed here");
    let later = [&named[..], &["--as-of", "2022-04-01", "--overwrite"]].concat();
    desk.refused(NOT_FOUND, &later).says(&["no tiene un certificado vigente"]);
    let wrong: Vec<&str> = named.iter().map(|one| if *one == "3rdParty" { "alta" } else { *one }).collect();
    desk.refused(USAGE, &[&wrong[..], &["--overwrite"]].concat()).says(&["Membership"]);
    desk.refused(USAGE, &[&named[..], &["--overwrite", "--format", "csv"]].concat());
}
