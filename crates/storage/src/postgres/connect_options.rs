//! How a database is reached: hosts in the order in which they are asked, encryption, settings of a session. It must not
//! know what is asked.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt as _;
use tokio::runtime::Runtime;
use tokio_postgres::config::{Host, SslMode, TargetSessionAttrs};
use tokio_postgres::{Client, Config};

use super::tls::{self, Tls};
use super::url::{FORM, Url};
use crate::error::{ErrorKind, StorageError};

/// How long a connection may take to come about.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long a session may take to answer before another is begun in its place.
const PATIENCE_WITH_FORMER: Duration = Duration::from_secs(2);

/// How long a host may take where another one can be asked instead.
const PATIENCE_BEFORE_NEXT: Duration = Duration::from_secs(3);

/// What a connection needs to come about, and to come about again.
#[derive(Clone)]
pub(super) struct ConnectOptions {
    config: Config,
    tls: Tls,
    /// What a session is told before anything else.
    settings: &'static str,
    /// How long somebody waits for a connection.
    pub(super) patience: Duration,
}

impl ConnectOptions {
    /// The way to the database of an address, where statements speak of the tables of a schema. Whoever only reads is led to its replicas first, where it has some.
    pub(super) fn new(url: &Url, schema: &str, reading: bool) -> Result<Self, StorageError> {
        let garbled = |detail: &str| ErrorKind::Address.says(detail).with_path(url.place());
        // What the driver says of a connection string may repeat it, password and all.
        let parsed = |text: String| text.parse::<Config>().map_err(|_| garbled(FORM));
        let primary = parsed(url.server())?;
        let patience = primary.get_connect_timeout().copied();
        let mut config = match url.replicas().filter(|_| reading) {
            None => primary,
            Some(_) if !primary.get_hostaddrs().is_empty() => return Err(garbled("hostaddr= + replica=")),
            Some(replicas) => {
                let mut config = parsed(replicas)?;
                config.connect_timeout(patience.unwrap_or(PATIENCE_BEFORE_NEXT));
                config.target_session_attrs(TargetSessionAttrs::Any);
                add_hosts(&mut config, &primary);
                config
            }
        };
        let given = config.get_options().unwrap_or_default().to_owned();
        // The last word counts: whatever else an address asks for, our tables stand in our schema.
        let timeout = url.statement_timeout;
        let options = format!("-c statement_timeout={timeout} {given} -c search_path={schema}");
        config.options(options).application_name("ayni");
        if config.get_password().is_none()
            && let Ok(password) = std::env::var("PGPASSWORD")
        {
            config.password(password);
        }
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(PATIENCE);
        }
        // What goes through a socket does not leave the machine, and no server encrypts it.
        let by_socket = config.get_hosts().iter().all(|host| !matches!(host, Host::Tcp(_)))
            && config.get_hostaddrs().is_empty();
        let tls = if by_socket { Tls::NONE } else { url.tls.of(is_local(&config)) };
        config.ssl_mode(tls.mode());
        let settings = if reading { "SET default_transaction_read_only = on" } else { "" };
        Ok(Self { config, tls, settings, patience: patience.unwrap_or(PATIENCE) })
    }

    /// Connects.
    pub(super) fn connect(&self, runtime: &Runtime) -> Result<Arc<Client>, StorageError> {
        let tls = self.tls.connector()?;
        let attempt = |config: &Config| runtime.block_on(config.connect(tls.clone()));
        let connected = match attempt(&self.config) {
            // Whoever only prefers to be encrypted would rather not be than go away.
            Err(error) if self.config.get_ssl_mode() == SslMode::Prefer && tls::said(&error).is_some() => {
                attempt(self.config.clone().ssl_mode(SslMode::Disable))
            }
            connected => connected,
        };
        let (client, connection) =
            connected.map_err(|error| tls::refusal(&error).unwrap_or_else(|| error.into()))?;
        // Whoever asks hears of what goes wrong with the connection.
        drop(runtime.spawn(connection.map(drop)));
        if !self.settings.is_empty() {
            runtime.block_on(client.batch_execute(self.settings))?;
        }
        Ok(Arc::new(client))
    }

    /// Makes a session that somebody else used like a new one. `false` where it does not answer.
    pub(super) fn renew(&self, runtime: &Runtime, client: &Client) -> bool {
        let sql = format!("RESET ALL; {}", self.settings);
        let renewed = async { tokio::time::timeout(PATIENCE_WITH_FORMER, client.batch_execute(&sql)).await };
        matches!(runtime.block_on(renewed), Ok(Ok(())))
    }
}

/// Whether every host is this machine itself. Addresses count before names, as they do for the driver.
fn is_local(config: &Config) -> bool {
    let is_local_host = |host: &Host| match host {
        Host::Tcp(name) => {
            let bare = name.trim_start_matches('[').trim_end_matches(']');
            name.eq_ignore_ascii_case("localhost")
                || bare.parse().is_ok_and(|address: IpAddr| address.is_loopback())
        }
        #[cfg(unix)]
        Host::Unix(_) => true,
    };
    if config.get_hostaddrs().is_empty() {
        config.get_hosts().iter().all(is_local_host)
    } else {
        config.get_hostaddrs().iter().all(IpAddr::is_loopback)
    }
}

/// Adds the hosts of another way to the end.
fn add_hosts(config: &mut Config, other: &Config) {
    let ports = other.get_ports();
    for (at, host) in other.get_hosts().iter().enumerate() {
        match host {
            Host::Tcp(name) => config.host(name),
            #[cfg(unix)]
            Host::Unix(folder) => config.host_path(folder),
        };
        config.port(ports.get(at).or(ports.first()).copied().unwrap_or(5432));
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use tokio_postgres::config::SslMode;

    use super::ConnectOptions;
    use crate::postgres::url::Url;

    fn mode(address: &str) -> SslMode {
        let url = Url::read(Path::new(address)).unwrap().unwrap();
        ConnectOptions::new(&url, "ayni", true).unwrap().config.get_ssl_mode()
    }

    /// Protects passwords: only what cannot leave the machine may go unencrypted where the address does not say so.
    #[test]
    fn whoever_is_elsewhere_has_to_prove_who_it_is() {
        for remote in [
            "postgres://a@example.org/b",
            "postgres://a@192.0.2.1/b",
            "postgres://a@0.0.0.0/b",
            "postgres://a@localhost.example.org/b",
            "postgres://a@localhost,example.org/b",
            "postgres://a@/b?host=/run,example.org",
            "postgres://a@localhost/b?hostaddr=192.0.2.1",
            "postgres://a@localhost/b?replica=example.org",
            "postgres://a@[2001:db8::1]/b",
        ] {
            assert_eq!(mode(remote), SslMode::Require, "{remote}");
            let joint = if remote.contains('?') { '&' } else { '?' };
            assert_eq!(mode(&format!("{remote}{joint}sslmode=prefer")), SslMode::Prefer, "{remote}");
            assert_eq!(mode(&format!("{remote}{joint}sslmode=disable")), SslMode::Disable, "{remote}");
        }
        for local in [
            "postgres://a@localhost/b",
            "postgres://a@127.0.0.1:5433/b",
            "postgres://a@[::1]/b",
            "postgres://a@/b?host=/run,localhost",
            "postgres://a@example.org/b?hostaddr=127.0.0.1",
        ] {
            assert_eq!(mode(local), SslMode::Prefer, "{local}");
        }
        assert_eq!(mode("postgres://a@/b?host=/run"), SslMode::Disable);
    }
}
