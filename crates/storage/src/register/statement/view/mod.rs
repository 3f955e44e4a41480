//! The lists: SQL that filters and orders rows.

mod organisations;
mod organs;
mod overview;
mod people;

use chrono::NaiveDate;
use domain::value::id::Id;
use domain::value::{Gender, text};

pub(crate) use organisations::{affiliations, cooperatives, keeper, units};
pub(super) use organs::PLACES;
pub(crate) use organs::{mandates, organs, seats};
pub(crate) use overview::overview;
pub(crate) use people::{assignments, members, persons};

use crate::error::StorageError;
use crate::journal::read::{self, unsigned};
use crate::register::project;
use crate::session::{Row, Session};
use crate::table::SqlValue;

/// A question under construction: conditions with their values. `?1` is the register, `?2` the day.
#[derive(Clone)]
struct Query {
    conditions: Vec<String>,
    /// What stands in `?2` and the places after it.
    values: Vec<SqlValue<'static>>,
}

impl Query {
    fn new(table: &str, on: Option<NaiveDate>) -> Self {
        let day = on.map_or(SqlValue::Null, |on| SqlValue::Int(project::day(on)));
        Self { conditions: vec![format!("{table}.register = ?1")], values: vec![day] }
    }

    /// Adds a condition; `{}` in it stands for the value.
    fn with(&mut self, condition: &str, value: SqlValue<'static>) -> &mut Self {
        self.values.push(value);
        self.conditions.push(condition.replace("{}", &format!("?{}", self.values.len() + 1)));
        self
    }

    /// Adds a condition with a value for each `{}` in it, in their order.
    fn with_all<const N: usize>(&mut self, condition: &str, values: [SqlValue<'static>; N]) -> &mut Self {
        let mut condition = condition.to_owned();
        for value in values {
            self.values.push(value);
            condition = condition.replacen("{}", &format!("?{}", self.values.len() + 1), 1);
        }
        self.conditions.push(condition);
        self
    }

    fn with_id<K>(&mut self, condition: &str, id: Option<Id<K>>) -> &mut Self {
        if let Some(id) = id {
            self.with(condition, SqlValue::id(id.uuid()));
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
            self.with(&format!("({})", ways.join(" OR ")), SqlValue::Text(word.to_owned().into()));
        }
        self
    }

    fn gender(&mut self, column: &str, wanted: Option<Gender>) -> &mut Self {
        self.with(&format!("{column} = {{}}"), SqlValue::Int(project::gender(wanted)))
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

/// The SQL that ends a page: one row more than wanted tells whether there are others.
fn part(limit: Option<u64>) -> String {
    limit.map_or_else(String::new, |limit| format!(" LIMIT {}", read::signed(limit).saturating_add(1)))
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
pub(in crate::register::statement) fn family(cooperative: &str) -> String {
    format!(
        "(WITH RECURSIVE family (cooperative) AS (VALUES ({cooperative}) UNION \
         SELECT a.cooperative FROM affiliation a JOIN family f ON a.central = f.cooperative \
         WHERE a.register = ?1 AND a.from_day <= ?2 AND a.until_day > ?2) SELECT cooperative FROM family)"
    )
}

/// On the day, or ever.
fn during(table: &str) -> String {
    format!("(CAST(?2 AS BIGINT) IS NULL OR ({table}.from_day <= ?2 AND {table}.until_day > ?2))")
}
