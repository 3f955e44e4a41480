//! Which productive group, and whose time in it.

use clap::Args;
use domain::value::id::{CooperativeId, GroupId, ParticipationId};
use reports::document::Document;
use reports::report;
use reports::words::Words;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Input, Moment, Outcome, Problem, Resolver};

/// Which group.
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Which {
    /// The group: its name or a part of it
    pub group: Input<GroupId>,
    /// The cooperative, where several have such a group
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
}

impl Which {
    pub(super) fn find(&self, resolver: &Resolver<'_>) -> Outcome<GroupId> {
        resolver.group("group", &self.group, self.cooperative.as_deref())
    }

    /// Who is in the group on the day, and how she is tied to the cooperative.
    pub(crate) fn shown(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let group = self.find(&at.resolver()?)?;
        let (register, provenance) = (at.register()?, at.provenance()?);
        let document = report::group(register, group, at.on(), &storage::sort_key, &provenance, words);
        document.ok_or_else(Problem::unforeseen)
    }
}

/// Whose time in which group.
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct WhoseTime {
    /// Which group.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
    /// The person: number, document or name
    pub person: Input<ParticipationId>,
}

impl WhoseTime {
    pub(super) fn find(&self, resolver: &Resolver<'_>) -> Outcome<ParticipationId> {
        resolver.participation("person", self.which.find(resolver)?, &self.person)
    }
}
