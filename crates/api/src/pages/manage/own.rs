//! The page of an account holder: her password, second factor, sessions and tokens.

use accounts::totp::Key;
use maud::{Markup, html};
use operations::problem::Kind;
use operations::{Moment, Outcome, Problem};
use serde_json::{Map, Value};

use super::asking::{act, ask, buttons, route, tables};
use super::list::{button, of_row};
use super::qr;
use crate::access::Caller;
use crate::manage::ISSUER;
use crate::pages::layout::Content;
use crate::pages::view::View;

/// Her page.
pub(super) fn content(view: &View, moment: &Moment<'_>) -> Outcome<Content> {
    let words = view.words();
    let me = ask(view, route("me")?, Map::new())?;
    let (sessions, tokens) = (route("me.sessions")?, route("tokens")?);
    let (open, mut made) = (ask(view, sessions, Map::new())?, ask(view, tokens, Map::new())?);
    let own = |row: &Value| row["account"] == me["account"];
    if let Some(rows) = made["tokens"].as_array_mut() {
        rows.retain(own);
    }
    let grants = route("accounts.show")?;
    let body = html! {
        @if me["password_is_temporary"] == true {
            div.notice.due role="status" { p { (words.say("access-own-temporary")) } }
        }
        h2 { (words.say("access-own-roles")) }
        (tables(view, moment, grants, &me, |_| Vec::new()))
        h2 { (words.say("access-own-password")) }
        p { (button(view, "me.password", &[])) }
        h2 #factor { (words.say("access-own-factor")) }
        (second_factor(view, me["has_factor"] == true))
        h2 { (words.say("access-title-me-sessions")) }
        (tables(view, moment, sessions, &open, |row| {
            of_row(row, row["is_this_one"] == false, "me.sessions.end", ("session", "id"))
        }))
        h2 { (words.say("access-title-tokens")) }
        p.hint { (words.say("access-own-tokens")) }
        (buttons(view, &[("tokens.issue", Vec::new())]))
        (tables(view, moment, tokens, &made, |row| {
            of_row(row, row["revoked_at"].is_null(), "tokens.revoke", ("token", "id"))
        }))
        p { a href=(view.link("/confirmations")) { (words.say("access-title-confirmations")) } }
    };
    let name = me["name"].as_str().unwrap_or_default().to_owned();
    Ok(Content { title: words.say("web-nav-account"), lead: Some(name), area: Some("account"), body })
}

/// Whether she has a second factor, and what can be done.
fn second_factor(view: &View, has: bool) -> Markup {
    let words = view.words();
    html! {
        @if has {
            p { (words.say("access-own-factor-is")) }
            p { (button(view, "me.factor.recovery", &[])) }
        } @else {
            p { (words.say("access-own-factor-none")) }
            form method="post" action=(view.link("/manage/me.factor.enrol")) {
                input type="hidden" name="_token" value=(view.token);
                button { (act(view, "me.factor.enrol")) }
            }
        }
    }
}

/// The page on which a second factor is set up: its key as a drawing and as text, and the code that shows that it arrived.
pub(super) fn factor(view: &View, problem: Option<&Problem>) -> Outcome<Content> {
    let words = view.words();
    let service = &view.asked.service;
    let (Some(book), Caller::Account(by)) = (service.access.book(), &view.asked.principal.caller) else {
        return Err(Problem::new(Kind::NotFound, "accounts_none"));
    };
    let snapshot = book.snapshot();
    let found = snapshot.state().account(by.account);
    let pending =
        found.and_then(|found| Some((found, found.factor.as_ref().filter(|factor| !factor.active)?)));
    let key = pending.and_then(|(found, factor)| Some((found, Key::read(&factor.key)?)));
    // A key is shown to a session, never to a program.
    let Some((found, key)) = key.filter(|_| by.session().is_some()) else {
        let body = html! { p { (words.say("access-factor-not-begun")) } p { a.button href=(view.link("/account")) { (words.say("web-nav-account")) } } };
        return Ok(Content {
            title: words.say("access-title-factor"),
            lead: None,
            area: Some("account"),
            body,
        });
    };
    let uri = key.uri(ISSUER, found.sign_in_name.as_str());
    let message =
        problem.map(|problem| problem.message(words, &|field| words.say(&format!("access-field-{field}"))));
    let body = html! {
        @if let Some(message) = &message {
            section.problem role="alert" aria-labelledby="problem" {
                h2 #problem { (words.say("web-error-title")) }
                p #wrong { (message.what) " " (message.next) }
            }
        }
        ol.steps {
            li {
                p { (words.say("access-factor-scan")) }
                @if let Some(drawing) = qr::drawing(&uri, &words.say("access-factor-drawing")) { (drawing) }
                p { (words.say("access-factor-by-hand")) " " code.secret { (grouped(&key.letters())) } }
                p.hint { (words.say("access-factor-settings")) }
            }
            li {
                form.act method="post" action=(view.link("/manage/me.factor.confirm")) {
                    input type="hidden" name="_token" value=(view.token);
                    input type="hidden" name="_back" value=(view.link("/account"));
                    div.field {
                        label for="f-code" { (words.say("access-factor-code")) }
                        input #f-code name="code" inputmode="numeric" autocomplete="one-time-code" required
                            aria-describedby=[message.as_ref().map(|_| "wrong")] aria-invalid=[message.as_ref().map(|_| "true")];
                    }
                    div.buttons { button { (act(view, "me.factor.confirm")) } }
                }
            }
        }
    };
    Ok(Content { title: words.say("access-title-factor"), lead: None, area: Some("account"), body })
}

/// Letters in groups of four, which are typed with fewer mistakes.
fn grouped(letters: &str) -> String {
    let letters: Vec<char> = letters.chars().collect();
    let groups = letters.chunks(4).map(|group| group.iter().collect::<String>());
    groups.collect::<Vec<_>>().join(" ")
}
