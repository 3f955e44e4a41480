//! `premium.spend`.

use clap::Args;
use domain::certification::{Command, Spent};
use domain::find::certification::PremiumKind;
use domain::value::id::{CooperativeId, EvidenceId, PremiumId};
use domain::value::{Money, Name, PartialDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::resolve::Counted;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Problem, Proposal, Resolver};

/// Write down premium that was spent
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Spend {
    /// For what
    pub purpose: Input<Name>,
    /// How much, such as "S/ 500.50" or "500.00 USD"
    #[arg(long)]
    pub amount: Input<Money>,
    /// The organisation, where the register holds several
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// When
    #[arg(long)]
    pub on: Input<PartialDate>,
    /// The decision that it rests on: resolution or date
    #[arg(long)]
    pub decision: Option<Input<PremiumId>>,
    /// The line of the decision that it is paid from, by its purpose; without it, the line of the same purpose
    #[arg(long, requires = "decision")]
    pub line: Option<Input<Name>>,
    /// Whom it reached.
    #[command(flatten)]
    #[serde(flatten)]
    pub beneficiaries: Counted,
    /// Evidence that shows it, by its title
    #[arg(long)]
    #[serde(default)]
    pub evidence: Vec<Input<EvidenceId>>,
}

impl Mutation for Spend {
    const NAME: &'static str = "premium.spend";
    const KINDS: &'static [&'static str] = &["certification.spend_premium"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let line = self.line.read("line", resolver)?;
        if line.is_some() && self.decision.is_none() {
            return Err(Problem::missing("decision"));
        }
        let of = self.cooperative.as_deref();
        let decision = self.decision.as_deref();
        let decision = decision
            .map(|one| resolver.premium("decision", one, of, Some(PremiumKind::Decided)))
            .transpose()?;
        let mut decided = resolver.register.certifications().decided();
        let whose = decision.and_then(|id| decided.find(|(other, _)| *other == id));
        let whose = whose.map(|(_, decided)| decided.cooperative);
        let spent = Spent {
            amount: self.amount.read("amount", resolver)?,
            beneficiaries: self.beneficiaries.tally(),
            cooperative: resolver.the_cooperative_or("cooperative", of, whose)?,
            decision,
            evidence: self.evidence.read("evidence", resolver)?,
            line,
            on: self.on.read("on", resolver)?,
            purpose: self.purpose.read("purpose", resolver)?,
        };
        Ok(Command::SpendPremium { premium: mint.id(), spent }.into())
    }
}
