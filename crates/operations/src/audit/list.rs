//! `audit.list`.

use chrono::NaiveDate;
use clap::Args;
use domain::authority::Sensitivity::Internal;
use domain::authority::{Question, Sensitivity};
use domain::certification::{Audit, AuditKind};
use domain::find::certification as find;
use domain::value::PartialDate;
use domain::value::id::{AuditId, CertificationId};
use reports::document::Document;
use reports::records::Records;
use reports::table::Cell;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::list::{self, Column, Holds, code, codes, count, date, text};
use crate::record::RecordKind;
use crate::resolve::OfCertification;
use crate::{Moment, Outcome, Query};

/// List audits
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct List {
    /// Of which certification.
    #[command(flatten)]
    #[serde(flatten)]
    pub of: OfCertification,
}

/// An audit as it stood on a day.
pub(crate) struct Row {
    id: AuditId,
    certification: CertificationId,
    certification_name: String,
    kind: AuditKind,
    body: String,
    planned: PartialDate,
    held: Option<Held>,
}

/// How it was held, and what came of it.
struct Held {
    from: PartialDate,
    until: PartialDate,
    interviews: String,
    findings: usize,
    open_actions: usize,
}

impl Row {
    pub(crate) fn of(records: &Records<'_>, audit: &Audit, on: NaiveDate) -> Self {
        let state = records.register.certifications();
        let held = audit.held.as_ref().filter(|_| audit.held_on(on).is_some());
        let actions = || state.findings_of(audit.id).flat_map(|finding| state.actions_of(finding.id));
        Self {
            id: audit.id,
            certification: audit.certification,
            certification_name: records.certification(audit.certification),
            kind: audit.details.kind,
            body: audit.details.body.to_string(),
            planned: audit.details.planned,
            held: held.map(|held| Held {
                from: held.from,
                until: held.until,
                interviews: records.tally(&held.interviews),
                findings: state.findings_of(audit.id).count(),
                open_actions: actions().filter(|action| action.closed_on(on).is_none()).count(),
            }),
        }
    }
}

const CERTIFICATION: Column<Row> =
    Column::<Row>::new("certification", Holds::Text, Internal, |one, _| text(Some(&one.certification_name)))
        .headed("col-certification-certification");
const KIND: Column<Row> =
    Column::<Row>::new("kind", Holds::Code(codes::<AuditKind>), Internal, |one, at| code(one.kind, at))
        .headed("col-certification-kind");
const BODY: Column<Row> = Column::<Row>::new("body", Holds::Text, Internal, |one, _| text(Some(&one.body)))
    .headed("col-certification-body");
const PLANNED: Column<Row> =
    Column::<Row>::new("planned", Holds::Date, Internal, |one, _| date(Some(one.planned)))
        .headed("col-certification-planned");
const SINCE: Column<Row> = Column::<Row>::new("since", Holds::Date, Internal, |one, _| {
    date(one.held.as_ref().map(|held| held.from))
});
const UNTIL: Column<Row> = Column::<Row>::new("until", Holds::Date, Internal, |one, _| {
    date(one.held.as_ref().map(|held| held.until))
});
const INTERVIEWS: Column<Row> = Column::<Row>::new("interviews", Holds::Words, Internal, |one, _| {
    text(one.held.as_ref().map(|held| &held.interviews))
})
.headed("col-certification-interviews")
.hidden();
const FINDINGS: Column<Row> = Column::<Row>::new("findings", Holds::Count, Internal, |one, _| {
    one.held.as_ref().map_or(Cell::Empty, |held| count(held.findings))
})
.headed("col-certification-findings");
const OPEN_ACTIONS: Column<Row> = Column::<Row>::new("open_actions", Holds::Count, Internal, |one, _| {
    one.held.as_ref().map_or(Cell::Empty, |held| count(held.open_actions))
})
.headed("col-certification-open_actions");
const ID: Column<Row> =
    Column::<Row>::new("id", Holds::Id(RecordKind::Audit), Internal, |one, _| text(Some(one.id)));
const CERTIFICATION_ID: Column<Row> =
    Column::<Row>::new("certification_id", Holds::Id(RecordKind::Certification), Internal, |one, _| {
        text(Some(one.certification))
    });

const COLUMNS: &[Column<Row>] = &[
    CERTIFICATION,
    KIND,
    BODY,
    PLANNED,
    SINCE,
    UNTIL,
    INTERVIEWS,
    FINDINGS,
    OPEN_ACTIONS,
    ID,
    CERTIFICATION_ID,
];
/// Those where the certification is told beside the list.
pub(crate) const OF_CERTIFICATION: &[Column<Row>] =
    &[KIND, BODY, PLANNED, SINCE, UNTIL, FINDINGS, OPEN_ACTIONS, ID];

impl Query for List {
    const NAME: &'static str = "audit.list";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let resolver = at.resolver()?;
        let within = resolver.within(&self.of)?;
        let mut audits: Vec<&Audit> = find::audits(resolver.register, within).collect();
        let day = |audit: &Audit| audit.held.as_ref().map_or(audit.details.planned, |held| held.from);
        audits.sort_by_key(|audit| (day(audit), audit.id));
        let records = Records::new(resolver.register, words);
        let rows = audits.into_iter().map(|audit| Row::of(&records, audit, at.on())).collect();
        let title = "list-audits";
        list::List { title, columns: COLUMNS, rows, total: None, unshown: None }.document(at, words)
    }

    fn answer_schema() -> Schema {
        list::schema(COLUMNS)
    }
}
