//! `person.correct_document`.

use clap::Args;
use domain::person::act;
use domain::value::id::PersonId;
use domain::value::{Remark, Scheme};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::resolve::document;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Replace a document that was written down wrongly
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct CorrectDocument {
    /// The person: number, document or name
    pub person: Input<PersonId>,
    /// Which kind of document: dni, foreign_card, passport or external
    #[arg(long)]
    pub scheme: Input<Scheme>,
    /// The number as it stands in the register
    #[arg(long)]
    pub wrong: String,
    /// The number as it is
    #[arg(long)]
    pub right: String,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for CorrectDocument {
    const NAME: &'static str = "person.correct_document";

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let scheme = self.scheme.read("scheme", resolver)?;
        Ok(act::CorrectDocument {
            person: self.person.read("person", resolver)?,
            wrong: document("wrong", scheme, &self.wrong)?,
            right: document("right", scheme, &self.right)?,
            salt: mint.salt(),
            reason: Some(self.reason.read("reason", resolver)?),
        }
        .into())
    }
}
