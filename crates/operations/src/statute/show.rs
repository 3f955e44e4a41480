//! `statute.show`.

use clap::Args;
use domain::authority::Question;
use domain::authority::Sensitivity::{self, Public};
use domain::committee::Kind as Organ;
use domain::compliance::CheckContext;
use domain::rule::{RuleId, RuleSet};
use domain::statute::{By, organ_kinds};
use domain::value::id::CooperativeId;
use reports::document::Document;
use reports::table::Cell;
use reports::words::{Family, Words};
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use super::rules_file::rules;
use crate::list::{self, Column, Holds, Setting, codes, text};
use crate::record::RecordKind;
use crate::{Input, Moment, Outcome, Problem, Query, Scoped};

/// Show every rule that holds for an organisation on the day: what the law and the statute say, and which of the two holds
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Show {
    /// Of which organisation, where there are several
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
}

/// A rule, for one organ where it is about organs.
struct Row {
    rule: RuleId,
    organ: Option<Organ>,
    demand: Option<String>,
    by: &'static str,
    statute: Option<String>,
    article: Option<String>,
    law: Option<String>,
    law_source: Option<String>,
    check: &'static str,
    text: Option<String>,
    statute_id: Option<String>,
}

const BY: [&str; 3] = ["law", "statute", "nobody"];
const CHECKS: [&str; 5] = ["by_itself", "with_others", "by_schemes", "by_meetings", "behind_law"];

fn coded(prefix: &str, code: &'static str, at: &Setting<'_>) -> Cell {
    Cell::code(code, at.words.say(&format!("{prefix}-{code}")))
}

const COLUMNS: &[Column<Row>] = &[
    Column::new("rule", Holds::Code(codes::<RuleId>), Public, |one: &Row, at| {
        Cell::code(one.rule.code(), at.words.term(Family::Rule, one.rule.code()))
    })
    .headed("col-statute-rule"),
    Column::new("organ", Holds::Code(codes::<Organ>), Public, |one: &Row, at| {
        one.organ
            .map_or(Cell::Empty, |organ| Cell::code(organ.code(), at.words.term(Family::Organ, organ.code())))
    })
    .headed("col-statute-organ"),
    Column::new("demand", Holds::Words, Public, |one: &Row, _| text(one.demand.as_ref()))
        .headed("col-statute-demand"),
    Column::new("by", Holds::Code(|| BY.to_vec()), Public, |one: &Row, at| coded("statute_by", one.by, at))
        .headed("col-statute-by"),
    Column::new("statute", Holds::Words, Public, |one: &Row, _| text(one.statute.as_ref()))
        .headed("col-statute-statute")
        .sparse(),
    Column::new("article", Holds::Text, Public, |one: &Row, _| text(one.article.as_ref()))
        .headed("col-statute-article")
        .sparse(),
    Column::new("law", Holds::Words, Public, |one: &Row, _| text(one.law.as_ref())).headed("col-statute-law"),
    Column::new("law_source", Holds::Text, Public, |one: &Row, _| text(one.law_source.as_ref()))
        .headed("col-statute-law_source"),
    Column::new("check", Holds::Code(|| CHECKS.to_vec()), Public, |one: &Row, at| {
        coded("statute_check", one.check, at)
    })
    .headed("col-statute-check"),
    Column::new("text", Holds::Text, Public, |one: &Row, _| text(one.text.as_ref()))
        .headed("col-statute-text")
        .hidden(),
    Column::new("statute_id", Holds::Id(RecordKind::Statute), Public, |one: &Row, _| {
        text(one.statute_id.as_ref())
    }),
];

impl Query for Show {
    const NAME: &'static str = "statute.show";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Public;
    const SCOPED: Scoped = Scoped::ByField("cooperative");

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let resolver = at.resolver()?;
        let cooperative = resolver.the_cooperative("cooperative", self.cooperative.as_deref())?;
        let asked = CheckContext::of(resolver.register, RuleSet::peru(), cooperative, at.on());
        let asked = asked.ok_or_else(Problem::unforeseen)?;
        let rows = rules().iter().flat_map(|rule| of_rule(&asked, *rule, words)).collect();
        list::List { title: "statute-show", columns: COLUMNS, rows, total: None, unshown: None }
            .document(at, words)
    }

    fn answer_schema() -> Schema {
        list::schema(COLUMNS)
    }
}

/// How a rule stands, organ by organ where it is about organs. Nothing of a rule that is not for organisations of that kind.
fn of_rule(asked: &CheckContext<'_>, rule: RuleId, words: &Words) -> Vec<Row> {
    let organs: Vec<Option<Organ>> = if rule.is_of_organs() {
        let statutes = asked.register.statutes();
        let kinds = organ_kinds(asked.rule_set, statutes, asked.cooperative, rule, asked.on);
        // What the law leaves open, organ by organ, is one line until the statute names organs.
        if kinds.is_empty() { vec![None] } else { kinds.into_iter().map(Some).collect() }
    } else {
        vec![None]
    };
    let rows = organs.into_iter().map(|organ| {
        let standing = asked.standing(rule, organ);
        let in_force = standing.in_force();
        let check = match rule.checked() {
            _ if standing.is_loosened() => "behind_law",
            checked => checked.code(),
        };
        let row = Row {
            rule,
            organ,
            demand: in_force.as_ref().map(|it| words.demand(&it.demand)),
            by: match in_force.map(|it| it.by) {
                Some(By::Law) => "law",
                Some(By::Statute(_)) => "statute",
                None => "nobody",
            },
            statute: standing.statute.map(|said| words.demand(&said.rule.demand)),
            article: standing.statute.map(|said| said.rule.article.to_string()),
            law: standing.law.and_then(|law| law.demand.as_ref()).map(|demand| words.demand(demand)),
            law_source: standing.law.map(|law| law.source.to_string()),
            check,
            text: standing.statute.and_then(|said| said.rule.text.as_ref()).map(ToString::to_string),
            statute_id: standing.statute.map(|said| said.statute.to_string()),
        };
        (standing.law.is_some() || standing.statute.is_some()).then_some(row)
    });
    rows.flatten().collect()
}

/// The codes of how a rule is checked are those of the domain, and one more.
#[cfg(test)]
mod tests {
    use strum::VariantArray as _;

    use domain::rule::Checked;

    use super::CHECKS;

    /// Protects readers of the column: every way in which the domain checks a rule has its code in it.
    #[test]
    fn every_way_of_checking_has_its_code() {
        let known: Vec<&str> = Checked::VARIANTS.iter().map(|checked| checked.code()).collect();
        assert_eq!(CHECKS[..known.len()], known);
    }
}
