//! A server from its start to its end.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use accounts::book::Accounts;
use operations::{Outcome, Problem};
use storage::{ErrorKind, Store};
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

use crate::config::Config;
use crate::connection;
use crate::router::router;
use crate::schedule::UpkeepState;
use crate::service::Service;

/// How often it looks for what other programs wrote.
const LOOK: Duration = Duration::from_millis(250);

/// How often it looks whether upkeep is due.
const LOOK_FOR_UPKEEP: Duration = Duration::from_secs(1);

/// A server that runs until it is stopped.
#[derive(Debug)]
pub struct Running {
    address: SocketAddr,
    scheme: &'static str,
    service: Arc<Service>,
    stop: watch::Sender<bool>,
    serving: JoinHandle<()>,
    runtime: Runtime,
}

/// Looks whether a server could be started: whether its certificate can be read, its registers and accounts opened, and whether
/// it can listen. Nothing is written.
///
/// # Errors
///
/// As [`start`].
pub fn check(config: &Config) -> Outcome {
    accepting(config)?;
    for (_, path) in &config.registers {
        Store::open_read_only(path)?;
    }
    match config.accounts.as_deref().map(storage::book::Store::<Accounts>::open_read_only) {
        None | Some(Ok(_)) => {}
        // It is made when the server starts.
        Some(Err(error)) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::Empty) => {}
        Some(Err(error)) => return Err(error.into()),
    }
    let listening = std::net::TcpListener::bind(config.listen);
    listening.map(drop).map_err(|error| address_taken(config.listen, &error))
}

/// What accepts TLS, where there is a certificate.
fn accepting(config: &Config) -> Outcome<Option<TlsAcceptor>> {
    let tls = config.tls.as_ref().map(|tls| {
        let acceptor = connection::acceptor(tls);
        acceptor.map_err(|error| Problem::file(&tls.certificates.display().to_string(), error))
    });
    tls.transpose()
}

fn address_taken(listen: SocketAddr, error: &std::io::Error) -> Problem {
    Problem::wrong("address_taken", "listen", &listen.to_string()).with("cause", error.to_string())
}

/// Opens the registers and begins to serve them.
///
/// # Errors
///
/// What storage says of a register that cannot be opened, `file_…` where the certificate cannot be read, and
/// `address_taken` where the server cannot listen.
pub fn start(config: &Config) -> Outcome<Running> {
    let tls = accepting(config)?;
    let scheme = if tls.is_some() { "https" } else { "http" };
    let (stop, stopping) = watch::channel(false);
    let service = Arc::new(Service::open(config, stopping.clone())?);
    let runtime = Builder::new_multi_thread().enable_all().thread_name("server").build();
    let runtime = runtime.map_err(|error| Problem::file("-", error))?;
    let listen = config.listen;
    let listener =
        runtime.block_on(TcpListener::bind(listen)).and_then(|one| one.local_addr().map(|at| (one, at)));
    let (listener, address) = listener.map_err(|error| address_taken(listen, &error))?;
    runtime.spawn(look(Arc::clone(&service), stopping.clone()));
    if service.scheduler.is_some() {
        runtime.spawn(keep_up(Arc::clone(&service), stopping.clone()));
    }
    let router = router(Arc::clone(&service));
    let serving = runtime.spawn(connection::serve(listener, tls, router, Arc::clone(&service), stopping));
    Ok(Running { address, scheme, service, stop, serving, runtime })
}

/// Looks for what other programs wrote, as long as the server runs.
async fn look(service: Arc<Service>, mut stopping: watch::Receiver<bool>) {
    while tokio::time::timeout(LOOK, stopping.wait_for(|is| *is)).await.is_err() {
        let looking = Arc::clone(&service);
        let looked = tokio::task::spawn_blocking(move || {
            looking.access.look(looking.now());
            for register in looking.registers.values() {
                if let Err(problem) = register.refresh() {
                    tracing::warn!(register = %register.name, code = %problem.code, "a register could not be read");
                }
            }
        });
        // A panic there is told by the panic itself.
        let _ = looked.await;
    }
}

/// Does what is due of the schedule, as long as the server runs.
async fn keep_up(service: Arc<Service>, mut stopping: watch::Receiver<bool>) {
    loop {
        if service.is_upkeep_due() {
            do_upkeep(&service).await;
        }
        if tokio::time::timeout(LOOK_FOR_UPKEEP, stopping.wait_for(|is| *is)).await.is_ok() {
            return;
        }
    }
}

/// Does what is due, while nobody else has a register verified.
async fn do_upkeep(service: &Arc<Service>) {
    let place = Arc::clone(&service.verifying).acquire_owned().await;
    let working = Arc::clone(service);
    let done = tokio::task::spawn_blocking(move || {
        let _place = place;
        working.keep_up();
    });
    // A panic there is told by the panic itself.
    let _ = done.await;
}

impl Running {
    /// Where it listens.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address under which it is asked.
    pub fn own_address(&self) -> String {
        format!("{}://{}", self.scheme, self.address)
    }

    /// An address that lets whoever opens it in, once; nothing where everybody needs an account.
    ///
    /// # Errors
    ///
    /// `unforeseen` where the system gives no random bytes.
    pub fn one_time_address(&self) -> Outcome<Option<String>> {
        let code = self.service.access.one_time_code(self.service.now())?;
        Ok(code.map(|code| format!("{}/enter?code={code}", self.own_address())))
    }

    /// Does the upkeep that is due, and returns when it is done.
    pub fn keep_up(&self) {
        self.runtime.block_on(do_upkeep(&self.service));
    }

    /// What came of the schedule so far; `None` where there is none.
    pub fn upkeep(&self) -> Option<UpkeepState> {
        self.service.upkeep()
    }

    /// Serves until the program is told to stop, and then lets what is under way end.
    pub fn until_told(self) {
        self.runtime.block_on(told());
        self.stop();
    }

    /// Stops: no connection is taken any more, those that are open end, and what was asked is recorded.
    pub fn stop(self) {
        let Self { stop, serving, runtime, .. } = self;
        stop.send_replace(true);
        // A panic there is told by the panic itself.
        let _ = runtime.block_on(serving);
    }
}

/// Waits for the signal of whoever runs the program, or of the system.
async fn told() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let Ok(mut terminate) = signal(SignalKind::terminate()) else {
            // Where the system sends no signal, the interrupt of a terminal is left.
            let _ = tokio::signal::ctrl_c().await;
            return;
        };
        tokio::select! {
            _ = terminate.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        }
    }
    #[cfg(not(unix))]
    {
        let _ = tokio::signal::ctrl_c().await;
    }
}
