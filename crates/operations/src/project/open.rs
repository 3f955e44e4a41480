//! `project.open`.

use clap::Args;
use domain::programme::{Command, ProjectDetails};
use domain::value::id::CooperativeId;
use domain::value::{Name, PartialDate, Period};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::More;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Open a project or a phase of one
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Open {
    /// What it is called
    pub name: Input<Name>,
    /// With which cooperative, where the register holds several
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// Its first day
    #[arg(long)]
    pub from: Input<PartialDate>,
    /// The first day on which it no longer runs
    #[arg(long)]
    pub until: Option<Input<PartialDate>>,
    /// What else is known of it.
    #[command(flatten)]
    #[serde(flatten)]
    pub more: More,
}

impl Mutation for Open {
    const NAME: &'static str = "project.open";
    const KINDS: &'static [&'static str] = &["programme.open_project"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let period =
            Period { from: self.from.read("from", resolver)?, until: self.until.read("until", resolver)? };
        let details = ProjectDetails {
            also_called: Vec::new(),
            cooperative: resolver.the_cooperative("cooperative", self.cooperative.as_deref())?,
            name: self.name.read("name", resolver)?,
            period,
            phase_of: None,
            source: None,
        };
        let details = self.more.over(resolver, details)?;
        Ok(Command::OpenProject { project: mint.id(), details }.into())
    }
}
