//! A server that is killed under load, as by a power cut: whatever it acknowledged is in the register, once, and the register
//! verifies and can be written at once. A few kills in the gate, thirty with `AYNI_SOAK`.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::thread;

use serde_json::json;
use uuid::Uuid;

use crate::desk::Desk;
use crate::server::{Connection, Server};

const WRITERS: usize = 4;

const RECORD: &str = "/v1/registers/register/commands/person.record";

/// After how many acknowledged changes the server is killed, in each round; a different number each time, the same in every run.
const KILLED_AFTER: [usize; 10] = [3, 17, 8, 31, 1, 12, 23, 5, 40, 2];

/// A change: under which identifier and name it was sent, and as which version it was acknowledged.
type Sent = BTreeMap<Uuid, (String, Option<u64>)>;

fn record(connection: &mut Connection, key: Uuid, name: &str) -> std::io::Result<u64> {
    let fields = json!({ "given_names": "Julia", "family_name": name });
    let (status, told) = connection.post(RECORD, Some(&key.to_string()), &fields)?;
    assert_eq!(status, 200, "{told}");
    Ok(told["version"].as_u64().unwrap())
}

/// Writes until the server is gone.
fn write(mut connection: Connection, round: usize, writer: usize, sent: &Mutex<Sent>) {
    for turn in 0.. {
        let (key, name) = (Uuid::now_v7(), format!("Ronda {round} {writer} {turn}"));
        sent.lock().unwrap().insert(key, (name.clone(), None));
        let Ok(version) = record(&mut connection, key, &name) else { return };
        sent.lock().unwrap().insert(key, (name, Some(version)));
    }
}

/// Protects what was acknowledged against power cuts: it is there under its version, what was not is there whole or not at all and
/// can be sent again, and nothing keeps the next program from writing.
#[test]
fn a_server_that_is_killed_under_load_loses_nothing() {
    let rounds = if std::env::var_os("AYNI_SOAK").is_some() { 30 } else { 3 };
    let desk = Desk::of_files().begun();
    let (mut acknowledged, mut unanswered) = (0, 0);
    for (round, after) in KILLED_AFTER.into_iter().cycle().take(rounds).enumerate() {
        let begun = desk.version();
        let mut server = Server::over(&desk);
        let sent = Mutex::new(Sent::new());
        let known = || sent.lock().unwrap().values().filter(|(_, version)| version.is_some()).count();
        let connections: Vec<Connection> = (0..WRITERS).map(|_| server.connection()).collect();
        thread::scope(|scope| {
            let sent = &sent;
            let start = |(writer, one)| scope.spawn(move || write(one, round, writer, sent));
            let writers: Vec<_> = connections.into_iter().enumerate().map(start).collect();
            while known() < after {
                assert!(!writers.iter().any(thread::ScopedJoinHandle::is_finished), "a writer was refused");
                thread::yield_now();
            }
            server.kill();
        });
        desk.ok(&["verify"]);
        let killed = desk.version();
        // Nothing keeps the next program from writing.
        desk.ok(&["person", "record", "--given-names", "Rosa", "--family-name", &format!("Ronda {round}")]);
        let server = Server::over(&desk);
        let mut connection = server.connection();
        let sent = sent.into_inner().unwrap();
        let changes = u64::try_from(sent.len()).unwrap();
        for (key, (name, told)) in sent {
            let now = record(&mut connection, key, &name).unwrap();
            if let Some(told) = told {
                assert!(
                    now == told && told <= killed,
                    "{name} was acknowledged as {told} and is {now} of {killed}"
                );
                acknowledged += 1;
            } else {
                unanswered += 1;
            }
        }
        let (status, register) = connection.get("/v1/registers/register").unwrap();
        // Each change, and that of the other program, once.
        assert_eq!((status, register["version"].as_u64()), (200, Some(begun + changes + 1)));
    }
    desk.ok(&["verify"]);
    println!("{rounds} kills: {acknowledged} changes were acknowledged before, {unanswered} were not");
}
