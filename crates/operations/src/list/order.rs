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

/// By what a cell is compared. Cells of one column are mostly of one kind; where they are not, numbers come before money, and money
/// before texts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// A number; of a share, its value multiplied by 10⁹.
    Number(i128),
    /// Money: amounts of two currencies have no order, so the currency comes first, and then the amount in its minor unit.
    Money(String, i128),
    /// A text without regard to accents and case, its numbers by their value.
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
            Cell::Date(text) | Cell::Text(text) => Self::of_text(text),
            Cell::Money { amount, .. } => Self::of_money(amount).unwrap_or_else(|| Self::of_text(amount)),
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
        if let Some(key) = below_zero(text) {
            return Self::Text(key);
        }
        match (fold(text), text.trim()) {
            (_, "") => Self::Nothing,
            // Of signs alone, such as a percent sign, nothing is left without them.
            (folded, signs) if folded.is_empty() => Self::Text(by_value(signs)),
            (folded, _) => Self::Text(by_value(&folded)),
        }
    }

    /// That of an amount with its currency, such as `-3.50 PEN`. All amounts of a currency have the same number of decimals.
    fn of_money(amount: &str) -> Option<Self> {
        let (digits, currency) = amount.split_once(' ')?;
        Some(Self::Money(currency.to_owned(), digits.replace('.', "").parse().ok()?))
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

/// Stands before a whole number below zero, so that it comes before every other text.
const BELOW_ZERO: char = '\u{1}';

/// A folded text whose order, character by character, is that of its numbers by their value: each number is written as `0`, the count
/// of its digits, and its digits without leading zeros. The zeros that are left out follow at the end, so that only equal texts are
/// equal.
fn by_value(folded: &str) -> String {
    let (mut key, mut zeros, mut rest) = (String::with_capacity(folded.len()), String::new(), folded);
    while let Some(first) = rest.chars().next() {
        if first.is_ascii_digit() {
            let end = rest.find(|one: char| !one.is_ascii_digit()).unwrap_or(rest.len());
            let (number, after) = rest.split_at(end);
            let digits = number.trim_start_matches('0');
            key.extend(['0', counted(digits.len())]);
            key.push_str(digits);
            zeros.push(counted(number.len().saturating_sub(digits.len())));
            rest = after;
        } else {
            key.push(first);
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
        }
    }
    key.push('\0');
    key + &zeros
}

/// The key of a whole number below zero, such as `-10`; `None` for every other text. Within a text a hyphen only separates. What is
/// farther from zero comes first, so the count of digits and each digit are taken from the greatest.
fn below_zero(text: &str) -> Option<String> {
    let number = text.trim().strip_prefix(['-', '−'])?;
    let digits = number.trim_start_matches('0');
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let turned = |digit: char| char::from_digit(9_u32.saturating_sub(digit.to_digit(10)?), 10);
    let mut key = String::from(BELOW_ZERO);
    key.push(counted(MOST_COUNTED.saturating_sub(digits.len())));
    key.extend(digits.chars().filter_map(turned));
    key.extend(['\0', counted(number.len().saturating_sub(digits.len()))]);
    Some(key)
}

/// Up to which count characters stand for counts.
const MOST_COUNTED: usize = 0xD000;

/// A character for a count: a greater one for a greater count, up to the most that a text of a register can hold.
fn counted(count: usize) -> char {
    u32::try_from(count.min(MOST_COUNTED)).ok().and_then(char::from_u32).unwrap_or_default()
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
        let texts = ["Ñusta", "%", "ana", "Álvaro", "10", "9", "-9", "-10", "9-A", "Acta 10", "Acta 9"]
            .map(Cell::text);
        let with_none = [&texts[..], &[Cell::Empty]].concat();
        let upwards = ["-10", "-9", "%", "9", "9-A", "10", "Acta 9", "Acta 10", "Álvaro", "ana", "Ñusta"];
        assert_eq!(sorted(&with_none, Order::Ascending), [&upwards[..], &[""]].concat());
        let downwards: Vec<&str> = upwards.into_iter().rev().chain([""]).collect();
        assert_eq!(sorted(&with_none, Order::Descending), downwards);
        let amounts = ["100 JPY", "90.00 PEN", "100.00 PEN", "-3.00 PEN", "-20.00 PEN", "5.00 USD", "99 JPY"];
        let amounts = amounts.map(|amount| Cell::money(amount, amount));
        let by_currency =
            ["99 JPY", "100 JPY", "-20.00 PEN", "-3.00 PEN", "90.00 PEN", "100.00 PEN", "5.00 USD"];
        assert_eq!(sorted(&amounts, Order::Ascending), by_currency);
        let dates = ["2021-11-30", "2021", "2021-02", "2020-12-31"].map(|day| Cell::date(&day));
        assert_eq!(sorted(&dates, Order::Ascending), ["2020-12-31", "2021", "2021-02", "2021-11-30"]);
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

#[cfg(test)]
mod properties {
    use proptest::prelude::*;
    use reports::table::Column;
    use reports::words::{Lang, Words};

    use super::*;

    /// What an order of texts is expected to look at, without a key: words and numbers in turn.
    #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
    enum Piece {
        Number(u64),
        Word(String),
    }

    fn piece() -> impl Strategy<Value = Piece> {
        let number = prop_oneof![0..12_u64, any::<u64>()].prop_map(Piece::Number);
        prop_oneof![number, "[a-c]{1,2}".prop_map(Piece::Word)]
    }

    fn written(pieces: &[Piece]) -> String {
        let one = |piece: &Piece| match piece {
            Piece::Number(number) => number.to_string(),
            Piece::Word(word) => word.clone(),
        };
        pieces.iter().map(one).collect::<Vec<_>>().join("-")
    }

    fn cell() -> impl Strategy<Value = Cell> {
        prop_oneof![
            Just(Cell::Empty),
            Just(Cell::NotStated),
            (-3..3_i64).prop_map(Cell::Integer),
            (0..3_u64, 0..3_u64).prop_map(|(part, whole)| Cell::percent(part, whole, "")),
            (-300..300_i64, prop_oneof![Just("PEN"), Just("USD")]).prop_map(|(cents, currency)| {
                let (sign, cents) = (if cents < 0 { "-" } else { "" }, cents.unsigned_abs());
                let amount = format!("{sign}{}.{:02} {currency}", cents / 100, cents % 100);
                Cell::money(amount.clone(), amount)
            }),
            "[-− ]?[0a9]{0,3}[ -][Áa0-2]{0,3}".prop_map(Cell::text),
            (-12..12_i64).prop_map(|number| Cell::text(number.to_string())),
            any::<i64>().prop_map(|number| Cell::text(number.to_string())),
            "[ab]".prop_map(|code| Cell::code(code.clone(), code)),
        ]
    }

    fn order() -> impl Strategy<Value = Order> {
        prop_oneof![Just(Order::Ascending), Just(Order::Descending)]
    }

    fn key(cell: &Cell) -> Key {
        Key::of(cell, Codes::AsTheyAre)
    }

    proptest! {
        /// Protects every sorted list from rows that come twice or never: whatever stands in a column, its order is total, either way,
        /// and what holds nothing comes last.
        #[test]
        fn the_order_of_cells_is_total(cells in prop::collection::vec(cell(), 3), order in order()) {
            let compared = |one: usize, other: usize| key(&cells[one]).compared(&key(&cells[other]), order);
            prop_assert_eq!(compared(0, 0), Ordering::Equal);
            prop_assert_eq!(compared(0, 1), compared(1, 0).reverse());
            if compared(0, 1) != Ordering::Greater && compared(1, 2) != Ordering::Greater {
                prop_assert_ne!(compared(0, 2), Ordering::Greater);
            }
            let is_nothing = |at: usize| key(&cells[at]) == Key::Nothing;
            if !is_nothing(0) && is_nothing(1) {
                prop_assert_eq!(compared(0, 1), Ordering::Less);
            }
        }

        /// Protects readers of pages: a column sorted as a whole is, part after part, the same as its rows compared two by two.
        #[test]
        fn sorted_rows_are_in_order(cells in prop::collection::vec(cell(), 0..12), order in order()) {
            let rows = cells.iter().map(|cell| vec![cell.clone()]).collect();
            let mut table = Table { columns: vec![Column::text("x", "X")], rows, ..Table::default() };
            sort(&mut table, "x", order);
            for pair in table.rows.windows(2) {
                prop_assert_ne!(key(&pair[0][0]).compared(&key(&pair[1][0]), order), Ordering::Greater);
            }
            let words = Words::new(Lang::Es);
            let shown = |cells: &mut dyn Iterator<Item = &Cell>| {
                let mut all: Vec<String> = cells.map(|cell| cell.shown(&words)).collect();
                all.sort();
                all
            };
            prop_assert_eq!(shown(&mut table.rows.iter().map(|row| &row[0])), shown(&mut cells.iter()));
        }

        /// Protects readers of numbered papers: numbers in texts are compared by their value, and words by their letters.
        #[test]
        fn texts_are_compared_piece_by_piece(
            one in prop::collection::vec(piece(), 1..4),
            other in prop::collection::vec(piece(), 1..4),
        ) {
            let of = |pieces: &[Piece]| key(&Cell::text(written(pieces)));
            prop_assert_eq!(of(&one).cmp(&of(&other)), one.cmp(&other), "{} {}", written(&one), written(&other));
        }

        /// Protects books with numbers below zero: whole numbers that stand as texts are in the order of numbers, of any length.
        #[test]
        fn whole_numbers_as_texts_are_numbers(one in any::<i128>(), other in any::<i128>(), near in -20..20_i128) {
            for (one, other) in [(one, other), (one, near), (near, near.saturating_neg())] {
                let of = |number: i128| key(&Cell::text(number.to_string()));
                prop_assert_eq!(of(one).cmp(&of(other)), one.cmp(&other), "{} {}", one, other);
            }
        }
    }
}
