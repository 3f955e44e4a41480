//! The client of the interface: what a server says comes back, above all why it refused.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener};
use std::thread;

use api::Limits;
use api::remote::{Options, Remote};
use operations::Problem;
use serde_json::{Map, Value};

use crate::accounts::{STRANGER, book, signed_in};
use crate::serving::Serving;

/// A client that names no register.
fn client(serving: &Serving) -> Remote {
    Remote::new(&format!("http://{}", serving.address), None, serving.token.clone(), "en").unwrap()
}

/// Asks for a list, and gives the problem that the server told.
fn refusal(remote: &Remote) -> Result<Value, Problem> {
    let endpoint = api::endpoint::find("member.list", false).unwrap();
    let reply = remote.ask(endpoint, Map::new(), &Options::default())?;
    Ok(reply.problem().unwrap().data)
}

/// Protects whoever asks from afar and names no register: a server that does not say which it serves says why, in her language.
#[test]
fn a_server_says_why_it_refused() {
    let mut serving = Serving::for_accounts(book);
    let needed = refusal(&client(&serving)).unwrap();
    assert_eq!(
        (&needed["code"], &needed["title"]),
        (&"sign_in_needed".into(), &"For this you have to sign in.".into())
    );
    signed_in(&mut serving, STRANGER);
    assert_eq!(refusal(&client(&serving)).unwrap_err().code, "registers_none");
    let slow = Serving::within(Limits { rate: (1, 0), ..Limits::default() });
    let sent_away = refusal(&client(&slow)).unwrap();
    assert_eq!((&sent_away["code"], &sent_away["status"]), (&"requests_many".into(), &429.into()));
    let route = api::manage::find("grants").unwrap();
    let reply = client(&slow).manage(route, Map::new()).unwrap();
    assert_eq!(reply.problem().unwrap().data["code"], "requests_many");
}

/// Protects whoever asks through a proxy: what that says in place of the server is told as what it is.
#[test]
fn what_is_no_server_of_ours_is_told() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = listener.local_addr().unwrap();
    let answering = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut head = [0; 1_024];
        assert!(0 < stream.read(&mut head).unwrap());
        let told = "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 3\r\nConnection: close\r\n\r\noh!";
        stream.write_all(told.as_bytes()).unwrap();
    });
    let remote = Remote::new(&format!("http://{address}"), None, "x".to_owned(), "en").unwrap();
    let problem = refusal(&remote).unwrap_err();
    assert_eq!(problem.code, "server_unreachable");
    assert!(format!("{problem:?}").contains("502 Bad Gateway"), "{problem:?}");
    answering.join().unwrap();
}
