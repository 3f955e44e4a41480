//! The log as somebody asks for it: what concerns a person, an organisation, an organ. The domain says whom an event concerns.

use std::collections::BTreeSet;

use domain::Subject;
use domain::value::text::fold;

use crate::error::StorageError;
use crate::journal::read::signed;
use crate::register::Store;
use crate::register::recorded::{LogFilter, Recorded};
use crate::register::statement::read::{self, VERSIONS};
use crate::session::Session;

impl Store {
    /// The part of the log that the filter lets through.
    pub fn log(&self, filter: &LogFilter) -> Result<Vec<Recorded>, StorageError> {
        self.with_path(self.read_log(filter))
    }

    fn read_log(&self, filter: &LogFilter) -> Result<Vec<Recorded>, StorageError> {
        let transaction = self.engine.begin_read()?;
        let known = filter.known_at.map(|instant| self.version_known_at(instant)).transpose()?;
        let last = filter.until.unwrap_or(u64::MAX).min(known.unwrap_or(u64::MAX));
        let range = (signed(filter.since.unwrap_or(1)), signed(last));
        let limit = filter.limit.unwrap_or(usize::MAX);
        let mut found = Vec::new();
        let mut take = |recorded: Recorded| {
            if found.len() < limit && matches(filter, &recorded) {
                found.push(recorded);
            }
            found.len() < limit
        };
        let (session, newest) = (transaction.session(), filter.newest_first);
        match subjects_of(filter).as_slice() {
            [] => read::log(session, range, newest, &mut take)?,
            // Of what never turns out to be another, no more is looked for than is wanted.
            [subject] if filter.person.is_none() => each_of(session, *subject, range, newest, &mut take)?,
            subjects => {
                let versions = concerning_any(session, subjects, range)?;
                each_at(session, &versions, newest, &mut take)?;
            }
        }
        Ok(found)
    }
}

/// The records that the question is about.
fn subjects_of(filter: &LogFilter) -> Vec<Subject> {
    let subjects = [
        filter.person.map(Subject::from),
        filter.cooperative.map(Subject::from),
        filter.organ.map(Subject::from),
        filter.membership.map(Subject::from),
    ];
    subjects.into_iter().flatten().collect()
}

/// The entries that concern a record, in either order, until `take` has enough.
fn each_of(
    session: Session<'_>,
    subject: Subject,
    (mut first, mut last): (i64, i64),
    newest_first: bool,
    take: &mut dyn FnMut(Recorded) -> bool,
) -> Result<(), StorageError> {
    loop {
        let versions = read::concerning(session, subject, (first, last), newest_first)?;
        let (Some(lowest), Some(highest)) = (versions.first(), versions.last()) else { return Ok(()) };
        (first, last) = if newest_first { (first, lowest - 1) } else { (highest + 1, last) };
        if !each_at(session, &versions, newest_first, take)? {
            return Ok(());
        }
    }
}

/// The versions of the events that concern one of these records, in order. What concerns a record that turned out to be of a person
/// concerns her.
fn concerning_any(
    session: Session<'_>,
    subjects: &[Subject],
    (first, last): (i64, i64),
) -> Result<Vec<i64>, StorageError> {
    let (mut subjects, mut found, mut at) = (subjects.to_vec(), BTreeSet::new(), 0);
    while let Some(subject) = subjects.get(at).copied() {
        let mut from = 1;
        loop {
            let versions = read::concerning(session, subject, (from, last), false)?;
            let Some(highest) = versions.last() else { break };
            from = highest + 1;
            if let Subject::Person(person) = subject {
                let duplicates = read::duplicates(session, person, &versions)?.into_iter().map(Subject::from);
                let new: Vec<_> = duplicates.filter(|duplicate| !subjects.contains(duplicate)).collect();
                subjects.extend(new);
            }
            found.extend(versions.into_iter().filter(|version| first <= *version));
        }
        at += 1;
    }
    Ok(found.into_iter().collect())
}

/// The entries of these versions, in either order, until `take` has enough. Says whether it wants more.
fn each_at(
    session: Session<'_>,
    versions: &[i64],
    newest_first: bool,
    take: &mut dyn FnMut(Recorded) -> bool,
) -> Result<bool, StorageError> {
    let mut rest = versions;
    while !rest.is_empty() {
        let (some, after) = if newest_first {
            let (before, some) = rest.split_at(rest.len().saturating_sub(VERSIONS));
            (some, before)
        } else {
            rest.split_at(rest.len().min(VERSIONS))
        };
        rest = after;
        let mut entries = read::entries_of(session, some)?;
        if newest_first {
            entries.reverse();
        }
        for recorded in entries {
            if !take(recorded) {
                return Ok(false);
            }
        }
    }
    Ok(true)
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
