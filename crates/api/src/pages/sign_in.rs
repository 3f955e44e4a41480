//! The page on which whoever has an account signs in.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Response, header};
use maud::{Markup, html};
use operations::{Outcome, Problem};
use reports::words::Words;

use crate::access::cookie;
use crate::forwarded::Client;
use crate::problem::mark;
use crate::request::{apart, of_stranger};
use crate::service::Service;

use super::layout::bare;
use super::{html_response, see_other};

/// How many bytes the form may bring.
const MOST: usize = 4_096;

/// The form, or, where only the owner at this machine is let in, how she is.
pub(super) async fn form(State(service): State<Arc<Service>>, request: Request) -> Response<Body> {
    let (parts, _) = request.into_parts();
    let words = service.page_words(&parts);
    html_response(&page(&service, words, "", None))
}

/// Signs in, and shows the way on; or says why not, on the form.
pub(super) async fn sign_in(State(service): State<Arc<Service>>, request: Request) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let client = parts.extensions.get::<Client>().copied();
    let lang = service.page_lang(&parts);
    let body = match of_stranger(service.limits, to_bytes(body, MOST)).await {
        // What is longer than the form is as nothing.
        Ok(body) => body.unwrap_or_default(),
        Err(problem) => return super::problem_page(&problem, service.words(lang)),
    };
    let shared = Arc::clone(&service);
    let done = apart(move || {
        let typed: Vec<(String, String)> = form_urlencoded::parse(&body).into_owned().collect();
        let text =
            |name: &str| typed.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.trim());
        Ok(signed_in(&shared, text("name"), text("password"), text("code"), client).unwrap_or_else(
            |problem| {
                let mut response =
                    html_response(&page(&shared, shared.words(lang), text("name"), Some(&problem)));
                mark(&mut response, &problem);
                response
            },
        ))
    });
    done.await.unwrap_or_else(|problem| super::problem_page(&problem, service.words(lang)))
}

fn signed_in(
    service: &Service,
    name: &str,
    password: &str,
    code: &str,
    client: Option<Client>,
) -> Outcome<Response<Body>> {
    let address = client.and_then(|client| client.address);
    let code = Some(code).filter(|code| !code.is_empty());
    let secret = service.access.sign_in(name, password, code, address, service.now())?;
    let mut response = see_other("/");
    let cookie = cookie(&secret, client.is_some_and(|client| client.is_secret));
    let cookie = HeaderValue::from_str(&cookie);
    response.headers_mut().extend(cookie.map(|cookie| (header::SET_COOKIE, cookie)));
    Ok(response)
}

fn page(service: &Service, words: &Words, name: &str, problem: Option<&Problem>) -> Markup {
    if service.access.book().is_none() {
        return bare(&words.say("web-sign-in-title"), words, &html! { p { (words.say("web-sign-in-how")) } });
    }
    let message = problem.map(|problem| problem.message(words, &str::to_owned));
    let body = html! {
        @if let Some(message) = &message {
            div.problem role="alert" { p #wrong { (message.what) " " (message.next) } }
        }
        form.act method="post" action="/sign-in" {
            div.field {
                label for="f-name" { (words.say("web-sign-in-name")) }
                input #f-name name="name" value=(name) autocomplete="username" required aria-describedby=[message.as_ref().map(|_| "wrong")];
            }
            div.field {
                label for="f-password" { (words.say("web-sign-in-password")) }
                input #f-password name="password" type="password" autocomplete="current-password" required;
            }
            div.field {
                label for="f-code" { (words.say("web-sign-in-code")) }
                p.hint #f-code-hint { (words.say("web-sign-in-code-hint")) }
                input #f-code name="code" inputmode="numeric" autocomplete="one-time-code" aria-describedby="f-code-hint";
            }
            div.buttons { button { (words.say("web-sign-in")) } }
        }
    };
    bare(&words.say("web-sign-in-title"), words, &body)
}
