//! What cannot be taken back is confirmed by a second account, on a server that keeps accounts.

use data_encoding::BASE64;
use serde_json::{Value, json};

use crate::accounts::{OWNER, SECRETARY, STRANGER, book, signed_in};
use crate::client::{Answer, ask};
use crate::managing::{get, post, text};
use crate::serving::Serving;

const CONFIRMATIONS: &str = "/v1/registers/demo/confirmations";

/// A server where julia and pedro are owners, with the fields that erase somebody; julia is signed in.
fn two_owners() -> (Serving, Value) {
    let mut serving = Serving::for_accounts(book);
    signed_in(&mut serving, OWNER);
    let fields = json!({ "account": STRANGER.0, "role": "owner" });
    post(&serving, "/v1/registers/demo/grants", &fields).is(201);
    serving.record(&[], "Quispe").is(200);
    let list = serving.get("/people").is(200).json();
    let people = list["data"]["list"].as_array().unwrap();
    let quispe = people.iter().find(|one| one.to_string().contains("Julia")).unwrap();
    let erasing = json!({ "person": text(quispe, "id"), "reason": "request", "yes": true });
    (serving, erasing)
}

/// The identifier of the only person of a name.
fn named(serving: &Serving, name: &str) -> Value {
    let list = serving.get(&format!("/people?search={}", name.replace(' ', "+"))).is(200).json();
    let people = list["data"]["list"].as_array().unwrap();
    assert_eq!(people.len(), 1, "{name}: {list}");
    people[0]["id"].clone()
}

fn erase(serving: &Serving, fields: &Value) -> Answer {
    serving.post("person.erase", &[], fields)
}

fn settle(serving: &Serving, id: &str, confirm: bool) -> Answer {
    post(serving, &format!("{CONFIRMATIONS}/{id}"), &json!({ "confirm": confirm }))
}

fn version(serving: &Serving) -> Value {
    serving.get("").is(200).json()["version"].clone()
}

/// Protects people's data: an erasure is done once, after another owner saw what was asked and confirmed it.
#[test]
fn an_erasure_is_confirmed_by_another_owner_and_done_once() {
    let (mut serving, fields) = two_owners();
    let before = version(&serving);
    let waiting = erase(&serving, &fields).is(202).json();
    assert_eq!(erase(&serving, &fields).is(202).json(), waiting);
    let id = text(&waiting, "confirmation").to_owned();
    assert_eq!(settle(&serving, &id, true).problem(), (409, "confirmation_own".to_owned()));
    signed_in(&mut serving, SECRETARY);
    assert_eq!(settle(&serving, &id, true).problem(), (403, "not_allowed".to_owned()));
    assert_eq!(get(&serving, CONFIRMATIONS).is(200).json(), json!({ "confirmations": [] }));
    signed_in(&mut serving, STRANGER);
    let listed = get(&serving, CONFIRMATIONS).is(200).json();
    let listed = &listed["confirmations"][0];
    assert_eq!((text(listed, "id"), &listed["fields"]["person"]), (&*id, &fields["person"]));
    settle(&serving, &id, true).is(204);
    assert_eq!(settle(&serving, &id, true).problem(), (409, "confirmation_settled".to_owned()));
    signed_in(&mut serving, OWNER);
    assert_eq!(version(&serving), before);
    let other = json!({ "person": fields["person"], "reason": "retention", "yes": true });
    assert_ne!(erase(&serving, &other).is(202).json()["confirmation"], waiting["confirmation"]);
    erase(&serving, &fields).is(200);
    assert_ne!(version(&serving), before);
    assert_ne!(erase(&serving, &fields).status, 200);
}

/// Protects what was confirmed from never being done: of two equal requests at the same time there is one to confirm, and it is the one
/// that is carried out.
#[test]
fn requests_at_the_same_time_are_one() {
    let (mut serving, fields) = two_owners();
    let before = version(&serving);
    let asked: Vec<Value> = std::thread::scope(|scope| {
        let asking: Vec<_> =
            (0..4).map(|_| scope.spawn(|| erase(&serving, &fields).is(202).json())).collect();
        asking.into_iter().map(|one| one.join().unwrap()).collect()
    });
    for one in &asked {
        assert_eq!(one, &asked[0]);
    }
    let listed = get(&serving, CONFIRMATIONS).is(200).json();
    assert_eq!(listed["confirmations"].as_array().map(Vec::len), Some(1), "{listed}");
    signed_in(&mut serving, STRANGER);
    settle(&serving, text(&asked[0], "confirmation"), true).is(204);
    signed_in(&mut serving, OWNER);
    erase(&serving, &fields).is(200);
    assert_ne!(version(&serving), before);
}

/// Protects whoever would be erased in her place: what is confirmed is the person who was meant, not the name under which she was asked
/// for.
#[test]
fn a_name_that_means_somebody_else_by_then_is_asked_for_anew() {
    let (mut serving, _) = two_owners();
    serving.record(&[], "Mamani Zevallos").is(200);
    let (meant, other) = (named(&serving, "Julia Quispe"), named(&serving, "Julia Zevallos"));
    let by_name = json!({ "person": "Julia Quispe", "reason": "request", "yes": true });
    let waiting = erase(&serving, &by_name).is(202).json();
    let id = text(&waiting, "confirmation").to_owned();
    signed_in(&mut serving, STRANGER);
    let listed = get(&serving, CONFIRMATIONS).is(200).json();
    assert_eq!(listed["confirmations"][0]["fields"]["person"], meant);
    settle(&serving, &id, true).is(204);
    signed_in(&mut serving, OWNER);
    for (person, name) in [(&meant, "Apaza Zenteno"), (&other, "Quispe")] {
        let correction = json!({ "person": person, "family_name": name, "reason": "typing error" });
        serving.post("person.correct", &[], &correction).is(200);
    }
    let before = version(&serving);
    let anew = erase(&serving, &by_name).is(202).json();
    assert_ne!(anew["confirmation"], waiting["confirmation"]);
    assert_eq!(version(&serving), before);
}

/// Protects whoever had a number on another day: what two have to confirm means the same to both, today.
#[test]
fn what_needs_two_is_asked_as_of_today() {
    let (serving, fields) = two_owners();
    for query in ["as_of=2015-01-01", "as_of=2015-01-01&dry_run=true"] {
        let asked = serving.post(&format!("person.erase?{query}"), &[], &fields);
        assert_eq!(asked.problem(), (422, "second_person_today".to_owned()), "{query}");
    }
    assert_eq!(get(&serving, CONFIRMATIONS).is(200).json(), json!({ "confirmations": [] }));
}

/// Protects what was imported: it is taken back once an owner confirmed it, who did not ask for it.
#[test]
fn an_import_is_taken_back_by_two() {
    let (mut serving, _) = two_owners();
    let table = "Apellidos;Nombres;DNI;Sexo\nNina;Rita;40404040;mujer\n";
    let file = json!({ "name": "people.csv", "content": BASE64.encode(table.as_bytes()) });
    let done = serving.post("import.roster", &[], &json!({ "file": file, "mode": "people" })).is(200).json();
    let taking_back = json!({ "batch": done["report"]["batch"], "reason": "another list" });
    let before = version(&serving);
    let waiting = serving.post("import.undo", &[], &taking_back).is(202).json();
    signed_in(&mut serving, STRANGER);
    settle(&serving, text(&waiting, "confirmation"), true).is(204);
    signed_in(&mut serving, OWNER);
    assert_eq!(version(&serving), before);
    serving.post("import.undo", &[], &taking_back).is(200);
    assert_ne!(version(&serving), before);
}

/// Protects a confirmation from being used up for nothing, and the second person from being asked for what cannot be done.
#[test]
fn what_the_register_refuses_is_not_asked_for() {
    let (mut serving, fields) = two_owners();
    let stale = serving.post("person.erase", &[("If-Match", "\"1\"")], &fields);
    assert_eq!(stale.problem(), (412, "conflict".to_owned()));
    signed_in(&mut serving, SECRETARY);
    assert_eq!(erase(&serving, &fields).problem(), (403, "forbidden".to_owned()));
    signed_in(&mut serving, OWNER);
    assert_eq!(get(&serving, CONFIRMATIONS).is(200).json(), json!({ "confirmations": [] }));
}

/// Protects both: what was declined or taken back is not done, and has to be asked for anew.
#[test]
fn a_request_is_declined_or_taken_back() {
    let (mut serving, fields) = two_owners();
    let waiting = erase(&serving, &fields).is(202).json();
    settle(&serving, text(&waiting, "confirmation"), false).is(204);
    let anew = erase(&serving, &fields).is(202).json();
    assert_ne!(anew["confirmation"], waiting["confirmation"]);
    signed_in(&mut serving, STRANGER);
    settle(&serving, text(&anew, "confirmation"), false).is(204);
    signed_in(&mut serving, OWNER);
    let third = erase(&serving, &fields).is(202).json();
    assert_ne!(third["confirmation"], anew["confirmation"]);
}

/// Protects the second person: the page says what would be done, and offers no confirmation of what would be something else by now. It
/// reads on one reader of the register at a time, as do the other pages that look for a person.
#[test]
fn a_page_says_what_would_be_done() {
    let (mut serving, _) = two_owners();
    let fields = json!({ "person": named(&serving, "Julia Quispe"), "reason": "request", "yes": true });
    erase(&serving, &fields).is(202);
    signed_in(&mut serving, STRANGER);
    let page = |path: &str| {
        let cookie = format!("ayni={}", serving.token);
        let headers = [("Accept", "text/html"), ("Cookie", &*cookie)];
        ask(serving.address, "GET", path, &headers, b"").is(200).text().to_owned()
    };
    let before = page("/r/demo/confirmations?lang=en");
    assert!(
        before.contains("class=\"sentences\"") && before.contains("name=\"confirm\" value=\"true\""),
        "{before}"
    );
    // A text that names her goes with her: to erase that, too, was not asked for.
    let remark =
        json!({ "person": "Vilma Apaza Fuentes", "family_name": "Apaza", "reason": "as Julia Quispe said" });
    serving.post("person.correct", &[], &remark).is(200);
    let after = page("/r/demo/confirmations?lang=en");
    assert!(after.contains("something was recorded since") && !after.contains("value=\"true\""), "{after}");
    for path in ["access?person=Julia+Quispe", "people/Julia%20Quispe/readers"] {
        page(&format!("/r/demo/{path}"));
    }
}

/// Protects whoever asks on a page from looking for a mistake: what waits for another person is no problem of the form.
#[test]
fn a_page_says_that_another_person_has_to_confirm() {
    let (serving, fields) = two_owners();
    let cookie = format!("ayni={}", serving.token);
    let headers = [
        ("Accept", "text/html"),
        ("Cookie", &*cookie),
        ("Content-Type", "application/x-www-form-urlencoded"),
        ("Sec-Fetch-Site", "same-origin"),
    ];
    let path = "/r/demo/do/person.erase?lang=en";
    let form = ask(serving.address, "GET", path, &headers, b"").is(200).text().to_owned();
    let token =
        form.split("name=\"_token\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let body = form_urlencoded::Serializer::new(String::new())
        .append_pair("_token", token)
        .append_pair("_step", "confirm")
        .append_pair("person", text(&fields, "person"))
        .append_pair("reason", "request")
        .append_pair("yes", "true")
        .finish();
    let page = ask(serving.address, "POST", path, &headers, body.as_bytes()).is(202).text().to_owned();
    assert!(page.contains("Another person has to confirm") && !page.contains("role=\"alert\""), "{page}");
}

/// Protects the second person: a program with a token neither asks nor confirms.
#[test]
fn a_program_does_not_ask_for_it() {
    let (mut serving, fields) = two_owners();
    let wanted = json!({ "label": "backup", "role": "owner", "expires_at": "2022-06-01T00:00:00Z" });
    let made = post(&serving, "/v1/registers/demo/tokens", &wanted).is(201).json();
    text(&made, "token").clone_into(&mut serving.token);
    assert_eq!(erase(&serving, &fields).problem(), (403, "not_allowed".to_owned()));
}
