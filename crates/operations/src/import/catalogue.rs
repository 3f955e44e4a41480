//! What schemes and mappings have in common: problems of their files, and what of them is left out or not kept.

use std::collections::BTreeMap;

use exchange::catalogue::{CatalogueError, Unkept};
use reports::document::Section;
use reports::table::{Cell, Column, Table};
use reports::words::Words;

use super::faults;
use super::file::{refused, with_details};
use crate::Upload;
use crate::change::Done;
use crate::problem::{Detail, Problem};
use crate::resolve::all_words;

/// A problem with a catalogue in a field.
pub(super) fn unreadable(file: &Upload, field: &'static str, error: &CatalogueError) -> Problem {
    let details = error.fields().into_iter().map(|(name, value)| (name, detail(value)));
    with_details(refused(file, error.code()).at(field), details)
}

/// A value of a message, in words where there are some for it.
fn detail(value: String) -> Detail {
    let id = said(&value);
    if all_words().all(|words| words.has(&id)) { Detail::Message(id.into()) } else { Detail::Text(value) }
}

/// The message for a value, where there is one.
pub(super) fn said(value: &str) -> String {
    format!("catalogue-is-{}", value.replace(' ', "-"))
}

/// What came of a catalogue.
pub(super) fn outcome(done: &Done, same: bool, words: &Words) -> String {
    if same { words.say("import-same") } else { super::came_of(done, "import-nothing", words) }
}

/// What was left out or cut, place by place, and what was not kept, by kind.
pub(super) fn unkept(words: &Words, unkept: &Unkept) -> Vec<Section> {
    faults::section(words, &unkept.faults).into_iter().chain(kinds(words, &unkept.kinds)).collect()
}

fn kinds(words: &Words, kinds: &BTreeMap<String, u64>) -> Option<Section> {
    if kinds.is_empty() {
        return None;
    }
    // Most kinds are names of fields of the format, which have no words.
    let row = |(kind, count): (&String, &u64)| {
        let id = format!("catalogue-unkept-{}", kind.replace(' ', "-"));
        let said = if words.has(&id) { words.say(&id) } else { kind.clone() };
        vec![Cell::code(kind, said), Cell::count(*count)]
    };
    let columns = vec![
        Column::text("what", words.heading("catalogue-what")),
        Column::integer("count", words.heading("col-count")),
    ];
    let table = Table { columns, rows: kinds.iter().map(row).collect(), ..Table::default() };
    let heading = words.heading("catalogue-unkept");
    Some(Section::new("catalogue-unkept", heading).table(table))
}
