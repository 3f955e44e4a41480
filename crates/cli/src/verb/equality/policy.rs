//! Verbs about policies.

use clap::{Args, Subcommand};
use domain::equality::{Command, PolicyDetails};
use reports::report::equality_lists as report;

use super::print;
use crate::desk::Desk;
use crate::mint;
use crate::problem::Outcome;
use crate::read;
use operations::Problem;

/// What can be done with policies.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Write down a policy that an organ adopted
    Adopt(Adopt),
    /// Repeal a policy
    Repeal {
        /// The policy: title, version or identifier
        policy: String,
        /// The first day on which it no longer holds
        #[arg(long)]
        on: String,
    },
    /// Say that a policy was recorded in error; only while nothing rests on it
    Annul {
        /// The policy: title, version or identifier
        policy: String,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
    /// List policies, and how each stands on the day
    List {
        /// Of this organisation
        #[arg(long)]
        cooperative: Option<String>,
    },
    /// Show one policy
    Show {
        /// The policy: title, version or identifier
        policy: String,
    },
}

/// A policy as it is typed.
#[derive(Debug, Args)]
pub(crate) struct Adopt {
    /// What it is called
    title: String,
    /// From which day on it holds
    #[arg(long)]
    from: String,
    /// Until when, that day excluded
    #[arg(long)]
    until: Option<String>,
    /// Whose policy, where there are several organisations
    #[arg(long)]
    cooperative: Option<String>,
    /// The organ that adopted it
    #[arg(long)]
    organ: Option<String>,
    /// Which version it is
    #[arg(long)]
    version: Option<String>,
    /// The version before it, which ends when this one begins
    #[arg(long)]
    supersedes: Option<String>,
    /// Where the resolution is written
    #[arg(long)]
    resolution: Option<String>,
    /// When it is to be looked at again
    #[arg(long)]
    review: Option<String>,
    /// The evidence that holds its text
    #[arg(long)]
    document: Option<String>,
}

impl Adopt {
    fn details(&self, desk: &mut Desk) -> Outcome<PolicyDetails> {
        let reading = desk.reading()?;
        let words = reading.words;
        let cooperative = reading.the_cooperative(self.cooperative.as_ref())?;
        let former = self.supersedes.as_ref().map(|one| reading.policy(Some(cooperative), one));
        Ok(PolicyDetails {
            adopted_by: reading.organ_if(self.cooperative.as_ref(), self.organ.as_ref())?,
            cooperative,
            document: self.document.as_ref().map(|one| reading.proof(one)).transpose()?,
            period: reading.days(&self.from, self.until.as_ref())?,
            resolution: read::text_if(words, "--resolution", self.resolution.as_ref())?,
            review: read::date_if(words, "--review", self.review.as_ref())?,
            supersedes: former.transpose()?,
            title: read::text(words, "TITLE", &self.title)?,
            version: read::text_if(words, "--version", self.version.as_ref())?,
        })
    }
}

impl Verb {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        let command = match self {
            Self::Adopt(adopt) => Command::AdoptPolicy { policy: mint::id(), details: adopt.details(desk)? },
            Self::Repeal { policy, on } => {
                let reading = desk.reading()?;
                let on = read::date(reading.words, "--on", &on)?;
                Command::RepealPolicy { policy: reading.policy(None, &policy)?, on }
            }
            Self::Annul { policy, reason } => {
                let reading = desk.reading()?;
                let reason = read::text(reading.words, "--reason", &reason)?;
                Command::AnnulPolicy { policy: reading.policy(None, &policy)?, reason }
            }
            Self::List { cooperative } => {
                let of = desk.reading()?.cooperative_if(cooperative.as_ref())?;
                let on = desk.on();
                return print(desk, |register, stamp, words| {
                    report::policies(register, of, on, stamp, words)
                });
            }
            Self::Show { policy } => {
                let policy = desk.reading()?.policy(None, &policy)?;
                let (on, stamp) = (desk.on(), desk.stamp()?);
                let reading = desk.reading()?;
                let document = report::policy(reading.register, policy, on, &stamp, reading.words);
                let document = document.ok_or_else(Problem::unforeseen)?;
                return desk.print(&document);
            }
        };
        desk.act([command])
    }
}
