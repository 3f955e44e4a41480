//! `release.record`.

use clap::Args;
use domain::equality::{Command, ReleaseDetails, ReleasedCell};
use domain::value::{Name, PartialDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Problem, Proposal, Resolver};

/// Write down which figures were handed over, to whom; --as-of says of which day they speak
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Record {
    /// What was handed over
    pub title: Input<Name>,
    /// To whom
    #[arg(long)]
    pub audience: Input<Name>,
    /// When
    #[arg(long)]
    pub on: Input<PartialDate>,
    /// A cell: TABLE/ROW/COLUMN=FIGURE, or without a figure where it is hidden; may be given several times
    #[arg(long = "cell", value_name = "CELL", required = true)]
    pub cells: Vec<Input<ReleasedCell>>,
}

impl Mutation for Record {
    const NAME: &'static str = "release.record";
    const KINDS: &'static [&'static str] = &["equality.release_figures"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        if self.cells.is_empty() {
            return Err(Problem::missing("cells"));
        }
        let details = ReleaseDetails {
            as_of: resolver.as_of,
            audience: self.audience.read("audience", resolver)?,
            cells: self.cells.read("cells", resolver)?,
            on: self.on.read("on", resolver)?,
            title: self.title.read("title", resolver)?,
        };
        Ok(Command::ReleaseFigures { release: mint.id(), details }.into())
    }
}
