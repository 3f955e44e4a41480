//! The days of a part of a project.

use clap::Args;
use domain::value::{PartialDate, Period};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Outcome, Problem, Resolver};

/// On which days, where that differs from the project's.
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Days {
    /// From which day, where that differs from the project's
    #[arg(long)]
    pub from: Option<Input<PartialDate>>,
    /// The first day that no longer counts
    #[arg(long, requires = "from")]
    pub until: Option<Input<PartialDate>>,
}

impl Days {
    pub(super) fn period(&self, resolver: &Resolver<'_>) -> Outcome<Option<Period>> {
        let (from, until) = (self.from.read("from", resolver)?, self.until.read("until", resolver)?);
        if from.is_none() && until.is_some() {
            return Err(Problem::wrong("date_needed", "from", ""));
        }
        Ok(from.map(|from| Period { from, until }))
    }
}
