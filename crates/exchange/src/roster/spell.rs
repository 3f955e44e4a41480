//! What a row says of a membership, cell by cell. It must not look at the memberships of the register.

use domain::member::{ExitReason, WorkArea};
use domain::value::id::CooperativeId;
use domain::value::{PartialDate, Period, ShortText};

use super::line::{Day, Line, day};
use super::words::{self, Word};
use crate::sheet::mapping::Field;

/// What a row says of a membership.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spell {
    /// In which cooperative; a note says why there is none.
    pub(super) cooperative: Option<CooperativeId>,
    /// The number in the book of members.
    pub(super) number: Option<ShortText>,
    /// The first day.
    pub(super) admitted: Option<PartialDate>,
    /// The first day on which she no longer belongs, or the word of a database that there is none.
    pub(super) left: Option<Day>,
    /// Why she left.
    pub(super) reason: Option<ExitReason>,
    /// How it stands.
    pub(super) status: Option<Word>,
    /// The days on which rights were suspended, each stretch with the field that says it.
    pub(super) suspensions: Vec<(Field, Period)>,
    /// Where she works, and on which days where the row says so.
    pub(super) works: Vec<(WorkArea, Option<Period>)>,
}

impl Spell {
    /// Reads everything that a row says of a membership.
    pub(super) fn read(line: &mut Line<'_>, cooperative: Option<CooperativeId>) -> Self {
        let (status, now) = status(line);
        let mut suspensions = suspensions(line);
        // What a column of suspensions says of the same days goes before a word beside the status.
        let told = now.is_some_and(|now| suspensions.iter().any(|(_, known)| known.overlaps(&now)));
        suspensions.extend(now.filter(|_| !told).map(|now| (Field::Status, now)));
        Self {
            cooperative,
            number: line.short(Field::RegisterNumber),
            admitted: line.date(Field::Admitted),
            left: line.day(Field::Left),
            reason: line.text(Field::ExitReason).and_then(|text| words::exit_reason(&text)),
            status,
            suspensions,
            works: works(line),
        }
    }

    /// Only the cooperative and the number in its book, by which people are found.
    pub(super) fn numbered(line: &mut Line<'_>, cooperative: Option<CooperativeId>) -> Self {
        Self {
            cooperative,
            number: line.short(Field::RegisterNumber),
            admitted: None,
            left: None,
            reason: None,
            status: None,
            suspensions: Vec::new(),
            works: Vec::new(),
        }
    }

    /// The day of leaving, if there is one.
    pub(super) const fn exit(&self) -> Option<PartialDate> {
        match self.left {
            Some(Day::On(left)) => Some(left),
            Some(Day::Open) | None => None,
        }
    }
}

fn status(line: &mut Line<'_>) -> (Option<Word>, Option<Period>) {
    let Some(text) = line.text(Field::Status) else { return (None, None) };
    let Some((word, days)) = words::status(&text) else {
        line.warn(Field::Status, "status_unknown", Vec::new());
        return (None, None);
    };
    if days.is_empty() {
        return (Some(word), None);
    }
    match stretch(line, Field::Status, &days) {
        Some(days) => (Some(word), Some(days).filter(|_| word == Word::Suspended)),
        None => (None, None),
    }
}

/// Every suspension that the row dates in a column of its own.
fn suspensions(line: &mut Line<'_>) -> Vec<(Field, Period)> {
    let field = Field::Suspensions;
    let Some(text) = line.text(field) else { return Vec::new() };
    let Some(stretches) = words::suspensions(&text) else {
        line.error(field, "suspensions_unread", Vec::new());
        return Vec::new();
    };
    let mut read: Vec<(Field, Period)> = Vec::new();
    for days in stretches {
        let found = stretch(line, field, &days).map(|period| (field, period));
        read.extend(found.filter(|found| !read.contains(found)));
    }
    read
}

/// The areas in which the row says that she works, with the days where it dates them.
fn works(line: &mut Line<'_>) -> Vec<(WorkArea, Option<Period>)> {
    let Some(text) = line.text(Field::WorkArea) else { return Vec::new() };
    let mut read = Vec::new();
    for (area, days) in words::works(&text) {
        let area = match words::area(area) {
            Ok(area) => Some(area),
            // The same text as a code says what is wrong with it.
            Err(_) => line.short_of::<40>(Field::WorkArea, area).map(|own| WorkArea::Other(own.into())),
        };
        let period = days.and_then(|days| stretch(line, Field::WorkArea, &days));
        read.extend(area.map(|area| (area, period)));
    }
    read
}

/// A stretch of days from the text of its ends, the second left out where there is none.
fn stretch(line: &mut Line<'_>, field: Field, ends: &[String]) -> Option<Period> {
    let mut read = Vec::new();
    for text in ends.iter().filter(|text| !words::is_open(text)) {
        match day(text, line.table.dates(Field::Admitted)) {
            Ok((day, _)) => read.push(day),
            Err(code) => {
                line.error(field, code, Vec::new());
                return None;
            }
        }
    }
    match read.as_slice() {
        [Day::On(from)] | [Day::On(from), Day::Open] => Some(Period::since(*from)),
        [Day::On(from), Day::On(until)] => Some(Period { from: *from, until: Some(*until) }),
        _ => None,
    }
}
