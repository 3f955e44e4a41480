//! What a question is narrowed down by, as a form whose answer has an address of its own.

use maud::{Markup, html};
use operations::{Moment, Outcome};

use crate::endpoint::Endpoint;

use super::control::{Control, Given, as_described};
use super::rows;
use super::view::View;

/// The form; nothing where nothing can be asked for. It is open where something is asked for already, or has to be: `missing` is what.
pub(super) fn form(
    view: &View,
    moment: &Moment<'_>,
    endpoint: &Endpoint,
    missing: Option<&str>,
) -> Outcome<Markup> {
    let words = view.words();
    let mut controls = Vec::new();
    for (name, schema) in as_described(endpoint) {
        if !["limit", "last", "strict"].contains(&name) {
            let values = view.asked.pairs.iter().filter(|(known, _)| known == name);
            let values = values.map(|(_, value)| value.clone()).collect();
            let required = endpoint.required().any(|one| one == name);
            let nothing = if missing == Some(name) { "web-form-choose" } else { "web-filter-any" };
            let given = Given { name, schema, values, required, nothing };
            controls.push((name, Control::of(view, moment, given)?));
        }
    }
    if controls.is_empty() {
        return Ok(html! {});
    }
    let when = &view.asked.when;
    let kept = [("as_of", &when.as_of), ("as_known_at", &when.as_known_at)];
    let looked = view
        .asked
        .pairs
        .iter()
        .filter(|(name, value)| ["sort", "column"].contains(&name.as_str()) && !value.is_empty());
    let is_set = view
        .asked
        .pairs
        .iter()
        .any(|(name, value)| name != "limit" && !rows::OWN.contains(&name.as_str()) && !value.is_empty());
    Ok(html! {
        details.filter open[is_set || missing.is_some()] {
            summary { (words.say("web-filter")) }
            form method="get" action=(view.path) hx-get=(view.path) hx-target="#content" hx-select="#content"
                hx-swap="outerHTML" hx-push-url="true" hx-trigger="change, submit" {
                @for (name, value) in looked { input type="hidden" name=(name) value=(value); }
                @for (name, value) in kept { @if let Some(value) = value { input type="hidden" name=(name) value=(value); } }
                div.fields {
                    @for (name, control) in &controls {
                        (control.within(&view.labels().short(name), None, view, None))
                    }
                }
                div.buttons {
                    button type="submit" { (words.say("web-filter-apply")) }
                    @if is_set { a.button.plain href=(view.here_bare()) { (words.say("web-filter-reset")) } }
                }
            }
        }
    })
}
