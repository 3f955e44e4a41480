//! How a server is set up.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use operations::zone::Zone;
use storage::clock::Clock;

use crate::forwarded::Network;
use crate::schedule::Schedule;

/// What a server serves, where, and within which limits.
#[derive(Clone, Debug)]
pub struct Config {
    /// The address and port on which it listens; port 0 for any that is free.
    pub listen: SocketAddr,
    /// The registers, each under the name by which addresses call it: a file, or a `postgres://` address that names one.
    pub registers: Vec<(String, PathBuf)>,
    /// The access book: a file, or a `postgres://` address; made where there is none. `None` where only the owner at this
    /// machine is let in.
    pub accounts: Option<PathBuf>,
    /// How it proves who it is and keeps others from reading along; `None` for plain HTTP, which only this machine or a proxy
    /// in front of it may be served.
    pub tls: Option<Tls>,
    /// The addresses of proxies in front of it, which say in `X-Forwarded-For`, `X-Forwarded-Proto` or `Forwarded` who asks and whether over
    /// TLS. From any other address these headers say nothing.
    pub proxies: Vec<Network>,
    /// Other names under which it is asked, beside its own address: `register.example.org`.
    pub names: Vec<String>,
    /// What is too much.
    pub limits: Limits,
    /// What is done on a schedule; `None` for nothing.
    pub schedule: Option<Schedule>,
    /// By what clock entries are dated.
    pub clock: Clock,
    /// The zone of the machine, for registers that name none.
    pub zone: Zone,
}

/// A certificate and its key, both as PEM files.
#[derive(Clone, Debug)]
pub struct Tls {
    /// The chain of certificates, that of the server first.
    pub certificates: PathBuf,
    /// The private key.
    pub key: PathBuf,
}

/// What is too much for a server.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// How many bytes a request may bring.
    pub body: usize,
    /// How long the body of a request may take to arrive.
    pub time: Duration,
    /// How long the body of a request may take to arrive from somebody who is not known.
    pub stranger_time: Duration,
    /// How long the head of a request may take to arrive.
    pub head_time: Duration,
    /// How long a client may take none of an answer before its connection is closed.
    pub send_time: Duration,
    /// How many connections may be open; a quarter of them from one address.
    pub connections: usize,
    /// How many requests may be worked on at once, a quarter of them of one address; those beyond wait, or are sent away when they waited too long.
    pub requests: usize,
    /// How many connections to each register are kept for reading.
    pub readers: usize,
    /// How many bytes of files beside a register may stay to which nothing refers: those that were handed in for a record that is not made
    /// yet, or never was.
    pub unused: u64,
    /// How many requests an address may make at once before it is slowed down, and how many a second from then on.
    pub rate: (u32, u32),
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body: 16 << 20,
            time: Duration::from_secs(60),
            stranger_time: Duration::from_secs(5),
            head_time: Duration::from_secs(10),
            send_time: Duration::from_secs(30),
            connections: 1_024,
            requests: 256,
            readers: 8,
            unused: 1 << 30,
            rate: (2_000, 1_000),
        }
    }
}
