//! Whoever has an account: signed in by name and password, in the role that she has at a register, and written down.

use std::path::Path;

use accounts::command::{NewGrant, Profile};
use accounts::state::{EntryFilter, Scope};
use accounts::{AccessBook, Actor, Command, Days};
use domain::authority::Role;
use domain::value::ShortText;
use domain::value::id::RegisterId;
use serde_json::json;
use uuid::Uuid;

use crate::client::{Answer, ask};
use crate::managing::post;
use crate::serving::{Serving, now};

pub(crate) const OWNER: (&str, &str) = ("julia", "correct horse battery");
pub(crate) const SECRETARY: (&str, &str) = ("rosa", "staple of the andes");
pub(crate) const STRANGER: (&str, &str) = ("pedro", "nobody of this register");

/// A book with an owner, a secretary, and somebody without a role.
pub(crate) fn book(path: &Path, register: RegisterId) {
    let now = now().now();
    let book = AccessBook::open_or_create(path, now).unwrap();
    let days = &Days::new(now, [(register, now.date_naive())]);
    let id = |number| accounts::id::AccountId::new(Uuid::from_u128(number));
    let profile = |number, name: &str| Profile {
        account: id(number),
        sign_in_name: name.parse().unwrap(),
        display_name: name.parse().unwrap(),
        language: ShortText::new("es").unwrap(),
    };
    book.bootstrap(profile(1, OWNER.0), Some(OWNER.1), &[register], days).unwrap();
    let owner = Actor::Account(id(1));
    book.open_account(owner, profile(2, SECRETARY.0), None, Some(SECRETARY.1), days).unwrap();
    book.open_account(owner, profile(3, STRANGER.0), None, Some(STRANGER.1), days).unwrap();
    let grant = NewGrant {
        grant: accounts::id::GrantId::new(Uuid::from_u128(9)),
        account: id(2),
        register,
        role: Role::Secretary,
        scope: Scope::Whole,
        from: now.date_naive(),
        until: None,
        reason: None,
        keep: None,
    };
    book.execute(owner, Command::Give(grant), days).unwrap();
}

pub(crate) fn sign_in(serving: &Serving, (name, password): (&str, &str)) -> Answer {
    let body = json!({ "name": name, "password": password }).to_string();
    ask(serving.address, "POST", "/v1/session", &[("Content-Type", "application/json")], body.as_bytes())
}

pub(crate) fn signed_in(serving: &mut Serving, who: (&str, &str)) {
    let told = sign_in(serving, who).is(200).json();
    told["token"].as_str().unwrap().clone_into(&mut serving.token);
}

/// Protects a register: a name and its password let in, anything else does not, and why is told to nobody.
#[test]
fn an_account_signs_in_by_name_and_password() {
    let mut serving = Serving::for_accounts(book);
    for wrong in [(OWNER.0, "something else"), ("nobody", OWNER.1), (OWNER.0, "")] {
        assert_eq!(sign_in(&serving, wrong).problem(), (401, "sign_in_wrong".to_owned()), "{wrong:?}");
    }
    signed_in(&mut serving, OWNER);
    let recorded = serving.record(&[], "Quispe").is(200).json();
    assert_eq!(recorded["replayed"], false);
    serving.ask("DELETE", "/v1/session", &[], b"").is(204);
    assert_eq!(serving.get("").problem().0, 401);
}

/// Protects whoever cannot get in from looking for an address that nobody has: where accounts let in, that is what is said.
#[test]
fn whoever_is_not_let_in_is_told_of_accounts() {
    let mut serving = Serving::for_accounts(book);
    let page = |serving: &Serving, path: &str| {
        ask(serving.address, "GET", path, &[("Accept", "text/html"), ("Accept-Language", "en")], b"")
            .text()
            .to_owned()
    };
    let told = page(&serving, "/r/demo");
    assert!(told.contains("href=\"/sign-in\"") && told.contains("password of your account"), "{told}");
    assert!(!told.contains("when it starts"), "{told}");
    let english = ("Accept-Language", "en");
    let needed = ask(serving.address, "GET", "/v1/registers", &[english], b"").is(401).json();
    assert!(needed["detail"].as_str().unwrap().contains("with your account"), "{needed}");
    let wrong = sign_in(&serving, (OWNER.0, "something else")).is(401).json();
    assert_eq!(wrong["details"]["keeper"], "accounts");
    signed_in(&mut serving, OWNER);
    let alone = Serving::demo();
    let told = page(&alone, "/r/demo");
    assert!(told.contains("when it starts") && !told.contains("href=\"/sign-in\""), "{told}");
}

/// Protects those whose names stand in a register: whoever has no role there is not even told that it is there.
#[test]
fn an_account_without_a_role_sees_no_register() {
    let mut serving = Serving::for_accounts(book);
    signed_in(&mut serving, STRANGER);
    assert_eq!(serving.ask("GET", "/v1/registers", &[], b"").is(200).json(), json!({ "registers": [] }));
    let there = serving.get("/members");
    let missing = serving.ask("GET", "/v1/registers/other/members", &[], b"");
    assert_eq!(there.problem(), missing.problem());
    assert_eq!(there.problem(), (404, "register_unknown".to_owned()));
}

/// Protects members: what an office may not do it may not do here, and what it did bears its account.
#[test]
fn an_account_asks_in_its_role() {
    let mut serving = Serving::for_accounts(book);
    signed_in(&mut serving, SECRETARY);
    serving.record(&[], "Quispe").is(200);
    let list = serving.get("/people?limit=1").is(200).json();
    let person = list["data"]["list"][0]["id"].as_str().unwrap().to_owned();
    let erasing = json!({ "person": person, "reason": "request", "yes": true });
    assert_eq!(serving.post("person.erase", &[], &erasing).problem(), (403, "forbidden".to_owned()));
    let path = serving.path();
    let folder = serving.stop();
    let store = storage::Store::open(&path).unwrap();
    let filter = storage::LogFilter { newest_first: true, limit: Some(1), ..storage::LogFilter::default() };
    let newest = store.log(&filter).unwrap().remove(0);
    assert_eq!((newest.by.role, newest.asked.account), (Role::Secretary, Some(Uuid::from_u128(2))));
    drop(folder);
}

/// Protects the disk: whoever may record nothing that refers to a file hands in none, and what nothing refers to has a limit.
#[test]
fn files_are_taken_in_from_those_who_may_refer_to_them() {
    let mut serving = Serving::for_accounts(book);
    signed_in(&mut serving, OWNER);
    let donor = json!({ "account": STRANGER.0, "role": "donor" });
    post(&serving, "/v1/registers/demo/grants", &donor).is(201);
    let keep =
        |serving: &Serving, content: &[u8]| serving.ask("POST", "/v1/registers/demo/files", &[], content);
    keep(&serving, b"minutes").is(200);
    signed_in(&mut serving, STRANGER);
    assert_eq!(keep(&serving, b"minutes").problem(), (403, "file_forbidden".to_owned()));
    let limited = Serving::within(api::Limits { unused: 10, ..api::Limits::default() });
    keep(&limited, b"0123456").is(200);
    assert_eq!(keep(&limited, b"01234").problem(), (413, "files_unused".to_owned()));
    keep(&limited, b"012").is(200);
}

/// Protects those who are read about: who read their data, and who took a copy, is written down once a day, where an owner can
/// see it.
#[test]
fn reading_and_taking_away_is_written_down() {
    let mut serving = Serving::for_accounts(book);
    signed_in(&mut serving, SECRETARY);
    for _ in 0..3 {
        serving.get("/members?limit=2").is(200);
    }
    serving.get("/members?limit=2&format=csv").is(200);
    serving.get("/committees").is(200);
    let folder = serving.stop();
    let book = AccessBook::open_or_create(&folder.path().join("access.ayna"), now().now()).unwrap();
    let snapshot = book.snapshot();
    let count = |kind: &str| {
        let filter = EntryFilter { kind: Some(kind.to_owned()), ..EntryFilter::default() };
        snapshot.state().entries(&filter, None, 100).len()
    };
    assert_eq!((count("access.personal_read"), count("access.exported")), (1, 1));
}

/// Protects whoever comes with a browser: the form lets her in as the interface for programs does, and keeps her name where
/// something was wrong.
#[test]
fn a_page_lets_an_account_in() {
    let serving = Serving::for_accounts(book);
    let html = ("Accept", "text/html");
    let first = ask(serving.address, "GET", "/", &[html], b"").is(303);
    assert_eq!(first.header("location"), "/sign-in");
    let form = ask(serving.address, "GET", "/sign-in", &[html], b"").is(200);
    assert!(form.text().contains("name=\"password\"") && !form.text().contains('⟨'), "{}", form.text());
    let send = |password: &str| {
        let body = form_urlencoded::Serializer::new(String::new())
            .append_pair("name", OWNER.0)
            .append_pair("password", password)
            .finish();
        let headers =
            [html, ("Content-Type", "application/x-www-form-urlencoded"), ("Sec-Fetch-Site", "same-origin")];
        ask(serving.address, "POST", "/sign-in", &headers, body.as_bytes())
    };
    let wrong = send("something else").is(401);
    assert!(
        wrong.text().contains("role=\"alert\"") && wrong.text().contains("value=\"julia\""),
        "{}",
        wrong.text()
    );
    let entered = send(OWNER.1).is(303);
    let cookie = entered.header("set-cookie").split(';').next().unwrap().to_owned();
    let home = ask(serving.address, "GET", "/r/demo", &[html, ("Cookie", &cookie)], b"").is(200);
    assert!(home.text().contains("<h1"), "{}", home.text());
}
