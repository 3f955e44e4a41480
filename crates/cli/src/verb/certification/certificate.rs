//! Verbs about certifications: the steps of an organisation's way with a scheme, and its answers to the requirements.

use clap::{Args, Subcommand};
use domain::certification::{
    Answer, Certification, Command, Outcome as Result, Standing, Status, Step, StepKind,
};
use domain::certification::{Scope, WorkStatus};
use domain::value::PartialDate;
use domain::value::id::CertificationId;
use reports::document::Document;
use reports::records::Records;
use reports::table::Cell;
use reports::words::{Arg, Family, Words};
use strum::VariantArray as _;

use super::{action, audit, finding, table};
use crate::desk::Desk;
use crate::mint;
use crate::read::{self, Reading};
use crate::told;
use crate::trouble::Outcome;

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
            Self::Carry { from, to, cooperative } => Command::Carry {
                from: reading.certification(&from, cooperative.as_ref())?,
                to: reading.certification(&to, cooperative.as_ref())?,
            },
            Self::List { cooperative, scheme, status } => {
                return list(desk, cooperative.as_ref(), scheme.as_ref(), &status);
            }
            Self::Show { which } => return show(desk, &which),
        };
        desk.act([command])
    }
}

impl StepVerb {
    fn command(self, reading: &Reading<'_>) -> Outcome<Command> {
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
        Ok(Command::Take { certification: which.find(reading)?, step })
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
        Ok(Command::Answer { certification, requirement, answer })
    }
}

/// The columns of a list of certifications.
const LISTED: [&str; 11] = [
    "holder",
    "scheme",
    "level",
    "status",
    "since",
    "until",
    "remaining_days",
    "number",
    "product",
    "first_certified",
    "id",
];

fn list(
    desk: &mut Desk,
    cooperative: Option<&String>,
    scheme: Option<&String>,
    statuses: &[String],
) -> Outcome {
    let reading = desk.reading()?;
    let words = reading.words;
    let holder = reading.cooperative_if(cooperative)?;
    let scheme = scheme.map(|scheme| reading.scheme(scheme)).transpose()?;
    let wanted = |value: &String| {
        read::choice(words, "--status", Family::Certification, Status::VARIANTS, Status::code, value)
    };
    let statuses = statuses.iter().map(wanted).collect::<Outcome<Vec<Status>>>()?;
    let records = Records::new(reading.register, words);
    let state = reading.register.certifications();
    let mut rows: Vec<(String, String, Vec<Cell>)> = state
        .certifications()
        .filter(|one| holder.is_none_or(|holder| one.holder == holder))
        .filter(|one| scheme.is_none_or(|scheme| one.scheme == scheme))
        .map(|one| (one, one.standing(state, reading.on)))
        .filter(|(_, standing)| statuses.is_empty() || statuses.contains(&standing.status))
        .map(|(one, standing)| {
            let (holder, scheme) = (records.cooperative(one.holder), records.scheme(one.scheme));
            (holder, scheme, row(&records, one, &standing))
        })
        .collect();
    rows.sort_by(|(holder, scheme, _), (holder2, scheme2, _)| (holder, scheme).cmp(&(holder2, scheme2)));
    let rows = rows.into_iter().map(|(.., row)| row).collect();
    table::print(desk, "certifications", &LISTED, rows)
}

fn row(records: &Records<'_>, one: &Certification, standing: &Standing) -> Vec<Cell> {
    let words = records.words;
    vec![
        table::text(Some(records.cooperative(one.holder))),
        table::text(Some(records.scheme(one.scheme))),
        table::text(standing.scope.level.as_ref().map(|level| records.level(level))),
        table::term(words, Family::Certification, Some(standing.status.code())),
        table::date(standing.since),
        table::date(standing.until),
        table::number(standing.remaining_days),
        table::text(standing.number.as_ref()),
        table::text(standing.scope.product.as_ref()),
        table::date(standing.first_certified),
        table::text(Some(one.id)),
    ]
}

fn show(desk: &mut Desk, which: &Which) -> Outcome {
    let stamp = desk.stamp()?;
    let reading = desk.reading()?;
    let (words, on, state) = (reading.words, reading.on, reading.register.certifications());
    let id = which.find(&reading)?;
    let Some(one) = state.certification(id) else { return Err(told::unforeseen(words)) };
    let records = Records::new(reading.register, words);
    let audits = audit::rows(&records, &AUDITS, state.audits_of(id), on);
    let held = || state.audits_of(id).filter(|audit| audit.held_on(on).is_some());
    let findings = finding::rows(
        &records,
        &finding::OF_CERTIFICATION,
        held().flat_map(|audit| state.findings_of(audit.id)),
        on,
    );
    let actions = held().flat_map(|audit| state.findings_of(audit.id));
    let actions = action::rows(
        &records,
        &action::OF_CERTIFICATION,
        actions.flat_map(|finding| state.actions_of(finding.id)),
        on,
    );
    let sections = [
        table::section(words, "steps", &STEPS, steps(&records, one, &reading)),
        table::section(words, "answers", &ANSWERS, answers(&records, one, &reading)),
        table::section(words, "audits", &AUDITS, audits),
        table::section(words, "findings", &finding::OF_CERTIFICATION, findings),
        table::section(words, "actions", &action::OF_CERTIFICATION, actions),
    ];
    let facts = standing_facts(&records, one, &one.standing(state, on));
    let title = records.certification(id);
    let sections = sections.into_iter().flatten().collect();
    desk.print(&Document { title, stamp, facts, sections, ..Document::default() })
}

fn standing_facts(
    records: &Records<'_>,
    one: &Certification,
    standing: &Standing,
) -> Vec<reports::document::Fact> {
    let words = records.words;
    let said = |date: Option<PartialDate>| date.map(|date| records.date(&date));
    let days = standing.remaining_days.and_then(|days| u64::try_from(days).ok());
    let status = words.term(Family::Certification, standing.status.code());
    let beside = [
        (standing.ends_for_good, "certification-ends-for-good"),
        (standing.overdue, "certification-suspension-overdue"),
    ];
    let beside = beside.into_iter().filter(|(holds, _)| *holds).map(|(_, id)| words.say(id));
    let status = core::iter::once(status).chain(beside).collect::<Vec<_>>().join("; ");
    let units: Vec<String> = standing.scope.units.iter().map(|unit| records.unit(*unit)).collect();
    table::facts(
        words,
        [
            ("status", Some(status)),
            ("since", said(standing.since)),
            ("until", said(standing.until)),
            (
                "remaining_days",
                days.map(|days| words.say_with("certification-remaining", &[("count", Arg::Number(days))])),
            ),
            ("number", standing.number.as_ref().map(ToString::to_string)),
            ("conditions", standing.conditions.as_ref().map(ToString::to_string)),
            ("level", standing.scope.level.as_ref().map(|level| records.level(level))),
            ("product", standing.scope.product.as_ref().map(ToString::to_string)),
            ("units", Some(units.join(", "))),
            ("first_certified", said(standing.first_certified)),
            ("id", Some(one.id.to_string())),
        ],
    )
}

const AUDITS: [&str; 8] = ["kind", "body", "planned", "since", "until", "findings", "open_actions", "id"];

const STEPS: [&str; 7] = ["on", "step", "until", "number", "body", "note", "id"];

/// The steps up to the day, the day of the opening first.
fn steps(records: &Records<'_>, one: &Certification, reading: &Reading<'_>) -> Vec<Vec<Cell>> {
    let words: &Words = records.words;
    let opened = table::begun(one.opened, reading.on).then(|| {
        let interest = Status::Interested.code();
        vec![table::date(Some(one.opened)), Cell::code(interest, words.term(Family::Certification, interest))]
    });
    let taken = one.steps.iter().filter(|step| table::begun(step.on, reading.on)).map(|step| {
        vec![
            table::date(Some(step.on)),
            table::term(words, Family::Step, Some(step.what.code())),
            table::date(step.what.until()),
            table::text(step.what.number()),
            table::text(step.body.as_ref()),
            table::text(step.note.as_ref()),
            table::text(Some(step.id)),
        ]
    });
    opened.into_iter().chain(taken).collect()
}

const ANSWERS: [&str; 8] =
    ["requirement", "title", "outcome", "work", "deadline", "responsible", "evidence", "note"];

/// What is said of each requirement up to the day.
fn answers(records: &Records<'_>, one: &Certification, reading: &Reading<'_>) -> Vec<Vec<Cell>> {
    let state = reading.register.certifications();
    let words = records.words;
    let last = |given: &[Answer]| given.iter().rfind(|one| table::begun(one.on, reading.on)).cloned();
    let answered = one.answers.iter().filter_map(|(code, given)| Some((code, last(given)?)));
    let row = |(code, answer): (&domain::certification::scheme::RequirementCode, Answer)| {
        let requirement = state.requirement(one.scheme, code);
        vec![
            table::text(Some(code)),
            table::text(requirement.map(|requirement| &requirement.title)),
            table::term(words, Family::Outcome, answer.outcome.map(Result::code)),
            table::term(words, Family::WorkStatus, Some(answer.work.code())),
            table::date(answer.deadline),
            table::text(answer.responsible.map(|organ| records.organ(organ))),
            table::many(one.evidence.get(code).map_or(0, std::collections::BTreeSet::len)),
            table::text(answer.note),
        ]
    };
    answered.map(row).collect()
}
