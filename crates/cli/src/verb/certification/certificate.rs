//! Verbs about certifications: the steps of an organisation's way with a scheme, and its answers to the requirements.

mod list;
mod step;

use clap::{Args, Subcommand};
use domain::certification::{Answer, Command, Outcome as Result, Scope, WorkStatus};
use domain::value::PartialDate;
use domain::value::id::CertificationId;
use reports::words::Family;
use strum::VariantArray as _;

use self::list::{list, show};
use self::step::StepVerb;
use crate::desk::Desk;
use crate::mint;
use crate::problem::Outcome;
use crate::read::{self, Reading};

/// What can be done about certifications.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Begin a certification: an organisation shows interest in a scheme
    Open {
        /// The scheme: code or title
        scheme: String,
        /// The organisation, where the register holds several
        #[arg(long)]
        cooperative: Option<String>,
        #[command(flatten)]
        scope: ScopeArgs,
        /// Since when
        #[arg(long)]
        on: String,
    },
    #[command(flatten)]
    Step(StepVerb),
    /// Say that a step was recorded in error; only while the others still fit without it
    AnnulStep {
        #[command(flatten)]
        which: Which,
        /// The step: kind, date, or both, such as "granted 2016"
        step: String,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
    /// Say that a certification was recorded in error; only while nothing depends on it
    Annul {
        #[command(flatten)]
        which: Which,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
    /// Say how things stand with a requirement
    Answer(Answering),
    /// Carry the answers of one certification over to another, whose schemes are related
    Carry {
        /// From which: code or title of the scheme, or number of the certificate
        from: String,
        /// To which: code or title of the scheme, or number of the certificate
        to: String,
        /// The organisation, where several are certified
        #[arg(long)]
        cooperative: Option<String>,
    },
    /// List certifications with how they stand on the day
    List {
        /// Of this organisation
        #[arg(long)]
        cooperative: Option<String>,
        /// Under this scheme
        #[arg(long)]
        scheme: Option<String>,
        /// Only those in this state, such as certified, suspended or expired
        #[arg(long)]
        status: Vec<String>,
    },
    /// Show one certification: how it stands, its steps, answers, audits, findings and corrective actions
    Show {
        #[command(flatten)]
        which: Which,
    },
}

/// Which certification.
#[derive(Debug, Args)]
pub(crate) struct Which {
    /// The certification: code or title of the scheme, or number of the certificate
    certification: String,
    /// The organisation, where several are certified
    #[arg(long)]
    cooperative: Option<String>,
}

/// What a certificate is for.
#[derive(Debug, Args)]
pub(crate) struct ScopeArgs {
    /// The level or label, one of the scheme's
    #[arg(long)]
    level: Option<String>,
    /// The product, such as gold
    #[arg(long)]
    product: Option<String>,
    /// A concession or plant in scope: name or code; none means the organisation as such
    #[arg(long = "unit", value_name = "UNIT")]
    units: Vec<String>,
}

/// How things stand with a requirement. What is not given stays as it was said last.
#[derive(Debug, Args)]
pub(crate) struct Answering {
    #[command(flatten)]
    which: Which,
    /// The requirement: its code, or how that begins or ends
    requirement: String,
    /// The result: met, partly_met, not_met or not_applicable
    #[arg(long)]
    outcome: Option<String>,
    /// How far the work is: open, under_way, for_review or done
    #[arg(long)]
    work: Option<String>,
    /// By when
    #[arg(long)]
    deadline: Option<String>,
    /// What there is to say, without naming a person
    #[arg(long)]
    note: Option<String>,
    /// The organ that sees to it: kind or name
    #[arg(long)]
    responsible: Option<String>,
    /// Which day the answer speaks of; by default the day that is asked about
    #[arg(long)]
    on: Option<String>,
}

impl Which {
    fn find(&self, reading: &Reading<'_>) -> Outcome<CertificationId> {
        reading.certification(&self.certification, self.cooperative.as_ref())
    }
}

impl ScopeArgs {
    fn read(&self, reading: &Reading<'_>) -> Outcome<Scope> {
        reading.scope(self.level.as_ref(), self.product.as_ref(), &self.units)
    }
}

impl Verb {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        let reading = desk.reading()?;
        let words = reading.words;
        let command = match self {
            Self::Open { scheme, cooperative, scope, on } => Command::Open {
                certification: mint::id(),
                scheme: reading.scheme(&scheme)?,
                holder: reading.the_cooperative(cooperative.as_ref())?,
                scope: scope.read(&reading)?,
                on: read::date(words, "--on", &on)?,
            },
            Self::Step(step) => step.command(&reading)?,
            Self::AnnulStep { which, step, reason } => {
                let certification = which.find(&reading)?;
                let step = reading.step(certification, &step)?;
                Command::AnnulStep { certification, step, reason: read::text(words, "--reason", &reason)? }
            }
            Self::Annul { which, reason } => {
                let reason = read::text(words, "--reason", &reason)?;
                Command::Annul { certification: which.find(&reading)?, reason }
            }
            Self::Answer(answering) => answering.command(&reading)?,
            Self::Carry { from, to, cooperative } => Command::CarryOverAnswers {
                from_certification: reading.certification(&from, cooperative.as_ref())?,
                to_certification: reading.certification(&to, cooperative.as_ref())?,
            },
            Self::List { cooperative, scheme, status } => {
                return list(desk, cooperative.as_ref(), scheme.as_ref(), &status);
            }
            Self::Show { which } => return show(desk, &which),
        };
        desk.act([command])
    }
}

impl Answering {
    fn command(self, reading: &Reading<'_>) -> Outcome<Command> {
        let words = reading.words;
        let certification = self.which.find(reading)?;
        let requirement = reading.requirement_of(certification, &self.requirement)?;
        let found = reading.register.certifications().certification(certification);
        let former = found.and_then(|found| found.answers.get(&requirement)).and_then(|given| given.last());
        let outcome = self.outcome.as_ref().map(|value| {
            let all = Result::VARIANTS;
            read::choice(words, "--outcome", Family::Outcome, all, Result::code, value)
        });
        let work = self.work.as_ref().map(|value| {
            let all = WorkStatus::VARIANTS;
            read::choice(words, "--work", Family::WorkStatus, all, WorkStatus::code, value)
        });
        let deadline = read::date_if(words, "--deadline", self.deadline.as_ref())?;
        let of = self.which.cooperative.as_ref();
        let responsible = self.responsible.map(|organ| reading.organ(of, &organ)).transpose()?;
        let on = read::date_if(words, "--on", self.on.as_ref())?;
        let answer = Answer {
            deadline: deadline.or(former.and_then(|former| former.deadline)),
            note: read::text_if(words, "--note", self.note.as_ref())?,
            on: on.unwrap_or(PartialDate::day(reading.on)),
            outcome: outcome.transpose()?.or(former.and_then(|former| former.outcome)),
            responsible: responsible.or(former.and_then(|former| former.responsible)),
            work: work.transpose()?.or(former.map(|former| former.work)).unwrap_or(WorkStatus::Open),
        };
        Ok(Command::AnswerRequirement { certification, requirement, answer })
    }
}
