//! What was recorded just before: what happened, at which version, and how to take it back.

use domain::Register;
use maud::{Markup, html};
use operations::past::Past;
use operations::record::RecordRef;
use operations::{Moment, Outcome};
use reports::words::{Arg, Words};
use serde_json::Value;
use storage::LogFilter;

use crate::endpoint::{self, Endpoint};
use crate::offered::is_history_offered;

use super::links::kind_of;
use super::may;
use super::record::path_of;
use super::view::{Done, View};

/// How many facts are told one by one.
const TOLD: usize = 50;

/// The verbs that take back or mend what another verb of their noun recorded.
const MENDING: &[&str] = &["annul", "correct", "withdraw", "unlink", "reopen", "reinstate", "repeal"];

/// The banner over the page; nothing where nothing was recorded.
pub(super) fn banner(view: &View, moment: &Moment<'_>) -> Outcome<Option<Markup>> {
    let Some(done) = &view.done else { return Ok(None) };
    let words = view.words();
    let filter = LogFilter {
        since: Some(done.first),
        until: Some(done.last),
        limit: Some(TOLD),
        ..LogFilter::default()
    };
    let mut recorded = moment.log(&filter)?;
    let asker = view.asked.principal.asker();
    if !is_history_offered(&asker) {
        // The versions stand in the address, where anybody can write others.
        let (own, register) = (view.asked.principal.account(), moment.register()?);
        recorded
            .retain(|one| own.is_some() && one.asked.account == own && moment.shows_author(register, one));
    }
    if recorded.is_empty() {
        return Ok(None);
    }
    let past = Past::of_entries(moment, &recorded, words)?;
    let facts: Vec<_> = recorded.iter().map(|one| &one.event).collect();
    let records = past.records(moment.register()?, words, &facts);
    let entries = past.entries(&recorded, moment.when.zone);
    let sentences =
        entries.iter().map(|entry| reports::report::changing_sentence(&records, entry.event, entry.changes));
    let mut named = Vec::new();
    for fact in &facts {
        collect(&serde_json::to_value(fact).unwrap_or_default(), &mut named);
    }
    Ok(Some(html! {
        section.banner role="status" aria-labelledby="done" {
            h2 #done { (words.say("web-done")) }
            ul { @for sentence in sentences { li { (sentence) } } }
            @if let Some(record) = subject(view, moment.register()?, &done.operation, &named) { p { (record) } }
            p { (versions(done, words)) }
            (mending(view, &done.operation, &named))
        }
    }))
}

fn versions(done: &Done, words: &Words) -> String {
    let (first, last) = (Arg::Number(done.first), Arg::Number(done.last));
    if done.first == done.last {
        return words.say_with("web-done-version", &[("version", last)]);
    }
    words.say_with("web-done-versions", &[("first", first), ("last", last)])
}

/// The way to the record that an operation is about.
fn subject(view: &View, register: &Register, done: &str, named: &[(String, String)]) -> Option<Markup> {
    let kind = match done.split('.').next()? {
        "member" => "person",
        "committee" => "organ",
        noun => noun,
    };
    let mut ids = named.iter().filter_map(|(_, id)| Some((id, kind_of(register, id.parse().ok()?)?)));
    let (id, kind) = ids.find(|(_, found)| found.code() == kind)?;
    let name = RecordRef { kind, id: id.clone() }.name(register, view.words());
    Some(html! { a href=(view.link(&path_of(kind, id)?)) { (reports::visible(&name)) } })
}

/// The forms that take it back or mend it, filled in with the records of which the facts speak.
fn mending(view: &View, done: &str, named: &[(String, String)]) -> Markup {
    let noun = done.split('.').next().unwrap_or_default();
    let mends = |name: &str| {
        let verb = name.strip_prefix(noun).and_then(|rest| rest.strip_prefix('.'));
        name != done && verb.is_some_and(|verb| MENDING.iter().any(|mending| verb.starts_with(mending)))
    };
    let found = endpoint::all()
        .iter()
        .filter(|one| one.is_change && mends(one.operation.name) && may::ask(view, one));
    let found: Vec<_> = found.filter_map(|one| Some((one, filled(one, named)?))).collect();
    html! {
        @if !found.is_empty() {
            p { (view.words().say("web-done-wrong")) }
            ul.acts {
                @for (one, fields) in &found {
                    li { a href=(view.form(one.operation.name, fields)) { (view.labels().title(one.operation, &one.schema)) } }
                }
            }
        }
    }
}

/// Every text of a fact, by the name under which it stands.
fn collect(value: &Value, named: &mut Vec<(String, String)>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(text) => named.push((name.clone(), text.clone())),
                    value => collect(value, named),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, named)),
        _ => {}
    }
}

/// The fields of a form that name records of which the facts speak; nothing where one that is needed is not among them.
fn filled<'a>(endpoint: &'a Endpoint, named: &'a [(String, String)]) -> Option<Vec<(&'a str, &'a str)>> {
    let mut fields = Vec::new();
    for (field, schema) in endpoint.properties().filter(|(_, schema)| schema.get("x-record").is_some()) {
        let kinds = schema.get("x-record").map(ToString::to_string).unwrap_or_default();
        let known = named.iter().find(|(name, _)| kinds.contains(&format!("\"{name}\"")));
        match known {
            Some((_, id)) => fields.push((field, id.as_str())),
            None if endpoint.required().any(|needed| needed == field) => return None,
            None => {}
        }
    }
    (!fields.is_empty()).then_some(fields)
}
