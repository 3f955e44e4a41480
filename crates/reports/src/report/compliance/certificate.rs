//! How a certification stands on a day: its certificate, the days that are left, its steps over time, and its audits.

use chrono::{Days, NaiveDate};
use domain::certification::{Audit, Certification, Standing, Status, StepKind};

use super::{date, dates, integers, section, text};
use crate::{
    chart::{self, Frame, Lane, Span, Window},
    document::{Document, Fact, Section},
    page::Stamp,
    parts::Part,
    records::Records,
    report::figure,
    table::{Cell, Column},
    words::{Arg, Family},
};

/// How far beyond the last known day the chart reaches.
const MARGIN: Days = Days::new(120);

/// The standing of a certification as a document.
pub fn certificate(
    records: &Records<'_>,
    certification: &Certification,
    on: NaiveDate,
    stamp: &Stamp,
) -> Document {
    let words = records.words;
    let standing = certification.standing(records.register.certifications(), on);
    let mut sections = vec![steps(records, certification, on)];
    sections.push(audits(records, certification));
    Document {
        title: crate::text::capital(&records.certification(certification.id)),
        subtitle: subtitle(records, certification),
        stamp: stamp.clone(),
        facts: facts(records, &standing),
        sections,
        notes: figure::notes(&["page-half_open", "note-partial"], words),
        ..Document::default()
    }
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

fn steps(records: &Records<'_>, certification: &Certification, on: NaiveDate) -> Section {
    let words = records.words;
    let columns = vec![
        Column::key("step"),
        dates("on", words),
        text("what", words),
        dates("valid_until", words),
        text("number", words),
        text("body", words),
        text("note", words),
    ];
    let rows = certification.steps.iter().map(|step| {
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
        vec![
            Cell::text(step.id.to_string()),
            Cell::date(&step.on),
            Cell::code(step.what.code(), words.term(Family::Step, step.what.code())),
            date(until),
            number.map_or(Cell::Empty, |number| Cell::text(number.as_str())),
            step.body.as_ref().map_or(Cell::Empty, |body| Cell::text(body.as_str())),
            step.note.as_ref().map_or(Cell::Empty, |note| Cell::text(note.as_str())),
        ]
    });
    let chart = Some(timeline(records, certification, on)).filter(|_| !certification.steps.is_empty());
    Section { chart, ..section("steps", columns, rows.collect(), words) }
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
        let label = records.words.term(Family::Certification, standing.status.code());
        spans.push(Span { label, part, from: day, until: None });
    }
    // What is known of the days to come is the end of what goes on, not what comes after it.
    spans.retain(|span| span.from <= on && span.until.is_none_or(|until| span.from < until));
    spans
}

fn audits(records: &Records<'_>, certification: &Certification) -> Section {
    let words = records.words;
    let state = records.register.certifications();
    let mut audits: Vec<&Audit> = state.audits_of(certification.id).collect();
    audits
        .sort_by_key(|audit| (audit.held.as_ref().map_or(audit.details.planned, |held| held.from), audit.id));
    let columns = vec![
        Column::key("audit"),
        text("audit_kind", words),
        text("body", words),
        dates("planned", words),
        dates("held", words),
        integers("findings", words),
    ];
    let rows = audits.into_iter().map(|audit| {
        let kind = audit.details.kind.code();
        let found = u64::try_from(state.findings_of(audit.id).count()).unwrap_or(u64::MAX);
        vec![
            Cell::text(audit.id.to_string()),
            Cell::code(kind, words.term(Family::Audit, kind)),
            Cell::text(audit.details.body.as_str()),
            Cell::date(&audit.details.planned),
            date(audit.held.as_ref().map(|held| held.from)),
            Cell::count(found),
        ]
    });
    section("audits", columns, rows.collect(), words)
}
