//! `premium.state_group`.

use clap::Args;
use domain::certification::{Command, SocialGroup};
use domain::value::id::{CooperativeId, MandateId, OrganId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say which social group the holder of a mandate in a premium committee stands for
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct StateGroup {
    /// The holder, or the mandate's identifier
    pub holder: Input<MandateId>,
    /// The organ, where she holds several mandates
    #[arg(long)]
    pub organ: Option<Input<OrganId>>,
    /// The cooperative, where several have such an organ
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// miners, plant_workers, shareholders, vulnerable_groups or local_authorities; without it, what was said is taken back
    #[arg(long)]
    pub group: Option<Input<SocialGroup>>,
}

impl Mutation for StateGroup {
    const NAME: &'static str = "premium.state_group";
    const KINDS: &'static [&'static str] = &["certification.state_social_group"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let (organ, of) = (self.organ.as_deref(), self.cooperative.as_deref());
        Ok(Command::StateSocialGroup {
            mandate: resolver.mandate("holder", &self.holder, organ, of)?,
            social_group: self.group.read("group", resolver)?,
        }
        .into())
    }
}
