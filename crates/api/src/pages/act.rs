//! What a form asks for: a trial first, then the change itself, once.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::Response;
use operations::problem::Kind;
use operations::{Outcome, Problem};
use serde_json::Value;
use storage::ExpectedVersion;

use crate::change::{self, Came, Done};
use crate::endpoint::Endpoint;
use crate::problem::mark;
use crate::request::apart;
use crate::service::Service;
use crate::upload;

use super::form::{CONFIRMED, WAITING, back};
use super::sent::Sent;
use super::view::View;
use super::{form, may, preview, problem_page, see_other};

/// What is done with a form that was sent.
pub(super) async fn act(
    State(service): State<Arc<Service>>,
    Path((register, operation)): Path<(String, String)>,
    request: Request,
) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let words = service.page_words(&parts);
    let done = async {
        let view = View::of(&service, &register, &parts).await?;
        let endpoint = form::change(&operation)?;
        let mut sent = Sent::read(&parts, body, service.limits.body).await?;
        apart(move || stepped(&view, endpoint, &mut sent)).await
    };
    done.await.unwrap_or_else(|problem| problem_page(&problem, words))
}

/// The next page: the form again, what would happen, or what happened.
fn stepped(view: &View, endpoint: &'static Endpoint, sent: &mut Sent) -> Outcome<Response<Body>> {
    if sent.own("_token") != Some(view.token.as_str()) {
        return tried(view, endpoint, sent, Some("web-form-old"));
    }
    match sent.own("_step") {
        Some("confirm") => confirmed(view, endpoint, sent),
        Some("edit") => view.read(|view, moment| form::shown(view, moment, endpoint, sent, None)),
        _ => tried(view, endpoint, sent, None),
    }
}

/// Says what would happen, or what is wrong.
fn tried(
    view: &View,
    endpoint: &'static Endpoint,
    sent: &mut Sent,
    notice: Option<&str>,
) -> Outcome<Response<Body>> {
    match ask(view, endpoint, sent, true) {
        Ok(done) => view.read(|view, moment| preview::content(view, moment, endpoint, sent, &done, notice)),
        Err(problem) => refused(view, endpoint, sent, &problem),
    }
}

fn confirmed(view: &View, endpoint: &'static Endpoint, sent: &mut Sent) -> Outcome<Response<Body>> {
    match ask(view, endpoint, sent, false) {
        Ok(done) if done.verdict.is_some() => tried(view, endpoint, sent, None),
        Ok(done) => Ok(see_other(&after(view, endpoint, sent, &done))),
        Err(problem) if problem.kind == Kind::Conflict => tried(view, endpoint, sent, Some("web-conflict")),
        Err(problem) => refused(view, endpoint, sent, &problem),
    }
}

/// The form again, with what is wrong. What only the server could mend is told on a page of its own.
fn refused(
    view: &View,
    endpoint: &'static Endpoint,
    sent: &Sent,
    problem: &Problem,
) -> Outcome<Response<Body>> {
    let mut response = view.read(|view, moment| form::shown(view, moment, endpoint, sent, Some(problem)))?;
    mark(&mut response, problem);
    Ok(response)
}

/// Asks the operation, as a trial or in earnest.
fn ask(view: &View, endpoint: &'static Endpoint, sent: &mut Sent, dry_run: bool) -> Outcome<Done> {
    if let Some(past) = &view.asked.when.as_known_at {
        return Err(Problem::wrong("past_is_read_only", "as_known_at", past));
    }
    // What may not be done takes in no file.
    let may = may::ask(view, endpoint);
    let keep = |mut content: &[u8]| {
        if !may {
            return Err(upload::forbidden(&view.asked.principal.asker()));
        }
        let size = u64::try_from(content.len()).unwrap_or(u64::MAX);
        upload::stored(&view.asked, size, &mut content)
    };
    sent.keep_files(keep)?;
    let mut fields = sent.fields(endpoint);
    fields.extend(sent.kept_files());
    if dry_run {
        fields.remove(CONFIRMED);
    }
    let version = sent.own("_version").and_then(|text| text.parse().ok()).filter(|_| !dry_run);
    let asked = change::Sent {
        fields: Value::Object(fields),
        key: sent.own("_key").and_then(|text| text.parse().ok()),
        expected: version.map_or(ExpectedVersion::Any, ExpectedVersion::Version),
        dry_run,
    };
    match change::recorded(&view.asked, endpoint, asked)? {
        Came::Done(done) => Ok(*done),
        Came::Waiting(_) => Err(Problem::new(Kind::Rejected, WAITING)),
    }
}

/// Where to go once it is done: where the reader came from, with a receipt where something was recorded.
fn after(view: &View, endpoint: &Endpoint, sent: &Sent, done: &Done) -> String {
    let back = back(view, sent);
    let Some((first, last)) = done.versions else { return back };
    let (path, query) = back.split_once('?').unwrap_or((&back, ""));
    let kept =
        form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| !["done", "of"].contains(&&**name));
    let versions = format!("{first}-{last}");
    let own = [("done", versions.as_str()), ("of", endpoint.operation.name)];
    let kept: Vec<_> = kept.map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
    let pairs = kept.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain(own);
    format!("{path}{}", super::view::query(pairs))
}
