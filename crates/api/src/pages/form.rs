//! The form of an operation that changes a register, made from the operation's description.

use maud::{Markup, html};
use operations::problem::{Detail, Kind};
use operations::record::RecordRef;
use operations::{Moment, Outcome, Problem};
use reports::words::Family;

use crate::endpoint::{self, Endpoint};
use crate::mint;

use super::control::{Control, Given, labelled};
use super::layout::Content;
use super::sent::Sent;
use super::view::View;
use super::{area, daily, error, may, unknown};

/// The field that confirms what cannot be taken back: the page before the last asks for it.
pub(super) const CONFIRMED: &str = "yes";

/// The problem of what another account has to confirm first.
pub(super) const WAITING: &str = "second_person_waiting";

/// An operation that changes something, by its name.
///
/// # Errors
///
/// `address_unknown` where there is none.
pub(super) fn change(name: &str) -> Outcome<&'static Endpoint> {
    endpoint::find(name, true).ok_or_else(unknown)
}

/// The form as it is first shown, with what the address fills in.
pub(super) fn content(view: &View, moment: &Moment<'_>, operation: &str) -> Outcome<Content> {
    let endpoint = change(operation)?;
    shown(view, moment, endpoint, &Sent::filled(&view.asked.pairs), None)
}

/// The form with what was filled in, and what is wrong with it.
pub(super) fn shown(
    view: &View,
    moment: &Moment<'_>,
    endpoint: &Endpoint,
    sent: &Sent,
    problem: Option<&Problem>,
) -> Outcome<Content> {
    let (words, labels) = (view.words(), view.labels());
    let whole = labels.title(endpoint.operation, &endpoint.schema);
    let (title, lead) = match (imports(view, endpoint), whole.split_once("; ")) {
        (Some(title), _) => (title, Some(format!("{whole}."))),
        (None, Some((title, rest))) => (title.to_owned(), Some(format!("{}.", super::label::capital(rest)))),
        (None, None) => (whole, None),
    };
    let noun = endpoint.operation.name.split('.').next().unwrap_or_default();
    let area = area::of_noun(noun);
    if view.is_past() {
        let body = html! { p { (words.say("web-past")) } };
        return Ok(Content { title, lead, area, body });
    }
    if !may::ask(view, endpoint) {
        return Err(forbidden(view, endpoint));
    }
    let mut controls = Vec::new();
    for (name, schema) in in_order(endpoint) {
        let (values, required) = (sent.values(name), is_required(endpoint, name));
        let given = Given { name, schema, values, required, nothing: "web-form-nothing" };
        let wrong = problem.filter(|problem| problem.field.as_deref() == Some(name));
        let control = Control::of(view, moment, given)?
            .among(wrong.map(|one| candidates(view, one)).unwrap_or_default());
        let error = wrong.map(|problem| told(view, endpoint, problem));
        let place = daily::place(endpoint.operation.name, name);
        controls.push((place, control, labels.field(endpoint.operation, name, schema), error));
    }
    let has_file = controls.iter().any(|(_, control, ..)| control.is_file());
    let (mut shown, folded): (Vec<_>, Vec<_>) = controls.into_iter().partition(|(place, ..)| place.is_some());
    shown.sort_by_key(|(place, ..)| *place);
    let is_open = folded.iter().any(|(_, control, _, error)| error.is_some() || control.is_filled());
    let back = back(view, sent);
    let body = html! {
        @if let Some(problem) = problem { (summary(view, endpoint, problem)) }
        form.act method="post" action=(view.link(&format!("/do/{}", endpoint.operation.name))) novalidate
            enctype=[has_file.then_some("multipart/form-data")] {
            (carried(view, moment, sent, problem))
            @for (_, control, label, error) in &shown { (labelled(control, label, view, error.as_deref())) }
            @if !folded.is_empty() {
                details.rest open[is_open] {
                    summary { (words.say("web-form-rest")) }
                    @for (_, control, label, error) in &folded { (labelled(control, label, view, error.as_deref())) }
                }
            }
            @for (_, name, _) in &sent.files { p.hint { (words.say_with("web-form-file", &[("name", name.into())])) } }
            (kept_files(sent))
            div.buttons {
                button type="submit" name="_step" value="preview" { (words.say("web-form-check")) }
                a.button.plain href=(back) { (words.say("web-form-cancel")) }
            }
        }
    };
    Ok(Content { title, lead, area, body })
}

/// What an import does, whose title says only what is imported.
fn imports(view: &View, endpoint: &Endpoint) -> Option<String> {
    let own = format!("web-act-{}", endpoint.operation.name.replace('.', "-"));
    let is_import = endpoint.operation.name.starts_with("import.") && view.words().has(&own);
    is_import.then(|| view.words().say(&own))
}

/// What an operation does, in a line.
pub(super) fn title(view: &View, endpoint: &Endpoint) -> String {
    imports(view, endpoint).unwrap_or_else(|| view.labels().title(endpoint.operation, &endpoint.schema))
}

/// Why somebody may not do something, in place of its form.
fn forbidden(view: &View, endpoint: &Endpoint) -> Problem {
    let role = Detail::Term(Family::Role, view.asked.principal.role.code());
    let verb = Detail::Verb(endpoint.operation.path().join(" ").into());
    let problem = Problem::new(Kind::Rejected, "reading_forbidden").with("role", role);
    problem.with("verb", verb).with("about", "act")
}

/// The fields as they are shown: those that are needed first.
pub(super) fn in_order(endpoint: &Endpoint) -> impl Iterator<Item = (&str, &serde_json::Value)> {
    let fields = super::control::as_described(endpoint).into_iter().filter(|(name, _)| *name != CONFIRMED);
    let (needed, others): (Vec<_>, Vec<_>) = fields.partition(|(name, _)| is_required(endpoint, name));
    needed.into_iter().chain(others)
}

fn is_required(endpoint: &Endpoint, name: &str) -> bool {
    endpoint.required().any(|one| one == name)
}

/// What a form carries along: the token of the session, the key under which it is done once, the version that was seen.
fn carried(view: &View, moment: &Moment<'_>, sent: &Sent, problem: Option<&Problem>) -> Markup {
    // Under the old key something else was recorded.
    let is_used = problem.is_some_and(|problem| problem.code == "command_differs");
    let key = sent.own("_key").filter(|_| !is_used).map_or_else(|| mint::uuid().to_string(), str::to_owned);
    html! {
        input type="hidden" name="_token" value=(view.token);
        input type="hidden" name="_key" value=(key);
        input type="hidden" name="_version" value=(moment.version());
        input type="hidden" name="_back" value=(back(view, sent));
    }
}

/// Where to go afterwards: the page from which the reader came, if it is one of this register.
pub(super) fn back(view: &View, sent: &Sent) -> String {
    let wanted = sent.own("_back").map(str::to_owned).or_else(|| sent.values("back").pop());
    let home = view.link("");
    let root = home.split('?').next().unwrap_or_default();
    let is_own = |path: &String| {
        path.strip_prefix(root).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
    };
    wanted.filter(is_own).unwrap_or(home)
}

/// The files that were sent before, so that they need not be chosen again.
fn kept_files(sent: &Sent) -> Markup {
    let kept = sent.again().filter(|(name, _)| name.contains('~'));
    html! { @for (name, value) in kept { input type="hidden" name=(name) value=(value); } }
}

/// What is wrong, over the form, with a way to the field.
fn summary(view: &View, endpoint: &Endpoint, problem: &Problem) -> Markup {
    let field =
        problem.field.as_deref().filter(|field| endpoint.properties().any(|(name, _)| name == *field));
    let said = told(view, endpoint, problem);
    if problem.code == WAITING {
        // It was asked for; nothing has to be corrected.
        return html! {
            section.banner role="status" aria-labelledby="waiting" {
                h2 #waiting { (view.words().say("web-waiting-title")) }
                p { (said) }
            }
        };
    }
    html! {
        section.problem role="alert" aria-labelledby="problem" {
            h2 #problem { (view.words().say("web-error-title")) }
            @match field {
                Some(field) => p { a href=(format!("#f-{field}")) { (said) } },
                None => p { (said) },
            }
        }
    }
}

/// What is wrong and what to do about it, with fields called as the form calls them.
pub(super) fn told(view: &View, endpoint: &Endpoint, problem: &Problem) -> String {
    let name = |field: &str| {
        let known = endpoint.properties().find(|(name, _)| *name == field);
        let label = known.map(|(name, schema)| view.labels().field(endpoint.operation, name, schema).name);
        label.unwrap_or_else(|| view.labels().short(field))
    };
    let message = problem.message(view.words(), &name);
    if !problem.candidates.is_empty() {
        // Those who may be meant stand below, to be chosen among.
        let said = problem.value.as_deref().unwrap_or_default();
        return view.words().say_with("web-error-which", &[("value", said.into())]);
    }
    let next = error::next(problem, view.words()).unwrap_or(message.next);
    format!("{} {next}", message.what).trim().to_owned()
}

/// The records that may have been meant.
fn candidates(view: &View, problem: &Problem) -> Vec<(String, String)> {
    let Some(register) = &problem.register else { return Vec::new() };
    let named = |one: &RecordRef| (one.id.clone(), one.name(register, view.words()));
    problem.candidates.iter().map(named).collect()
}
