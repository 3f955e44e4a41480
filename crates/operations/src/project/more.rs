//! What else is known of a project.

use clap::Args;
use domain::programme::ProjectDetails;
use domain::value::id::ProjectId;
use domain::value::{Name, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Change, Field as _, Input, Outcome, Resolver};

/// What else is known of a project.
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct More {
    /// The name in another language or document; may stand several times
    #[arg(long)]
    #[serde(default)]
    pub also_called: Vec<Input<Name>>,
    /// The phase before it, or the project that it is a part of
    #[arg(long)]
    pub phase_of: Option<Input<Change<ProjectId>>>,
    /// Where that is said
    #[arg(long)]
    pub source: Option<Input<Remark>>,
}

impl More {
    /// What is known, with this in its place; what is not given stays.
    pub(super) fn over(&self, resolver: &Resolver<'_>, known: ProjectDetails) -> Outcome<ProjectDetails> {
        let also_called = self.also_called.read("also_called", resolver)?;
        Ok(ProjectDetails {
            also_called: if also_called.is_empty() { known.also_called } else { also_called },
            phase_of: Change::over(self.phase_of.read("phase_of", resolver)?, known.phase_of),
            source: self.source.read("source", resolver)?.or(known.source),
            ..known
        })
    }
}
