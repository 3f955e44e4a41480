//! `ayni serve` over the register of a desk, started as people start it, with the owner signed in; and what is asked of it.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Stdio};

use serde_json::Value;

use crate::desk::{Desk, Output, ended};

/// A server over the register of a desk, and the right to ask it.
pub(crate) struct Server {
    child: Child,
    pub(crate) address: String,
    pub(crate) token: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

impl Server {
    pub(crate) fn over(desk: &Desk) -> Self {
        Self::with(desk, &["register.ayni"])
    }

    /// With more words after `ayni serve`.
    pub(crate) fn with(desk: &Desk, words: &[&str]) -> Self {
        let (child, enter) = begun(desk, words);
        let (address, code) = enter.split_once("/enter?code=").unwrap();
        let mut server = Self { child, address: address.to_owned(), token: String::new() };
        let session = server.connection().post("/v1/session", None, &serde_json::json!({ "code": code }));
        let (status, told) = session.unwrap();
        assert_eq!(status, 200, "{told}");
        told["token"].as_str().unwrap().clone_into(&mut server.token);
        server
    }

    /// For whoever has an account, with a token of one of them.
    pub(crate) fn for_accounts(desk: &Desk, words: &[&str], token: &str) -> Self {
        let (child, address) = begun(desk, words);
        Self { child, address, token: token.to_owned() }
    }

    /// Runs the program with the register at this server in place of the one here.
    pub(crate) fn ayni(&self, desk: &Desk, args: &[&str]) -> Output {
        let mut command = desk.command(args);
        command.env("AYNI_SERVER", &self.address).env("AYNI_TOKEN", &self.token).env_remove("AYNI_REGISTER");
        ended(args, command)
    }

    /// Ends it at once, as a power cut does.
    pub(crate) fn kill(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// A connection on which one request follows another.
    pub(crate) fn connection(&self) -> Connection {
        let host = self.address.strip_prefix("http://").unwrap().to_owned();
        let stream = BufReader::new(TcpStream::connect(&host).unwrap());
        Connection { host, token: self.token.clone(), stream }
    }
}

/// Starts a server, and gives the address that it says first.
fn begun(desk: &Desk, words: &[&str]) -> (Child, String) {
    let words = [&["serve", "--listen", "127.0.0.1:0"], words].concat();
    let mut child = desk.command(&words).stderr(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let mut said = Vec::new();
    let address = loop {
        let line = lines.next().unwrap_or_else(|| panic!("{said:#?}")).unwrap();
        if let Some(at) = line.find("http://") {
            break line[at..].split(' ').next().unwrap().trim_end_matches('.').to_owned();
        }
        said.push(line);
    };
    // What it logs from now on is read, so that it never waits to be.
    std::thread::spawn(move || lines.for_each(drop));
    (child, address)
}

/// A connection to a server.
pub(crate) struct Connection {
    host: String,
    token: String,
    stream: BufReader<TcpStream>,
}

impl Connection {
    /// Sends fields, and gives status and answer; an error where the connection ended before the answer was there.
    pub(crate) fn post(
        &mut self,
        path: &str,
        key: Option<&str>,
        fields: &Value,
    ) -> std::io::Result<(u16, Value)> {
        let key = key.map(|key| format!("Idempotency-Key: {key}\r\n")).unwrap_or_default();
        self.ask(
            &format!("POST {path}"),
            &format!("{key}Content-Type: application/json\r\n"),
            &fields.to_string(),
        )
    }

    /// Asks something.
    pub(crate) fn get(&mut self, path: &str) -> std::io::Result<(u16, Value)> {
        self.ask(&format!("GET {path}"), "", "")
    }

    fn ask(&mut self, what: &str, headers: &str, body: &str) -> std::io::Result<(u16, Value)> {
        let (host, token, length) = (&self.host, &self.token, body.len());
        write!(
            self.stream.get_mut(),
            "{what} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {token}\r\n{headers}Content-Length: {length}\r\n\r\n{body}"
        )?;
        let ended = || std::io::Error::from(std::io::ErrorKind::UnexpectedEof);
        let (mut status, mut length) = (0, 0);
        loop {
            let mut line = String::new();
            if self.stream.read_line(&mut line)? == 0 {
                return Err(ended());
            }
            let line = line.trim_end().to_ascii_lowercase();
            if line.is_empty() {
                break;
            }
            if let Some(rest) = line.strip_prefix("http/1.1 ") {
                status = rest.split(' ').next().unwrap().parse().unwrap();
            }
            if let Some(rest) = line.strip_prefix("content-length: ") {
                length = rest.parse().unwrap();
            }
        }
        let mut bytes = vec![0; length];
        self.stream.read_exact(&mut bytes)?;
        Ok((status, serde_json::from_slice(&bytes).unwrap_or_default()))
    }
}
