//! Reading the register's log: entries, profiles, batches, as what they mean.

use domain::person::ProfileVersion;
use domain::value::id::{BatchId, CommandId, PersonId};
use domain::value::{Digest, TimeZone};
use domain::{Actor, Event, Subject, cooperative, person};
use uuid::Uuid;

use crate::book::request::{Asked, BatchKind};
use crate::error::{Details, ErrorKind, StorageError};
use crate::journal::read::{Texts, head, instant, text_row, texts, unsigned};
use crate::register::codec;
use crate::register::recorded::Recorded;
use crate::register::view;
use crate::session::{Row, Session};
use crate::table::SqlValue;

/// The time zone that was said last. Facts of this kind have an index of their own: they are asked for whenever something is
/// printed.
pub(crate) fn time_zone(session: Session<'_>) -> Result<Option<TimeZone>, StorageError> {
    let sql = "SELECT version, kind, body FROM event WHERE register = ? AND kind = 'cooperative.time_zone_set' \
               ORDER BY version DESC LIMIT 1";
    let said = session.one(sql, &[], |row| decode(row.get(0)?, row.text(1)?, row.bytes(2)?, &[]))?;
    let Some(Event::Cooperative(cooperative::Event::TimeZoneSet(cooperative::act::TimeZoneSet {
        zone, ..
    }))) = said
    else {
        return Ok(None);
    };
    Ok(Some(zone))
}

fn decode(version: i64, kind: &str, body: &[u8], texts: &[(i64, String)]) -> Result<Event, StorageError> {
    codec::decode(kind, body, texts).map_err(|why| why.of("event", version))
}

/// How many entries of the log are read at once.
const ENTRIES: i64 = 1_024;

/// The log between two versions, both included, in either order, until `each` has enough.
pub(crate) fn log(
    session: Session<'_>,
    (first, last): (i64, i64),
    newest_first: bool,
    each: &mut dyn FnMut(Recorded) -> bool,
) -> Result<(), StorageError> {
    let (mut low, mut high) = (first.max(1), last.min(head(session)?.version));
    while low <= high {
        let (from, to) = if newest_first {
            (low.max(high - ENTRIES + 1), high)
        } else {
            (low, high.min(low + ENTRIES - 1))
        };
        if newest_first {
            high = from - 1;
        } else {
            low = to + 1;
        }
        let mut entries = entries(session, from, to)?;
        if newest_first {
            entries.reverse();
        }
        for recorded in entries {
            if !each(recorded) {
                return Ok(());
            }
        }
    }
    Ok(())
}

/// The entries from one version to another, both included.
fn entries(session: Session<'_>, first: i64, last: i64) -> Result<Vec<Recorded>, StorageError> {
    let mut texts = texts(session, first - 1, last)?.into_iter().peekable();
    let sql = "SELECT version, recorded_at, asked_at, origin, account, actor, role, command, batch, kind, body, hash \
               FROM event WHERE register = ? AND version BETWEEN ? AND ? ORDER BY version";
    session.all(sql, &[SqlValue::Int(first), SqlValue::Int(last)], |row| {
        let texts = Texts::of(row.get(0)?, &mut texts);
        recorded(row, &texts.written)
    })
}

/// The versions of the events that concern a record, between two of them, both included: the first [`VERSIONS`] or the last, in order.
pub(crate) fn concerning(
    session: Session<'_>,
    subject: Subject,
    (first, last): (i64, i64),
    newest: bool,
) -> Result<Vec<i64>, StorageError> {
    let sql = if newest {
        "SELECT version FROM event_subject WHERE register = ? AND kind = ? AND subject = ? \
         AND version BETWEEN ? AND ? ORDER BY version DESC LIMIT ?"
    } else {
        "SELECT version FROM event_subject WHERE register = ? AND kind = ? AND subject = ? \
         AND version BETWEEN ? AND ? ORDER BY version LIMIT ?"
    };
    let of = [
        SqlValue::text(subject.kind()),
        SqlValue::id(subject.uuid()),
        SqlValue::Int(first),
        SqlValue::Int(last),
        SqlValue::Int(i64::try_from(VERSIONS).unwrap_or(i64::MAX)),
    ];
    let mut versions: Vec<i64> = session.all(sql, &of, |row| row.get(0))?;
    if newest {
        versions.reverse();
    }
    Ok(versions)
}

/// The records that turned out to be a person's, by what of these events says so. All of them concern her.
pub(crate) fn duplicates(
    session: Session<'_>,
    person: PersonId,
    versions: &[i64],
) -> Result<Vec<PersonId>, StorageError> {
    let mut found = Vec::new();
    for some in versions.chunks(VERSIONS) {
        let (marks, values) = places(some);
        let sql = format!(
            "SELECT version, kind, body FROM event \
             WHERE register = ?1 AND version IN ({marks}) AND kind = 'person.merged' ORDER BY version"
        );
        let events =
            session.all(&sql, &values, |row| decode(row.get(0)?, row.text(1)?, row.bytes(2)?, &[]))?;
        for event in events {
            if let Event::Person(person::Event::Merged(person::act::Merged { duplicate, survivor, .. })) =
                event
                && survivor == person
            {
                found.push(duplicate);
            }
        }
    }
    Ok(found)
}

/// How many entries are looked for at a time.
pub(crate) const VERSIONS: usize = 250;

/// The entries of these versions, which are in order, at most [`VERSIONS`] of them.
pub(crate) fn entries_of(session: Session<'_>, versions: &[i64]) -> Result<Vec<Recorded>, StorageError> {
    let (marks, values) = places(versions);
    let sql = format!(
        "SELECT version, position, salt, bytes FROM erasable \
         WHERE register = ?1 AND version IN ({marks}) ORDER BY version, position"
    );
    let mut texts = session.all(&sql, &values, text_row)?.into_iter().peekable();
    let sql = format!(
        "SELECT version, recorded_at, asked_at, origin, account, actor, role, command, batch, kind, body, hash \
         FROM event WHERE register = ?1 AND version IN ({marks}) ORDER BY version"
    );
    session.all(&sql, &values, |row| recorded(row, &Texts::of(row.get(0)?, &mut texts).written))
}

/// The places for [`VERSIONS`] numbers in a statement, and what stands in them: the last number also where none is left.
fn places(versions: &[i64]) -> (String, Vec<SqlValue<'static>>) {
    let marks: Vec<String> = (2..2 + VERSIONS).map(|place| format!("?{place}")).collect();
    let last = versions.last().unwrap_or(&0);
    let padded = versions.iter().chain(std::iter::repeat(last)).take(VERSIONS);
    (marks.join(", "), padded.map(|version| SqlValue::Int(*version)).collect())
}

fn recorded(row: &Row<'_>, texts: &[(i64, String)]) -> Result<Recorded, StorageError> {
    let version: i64 = row.get(0)?;
    let garbled = |what: &str| StorageError::damaged(format!("event {version}: {what}"));
    let name = row.text(5)?.parse().map_err(|_| garbled("actor"))?;
    let kind = row.text(9)?;
    let role = row.text(6)?;
    // The roles are a closed list of this program; a longer one is a newer program's.
    let role = role.parse().map_err(|_| {
        ErrorKind::UnknownEvent
            .with(Details::Event { version: unsigned(version), kind: format!("{kind}: {role}") })
    })?;
    let maybe = |column| Ok::<_, StorageError>(row.get::<Option<[u8; 16]>>(column)?.map(Uuid::from_bytes));
    Ok(Recorded {
        version: unsigned(version),
        at: instant(row.get(1)?)?,
        asked: Asked { at: Some(instant(row.get(2)?)?), origin: maybe(3)?, account: maybe(4)? },
        by: Actor { name, role },
        command: CommandId::new(Uuid::from_bytes(row.get(7)?)),
        batch: maybe(8)?.map(BatchId::new),
        kind: kind.to_owned(),
        event: decode(version, kind, row.bytes(10)?, texts)?,
        hash: Digest(row.get(11)?),
    })
}

/// Every stored version of a person's profile, oldest first.
pub(crate) fn profile_versions(
    session: Session<'_>,
    person: PersonId,
) -> Result<Vec<ProfileVersion>, StorageError> {
    let sql = "SELECT p.version, e.kind, e.body, p.salt, p.bytes FROM erasable p \
               JOIN event e ON e.register = ?1 AND e.version = p.version \
               WHERE p.register = ?1 AND p.person = ?2 ORDER BY p.version";
    let mut statement = session.prepare(sql)?;
    let mut rows = statement.query(&[SqlValue::id(person.uuid())])?;
    let mut versions = Vec::new();
    while let Some(row) = rows.next()? {
        let version: i64 = row.get(0)?;
        let event = decode(version, row.text(1)?, row.bytes(2)?, &[])?;
        if let Some(committed) = event.about().profile {
            let profile =
                codec::profile(committed, row.get(3)?, String::from_utf8_lossy(row.bytes(4)?).into_owned())
                    .map_err(|why| why.of("profile", version))?;
            versions.push(profile);
        }
    }
    Ok(versions)
}

const BATCHES: &str = "SELECT b.batch, b.kind, b.label, b.digest, b.first_version, b.last_version, b.undone_by, \
     e.recorded_at, e.actor, (SELECT count(*) FROM command c WHERE c.register = ?1 AND c.batch = b.batch \
     ) FROM batch b JOIN event e ON e.register = ?1 AND e.version = b.first_version WHERE b.register = ?1";

/// A batch.
pub(crate) fn batch(session: Session<'_>, batch: BatchId) -> Result<Option<view::Batch>, StorageError> {
    session.one(&format!("{BATCHES} AND b.batch = ?2"), &[SqlValue::id(batch.uuid())], read_batch)
}

/// All batches, the newest first.
pub(crate) fn batches(session: Session<'_>) -> Result<Vec<view::Batch>, StorageError> {
    session.all(&format!("{BATCHES} ORDER BY b.first_version DESC"), &[], read_batch)
}

fn read_batch(row: &Row<'_>) -> Result<view::Batch, StorageError> {
    let kind = BatchKind::read(row.text(1)?).ok_or_else(|| StorageError::damaged("kind of batch"))?;
    let (digest, undone_by): (Option<[u8; 32]>, Option<[u8; 16]>) = (row.get(3)?, row.get(6)?);
    Ok(view::Batch {
        batch: BatchId::new(Uuid::from_bytes(row.get(0)?)),
        kind,
        label: row.get(2)?,
        digest: digest.map(Digest),
        at: instant(row.get(7)?)?,
        by: row.get(8)?,
        first_version: unsigned(row.get(4)?),
        last_version: unsigned(row.get(5)?),
        commands: unsigned(row.get(9)?),
        undone_by: undone_by.map(|batch| BatchId::new(Uuid::from_bytes(batch))),
    })
}
