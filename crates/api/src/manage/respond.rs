//! A request to the access book over HTTP, and the response.

use std::collections::HashMap;
use std::sync::Arc;

use axum::body::Body;
use axum::http::Response;
use axum::http::request::Parts;
use operations::problem::Kind;
use operations::{Outcome, Problem};
use reports::words::Lang;
use serde_json::Value;

use super::{Asking, By, Gives, Method, Route, field};
use crate::access::Caller;
use crate::health::json_response;
use crate::problem::{self, answered};
use crate::reading::named_beside;
use crate::request::{apart, pairs, sent};
use crate::service::Service;

/// How many bytes a request may bring.
const BODY_BYTES: usize = 16_384;

/// Answers a request to a route.
pub(crate) async fn respond(
    service: Arc<Service>,
    route: &'static Route,
    path: HashMap<String, String>,
    parts: Parts,
    body: Body,
) -> Response<Body> {
    let done = answer(&service, route, path, &parts, body).await;
    answered(done, &service, &parts)
}

async fn answer(
    service: &Arc<Service>,
    route: &'static Route,
    path: HashMap<String, String>,
    parts: &Parts,
    body: Body,
) -> Outcome<Response<Body>> {
    // The body is read after the caller is known, so that a stranger cannot hold a place by sending it slowly.
    service.caller(&parts.headers).await?;
    let body = match route.method {
        Method::Post => Some(sent(parts, body, BODY_BYTES).await?),
        Method::Get | Method::Delete => None,
    };
    let mut pairs = pairs(parts);
    pairs.retain(|(name, _)| name != "lang");
    let (service, headers) = (Arc::clone(service), parts.headers.clone());
    apart(move || {
        let now = service.now();
        let caller = service.access.caller(&headers, now)?;
        let (Some(book), Caller::Account(by)) = (service.access.book(), caller) else {
            return Err(Problem::new(Kind::NotFound, "accounts_none"));
        };
        let fields = match body {
            Some(body) => field::of_query(&[], pairs).and_then(|_| field::of_body(route.fields, body))?,
            None => field::of_query(route.fields, pairs)?,
        };
        let asking = Asking { book, by: By::Account(by.clone()), registers: &*service, now, path, fields };
        let done = (route.answer)(&asking);
        if let Err(problem) = &done {
            named_in(&service, &Caller::Account(by), &asking, (route, problem))?;
        }
        done.map(|data| response(route.gives, &data))
    })
    .await
}

/// Writes down whom a problem names, such as those who answer to a name.
fn named_in(
    service: &Service,
    caller: &Caller,
    asking: &Asking<'_>,
    (route, problem): (&Route, &Problem),
) -> Outcome {
    let words = service.words(Lang::Es).noting();
    let _ = problem::data(problem, &words);
    let register = asking.path.get("register").map(String::as_str).or_else(|| asking.text_if("register"));
    let Some(Ok(register)) = register.map(|name| service.register(name)) else { return Ok(()) };
    named_beside(service, caller, (register.as_ref(), route.name), &words)
}

fn response(gives: Gives, data: &Value) -> Response<Body> {
    let mut response = match gives {
        Gives::Data | Gives::Created => json_response(data),
        Gives::Nothing => Response::new(Body::empty()),
    };
    *response.status_mut() = gives.status();
    response
}
