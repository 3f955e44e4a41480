//! `action.list`.

use chrono::NaiveDate;
use clap::Args;
use domain::authority::Sensitivity::{Internal, Personal};
use domain::authority::{Question, Sensitivity};
use domain::certification::Action;
use domain::find::certification as find;
use domain::value::PartialDate;
use domain::value::id::{ActionId, AuditId, CertificationId, FindingId};
use reports::document::Document;
use reports::records::Records;
use reports::table::Cell;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::list::{self, Column, Holds, date, integer, text};
use crate::record::RecordKind;
use crate::resolve::InAudit;
use crate::{Moment, Outcome, Query};

/// List open corrective actions with the days that are left
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct List {
    /// In which audit.
    #[command(flatten)]
    #[serde(flatten)]
    pub place: InAudit,
    /// Closed ones, too
    #[arg(long)]
    #[serde(default)]
    pub all: bool,
    /// Only those whose deadline has passed
    #[arg(long)]
    #[serde(default)]
    pub overdue: bool,
}

/// A corrective action as it stood on a day.
pub(crate) struct Row {
    id: ActionId,
    finding: FindingId,
    audit: Option<AuditId>,
    audit_name: Option<String>,
    certification: Option<CertificationId>,
    certification_name: Option<String>,
    requirement: Option<String>,
    action: String,
    responsible: String,
    deadline: PartialDate,
    days_left: Option<i64>,
    status: &'static str,
    closed: Option<(PartialDate, bool)>,
}

impl Row {
    pub(crate) fn of(records: &Records<'_>, action: &Action, on: NaiveDate) -> Self {
        let (state, details) = (records.register.certifications(), &action.details);
        let finding = state.finding(action.finding);
        let audit = finding.and_then(|finding| state.audit(finding.audit));
        let closure = action.closed_on(on);
        let left = details.deadline.days_left(on);
        let organ = details.organ.map(|organ| records.organ(organ));
        let person = details.person.map(|person| records.person(person));
        Self {
            id: action.id,
            finding: action.finding,
            audit: audit.map(|audit| audit.id),
            audit_name: audit.map(|audit| records.audit_short(audit.id)),
            certification: audit.map(|audit| audit.certification),
            certification_name: audit.map(|audit| records.certification(audit.certification)),
            requirement: finding.map(|finding| finding.details.requirement.to_string()),
            action: details.action.to_string(),
            responsible: organ.into_iter().chain(person).collect::<Vec<_>>().join("; "),
            deadline: details.deadline,
            days_left: closure.is_none().then_some(left),
            status: match closure {
                Some(_) => "closed",
                None if left < 0 => "overdue",
                None => "open",
            },
            closed: closure.map(|closure| (closure.on, closure.effective)),
        }
    }
}

fn statuses() -> Vec<&'static str> {
    vec!["open", "overdue", "closed"]
}

fn yes_or_no() -> Vec<&'static str> {
    vec!["yes", "no"]
}

const CERTIFICATION: Column<Row> = Column::<Row>::new("certification", Holds::Text, Internal, |one, _| {
    text(one.certification_name.as_ref())
})
.headed("col-certification-certification");
const AUDIT: Column<Row> =
    Column::<Row>::new("audit", Holds::Words, Internal, |one, _| text(one.audit_name.as_ref()))
        .headed("col-certification-audit");
const REQUIREMENT: Column<Row> =
    Column::<Row>::new("requirement", Holds::Text, Internal, |one, _| text(one.requirement.as_ref()))
        .headed("col-certification-requirement");
const ACTION: Column<Row> =
    Column::<Row>::new("action", Holds::Text, Internal, |one, _| text(Some(&one.action)))
        .headed("col-certification-action");
const RESPONSIBLE: Column<Row> =
    Column::<Row>::new("responsible", Holds::Words, Personal, |one, _| text(Some(&one.responsible)))
        .headed("col-certification-responsible");
const DEADLINE: Column<Row> =
    Column::<Row>::new("deadline", Holds::Date, Internal, |one, _| date(Some(one.deadline)))
        .headed("col-certification-deadline");
const DAYS_LEFT: Column<Row> =
    Column::<Row>::new("days_left", Holds::Integer, Internal, |one, _| integer(one.days_left))
        .headed("col-certification-days_left");
const STATUS: Column<Row> = Column::<Row>::new("status", Holds::Code(statuses), Internal, |one, at| {
    Cell::code(one.status, at.words.say(&format!("certification-action-{}", one.status)))
});
const CLOSED: Column<Row> =
    Column::<Row>::new("closed", Holds::Date, Internal, |one, _| date(one.closed.map(|(on, _)| on)))
        .headed("col-certification-closed")
        .sparse();
const EFFECTIVE: Column<Row> =
    Column::<Row>::new("effective", Holds::Code(yes_or_no), Internal, |one, at| {
        one.closed.map_or(Cell::Empty, |(_, effective)| {
            let code = if effective { "yes" } else { "no" };
            Cell::code(code, at.words.say(code))
        })
    })
    .headed("col-certification-effective")
    .sparse();
const ID: Column<Row> =
    Column::<Row>::new("id", Holds::Id(RecordKind::Action), Internal, |one, _| text(Some(one.id)));
const FINDING_ID: Column<Row> =
    Column::<Row>::new("finding_id", Holds::Id(RecordKind::Finding), Internal, |one, _| {
        text(Some(one.finding))
    });
const AUDIT_ID: Column<Row> =
    Column::<Row>::new("audit_id", Holds::Id(RecordKind::Audit), Internal, |one, _| text(one.audit));
const CERTIFICATION_ID: Column<Row> =
    Column::<Row>::new("certification_id", Holds::Id(RecordKind::Certification), Internal, |one, _| {
        text(one.certification)
    });

const COLUMNS: &[Column<Row>] = &[
    CERTIFICATION,
    AUDIT,
    REQUIREMENT,
    ACTION,
    RESPONSIBLE,
    DEADLINE,
    DAYS_LEFT,
    STATUS,
    CLOSED,
    EFFECTIVE,
    ID,
    FINDING_ID,
    AUDIT_ID,
    CERTIFICATION_ID,
];
/// Those where the certification or the audit is told beside the list.
pub(crate) const BESIDE: &[Column<Row>] =
    &[REQUIREMENT, ACTION, RESPONSIBLE, DEADLINE, DAYS_LEFT, STATUS, CLOSED, EFFECTIVE, ID, FINDING_ID];

impl Query for List {
    const NAME: &'static str = "action.list";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let (resolver, on) = (at.resolver()?, at.on());
        let within = resolver.within_audit(&self.place)?;
        let state = resolver.register.certifications();
        let audits = find::audits(resolver.register, within).filter(|audit| audit.held_on(on).is_some());
        let findings = audits.flat_map(|audit| state.findings_of(audit.id));
        let is_late = |action: &Action| action.details.deadline.days_left(on) < 0;
        let mut actions: Vec<&Action> = findings
            .flat_map(|finding| state.actions_of(finding.id))
            .filter(|action| self.all || action.closed_on(on).is_none())
            .filter(|action| !self.overdue || (action.closed_on(on).is_none() && is_late(action)))
            .collect();
        actions.sort_by_key(|action| (action.details.deadline.last(), action.id));
        let records = Records::new(resolver.register, words);
        let rows = actions.into_iter().map(|action| Row::of(&records, action, on)).collect();
        let title = "list-actions";
        list::List { title, columns: COLUMNS, rows, total: None, unshown: None }.document(at, words)
    }

    fn answer_schema() -> Schema {
        list::schema(COLUMNS)
    }
}
