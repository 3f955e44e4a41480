//! Lists of organs, their seats and who holds them.

use chrono::NaiveDate;
use domain::committee::Rank;
use domain::value::PartialDate;
use domain::value::id::{CooperativeId, OrganId};

use super::{Query, called, during};
use crate::error::StorageError;
use crate::register::statement::cell::{gender, id, maybe, maybe_id, parsed, post};
use crate::register::view::{Mandate, MandateFilter, Organ, Seat};
use crate::session::Session;

/// Organs, oldest first.
pub(crate) fn organs(
    session: Session<'_>,
    cooperative: Option<CooperativeId>,
    on: Option<NaiveDate>,
) -> Result<Vec<Organ>, StorageError> {
    let mut query = Query::new("o", on);
    query.plain(&during("o")).with_id("o.cooperative = {}", cooperative);
    let sql = format!(
        "SELECT o.organ, o.cooperative, {}, o.kind, o.name, o.basis, o.reference, o.external_key, o.from_date, \
         o.until_date FROM organ o WHERE {} ORDER BY o.from_day, o.organ",
        called("o.cooperative"),
        query.conditions()
    );
    query.rows(session, &sql, |row| {
        Ok(Organ {
            organ: id(row, 0)?,
            cooperative: id(row, 1)?,
            cooperative_name: row.get::<Option<String>>(2)?.unwrap_or_default(),
            kind: parsed(row, 3)?,
            name: row.get(4)?,
            basis: parsed(row, 5)?,
            reference: row.get(6)?,
            external_key: row.get(7)?,
            from: parsed(row, 8)?,
            until: maybe(row, 9)?,
        })
    })
}

/// Mandates by organ, then in the order of seats, then of time.
pub(crate) fn mandates(
    session: Session<'_>,
    filter: &MandateFilter,
    on: Option<NaiveDate>,
) -> Result<Vec<Mandate>, StorageError> {
    let mut query = Query::new("m", on);
    query
        .plain(&during("m"))
        .with_id("m.organ = {}", filter.organ)
        .with_id("m.person = {}", filter.person)
        .with_id("o.cooperative = {}", filter.cooperative)
        .with_id("m.represents = {}", filter.represents);
    let order = "o.from_day, o.organ, s.position, m.from_day, m.mandate";
    mandates_of(session, &query, order)
}

pub(super) fn mandates_of(
    session: Session<'_>,
    query: &Query,
    order: &str,
) -> Result<Vec<Mandate>, StorageError> {
    // Mandates first: an engine that begins with organs and seats would read all mandates again for each seat.
    let sql = format!(
        "SELECT m.mandate, m.organ, o.kind, o.name, m.seat, m.post, m.post_own, m.rank, m.person, p.name, \
         p.sorted_name, m.gender, m.represents, {}, m.origin, m.term, t.label, m.from_date, m.until_date, m.ended \
         FROM mandate m CROSS JOIN organ o ON o.register = ?1 AND o.organ = m.organ \
         CROSS JOIN seat s ON s.register = ?1 AND s.organ = m.organ AND s.seat = m.seat \
         LEFT JOIN person p ON p.register = ?1 AND p.person = m.person \
         LEFT JOIN term t ON t.register = ?1 AND t.organ = m.organ AND t.term = m.term \
         WHERE {} ORDER BY {order}",
        called("m.represents"),
        query.conditions()
    );
    query.rows(session, &sql, |row| {
        Ok(Mandate {
            mandate: id(row, 0)?,
            organ: id(row, 1)?,
            organ_kind: parsed(row, 2)?,
            organ_name: row.get(3)?,
            seat: id(row, 4)?,
            post: post(row, 5)?,
            rank: parsed(row, 7)?,
            person: id(row, 8)?,
            name: row.get(9)?,
            sorted_name: row.get(10)?,
            gender: gender(row.get(11)?),
            represents: maybe_id(row, 12)?,
            represents_name: row.get(13)?,
            origin: maybe(row, 14)?,
            term: maybe_id(row, 15)?,
            term_label: row.get(16)?,
            from: parsed(row, 17)?,
            until: maybe::<PartialDate>(row, 18)?,
            ended: maybe(row, 19)?,
        })
    })
}

/// How many places a seat has on the day, `NULL` where not fixed, and whether it has any yet.
pub(in crate::register::statement) const PLACES: &str = "LEFT JOIN seat_places n ON n.register = ?1 AND n.organ = s.organ \
     AND n.seat = s.seat AND n.position = (SELECT max(x.position) FROM seat_places x WHERE \
     x.register = ?1 AND x.organ = s.organ AND x.seat = s.seat AND x.from_day <= ?2)";

/// The seats of an organ on a day with their holders, in their order.
pub(crate) fn seats(session: Session<'_>, organ: OrganId, on: NaiveDate) -> Result<Vec<Seat>, StorageError> {
    let mut query = Query::new("s", Some(on));
    query.with_id("s.organ = {}", Some(organ));
    let sql = format!(
        "SELECT s.seat, s.organ, s.post, s.post_own, s.rank, s.requires_membership, n.places, \
         n.position IS NULL FROM seat s {PLACES} WHERE {} ORDER BY s.position",
        query.conditions()
    );
    let filter = MandateFilter { organ: Some(organ), ..MandateFilter::default() };
    let mandates = mandates(session, &filter, Some(on))?;
    query.rows(session, &sql, |row| {
        let (seat, organ) = (id(row, 0)?, id(row, 1)?);
        let (places, none_yet): (Option<u32>, bool) = (row.get(6)?, row.get(7)?);
        Ok(Seat {
            seat,
            organ,
            post: post(row, 2)?,
            rank: parsed::<Rank>(row, 4)?,
            requires_membership: row.get(5)?,
            places: if none_yet { Some(0) } else { places },
            holders: mandates.iter().filter(|mandate| mandate.seat == seat).cloned().collect(),
        })
    })
}
