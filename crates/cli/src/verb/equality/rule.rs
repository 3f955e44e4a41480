//! Verbs about the gender rules of organs.

use clap::Subcommand;
use domain::equality::{Command, GenderRule, GenderRuleKind};
use reports::report::equality_lists as report;
use reports::words::Family;
use strum::VariantArray as _;

use super::print;
use crate::desk::Desk;
use crate::problem::Outcome;
use crate::read;

/// What can be done with gender rules.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Set how an organ's places are to be shared between women and men, from a day on
    Set {
        /// The organ: kind or name
        organ: String,
        /// parity, alternation, proportional or none
        rule: String,
        /// From when
        #[arg(long)]
        from: String,
        /// The cooperative, where several have such an organ
        #[arg(long)]
        cooperative: Option<String>,
        /// For parity: the least share of each, in percent; 40 unless told otherwise
        #[arg(long)]
        least: Option<String>,
        /// Where that is written
        #[arg(long)]
        source: Option<String>,
    },
    /// Say that a gender rule was recorded in error
    Annul {
        /// The organ: kind or name
        organ: String,
        /// The day from which it was said to hold
        #[arg(long)]
        from: String,
        /// The cooperative, where several have such an organ
        #[arg(long)]
        cooperative: Option<String>,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
    /// List the gender rules of organs, in the order of their days
    List {
        /// Only of this organ: kind or name
        organ: Option<String>,
        /// The cooperative, where several have such an organ
        #[arg(long)]
        cooperative: Option<String>,
    },
}

impl Verb {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        let command = match self {
            Self::Set { organ, rule, from, cooperative, least, source } => {
                let reading = desk.reading()?;
                let words = reading.words;
                let (family, all) = (Family::GenderRule, GenderRuleKind::VARIANTS);
                let kind = read::choice(words, "RULE", family, all, GenderRuleKind::code, &rule)?;
                let rule = GenderRule {
                    from: read::date(words, "--from", &from)?,
                    kind,
                    least_percent: read::percent_if(words, "--least", least.as_ref())?,
                    source: read::text_if(words, "--source", source.as_ref())?,
                };
                Command::SetGenderRule { organ: reading.organ(cooperative.as_ref(), &organ)?, rule }
            }
            Self::Annul { organ, from, cooperative, reason } => {
                let reading = desk.reading()?;
                let from = read::date(reading.words, "--from", &from)?;
                let reason = read::text(reading.words, "--reason", &reason)?;
                Command::AnnulGenderRule { organ: reading.organ(cooperative.as_ref(), &organ)?, from, reason }
            }
            Self::List { organ, cooperative } => {
                let organ = desk.reading()?.organ_if(cooperative.as_ref(), organ.as_ref())?;
                return print(desk, |register, stamp, words| report::rules(register, organ, stamp, words));
            }
        };
        desk.act([command])
    }
}
