//! What waits for a second person: what it will do, in words, and the answer to it.

use accounts::state::{Confirmation, Progress};
use domain::authority::{Role, Sensitivity};
use domain::value::Digest;
use maud::{Markup, html};
use operations::{Effect, Moment, Outcome, Problem};
use reports::words::Arg;
use serde_json::{Map, Value};
use storage::ExpectedVersion;

use super::asking::{ask, operation, route};
use super::list::beside;
use crate::access::Caller;
use crate::change::{self, Came};
use crate::endpoint;
use crate::json::text;
use crate::pages::layout::Content;
use crate::pages::view::View;
use crate::pages::{form, may};
use crate::second_person::{CONFIRMER, digest_at};

/// A request with what it would do now.
pub(super) type Waiting = (Value, Outcome<Effects>);

/// The requests that wait, each tried on a reader of the register of its own.
pub(super) fn requests(view: &View) -> Outcome<Vec<Waiting>> {
    let mut data = ask(view, route("confirmations")?, Map::new())?;
    let Value::Array(all) = data["confirmations"].take() else { return Ok(Vec::new()) };
    let tried = |one: Value| {
        let (id, name) =
            (one["id"].as_str().unwrap_or_default(), one["operation"].as_str().unwrap_or_default());
        let fields = one["fields"].as_object().cloned();
        let effects = view.asked.telling(name, Sensitivity::Public, || {
            fields.map_or(Ok(Effects::Unknown), |fields| effects(view, (name, id), fields))
        });
        (one, effects)
    };
    Ok(all.into_iter().map(tried).collect())
}

/// The page.
pub(super) fn content(view: &View, moment: &Moment<'_>, requests: Outcome<Vec<Waiting>>) -> Outcome<Content> {
    Ok(shown(view, moment, &requests?, None))
}

/// The page with why an answer was refused.
pub(super) fn refused(
    view: &View,
    moment: &Moment<'_>,
    requests: Outcome<Vec<Waiting>>,
    problem: &Problem,
) -> Outcome<Content> {
    Ok(shown(view, moment, &requests?, Some(problem)))
}

fn shown(view: &View, moment: &Moment<'_>, waiting: &[Waiting], problem: Option<&Problem>) -> Content {
    let words = view.words();
    let message = problem.map(|problem| problem.message(words, &str::to_owned));
    let body = html! {
        (beside(view, "confirmations"))
        @if let Some(message) = &message {
            section.problem role="alert" aria-labelledby="problem" {
                h2 #problem { (words.say("web-error-title")) }
                p { (message.what) " " (message.next) }
            }
        }
        @if waiting.is_empty() { div.empty { p { (words.say("access-waiting-none")) } } }
        @for (one, effects) in waiting { (request(view, moment, one, effects)) }
    };
    let lead = Some(words.say("web-lead-confirmations"));
    Content { title: words.say("access-title-confirmations"), lead, area: Some("accounts"), body }
}

/// One request: what it is, what it will do, who asked, and what can be done about it.
fn request(view: &View, moment: &Moment<'_>, one: &Value, effects: &Outcome<Effects>) -> Markup {
    let words = view.words();
    let (id, name) = (one["id"].as_str().unwrap_or_default(), one["operation"].as_str().unwrap_or_default());
    let fields = one["fields"].as_object();
    let Caller::Account(by) = &view.asked.principal.caller else { return html! {} };
    let is_own = one["asked_by"]["account"] == by.account.to_string();
    let confirmed_by = one["confirmed_by"]["name"].as_str();
    let asked_by = one["asked_by"]["name"].as_str().unwrap_or_default();
    let until = instant(view, &one["expires_at"]);
    let asks = asks_to(view, name);
    let who =
        [("name", Arg::from(asked_by)), ("until", Arg::from(&until)), ("what", Arg::from(asks.as_str()))];
    let heading = format!("request-{id}");
    // What cannot be done as it was asked is not confirmed.
    let may_answer = confirmed_by.is_none() && !is_own && holds_confirmer(view);
    let may_confirm = may_answer && !matches!(effects, Ok(Effects::Others) | Err(_));
    html! {
        section.request aria-labelledby=(heading) {
            h2 id=(heading) { (operation(view, moment, name)) }
            p { (words.say_with("access-waiting-who", &who)) }
            @match effects {
                Ok(Effects::Unknown) => p.hint { (words.say("access-waiting-unknown")) },
                Ok(Effects::Others) => div.problem { p { (words.say("access-waiting-changed")) } },
                Ok(Effects::These(sentences)) => {
                    p { (words.say("access-waiting-effect")) }
                    ul.sentences { @for sentence in sentences { li { (words.say_with("access-waiting-entry", &[("entry", Arg::from(sentence))])) } } }
                }
                Err(problem) => div.problem { p { (problem.message(words, &str::to_owned).what) } },
            }
            @if let Some(name) = confirmed_by {
                p { (words.say_with("access-waiting-confirmed", &[("name", Arg::from(name))])) }
            } @else if is_own {
                p { (words.say("access-waiting-own")) }
            }
            div.buttons {
                @if is_own && confirmed_by.is_some() { (carry_out(view, name, fields)) }
                @if may_confirm { (answer(view, id, true, "access-act-confirm")) }
                @if may_answer { (answer(view, id, false, "access-act-decline")) }
                @if is_own { (answer(view, id, false, "access-act-withdraw")) }
            }
        }
    }
}

/// What a request would do now.
pub(super) enum Effects {
    /// What was asked, in the sentences of a receipt.
    These(Vec<String>),
    /// Something else than what was asked, because of what was recorded since.
    Others,
    /// Nobody here is told.
    Unknown,
}

/// What somebody asks to do, where the operation does one thing; `none` where it is taken from what there is.
fn asks_to(view: &View, name: &str) -> String {
    let kinds = match operations::find(name).map(|found| found.effect) {
        Some(Effect::Mutation { kinds, .. } | Effect::Release { kinds, .. }) => kinds,
        Some(Effect::Query { .. } | Effect::Export { .. } | Effect::Maintenance { .. }) | None => &[],
    };
    let [only] = kinds else { return "none".to_owned() };
    view.words().say(&format!("command-{}", only.replace(['.', '_'], "-")))
}

/// What the history would say once the request is carried out, in the sentences of a receipt.
fn effects(view: &View, (name, id): (&str, &str), mut fields: Map<String, Value>) -> Outcome<Effects> {
    let Some(endpoint) = endpoint::find(name, true).filter(|one| may::ask(view, one)) else {
        return Ok(Effects::Unknown);
    };
    fields.remove(form::CONFIRMED);
    let asked = change::Sent {
        fields: Value::Object(fields),
        key: None,
        expected: ExpectedVersion::Any,
        dry_run: true,
    };
    match change::recorded(&view.asked, endpoint, asked)? {
        Came::Done(done) if !is_asked(view, id, done.wanted) => Ok(Effects::Others),
        Came::Done(done) => {
            let mut sentences = done.receipt.sentences(view.words());
            // The last says that nothing was recorded.
            sentences.pop();
            sentences.extend(done.notices);
            Ok(Effects::These(sentences))
        }
        Came::Waiting(_) => Ok(Effects::Unknown),
    }
}

/// Whether what would be done is what was asked.
fn is_asked(view: &View, id: &str, wanted: Option<Digest>) -> bool {
    let Some(book) = view.asked.service.access.book() else { return false };
    let snapshot = book.snapshot();
    let found = id.parse().ok().and_then(|id| snapshot.state().confirmation(id));
    let wanted = wanted.map(|wanted| digest_at(view.asked.register.id, wanted));
    found.is_some_and(|found| Some(found.digest) == wanted)
}

/// The way to doing what was confirmed: its form, filled in as it was asked.
fn carry_out(view: &View, name: &str, fields: Option<&Map<String, Value>>) -> Markup {
    let fields: Vec<(&str, String)> = fields
        .into_iter()
        .flatten()
        .filter(|(name, _)| *name != form::CONFIRMED)
        .map(|(name, value)| (name.as_str(), text(value)))
        .collect();
    let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    html! { a.button href=(view.form(name, &pairs)) { (view.words().say("access-waiting-do")) } }
}

fn answer(view: &View, id: &str, confirms: bool, label: &str) -> Markup {
    html! {
        form method="post" action=(view.link("/manage/confirmations.answer")) {
            input type="hidden" name="_token" value=(view.token);
            input type="hidden" name="_back" value=(view.link("/confirmations"));
            input type="hidden" name="confirmation" value=(id);
            input type="hidden" name="confirm" value=(if confirms { "true" } else { "false" });
            button class=[(!confirms).then_some("plain")] type="submit" { (view.words().say(label)) }
        }
    }
}

/// An instant of an answer, as it is at the register.
pub(super) fn instant(view: &View, value: &Value) -> String {
    let read = value.as_str().and_then(|text| chrono::DateTime::parse_from_rfc3339(text).ok());
    let zone = view.asked.register.zone();
    read.map(|at| view.words().instant(&zone.rfc3339(at.to_utc()))).unwrap_or_default()
}

/// Whether the reader has the role of the account that confirms, in all of the register.
fn holds_confirmer(view: &View) -> bool {
    CONFIRMER == Role::Owner && may::manage(view, crate::manage::For::Owners)
}

/// How many requests wait for the reader: to be confirmed by her, or to be done now that they are.
fn waiting(view: &View) -> usize {
    let (Some(book), Caller::Account(by)) = (view.asked.service.access.book(), &view.asked.principal.caller)
    else {
        return 0;
    };
    let (snapshot, now) = (book.snapshot(), view.asked.service.now());
    let confirms = holds_confirmer(view);
    let is_hers = |found: &&Confirmation| {
        let waits = match found.progress {
            Progress::Pending => confirms && found.asked_by != by.account,
            Progress::Confirmed { .. } => found.asked_by == by.account,
            Progress::Declined { .. } | Progress::Withdrawn | Progress::Used => false,
        };
        found.register == view.asked.register.id && now < found.expires_at && waits
    };
    snapshot.state().confirmations().filter(is_hers).count()
}

/// The way to what waits for the reader, where something does.
pub(in crate::pages) fn hint(view: &View) -> Markup {
    let count = u64::try_from(waiting(view)).unwrap_or_default();
    html! {
        @if 0 < count {
            a.waiting href=(view.link("/confirmations")) { (view.words().say_with("web-waiting-hint", &[("count", Arg::Number(count))])) }
        }
    }
}
