//! Figures across registers: a federation reads the files of its cooperatives, and learns no more than it may.

use crate::desk::{Desk, FILE, REJECTED, STORAGE, UNREAD, USAGE};

/// A register in `registros/` of a cooperative in a region, with so many women and men, and perhaps a committee since a
/// date.
fn register(desk: &Desk, name: &str, region: &str, (women, men): (usize, usize), committee: Option<&str>) {
    std::fs::create_dir_all(desk.path("registros")).unwrap();
    let file = format!("registros/{name}.ayni");
    let at = |args: &[&str]| drop(desk.ok(&[&["--register", file.as_str()], args].concat()));
    at(&["init"]);
    at(&["cooperative", "enrol", name, "--subdivision", region]);
    let people = (0..women + men).map(|n| {
        let sex = if n < women { "F" } else { "M" };
        format!("{name} {n},Persona,{sex},2010-01-01\n")
    });
    let roster = format!("Apellidos,Nombres,Sexo,Fecha de ingreso\n{}", people.collect::<String>());
    desk.write("padron.csv", roster);
    at(&["import", "roster", "padron.csv", "--cooperative", name]);
    if let Some(since) = committee {
        at(&["committee", "establish", "gender_equality_committee", "--from", since, "--seat", "member:3"]);
    }
}

fn federation() -> Desk {
    let desk = Desk::new();
    register(&desk, "Ananea", "PE-PUN", (12, 30), Some("2019-03-08"));
    register(&desk, "Cerro", "PE-PUN", (3, 40), None);
    register(&desk, "Illimani", "BO-L", (20, 22), Some("2018"));
    register(&desk, "Limata", "PE-PUN", (9, 9), None);
    desk
}

fn cell(row: &serde_json::Value, column: &str) -> String {
    row[column].to_string()
}

/// Protects the figures, and women who are few: they are kept back, and so is what would give them away.
#[test]
fn a_federation_reads_the_files_of_a_folder() {
    let desk = federation();
    let said = desk.json(&["report", "roll-up", "registros"]);
    let rows = said["data"]["groups"].as_array().unwrap();
    assert_eq!(rows.len(), 5, "{said:#}");
    let row = |name: &str| rows.iter().find(|row| row["name"] == name).unwrap();
    assert_eq!(cell(row("Ananea"), "men"), "30");
    assert_eq!(
        (cell(row("Cerro"), "women"), cell(row("Cerro"), "men")),
        ("\"kept_back\"".into(), "40".into())
    );
    assert_eq!(cell(row("Limata"), "women"), "\"kept_back\"", "{said:#}");
    let total = rows.last().unwrap();
    assert_eq!((cell(total, "members"), cell(total, "women")), ("145".into(), "44".into()));
    let organisations = said["data"]["organisations"].as_array().unwrap();
    let total = organisations.last().unwrap();
    assert_eq!((cell(total, "registers"), cell(total, "with_committee")), ("4".into(), "2".into()));
    let table = desk.ok(&["report", "roll-up", "registros"]);
    table.says(&["4 registros", "El primero fue el de Illimani (2018)", "reservado"]);
    for by in ["cooperative", "central", "region", "country"] {
        let said = desk.json(&["report", "roll-up", "registros", "--group-by", by]);
        let rows = said["data"]["groups"].as_array().unwrap();
        assert_eq!(cell(rows.last().unwrap(), "members"), "145", "{by}: {said:#}");
    }
    let regions = desk.json(&["report", "roll-up", "registros", "--group-by", "region"]);
    assert_eq!(regions["data"]["groups"][1]["group"], "PE-PUN");
    assert_eq!(regions["data"]["groups"][1]["women"], 24);
    desk.ok(&["report", "roll-up", "registros", "--format", "html", "--output", "cifras.html"]);
    desk.ok(&["report", "roll-up", "registros", "--format", "csv"]).says(&["group,name,members"]);
    desk.ok(&["report", "roll-up", "registros", "--lang", "en"]).says(&["The first was that of Illimani"]);
}

/// Protects the day that is asked about: a committee that began later is not there yet.
#[test]
fn a_roll_up_is_of_a_day() {
    let desk = federation();
    let asked = ["report", "roll-up", "registros", "--as-of"];
    desk.ok(&[&asked[..], &["2017-12-31"]].concat()).says(&["ningún registro tuvo un comité"]);
    let said = desk.json(&[&asked[..], &["2018-06-30"]].concat());
    assert_eq!(said["data"]["began"].as_array().unwrap().len(), 1);
    assert_eq!(said["data"]["began"][0]["since"], "2018");
}

/// Protects the rest from one bad file: it is named, and the others are counted.
#[test]
fn a_file_that_cannot_be_read_does_not_stop_the_others() {
    let desk = federation();
    desk.write("registros/Roto.ayni", "nada");
    let roll_up = ["report", "roll-up", "registros"];
    let partly = desk.ayni(&[&roll_up[..], &["falta.ayni", "--format", "json"]].concat());
    assert_eq!(partly.code, UNREAD, "{partly:#?}");
    let said = partly.json();
    let unread = said["data"]["unread"].as_array().unwrap();
    assert_eq!(unread.len(), 2, "{said:#}");
    assert_eq!(
        (&unread[0]["source"], &unread[0]["why"]),
        (&"registros/Roto.ayni".into(), &"storage_not_ours".into())
    );
    assert_eq!(unread[1]["why"], "storage_not_found");
    assert_eq!(said["data"]["groups"].as_array().unwrap().len(), 5);
    let partly = desk.ayni(&roll_up);
    assert_eq!(partly.code, UNREAD);
    partly.says(&["No se pudo leer una fuente", "no es un registro de Ayni", "Las cifras son de las demás"]);
}

/// Protects what is asked for wrongly, and figures from those whom they do not concern.
#[test]
fn what_is_refused() {
    let desk = federation();
    let roll_up = ["report", "roll-up", "registros"];
    for role in ["secretary", "electoral", "gender_committee", "member"] {
        desk.refused(REJECTED, &[&roll_up[..], &["--role", role]].concat()).says(&["no se leen cifras"]);
    }
    for role in ["owner", "auditor", "supervisory"] {
        desk.ok(&[&roll_up[..], &["--role", role]].concat());
    }
    desk.refused(USAGE, &[&roll_up[..], &["--as-known-at", "2020-01-01"]].concat());
    desk.refused(USAGE, &[&roll_up[..], &["--group-by", "planet"]].concat());
    desk.refused(USAGE, &["report", "roll-up"]);
    desk.refused(STORAGE, &["report", "roll-up", "falta.ayni"]);
    std::fs::create_dir(desk.path("vacía")).unwrap();
    let empty = desk.ayni(&["report", "roll-up", "vacía"]);
    assert!(![0, FILE].contains(&empty.code), "{empty:#?}");
    empty.says(&["ningún archivo *.ayni"]);
}

/// Protects the day that is asked about from organisations that are not founded yet, or dissolved: the list, the overview
/// and the roll-up agree, and the list says what it leaves out.
#[test]
fn organisations_are_of_the_day_that_is_asked_about() {
    let desk = Desk::with_register();
    desk.ok(&["cooperative", "enrol", "Alfa", "--founded", "2010-05"]);
    desk.ok(&["cooperative", "enrol", "Beta", "--founded", "1995"]);
    desk.ok(&["cooperative", "dissolve", "Beta", "--on", "2015-01-01"]);
    let cases = [
        ("1994-12-31", &[][..]),
        ("1995-01-01", &["Beta"]),
        ("2010-05-01", &["Alfa", "Beta"]),
        ("2015-01-01", &["Alfa"]),
    ];
    for (day, expected) in cases {
        let on = ["--as-of", day];
        let list = desk.json(&[&["cooperative", "list"], &on[..]].concat());
        let rows = list["data"]["list"].as_array().unwrap();
        let names: Vec<_> = rows.iter().map(|row| row["name"].as_str().unwrap()).collect();
        assert_eq!(names, expected, "{day}");
        let overview = desk.json(&on);
        assert_eq!(overview["data"]["cooperatives"], expected.len(), "{day}: {overview:#}");
        let rolled = desk.json(&[&["report", "roll-up", &desk.register()], &on[..]].concat());
        let organisations = rolled["data"]["organisations"].as_array().unwrap();
        assert_eq!(organisations.last().unwrap()["cooperatives"], expected.len(), "{day}: {rolled:#}");
    }
    desk.ok(&["cooperative", "list"])
        .says(&["Se muestra 1 de 1.", "Otra fila es de otras fechas: véala con --todo."]);
    desk.ok(&["cooperative", "list", "--all"]).says(&["Se muestran 2 de 2.", "Disolución", "2015-01-01"]);
}
