//! The access book of a server, as whoever keeps the machine begins and mends it.

use crate::desk::{Desk, NOT_FOUND, REJECTED, USAGE};

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
    desk.json(&["account", "show", name, BOOK])["data"]["list"].as_array().unwrap().clone()
}

/// Protects whoever begins a server: the first account owns its registers, and others are opened, given roles and locked.
#[test]
fn accounts_are_opened_given_roles_and_locked() {
    let desk = begun();
    assert_eq!(roles(&desk, "julia")[0]["granted_role"], "owner");
    let register = desk.register();
    desk.ok(&["account", "open", "rosa", BOOK, "--display-name", "Rosa", "--language", "es"]);
    desk.ok(&["account", "grant", "rosa", "secretary", BOOK, "--at", &register, "--until", "2023-01-01"]);
    let given = roles(&desk, "rosa");
    assert_eq!((&given[0]["granted_role"], &given[0]["until"]), (&"secretary".into(), &"2023-01-01".into()));
    desk.ok(&["account", "revoke", given[0]["id"].as_str().unwrap(), BOOK, "--reason", "se fue"]);
    assert_eq!(roles(&desk, "rosa")[0]["revoked"], "yes");
    for verb in ["disable", "enable", "close"] {
        desk.ok(&["account", verb, "rosa", BOOK]).says(&["rosa"]);
    }
    let listed = desk.json(&["account", "list", BOOK]);
    let standings = listed["data"]["list"].as_array().unwrap().iter().map(|one| &one["account_standing"]);
    assert_eq!(standings.collect::<Vec<_>>(), ["enabled", "closed"]);
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
        .says(&["secretary"]);
    std::fs::write(desk.path("short"), "corta\n").unwrap();
    let file = desk.path("short").display().to_string();
    desk.refused(USAGE, &["account", "password", "julia", BOOK, "--password-file", &file]).says(&["12"]);
    desk.ok(&["account", "open", "rosa", BOOK, "--dry-run"]);
    desk.ok(&["account", "open", "rosa", "--accounts", "new.ayna", "--dry-run"]);
    assert!(!desk.path("new.ayna").exists());
    assert_eq!(desk.json(&["account", "list", BOOK])["data"]["list"].as_array().unwrap().len(), 1);
}
