//! The history: one readable line each – when, who, what, why – and a single change with all its fields.

mod change;
mod sentence;

use chrono::{DateTime, FixedOffset, SecondsFormat};
use domain::{
    Actor, Event, Register,
    value::{id::BatchId, text::fold},
};

use super::figure;
use crate::{
    document::{Document, Section},
    page::Stamp,
    records::Records,
    table::{Cell, Column, Table},
    words::{Family, Words},
};

pub use self::change::{Change, Follower, Profiles, list as change_list, needs_the_past};

/// One fact with the circumstances of its recording.
#[derive(Clone, Copy, Debug)]
pub struct HistoryEntry<'a> {
    /// Which version of the register it made.
    pub version: u64,
    /// When it was recorded, at the offset of where the register is kept.
    pub at: DateTime<FixedOffset>,
    /// By whom.
    pub by: &'a Actor,
    /// What happened.
    pub event: &'a Event,
    /// With which others it was recorded.
    pub batch: Option<BatchId>,
    /// What it changed.
    pub changes: &'a [Change],
}

/// What happened in the register, in the order given.
pub fn history(records: &Records<'_>, entries: &[HistoryEntry<'_>], stamp: &Stamp) -> Document {
    let words = records.words;
    let table = table(records, entries);
    let mut rows = crate::table::json(&table);
    for (row, entry) in rows.as_array_mut().into_iter().flatten().zip(entries) {
        if let Some(row) = row.as_object_mut() {
            row.insert("fields".to_owned(), serde_json::to_value(entry.changes).unwrap_or_default());
        }
    }
    Document {
        data: serde_json::json!({ "history": rows }),
        title: words.say("history-title"),
        stamp: stamp.clone(),
        sections: vec![Section { id: "history".to_owned(), table: Some(table), ..Section::default() }],
        notes: zoned(figure::notes(&["note-history"], words), stamp, words),
        ..Document::default()
    }
}

/// The notes, and in which zone times are told.
pub(super) fn zoned(mut notes: Vec<String>, stamp: &Stamp, words: &Words) -> Vec<String> {
    if !stamp.zone.is_empty() {
        notes.push(words.say_with("note-zone", &[("zone", (&stamp.zone).into())]));
    }
    notes
}

/// What happened, in a sentence; records that are no longer in the register are named if `records` remember them.
pub fn event_sentence(records: &Records<'_>, event: &Event) -> String {
    sentence::sentence(records, event)
}

/// What happened, in a sentence that ends in what was changed.
pub fn changing_sentence(records: &Records<'_>, event: &Event, changes: &[Change]) -> String {
    change::with_changes(records.words, sentence::sentence(records, event), changes)
}

/// One change with all that is known of it.
pub fn history_entry(
    register: &Register,
    entry: &HistoryEntry<'_>,
    stamp: &Stamp,
    words: &Words,
) -> Document {
    let records = Records::new(register, words).remembering([entry.event]);
    let mut rows = vec![
        field("version", words.say("field-version"), words.integer_of(entry.version)),
        field("at", words.say("field-at"), words.instant(&instant(entry.at))),
        field("by", words.say("field-by"), who(entry.by, words)),
        field("event", words.say("field-event"), entry.event.kind().to_string()),
    ];
    rows.extend(entry.batch.map(|batch| field("batch", words.say("field-batch"), batch.to_string())));
    let said = sentence::fields(&records, entry.event);
    rows.extend(said.into_iter().map(|(name, label, said)| field(&name, label, said)));
    rows.extend(entry.changes.iter().map(|change| {
        let said = change::list(words, std::slice::from_ref(change));
        field(&format!("changed_{}", change.field), words.say("field-changed"), said)
    }));
    let columns = vec![
        Column::key("id"),
        Column::text("field", words.say("col-field")),
        Column::text("value", words.say("col-value")),
    ];
    Document {
        title: words.say("history-entry-title"),
        subtitle: changing_sentence(&records, entry.event, entry.changes),
        stamp: stamp.clone(),
        sections: vec![Section {
            id: "fields".to_owned(),
            table: Some(Table { columns, rows, ..Table::default() }),
            ..Section::default()
        }],
        ..Document::default()
    }
}

fn field(name: &str, label: String, value: String) -> Vec<Cell> {
    vec![Cell::text(name), Cell::Text(label), Cell::Text(value)]
}

/// The lines of a history.
pub(super) fn table(records: &Records<'_>, entries: &[HistoryEntry<'_>]) -> Table {
    let words = records.words;
    let columns = vec![
        Column::key("version"),
        Column::key("batch"),
        Column::key("event"),
        Column::date("at", words.say("col-recorded")),
        Column::text("by", words.say("col-by")),
        Column::text("change", words.say("col-change")),
        Column::text("reason", words.say("col-reason")),
    ];
    let row = |entry: &HistoryEntry<'_>| {
        vec![
            Cell::count(entry.version),
            entry.batch.map_or(Cell::Empty, |batch| Cell::text(batch.to_string())),
            Cell::text(entry.event.kind().to_string()),
            Cell::code(instant(entry.at), entry.at.format("%Y-%m-%d %H:%M:%S").to_string()),
            Cell::code(entry.by.name.as_str(), who(entry.by, words)),
            Cell::Text(changing_sentence(records, entry.event, entry.changes)),
            sentence::reason(records, entry.event).map_or(Cell::Empty, Cell::Text),
        ]
    };
    Table { columns, rows: entries.iter().map(row).collect(), ..Table::default() }
}

/// An instant to the second, with its offset.
fn instant(at: DateTime<FixedOffset>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// The actor with her role, where her name does not say it already.
fn who(by: &Actor, words: &Words) -> String {
    let role = words.term(Family::Role, by.role.code());
    if fold(by.name.as_str()) == fold(&role) { by.name.to_string() } else { format!("{} ({role})", by.name) }
}
