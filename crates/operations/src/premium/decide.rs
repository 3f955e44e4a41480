//! `premium.decide`.

use clap::Args;
use domain::certification::{Command, Decided, Line};
use domain::find::certification::PremiumKind;
use domain::value::id::{CooperativeId, OrganId, PremiumId};
use domain::value::{PartialDate, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Write down a decision on the premium, tied to a resolution
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Decide {
    /// Where the resolution is written, such as "Acta 14/2021, acuerdo 3"
    pub resolution: Input<Remark>,
    /// The organ that decided: kind or name
    #[arg(long)]
    pub organ: Input<OrganId>,
    /// The organisation, where the register holds several
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// When it was decided
    #[arg(long)]
    pub on: Input<PartialDate>,
    /// A purpose with its money: PURPOSE=AMOUNT, such as "first aid=S/ 500"
    #[arg(long = "line", required = true, value_name = "LINE")]
    pub lines: Vec<Input<Line>>,
    /// The plan that it belongs to, by its title
    #[arg(long)]
    pub plan: Option<Input<PremiumId>>,
}

impl Mutation for Decide {
    const NAME: &'static str = "premium.decide";
    const KINDS: &'static [&'static str] = &["certification.decide_premium"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let of = self.cooperative.as_deref();
        let organ = resolver.organ("organ", of, &self.organ)?;
        let whose = resolver.register.committees().organ(organ).map(|organ| organ.cooperative);
        let plan = self.plan.as_deref();
        let plan = plan.map(|plan| resolver.premium("plan", plan, of, Some(PremiumKind::Planned)));
        let decided = Decided {
            cooperative: resolver.the_cooperative_or("cooperative", of, whose)?,
            lines: super::lines(&self.lines, resolver)?,
            on: self.on.read("on", resolver)?,
            organ,
            plan: plan.transpose()?,
            resolution: self.resolution.read("resolution", resolver)?,
        };
        Ok(Command::DecidePremium { premium: mint.id(), decided }.into())
    }
}
