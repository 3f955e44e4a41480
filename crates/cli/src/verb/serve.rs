//! `ayni serve`: the register in a browser, and for programs over HTTP.

use std::net::SocketAddr;
use std::path::PathBuf;

use api::{Config, Limits, Tls};
use clap::Args;
use reports::words::Arg;

use crate::clock;
use crate::desk::{Desk, tell};
use crate::problem::Outcome;
use crate::read;

/// What is served, and where.
#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// The file of the register, or its address on a server; by default the one that --register names
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    /// Where to listen: an address of this machine and a port
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:7411")]
    listen: String,
    /// Another name under which browsers and programs ask for it, such as register.example.org; may be given several times
    #[arg(long, value_name = "NAME")]
    host: Vec<String>,
    /// The book of accounts, made where there is none; needed on anything but this machine
    #[arg(long, value_name = "FILE")]
    accounts: Option<PathBuf>,
    /// The certificate with its chain, as a PEM file; needed on anything but this machine
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_certificate: Option<PathBuf>,
    /// The private key of the certificate, as a PEM file
    #[arg(long, value_name = "FILE", requires = "tls_certificate")]
    tls_key: Option<PathBuf>,
}

/// Serves until the program is told to stop.
pub(crate) fn run(desk: &mut Desk, asked: &Serve) -> Outcome {
    let path = asked.file.clone().unwrap_or_else(|| desk.common.register.clone());
    let listen: SocketAddr = asked
        .listen
        .parse()
        .map_err(|_| read::wrong(desk.words(), "address_wrong", "--listen", &asked.listen, &[]))?;
    let tls = asked.tls_certificate.clone().zip(asked.tls_key.clone());
    if tls.is_none() && !listen.ip().is_loopback() {
        return Err(read::wrong(desk.words(), "tls_needed", "--tls-certificate", &asked.listen, &[]));
    }
    if asked.accounts.is_none() && !listen.ip().is_loopback() {
        return Err(read::wrong(desk.words(), "accounts_needed", "--accounts", &asked.listen, &[]));
    }
    let config = Config {
        listen,
        registers: vec![(name(&path), path)],
        accounts: asked.accounts.clone(),
        tls: tls.map(|(certificates, key)| Tls { certificates, key }),
        names: asked.host.clone(),
        limits: Limits::default(),
        schedule: None,
        clock: desk.clock(),
        zone: clock::zone_of_machine(),
    };
    api::log_to_stderr(api::LogLevel::default());
    let running = api::start(&config)?;
    let (message, address) = match running.one_time_address()? {
        Some(address) => ("serve-ready", address),
        None => ("serve-ready-for-accounts", running.own_address()),
    };
    tell(&desk.words().say_with(message, &[("address", Arg::from(&address))]));
    running.until_told();
    Ok(())
}

/// What addresses call a register: the name of its file without the ending, or `register` where that would not do in an
/// address.
fn name(path: &std::path::Path) -> String {
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let plain: String =
        stem.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
    let plain = plain.trim_matches('-');
    let is_address = storage::is_address(path);
    if plain.is_empty() || is_address { "register".to_owned() } else { plain.to_owned() }
}
