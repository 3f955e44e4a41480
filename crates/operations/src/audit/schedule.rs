//! `audit.schedule`.

use clap::Args;
use domain::certification::{AuditDetails, AuditKind, Command};
use domain::value::id::{CertificationId, CooperativeId};
use domain::value::{Name, PartialDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Schedule an audit
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Schedule {
    /// The certification: code or title of the scheme, or number of the certificate
    pub certification: Input<CertificationId>,
    /// The organisation, where several are certified
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// initial, surveillance, renewal, follow_up, unannounced or internal
    #[arg(long)]
    pub kind: Input<AuditKind>,
    /// Who audits: the body, not a person
    #[arg(long)]
    pub body: Input<Name>,
    /// When it is to be held
    #[arg(long)]
    pub on: Input<PartialDate>,
}

impl Mutation for Schedule {
    const NAME: &'static str = "audit.schedule";
    const KINDS: &'static [&'static str] = &["certification.schedule_audit"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let holder = self.cooperative.as_deref();
        Ok(Command::ScheduleAudit {
            audit: mint.id(),
            certification: resolver.certification("certification", &self.certification, holder)?,
            details: AuditDetails {
                body: self.body.read("body", resolver)?,
                kind: self.kind.read("kind", resolver)?,
                planned: self.on.read("on", resolver)?,
            },
        }
        .into())
    }
}
