//! Stories of trainings, productive groups and projects, as a secretary types them. It must not look into the file.

use serde_json::Value;

use crate::desk::{Desk, NOT_FOUND, REJECTED, USAGE};

/// A central with four people, a workshop in two sessions, a group and a project.
const TYPED: &str = r#"
cooperative enrol "Central Minera Andina" --kind central --acronym CEMA
cooperative enrol "Asociación Brillo" --kind civil_association --acronym AB
person record --family-name Quispe --given-names Rosa --dni 10117410 --gender woman
person record --family-name Mamani --given-names Elena --dni 25465832 --gender woman
person record --family-name Condori --given-names Julia --gender woman
person record --family-name Huanca --given-names Pedro --gender man
member admit Rosa --cooperative CEMA --on 2016 --number 1
person state-kinship Elena child Rosa
project open "Mineras inclusivas" --cooperative CEMA --from 2020-10 --until 2023-09 --also-called "Inclusive miners"
training plan "Prevención de la violencia" --cooperative CEMA --topic violence_prevention --facilitator "outside:Centro de la Mujer" --cost "1200.50 PEN" --education-fund --valid-months 24 --project inclusive
training session prevención --on 2021-11-25 --hours 1:30 --place "Local comunal"
training session prevención --on 2021-11-30 --hours 2
training enrol prevención --person Rosa --person 25465832 --person Pedro
training attend prevención --session 2021-11-25 --person Rosa --person Elena --women 3
training attend prevención --session 2021-11-30 --person Rosa --person Pedro
training complete prevención --on 2021-11-30 --person Rosa
group form "Brillo de las Alturas" --cooperative CEMA --from 2018-11 --product joyería --legal-person AB
group join brillo Rosa --from 2018-11 --leader
group join brillo Elena --from 2019-01-15
group join brillo Julia --from 2019 --until 2020
project partner mineras "outside:Fundación Aurora" --as financia --amount "50000 USD"
project budget mineras talleres --amount "8000.00 USD"
project activity mineras "Taller de prevención" --from 2021-11 --until 2021-12 --training prevención --group brillo
project aim mineras "Fondo rotatorio" --women 15 --men 2 --baseline-women 5 --due 2022
project achieve mineras fondo --on 2021-12-01 --women 9 --source "informe anual"
"#;

fn desk() -> Desk {
    let desk = Desk::with_register();
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

fn row<'a>(rows: &'a Value, column: &str, value: &str) -> &'a Value {
    let found = rows.as_array().unwrap().iter().find(|row| row[column] == value);
    found.unwrap_or_else(|| panic!("no {column} {value} in {rows:#}"))
}

/// Protects the figures that leave the committee: people once, hours exact, those without a name apart.
#[test]
fn a_workshop_reaches_each_person_once() {
    let desk = desk();
    let report = ["report", "trainings", "--since", "2021", "--as-of", "2021-12-31"];
    desk.ok(&report).says(&["3 (2 mujeres, 1 hombre)", "1 de 1 (100.0 %)", "1200.50 PEN", "66.7 %"]);
    let said = desk.json(&report);
    let topic = &said["data"]["topics"][0];
    assert_eq!((&topic["women"], &topic["men"], &topic["members_women"]), (&2.into(), &1.into(), &1.into()));
    assert_eq!((&topic["minutes_women"], &topic["minutes_men"]), (&300.into(), &120.into()));
    assert_eq!(topic["unnamed"], 3);
    let before = desk.json(&["report", "trainings", "--as-of", "2021-11-29"]);
    assert_eq!(before["data"]["topics"][0]["men"], 0);
    let other = desk.json(&["report", "trainings", "--topic", "seguridad y salud en el trabajo"]);
    assert_eq!(other["data"]["topics"], Value::Array(Vec::new()));
    desk.ok(&["training", "list", "--as-of", "2021-11-26"]).says(&["Prevención", "2021-11-25"]);
    desk.ok(&["training", "show", "prevención"]).says(&["1 h 30 min", "Quispe, Rosa", "2023-11-29"]);
}

/// Protects lists: typing one again replaces it, adding keeps it, a file is one a line, and nobody stands there twice.
#[test]
fn lists_of_people_are_typed_or_read_from_a_file() {
    let desk = desk();
    desk.write("people.txt", "\u{feff}Rosa Quispe\r\n25465832\r\n\r\n");
    let complete =
        ["training", "complete", "prevención", "--on", "2022", "--person", "Rosa", "--person", "Julia"];
    desk.refused(REJECTED, &complete).says(&["Julia Condori", "inscripción"]);
    let attend = ["training", "attend", "prevención", "--session", "2021-11-30"];
    let with = |more: &[&'static str]| [&attend[..], more].concat();
    desk.ok(&with(&["--people-file", "people.txt", "--person", "Pedro"])).says(&["3 personas"]);
    desk.ok(&with(&["--person", "Julia", "--person", "Rosa", "--add"])).says(&["4 personas"]);
    desk.refused(REJECTED, &with(&["--person", "Julia", "--person", "Julia"])).says(&["dos veces"]);
    desk.refused(NOT_FOUND, &with(&["--person", "Nadie"])).says(&["Nadie"]);
    desk.refused(NOT_FOUND, &["training", "attend", "prevención", "--person", "Rosa"]).says(&["--sesión"]);
    // Whoever falls off a list that is replaced is named.
    let enrol = ["training", "enrol", "prevención", "--person", "Rosa"];
    desk.ok(&[&enrol[..], &["--person", "Julia"]].concat());
    desk.ok(&enrol).says(&["ya no está en ella", "Julia Condori", "--añadir"]);
    let hours = ["training", "session", "prevención", "--on", "2022", "--hours", "dos"];
    desk.refused(USAGE, &hours).says(&["1:30"]);
    desk.refused(REJECTED, &["training", "annul", "prevención", "--reason", "error"]).says(&["sesiones"]);
}

/// Protects the sheet that hangs at the door: the names in order, and lines for whoever is not on the list.
#[test]
fn a_sheet_is_printed_to_be_signed() {
    let desk = desk();
    let sheet = ["report", "sign-sheet", "prevención", "--session", "2021-11-30", "--free", "5"];
    let rows = desk.json(&sheet)["data"]["signatures"].clone();
    let names: Vec<&str> = rows.as_array().unwrap().iter().filter_map(|row| row["name"].as_str()).collect();
    assert_eq!(names[..3], ["Huanca, Pedro", "Mamani, Elena", "Quispe, Rosa"]);
    assert_eq!(rows.as_array().unwrap().len(), 8);
    desk.ok(&["report", "sign-sheet", "prevención", "-o", "sheet.html"]);
    let page = String::from_utf8(desk.read("sheet.html")).unwrap();
    assert!(page.contains("Firma") && page.contains("____"), "{page}");
}

/// Protects the group's report: who is in it on a day, who leads, and how each is tied to the cooperative then.
#[test]
fn a_group_is_shown_with_its_ties() {
    let desk = desk();
    let on = |day: &str| desk.json(&["report", "group", "brillo", "--as-of", day]);
    let today = on("2021-12-31");
    assert_eq!(row(&today["data"]["people"], "name", "Quispe, Rosa")["tie"], "member");
    assert_eq!(row(&today["data"]["people"], "name", "Quispe, Rosa")["role"], "leader");
    assert_eq!(row(&today["data"]["people"], "name", "Mamani, Elena")["tie"], "kin");
    assert_eq!(on("2019-06-30")["data"]["people"].as_array().unwrap().len(), 3);
    desk.ok(&["group", "show", "brillo"]).says(&["lideresa", "familiar de socia o socio", "AB"]);
    desk.refused(REJECTED, &["group", "join", "brillo", "Pedro", "--from", "2021", "--leader"])
        .says(&["lidera"]);
    desk.ok(&["group", "quit", "brillo", "Elena", "--on", "2021-06-01"]).says(&["Elena Mamani dejó"]);
    let correct = ["group", "correct-participation", "brillo", "Elena"];
    desk.refused(REJECTED, &[&correct[..], &["--as", "leader"]].concat()).says(&["lidera"]);
    desk.refused(USAGE, &[&correct[..], &["--as", "jefa"]].concat()).says(&["liderazgo, integrante"]);
    desk.ok(&[&correct[..], &["--from", "2019-02", "--until", "none", "--reason", "acta mal leída"]].concat())
        .says(&["Se corrigió una participación, ahora desde febrero de 2019"]);
    assert_eq!(on("2019-01-31")["data"]["people"].as_array().unwrap().len(), 2);
    assert_eq!(row(&on("2021-12-31")["data"]["people"], "name", "Mamani, Elena")["since"], "2019-02");
    desk.refused(REJECTED, &[&correct[..], &["--from", "2019-02"]].concat()).says(&["ya está así"]);
    desk.ok(&["group", "dissolve", "brillo", "--on", "2022"]).says(&["se disolvió", "Rosa Quispe dejó"]);
    desk.ok(&["group", "list", "--as-of", "2023"]).says(&["No hay nada"]);
}

/// Protects the donor's report: results against targets by gender, partners and what the project did.
#[test]
fn a_project_is_shown_with_its_results() {
    let desk = desk();
    let said = desk.json(&["report", "project", "inclusive", "--as-of", "2021-12-31"]);
    let aim = &said["data"]["results"][0];
    assert_eq!(aim["actual"], "women=9 men=0 other=0 unknown=0");
    assert_eq!(aim["women_reached"]["numerator"], 9);
    assert_eq!(said["data"]["partners"][0]["amount"], "50000.00 USD");
    assert_eq!(said["data"]["activities"][0]["group"], "Brillo de las Alturas");
    let before = desk.json(&["project", "show", "mineras", "--as-of", "2021-11-30"]);
    assert_eq!(before["data"]["results"][0]["actual"], Value::Null);
    desk.refused(REJECTED, &["project", "annul", "mineras", "--reason", "error"]).says(&["capacitación"]);
    desk.ok(&["project", "remove", "mineras", "talleres", "--reason", "línea repetida"])
        .says(&["Se quitó del proyecto «Mineras inclusivas»", "«talleres»"]);
    desk.refused(NOT_FOUND, &["project", "remove", "mineras", "talleres", "--reason", "otra vez"]);
}

/// Protects a person who asks for her data: her trainings with hours and validity, her groups, and what happened.
#[test]
fn an_extract_shows_trainings_and_groups() {
    let desk = desk();
    let said = desk.json(&["report", "extract", "Rosa", "--as-of", "2021-12-31"]);
    let training = &said["data"]["trainings"][0];
    assert_eq!((&training["came"], &training["minutes"]), (&2.into(), &210.into()));
    assert_eq!(training["good_until"], "2023-11-29");
    assert_eq!(said["data"]["groups"][0]["group"], "Brillo de las Alturas");
    desk.ok(&["report", "extract", "Rosa"]).says(&["entró al grupo", "Se anotó quiénes asistieron"]);
    let hers = desk.ok(&["log", "--person", "Elena", "--kind", "programme.group_joined"]);
    hers.says(&["Elena Mamani entró"]);
}

/// Protects one person who stood on two records: her trainings and her group go with her.
#[test]
fn merged_records_take_part_as_one() {
    let desk = desk();
    desk.ok(&["person", "record", "--family-name", "Quispe", "--given-names", "Rosita", "--gender", "woman"]);
    desk.ok(&["training", "attend", "prevención", "--session", "2021-11-30", "--person", "Rosita", "--add"]);
    let args = ["person", "merge", "Rosita", "10117410", "--reason", "mismo documento"];
    desk.ok(&args).says(&["Las capacitaciones"]);
    let said = desk.json(&["report", "trainings", "--as-of", "2021-12-31"]);
    assert_eq!(said["data"]["topics"][0]["women"], 2);
}

/// Protects who looks for something on another day than that of the list: each list says how much it leaves out because
/// of the day, and how it is seen; nothing is said where nothing is left out.
#[test]
fn a_list_says_what_it_leaves_out() {
    let desk = desk();
    let organ = ["committee", "establish", "board_of_directors", "--cooperative", "CEMA", "--from", "2016"];
    desk.ok(&[&organ[..], &["--seat", "president"]].concat());
    let all = |list: &[&str]| desk.json(list)["data"]["list"].as_array().unwrap().len();
    for list in ["project", "group", "committee"] {
        let everything = all(&[list, "list", "--all"]);
        assert!(0 < everything, "{list}");
        desk.ok(&[list, "list", "--as-of", "1900-01-01"]).says(&["No hay nada que mostrar.", "con --todo."]);
        let said = desk.ok(&[list, "list", "--all"]).all();
        assert!(!said.contains("--all"), "{said}");
    }
    assert!(0 < all(&["training", "list"]));
    desk.ok(&["training", "list", "--as-of", "1900-01-01"]).says(&["comienza", "con un --al posterior."]);
    desk.ok(&["member", "list", "--as-of", "1900-01-01"])
        .says(&["no está en curso ese día: véala con --situación todas."]);
    desk.ok(&["member", "list", "--as-of", "1900-01-01", "--status", "all"]).says(&["Se muestra"]);
}
