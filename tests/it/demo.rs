//! The demonstration: what a visitor sees first. Its figures are those that the sources publish; it must not drift.

use serde_json::{Value, json};

use crate::desk::{Desk, STORAGE, USAGE};

/// A share as JSON says it: exact, then rounded.
fn share(women: u64, of: u64, percent: f64) -> Value {
    json!({ "numerator": women, "denominator": of, "percent": percent })
}

/// Protects the first command of the README: it prints the published figures, and each organ with its share.
#[test]
fn the_first_command_prints_the_published_figures() {
    let desk = Desk::new();
    let said = desk.ok(&["demo"]);
    said.says(&["29.1 % (58 de 199)", "0.411", "A la fecha: 30 de noviembre de 2021"]);
    said.says(&["30 % 3 si se suman", "40 % 36 si se suman", "50 % 83 si se suman", "meta anterior"]);
    said.says(&["Consejo de administración", "22.2 %", "Consejo de vigilancia", "25.0 %"]);
    said.says(&["Comité de educación", "66.7 %", "Comité electoral", "33.3 %"]);
    said.says(&["Comité de igualdad de género", "80.0 %"]);
    let said = Desk::new().speaks("en").ok(&["demo"]);
    said.says(&["29.1 % (58 of 199)", "0.411", "Gender equality committee"]);
}

/// Protects the demonstration from contradicting itself: of its data nothing is found but that those whom the sources name
/// have no document, on any of these days.
#[test]
fn its_data_are_sound() {
    let mut desk = Desk::of_files();
    desk.ok(&["demo", "register.ayni"]);
    // By then the last of its members have come.
    desk.later("2023-01-15T12:00:00Z");
    let named =
        ["Nancy Coaquira", "William Yampara", "Kitzinger Quispe", "Adrian Ahumada", "Eugenio Calcina Quispe"];
    for on in ["2012-03-01", "2016-07-01", "2021-11-30", "2022-09-01"] {
        let said = desk.json(&["check", "--as-of", on]);
        let weights = ["severity-error", "severity-warning", "severity-info"];
        let rows = weights.iter().filter_map(|weight| said["data"][weight].as_array()).flatten();
        let text = |row: &Value, field: &str| row[field].as_str().unwrap_or_default().to_owned();
        // Money that was spent without a paper is told of the premium, not of the data.
        let data = rows.filter(|row| row["source"] == "register" && row["record_kind"] != "premium");
        let found: Vec<_> =
            data.map(|row| (text(row, "flaw"), text(row, "about"), text(row, "since"))).collect();
        let missing =
            |name: &&str| ("document_missing".to_owned(), (*name).to_owned(), "2005-09-04".to_owned());
        let expected: Vec<_> = named.iter().map(missing).collect();
        assert_eq!(found, expected, "{on}");
    }
}

/// Protects programs that read the demonstration: the same figures as exact ratios.
#[test]
fn the_figures_are_exact_in_json() {
    let desk = Desk::new();
    let said = desk.json(&["demo"]);
    assert_eq!(said["as_of"], "2021-11-30");
    let day = &said["data"]["dates"][0];
    let members = &day["members"];
    assert_eq!(
        (&members["women"], &members["men"], &members["total"]),
        (&json!(58), &json!(141), &json!(199))
    );
    assert_eq!(members["share_of_women"], share(58, 199, 29.1));
    assert_eq!(members["parity_index"], json!({ "numerator": 58, "denominator": 141, "value": 0.411 }));
    let needed: Vec<_> = members["needed"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (&one["percent"], &one["by_adding"]))
        .collect();
    assert_eq!(needed, [(&json!(30), &json!(3)), (&json!(40), &json!(36)), (&json!(50), &json!(83))]);
    let organs = day["organs"].as_array().unwrap();
    let shares: Vec<_> =
        organs.iter().map(|organ| (&organ["kind"], &organ["members"]["share_of_women"])).collect();
    let expected = [
        ("board_of_directors", share(2, 9, 22.2)),
        ("supervisory_board", share(1, 4, 25.0)),
        ("education_committee", share(2, 3, 66.7)),
        ("electoral_committee", share(1, 3, 33.3)),
        ("gender_equality_committee", share(4, 5, 80.0)),
        ("premium_committee", share(3, 5, 60.0)),
    ];
    assert_eq!(shares.len(), expected.len());
    for ((kind, share), (expected_kind, expected_share)) in shares.into_iter().zip(&expected) {
        assert_eq!((kind.as_str(), share), (Some(*expected_kind), expected_share));
    }
}

/// Protects the register of the demonstration: it verifies, is there once however often it is asked for, and no other
/// register is ever written over.
#[test]
fn the_demonstration_verifies_and_is_written_once() {
    let desk = Desk::new();
    let first = desk.ok(&["demo", &desk.register()]);
    let version = desk.version();
    let again = desk.ok(&["demo", &desk.register()]);
    assert_eq!(first.stdout, again.stdout);
    assert_eq!(version, desk.version());
    desk.ok(&["verify"]).says(&["Todo coincide"]);
    desk.ok(&["rebuild"]);
    desk.ok(&["verify"]);
    let other = Desk::with_register();
    other.refused(STORAGE, &["demo", &other.register()]);
}

/// Protects the story itself: before November 2021 there was no gender equality committee, and then Nancy Coaquira
/// presided over it; it says what it is for.
#[test]
fn the_committee_exists_since_november_2021() {
    let desk = Desk::with_demo();
    let organs = |on: &str| {
        let said = desk.json(&["committee", "list", "--as-of", on]);
        said["data"]["list"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["kind"].as_str().unwrap().to_owned())
            .collect()
    };
    let (before, after): (Vec<String>, Vec<String>) = (organs("2021-10-31"), organs("2021-11-30"));
    assert!(!before.contains(&"gender_equality_committee".to_owned()), "{before:?}");
    assert!(after.contains(&"gender_equality_committee".to_owned()), "{after:?}");
    let of = ["report", "composition", "gender_equality_committee", "--as-of", "2021-11-30"];
    desk.ok(&of).says(&[
        "Nancy Coaquira",
        "presidenta",
        "Objetivo",
        "cerrar las brechas entre hombres y mujeres",
    ]);
}

/// Protects every paper that people print: each report renders in each format and language, and no word is missing.
#[test]
fn every_report_renders_in_every_format_and_language() {
    for lang in ["es", "en"] {
        let desk = Desk::with_demo().speaks(lang);
        let reports: [&[&str]; 11] = [
            &[],
            &["report", "participation", "--as-of", "2021-11-30"],
            &["report", "participation", "--since", "2018", "--every", "6"],
            &["report", "roster"],
            &["report", "composition", "board_of_directors"],
            &["report", "extract", "Nancy Coaquira"],
            &["report", "history"],
            &["member", "list", "--status", "all"],
            &["person", "list"],
            &["cooperative", "list"],
            &["committee", "list", "--mandates", "--all"],
        ];
        for report in reports {
            for format in ["table", "json", "csv", "html"] {
                let mut args = report.to_vec();
                args.extend(["--format", format]);
                let said = desk.ok(&args);
                assert!(!said.stdout.trim().is_empty(), "{said:#?}");
                match format {
                    "json" => assert!(said.json().is_object()),
                    "html" => assert!(said.stdout.starts_with("<!DOCTYPE html>"), "{:.200}", said.stdout),
                    _ => {}
                }
            }
        }
    }
}

/// Protects the story as its article tells it: who presides and who sits on the board in November 2021, the earlier officers for as
/// long as their sources speak of them, and nobody made up in the place of somebody whom a source names.
#[test]
fn the_offices_are_those_that_the_sources_name() {
    let desk = Desk::with_demo();
    let presidents = |on: &str| {
        let said =
            desk.json(&["committee", "list", "--mandates", "--organ", "board_of_directors", "--as-of", on]);
        let all = said["data"]["list"].as_array().unwrap();
        let name = |one: &Value| one["name"].as_str().unwrap().to_owned();
        all.iter().filter(|one| one["post"] == "president").map(name).collect::<Vec<_>>()
    };
    assert_eq!(presidents("2021-11-30"), ["Eugenio Calcina Quispe"]);
    assert_eq!(presidents("2016-06-30"), ["William Yampara"]);
    assert_eq!(presidents("2019-06-30"), Vec::<String>::new());
    desk.ok(&["report", "composition", "board_of_directors", "--as-of", "2021-11-30"])
        .says(&["Adrian Ahumada"]);
    let said = Desk::new().ok(&["demo"]);
    said.says(&[
        "Eugenio Calcina Quispe",
        "Nancy Coaquira",
        "Adrian Ahumada",
        "William Yampara",
        "Kitzinger Quispe",
    ]);
}

/// Protects what the article says of women: they were in each of its areas before 2019, too, and a woman presided; its words, its
/// quotations and the background stand with their address; nobody is named in them.
#[test]
fn what_the_article_says_stands_with_its_source() {
    let desk = Desk::with_demo();
    let said = desk.json(&["report", "participation", "--as-of", "2012-12-31"]);
    let areas: Vec<_> = said["data"]["dates"][0]["work"].as_array().unwrap().clone();
    for area in ["accounting", "kitchen", "nursing", "warehouse"] {
        assert!(areas.iter().any(|one| one.to_string().contains(area)), "{area} {areas:?}");
    }
    let mandates =
        ["committee", "list", "--mandates", "--organ", "board_of_directors", "--as-of", "2010-06-30"];
    desk.ok(&mandates).says(&["presidenta", "(ejemplo)"]);
    let said = desk.ok(&["report", "observations", "--as-of", "2021-11-30", "--format", "csv"]);
    for words in [
        "cerrar las brechas",
        "siguen siendo minoría",
        "entre los 10 con los mayores desafíos",
        "feminicidio",
        "atentan contra sus derechos",
        "un avance y un ejemplo",
        "taller de igualdad de género",
        "un mundo más equitativo",
        "en comparación con otras",
        "asesoría contable",
        "tienen su lugar en la organización",
        "formalizan la participación",
        "unas 10 mujeres",
        "apoyo de los directivos",
        "otro ejemplo del apoyo",
        "los hombres todavía no logran reconocer",
        "Somos iguales",
        "invisible o no se reconoce",
    ] {
        said.says(&[words]);
    }
    for name in ["Calcina", "Ahumada", "Coaquira"] {
        assert!(!said.stdout.contains(name), "{name}");
    }
    let policies = desk.json(&["policy", "list", "--as-of", "2021-11-30"]);
    assert!(!policies.to_string().contains("2023-11"), "{policies}");
}

/// Protects what a visitor learns of statutes and releases: each stands in its list with its source; the statute is checked beside the law
/// from its first day on, and judges nobody whom the sources name; what was published stays shown.
#[test]
fn a_statute_and_a_release_are_there_to_be_seen() {
    let desk = Desk::with_demo();
    desk.ok(&["statute", "list"]).says(&["Estatuto de 2018 (ejemplo)"]);
    desk.ok(&["statute", "show", "--cooperative", "CECOMIP", "--as-of", "2021-11-30"])
        .says(&["art. 27", "art. 25"]);
    desk.ok(&["release", "list"]).says(&["Nota sobre el comité de igualdad", "fairmined.org"]);
    let of_statute = |on: &str| -> Vec<Value> {
        let said = desk.json(&["check", "--as-of", on]);
        let weights = ["severity-error", "severity-warning", "severity-info"];
        let rows = weights.iter().filter_map(|weight| said["data"][weight].as_array()).flatten();
        rows.filter(|row| row["source"].as_str().unwrap().starts_with("Estatuto de 2018")).cloned().collect()
    };
    assert_eq!(of_statute("2018-06-30"), Vec::<Value>::new());
    for on in ["2018-07-01", "2021-11-30", "2026-11-30"] {
        let found = of_statute(on);
        assert_eq!(found.len(), 1, "{on} {found:#?}");
        let told = (&found[0]["flaw"], &found[0]["source"], &found[0]["since"]);
        let source = "Estatuto de 2018 (ejemplo) art. 52";
        assert_eq!(told, (&json!("alternates_differ"), &json!(source), &json!("2018-07-01")));
    }
    desk.ok(&["verify"]);
}

/// Protects whoever names one command where many are recorded: she is told so before a file is begun. What makes a register by one
/// command is done once under its identifier.
#[test]
fn an_option_of_one_command_does_not_fit_the_demonstration() {
    const ID: &str = "01900000-0000-7000-8000-000000000001";
    let desk = Desk::of_files();
    for (option, said) in
        [(["--command-id", ID], "--id-de-orden"), (["--expect-version", "0"], "--versión-esperada")]
    {
        let asked = [&["demo", "otra.ayni"], &option[..]].concat();
        desk.refused(USAGE, &asked).says(&["anota muchas órdenes", said]);
    }
    assert!(!desk.path("otra.ayni").exists());
    let begin = ["init", "--time-zone", "America/Lima", "--command-id", ID];
    desk.ok(&begin);
    desk.ok(&begin).says(&["Ya estaba registrado"]);
    assert_eq!(desk.version(), 1);
}
