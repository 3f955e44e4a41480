//! Which part of a list is asked for: how its rows are sorted, how many of them, and after which.

use std::fmt;
use std::str::FromStr;

use reports::table::Order;
use reports::words::Family;
use storage::Cursor;

use crate::authority::Asker;
use crate::problem::{Detail, Kind, Problem};

/// Which part of a list is asked for; by default all of it, as it comes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// By which columns its rows are sorted, the one that counts most first.
    pub sort: Vec<Sort>,
    /// At most so many rows; the answer then holds the cursor of the next ones.
    pub limit: Option<u64>,
    /// After the row with which the part before ended.
    pub after: Option<Place>,
}

/// A column by which rows are sorted. Its text is the id of the column, after a `-` where the greatest comes first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The id of the column.
    pub column: String,
    /// Which end comes first.
    pub order: Order,
}

impl Sort {
    /// From its text.
    pub fn of(text: &str) -> Self {
        match text.strip_prefix('-') {
            Some(column) => Self { column: column.to_owned(), order: Order::Descending },
            None => Self { column: text.to_owned(), order: Order::Ascending },
        }
    }
}

/// Where a part of a list ended. It says so in a text of ASCII letters and digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// After so many rows, of a list that is made as a whole.
    Row(u64),
    /// After a row that the store names, of a list whose rows it orders.
    Stored(Cursor),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Row(rows) => write!(f, "r{rows}"),
            Self::Stored(cursor) => write!(f, "s{cursor}"),
        }
    }
}

impl FromStr for Place {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Self, Problem> {
        let row = || text.strip_prefix('r').and_then(|rows| rows.parse().ok()).map(Self::Row);
        let stored = || text.strip_prefix('s').and_then(|cursor| cursor.parse().ok()).map(Self::Stored);
        row().or_else(stored).ok_or_else(|| cursor_wrong(text))
    }
}

/// That a text does not say where a part of this list ended.
pub fn cursor_wrong(text: &str) -> Problem {
    Problem::wrong("cursor_wrong", "cursor", text)
}

/// That a list has no such column, with those that it has.
pub fn column_unknown(field: &'static str, column: &str, known: &[&str]) -> Problem {
    Problem::wrong("choice_unknown", field, column).with("known", known.join(", "))
}

/// That a reader is not shown a column. Rows sorted by it would tell what stands in it.
pub fn column_withheld(field: &'static str, column: &str, asker: &Asker) -> Problem {
    let problem = Problem::new(Kind::Rejected, "column_withheld").at(field).valued(column);
    problem.with("role", Detail::Term(Family::Role, asker.role().code()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects addresses that name a part of a list.
    #[test]
    fn a_place_is_its_text() {
        for text in ["r0", "r18446744073709551615", &format!("s{}", "0f".repeat(32))] {
            assert_eq!(text.parse::<Place>().unwrap().to_string(), *text);
        }
        for wrong in ["", "r", "r-1", "s", "0", "r18446744073709551616", "sx"] {
            assert_eq!(wrong.parse::<Place>().unwrap_err().code, "cursor_wrong", "{wrong}");
        }
    }

    /// Protects readers who look for the latest: a minus sign in front turns the order round.
    #[test]
    fn a_column_may_be_sorted_either_way() {
        assert_eq!(Sort::of("name"), Sort { column: "name".to_owned(), order: Order::Ascending });
        assert_eq!(Sort::of("-name"), Sort { column: "name".to_owned(), order: Order::Descending });
    }
}
