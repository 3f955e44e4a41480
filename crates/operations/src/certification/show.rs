//! `certification.show`.

use clap::Args;
use domain::authority::Sensitivity::Internal;
use domain::authority::{Question, Sensitivity};
use domain::certification::{Answer, Certification, Outcome as Result, Standing, Status, Step, WorkStatus};
use domain::value::PartialDate;
use domain::value::id::StepId;
use reports::document::{Document, Fact};
use reports::records::Records;
use reports::table::Cell;
use reports::words::{Arg, Family, Words};
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use super::Which;
use crate::list::{self, Column, Holds, Setting, code, codes, count, date, text};
use crate::record::RecordKind;
use crate::{Moment, Outcome, Problem, Query, action, audit, finding};

/// Show one certification: how it stands, its steps, answers, audits, findings and corrective actions
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Show {
    /// Which certification.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
}

/// A step, or the opening, which is none.
struct StepRow {
    on: PartialDate,
    family: Family,
    code: &'static str,
    until: Option<PartialDate>,
    number: Option<String>,
    body: Option<String>,
    note: Option<String>,
    id: Option<StepId>,
}

impl StepRow {
    fn opening(on: PartialDate) -> Self {
        let (family, code) = (Family::Certification, Status::Interested.code());
        Self { on, family, code, until: None, number: None, body: None, note: None, id: None }
    }

    fn of(step: &Step) -> Self {
        Self {
            on: step.on,
            family: Family::Step,
            code: step.what.code(),
            until: step.what.until(),
            number: step.what.number().map(ToString::to_string),
            body: step.body.as_ref().map(ToString::to_string),
            note: step.note.as_ref().map(ToString::to_string),
            id: Some(step.id),
        }
    }
}

/// The codes of steps, and that of the opening.
fn steps() -> Vec<&'static str> {
    let mut all = <domain::certification::StepKind as strum::VariantNames>::VARIANTS.to_vec();
    all.push(Status::Interested.code());
    all
}

const STEPS: &[Column<StepRow>] = &[
    Column::<StepRow>::new("on", Holds::Date, Internal, |one, _| date(Some(one.on))),
    Column::<StepRow>::new("step", Holds::Code(steps), Internal, |one, at| {
        Cell::code(one.code, at.words.term(one.family, one.code))
    })
    .headed("col-certification-step"),
    Column::<StepRow>::new("until", Holds::Date, Internal, |one, _| date(one.until)),
    Column::<StepRow>::new("number", Holds::Text, Internal, |one, _| text(one.number.as_ref()))
        .headed("col-certification-number"),
    Column::<StepRow>::new("body", Holds::Text, Internal, |one, _| text(one.body.as_ref()))
        .headed("col-certification-body"),
    Column::<StepRow>::new("note", Holds::Text, Internal, |one, _| text(one.note.as_ref()))
        .headed("col-certification-note"),
    Column::<StepRow>::new("id", Holds::Id(RecordKind::Step), Internal, |one, _| text(one.id)),
];

/// What is said of a requirement.
struct AnswerRow {
    requirement: String,
    title: Option<String>,
    answer: Answer,
    responsible: Option<String>,
    evidence: usize,
}

const ANSWERS: &[Column<AnswerRow>] = &[
    Column::<AnswerRow>::new("requirement", Holds::Text, Internal, |one, _| text(Some(&one.requirement)))
        .headed("col-certification-requirement"),
    Column::<AnswerRow>::new("title", Holds::Text, Internal, |one, _| text(one.title.as_ref()))
        .headed("col-certification-title"),
    Column::<AnswerRow>::new("outcome", Holds::Code(codes::<Result>), Internal, |one, at| {
        one.answer.outcome.map_or(Cell::Empty, |outcome| code(outcome, at))
    })
    .headed("col-certification-outcome"),
    Column::<AnswerRow>::new("work", Holds::Code(codes::<WorkStatus>), Internal, |one, at| {
        code(one.answer.work, at)
    })
    .headed("col-certification-work"),
    Column::<AnswerRow>::new("deadline", Holds::Date, Internal, |one, _| date(one.answer.deadline))
        .headed("col-certification-deadline"),
    Column::<AnswerRow>::new("responsible", Holds::Text, Internal, |one, _| text(one.responsible.as_ref()))
        .headed("col-certification-responsible"),
    Column::<AnswerRow>::new("evidence", Holds::Count, Internal, |one, _| count(one.evidence))
        .headed("col-certification-evidence"),
    Column::<AnswerRow>::new("note", Holds::Text, Internal, |one, _| text(one.answer.note.as_ref()))
        .headed("col-certification-note"),
    Column::<AnswerRow>::new("responsible_id", Holds::Id(RecordKind::Organ), Internal, |one, _| {
        text(one.answer.responsible)
    }),
];

impl Query for Show {
    const NAME: &'static str = "certification.show";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let (resolver, on) = (at.resolver()?, at.on());
        let id = self.which.find(&resolver)?;
        let state = resolver.register.certifications();
        let one = state.certification(id).ok_or_else(Problem::unforeseen)?;
        let records = Records::new(resolver.register, words);
        let audits: Vec<_> =
            state.audits_of(id).map(|audit| audit::list::Row::of(&records, audit, on)).collect();
        let held = state.audits_of(id).filter(|audit| audit.held_on(on).is_some());
        let found: Vec<_> = held.flat_map(|audit| state.findings_of(audit.id)).collect();
        let actions = found.iter().flat_map(|finding| state.actions_of(finding.id));
        let actions: Vec<_> = actions.map(|action| action::list::Row::of(&records, action, on)).collect();
        let findings: Vec<_> =
            found.iter().map(|finding| finding::list::Row::of(&records, finding, on)).collect();
        let setting = Setting::new(at, words);
        let sections = [
            list::section("steps", STEPS, &taken(one, at), &setting),
            list::section("answers", ANSWERS, &answers(&records, one, at), &setting),
            list::section("audits", audit::list::OF_CERTIFICATION, &audits, &setting),
            list::section("findings", finding::list::OF_CERTIFICATION, &findings, &setting),
            list::section("actions", action::list::BESIDE, &actions, &setting),
        ];
        Ok(Document {
            title: records.certification(id),
            provenance: at.provenance()?,
            sections: sections.into_iter().flatten().collect(),
            ..Document::default()
        }
        .headed_by(facts(&records, one, &one.standing(state, on))))
    }

    fn answer_schema() -> Schema {
        list::sections(&[
            ("steps", list::rows(STEPS)),
            ("answers", list::rows(ANSWERS)),
            ("audits", list::rows(audit::list::OF_CERTIFICATION)),
            ("findings", list::rows(finding::list::OF_CERTIFICATION)),
            ("actions", list::rows(action::list::BESIDE)),
        ])
    }
}

/// The steps up to the day, the day of the opening first.
fn taken(one: &Certification, at: &Moment<'_>) -> Vec<StepRow> {
    let opened = Some(StepRow::opening(one.opened));
    let taken = opened.into_iter().chain(one.steps.iter().map(StepRow::of));
    taken.filter(|step| step.on.first() <= at.on()).collect()
}

/// What is said of each requirement up to the day.
fn answers(records: &Records<'_>, one: &Certification, at: &Moment<'_>) -> Vec<AnswerRow> {
    let state = records.register.certifications();
    let last = |given: &[Answer]| given.iter().rfind(|answer| answer.on.first() <= at.on()).cloned();
    let answered = one.answers.iter().filter_map(|(code, given)| Some((code, last(given)?)));
    let row = |(code, answer): (&domain::certification::scheme::RequirementCode, Answer)| AnswerRow {
        requirement: code.to_string(),
        title: state.requirement(one.scheme, code).map(|requirement| requirement.title.to_string()),
        responsible: answer.responsible.map(|organ| records.organ(organ)),
        evidence: one.evidence.get(code).map_or(0, std::collections::BTreeSet::len),
        answer,
    };
    answered.map(row).collect()
}

fn facts(records: &Records<'_>, one: &Certification, standing: &Standing) -> Vec<Fact> {
    let words = records.words;
    let said = |date: Option<PartialDate>| date.map(|date| records.date(&date));
    let days = standing.remaining_days.and_then(|days| u64::try_from(days).ok());
    let days = days.map(|days| words.say_with("certification-remaining", &[("count", Arg::Number(days))]));
    let units: Vec<String> = standing.scope.units.iter().map(|unit| records.unit(*unit)).collect();
    list::facts(
        words,
        [
            ("col-status", Some(status(standing, words))),
            ("col-since", said(standing.since)),
            ("col-until", said(standing.until)),
            ("col-certification-remaining_days", days),
            ("col-certification-number", standing.number.as_ref().map(ToString::to_string)),
            ("col-certification-conditions", standing.conditions.as_ref().map(ToString::to_string)),
            ("col-certification-level", standing.scope.level.as_ref().map(|level| records.level(level))),
            ("col-certification-product", standing.scope.product.as_ref().map(ToString::to_string)),
            ("col-certification-units", Some(units.join(", "))),
            ("col-certification-first_certified", said(standing.first_certified)),
            ("col-id", Some(one.id.to_string())),
        ],
    )
}

/// How it stands, and what is to be known of that.
fn status(standing: &Standing, words: &Words) -> String {
    let status = words.term(Family::Certification, standing.status.code());
    let beside = [
        (standing.ends_for_good, "certification-ends-for-good"),
        (standing.overdue, "certification-suspension-overdue"),
    ];
    let beside = beside.into_iter().filter(|(holds, _)| *holds).map(|(_, id)| words.say(id));
    core::iter::once(status).chain(beside).collect::<Vec<_>>().join("; ")
}
