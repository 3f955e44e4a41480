//! Pages for people over the same operations that programs ask: complete without a script, in the reader's language, as of
//! the day that she looks at.
//!
//! A page lays out what an operation answers, and a form is made from an operation's description. They hold no rule and
//! describe no operation a second time.

mod act;
mod answer;
mod area;
mod asset;
mod backups;
mod choices;
mod control;
mod daily;
mod error;
mod filter;
mod form;
mod label;
mod layout;
mod links;
mod manage;
mod may;
mod overview;
mod preview;
mod public;
mod receipt;
mod record;
mod reference;
mod rows;
mod sent;
mod sign_in;
mod suggest;
mod view;

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Response, StatusCode, header};
use axum::routing::{get, post};
use maud::Markup;
use operations::problem::Kind;
use operations::{Moment, Outcome, Problem};

use crate::access::cookie;
use crate::endpoint::Endpoint;
use crate::language;
use crate::request::{apart, is_secret};
use crate::service::Service;

use self::layout::Content;
use self::view::View;

pub(crate) use self::error::{accepts_page, problem_page};

/// The addresses of the pages.
pub(crate) fn routes() -> Router<Arc<Service>> {
    Router::new()
        .route("/", get(home))
        .route("/assets/{name}", get(asset::answer))
        .route("/sign-in", get(sign_in::form).post(sign_in::sign_in))
        .route("/sign-out", post(sign_out))
        .route("/public/{register}", get(public::answer))
        .route("/reference", get(reference::answer))
        .route("/r/{register}", get(overview))
        .route("/r/{register}/{area}", get(area))
        .route("/r/{register}/{kind}/{id}", get(record))
        .route("/r/{register}/ask/{operation}", get(question))
        .route("/r/{register}/suggest/{kind}", get(suggestions))
        .route("/r/{register}/do/{operation}", get(form).post(act::act))
        .route("/r/{register}/backups", get(backups_page).post(backups::verify))
        .merge(manage::routes())
}

async fn overview(
    state: State<Arc<Service>>,
    Path(register): Path<String>,
    request: Request,
) -> Response<Body> {
    shown(state, register, request, overview::content).await
}

async fn area(
    state: State<Arc<Service>>,
    Path((register, slug)): Path<(String, String)>,
    request: Request,
) -> Response<Body> {
    let named = slug.clone();
    listed(
        state,
        register,
        request,
        move |view| area::first(view, &named),
        move |view, moment| area::content(view, moment, &slug),
    )
    .await
}

async fn record(
    state: State<Arc<Service>>,
    Path((register, kind, id)): Path<(String, String, String)>,
    request: Request,
) -> Response<Body> {
    shown(state, register, request, move |view, moment| record::content(view, moment, &kind, &id)).await
}

async fn question(
    state: State<Arc<Service>>,
    Path((register, operation)): Path<(String, String)>,
    request: Request,
) -> Response<Body> {
    let named = operation.clone();
    listed(
        state,
        register,
        request,
        move |_| answer::question(&named),
        move |view, moment| area::asked(view, moment, &operation),
    )
    .await
}

async fn backups_page(
    state: State<Arc<Service>>,
    Path(register): Path<String>,
    request: Request,
) -> Response<Body> {
    shown(state, register, request, backups::content).await
}

async fn form(
    state: State<Arc<Service>>,
    Path((register, operation)): Path<(String, String)>,
    request: Request,
) -> Response<Body> {
    shown(state, register, request, move |view, moment| form::content(view, moment, &operation)).await
}

async fn suggestions(
    State(service): State<Arc<Service>>,
    Path((register, _kind)): Path<(String, String)>,
    request: Request,
) -> Response<Body> {
    let (parts, _) = request.into_parts();
    let lang = service.page_lang(&parts);
    let found = |view: View| {
        let (when, asker) = (view.asked.when()?, view.asked.principal.asker());
        view.asked.register.read(when, asker, |moment| Ok(html_response(&suggest::found(&view, moment)?)))
    };
    let done = match View::of(&service, &register, &parts).await {
        Ok(view) => apart(move || found(view)).await,
        Err(problem) => Err(problem),
    };
    done.unwrap_or_else(|problem| problem_page(&problem, service.words(lang)))
}

/// Lays out the page of a question, or hands its answer out as a file where the address names a format.
async fn listed(
    State(service): State<Arc<Service>>,
    register: String,
    request: Request,
    endpoint: impl FnOnce(&View) -> Outcome<&'static Endpoint> + Send + 'static,
    content: impl FnOnce(&View, &Moment<'_>) -> Outcome<Content> + Send + 'static,
) -> Response<Body> {
    let (parts, _) = request.into_parts();
    let lang = service.page_lang(&parts);
    let answered = |view: View| match view.format.clone() {
        Some(format) => area::file(&view, endpoint(&view)?, &format),
        None => view.read(content),
    };
    let done = match View::of(&service, &register, &parts).await {
        Ok(view) => apart(move || answered(view)).await,
        Err(problem) => Err(problem),
    };
    let response = done.unwrap_or_else(|problem| problem_page(&problem, service.words(lang)));
    remembering(response, &parts)
}

/// Lays out a page of a register for whoever asks.
async fn shown(
    state: State<Arc<Service>>,
    register: String,
    request: Request,
    content: impl FnOnce(&View, &Moment<'_>) -> Outcome<Content> + Send + 'static,
) -> Response<Body> {
    shown_after(state, register, request, |_| (), |view, moment, ()| content(view, moment)).await
}

/// The same, where something is asked first that needs a reader of the register of its own.
async fn shown_after<T>(
    State(service): State<Arc<Service>>,
    register: String,
    request: Request,
    first: impl FnOnce(&View) -> T + Send + 'static,
    content: impl FnOnce(&View, &Moment<'_>, T) -> Outcome<Content> + Send + 'static,
) -> Response<Body> {
    let (parts, _) = request.into_parts();
    let lang = service.page_lang(&parts);
    let laid_out = |view: View| {
        let first = first(&view);
        view.read(|view, moment| content(view, moment, first))
    };
    let done = match View::of(&service, &register, &parts).await {
        Ok(view) => apart(move || laid_out(view)).await,
        Err(problem) => Err(problem),
    };
    let response = done.unwrap_or_else(|problem| problem_page(&problem, service.words(lang)));
    remembering(response, &parts)
}

/// The only register that is served, or all of them to choose from.
async fn home(State(service): State<Arc<Service>>, request: Request) -> Response<Body> {
    let (parts, _) = request.into_parts();
    let words = service.page_words(&parts);
    let response = match service.caller(&parts.headers).await {
        Err(_) if service.access.book().is_some() => see_other("/sign-in"),
        Err(problem) => problem_page(&problem, words),
        Ok(caller) => match service.registers_of(&caller).collect::<Vec<_>>().as_slice() {
            [only] => see_other(&format!("/r/{}", view::encoded(only))),
            names => html_response(&layout::registers(names, words)),
        },
    };
    remembering(response, &parts)
}

/// Ends the session of whoever asks, and says so.
async fn sign_out(State(service): State<Arc<Service>>, request: Request) -> Response<Body> {
    let (parts, _) = request.into_parts();
    let words_of = Arc::clone(&service);
    let words = words_of.page_words(&parts);
    let page = error::signed_out(service.access.book().is_some(), words);
    let done = apart(move || {
        service.access.leave(&parts.headers, service.now())?;
        let mut response = html_response(&page);
        let cookie = cookie("", is_secret(&parts));
        response
            .headers_mut()
            .extend(HeaderValue::from_str(&cookie).map(|cookie| (header::SET_COOKIE, cookie)));
        Ok(response)
    });
    done.await.unwrap_or_else(|problem| problem_page(&problem, words))
}

/// The same with a cookie for the language, where the address asks for one.
fn remembering(mut response: Response<Body>, parts: &Parts) -> Response<Body> {
    if let Some(cookie) = language::cookie(&parts.uri) {
        response.headers_mut().extend(HeaderValue::from_str(&cookie).map(|one| (header::SET_COOKIE, one)));
    }
    response
}

fn html_response(page: &Markup) -> Response<Body> {
    let mut response = Response::new(Body::from(page.0.clone()));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn see_other(address: &str) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    response.headers_mut().extend(HeaderValue::from_str(address).map(|at| (header::LOCATION, at)));
    response
}

fn unknown() -> Problem {
    Problem::new(Kind::NotFound, "address_unknown")
}
