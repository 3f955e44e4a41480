//! Verbs about evidence that take files of any size to the register and out of it.

mod source;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use domain::certification::{Command, EvidenceDetails, Sensitivity};
use domain::value::Period;
use reports::words::Family;
use strum::VariantArray as _;

use self::source::Given;
use crate::desk::Desk;
use crate::mint;
use crate::problem::Outcome;
use crate::read;

/// Which command the verb sends whose name is not that of the command.
pub(crate) const SENDS: [(&str, &str); 1] = [("evidence record", "certification.record_evidence")];

/// What can be done about evidence.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Record a piece of evidence; a file is kept beside the register
    Record(Box<Recording>),
    /// Write the file of a piece of evidence out again, checked against its hash
    Extract {
        /// The evidence: its title or a part of it
        evidence: String,
        /// The file to write
        #[arg(long, short = 'o', value_name = "FILE")]
        output: PathBuf,
    },
    /// Take away the files that no evidence and no scheme refers to: kept for something that was annulled or never recorded
    ForgetUnused {
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
}

/// A piece of evidence as it is recorded.
#[derive(Debug, Args)]
pub(crate) struct Recording {
    /// What it is, without naming a person
    title: String,
    /// The first day on which it shows something
    #[arg(long)]
    from: String,
    /// When it no longer does, that day excluded
    #[arg(long)]
    until: Option<String>,
    #[command(flatten)]
    given: Given,
    /// How carefully it is to be handled: public, internal, confidential or sensitive
    #[arg(long, default_value = "internal")]
    sensitivity: String,
    /// The evidence that this is a newer version of: its title or a part of it
    #[arg(long)]
    supersedes: Option<String>,
}

impl Verb {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        match self {
            Self::Record(recording) => recording.run(desk),
            Self::Extract { evidence, output } => source::extract(desk, &evidence, &output),
            Self::ForgetUnused { yes } => source::forget_unused(desk, yes),
        }
    }
}

impl Recording {
    /// A file is measured, the command is judged, and only then the file is kept and the evidence recorded: what is
    /// refused leaves nothing behind.
    fn run(self, desk: &mut Desk) -> Outcome {
        desk.writes_today()?;
        let words = desk.words();
        let effective = Period {
            from: read::date(words, "--from", &self.from)?,
            until: read::date_if(words, "--until", self.until.as_ref())?,
        };
        let sensitivity = read::choice(
            words,
            "--sensitivity",
            Family::Sensitivity,
            Sensitivity::VARIANTS,
            Sensitivity::code,
            &self.sensitivity,
        )?;
        let title = read::text(words, "TITLE", &self.title)?;
        let supersedes = self.supersedes.map(|one| desk.reading()?.evidence(&one)).transpose()?;
        let source = self.given.source(desk, &title)?;
        let details = EvidenceDetails { effective, sensitivity, source, supersedes, title };
        let command: domain::Command = Command::RecordEvidence { evidence: mint::id(), details }.into();
        if let Some(file) = self.given.file.as_ref().filter(|_| !desk.common.dry_run) {
            desk.foresee(std::slice::from_ref(&command))?;
            source::keep(desk, file, &command)?;
        }
        desk.act([command])
    }
}
