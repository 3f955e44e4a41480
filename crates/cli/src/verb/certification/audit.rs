//! Verbs about audits.

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use domain::certification::{Audit, AuditDetails, AuditKind, Command, Held};
use reports::document::Document;
use reports::records::Records;
use reports::table::Cell;
use reports::words::Family;
use strum::VariantArray as _;

use super::{action, finding, table};
use crate::desk::Desk;
use crate::mint;
use crate::problem::Outcome;
use crate::read::{self, Counted, OfCertification, Reading};
use operations::Problem;

/// What can be done about audits.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Schedule an audit
    Schedule {
        /// The certification: code or title of the scheme, or number of the certificate
        certification: String,
        /// The organisation, where several are certified
        #[arg(long)]
        cooperative: Option<String>,
        /// initial, surveillance, renewal, follow_up, unannounced or internal
        #[arg(long)]
        kind: String,
        /// Who audits: the body, not a person
        #[arg(long)]
        body: String,
        /// When it is to be held
        #[arg(long)]
        on: String,
    },
    /// Write down that an audit was held; again, where that was wrong
    Hold(Holding),
    /// Say that an audit was recorded in error; only while it found nothing
    Annul {
        #[command(flatten)]
        which: Which,
        /// What was wrong
        #[arg(long)]
        reason: String,
    },
    /// List audits
    List {
        #[command(flatten)]
        of: OfCertification,
    },
    /// Show one audit: how it was held, what it found, what is done about it
    Show {
        #[command(flatten)]
        which: Which,
    },
}

/// Which audit.
#[derive(Debug, Args)]
pub(crate) struct Which {
    /// The audit: year, date or kind, such as 2021, 2021-05 or "renewal 2021"
    audit: String,
    #[command(flatten)]
    of: OfCertification,
}

/// How an audit was held.
#[derive(Debug, Args)]
pub(crate) struct Holding {
    #[command(flatten)]
    which: Which,
    /// The first day
    #[arg(long)]
    from: String,
    /// The last day; the first one by default
    #[arg(long)]
    until: Option<String>,
    #[command(flatten)]
    interviews: Counted,
    /// How many members, units or files were looked at
    #[arg(long)]
    sample: Option<u32>,
    /// How many auditors came
    #[arg(long)]
    auditors: Option<u32>,
    /// What there is to say, without naming a person
    #[arg(long)]
    note: Option<String>,
}

impl Verb {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        let reading = desk.reading()?;
        let words = reading.words;
        let command = match self {
            Self::Schedule { certification, cooperative, kind, body, on } => {
                let all = AuditKind::VARIANTS;
                Command::ScheduleAudit {
                    audit: mint::id(),
                    certification: reading.certification(&certification, cooperative.as_ref())?,
                    details: AuditDetails {
                        body: read::text(words, "--body", &body)?,
                        kind: read::choice(words, "--kind", Family::Audit, all, AuditKind::code, &kind)?,
                        planned: read::date(words, "--on", &on)?,
                    },
                }
            }
            Self::Hold(holding) => holding.command(&reading)?,
            Self::Annul { which, reason } => {
                let reason = read::text(words, "--reason", &reason)?;
                Command::AnnulAudit { audit: reading.audit(&which.audit, &which.of)?, reason }
            }
            Self::List { of } => return list(desk, &of),
            Self::Show { which } => return show(desk, &which),
        };
        desk.act([command])
    }
}

impl Holding {
    fn command(self, reading: &Reading<'_>) -> Outcome<Command> {
        let words = reading.words;
        let from = read::date(words, "--from", &self.from)?;
        let until = read::date_if(words, "--until", self.until.as_ref())?;
        let held = Held {
            auditors: self.auditors,
            from,
            interviews: self.interviews.tally(),
            note: read::text_if(words, "--note", self.note.as_ref())?,
            sample: self.sample,
            until: until.unwrap_or(from),
        };
        Ok(Command::HoldAudit { audit: reading.audit(&self.which.audit, &self.which.of)?, held })
    }
}

fn list(desk: &mut Desk, of: &OfCertification) -> Outcome {
    let reading = desk.reading()?;
    let within = reading.within(of)?;
    let mut audits: Vec<&Audit> = domain::find::certification::audits(reading.register, within).collect();
    audits
        .sort_by_key(|audit| (audit.held.as_ref().map_or(audit.details.planned, |held| held.from), audit.id));
    let records = Records::new(reading.register, reading.words);
    let rows = rows(&records, &LISTED, audits.into_iter(), reading.on);
    table::print(desk, "audits", &LISTED, rows, None)
}

/// The columns of a list of audits.
const LISTED: [&str; 10] = [
    "certification",
    "kind",
    "body",
    "planned",
    "since",
    "until",
    "interviews",
    "findings",
    "open_actions",
    "id",
];

/// Audits as rows of these columns, each as it stood on the day.
pub(super) fn rows<'a>(
    records: &Records<'_>,
    ids: &[&str],
    audits: impl Iterator<Item = &'a Audit>,
    on: NaiveDate,
) -> Vec<Vec<Cell>> {
    audits.map(|audit| ids.iter().map(|id| cell(records, id, audit, on)).collect()).collect()
}

fn cell(records: &Records<'_>, id: &str, audit: &Audit, on: NaiveDate) -> Cell {
    let state = records.register.certifications();
    let held = audit.held.as_ref().filter(|_| audit.held_on(on).is_some());
    let actions = || state.findings_of(audit.id).flat_map(|finding| state.actions_of(finding.id));
    let open = || actions().filter(|action| action.closed_on(on).is_none()).count();
    match id {
        "certification" => table::text(Some(records.certification(audit.certification))),
        "kind" => table::term(records.words, Family::Audit, Some(audit.details.kind.code())),
        "body" => table::text(Some(&audit.details.body)),
        "planned" => table::date(Some(audit.details.planned)),
        "since" => table::date(held.map(|held| held.from)),
        "until" => table::date(held.map(|held| held.until)),
        "interviews" => table::text(held.map(|held| records.tally(&held.interviews))),
        "findings" => held.map_or(Cell::Empty, |_| table::many(state.findings_of(audit.id).count())),
        "open_actions" => held.map_or(Cell::Empty, |_| table::many(open())),
        _ => table::text(Some(audit.id)),
    }
}

fn show(desk: &mut Desk, which: &Which) -> Outcome {
    let stamp = desk.stamp()?;
    let reading = desk.reading()?;
    let (words, on, state) = (reading.words, reading.on, reading.register.certifications());
    let id = reading.audit(&which.audit, &which.of)?;
    let Some(audit) = state.audit(id) else { return Err(Problem::unforeseen()) };
    let records = Records::new(reading.register, words);
    let held = audit.held.as_ref().filter(|_| audit.held_on(on).is_some());
    let found = || state.findings_of(id).filter(|_| held.is_some());
    let findings = finding::rows(&records, &finding::OF_AUDIT, found(), on);
    let actions = action::rows(
        &records,
        &action::OF_AUDIT,
        found().flat_map(|finding| state.actions_of(finding.id)),
        on,
    );
    let said = |date: domain::value::PartialDate| records.date(&date);
    let facts = table::facts(
        words,
        [
            ("certification", Some(records.certification(audit.certification))),
            ("kind", Some(words.term(Family::Audit, audit.details.kind.code()))),
            ("body", Some(audit.details.body.to_string())),
            ("planned", Some(said(audit.details.planned))),
            ("since", held.map(|held| said(held.from))),
            ("until", held.map(|held| said(held.until))),
            ("auditors", held.and_then(|held| held.auditors).map(|count| words.integer(count.into()))),
            ("sample", held.and_then(|held| held.sample).map(|count| words.integer(count.into()))),
            ("interviews", held.map(|held| records.tally(&held.interviews))),
            ("note", held.and_then(|held| held.note.as_ref()).map(ToString::to_string)),
            ("id", Some(id.to_string())),
        ],
    );
    let sections = [
        table::section(words, "findings", &finding::OF_AUDIT, findings),
        table::section(words, "actions", &action::OF_AUDIT, actions),
    ];
    let sections = sections.into_iter().flatten().collect();
    let title = records.audit(id);
    desk.print(&Document { title, stamp, facts, sections, ..Document::default() })
}
