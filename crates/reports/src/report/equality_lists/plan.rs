//! A plan of action: its objectives and measures, who sees to them, what they cost, and how far they are.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{
    Register,
    equality::{MeasureDetails, Plan, Progress},
    value::id::{MeasureId, PlanId},
};
use schemars::JsonSchema;
use serde::Serialize;

use super::{bar, fact, table};
use crate::{
    answer::{self, Amount, Coded, Day, Fields, Measured, RecordId, Row, Worded},
    document::{Document, Section},
    provenance::Provenance,
    records::Records,
    words::{Arg, Words},
};

/// A plan as it stands on a day; `None` where there is no such plan.
pub fn plan(
    register: &Register,
    id: PlanId,
    on: NaiveDate,
    provenance: &Provenance,
    words: &Words,
) -> Option<Document> {
    let records = Records::new(register, words);
    let found = register.equality().plan(id)?;
    let progress = found.progress(on).map(|progress| words.percent(&progress.percent(1)));
    let budget = found
        .budget()
        .map(|sums| sums.iter().map(|money| records.money(money)).collect::<Vec<_>>().join(" + "));
    let overdue = found.overdue(on).count();
    let facts = [
        fact(words, "progress", progress),
        fact(words, "overdue", Some(overdue)),
        fact(words, "cooperative", Some(records.cooperative(found.details.cooperative))),
        fact(words, "organ", found.details.organ.map(|organ| records.organ(organ))),
        fact(words, "policy", found.details.policy.map(|policy| records.policy(policy))),
        fact(words, "period", Some(records.period(&found.details.period))),
        fact(words, "budget", budget.filter(|budget| !budget.is_empty())),
    ];
    let names = objectives(found);
    let of_objective =
        |(number, name): (u32, &&str)| (format!("objective-{number}"), measures(&records, found, name, on));
    let answer = PlanAnswer {
        reports: reports(&records, found, on),
        objectives: (1..).zip(&names).map(of_objective).collect(),
    };
    let mut sections: Vec<Section> = (1_u32..)
        .zip(&names)
        .map(|(number, name)| {
            let id = format!("objective-{number}");
            let rows = answer.objectives.get(&id).map(Vec::as_slice).unwrap_or_default();
            Section::new(id, *name).table(table(rows, words))
        })
        .collect();
    sections.extend(reports_section(&answer.reports, words));
    let notes = vec![words.say("equality-plan-note")];
    Some(
        Document {
            title: found.details.title.to_string(),
            subtitle: words.say("equality-plan-subtitle"),
            provenance: provenance.clone(),
            sections,
            notes,
            data: answer::data(&answer),
            ..Document::default()
        }
        .headed_by(facts.into_iter().flatten()),
    )
}

/// The objectives, in the order in which they were first written down.
fn objectives(plan: &Plan) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for (details, _) in plan.measures.values() {
        if !names.contains(&details.objective.as_str()) {
            names.push(details.objective.as_str());
        }
    }
    names
}

/// The measures towards an objective.
fn measures(records: &Records<'_>, plan: &Plan, objective: &str, on: NaiveDate) -> Vec<MeasureRow> {
    let measures = plan.measures.iter().filter(|(_, (details, _))| details.objective.as_str() == objective);
    measures.map(|(id, (details, _))| row(records, plan, *id, details, on)).collect()
}

fn row(
    records: &Records<'_>,
    plan: &Plan,
    id: MeasureId,
    details: &MeasureDetails,
    on: NaiveDate,
) -> MeasureRow {
    let percent = plan.percent(id, on);
    let is_late = plan.overdue(on).any(|(late, _)| late == id);
    let code = match percent {
        100.. => "done",
        _ if is_late => "overdue",
        _ if on < details.period.first_day() => "future",
        _ => "under_way",
    };
    MeasureRow {
        measure: details.title.to_string(),
        owner: details.owner.map(|owner| records.organ(owner).into()),
        budget: details.budget.map(|budget| Amount::new(&budget, records.money(&budget))),
        from: details.period.from.into(),
        until: details.period.until.map(Day::from),
        done: bar(records.words, percent),
        state: Coded::new(code, records.words.say(&format!("measure_state-{code}"))),
        id: RecordId::of(&id),
    }
}

/// What was written down of the measures up to the day, the latest first.
fn reports(records: &Records<'_>, plan: &Plan, on: NaiveDate) -> Vec<ReportRow> {
    let mut said: Vec<(&MeasureDetails, &Progress)> = plan
        .measures
        .values()
        .flat_map(|(details, reports)| reports.iter().map(move |report| (details, report)))
        .filter(|(_, report)| report.on.first() <= on)
        .collect();
    said.sort_by_key(|(_, report)| core::cmp::Reverse(report.on));
    let row = |(details, report): (&MeasureDetails, &Progress)| {
        let evidence: Vec<String> = report.evidence.iter().map(|one| records.evidence(*one)).collect();
        ReportRow {
            on: report.on.into(),
            measure: details.title.to_string(),
            done: bar(records.words, report.percent),
            note: report.note.as_ref().map(ToString::to_string),
            evidence: (!evidence.is_empty()).then(|| evidence.join("; ").into()),
        }
    };
    said.into_iter().map(row).collect()
}

fn reports_section(rows: &[ReportRow], words: &Words) -> Option<Section> {
    let shown = u64::try_from(rows.len()).ok().filter(|count| 0 < *count)?;
    Some(
        Section::new("reports", words.heading("equality-list-reports"))
            .lead([words.say_with("equality-reports-count", &[("count", Arg::Number(shown))])])
            .table(table(rows, words)),
    )
}

/// A plan of action. The other fields are its objectives, each as `objective-` with a number.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PlanAnswer {
    /// What was written down of the measures up to the day, the latest first.
    pub reports: Vec<ReportRow>,
    /// The measures by objective.
    #[serde(flatten)]
    pub objectives: BTreeMap<String, Vec<MeasureRow>>,
}

/// A measure of a plan.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct MeasureRow {
    /// What is to be done.
    pub measure: String,
    /// Who sees to it.
    pub owner: Option<Worded>,
    /// What it costs.
    pub budget: Option<Amount>,
    /// From when.
    pub from: Day,
    /// Until when, that day excluded.
    pub until: Option<Day>,
    /// How much of it is done, in percent.
    pub done: Measured,
    /// How it stands on the day.
    pub state: Coded,
    /// Which measure.
    #[schemars(extend("x-record" = "measure"))]
    pub id: RecordId,
}

impl Row for MeasureRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("measure", &self.measure),
            ("owner", &self.owner),
            ("budget", &self.budget),
            ("from", &self.from),
            ("until", &self.until),
            ("done", &self.done),
            ("state", &self.state),
            ("id", &self.id),
        ]
    }
}

/// A report on a measure.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct ReportRow {
    /// The day.
    pub on: Day,
    /// The measure.
    pub measure: String,
    /// How much of it was done, in percent.
    pub done: Measured,
    /// What is to be known of it.
    pub note: Option<String>,
    /// The evidence for it.
    pub evidence: Option<Worded>,
}

impl Row for ReportRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("on", &self.on),
            ("measure", &self.measure),
            ("done", &self.done),
            ("note", &self.note),
            ("evidence", &self.evidence),
        ]
    }
}
