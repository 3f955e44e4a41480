//! `project.partner`.

use clap::Args;
use domain::programme::{self, Command, PartnerRole, Partnership};
use domain::value::id::ProjectId;
use domain::value::{Money, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Days;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Add a partner: who funds, answers for, hands on or carries out
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Partner {
    /// The project: one of its names or a part of it
    pub project: Input<ProjectId>,
    /// The organisation: one of the register, or outside:NAME for another one
    pub organisation: Input<programme::Partner>,
    /// As what: funding, accountable, extending or implementing
    #[arg(long = "as")]
    pub acting: Input<PartnerRole>,
    /// How much it gives, such as "S/ 50,000.00" or "50000 USD"
    #[arg(long)]
    pub amount: Option<Input<Money>>,
    /// On which days.
    #[command(flatten)]
    #[serde(flatten)]
    pub days: Days,
    /// Where that is said
    #[arg(long)]
    pub source: Option<Input<Remark>>,
}

impl Mutation for Partner {
    const NAME: &'static str = "project.partner";
    const KINDS: &'static [&'static str] = &["programme.add_partner"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        Ok(Command::AddPartner {
            partnership: mint.id(),
            project: self.project.read("project", resolver)?,
            details: Partnership {
                amount: self.amount.read("amount", resolver)?,
                partner: self.organisation.read("organisation", resolver)?,
                period: self.days.period(resolver)?,
                role: self.acting.read("acting", resolver)?,
                source: self.source.read("source", resolver)?,
            },
        }
        .into())
    }
}
