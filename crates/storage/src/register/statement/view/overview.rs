//! A register at a glance.

use chrono::NaiveDate;
use domain::cooperative::exists;

use super::organs::mandates_of;
use super::{Query, during};
use crate::error::StorageError;
use crate::journal::read::{self, unsigned};
use crate::register::project;
use crate::register::statement::cell::maybe;
use crate::register::statement::count;
use crate::register::view::Overview;
use crate::session::Session;
use crate::table::SqlValue;

/// How far ahead an overview looks.
const DAYS_AHEAD: i64 = 90;

/// What the register holds, at a glance. The version and instants are the caller's to fill in.
pub(crate) fn overview(session: Session<'_>, on: NaiveDate) -> Result<Overview, StorageError> {
    let query = Query::new("x", Some(on));
    let count = |sql: &str| query.total(session, sql);
    let mut ending = Query::new("m", Some(on));
    ending
        .plain(&during("m"))
        .with("m.until_day <= {}", SqlValue::Int(project::day(on).saturating_add(DAYS_AHEAD)));
    let head = read::head(session)?;
    let sql = "SELECT created_at, (SELECT recorded_at FROM event WHERE event.register = ?1 \
               ORDER BY version DESC LIMIT 1) FROM register WHERE register = ?1";
    let times = query.rows(session, sql, |row| Ok((row.get::<i64>(0)?, row.get::<Option<i64>>(1)?)))?;
    let (created_at, last) = times.first().copied().unwrap_or_default();
    Ok(Overview {
        version: unsigned(head.version),
        created_at: read::instant(created_at)?,
        last_recorded: last.map(read::instant).transpose()?,
        persons: count("SELECT count(*) FROM person WHERE register = ?1 AND state = 'open'")?,
        cooperatives: existing(session, on)?,
        memberships: count("SELECT count(*) FROM membership WHERE register = ?1 AND from_day IS NOT NULL")?,
        organs: count(
            "SELECT count(*) FROM organ WHERE register = ?1 AND from_day <= ?2 AND until_day > ?2",
        )?,
        counts: count::counts(session, None, on)?,
        ending: mandates_of(session, &ending, "m.until_day, o.organ, s.position, m.mandate")?,
    })
}

/// How many organisations exist on the day.
fn existing(session: Session<'_>, on: NaiveDate) -> Result<u64, StorageError> {
    let sql = "SELECT founded, dissolved FROM cooperative WHERE register = ?1 AND annulled = 0";
    let days = Query::new("c", None).rows(session, sql, |row| Ok((maybe(row, 0)?, maybe(row, 1)?)))?;
    let existing = days.into_iter().filter(|(founded, dissolved)| exists(*founded, *dissolved, on));
    Ok(existing.fold(0, |count, _| count.saturating_add(1)))
}
