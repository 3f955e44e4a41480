//! `certification.rescope`.

use clap::Args;
use domain::certification::StepKind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ScopeFields, Taken, Which};
use crate::{Mint, Mutation, Outcome, Proposal, Resolver};

/// Write down that the scope or level changed; what is not given is no longer in scope
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Rescope {
    /// Which certification.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
    /// When the step was taken, and by whom.
    #[command(flatten)]
    #[serde(flatten)]
    pub taken: Taken,
    /// What the certificate is for.
    #[command(flatten)]
    #[serde(flatten)]
    pub scope: ScopeFields,
}

impl Mutation for Rescope {
    const NAME: &'static str = "certification.rescope";
    const KINDS: &'static [&'static str] = &["certification.record_step"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let rescoped = StepKind::Rescoped { scope: self.scope.read(resolver)? };
        self.taken.step(rescoped, &self.which, resolver, mint)
    }
}
