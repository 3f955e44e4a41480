//! `committee.replace`.

use clap::Args;
use domain::committee::{EndReason, act};
use domain::value::PartialDate;
use domain::value::id::{MandateId, PersonId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::groups::{How, InOrgan};
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Replace the holder of a seat by another on a day
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Replace {
    /// The holder, or the mandate's identifier
    pub holder: Input<MandateId>,
    /// Who takes the seat
    pub successor: Input<PersonId>,
    /// Where she holds it
    #[command(flatten)]
    #[serde(flatten)]
    pub place: InOrgan,
    /// The hand-over day: the successor holds the seat
    #[arg(long)]
    pub on: Input<PartialDate>,
    /// Why the former mandate ends
    #[arg(long, default_value = "replaced")]
    #[serde(default = "replaced")]
    pub reason: Input<EndReason>,
    /// Until when; by default as long as the former mandate would have run
    #[arg(long)]
    pub until: Option<Input<PartialDate>>,
    /// How she came by it
    #[command(flatten)]
    #[serde(flatten)]
    pub how: How,
}

impl Mutation for Replace {
    const NAME: &'static str = "committee.replace";
    const KINDS: &'static [&'static str] = &["committee.replace_mandate"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let on = self.on.read("on", resolver)?;
        let mandate = self.place.mandate(&resolver.before(on), "holder", &self.holder)?;
        Ok(act::ReplaceMandate {
            mandate,
            on,
            reason: self.reason.read("reason", resolver)?,
            successor: mint.id(),
            person: self.successor.read("successor", resolver)?,
            until: self.until.read("until", resolver)?,
            represents: self.how.represents.read("represents", resolver)?,
            origin: self.how.origin.read("origin", resolver)?,
        }
        .into())
    }
}

fn replaced() -> Input<EndReason> {
    EndReason::Replaced.code().into()
}
