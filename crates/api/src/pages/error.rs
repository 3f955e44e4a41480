//! Problems as pages: what happened, and what to do next.

use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{Response, header};
use maud::{Markup, html};
use operations::Problem;
use reports::words::Words;

use crate::problem::status;
use crate::request::header_text;

use super::html_response;
use super::layout::bare;

/// Whether somebody looks with a browser, so that a problem is told on a page.
pub(crate) fn accepts_page(parts: &Parts) -> bool {
    let accepted = header_text(parts, header::ACCEPT).unwrap_or_default();
    accepted.split(',').any(|one| one.trim().starts_with("text/html"))
}

/// A problem as a page.
pub(crate) fn problem_page(problem: &Problem, words: &Words) -> Response<Body> {
    let mut response = html_response(&page(problem, words));
    *response.status_mut() = status(problem);
    response
}

fn page(problem: &Problem, words: &Words) -> Markup {
    if problem.code == "address_unknown" {
        return told(words, "web-not-found", &words.say("web-not-found-next"), true);
    }
    if matches!(&*problem.code, "sign_in_needed" | "sign_in_wrong") {
        let message = problem.message(words, &str::to_owned);
        let body = html! {
            @if problem.code == "sign_in_wrong" { p { (message.what) } }
            p { (words.say("web-sign-in-how")) }
        };
        return bare(&words.say("web-sign-in-title"), words, &body);
    }
    let message = problem.message(words, &str::to_owned);
    told(words, "web-problem", &format!("{} {}", message.what, message.next), true)
}

/// What stands after somebody signed out.
pub(super) fn signed_out(words: &Words) -> Markup {
    told(words, "web-signed-out", &words.say("web-sign-in-how"), false)
}

fn told(words: &Words, title: &str, what: &str, leads_back: bool) -> Markup {
    let body = html! {
        p { (what) }
        @if leads_back { p { a.button href="/" { (words.say("web-problem-back")) } } }
    };
    bare(&words.say(title), words, &body)
}
