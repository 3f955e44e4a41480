//! Counts of people on a day, by SQL over covering indexes. The numbers are those of `domain::indicator::counts`.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::committee::Kind;
use domain::indicator::{Counts, OrganCount, WorkCount};
use domain::value::Tally;
use domain::value::id::{CooperativeId, OrganId};

use super::cell::{area, id, parsed};
use super::view::{PLACES, family};
use crate::error::StorageError;
use crate::journal::read::unsigned;
use crate::register::project;
use crate::session::{Row, Session};
use crate::table::SqlValue;

/// Women, men, others and people of unknown gender, of rows with a column `gender`.
pub(crate) const TALLY: &str = "count(*) FILTER (WHERE gender = 1), count(*) FILTER (WHERE gender = 2), \
     count(*) FILTER (WHERE gender = 3), count(*) FILTER (WHERE gender = 0)";

/// Where people are counted: one organisation, several, or everywhere.
struct Scope {
    /// The day, which also stands in `?2`.
    on: NaiveDate,
    /// The condition on `cooperative`.
    within: String,
    /// Whether nobody can be met twice: there is only one organisation.
    single: bool,
    /// What stands in `?2` and `?3`.
    values: Vec<SqlValue<'static>>,
}

/// Counts everything on a day.
pub(crate) fn counts(
    session: Session<'_>,
    cooperative: Option<CooperativeId>,
    on: NaiveDate,
) -> Result<Counts, StorageError> {
    let scope = scope(session, cooperative, on)?;
    let members = members(session, &scope)?;
    let suspended = suspended(session, &scope)?;
    let entitled = Tally {
        women: members.women.saturating_sub(suspended.women),
        men: members.men.saturating_sub(suspended.men),
        other: members.other.saturating_sub(suspended.other),
        unknown: members.unknown.saturating_sub(suspended.unknown),
    };
    let (organs, kinds) = organs(session, &scope, cooperative.map(|one| (one, members)))?;
    let counts = Counts {
        on,
        cooperative,
        members,
        entitled,
        legal_persons: legal_persons(session, &scope)?,
        organs,
        work: work(session, &scope)?,
    };
    Ok(counts.sorted(|organ| kinds.get(&organ).copied().unwrap_or(Kind::Other)))
}

fn scope(
    session: Session<'_>,
    cooperative: Option<CooperativeId>,
    on: NaiveDate,
) -> Result<Scope, StorageError> {
    let mut values = vec![SqlValue::Int(project::day(on))];
    let Some(cooperative) = cooperative else {
        return Ok(Scope { on, within: "1 = 1".to_owned(), single: false, values });
    };
    values.push(SqlValue::id(cooperative.uuid()));
    let sql = format!("SELECT count(*) FROM {} AS family", family("?3"));
    let size: Option<i64> = session.one(&sql, &values, |row| row.get(0))?;
    if size == Some(1) {
        return Ok(Scope { on, within: "cooperative = ?3".to_owned(), single: true, values });
    }
    Ok(Scope { on, within: format!("cooperative IN {}", family("?3")), single: false, values })
}

impl Scope {
    /// The same day, with no condition on the organisation.
    fn day_only(&self) -> Self {
        Self { on: self.on, within: String::new(), single: false, values: self.values[..1].to_vec() }
    }

    fn each(
        &self,
        session: Session<'_>,
        sql: &str,
        take: &mut dyn FnMut(&Row<'_>) -> Result<(), StorageError>,
    ) -> Result<(), StorageError> {
        let mut statement = session.prepare(sql)?;
        let mut rows = statement.query(&self.values)?;
        while let Some(row) = rows.next()? {
            take(&row)?;
        }
        Ok(())
    }

    fn tally(&self, session: Session<'_>, sql: &str) -> Result<Tally, StorageError> {
        let mut tally = Tally::default();
        self.each(session, sql, &mut |row| {
            tally = tally_of(row, 0)?;
            Ok(())
        })?;
        Ok(tally)
    }
}

fn tally_of(row: &Row<'_>, column: usize) -> Result<Tally, StorageError> {
    let count = |offset: usize| Ok::<_, StorageError>(unsigned(row.get(column + offset)?));
    Ok(Tally { women: count(0)?, men: count(1)?, other: count(2)?, unknown: count(3)? })
}

/// Distinct people who are members. In one organisation nobody is a member twice on a day, so there the rows of the
/// index are counted as they come; elsewhere they come in the order of people.
fn members(session: Session<'_>, scope: &Scope) -> Result<Tally, StorageError> {
    let within = &scope.within;
    let on =
        "register = ?1 AND person IS NOT NULL AND from_day IS NOT NULL AND from_day <= ?2 AND until_day > ?2";
    let sql = if scope.single {
        format!("SELECT {TALLY} FROM membership INDEXED BY membership_day WHERE {on} AND {within}")
    } else {
        format!(
            "SELECT {TALLY} FROM (SELECT person, max(gender) AS gender FROM membership \
             INDEXED BY membership_person WHERE {on} AND {within} GROUP BY person) AS people"
        )
    };
    scope.tally(session, &sql)
}

/// Distinct people who are members, but nowhere with all rights. Few are suspended: they are looked up one by one.
fn suspended(session: Session<'_>, scope: &Scope) -> Result<Tally, StorageError> {
    let within = &scope.within;
    let goes_on = |table: &str| format!("{table}.from_day <= ?2 AND {table}.until_day > ?2");
    let sql = format!(
        "SELECT {TALLY} FROM (SELECT DISTINCT m.person AS person, m.gender AS gender FROM suspension s \
         CROSS JOIN membership m ON m.register = ?1 AND m.membership = s.membership \
         WHERE s.register = ?1 AND {} AND {} AND m.person IS NOT NULL AND m.{within} \
         AND NOT EXISTS (SELECT 1 FROM membership x INDEXED BY membership_person \
          WHERE x.register = ?1 AND x.person = m.person AND {} AND x.{within} \
          AND NOT EXISTS (SELECT 1 FROM suspension y WHERE y.register = ?1 AND y.membership = x.membership \
           AND {}))) AS people",
        goes_on("s"),
        goes_on("m"),
        goes_on("x"),
        goes_on("y"),
    );
    // Everywhere there is no column to compare.
    scope.tally(session, &sql.replace("m.1 =", "1 =").replace("x.1 =", "1 ="))
}

fn legal_persons(session: Session<'_>, scope: &Scope) -> Result<u64, StorageError> {
    let sql = format!(
        "SELECT count(*) FROM (SELECT organisation FROM membership INDEXED BY membership_organisation \
         WHERE register = ?1 AND organisation IS NOT NULL AND from_day <= ?2 AND until_day > ?2 AND {} \
         GROUP BY organisation) AS organisations",
        scope.within
    );
    let mut count = 0;
    scope.each(session, &sql, &mut |row| {
        count = unsigned(row.get(0)?);
        Ok(())
    })?;
    Ok(count)
}

/// Every organ that exists, with its places and holders, and what it is measured against. The members of the
/// organisation that is asked about are `counted` already.
fn organs(
    session: Session<'_>,
    scope: &Scope,
    counted: Option<(CooperativeId, Tally)>,
) -> Result<(Vec<OrganCount>, BTreeMap<OrganId, Kind>), StorageError> {
    let existing = format!(
        "SELECT organ, kind, cooperative FROM organ WHERE register = ?1 AND from_day <= ?2 AND until_day > ?2 AND {}",
        scope.within
    );
    let mut kinds = BTreeMap::new();
    let mut owners: BTreeMap<OrganId, CooperativeId> = BTreeMap::new();
    let mut found: BTreeMap<OrganId, OrganCount> = BTreeMap::new();
    scope.each(session, &existing, &mut |row| {
        let organ = id(row, 0)?;
        kinds.insert(organ, parsed(row, 1)?);
        owners.insert(organ, id(row, 2)?);
        found.insert(organ, empty(organ));
        Ok(())
    })?;
    // What is said of organs outside the scope falls on no entry.
    places(session, scope, &mut found)?;
    holders(session, scope, &mut found)?;
    let bases = bases(session, scope, &owners.values().copied().collect(), counted)?;
    for (organ, owner) in &owners {
        if let (Some(count), Some(base)) = (found.get_mut(organ), bases.get(owner)) {
            count.base = *base;
        }
    }
    Ok((found.into_values().collect(), kinds))
}

/// What the organs of each owner are measured against. The members of all organisations are counted in one pass; those
/// to which others belong are counted again, with these.
fn bases(
    session: Session<'_>,
    scope: &Scope,
    owners: &BTreeSet<CooperativeId>,
    counted: Option<(CooperativeId, Tally)>,
) -> Result<BTreeMap<CooperativeId, Tally>, StorageError> {
    let mut bases: BTreeMap<CooperativeId, Tally> = counted.into_iter().collect();
    if owners.iter().all(|owner| bases.contains_key(owner)) {
        return Ok(bases);
    }
    let own = format!(
        "SELECT cooperative, {TALLY} FROM membership INDEXED BY membership_day WHERE register = ?1 \
         AND person IS NOT NULL AND from_day IS NOT NULL AND from_day <= ?2 AND until_day > ?2 AND {} \
         GROUP BY cooperative",
        scope.within
    );
    scope.each(session, &own, &mut |row| {
        let (owner, tally) = (id(row, 0)?, tally_of(row, 1)?);
        bases.entry(owner).or_insert(tally);
        Ok(())
    })?;
    let mut centrals: BTreeSet<CooperativeId> = BTreeSet::new();
    let affiliated =
        "SELECT DISTINCT central FROM affiliation WHERE register = ?1 AND from_day <= ?2 AND until_day > ?2";
    scope.day_only().each(session, affiliated, &mut |row| {
        centrals.insert(id(row, 0)?);
        Ok(())
    })?;
    let asked = counted.map(|(asked, _)| asked);
    for central in centrals.intersection(owners).filter(|central| Some(**central) != asked) {
        let family = self::scope(session, Some(*central), scope.on)?;
        bases.insert(*central, members(session, &family)?);
    }
    Ok(bases)
}

fn empty(organ: OrganId) -> OrganCount {
    OrganCount {
        organ,
        base: Tally::default(),
        full: Tally::default(),
        alternates: Tally::default(),
        filled: 0,
        places: Some(0),
        presidents: Tally::default(),
        has_presidency: false,
    }
}

/// How many full places each organ has, and whether one of them is its presidency.
fn places(
    session: Session<'_>,
    scope: &Scope,
    found: &mut BTreeMap<OrganId, OrganCount>,
) -> Result<(), StorageError> {
    let sql = format!(
        "SELECT s.organ, CAST(sum(n.places) AS BIGINT), count(*) FILTER (WHERE n.places IS NULL AND n.position IS NOT NULL), \
         count(*) FILTER (WHERE s.post = 'president' AND s.post_own = 0 AND n.position IS NOT NULL \
         AND coalesce(n.places, 1) <> 0) FROM seat s {PLACES} WHERE s.register = ?1 AND s.rank = 'full' GROUP BY s.organ"
    );
    scope.day_only().each(session, &sql, &mut |row| {
        if let Some(count) = found.get_mut(&id(row, 0)?) {
            let (places, open): (Option<i64>, i64) = (row.get(1)?, row.get(2)?);
            count.places = if open == 0 { Some(unsigned(places.unwrap_or(0))) } else { None };
            count.has_presidency = row.get::<i64>(3)? > 0;
        }
        Ok(())
    })
}

/// Who sits on full and alternate seats, who presides, and how many full places are held. The index holds mandates in
/// the order of organ, rank and person.
fn holders(
    session: Session<'_>,
    scope: &Scope,
    found: &mut BTreeMap<OrganId, OrganCount>,
) -> Result<(), StorageError> {
    let sql = format!(
        "SELECT organ, rank, {TALLY}, {}, CAST(sum(held) AS BIGINT), max(held) FROM (SELECT organ, rank, person, \
         max(gender) AS gender, max(CASE WHEN post = 'president' AND post_own = 0 THEN 1 ELSE 0 END) AS presides, \
         count(*) AS held FROM mandate INDEXED BY mandate_organ WHERE register = ?1 AND from_day <= ?2 AND until_day > ?2 \
         GROUP BY organ, rank, person) AS people GROUP BY organ, rank",
        TALLY.replace("WHERE", "WHERE presides = 1 AND")
    );
    let mut several = false;
    scope.day_only().each(session, &sql, &mut |row| {
        let Some(count) = found.get_mut(&id(row, 0)?) else { return Ok(()) };
        if row.text(1)? == "full" {
            count.full = tally_of(row, 2)?;
            count.presidents = tally_of(row, 6)?;
            count.filled = unsigned(row.get(10)?);
        } else {
            count.alternates = tally_of(row, 2)?;
        }
        several = several || row.get::<i64>(11)? > 1;
        Ok(())
    })?;
    if several { held_twice(session, scope, found) } else { Ok(()) }
}

/// Whoever holds a seat without a fixed number of places several times, for different organisations, holds one place.
/// Few people hold anything several times: only their mandates are looked up.
fn held_twice(
    session: Session<'_>,
    scope: &Scope,
    found: &mut BTreeMap<OrganId, OrganCount>,
) -> Result<(), StorageError> {
    let sql = format!(
        "SELECT s.organ, held.times FROM (SELECT m.organ AS organ, m.seat AS seat, count(*) AS times FROM \
         (SELECT organ, person FROM mandate INDEXED BY mandate_organ WHERE register = ?1 AND rank = 'full' \
          AND from_day <= ?2 AND until_day > ?2 GROUP BY organ, person HAVING count(*) > 1) AS several \
         CROSS JOIN mandate m INDEXED BY mandate_organ ON m.register = ?1 AND m.organ = several.organ \
          AND m.rank = 'full' AND m.person = several.person WHERE m.from_day <= ?2 AND m.until_day > ?2 \
         GROUP BY m.organ, m.seat, m.person HAVING count(*) > 1) AS held \
         JOIN seat s ON s.register = ?1 AND s.organ = held.organ AND s.seat = held.seat {PLACES} \
         WHERE n.places IS NULL AND n.position IS NOT NULL"
    );
    scope.day_only().each(session, &sql, &mut |row| {
        if let Some(count) = found.get_mut(&id(row, 0)?) {
            let times = unsigned(row.get(1)?);
            count.filled = count.filled.saturating_sub(times.saturating_sub(1));
        }
        Ok(())
    })
}

/// Distinct people who work in each area.
fn work(session: Session<'_>, scope: &Scope) -> Result<Vec<WorkCount>, StorageError> {
    let sql = format!(
        "SELECT area, {TALLY} FROM (SELECT area, person, max(gender) AS gender FROM assignment \
         INDEXED BY assignment_area WHERE register = ?1 AND from_day <= ?2 AND until_day > ?2 AND {} \
         GROUP BY area, person) AS people GROUP BY area",
        scope.within
    );
    let mut found = Vec::new();
    scope.each(session, &sql, &mut |row| {
        found.push(WorkCount { area: area(row.text(0)?)?, tally: tally_of(row, 1)? });
        Ok(())
    })?;
    Ok(found)
}
