//! What falls due: one table in the order of days, and each in a few lines for a calendar program.

use chrono::NaiveDate;
use domain::calendar::Due;

use super::{dates, integers, linked, section, text};
use crate::{
    document::Document,
    page::Stamp,
    records::Records,
    report::figure,
    table::{Cell, Column},
    text::capital,
    words::{Arg, Words},
};

/// What falls due, for a calendar program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueEntry {
    /// What it is, about which requirement, and of which record, in one line.
    pub summary: String,
    /// Whose it is, where it is one organisation's.
    pub description: String,
    /// What kind of thing it is.
    pub category: String,
}

/// What falls due in words, as the table of it has them.
pub fn due_entry(records: &Records<'_>, due: &Due) -> DueEntry {
    let words = records.words;
    let category = kind(due, words);
    let what = linked(records, &due.record);
    let requirement = due.requirement.as_ref().map_or("", |code| code.as_str());
    let id = if requirement.is_empty() { "calendar-entry" } else { "calendar-entry-of-requirement" };
    let parts =
        [("due", Arg::from(&category)), ("what", Arg::from(&what)), ("requirement", Arg::from(requirement))];
    DueEntry {
        summary: capital(&words.say_with(id, &parts)),
        description: due.cooperative.map(|one| records.cooperative(one)).unwrap_or_default(),
        category: capital(&category),
    }
}

fn kind(due: &Due, words: &Words) -> String {
    words.say(&format!("due-{}", due.kind.code()))
}

/// What falls due from the day of the stamp to another, both included.
pub fn calendar(
    records: &Records<'_>,
    due: &[Due],
    (from, until): (NaiveDate, NaiveDate),
    stamp: &Stamp,
) -> Document {
    let words = records.words;
    let columns = vec![
        dates("on", words),
        integers("days_left", words),
        text("due", words),
        text("what", words),
        text("requirement", words),
        text("organisation", words),
        Column::key("record_kind"),
        Column::key("record"),
    ];
    let rows = due.iter().map(|due| {
        let days = due.on.signed_duration_since(from).num_days();
        vec![
            Cell::date(&due.on),
            Cell::Integer(days),
            Cell::code(due.kind.code(), kind(due, words)),
            Cell::text(linked(records, &due.record)),
            due.requirement.as_ref().map_or(Cell::Empty, |code| Cell::text(code.as_str())),
            due.cooperative.map_or(Cell::Empty, |one| Cell::text(records.cooperative(one))),
            Cell::text(due.record.kind.code()),
            Cell::text(due.record.id.to_string()),
        ]
    });
    let (from, until) = (words.date(&from.to_string()), words.date(&until.to_string()));
    let period = [("from", (&from).into()), ("until", (&until).into())];
    Document {
        title: words.say("calendar-title"),
        subtitle: words.say_with("calendar-period", &period),
        stamp: stamp.clone(),
        sections: vec![section("calendar", columns, rows.collect(), words)],
        notes: figure::notes(&["note-compliance-calendar"], words),
        ..Document::default()
    }
}
