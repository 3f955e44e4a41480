//! Policies, plans, indicators, statements, gender rules and releases as documents.
//!
//! What holds on a day, how far a plan is and which statements contradict each other is asked of the domain.

mod plan;
mod statements;

use chrono::NaiveDate;
use domain::{
    Register,
    equality::{Defined, IndicatorDetails, PolicyDetails, TargetDetails},
    indicator::Indicator as BuiltIn,
    value::{
        PartialDate,
        id::{CooperativeId, IndicatorId, OrganId, PolicyId},
    },
};

pub use self::{plan::plan, statements::statements};
use super::list;
use crate::{
    document::{Document, Fact, Section},
    page::Stamp,
    records::{Records, equality::value},
    table::{Cell, Column, Table},
    words::{Family, Words},
};

/// A heading of this area, by the id of its column.
fn heading(words: &Words, id: &str) -> String {
    words.heading(&format!("col-equality-{id}"))
}

fn columns<const N: usize>(words: &Words, ids: [&str; N]) -> Vec<Column> {
    let column = |id: &str| match id {
        "from" | "until" | "review" | "on" | "as_of" | "by" => Column::date(id, heading(words, id)),
        "id" | "subject" => Column::key(id),
        "progress" => Column::ratio(id, heading(words, id)),
        "cells" | "hidden" | "measures" | "overdue" => Column::integer(id, heading(words, id)),
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

fn count(value: usize) -> Cell {
    Cell::count(u64::try_from(value).unwrap_or(u64::MAX))
}

fn fact(words: &Words, id: &str, value: Option<impl ToString>) -> Option<Fact> {
    Some(Fact { label: heading(words, id), value: value?.to_string() })
}

fn percent(share: &domain::value::Ratio) -> Cell {
    Cell::percent(share.numerator(), share.denominator(), share.percent(1))
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

/// The policies of an organisation, or of all, with how each stands on the day.
pub fn policies(
    register: &Register,
    of: Option<CooperativeId>,
    on: NaiveDate,
    stamp: &Stamp,
    words: &Words,
) -> Document {
    let records = Records::new(register, words);
    let mut found: Vec<(PolicyId, &PolicyDetails)> = register
        .equality()
        .policies()
        .filter(|(_, policy)| of.is_none_or(|of| policy.cooperative == of))
        .collect();
    found.sort_by_key(|(_, policy)| policy.period.from);
    let row = |(id, policy): &(PolicyId, &PolicyDetails)| {
        let until = register.equality().policy_period(*id).and_then(|period| period.until);
        vec![
            text(Some(&policy.title)),
            text(policy.version.as_ref()),
            text(Some(records.cooperative(policy.cooperative))),
            text(policy.adopted_by.map(|organ| records.organ(organ))),
            date(Some(policy.period.from)),
            date(until),
            standing(register, *id, on, words),
            date(policy.review),
            text(policy.resolution.as_ref()),
            text(Some(id)),
        ]
    };
    let ids = [
        "title",
        "version",
        "cooperative",
        "adopted_by",
        "from",
        "until",
        "standing",
        "review",
        "resolution",
        "id",
    ];
    let rows = found.iter().map(row).collect();
    list(words.heading("equality-list-policies"), columns(words, ids), rows, stamp)
}

fn standing(register: &Register, policy: PolicyId, on: NaiveDate, words: &Words) -> Cell {
    let Some(period) = register.equality().policy_period(policy) else { return Cell::Empty };
    let code = if period.contains(on) {
        "in_force"
    } else if on < period.first_day() {
        "future"
    } else if register.equality().is_repealed(policy) {
        "repealed"
    } else if register.equality().successor(policy).is_some() {
        "superseded"
    } else {
        "over"
    };
    Cell::code(code, words.say(&format!("policy_standing-{code}")))
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
    let standing = match standing(register, id, on, words) {
        Cell::Code { shown, .. } => Some(shown),
        _ => None,
    };
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

/// The plans of an organisation, or of all, with how far each is on the day.
pub fn plans(
    register: &Register,
    of: Option<CooperativeId>,
    on: NaiveDate,
    stamp: &Stamp,
    words: &Words,
) -> Document {
    let records = Records::new(register, words);
    let plans = register.equality().plans();
    let row = |plan: &domain::equality::Plan| {
        vec![
            text(Some(&plan.details.title)),
            text(Some(records.cooperative(plan.details.cooperative))),
            text(plan.details.organ.map(|organ| records.organ(organ))),
            date(Some(plan.details.period.from)),
            date(plan.details.period.until),
            count(plan.measures.len()),
            plan.progress(on).map_or(Cell::Empty, |share| percent(&share)),
            count(plan.overdue(on).count()),
            text(Some(plan.id)),
        ]
    };
    let rows = plans.filter(|plan| of.is_none_or(|of| plan.details.cooperative == of)).map(row).collect();
    let ids = ["title", "cooperative", "organ", "from", "until", "measures", "progress", "overdue", "id"];
    list(words.heading("equality-list-plans"), columns(words, ids), rows, stamp)
}

/// All indicators: the register's own, then those that are built in.
pub fn indicators(register: &Register, stamp: &Stamp, words: &Words) -> Document {
    let origin = |code: &str| Cell::code(code, words.say(&format!("equality-origin-{code}")));
    let own = |(id, one): (IndicatorId, &IndicatorDetails)| {
        vec![
            text(Some(&one.code)),
            text(Some(&one.title)),
            origin("own"),
            text(one.formula.as_ref()),
            text(Some(&one.unit)),
            text(one.framework.as_ref()),
            text(one.version.as_ref()),
            text(Some(id)),
        ]
    };
    let built_in = |one: &BuiltIn| {
        let definition = one.definition();
        vec![
            text(Some(one.code())),
            text(Some(words.built_in(*one))),
            origin("built_in"),
            text(Some(words.formula(*one))),
            text(Some(one.unit())),
            text(frameworks(words, *one)),
            text(Some(definition.version)),
            text(Some(one.id())),
        ]
    };
    let mut found: Vec<_> = register.equality().indicators().collect();
    found.sort_by_key(|(_, one)| one.code.to_string());
    let ids = ["code", "title", "origin", "formula", "unit", "framework", "version", "id"];
    let rows = found.into_iter().map(own).chain(BuiltIn::ALL.iter().map(built_in)).collect();
    list(words.heading("equality-list-indicators"), columns(words, ids), rows, stamp)
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

/// The gender rules of an organ, or of all.
pub fn rules(register: &Register, of: Option<OrganId>, stamp: &Stamp, words: &Words) -> Document {
    let records = Records::new(register, words);
    let organs = register.committees().organs().filter(|organ| of.is_none_or(|of| organ.id == of));
    let mut rows = Vec::new();
    for organ in organs {
        let rules = register.equality().rules(organ.id);
        let ends = rules.iter().skip(1).map(|next| Some(next.from)).chain([None]);
        for (rule, until) in rules.iter().zip(ends) {
            rows.push(vec![
                text(Some(records.organ(organ.id))),
                text(Some(records.cooperative(organ.cooperative))),
                Cell::code(rule.kind.code(), words.term(Family::GenderRule, rule.kind.code())),
                text(rule.least_percent.map(|least| words.percent(&least.to_string()))),
                date(Some(rule.from)),
                date(until),
                text(rule.source.as_ref()),
            ]);
        }
    }
    let ids = ["organ", "cooperative", "rule", "least_percent", "from", "until", "source"];
    list(words.heading("equality-list-rules"), columns(words, ids), rows, stamp)
}

/// What left the house.
pub fn releases(register: &Register, stamp: &Stamp, words: &Words) -> Document {
    let mut found: Vec<_> = register.equality().releases().collect();
    found.sort_by_key(|(_, release)| release.on);
    let row = |(id, release): &(domain::value::id::ReleaseId, &domain::equality::ReleaseDetails)| {
        vec![
            date(Some(release.on)),
            text(Some(&release.title)),
            text(Some(&release.audience)),
            date(Some(release.as_of)),
            count(release.cells.len()),
            count(release.cells.iter().filter(|cell| cell.figure.is_none()).count()),
            text(Some(id)),
        ]
    };
    let ids = ["on", "title", "audience", "as_of", "cells", "hidden", "id"];
    let rows = found.iter().map(row).collect();
    list(words.heading("equality-list-releases"), columns(words, ids), rows, stamp)
}
