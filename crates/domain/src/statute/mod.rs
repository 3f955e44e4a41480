//! Statutes: what the statute of an organisation says beside the law, from which day on, with the article and its words.
//!
//! A statute tightens the law or fills in what the law leaves to it; one that would loosen it is refused. A whole text takes the
//! place of everything before it from its day on; an amendment changes the rules that it names and leaves the others. On one day
//! one statute of an organisation begins at the most, so nothing hangs on the order in which they were written down.

mod about;
mod command;
mod consequence;
mod decide;
mod event;
mod evolve;
mod rejection;
mod standing;
mod state;

pub(crate) use about::{about, precedent};
pub use command::Command;
pub use consequence::consequences;
pub use decide::{DecisionContext, decide, loosened};
pub use event::Event;
pub use evolve::evolve;
pub use rejection::{LooserThanLaw, Rejection};
pub use standing::{By, InForce, Standing, organ_kinds, standing};
pub use state::{Said, State};

use serde::{Deserialize, Serialize};

use crate::about::ReferredFile;
use crate::committee::Kind;
use crate::rule::{Demand, RuleId};
use crate::value::id::CooperativeId;
use crate::value::{Digest, Label, LongText, Name, PartialDate};

/// A statute as it was adopted: the rules themselves, so that the log says what was in force without the file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatuteDetails {
    /// Whether it changes the rules that it names and leaves the others, rather than taking the place of the whole text.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub amends: bool,
    /// Whose statute.
    pub cooperative: CooperativeId,
    /// The file that it was read from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Digest>,
    /// The first day on which it holds.
    pub from: PartialDate,
    /// What it says, in its own order.
    pub rules: Vec<StatuteRule>,
    /// Where it is written, such as the deed and its entry in the registry.
    pub source: Name,
}

/// What a statute says of one rule.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatuteRule {
    /// Where in the statute.
    pub article: Label,
    /// What it demands.
    pub demand: Demand,
    /// Of which organs; none where the rule is about the organisation.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organs: Vec<Kind>,
    /// Which rule.
    pub rule: RuleId,
    /// The words of the article.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<LongText>,
}

impl StatuteRule {
    /// The organs that it is about, each by itself; none, once, where it is about the organisation.
    pub fn each_organ(&self) -> impl Iterator<Item = Option<Kind>> + '_ {
        let none = self.organs.is_empty().then_some(None);
        none.into_iter().chain(self.organs.iter().copied().map(Some))
    }

    /// Whether it is about a rule, and about the organ where one is asked of.
    pub fn is_about(&self, rule: RuleId, organ: Option<Kind>) -> bool {
        self.rule == rule && self.each_organ().any(|one| one == organ)
    }
}

impl StatuteDetails {
    /// The file that it was read from.
    pub(crate) fn file(&self) -> Option<ReferredFile<'_>> {
        self.document.map(|digest| ReferredFile { digest, size: None, name: None })
    }
}
