//! `indicator.annul_target`.

use clap::Args;
use domain::equality::Command;
use domain::value::id::{CooperativeId, OrganId, TargetId};
use domain::value::{PartialDate, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that a target or a baseline was recorded in error
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct AnnulTarget {
    /// The target: its indicator, or its identifier
    pub target: Input<TargetId>,
    /// For which day it was set, where the indicator has several
    #[arg(long)]
    pub due: Option<Input<PartialDate>>,
    /// For which organ it was set
    #[arg(long)]
    pub organ: Option<Input<OrganId>>,
    /// The cooperative whose organ is meant, where several have such an organ
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for AnnulTarget {
    const NAME: &'static str = "indicator.annul_target";
    const KINDS: &'static [&'static str] = &["equality.annul_target"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let due = self.due.read("due", resolver)?;
        let of = self.cooperative.as_deref();
        let organ = resolver.organ_if("organ", of, self.organ.as_deref())?;
        Ok(Command::AnnulTarget {
            target: resolver.target("target", &self.target, organ, due)?,
            reason: self.reason.read("reason", resolver)?,
        }
        .into())
    }
}
