//! What falls due: one table in the order of days, and each in a few lines for a calendar program.

use chrono::NaiveDate;
use domain::calendar::Due;
use domain::value::id::RegisterId;
use schemars::JsonSchema;
use serde::Serialize;

use super::{linked, section};
use crate::{
    answer::{self, Coded, Day, Fields, HiddenCode, RecordId, Row, Worded},
    document::Document,
    provenance::Provenance,
    records::Records,
    report::figure,
    text::capital,
    words::{Arg, Words},
};

/// Something that falls due at a register and stands in no record of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duty {
    /// On which day.
    pub on: NaiveDate,
    /// What kind of thing.
    pub kind: DutyKind,
    /// At which register.
    pub register: RegisterId,
}

/// What kinds of things fall due at a register and stand in no record of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DutyKind {
    /// Who has which role at it is to be reviewed.
    RoleReview,
}

impl DutyKind {
    /// Each of them.
    pub const ALL: [Self; 1] = [Self::RoleReview];

    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::RoleReview => "role_review",
        }
    }
}

impl Duty {
    /// Of which kind what it is about is: the register itself.
    pub const ABOUT: &'static str = "register";

    fn said(&self, words: &Words) -> (String, String) {
        let code = self.kind.code();
        (words.say(&format!("due-{code}")), words.say(&format!("duty-{code}")))
    }
}

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

/// The same of what stands in no record.
pub fn duty_entry(duty: &Duty, words: &Words) -> DueEntry {
    let (category, what) = duty.said(words);
    let parts = [("due", Arg::from(&category)), ("what", Arg::from(&what))];
    DueEntry {
        summary: capital(&words.say_with("calendar-entry", &parts)),
        description: String::new(),
        category: capital(&category),
    }
}

fn kind(due: &Due, words: &Words) -> String {
    words.say(&format!("due-{}", due.kind.code()))
}

/// What falls due.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CalendarAnswer {
    /// Each date, in order.
    pub calendar: Vec<CalendarRow>,
}

/// Something that falls due.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct CalendarRow {
    /// The day.
    pub on: Day,
    /// How many days are left until then.
    pub days_left: i64,
    /// What kind of thing it is.
    pub due: Coded,
    /// The record that it is about.
    pub what: Worded,
    /// The requirement of a scheme that it is about.
    pub requirement: Option<String>,
    /// Whose it is, where it is one organisation's.
    pub organisation: Option<Worded>,
    /// Of which kind the record is; `register` where it is about the register itself.
    pub record_kind: HiddenCode,
    /// The record, or the register.
    pub record: RecordId,
}

impl Row for CalendarRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("on", &self.on),
            ("days_left", &self.days_left),
            ("due", &self.due),
            ("what", &self.what),
            ("requirement", &self.requirement),
            ("organisation", &self.organisation),
            ("record_kind", &self.record_kind),
            ("record", &self.record),
        ]
    }
}

/// What falls due from the day of the question to another, both included: in records, and beside them.
pub fn calendar(
    records: &Records<'_>,
    (due, duties): (&[Due], &[Duty]),
    (from, until): (NaiveDate, NaiveDate),
    provenance: &Provenance,
) -> Document {
    let words = records.words;
    let days_left = |on: NaiveDate| on.signed_duration_since(from).num_days();
    let row = |due: &Due| CalendarRow {
        on: Day::of(&due.on),
        days_left: days_left(due.on),
        due: Coded::new(due.kind.code(), kind(due, words)),
        what: linked(records, &due.record).into(),
        requirement: due.requirement.as_ref().map(ToString::to_string),
        organisation: due.cooperative.map(|one| records.cooperative(one).into()),
        record_kind: HiddenCode::of(due.record.kind.code()),
        record: RecordId::of(&due.record.id),
    };
    let beside = |duty: &Duty| {
        let (due, what) = duty.said(words);
        CalendarRow {
            on: Day::of(&duty.on),
            days_left: days_left(duty.on),
            due: Coded::new(duty.kind.code(), due),
            what: what.into(),
            record_kind: HiddenCode::of(Duty::ABOUT),
            record: RecordId::of(&duty.register),
            ..CalendarRow::default()
        }
    };
    let mut calendar: Vec<CalendarRow> = due.iter().map(row).chain(duties.iter().map(beside)).collect();
    calendar.sort_by_key(|row| row.days_left);
    let answer = CalendarAnswer { calendar };
    let (from, until) = (words.date(&from.to_string()), words.date(&until.to_string()));
    let period = [("from", (&from).into()), ("until", (&until).into())];
    Document {
        title: words.say("calendar-title"),
        subtitle: words.say_with("calendar-period", &period),
        provenance: provenance.clone(),
        sections: vec![section("calendar", &answer.calendar, words)],
        notes: figure::notes(&["note-compliance-calendar"], words),
        data: answer::data(&answer),
        ..Document::default()
    }
}
