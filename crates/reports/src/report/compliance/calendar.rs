//! What falls due: one table in the order of days.

use chrono::NaiveDate;
use domain::calendar::Due;

use super::{dates, integers, linked, section, text};
use crate::{
    document::Document,
    page::Stamp,
    records::Records,
    report::figure,
    table::{Cell, Column},
};

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
            Cell::code(due.kind.code(), words.say(&format!("due-{}", due.kind.code()))),
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
