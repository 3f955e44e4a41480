//! What of a table is shown: hides what is few, then whatever would give it away, alone or with earlier releases.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::system::{Shown, hidden_bounds, sums};
use super::table::subject;
use super::{Class, Policy, Position, TOTAL, Table};
use crate::equality::ReleasedCell;
use crate::value::Label;

/// A table as it may leave the house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    name: String,
    cells: Shown,
    /// Counts that can be worked out from earlier releases whatever is hidden now; with any, nothing should leave.
    pub given_away: Vec<Position>,
}

impl Published {
    /// What is shown of a table that gives nothing away.
    pub(super) const fn safe(name: String, cells: Shown) -> Self {
        Self { name, cells, given_away: Vec::new() }
    }

    /// Its name in the ledger.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The figure at a position, where it is shown.
    pub fn figure(&self, row: &str, column: &str) -> Option<u64> {
        self.cells.get(&Position::new(row, column)).copied().flatten()
    }

    /// Every position with its figure where it is shown, in order.
    pub const fn cells(&self) -> &BTreeMap<Position, Option<u64>> {
        &self.cells
    }

    /// How many counts are hidden.
    pub fn hidden(&self) -> usize {
        self.cells.values().filter(|figure| figure.is_none()).count()
    }

    /// The table as the ledger keeps it.
    pub fn ledger(&self) -> Vec<ReleasedCell> {
        let cell = |(position, figure): (&Position, &Option<u64>)| {
            let table = Label::new(&self.name).ok()?;
            let (row, column) = (Label::new(&position.row).ok()?, Label::new(&position.column).ok()?);
            Some(ReleasedCell { column, figure: *figure, row, table })
        };
        self.cells.iter().filter_map(cell).collect()
    }
}

/// How a count could be worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Hint {
    /// It is shown, and few.
    Shown,
    /// It differs by few from a figure of the same kind in an earlier release.
    Difference,
    /// The figures that are shown leave one value for it, or only few.
    Sums,
}

/// A count that a release would give away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GivenAway {
    /// In which table.
    pub table: String,
    /// In which row.
    pub row: String,
    /// In which column.
    pub column: String,
    /// How.
    pub hint: Hint,
}

/// Shows of a table what gives nothing away, alone or together with what was released before: each entry of `earlier` is
/// one release.
pub fn publish(table: &Table, policy: &Policy, earlier: &[&[ReleasedCell]]) -> Published {
    let threshold = policy.of(table.class());
    let mut shown: Shown = table.cells().iter().map(|(at, count)| (at.clone(), Some(*count))).collect();
    let name = table.name().to_owned();
    let Some(least) = threshold.least else {
        return Published { name, cells: shown, given_away: Vec::new() };
    };
    let before = Before::of(&name, earlier);
    for (position, count) in table.cells() {
        let few = 0 < *count && *count < least;
        let category = !threshold.categories && (position.row != TOTAL || position.column != TOTAL);
        if few || category || before.hides(position, table.cells()) || before.tells(position, *count, least) {
            shown.insert(position.clone(), None);
        }
    }
    let mut given_away = Vec::new();
    let mut said = BTreeSet::new();
    while let Some(position) = before.exposed(&shown, least) {
        if let Some(next) = complement(&shown, table, &position, &before).filter(|next| !said.contains(next))
        {
            shown.insert(next, None);
            continue;
        }
        // Anybody can work it out. Where nobody is few, it may as well be said.
        match table.cells().get(&position).copied().filter(|count| *count == 0 || least <= *count) {
            Some(count) if shown.get(&position) == Some(&None) => {
                said.insert(position.clone());
                shown.insert(position, Some(count));
            }
            _ => {
                given_away.push(position);
                break;
            }
        }
    }
    // What a laxer release has shown cannot be taken back.
    let kept_back = shown.iter().filter(|(_, figure)| figure.is_none()).map(|(position, _)| position);
    let seen = kept_back.filter(|position| before.shows(position, table.cells().get(*position).copied()));
    given_away.extend(seen.cloned());
    Published { name, cells: shown, given_away }
}

/// The count to hide with one that could be worked out: the smallest that stands in a sum with it, or else anywhere; no
/// margin and no nought where there is another. What everybody has seen already is of no use.
fn complement(shown: &Shown, table: &Table, exposed: &Position, before: &Before) -> Option<Position> {
    let all = table.cells();
    let beside: BTreeSet<Position> = sums(shown)
        .into_iter()
        .filter(|sum| sum.whole == *exposed || sum.parts.contains(exposed))
        .flat_map(|sum| sum.parts.into_iter().chain([sum.whole]))
        .collect();
    let cost = |position: &Position| {
        let count = all.get(position).copied().unwrap_or_default();
        (count == 0, !beside.contains(position), position.is_margin(all), count, position.clone())
    };
    let shown = shown.iter().filter(|(at, figure)| figure.is_some() && !before.shows(at, *(*figure)));
    shown.map(|(position, _)| position).min_by_key(|position| cost(position)).cloned()
}

/// The first count that a release would give away, alone or together with those before it: each entry of `earlier` is
/// one release.
pub fn gives_away(
    release: &[ReleasedCell],
    policy: &Policy,
    earlier: &[&[ReleasedCell]],
) -> Option<GivenAway> {
    by_table(release).into_iter().find_map(|(name, shown)| {
        let least = policy.of(Class::of_table(&name)).least?;
        let figures: BTreeMap<Position, u64> =
            shown.iter().filter_map(|(position, figure)| Some((position.clone(), (*figure)?))).collect();
        let before = Before::of(&name, earlier);
        let few = |(_, figure): &(&Position, &u64)| 0 < **figure && **figure < least;
        let told = |(position, figure): &(&Position, &u64)| before.tells(position, **figure, least);
        let at = |(position, _): (&Position, &u64)| position.clone();
        let found = (figures.iter().find(few).map(at).map(|position| (position, Hint::Shown)))
            .or_else(|| figures.iter().find(told).map(at).map(|position| (position, Hint::Difference)))
            .or_else(|| before.exposed(&shown, least).map(|position| (position, Hint::Sums)));
        found.map(|(position, hint)| GivenAway {
            table: name,
            row: position.row,
            column: position.column,
            hint,
        })
    })
}

/// What earlier releases say that bears on a table.
struct Before {
    /// The same table, each time that it was released.
    same: Vec<Shown>,
    /// Figures of the same kind, of other days or other populations.
    others: BTreeMap<Position, BTreeSet<u64>>,
}

impl Before {
    fn of(name: &str, earlier: &[&[ReleasedCell]]) -> Self {
        let mut before = Self { same: Vec::new(), others: BTreeMap::new() };
        for (other, shown) in earlier.iter().flat_map(|release| by_table(release)) {
            if subject(&other) != subject(name) {
                continue;
            }
            for (position, figure) in &shown {
                let seen = before.others.entry(position.clone()).or_default();
                seen.extend(figure);
            }
            if other == name {
                before.same.push(shown);
            }
        }
        before
    }

    /// Whether the count was hidden before, all counts being as they were then: what is hidden once stays so while
    /// nothing changes.
    fn hides(&self, position: &Position, counts: &BTreeMap<Position, u64>) -> bool {
        let as_then = |shown: &&Shown| {
            !shown
                .iter()
                .any(|(at, figure)| figure.zip(counts.get(at)).is_some_and(|(then, now)| then != *now))
        };
        self.same.iter().filter(as_then).any(|shown| shown.get(position) == Some(&None))
    }

    /// Whether the same figure was shown before.
    fn shows(&self, position: &Position, figure: Option<u64>) -> bool {
        self.same.iter().any(|shown| shown.get(position) == Some(&figure))
    }

    /// Whether the figure differs by few from one of the same kind.
    fn tells(&self, position: &Position, figure: u64, least: u64) -> bool {
        let few = |other: &u64| other.abs_diff(figure) != 0 && other.abs_diff(figure) < least;
        self.others.get(position).is_some_and(|seen| seen.iter().any(few))
    }

    /// The first hidden count of which anybody can work out the value, or that it is few.
    fn exposed(&self, shown: &Shown, least: u64) -> Option<Position> {
        let mut tables = vec![shown];
        let mut found = hidden_bounds(&tables);
        // A reader may take it that nothing changed since a release of which no figure differs.
        let differs = |other: &Shown| {
            let pairs = other.iter().filter_map(|(at, then)| then.zip(shown.get(at).copied().flatten()));
            pairs.into_iter().any(|(then, now)| then != now)
        };
        for other in self.same.iter().filter(|other| !differs(other)) {
            tables.push(other);
            match hidden_bounds(&tables) {
                Some(bounds) => found = Some(bounds),
                // They contradict each other, so they do not speak of the same people.
                None => drop(tables.pop()),
            }
        }
        let Some(found) = found else {
            // Beyond reckoning: then nothing that stands beside a hidden count is shown.
            let any = shown.values().any(Option::is_some);
            return shown.iter().find(|(_, figure)| any && figure.is_none()).map(|(at, _)| at.clone());
        };
        let few = |position: &Position, high: i128| shown.contains_key(position) && high < i128::from(least);
        let exposed = found.into_iter().find(|(position, bounds)| {
            bounds.high.is_some_and(|high| bounds.low == high || few(position, high))
        });
        exposed.map(|(position, _)| position)
    }
}

/// The cells of a release, table by table.
fn by_table(release: &[ReleasedCell]) -> BTreeMap<String, Shown> {
    let mut tables: BTreeMap<String, Shown> = BTreeMap::new();
    for cell in release {
        let position = Position::new(cell.row.as_str(), cell.column.as_str());
        tables.entry(cell.table.to_string()).or_default().insert(position, cell.figure);
    }
    tables
}
