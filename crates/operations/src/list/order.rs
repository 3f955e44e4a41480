//! The order of rows by what stands in their columns. It must not know which list it is.

use std::cmp::Ordering;

use domain::value::text::fold;
use reports::table::{Cell, Order, Table};

/// By what a code is compared.
#[derive(Clone, Copy, Debug)]
pub enum Codes {
    /// By what people call it, in the reader's language.
    Called,
    /// By itself, so that the order is the same in every language.
    AsTheyAre,
}

/// By what a cell is compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// A number; of a share, its value multiplied by 10⁹.
    Number(i128),
    /// A text without regard to accents and case.
    Text(String),
    /// Nothing to compare.
    Nothing,
}

/// By what a share is multiplied, so that it is compared as a whole number.
const SCALE: i128 = 1_000_000_000;

impl Key {
    /// That of a cell.
    pub fn of(cell: &Cell, codes: Codes) -> Self {
        match cell {
            Cell::Integer(number) | Cell::Measured { number, .. } => Self::Number(i128::from(*number)),
            Cell::Ratio(ratio) => {
                let whole = i128::from(ratio.denominator.max(1));
                Self::Number(i128::from(ratio.numerator).saturating_mul(SCALE) / whole)
            }
            Cell::Date(date) => Self::Text(date.clone()),
            // Numbers that stand as text, such as those of a book, are compared as numbers.
            Cell::Text(text) => match text.trim().parse::<i64>() {
                Ok(number) => Self::Text(format!("{number:020}")),
                Err(_) => Self::Text(fold(text)),
            },
            Cell::Money { amount, .. } => {
                let (digits, currency) = amount.split_once(' ').unwrap_or((amount, ""));
                let cents = digits.replace('.', "").parse::<i128>();
                cents.map_or_else(|_| Self::Text(format!("{currency} {digits}")), Self::Number)
            }
            Cell::Flag { holds, .. } => Self::Number(i128::from(*holds)),
            Cell::Code { code, shown } => match codes {
                Codes::Called => Self::of_text(shown),
                Codes::AsTheyAre => Self::of_text(code),
            },
            Cell::Links(links) => Self::of_text(links.first().map_or("", |link| &link.text)),
            Cell::NotComputable(_) | Cell::Bar(_) | Cell::NotStated | Cell::Empty => Self::Nothing,
        }
    }

    fn of_text(text: &str) -> Self {
        match fold(text) {
            text if text.is_empty() => Self::Nothing,
            text => Self::Text(text),
        }
    }

    /// Which of two comes first; what holds nothing comes last in either order.
    pub fn compared(&self, other: &Self, order: Order) -> Ordering {
        match (matches!(self, Self::Nothing), matches!(other, Self::Nothing)) {
            (true, true) => Ordering::Equal,
            (true, false) => Ordering::Greater,
            (false, true) => Ordering::Less,
            (false, false) if order == Order::Descending => other.cmp(self),
            (false, false) => self.cmp(other),
        }
    }
}

/// Sorts the rows of a table by a column, codes by what people call them. Rows that are alike in it stay as they stand; so do all
/// where there is no such column.
pub fn sort(table: &mut Table, id: &str, order: Order) {
    let Some(at) = table.columns.iter().position(|column| column.id == id) else { return };
    let key = |row: &Vec<Cell>| row.get(at).map_or(Key::Nothing, |cell| Key::of(cell, Codes::Called));
    table.rows.sort_by(|one, other| key(one).compared(&key(other), order));
}

#[cfg(test)]
mod tests {
    use reports::table::Column;
    use reports::words::{Lang, Words};

    use super::*;

    /// Protects readers who look for the most or the latest: numbers are compared as numbers, texts without regard to accents and case,
    /// and what holds nothing comes last in either order.
    #[test]
    fn rows_are_sorted_by_what_they_hold() {
        let words = Words::new(Lang::Es);
        let sorted = |cells: &[Cell], order| -> Vec<String> {
            let rows = cells.iter().map(|cell| vec![cell.clone()]).collect();
            let mut table = Table { columns: vec![Column::text("x", "X")], rows, ..Table::default() };
            sort(&mut table, "x", order);
            table.rows.iter().map(|row| row[0].shown(&words)).collect()
        };
        let texts = ["Ñusta", "ana", "Álvaro", "10", "9"].map(Cell::text);
        let with_none = [&texts[..], &[Cell::Empty]].concat();
        assert_eq!(sorted(&with_none, Order::Ascending), ["9", "10", "Álvaro", "ana", "Ñusta", ""]);
        assert_eq!(sorted(&with_none, Order::Descending), ["Ñusta", "ana", "Álvaro", "10", "9", ""]);
        let shares =
            [Cell::percent(1, 3, "33.3"), Cell::percent(1, 10, "10.0"), Cell::percent(9, 10, "90.0")];
        assert_eq!(sorted(&shares, Order::Descending).len(), 3);
        let counts = [Cell::count(10), Cell::count(9), Cell::count(100)];
        assert_eq!(sorted(&counts, Order::Ascending), ["9", "10", "100"]);
    }

    /// Protects programs: the order of codes is the same whatever they are called.
    #[test]
    fn codes_are_compared_by_themselves_or_by_what_they_are_called() {
        let [one, other] = [Cell::code("a", "Zinc"), Cell::code("b", "Antimonio")];
        let compared = |codes| Key::of(&one, codes).compared(&Key::of(&other, codes), Order::Ascending);
        assert_eq!(compared(Codes::AsTheyAre), Ordering::Less);
        assert_eq!(compared(Codes::Called), Ordering::Greater);
    }
}
