//! `statute.adopt`.

use clap::Args;
use domain::statute::{Command, StatuteDetails};
use domain::value::id::CooperativeId;
use domain::value::{Name, PartialDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::rules_file;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver, Upload};

/// Adopt a statute, or an amendment, that holds from a day on
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Adopt {
    /// The file with what it says of each rule, - for standard input
    pub file: Upload,
    /// The first day on which it holds
    #[arg(long)]
    pub from: Input<PartialDate>,
    /// Where it is written: the deed and its entry in the registry
    #[arg(long)]
    pub source: Input<Name>,
    /// Whose statute, where there are several organisations
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// It changes the rules that it names and leaves the others; otherwise it is the whole text
    #[arg(long)]
    #[serde(default)]
    pub amends: bool,
}

impl Mutation for Adopt {
    const NAME: &'static str = "statute.adopt";

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let cooperative = resolver.the_cooperative("cooperative", self.cooperative.as_deref())?;
        let mut details = StatuteDetails {
            amends: self.amends,
            cooperative,
            document: None,
            from: self.from.read("from", resolver)?,
            rules: Vec::new(),
            source: self.source.read("source", resolver)?,
        };
        let content = rules_file::read(&self.file, resolver, &mut details)?;
        Ok(Proposal {
            contents: vec![content],
            ..Proposal::from(Command::Adopt { statute: mint.id(), details })
        })
    }

    fn uploads(&mut self) -> Vec<&mut Upload> {
        vec![&mut self.file]
    }
}
