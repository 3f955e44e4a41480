//! From addresses to what answers them: a loop over the table of operations, and what a server has beside it.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::body::Body;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Response, StatusCode, header};
use axum::middleware;
use axum::routing::{MethodRouter, delete, get, post};
use operations::problem::Kind;
use operations::{Outcome, Problem};
use serde_json::{Value, json};

use crate::access::cookie;
use crate::endpoint::{self, Endpoint};
use crate::forwarded::Client;
use crate::guard::guard;
use crate::health::{health, json_response, json_text, metrics, ready};
use crate::manage::{Method, Route};
use crate::packed::Packed;
use crate::problem::answered;
use crate::request::{Asked, apart, is_secret, of_stranger, sent};
use crate::service::Service;
use crate::{ask, change, feed, hand_out, manage, openapi, pages, upkeep, upload};

type InPath = Result<Path<HashMap<String, String>>, PathRejection>;

/// Everything that the server answers.
pub(crate) fn router(service: Arc<Service>) -> Router {
    let mut router = Router::new()
        .route("/health", get(health))
        .route("/ready", get(ready))
        .route("/metrics", get(metrics))
        .route("/openapi.json", get(description))
        .route("/enter", get(enter))
        .route("/v1/session", post(begin).delete(end))
        .route("/v1/registers", get(registers))
        .route("/v1/registers/{register}", get(register))
        .route("/v1/registers/{register}/changes", get(changes))
        .route("/v1/registers/{register}/files", post(files));
    for endpoint in endpoint::all() {
        router = router.route(&format!("/v1/registers/{{register}}{}", endpoint.path), method(endpoint));
    }
    for route in manage::routes() {
        router = router.route(route.path, managed(route));
    }
    router
        .merge(pages::routes())
        .fallback(unknown)
        .method_not_allowed_fallback(wrong_method)
        .layer(middleware::from_fn_with_state(Arc::clone(&service), guard))
        .with_state(service)
}

fn method(endpoint: &'static Endpoint) -> MethodRouter<Arc<Service>> {
    if endpoint.is_change {
        return post(async move |State(service): State<Arc<Service>>, path: InPath, request: Request| {
            let (parts, body) = request.into_parts();
            match in_path(path) {
                Ok(mut path) => {
                    change::change(service, endpoint, taken(&mut path, "register"), parts, body).await
                }
                Err(problem) => answered(Err(problem), &service, &parts),
            }
        });
    }
    let asked = async move |State(service): State<Arc<Service>>, path: InPath, request: Request| {
        let (parts, body) = request.into_parts();
        let done = match in_path(path) {
            Ok(mut path) => {
                let named = endpoint.in_path.as_deref().map(|field| taken(&mut path, field));
                let register = taken(&mut path, "register");
                if endpoint.is_export() {
                    hand_out::export(&service, endpoint, &register, named, (&parts, body)).await
                } else if endpoint.is_question() {
                    ask::question(&service, endpoint, &register, named, &parts).await
                } else {
                    upkeep::upkeep(&service, endpoint, &register, &parts, body).await
                }
            }
            Err(problem) => Err(problem),
        };
        answered(done, &service, &parts)
    };
    if endpoint.is_posted { post(asked) } else { get(asked) }
}

/// A route of the access book.
fn managed(route: &'static Route) -> MethodRouter<Arc<Service>> {
    let handler = async move |State(service): State<Arc<Service>>, path: InPath, request: Request| {
        let (parts, body) = request.into_parts();
        match in_path(path) {
            Ok(path) => manage::respond(service, route, path, parts, body).await,
            Err(problem) => answered(Err(problem), &service, &parts),
        }
    };
    match route.method {
        Method::Get => get(handler),
        Method::Post => post(handler),
        Method::Delete => delete(handler),
    }
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

/// A problem as data; a reader at a browser is told it on a page.
fn refused(service: &Service, parts: &Parts, problem: Problem) -> Response<Body> {
    answered(Err(problem), service, parts)
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
        Err(problem) => answered(Err(problem), &service, &parts),
    }
}

async fn files(State(service): State<Arc<Service>>, path: InPath, request: Request) -> Response<Body> {
    let (parts, body) = request.into_parts();
    match in_path(path) {
        Ok(mut path) => upload::keep(service, taken(&mut path, "register"), parts, body).await,
        Err(problem) => answered(Err(problem), &service, &parts),
    }
}

/// The description of the interface, which is made of all operations and takes its time, so that it is made once and apart.
async fn description(State(service): State<Arc<Service>>, request: Request) -> Response<Body> {
    static DOCUMENT: LazyLock<Packed> = LazyLock::new(|| Packed::new(json_text(&openapi::document())));
    let (parts, _) = request.into_parts();
    let headers = parts.headers.clone();
    let done = apart(move || Ok(DOCUMENT.answer(&headers, "application/json", "no-store")));
    answered(done.await, &service, &parts)
}

/// The registers that are served.
async fn registers(State(service): State<Arc<Service>>, request: Request) -> Response<Body> {
    let (parts, _) = request.into_parts();
    let done = service.caller(&parts.headers).await.map(|caller| {
        let names = service.registers.keys();
        let all = names.filter_map(|name| service.register_of(&caller, name).ok());
        json_response(&json!({ "registers": all.map(|(one, _)| described(one)).collect::<Vec<_>>() }))
    });
    answered(done, &service, &parts)
}

/// One of them.
async fn register(State(service): State<Arc<Service>>, path: InPath, request: Request) -> Response<Body> {
    let (parts, _) = request.into_parts();
    let done = match in_path(path) {
        Ok(mut path) => Asked::of(&service, &taken(&mut path, "register"), &parts).await,
        Err(problem) => Err(problem),
    };
    let done = done.map(|asked| json_response(&described(&asked.register)));
    answered(done, &service, &parts)
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
        with_cookie(response, &cookie(&secret, is_secret(&parts)))
    });
    done.unwrap_or_else(|problem| refused(&service, &parts, problem))
}

/// Begins a session for a program or a page: with a one-time code, or with name, password and, where the account asks for one,
/// the code of its second factor. Gives the secret of the session, to be sent as a bearer token.
async fn begin(State(service): State<Arc<Service>>, request: Request) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let client = parts.extensions.get::<Client>().copied();
    let words_of = Arc::clone(&service);
    let sent = of_stranger(service.limits, sent(&parts, body, SIGN_IN)).await;
    let done = match sent.and_then(|sent| sent) {
        Ok(sent) => apart(move || begun(&service, &sent, client)).await,
        Err(problem) => Err(problem),
    };
    answered(done, &words_of, &parts)
}

/// How many bytes a sign-in may bring.
const SIGN_IN: usize = 4_096;

fn begun(service: &Service, sent: &Value, client: Option<Client>) -> Outcome<Response<Body>> {
    let address = client.and_then(|client| client.address);
    let text = |name: &str| sent.get(name).and_then(Value::as_str);
    let now = service.now();
    let secret = match (text("name"), text("password"), text("code")) {
        (Some(name), Some(password), code) => service.access.sign_in(name, password, code, address, now)?,
        (_, _, Some(code)) => service.access.enter(code, now)?,
        (None, ..) => return Err(Problem::missing("name")),
        (_, None, _) => return Err(Problem::missing("password")),
    };
    let cookie = cookie(&secret, client.is_some_and(|client| client.is_secret));
    Ok(with_cookie(json_response(&json!({ "token": secret })), &cookie))
}

/// Ends the session of whoever asks.
async fn end(State(service): State<Arc<Service>>, request: Request) -> Response<Body> {
    let (parts, _) = request.into_parts();
    let words_of = Arc::clone(&service);
    let (headers, cookie) = (parts.headers.clone(), cookie("", is_secret(&parts)));
    let done = apart(move || {
        service.access.leave(&headers, service.now())?;
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::NO_CONTENT;
        Ok(with_cookie(response, &cookie))
    });
    answered(done.await, &words_of, &parts)
}

fn with_cookie(mut response: Response<Body>, cookie: &str) -> Response<Body> {
    response.headers_mut().extend(HeaderValue::from_str(cookie).map(|cookie| (header::SET_COOKIE, cookie)));
    response
}
