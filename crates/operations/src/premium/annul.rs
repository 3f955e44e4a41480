//! `premium.annul`.

use clap::Args;
use domain::certification::Command;
use domain::value::Remark;
use domain::value::id::{CooperativeId, PremiumId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that an entry about the premium was an error; only while no other rests on it
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Annul {
    /// The entry: resolution, title, purpose, buyer or date
    pub entry: Input<PremiumId>,
    /// The organisation, where several have such an entry
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for Annul {
    const NAME: &'static str = "premium.annul";
    const KINDS: &'static [&'static str] = &["certification.annul_premium"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        Ok(Command::AnnulPremium {
            premium: resolver.premium("entry", &self.entry, self.cooperative.as_deref(), None)?,
            reason: self.reason.read("reason", resolver)?,
        }
        .into())
    }
}
