//! Counts in rows and columns, with all their margins.

use std::collections::{BTreeMap, BTreeSet};

use super::Class;

/// The row and the column that sum up the others.
pub const TOTAL: &str = "total";

/// Where a count stands in a table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The row: [`TOTAL`], a row or a group of rows, or `group/row`.
    pub row: String,
    /// The column: [`TOTAL`] or a column.
    pub column: String,
}

impl Position {
    /// A position.
    pub fn new(row: impl Into<String>, column: impl Into<String>) -> Self {
        Self { row: row.into(), column: column.into() }
    }

    /// Whether it sums up others.
    pub fn is_margin(&self, all: &BTreeMap<Self, u64>) -> bool {
        let group = format!("{}/", self.row);
        self.row == TOTAL && all.keys().any(|other| other.row != TOTAL)
            || self.column == TOTAL
            || all.keys().any(|other| other.row.starts_with(&group))
    }
}

/// A count that sums up nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leaf<'a> {
    /// The group that its row belongs to, where rows stand in groups.
    pub group: Option<&'a str>,
    /// Its row; `None` where the table has columns only.
    pub row: Option<&'a str>,
    /// Its column.
    pub column: &'a str,
    /// How many.
    pub count: u64,
}

/// A table of counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    class: Class,
    name: String,
    cells: BTreeMap<Position, u64>,
}

impl Table {
    /// A table of `subject`, such as `members`, of a population, where it is not everybody. Rows, columns and groups are
    /// named by codes; leaves of one position are added up.
    pub fn new<'a>(
        class: Class,
        subject: &str,
        population: Option<&str>,
        leaves: impl IntoIterator<Item = Leaf<'a>>,
    ) -> Self {
        let population = population.map_or_else(String::new, |population| format!("@{}", key(population)));
        let name = format!("{}.{}{population}", class.code(), key(subject));
        let mut cells: BTreeMap<Position, u64> = BTreeMap::new();
        for leaf in leaves {
            let mut rows = vec![TOTAL.to_owned()];
            match (leaf.group.map(key), leaf.row.map(key)) {
                (Some(group), Some(row)) => rows.extend([format!("{group}/{row}"), group]),
                (Some(one), None) | (None, Some(one)) => rows.push(one),
                (None, None) => {}
            }
            for row in rows {
                for column in [key(leaf.column), TOTAL.to_owned()] {
                    let cell = cells.entry(Position { row: row.clone(), column }).or_default();
                    *cell = cell.saturating_add(leaf.count);
                }
            }
        }
        Self { class, name, cells: full(cells) }
    }

    /// What its counts are about.
    pub const fn class(&self) -> Class {
        self.class
    }

    /// Its name in the ledger: class, subject and population, as in `membership.members@CECOMIP`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Every count with its margins, in order.
    pub const fn cells(&self) -> &BTreeMap<Position, u64> {
        &self.cells
    }
}

/// Every row has every column: what was not given is nought.
fn full(mut cells: BTreeMap<Position, u64>) -> BTreeMap<Position, u64> {
    let rows: BTreeSet<&str> = cells.keys().map(|at| at.row.as_str()).collect();
    let columns: BTreeSet<&str> = cells.keys().map(|at| at.column.as_str()).collect();
    let missing: Vec<Position> = rows
        .iter()
        .flat_map(|row| columns.iter().map(|column| Position::new(*row, *column)))
        .filter(|position| !cells.contains_key(position))
        .collect();
    cells.extend(missing.into_iter().map(|position| (position, 0)));
    cells
}

/// A name as positions take it: without what parts names from each other, and short.
pub(super) fn key(name: &str) -> String {
    let plain = |c: char| if matches!(c, '/' | '@') { '-' } else { c };
    let short: String = name.chars().filter(|c| !c.is_control()).map(plain).take(60).collect();
    match short.trim() {
        "" => "-".to_owned(),
        TOTAL => format!("{TOTAL}-"),
        name => name.to_owned(),
    }
}

/// The subject of a table's name, without its population.
pub(super) fn subject(name: &str) -> &str {
    name.split_once('@').map_or(name, |(subject, _)| subject)
}
