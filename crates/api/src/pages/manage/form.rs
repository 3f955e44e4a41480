//! The form of whatever is asked of the access book, made from the description of its route, and what is done with it.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::Response;
use maud::{Markup, html};
use operations::{Moment, Outcome, Problem};
use reports::words::Lang;
use serde_json::{Map, Value, json};

use super::asking::{act as called, ask, route};
use super::{own, waiting};
use crate::access::Caller;
use crate::manage::{self, Field, FieldKind, Gives, Route};
use crate::pages::control::{Control, Given};
use crate::pages::form::back;
use crate::pages::layout::Content;
use crate::pages::sent::Sent;
use crate::pages::view::View;
use crate::pages::{may, problem_page, see_other};
use crate::problem::mark;
use crate::request::apart;
use crate::service::Service;

/// How many bytes a form may bring.
const MOST: usize = 16_384;

/// Fields that pages fill in themselves, or have no use for.
const OWN: [&str; 5] = ["register", "limit", "before", "confirm", "public"];

/// The form as it is first shown.
pub(super) fn content(view: &View, moment: &Moment<'_>, name: &str) -> Outcome<Content> {
    let found = change(name)?;
    if !may::manage(view, found.whom) {
        return Err(crate::access::not_allowed());
    }
    shown(view, moment, found, &Sent::filled(&view.asked.pairs), None)
}

fn change(name: &str) -> Outcome<&'static Route> {
    let found = route(name)?;
    if found.is_change() { Ok(found) } else { Err(crate::pages::unknown()) }
}

/// The form with what was filled in, and what is wrong with it.
fn shown(
    view: &View,
    moment: &Moment<'_>,
    found: &Route,
    sent: &Sent,
    problem: Option<&Problem>,
) -> Outcome<Content> {
    let words = view.words();
    let name = |field: &str| label(view, field);
    let message = problem.map(|problem| problem.message(words, &name));
    let fields: Vec<&Field> = found.fields.iter().filter(|field| is_asked(found, field)).collect();
    let schemas: Vec<Value> = fields.iter().map(|field| schema(view, found, field)).collect();
    let mut controls = Vec::new();
    for (field, schema) in fields.iter().zip(&schemas) {
        let is_wrong = problem.is_some_and(|problem| problem.field.as_deref() == Some(field.name));
        // A password is typed anew.
        let values = if field.kind == FieldKind::Password { Vec::new() } else { sent.values(field.name) };
        let given = Given {
            name: field.name,
            schema,
            values,
            required: field.is_required,
            nothing: "web-form-nothing",
        };
        let control = Control::of(view, moment, given)?;
        let error = message.as_ref().filter(|_| is_wrong).map(|message| message.what.clone());
        let hint = format!("access-field-{}-hint", field.name.replace('_', "-"));
        let hint = words.has(&hint).then(|| words.say(&hint));
        controls.push((label(view, field.name), hint, control, error));
    }
    let in_address: Vec<(&str, String)> = found
        .parameters()
        .filter(|one| *one != "register")
        .filter_map(|one| Some((one, sent.values(one).pop()?)))
        .collect();
    let body = html! {
        @if let Some(message) = &message {
            section.problem role="alert" aria-labelledby="problem" {
                h2 #problem { (words.say("web-error-title")) }
                p { (message.what) " " (message.next) }
            }
        }
        (subject(view, found, &in_address))
        form.act method="post" action=(view.link(&format!("/manage/{}", found.name))) novalidate {
            input type="hidden" name="_token" value=(view.token);
            input type="hidden" name="_back" value=(back(view, sent));
            @for (name, value) in &in_address { input type="hidden" name=(name) value=(value); }
            @for (label, hint, control, error) in &controls { (control.within(label, hint.as_deref(), view, error.as_deref())) }
            div.buttons {
                button type="submit" { (called(view, found.name)) }
                a.button.plain href=(back(view, sent)) { (words.say("web-form-cancel")) }
            }
        }
    };
    let lead = found.verbs.first().map(|verb| view.labels().account_verb(verb.name, verb.about));
    let title = called(view, found.name);
    let lead = lead.filter(|lead| *lead != title).map(|lead| format!("{}.", lead.trim_end_matches('.')));
    Ok(Content { title, lead, area: Some("accounts"), body })
}

/// Whether people fill a field in; whose a token is, is said by who asks.
fn is_asked(found: &Route, field: &Field) -> bool {
    !(OWN.contains(&field.name) || found.name == "tokens.issue" && field.name == "account")
}

fn label(view: &View, field: &str) -> String {
    view.words().say(&format!("access-field-{}", field.replace('_', "-")))
}

/// The schema by which a field is filled in: days as people write them, and the choices that there are.
fn schema(view: &View, found: &Route, field: &Field) -> Value {
    let accounts = || -> Vec<String> {
        let listed = route("accounts").and_then(|all| ask(view, all, Map::new())).unwrap_or_default();
        let all = listed["accounts"].as_array().into_iter().flatten();
        let open = all.filter(|one| one["standing"] != "closed");
        open.filter_map(|one| one["sign_in_name"].as_str().map(str::to_owned)).collect()
    };
    match (field.kind, field.name) {
        (FieldKind::Date | FieldKind::Instant, _) => json!({ "type": "string", "format": "partial-date" }),
        (FieldKind::Role, _) if found.name == "tokens.issue" => {
            let mut schema = field.schema();
            schema["enum"] = roles_for_tokens(view).into();
            schema
        }
        (FieldKind::Text, "account") if found.is_change() => json!({ "enum": accounts() }),
        (FieldKind::Text, "language") => json!({ "enum": Lang::ALL.map(Lang::code) }),
        (FieldKind::Text, "kind") => json!({ "enum": KINDS, "x-family": "access-area" }),
        _ => field.schema(),
    }
}

/// The areas of entries, by which they are filtered.
const KINDS: [&str; 8] =
    ["account", "factor", "grant", "token", "session", "confirmation", "register", "access"];

/// The roles in which a token of the reader may ask.
fn roles_for_tokens(view: &View) -> Vec<&'static str> {
    use strum::VariantArray as _;
    let Caller::Account(by) = &view.asked.principal.caller else { return Vec::new() };
    let register = &view.asked.register;
    let day = register.zone().day(view.asked.service.now());
    let held: Vec<_> = by.grants_for(register.id, day).collect();
    let roles = domain::authority::Role::VARIANTS.iter();
    let covered = roles.filter(|role| held.iter().any(|grant| grant.covers(**role, &grant.scope)));
    covered.map(|role| role.code()).collect()
}

/// Of what the form speaks, in words. Its identifiers stand in the address, where anybody can write others, so each is looked up by the
/// question that lists what the reader may see; what that does not tell her is not told here.
fn subject(view: &View, found: &Route, in_address: &[(&str, String)]) -> Markup {
    let words = view.words();
    let fields = |names: &[&str]| -> Map<String, Value> {
        let named = in_address.iter().filter(|(name, _)| names.contains(name));
        named.map(|(name, value)| ((*name).to_owned(), value.as_str().into())).collect()
    };
    let told_by = |name: &str, by: &[&str]| route(name).and_then(|route| ask(view, route, fields(by))).ok();
    let row = |name: &str, by: &[&str], rows: &str, id: &str| {
        let data = told_by(name, by)?;
        data[rows].as_array()?.iter().find(|row| row["id"] == id).cloned()
    };
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let mut told: Vec<(&str, Option<String>)> = Vec::new();
    for (name, value) in in_address {
        match *name {
            "account" => {
                let shown = told_by("accounts.show", &["account"]);
                let known = shown.and_then(|data| text(&data["display_name"]));
                told.push(("name", known.or_else(|| Some(value.clone()))));
            }
            "grant" => {
                if let Some(grant) = row("grants", &[], "grants", value) {
                    told.push(("name", text(&grant["name"])));
                    let role = |code: &str| words.term(reports::words::Family::Role, code);
                    told.push(("role", grant["role"].as_str().map(role)));
                    told.push(("from", grant["from"].as_str().map(|from| words.date(from))));
                }
            }
            "token" => {
                told.push((
                    "label",
                    row("tokens", &[], "tokens", value).and_then(|token| text(&token["label"])),
                ));
            }
            "session" => {
                let is_own = found.name.starts_with("me.");
                let (list, by): (&str, &[&str]) =
                    if is_own { ("me.sessions", &[]) } else { ("accounts.sessions", &["account"]) };
                let session = row(list, by, "sessions", value);
                told.push(("began-at", session.map(|session| waiting::instant(view, &session["began_at"]))));
            }
            _ => {}
        }
    }
    let told: Vec<(&str, String)> = told.into_iter().filter_map(|(id, value)| Some((id, value?))).collect();
    html! {
        @if !told.is_empty() {
            dl.filled {
                @for (id, value) in &told {
                    div { dt { (words.say(&format!("access-col-{id}"))) } dd { (reports::visible(value)) } }
                }
            }
        }
    }
}

/// The fields by which a list is narrowed down; nothing where there are none.
pub(super) fn filter(view: &View, moment: &Moment<'_>, found: &Route) -> Outcome<Markup> {
    let words = view.words();
    let fields: Vec<&Field> = found.fields.iter().filter(|field| is_asked(found, field)).collect();
    let schemas: Vec<Value> = fields.iter().map(|field| schema(view, found, field)).collect();
    let mut controls = Vec::new();
    for (field, schema) in fields.iter().zip(&schemas) {
        let values = view.asked.pairs.iter().filter(|(name, _)| name == field.name);
        let values = values.map(|(_, value)| value.clone()).collect();
        let given = Given { name: field.name, schema, values, required: false, nothing: "web-filter-any" };
        controls.push((label(view, field.name), Control::of(view, moment, given)?));
    }
    if controls.is_empty() {
        return Ok(html! {});
    }
    let is_set = view.asked.pairs.iter().any(|(_, value)| !value.is_empty());
    Ok(html! {
        details.filter open[is_set] {
            summary { (words.say("web-filter")) }
            form method="get" action=(view.path) {
                div.fields { @for (label, control) in &controls { (control.within(label, None, view, None)) } }
                div.buttons {
                    button type="submit" { (words.say("web-filter-apply")) }
                    @if is_set { a.button.plain href=(view.here_bare()) { (words.say("web-filter-reset")) } }
                }
            }
        }
    })
}

/// What is done with a form that was sent.
pub(super) async fn act(
    State(service): State<Arc<Service>>,
    Path((register, name)): Path<(String, String)>,
    request: Request,
) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let words = service.page_words(&parts);
    let done = async {
        let view = View::of(&service, &register, &parts).await?;
        let found = change(&name)?;
        let sent = Sent::read(&parts, body, MOST).await?;
        apart(move || carried_out(&view, found, &sent)).await
    };
    done.await.unwrap_or_else(|problem| problem_page(&problem, words))
}

fn carried_out(view: &View, found: &'static Route, sent: &Sent) -> Outcome<Response<Body>> {
    let done = if sent.own("_token") == Some(view.token.as_str()) {
        asked(view, found, sent)
    } else {
        Err(Problem::new(operations::problem::Kind::Usage, "form_old"))
    };
    match done {
        Ok(data) => after(view, found, sent, &data),
        Err(problem) => {
            let is_of_waiting = found.name == "confirmations.answer";
            let waiting = is_of_waiting.then(|| waiting::requests(view));
            let mut response = view.read(|view, moment| match (waiting, found.name) {
                (Some(waiting), _) => waiting::refused(view, moment, waiting, &problem),
                (None, "me.factor.confirm") => own::factor(view, Some(&problem)),
                (None, _) => shown(view, moment, found, sent, Some(&problem)),
            })?;
            mark(&mut response, &problem);
            Ok(response)
        }
    }
}

fn asked(view: &View, found: &Route, sent: &Sent) -> Outcome<Value> {
    let pairs = sent.pairs.iter().map(|(name, value)| (name.as_str(), value.trim()));
    let mut fields = manage::of_form(found.fields, pairs)?;
    if fields.contains_key("person") && found.fields.iter().any(|field| field.kind == FieldKind::Register) {
        fields.insert("register".to_owned(), view.asked.register.name.clone().into());
    }
    for name in found.parameters() {
        if let Some(value) = sent.values(name).pop() {
            fields.insert(name.to_owned(), value.into());
        }
    }
    ask(view, found, fields)
}

/// The next page: what is told this once, or where the reader came from.
fn after(view: &View, found: &'static Route, sent: &Sent, data: &Value) -> Outcome<Response<Body>> {
    match (found.name, found.gives) {
        ("me.factor.enrol", _) => Ok(see_other(&view.link("/account/factor"))),
        ("tokens.issue", _) | (_, Gives::Data) => view.read(|view, _| Ok(once(view, found, sent, data))),
        (_, Gives::Created | Gives::Nothing) => {
            let back = back(view, sent);
            let (path, query) = back.split_once('?').unwrap_or((&back, ""));
            let kept: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes())
                .into_owned()
                .filter(|(name, _)| !["said", "done", "of"].contains(&name.as_str()))
                .collect();
            let kept = kept.iter().map(|(name, value)| (name.as_str(), value.as_str()));
            let pairs = kept.chain([("said", found.name)]);
            Ok(see_other(&format!("{path}{}", crate::pages::view::query(pairs))))
        }
    }
}

/// What is told once: a token, or codes for recovery.
fn once(view: &View, found: &Route, sent: &Sent, data: &Value) -> Content {
    let words = view.words();
    let token = data["token"].as_str();
    let codes: Vec<&str> =
        data["recovery_codes"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let body = html! {
        div.notice role="status" { p { (words.say(if token.is_some() { "access-once-token" } else { "access-once-codes" })) } }
        @if let Some(token) = token { p { code.secret { (token) } } }
        @if !codes.is_empty() { ul.codes { @for code in &codes { li { code { (code) } } } } }
        p { a.button href=(back(view, sent)) { (words.say("access-once-kept")) } }
    };
    let title =
        words.say(if token.is_some() { "access-title-token-once" } else { "access-title-codes-once" });
    Content { title, lead: Some(called(view, found.name)), area: Some("accounts"), body }
}
