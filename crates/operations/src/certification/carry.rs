//! `certification.carry`.

use clap::Args;
use domain::certification::Command;
use domain::value::id::{CertificationId, CooperativeId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Carry the answers of one certification over to another, whose schemes are related
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Carry {
    /// From which: code or title of the scheme, or number of the certificate
    #[arg(value_name = "CERTIFICATION")]
    pub from: Input<CertificationId>,
    /// To which: code or title of the scheme, or number of the certificate
    pub to: Input<CertificationId>,
    /// The organisation, where several are certified
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
}

impl Mutation for Carry {
    const NAME: &'static str = "certification.carry";
    const KINDS: &'static [&'static str] = &["certification.carry_over_answers"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let holder = self.cooperative.as_deref();
        Ok(Command::CarryOverAnswers {
            from_certification: resolver.certification("from", &self.from, holder)?,
            to_certification: resolver.certification("to", &self.to, holder)?,
        }
        .into())
    }
}
