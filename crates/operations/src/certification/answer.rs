//! `certification.answer`.

use clap::Args;
use domain::certification::{Answer as Said, Command, Outcome as Result, WorkStatus};
use domain::value::id::OrganId;
use domain::value::{PartialDate, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Which;
use crate::input::RequirementName;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say how things stand with a requirement
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Answer {
    /// Which certification.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
    /// The requirement: its code, or how that begins or ends
    pub requirement: Input<RequirementName>,
    /// The result: met, partly_met, not_met or not_applicable
    #[arg(long)]
    pub outcome: Option<Input<Result>>,
    /// How far the work is: open, under_way, for_review or done
    #[arg(long)]
    pub work: Option<Input<WorkStatus>>,
    /// By when
    #[arg(long)]
    pub deadline: Option<Input<PartialDate>>,
    /// What there is to say, without naming a person
    #[arg(long)]
    pub note: Option<Input<Remark>>,
    /// The organ that sees to it: kind or name
    #[arg(long)]
    pub responsible: Option<Input<OrganId>>,
    /// Which day the answer speaks of; by default the day that is asked about
    #[arg(long)]
    pub on: Option<Input<PartialDate>>,
}

impl Mutation for Answer {
    const NAME: &'static str = "certification.answer";
    const KINDS: &'static [&'static str] = &["certification.answer_requirement"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let certification = self.which.find(resolver)?;
        let requirement = resolver.requirement_of("requirement", certification, &self.requirement)?;
        let found = resolver.register.certifications().certification(certification);
        let former = found.and_then(|found| found.answers.get(&requirement)).and_then(|given| given.last());
        let deadline = self.deadline.read("deadline", resolver)?;
        let outcome = self.outcome.read("outcome", resolver)?;
        let of = self.which.cooperative.as_deref();
        let responsible = resolver.organ_if("responsible", of, self.responsible.as_deref())?;
        let work = self.work.read("work", resolver)?;
        let answer = Said {
            deadline: deadline.or_else(|| former.and_then(|former| former.deadline)),
            note: self.note.read("note", resolver)?,
            on: self.on.read("on", resolver)?.unwrap_or(PartialDate::day(resolver.on)),
            outcome: outcome.or_else(|| former.and_then(|former| former.outcome)),
            responsible: responsible.or_else(|| former.and_then(|former| former.responsible)),
            work: work.or_else(|| former.map(|former| former.work)).unwrap_or(WorkStatus::Open),
        };
        Ok(Command::AnswerRequirement { certification, requirement, answer }.into())
    }
}
