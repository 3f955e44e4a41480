//! An attacker who reads published tables: she tries every table that fits what is shown, and narrows bounds until they
//! narrow no more. She shares no code with what she attacks.

use std::collections::BTreeMap;

use domain::indicator::disclosure::{
    Class, Leaf, Policy, Position, Published, TOTAL, Table, Threshold, gives_away, publish,
};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, prop_assert, prop_assert_eq, prop_oneof, proptest};

const COLUMNS: [&str; 4] = ["women", "men", "other", "unknown"];
const ROWS: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

type Figures = BTreeMap<(String, String), Option<u64>>;

fn policy(least: u64) -> Policy {
    Policy { membership: Threshold { least: Some(least), categories: true }, ..Policy::default() }
}

fn table(counts: &[Vec<u64>]) -> Table {
    let leaves = counts.iter().zip(ROWS).flat_map(|(row, name)| {
        let leaf = move |(count, column): (&u64, &'static str)| Leaf {
            group: None,
            row: Some(name),
            column,
            count: *count,
        };
        row.iter().zip(COLUMNS).map(leaf)
    });
    Table::new(Class::Membership, "members", None, leaves)
}

/// The same people by column only.
fn margins(counts: &[Vec<u64>]) -> Table {
    let leaves = counts.iter().flat_map(|row| {
        row.iter().zip(COLUMNS).map(|(count, column)| Leaf { group: None, row: None, column, count: *count })
    });
    Table::new(Class::Membership, "members", None, leaves)
}

fn figures(published: &[&Published]) -> Figures {
    let mut figures = Figures::new();
    for (Position { row, column }, figure) in published.iter().flat_map(|one| one.cells()) {
        let seen = figures.entry((row.clone(), column.clone())).or_default();
        *seen = seen.or(*figure);
    }
    figures
}

/// The least and the greatest value that each hidden count has in some table that fits what is shown, with at most `cap`
/// a cell; the search ends early once none of them is told.
fn possible(figures: &Figures, rows: usize, columns: usize, cap: u64, least: u64) -> Bounds {
    let hidden = figures.values().filter(|figure| figure.is_none()).count();
    let mut attack = Attack { figures, rows, columns, cap, least, hidden, found: Bounds::new() };
    attack.search(&mut Vec::new());
    attack.found
}

type Bounds = BTreeMap<(String, String), (u64, u64)>;

struct Attack<'a> {
    figures: &'a Figures,
    rows: usize,
    columns: usize,
    cap: u64,
    least: u64,
    hidden: usize,
    found: Bounds,
}

impl Attack<'_> {
    fn shown(&self, row: &str, column: &str) -> Option<u64> {
        self.figures[&(row.to_owned(), column.to_owned())]
    }

    /// Whether everything is known to be open.
    fn search(&mut self, cells: &mut Vec<u64>) -> bool {
        let at = cells.len();
        if at == self.rows * self.columns {
            return self.note(cells);
        }
        let (row, column) = (at / self.columns, at % self.columns);
        let in_row: u64 = cells[row * self.columns..].iter().sum();
        let in_column: u64 = cells.iter().skip(column).step_by(self.columns).sum();
        let left = |total: Option<u64>, sum: u64| total.map_or(self.cap, |total| total.saturating_sub(sum));
        let row_total = self.shown(ROWS[row], TOTAL);
        let column_total = self.shown(TOTAL, COLUMNS[column]);
        let mut most = left(row_total, in_row).min(left(column_total, in_column)).min(self.cap);
        let mut least = 0;
        if let Some(own) = self.shown(ROWS[row], COLUMNS[column]) {
            (least, most) = (own, if own <= most { own } else { return false });
        }
        if let Some(total) = row_total.filter(|_| column + 1 == self.columns) {
            least = least.max(total.saturating_sub(in_row));
        }
        if let Some(total) = column_total.filter(|_| row + 1 == self.rows) {
            least = least.max(total.saturating_sub(in_column));
        }
        for count in least..=most {
            cells.push(count);
            let done = self.search(cells);
            cells.pop();
            if done {
                return true;
            }
        }
        false
    }

    fn note(&mut self, cells: &[u64]) -> bool {
        let mut sums: BTreeMap<(String, String), u64> = BTreeMap::new();
        for (number, count) in cells.iter().enumerate() {
            for row in [ROWS[number / self.columns], TOTAL] {
                for column in [COLUMNS[number % self.columns], TOTAL] {
                    *sums.entry((row.to_owned(), column.to_owned())).or_default() += count;
                }
            }
        }
        if sums.iter().any(|(place, sum)| self.figures[place].is_some_and(|figure| figure != *sum)) {
            return false;
        }
        for (place, sum) in sums.into_iter().filter(|(place, _)| self.figures[place].is_none()) {
            let (low, high) = self.found.entry(place).or_insert((sum, sum));
            (*low, *high) = ((*low).min(sum), (*high).max(sum));
        }
        let open = |(low, high): &(u64, u64)| low < high && self.least <= *high;
        self.found.len() == self.hidden && self.found.values().all(open)
    }
}

/// Bounds of every count, narrowed along rows and columns until nothing changes.
fn narrowed(figures: &Figures, rows: usize, columns: usize) -> Bounds {
    const ENDLESS: u64 = 1_000_000;
    let mut bounds: BTreeMap<_, _> = figures
        .iter()
        .map(|(place, figure)| (place.clone(), figure.map_or((0, ENDLESS), |figure| (figure, figure))))
        .collect();
    let (rows, columns) = (&ROWS[..rows], &COLUMNS[..columns]);
    let mut lines: Vec<Vec<(String, String)>> = Vec::new();
    let place = |row: &&str, column: &&str| ((*row).to_owned(), (*column).to_owned());
    for row in rows.iter().chain([&TOTAL]) {
        lines.push(columns.iter().chain([&TOTAL]).map(|column| place(row, column)).collect());
    }
    for column in columns.iter().chain([&TOTAL]) {
        lines.push(rows.iter().chain([&TOTAL]).map(|row| place(row, column)).collect());
    }
    loop {
        let before = bounds.clone();
        for line in &lines {
            let (whole, parts) = line.split_last().unwrap();
            let low: u64 = parts.iter().map(|part| bounds[part].0).sum();
            let high: u64 = parts.iter().map(|part| bounds[part].1).sum();
            let sum = bounds.get_mut(whole).unwrap();
            *sum = (sum.0.max(low), sum.1.min(high));
            let (whole_low, whole_high) = *sum;
            for part in parts {
                let (own_low, own_high) = bounds[part];
                let least = whole_low.saturating_sub(high.saturating_sub(own_high));
                let most = whole_high.saturating_sub(low - own_low);
                bounds.insert(part.clone(), (own_low.max(least), own_high.min(most)));
            }
        }
        if bounds == before {
            bounds.retain(|place, _| figures[place].is_none());
            return bounds;
        }
    }
}

fn counts(rows: usize, columns: usize, most: u64) -> impl Strategy<Value = Vec<Vec<u64>>> {
    vec(vec(prop_oneof![2 => 0..=most, 1 => Just(0)], columns), rows)
}

proptest! {
    #![proptest_config(super::config())]

    /// Nobody can work out a hidden count of a small table by trying every table there is, nor that it is few; not even
    /// with an earlier release of the same people by column only, or with the same release again.
    #[test]
    fn a_hidden_count_is_never_worked_out(counts in counts(3, 2, 4), with_margins: bool) {
        let policy = policy(3);
        let before = if with_margins { margins(&counts) } else { table(&counts) };
        let first = publish(&before, &policy, &[]);
        let second = publish(&table(&counts), &policy, &[&first.ledger()]);
        prop_assert!(second.given_away.is_empty());
        prop_assert_eq!(gives_away(&first.ledger(), &policy, &[]), None);
        prop_assert_eq!(gives_away(&second.ledger(), &policy, &[&first.ledger()]), None);
        let seen = figures(&[&first, &second]);
        for (place, (low, high)) in possible(&seen, 3, 2, 8, 3) {
            prop_assert!(low < high && 3 <= high, "{place:?} is {low} to {high}\n{seen:?}");
        }
        for published in [&first, &second] {
            for (position, figure) in published.cells() {
                let kept = figure.is_some() || seen[&(position.row.clone(), position.column.clone())].is_none();
                prop_assert!(kept, "{position:?} is hidden in one release and shown in the other");
            }
        }
    }

    /// Nor of larger tables by narrowing bounds.
    #[test]
    fn a_hidden_count_is_never_narrowed_down(counts in counts(6, 4, 12)) {
        let policy = Policy::default();
        let published = publish(&table(&counts), &policy, &[]);
        prop_assert!(published.given_away.is_empty());
        for (place, (low, high)) in narrowed(&figures(&[&published]), 6, 4) {
            prop_assert!(low < high && 5 <= high, "{place:?} is {low} to {high}");
        }
    }

    /// Two releases of different days: no two figures of one place differ by few, and where nothing changed the two
    /// together give nothing away.
    #[test]
    fn two_days_give_nobody_away(counts in counts(3, 2, 4), changes in counts(3, 2, 2), nothing: bool) {
        let policy = policy(3);
        let added = |(row, more): (&Vec<u64>, &Vec<u64>)| row.iter().zip(more).map(|(a, b)| a + b).collect();
        let later: Vec<Vec<u64>> = if nothing { counts.clone() } else { counts.iter().zip(&changes).map(added).collect() };
        let first = publish(&table(&counts), &policy, &[]);
        let second = publish(&table(&later), &policy, &[&first.ledger()]);
        for (position, figure) in second.cells() {
            if let (Some(then), Some(now)) = (first.cells()[position], *figure) {
                prop_assert!(then == now || 3 <= then.abs_diff(now), "{position:?}: {then}, then {now}");
            }
        }
        if nothing {
            for (place, (low, high)) in possible(&figures(&[&first, &second]), 3, 2, 8, 3) {
                prop_assert!(low < high && 3 <= high, "{place:?} is {low} to {high}");
            }
        }
        prop_assert_eq!(gives_away(&second.ledger(), &policy, &[&first.ledger()]), None);
    }
}
