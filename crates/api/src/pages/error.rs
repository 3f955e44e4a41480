//! Problems as pages: what happened, and what to do next.

use axum::body::Body;
use axum::http::{HeaderMap, Response};
use maud::{Markup, html};
use operations::Problem;
use reports::words::Words;

use crate::accept::Accepted;
use crate::access::is_of_accounts;
use crate::problem::{MEDIA_TYPE, mark};

use super::html_response;
use super::layout::{Content, bare};

/// Whether somebody looks with a browser, so that a problem is told on a page: a page is wanted more than data.
pub(crate) fn accepts_page(headers: &HeaderMap) -> bool {
    let offered = [(MEDIA_TYPE, false), ("application/json", false), ("text/html", true)];
    Accepted::of(headers).choose(offered).unwrap_or(false)
}

/// A problem as a page.
pub(crate) fn problem_page(problem: &Problem, words: &Words) -> Response<Body> {
    let mut response = html_response(&page(problem, words));
    mark(&mut response, problem);
    response
}

fn page(problem: &Problem, words: &Words) -> Markup {
    if matches!(&*problem.code, "sign_in_needed" | "sign_in_wrong") {
        let message = problem.message(words, &str::to_owned);
        let body = html! {
            @if problem.code == "sign_in_wrong" { p { (message.what) } }
            (way_in(is_of_accounts(problem), words))
        };
        return bare(&words.say("web-sign-in-title"), words, &body);
    }
    let (title, what) = told(problem, words);
    let body = html! {
        p { (what) }
        p { a.button href="/" { (words.say("web-problem-back")) } }
    };
    bare(&title, words, &body)
}

/// A problem inside the page of a register, whose sections stay at hand.
pub(super) fn content(problem: &Problem, words: &Words) -> Content {
    let (title, what) = told(problem, words);
    Content { title, lead: None, area: None, body: html! { p { (what) } } }
}

/// What stands after somebody signed out.
pub(super) fn signed_out(has_accounts: bool, words: &Words) -> Markup {
    bare(&words.say("web-signed-out"), words, &way_in(has_accounts, words))
}

/// How one is let in: with an account, or by the address that the server shows.
fn way_in(has_accounts: bool, words: &Words) -> Markup {
    html! {
        @if has_accounts {
            p { (words.say("web-sign-in-account")) }
            p { a.button href="/sign-in" { (words.say("web-sign-in")) } }
        } @else {
            p { (words.say("web-sign-in-how")) }
        }
    }
}

/// What happened in a few words, and what to do next.
fn told(problem: &Problem, words: &Words) -> (String, String) {
    if problem.code == "address_unknown" {
        return (words.say("web-not-found"), words.say("web-not-found-next"));
    }
    let message = problem.message(words, &str::to_owned);
    let next = next(problem, words).unwrap_or(message.next);
    (words.say("web-problem"), format!("{} {next}", message.what).trim().to_owned())
}

/// What to do next, where a page says it otherwise than the command line, which names its verbs.
pub(super) fn next(problem: &Problem, words: &Words) -> Option<String> {
    let own = format!("web-next-{}", problem.code);
    words.has(&own).then(|| words.say(&own))
}
