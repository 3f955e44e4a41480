//! Verbs about indicators, their baselines and targets.

use clap::{Args, Subcommand};
use domain::equality::{Command, IndicatorDetails, TargetDetails};
use reports::report::equality_lists as report;

use super::{print, reading::value};
use crate::desk::Desk;
use crate::mint;
use crate::problem::Outcome;
use crate::read;
use operations::Problem;

/// What can be done with indicators.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Define an indicator, or change the definition of the one with that code
    Define(Define),
    /// Say that an indicator was recorded in error; only while nothing rests on it
    Annul {
        /// The indicator: code, title or identifier
        indicator: String,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
    /// Set what is to be reached by when
    Target {
        #[command(flatten)]
        goal: Goal,
        /// By when
        #[arg(long)]
        due: String,
    },
    /// Write down where one began
    Baseline {
        #[command(flatten)]
        goal: Goal,
        /// When it was so
        #[arg(long, alias = "due")]
        on: String,
    },
    /// Say that a target or a baseline was recorded in error
    AnnulTarget {
        /// The target: its indicator, or its identifier
        target: String,
        /// For which day it was set, where the indicator has several
        #[arg(long)]
        due: Option<String>,
        /// For which organ it was set
        #[arg(long)]
        organ: Option<String>,
        /// The cooperative whose organ is meant, where several have such an organ
        #[arg(long)]
        cooperative: Option<String>,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
    /// List indicators: those of your own, and those that are built in, with their formulas
    List,
    /// Show one indicator: definition, baseline, targets and statements
    Show {
        /// The indicator: code, title or identifier
        indicator: String,
    },
}

/// A definition as it is typed.
#[derive(Debug, Args)]
pub(crate) struct Define {
    /// The code that people use, such as M1; those of the built-in indicators, G1 to G21, are not to be defined
    code: String,
    /// What it is called
    title: String,
    /// In what it is told: %, people, rank …
    #[arg(long)]
    unit: String,
    /// How it is computed
    #[arg(long)]
    formula: Option<String>,
    /// What is divided
    #[arg(long)]
    numerator: Option<String>,
    /// What it is divided by
    #[arg(long)]
    denominator: Option<String>,
    /// Who or what is left out
    #[arg(long)]
    exclusions: Option<String>,
    /// The framework that it comes from, such as GRI 405-1-a
    #[arg(long)]
    framework: Option<String>,
    /// Which version of the definition
    #[arg(long)]
    version: Option<String>,
}

impl Define {
    fn command(&self, desk: &mut Desk) -> Outcome<Command> {
        let reading = desk.reading()?;
        let words = reading.words;
        let details = IndicatorDetails {
            code: read::text(words, "CODE", &self.code)?,
            denominator: read::text_if(words, "--denominator", self.denominator.as_ref())?,
            exclusions: read::text_if(words, "--exclusions", self.exclusions.as_ref())?,
            formula: read::text_if(words, "--formula", self.formula.as_ref())?,
            framework: read::text_if(words, "--framework", self.framework.as_ref())?,
            numerator: read::text_if(words, "--numerator", self.numerator.as_ref())?,
            title: read::text(words, "TITLE", &self.title)?,
            unit: read::text(words, "--unit", &self.unit)?,
            version: read::text_if(words, "--version", self.version.as_ref())?,
        };
        let coded = |code: &str| code.to_lowercase() == details.code.as_str().to_lowercase();
        let mut known = reading.register.equality().indicators();
        let indicator = known.find(|(_, one)| coded(one.code.as_str())).map(|(id, _)| id);
        Ok(Command::DefineIndicator { indicator: indicator.unwrap_or_else(mint::id), details })
    }
}

/// A target or a baseline as it is typed.
#[derive(Debug, Args)]
pub(crate) struct Goal {
    /// The indicator: code, title or identifier
    indicator: String,
    /// A share (58/199), a percentage (29.1%), a whole number (199), or words
    value: String,
    /// Of which organisation, where there are several
    #[arg(long)]
    cooperative: Option<String>,
    /// Of which organ, where it is not about the organisation as a whole
    #[arg(long)]
    organ: Option<String>,
    /// The target that is changed by this, instead of a new one: its identifier
    #[arg(long, value_name = "TARGET")]
    change: Option<String>,
}

impl Goal {
    /// The command; the date was typed after `option`.
    fn command(&self, desk: &mut Desk, is_baseline: bool, option: &str, date: &str) -> Outcome<Command> {
        let reading = desk.reading()?;
        let changed = self.change.as_ref().map(|one| reading.target(one, None, None)).transpose()?;
        let indicator = reading.indicator(&self.indicator)?;
        // Of an indicator in percent, 40 is meant as 40 %, with the sign or without.
        let known = reading.register.equality().indicator(indicator);
        let in_percent = known.is_some_and(|one| one.unit().contains('%'));
        let is_bare = self.value.trim().parse::<u64>().is_ok();
        let typed =
            if in_percent && is_bare { format!("{} %", self.value.trim()) } else { self.value.clone() };
        let details = TargetDetails {
            by: read::date(reading.words, option, date)?,
            cooperative: reading.the_cooperative(self.cooperative.as_ref())?,
            indicator,
            is_baseline,
            organ: reading.organ_if(self.cooperative.as_ref(), self.organ.as_ref())?,
            value: value(reading.words, &typed)?,
        };
        Ok(Command::SetTarget { target: changed.unwrap_or_else(mint::id), details })
    }
}

impl Verb {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        let command = match self {
            Self::Define(define) => define.command(desk)?,
            Self::Annul { indicator, reason } => {
                let reading = desk.reading()?;
                let reason = read::text(reading.words, "--reason", &reason)?;
                Command::AnnulIndicator { indicator: reading.indicator(&indicator)?, reason }
            }
            Self::Target { goal, due } => goal.command(desk, false, "--due", &due)?,
            Self::Baseline { goal, on } => goal.command(desk, true, "--on", &on)?,
            Self::AnnulTarget { target, due, organ, cooperative, reason } => {
                let reading = desk.reading()?;
                let by = read::date_if(reading.words, "--due", due.as_ref())?;
                let organ = reading.organ_if(cooperative.as_ref(), organ.as_ref())?;
                let reason = read::text(reading.words, "--reason", &reason)?;
                Command::AnnulTarget { target: reading.target(&target, organ, by)?, reason }
            }
            Self::List => return print(desk, report::indicators),
            Self::Show { indicator } => {
                let indicator = desk.reading()?.indicator(&indicator)?;
                let stamp = desk.stamp()?;
                let reading = desk.reading()?;
                let document = report::indicator(reading.register, indicator, &stamp, reading.words);
                let document = document.ok_or_else(Problem::unforeseen)?;
                return desk.print(&document);
            }
        };
        desk.act([command])
    }
}
