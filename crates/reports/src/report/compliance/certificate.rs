//! How a certification stands on a day: its certificate, the days that are left, its steps over time, and its audits.

use chrono::{Days, NaiveDate};
use domain::certification::{Audit, Certification, Standing, Status, Step, StepKind};
use schemars::JsonSchema;
use serde::Serialize;

use super::section;
use crate::{
    answer::{self, Coded, Day, Fields, RecordId, Row},
    chart::{self, Frame, Lane, Span, Window},
    document::{Document, Fact},
    parts::Part,
    provenance::Provenance,
    records::Records,
    report::figure,
    words::{Arg, Family, Words},
};

/// How far beyond the last known day the chart reaches.
const MARGIN: Days = Days::new(120);

/// The standing of a certification as a document.
pub fn certificate(
    records: &Records<'_>,
    certification: &Certification,
    on: NaiveDate,
    provenance: &Provenance,
) -> Document {
    let words = records.words;
    let standing = certification.standing(records.register.certifications(), on);
    let answer = CertificateAnswer {
        steps: certification.steps.iter().map(|step| step_row(step, words)).collect(),
        audits: audits(records, certification),
    };
    let chart = (!answer.steps.is_empty()).then(|| timeline(records, certification, on));
    let sections =
        vec![section("steps", &answer.steps, words).chart(chart), section("audits", &answer.audits, words)];
    Document {
        title: records.certification(certification.id),
        subtitle: subtitle(records, certification),
        provenance: provenance.clone(),
        sections,
        notes: figure::notes(&["page-half_open", "note-partial"], words),
        data: answer::data(&answer),
        ..Document::default()
    }
    .headed_by(facts(records, &standing))
}

pub(super) fn subtitle(records: &Records<'_>, certification: &Certification) -> String {
    let scheme = records.register.certifications().scheme(certification.scheme);
    scheme.map_or_else(String::new, |scheme| {
        let (title, owner) = (scheme.header.title.as_str(), scheme.header.owner.as_str());
        let args = [("title", Arg::from(title)), ("owner", Arg::from(owner))];
        records.words.say_with("certificate-scheme", &args)
    })
}

/// The standing in a few words: `vigente, quedan 45 días`.
pub(in crate::report) fn status(records: &Records<'_>, standing: &Standing) -> String {
    let words = records.words;
    let said = words.term(Family::Certification, standing.status.code());
    match standing.remaining_days.and_then(|days| u64::try_from(days).ok()) {
        Some(days) if matches!(standing.status, Status::Certified | Status::Suspended) => words
            .say_with("certificate-remaining", &[("status", (&said).into()), ("days", Arg::Number(days))]),
        Some(_) | None => said,
    }
}

pub(super) fn facts(records: &Records<'_>, standing: &Standing) -> Vec<Fact> {
    let words = records.words;
    let dated = |id: &str, date: Option<domain::value::PartialDate>| {
        date.map(|date| figure::fact(id, records.date(&date), words))
    };
    let units = standing.scope.units.iter().map(|unit| records.unit(*unit)).collect::<Vec<_>>().join("; ");
    let mut facts = vec![figure::fact("fact-compliance-certificate", status(records, standing), words)];
    facts.extend(
        standing
            .number
            .as_ref()
            .map(|it| figure::fact("fact-compliance-certificate-number", it.to_string(), words)),
    );
    facts.extend(dated("fact-compliance-certificate-since", standing.since));
    facts.extend(dated("fact-compliance-certificate-until", standing.until));
    facts.extend(dated("fact-compliance-certificate-first", standing.first_certified));
    facts.extend(
        standing
            .scope
            .level
            .as_ref()
            .map(|it| figure::fact("fact-compliance-certificate-level", records.level(it), words)),
    );
    facts.extend(
        standing
            .scope
            .product
            .as_ref()
            .map(|it| figure::fact("fact-compliance-certificate-product", it.to_string(), words)),
    );
    if !units.is_empty() {
        facts.push(figure::fact("fact-compliance-certificate-units", units, words));
    }
    facts.extend(
        standing
            .conditions
            .as_ref()
            .map(|it| figure::fact("fact-compliance-certificate-conditions", it.to_string(), words)),
    );
    if standing.ends_for_good {
        facts.push(figure::fact(
            "fact-compliance-certificate-renewal",
            words.say("certificate-ends_for_good"),
            words,
        ));
    }
    facts
}

fn step_row(step: &Step, words: &Words) -> StepRow {
    let (until, number) = match &step.what {
        StepKind::Granted { until, number, .. } | StepKind::Renewed { until, number } => {
            (*until, number.as_ref())
        }
        StepKind::Extended { until } => (Some(*until), None),
        StepKind::Suspended { until } => (*until, None),
        StepKind::Diagnosed
        | StepKind::Applied
        | StepKind::ScopeAccepted
        | StepKind::Refused
        | StepKind::RenewalRefused
        | StepKind::Reinstated
        | StepKind::Withdrawn
        | StepKind::Decertified
        | StepKind::Rescoped { .. } => (None, None),
    };
    StepRow {
        step: RecordId::of(&step.id),
        on: step.on.into(),
        what: Coded::new(step.what.code(), words.term(Family::Step, step.what.code())),
        valid_until: until.map(Day::from),
        number: number.map(ToString::to_string),
        body: step.body.as_ref().map(ToString::to_string),
        note: step.note.as_ref().map(ToString::to_string),
    }
}

/// On the way, in force, suspended, over: one lane each, from step to step.
fn timeline(records: &Records<'_>, certification: &Certification, on: NaiveDate) -> maud::Markup {
    let words = records.words;
    let spans = phases(records, certification, on);
    let fills = [Part::Vacant, Part::Women, Part::Men, Part::Unknown];
    let names: Vec<(Part, String)> =
        fills.into_iter().map(|part| (part, words.say(&format!("phase-{}", phase_code(part))))).collect();
    let lanes: Vec<Lane> = names
        .iter()
        .map(|(part, name)| Lane {
            label: crate::text::capital(name),
            spans: spans.iter().filter(|span| span.part == *part).cloned().collect(),
        })
        .filter(|lane| !lane.spans.is_empty())
        .collect();
    let said = |span: &Span| format!("{}, {}", span.label, span.from);
    let description = spans.iter().map(said).collect::<Vec<_>>().join("; ");
    let frame = Frame {
        id: "certificate-timeline".to_owned(),
        title: words.say("certificate-timeline"),
        description,
    };
    let first = spans.iter().map(|span| span.from).chain([on]).min().unwrap_or(on);
    let ends = spans.iter().map(|span| span.until.unwrap_or(span.from));
    let last = ends.chain([on]).max().unwrap_or(on);
    let window = Window { from: first, until: last.checked_add_days(MARGIN).unwrap_or(last), as_of: on };
    chart::phases(&frame, &lanes, window, &names, words)
}

const fn phase_code(part: Part) -> &'static str {
    match part {
        Part::Women => "in_force",
        Part::Men => "suspended",
        Part::Unknown | Part::Other => "over",
        Part::Vacant => "on_the_way",
    }
}

const fn phase(status: Status) -> Part {
    match status {
        Status::Certified => Part::Women,
        Status::Suspended => Part::Men,
        Status::Expired | Status::Refused | Status::Withdrawn | Status::Decertified => Part::Unknown,
        Status::Future
        | Status::Interested
        | Status::Diagnosed
        | Status::Applied
        | Status::ScopeAccepted
        | Status::AuditScheduled
        | Status::Audited
        | Status::CorrectionPending => Part::Vacant,
    }
}

/// The standing from each day on which it may change to the next; neighbours of one kind are one.
fn phases(records: &Records<'_>, certification: &Certification, on: NaiveDate) -> Vec<Span> {
    let state = records.register.certifications();
    let mut days: Vec<NaiveDate> = vec![certification.opened.first()];
    days.extend(certification.steps.iter().map(|step| step.on.first()));
    let standings = days.clone().into_iter().map(|day| certification.standing(state, day));
    let ends: Vec<NaiveDate> =
        standings.filter_map(|standing| standing.until).map(|until| until.last()).collect();
    days.extend(ends);
    days.sort_unstable();
    days.dedup();
    let mut spans: Vec<Span> = Vec::new();
    for day in days {
        let standing = certification.standing(state, day);
        let part = phase(standing.status);
        if let Some(last) = spans.last_mut() {
            if last.part == part {
                continue;
            }
            last.until = Some(day);
        }
        let label = match part {
            // On the way from step to step, which the table tells apart.
            Part::Vacant => records.words.say("phase-on_the_way"),
            Part::Women | Part::Men | Part::Other | Part::Unknown => {
                records.words.term(Family::Certification, standing.status.code())
            }
        };
        spans.push(Span { label, part, from: day, until: None });
    }
    // What is known of the days to come is the end of what goes on, not what comes after it.
    spans.retain(|span| span.from <= on && span.until.is_none_or(|until| span.from < until));
    spans
}

fn audits(records: &Records<'_>, certification: &Certification) -> Vec<AuditRow> {
    let state = records.register.certifications();
    let mut audits: Vec<&Audit> = state.audits_of(certification.id).collect();
    audits
        .sort_by_key(|audit| (audit.held.as_ref().map_or(audit.details.planned, |held| held.from), audit.id));
    let row = |audit: &Audit| {
        let kind = audit.details.kind.code();
        AuditRow {
            audit: RecordId::of(&audit.id),
            audit_kind: Coded::new(kind, records.words.term(Family::Audit, kind)),
            body: audit.details.body.to_string(),
            planned: audit.details.planned.into(),
            held: audit.held.as_ref().map(|held| held.from.into()),
            findings: u64::try_from(state.findings_of(audit.id).count()).unwrap_or(u64::MAX),
        }
    };
    audits.into_iter().map(row).collect()
}

/// How a certification stands.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CertificateAnswer {
    /// Its steps over time.
    pub steps: Vec<StepRow>,
    /// Its audits.
    pub audits: Vec<AuditRow>,
}

/// A step of a certification.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct StepRow {
    /// Which step.
    #[schemars(extend("x-record" = "step"))]
    pub step: RecordId,
    /// The day.
    pub on: Day,
    /// What it is.
    pub what: Coded,
    /// Until when the certificate is valid by it.
    pub valid_until: Option<Day>,
    /// The number of the certificate.
    pub number: Option<String>,
    /// Who took it.
    pub body: Option<String>,
    /// What is to be known of it.
    pub note: Option<String>,
}

impl Row for StepRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("step", &self.step),
            ("on", &self.on),
            ("what", &self.what),
            ("valid_until", &self.valid_until),
            ("number", &self.number),
            ("body", &self.body),
            ("note", &self.note),
        ]
    }
}

/// An audit.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct AuditRow {
    /// Which audit.
    #[schemars(extend("x-record" = "audit"))]
    pub audit: RecordId,
    /// What kind of audit it is.
    pub audit_kind: Coded,
    /// Who audits.
    pub body: String,
    /// When it is planned for.
    pub planned: Day,
    /// When it was held.
    pub held: Option<Day>,
    /// How much was found.
    pub findings: u64,
}

impl Row for AuditRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("audit", &self.audit),
            ("audit_kind", &self.audit_kind),
            ("body", &self.body),
            ("planned", &self.planned),
            ("held", &self.held),
            ("findings", &self.findings),
        ]
    }
}
