//! From addresses to what answers them: a loop over the table of operations, and what a server has beside it.

use std::collections::HashMap;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Response, StatusCode, header};
use axum::middleware;
use axum::routing::{MethodRouter, get, post};
use operations::problem::Kind;
use operations::{Outcome, Problem};
use serde_json::{Value, json};

use crate::endpoint::{self, Endpoint};
use crate::guard::guard;
use crate::health::{health, json_response, metrics, ready};
use crate::language;
use crate::problem::answered;
use crate::request::{Asked, lang};
use crate::service::Service;
use crate::{ask, change, feed, openapi, pages};

type InPath = Result<Path<HashMap<String, String>>, PathRejection>;

/// Everything that the server answers.
pub(crate) fn router(service: Arc<Service>) -> Router {
    let mut router = Router::new()
        .route("/health", get(health))
        .route("/ready", get(ready))
        .route("/metrics", get(metrics))
        .route("/openapi.json", get(async || json_response(&openapi::document())))
        .route("/enter", get(enter))
        .route("/v1/session", post(begin).delete(end))
        .route("/v1/registers", get(registers))
        .route("/v1/registers/{register}", get(register))
        .route("/v1/registers/{register}/changes", get(changes));
    for endpoint in endpoint::all() {
        router = router.route(&format!("/v1/registers/{{register}}{}", endpoint.path), method(endpoint));
    }
    router
        .merge(pages::routes())
        .fallback(unknown)
        .method_not_allowed_fallback(wrong_method)
        .layer(middleware::from_fn_with_state(Arc::clone(&service), guard))
        .with_state(service)
}

fn method(endpoint: &'static Endpoint) -> MethodRouter<Arc<Service>> {
    if endpoint.is_change() {
        return post(async move |State(service): State<Arc<Service>>, path: InPath, request: Request| {
            let (parts, body) = request.into_parts();
            match in_path(path) {
                Ok(mut path) => {
                    change::change(service, endpoint, taken(&mut path, "register"), parts, body).await
                }
                Err(problem) => answered(Err(problem), service.words(lang(&parts))),
            }
        });
    }
    get(async move |State(service): State<Arc<Service>>, path: InPath, request: Request| {
        let (parts, _) = request.into_parts();
        match in_path(path) {
            Ok(mut path) => {
                let named = endpoint.in_path.as_deref().map(|field| taken(&mut path, field));
                ask::question(service, endpoint, taken(&mut path, "register"), named, parts).await
            }
            Err(problem) => answered(Err(problem), service.words(lang(&parts))),
        }
    })
}

fn in_path(path: InPath) -> Outcome<HashMap<String, String>> {
    path.map(|Path(path)| path).map_err(|_| Problem::new(Kind::NotFound, "address_unknown"))
}

fn taken(path: &mut HashMap<String, String>, field: &str) -> String {
    path.remove(field).unwrap_or_default()
}

async fn unknown(State(service): State<Arc<Service>>, request: Request) -> Response<Body> {
    let (parts, _) = request.into_parts();
    refused(&service, &parts, Problem::new(Kind::NotFound, "address_unknown"))
}

/// A problem as whoever asks reads it: on a page with a browser, as data otherwise.
fn refused(service: &Service, parts: &Parts, problem: Problem) -> Response<Body> {
    if pages::accepts_page(parts) {
        return pages::problem_page(&problem, service.words(language::of_pages(parts)));
    }
    answered(Err(problem), service.words(lang(parts)))
}

async fn wrong_method(State(service): State<Arc<Service>>, request: Request) -> Response<Body> {
    let (parts, _) = request.into_parts();
    let problem = Problem::new(Kind::Usage, "method_wrong").valued(parts.method.as_str());
    refused(&service, &parts, problem)
}

async fn changes(State(service): State<Arc<Service>>, path: InPath, request: Request) -> Response<Body> {
    let (parts, _) = request.into_parts();
    match in_path(path) {
        Ok(mut path) => feed::changes(service, taken(&mut path, "register"), parts).await,
        Err(problem) => answered(Err(problem), service.words(lang(&parts))),
    }
}

/// The registers that are served.
async fn registers(State(service): State<Arc<Service>>, request: Request) -> Response<Body> {
    let (parts, _) = request.into_parts();
    let done = service.access.principal(&parts.headers, service.now()).map(|_| {
        let all = service.registers.values().map(|one| described(one));
        json_response(&json!({ "registers": all.collect::<Vec<_>>() }))
    });
    answered(done, service.words(lang(&parts)))
}

/// One of them.
async fn register(State(service): State<Arc<Service>>, path: InPath, request: Request) -> Response<Body> {
    let (parts, _) = request.into_parts();
    let done = in_path(path).and_then(|mut path| {
        let asked = Asked::of(&service, &taken(&mut path, "register"), &parts)?;
        Ok(json_response(&described(&asked.register)))
    });
    answered(done, service.words(lang(&parts)))
}

fn described(register: &crate::served::Served) -> Value {
    let snapshot = register.snapshot();
    json!({
        "name": register.name,
        "id": register.id,
        "version": snapshot.version(),
        "head": snapshot.head(),
        "recorded_at": snapshot.recorded_at().map(|instant| register.zone().rfc3339(instant)),
        "time_zone": register.zone().name(),
    })
}

/// Lets whoever brings the one-time address in, and shows the way on.
async fn enter(State(service): State<Arc<Service>>, request: Request) -> Response<Body> {
    let (parts, _) = request.into_parts();
    let pairs = form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes());
    let code = pairs.into_iter().find(|(name, _)| name == "code").map(|(_, code)| code.into_owned());
    let done = service.access.enter(&code.unwrap_or_default(), service.now()).map(|secret| {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::SEE_OTHER;
        response.headers_mut().insert(header::LOCATION, HeaderValue::from_static("/"));
        with_cookie(response, &service.access.cookie(&secret))
    });
    done.unwrap_or_else(|problem| refused(&service, &parts, problem))
}

/// The same for programs: gives the secret of the session, to be sent as a bearer token.
async fn begin(State(service): State<Arc<Service>>, request: Request) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, 4_096).await.unwrap_or_default();
    let sent: Value = serde_json::from_slice(&body).unwrap_or_default();
    let code = sent.get("code").and_then(Value::as_str).unwrap_or_default();
    let done = service.access.enter(code, service.now());
    let done = done.map(|secret| json_response(&json!({ "token": secret })));
    answered(done, service.words(lang(&parts)))
}

/// Ends the session of whoever asks.
async fn end(State(service): State<Arc<Service>>, request: Request) -> Response<Body> {
    service.access.leave(request.headers());
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NO_CONTENT;
    with_cookie(response, &service.access.cookie(""))
}

fn with_cookie(mut response: Response<Body>, cookie: &str) -> Response<Body> {
    response.headers_mut().extend(HeaderValue::from_str(cookie).map(|cookie| (header::SET_COOKIE, cookie)));
    response
}
