//! Certifications: the steps of an organisation's way with a scheme, and its answers to the requirements.

mod accept_scope;
mod annul;
mod annul_step;
mod answer;
mod apply;
mod carry;
mod decertify;
mod diagnose;
mod extend;
mod grant;
mod list;
mod open;
mod refuse;
mod refuse_renewal;
mod reinstate;
mod renew;
mod rescope;
mod show;
mod suspend;
mod withdraw;

pub use self::{
    accept_scope::AcceptScope, annul::Annul, annul_step::AnnulStep, answer::Answer, apply::Apply,
    carry::Carry, decertify::Decertify, diagnose::Diagnose, extend::Extend, grant::Grant, list::List,
    open::Open, refuse::Refuse, refuse_renewal::RefuseRenewal, reinstate::Reinstate, renew::Renew,
    rescope::Rescope, show::Show, suspend::Suspend, withdraw::Withdraw,
};

use clap::Args;
use domain::certification::{Command, Scope, Step, StepKind};
use domain::value::id::{CertificationId, CooperativeId, UnitId};
use domain::value::text::ShortText;
use domain::value::{Name, PartialDate, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::operation::{Noun, Operation};
use crate::{Field as _, Input, Mint, Outcome, Proposal, Resolver};

pub(crate) const NOUN: Noun = Noun {
    name: "certification",
    about: "Certifications: apply, grant, suspend, renew, and answer the requirements",
    operations: &[
        Operation::mutation::<Open>(),
        Operation::mutation::<Diagnose>(),
        Operation::mutation::<Apply>(),
        Operation::mutation::<AcceptScope>(),
        Operation::mutation::<Grant>(),
        Operation::mutation::<Refuse>(),
        Operation::mutation::<Renew>(),
        Operation::mutation::<RefuseRenewal>(),
        Operation::mutation::<Extend>(),
        Operation::mutation::<Suspend>(),
        Operation::mutation::<Reinstate>(),
        Operation::mutation::<Withdraw>(),
        Operation::mutation::<Decertify>(),
        Operation::mutation::<Rescope>(),
        Operation::mutation::<AnnulStep>(),
        Operation::mutation::<Annul>(),
        Operation::mutation::<Answer>(),
        Operation::mutation::<Carry>(),
        Operation::query::<List>(),
        Operation::query::<Show>(),
    ],
};

/// Which certification.
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Which {
    /// The certification: code or title of the scheme, or number of the certificate
    pub certification: Input<CertificationId>,
    /// The organisation, where several are certified
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
}

impl Which {
    fn find(&self, resolver: &Resolver<'_>) -> Outcome<CertificationId> {
        resolver.certification("certification", &self.certification, self.cooperative.as_deref())
    }
}

/// When a step was taken, by whom.
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Taken {
    /// When: 2016, 2016-11 or 2016-11-30
    #[arg(long)]
    pub on: Input<PartialDate>,
    /// Who took it, such as the certification body
    #[arg(long)]
    pub body: Option<Input<Name>>,
    /// What there is to say about it, without naming a person
    #[arg(long)]
    pub note: Option<Input<Remark>>,
}

impl Taken {
    /// The command that records the step.
    fn step(
        &self,
        what: StepKind,
        which: &Which,
        resolver: &Resolver<'_>,
        mint: &mut Mint<'_>,
    ) -> Outcome<Proposal> {
        let step = Step {
            body: self.body.read("body", resolver)?,
            id: mint.id(),
            note: self.note.read("note", resolver)?,
            on: self.on.read("on", resolver)?,
            what,
        };
        Ok(Command::RecordStep { certification: which.find(resolver)?, step }.into())
    }
}

/// What a certificate is for.
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct ScopeFields {
    /// The level or label, one of the scheme's
    #[arg(long)]
    pub level: Option<Input<ShortText>>,
    /// The product, such as gold
    #[arg(long)]
    pub product: Option<Input<Name>>,
    /// A concession or plant in scope: name or code; none means the organisation as such
    #[arg(long = "unit", value_name = "UNIT")]
    #[serde(default)]
    pub units: Vec<Input<UnitId>>,
}

impl ScopeFields {
    fn read(&self, resolver: &Resolver<'_>) -> Outcome<Scope> {
        Ok(Scope {
            level: self.level.read("level", resolver)?,
            product: self.product.read("product", resolver)?,
            units: self.units.read("units", resolver)?,
        })
    }
}
