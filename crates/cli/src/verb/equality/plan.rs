//! Verbs about plans of action, their measures and how far these are.

use clap::{Args, Subcommand};
use domain::equality::{Command, MeasureDetails, PlanDetails, Progress};
use reports::report::equality_lists as report;

use super::{print, reading::budget};
use crate::desk::Desk;
use crate::mint;
use crate::problem::Outcome;
use crate::read;
use operations::Problem;

/// What can be done with plans.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Write down a plan of action
    Open(Open),
    /// Correct what is known of a plan
    Correct(Correct),
    /// Say that a plan was recorded in error; only while it has no measures
    Annul {
        /// The plan: title or identifier
        plan: String,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
    /// Put a measure into a plan, or change it
    Measure(Measure),
    /// Write down how far a measure is
    Progress(Report),
    /// Say that a measure was recorded in error
    AnnulMeasure {
        /// The measure: title or identifier
        measure: String,
        /// Of which plan
        #[arg(long)]
        plan: Option<String>,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
    /// List plans, and how far each is on the day
    List {
        /// Of this organisation
        #[arg(long)]
        cooperative: Option<String>,
    },
    /// Show one plan: objectives, measures, owners and progress
    Show {
        /// The plan: title or identifier
        plan: String,
    },
}

/// A plan as it is typed.
#[derive(Debug, Args)]
pub(crate) struct Open {
    /// What it is called
    title: String,
    /// Since when
    #[arg(long)]
    from: String,
    /// Until when, that day excluded
    #[arg(long)]
    until: Option<String>,
    /// Whose plan, where there are several organisations
    #[arg(long)]
    cooperative: Option<String>,
    /// The organ that answers for it
    #[arg(long)]
    organ: Option<String>,
    /// The policy that it carries out
    #[arg(long)]
    policy: Option<String>,
}

impl Open {
    fn details(&self, desk: &mut Desk) -> Outcome<PlanDetails> {
        let reading = desk.reading()?;
        let policy = self.policy.as_ref().map(|one| reading.policy(None, one)).transpose()?;
        Ok(PlanDetails {
            cooperative: reading.the_cooperative(self.cooperative.as_ref())?,
            organ: reading.organ_if(self.cooperative.as_ref(), self.organ.as_ref())?,
            period: reading.days(&self.from, self.until.as_ref())?,
            policy,
            title: read::text(reading.words, "TITLE", &self.title)?,
        })
    }
}

/// What is to be corrected of a plan; what is not given stays.
#[derive(Debug, Args)]
pub(crate) struct Correct {
    /// The plan: title or identifier
    plan: String,
    /// What it is called
    #[arg(long)]
    title: Option<String>,
    /// Since when
    #[arg(long)]
    from: Option<String>,
    /// Until when, that day excluded
    #[arg(long)]
    until: Option<String>,
    /// The cooperative whose organ is meant, where several have such an organ
    #[arg(long)]
    cooperative: Option<String>,
    /// The organ that answers for it
    #[arg(long)]
    organ: Option<String>,
    /// The policy that it carries out
    #[arg(long)]
    policy: Option<String>,
    /// What was wrong
    #[arg(long)]
    reason: Option<String>,
}

impl Correct {
    fn command(&self, desk: &mut Desk) -> Outcome<Command> {
        let reading = desk.reading()?;
        let words = reading.words;
        let plan = reading.plan(&self.plan)?;
        let known = reading.register.equality().plan(plan).map(|found| found.details.clone());
        let mut details = known.ok_or_else(Problem::unforeseen)?;
        details.title = read::text_if(words, "--title", self.title.as_ref())?.unwrap_or(details.title);
        let from = read::date_if(words, "--from", self.from.as_ref())?;
        details.period.from = from.unwrap_or(details.period.from);
        details.period.until = read::date_if(words, "--until", self.until.as_ref())?.or(details.period.until);
        details.organ = reading.organ_if(self.cooperative.as_ref(), self.organ.as_ref())?.or(details.organ);
        let policy = self.policy.as_ref().map(|one| reading.policy(None, one)).transpose()?;
        details.policy = policy.or(details.policy);
        let reason = read::text_if(words, "--reason", self.reason.as_ref())?;
        Ok(Command::CorrectPlan { plan, details, reason })
    }
}

/// A measure as it is typed.
#[derive(Debug, Args)]
pub(crate) struct Measure {
    /// The plan: title or identifier
    plan: String,
    /// What is done
    title: String,
    /// The objective that it serves
    #[arg(long)]
    objective: String,
    /// Since when
    #[arg(long)]
    from: String,
    /// The deadline
    #[arg(long)]
    until: Option<String>,
    /// The organ that sees to it
    #[arg(long)]
    owner: Option<String>,
    /// The cooperative whose organ is meant, where several have such an organ
    #[arg(long)]
    cooperative: Option<String>,
    /// What it costs, such as 1500.00 PEN
    #[arg(long)]
    budget: Option<String>,
    /// The measure that is changed by this, instead of a new one: title or identifier
    #[arg(long, value_name = "MEASURE")]
    change: Option<String>,
}

impl Measure {
    fn command(&self, desk: &mut Desk) -> Outcome<Command> {
        let reading = desk.reading()?;
        let words = reading.words;
        let changed = self.change.as_ref().map(|one| reading.measure(Some(&self.plan), one)).transpose()?;
        let details = MeasureDetails {
            budget: budget(words, self.budget.as_ref())?,
            objective: read::text(words, "--objective", &self.objective)?,
            owner: reading.organ_if(self.cooperative.as_ref(), self.owner.as_ref())?,
            period: reading.days(&self.from, self.until.as_ref())?,
            title: read::text(words, "TITLE", &self.title)?,
        };
        let plan = reading.plan(&self.plan)?;
        Ok(Command::SetMeasure { measure: changed.unwrap_or_else(mint::id), plan, details })
    }
}

/// How far a measure is, as it is typed.
#[derive(Debug, Args)]
pub(crate) struct Report {
    /// The measure: title or identifier
    measure: String,
    /// How much of it is done, from 0 to 100
    percent: String,
    /// On which day
    #[arg(long)]
    on: String,
    /// Of which plan
    #[arg(long)]
    plan: Option<String>,
    /// What there is to say, without naming a person
    #[arg(long)]
    note: Option<String>,
    /// The evidence that shows it; may be given several times
    #[arg(long)]
    evidence: Vec<String>,
}

impl Report {
    fn command(&self, desk: &mut Desk) -> Outcome<Command> {
        let reading = desk.reading()?;
        let evidence: Outcome<Vec<_>> = self.evidence.iter().map(|one| reading.proof(one)).collect();
        let progress = Progress {
            evidence: evidence?,
            note: read::text_if(reading.words, "--note", self.note.as_ref())?,
            on: read::date(reading.words, "--on", &self.on)?,
            percent: read::percent(reading.words, "PERCENT", &self.percent)?,
        };
        let measure = reading.measure(self.plan.as_ref(), &self.measure)?;
        Ok(Command::ReportProgress { measure, progress })
    }
}

impl Verb {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        let command = match self {
            Self::Open(open) => Command::OpenPlan { plan: mint::id(), details: open.details(desk)? },
            Self::Correct(correct) => correct.command(desk)?,
            Self::Annul { plan, reason } => {
                let reading = desk.reading()?;
                let reason = read::text(reading.words, "--reason", &reason)?;
                Command::AnnulPlan { plan: reading.plan(&plan)?, reason }
            }
            Self::Measure(measure) => measure.command(desk)?,
            Self::Progress(report) => report.command(desk)?,
            Self::AnnulMeasure { measure, plan, reason } => {
                let reading = desk.reading()?;
                let reason = read::text(reading.words, "--reason", &reason)?;
                Command::AnnulMeasure { measure: reading.measure(plan.as_ref(), &measure)?, reason }
            }
            Self::List { cooperative } => {
                let of = desk.reading()?.cooperative_if(cooperative.as_ref())?;
                let on = desk.on();
                return print(desk, |register, stamp, words| report::plans(register, of, on, stamp, words));
            }
            Self::Show { plan } => return crate::verb::report::plan(desk, &plan),
        };
        desk.act([command])
    }
}
