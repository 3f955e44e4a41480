//! Due dates as an iCalendar file (RFC 5545): one all-day event for each. Must not compute what falls due, nor put
//! anything into words: both are given.
//!
//! An event is known by the record that it is about, so that a calendar program replaces it when the file is imported
//! again. Nothing repeats, nobody is invited, and nobody is shown as busy.

mod line;

use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::Due;
use uuid::Uuid;

use line::Lines;

/// What made the file, as `PRODID` names it.
const PRODUCT: &str = "-//Ayni//Register//EN";

/// The namespace of the identifiers of events.
const NAMESPACE: Uuid = Uuid::from_u128(0x6f2c_1c0b_6d1f_4a57_9e0e_2f4b_7a53_91d4);

/// A file of events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// What the calendar is called.
    pub name: String,
    /// The language of its words, as RFC 5646 has it.
    pub language: String,
    /// When it was made.
    pub made: DateTime<Utc>,
    /// The version of the register that it was made of. It is the sequence of every event: of two files the newer
    /// replaces the older.
    pub version: u64,
    /// The events.
    pub events: Vec<Event>,
}

/// Something that falls due on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its identifier, the same in every file; see [`uid`].
    pub uid: Uuid,
    /// The day.
    pub on: NaiveDate,
    /// What falls due, in one line.
    pub summary: String,
    /// More about it; may be empty.
    pub description: String,
    /// What kinds of things it belongs to.
    pub categories: Vec<String>,
}

/// The identifier of the event for something that falls due. It does not depend on the day, so that a deadline that was
/// moved moves in the calendar.
pub fn uid(due: &Due) -> Uuid {
    let requirement = due.requirement.as_ref().map_or("", |code| code.as_str());
    let whose = due.cooperative.map(|one| one.to_string()).unwrap_or_default();
    uid_of(due.kind.code(), (due.record.kind.code(), &due.record.id), &format!("{whose} {requirement}"))
}

/// The same for something that falls due of a thing that is no record, by the code of what falls due, the kind of the thing and its
/// identifier.
pub fn uid_beside(due: &str, kind: &str, id: &Uuid) -> Uuid {
    uid_of(due, (kind, id), " ")
}

fn uid_of(due: &str, (kind, id): (&str, &Uuid), rest: &str) -> Uuid {
    Uuid::new_v5(&NAMESPACE, format!("{due} {kind} {id} {rest}").as_bytes())
}

/// Writes the file, in UTF-8, with the line breaks and the folding that RFC 5545 asks for.
pub fn write(calendar: &Calendar) -> String {
    let mut lines = Lines::default();
    lines.raw("BEGIN", "VCALENDAR");
    lines.raw("VERSION", "2.0");
    lines.raw("PRODID", PRODUCT);
    lines.raw("CALSCALE", "GREGORIAN");
    lines.raw("METHOD", "PUBLISH");
    lines.text("NAME", &calendar.name);
    lines.text("X-WR-CALNAME", &calendar.name);
    for event in &calendar.events {
        write_event(&mut lines, calendar, event);
    }
    lines.raw("END", "VCALENDAR");
    lines.into_text()
}

fn write_event(lines: &mut Lines, calendar: &Calendar, event: &Event) {
    let language = |name: &str| format!("{name};LANGUAGE={}", calendar.language);
    lines.raw("BEGIN", "VEVENT");
    lines.raw("UID", &event.uid.to_string());
    lines.raw("DTSTAMP", &calendar.made.format("%Y%m%dT%H%M%SZ").to_string());
    lines.raw("SEQUENCE", &calendar.version.to_string());
    lines.raw("DTSTART;VALUE=DATE", &event.on.format("%Y%m%d").to_string());
    lines.text(&language("SUMMARY"), &event.summary);
    if !event.description.is_empty() {
        lines.text(&language("DESCRIPTION"), &event.description);
    }
    if !event.categories.is_empty() {
        lines.texts(&language("CATEGORIES"), &event.categories);
    }
    lines.raw("TRANSP", "TRANSPARENT");
    lines.raw("END", "VEVENT");
}
