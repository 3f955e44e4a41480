//! A sign-in under attack: it stays closed, and whoever is signed in already goes on.

use std::net::Ipv4Addr;
use std::thread;
use std::time::Instant;

use accounts::AccessBook;
use accounts::state::EntryFilter;
use serde_json::json;

use crate::accounts::{OWNER, SECRETARY, STRANGER, book, signed_in};
use crate::client::{Answer, Connection};
use crate::serving::{PROXY, Serving, now};

/// How many questions are asked in peace and beside an attack.
const READS: u32 = 20;

fn attempt(serving: &Serving, source: Ipv4Addr, (name, password): (&str, &str)) -> Answer {
    let body = json!({ "name": name, "password": password }).to_string();
    let mut connection = Connection::from(source, serving.address);
    connection.ask("POST", "/v1/session", &[("Content-Type", "application/json")], body.as_bytes())
}

/// Protects accounts: failures close the sign-in of a name to every address from which it never succeeded, the right password
/// among them, and the one who came from elsewhere before is let in.
#[test]
fn a_name_under_attack_is_closed_to_strangers_alone() {
    let mut serving = Serving::for_accounts(book);
    signed_in(&mut serving, OWNER);
    let codes: Vec<(u16, String)> = (0..8)
        .map(|turn| {
            attempt(&serving, Ipv4Addr::new(127, 0, 1, turn + 1), (OWNER.0, "guess a password")).problem()
        })
        .collect();
    assert!(codes[..5].iter().all(|code| *code == (401, "sign_in_wrong".to_owned())), "{codes:?}");
    assert!(codes[5..].iter().all(|code| *code == (429, "sign_in_slowed".to_owned())), "{codes:?}");
    let right = attempt(&serving, Ipv4Addr::new(127, 0, 2, 1), OWNER);
    assert_eq!(right.problem(), (429, "sign_in_slowed".to_owned()));
    // How long she waits is said to programs and to people.
    let told = right.json();
    assert_eq!((right.header("retry-after"), &told["details"]["seconds"]), ("2", &json!(2)));
    assert_eq!(told["detail"], "Vuelva a intentarlo dentro de 2 segundos.");
    attempt(&serving, Ipv4Addr::LOCALHOST, OWNER).is(200);
    attempt(&serving, Ipv4Addr::new(127, 0, 2, 1), SECRETARY).is(200);
}

/// Protects those who are signed in: however many guess at once, from however many addresses, nobody is let in, and each
/// question of a session is answered. How much slower that is beside the attack is printed.
#[test]
fn an_attack_from_many_addresses_lets_nobody_in_and_keeps_nobody_out() {
    let mut serving = Serving::for_accounts(book);
    signed_in(&mut serving, SECRETARY);
    let serving = &serving;
    let read = || {
        let begun = Instant::now();
        for _ in 0..READS {
            serving.get("/members?limit=1").is(200);
        }
        begun.elapsed().as_secs_f64()
    };
    let in_peace = read();
    let (statuses, beside): (Vec<u16>, f64) = thread::scope(|scope| {
        let guessing = |number: u8| {
            let nobody = format!("nobody-{number}");
            // Names that are somebody's, with passwords that are others', and one that is nobody's.
            let guesses = [(OWNER.0, SECRETARY.1), (SECRETARY.0, STRANGER.1), (nobody.as_str(), OWNER.1)];
            let from = Ipv4Addr::new(127, 0, 3, number + 1);
            guesses.map(|guess| attempt(serving, from, guess).status)
        };
        let attackers: Vec<_> = (0..32).map(|number| scope.spawn(move || guessing(number))).collect();
        let beside = read();
        (attackers.into_iter().flat_map(|attacker| attacker.join().unwrap()).collect(), beside)
    });
    println!("reads in peace take {:.2} of the time that they take beside an attack", in_peace / beside);
    assert!(statuses.iter().all(|status| [401, 429, 503].contains(status)), "{statuses:?}");
    assert!(statuses.contains(&401), "no password was checked: {statuses:?}");
    // She is let in from where she was before, and nobody else was at any time.
    attempt(serving, Ipv4Addr::LOCALHOST, SECRETARY).is(200);
    assert_eq!(signed_in_entries(serving), 2);
    // From elsewhere not even the right password lets in, once so many were wrong.
    let elsewhere = Ipv4Addr::new(127, 0, 4, 1);
    let wrong: Vec<u16> =
        (0..6).map(|_| attempt(serving, elsewhere, (OWNER.0, SECRETARY.1)).status).collect();
    assert_eq!(wrong.last(), Some(&429), "{wrong:?}");
    assert_eq!(attempt(serving, elsewhere, OWNER).problem(), (429, "sign_in_slowed".to_owned()));
    assert_eq!(signed_in_entries(serving), 2);
}

/// How often somebody signed in, as the access book says.
fn signed_in_entries(serving: &Serving) -> usize {
    let book = AccessBook::open_or_create(&serving.folder.path().join("access.ayna"), now().now()).unwrap();
    let filter = EntryFilter { kind: Some("session.signed_in".to_owned()), ..EntryFilter::default() };
    book.snapshot().state().entries(&filter, None, 100).len()
}

/// Protects everybody behind a proxy: each is counted by her own address, her cookie is for TLS where she came over TLS, and what the proxy
/// hands on is not taken for a request of this machine.
#[test]
fn whoever_comes_through_a_proxy_is_counted_by_herself() {
    let serving = Serving::for_accounts(book);
    let proxy: Ipv4Addr = PROXY.parse().unwrap();
    let through = |from: &str, (name, password): (&str, &str)| {
        let body = json!({ "name": name, "password": password }).to_string();
        let headers =
            [("Content-Type", "application/json"), ("X-Forwarded-For", from), ("X-Forwarded-Proto", "https")];
        Connection::from(proxy, serving.address).ask("POST", "/v1/session", &headers, body.as_bytes())
    };
    let guesses: Vec<u16> =
        (0..25).map(|turn| through("203.0.113.7", (&format!("nobody-{turn}"), "guess")).status).collect();
    assert_eq!((guesses[0], guesses[24]), (401, 429), "{guesses:?}");
    let let_in = through("198.51.100.1", OWNER).is(200);
    let cookie = let_in.header("set-cookie");
    assert!(cookie.starts_with("__Host-ayni=") && cookie.ends_with("; Secure"), "{cookie}");
    assert!(!let_in.header("strict-transport-security").is_empty());
    let bearing = |name: &str, proto: &'static str| {
        let secret = cookie.split(['=', ';']).nth(1).unwrap();
        let cookie = format!("{name}={secret}");
        let headers =
            [("X-Forwarded-For", "198.51.100.1"), ("X-Forwarded-Proto", proto), ("Cookie", &*cookie)];
        Connection::from(proxy, serving.address).ask("GET", "/v1/me", &headers, b"").status
    };
    assert_eq!(
        [bearing("__Host-ayni", "https"), bearing("ayni", "https"), bearing("__Host-ayni", "http")],
        [200, 401, 401]
    );
    // Who is no proxy says of herself what she likes.
    let forged = [("X-Forwarded-For", "198.51.100.1"), ("X-Forwarded-Proto", "https")];
    let mut direct = Connection::to(serving.address);
    assert!(direct.ask("GET", "/health", &forged, b"").header("strict-transport-security").is_empty());
    assert_eq!(direct.ask("GET", "/metrics", &[], b"").status, 200);
    assert_eq!(direct.ask("GET", "/metrics", &forged, b"").problem(), (403, "request_foreign".to_owned()));
}
