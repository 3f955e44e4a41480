//! How the register is kept: at which version it is, whether it is as it was written, and how a copy of it is made.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::Response;
use maud::{Markup, html};
use operations::operation::{Done, Told};
use operations::{Moment, Outcome, Problem};
use reports::words::Arg;
use serde_json::json;
use strum::VariantArray as _;

use crate::endpoint;
use crate::request::apart;
use crate::schedule::Task;
use crate::service::Service;
use crate::upkeep::carried_out;

use super::layout::Content;
use super::sent::Sent;
use super::view::View;
use super::{answer, may, problem_page, unknown};

/// How many bytes the form may bring.
const MOST: usize = 4_096;

/// The operation that says whether a register is as it was written.
const VERIFY: &str = "verify";

/// Whether the page is offered.
pub(super) fn is_offered(view: &View) -> bool {
    endpoint::find(VERIFY, false).is_some_and(|one| may::ask(view, one))
}

/// The page.
pub(super) fn content(view: &View, moment: &Moment<'_>) -> Outcome<Content> {
    shown(view, moment, &html! {})
}

fn shown(view: &View, moment: &Moment<'_>, found: &Markup) -> Outcome<Content> {
    if !is_offered(view) {
        return Err(crate::access::not_allowed());
    }
    let words = view.words();
    let snapshot = view.asked.register.snapshot();
    let zone = view.asked.register.zone();
    let recorded = snapshot.recorded_at().map(|instant| words.instant(&zone.rfc3339(instant)));
    let head = moment.head().to_string();
    let body = html! {
        dl.facts {
            div { dt { (words.say("web-backups-version")) } dd { (words.integer_of(moment.version())) } }
            @if let Some(recorded) = recorded { div.long { dt { (words.say("web-backups-recorded")) } dd { (recorded) } } }
        }
        p.hint { (words.say_with("web-backups-head", &[("head", Arg::from(&head))])) }
        (found)
        (scheduled(view))
        h2 { (words.say("web-backups-verify")) }
        p { (words.say("web-backups-verify-what")) }
        form method="post" action=(view.link("/backups")) {
            input type="hidden" name="_token" value=(view.token);
            button { (words.say("web-backups-verify-now")) }
        }
        h2 { (words.say("web-backups-copy")) }
        p { (words.say("web-backups-copy-how")) }
        pre tabindex="0" { code { (words.say("web-backups-copy-typed")) } }
        p { (words.say("web-backups-restore")) }
        pre tabindex="0" { code { (words.say("web-backups-restore-typed")) } }
        h2 { (words.say("web-backups-checkpoints")) }
        p { (words.say("web-backups-checkpoints-what")) }
        pre tabindex="0" { code { (words.say("web-backups-checkpoints-typed")) } }
    };
    let lead = Some(words.say("web-lead-backups"));
    Ok(Content { title: words.say("web-nav-backups"), lead, area: Some("backups"), body })
}

/// What the server does by itself, when it did that last, and why it failed since; nothing where it keeps no schedule.
fn scheduled(view: &View) -> Markup {
    let (words, register) = (view.words(), &view.asked.register);
    let Some(scheduler) = &view.asked.service.scheduler else { return html! {} };
    let state = scheduler.state();
    let book = state.of(register.id);
    let instant = |at| words.instant(&register.zone().rfc3339(at));
    let tasks = Task::VARIANTS.iter().filter(|task| scheduler.schedule().every(**task).is_some());
    html! {
        h2 { (words.say("web-backups-scheduled")) }
        p { (words.say("web-backups-scheduled-what")) }
        dl.facts {
            @for task in tasks {
                @let came = book.map(|book| book.task(*task));
                @let failure = came.and_then(|came| came.failure.as_ref());
                div.long {
                    dt { (words.say(&format!("web-backups-scheduled-{}", task.code()))) }
                    dd {
                        @match came.and_then(|came| came.success.as_ref()) {
                            Some(success) => (instant(success.at)),
                            None => (words.say("web-backups-scheduled-never")),
                        }
                        @if let Some(failure) = failure {
                            @let why = failure.said.get(words.lang().code()).unwrap_or(&failure.code);
                            " " (words.say_with("web-backups-scheduled-failed", &[("at", Arg::from(&instant(failure.at))), ("why", Arg::from(why))]))
                        }
                    }
                }
            }
        }
    }
}

/// Verifies the register, and shows what was found.
pub(super) async fn verify(
    State(service): State<Arc<Service>>,
    Path(register): Path<String>,
    request: Request,
) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let words = service.page_words(&parts);
    let done = async {
        let view = View::of(&service, &register, &parts).await?;
        let sent = Sent::read(&parts, body, MOST).await?;
        apart(move || {
            if sent.own("_token") != Some(view.token.as_str()) {
                return view.read(content);
            }
            let endpoint = endpoint::find(VERIFY, false).ok_or_else(unknown)?;
            let done = carried_out(&view.asked, endpoint, json!({}))?;
            view.read(|view, moment| shown(view, moment, &found(view, moment, done)?))
        })
        .await
    };
    done.await.unwrap_or_else(|problem: Problem| problem_page(&problem, words))
}

/// What a verification found.
fn found(view: &View, moment: &Moment<'_>, done: Done) -> Outcome<Markup> {
    let words = view.words();
    let wrong = done.verdict.err().map(|problem| problem.message(words, &str::to_owned));
    let told = match done.told {
        Told::Document(document) => answer::body(view, moment, *document)?,
        Told::Sentence(notice) => html! { p { (notice.said(words)) } },
    };
    Ok(html! {
        @match wrong {
            Some(message) => section.problem role="alert" { p { (message.what) " " (message.next) } },
            None => section.banner role="status" { p { (words.say("web-backups-sound")) } },
        }
        (told)
    })
}
