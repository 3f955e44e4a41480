//! `report.equality`: for the house, and for others, which is recorded.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::equality::{Command, ReleaseDetails, ReleasedCell};
use domain::indicator::disclosure::{Policy, Threshold};
use domain::value::id::CooperativeId;
use domain::value::{Name, PartialDate};
use reports::answer;
use reports::document::Document;
use reports::report::{self, EqualityAnswer, EqualityAsked};
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use super::series;
use crate::operation::Release;
use crate::problem::Kind;
use crate::proposal::{Notice, Proposal};
use crate::resolve::text;
use crate::{Field as _, Input, Mint, Moment, Outcome, Problem, Query};

/// The equality report: the cooperative in its own figures, each with its source
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Equality {
    /// Of this organisation with what belongs to it; of the whole register by default
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// With the shares over time from this day on
    #[arg(long)]
    pub since: Option<Input<PartialDate>>,
    /// With --since: every so many months
    #[arg(long, default_value_t = yearly())]
    #[serde(default = "yearly")]
    pub every: u32,
    /// Take the pace of membership from the last so many full years
    #[arg(long, default_value_t = five(), value_parser = clap::value_parser!(u32).range(YEARS))]
    #[serde(default = "five")]
    pub years: u32,
    /// For these readers outside: keeps small counts back, and enters in the ledger what is released
    #[arg(long, value_name = "AUDIENCE")]
    pub public: Option<Input<Name>>,
    /// With --public: show no count of people below this one
    #[arg(long, requires = "public", value_name = "PEOPLE")]
    pub least: Option<u64>,
}

const fn yearly() -> u32 {
    12
}

const fn five() -> u32 {
    5
}

/// From how many years a pace can be taken.
const YEARS: std::ops::RangeInclusive<i64> = 1..=50;

/// Below which count of people a threshold protects nobody, and from which on it leaves nothing to show.
const LEAST: std::ops::RangeInclusive<u64> = 2..=100;

impl Query for Equality {
    const NAME: &'static str = "report.equality";
    const KIND: Question = Question::Figures;
    const CLASS: Sensitivity = Sensitivity::Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        if self.least.is_some() {
            return Err(Problem::missing("public"));
        }
        Ok(report::equality(at.register()?, &self.asked(at)?, &at.provenance()?, words))
    }

    fn answer_schema() -> Schema {
        answer::schema::<EqualityAnswer>()
    }
}

impl Release for Equality {
    const KINDS: &'static [&'static str] = &["equality.release_figures"];

    fn is_release(&self) -> bool {
        self.public.is_some()
    }

    fn release(&self, at: &Moment<'_>, words: &Words, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let audience: Name = self.public.read("public", &at.values())?.ok_or_else(Problem::unforeseen)?;
        let (asked, policy) = (self.asked(at)?, self.policy()?);
        let register = at.register()?;
        let earlier = register.equality().releases().map(|(_, release)| release.cells.as_slice());
        let earlier: Vec<&[ReleasedCell]> = earlier.collect();
        let released =
            report::equality_released(register, &asked, policy, &earlier, &at.provenance()?, words);
        if let Some((table, at)) = released.given_away.first() {
            let blocked = Problem::new(Kind::Rejected, "release_blocked").with("table", table.as_str());
            return Err(blocked.with("row", at.row.as_str()).with("column", at.column.as_str()));
        }
        let hidden = released.cells.iter().filter(|cell| cell.figure.is_none()).count();
        let in_trial = Notice::new("release-dry-run").with("audience", audience.as_str());
        let details = ReleaseDetails {
            as_of: PartialDate::day(asked.on),
            audience,
            cells: released.cells,
            on: PartialDate::day(at.when.today()),
            title: text("public", &released.document.title)?,
        };
        Ok(Proposal {
            in_trial: Some(in_trial.with("hidden", hidden)),
            answer: Some(Document { is_public: true, ..released.document }),
            ..Command::ReleaseFigures { release: mint.id(), details }.into()
        })
    }
}

impl Equality {
    fn asked(&self, at: &Moment<'_>) -> Outcome<EqualityAsked> {
        let (resolver, on) = (at.resolver()?, at.on());
        let cooperative = self.cooperative.read("cooperative", &resolver)?;
        let since = self.since.read("since", &resolver)?;
        if !YEARS.contains(&i64::from(self.years)) {
            let wrong = Problem::wrong("number_out_of_range", "years", &self.years.to_string());
            return Err(wrong.with("least", "1").with("most", "50"));
        }
        let series = since.map_or_else(Vec::new, |since| series(since.first(), on, self.every));
        Ok(EqualityAsked { cooperative, on, series, years: self.years })
    }

    /// The house's thresholds, with another least count of people where one was given.
    fn policy(&self) -> Outcome<Policy> {
        let policy = Policy::default();
        match self.least {
            None => Ok(policy),
            Some(least) if LEAST.contains(&least) => {
                Ok(Policy { membership: Threshold { least: Some(least), ..policy.membership }, ..policy })
            }
            Some(other) => Err(Problem::wrong("release_threshold_range", "least", &other.to_string())),
        }
    }
}
