//! What a row says of a membership, cell by cell. It must not look at the memberships of the register.

use domain::member::{ExitReason, WorkArea};
use domain::value::id::CooperativeId;
use domain::value::{Code, PartialDate, Period};

use super::line::{Day, Line, day};
use super::words::{self, Word};
use crate::sheet::mapping::Field;

/// What a row says of a membership.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spell {
    /// In which cooperative; a note says why there is none.
    pub(super) cooperative: Option<CooperativeId>,
    /// The number in the book of members.
    pub(super) number: Option<Code>,
    /// The first day.
    pub(super) admitted: Option<PartialDate>,
    /// The first day on which she no longer belongs, or the word of a database that there is none.
    pub(super) left: Option<Day>,
    /// Why she left.
    pub(super) reason: Option<ExitReason>,
    /// How it stands.
    pub(super) status: Option<Word>,
    /// The days on which rights are suspended, where the status says them.
    pub(super) suspension: Option<Period>,
    /// Where she works.
    pub(super) area: Option<WorkArea>,
}

impl Spell {
    /// Reads everything that a row says of a membership.
    pub(super) fn read(line: &mut Line<'_>, cooperative: Option<CooperativeId>) -> Self {
        let (status, suspension) = status(line);
        let area = line.text(Field::WorkArea).and_then(|text| match words::area(&text) {
            Ok(area) => Some(area),
            // The same text as a code says what is wrong with it.
            Err(_) => line.short::<40>(Field::WorkArea).map(WorkArea::Other),
        });
        Self {
            cooperative,
            number: line.short(Field::RegisterNumber),
            admitted: line.date(Field::Admitted),
            left: line.day(Field::Left),
            reason: line.text(Field::ExitReason).and_then(|text| words::exit_reason(&text)),
            status,
            suspension,
            area,
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
        let choices = "activo, suspendido AAAA-MM-DD, retirado".to_owned();
        line.warn(Field::Status, "status_unknown", vec![("choices", choices)]);
        return (None, None);
    };
    let mut read = Vec::new();
    for text in days {
        match day(&text, line.table.dates(Field::Admitted)) {
            Ok((day, _)) => read.push(day),
            Err(code) => {
                line.error(Field::Status, code, Vec::new());
                return (None, None);
            }
        }
    }
    let suspension = match read.as_slice() {
        [Day::On(from)] | [Day::On(from), Day::Open] => Some(Period::since(*from)),
        [Day::On(from), Day::On(until)] => Some(Period { from: *from, until: Some(*until) }),
        _ => None,
    };
    (Some(word), suspension.filter(|_| word == Word::Suspended))
}
