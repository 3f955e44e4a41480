//! `ayni serve`: the registers in a browser, and for programs over HTTP.

mod registers;
mod schedule;
pub(super) mod settings;

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use api::forwarded::Network;
use api::{Config, Limits, LogLevel, Tls};
use clap::{ArgMatches, Args, Command, FromArgMatches as _};
use domain::authority::Asked;
use operations::Problem;
use reports::words::Arg;
use serde::{Deserialize, Serialize};

use super::Verb;
use crate::args::{self, Common};
use crate::clock;
use crate::desk::{Desk, tell};
use crate::problem::Outcome;
use crate::read;

// Each field is an option, a variable `AYNI_…` of the environment and a key of the file with settings, under the same name;
// `docs/reference/settings.md` is generated from here.
/// Show the register in a browser, and answer programs: HTTP on this machine or a network
#[derive(Clone, Debug, Args, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Serve {
    /// Registers: files, or addresses on a server, of which one without register= stands for all registers of the database;
    /// NAME=FILE gives one a name; by default the one that --register names
    #[arg(value_name = "FILE")]
    registers: Vec<PathBuf>,
    /// A file with settings (TOML); options and variables go before what it says
    #[arg(long, value_name = "FILE")]
    #[serde(skip)]
    config: Option<PathBuf>,
    /// Where to listen: an address of this machine and a port
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:7411")]
    listen: String,
    /// Another name under which browsers and programs ask for it, such as register.example.org; may be given several times
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    host: Vec<String>,
    /// The book of accounts, made where there is none; needed on anything but this machine
    #[arg(long, value_name = "FILE")]
    accounts: Option<PathBuf>,
    /// The certificate with its chain, as a PEM file; needed on anything but this machine
    #[arg(long, value_name = "FILE")]
    tls_certificate: Option<PathBuf>,
    /// The private key of the certificate, as a PEM file
    #[arg(long, value_name = "FILE")]
    tls_key: Option<PathBuf>,
    /// A proxy in front, which says who asks: its address or network, such as 10.0.0.0/8
    #[arg(long, value_name = "NETWORK", value_delimiter = ',')]
    trusted_proxy: Vec<String>,
    /// The folder for copies, checkpoints and what came of upkeep; needed for anything that is done on a schedule
    #[arg(long, value_name = "FOLDER")]
    upkeep_folder: Option<PathBuf>,
    /// How often each register is copied and restoring the copy is tried: 12h, 1d or 1w
    #[arg(long, value_name = "PERIOD")]
    backup_every: Option<String>,
    /// How many copies of each register are kept
    #[arg(long, value_name = "NUMBER", default_value = "14")]
    keep_backups: usize,
    /// How often everything is verified: 12h, 1d or 1w
    #[arg(long, value_name = "PERIOD")]
    verify_every: Option<String>,
    /// How often a checkpoint of each register is signed: 12h, 1d or 1w
    #[arg(long, value_name = "PERIOD")]
    checkpoint_every: Option<String>,
    /// The file with the key that signs checkpoints; made if it is not there
    #[arg(long, value_name = "FILE")]
    checkpoint_key: Option<PathBuf>,
    /// What is logged: error, warn, info or debug, each with those before it
    #[arg(long, value_name = "LEVEL", default_value = "info")]
    log_level: String,
    /// How many MiB a request may bring
    #[arg(long, value_name = "MIB", default_value = "16")]
    max_body: usize,
    /// How many seconds a request may take
    #[arg(long, value_name = "SECONDS", default_value = "60")]
    max_time: u64,
    /// How many connections may be open
    #[arg(long, value_name = "NUMBER", default_value = "1024")]
    max_connections: usize,
    /// How many requests a second each address may make; twice as many at once
    #[arg(long, value_name = "NUMBER", default_value = "1000")]
    max_rate: u32,
    /// Which of them were given by an option or a variable.
    #[arg(skip)]
    #[serde(skip)]
    given: BTreeSet<String>,
}

impl Verb for Serve {
    const NAME: &'static str = "serve";
    const ASKED: Option<Asked> = None;

    fn arguments(command: Command) -> Command {
        settings::with_variables(Self::augment_args(command))
    }

    fn typed(matches: &ArgMatches, _: &mut Common) -> Result<Self, clap::Error> {
        Ok(Self { given: args::given(matches), ..Self::from_arg_matches(matches)? })
    }

    /// Serves until the program is told to stop; a trial says what would be served with which settings.
    fn run(&self, desk: &mut Desk) -> Outcome {
        let asked = settings::settled(self)?;
        let config = asked.config(desk)?;
        if desk.common.dry_run {
            api::check(&config)?;
            desk.put(&settings::written(&asked, &config)?)?;
            desk.tell_it_was_a_trial();
            return Ok(());
        }
        api::log_to_stderr(asked.log_level()?);
        let running = api::start(&config)?;
        let (message, address) = match running.one_time_address()? {
            Some(address) => ("serve-ready", address),
            None => ("serve-ready-for-accounts", running.own_address()),
        };
        tell(&desk.words().say_with(message, &[("address", Arg::from(&address))]));
        running.until_told();
        Ok(())
    }
}

impl Serve {
    /// The server that is meant.
    fn config(&self, desk: &Desk) -> Outcome<Config> {
        let words = desk.words();
        let listen: SocketAddr = self
            .listen
            .parse()
            .map_err(|_| read::wrong(words, "address_wrong", "--listen", &self.listen, &[]))?;
        let tls = match (&self.tls_certificate, &self.tls_key) {
            (Some(certificates), Some(key)) => {
                Some(Tls { certificates: certificates.clone(), key: key.clone() })
            }
            (None, None) => None,
            (Some(_), None) => return Err(Problem::missing("tls_key")),
            (None, Some(_)) => return Err(Problem::missing("tls_certificate")),
        };
        if tls.is_none() && !listen.ip().is_loopback() {
            return Err(read::wrong(words, "tls_needed", "--tls-certificate", &self.listen, &[]));
        }
        if self.accounts.is_none() && !listen.ip().is_loopback() {
            return Err(read::wrong(words, "accounts_needed", "--accounts", &self.listen, &[]));
        }
        self.log_level()?;
        Ok(Config {
            listen,
            registers: registers::named(&self.meant(desk))?,
            accounts: self.accounts.clone(),
            tls,
            proxies: self.proxies()?,
            names: self.host.clone(),
            limits: Limits {
                body: self.max_body.saturating_mul(1 << 20),
                time: Duration::from_secs(self.max_time),
                connections: self.max_connections,
                rate: (self.max_rate.saturating_mul(2), self.max_rate),
                ..Limits::default()
            },
            schedule: self.schedule(desk)?,
            clock: desk.clock(),
            zone: clock::zone_of_machine(),
        })
    }

    /// The proxies in front.
    fn proxies(&self) -> Outcome<Vec<Network>> {
        let read =
            |text: &String| text.parse().map_err(|_| Problem::wrong("network_wrong", "trusted_proxy", text));
        self.trusted_proxy.iter().map(read).collect()
    }

    /// The registers that are meant: what was typed, the one of every verb where it was named, what the file says, or else the
    /// usual one.
    fn meant(&self, desk: &Desk) -> Vec<PathBuf> {
        let is_named = desk.common.named.is_some() || std::env::var_os("AYNI_REGISTER").is_some();
        if self.registers.is_empty() || (is_named && !self.given.contains("registers")) {
            return vec![desk.common.register.clone()];
        }
        self.registers.clone()
    }

    fn log_level(&self) -> Outcome<LogLevel> {
        self.log_level.parse().map_err(|_| {
            let known = LogLevel::codes().join(", ");
            Problem::wrong("log_level_unknown", "log_level", &self.log_level).with("known", known)
        })
    }
}
