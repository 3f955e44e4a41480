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
    value::id::{IndicatorId, PolicyId, TargetId},
};
use schemars::JsonSchema;
use serde::Serialize;

pub use self::{
    plan::{PlanAnswer, plan},
    statements::{StatementsAnswer, Subjects, statements},
};
use crate::{
    answer::{self, Coded, Day, Fields, Measured, RecordId, Reference, Row, Worded},
    document::{Document, Fact, Section},
    provenance::Provenance,
    records::{Records, equality::value},
    table::Table,
    words::Words,
};

/// A heading of this area, by the id of its column.
fn heading(words: &Words, id: &str) -> String {
    words.heading(&format!("col-equality-{id}"))
}

/// A table under the headings of this area.
fn table<R: Row>(rows: &[R], words: &Words) -> Table {
    Table::of(rows, |id| heading(words, id))
}

fn fact(words: &Words, id: &str, value: Option<impl ToString>) -> Option<Fact> {
    Some(Fact { label: heading(words, id), value: value?.to_string() })
}

/// How much was done: programs read the number, people a bar of ten and the number.
fn bar(words: &Words, percent: u8) -> Measured {
    let full = usize::from(percent.min(100)).div_euclid(10);
    let drawn = format!("{}{}", "█".repeat(full), "░".repeat(10_usize.saturating_sub(full)));
    Measured::new(percent, format!("{drawn} {}", words.percent(&percent.to_string())).replace(' ', "\u{a0}"))
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
    provenance: &Provenance,
    words: &Words,
) -> Option<Document> {
    let records = Records::new(register, words);
    let found = register.equality().policy(id)?;
    let period = register.equality().policy_period(id)?;
    let standing = policy_standing(register, id, on)?;
    let standing = Coded::new(standing, words.say(&format!("policy_standing-{standing}")));
    let successor = register.equality().successor(id).map(|(newer, _)| newer);
    let facts = [
        fact(words, "standing", Some(standing.shown())),
        fact(words, "version", found.version.as_ref()),
        fact(words, "cooperative", Some(records.cooperative(found.cooperative))),
        fact(words, "adopted_by", found.adopted_by.map(|organ| records.organ(organ))),
        fact(words, "period", Some(records.period(&period))),
        fact(words, "resolution", found.resolution.as_ref()),
        fact(words, "review", found.review.map(|review| records.date(&review))),
        fact(words, "document", found.document.map(|document| records.evidence(document))),
        fact(words, "supersedes", found.supersedes.map(|former| records.policy(former))),
        fact(words, "successor", successor.map(|newer| records.policy(newer))),
    ];
    let facts = facts.into_iter().flatten();
    let answer = PolicyAnswer {
        title: found.title.to_string(),
        standing,
        version: found.version.as_ref().map(ToString::to_string),
        cooperative: Reference::new(&found.cooperative, records.cooperative(found.cooperative)),
        adopted_by: found.adopted_by.map(|organ| Reference::new(&organ, records.organ(organ))),
        from: period.from.into(),
        until: period.until.map(Day::from),
        resolution: found.resolution.as_ref().map(ToString::to_string),
        review: found.review.map(Day::from),
        document: found.document.map(|document| Reference::new(&document, records.evidence(document))),
        supersedes: found.supersedes.map(|former| Reference::new(&former, records.policy(former))),
        successor: successor.map(|newer| Reference::new(&newer, records.policy(newer))),
    };
    Some(
        Document {
            title: found.title.to_string(),
            provenance: provenance.clone(),
            data: answer::data(&answer),
            ..Document::default()
        }
        .headed_by(facts),
    )
}

/// A policy on a day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PolicyAnswer {
    /// Its title.
    pub title: String,
    /// How it stands on the day.
    pub standing: Coded,
    /// Its version.
    pub version: Option<String>,
    /// Whose it is.
    pub cooperative: Reference,
    /// The organ that adopted it.
    pub adopted_by: Option<Reference>,
    /// From when it is in force.
    pub from: Day,
    /// Until when, that day excluded.
    pub until: Option<Day>,
    /// The resolution by which it was adopted.
    pub resolution: Option<String>,
    /// When it is to be reviewed.
    pub review: Option<Day>,
    /// The evidence that is its text.
    pub document: Option<Reference>,
    /// The policy that it takes the place of.
    pub supersedes: Option<Reference>,
    /// The policy that takes its place.
    pub successor: Option<Reference>,
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
pub fn indicator(
    register: &Register,
    id: IndicatorId,
    provenance: &Provenance,
    words: &Words,
) -> Option<Document> {
    let records = Records::new(register, words);
    let found = register.equality().indicator(id)?;
    let (title, facts) = definition(words, &found);
    let mut targets: Vec<_> =
        register.equality().targets().filter(|(_, target)| target.indicator == id).collect();
    targets.sort_by_key(|(_, target)| (!target.is_baseline, target.by));
    let row = |(target_id, target): (TargetId, &TargetDetails)| {
        let code = if target.is_baseline { "baseline" } else { "target" };
        TargetRow {
            kind: Coded::new(code, words.say(&format!("equality-{code}"))),
            cooperative: records.cooperative(target.cooperative).into(),
            organ: target.organ.map(|organ| records.organ(organ).into()),
            by: target.by.into(),
            value: value(words, &target.value, Some(found.unit())).into(),
            id: RecordId::of(&target_id),
        }
    };
    let targets: Vec<TargetRow> = targets.into_iter().map(row).collect();
    let mut sections =
        vec![Section::new("targets", words.heading("equality-list-targets")).table(table(&targets, words))];
    let of_it: Vec<_> = register
        .equality()
        .side_by_side()
        .into_iter()
        .map(|group| group.into_iter().filter(|said| said.details.indicator == Some(id)).collect::<Vec<_>>())
        .filter(|group| !group.is_empty())
        .collect();
    let subjects = statements::subjects(words, of_it.iter().map(Vec::as_slice));
    sections.extend(
        of_it
            .iter()
            .zip(subjects.iter())
            .map(|(group, (id, rows))| statements::section(&records, id, group, rows)),
    );
    let answer = IndicatorAnswer { targets, subjects };
    Some(
        Document {
            title,
            provenance: provenance.clone(),
            sections,
            data: answer::data(&answer),
            ..Document::default()
        }
        .headed_by(facts.into_iter().flatten()),
    )
}

/// An indicator. The other fields are what was stated of it, each subject as `subject-` with a number.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct IndicatorAnswer {
    /// Its baselines and targets.
    pub targets: Vec<TargetRow>,
    /// What was stated of it, by subject.
    #[serde(flatten)]
    pub subjects: Subjects,
}

/// A baseline or a target.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct TargetRow {
    /// Which of the two.
    pub kind: Coded,
    /// Whose it is.
    pub cooperative: Worded,
    /// Of which organ.
    pub organ: Option<Worded>,
    /// By when.
    pub by: Day,
    /// The value.
    pub value: Worded,
    /// Which one.
    #[schemars(extend("x-record" = "target"))]
    pub id: RecordId,
}

impl Row for TargetRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("kind", &self.kind),
            ("cooperative", &self.cooperative),
            ("organ", &self.organ),
            ("by", &self.by),
            ("value", &self.value),
            ("id", &self.id),
        ]
    }
}
