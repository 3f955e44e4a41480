//! A policy, a plan, an indicator and statements as documents.
//!
//! What holds on a day, how far a plan is and which statements contradict each other is asked of the domain.

mod plan;
mod statements;

use chrono::NaiveDate;
use domain::{
    Register,
    equality::{Defined, TargetDetails},
    indicator::Indicator as BuiltIn,
    value::{
        PartialDate,
        id::{IndicatorId, PolicyId},
    },
};

pub use self::{plan::plan, statements::statements};
use crate::{
    document::{Document, Fact, Section},
    page::Stamp,
    records::{Records, equality::value},
    table::{Cell, Column, Table},
    words::Words,
};

/// A heading of this area, by the id of its column.
fn heading(words: &Words, id: &str) -> String {
    words.heading(&format!("col-equality-{id}"))
}

fn columns<const N: usize>(words: &Words, ids: [&str; N]) -> Vec<Column> {
    let column = |id: &str| match id {
        "from" | "until" | "on" | "by" => Column::date(id, heading(words, id)),
        "id" | "subject" => Column::key(id),
        _ => Column::text(id, heading(words, id)),
    };
    ids.into_iter().map(column).collect()
}

fn text(value: Option<impl ToString>) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::text(value.to_string()))
}

fn date(value: Option<PartialDate>) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::date(&value))
}

fn fact(words: &Words, id: &str, value: Option<impl ToString>) -> Option<Fact> {
    Some(Fact { label: heading(words, id), value: value?.to_string() })
}

/// How much was done: programs read the number, people a bar of ten and the number.
fn bar(words: &Words, percent: u8) -> Cell {
    let full = usize::from(percent.min(100)).div_euclid(10);
    let drawn = format!("{}{}", "█".repeat(full), "░".repeat(10_usize.saturating_sub(full)));
    Cell::code(
        percent.to_string(),
        format!("{drawn} {}", words.percent(&percent.to_string())).replace(' ', "\u{a0}"),
    )
}

/// How a policy may stand on a day.
pub const POLICY_STANDINGS: [&str; 5] = ["future", "in_force", "over", "repealed", "superseded"];

/// How a policy stands on a day; `None` where there is no such policy.
pub fn policy_standing(register: &Register, policy: PolicyId, on: NaiveDate) -> Option<&'static str> {
    let period = register.equality().policy_period(policy)?;
    Some(if period.contains(on) {
        "in_force"
    } else if on < period.first_day() {
        "future"
    } else if register.equality().is_repealed(policy) {
        "repealed"
    } else if register.equality().successor(policy).is_some() {
        "superseded"
    } else {
        "over"
    })
}

/// One policy: what is known of it, and the versions before and after.
pub fn policy(
    register: &Register,
    id: PolicyId,
    on: NaiveDate,
    stamp: &Stamp,
    words: &Words,
) -> Option<Document> {
    let records = Records::new(register, words);
    let found = register.equality().policy(id)?;
    let period = register.equality().policy_period(id)?;
    let standing = policy_standing(register, id, on);
    let standing = standing.map(|code| words.say(&format!("policy_standing-{code}")));
    let facts = [
        fact(words, "standing", standing),
        fact(words, "version", found.version.as_ref()),
        fact(words, "cooperative", Some(records.cooperative(found.cooperative))),
        fact(words, "adopted_by", found.adopted_by.map(|organ| records.organ(organ))),
        fact(words, "period", Some(records.period(&period))),
        fact(words, "resolution", found.resolution.as_ref()),
        fact(words, "review", found.review.map(|review| records.date(&review))),
        fact(words, "document", found.document.map(|document| records.evidence(document))),
        fact(words, "supersedes", found.supersedes.map(|former| records.policy(former))),
        fact(words, "successor", register.equality().successor(id).map(|(newer, _)| records.policy(newer))),
    ];
    let facts = facts.into_iter().flatten().collect();
    Some(Document { title: found.title.to_string(), stamp: stamp.clone(), facts, ..Document::default() })
}

/// The frameworks that ask for a built-in indicator; `None` where none does.
fn frameworks(words: &Words, indicator: BuiltIn) -> Option<String> {
    let frameworks = indicator.definition().frameworks;
    (!frameworks.is_empty()).then(|| words.frameworks(frameworks))
}

/// What an indicator is called, and what is known of it.
fn definition(words: &Words, indicator: &Defined<'_>) -> (String, [Option<Fact>; 9]) {
    match indicator {
        Defined::Own(found) => {
            let facts = [
                fact(words, "code", Some(&found.code)),
                None,
                fact(words, "unit", Some(&found.unit)),
                fact(words, "framework", found.framework.as_ref()),
                fact(words, "formula", found.formula.as_ref()),
                fact(words, "numerator", found.numerator.as_ref()),
                fact(words, "denominator", found.denominator.as_ref()),
                fact(words, "exclusions", found.exclusions.as_ref()),
                fact(words, "version", found.version.as_ref()),
            ];
            (found.title.to_string(), facts)
        }
        Defined::BuiltIn(found) => {
            let facts = [
                fact(words, "code", Some(found.code())),
                fact(words, "origin", Some(words.say("equality-origin-built_in"))),
                fact(words, "unit", Some(found.unit())),
                fact(words, "framework", frameworks(words, *found)),
                fact(words, "formula", Some(words.formula(*found))),
                None,
                None,
                None,
                fact(words, "version", Some(found.definition().version)),
            ];
            (words.built_in(*found), facts)
        }
    }
}

/// One indicator: its definition, its baselines and targets, and what was said of it.
pub fn indicator(register: &Register, id: IndicatorId, stamp: &Stamp, words: &Words) -> Option<Document> {
    let records = Records::new(register, words);
    let found = register.equality().indicator(id)?;
    let (title, facts) = definition(words, &found);
    let mut targets: Vec<_> =
        register.equality().targets().filter(|(_, target)| target.indicator == id).collect();
    targets.sort_by_key(|(_, target)| (!target.is_baseline, target.by));
    let row = |(target_id, target): (domain::value::id::TargetId, &TargetDetails)| {
        let code = if target.is_baseline { "baseline" } else { "target" };
        vec![
            Cell::code(code, words.say(&format!("equality-{code}"))),
            text(Some(records.cooperative(target.cooperative))),
            text(target.organ.map(|organ| records.organ(organ))),
            date(Some(target.by)),
            text(Some(value(words, &target.value, Some(found.unit())))),
            text(Some(target_id)),
        ]
    };
    let rows: Vec<_> = targets.into_iter().map(row).collect();
    let table = Table {
        columns: columns(words, ["kind", "cooperative", "organ", "by", "value", "id"]),
        rows,
        ..Table::default()
    };
    let mut sections = vec![Section {
        id: "targets".to_owned(),
        heading: words.heading("equality-list-targets"),
        table: Some(table),
        ..Section::default()
    }];
    let of_it: Vec<_> = register
        .equality()
        .side_by_side()
        .into_iter()
        .map(|group| group.into_iter().filter(|said| said.details.indicator == Some(id)).collect::<Vec<_>>())
        .filter(|group| !group.is_empty())
        .collect();
    sections.extend(of_it.iter().enumerate().map(|(at, group)| statements::section(&records, at, group)));
    Some(Document {
        title,
        stamp: stamp.clone(),
        facts: facts.into_iter().flatten().collect(),
        sections,
        ..Document::default()
    })
}
