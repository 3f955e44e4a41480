//! What the derived rows of many registers say on a day: a few statements for all registers of a database, the same for
//! the one of a file. Reads no log and no name of a person, and writes nothing. No other statement crosses registers.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use domain::cooperative::exists;
use domain::indicator::roll_up::{Book, Committee, Organisation};
use domain::value::Tally;
use domain::value::id::{CooperativeId, RegisterId};
use domain::value::place::Ubigeo;
use rusqlite::Connection;

use crate::error::{ErrorKind, StorageError};
use crate::journal::read::unsigned;
use crate::postgres::{self, ServerConnection, Url};
use crate::register::project;
use crate::register::schema::REGISTER;
use crate::register::statement::cell::{id, maybe, parsed};
use crate::register::statement::count::TALLY;
use crate::session::{Row, Rows};
use crate::sqlite::Sqlite;
use crate::table::SqlValue;

/// What is said of each organisation of each register; the last columns may hold nothing.
const ORGANISATIONS: &str = "SELECT r.uid, c.cooperative, c.kind, \
     coalesce((SELECT n.name FROM cooperative_name n WHERE n.register = c.register AND n.cooperative = c.cooperative \
      AND n.from_day <= ?1 ORDER BY n.position DESC LIMIT 1), \
     (SELECT n.name FROM cooperative_name n WHERE n.register = c.register AND n.cooperative = c.cooperative \
      ORDER BY n.position LIMIT 1), ''), c.founded, c.dissolved, c.ruc, c.subdivision, c.ubigeo, c.ubigeo_issuer \
     FROM register r JOIN cooperative c ON c.register = r.register WHERE c.annulled = 0";

/// Who belongs to whom on the day.
const AFFILIATIONS: &str = "SELECT r.uid, a.cooperative, a.central, a.from_day FROM register r \
     JOIN affiliation a ON a.register = r.register WHERE a.from_day <= ?1 AND a.until_day > ?1";

/// The gender equality committees that began by the day.
const COMMITTEES: &str = "SELECT r.uid, o.cooperative, o.from_date, o.until_day > ?1 FROM register r \
     JOIN organ o ON o.register = r.register WHERE o.kind = 'gender_equality_committee' AND o.from_day <= ?1";

/// The members on the day by gender, each person of a register where she was admitted first.
fn members(only: &str) -> String {
    format!(
        "SELECT uid, cooperative, {TALLY} FROM (SELECT r.uid, m.cooperative, m.gender, row_number() OVER \
         (PARTITION BY m.register, m.person ORDER BY m.from_day, m.cooperative) AS nth FROM register r \
         JOIN membership m ON m.register = r.register WHERE m.person IS NOT NULL AND m.from_day IS NOT NULL \
         AND m.from_day <= ?1 AND m.until_day > ?1{only}) AS people WHERE nth = 1 GROUP BY uid, cooperative"
    )
}

/// What the rows say on a day of the register in a file, or of every register of the database at an address; of one only
/// where the address names it.
pub fn rollup(source: &Path, day: NaiveDate) -> Result<Vec<Book>, StorageError> {
    match Url::read(source) {
        None => of_file(source, day).map_err(|error| error.with_path(source)),
        Some(url) => {
            let url = url?;
            of_database(&url, day).map_err(|error| error.with_path(url.place()))
        }
    }
}

fn of_file(path: &Path, day: NaiveDate) -> Result<Vec<Book>, StorageError> {
    let file = Sqlite::open_read_only(path, &REGISTER)?;
    file.connection.execute_batch("BEGIN DEFERRED")?;
    books(&Across::File(&file.connection), None, day)
}

fn of_database(url: &Url, day: NaiveDate) -> Result<Vec<Book>, StorageError> {
    let connection = postgres::only_reading(url, &REGISTER)?;
    // All statements speak of one transaction. It ends when the connection is handed back.
    connection.begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")?;
    let found = books(&Across::Database(&connection), url.register, day)?;
    if found.is_empty() && url.register.is_some() {
        return Err(ErrorKind::NotFound.into());
    }
    Ok(found)
}

/// An open engine, at all of its registers.
enum Across<'a> {
    File(&'a Connection),
    Database(&'a ServerConnection),
}

impl Across<'_> {
    /// Reads all rows. The first value stands in `?1`, the second in `?2` where the statement has such a place.
    fn each(
        &self,
        sql: &str,
        values: &[SqlValue<'_>; 2],
        mut take: impl FnMut(&Row<'_>) -> Result<(), StorageError>,
    ) -> Result<(), StorageError> {
        let [first, second] = values;
        let mut statement;
        let mut rows = match self {
            Self::File(connection) => {
                statement = connection.prepare(sql)?;
                for (position, value) in (1..=statement.parameter_count()).zip(values) {
                    statement.raw_bind_parameter(position, value)?;
                }
                Rows::Sqlite(statement.raw_query())
            }
            Self::Database(connection) => {
                Rows::Postgres(connection.query(sql, first, std::slice::from_ref(second))?)
            }
        };
        while let Some(row) = rows.next()? {
            take(&row)?;
        }
        Ok(())
    }
}

/// The registers with what is said of them, in order.
fn books(
    across: &Across<'_>,
    register: Option<RegisterId>,
    day: NaiveDate,
) -> Result<Vec<Book>, StorageError> {
    let named = register.map(|register| *register.uuid());
    let values = [SqlValue::Int(project::day(day)), named.as_ref().map_or(SqlValue::Null, SqlValue::id)];
    let only = if named.is_some() { " AND r.register = ?2" } else { "" };
    let mut books: BTreeMap<RegisterId, Book> = BTreeMap::new();
    let registers = format!("SELECT r.uid, r.version FROM register r WHERE ?1 > 0{only}");
    across.each(&registers, &values, |row| {
        let (register, version) = (id(row, 0)?, unsigned(row.get(1)?));
        books.insert(register, Book { register, version, organisations: Vec::new() });
        Ok(())
    })?;
    let mut found: BTreeMap<(RegisterId, CooperativeId), Organisation> = BTreeMap::new();
    across.each(&format!("{ORGANISATIONS}{only}"), &values, |row| {
        found.insert((id(row, 0)?, id(row, 1)?), organisation(row, day)?);
        Ok(())
    })?;
    let mut at = |row: &Row<'_>, put: &mut dyn FnMut(&mut Organisation) -> Result<(), StorageError>| {
        found.get_mut(&(id(row, 0)?, id(row, 1)?)).map_or(Ok(()), put)
    };
    across.each(&format!("{AFFILIATIONS}{only}"), &values, |row| {
        let affiliation = (id(row, 2)?, date(row.get(3)?)?);
        at(row, &mut |one| {
            one.centrals.push(affiliation);
            Ok(())
        })
    })?;
    across.each(&format!("{COMMITTEES}{only}"), &values, |row| {
        let committee = Committee { since: parsed(row, 2)?, goes_on: row.get(3)? };
        at(row, &mut |one| {
            one.committees.push(committee);
            Ok(())
        })
    })?;
    across.each(&members(only), &values, |row| {
        let count = |column| Ok::<_, StorageError>(unsigned(row.get(column)?));
        let tally = Tally { women: count(2)?, men: count(3)?, other: count(4)?, unknown: count(5)? };
        at(row, &mut |one| {
            one.members = tally;
            Ok(())
        })
    })?;
    for ((register, _), one) in found {
        if let Some(book) = books.get_mut(&register) {
            book.organisations.push(one);
        }
    }
    Ok(books.into_values().collect())
}

fn organisation(row: &Row<'_>, day: NaiveDate) -> Result<Organisation, StorageError> {
    let ubigeo: Option<String> = row.get(8)?;
    let ubigeo = ubigeo.map(|code| {
        Ubigeo::new(parsed(row, 9)?, &code).map_err(|why| StorageError::damaged(why.to_string()))
    });
    Ok(Organisation {
        id: id(row, 1)?,
        kind: parsed(row, 2)?,
        name: row.get(3)?,
        exists: exists(maybe(row, 4)?, maybe(row, 5)?, day),
        ruc: row.get(6)?,
        subdivision: row.get(7)?,
        ubigeo: ubigeo.transpose()?,
        centrals: Vec::new(),
        members: Tally::default(),
        committees: Vec::new(),
    })
}

/// The day of a number.
fn date(number: i64) -> Result<NaiveDate, StorageError> {
    let day = i32::try_from(number).ok().and_then(NaiveDate::from_num_days_from_ce_opt);
    day.ok_or_else(|| StorageError::damaged(format!("day {number}")))
}
