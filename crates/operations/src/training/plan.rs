//! `training.plan`.

use clap::Args;
use domain::programme::{Command, Facilitator, Topic, TrainingDetails};
use domain::value::id::{CooperativeId, ProjectId};
use domain::value::{Money, Name};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::resolve::Months;
use crate::{Change, Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Write down a training, held or planned
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Plan {
    /// What it is called, without naming a person
    pub title: Input<Name>,
    /// The cooperative, where the register holds several
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    #[expect(clippy::doc_markdown, reason = "it is the help that people read; backticks would show")]
    /// violence_prevention, harassment, womens_rights, equality, leadership, cooperative_education, safety, environment,
    /// certification, finance, trade or another in your own words
    #[arg(long)]
    pub topic: Input<Topic>,
    /// Who teaches: a person of the register, org:NAME for an organisation of the register, outside:NAME for another one
    #[arg(long = "facilitator")]
    #[serde(default)]
    pub facilitators: Vec<Input<Facilitator>>,
    /// The project that it belongs to
    #[arg(long)]
    pub project: Option<Input<ProjectId>>,
    /// What it cost, such as "1200.00 PEN"
    #[arg(long)]
    pub cost: Option<Input<Money>>,
    /// It is paid from the fund for cooperative education
    #[arg(long)]
    #[serde(default)]
    pub education_fund: bool,
    /// For how many months what was learnt is good
    #[arg(long)]
    pub valid_months: Option<Input<Change<Months>>>,
}

impl Mutation for Plan {
    const NAME: &'static str = "training.plan";
    const KINDS: &'static [&'static str] = &["programme.plan_training"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let valid_months = Change::over(self.valid_months.read("valid_months", resolver)?, None);
        let details = TrainingDetails {
            cooperative: resolver.the_cooperative("cooperative", self.cooperative.as_deref())?,
            cost: self.cost.read("cost", resolver)?,
            education_fund: self.education_fund,
            facilitators: self.facilitators.read("facilitators", resolver)?,
            project: self.project.read("project", resolver)?,
            title: self.title.read("title", resolver)?,
            topic: self.topic.read("topic", resolver)?,
            valid_months: valid_months.map(|Months(months)| months),
        };
        Ok(Command::PlanTraining { training: mint.id(), details }.into())
    }
}
