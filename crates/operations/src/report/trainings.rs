//! `report.trainings`.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::indicator::programme::Scope;
use domain::programme::Topic;
use domain::value::PartialDate;
use domain::value::id::{CooperativeId, ProjectId};
use reports::answer;
use reports::document::Document;
use reports::report;
use reports::report::TrainingsAnswer;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Moment, Outcome, Query, Scoped};

/// Whom the trainings reached, by topic, training and project
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Trainings {
    /// Of this organisation with what belongs to it; of the whole register by default
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// Sessions from this day on, up to the day that is asked about
    #[arg(long)]
    pub since: Option<Input<PartialDate>>,
    /// About this topic only
    #[arg(long)]
    pub topic: Option<Input<Topic>>,
    /// Of this project only
    #[arg(long)]
    pub project: Option<Input<ProjectId>>,
}

impl Query for Trainings {
    const NAME: &'static str = "report.trainings";
    const KIND: Question = Question::Figures;
    const CLASS: Sensitivity = Sensitivity::Internal;
    const SCOPED: Scoped = Scoped::ByField("cooperative");

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let resolver = at.resolver()?;
        let topic = self.topic.read("topic", &resolver)?;
        let scope = Scope {
            cooperative: self.cooperative.read("cooperative", &resolver)?,
            from: self.since.read("since", &resolver)?.map(|since| since.first()),
            project: self.project.read("project", &resolver)?,
            topic: topic.as_ref(),
            training: None,
            to: at.on(),
        };
        Ok(report::trainings(resolver.register, &scope, &at.provenance()?, words))
    }

    fn answer_schema() -> Schema {
        answer::schema::<TrainingsAnswer>()
    }
}
