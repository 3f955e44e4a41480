//! Clients that are broken, slow or hostile: each is told the documented problem, or its connection ends; nothing is changed, and
//! everybody else is answered meanwhile.

use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

use api::Limits;
use domain::authority::Role;
use serde_json::Value;
use storage::Store;

use crate::client::{Answer, ask, parse, raw, request};
use crate::roles::Roles;
use crate::serving::Serving;

const RECORD: &str = "/v1/registers/demo/commands/person.record";
const FILES: &str = "/v1/registers/demo/files";
const JSON: (&str, &str) = ("Content-Type", "application/json");
const RIGHT: &[u8] = br#"{"given_names":"Julia","family_name":"Quispe"}"#;

/// What must be the same before and after: the version and head of the register.
fn state(serving: &Serving) -> Value {
    serving.get("").is(200).json()
}

/// Protects against two readings of one request: what is not plain JSON in UTF-8, with each name once, is refused and says why.
#[test]
fn a_body_that_is_not_plain_json_is_refused() {
    let serving = Serving::demo();
    let before = state(&serving);
    let gzip =
        [0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 3, 0xab, 0xae, 0x05, 0, 0x43, 0xbf, 0xa6, 0xa3, 2, 0, 0, 0];
    let utf16: Vec<u8> = String::from_utf8_lossy(RIGHT).encode_utf16().flat_map(u16::to_le_bytes).collect();
    let with_bom = [b"\xef\xbb\xbf", RIGHT].concat();
    let deep = [br#"{"family_name":"#.as_slice(), "[".repeat(10_000).as_bytes()].concat();
    let deep_and_whole =
        [br#"{"family_name":"#.as_slice(), "[".repeat(200).as_bytes(), "]".repeat(200).as_bytes(), b"}"]
            .concat();
    let repeated = br#"{"given_names":"Julia","family_name":"Quispe","family_name":"Mamani"}"#;
    let nested = br#"{"family_name":"Quispe","more":{"a":1,"a":2}}"#;
    let plain = &[JSON][..];
    for (headers, body, status, code) in [
        (plain, &b"{\"family_name\":\"Qu\xedspe\"}"[..], 400, "body_wrong"),
        (plain, &with_bom, 400, "body_wrong"),
        (plain, &utf16, 400, "body_wrong"),
        (plain, &gzip, 400, "body_wrong"),
        (plain, b"", 400, "body_wrong"),
        (plain, b"{\"family_name\":\"Quispe\"} {}", 400, "body_wrong"),
        (plain, b"{\"family_name\":NaN}", 400, "body_wrong"),
        (plain, &deep, 400, "body_wrong"),
        (plain, &deep_and_whole, 400, "body_wrong"),
        (plain, repeated, 400, "field_repeated"),
        (plain, nested, 400, "field_repeated"),
        (&[JSON, ("Content-Encoding", "gzip")], &gzip, 415, "media_type_wrong"),
        (&[JSON, ("Content-Encoding", "br")], RIGHT, 415, "media_type_wrong"),
        (&[("Content-Type", "text/json")], RIGHT, 415, "media_type_wrong"),
        (
            &[("Content-Type", "application/x-www-form-urlencoded")],
            b"family_name=Quispe",
            415,
            "media_type_wrong",
        ),
        (&[], RIGHT, 415, "media_type_wrong"),
    ] {
        let answer = serving.ask("POST", RECORD, headers, body);
        assert_eq!(answer.problem(), (status, code.to_owned()), "{}", String::from_utf8_lossy(body));
    }
    let packed = serving.ask("POST", FILES, &[("Content-Encoding", "gzip")], &gzip);
    assert_eq!(packed.problem(), (415, "media_type_wrong".to_owned()));
    assert_eq!(state(&serving), before);
    serving.ask("POST", RECORD, &[JSON, ("Content-Encoding", "identity")], RIGHT).is(200);
}

/// Protects against requests that two readers would divide differently, and against bodies that end early: none is carried out.
#[test]
fn a_body_of_doubtful_length_is_not_carried_out() {
    let serving = Serving::within(Limits { time: Duration::from_secs(10), ..Limits::default() });
    let before = state(&serving);
    let head = format!(
        "POST {RECORD} HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {}\r\nContent-Type: application/json\r\nConnection: close\r\n",
        serving.address, serving.token,
    );
    let body = String::from_utf8_lossy(RIGHT);
    let length = body.len();
    for (what, rest) in [
        ("two lengths", format!("Content-Length: {length}\r\nContent-Length: 3\r\n\r\n{body}")),
        ("no number", format!("Content-Length: many\r\n\r\n{body}")),
        ("a negative number", format!("Content-Length: -1\r\n\r\n{body}")),
        ("an unknown coding", format!("Transfer-Encoding: gzip\r\nContent-Length: {length}\r\n\r\n{body}")),
        ("a chunk of no length", format!("Transfer-Encoding: chunked\r\n\r\nxyz\r\n{body}\r\n0\r\n\r\n")),
        ("a chunk that is too long", format!("Transfer-Encoding: chunked\r\n\r\n3\r\n{body}\r\n0\r\n\r\n")),
        ("a folded header", format!("Content-Length: {length}\r\nX-More: a\r\n b\r\n\r\n{body}")),
        ("a space before the colon", format!("Content-Length : {length}\r\n\r\n{body}")),
        ("a null in a header", format!("X-More: a\0b\r\nContent-Length: {length}\r\n\r\n{body}")),
    ] {
        let came = raw(serving.address, format!("{head}{rest}").as_bytes());
        assert!(came.is_empty() || parse(&came).status == 400, "{what}: {}", String::from_utf8_lossy(&came));
    }
    // Half of it, and then the end of the connection.
    let mut stream = TcpStream::connect(serving.address).unwrap();
    let half = format!("{head}Content-Length: {length}\r\n\r\n{}", &body[..length / 2]);
    stream.write_all(half.as_bytes()).unwrap();
    stream.shutdown(Shutdown::Write).unwrap();
    let mut came = Vec::new();
    let _ = stream.read_to_end(&mut came);
    assert!(came.is_empty() || parse(&came).status == 400, "{}", String::from_utf8_lossy(&came));
    assert_eq!(state(&serving), before);
}

/// Protects memory: heads, addresses and bodies beyond the limits are refused, however the body says its length.
#[test]
fn what_is_too_long_is_refused() {
    let serving = Serving::within(Limits { body: 1_000, ..Limits::default() });
    let before = state(&serving);
    let address = serving.address;
    let long = "a".repeat(1 << 20);
    let bearer = format!("Bearer {}", serving.token);
    let many = format!("GET /health HTTP/1.1\r\nHost: {address}\r\n{}\r\n", "A: b\r\n".repeat(500));
    for (what, bytes, statuses) in [
        ("an address", request(address, "GET", &format!("/{long}"), &[], b""), &[414, 431][..]),
        ("a header", request(address, "GET", "/health", &[("X-More", &long)], b""), &[431]),
        ("many headers", many.into_bytes(), &[431]),
        ("a method", request(address, &long, "/health", &[], b""), &[400, 431]),
    ] {
        let came = raw(address, &bytes);
        // What is refused before it was sent whole may be cut off before its answer is read.
        assert!(
            came.is_empty() || statuses.contains(&parse(&came).status),
            "{what}: {}",
            String::from_utf8_lossy(&came)
        );
    }
    let chunked = format!(
        "POST {RECORD} HTTP/1.1\r\nHost: {address}\r\nAuthorization: {bearer}\r\nContent-Type: application/json\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n7d0\r\n{}\r\n0\r\n\r\n",
        "q".repeat(2_000),
    );
    assert_eq!(parse(&raw(address, chunked.as_bytes())).problem(), (413, "request_large".to_owned()));
    assert_eq!(state(&serving), before);
}

/// Protects everybody else from a client that asks and does not read: its connection is closed, and with it goes what it held.
#[test]
fn a_client_that_does_not_read_is_let_go_of() {
    let limits =
        Limits { send_time: Duration::from_millis(300), rate: (u32::MAX, u32::MAX), ..Limits::default() };
    let serving = Serving::within(limits);
    let one = request(serving.address, "GET", "/openapi.json", &[], b"");
    let whole = ask(serving.address, "GET", "/openapi.json", &[], b"").is(200).body.len();
    // More than the buffers of a connection hold.
    let often = (64 << 20) / whole;
    let mut stream = TcpStream::connect(serving.address).unwrap();
    stream.write_all(&one.repeat(often)).unwrap();
    let connections = || {
        let figures = ask(serving.address, "GET", "/metrics", &[], b"").is(200);
        let line =
            figures.text().lines().find_map(|line| line.strip_prefix("ayni_connections ").map(str::to_owned));
        line.unwrap().parse::<u32>().unwrap()
    };
    // Its answers have begun, so its connection is counted.
    let mut came = vec![0];
    stream.read_exact(&mut came).unwrap();
    let begun = Instant::now();
    while 1 < connections() {
        assert!(begun.elapsed() < Duration::from_secs(60), "it is still connected");
    }
    let _ = stream.read_to_end(&mut came);
    assert!(came.len() < often * whole, "it was sent everything");
}

/// Protects names: text of another encoding is refused where it stands, in an address, a form or a part of one; nothing is guessed, and
/// nothing recorded.
#[test]
fn what_is_not_utf_8_is_refused() {
    let serving = Serving::demo();
    let before = state(&serving);
    let told = |answer: &Answer| {
        let told = answer.json();
        (answer.problem(), told["field"].as_str().unwrap_or_default().to_owned())
    };
    let at = |field: &str| ((400, "encoding_wrong".to_owned()), field.to_owned());
    assert_eq!(told(&serving.get("/members?search=Qu%EDspe")), at("search"));
    assert_eq!(told(&serving.get("/members?limit=5&search=%C3")), at("search"));
    assert_eq!(told(&serving.get("/reports/participation?%FF=1")), at("\u{fffd}"));
    serving.get("/members?search=Qu%C3%ADspe").is(200);
    let form = |media_type: &str, body: &[u8]| {
        serving.ask("POST", "/r/demo/do/person.record", &[("Content-Type", media_type)], body)
    };
    let encoded = "application/x-www-form-urlencoded";
    let on_page = |answer: &Answer| {
        assert_eq!(answer.status, 400);
        assert!(answer.text().contains("<p>family_name: no es texto en UTF-8."), "{}", answer.text());
    };
    on_page(&form(encoded, b"given_names=Julia&family_name=Qu%EDspe"));
    on_page(&form(encoded, b"given_names=Julia&family_name=Qu\xedspe"));
    let part = |text: &[u8]| {
        [b"--x\r\nContent-Disposition: form-data; name=\"family_name\"\r\n\r\n", text, b"\r\n--x--\r\n"]
            .concat()
    };
    let parts = "multipart/form-data; boundary=x";
    on_page(&form(parts, &part(b"Qu\xedspe")));
    let cut_off = part(b"Quispe");
    form(parts, &cut_off[..cut_off.len() - 6]).is(400);
    assert_eq!(state(&serving), before);
}

/// Protects everybody else: a form whose parts are divided by a text longer than the standard allows is refused before it is searched for in what was sent.
#[test]
fn a_form_with_an_endless_boundary_is_refused() {
    let serving = Serving::demo();
    let before = state(&serving);
    for length in [71, 60_000] {
        let media_type = format!("multipart/form-data; boundary={}x", "-".repeat(length));
        let headers = [("Content-Type", &*media_type)];
        let answer = serving.ask("POST", "/r/demo/do/person.record", &headers, &vec![b'-'; 1 << 20]);
        assert_eq!(answer.status, 400, "{length}: {}", answer.text());
    }
    assert_eq!(state(&serving), before);
}

/// Protects everybody else from clients that send a little now and then: a head and a body have as much time as if nothing came.
#[test]
fn whoever_sends_a_little_at_a_time_is_not_waited_for() {
    let limits =
        Limits { head_time: Duration::from_secs(1), time: Duration::from_secs(1), ..Limits::default() };
    let serving = Serving::within(limits);
    let before = state(&serving);
    let head = format!(
        "POST {RECORD} HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {}\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n",
        serving.address, serving.token,
    );
    let long_head = format!("{head}X-More: {}", "a".repeat(10_000));
    let body = format!("{head}\r\n{{\"family_name\":\"");
    for (what, at_once, then) in [("a head", &long_head, "a"), ("a body", &body, "q")] {
        let mut stream = TcpStream::connect(serving.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_millis(20))).unwrap();
        stream.write_all(at_once.as_bytes()).unwrap();
        let (begun, mut came) = (Instant::now(), Vec::new());
        loop {
            assert!(begun.elapsed() < Duration::from_secs(60), "{what}: it is still waited for");
            let mut piece = [0; 4_096];
            match stream.read(&mut piece) {
                Ok(0) => break,
                Ok(length) => came.extend_from_slice(&piece[..length]),
                // Nothing came yet, so a little more is sent; where it is not taken any more, the connection has ended.
                Err(error) if [ErrorKind::WouldBlock, ErrorKind::TimedOut].contains(&error.kind()) => {
                    if stream.write_all(then.as_bytes()).is_err() {
                        break;
                    }
                }
                Err(_) => break,
            }
            if !came.is_empty() && came.windows(4).any(|four| four == b"\r\n\r\n") {
                break;
            }
        }
        assert!(came.is_empty() || parse(&came).status == 408, "{what}: {}", String::from_utf8_lossy(&came));
    }
    assert_eq!(state(&serving), before);
}

/// Protects the files beside a register: of one that does not come whole nothing is kept.
#[test]
fn half_a_file_is_not_kept() {
    let serving = Serving::demo();
    let kept = || Store::open(&serving.path()).unwrap().file_sizes().unwrap();
    let before = kept();
    let head = format!(
        "POST {FILES} HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {}\r\nConnection: close\r\n",
        serving.address, serving.token,
    );
    for half in [
        "Content-Length: 100\r\n\r\nonly half of it",
        "Transfer-Encoding: chunked\r\n\r\n64\r\nonly half of it",
    ] {
        let mut stream = TcpStream::connect(serving.address).unwrap();
        stream.write_all(format!("{head}{half}").as_bytes()).unwrap();
        stream.shutdown(Shutdown::Write).unwrap();
        let mut came = Vec::new();
        let _ = stream.read_to_end(&mut came);
        assert!(came.is_empty() || parse(&came).status < 500, "{}", String::from_utf8_lossy(&came));
    }
    assert_eq!(kept(), before);
    serving.ask("POST", FILES, &[("Content-Type", "application/octet-stream")], b"all of it").is(200);
    assert_eq!(kept().len(), before.len() + 1);
}

/// Protects changes that were made: sent again by somebody else, in another role or with other fields, the same key does nothing and
/// tells nothing of what was done under it.
#[test]
fn what_is_replayed_by_somebody_else_is_refused() {
    let roles = Roles::signed_in();
    let key = "0192a000-0000-7000-8000-000000000007";
    let sent = |role: Role, body: &[u8]| {
        let bearer = roles.bearer(role);
        let headers = [("Authorization", &*bearer), ("Idempotency-Key", key), JSON];
        ask(roles.serving.address, "POST", RECORD, &headers, body)
    };
    sent(Role::Secretary, RIGHT).is(200);
    let version = || roles.get(Role::Owner, "").is(200).json();
    let before = version();
    assert_eq!(sent(Role::Secretary, RIGHT).is(200).json()["replayed"], true);
    let other = br#"{"given_names":"Julia","family_name":"Mamani"}"#;
    for (role, body) in [(Role::Owner, RIGHT), (Role::Auditor, RIGHT), (Role::Secretary, &other[..])] {
        let refused = sent(role, body);
        assert_eq!(refused.problem(), (409, "command_differs".to_owned()));
        assert!(!refused.text().contains("Quispe"), "{}", refused.text());
    }
    assert_eq!(version(), before);
}

/// Protects against requests of other kinds than are answered here: none of them is carried out, and none is a fault of the server.
#[test]
fn requests_of_other_kinds_change_nothing() {
    let serving = Serving::demo();
    let before = state(&serving);
    let (address, length) = (serving.address, RIGHT.len());
    let bearer = format!("Authorization: Bearer {}\r\n", serving.token);
    let body = String::from_utf8_lossy(RIGHT);
    let json = "Content-Type: application/json\r\n";
    for (what, bytes) in [
        ("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned()),
        ("HTTP/0.9", format!("GET {RECORD}\r\n")),
        (
            "another version",
            format!(
                "POST {RECORD} HTTP/3.7\r\nHost: {address}\r\n{bearer}{json}Content-Length: {length}\r\n\r\n{body}"
            ),
        ),
        (
            "no host",
            format!(
                "POST {RECORD} HTTP/1.1\r\n{bearer}{json}Connection: close\r\nContent-Length: {length}\r\n\r\n{body}"
            ),
        ),
        (
            "another method",
            format!(
                "PATCH {RECORD} HTTP/1.1\r\nHost: {address}\r\n{bearer}{json}Connection: close\r\nContent-Length: {length}\r\n\r\n{body}"
            ),
        ),
        (
            "a tunnel",
            format!(
                "CONNECT example.org:443 HTTP/1.1\r\nHost: {address}\r\n{bearer}Connection: close\r\n\r\n"
            ),
        ),
        ("a trace", format!("TRACE / HTTP/1.1\r\nHost: {address}\r\n{bearer}Connection: close\r\n\r\n")),
        (
            "the whole server",
            format!("OPTIONS * HTTP/1.1\r\nHost: {address}\r\n{bearer}Connection: close\r\n\r\n"),
        ),
        (
            "another server",
            format!(
                "GET http://example.org/v1/registers HTTP/1.1\r\nHost: example.org\r\n{bearer}Connection: close\r\n\r\n"
            ),
        ),
        (
            "a path that climbs",
            format!(
                "GET /v1/registers/demo/../../../etc/passwd HTTP/1.1\r\nHost: {address}\r\n{bearer}Connection: close\r\n\r\n"
            ),
        ),
        (
            "a null in the path",
            format!(
                "GET /v1/registers/demo/people/%00 HTTP/1.1\r\nHost: {address}\r\n{bearer}Connection: close\r\n\r\n"
            ),
        ),
        (
            "two tokens",
            format!(
                "POST {RECORD} HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer x\r\n{bearer}{json}Connection: close\r\nContent-Length: {length}\r\n\r\n{body}"
            ),
        ),
    ] {
        let came = raw(address, bytes.as_bytes());
        assert!(
            came.is_empty() || (400..500).contains(&parse(&came).status),
            "{what}: {}",
            String::from_utf8_lossy(&came)
        );
    }
    // Another protocol that is offered is not taken up, and two requests at once are answered one after the other.
    let get = |more: &str| format!("GET /v1/registers HTTP/1.1\r\nHost: {address}\r\n{bearer}{more}\r\n");
    let upgrade = raw(address, get("Connection: upgrade, close\r\nUpgrade: websocket\r\n").as_bytes());
    assert_eq!(parse(&upgrade).status, 200);
    let both = raw(address, format!("{}{}", get(""), get("Connection: close\r\n")).as_bytes());
    assert_eq!(String::from_utf8_lossy(&both).matches("HTTP/1.1 200").count(), 2);
    assert_eq!(state(&serving), before);
}
