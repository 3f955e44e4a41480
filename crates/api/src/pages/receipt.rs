//! What was recorded just before: what happened, at which version, and how to take it back.

use maud::{Markup, html};
use operations::past::Past;
use operations::{Effect, Moment, Outcome, operations};
use reports::words::{Arg, Words};
use storage::LogFilter;

use super::view::{Done, View};
use crate::endpoint;

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
    let recorded = moment.log(&filter)?;
    if recorded.is_empty() {
        return Ok(None);
    }
    let past = Past::of_entries(moment, &recorded, words)?;
    let facts: Vec<_> = recorded.iter().map(|one| &one.event).collect();
    let records = past.records(moment.register()?, words, &facts);
    let entries = past.entries(&recorded, moment.when.zone);
    let sentences =
        entries.iter().map(|entry| reports::report::changing_sentence(&records, entry.event, entry.changes));
    Ok(Some(html! {
        section.banner role="status" aria-labelledby="done" {
            h2 #done { (words.say("web-done")) }
            ul { @for sentence in sentences { li { (sentence) } } }
            p { (versions(done, words)) }
            (mending(view, &done.operation))
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

/// The forms that take it back.
fn mending(view: &View, done: &str) -> Markup {
    let noun = done.split('.').next().unwrap_or_default();
    let is_change = |effect| matches!(effect, Effect::Mutation { .. });
    let mends = |name: &str| {
        let verb = name.strip_prefix(noun).and_then(|rest| rest.strip_prefix('.'));
        verb.is_some_and(|verb| MENDING.iter().any(|mending| verb.starts_with(mending)))
    };
    let found = operations().filter(|one| is_change(one.effect) && one.name != done && mends(one.name));
    let found: Vec<_> = found.filter_map(|one| endpoint::find(one.name)).collect();
    html! {
        @if !found.is_empty() {
            p { (view.words().say("web-done-wrong")) }
            ul.acts {
                @for one in found {
                    li { a href=(view.form(one.operation.name, &[])) { (view.labels().title(one.operation, &one.schema)) } }
                }
            }
        }
    }
}
