//! `person.add_document`.

use clap::Args;
use domain::person::act;
use domain::value::id::PersonId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::who::Papers;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Problem, Proposal, Resolver};

/// Add a document that she showed
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct AddDocument {
    /// The person: number, document or name
    pub person: Input<PersonId>,
    /// Her documents
    #[command(flatten)]
    #[serde(flatten)]
    pub papers: Papers,
}

impl Mutation for AddDocument {
    const NAME: &'static str = "person.add_document";

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let person = self.person.read("person", resolver)?;
        let documents = self.papers.read()?;
        if documents.is_empty() {
            return Err(Problem::wrong("document_needed", "dni", ""));
        }
        let add = |document| act::AddDocument { person, document, salt: mint.salt() };
        Ok(Proposal::of(documents.into_iter().map(add)))
    }
}
