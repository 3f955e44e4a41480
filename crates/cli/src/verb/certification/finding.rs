//! Verbs about findings: what an audit says of a requirement.

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use domain::certification::{Command, Conformity, Finding, FindingDetails};
use domain::find::certification as find;
use domain::value::id::CertificationId;
use domain::value::text::fold;
use reports::records::Records;
use reports::table::Cell;
use reports::words::{Lang, Words};

use super::table;
use crate::desk::Desk;
use crate::mint;
use crate::problem::Outcome;
use crate::read::{self, InAudit, OfCertification, Reading};
use crate::verb::list::Unshown;
use operations::Problem;

/// What can be done about findings.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Write down what an audit found about a requirement
    Record(Recording),
    /// Say that a finding was recorded in error; only while nothing is done about it
    Annul {
        /// The requirement: its code, or how that begins or ends
        requirement: String,
        #[command(flatten)]
        place: InAudit,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
    /// List findings
    List {
        #[command(flatten)]
        place: InAudit,
        /// Only those that are still to be mended
        #[arg(long)]
        open: bool,
    },
}

/// What an audit found.
#[derive(Debug, Args)]
pub(crate) struct Recording {
    /// The requirement: its code, or how that begins or ends
    requirement: String,
    /// The audit: year, date or kind, such as 2021, 2021-05 or "renewal 2021"
    #[arg(long)]
    audit: String,
    #[command(flatten)]
    of: OfCertification,
    /// The requirement is met
    #[arg(long, group = "result")]
    conforming: bool,
    /// It is met, but something could be better
    #[arg(long, group = "result")]
    observation: bool,
    /// It is not met: the grade of the non-conformity, one of the scheme's
    #[arg(long, group = "result")]
    grade: Option<String>,
    /// The rank on the scheme's scale
    #[arg(long, group = "result")]
    rank: Option<u8>,
    /// It does not apply here
    #[arg(long, group = "result")]
    not_applicable: bool,
    /// What was seen, without naming a person
    #[arg(long)]
    note: Option<String>,
    /// By when it is to be mended
    #[arg(long)]
    deadline: Option<String>,
    /// Evidence that it rests on, by its title
    #[arg(long)]
    evidence: Vec<String>,
}

impl Verb {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        let reading = desk.reading()?;
        let command = match self {
            Self::Record(recording) => recording.command(&reading)?,
            Self::Annul { requirement, place, reason } => {
                let reason = read::text(reading.words, "--reason", &reason)?;
                Command::AnnulFinding { finding: reading.finding(&requirement, &place)?, reason }
            }
            Self::List { place, open } => return list(desk, &place, open),
        };
        desk.act([command])
    }
}

/// Whether a grade is meant, by its code or by its word in any language.
fn is_called(code: &str, typed: &str) -> bool {
    let wanted = fold(typed);
    let id = format!("certification-grade-{code}");
    let said = |lang| {
        let words = Words::new(lang);
        words.has(&id) && fold(&words.say(&id)) == wanted
    };
    fold(code) == wanted || Lang::ALL.into_iter().any(said)
}

impl Recording {
    fn command(self, reading: &Reading<'_>) -> Outcome<Command> {
        let words = reading.words;
        let audit = reading.audit(&self.audit, &self.of)?;
        let audited = reading.register.certifications().audit(audit);
        let audited = audited.ok_or_else(Problem::unforeseen)?.certification;
        let details = FindingDetails {
            conformity: self.conformity(reading, audited)?,
            deadline: read::date_if(words, "--deadline", self.deadline.as_ref())?,
            evidence: reading.all_evidence(&self.evidence)?,
            note: read::text_if(words, "--note", self.note.as_ref())?,
            requirement: reading.requirement_of(audited, &self.requirement)?,
        };
        Ok(Command::RecordFinding { finding: mint::id(), audit, details })
    }

    fn conformity(&self, reading: &Reading<'_>, audited: CertificationId) -> Outcome<Conformity> {
        let words = reading.words;
        if let Some(grade) = &self.grade {
            let certifications = reading.register.certifications();
            let scheme =
                certifications.certification(audited).and_then(|found| certifications.scheme(found.scheme));
            let grades = scheme.map_or(&[][..], |scheme| scheme.grades());
            let code = grades.iter().map(|known| &known.code).find(|code| is_called(code.as_str(), grade));
            if let Some(code) = code {
                return Ok(Conformity::NonConforming(code.clone()));
            }
            return read::text(words, "--grade", grade).map(Conformity::NonConforming);
        }
        if let Some(rank) = self.rank {
            return Ok(Conformity::Rank(rank));
        }
        let said = [
            (self.conforming, Conformity::Conforming),
            (self.observation, Conformity::Observation),
            (self.not_applicable, Conformity::NotApplicable),
        ];
        let said = said.into_iter().find_map(|(said, conformity)| said.then_some(conformity));
        said.ok_or_else(|| read::wrong(words, "conformity_needed", "REQUIREMENT", &self.requirement, &[]))
    }
}

fn list(desk: &mut Desk, place: &InAudit, open: bool) -> Outcome {
    let reading = desk.reading()?;
    let within = reading.within_audit(place)?;
    let (on, state) = (reading.on, reading.register.certifications());
    let records = Records::new(reading.register, reading.words);
    let (rows, unshown) = if open {
        (rows(&records, &LISTED, find::to_be_mended(reading.register, within, on), on), None)
    } else {
        let (held, later): (Vec<_>, Vec<_>) =
            find::audits(reading.register, within).partition(|audit| audit.held_on(on).is_some());
        let later = later.into_iter().flat_map(|audit| state.findings_of(audit.id)).count();
        let found = held.into_iter().flat_map(|audit| state.findings_of(audit.id));
        (rows(&records, &LISTED, found, on), Some(Unshown::Later(later)))
    };
    table::print(desk, "findings", &LISTED, rows, unshown)
}

/// The columns of a list of findings.
const LISTED: [&str; 10] = [
    "certification",
    "audit",
    "requirement",
    "title",
    "conformity",
    "deadline",
    "days_left",
    "open_actions",
    "note",
    "id",
];
/// Those where the certification is told beside the list.
pub(super) const OF_CERTIFICATION: [&str; 9] =
    ["audit", "requirement", "title", "conformity", "deadline", "days_left", "open_actions", "note", "id"];
/// Those where the audit is told beside the list.
pub(super) const OF_AUDIT: [&str; 8] =
    ["requirement", "title", "conformity", "deadline", "days_left", "open_actions", "note", "id"];

/// Findings as rows of these columns, each as it stood on the day.
pub(super) fn rows<'a>(
    records: &Records<'_>,
    ids: &[&str],
    findings: impl Iterator<Item = &'a Finding>,
    on: NaiveDate,
) -> Vec<Vec<Cell>> {
    findings.map(|finding| ids.iter().map(|id| cell(records, id, finding, on)).collect()).collect()
}

fn cell(records: &Records<'_>, id: &str, finding: &Finding, on: NaiveDate) -> Cell {
    let (state, details) = (records.register.certifications(), &finding.details);
    let audited = || {
        let audit = state.audit(finding.audit)?;
        state.certification(audit.certification)
    };
    match id {
        "certification" => table::text(audited().map(|one| records.certification(one.id))),
        "audit" => table::text(Some(records.audit_short(finding.audit))),
        "requirement" => table::text(Some(&details.requirement)),
        "title" => {
            let requirement = audited().and_then(|one| state.requirement(one.scheme, &details.requirement));
            table::text(requirement.map(|requirement| &requirement.title))
        }
        "conformity" => Cell::code(details.conformity.code(), records.conformity(&details.conformity)),
        "deadline" => table::date(state.deadline(finding)),
        "days_left" => {
            let waiting = state.deadline(finding).filter(|_| !state.is_corrected(finding.id, on));
            table::number(waiting.map(|deadline| deadline.days_left(on)))
        }
        "open_actions" => {
            let open = state.actions_of(finding.id).filter(|action| action.closed_on(on).is_none());
            table::many(open.count())
        }
        "note" => table::text(details.note.as_ref()),
        _ => table::text(Some(finding.id)),
    }
}
