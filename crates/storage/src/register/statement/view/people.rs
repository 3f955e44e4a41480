//! Lists of people: those recorded, those who belong, those who work.

use chrono::NaiveDate;
use domain::member::{Party, Status};
use uuid::Uuid;

use super::{Query, called, during, family, part};
use crate::error::StorageError;
use crate::register::statement::cell::{area, gender, id, maybe, maybe_id, parsed};
use crate::register::view::{
    Assignment, AssignmentFilter, Cursor, Member, MemberFilter, Page, PageRequest, Person, PersonFilter,
};
use crate::session::{Row, Session};
use crate::table::SqlValue;

/// How a membership stands on the day.
const STATUS: &str = "CASE WHEN m.from_day IS NULL THEN \
     CASE WHEN m.declined_day <= ?2 THEN 'declined' ELSE 'applied' END \
     WHEN ?2 < m.from_day THEN 'future' WHEN m.until_day <= ?2 THEN 'left' \
     WHEN EXISTS (SELECT 1 FROM suspension s WHERE s.register = ?1 AND s.membership = m.membership \
     AND s.from_day <= ?2 AND s.until_day > ?2) THEN 'suspended' ELSE 'active' END";

/// Memberships and requests in the order of names.
pub(crate) fn members(
    session: Session<'_>,
    filter: &MemberFilter,
    on: NaiveDate,
    page: PageRequest,
) -> Result<Page<Member>, StorageError> {
    let mut query = Query::new("m", Some(on));
    query
        .with_id("m.person = {}", filter.person)
        .with_id(&format!("m.cooperative IN {}", family("{}")), filter.cooperative)
        .with_id(
            "m.person IN (SELECT x.person FROM mandate x WHERE x.register = ?1 AND x.organ = {} \
             AND x.from_day <= ?2 AND x.until_day > ?2)",
            filter.organ,
        )
        .search(
            filter.search.as_ref(),
            "coalesce(p.search, (SELECT group_concat(n.search, ' ') FROM cooperative_name n \
             WHERE n.register = ?1 AND n.cooperative = m.organisation), '')",
            &["p.document", "m.number"],
        );
    if let Some(gender) = filter.gender {
        query.gender("m.gender", gender);
    }
    if !filter.statuses.is_empty() {
        let codes: Vec<String> =
            filter.statuses.iter().map(|status| format!("'{}'", status.code())).collect();
        query.plain(&format!("{STATUS} IN ({})", codes.join(", ")));
    }
    let total = if page.counted { Some(count(session, &query, filter.search.is_some())?) } else { None };
    let begin = page.after.map(|cursor| Place::of(session, cursor)).transpose()?;
    let among_organisations = matches!(begin, Some(Place::Organisation));
    let mut rows = match begin {
        Some(Place::Organisation) => Vec::new(),
        Some(Place::Person(key, day)) => {
            let after = page.after.map(|cursor| (cursor, key, day));
            people(session, &mut query.clone(), after, page.limit)?
        }
        None => people(session, &mut query.clone(), None, page.limit)?,
    };
    let rest = page.limit.map(|limit| limit.saturating_sub(rows.len() as u64));
    if page.limit.is_none_or(|limit| rows.len() as u64 <= limit) {
        let after = page.after.filter(|_| among_organisations);
        rows.extend(organisations(session, &query, after, rest)?);
    }
    Ok(Page::of(rows, page, total, |row| Cursor {
        party: match row.party {
            Party::Person(person) => *person.uuid(),
            Party::Cooperative(organisation) => *organisation.uuid(),
        },
        record: *row.membership.uuid(),
    }))
}

/// Memberships of people, as `m` with `p`. The index of names comes first, so that a page does not wait for all.
const PEOPLE: &str = "FROM person p CROSS JOIN membership m INDEXED BY membership_person ON m.register = ?1 \
     AND m.person = p.person AND m.person IS NOT NULL \
     LEFT JOIN cooperative o ON o.register = ?1 AND o.cooperative = m.organisation \
     WHERE ?2 > 0 AND p.register = ?1";

/// Memberships of organisations, as `m` with `o`.
const ORGANISATIONS: &str = "FROM membership m \
     LEFT JOIN person p ON p.register = ?1 AND p.person = m.person \
     JOIN cooperative o ON o.register = ?1 AND o.cooperative = m.organisation \
     WHERE m.register = ?1 AND ?2 > 0 AND m.organisation IS NOT NULL";

fn count(session: Session<'_>, query: &Query, searched: bool) -> Result<u64, StorageError> {
    let conditions = query.conditions();
    // Where names do not matter, people need not be looked at to be counted.
    let people = if searched {
        PEOPLE
    } else {
        "FROM membership m WHERE m.register = ?1 AND m.person IS NOT NULL AND ?2 > 0"
    };
    let count = |from: &str| query.total(session, &format!("SELECT count(*) {from} AND {conditions}"));
    Ok(count(people)? + count(ORGANISATIONS)?)
}

/// Where in the list a page ended: after which person by the key of her name and the first day, or somewhere among organisations.
enum Place {
    Person(Vec<u8>, i64),
    Organisation,
}

impl Place {
    fn of(session: Session<'_>, cursor: Cursor) -> Result<Self, StorageError> {
        let sql = "SELECT p.sort_key, (SELECT coalesce(m.from_day, 0) FROM membership m \
                   WHERE m.register = ?1 AND m.membership = ?3) FROM person p \
                   WHERE p.register = ?1 AND p.person = ?2";
        let place =
            session.one(sql, &[SqlValue::id(&cursor.party), SqlValue::id(&cursor.record)], |row| {
                Ok(Self::Person(row.bytes(0)?.to_vec(), row.get::<Option<i64>>(1)?.unwrap_or(0)))
            })?;
        Ok(place.unwrap_or(Self::Organisation))
    }
}

fn people(
    session: Session<'_>,
    query: &mut Query,
    after: Option<(Cursor, Vec<u8>, i64)>,
    limit: Option<u64>,
) -> Result<Vec<Member>, StorageError> {
    if let Some((cursor, key, day)) = after {
        let id = SqlValue::Id;
        query
            .with_all("(p.sort_key, p.person) >= ({}, {})", [SqlValue::Blob(key.into()), id(cursor.party)])
            .with_all(
                "(p.person <> {} OR (coalesce(m.from_day, 0), m.membership) > ({}, {}))",
                [id(cursor.party), SqlValue::Int(day), id(cursor.record)],
            );
    }
    let sql = format!(
        "{} {PEOPLE} AND {} ORDER BY p.sort_key, p.person, coalesce(m.from_day, 0), m.membership{}",
        columns(),
        query.conditions(),
        part(limit)
    );
    query.rows(session, &sql, member)
}

/// There are few of them, so those before the cursor are read, too.
fn organisations(
    session: Session<'_>,
    query: &Query,
    after: Option<Cursor>,
    limit: Option<u64>,
) -> Result<Vec<Member>, StorageError> {
    let sql = format!(
        "{} {ORGANISATIONS} AND {} ORDER BY 5, m.organisation, coalesce(m.from_day, 0), m.membership{}",
        columns(),
        query.conditions(),
        part(limit.filter(|_| after.is_none()))
    );
    let mut rows = query.rows(session, &sql, member)?;
    if let Some(cursor) = after {
        let last = rows.iter().position(|row| *row.membership.uuid() == cursor.record);
        rows.drain(..last.map_or(0, |last| last + 1));
    }
    Ok(rows)
}

/// What a list shows of a membership.
fn columns() -> String {
    let called_home = called("m.cooperative");
    let called_party = called("m.organisation");
    format!(
        "SELECT m.membership, m.person, m.organisation, coalesce(p.name, {called_party}), \
         coalesce(p.sorted_name, {called_party}), m.gender, coalesce(p.document, o.ruc), p.document_scheme, \
         p.birth, m.number, m.cooperative, {called_home}, {STATUS}, m.applied, m.declined, m.from_date, \
         m.until_date, m.exit_reason"
    )
}

fn member(row: &Row<'_>) -> Result<Member, StorageError> {
    let party = match maybe_id(row, 1)? {
        Some(person) => Party::Person(person),
        None => Party::Cooperative(id(row, 2)?),
    };
    Ok(Member {
        membership: id(row, 0)?,
        party,
        name: row.get(3)?,
        sorted_name: row.get(4)?,
        gender: gender(row.get(5)?),
        document: row.get(6)?,
        document_scheme: maybe(row, 7)?,
        birth: maybe(row, 8)?,
        number: row.get(9)?,
        cooperative: id(row, 10)?,
        cooperative_name: row.get::<Option<String>>(11)?.unwrap_or_default(),
        status: parsed::<Status>(row, 12)?,
        applied: maybe(row, 13)?,
        declined: maybe(row, 14)?,
        admitted: maybe(row, 15)?,
        left: maybe(row, 16)?,
        exit_reason: maybe(row, 17)?,
    })
}

/// People in the order of names.
pub(crate) fn persons(
    session: Session<'_>,
    filter: &PersonFilter,
    page: PageRequest,
) -> Result<Page<Person>, StorageError> {
    let mut query = Query::new("p", None);
    query.plain("CAST(?2 AS BIGINT) IS NULL").plain("p.state IN ('open', 'erased')").search(
        filter.search.as_ref(),
        "p.search",
        &["p.document"],
    );
    if let Some(gender) = filter.gender {
        query.gender("p.gender", gender);
    }
    let total = if page.counted {
        let count = format!("SELECT count(*) FROM person p WHERE {}", query.conditions());
        Some(query.total(session, &count)?)
    } else {
        None
    };
    if let Some(cursor) = page.after {
        let sql = "SELECT sort_key FROM person WHERE register = ?1 AND person = ?2";
        let key = session.one(sql, &[SqlValue::id(&cursor.party)], |row| Ok(row.bytes(0)?.to_vec()))?;
        let key = SqlValue::Blob(key.unwrap_or_default().into());
        let person = SqlValue::Id(cursor.party);
        query.with_all("(p.sort_key, p.person) > ({}, {})", [key, person]);
    }
    let sql = format!(
        "SELECT p.person, p.name, p.sorted_name, p.gender, p.birth, p.document, p.document_scheme, \
         p.state = 'erased' FROM person p WHERE {} ORDER BY p.sort_key, p.person{}",
        query.conditions(),
        part(page.limit)
    );
    let read = |row: &Row<'_>| {
        Ok(Person {
            person: id(row, 0)?,
            name: row.get(1)?,
            sorted_name: row.get(2)?,
            gender: gender(row.get(3)?),
            birth: maybe(row, 4)?,
            document: row.get(5)?,
            document_scheme: maybe(row, 6)?,
            erased: row.get(7)?,
        })
    };
    let rows = query.rows(session, &sql, read)?;
    Ok(Page::of(rows, page, total, |row| Cursor { party: *row.person.uuid(), record: Uuid::nil() }))
}

/// Assignments to work by area, then in the order of names.
pub(crate) fn assignments(
    session: Session<'_>,
    filter: &AssignmentFilter,
    on: Option<NaiveDate>,
) -> Result<Vec<Assignment>, StorageError> {
    let mut query = Query::new("a", on);
    query
        .plain(&during("a"))
        .with_id(&format!("a.cooperative IN {}", family("{}")), filter.cooperative)
        .with_id("a.person = {}", filter.person);
    if let Some(area) = &filter.area {
        query.with("a.area = {}", SqlValue::Text(area.clone().into()));
    }
    let sql = format!(
        "SELECT a.assignment, a.person, p.name, p.sorted_name, a.gender, a.cooperative, {}, a.area, a.from_date, \
         a.until_date FROM assignment a LEFT JOIN person p ON p.register = ?1 AND p.person = a.person \
         WHERE {} ORDER BY a.area, p.sort_key, a.from_day, a.assignment",
        called("a.cooperative"),
        query.conditions()
    );
    query.rows(session, &sql, |row| {
        Ok(Assignment {
            assignment: id(row, 0)?,
            person: id(row, 1)?,
            name: row.get(2)?,
            sorted_name: row.get(3)?,
            gender: gender(row.get(4)?),
            cooperative: id(row, 5)?,
            cooperative_name: row.get::<Option<String>>(6)?.unwrap_or_default(),
            area: area(row.text(7)?)?,
            from: parsed(row, 8)?,
            until: maybe(row, 9)?,
        })
    })
}
