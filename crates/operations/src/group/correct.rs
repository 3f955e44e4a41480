//! `group.correct`.

use clap::Args;
use domain::programme::{Command, GroupDetails};
use domain::value::id::CooperativeId;
use domain::value::{Name, PartialDate, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Which;
use crate::{Change, Field as _, Input, Mint, Mutation, Outcome, Problem, Proposal, Resolver};

/// Correct what is known of a group
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Correct {
    /// Which group.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
    /// The name as it is
    #[arg(long)]
    pub name: Option<Input<Name>>,
    /// Since when it exists
    #[arg(long)]
    pub from: Option<Input<PartialDate>>,
    /// The organisation of the register that the group itself is, or none
    #[arg(long)]
    pub legal_person: Option<Input<Change<CooperativeId>>>,
    /// Something that it makes or does; replaces all that were written down
    #[arg(long = "product")]
    #[serde(default)]
    pub products: Vec<Input<Name>>,
    /// What was wrong
    #[arg(long)]
    pub reason: Option<Input<Remark>>,
}

impl Mutation for Correct {
    const NAME: &'static str = "group.correct";
    const KINDS: &'static [&'static str] = &["programme.correct_group"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let group = self.which.find(resolver)?;
        let found = resolver.register.programmes().group(group).ok_or_else(Problem::unforeseen)?;
        let known = found.details.clone();
        let products = self.products.read("products", resolver)?;
        let details = GroupDetails {
            cooperative: known.cooperative,
            legal_person: Change::over(self.legal_person.read("legal_person", resolver)?, known.legal_person),
            name: self.name.read("name", resolver)?.unwrap_or(known.name),
            products: if products.is_empty() { known.products } else { products },
        };
        let from = self.from.read("from", resolver)?.unwrap_or(found.period.from);
        let reason = self.reason.read("reason", resolver)?;
        Ok(Command::CorrectGroup { group, details, from, reason }.into())
    }
}
