//! The lists: SQL that filters and orders rows, and what their cells mean.

use std::str::FromStr;

use chrono::NaiveDate;
use domain::committee::{Post, Rank};
use domain::cooperative::Kind;
use domain::member::{Party, Status, WorkArea};
use domain::value::id::{CooperativeId, Id, OrganId};
use domain::value::{Gender, Label, PartialDate, text};
use uuid::Uuid;

use super::read::{self, unsigned};
use crate::error::StorageError;
use crate::project::{self, Cell};
use crate::session::{Row, Session};
use crate::view::{
    Affiliation, Assignment, AssignmentFilter, Cooperative, Mandate, MandateFilter, Member, MemberFilter,
    Organ, Overview, Page, PageRequest, Person, PersonFilter, Seat, Unit,
};

/// A question under construction: conditions with their values. `?1` is the register, `?2` the day.
struct Query {
    conditions: Vec<String>,
    /// What stands in `?2` and the places after it.
    values: Vec<Cell<'static>>,
}

impl Query {
    fn new(table: &str, on: Option<NaiveDate>) -> Self {
        let day = on.map_or(Cell::Null, |on| Cell::Int(project::day(on)));
        Self { conditions: vec![format!("{table}.register = ?1")], values: vec![day] }
    }

    /// Adds a condition; `{}` in it stands for the value.
    fn with(&mut self, condition: &str, value: Cell<'static>) -> &mut Self {
        self.values.push(value);
        self.conditions.push(condition.replace("{}", &format!("?{}", self.values.len() + 1)));
        self
    }

    fn with_id<K>(&mut self, condition: &str, id: Option<Id<K>>) -> &mut Self {
        if let Some(id) = id {
            self.with(condition, Cell::Blob(id.uuid().as_bytes().to_vec().into()));
        }
        self
    }

    fn plain(&mut self, condition: &str) -> &mut Self {
        self.conditions.push(condition.to_owned());
        self
    }

    /// Each word begins a word of the name, or one of the other columns.
    fn search(&mut self, search: Option<&String>, name: &str, others: &[&str]) -> &mut Self {
        let folded = text::fold(search.map(String::as_str).unwrap_or_default());
        for word in folded.split(' ').filter(|word| !word.is_empty()) {
            let mut ways = vec![format!("instr({name}, ' ' || {{}}) > 0")];
            ways.extend(others.iter().map(|column| format!("lower({column}) LIKE {{}} || '%'")));
            self.with(&format!("({})", ways.join(" OR ")), Cell::Text(word.to_owned().into()));
        }
        self
    }

    fn gender(&mut self, column: &str, wanted: Option<Gender>) -> &mut Self {
        self.with(&format!("{column} = {{}}"), Cell::Int(project::gender(wanted)))
    }

    fn conditions(&self) -> String {
        self.conditions.join(" AND ")
    }

    fn rows<T>(
        &self,
        session: Session<'_>,
        sql: &str,
        read: impl Fn(&Row<'_>) -> Result<T, StorageError>,
    ) -> Result<Vec<T>, StorageError> {
        session.all(sql, &self.values, read)
    }

    fn total(&self, session: Session<'_>, sql: &str) -> Result<u64, StorageError> {
        let counted = self.rows(session, sql, |row| row.get::<i64>(0))?;
        Ok(counted.first().copied().map_or(0, unsigned))
    }
}

/// The SQL that ends a page.
fn part(page: PageRequest) -> String {
    match page.limit {
        None if page.offset == 0 => String::new(),
        None => format!(" LIMIT {} OFFSET {}", i64::MAX, read::signed(page.offset)),
        Some(limit) => format!(" LIMIT {} OFFSET {}", read::signed(limit), read::signed(page.offset)),
    }
}

/// What an organisation is called for short on the day, or last where no day is asked for.
fn called(cooperative: &str) -> String {
    format!(
        "(SELECT coalesce(n.acronym, n.name) FROM cooperative_name n WHERE n.register = ?1 \
         AND n.cooperative = {cooperative} AND (CAST(?2 AS BIGINT) IS NULL OR n.from_day <= ?2) \
         ORDER BY n.position DESC LIMIT 1)"
    )
}

/// The organisation and everything that belongs to it on the day, as a list to be `IN`.
pub(super) fn family(cooperative: &str) -> String {
    format!(
        "(WITH RECURSIVE family (cooperative) AS (VALUES ({cooperative}) UNION \
         SELECT a.cooperative FROM affiliation a JOIN family f ON a.central = f.cooperative \
         WHERE a.register = ?1 AND a.from_day <= ?2 AND a.until_day > ?2) SELECT cooperative FROM family)"
    )
}

pub(crate) fn id<K>(row: &Row<'_>, column: usize) -> Result<Id<K>, StorageError> {
    Ok(Id::new(Uuid::from_bytes(row.get(column)?)))
}

fn maybe_id<K>(row: &Row<'_>, column: usize) -> Result<Option<Id<K>>, StorageError> {
    let bytes: Option<[u8; 16]> = row.get(column)?;
    Ok(bytes.map(|bytes| Id::new(Uuid::from_bytes(bytes))))
}

/// A code or date as it was stored.
pub(crate) fn parsed<T: FromStr>(row: &Row<'_>, column: usize) -> Result<T, StorageError> {
    maybe(row, column)?.ok_or_else(|| StorageError::damaged(format!("column {column} is empty")))
}

fn maybe<T: FromStr>(row: &Row<'_>, column: usize) -> Result<Option<T>, StorageError> {
    let text: Option<String> = row.get(column)?;
    let parse = |text: String| text.parse().map_err(|_| StorageError::damaged(text));
    text.map(parse).transpose()
}

fn gender(code: i64) -> Option<Gender> {
    match code {
        1 => Some(Gender::Woman),
        2 => Some(Gender::Man),
        3 => Some(Gender::Other),
        _ => None,
    }
}

fn post(row: &Row<'_>, column: usize) -> Result<Post, StorageError> {
    let (code, own): (String, bool) = (row.get(column)?, row.get(column + 1)?);
    let post = if own { Label::new(&code).map(Post::Other) } else { Post::new(&code) };
    post.map_err(|_| StorageError::damaged(code))
}

pub(super) fn area(code: &str) -> Result<WorkArea, StorageError> {
    WorkArea::new(code).map_err(|_| StorageError::damaged(code))
}

/// How a membership stands on the day.
const STATUS: &str = "CASE WHEN m.from_day IS NULL THEN \
     CASE WHEN m.declined_day <= ?2 THEN 'declined' ELSE 'applied' END \
     WHEN ?2 < m.from_day THEN 'future' WHEN m.until_day <= ?2 THEN 'left' \
     WHEN EXISTS (SELECT 1 FROM suspension s WHERE s.register = m.register AND s.membership = m.membership \
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
    // People in the order of the index of names, so that a page does not wait for all; then organisations.
    let people = format!(
        "FROM person p CROSS JOIN membership m ON m.register = ?1 AND m.person = p.person AND m.person IS NOT NULL \
         LEFT JOIN cooperative o ON 1 = 0 WHERE ?2 > 0 AND p.register = ?1 AND {}",
        query.conditions()
    );
    let organisations = format!(
        "FROM membership m LEFT JOIN person p ON 1 = 0 JOIN cooperative o ON o.register = ?1 \
         AND o.cooperative = m.organisation WHERE ?2 > 0 AND m.organisation IS NOT NULL AND {}",
        query.conditions()
    );
    let count = |from: &str| query.total(session, &format!("SELECT count(*) {from}"));
    // Where names do not matter, people need not be looked at to be counted.
    let nameless =
        format!("FROM membership m WHERE m.person IS NOT NULL AND ?2 > 0 AND {}", query.conditions());
    let countable = if filter.search.is_some() { &people } else { &nameless };
    let (first, second) = (count(countable)?, count(&organisations)?);
    let order = "p.sort_key, p.person, m.from_day, m.membership";
    let mut rows =
        query.rows(session, &format!("{} {people} ORDER BY {order}{}", columns(), part(page)), member)?;
    let rest = PageRequest {
        limit: page.limit.map(|limit| limit.saturating_sub(rows.len() as u64)),
        offset: page.offset.saturating_sub(first),
    };
    if second > 0 && rest.limit != Some(0) {
        let order = "5, m.organisation, m.from_day, m.membership";
        let sql = format!("{} {organisations} ORDER BY {order}{}", columns(), part(rest));
        rows.extend(query.rows(session, &sql, member)?);
    }
    Ok(Page { rows, total: first + second })
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
    let from = format!("FROM person p WHERE {}", query.conditions());
    let sql = format!(
        "SELECT p.person, p.name, p.sorted_name, p.gender, p.birth, p.document, p.document_scheme, \
         p.state = 'erased' {from} ORDER BY p.sort_key, p.person{}",
        part(page)
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
    let total = query.total(session, &format!("SELECT count(*) {from}"))?;
    Ok(Page { rows: query.rows(session, &sql, read)?, total })
}

/// How many belong to an organisation on the day, people and organisations.
const MEMBERS: &str = "(SELECT count(*) FROM membership m WHERE m.register = ?1 AND m.cooperative = c.cooperative \
     AND m.person IS NOT NULL AND m.from_day IS NOT NULL AND m.from_day <= ?2 AND m.until_day > ?2) + \
    (SELECT count(*) FROM membership m WHERE m.register = ?1 AND m.cooperative = c.cooperative \
     AND m.organisation IS NOT NULL AND m.from_day <= ?2 AND m.until_day > ?2)";

/// Organisations as `c`, with the names `n` that they have on the day.
const NAMED: &str = "cooperative c JOIN cooperative_name n ON n.register = c.register AND n.cooperative = c.cooperative \
     AND n.position = (SELECT max(x.position) FROM cooperative_name x WHERE x.register = c.register \
     AND x.cooperative = c.cooperative AND x.from_day <= ?2)";

/// The name of the organisation whose books these are.
pub(crate) fn keeper(session: Session<'_>, on: NaiveDate) -> Result<Option<String>, StorageError> {
    let query = Query::new("c", Some(on));
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

/// On the day, or ever.
fn during(table: &str) -> String {
    format!("(CAST(?2 AS BIGINT) IS NULL OR ({table}.from_day <= ?2 AND {table}.until_day > ?2))")
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

fn mandates_of(session: Session<'_>, query: &Query, order: &str) -> Result<Vec<Mandate>, StorageError> {
    let sql = format!(
        "SELECT m.mandate, m.organ, o.kind, o.name, m.seat, m.post, m.post_own, m.rank, m.person, p.name, \
         p.sorted_name, m.gender, m.represents, {}, m.origin, m.term, t.label, m.from_date, m.until_date, m.ended \
         FROM mandate m JOIN organ o ON o.register = m.register AND o.organ = m.organ \
         JOIN seat s ON s.register = m.register AND s.organ = m.organ AND s.seat = m.seat \
         LEFT JOIN person p ON p.register = m.register AND p.person = m.person \
         LEFT JOIN term t ON t.register = m.register AND t.organ = m.organ AND t.term = m.term \
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
pub(super) const PLACES: &str = "LEFT JOIN seat_places n ON n.register = s.register AND n.organ = s.organ \
     AND n.seat = s.seat AND n.position = (SELECT max(x.position) FROM seat_places x WHERE \
     x.register = s.register AND x.organ = s.organ AND x.seat = s.seat AND x.from_day <= ?2)";

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
        query.with("a.area = {}", Cell::Text(area.clone().into()));
    }
    let sql = format!(
        "SELECT a.assignment, a.person, p.name, p.sorted_name, a.gender, a.cooperative, {}, a.area, a.from_date, \
         a.until_date FROM assignment a LEFT JOIN person p ON p.register = a.register AND p.person = a.person \
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

/// How far ahead an overview looks.
const DAYS_AHEAD: i64 = 90;

/// What the register holds, at a glance. The version and instants are the caller's to fill in.
pub(crate) fn overview(session: Session<'_>, on: NaiveDate) -> Result<Overview, StorageError> {
    let query = Query::new("x", Some(on));
    let count = |sql: &str| query.total(session, sql);
    let mut ending = Query::new("m", Some(on));
    ending
        .plain(&during("m"))
        .with("m.until_day <= {}", Cell::Int(project::day(on).saturating_add(DAYS_AHEAD)));
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
        cooperatives: count(
            "SELECT count(*) FROM cooperative WHERE register = ?1 AND annulled = 0 AND dissolved_day > ?2",
        )?,
        memberships: count("SELECT count(*) FROM membership WHERE register = ?1 AND from_day IS NOT NULL")?,
        organs: count(
            "SELECT count(*) FROM organ WHERE register = ?1 AND from_day <= ?2 AND until_day > ?2",
        )?,
        counts: super::count::counts(session, None, on)?,
        ending: mandates_of(session, &ending, "m.until_day, o.organ, s.position, m.mandate")?,
    })
}
