//! Which records each event of the log concerns. The domain says it; here it becomes rows.

use domain::{Event, Register, Subject};

use crate::book::rows::Row;
use crate::table::SqlValue;

/// The records that events concern, each with the version of the event.
#[derive(Clone, Debug, Default)]
pub struct SubjectIndex(Vec<(Subject, i64)>);

impl SubjectIndex {
    /// Adds an event; the register is as it was before.
    pub(crate) fn add(&mut self, register: &Register, event: &Event, version: i64) {
        self.0.extend(register.concerned(event).into_iter().map(|subject| (subject, version)));
    }

    /// How many rows there are.
    pub(crate) const fn len(&self) -> usize {
        self.0.len()
    }

    /// The rows, in the order in which events were added.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'static>> {
        self.0.iter().map(row)
    }

    /// The rows, in the order of their key.
    pub(crate) fn into_rows(mut self) -> impl Iterator<Item = Row<'static>> {
        self.0.sort_unstable_by_key(|(subject, version)| (subject.kind(), *subject.uuid(), *version));
        self.0.into_iter().map(|entry| row(&entry))
    }
}

fn row((subject, version): &(Subject, i64)) -> Row<'static> {
    vec![SqlValue::text(subject.kind()), SqlValue::id(subject.uuid()), SqlValue::Int(*version)]
}
