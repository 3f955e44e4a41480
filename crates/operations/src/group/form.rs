//! `group.form`.

use clap::Args;
use domain::programme::{Command, GroupDetails};
use domain::value::id::CooperativeId;
use domain::value::{Name, PartialDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Form a group
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Form {
    /// What it is called
    pub name: Input<Name>,
    /// The cooperative to which it belongs or stands near, where the register holds several
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// Since when it exists
    #[arg(long)]
    pub from: Input<PartialDate>,
    /// The organisation of the register that the group itself is, where it is a legal person
    #[arg(long)]
    pub legal_person: Option<Input<CooperativeId>>,
    /// Something that it makes or does; may stand several times
    #[arg(long = "product")]
    #[serde(default)]
    pub products: Vec<Input<Name>>,
}

impl Mutation for Form {
    const NAME: &'static str = "group.form";
    const KINDS: &'static [&'static str] = &["programme.form_group"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let details = GroupDetails {
            cooperative: resolver.the_cooperative("cooperative", self.cooperative.as_deref())?,
            legal_person: self.legal_person.read("legal_person", resolver)?,
            name: self.name.read("name", resolver)?,
            products: self.products.read("products", resolver)?,
        };
        let from = self.from.read("from", resolver)?;
        Ok(Command::FormGroup { group: mint.id(), details, from }.into())
    }
}
