//! The secretary's story, from an empty folder to the participation report, told in verbs as she types them; and what a
//! register promises on the way. It must not look into the file.

use serde_json::Value;

use crate::desk::{CONFLICT, Desk, NOT_FOUND, REJECTED, STORAGE, USAGE};

/// A central and a cooperative of five people, four of them members, with their board, as they are typed.
const TYPED: &str = r#"
cooperative enrol "Central de Cooperativas Halcón" --kind central --acronym CECOHAL
cooperative enrol "Cooperativa Minera Vizcacha" --acronym Vizcacha --founded 2010-05
cooperative affiliate Vizcacha CECOHAL --from 2011
person record --family-name "Ticona Ccama" --given-names Julia --dni 45678912 --gender mujer
person record --family-name "Condori Apaza" --given-names Pedro --dni 40112233 --gender hombre
person record --family-name Quispe --given-names Rosa --birth 1980-05-17 --gender woman
person record --family-name Mamani --given-names Luis --gender man
person record --family-name Choque --given-names Ana --gender woman
member admit 45678912 --cooperative Vizcacha --number 1 --on 2016
member admit 40112233 --cooperative Vizcacha --number 2 --on 2016-11
member admit "rosa quispe" --cooperative Vizcacha --number 3 --on 2018-02-01
member admit "Mamani, Luis" --cooperative Vizcacha --number 4 --on 2018-02-01
committee establish board_of_directors --cooperative Vizcacha --from 2016 --seat president --seat vice_president --seat member:2
committee define-term board_of_directors 2019-2021 --from 2019 --until 2021
committee seat 1 --organ board_of_directors --post president --from 2019-01-01
committee seat 2 --organ "consejo de administración" --post vicepresidente --from 2019-01-01
member assign-work "Ana Choque" cocina --cooperative Vizcacha --from 2020
"#;

/// A desk with that register.
pub(crate) fn cooperative() -> Desk {
    cooperative_at(Desk::new())
}

/// That register at a desk.
pub(crate) fn cooperative_at(desk: Desk) -> Desk {
    let desk = desk.begun();
    for line in TYPED.trim().lines() {
        // Every second piece stood between quotation marks.
        let pieces = line.split('"').enumerate();
        let words = |(at, piece): (usize, &'static str)| -> Vec<&str> {
            if at % 2 == 0 { piece.split_whitespace().collect() } else { vec![piece] }
        };
        desk.ok(&pieces.flat_map(words).collect::<Vec<_>>());
    }
    desk
}

/// What a list holds in one column.
fn column(list: &Value, name: &str) -> Vec<String> {
    let rows = list["data"]["list"].as_array().unwrap();
    rows.iter().map(|row| row[name].as_str().unwrap_or_default().to_owned()).collect()
}

fn women_and_men(desk: &Desk, on: &str) -> (u64, u64, u64, u64) {
    let said = desk.json(&["report", "participation", "--as-of", on]);
    let day = &said["data"]["dates"][0];
    let count = |measure: &Value, what: &str| measure[what].as_u64().unwrap_or_default();
    let board = &day["organs"][0]["members"];
    let members = &day["members"];
    (count(members, "women"), count(members, "men"), count(board, "women"), count(board, "men"))
}

/// Protects the main job: who belongs and who holds which office, on any day, with hand-overs and exits as they were.
#[test]
fn a_secretary_keeps_her_register() {
    let desk = cooperative();
    assert_eq!(women_and_men(&desk, "2017-01-01"), (1, 1, 0, 0));
    assert_eq!(women_and_men(&desk, "2019-06-01"), (2, 2, 1, 1));

    desk.ok(&[
        "committee",
        "replace",
        "1",
        "3",
        "--organ",
        "board_of_directors",
        "--on",
        "2020-06-01",
        "--reason",
        "resignation",
    ]);
    let holders = |on: &str| column(&desk.json(&["committee", "list", "--mandates", "--as-of", on]), "name");
    assert_eq!(holders("2020-05-31"), ["Julia Ticona Ccama", "Pedro Condori Apaza"]);
    assert_eq!(
        holders("2020-06-01"),
        ["Rosa Quispe", "Pedro Condori Apaza"],
        "the day belongs to the successor"
    );

    let left = desk.json(&["member", "leave", "2", "--on", "2021-03-01"]);
    assert_eq!(left["events"].as_array().unwrap().len(), 2, "her mandate ends with the membership: {left}");
    assert_eq!(holders("2021-03-01"), ["Rosa Quispe"]);
    assert_eq!(women_and_men(&desk, "2021-02-28"), (2, 2, 1, 1));
    assert_eq!(women_and_men(&desk, "2021-03-01"), (2, 1, 1, 0));

    desk.ok(&[
        "member",
        "admit",
        "40112233",
        "--cooperative",
        "Vizcacha",
        "--number",
        "2",
        "--on",
        "2021-09-01",
    ]);
    assert_eq!(women_and_men(&desk, "2021-06-01"), (2, 1, 1, 0));
    assert_eq!(
        women_and_men(&desk, "2021-09-01"),
        (2, 2, 1, 0),
        "an old mandate does not come back with the member"
    );
    desk.ok(&["person", "show", "40112233"]).says(&["2016-11", "2021-03-01", "2021-09-01", "no consta"]);
    desk.ok(&["committee", "show", "board_of_directors"]).says(&["Rosa Quispe", "presidenta"]);
    desk.ok(&["committee", "list", "--format", "csv"]).says(&["not_stated"]);
    desk.ok(&["cooperative", "show", "Vizcacha"]).says(&["CECOHAL", "2011"]);
    desk.ok(&["verify"]);
}

/// Protects facts that arrive late and in any order: each counts on its own day.
#[test]
fn facts_may_arrive_in_any_order() {
    let desk = cooperative();
    desk.ok(&["member", "suspend", "3", "--on", "2020-01-01", "--until", "2020-03-01"]);
    desk.ok(&[
        "committee",
        "seat",
        "Luis Mamani",
        "--organ",
        "board_of_directors",
        "--from",
        "2018-06",
        "--until",
        "2018-12",
    ]);
    assert_eq!(women_and_men(&desk, "2018-05-31").3, 0);
    assert_eq!(women_and_men(&desk, "2018-12-30").3, 1, "a month as an end means its last day");
    let entitled = |on: &str| {
        let said = desk.json(&["report", "participation", "--as-of", on]);
        said["data"]["dates"][0]["entitled"]["total"].as_u64().unwrap()
    };
    assert_eq!((entitled("2019-12-31"), entitled("2020-01-01"), entitled("2020-03-01")), (4, 3, 4));
    let series = desk.json(&[
        "report",
        "participation",
        "--since",
        "2016-12-01",
        "--every",
        "12",
        "--as-of",
        "2021-12-01",
    ]);
    let totals: Vec<_> = series["data"]["dates"]
        .as_array()
        .unwrap()
        .iter()
        .map(|day| day["members"]["total"].as_u64().unwrap())
        .collect();
    assert_eq!(totals, [2, 2, 4, 4, 4, 4]);
}

/// Protects the two times: what was believed on a day stays readable after it was corrected.
#[test]
fn what_was_known_then_can_be_asked() {
    let mut desk = cooperative();
    desk.later("2022-03-01T09:00:00Z");
    desk.ok(&["member", "correct", "3", "--admitted", "2017-02-01", "--reason", "se leyó mal el acta"]);
    let members = |args: &[&str]| {
        let mut typed = vec!["member", "list", "--as-of", "2017-06-01"];
        typed.extend(args);
        column(&desk.json(&typed), "name").len()
    };
    assert_eq!(
        (members(&[]), members(&["--as-known-at", "2022-02-28"]), members(&["--as-known-at", "2022-01-01"])),
        (3, 2, 0)
    );
    desk.ok(&["log", "--person", "rosa quispe"]).says(&["se leyó mal el acta", "2022-03-01"]);
    desk.refused(USAGE, &["member", "leave", "3", "--on", "2021-01-01", "--as-known-at", "2022-02-28"]);
    desk.refused(USAGE, &["import", "roster", "any.csv", "--as-known-at", "2022-02-28"]);
}

/// Protects corrections: they add to the history and take nothing from it.
#[test]
fn corrections_add() {
    let desk = cooperative();
    let before = desk.version();
    let typed: [&[&str]; 9] = [
        &["person", "correct", "45678912", "--given-names", "Julia Elena", "--reason", "faltaba un nombre"],
        &["person", "add-document", "rosa quispe", "--passport", "PE123456"],
        &[
            "person",
            "correct-document",
            "40112233",
            "--scheme",
            "dni",
            "--wrong",
            "40112233",
            "--right",
            "40112234",
            "--reason",
            "un número mal leído",
        ],
        &["person", "declare-gender", "Luis Mamani"],
        &["person", "state-kinship", "Ana Choque", "child", "rosa quispe"],
        &[
            "cooperative",
            "rename",
            "Vizcacha",
            "Cooperativa Vizcacha de Oro",
            "--acronym",
            "VO",
            "--on",
            "2020",
        ],
        &["committee", "correct-mandate", "1", "--from", "2019-02-01", "--reason", "fecha del acta"],
        &["committee", "change-seats", "board_of_directors", "--from", "2021", "--seat", "member:3"],
        &["member", "end-work", "Ana Choque", "cocina", "--on", "2021-05-01"],
    ];
    for args in typed {
        desk.ok(args);
    }
    assert_eq!(desk.version(), before + 9);
    desk.ok(&["person", "show", "1"]).says(&["Julia Elena", "faltaba un nombre"]);
    desk.ok(&["person", "show", "40112234"]).says(&["Pedro"]);
    desk.ok(&["cooperative", "show", "VO"]).says(&["Cooperativa Vizcacha de Oro"]);
    let said = desk.json(&["report", "participation", "--as-of", "2021-06-01"]);
    assert_eq!(
        said["data"]["dates"][0]["members"]["unknown"], 1,
        "a declaration that was taken back is unknown"
    );
    assert_eq!(said["data"]["dates"][0]["organs"][0]["places"], 5);
    desk.ok(&["verify"]);
}

/// Protects people who were written down twice: both records become one, with everything of both.
#[test]
fn two_records_of_one_person_are_merged() {
    let desk = cooperative();
    desk.ok(&[
        "person",
        "record",
        "--family-name",
        "Quispe Ramos",
        "--given-names",
        "Rosa",
        "--dni",
        "41414141",
    ]);
    desk.ok(&[
        "member",
        "assign-work",
        "41414141",
        "enfermería",
        "--cooperative",
        "Vizcacha",
        "--from",
        "2019",
    ]);
    let total = women_and_men(&desk, "2021-01-01");
    desk.ok(&["person", "merge", "41414141", "3", "--reason", "misma fecha de nacimiento y misma firma"]);
    desk.ok(&["person", "show", "3"]).says(&["enfermería"]);
    assert_eq!(total, women_and_men(&desk, "2021-01-01"));
    desk.refused(REJECTED, &["person", "merge", "3", "3", "--reason", "x"]);
    desk.ok(&["verify"]);
}

/// Protects copies: a backup is verified, nothing is written over unasked, and what comes back is the same register.
#[test]
fn a_copy_is_verified_and_comes_back() {
    let desk = cooperative_at(Desk::of_files());
    let before = desk.ok(&["log", "--format", "csv"]).stdout;
    desk.ok(&["backup", "copia.ayni"]).says(&["Todo coincide"]);
    desk.refused(STORAGE, &["backup", "copia.ayni"]);
    desk.ok(&["backup", "copia.ayni", "--overwrite"]);
    desk.ok(&["member", "leave", "1", "--on", "2021-01-01"]);
    desk.refused(STORAGE, &["restore", "copia.ayni"]);
    desk.ok(&["restore", "copia.ayni", "--overwrite"]);
    assert_eq!(before, desk.ok(&["log", "--format", "csv"]).stdout);
    desk.ok(&["rebuild"]);
    desk.ok(&["verify"]);
}

/// Protects a look before the leap: a dry run says what would happen and writes not one byte.
#[test]
fn a_dry_run_writes_nothing() {
    let desk = cooperative_at(Desk::of_files());
    desk.write("socias.csv", "Apellidos;Nombres;Fecha de ingreso;Sexo\nNina;Rita;2019;F\n");
    desk.ok(&["backup", "guardada.ayni"]);
    let typed: [&[&str]; 10] = [
        &["person", "record", "--family-name", "Nina"],
        &["person", "erase", "1", "--reason", "solicitud"],
        &["member", "leave", "1", "--on", "2021-01-01"],
        &["committee", "dissolve", "board_of_directors", "--on", "2021-01-01"],
        &["import", "roster", "socias.csv", "--cooperative", "Vizcacha"],
        &["backup", "copia.ayni"],
        &["restore", "guardada.ayni", "--overwrite"],
        &["rebuild"],
        &["--register", "copia.ayni", "init"],
        &["cooperative", "dissolve", "Vizcacha", "--on", "2021-12-01"],
    ];
    let before = desk.kept();
    for args in typed {
        let mut args = args.to_vec();
        args.push("--dry-run");
        desk.ok(&args).says(&["no se escribió nada"]);
        assert_eq!(before, desk.kept(), "{args:?}");
        assert!(!desk.path("copia.ayni").exists());
    }
    let refused = desk.refused(REJECTED, &["member", "leave", "1", "--on", "2015-01-01", "--dry-run"]);
    refused.says(&["2016"]);
    for args in [&["init"][..], &["restore", "falta.ayni"], &["copy", "falta.ayni", "copia.ayni"]] {
        desk.refused(STORAGE, &[args, &["--dry-run"]].concat());
    }
}

/// Protects the count: whoever writes down or admits somebody is told who on record may be the same person, before anything
/// is written, too; and people of one name and birth are told apart by what identifies them.
#[test]
fn somebody_alike_is_said() {
    let desk = cooperative();
    let rosa =
        ["person", "record", "--family-name", "QUISPE", "--given-names", "Rosa", "--birth", "1980-05-17"];
    desk.ok(&[&rosa[..], &["--dry-run"]].concat()).says(&[
        "Se registró a Rosa QUISPE",
        "Vizcacha 3",
        "persona unir",
    ]);
    let said = desk.json(&rosa);
    let known = desk.json(&["person", "list", "--search", "quispe"]);
    let ids = column(&known, "id");
    let others = said["alike"][0]["others"].as_array().unwrap();
    assert!(others.len() == 1 && ids.contains(&others[0].as_str().unwrap().to_owned()), "{said}");
    let second = said["alike"][0]["person"].as_str().unwrap();
    desk.refused(NOT_FOUND, &["person", "show", "Rosa Quispe"]).says(&["Vizcacha 3", second]);
    desk.ok(&["member", "admit", second, "--cooperative", "Vizcacha", "--on", "2021"]).says(&["Vizcacha 3"]);
    let other = desk.json(&["person", "record", "--family-name", "Quispe", "--given-names", "Rosaura"]);
    assert_eq!(other["alike"].as_array().map(Vec::len), Some(0));
}

/// Protects a hand that types twice, or a line that breaks: the same command id does nothing twice.
#[test]
fn the_same_command_is_carried_out_once() {
    let desk = cooperative();
    let id = "01890000-0000-7000-8000-000000000001";
    let args = ["person", "record", "--family-name", "Nina", "--command-id", id];
    let first = desk.json(&args);
    let again = desk.json(&args);
    assert_eq!((&first["replayed"], &again["replayed"]), (&Value::Bool(false), &Value::Bool(true)));
    assert_eq!((&first["version"], &first["events"]), (&again["version"], &again["events"]));
    assert_eq!(desk.version(), first["version"].as_u64().unwrap());
}

/// Protects two people at two desks: who writes on an older version is told so, with both versions.
#[test]
fn writing_on_an_older_version_is_a_conflict() {
    let desk = cooperative();
    let seen = desk.version();
    let args = |version: &str| {
        ["member", "leave", "1", "--on", "2021-01-01", "--expect-version", version]
            .map(str::to_owned)
            .to_vec()
    };
    let typed = |args: &[String]| args.iter().map(String::clone).collect::<Vec<_>>();
    desk.ok(&["person", "record", "--family-name", "Nina"]);
    let old = typed(&args(&seen.to_string()));
    let old: Vec<&str> = old.iter().map(String::as_str).collect();
    desk.refused(CONFLICT, &old).says(&[&seen.to_string(), &(seen + 1).to_string()]);
    let new = typed(&args(&(seen + 1).to_string()));
    desk.ok(&new.iter().map(String::as_str).collect::<Vec<_>>());
}

/// Protects who may do what: a role that may only read changes nothing, and the history says who acted.
#[test]
fn roles_are_kept() {
    let desk = cooperative();
    desk.refused(REJECTED, &["member", "leave", "1", "--on", "2021-01-01", "--role", "auditor"])
        .says(&["auditor"]);
    desk.ok(&[
        "member",
        "leave",
        "1",
        "--on",
        "2021-01-01",
        "--role",
        "secretary",
        "--by",
        "secretaría de Vizcacha",
    ]);
    desk.ok(&["log", "--last", "2"]).says(&["secretaría de Vizcacha"]);
}
