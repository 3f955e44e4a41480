//! Lists of organisations, of what they belong to and of their units.

use chrono::NaiveDate;
use domain::cooperative::Kind;
use domain::value::id::CooperativeId;

use super::{Query, called, during};
use crate::error::StorageError;
use crate::journal::read::unsigned;
use crate::register::statement::cell::{id, maybe, parsed};
use crate::register::view::{Affiliation, Cooperative, Unit};
use crate::session::Session;

/// How many belong to an organisation on the day, people and organisations.
const MEMBERS: &str = "(SELECT count(*) FROM membership m WHERE m.register = ?1 AND m.cooperative = c.cooperative \
     AND m.person IS NOT NULL AND m.from_day IS NOT NULL AND m.from_day <= ?2 AND m.until_day > ?2) + \
    (SELECT count(*) FROM membership m WHERE m.register = ?1 AND m.cooperative = c.cooperative \
     AND m.organisation IS NOT NULL AND m.from_day <= ?2 AND m.until_day > ?2)";

/// Organisations as `c`, with the names `n` that they have on the day.
const NAMED: &str = "cooperative c JOIN cooperative_name n ON n.register = ?1 AND n.cooperative = c.cooperative \
     AND n.position = (SELECT max(x.position) FROM cooperative_name x WHERE x.register = ?1 \
     AND x.cooperative = c.cooperative AND x.from_day <= ?2)";

/// The name of the organisation whose books these are: the central; of several, and where there is none, the one with the most
/// organs and members. These are counted only where they decide: every answer says the name.
pub(crate) fn keeper(session: Session<'_>, on: NaiveDate) -> Result<Option<String>, StorageError> {
    let query = Query::new("c", Some(on));
    let first_two = format!(
        "SELECT n.name, c.kind = '{central}' FROM {NAMED} WHERE c.annulled = 0 AND {} \
         ORDER BY c.kind = '{central}' DESC, c.cooperative LIMIT 2",
        query.conditions(),
        central = Kind::Central.code()
    );
    let mut found: Vec<(String, bool)> =
        query.rows(session, &first_two, |row| Ok((row.get(0)?, row.get(1)?)))?;
    if let [_] | [(_, true), (_, false)] = found.as_slice() {
        return Ok(Some(found.swap_remove(0).0));
    }
    let sql = format!(
        "SELECT n.name FROM {NAMED} WHERE c.annulled = 0 AND {} ORDER BY c.kind = '{}' DESC, \
         (SELECT count(*) FROM organ o WHERE o.register = ?1 AND o.cooperative = c.cooperative) DESC, \
         {MEMBERS} DESC, c.cooperative LIMIT 1",
        query.conditions(),
        Kind::Central.code()
    );
    Ok(query.rows(session, &sql, |row| row.get(0))?.pop())
}

/// Organisations as they are on the day, in the order of names.
pub(crate) fn cooperatives(session: Session<'_>, on: NaiveDate) -> Result<Vec<Cooperative>, StorageError> {
    let query = Query::new("c", Some(on));
    let sql = format!(
        "SELECT c.cooperative, c.kind, n.name, n.acronym, c.ruc, c.registry_entry, c.external_key, c.sector, \
         c.place, c.subdivision, c.ubigeo, c.ubigeo_issuer, c.founded, c.dissolved, \
         {MEMBERS} FROM {NAMED} \
         WHERE c.annulled = 0 AND {} ORDER BY n.sort_key, c.cooperative",
        query.conditions()
    );
    query.rows(session, &sql, |row| {
        Ok(Cooperative {
            cooperative: id(row, 0)?,
            kind: parsed(row, 1)?,
            name: row.get(2)?,
            acronym: row.get(3)?,
            ruc: row.get(4)?,
            registry_entry: row.get(5)?,
            external_key: row.get(6)?,
            sector: row.get(7)?,
            place: row.get(8)?,
            subdivision: row.get(9)?,
            ubigeo: row.get(10)?,
            ubigeo_issuer: row.get(11)?,
            founded: maybe(row, 12)?,
            dissolved: maybe(row, 13)?,
            members: unsigned(row.get(14)?),
        })
    })
}

/// Affiliations of an organisation, on either side, in order of time.
pub(crate) fn affiliations(
    session: Session<'_>,
    cooperative: Option<CooperativeId>,
    on: Option<NaiveDate>,
) -> Result<Vec<Affiliation>, StorageError> {
    let mut query = Query::new("a", on);
    query.plain(&during("a")).with_id("{} IN (a.cooperative, a.central)", cooperative);
    let sql = format!(
        "SELECT a.affiliation, a.cooperative, {}, a.central, {}, a.from_date, a.until_date FROM affiliation a \
         WHERE {} ORDER BY a.from_day, a.affiliation",
        called("a.cooperative"),
        called("a.central"),
        query.conditions()
    );
    query.rows(session, &sql, |row| {
        Ok(Affiliation {
            affiliation: id(row, 0)?,
            cooperative: id(row, 1)?,
            cooperative_name: row.get::<Option<String>>(2)?.unwrap_or_default(),
            central: id(row, 3)?,
            central_name: row.get::<Option<String>>(4)?.unwrap_or_default(),
            from: parsed(row, 5)?,
            until: maybe(row, 6)?,
        })
    })
}

/// Mining units in order of time.
pub(crate) fn units(
    session: Session<'_>,
    cooperative: Option<CooperativeId>,
    on: Option<NaiveDate>,
) -> Result<Vec<Unit>, StorageError> {
    let mut query = Query::new("u", on);
    query.plain(&during("u")).with_id("u.cooperative = {}", cooperative);
    let sql = format!(
        "SELECT u.unit, u.cooperative, {}, u.name, u.code, u.from_date, u.until_date FROM unit u \
         WHERE {} ORDER BY u.from_day, u.unit",
        called("u.cooperative"),
        query.conditions()
    );
    query.rows(session, &sql, |row| {
        Ok(Unit {
            unit: id(row, 0)?,
            cooperative: id(row, 1)?,
            cooperative_name: row.get::<Option<String>>(2)?.unwrap_or_default(),
            name: row.get(3)?,
            code: row.get(4)?,
            from: parsed(row, 5)?,
            until: maybe(row, 6)?,
        })
    })
}
