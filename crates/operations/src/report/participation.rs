//! `report.participation`.

use chrono::{Months, NaiveDate};
use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::indicator::participation::measure;
use domain::indicator::{participation, term_counts};
use domain::value::PartialDate;
use domain::value::id::{CooperativeId, OrganId, TermId};
use reports::answer;
use reports::document::Document;
use reports::names::{Names, OrganName};
use reports::provenance::AsOf;
use reports::report::ParticipationAnswer;
use reports::report::{self, TermFigures};
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Moment, Outcome, Problem, Query};

/// How far women and men share in membership, office and work
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Participation {
    /// Of this organisation with what belongs to it; of the whole register by default
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// One figure a date from this day on, up to the day that is asked about
    #[arg(long)]
    pub since: Option<Input<PartialDate>>,
    /// With --since: every so many months
    #[arg(long, default_value_t = yearly())]
    #[serde(default = "yearly")]
    pub every: u32,
    /// Of everybody who held a seat of this organ in a term
    #[arg(long, requires = "term")]
    pub organ: Option<Input<OrganId>>,
    /// The term, by its label or key
    #[arg(long, requires = "organ")]
    pub term: Option<Input<TermId>>,
}

const fn yearly() -> u32 {
    12
}

/// How many dates a series has at the most: a century of months.
const DATES_MAX: u32 = 1200;

impl Query for Participation {
    const NAME: &'static str = "report.participation";
    const KIND: Question = Question::Figures;
    const CLASS: Sensitivity = Sensitivity::Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        match (&self.organ, &self.term) {
            (Some(organ), Some(term)) => self.of_term(at, words, organ, term),
            (Some(organ), None) => {
                at.resolver()?.organ("organ", self.cooperative.as_deref(), organ)?;
                Err(Problem::missing("term"))
            }
            (None, Some(_)) => Err(Problem::missing("organ")),
            (None, None) => self.of_days(at, words),
        }
    }

    fn answer_schema() -> Schema {
        answer::schema::<ParticipationAnswer>()
    }
}

impl Participation {
    /// As of the day, or as a series up to it.
    fn of_days(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let cooperative = self.cooperative.as_ref();
        let cooperative =
            cooperative.map(|one| at.resolver()?.cooperative("cooperative", one)).transpose()?;
        let (on, reader) = (at.on(), at.reader());
        let since = self.since.read("since", &at.values())?;
        let days = since.map_or_else(|| vec![on], |since| series(since.first(), on, self.every));
        let mut provenance = at.provenance()?;
        if let Some(first) = days.first().filter(|first| **first != on) {
            provenance.as_of = AsOf::Series(*first, on);
        }
        let counts = |day: &NaiveDate| reader.counts(cooperative, *day).map(participation);
        let counted = days.iter().map(counts).collect::<Result<Vec<_>, _>>()?;
        let name = |organ: storage::view::Organ| OrganName {
            organ: organ.organ,
            kind: organ.kind,
            name: organ.name,
            cooperative: organ.cooperative,
        };
        let organs = reader.organs(None, None)?.into_iter().map(name);
        let short = |one: storage::view::Cooperative| (one.cooperative, one.acronym.unwrap_or(one.name));
        let names = Names::new(organs, reader.cooperatives(on)?.into_iter().map(short));
        Ok(report::participation(&counted, &names, &provenance, words))
    }

    /// Of everybody who held a seat of an organ in a term.
    fn of_term(&self, at: &Moment<'_>, words: &Words, organ: &str, term: &str) -> Outcome<Document> {
        let resolver = at.resolver()?;
        let organ = resolver.organ("organ", self.cooperative.as_deref(), organ)?;
        let term = resolver.term("term", organ, term)?;
        let register = resolver.register;
        let found = register.committees().term(term).ok_or_else(Problem::unforeseen)?;
        let figures = TermFigures {
            organ,
            label: found.label.as_str(),
            from: found.period.from.to_string(),
            until: found.period.until.map(|until| until.to_string()),
            measure: measure(term_counts(register, organ, term)),
        };
        let names = Names::of(register, at.on());
        Ok(report::participation_of_term(&figures, &names, &at.provenance()?, words))
    }
}

/// The days of a series: every so many months from the first, and the last.
pub fn series(first: NaiveDate, last: NaiveDate, every: u32) -> Vec<NaiveDate> {
    let step = every.max(1);
    let later = |n: u32| first.checked_add_months(Months::new(step.saturating_mul(n)));
    let mut days: Vec<NaiveDate> = (0..DATES_MAX).map_while(later).take_while(|day| *day < last).collect();
    days.push(last);
    days
}
