//! `member.annul_work`.

use clap::Args;
use domain::member::{WorkArea, act};
use domain::value::Remark;
use domain::value::id::PersonId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that an assignment was recorded in error
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct AnnulWork {
    /// Who works
    pub person: Input<PersonId>,
    /// In which area
    pub area: Input<WorkArea>,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for AnnulWork {
    const NAME: &'static str = "member.annul_work";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let area = self.area.read("area", resolver)?;
        Ok(act::AnnulWork {
            assignment: resolver.assignment(("person", &self.person), "area", &area)?,
            reason: self.reason.read("reason", resolver)?,
        }
        .into())
    }
}
