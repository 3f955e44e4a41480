//! `finding.list`.

use chrono::NaiveDate;
use clap::Args;
use domain::authority::Sensitivity::Internal;
use domain::authority::{Question, Sensitivity};
use domain::certification::{Conformity, Finding};
use domain::find::certification as find;
use domain::value::PartialDate;
use domain::value::id::{AuditId, CertificationId, FindingId};
use reports::document::Document;
use reports::records::Records;
use reports::table::Cell;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::list::{self, Column, Holds, Unshown, count, date, integer, text};
use crate::record::RecordKind;
use crate::resolve::InAudit;
use crate::{Moment, Outcome, Query};

/// List findings
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct List {
    /// In which audit.
    #[command(flatten)]
    #[serde(flatten)]
    pub place: InAudit,
    /// Only those that are still to be mended
    #[arg(long)]
    #[serde(default)]
    pub open: bool,
}

/// A finding as it stood on a day.
pub(crate) struct Row {
    id: FindingId,
    certification: Option<CertificationId>,
    certification_name: Option<String>,
    audit: AuditId,
    audit_name: String,
    requirement: String,
    title: Option<String>,
    conformity: &'static str,
    conformity_said: String,
    deadline: Option<PartialDate>,
    days_left: Option<i64>,
    open_actions: usize,
    note: Option<String>,
}

impl Row {
    pub(crate) fn of(records: &Records<'_>, finding: &Finding, on: NaiveDate) -> Self {
        let (state, details) = (records.register.certifications(), &finding.details);
        let audit = state.audit(finding.audit);
        let audited = audit.and_then(|audit| state.certification(audit.certification));
        let requirement = audited.and_then(|one| state.requirement(one.scheme, &details.requirement));
        let deadline = state.deadline(finding);
        let waiting = deadline.filter(|_| !state.is_corrected(finding.id, on));
        let open = state.actions_of(finding.id).filter(|action| action.closed_on(on).is_none());
        Self {
            id: finding.id,
            certification: audited.map(|one| one.id),
            certification_name: audited.map(|one| records.certification(one.id)),
            audit: finding.audit,
            audit_name: records.audit_short(finding.audit),
            requirement: details.requirement.to_string(),
            title: requirement.map(|requirement| requirement.title.to_string()),
            conformity: details.conformity.code(),
            conformity_said: records.conformity(&details.conformity),
            deadline,
            days_left: waiting.map(|deadline| deadline.days_left(on)),
            open_actions: open.count(),
            note: details.note.as_ref().map(ToString::to_string),
        }
    }
}

fn conformities() -> Vec<&'static str> {
    <Conformity as strum::VariantNames>::VARIANTS.to_vec()
}

const CERTIFICATION: Column<Row> = Column::<Row>::new("certification", Holds::Text, Internal, |one, _| {
    text(one.certification_name.as_ref())
})
.headed("col-certification-certification");
const AUDIT: Column<Row> =
    Column::<Row>::new("audit", Holds::Words, Internal, |one, _| text(Some(&one.audit_name)))
        .headed("col-certification-audit");
const REQUIREMENT: Column<Row> =
    Column::<Row>::new("requirement", Holds::Text, Internal, |one, _| text(Some(&one.requirement)))
        .headed("col-certification-requirement");
const TITLE: Column<Row> =
    Column::<Row>::new("title", Holds::Text, Internal, |one, _| text(one.title.as_ref()))
        .headed("col-certification-title");
const CONFORMITY: Column<Row> =
    Column::<Row>::new("conformity", Holds::Code(conformities), Internal, |one, _| {
        Cell::code(one.conformity, one.conformity_said.as_str())
    })
    .headed("col-certification-conformity");
const DEADLINE: Column<Row> =
    Column::<Row>::new("deadline", Holds::Date, Internal, |one, _| date(one.deadline))
        .headed("col-certification-deadline");
const DAYS_LEFT: Column<Row> =
    Column::<Row>::new("days_left", Holds::Integer, Internal, |one, _| integer(one.days_left))
        .headed("col-certification-days_left");
const OPEN_ACTIONS: Column<Row> =
    Column::<Row>::new("open_actions", Holds::Count, Internal, |one, _| count(one.open_actions))
        .headed("col-certification-open_actions");
const NOTE: Column<Row> = Column::<Row>::new("note", Holds::Text, Internal, |one, _| text(one.note.as_ref()))
    .headed("col-certification-note");
const ID: Column<Row> =
    Column::<Row>::new("id", Holds::Id(RecordKind::Finding), Internal, |one, _| text(Some(one.id)));
const AUDIT_ID: Column<Row> =
    Column::<Row>::new("audit_id", Holds::Id(RecordKind::Audit), Internal, |one, _| text(Some(one.audit)));
const CERTIFICATION_ID: Column<Row> =
    Column::<Row>::new("certification_id", Holds::Id(RecordKind::Certification), Internal, |one, _| {
        text(one.certification)
    });

const COLUMNS: &[Column<Row>] = &[
    CERTIFICATION,
    AUDIT,
    REQUIREMENT,
    TITLE,
    CONFORMITY,
    DEADLINE,
    DAYS_LEFT,
    OPEN_ACTIONS,
    NOTE,
    ID,
    AUDIT_ID,
    CERTIFICATION_ID,
];
/// Those where the certification is told beside the list.
pub(crate) const OF_CERTIFICATION: &[Column<Row>] =
    &[AUDIT, REQUIREMENT, TITLE, CONFORMITY, DEADLINE, DAYS_LEFT, OPEN_ACTIONS, NOTE, ID, AUDIT_ID];
/// Those where the audit is told beside the list.
pub(crate) const OF_AUDIT: &[Column<Row>] =
    &[REQUIREMENT, TITLE, CONFORMITY, DEADLINE, DAYS_LEFT, OPEN_ACTIONS, NOTE, ID];

impl Query for List {
    const NAME: &'static str = "finding.list";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let (resolver, on) = (at.resolver()?, at.on());
        let within = resolver.within_audit(&self.place)?;
        let (register, state) = (resolver.register, resolver.register.certifications());
        let records = Records::new(register, words);
        let row = |finding: &Finding| Row::of(&records, finding, on);
        let (rows, unshown) = if self.open {
            (find::to_be_mended(register, within, on).map(row).collect(), None)
        } else {
            let (held, later): (Vec<_>, Vec<_>) =
                find::audits(register, within).partition(|audit| audit.held_on(on).is_some());
            let later = later.into_iter().flat_map(|audit| state.findings_of(audit.id)).count();
            let found = held.into_iter().flat_map(|audit| state.findings_of(audit.id));
            (found.map(row).collect(), Some(Unshown::Later(later)))
        };
        let title = "list-findings";
        list::List { title, columns: COLUMNS, rows, total: None, unshown }.document(at, words)
    }

    fn answer_schema() -> Schema {
        list::schema(COLUMNS)
    }
}
