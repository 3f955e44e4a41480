//! Verbs about statements with their sources.

use clap::{Args, Subcommand};
use domain::equality::{Command, ObservationDetails};

use super::reading::value;
use crate::desk::Desk;
use crate::problem::Outcome;
use crate::{mint, read};

/// What can be done with statements.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Write down what somebody says, with its source; it may contradict others
    Record(Record),
    /// Say that the organisation holds this statement to be right; any other about the same is then not
    Adopt {
        /// The statement: words of its subject, value and source, or its identifier
        observation: String,
        /// Since when
        #[arg(long)]
        on: String,
    },
    /// Say that a statement was recorded in error
    Annul {
        /// The statement: words of its subject, value and source, or its identifier
        observation: String,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
    /// List statements side by side, those that contradict each other together
    List {
        /// Only about subjects with these words
        subject: Option<String>,
    },
}

/// A statement as it is typed.
#[derive(Debug, Args)]
pub(crate) struct Record {
    /// What it is about
    subject: String,
    /// What it says: a share (58/199), a percentage (29.1%), a whole number (199), or words
    value: String,
    /// Who says it
    #[arg(long)]
    source: String,
    /// The first day that it speaks of
    #[arg(long)]
    from: String,
    /// Until when it speaks, that day excluded
    #[arg(long)]
    until: Option<String>,
    /// Where it can be read
    #[arg(long)]
    address: Option<String>,
    /// Which organisation it speaks of, where there are several
    #[arg(long)]
    cooperative: Option<String>,
    /// Of which country or region, where it is not about the organisation
    #[arg(long)]
    territory: Option<String>,
    /// In what the value is told
    #[arg(long)]
    unit: Option<String>,
    /// The indicator that it is a value of
    #[arg(long)]
    indicator: Option<String>,
}

impl Record {
    fn details(&self, desk: &mut Desk) -> Outcome<ObservationDetails> {
        let reading = desk.reading()?;
        let words = reading.words;
        let cooperative = match (&self.cooperative, &self.territory) {
            (None, Some(_)) => None,
            (named, _) => Some(reading.the_cooperative(named.as_ref())?),
        };
        Ok(ObservationDetails {
            address: read::text_if(words, "--address", self.address.as_ref())?,
            cooperative,
            indicator: self.indicator.as_ref().map(|one| reading.indicator(one)).transpose()?,
            period: reading.days(&self.from, self.until.as_ref())?,
            source: read::text(words, "--source", &self.source)?,
            subject: read::text(words, "SUBJECT", &self.subject)?,
            territory: read::text_if(words, "--territory", self.territory.as_ref())?,
            unit: read::text_if(words, "--unit", self.unit.as_ref())?,
            value: value(words, &self.value)?,
        })
    }
}

impl Verb {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        let command = match self {
            Self::Record(record) => {
                Command::RecordObservation { observation: mint::id(), details: record.details(desk)? }
            }
            Self::Adopt { observation, on } => {
                let reading = desk.reading()?;
                let on = read::date(reading.words, "--on", &on)?;
                Command::AdoptObservation { observation: reading.observation(&observation)?, on }
            }
            Self::Annul { observation, reason } => {
                let reading = desk.reading()?;
                let reason = read::text(reading.words, "--reason", &reason)?;
                Command::AnnulObservation { observation: reading.observation(&observation)?, reason }
            }
            Self::List { subject } => {
                return crate::verb::report::observations(desk, subject.as_deref());
            }
        };
        desk.act([command])
    }
}
