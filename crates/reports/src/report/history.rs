//! The history: one readable line each – when, who, what, why – and a single change with all its fields.

mod change;
mod restated;
mod sentence;

use chrono::{DateTime, FixedOffset, SecondsFormat};
use domain::{
    Actor, Event, Register,
    value::{id::BatchId, text::fold},
};

use schemars::JsonSchema;
use serde::Serialize;

use super::figure;
use crate::{
    answer::{self, Coded, Datum, Fields, HiddenCode, RecordId, Row, Worded},
    document::{Document, Section},
    provenance::Provenance,
    records::Records,
    table::{Cell, Kind, Table},
    words::{Family, Words},
};

pub use self::change::{Change, Follower, Profiles, list as change_list};

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
pub fn history(records: &Records<'_>, entries: &[HistoryEntry<'_>], provenance: &Provenance) -> Document {
    let words = records.words;
    let rows = rows(records, entries);
    let with_fields = |(row, entry): (&HistoryRow, &HistoryEntry<'_>)| HistoryLine {
        row: row.clone(),
        fields: entry.changes.to_vec(),
    };
    let answer = HistoryAnswer { history: rows.iter().zip(entries).map(with_fields).collect() };
    Document {
        data: answer::data(&answer),
        title: words.say("history-title"),
        provenance: provenance.clone(),
        sections: vec![Section::new("history", "").table(with_versions(table(&rows, words), words))],
        notes: zoned(figure::notes(&["note-history"], words), provenance, words),
        ..Document::default()
    }
}

/// The notes, and in which zone times are told.
pub(super) fn zoned(mut notes: Vec<String>, provenance: &Provenance, words: &Words) -> Vec<String> {
    if !provenance.zone.is_empty() {
        notes.push(words.say_with("note-zone", &[("zone", (&provenance.zone).into())]));
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
    provenance: &Provenance,
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
    let answer = EntryAnswer { fields: rows };
    Document {
        title: words.say("history-entry-title"),
        subtitle: changing_sentence(&records, entry.event, entry.changes),
        provenance: provenance.clone(),
        sections: vec![
            Section::new("fields", "").table(Table::of(&answer.fields, |id| words.say(&format!("col-{id}")))),
        ],
        data: answer::data(&answer),
        ..Document::default()
    }
}

pub(super) fn field(name: &str, label: String, value: String) -> FieldRow {
    FieldRow { id: HiddenCode::of(name), field: label.into(), value: value.into() }
}

/// A fact with all that is known of it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct EntryAnswer {
    /// Each field in words.
    pub fields: Vec<FieldRow>,
}

/// A field in words.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct FieldRow {
    /// The name of the field.
    pub id: HiddenCode,
    /// What people call it.
    pub field: Worded,
    /// What it holds.
    pub value: Worded,
}

impl Row for FieldRow {
    fn fields(&self) -> Fields<'_> {
        vec![("id", &self.id), ("field", &self.field), ("value", &self.value)]
    }
}

/// What happened in a register.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct HistoryAnswer {
    /// Each fact, in the order of recording.
    pub history: Vec<HistoryLine>,
}

/// A fact with what it changed.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct HistoryLine {
    /// The fact.
    #[serde(flatten)]
    pub row: HistoryRow,
    /// The fields that it changed.
    pub fields: Vec<Change>,
}

/// A fact of the log.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct HistoryRow {
    /// Which version of the register it made.
    pub version: Version,
    /// With which others it was recorded.
    pub batch: Option<RecordId>,
    /// Its kind, such as `member.admitted`.
    pub event: HiddenCode,
    /// When it was recorded.
    pub at: Recorded,
    /// By whom.
    pub by: Coded,
    /// What happened.
    pub change: Worded,
    /// Why it was recorded.
    pub reason: Option<Worded>,
}

impl Row for HistoryRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("version", &self.version),
            ("batch", &self.batch),
            ("event", &self.event),
            ("at", &self.at),
            ("by", &self.by),
            ("change", &self.change),
            ("reason", &self.reason),
        ]
    }
}

/// A version of the register.
#[derive(Clone, Copy, Debug, Default, Serialize, JsonSchema)]
#[serde(transparent)]
#[schemars(inline)]
pub struct Version(pub u64);

impl Datum for Version {
    fn kind(&self) -> Kind {
        Kind::Key
    }

    fn cell(&self) -> Cell {
        Cell::count(self.0)
    }
}

/// An instant, RFC 3339; people read the time where the register is kept.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
#[serde(transparent)]
#[schemars(inline)]
pub struct Recorded {
    #[schemars(extend("format" = "date-time"))]
    instant: String,
    #[serde(skip)]
    shown: String,
}

impl Recorded {
    fn at(at: DateTime<FixedOffset>) -> Self {
        Self { instant: instant(at), shown: at.format("%Y-%m-%d %H:%M:%S").to_string() }
    }
}

impl Datum for Recorded {
    fn kind(&self) -> Kind {
        Kind::Date
    }

    fn cell(&self) -> Cell {
        Cell::code(self.instant.as_str(), self.shown.as_str())
    }
}

/// The lines of a history.
pub(super) fn rows(records: &Records<'_>, entries: &[HistoryEntry<'_>]) -> Vec<HistoryRow> {
    let row = |entry: &HistoryEntry<'_>| HistoryRow {
        version: Version(entry.version),
        batch: entry.batch.as_ref().map(RecordId::of),
        event: HiddenCode(entry.event.kind().to_string()),
        at: Recorded::at(entry.at),
        by: Coded::new(entry.by.name.as_str(), who(entry.by, records.words)),
        change: changing_sentence(records, entry.event, entry.changes).into(),
        reason: sentence::reason(records, entry.event).map(Worded),
    };
    entries.iter().map(row).collect()
}

/// Lines of a history as a table.
pub(super) fn table(rows: &[HistoryRow], words: &Words) -> Table {
    Table::of(rows, |id| match id {
        "at" => words.say("col-recorded"),
        id => words.say(&format!("col-{id}")),
    })
}

/// A history in which people see the versions: they are how a fact is named to other commands.
fn with_versions(mut table: Table, words: &Words) -> Table {
    for column in table.columns.iter_mut().filter(|column| column.id == "version") {
        column.kind = Kind::Integer;
        column.heading = words.say("col-version");
    }
    table
}

/// An instant to the second, with its offset.
fn instant(at: DateTime<FixedOffset>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// The actor with her role, where her name does not say it already. Whoever gave no name is called by the code of her role, which is
/// no word.
fn who(by: &Actor, words: &Words) -> String {
    let role = words.term(Family::Role, by.role.code());
    match by.name.as_str() {
        name if name == by.role.code() => role,
        name if fold(name) == fold(&role) => name.to_owned(),
        name => format!("{name} ({role})"),
    }
}
