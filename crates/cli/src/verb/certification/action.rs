//! Verbs about corrective actions.

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use domain::certification::{Action, ActionDetails, Closure, Command};
use reports::records::Records;
use reports::table::Cell;

use super::table;
use crate::desk::Desk;
use crate::mint;
use crate::problem::Outcome;
use crate::read::{self, InAudit, Reading};
use operations::Problem;

/// What can be done about corrective actions.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Plan a corrective action about a finding
    Plan {
        /// The finding: its requirement
        finding: String,
        #[command(flatten)]
        place: InAudit,
        /// What is to be done, without naming a person
        #[arg(long)]
        what: String,
        /// By when
        #[arg(long)]
        deadline: String,
        #[command(flatten)]
        how: How,
    },
    /// Change an open corrective action; what is not given stays
    Revise {
        /// The action: the requirement that it is about, or words of what is done
        action: String,
        #[command(flatten)]
        place: InAudit,
        /// What is to be done now, without naming a person
        #[arg(long)]
        what: Option<String>,
        /// By when now
        #[arg(long)]
        deadline: Option<String>,
        #[command(flatten)]
        how: How,
        /// Why it is changed
        #[arg(long)]
        reason: String,
    },
    /// Close a corrective action; an office other than its author's must (--by)
    Close(Closing),
    /// Open a closed corrective action again
    Reopen {
        /// The action: the requirement that it is about, or words of what is done
        action: String,
        #[command(flatten)]
        place: InAudit,
        /// When
        #[arg(long)]
        on: String,
        /// Why
        #[arg(long)]
        reason: String,
    },
    /// Say that a corrective action was planned in error; only while it was never closed
    Annul {
        /// The action: the requirement that it is about, or words of what is done
        action: String,
        #[command(flatten)]
        place: InAudit,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
    /// List open corrective actions with the days that are left
    List {
        #[command(flatten)]
        place: InAudit,
        /// Closed ones, too
        #[arg(long)]
        all: bool,
        /// Only those whose deadline has passed
        #[arg(long)]
        overdue: bool,
    },
}

/// Who sees to an action, and why it came to that.
#[derive(Debug, Args)]
pub(crate) struct How {
    /// The organ that sees to it: kind or name
    #[arg(long)]
    organ: Option<String>,
    /// The person who sees to it: number, document or name
    #[arg(long)]
    person: Option<String>,
    /// Why it came to that, without naming a person
    #[arg(long)]
    root_cause: Option<String>,
}

/// How an action is closed.
#[derive(Debug, Args)]
pub(crate) struct Closing {
    /// The action: the requirement that it is about, or words of what is done
    action: String,
    #[command(flatten)]
    place: InAudit,
    /// When
    #[arg(long)]
    on: String,
    /// It worked
    #[arg(long, group = "effect")]
    effective: bool,
    /// It did not work
    #[arg(long, group = "effect")]
    not_effective: bool,
    /// How that was checked, without naming a person
    #[arg(long)]
    check: String,
    /// Evidence that shows it, by its title
    #[arg(long)]
    evidence: Vec<String>,
}

impl Verb {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        let reading = desk.reading()?;
        let words = reading.words;
        let command = match self {
            Self::Plan { finding, place, what, deadline, how } => {
                let bare = ActionDetails {
                    action: read::text(words, "--what", &what)?,
                    deadline: read::date(words, "--deadline", &deadline)?,
                    organ: None,
                    person: None,
                    root_cause: None,
                };
                Command::PlanAction {
                    action: mint::id(),
                    finding: reading.finding(&finding, &place)?,
                    details: how.read(&reading, &place, bare)?,
                }
            }
            Self::Revise { action, place, what, deadline, how, reason } => {
                let action = reading.action(&action, &place)?;
                let Some(known) = reading.register.certifications().action(action) else {
                    return Err(Problem::unforeseen());
                };
                let mut details = known.details.clone();
                if let Some(what) = read::text_if(words, "--what", what.as_ref())? {
                    details.action = what;
                }
                if let Some(deadline) = read::date_if(words, "--deadline", deadline.as_ref())? {
                    details.deadline = deadline;
                }
                let details = how.read(&reading, &place, details)?;
                Command::ReviseAction { action, details, reason: read::text(words, "--reason", &reason)? }
            }
            Self::Close(closing) => closing.command(&reading)?,
            Self::Reopen { action, place, on, reason } => Command::ReopenAction {
                action: reading.action(&action, &place)?,
                on: read::date(words, "--on", &on)?,
                reason: read::text(words, "--reason", &reason)?,
            },
            Self::Annul { action, place, reason } => Command::AnnulAction {
                action: reading.action(&action, &place)?,
                reason: read::text(words, "--reason", &reason)?,
            },
            Self::List { place, all, overdue } => return list(desk, &place, all, overdue),
        };
        desk.act([command])
    }
}

impl How {
    /// The details with what was given put over them.
    fn read(&self, reading: &Reading<'_>, place: &InAudit, known: ActionDetails) -> Outcome<ActionDetails> {
        let of = place.of.cooperative.as_ref();
        let organ = self.organ.as_ref().map(|organ| reading.organ(of, organ)).transpose()?;
        let person = self.person.as_ref().map(|person| reading.person(person)).transpose()?;
        let root_cause = read::text_if(reading.words, "--root-cause", self.root_cause.as_ref())?;
        Ok(ActionDetails {
            organ: organ.or(known.organ),
            person: person.or(known.person),
            root_cause: root_cause.or(known.root_cause),
            ..known
        })
    }
}

impl Closing {
    fn command(self, reading: &Reading<'_>) -> Outcome<Command> {
        let words = reading.words;
        if !self.effective && !self.not_effective {
            return Err(read::wrong(words, "effect_needed", "ACTION", &self.action, &[]));
        }
        let closure = Closure {
            check: read::text(words, "--check", &self.check)?,
            effective: self.effective,
            evidence: reading.all_evidence(&self.evidence)?,
            on: read::date(words, "--on", &self.on)?,
        };
        Ok(Command::CloseAction { action: reading.action(&self.action, &self.place)?, closure })
    }
}

fn list(desk: &mut Desk, place: &InAudit, all: bool, overdue: bool) -> Outcome {
    let reading = desk.reading()?;
    let within = reading.within_audit(place)?;
    let (on, state) = (reading.on, reading.register.certifications());
    let held = |audit: &&domain::certification::Audit| audit.held_on(on).is_some();
    let audits = domain::find::certification::audits(reading.register, within).filter(held);
    let findings = audits.flat_map(|audit| state.findings_of(audit.id));
    let late = |action: &Action| action.details.deadline.days_left(on) < 0;
    let mut actions: Vec<&Action> = findings
        .flat_map(|finding| state.actions_of(finding.id))
        .filter(|action| all || action.closed_on(on).is_none())
        .filter(|action| !overdue || (action.closed_on(on).is_none() && late(action)))
        .collect();
    actions.sort_by_key(|action| (action.details.deadline.last(), action.id));
    let ids: &[&str] = if all { &ALL } else { &LISTED };
    let rows = rows(&Records::new(reading.register, reading.words), ids, actions.into_iter(), on);
    table::print(desk, "actions", ids, rows, None)
}

/// The columns of a list of open corrective actions.
const LISTED: [&str; 9] = [
    "certification",
    "audit",
    "requirement",
    "action",
    "responsible",
    "deadline",
    "days_left",
    "status",
    "id",
];
/// Those of a list with closed ones.
const ALL: [&str; 11] = [
    "certification",
    "audit",
    "requirement",
    "action",
    "responsible",
    "deadline",
    "days_left",
    "status",
    "closed",
    "effective",
    "id",
];
/// Those where the certification is told beside the list.
pub(super) const OF_CERTIFICATION: [&str; 9] =
    ["requirement", "action", "responsible", "deadline", "days_left", "status", "closed", "effective", "id"];
/// Those where the audit is told beside the list.
pub(super) const OF_AUDIT: [&str; 9] = OF_CERTIFICATION;

/// Corrective actions as rows of these columns, each as it stood on the day.
pub(super) fn rows<'a>(
    records: &Records<'_>,
    ids: &[&str],
    actions: impl Iterator<Item = &'a Action>,
    on: NaiveDate,
) -> Vec<Vec<Cell>> {
    actions.map(|action| ids.iter().map(|id| cell(records, id, action, on)).collect()).collect()
}

fn cell(records: &Records<'_>, id: &str, action: &Action, on: NaiveDate) -> Cell {
    let (words, state, details) = (records.words, records.register.certifications(), &action.details);
    let finding = || state.finding(action.finding);
    let audit = || finding().and_then(|finding| state.audit(finding.audit));
    let closure = action.closed_on(on);
    let left = details.deadline.days_left(on);
    match id {
        "certification" => table::text(audit().map(|audit| records.certification(audit.certification))),
        "audit" => table::text(audit().map(|audit| records.audit_short(audit.id))),
        "requirement" => table::text(finding().map(|finding| &finding.details.requirement)),
        "action" => table::text(Some(&details.action)),
        "responsible" => {
            let organ = details.organ.map(|organ| records.organ(organ));
            let person = details.person.map(|person| records.person(person));
            table::text(Some(organ.into_iter().chain(person).collect::<Vec<_>>().join("; ")))
        }
        "deadline" => table::date(Some(details.deadline)),
        "days_left" => table::number(closure.is_none().then_some(left)),
        "status" => {
            let status = match closure {
                Some(_) => "closed",
                None if left < 0 => "overdue",
                None => "open",
            };
            Cell::code(status, words.say(&format!("certification-action-{status}")))
        }
        "closed" => table::date(closure.map(|closure| closure.on)),
        "effective" => closure.map_or(Cell::Empty, |closure| {
            let code = if closure.effective { "yes" } else { "no" };
            Cell::code(code, words.say(code))
        }),
        _ => table::text(Some(action.id)),
    }
}
