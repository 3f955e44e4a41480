//! Many at once: sixty-four connections that read and write, the same request from many at the same time, and edits of one version
//! at the same time. Whatever was acknowledged is in the register, once. `AYNI_SOAK` makes the first of them last half a minute.

use std::collections::BTreeSet;
use std::thread;
use std::time::{Duration, Instant};

use api::Limits;
use serde_json::{Value, json};
use storage::{LogFilter, Store};
use uuid::Uuid;

use crate::client::{Answer, Connection};
use crate::serving::Serving;

const CONNECTIONS: usize = 64;

/// How many turns each connection takes in the gate; one turn is a change and three questions.
const TURNS: usize = 4;

/// How long a soak lasts.
const SOAK: Duration = Duration::from_secs(30);

const RECORD: &str = "/v1/registers/demo/commands/person.record";

/// A change that was acknowledged: under which key, and as which version.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Acknowledged {
    version: u64,
    key: Uuid,
    family_name: String,
}

fn record(connection: &mut Connection, token: &str, key: Uuid, family_name: &str) -> Answer {
    let (bearer, key) = (format!("Bearer {token}"), key.to_string());
    let headers =
        [("Authorization", &*bearer), ("Idempotency-Key", &*key), ("Content-Type", "application/json")];
    let fields = json!({ "given_names": "Julia", "family_name": family_name });
    connection.ask("POST", RECORD, &headers, fields.to_string().as_bytes())
}

fn get(connection: &mut Connection, token: &str, path: &str, tag: &str) -> Answer {
    let bearer = format!("Bearer {token}");
    let headers = [("Authorization", &*bearer), ("If-None-Match", tag)];
    connection.ask("GET", &format!("/v1/registers/demo{path}"), &headers, b"")
}

/// What one connection does, and what was acknowledged to it.
fn worked(serving: &Serving, number: usize, until: Option<Instant>) -> Vec<Acknowledged> {
    let (mut connection, token) = (Connection::to(serving.address), &*serving.token);
    let mut acknowledged = Vec::new();
    let mut turn = 0;
    while until.map_or(turn < TURNS, |until| Instant::now() < until) {
        let (key, family_name) = (Uuid::now_v7(), format!("Carga {number} {turn}"));
        let answer = record(&mut connection, token, key, &family_name).is(200).json();
        acknowledged.push(Acknowledged { version: answer["version"].as_u64().unwrap(), key, family_name });
        let page = get(&mut connection, token, "/people?limit=20", "").is(200);
        let again = get(&mut connection, token, "/people?limit=20", page.header("etag"));
        assert!([200, 304].contains(&again.status), "{}", again.status);
        get(&mut connection, token, "/reports/participation?as_of=2021-11-30", "").is(200);
        turn += 1;
    }
    acknowledged
}

/// Protects what was acknowledged, whoever else works at the same time: no request fails, each change is one version of its own,
/// and the register has all of them and nothing else, and verifies.
#[test]
fn sixty_four_connections_under_load_lose_nothing() {
    let serving = Serving::within(Limits { rate: (u32::MAX, u32::MAX), ..Limits::default() });
    let before = serving.get("").json()["version"].as_u64().unwrap();
    let until = std::env::var_os("AYNI_SOAK").map(|_| Instant::now() + SOAK);
    let acknowledged: Vec<Acknowledged> = thread::scope(|scope| {
        let serving = &serving;
        let workers: Vec<_> =
            (0..CONNECTIONS).map(|number| scope.spawn(move || worked(serving, number, until))).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    // Sent again, each of them is known.
    let mut connection = Connection::to(serving.address);
    for one in &acknowledged {
        let again = record(&mut connection, &serving.token, one.key, &one.family_name).is(200).json();
        assert_eq!((&again["replayed"], &again["version"]), (&json!(true), &json!(one.version)));
    }
    let path = serving.path();
    let _folder = serving.stop();
    let store = Store::open(&path).unwrap();
    assert!(store.verify(&mut |_, _| {}).unwrap().is_sound());
    let versions: BTreeSet<u64> = acknowledged.iter().map(|one| one.version).collect();
    let recorded = store.log(&LogFilter { since: Some(before + 1), ..LogFilter::default() }).unwrap();
    assert_eq!(versions, recorded.iter().map(|entry| entry.version).collect::<BTreeSet<_>>());
    assert_eq!(versions.len(), acknowledged.len());
}

/// Protects whoever sends again because no answer came: the same request from many at the same time is done once, and all are
/// told the same.
#[test]
fn the_same_request_from_many_is_done_once() {
    let serving = Serving::demo();
    let before = serving.get("").json()["version"].as_u64().unwrap();
    let key = Uuid::from_u128(0x0192_a000_0000_7000_8000_0000_0000_0001);
    let told: Vec<Value> = thread::scope(|scope| {
        let one =
            || record(&mut Connection::to(serving.address), &serving.token, key, "Quispe").is(200).json();
        let many: Vec<_> = (0..16).map(|_| scope.spawn(one)).collect();
        many.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert!(told.iter().all(|one| one["version"] == before + 1), "{told:?}");
    assert_eq!(told.iter().filter(|one| one["replayed"] == false).count(), 1, "{told:?}");
    assert_eq!(serving.get("").json()["version"], before + 1);
}

/// Protects those who edit the same version at the same time: one of them is first, the others are told so, and nothing of theirs
/// is recorded.
#[test]
fn of_edits_of_one_version_one_is_recorded() {
    let serving = Serving::demo();
    let before = serving.get("").json()["version"].as_u64().unwrap();
    let tag = serving.get("/people?limit=1").is(200).header("etag").to_owned();
    let statuses: Vec<u16> = thread::scope(|scope| {
        let one = |number: usize| serving.record(&[("If-Match", &tag)], &format!("Apellido {number}"));
        let many: Vec<_> = (0..16).map(|number| scope.spawn(move || one(number))).collect();
        let answers = many.into_iter().map(|one| one.join().unwrap());
        answers
            .map(|answer| {
                assert!(answer.status == 200 || answer.problem() == (412, "conflict".to_owned()));
                answer.status
            })
            .collect()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
    assert_eq!(serving.get("").json()["version"], before + 1);
}
