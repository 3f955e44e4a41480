//! What stands between figures and readers outside: a count is shown only where disclosure control shows it.

use domain::{
    indicator::{
        Measure,
        disclosure::{Class, Policy, Published, TOTAL},
        tables::SIDES,
    },
    value::Tally,
};

use crate::{
    answer::{Guarded, MeasureColumns, TallyColumns},
    words::Words,
};

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
    ) -> Guarded<u64> {
        if self.shows(class, subject, row, column) {
            Guarded::Shown(count)
        } else {
            Guarded::kept_back(words)
        }
    }

    /// The four counts of a tally.
    pub(super) fn tally(
        &self,
        (class, subject, row): (Class, &str, &str),
        tally: &Tally,
        words: &Words,
    ) -> TallyColumns<Guarded<u64>> {
        let count = |column: &str, count: u64| self.count((class, subject, row, column), count, words);
        let Tally { men, other, unknown, women } = *tally;
        TallyColumns {
            women: count("women", women),
            men: count("men", men),
            other: count("other", other),
            unknown: count("unknown", unknown),
        }
    }

    /// Whether all counts of a tally are shown, and are enough for a percentage.
    pub(super) fn is_whole(&self, (class, subject, row): (Class, &str, &str), measure: &Measure) -> bool {
        let Some((_, policy, _)) = &self.published else { return true };
        let all = SIDES.into_iter().chain([TOTAL]).all(|column| self.shows(class, subject, row, column));
        all && measure.share.as_ref().is_ok_and(|share| policy.shows_percent(class, share))
    }

    /// A measure: four counts, share, index and drawing.
    pub(super) fn measure(
        &self,
        at: (Class, &str, &str),
        measure: &Measure,
        words: &Words,
    ) -> MeasureColumns {
        let whole = MeasureColumns::of(measure, 0);
        if self.is_whole(at, measure) {
            return whole;
        }
        let TallyColumns { women, men, other, unknown } = self.tally(at, &measure.tally, words);
        let nobody = measure.tally.total() == 0;
        MeasureColumns {
            women,
            men,
            other,
            unknown,
            share_of_women: if nobody { whole.share_of_women } else { Guarded::kept_back(words) },
            parity_index: if nobody { whole.parity_index } else { Guarded::kept_back(words) },
            ..MeasureColumns::default()
        }
    }
}
