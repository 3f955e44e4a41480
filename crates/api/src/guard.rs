//! What every request passes before it is answered, and every answer on its way out: hosts, foreign pages, rates, places,
//! time, request numbers, and what browsers are told.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::body::Body;
use axum::extract::{MatchedPath, Request, State};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Response, header};
use axum::middleware::Next;
use operations::problem::Kind;
use operations::{Outcome, Problem};
use reports::words::Words;
use storage::clock::start;

use crate::access::{Access, own_cookies};
use crate::config::Config;
use crate::forwarded::{Client, household};
use crate::language::Wanted;
use crate::problem::Told;
use crate::request::{in_time, in_utf8};
use crate::service::Service;
use crate::{mint, pages, problem};

/// From where a connection comes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Peer(pub(crate) SocketAddr);

/// Under which number a request stands in the log.
pub(crate) const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// What browsers are told of every answer.
const TOLD: [(HeaderName, HeaderValue); 7] = [
    (
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
             form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
        ),
    ),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), geolocation=(), microphone=()"),
    ),
];

/// For how long browsers ask over TLS only, once they have.
const TLS_ONLY: HeaderValue = HeaderValue::from_static("max-age=31536000");

/// How long a request waits for a place.
const PATIENCE: Duration = Duration::from_secs(5);

/// The names under which the server may be asked: a page elsewhere that gave its own name the address of this machine is
/// not answered.
#[derive(Debug)]
pub(crate) struct Hosts {
    names: Vec<String>,
    /// Whether only the listed names are answered.
    strict: bool,
}

impl Hosts {
    pub(crate) fn new(config: &Config) -> Self {
        let strict = config.listen.ip().is_loopback() || !config.names.is_empty();
        let own =
            ["localhost".to_owned(), Ipv4Addr::LOCALHOST.to_string(), format!("[{}]", Ipv6Addr::LOCALHOST)];
        let listened = match config.listen.ip() {
            IpAddr::V6(ip) => format!("[{ip}]"),
            IpAddr::V4(ip) => ip.to_string(),
        };
        let names = own.into_iter().chain([listened]).chain(config.names.iter().cloned());
        Self { names: names.map(|name| name.to_lowercase()).collect(), strict }
    }

    /// Whether a host, with or without a port, may be asked.
    fn knows(&self, host: &str) -> bool {
        let name = match host.rsplit_once(':') {
            Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) && !name.is_empty() => name,
            _ => host,
        };
        !self.strict || self.names.iter().any(|known| known.eq_ignore_ascii_case(name))
    }
}

/// How many requests each address may still make.
#[derive(Debug)]
pub(crate) struct Rates {
    at_once: f64,
    a_second: f64,
    left: Mutex<HashMap<IpAddr, (f64, Instant)>>,
}

/// How many addresses are remembered at most.
const ADDRESSES: usize = 10_000;

impl Rates {
    pub(crate) fn new((at_once, a_second): (u32, u32)) -> Self {
        Self { at_once: at_once.into(), a_second: a_second.into(), left: Mutex::default() }
    }

    /// Takes one request of an address; `false` where it has none left.
    fn take(&self, address: IpAddr, now: Instant) -> bool {
        let address = household(address);
        let mut left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        if ADDRESSES <= left.len() {
            let whole = Duration::from_secs_f64(self.at_once / self.a_second.max(1.0));
            left.retain(|_, (_, last)| now.duration_since(*last) < whole);
        }
        let (tokens, last) = left.entry(address).or_insert((self.at_once, now));
        let gained = now.duration_since(*last).as_secs_f64() * self.a_second;
        *tokens = (*tokens + gained).min(self.at_once);
        *last = now;
        if *tokens < 1.0 {
            return false;
        }
        *tokens -= 1.0;
        true
    }
}

/// Lets a request through, or answers why not.
pub(crate) async fn guard(
    State(service): State<Arc<Service>>,
    route: Option<MatchedPath>,
    mut request: Request,
    next: Next,
) -> Response<Body> {
    let peer = request.extensions().get::<Peer>().map(|peer| peer.0);
    let client = Client::of(peer, service.is_tls, request.headers(), &service.proxies);
    request.extensions_mut().insert(client);
    own_cookies(request.headers_mut(), client.is_secret);
    let begun = start();
    let (id, method) = (mint::uuid().to_string(), request.method().clone());
    let wanted = Wanted::of(request.headers(), request.uri());
    let secret = Access::secret(request.headers()).map(str::to_owned);
    let own = || service.access.language_of(secret.as_deref(), service.now());
    let looks = pages::accepts_page(request.headers());
    let route = route.map_or_else(|| "-".to_owned(), |route| route.as_str().to_owned());
    let mut response = match let_in(&service, &request) {
        Ok(()) => in_place(&service, request, next).await,
        Err(problem) => Err(problem),
    }
    .unwrap_or_else(|problem| problem::response(problem, service.words(wanted.for_programs(own()))));
    if let Some(told) = response.extensions_mut().remove::<Told>().filter(|_| looks) {
        response = as_page(&told, &response, service.words(wanted.for_pages(own())));
    }
    let headers = response.headers_mut();
    for (name, value) in TOLD {
        headers.entry(name).or_insert(value);
    }
    if client.is_secret {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, TLS_ONLY);
    }
    headers.extend(HeaderValue::from_str(&id).map(|id| (REQUEST_ID, id)));
    let (status, took) = (response.status().as_u16(), begun.elapsed());
    service.metrics.answered(&method, &route, status, took);
    // The path may name people, the route does not.
    tracing::info!(request = %id, method = %method, route = %route, status, ms = took.as_secs_f64() * 1_000.0, "request");
    response
}

/// The same problem as a page, with what the answer says beside it.
fn as_page(told: &Told, answer: &Response<Body>, words: &Words) -> Response<Body> {
    let mut page = pages::problem_page(&told.0, words);
    if let Some(allowed) = answer.headers().get(&header::ALLOW) {
        page.headers_mut().insert(header::ALLOW, allowed.clone());
    }
    page
}

/// Waits for a place, and not for ever; then for the answer, however long it takes to make, because a change that has begun is recorded.
/// What has to arrive in time is the body.
async fn in_place(service: &Service, request: Request, next: Next) -> Outcome<Response<Body>> {
    let address = request.extensions().get::<Client>().and_then(|client| client.address).map(household);
    let place = tokio::time::timeout(PATIENCE, service.places.place(address)).await;
    let Ok(place) = place else { return Err(Problem::new(Kind::Storage, "server_busy")) };
    let request = request.map(|body| in_time(body, service.limits.time));
    Ok(place.held_by(next.run(request)).await)
}

fn let_in(service: &Service, request: &Request) -> Outcome {
    let headers = request.headers();
    let host = text(headers, &header::HOST).or_else(|| request.uri().authority().map(Authority::as_str));
    let host = host.unwrap_or_default();
    if !service.hosts.knows(host) {
        return Err(Problem::new(Kind::Usage, "host_unknown").valued(host));
    }
    let address = request.extensions().get::<Client>().and_then(|client| client.address);
    if !address.is_none_or(|address| service.rates.take(address, start())) {
        return Err(Problem::new(Kind::Usage, "requests_many"));
    }
    in_utf8(request.uri().query().unwrap_or_default().as_bytes())?;
    let is_reading = [Method::GET, Method::HEAD, Method::OPTIONS].contains(request.method());
    if !is_reading && is_foreign(headers, host) {
        return Err(Problem::new(Kind::Rejected, "request_foreign"));
    }
    Ok(())
}

/// Whether a page of another server made a browser ask.
fn is_foreign(headers: &HeaderMap, host: &str) -> bool {
    if let Some(site) = text(headers, &FETCH_SITE) {
        return !["same-origin", "none"].contains(&site);
    }
    let origin = text(headers, &header::ORIGIN);
    origin
        .is_some_and(|origin| origin.split_once("://").is_none_or(|(_, own)| !own.eq_ignore_ascii_case(host)))
}

fn text<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects everybody else from one address that asks without end.
    #[test]
    fn an_address_that_asks_without_end_is_slowed_down_alone() {
        let (rates, now) = (Rates::new((3, 1)), start());
        let (one, other) = (IpAddr::from([127, 0, 0, 1]), IpAddr::from([127, 0, 0, 2]));
        assert_eq!([(); 4].map(|()| rates.take(one, now)), [true, true, true, false]);
        assert!(rates.take(other, now));
        assert!(rates.take(one, now + Duration::from_secs(1)));
        assert!(!rates.take(one, now + Duration::from_secs(1)));
    }

    /// Protects signed-in readers from pages elsewhere.
    #[test]
    fn a_page_elsewhere_cannot_ask_through_a_browser() {
        let of = |pairs: &[(HeaderName, &'static str)]| {
            pairs
                .iter()
                .map(|(name, value)| (name.clone(), HeaderValue::from_static(value)))
                .collect::<HeaderMap>()
        };
        let host = "127.0.0.1:8080";
        assert!(!is_foreign(&of(&[]), host));
        assert!(!is_foreign(&of(&[(FETCH_SITE, "same-origin")]), host));
        assert!(!is_foreign(&of(&[(header::ORIGIN, "http://127.0.0.1:8080")]), host));
        for site in ["cross-site", "same-site"] {
            assert!(is_foreign(&of(&[(FETCH_SITE, site)]), host));
        }
        for origin in ["null", "http://127.0.0.1:9090", "https://example.org"] {
            assert!(is_foreign(&of(&[(header::ORIGIN, origin)]), host));
        }
    }
}
