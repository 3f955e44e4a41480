//! A sign-in under attack: it stays closed, and whoever is signed in already goes on.

use std::net::Ipv4Addr;
use std::thread;
use std::time::Instant;

use serde_json::json;

use crate::accounts::{OWNER, SECRETARY, book, signed_in};
use crate::client::{Answer, Connection};
use crate::serving::Serving;

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
            let of = |turn: u8| {
                let name = format!("nobody-{number}-{turn}");
                attempt(serving, Ipv4Addr::new(127, 0, 3, number + 1), (&name, "guess a password")).status
            };
            (0..3).map(of).collect::<Vec<_>>()
        };
        let attackers: Vec<_> = (0..32).map(|number| scope.spawn(move || guessing(number))).collect();
        let beside = read();
        (attackers.into_iter().flat_map(|attacker| attacker.join().unwrap()).collect(), beside)
    });
    println!("reads in peace take {:.2} of the time that they take beside an attack", in_peace / beside);
    assert!(statuses.iter().all(|status| [401, 429, 503].contains(status)), "{statuses:?}");
}
