//! `committee.correct_mandate`.

use clap::Args;
use domain::committee::act;
use domain::value::id::{MandateId, TermId};
use domain::value::{PartialDate, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::groups::{How, InOrgan};
use crate::{Change, Field as _, Input, Mint, Mutation, Outcome, Problem, Proposal, Resolver};

/// Correct the days and circumstances of a mandate
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct CorrectMandate {
    /// The holder, or the mandate's identifier
    pub holder: Input<MandateId>,
    /// Where she holds it
    #[command(flatten)]
    #[serde(flatten)]
    pub place: InOrgan,
    /// Her first day as it was
    #[arg(long)]
    pub from: Option<Input<PartialDate>>,
    /// The end as it was; `never` takes an end back
    #[arg(long)]
    pub until: Option<Input<Change<PartialDate>>>,
    /// How she came by it
    #[command(flatten)]
    #[serde(flatten)]
    pub how: How,
    /// In which term, by its label
    #[arg(long)]
    pub term: Option<Input<TermId>>,
    /// What was wrong
    #[arg(long)]
    pub reason: Option<Input<Remark>>,
}

impl Mutation for CorrectMandate {
    const NAME: &'static str = "committee.correct_mandate";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let mandate = self.place.mandate(resolver, "holder", &self.holder)?;
        let known = resolver.register.committees().mandate(mandate).ok_or_else(Problem::unforeseen)?;
        let term = self.term.as_ref().map(|label| resolver.term("term", known.organ, label)).transpose()?;
        Ok(act::CorrectMandate {
            mandate,
            from: self.from.read("from", resolver)?.unwrap_or(known.period.from),
            until: Change::over(self.until.read("until", resolver)?, known.period.until),
            represents: self.how.represents.read("represents", resolver)?.or(known.represents),
            origin: self.how.origin.read("origin", resolver)?.or(known.origin),
            term: term.or(known.term),
            reason: self.reason.read("reason", resolver)?,
        }
        .into())
    }
}
