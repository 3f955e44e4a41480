//! Spanish, whole: what people read on the terminal has no English words in it and keeps to its grammar.

use crate::desk::Desk;

/// Every list and report that reads a register and needs nothing more to be said.
const READ: [&[&str]; 32] = [
    &[],
    &["person", "list", "--limit", "5"],
    &["cooperative", "list"],
    &["cooperative", "show", "CECOMIP"],
    &["member", "list", "--limit", "5"],
    &["member", "list", "--status", "left"],
    &["committee", "list"],
    &["committee", "list", "--mandates"],
    &["committee", "show", "gender_equality_committee"],
    &["scheme", "list"],
    &["scheme", "show", "fairmined-2.0"],
    &["scheme", "show", "pe-coop"],
    &["certification", "list"],
    &["certification", "show", "fairmined-2.0"],
    &["audit", "list"],
    &["finding", "list"],
    &["action", "list"],
    &["evidence", "list"],
    &["premium", "list"],
    &["policy", "list"],
    &["plan", "list"],
    &["indicator", "list"],
    &["rule", "list"],
    &["training", "list"],
    &["group", "list"],
    &["project", "list"],
    &["report", "participation"],
    &["report", "equality"],
    &["report", "premium"],
    &["report", "sheet"],
    &["calendar"],
    &["verify"],
];

/// English words that no Spanish text has, as the program would print them.
const ENGLISH: [&str; 31] = [
    "and",
    "with",
    "from",
    "since",
    "until",
    "gender",
    "labour",
    "environment",
    "members",
    "table",
    "version",
    "first",
    "last",
    "digest",
    "key",
    "woman",
    "women",
    "man",
    "men",
    "unknown",
    "active",
    "suspended",
    "left",
    "warning",
    "SDG",
    "UN",
    "threshold",
    "training",
    "safety",
    "due",
    "none",
];

/// Protects those who read no English: the lists and reports of the demonstration have none.
#[test]
fn lists_and_reports_are_spanish() {
    let desk = Desk::with_demo();
    let mut found = Vec::new();
    for args in READ {
        let mut typed =
            vec!["--register".to_owned(), desk.register(), "--as-of".to_owned(), "2021-11-30".to_owned()];
        typed.extend(args.iter().map(|one| (*one).to_owned()));
        let typed: Vec<&str> = typed.iter().map(String::as_str).collect();
        let said = desk.ok(&typed);
        for line in said.all().lines().filter(|line| !line.contains("ayni ") && !line.contains("http")) {
            let words =
                line.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_' && c != '/' && c != '.');
            found.extend(
                words
                    .filter(|word| ENGLISH.contains(word))
                    .map(|word| format!("{}: {word}: {line}", said.typed)),
            );
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// Protects readers' ears: a day after a preposition has its article, and one thing is not spoken of as many.
#[test]
fn articles_and_numbers_agree() {
    let desk = Desk::with_register();
    desk.ok(&["cooperativa", "inscribir", "Vizcacha", "--fundación", "2010"]);
    desk.ok(&["persona", "registrar", "--nombres", "Ana"]);
    desk.ok(&["persona", "listar"]).says(&["Se muestra 1 de 1."]);
    desk.ok(&["socia", "admitir", "Ana", "--el", "16 de marzo de 2013"]);
    let said = desk.refused(crate::desk::REJECTED, &["socia", "admitir", "Ana", "--el", "17/03/2013"]);
    said.says(&["desde el 16 de marzo de 2013"]);
    desk.ok(&["persona", "registrar", "--nombres", "Eva"]);
    desk.ok(&["socia", "admitir", "Eva", "--el", "marzo de 2013"]);
    let said = desk.refused(crate::desk::REJECTED, &["socia", "admitir", "Eva", "--el", "17/04/2013"]);
    said.says(&["desde marzo de 2013"]);
}

/// Protects whoever has read no manual: a secretary begins with the words that come to her, and is understood.
#[test]
fn a_secretary_begins_without_a_manual() {
    let desk = Desk::of_files();
    let said = desk.ok(&["crear"]);
    said.says(&["ayni cooperativa inscribir"]);
    desk.ok(&["cooperativa", "crear", "Mina Azul"]);
    desk.ok(&["persona", "agregar", "--nombres", "Rosa", "--apellidos", "Quispe", "--sexo", "F"]);
    desk.ok(&["persona", "nuevo", "--nombres", "Juan", "--apellidos", "Luna", "--sexo", "masculino"]);
    let unclear = ["persona", "nueva", "--nombres", "Eva", "--sexo", "M"];
    desk.refused(crate::desk::USAGE, &unclear).says(&["mujer, hombre"]);
    desk.ok(&["socia", "nueva", "Rosa Quispe", "--número", "1", "--fecha", "12/3/2016"]);
    desk.ok(&["socio", "ingresar", "Juan Luna", "--número", "2", "--desde", "marzo 2017"]);
    let unknown = ["socia", "admitir", "Ana Choque", "--el", "2018"];
    desk.refused(crate::desk::NOT_FOUND, &unknown).says(&["ayni persona registrar"]);
    desk.ok(&["comité", "crear", "consejo de administracion", "--desde", "2020", "--plaza", "presidenta"]);
    desk.ok(&[
        "órgano",
        "elegir",
        "Rosa Quispe",
        "--órgano",
        "consejo",
        "--cargo",
        "presidenta",
        "--desde",
        "2021",
    ]);
    desk.ok(&["directiva", "mostrar", "consejo"]).says(&["Rosa Quispe"]);
    desk.ok(&["historia"]).says(&["Rosa Quispe"]);
}
