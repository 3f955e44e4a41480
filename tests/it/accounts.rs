//! The access book of a server, as the operator of the machine begins and mends it.

use crate::desk::{Desk, NOT_FOUND, REJECTED, USAGE};
use crate::server::Server;

const BOOK: &str = "--accounts=access.ayna";

/// A desk with a register and a book whose first account, julia, owns it.
fn begun() -> Desk {
    let desk = Desk::new();
    desk.ok(&["init"]);
    std::fs::write(desk.path("password"), "correct horse battery\n").unwrap();
    let file = desk.path("password").display().to_string();
    let register = desk.register();
    desk.ok(&["account", "open", "julia", BOOK, "--password-file", &file, "--owner-of", &register])
        .says(&["julia"]);
    desk
}

/// The roles of an account, as data.
fn roles(desk: &Desk, name: &str) -> Vec<serde_json::Value> {
    desk.json(&["account", "show", name, BOOK])["data"]["grants"].as_array().unwrap().clone()
}

/// Protects whoever begins a server: the first account owns its registers, and others are opened, given roles and locked.
#[test]
fn accounts_are_opened_given_roles_and_locked() {
    let desk = begun();
    assert_eq!(roles(&desk, "julia")[0]["role"], "owner");
    let register = desk.register();
    desk.ok(&["account", "open", "rosa", BOOK, "--display-name", "Rosa", "--language", "es"]);
    desk.ok(&["account", "grant", "rosa", "secretary", BOOK, "--at", &register, "--until", "2023-01-01"]);
    let given = roles(&desk, "rosa");
    assert_eq!((&given[0]["role"], &given[0]["until"]), (&"secretary".into(), &"2023-01-01".into()));
    desk.ok(&["account", "revoke", given[0]["id"].as_str().unwrap(), BOOK, "--reason", "se fue"]);
    assert_eq!(roles(&desk, "rosa")[0]["revoked"], true);
    for verb in ["disable", "enable", "close"] {
        desk.ok(&["account", verb, "rosa", BOOK]).says(&["rosa"]);
    }
    let listed = desk.json(&["account", "list", BOOK]);
    let standings = listed["data"]["accounts"].as_array().unwrap().iter().map(|one| &one["standing"]);
    assert_eq!(standings.collect::<Vec<_>>(), ["enabled", "closed"]);
}

/// Protects whoever begins a server in the evening: who is to own a register owns it at once, on the day there, which is over in Greenwich.
#[test]
fn an_owner_of_this_evening_owns_this_evening() {
    let mut desk = Desk::new();
    desk.later("2022-01-01T01:00:00Z");
    desk.ok(&["init", "--time-zone", "America/Lima"]);
    let register = desk.register();
    for name in ["julia", "rosa"] {
        desk.ok(&["account", "open", name, BOOK, "--owner-of", &register]);
        assert_eq!(roles(&desk, name)[0]["from"], "2021-12-31", "{name}");
    }
}

/// Protects the book: what contradicts it is refused in words, a rehearsal writes nothing, and none is made by looking for it.
#[test]
fn what_the_book_refuses_is_told() {
    let desk = begun();
    desk.refused(NOT_FOUND, &["account", "list", "--accounts", "other.ayna"]).says(&["other.ayna"]);
    desk.refused(NOT_FOUND, &["account", "enable", "nadie", BOOK]);
    desk.refused(REJECTED, &["account", "close", "julia", BOOK]);
    desk.refused(REJECTED, &["account", "open", "JULIA", BOOK]);
    desk.refused(NOT_FOUND, &["account", "factor-reset", "julia", BOOK]);
    let register = desk.register();
    desk.refused(USAGE, &["account", "grant", "julia", "queen", BOOK, "--at", &register])
        .says(&["secretaría"]);
    std::fs::write(desk.path("short"), "corta\n").unwrap();
    let file = desk.path("short").display().to_string();
    desk.refused(USAGE, &["account", "password", "julia", BOOK, "--password-file", &file]).says(&["12"]);
    desk.ok(&["account", "open", "rosa", BOOK, "--dry-run"]);
    desk.ok(&["account", "open", "rosa", "--accounts", "new.ayna", "--dry-run"]);
    assert!(!desk.path("new.ayna").exists());
    assert_eq!(desk.json(&["account", "list", BOOK])["data"]["accounts"].as_array().unwrap().len(), 1);
}

/// Protects the operator of the machine: what owners see and do at a server can be seen and done on the book, as a table or as data.
#[test]
fn tokens_sessions_entries_and_reviews_are_asked_on_the_book() {
    let desk = begun();
    let at = ["--at", &desk.register()];
    let with = |args: &[&'static str]| {
        [&["account"], args, &[BOOK], &at[..]].concat().into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let run = |args: &[&'static str]| desk.ok(&with(args).iter().map(String::as_str).collect::<Vec<_>>());
    let json = |args: &[&'static str]| desk.json(&with(args).iter().map(String::as_str).collect::<Vec<_>>());
    let made = json(&["token", "respaldo", "auditor", "2022-06-01", "--account", "julia"]);
    assert!(made["token"].as_str().is_some_and(|token| token.len() > 30), "{made}");
    let tokens = json(&["tokens"]);
    assert_eq!(tokens["data"]["tokens"][0]["label"], "respaldo");
    desk.ok(&["account", "revoke-token", made["id"].as_str().unwrap(), BOOK, "--at", &desk.register()]);
    assert_ne!(json(&["tokens"])["data"]["tokens"][0]["revoked_at"], serde_json::Value::Null);
    run(&["review"]);
    assert!(json(&["roles"])["data"]["review_due"].as_str().is_some());
    let log = json(&["log", "--kind", "token"]);
    let kinds: Vec<&str> =
        log["data"]["entries"].as_array().unwrap().iter().map(|one| one["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["token.revoked", "token.issued"]);
    run(&["log"]).says(&["respaldo"]);
    assert_eq!(json(&["confirmations"])["data"]["confirmations"], serde_json::json!([]));
    assert_eq!(desk.json(&["account", "sessions", "julia", BOOK])["data"]["sessions"], serde_json::json!([]));
    let unknown = "00000000-0000-0000-0000-000000000001";
    desk.refused(NOT_FOUND, &["account", "confirm", unknown, BOOK, "--at", &desk.register()]);
    desk.refused(NOT_FOUND, &["account", "who-sees", "nadie", BOOK, "--at", &desk.register()]);
    let csv = desk.ok(&["account", "list", BOOK, "--format", "csv"]);
    csv.says(&["sign_in_name", "julia"]);
    run(&["publish"]);
    desk.refused(REJECTED, &["account", "publish", BOOK, "--at", &desk.register()]);
    desk.refused(USAGE, &["account", "list"]).says(&["--"]);
}

/// Protects people: who can see a person is asked as she is called.
#[test]
fn who_sees_a_person_is_told_by_her_name() {
    let desk = Desk::with_demo();
    std::fs::write(desk.path("password"), "correct horse battery\n").unwrap();
    let file = desk.path("password").display().to_string();
    let register = desk.register();
    desk.ok(&["account", "open", "julia", BOOK, "--password-file", &file, "--owner-of", &register]);
    let people = desk.json(&["person", "list", "--limit", "1"]);
    let id = people["data"]["list"][0]["id"].as_str().unwrap().to_owned();
    let told = desk.json(&["account", "who-sees", &id, BOOK, "--at", &register]);
    assert_eq!(told["data"]["accounts"][0]["name"], "julia");
    let name = people["data"]["list"][0]["name"].as_str().unwrap().to_owned();
    let by_name = desk.json(&["account", "who-sees", &name, BOOK, "--at", &register]);
    assert_eq!(by_name["data"], told["data"]);
}

/// Protects members: whoever owns the register of a server finds the review of its roles in the calendar at the command line, too, as
/// rows and as a file; a file by itself knows of no accounts. A list that is asked for in part is told as of the file.
#[test]
fn a_server_tells_when_its_roles_are_to_be_reviewed() {
    let desk = Desk::with_demo();
    std::fs::write(desk.path("password"), "correct horse battery\n").unwrap();
    let file = desk.path("password").display().to_string();
    let register = desk.register();
    desk.ok(&["account", "open", "julia", BOOK, "--password-file", &file, "--owner-of", &register]);
    let due = desk.json(&["account", "roles", BOOK, "--at", &register])["data"]["review_due"].clone();
    let due = due.as_str().unwrap().to_owned();
    let expires =
        desk.json(&["account", "roles", BOOK, "--at", &register])["data"]["grants"][0]["from"].clone();
    let expires = format!("{}T00:00:00Z", next_month(expires.as_str().unwrap()));
    let token =
        ["account", "token", "lista", "owner", &expires, "--account", "julia", BOOK, "--at", &register];
    let token = desk.json(&token)["token"].as_str().unwrap().to_owned();
    let server = Server::for_accounts(&desk, &[&register, BOOK], &token);
    let calendar = ["calendar", "--until", &due, "--format", "json"];
    let rows = |output: &str| -> Vec<serde_json::Value> {
        let told: serde_json::Value = serde_json::from_str(output).unwrap();
        let rows = told["data"]["calendar"].as_array().unwrap().clone();
        rows.into_iter().filter(|row| row["due"] == "role_review").collect()
    };
    let there = rows(&server.ayni(&desk, &calendar).stdout);
    assert_eq!(there.len(), 1);
    assert_eq!(there[0]["on"], due.as_str());
    assert_eq!(rows(&desk.ok(&calendar).stdout), Vec::<serde_json::Value>::new());
    server.ayni(&desk, &["calendar", "--until", &due]).says(&["revisión de los roles"]);
    let file = server.ayni(&desk, &["export", "calendar", "fechas.ics", "--until", &due]);
    assert_eq!(file.code, 0, "{file:#?}");
    let written = String::from_utf8(desk.read("fechas.ics")).unwrap();
    assert!(written.contains(&format!("DTSTART;VALUE=DATE:{}", due.replace('-', ""))), "{written}");
    let list = ["member", "list", "--limit", "3", "--format", "json"];
    assert_eq!(server.ayni(&desk, &list).stdout, desk.ok(&list).stdout);
}

/// The first day of the month after a day.
fn next_month(day: &str) -> String {
    let (year, month): (u32, u32) = (day[..4].parse().unwrap(), day[5..7].parse().unwrap());
    if month == 12 { format!("{}-01-01", year + 1) } else { format!("{year}-{:02}-01", month + 1) }
}
