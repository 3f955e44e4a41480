//! Certifications as of the day: the list of them, and one with its steps and answers.

use domain::certification::{Answer, Certification, Outcome as Result, Standing, Status};
use domain::value::PartialDate;
use reports::document::Document;
use reports::records::Records;
use reports::table::Cell;
use reports::words::{Arg, Family, Words};
use strum::VariantArray as _;

use super::super::{action, audit, finding, table};
use super::Which;
use crate::desk::Desk;
use crate::problem::Outcome;
use crate::read::{self, Reading};
use operations::Problem;

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

pub(super) fn list(
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
    table::print(desk, "certifications", &LISTED, rows, None)
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

pub(super) fn show(desk: &mut Desk, which: &Which) -> Outcome {
    let stamp = desk.stamp()?;
    let reading = desk.reading()?;
    let (words, on, state) = (reading.words, reading.on, reading.register.certifications());
    let id = which.find(&reading)?;
    let Some(one) = state.certification(id) else { return Err(Problem::unforeseen()) };
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
