//! `committee.end`.

use clap::Args;
use domain::committee::{EndReason, act};
use domain::value::PartialDate;
use domain::value::id::MandateId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::groups::InOrgan;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// End a mandate
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct End {
    /// The holder, or the mandate's identifier
    pub holder: Input<MandateId>,
    /// Where she holds it
    #[command(flatten)]
    #[serde(flatten)]
    pub place: InOrgan,
    /// The first day on which she no longer holds it
    #[arg(long)]
    pub on: Input<PartialDate>,
    /// Why, where it is known: term_expired, resignation, removal, death, membership_ended, replaced, organ_dissolved
    /// or other
    #[arg(long)]
    pub reason: Option<Input<EndReason>>,
}

impl Mutation for End {
    const NAME: &'static str = "committee.end";
    const KINDS: &'static [&'static str] = &["committee.end_mandate"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let on = self.on.read("on", resolver)?;
        let mandate = self.place.mandate(&resolver.before(on), "holder", &self.holder)?;
        Ok(act::EndMandate { mandate, on, reason: self.reason.read("reason", resolver)? }.into())
    }
}
