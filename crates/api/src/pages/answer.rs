//! What operations answer, as pages show it.

use maud::{Markup, html};
use operations::{Filled, Moment, Outcome, Problem};
use reports::document::Document;
use reports::layout::Layout;
use serde_json::{Map, Value};

use crate::ask::Format;
use crate::endpoint::{self, Endpoint};

use super::view::View;
use super::{links, unknown};

/// An operation that asks, by its name.
///
/// # Errors
///
/// `address_unknown` where there is none.
pub(super) fn question(name: &str) -> Outcome<&'static Endpoint> {
    endpoint::find(name, false).filter(|one| one.is_question()).ok_or_else(unknown)
}

/// What an operation answers.
///
/// # Errors
///
/// `reading_forbidden`, and what the operation says.
pub(super) fn answer(
    view: &View,
    moment: &Moment<'_>,
    endpoint: &Endpoint,
    fields: Map<String, Value>,
) -> Outcome<Document> {
    // What was named before belongs to the page, not to this answer.
    view.written_down()?;
    let operation = endpoint.operation;
    view.asked.telling(operation.name, operation.effect.class(), || {
        match operation.sent(Value::Object(fields))? {
            Filled::Query(query) => query.answer(moment, view.words()),
            Filled::Mutation(_) | Filled::Export(_) | Filled::Maintenance(_) => Err(Problem::unforeseen()),
        }
    })
}

/// An answer inside a page, its records linked to their pages.
pub(super) fn body(view: &View, moment: &Moment<'_>, mut document: Document) -> Outcome<Markup> {
    links::link(view, moment, &mut document)?;
    name_tables(&mut document);
    let words = view.words();
    Ok(html! {
        div.answer { (document.body(words)) }
        @if !document.notes.is_empty() {
            section.notes aria-labelledby="notes" {
                h2 #notes { (words.say("web-notes")) }
                ul { @for note in &document.notes { li { (reports::visible(note)) } } }
            }
        }
    })
}

/// Calls each table what its section is called, for whoever cannot see the heading above it.
fn name_tables(document: &mut Document) {
    let title = document.title.clone();
    for section in &mut document.sections {
        let heading = if section.heading.is_empty() { &title } else { &section.heading };
        let own = section.call_table(heading.clone());
        *section = std::mem::take(section).lead(own);
    }
}

/// Where to have the same for spreadsheets, for programs, and as a page in each layout that fits it.
pub(super) fn downloads(
    view: &View,
    endpoint: &Endpoint,
    fields: &Map<String, Value>,
    layouts: &[Layout],
) -> Markup {
    let words = view.words();
    let formats = Format::OFFERED.map(|format| (format.name(), format.name(), None)).into_iter();
    let pages = layouts.iter().map(|layout| ("html", layout.code(), Some(*layout)));
    html! {
        p.downloads {
            (words.say("web-download")) ": "
            @for (format, name, layout) in formats.chain(pages) {
                a href=(view.download(endpoint, fields, (format, layout))) download {
                    (words.say(&format!("web-download-{name}")))
                } " "
            }
        }
    }
}

/// The layouts in which an answer can be had as a page.
pub(super) fn layouts(document: &Document) -> Vec<Layout> {
    Layout::ALL.into_iter().filter(|layout| document.fits(*layout)).collect()
}
