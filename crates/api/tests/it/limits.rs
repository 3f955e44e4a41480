//! What is too much, too slow, or no HTTP at all: refused with the documented problem or an end of the connection, and
//! everybody else is answered meanwhile.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use api::Limits;

use crate::client::{parse, raw};
use crate::serving::Serving;

/// Protects memory: a request that brings too much is refused.
#[test]
fn a_request_that_is_too_large_is_refused() {
    let serving = Serving::within(Limits { body: 1_000, ..Limits::default() });
    let large = serving.record(&[], &"q".repeat(2_000));
    assert_eq!(large.problem(), (413, "request_large".to_owned()));
    serving.record(&[], "Quispe").is(200);
}

/// Protects everybody else: heads that never end and connections that say nothing are let go of.
#[test]
fn a_head_that_does_not_come_is_not_waited_for() {
    let serving = Serving::within(Limits { head_time: Duration::from_millis(200), ..Limits::default() });
    let silent: Vec<TcpStream> = (0..50).map(|_| TcpStream::connect(serving.address).unwrap()).collect();
    let mut half = TcpStream::connect(serving.address).unwrap();
    half.write_all(b"GET /health HTTP/1.1\r\nHost: ").unwrap();
    serving.get("/members?limit=1").is(200);
    half.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    let mut came = Vec::new();
    // The end of the connection is what is waited for.
    let _ = half.read_to_end(&mut came);
    assert!(came.is_empty() || parse(&came).status == 408, "{}", String::from_utf8_lossy(&came));
    drop(silent);
    serving.get("/members?limit=1").is(200);
}

/// Protects everybody else: a body that does not come is given up.
#[test]
fn a_body_that_does_not_come_is_not_waited_for() {
    let serving = Serving::within(Limits { time: Duration::from_millis(500), ..Limits::default() });
    let head = format!(
        "POST /v1/registers/demo/commands/person.record HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {}\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: 100\r\n\r\n{{",
        serving.address, serving.token,
    );
    let answer = parse(&raw(serving.address, head.as_bytes()));
    assert_eq!(answer.problem(), (408, "request_slow".to_owned()));
}

/// Protects those who ask for much: the limit is for what is sent; what is made of it is not given up half-way, after which nobody would know
/// whether it was done.
#[test]
fn what_takes_long_to_answer_is_answered() {
    let serving = Serving::within(Limits { time: Duration::from_micros(1), ..Limits::default() });
    serving.get("/check").is(200);
}

/// Protects the places of everybody from whoever is not known: what she sends slowly is given up soon, and where it matters who she is, it
/// is not waited for at all.
#[test]
fn a_stranger_who_sends_slowly_is_not_waited_for() {
    let limits = Limits {
        time: Duration::from_secs(600),
        stranger_time: Duration::from_millis(300),
        ..Limits::default()
    };
    let serving = Serving::within(limits);
    let begun = |path: &str, media_type: &str| {
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: {}\r\nContent-Type: {media_type}\r\nConnection: close\r\nContent-Length: 100\r\n\r\n{{",
            serving.address,
        );
        parse(&raw(serving.address, head.as_bytes()))
    };
    assert_eq!(begun("/v1/session", "application/json").problem(), (408, "request_slow".to_owned()));
    assert_eq!(begun("/sign-in", "application/x-www-form-urlencoded").status, 408);
    for path in ["/v1/me/password", "/v1/accounts", "/v1/registers/demo/commands/person.record"] {
        assert_eq!(begun(path, "application/json").problem(), (401, "sign_in_needed".to_owned()), "{path}");
    }
}

/// Protects everybody else: what is no HTTP is not answered as if it were.
#[test]
fn what_is_no_request_ends_the_connection() {
    let serving = Serving::demo();
    let long = format!("GET /{} HTTP/1.1\r\nHost: x\r\n\r\n", "a".repeat(1 << 20));
    let many = format!("GET / HTTP/1.1\r\n{}\r\n", "A: b\r\n".repeat(500));
    for wrong in [
        &b"\x16\x03\x01\x02\x00\x01\x00\x01"[..],
        b"HELLO\r\n\r\n",
        b"GET\r\n\r\n",
        long.as_bytes(),
        many.as_bytes(),
    ] {
        let came = raw(serving.address, wrong);
        assert!(
            came.is_empty() || (400..=499).contains(&parse(&came).status),
            "{}",
            String::from_utf8_lossy(&came)
        );
    }
    serving.get("/members?limit=1").is(200);
}

/// Protects everybody else: an address that asks without end is slowed down.
#[test]
fn too_many_requests_are_sent_away() {
    let serving = Serving::within(Limits { rate: (5, 0), ..Limits::default() });
    let codes: Vec<u16> = (0..6).map(|_| serving.get("/members?limit=1").status).collect();
    // One went to signing in.
    assert_eq!(codes, [200, 200, 200, 200, 429, 429]);
    let sent_away = serving.get("");
    assert_eq!(
        (sent_away.problem(), sent_away.header("retry-after")),
        ((429, "requests_many".to_owned()), "1")
    );
}

/// Protects clients that were refused for their rate: they are served again once it allows.
#[test]
fn whoever_was_sent_away_is_let_in_again() {
    let serving = Serving::within(Limits { rate: (5, 1), ..Limits::default() });
    let until = |status: u16| (0..1_000_000).any(|_| serving.get("/members?limit=1").status == status);
    assert!(until(429), "nobody is sent away");
    assert!(until(200), "nobody is let in again");
}
