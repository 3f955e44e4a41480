//! Whether the server runs, whether it can answer, and its figures, for whoever watches it.

use std::sync::Arc;

use axum::Extension;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Response, header};
use operations::problem::Kind;
use operations::{Outcome, Problem};
use serde_json::{Value, json};

use crate::guard::Peer;
use crate::language;
use crate::problem::answered;
use crate::request::apart;
use crate::service::Service;

/// That the server runs.
pub(crate) async fn health() -> Response<Body> {
    json_response(&json!({ "status": "ok" }))
}

/// That every register can be read.
pub(crate) async fn ready(State(service): State<Arc<Service>>, request: Request) -> Response<Body> {
    let reading = Arc::clone(&service);
    let done = apart(move || {
        for register in reading.registers.values() {
            register.refresh()?;
        }
        Ok(json_response(&json!({ "status": "ready", "registers": reading.registers.len() })))
    });
    answered(done.await, service.words(language::of(None, request.headers())))
}

/// Counts and times, for this machine only.
pub(crate) async fn metrics(
    State(service): State<Arc<Service>>,
    peer: Option<Extension<Peer>>,
    request: Request,
) -> Response<Body> {
    let done = figures(&service, peer.map(|Extension(peer)| peer));
    answered(done, service.words(language::of(None, request.headers())))
}

fn figures(service: &Service, peer: Option<Peer>) -> Outcome<Response<Body>> {
    if !peer.is_none_or(|peer| peer.0.ip().is_loopback()) {
        return Err(Problem::new(Kind::Rejected, "request_foreign"));
    }
    for register in service.registers.values() {
        service.metrics.version(&register.name, register.snapshot().version());
    }
    let mut response = Response::new(Body::from(service.metrics.text()));
    let media_type = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    Ok(response)
}

/// Data as an answer.
pub(crate) fn json_response(data: &Value) -> Response<Body> {
    let mut response = Response::new(Body::from(format!("{data:#}\n")));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
