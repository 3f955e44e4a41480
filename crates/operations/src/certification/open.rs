//! `certification.open`.

use clap::Args;
use domain::certification::Command;
use domain::value::PartialDate;
use domain::value::id::{CooperativeId, SchemeId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ScopeFields;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Begin a certification: an organisation shows interest in a scheme
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Open {
    /// The scheme: code or title
    pub scheme: Input<SchemeId>,
    /// The organisation, where the register holds several
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// What the certificate is for.
    #[command(flatten)]
    #[serde(flatten)]
    pub scope: ScopeFields,
    /// Since when
    #[arg(long)]
    pub on: Input<PartialDate>,
}

impl Mutation for Open {
    const NAME: &'static str = "certification.open";

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        Ok(Command::Open {
            certification: mint.id(),
            scheme: self.scheme.read("scheme", resolver)?,
            holder: resolver.the_cooperative("cooperative", self.cooperative.as_deref())?,
            scope: self.scope.read(resolver)?,
            on: self.on.read("on", resolver)?,
        }
        .into())
    }
}
