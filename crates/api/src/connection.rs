//! Connections: taking them, TLS, and letting them end.

use std::convert::Infallible;
use std::fs::File;
use std::io;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio_rustls::TlsAcceptor;
use tower::ServiceExt as _;

use crate::config::Tls;
use crate::forwarded::{household, is_one};
use crate::guard::Peer;
use crate::places::Places;
use crate::service::Service;
use crate::stall::StallLimit;

/// How long connections may take to end when the server stops.
const LAST: Duration = Duration::from_secs(10);

/// How long to wait where the system has no more room for connections.
const PAUSE: Duration = Duration::from_millis(50);

/// Takes connections until it is told to stop, and then lets those that are open end.
pub(crate) async fn serve(
    listener: TcpListener,
    tls: Option<TlsAcceptor>,
    router: Router,
    service: Arc<Service>,
    mut stopping: watch::Receiver<bool>,
) {
    let places = Arc::new(Semaphore::new(service.limits.connections));
    let by_address = Places::new(service.limits.connections);
    let open = GracefulShutdown::new();
    loop {
        let taken = async {
            let place = Arc::clone(&places).acquire_owned().await;
            (place, listener.accept().await)
        };
        let (place, accepted) = tokio::select! {
            taken = taken => taken,
            _ = stopping.wait_for(|is| *is) => break,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                tracing::warn!(%error, "a connection could not be taken");
                tokio::time::sleep(PAUSE).await;
                continue;
            }
        };
        // A proxy brings everybody's requests.
        let own = if is_one(&service.proxies, peer.ip()) {
            None
        } else {
            let Some(own) = by_address.free(household(peer.ip())) else { continue };
            Some(own)
        };
        let (router, service, watcher) = (router.clone(), Arc::clone(&service), open.watcher());
        let tls = tls.clone();
        tokio::spawn(async move {
            let _places = (place, own);
            service.metrics.connections.inc();
            one(stream, peer, tls, router, &service, watcher).await;
            service.metrics.connections.dec();
        });
    }
    drop(listener);
    if tokio::time::timeout(LAST, open.shutdown()).await.is_err() {
        tracing::warn!("some connections were cut off");
    }
}

async fn one(
    stream: TcpStream,
    peer: SocketAddr,
    tls: Option<TlsAcceptor>,
    router: Router,
    service: &Service,
    watcher: Watcher,
) {
    // Answers are small; waiting for more to send would only delay them.
    let _ = stream.set_nodelay(true);
    let stream = StallLimit::new(stream, service.limits.send_time);
    let Some(tls) = tls else { return answer(stream, peer, router, service, watcher).await };
    match tokio::time::timeout(service.limits.head_time, tls.accept(stream)).await {
        Ok(Ok(stream)) => answer(stream, peer, router, service, watcher).await,
        Ok(Err(error)) => tracing::debug!(%error, "no TLS"),
        Err(_) => tracing::debug!("TLS took too long"),
    }
}

async fn answer(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    peer: SocketAddr,
    router: Router,
    service: &Service,
    watcher: Watcher,
) {
    let answering = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(Peer(peer));
        let router = router.clone();
        async move {
            Ok::<_, Infallible>(
                router.oneshot(request.map(Body::new)).await.unwrap_or_else(|never| match never {}),
            )
        }
    });
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(service.limits.head_time).max_headers(64);
    let connection = http.serve_connection(TokioIo::new(stream), answering);
    if let Err(error) = watcher.watch(connection).await {
        tracing::debug!(%error, "a connection ended");
    }
}

/// What accepts TLS with a certificate.
///
/// # Errors
///
/// Where the files hold no certificate and key that fit.
pub(crate) fn acceptor(tls: &Tls) -> io::Result<TlsAcceptor> {
    let wrong = |error: &dyn std::error::Error| io::Error::new(io::ErrorKind::InvalidData, error.to_string());
    let certificates =
        CertificateDer::pem_reader_iter(open(&tls.certificates)?).collect::<Result<Vec<_>, _>>();
    let certificates = certificates.map_err(|error| wrong(&error))?;
    let key = PrivateKeyDer::from_pem_reader(open(&tls.key)?).map_err(|error| wrong(&error))?;
    let config = ServerConfig::builder().with_no_client_auth().with_single_cert(certificates, key);
    let mut config = config.map_err(|error| wrong(&error))?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(TlsAcceptor::from(Arc::new(config)))
}

fn open(path: &Path) -> io::Result<io::BufReader<File>> {
    File::open(path).map(io::BufReader::new)
}
