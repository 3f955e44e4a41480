//! The history says what changed, whom by name, in the same words whatever was asked for.

use serde_json::{Value, json};

use crate::desk::{Desk, REJECTED, USAGE};

fn begun() -> Desk {
    let desk = Desk::with_register();
    desk.ok(&["cooperative", "enrol", "Cooperativa Inventada", "--acronym", "CI", "--founded", "2010"]);
    let names = ["--given-names", "Ana", "--family-name", "Paz Luna"];
    desk.ok(&[&["person", "record", "--dni", "45678912", "--gender", "woman"], &names[..]].concat());
    desk.ok(&["member", "admit", "Ana", "--on", "2012", "--number", "1"]);
    desk
}

/// The last sentence of the history, and its fields.
fn last(desk: &Desk) -> (String, Value) {
    let said = desk.json(&["log", "--last", "1"]);
    let entry = &said["data"]["history"][0];
    (entry["change"].as_str().unwrap().to_owned(), entry["fields"].clone())
}

/// Protects auditors: a correction says which field it changed, from what to what, in the trial, in the receipt, and in the
/// history for people and for programs.
#[test]
fn a_correction_says_what_it_changed() {
    let desk = begun();
    let correct = ["person", "correct", "1", "--family-name", "Paz de Ríos", "--reason", "matrimonio"];
    let said = "Apellidos: Paz Luna → Paz de Ríos";
    desk.ok(&[&correct[..], &["--dry-run"]].concat()).says(&[said]);
    desk.ok(&correct).says(&[said]);
    let family = json!([{ "field": "family_name", "before": "Paz Luna", "after": "Paz de Ríos" }]);
    assert_eq!(last(&desk), (format!("Se corrigieron los datos de Ana Paz de Ríos. {said}."), family));
    desk.ok(&["member", "correct", "1", "--number", "33", "--reason", "libro"]).says(&["Número: 1 → 33"]);
    desk.ok(&["cooperative", "correct", "CI", "--founded", "2011"]).says(&["Fundación: 2010 → 2011"]);
    desk.ok(&["cooperative", "set-time-zone", "America/Lima"]);
    let back = ["cooperative", "set-time-zone", "America/La_Paz", "--reason", "la sede se mudó"];
    desk.ok(&back).says(&["Zona horaria: America/Lima → America/La_Paz"]);
    desk.ok(&["person", "erase", "33", "--reason", "lo pidió", "--yes"]);
    desk.ok(&["log", "--kind", "person"]).says(&["(dato borrado) → (dato borrado)"]);
    assert!(!desk.ok(&["log"]).all().contains("Luna"));
}

/// Protects what an organ was established for: it is said with the organ, corrected and taken back with what it was before, even
/// where it names somebody who sits there.
#[test]
fn an_objective_is_said_corrected_and_taken_back() {
    let desk = begun();
    let establish = ["committee", "establish", "comité de igualdad de género", "--from", "2012"];
    desk.ok(&[&establish[..], &["--seat", "presidenta", "--objective", "cerrar brechas"]].concat())
        .says(&["Su objetivo: cerrar brechas."]);
    let organ = ["--organ", "comité de igualdad de género", "--post", "presidenta", "--from", "2018"];
    desk.ok(&[&["committee", "seat", "Ana"], &organ[..]].concat());
    let correct = |objective: &'static str| {
        ["committee", "correct", "comité de igualdad de género", "--objective", objective, "--reason", "acta"]
    };
    desk.ok(&correct("que Ana Paz decida")).says(&["Objetivo: cerrar brechas → que Ana Paz decida"]);
    desk.ok(&correct("promover la igualdad")).says(&["Objetivo: que Ana Paz decida → promover la igualdad"]);
    let show = ["committee", "show", "comité de igualdad de género"];
    desk.ok(&show).says(&["Objetivo", "promover la igualdad"]);
    desk.ok(&["committee", "correct", "comité de igualdad de género", "--name", "Comité de mujeres"]);
    desk.ok(&["committee", "show", "Comité de mujeres"]).says(&["promover la igualdad"]);
    desk.ok(&["committee", "correct", "Comité de mujeres", "--objective", "ninguno"])
        .says(&["Objetivo: promover la igualdad → "]);
    assert!(!desk.ok(&["committee", "show", "Comité de mujeres"]).all().contains("Objetivo"));
}

/// Protects plans: what was said anew is compared with what was said before.
#[test]
fn what_is_set_again_says_what_is_other() {
    let desk = begun();
    desk.ok(&["indicator", "define", "X1", "Horas de formación", "--unit", "horas"]);
    desk.ok(&["indicator", "define", "X1", "Horas de formación de mujeres", "--unit", "horas"])
        .says(&["Horas de formación → Horas de formación de mujeres"]);
}

/// Protects readers: records that are gone are named, and the text does not depend on how much of the history is shown.
#[test]
fn what_is_gone_is_named_whatever_is_asked() {
    let desk = begun();
    desk.ok(&["committee", "establish", "consejo de vigilancia", "--from", "2012", "--seat", "presidenta"]);
    let organ = ["--organ", "consejo de vigilancia"];
    desk.ok(&[&["committee", "seat", "Ana", "--post", "presidenta", "--from", "2018"], &organ[..]].concat());
    desk.ok(&[&["committee", "annul-mandate", "Ana", "--reason", "otra persona"], &organ[..]].concat())
        .says(&["Ana Paz Luna, presidenta"]);
    let (sentence, _) = last(&desk);
    let all = desk.json(&["log"]);
    assert_eq!(all["data"]["history"].as_array().unwrap().last().unwrap()["change"], sentence.as_str());
    desk.ok(&["member", "annul", "1", "--reason", "error"]).says(&["Ana Paz Luna"]);
    desk.ok(&["person", "annul", "Ana", "--reason", "error"]).says(&["Ana Paz Luna"]);
    assert!(last(&desk).0.contains("Ana Paz Luna"), "{:?}", last(&desk));
}

/// Protects those who search: by day, author, batch, beginning of a kind; what is no kind or day is refused with those that are.
#[test]
fn the_history_is_asked_by_day_author_batch_and_kind() {
    let mut desk = begun();
    desk.later("2022-03-10T15:00:00Z");
    desk.ok(&["member", "leave", "1", "--on", "2022-03-01", "--by", "tesorería", "--role", "secretary"]);
    let roster = "N°;Apellidos;Nombres;DNI;Sexo;Fecha de ingreso\n7;Ticona;Julia;45678919;F;2016-02-01\n";
    desk.write("alta.csv", roster);
    desk.ok(&["import", "roster", "alta.csv", "--cooperative", "CI"]);
    let count = |asked: &[&str]| {
        let said = desk.json(&[&["log"], asked].concat());
        said["data"]["history"].as_array().unwrap().len()
    };
    assert_eq!(count(&[]), 6);
    assert_eq!(count(&["--since", "2022-03"]), 3);
    assert_eq!(count(&["--until", "2022-03-09"]), 3);
    assert_eq!(count(&["--since", "2022-03-10 15:00", "--until", "2022"]), 3);
    assert_eq!(count(&["--author", "TESORERIA"]), 1);
    assert_eq!(count(&["--author", "secretaria"]), 1);
    assert_eq!(count(&["--batch", "alta.csv"]), 2);
    assert_eq!(count(&["--kind", "person"]), 2);
    assert_eq!(count(&["--kind", "member.left"]), 1);
    assert_eq!(count(&["--from-version", "5"]), 2);
    desk.refused(USAGE, &["log", "--kind", "premium"]).says(&["certification", "programme", "equality"]);
    desk.refused(USAGE, &["log", "--since", "un día"]).says(&["--desde", "un día"]);
    desk.refused(USAGE, &["log", "--batch", "otra.csv"]).says(&["otra.csv"]);
}

/// Protects offices: an exit that is taken back leaves the mandates that ended with it ended; this is said, with the verb that
/// restores them, and the verb does.
#[test]
fn what_a_correction_leaves_behind_is_said() {
    let desk = begun();
    desk.ok(&["committee", "establish", "consejo de vigilancia", "--from", "2012", "--seat", "presidenta"]);
    let organ = ["--organ", "consejo de vigilancia", "--post", "presidenta"];
    desk.ok(&[&["committee", "seat", "Ana", "--from", "2019", "--until", "2022-01-01"], &organ[..]].concat());
    desk.ok(&["member", "leave", "1", "--on", "2020-06-30"]);
    let said = desk.ok(&["member", "correct", "1", "--left", "never", "--reason", "no se fue"]);
    said.says(&["Sigue terminado un cargo", "corregir-mandato", "--hasta 2022-01-01"]);
    let id = said.stdout.split_whitespace().find(|word| word.parse::<uuid::Uuid>().is_ok()).unwrap();
    let restore = ["committee", "correct-mandate", id, "--until", "2022-01-01", "--reason", "siguió"];
    desk.ok(&restore).says(&["30 de junio de 2020 → 1 de enero de 2022"]);
    desk.refused(REJECTED, &restore);
    assert!(!desk.ok(&["member", "correct", "1", "--number", "2"]).all().contains("Sigue terminado"));
}

/// Protects whoever reads the heading: it names the last day of which entries are told, not a day that the history does not go
/// by; that it does not is said.
#[test]
fn the_heading_names_the_day_up_to_which_it_tells() {
    let mut desk = begun();
    desk.later("2022-03-10T15:00:00Z");
    desk.ok(&["member", "leave", "1", "--on", "2022-03-01"]);
    let told = |asked: &[&str]| {
        let said = desk.json(&[&["log"], asked].concat());
        (said["as_of"].as_str().unwrap().to_owned(), said["data"]["history"].as_array().unwrap().len())
    };
    let (today, all) = told(&[]);
    assert_eq!(today, "2022-03-10");
    assert_eq!(told(&["--as-of", "2015-05-05"]), (today, all));
    assert_eq!(told(&["--until", "2022-02"]), ("2022-02-28".to_owned(), all - 1));
    assert_eq!(told(&["--until", "2030"]).0, "2022-03-10");
    desk.ok(&["log", "--as-of", "2015-05-05"]).says(&["5 de mayo de 2015 no la limita", "--desde y --hasta"]);
    assert!(!desk.ok(&["log"]).all().contains("no la limita"));
}
