//! A small client: a request on a connection of its own or after others on one, and the answer in parts.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

use serde_json::Value;
use tokio::net::TcpSocket;
use tokio::runtime::Builder;

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    /// The answer, which must have a status.
    #[track_caller]
    pub(crate) fn is(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", self.text());
        self
    }

    /// The code of the problem that it is.
    #[track_caller]
    pub(crate) fn problem(&self) -> (u16, String) {
        assert_eq!(self.header("content-type"), "application/problem+json", "{}", self.text());
        let told = self.json();
        assert_eq!(told["status"], self.status);
        assert!(told["title"].as_str().is_some_and(|title| !title.contains('⟨')), "{told}");
        (self.status, told["code"].as_str().unwrap().to_owned())
    }
}

/// How long an answer may take before a test fails.
const PATIENCE: Duration = Duration::from_secs(60);

/// Sends bytes as they are and reads what comes back.
pub(crate) fn raw(address: SocketAddr, bytes: &[u8]) -> Vec<u8> {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    // A server that refuses the first of it may have closed the connection before the last is sent.
    let _ = stream.write_all(bytes);
    let mut came = Vec::new();
    // A server that refuses what is still being sent ends the connection; what came until then counts.
    let _ = stream.read_to_end(&mut came);
    came
}

/// Asks.
pub(crate) fn ask(
    address: SocketAddr,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &[u8],
) -> Answer {
    let headers = [&[("Connection", "close")], headers].concat();
    parse(&raw(address, &request(address, method, path, &headers, body)))
}

/// The bytes of a request.
pub(crate) fn request(
    address: SocketAddr,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &[u8],
) -> Vec<u8> {
    let host = address.to_string();
    let length = body.len().to_string();
    let is_host = |(name, _): &(&str, &str)| name.eq_ignore_ascii_case("host");
    let own = [("Content-Length", &*length)];
    let host = Some(("Host", &*host)).filter(|_| !headers.iter().any(is_host));
    let lines = own.iter().chain(&host).chain(headers).map(|(name, value)| format!("{name}: {value}\r\n"));
    let head = format!("{method} {path} HTTP/1.1\r\n{}", lines.collect::<String>());
    [head.as_bytes(), b"\r\n", body].concat()
}

/// A connection on which one request follows another.
#[derive(Debug)]
pub(crate) struct Connection {
    address: SocketAddr,
    stream: BufReader<TcpStream>,
}

impl Connection {
    pub(crate) fn to(address: SocketAddr) -> Self {
        Self::over(TcpStream::connect(address).unwrap(), address)
    }

    /// From another address of this machine's loopback.
    pub(crate) fn from(source: Ipv4Addr, address: SocketAddr) -> Self {
        let runtime = Builder::new_current_thread().enable_io().build().unwrap();
        let connected = runtime.block_on(async {
            let socket = TcpSocket::new_v4().unwrap();
            socket.bind((source, 0).into()).unwrap();
            socket.connect(address).await.unwrap().into_std().unwrap()
        });
        connected.set_nonblocking(false).unwrap();
        Self::over(connected, address)
    }

    fn over(stream: TcpStream, address: SocketAddr) -> Self {
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.set_nodelay(true).unwrap();
        Self { address, stream: BufReader::new(stream) }
    }

    pub(crate) fn ask(&mut self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let request = request(self.address, method, path, headers, body);
        self.stream.get_mut().write_all(&request).unwrap();
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            assert_ne!(self.stream.read_until(b'\n', &mut head).unwrap(), 0, "the connection ended");
        }
        let mut answer = parse(&head);
        assert_ne!(answer.header("transfer-encoding"), "chunked", "{path} is not read here");
        let length = answer.header("content-length").parse().unwrap_or_default();
        answer.body.resize(length, 0);
        self.stream.read_exact(&mut answer.body).unwrap();
        answer
    }
}

/// The parts of what came.
pub(crate) fn parse(came: &[u8]) -> Answer {
    let end = came.windows(4).position(|four| four == b"\r\n\r\n");
    let end = end.unwrap_or_else(|| panic!("no head: {}", String::from_utf8_lossy(came)));
    let head = std::str::from_utf8(&came[..end]).unwrap();
    let mut lines = head.split("\r\n");
    let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
    let headers = lines.map(|line| line.split_once(':').unwrap());
    let headers = headers.map(|(name, value)| (name.to_lowercase(), value.trim().to_owned())).collect();
    let mut answer = Answer { status, headers, body: came[end + 4..].to_vec() };
    if answer.header("transfer-encoding") == "chunked" {
        answer.body = unchunked(&answer.body);
    }
    answer
}

/// What came in pieces, each after its length.
fn unchunked(mut rest: &[u8]) -> Vec<u8> {
    let mut whole = Vec::new();
    loop {
        let line = rest.windows(2).position(|two| two == b"\r\n").unwrap();
        let length = usize::from_str_radix(std::str::from_utf8(&rest[..line]).unwrap(), 16).unwrap();
        if length == 0 {
            return whole;
        }
        whole.extend_from_slice(&rest[line + 2..line + 2 + length]);
        rest = &rest[line + 4 + length..];
    }
}
