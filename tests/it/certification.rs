//! The way to a certificate and after it, told in verbs as people type them: a certificate known to the year, renewal,
//! suspension, an audit whose findings another office closes, the premium, and what is refused on the way.

use serde_json::{Value, json};

use crate::desk::{Desk, NOT_FOUND, REJECTED, USAGE};
use crate::secretary::cooperative;

/// Two editions of a small scheme and an organisation with interest in the first.
const TYPED: &str = r#"
committee establish gender_equality_committee --cooperative CECOHAL --from 2016 --seat president:1:open
cooperative open-unit Vizcacha "Mina Alta" --from 2012
scheme adopt --code justo-1 --title "Oro Justo" --owner "Casa Inventada" --version 1 --cycle-months 36 --level ecological --grade minor:180 --grade major:90:blocks --requirement "j-1|Padrón al día|entrada|0" --requirement "j-2|Política de igualdad|progreso|3|gender" --requirement "j-3|Botiquín|mayor"
scheme adopt --code justo-2 --title "Oro Justo, segunda edición" --owner "Casa Inventada" --version 2 --grade minor --requirement "k-1|Padrón al día|entry|0" --requirement "k-2|Política|entry"
certification open justo-1 --cooperative CECOHAL --product oro --unit "Mina Alta" --on 2015
"#;

fn typed(desk: &Desk, lines: &str) {
    for line in lines.trim().lines() {
        // Every second piece stood between quotation marks.
        let words = |(at, piece): (usize, &'static str)| -> Vec<&'static str> {
            if at % 2 == 0 { piece.split_whitespace().collect() } else { vec![piece] }
        };
        let line: &'static str = Box::leak(line.to_owned().into_boxed_str());
        desk.ok(&line.split('"').enumerate().flat_map(words).collect::<Vec<_>>());
    }
}

fn desk() -> Desk {
    let desk = cooperative();
    typed(&desk, TYPED);
    desk
}

/// A desk with a certificate of 2016, renewed and suspended.
fn certificate() -> Desk {
    let desk = desk();
    typed(
        &desk,
        r#"
certification apply justo-1 --on 2015-06
certification accept-scope justo-1 --on 2015-09
certification grant justo-1 --on 2016 --until 2019 --number C-16 --body "Certificadora Inventada"
certification renew justo-1 --on 2018-12 --until 2022-06-30 --number C-19
certification suspend C-19 --on 2019-05-01 --until 2019-11
certification reinstate C-19 --on 2019-09-01
"#,
    );
    desk
}

/// The same with an audit in 2021.
fn certified() -> Desk {
    let desk = certificate();
    typed(
        &desk,
        r#"
audit schedule justo-1 --kind seguimiento --body "Certificadora Inventada" --on 2021-05
audit hold 2021 --from 2021-05-03 --until 2021-05-05 --women 12 --men 20 --sample 30 --auditors 2
finding record j-1 --audit 2021 --conforming
finding record 2 --audit "seguimiento 2021" --grade major --deadline 2021-12-31 --note "no hay acta"
"#,
    );
    desk
}

/// How the first certification stands on a day: its status and the days that are left.
fn standing(desk: &Desk, on: &str) -> (String, Option<i64>) {
    let list = desk.json(&["certification", "list", "--scheme", "justo-1", "--as-of", on]);
    let row = &list["data"]["list"][0];
    (row["status"].as_str().unwrap().to_owned(), row["remaining_days"].as_i64())
}

fn rows(list: &Value) -> Vec<Value> {
    list["data"]["list"].as_array().unwrap().clone()
}

/// Protects the life of a certificate: it holds from the year known to the day it ends, not while it is suspended, and
/// runs out by itself.
#[test]
fn a_certificate_holds_on_the_days_of_its_life_and_on_no_other() {
    let desk = certificate();
    let expected = [
        ("2014-12-31", "future", None),
        ("2015-03-01", "interested", None),
        ("2015-07-01", "applied", None),
        ("2015-12-31", "scope_accepted", None),
        ("2016-01-01", "certified", Some(1460)),
        ("2019-04-30", "certified", Some(1157)),
        ("2019-05-01", "suspended", Some(1156)),
        ("2019-09-01", "certified", Some(1033)),
        ("2022-06-29", "certified", Some(1)),
        ("2022-06-30", "expired", None),
    ];
    for (on, status, days) in expected {
        assert_eq!(standing(&desk, on), (status.to_owned(), days), "{on}");
    }
    desk.ok(&["certification", "show", "C-19"]).says(&[
        "certificada",
        "C-19",
        "Mina Alta",
        "levantamiento de la suspensión",
        "Certificadora Inventada",
    ]);
    desk.ok(&["certification", "show", "justo-1", "--lang", "en"]).says(&["certified", "First certificate"]);
    let annul = ["certification", "annul-step", "justo-1", "suspensión 2019-05", "--reason", "otro año"];
    desk.refused(REJECTED, &annul).says(&["levantamiento de la suspensión"]);
    desk.ok(&["verify"]);
}

/// Protects the audit's follow-up: what is found is mended, and closed by another office than its author's; a reopening
/// is said, and what was the case on a day stays so.
#[test]
fn another_office_closes_what_an_audit_found() {
    let desk = certified();
    let place = ["--audit", "2021", "--certification", "justo-1"];
    let mut plan = vec![
        "action",
        "plan",
        "j-2",
        "--what",
        "Aprobar la política en asamblea",
        "--deadline",
        "2021-12-01",
        "--organ",
        "gender_equality_committee",
        "--person",
        "45678912",
        "--root-cause",
        "no se convocó",
        "--by",
        "secretaría",
    ];
    plan.extend(place);
    desk.ok(&plan).says(&["Aprobar la política en asamblea"]);
    let open = |on: &str, flags: &[&str]| {
        let mut args = vec!["action", "list", "--as-of", on];
        args.extend(flags);
        rows(&desk.json(&args))
    };
    assert_eq!(open("2021-05-04", &[]).len(), 0, "the audit was not over");
    assert_eq!(open("2021-11-15", &[])[0]["days_left"], json!(16));
    assert_eq!(open("2021-12-02", &["--overdue"])[0]["status"], json!("overdue"));
    let close = |by: &'static str| {
        let check = "se leyó el acta";
        [
            "action",
            "close",
            "política asamblea",
            "--on",
            "2022-01-10",
            "--effective",
            "--check",
            check,
            "--by",
            by,
        ]
    };
    desk.refused(REJECTED, &close("secretaría")).says(&["secretaría", "--por"]);
    desk.ok(&close("consejo de vigilancia")).says(&["eficaz"]);
    assert_eq!((open("2022-01-09", &[]).len(), open("2022-01-10", &[]).len()), (1, 0));
    let mended = |on: &str| rows(&desk.json(&["finding", "list", "--open", "--as-of", on])).len();
    assert_eq!((mended("2022-01-09"), mended("2022-01-10")), (1, 0));
    desk.refused(REJECTED, &["action", "revise", "j-2", "--deadline", "2022-02", "--reason", "más tiempo"])
        .says(&["ayni acción reabrir"]);
    desk.ok(&["action", "reopen", "j-2", "--on", "2022-01-12", "--reason", "el acta no está firmada"]);
    assert_eq!((open("2022-01-11", &[]).len(), open("2022-01-12", &[]).len()), (0, 1));
    desk.ok(&["action", "revise", "j-2", "--deadline", "2022-02", "--reason", "más tiempo"]);
    desk.ok(&["audit", "show", "2021"]).says(&["12 mujeres, 20 hombres", "no conformidad mayor", "abierta"]);
    desk.ok(&["log", "--person", "45678912", "--format", "csv"])
        .says(&["Aprobar la política", "el acta no está firmada"]);
    desk.ok(&["log", "--cooperative", "CECOHAL", "--format", "csv"]).says(&[
        "mostró interés",
        "Se renovó el certificado",
        "auditoría de seguimiento",
        "acción correctiva",
    ]);
    desk.ok(&["person", "show", "45678912", "--format", "csv"]).says(&["acción correctiva"]);
    desk.ok(&["verify"]);
}

/// Protects the follow-up from a slip of the pen: an action that was planned in error goes and its finding is to be mended
/// as before; one that was closed stays.
#[test]
fn an_action_planned_in_error_goes_and_its_finding_is_open_again() {
    let desk = certified();
    let place = ["--audit", "2021", "--certification", "justo-1"];
    let plan = |what: &str| {
        let args =
            ["action", "plan", "j-2", "--deadline", "2021-12-01", "--what", what, "--by", "secretaría"];
        desk.ok(&[&args[..], &place].concat());
    };
    let of_audit =
        || desk.ok(&["report", "audit", "2021", "--certification", "justo-1", "--as-of", "2021-11-15"]);
    plan("Comprar un archivador");
    of_audit().says(&["j-2", "Comprar un", "archivador"]);
    let annul = ["action", "annul", "archivador", "--reason", "era de otra auditoría"];
    desk.ok(&annul).says(&["planificada por error", "Su hallazgo ya no cuenta con ella"]);
    of_audit().says(&["por corregir", "No hay acciones correctivas"]);
    desk.ok(&["log", "--format", "csv"]).says(&["Comprar un archivador", "era de otra auditoría"]);
    plan("Aprobar la política en asamblea");
    let close =
        ["action", "close", "asamblea", "--on", "2022-01-10", "--effective", "--check", "se leyó el acta"];
    desk.ok(&[&close[..], &["--by", "consejo de vigilancia"]].concat());
    let annul = ["action", "annul", "asamblea", "--reason", "ya no"];
    desk.refused(REJECTED, &annul).says(&["ya se cerró alguna vez", "ayni acción modificar"]);
    desk.ok(&["verify"]);
}

/// Protects a new edition: answers go over with the mapping, and those that cannot are told.
#[test]
fn a_new_edition_takes_the_answers_over_and_tells_what_it_could_not() {
    let desk = certified();
    let answer = |requirement: &'static str| {
        ["certification", "answer", "justo-1", requirement, "--outcome", "met", "--on", "2021-06"]
    };
    desk.ok(&answer("j-1"));
    desk.ok(&answer("j-2")).says(&["se cumple"]);
    desk.ok(&["certification", "answer", "justo-1", "2", "--work", "en curso", "--on", "2021-09"])
        .says(&["se cumple"]);
    desk.ok(&["certification", "open", "justo-2", "--cooperative", "CECOHAL", "--on", "2022-01"]);
    let carry = ["certification", "carry", "justo-1", "justo-2"];
    desk.refused(REJECTED, &carry).says(&["ayni esquema relacionar"]);
    desk.write("mapa.csv", "source,target,relationship,confidence\nj-1,k-1,equivalent-to,95\n");
    desk.ok(&["scheme", "relate", "justo-1", "justo-2", "--file", "mapa.csv"]).says(&["1 relación"]);
    desk.ok(&carry).says(&["1 respuesta", "j-2"]);
    desk.ok(&["certification", "show", "justo-2"]).says(&["k-1", "se cumple"]);
    desk.ok(&["scheme", "show", "justo-2"]).says(&["equivale a", "95", "j-1"]);
    desk.ok(&["scheme", "show", "justo-1", "--topic", "gender"]).says(&["j-2"]);
    let schemes = rows(&desk.json(&["scheme", "list"]));
    assert_eq!(schemes.len(), 2);
    assert_eq!((&schemes[0]["requirements"], &schemes[0]["uses"]), (&json!(3), &json!(1)));
    desk.refused(REJECTED, &["scheme", "annul", "justo-1", "--reason", "x"]).says(&["justo-1"]);
}

/// Protects the premium's ledger: what was received, planned, decided and spent is told apart, with its resolution and
/// those who had something of it, up to the day that is asked about.
#[test]
fn the_premium_is_kept_from_receipt_to_expenditure() {
    let desk = desk();
    typed(
        &desk,
        r#"
premium receive justo-1 --cooperative CECOHAL --fine 250 --amount "1000.00 USD" --rate "4000 USD" --buyer "Joyería Inventada" --level ecological --on 2020-03-01
premium plan "Plan 2020" --cooperative CECOHAL --from 2020 --until 2021 --line "botiquín=400 USD" --line "taller=600.50 USD"
premium decide "Acta 14/2020, acuerdo 3" --cooperative CECOHAL --organ gender_equality_committee --on 2020-04 --line "botiquín=400 USD" --plan "Plan 2020"
premium spend botiquín --cooperative CECOHAL --amount "380.5 USD" --on 2020-05-02 --decision "Acta 14/2020" --women 40 --men 60
committee seat "Ana Choque" --organ gender_equality_committee --post president --from 2016
premium state-group "Ana Choque" --group miners
"#,
    );
    let ledger = |on: &str| rows(&desk.json(&["premium", "list", "--as-of", on]));
    let kinds = |on: &str| -> Vec<String> {
        ledger(on).iter().map(|row| row["entry"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(kinds("2020-03-01"), ["planned", "planned", "received"]);
    assert_eq!(kinds("2020-12-31"), ["planned", "planned", "received", "decided", "spent"]);
    desk.ok(&["premium", "list"]).says(&[
        "1000.00 USD",
        "380.50 USD",
        "40 mujeres, 60 hombres",
        "Acta 14/2020",
    ]);
    desk.ok(&["premium", "list", "--groups"]).says(&["Ana Choque", "mineras y mineros"]);
    desk.refused(REJECTED, &["premium", "annul", "Acta 14", "--reason", "x"]).says(&["Otro asiento"]);
    desk.ok(&["premium", "annul", "botiquín", "--reason", "se anotó dos veces"]).says(&["380.50 USD"]);
    assert_eq!(kinds("2020-12-31").len(), 4);
}

/// Asserts a refusal in both languages, and in JSON by its exit code, its code and a next step.
fn check(desk: &Desk, code: i32, stable: &str, args: &[&str], says: &[&str]) {
    let spanish = desk.refused(code, args);
    spanish.says(says);
    let with = |more: [&'static str; 2]| {
        let mut typed = args.to_vec();
        typed.extend(more);
        desk.refused(code, &typed)
    };
    assert_ne!(with(["--lang", "en"]).stderr, spanish.stderr);
    let said = with(["--format", "json"]);
    let object: Value = serde_json::from_str(&said.stderr).unwrap();
    assert_eq!((&object["exit"], &object["code"]), (&json!(code), &json!(stable)), "{said:#?}");
    assert!(!object["next"].as_str().unwrap().is_empty(), "{said:#?}");
}

/// Protects the register and its reader: what does not fit is refused with what to do next, and nothing is stored.
#[test]
fn what_does_not_fit_is_refused_with_what_to_do() {
    let desk = certified();
    let grant = ["certification", "grant", "justo-1", "--on", "2017"];
    check(&desk, REJECTED, "step_out_of_order", &grant, &["otorgamiento", "certificada"]);
    let open =
        ["certification", "open", "justo-1", "--cooperativa", "CECOHAL", "--on", "2020", "--level", "azul"];
    check(&desk, REJECTED, "level_unknown", &open, &["azul", "ayni esquema mostrar"]);
    let held = ["finding", "record", "j-3", "--audit", "2021", "--grade", "enorme"];
    check(&desk, REJECTED, "grade_unknown", &held, &["enorme"]);
    let rank = ["finding", "record", "j-3", "--audit", "2021", "--rank", "3"];
    check(&desk, REJECTED, "scale_differs", &rank, &["justo-1"]);
    let twice = ["finding", "record", "j-2", "--audit", "2021", "--observation"];
    check(&desk, REJECTED, "requirement_already_found", &twice, &["j-2", "no conformidad mayor"]);
    let unsaid = ["finding", "record", "j-3", "--audit", "2021"];
    check(&desk, USAGE, "conformity_needed", &unsaid, &["--conforme"]);
    let nothing = ["action", "plan", "j-1", "--what", "nada", "--deadline", "2022"];
    check(&desk, REJECTED, "nothing_to_correct", &nothing, &["j-1"]);
    let again = ["scheme", "adopt", "--code", "justo-1", "--title", "X", "--owner", "Y", "--version", "1"];
    let again = [&again[..], &["--requirement", "a|b"]].concat();
    check(&desk, REJECTED, "scheme_code_taken", &again, &["justo-1"]);
    let mangled = ["scheme", "relate", "justo-1", "justo-2", "--link", "j-1 k-1"];
    check(&desk, USAGE, "link_wrong", &mangled, &["j-1 k-1"]);
    let unsaid = ["scheme", "relate", "justo-1", "justo-2"];
    check(&desk, USAGE, "links_missing", &unsaid, &["--archivo"]);
    let forbidden = ["certification", "withdraw", "justo-1", "--on", "2021", "--role", "auditor"];
    check(&desk, REJECTED, "forbidden", &forbidden, &["anotar pasos de certificaciones"]);
}

/// Protects names and amounts: who or what is meant is never guessed, and an amount says its currency.
#[test]
fn names_are_not_guessed_and_amounts_say_their_currency() {
    let desk = certified();
    check(&desk, NOT_FOUND, "nothing_found", &["scheme", "show", "otro"], &["otro", "ayni esquema listar"]);
    check(&desk, NOT_FOUND, "several_found", &["scheme", "show", "oro"], &["justo-1", "justo-2"]);
    check(&desk, NOT_FOUND, "nothing_found", &["audit", "show", "2020"], &["2020", "ayni auditoría listar"]);
    let requirement = ["certification", "answer", "justo-1", "j-9"];
    check(&desk, NOT_FOUND, "nothing_found", &requirement, &["j-9", "ayni esquema mostrar"]);
    desk.ok(&["certification", "open", "justo-1", "--cooperative", "Vizcacha", "--on", "2020"]);
    let apply = ["certification", "apply", "justo-1", "--on", "2020-02"];
    check(&desk, NOT_FOUND, "several_found", &apply, &["CECOHAL", "Vizcacha", "--cooperativa"]);
    desk.ok(&["certification", "apply", "justo-1", "--on", "2020-02", "--cooperative", "Vizcacha"]);
    let receive = |amount: &'static str, fine: &'static str| {
        let on = "2020-03-01";
        [
            "premium",
            "receive",
            "justo-1",
            "--cooperative",
            "CECOHAL",
            "--fine",
            fine,
            "--amount",
            amount,
            "--on",
            on,
        ]
    };
    check(&desk, USAGE, "money_shape", &receive("1000", "250"), &["--importe", "1000", "USD"]);
    check(&desk, USAGE, "amount_ambiguous", &receive("10.001 USD", "250"), &["10.001 USD"]);
    check(&desk, USAGE, "money_shape", &receive("10 $", "250"), &["10 $"]);
    check(&desk, USAGE, "weight_shape", &receive("10 USD", "1.2345"), &["--fino", "1.2345"]);
    check(&desk, USAGE, "amount_range", &receive("99999999999999999999 USD", "250"), &["--importe"]);
}
