//! The pages of accounts: who has which role, which programs have tokens, what was read, and what waits for a second person. They show
//! what the routes of the access book answer, and lead to a form for each of them.

mod asking;
mod form;
mod list;
mod own;
mod qr;
mod waiting;

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::Response;
use axum::routing::get;

use crate::service::Service;

use super::view::View;
use super::{shown, shown_after};

pub(super) use self::list::{readers_link, review_notice, sections};
pub(super) use self::waiting::hint;

type Id = Path<(String, String)>;

/// The addresses of these pages.
pub(super) fn routes() -> Router<Arc<Service>> {
    let mut router = Router::new()
        .route("/r/{register}/account", get(own))
        .route("/r/{register}/account/factor", get(factor))
        .route("/r/{register}/accounts/{account}", get(account))
        .route("/r/{register}/people/{person}/readers", get(readers))
        .route("/r/{register}/confirmations", get(confirmations))
        .route("/r/{register}/manage/{route}", get(form).post(form::act));
    for page in list::PAGES {
        router = router.route(
            &format!("/r/{{register}}/{}", page.slug),
            get(async |state: State<Arc<Service>>, Path(register): Path<String>, request: Request| {
                let answer = |view: &View| list::answered(view, page);
                shown_after(state, register, request, answer, |view, moment, answer| {
                    list::content(view, moment, page, answer)
                })
                .await
            }),
        );
    }
    router
}

async fn own(state: State<Arc<Service>>, Path(register): Path<String>, request: Request) -> Response<Body> {
    shown(state, register, request, own::content).await
}

async fn factor(
    state: State<Arc<Service>>,
    Path(register): Path<String>,
    request: Request,
) -> Response<Body> {
    shown(state, register, request, |view, _| own::factor(view, None)).await
}

async fn account(state: State<Arc<Service>>, Path((register, id)): Id, request: Request) -> Response<Body> {
    shown(state, register, request, move |view, moment| list::account(view, moment, &id)).await
}

async fn readers(state: State<Arc<Service>>, Path((register, id)): Id, request: Request) -> Response<Body> {
    let asked = id.clone();
    let answer = move |view: &View| list::readers_of(view, &asked);
    shown_after(state, register, request, answer, move |view, moment, answer| {
        list::readers(view, moment, &id, answer)
    })
    .await
}

async fn confirmations(
    state: State<Arc<Service>>,
    Path(register): Path<String>,
    request: Request,
) -> Response<Body> {
    shown_after(state, register, request, waiting::requests, waiting::content).await
}

async fn form(state: State<Arc<Service>>, Path((register, route)): Id, request: Request) -> Response<Body> {
    shown(state, register, request, move |view, moment| form::content(view, moment, &route)).await
}
