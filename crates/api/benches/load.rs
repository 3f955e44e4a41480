//! What the server costs beside a bare answer of the same server and beside the writer alone, with 10,000 people in a file.
//! Each line is a ratio of medians taken in turns in one run. It must not check what is answered; the tests do.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a benchmark prints, and stops when it fails")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use ayni_api::{Config, Limits, Running, start};
use domain::authority::Role;
use domain::testing::{ask, pool, value};
use domain::value::id::BatchId;
use domain::{Actor, Command, person};
use operations::zone::Zone;
use serde_json::{Value, json};
use storage::clock::Clock;
use storage::{Asked, Batch, BatchKind, ExpectedVersion, Request, Store, Writer};
use uuid::Uuid;

const PEOPLE: u32 = 10_000;

/// That of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How often each side is measured.
const TURNS: usize = 5;

/// How many requests a measurement takes, of all connections together.
const REQUESTS: u32 = 2_000;

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("register.ayni");
    fill(&path);
    let cold = Instant::now();
    let (running, token) = serve(&path);
    let asked = Asker { address: running.address(), token };
    asked.connection().get("/v1/registers/register/members?limit=50", None);
    println!("server: from its start to its first answer {:.1?} (at most 150 ms)", cold.elapsed());
    reads(&asked);
    writes(&asked, folder.path());
    println!("server: a change reaches a feed in {:.2?} (at most 50 ms)", feed(&asked));
    println!("server: memory with {PEOPLE} people {} MB (at most 60 MB)", resident());
    running.stop();
}

/// Pages and what is known already, beside a bare answer.
fn reads(asked: &Asker) {
    let page = "/v1/registers/register/members?gender=woman&limit=50";
    let tag = asked.connection().get(page, None).1;
    let (mut hello, mut pages, mut known) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..TURNS {
        hello.push(rate(asked, 8, |one| one.get("/health", None).0));
        pages.push(rate(asked, 8, |one| one.get(page, None).0));
        known.push(rate(asked, 8, |one| one.get(page, Some(&tag)).0));
    }
    let (hello, pages, known) = (median(hello), median(pages), median(known));
    println!(
        "server: a filtered page of 50 ÷ bare answers {:.2} (at least 0.25; {pages:.0} a second)",
        pages / hello
    );
    println!(
        "server: an unchanged answer ÷ bare answers {:.2} (at least 0.7; {known:.0} a second)",
        known / hello
    );
}

/// Durable creates, beside the writer alone.
fn writes(asked: &Asker, folder: &Path) {
    let path = folder.join("alone.ayni");
    fill(&path);
    let writer = Writer::start(Store::open(&path).unwrap()).unwrap();
    let next = AtomicU32::new(PEOPLE + 1);
    let body = |number: u32| {
        json!({ "given_names": "Rosa", "family_name": format!("Apellido{number}") }).to_string()
    };
    let create = |one: &mut Connection| {
        let number = next.fetch_add(1, Ordering::Relaxed);
        one.post("/v1/registers/register/commands/person.record", &body(number))
    };
    let (mut sixteen, mut many, mut alone) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..TURNS {
        sixteen.push(rate(asked, 16, create));
        many.push(rate(asked, 64, create));
        alone.push(of_writer(&writer, &next));
    }
    let (sixteen, many, alone) = (median(sixteen), median(many), median(alone));
    println!("server: durable creates at 16 connections {sixteen:.0} a second");
    println!(
        "server: durable creates at 64 connections ÷ the writer alone {:.2} (at least 0.6; {many:.0} a second)",
        many / alone
    );
}

/// How many commands a second sixty-four threads get from a writer.
fn of_writer(writer: &Writer, next: &AtomicU32) -> f64 {
    let begun = Instant::now();
    thread::scope(|scope| {
        for _ in 0..64 {
            scope.spawn(|| {
                for _ in 0..REQUESTS / 64 {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    let request = Request {
                        id: pool::command(50_000_000 + number),
                        expected: ExpectedVersion::Any,
                        by: owner(),
                        asked: None,
                        from: Asked::default(),
                        command: record(number),
                    };
                    writer.execute(request).unwrap();
                }
            });
        }
    });
    f64::from(REQUESTS / 64 * 64) / begun.elapsed().as_secs_f64()
}

/// How long it takes from the acknowledgement of a change to its coming by the feed.
fn feed(asked: &Asker) -> Duration {
    let mut stream = TcpStream::connect(asked.address).unwrap();
    let head = format!(
        "GET /v1/registers/register/changes HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {}\r\nAccept: text/event-stream\r\n\r\n",
        asked.address, asked.token,
    );
    stream.write_all(head.as_bytes()).unwrap();
    let mut lines = BufReader::new(stream).lines().map(Result::unwrap);
    let _head = lines.find(|line| line.contains("text/event-stream")).unwrap();
    let mut connection = asked.connection();
    let mut times = Vec::new();
    for number in 0..20 {
        let body = json!({ "given_names": "Rosa", "family_name": format!("Nueva{number}") }).to_string();
        connection.post("/v1/registers/register/commands/person.record", &body);
        let begun = Instant::now();
        lines.find(|line| line.starts_with("data: ")).unwrap();
        times.push(begun.elapsed());
    }
    times.sort_unstable();
    times[times.len() / 2]
}

/// How many megabytes this program takes, its clients included.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kilobytes| kilobytes.parse::<u64>().ok()).unwrap_or_default()
        / 1024
}

/// How many requests a second so many connections get answered.
fn rate(asked: &Asker, connections: u32, one: impl Fn(&mut Connection) -> u16 + Sync) -> f64 {
    let begun = Instant::now();
    thread::scope(|scope| {
        for _ in 0..connections {
            scope.spawn(|| {
                let mut connection = asked.connection();
                for _ in 0..REQUESTS / connections {
                    let status = one(&mut connection);
                    assert!(status < 400, "{status}");
                }
            });
        }
    });
    f64::from(REQUESTS / connections * connections) / begun.elapsed().as_secs_f64()
}

fn median(mut rates: Vec<f64>) -> f64 {
    rates.sort_unstable_by(f64::total_cmp);
    rates[rates.len() / 2]
}

struct Asker {
    address: SocketAddr,
    token: String,
}

impl Asker {
    fn connection(&self) -> Connection {
        let stream = TcpStream::connect(self.address).unwrap();
        stream.set_nodelay(true).unwrap();
        let common = format!("Host: {}\r\nAuthorization: Bearer {}\r\n", self.address, self.token);
        Connection { stream: BufReader::new(stream), common }
    }
}

/// A connection that is used again.
struct Connection {
    stream: BufReader<TcpStream>,
    common: String,
}

impl Connection {
    /// Status and tag.
    fn get(&mut self, path: &str, known: Option<&str>) -> (u16, String) {
        let known = known.map(|tag| format!("If-None-Match: {tag}\r\n")).unwrap_or_default();
        let head = format!("GET {path} HTTP/1.1\r\n{}{known}\r\n", self.common);
        self.answer(&head)
    }

    fn post(&mut self, path: &str, body: &str) -> u16 {
        let length = body.len();
        let head = format!(
            "POST {path} HTTP/1.1\r\n{}Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}",
            self.common
        );
        self.answer(&head).0
    }

    fn answer(&mut self, request: &str) -> (u16, String) {
        self.stream.get_mut().write_all(request.as_bytes()).unwrap();
        let (mut status, mut tag, mut length) = (0, String::new(), 0);
        loop {
            let mut line = String::new();
            self.stream.read_line(&mut line).unwrap();
            let line = line.trim_end();
            if line.is_empty() {
                break;
            }
            if let Some(rest) = line.strip_prefix("HTTP/1.1 ") {
                status = rest.get(..3).unwrap().parse().unwrap();
            } else if let Some(value) = line.strip_prefix("etag: ") {
                value.clone_into(&mut tag);
            } else if let Some(value) = line.strip_prefix("content-length: ") {
                length = value.parse().unwrap();
            }
        }
        if status != 304 {
            let mut body = vec![0; length];
            self.stream.read_exact(&mut body).unwrap();
        }
        (status, tag)
    }
}

fn serve(path: &Path) -> (Running, String) {
    let running = start(&Config {
        listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
        registers: vec![("register".to_owned(), path.to_owned())],
        accounts: None,
        tls: None,
        names: Vec::new(),
        proxies: Vec::new(),
        limits: Limits { rate: (u32::MAX, u32::MAX), ..Limits::default() },
        schedule: None,
        clock: Clock::default(),
        zone: Zone::universal(),
    })
    .unwrap();
    let entrance = running.one_time_address().unwrap().unwrap();
    let code = json!({ "code": entrance.split_once("code=").unwrap().1 }).to_string();
    let mut stream = TcpStream::connect(running.address()).unwrap();
    let head = format!(
        "POST /v1/session HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{code}",
        running.address(),
        code.len(),
    );
    stream.write_all(head.as_bytes()).unwrap();
    let mut came = String::new();
    stream.read_to_string(&mut came).unwrap();
    let told: Value = serde_json::from_str(came.split_once("\r\n\r\n").unwrap().1).unwrap();
    (running, told["token"].as_str().unwrap().to_owned())
}

fn owner() -> Actor {
    Actor { name: value::code("secretary"), role: Role::Owner }
}

fn record(number: u32) -> Command {
    let profile = value::documented(
        "Rosa María",
        &format!("Apellido{number}"),
        vec![value::document(domain::value::Scheme::Dni, &format!("{number:08}"))],
    );
    let gender =
        if number.is_multiple_of(3) { domain::value::Gender::Woman } else { domain::value::Gender::Man };
    let salt = pool::salt(number);
    person::act::Record { person: pool::person(number), profile, salt, gender: Some(gender) }.into()
}

/// Writes a register of one cooperative with all of them.
fn fill(path: &Path) {
    let mut store = Store::create(path, domain::value::id::Id::new(Uuid::now_v7())).unwrap();
    let told = |number| [record(number), ask::admit_as(number, number, 1, &number.to_string(), "2016-03-01")];
    let commands = std::iter::once(ask::enrol(1)).chain((1..=PEOPLE).flat_map(told));
    let batch = Batch {
        id: BatchId::new(Uuid::now_v7()),
        kind: BatchKind::Import,
        label: None,
        digest: None,
        asked: None,
        from: Asked::default(),
        by: owner(),
        expected: ExpectedVersion::Any,
        commands: (1..).map(pool::command).zip(commands).collect(),
        undoes: None,
    };
    store.execute_batch(&batch, &mut |_| {}).unwrap();
}
