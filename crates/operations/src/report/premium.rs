//! `report.premium`.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::compliance::{CheckContext, ledger};
use domain::rule::RuleSet;
use domain::value::id::CooperativeId;
use reports::answer;
use reports::document::Document;
use reports::records::Records;
use reports::report;
use reports::report::PremiumAnswer;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::{Input, Moment, Outcome, Problem, Query, Resolver};

/// The premium: received, decided, spent and left by year; who benefits and who decides
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Premium {
    /// Whose premium, where several organisations have one
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
}

impl Query for Premium {
    const NAME: &'static str = "report.premium";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Sensitivity::Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let resolver = at.resolver()?;
        let id = whose(&resolver, self.cooperative.as_deref())?;
        let rule_set = RuleSet::peru();
        let ledger = ledger(resolver.register.certifications(), id, at.on());
        let asked =
            CheckContext::of(resolver.register, rule_set, id, at.on()).ok_or_else(Problem::unforeseen)?;
        Ok(report::premium(&Records::new(resolver.register, words), &asked, &ledger, &at.provenance()?))
    }

    fn answer_schema() -> Schema {
        answer::schema::<PremiumAnswer>()
    }
}

/// The organisation that was named, or the only one that has anything to do with a premium.
fn whose(resolver: &Resolver<'_>, value: Option<&str>) -> Outcome<CooperativeId> {
    let state = resolver.register.certifications();
    let received = state.received().map(|(_, entry)| entry.cooperative);
    let spent = state.spent().map(|(_, entry)| entry.cooperative);
    let mut all: Vec<CooperativeId> = received.chain(spent).collect();
    all.extend(state.decided().map(|(_, entry)| entry.cooperative));
    all.sort();
    all.dedup();
    match (value, all.as_slice()) {
        (None, [only]) => Ok(*only),
        _ => resolver.the_cooperative("cooperative", value),
    }
}
