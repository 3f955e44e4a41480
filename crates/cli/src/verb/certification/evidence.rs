//! Verbs about evidence: what shows that something is so, files among it, and which requirements it is used for.

mod list;
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

/// What can be done about evidence.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Record a piece of evidence; a file is kept beside the register
    Record(Box<Recording>),
    /// Use evidence for a requirement
    Link {
        /// The evidence: its title or a part of it
        evidence: String,
        #[command(flatten)]
        to: ForRequirement,
    },
    /// No longer use evidence for a requirement
    Unlink {
        /// The evidence: its title or a part of it
        evidence: String,
        #[command(flatten)]
        to: ForRequirement,
        /// Why
        #[arg(long)]
        reason: String,
    },
    /// Say that evidence was recorded in error; only while nothing rests on it
    Annul {
        /// The evidence: its title or a part of it
        evidence: String,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
    /// List evidence: whether it is in effect on the day, whether its file is kept, and what it is used for
    List {
        /// Only what is used in this certification: code or title of the scheme, or number of the certificate
        #[arg(long)]
        certification: Option<String>,
        /// The organisation, where several are certified
        #[arg(long)]
        cooperative: Option<String>,
    },
    /// Show one piece of evidence
    Show {
        /// The evidence: its title or a part of it
        evidence: String,
    },
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

/// A requirement in a certification.
#[derive(Debug, Args)]
pub(crate) struct ForRequirement {
    /// The certification: code or title of the scheme, or number of the certificate
    #[arg(long)]
    certification: String,
    /// The organisation, where several are certified
    #[arg(long)]
    cooperative: Option<String>,
    /// The requirement: its code, or how that begins or ends
    #[arg(long)]
    requirement: String,
}

impl Verb {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        let command = match self {
            Self::Record(recording) => return recording.run(desk),
            Self::List { certification, cooperative } => {
                return list::all(desk, certification.as_ref(), cooperative.as_ref());
            }
            Self::Show { evidence } => return list::one(desk, &evidence),
            Self::Extract { evidence, output } => return source::extract(desk, &evidence, &output),
            Self::ForgetUnused { yes } => return source::forget_unused(desk, yes),
            Self::Link { evidence, to } => {
                let reading = desk.reading()?;
                let evidence = reading.evidence(&evidence)?;
                let certification = reading.certification(&to.certification, to.cooperative.as_ref())?;
                let requirement = reading.requirement_of(certification, &to.requirement)?;
                Command::LinkEvidence { evidence, certification, requirement }
            }
            Self::Unlink { evidence, to, reason } => {
                let reading = desk.reading()?;
                let reason = read::text(reading.words, "--reason", &reason)?;
                let evidence = reading.evidence(&evidence)?;
                let certification = reading.certification(&to.certification, to.cooperative.as_ref())?;
                let requirement = reading.requirement_of(certification, &to.requirement)?;
                Command::UnlinkEvidence { evidence, certification, requirement, reason }
            }
            Self::Annul { evidence, reason } => {
                let reading = desk.reading()?;
                let reason = read::text(reading.words, "--reason", &reason)?;
                Command::AnnulEvidence { evidence: reading.evidence(&evidence)?, reason }
            }
        };
        desk.act([command])
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
