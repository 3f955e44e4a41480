//! What stands between figures and readers outside: a count is shown only where disclosure control shows it.

use domain::{
    indicator::{
        Measure,
        disclosure::{Class, Policy, Published, TOTAL},
        tables::SIDES,
    },
    value::Tally,
};

use crate::{parts::Parts, report::figure, table::Cell, words::Words};

/// The code of a figure that is kept back.
pub(super) const KEPT_BACK: &str = "kept_back";

/// Open for the house; for others, what was published.
pub(super) struct Shield {
    published: Option<(Vec<Published>, Policy, String)>,
}

impl Shield {
    /// Nothing is kept back.
    pub(super) const fn open() -> Self {
        Self { published: None }
    }

    /// Only what was published is shown.
    pub(super) fn public(tables: Vec<Published>, policy: Policy, population: Option<&str>) -> Self {
        let suffix = population.map_or_else(String::new, |population| format!("@{population}"));
        Self { published: Some((tables, policy, suffix)) }
    }

    /// Whether others read the report.
    pub(super) const fn is_public(&self) -> bool {
        self.published.is_some()
    }

    /// The thresholds that were applied.
    pub(super) fn policy(&self) -> Option<&Policy> {
        self.published.as_ref().map(|(_, policy, _)| policy)
    }

    fn shows(&self, class: Class, subject: &str, row: &str, column: &str) -> bool {
        let Some((tables, _, suffix)) = &self.published else { return true };
        let name = format!("{}.{subject}{suffix}", class.code());
        let table = tables.iter().find(|table| table.name() == name);
        table.is_some_and(|table| table.figure(row, column).is_some())
    }

    /// A count, or that it is kept back.
    pub(super) fn count(
        &self,
        (class, subject, row, column): (Class, &str, &str, &str),
        count: u64,
        words: &Words,
    ) -> Cell {
        if self.shows(class, subject, row, column) { Cell::count(count) } else { kept_back(words) }
    }

    /// The four counts of a tally.
    pub(super) fn tally(
        &self,
        (class, subject, row): (Class, &str, &str),
        tally: &Tally,
        words: &Words,
    ) -> Vec<Cell> {
        let counts = domain::indicator::tables::sides(tally);
        SIDES
            .into_iter()
            .zip(counts)
            .map(|(column, count)| self.count((class, subject, row, column), count, words))
            .collect()
    }

    /// Whether all counts of a tally are shown, and are enough for a percentage.
    pub(super) fn is_whole(&self, (class, subject, row): (Class, &str, &str), measure: &Measure) -> bool {
        let Some((_, policy, _)) = &self.published else { return true };
        let all = SIDES.into_iter().chain([TOTAL]).all(|column| self.shows(class, subject, row, column));
        all && measure.share.as_ref().is_ok_and(|share| policy.shows_percent(class, share))
    }

    /// The cells under the columns of a measure: four counts, share, index and bar.
    pub(super) fn measure(
        &self,
        at: (Class, &str, &str),
        measure: &Measure,
        vacant: u64,
        words: &Words,
    ) -> Vec<Cell> {
        if self.is_whole(at, measure) {
            return figure::measure_cells(measure, vacant);
        }
        let mut cells = self.tally(at, &measure.tally, words);
        let nobody = measure.tally.total() == 0;
        let share = if nobody { figure::percent(&measure.share) } else { kept_back(words) };
        let index = if nobody { figure::quotient(&measure.parity_index) } else { kept_back(words) };
        cells.extend([share, index, Cell::Bar(Parts::default())]);
        cells
    }
}

/// The cell of a figure that is kept back.
pub(super) fn kept_back(words: &Words) -> Cell {
    Cell::code(KEPT_BACK, words.say("er-kept_back"))
}
