//! `cooperative.enrol`.

use clap::Args;
use domain::cooperative::{Details, Kind, act};
use domain::value::{Label, ShortText};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::about::About;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Enter an organisation in the register
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Enrol {
    /// Its legal name
    pub name: Input<Label>,
    /// primary, central, federation, civil_association, company or other
    #[arg(long, default_value = "primary")]
    #[serde(default = "primary")]
    pub kind: Input<Kind>,
    /// What it is called for short
    #[arg(long)]
    pub acronym: Option<Input<ShortText>>,
    /// What is known of it
    #[command(flatten)]
    #[serde(flatten)]
    pub about: About,
    /// It is not the one of that kind with the same name or acronym
    #[arg(long)]
    #[serde(default)]
    pub another: bool,
}

impl Mutation for Enrol {
    const NAME: &'static str = "cooperative.enrol";

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        Ok(act::Enrol {
            cooperative: mint.id(),
            kind: self.kind.read("kind", resolver)?,
            name: self.name.read("name", resolver)?,
            acronym: self.acronym.read("acronym", resolver)?,
            details: self.about.over(&Details::default(), resolver)?,
            another: self.another,
        }
        .into())
    }
}

fn primary() -> Input<Kind> {
    Kind::Primary.code().into()
}
