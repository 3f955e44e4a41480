//! `project.budget`.

use clap::Args;
use domain::programme::{BudgetLine, Command};
use domain::value::id::ProjectId;
use domain::value::{Money, Name};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Days;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Add a line to the budget
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Budget {
    /// The project: one of its names or a part of it
    pub project: Input<ProjectId>,
    /// For what
    pub title: Input<Name>,
    /// How much, such as "S/ 8,000.00" or "8000 USD"
    #[arg(long)]
    pub amount: Input<Money>,
    /// On which days.
    #[command(flatten)]
    #[serde(flatten)]
    pub days: Days,
}

impl Mutation for Budget {
    const NAME: &'static str = "project.budget";
    const KINDS: &'static [&'static str] = &["programme.add_budget_line"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        Ok(Command::AddBudgetLine {
            budget_line: mint.id(),
            project: self.project.read("project", resolver)?,
            details: BudgetLine {
                amount: self.amount.read("amount", resolver)?,
                period: self.days.period(resolver)?,
                title: self.title.read("title", resolver)?,
            },
        }
        .into())
    }
}
