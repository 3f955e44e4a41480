//! The steps of an organisation's way with a scheme, from a diagnosis to the end of a certificate.

use clap::{Args, Subcommand};
use domain::certification::{Command, Step, StepKind};

use super::{ScopeArgs, Which};
use crate::mint;
use crate::problem::Outcome;
use crate::read::{self, Reading};

/// When a step was taken, by whom.
#[derive(Debug, Args)]
pub(crate) struct Taken {
    /// When: 2016, 2016-11 or 2016-11-30
    #[arg(long)]
    on: String,
    /// Who took it, such as the certification body
    #[arg(long)]
    body: Option<String>,
    /// What there is to say about it, without naming a person
    #[arg(long)]
    note: Option<String>,
}

/// The steps of a certification.
#[derive(Debug, Subcommand)]
pub(crate) enum StepVerb {
    /// Write down that the organisation's state was compared with the requirements
    Diagnose {
        #[command(flatten)]
        which: Which,
        #[command(flatten)]
        taken: Taken,
    },
    /// Write down that the organisation applied
    Apply {
        #[command(flatten)]
        which: Which,
        #[command(flatten)]
        taken: Taken,
    },
    /// Write down that the body accepted the application and its scope
    AcceptScope {
        #[command(flatten)]
        which: Which,
        #[command(flatten)]
        taken: Taken,
    },
    /// Write down that the certificate was granted
    Grant {
        #[command(flatten)]
        which: Which,
        #[command(flatten)]
        taken: Taken,
        /// The number of the certificate
        #[arg(long)]
        number: Option<String>,
        /// The first day on which it no longer holds
        #[arg(long)]
        until: Option<String>,
        /// The conditions it was granted under
        #[arg(long)]
        conditions: Option<String>,
    },
    /// Write down that no certificate was granted
    Refuse {
        #[command(flatten)]
        which: Which,
        #[command(flatten)]
        taken: Taken,
    },
    /// Write down that the certificate was renewed
    Renew {
        #[command(flatten)]
        which: Which,
        #[command(flatten)]
        taken: Taken,
        /// Its new number
        #[arg(long)]
        number: Option<String>,
        /// The first day on which it no longer holds
        #[arg(long)]
        until: Option<String>,
    },
    /// Write down that it will not be renewed: it runs to its end
    RefuseRenewal {
        #[command(flatten)]
        which: Which,
        #[command(flatten)]
        taken: Taken,
    },
    /// Write down that the certificate was extended to a later day
    Extend {
        #[command(flatten)]
        which: Which,
        #[command(flatten)]
        taken: Taken,
        /// The first day on which it no longer holds
        #[arg(long)]
        until: String,
    },
    /// Write down that the certificate was suspended
    Suspend {
        #[command(flatten)]
        which: Which,
        #[command(flatten)]
        taken: Taken,
        /// The day by which it is to be mended
        #[arg(long)]
        until: Option<String>,
    },
    /// Write down that a suspended certificate holds again
    Reinstate {
        #[command(flatten)]
        which: Which,
        #[command(flatten)]
        taken: Taken,
    },
    /// Write down that the organisation gave the certificate back
    Withdraw {
        #[command(flatten)]
        which: Which,
        #[command(flatten)]
        taken: Taken,
    },
    /// Write down that the body took the certificate away
    Decertify {
        #[command(flatten)]
        which: Which,
        #[command(flatten)]
        taken: Taken,
    },
    /// Write down that the scope or level changed; what is not given is no longer in scope
    Rescope {
        #[command(flatten)]
        which: Which,
        #[command(flatten)]
        taken: Taken,
        #[command(flatten)]
        scope: ScopeArgs,
    },
}

impl StepVerb {
    pub(super) fn command(self, reading: &Reading<'_>) -> Outcome<Command> {
        let words = reading.words;
        let until = |text: Option<&String>| read::date_if(words, "--until", text);
        let (which, taken, what) = match self {
            Self::Diagnose { which, taken } => (which, taken, StepKind::Diagnosed),
            Self::Apply { which, taken } => (which, taken, StepKind::Applied),
            Self::AcceptScope { which, taken } => (which, taken, StepKind::ScopeAccepted),
            Self::Grant { which, taken, number, until: end, conditions } => {
                let conditions = read::text_if(words, "--conditions", conditions.as_ref())?;
                let number = read::text_if(words, "--number", number.as_ref())?;
                (which, taken, StepKind::Granted { conditions, number, until: until(end.as_ref())? })
            }
            Self::Refuse { which, taken } => (which, taken, StepKind::Refused),
            Self::Renew { which, taken, number, until: end } => {
                let number = read::text_if(words, "--number", number.as_ref())?;
                (which, taken, StepKind::Renewed { number, until: until(end.as_ref())? })
            }
            Self::RefuseRenewal { which, taken } => (which, taken, StepKind::RenewalRefused),
            Self::Extend { which, taken, until } => {
                (which, taken, StepKind::Extended { until: read::date(words, "--until", &until)? })
            }
            Self::Suspend { which, taken, until: end } => {
                (which, taken, StepKind::Suspended { until: until(end.as_ref())? })
            }
            Self::Reinstate { which, taken } => (which, taken, StepKind::Reinstated),
            Self::Withdraw { which, taken } => (which, taken, StepKind::Withdrawn),
            Self::Decertify { which, taken } => (which, taken, StepKind::Decertified),
            Self::Rescope { which, taken, scope } => {
                (which, taken, StepKind::Rescoped { scope: scope.read(reading)? })
            }
        };
        let step = Step {
            body: read::text_if(words, "--body", taken.body.as_ref())?,
            id: mint::id(),
            note: read::text_if(words, "--note", taken.note.as_ref())?,
            on: read::date(words, "--on", &taken.on)?,
            what,
        };
        Ok(Command::RecordStep { certification: which.find(reading)?, step })
    }
}
