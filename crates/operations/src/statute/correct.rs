//! `statute.correct`.

use clap::Args;
use domain::statute::Command;
use domain::value::id::StatuteId;
use domain::value::{Name, PartialDate, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::rules_file;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Problem, Proposal, Resolver, Upload};

/// Correct what was copied wrongly of a statute: its rules, its first day or its source; a reform is adopted anew
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Correct {
    /// The statute: its source, its first day or its identifier
    pub statute: Input<StatuteId>,
    /// The file with what it says of each rule, in place of all that was read before
    #[arg(long, value_name = "FILE")]
    pub file: Option<Upload>,
    /// The first day on which it holds
    #[arg(long)]
    pub from: Option<Input<PartialDate>>,
    /// Where it is written
    #[arg(long)]
    pub source: Option<Input<Name>>,
    /// What was wrong
    #[arg(long)]
    pub reason: Option<Input<Remark>>,
}

impl Mutation for Correct {
    const NAME: &'static str = "statute.correct";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let statute = self.statute.read("statute", resolver)?;
        let known = resolver.register.statutes().get(statute);
        let mut details = known.cloned().ok_or_else(Problem::unforeseen)?;
        if let Some(from) = self.from.read("from", resolver)? {
            details.from = from;
        }
        if let Some(source) = self.source.read("source", resolver)? {
            details.source = source;
        }
        let file = self.file.as_ref();
        let content = file.map(|file| rules_file::read(file, resolver, &mut details)).transpose()?;
        let reason = self.reason.read("reason", resolver)?;
        Ok(Proposal {
            contents: content.into_iter().collect(),
            ..Proposal::from(Command::Correct { statute, details, reason })
        })
    }

    fn uploads(&mut self) -> Vec<&mut Upload> {
        self.file.iter_mut().collect()
    }
}
