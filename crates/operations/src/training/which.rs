//! Which training, and which session of it.

use clap::Args;
use domain::programme::Training;
use domain::value::id::{ClassSessionId, CooperativeId, TrainingId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Input, Outcome, Problem, Resolver};

/// Which training.
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Which {
    /// The training: its title or a part of it
    pub training: Input<TrainingId>,
    /// The cooperative, where several have such a training
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
}

impl Which {
    pub(crate) fn find(&self, resolver: &Resolver<'_>) -> Outcome<TrainingId> {
        resolver.training("training", &self.training, self.cooperative.as_deref())
    }
}

/// Which session of it.
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct InSession {
    /// The session: its day, where the training has several
    #[arg(long)]
    pub session: Option<Input<ClassSessionId>>,
}

impl InSession {
    pub(super) fn find(&self, resolver: &Resolver<'_>, of: &Which) -> Outcome<ClassSessionId> {
        resolver.session("session", of.find(resolver)?, self.session.as_deref())
    }
}

/// What is known of a training.
pub(super) fn known<'a>(resolver: &Resolver<'a>, training: TrainingId) -> Outcome<&'a Training> {
    resolver.register.programmes().training(training).ok_or_else(Problem::unforeseen)
}
