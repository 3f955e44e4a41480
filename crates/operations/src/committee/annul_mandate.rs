//! `committee.annul_mandate`.

use clap::Args;
use domain::committee::act;
use domain::value::Remark;
use domain::value::id::MandateId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::groups::InOrgan;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that a mandate was recorded in error
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct AnnulMandate {
    /// The holder, or the mandate's identifier
    pub holder: Input<MandateId>,
    /// Where she holds it
    #[command(flatten)]
    #[serde(flatten)]
    pub place: InOrgan,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for AnnulMandate {
    const NAME: &'static str = "committee.annul_mandate";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let mandate = self.place.mandate(resolver, "holder", &self.holder)?;
        Ok(act::AnnulMandate { mandate, reason: self.reason.read("reason", resolver)? }.into())
    }
}
