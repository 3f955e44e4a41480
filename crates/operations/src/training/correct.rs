//! `training.correct`.

use clap::Args;
use domain::programme::{Command, Facilitator, Topic, TrainingDetails};
use domain::value::id::ProjectId;
use domain::value::{Money, Name, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::which::{Which, known};
use crate::resolve::Months;
use crate::{Change, Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Correct what is known of a training
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Correct {
    /// Which training.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
    /// The title as it is
    #[arg(long)]
    pub title: Option<Input<Name>>,
    /// The topic as it is
    #[arg(long)]
    pub topic: Option<Input<Topic>>,
    /// Who teaches; replaces all who were written down
    #[arg(long = "facilitator")]
    #[serde(default)]
    pub facilitators: Vec<Input<Facilitator>>,
    /// The project that it belongs to, or none
    #[arg(long)]
    pub project: Option<Input<Change<ProjectId>>>,
    /// What it cost, or none
    #[arg(long)]
    pub cost: Option<Input<Change<Money>>>,
    /// Whether it is paid from the fund for cooperative education
    #[arg(long)]
    pub education_fund: Option<Input<bool>>,
    /// For how many months what was learnt is good, or never if it does not run out
    #[arg(long)]
    pub valid_months: Option<Input<Change<Months>>>,
    /// What was wrong
    #[arg(long)]
    pub reason: Option<Input<Remark>>,
}

impl Mutation for Correct {
    const NAME: &'static str = "training.correct";
    const KINDS: &'static [&'static str] = &["programme.correct_training"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let training = self.which.find(resolver)?;
        let known = known(resolver, training)?.details.clone();
        let facilitators = self.facilitators.read("facilitators", resolver)?;
        let valid_months = self.valid_months.read("valid_months", resolver)?;
        let education_fund = self.education_fund.read("education_fund", resolver)?;
        let details = TrainingDetails {
            cooperative: known.cooperative,
            cost: Change::over(self.cost.read("cost", resolver)?, known.cost),
            education_fund: education_fund.unwrap_or(known.education_fund),
            facilitators: if facilitators.is_empty() { known.facilitators } else { facilitators },
            project: Change::over(self.project.read("project", resolver)?, known.project),
            title: self.title.read("title", resolver)?.unwrap_or(known.title),
            topic: self.topic.read("topic", resolver)?.unwrap_or(known.topic),
            valid_months: Change::over(valid_months, known.valid_months.map(Months))
                .map(|Months(months)| months),
        };
        let reason = self.reason.read("reason", resolver)?;
        Ok(Command::CorrectTraining { training, details, reason }.into())
    }
}
