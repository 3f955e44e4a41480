//! The equality report: the story of the article in the register's own figures; what of it may leave the house; and the
//! sheet on the wall.

use crate::desk::{Desk, REJECTED, USAGE};

const DAY: [&str; 2] = ["--as-of", "2021-11-30"];

fn equality<'a>(more: &[&'a str]) -> Vec<&'a str> {
    let mut args = vec!["report", "equality"];
    args.extend(DAY);
    args.extend(more);
    args
}

/// Protects the story: members, committee and who presides over it, policy, plan, targets, the group, the workshops, the
/// projects and both foundations, and what the national statistics say, each with its source.
#[test]
fn the_report_tells_the_story() {
    let desk = Desk::with_demo();
    let said = desk.ok(&equality(&[]));
    said.says(&[
        "29.1 % (58 de 199)",
        "0.411",
        "3 si se suman",
        "36 si se suman",
        "83 si se suman",
        "meta anterior",
    ]);
    said.says(&["Preside Nancy Coaquira (presidenta)", "desde noviembre de 2021"]);
    said.says(&["Su objetivo: cerrar las brechas entre hombres y mujeres"]);
    said.says(&["Consejo de administración", "en proporción a la", "se cumple", "50.0 % (3 de 6)"]);
    said.says(&["Almacén", "Cocina", "Contabilidad", "Enfermería"]);
    said.says(&["Política de género", "Plan de igualdad", "Avance del conjunto"]);
    said.says(&["punto de partida", "meta", "Divinas en Brillo de Oro", "familiares: 4"]);
    said.says(&["Charpitas", "Ensemble", "Ford"]);
    said.says(&["INEI", "Desafíos", "https://fairmined.org"]);
    said.says(&["Supuesto", "promedio de 2016 a 2020", "no guarda remuneraciones"]);
    let english = Desk::with_demo().speaks("en");
    english.ok(&equality(&[])).says(&[
        "29.1 % (58 of 199)",
        "Nancy Coaquira presides (president)",
        "Assumption",
    ]);
}

/// Protects programs: outcomes stand under the codes of GRI and SDG, exact, with their inputs and reasons.
#[test]
fn the_report_is_keyed_by_frameworks() {
    let desk = Desk::with_demo();
    let said = desk.json(&equality(&[]));
    let frameworks = &said["data"]["frameworks"];
    for code in ["SDG 5.5.1(b)", "SDG 5.5.2", "GRI 405-1-a", "GRI 405-1-b", "GRI 405-2", "GRI 401-1-b"] {
        assert!(frameworks[code].as_array().is_some_and(|list| !list.is_empty()), "{code}: {frameworks}");
    }
    let board = &frameworks["SDG 5.5.1(b)"][0];
    assert_eq!((&board["value"]["numerator"], &board["value"]["denominator"]), (&2.into(), &9.into()));
    assert_eq!(board["inputs"]["elected"]["men"], 7);
    assert_eq!(frameworks["GRI 405-2"][0]["value"]["not_computable"], "remuneration");
    assert_eq!(said["data"]["definitions"]["G1"]["formula"], "women / (women + men)");
    assert_eq!(said["data"]["members"]["share_of_women"]["percent"], 29.1);
}

/// Protects every paper that people print: both render in each format and language, and no word is missing.
#[test]
fn both_papers_render_in_every_format_and_language() {
    for lang in ["es", "en"] {
        let desk = Desk::with_demo().speaks(lang);
        for format in ["table", "json", "csv", "html"] {
            let series = desk.ok(&equality(&["--since", "2016", "--format", format]));
            let sheet = desk.ok(&["report", "sheet", "--as-of", "2021-11-30", "--format", format]);
            for said in [&series, &sheet] {
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

/// Protects the wall: the sheet is one file that loads nothing, with the large figure and who presides.
#[test]
fn the_sheet_hangs_on_the_wall() {
    let desk = Desk::with_demo();
    desk.ok(&["report", "sheet", "--as-of", "2021-11-30", "-o", "hoja.html"]);
    let page = String::from_utf8(desk.read("hoja.html")).unwrap();
    for text in
        ["29.1 %", "58 de 199", "Nancy Coaquira, presidenta", "35.0 % para diciembre de 2023", "size: A3"]
    {
        assert!(page.contains(text), "«{text}» is not on the sheet");
    }
    assert!(
        !page.contains("<script") && !page.contains("<img") && !page.contains("<link"),
        "it loads something"
    );
    assert_eq!(page.matches("<circle").count(), 199 + 2, "one figure a person, and the dots of two patterns");
}

/// Protects whoever prints: a report hangs, is filed or is read as it is asked for, and no list of people becomes a poster.
#[test]
fn a_page_is_laid_out_as_it_is_asked_for() {
    let desk = Desk::with_demo();
    let poster = desk.ok(&["report", "participation", "--layout", "poster"]).stdout;
    assert!(poster.contains("size: A3") && !poster.contains("<table"), "{poster:.300}");
    let organ = ["report", "composition", "gender_equality_committee", "--as-of", "2021-11-30", "-f", "html"];
    let paper = desk.ok(&organ).stdout;
    assert!(paper.contains("class=\"signatures\"") && paper.contains("size: A4"), "{paper:.300}");
    let screen = desk.ok(&[&organ[..], &["--disposicion", "report"]].concat()).stdout;
    assert!(!screen.contains("class=\"signatures\""), "a screen is not signed");
    desk.refused(USAGE, &["member", "list", "--layout", "poster"]).says(&["«poster»"]);
    desk.refused(USAGE, &["member", "list", "--layout", "paper", "--format", "csv"]).says(&["csv"]);
}

/// Protects people in small groups: what leaves the house shows no small count, and says so; the house's own report does.
#[test]
fn small_counts_are_kept_back() {
    let desk = Desk::with_demo();
    let public = desk.json(&equality(&["--public", "Fundación Ford", "--dry-run"]));
    let work = public["data"]["sections"]["work"].as_array().unwrap();
    for area in work {
        for side in ["women", "men", "other", "unknown"] {
            let count = area[side].as_u64();
            assert!(count.is_none_or(|count| count == 0 || 5 <= count), "{area}");
        }
    }
    assert!(work.iter().any(|area| area["women"] == "kept_back"), "{work:?}");
    let house = desk.json(&equality(&[]));
    assert_eq!(house["data"]["sections"]["work"][0]["women"], 2);
    let pace = |told: &serde_json::Value| told["data"]["sections"]["pace"].as_array().unwrap().len();
    assert!(0 < pace(&house) && pace(&public) == 0);
    assert_eq!(public["data"]["members"]["women"], 58);
}

/// Protects the ledger: a dry run enters nothing; a release is entered once with its audience; and a later one does not
/// tell by a difference how few came in between.
#[test]
fn releases_are_entered_and_do_not_tell_on_each_other() {
    let desk = Desk::with_demo();
    let version = desk.version();
    desk.ok(&equality(&["--public", "Fundación Ford", "--dry-run"])).says(&["No se anotó nada"]);
    assert_eq!(desk.version(), version);
    desk.ok(&equality(&["--public", "Fundación Ford"]));
    assert_eq!(desk.version(), version + 1);
    desk.ok(&["log", "--last", "1"]).says(&["Fundación Ford"]);
    desk.ok(&equality(&["--public", "Fundación Ensemble"]));
    let later = ["report", "equality", "--as-of", "2022-06-30", "--public", "Fundación Ford"];
    let later = desk.json(&later);
    assert!(later["data"]["members"].is_null(), "four women came in between: {}", later["data"]["members"]);
    desk.ok(&["verify"]);
}

/// Protects from thresholds that protect nobody, and from releases that earlier ones make unsafe.
#[test]
fn unsafe_releases_are_refused() {
    let desk = Desk::with_demo();
    desk.refused(USAGE, &equality(&["--public", "Fundación Ford", "--least", "1"]))
        .says(&["--mínimo", "de 2 a 100"]);
    desk.refused(USAGE, &equality(&["--least", "5"]));
    desk.ok(&equality(&["--public", "Fundación Ford", "--least", "2"]));
    // A stricter house cannot take back what a laxer release has shown.
    desk.refused(REJECTED, &equality(&["--public", "Fundación Ford", "--least", "60"])).says(&["Nada salió"]);
}

/// Protects places from people in what is stored: a delegate of two cooperatives is one person on one of the places whose
/// number is not fixed; a second office is a second place.
#[test]
fn a_delegate_of_two_cooperatives_holds_one_place() {
    let desk = central();
    let asked = |more: &[&'static str]| [more, &["--organ", "assembly", "--from", "2018"]].concat();
    let seats = ["--seat", "delegate:*:open", "--seat", "secretary:open"];
    let cen = ["--cooperative", "CEN", "--from", "2017"];
    desk.ok(&[&["committee", "establish", "assembly"], &seats[..], &cen].concat());
    desk.ok(&asked(&["committee", "seat", "BETA2", "--post", "delegate", "--represents", "BETA"]));
    desk.ok(&asked(&["committee", "seat", "ALFA1", "--post", "delegate", "--represents", "ALFA"]));
    desk.ok(&asked(&["committee", "seat", "ALFA1", "--post", "delegate", "--represents", "BETA"]));
    let held = |filled: u64, people: u64| {
        let said = desk.json(&["report", "participation", "--as-of", "2021-01-01"]);
        let organs = said["data"]["dates"][0]["organs"].as_array().unwrap();
        let assembly = organs.iter().find(|one| one["kind"] == "assembly").unwrap();
        let total = &assembly["members"]["total"];
        assert_eq!((&assembly["filled"], total), (&filled.into(), &people.into()), "{assembly:#}");
    };
    held(2, 2);
    desk.ok(&asked(&["committee", "seat", "ALFA1", "--post", "secretary"]));
    held(3, 2);
}

/// A central with two cooperatives: Alfa has two women, Beta a woman and two men; each of the three has a board of one
/// woman and one man.
fn central() -> Desk {
    let desk = Desk::new();
    desk.ok(&["init"]);
    desk.ok(&["cooperative", "enrol", "Central", "--acronym", "CEN", "--kind", "central"]);
    for (acronym, people) in [("ALFA", &["mujer", "mujer"][..]), ("BETA", &["mujer", "hombre", "hombre"])] {
        desk.ok(&["cooperative", "enrol", acronym, "--acronym", acronym]);
        desk.ok(&["cooperative", "affiliate", acronym, "CEN", "--from", "2016"]);
        for (number, gender) in (1..).zip(people) {
            let name = format!("{acronym}{number}");
            desk.ok(&["person", "record", "--given-names", &name, "--gender", gender]);
            desk.ok(&["member", "admit", &name, "--cooperative", acronym, "--on", "2016"]);
        }
    }
    for cooperative in ["ALFA", "BETA", "CEN"] {
        let on = ["--cooperative", cooperative, "--from", "2017"];
        let seat = ["--seat", "member:2:open"];
        desk.ok(&[&["committee", "establish", "board_of_directors"], &on[..], &seat[..]].concat());
        for person in ["ALFA1", "BETA2"] {
            desk.ok(&[&["committee", "seat", person, "--organ", "board_of_directors"], &on[..]].concat());
        }
    }
    desk
}

/// Protects the base of an organ: the same organ on the same day has the same ratio to the members of its own cooperative
/// in every report, whatever part of the central is looked at.
#[test]
fn an_organ_has_one_ratio_in_every_report() {
    let desk = central();
    let on = ["--as-of", "2021-01-01"];
    for (cooperative, ratio, seats) in
        [("ALFA", "0.500", (2, 2)), ("BETA", "1.500", (0, 1)), ("CEN", "0.833", (1, 2))]
    {
        let show = ["committee", "show", "board_of_directors", "--cooperative", cooperative];
        desk.ok(&[&show[..], &on].concat()).says(&[&format!("Razón con la membresía {ratio}")]);
        for scope in [&[][..], &["--cooperative", cooperative], &["--cooperative", "CEN"]] {
            let asked = |report: &'static str| [&["report", report], scope, &on].concat();
            let said = desk.json(&asked("participation"));
            let organs = said["data"]["dates"][0]["organs"].as_array().unwrap().iter();
            let mut boards = organs.filter(|one| one["name"].as_str().unwrap().contains(cooperative));
            let board = boards.next().unwrap();
            let range = |value: &serde_json::Value| (value["from"].clone(), value["to"].clone());
            let seats = (seats.0.into(), seats.1.into());
            assert_eq!(
                (&board["representation"]["value"], range(&board["proportional"])),
                (&ratio.parse::<f64>().unwrap().into(), seats)
            );
            let said = desk.json(&asked("equality"));
            let outcomes = said["data"]["frameworks"]["Ley 31335 art. 10"].as_array().unwrap().iter();
            let values: Vec<_> =
                outcomes.filter(|one| one["organ"]["id"] == board["id"]).map(|one| &one["value"]).collect();
            assert_eq!(values, [&board["representation"], &board["proportional"]], "{cooperative} {scope:?}");
        }
    }
}
