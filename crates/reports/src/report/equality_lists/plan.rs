//! A plan of action: its objectives and measures, who sees to them, what they cost, and how far they are.

use chrono::NaiveDate;
use domain::{
    Register,
    equality::{MeasureDetails, Plan, Progress},
    value::id::{MeasureId, PlanId},
};

use super::{bar, columns, date, fact, text};
use crate::{
    document::{Document, Section},
    page::Stamp,
    records::Records,
    table::{Cell, Table},
    words::{Arg, Words},
};

/// A plan as it stands on a day; `None` where there is no such plan.
pub fn plan(
    register: &Register,
    id: PlanId,
    on: NaiveDate,
    stamp: &Stamp,
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
    let mut sections = objectives(&records, found, on);
    sections.extend(reports(&records, found, on));
    let notes = vec![words.say("equality-plan-note")];
    Some(Document {
        title: found.details.title.to_string(),
        subtitle: words.say("equality-plan-subtitle"),
        stamp: stamp.clone(),
        facts: facts.into_iter().flatten().collect(),
        sections,
        notes,
        ..Document::default()
    })
}

/// One section an objective, in the order in which they were first written down.
fn objectives(records: &Records<'_>, plan: &Plan, on: NaiveDate) -> Vec<Section> {
    let mut names: Vec<&str> = Vec::new();
    for (details, _) in plan.measures.values() {
        if !names.contains(&details.objective.as_str()) {
            names.push(details.objective.as_str());
        }
    }
    let section = |(at, name): (usize, &str)| {
        let measures = plan.measures.iter().filter(|(_, (details, _))| details.objective.as_str() == name);
        let rows = measures.map(|(id, (details, _))| row(records, plan, *id, details, on)).collect();
        let ids = ["measure", "owner", "budget", "from", "until", "done", "state", "id"];
        let table = Table { columns: columns(records.words, ids), rows, ..Table::default() };
        Section {
            id: format!("objective-{}", at.saturating_add(1)),
            heading: name.to_owned(),
            table: Some(table),
            ..Section::default()
        }
    };
    names.into_iter().enumerate().map(section).collect()
}

fn row(
    records: &Records<'_>,
    plan: &Plan,
    id: MeasureId,
    details: &MeasureDetails,
    on: NaiveDate,
) -> Vec<Cell> {
    let percent = plan.percent(id, on);
    let is_late = plan.overdue(on).any(|(late, _)| late == id);
    let code = match percent {
        100.. => "done",
        _ if is_late => "overdue",
        _ if on < details.period.first_day() => "future",
        _ => "under_way",
    };
    vec![
        text(Some(&details.title)),
        text(details.owner.map(|owner| records.organ(owner))),
        text(details.budget.map(|budget| records.money(&budget))),
        date(Some(details.period.from)),
        date(details.period.until),
        bar(records.words, percent),
        Cell::code(code, records.words.say(&format!("measure_state-{code}"))),
        text(Some(id)),
    ]
}

/// What was written down of the measures up to the day, the latest first.
fn reports(records: &Records<'_>, plan: &Plan, on: NaiveDate) -> Option<Section> {
    let mut said: Vec<(&MeasureDetails, &Progress)> = plan
        .measures
        .values()
        .flat_map(|(details, reports)| reports.iter().map(move |report| (details, report)))
        .filter(|(_, report)| report.on.first() <= on)
        .collect();
    said.sort_by_key(|(_, report)| core::cmp::Reverse(report.on));
    let row = |(details, report): &(&MeasureDetails, &Progress)| {
        let evidence: Vec<String> = report.evidence.iter().map(|one| records.evidence(*one)).collect();
        vec![
            date(Some(report.on)),
            text(Some(&details.title)),
            bar(records.words, report.percent),
            text(report.note.as_ref()),
            text(Some(evidence.join("; ")).filter(|evidence| !evidence.is_empty())),
        ]
    };
    let rows: Vec<_> = said.iter().map(row).collect();
    let shown = u64::try_from(rows.len()).ok().filter(|count| 0 < *count)?;
    let ids = ["on", "measure", "done", "note", "evidence"];
    Some(Section {
        id: "reports".to_owned(),
        heading: records.words.heading("equality-list-reports"),
        paragraphs: vec![records.words.say_with("equality-reports-count", &[("count", Arg::Number(shown))])],
        table: Some(Table { columns: columns(records.words, ids), rows, ..Table::default() }),
        ..Section::default()
    })
}
