//! The log as somebody asks for it: what concerns a person, an organisation, an organ. The domain says whom an event concerns.

use std::collections::BTreeSet;

use domain::value::text::fold;
use domain::{Event, Register, Subject, evolve, person};

use crate::error::StorageError;
use crate::journal::read::signed;
use crate::register::Store;
use crate::register::recorded::{LogFilter, Recorded};
use crate::register::statement::read;

impl Store {
    /// The part of the log that the filter lets through.
    pub fn log(&self, filter: &LogFilter) -> Result<Vec<Recorded>, StorageError> {
        self.with_path(self.read_log(filter))
    }

    fn read_log(&self, filter: &LogFilter) -> Result<Vec<Recorded>, StorageError> {
        let transaction = self.engine.begin_read()?;
        let known = filter.known_at.map(|instant| self.version_known_at(instant)).transpose()?;
        let last = filter.until.unwrap_or(u64::MAX).min(known.unwrap_or(u64::MAX));
        let first = filter.since.unwrap_or(1);
        let mut subjects = subjects_of(filter);
        let limit = filter.limit.unwrap_or(usize::MAX);
        let mut found = Vec::new();
        if subjects.is_empty() {
            let range = (signed(first), signed(last));
            read::log(transaction.session(), range, filter.newest_first, &mut |recorded| {
                if found.len() < limit && matches(filter, &recorded) {
                    found.push(recorded);
                }
                found.len() < limit
            })?;
            return Ok(found);
        }
        // A record belongs to a person once it was found to be hers, whenever that was.
        if filter.person.is_some() {
            read::log(transaction.session(), (1, signed(last)), true, &mut |recorded| {
                add_duplicate(&mut subjects, &recorded.event);
                true
            })?;
        }
        let mut register = Register::default();
        read::log(transaction.session(), (1, signed(last)), false, &mut |recorded| {
            let concerned = register.concerned(&recorded.event);
            evolve(&mut register, &recorded.event);
            let is_asked_for = concerned.iter().any(|subject| subjects.contains(subject));
            if first <= recorded.version && is_asked_for && matches(filter, &recorded) {
                found.push(recorded);
            }
            filter.newest_first || found.len() < limit
        })?;
        if filter.newest_first {
            found.reverse();
            found.truncate(limit);
        }
        Ok(found)
    }
}

/// The records that the question is about.
fn subjects_of(filter: &LogFilter) -> BTreeSet<Subject> {
    let subjects = [
        filter.person.map(Subject::from),
        filter.cooperative.map(Subject::from),
        filter.organ.map(Subject::from),
        filter.membership.map(Subject::from),
    ];
    subjects.into_iter().flatten().collect()
}

/// Adds a record that turned out to be of a person who is asked about.
fn add_duplicate(subjects: &mut BTreeSet<Subject>, event: &Event) {
    if let Event::Person(person::Event::Merged { duplicate, survivor, .. }) = event
        && subjects.contains(&Subject::from(*survivor))
    {
        subjects.insert(Subject::from(*duplicate));
    }
}

/// Whether an event is of the kind, batch, time and author that are asked for.
fn matches(filter: &LogFilter, recorded: &Recorded) -> bool {
    let of_kind = |kind: &String| {
        let rest = recorded.kind.strip_prefix(kind.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '_']))
    };
    let by = |author: &String| {
        recorded.by.role.code() == author || fold(recorded.by.name.as_str()).contains(&fold(author))
    };
    filter.kind.as_ref().is_none_or(of_kind)
        && filter.batch.is_none_or(|batch| recorded.batch == Some(batch))
        && filter.from.is_none_or(|from| from <= recorded.at)
        && filter.author.as_ref().is_none_or(by)
}
