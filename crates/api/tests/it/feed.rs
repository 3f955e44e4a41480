//! The feed of changes: as it comes, also from other programs, and from where a reader left off.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use domain::value::id::CommandId;
use serde_json::Value;
use storage::Store;
use uuid::Uuid;

use crate::accounts::{OWNER, STRANGER, book, signed_in};
use crate::client::ask;
use crate::managing::{get, post};
use crate::serving::{Serving, now};

/// Protects programs that follow a register: each change comes once, whoever waits is told when it happens.
#[test]
fn a_reader_is_told_of_what_comes() {
    let serving = Serving::demo();
    let version = serving.get("").json()["version"].as_u64().unwrap();
    let nothing = serving.get(&format!("/changes?since={version}")).is(200).json();
    assert_eq!(
        (nothing["changes"].as_array().map(Vec::len), nothing["version"].as_u64()),
        (Some(0), Some(version))
    );
    let told = std::thread::scope(|scope| {
        let waiting =
            scope.spawn(|| serving.get(&format!("/changes?since={version}&wait=30")).is(200).json());
        serving.record(&[], "Quispe").is(200);
        waiting.join().unwrap()
    });
    assert_eq!(told["version"].as_u64(), Some(version + 1));
    assert_eq!(told["changes"][0]["kind"], "person.recorded");
    // It says that somebody was written down, not who.
    assert!(!told.to_string().contains("Quispe"));
    let first = serving.get("/changes?since=0").is(200).json();
    assert_eq!(first["changes"][0]["version"], 1);
    assert_eq!(serving.get("/changes?since=x").problem(), (400, "field_type".to_owned()));
}

/// Protects programs that name what they read: who does not want a stream of events, or wants something else more, gets none.
#[test]
fn changes_are_told_as_they_are_wanted() {
    let serving = Serving::demo();
    for accepted in ["*/*", "application/json, text/event-stream;q=0", "text/event-stream;q=0.5, */*"] {
        let told = serving.get_with("/changes", &[("Accept", accepted)]).is(200);
        assert_eq!(told.header("content-type"), "application/json", "{accepted}");
    }
    let refused = serving.get_with("/changes", &[("Accept", "text/html;q=0, text/csv")]);
    assert_eq!(refused.problem(), (406, "format_unknown".to_owned()));
    assert_eq!(refused.json()["details"]["known"], "application/json, text/event-stream");
}

/// Protects programs that follow without asking again: events come with the version to go on from.
#[test]
fn a_follower_hears_of_everything() {
    let serving = Serving::demo();
    let version = serving.get("").json()["version"].as_u64().unwrap();
    let mut stream = TcpStream::connect(serving.address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    let head = format!(
        "GET /v1/registers/demo/changes HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {}\r\nAccept: text/event-stream\r\nLast-Event-ID: {}\r\n\r\n",
        serving.address,
        serving.token,
        version - 1,
    );
    stream.write_all(head.as_bytes()).unwrap();
    let mut lines = BufReader::new(stream).lines().map(Result::unwrap);
    let mut next = || -> Value {
        let data = lines.find_map(|line| line.strip_prefix("data: ").map(str::to_owned));
        serde_json::from_str(&data.unwrap()).unwrap()
    };
    assert_eq!(next()["version"].as_u64(), Some(version));
    serving.record(&[], "Quispe").is(200);
    assert_eq!(next()["version"].as_u64(), Some(version + 1));
    // What the command line writes to the same file is told, too.
    let mut store = Store::open(&serving.path()).unwrap();
    store.set_clock(now());
    let snapshot = store.snapshot().unwrap();
    let person = snapshot.register().persons().iter().next().unwrap().id;
    let by = domain::Actor { name: "secretary".parse().unwrap(), role: domain::authority::Role::Secretary };
    let command = domain::person::Command::DeclareGender(domain::person::act::DeclareGender {
        person,
        gender: Some(domain::value::Gender::Other),
    });
    let request = storage::Request {
        id: CommandId::new(Uuid::now_v7()),
        expected: storage::ExpectedVersion::Any,
        by,
        asked: None,
        from: storage::Asked::default(),
        command: command.into(),
    };
    store.execute(&request).unwrap();
    assert_eq!(next()["version"].as_u64(), Some(version + 2));
}

/// The roles at the register.
const GRANTS: &str = "/v1/registers/demo/grants";

/// Gives the stranger a role in place of the one that she had, and signs her in.
fn given(serving: &mut Serving, role: &Value) {
    signed_in(serving, OWNER);
    let all = get(serving, GRANTS).is(200).json();
    for one in all["grants"].as_array().unwrap() {
        if one["name"] == STRANGER.0 && one["revoked"] == false {
            serving.ask("DELETE", &format!("{GRANTS}/{}", one["id"].as_str().unwrap()), &[], b"").is(204);
        }
    }
    post(serving, GRANTS, role).is(201);
    signed_in(serving, STRANGER);
}

/// Protects people from whoever knew them once: in a smaller role, an author is not told any more what she recorded in a larger one.
#[test]
fn an_author_is_told_what_her_present_role_may_see() {
    let mut serving = Serving::for_accounts(book);
    let give = |serving: &mut Serving, role: &str| {
        given(serving, &serde_json::json!({ "account": STRANGER.0, "role": role }));
    };
    let told = |serving: &Serving, done: u64, of: &str| {
        let path = format!("/r/demo/documents?done={done}-{done}&of={of}");
        let cookie = format!("ayni={}", serving.token);
        let page = ask(serving.address, "GET", &path, &[("Accept", "text/html"), ("Cookie", &cookie)], b"");
        page.is(200).text().contains("aria-labelledby=\"done\"")
    };
    give(&mut serving, "secretary");
    let recorded = serving.record(&[], "Quispe").is(200).json()["version"].as_u64().unwrap();
    assert!(told(&serving, recorded, "person.record"));
    let list = serving.get("/people?search=Quispe").is(200).json();
    let person = list["data"]["list"][0]["id"].clone();
    // Of the same class, and without the history.
    give(&mut serving, "electoral");
    assert!(told(&serving, recorded, "person.record"));
    give(&mut serving, "gender_committee");
    assert!(!told(&serving, recorded, "person.record"), "a document stands in it");
    let fields = serde_json::json!({ "person": person, "gender": "other" });
    let declared = serving.post("person.declare_gender", &[], &fields).is(200).json();
    let declared = declared["version"].as_u64().unwrap();
    assert!(told(&serving, declared, "person.declare_gender"));
    give(&mut serving, "donor");
    assert!(!told(&serving, recorded, "person.record") && !told(&serving, declared, "person.declare_gender"));
}

/// Protects organisations from whoever kept their books once: what an author recorded is told to her while it is in her scope.
#[test]
fn an_author_is_told_what_is_in_her_present_scope() {
    let mut serving = Serving::for_accounts(book);
    signed_in(&mut serving, OWNER);
    let enrolled = |serving: &Serving, name: &str| {
        let fields = serde_json::json!({ "name": name, "kind": "primary" });
        serving.post("cooperative.enrol", &[], &fields).is(200);
        let all = serving.get("/cooperatives").is(200).json();
        let all = all["data"]["list"].as_array().unwrap().clone();
        let found = all.iter().find(|one| one.to_string().contains(name)).unwrap();
        found["cooperative_id"].as_str().unwrap().to_owned()
    };
    let (own, other) = (enrolled(&serving, "Oro del Valle"), enrolled(&serving, "Plata del Cerro"));
    let give = |serving: &mut Serving, cooperative: &str| {
        let role =
            serde_json::json!({ "account": STRANGER.0, "role": "secretary", "cooperatives": [cooperative] });
        given(serving, &role);
    };
    let told = |serving: &Serving, done: u64| {
        let path = format!("/r/demo/account?done={done}-{done}&of=cooperative.rename");
        let cookie = format!("ayni={}", serving.token);
        let page = ask(serving.address, "GET", &path, &[("Accept", "text/html"), ("Cookie", &cookie)], b"");
        page.is(200).text().contains("aria-labelledby=\"done\"")
    };
    give(&mut serving, &own);
    let fields = serde_json::json!({ "cooperative": own, "name": "Oro del Valle Alto", "on": "2022-02-01" });
    let renamed =
        serving.post("cooperative.rename", &[], &fields).is(200).json()["version"].as_u64().unwrap();
    assert!(told(&serving, renamed));
    give(&mut serving, &other);
    assert!(!told(&serving, renamed));
}

/// Protects the history from a role that may not read it: neither the feed nor the receipt over a page, whose versions stand in the
/// address, tells what others recorded.
#[test]
fn a_role_without_the_history_is_told_that_something_was_recorded() {
    let mut serving = Serving::for_accounts(book);
    signed_in(&mut serving, OWNER);
    let donor = serde_json::json!({ "account": STRANGER.0, "role": "donor" });
    post(&serving, "/v1/registers/demo/grants", &donor).is(201);
    let version = serving.record(&[], "Quispe").is(200).json()["version"].as_u64().unwrap();
    let told = |serving: &Serving| {
        serving.get(&format!("/changes?since={}", version - 1)).is(200).json()["changes"][0].clone()
    };
    let page = |serving: &Serving| {
        let cookie = format!("ayni={}", serving.token);
        let path = format!("/r/demo/documents?done=1-{version}&of=person.record");
        ask(serving.address, "GET", &path, &[("Accept", "text/html"), ("Cookie", &cookie)], b"").is(200)
    };
    assert_eq!(told(&serving)["kind"], "person.recorded");
    assert!(page(&serving).text().contains("aria-labelledby=\"done\""));
    signed_in(&mut serving, STRANGER);
    let change = told(&serving);
    assert_eq!(change["version"], version);
    assert_eq!(change.as_object().unwrap().len(), 2, "{change}");
    let page = page(&serving);
    assert!(
        !page.text().contains("aria-labelledby=\"done\"") && !page.text().contains("Quispe"),
        "{}",
        page.text()
    );
}
