//! `member.end_work`.

use clap::Args;
use domain::member::{WorkArea, act};
use domain::value::PartialDate;
use domain::value::id::PersonId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// End an assignment to work
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct EndWork {
    /// Who works
    pub person: Input<PersonId>,
    /// In which area
    pub area: Input<WorkArea>,
    /// The first day on which she no longer works there
    #[arg(long)]
    pub on: Input<PartialDate>,
}

impl Mutation for EndWork {
    const NAME: &'static str = "member.end_work";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let area = self.area.read("area", resolver)?;
        Ok(act::EndWork {
            assignment: resolver.assignment(("person", &self.person), "area", &area)?,
            on: self.on.read("on", resolver)?,
        }
        .into())
    }
}
