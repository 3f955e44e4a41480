//! `rule.list`.

use clap::Args;
use domain::authority::Question;
use domain::authority::Sensitivity::{self, Internal};
use domain::equality::{GenderRule, GenderRuleKind};
use domain::value::PartialDate;
use domain::value::id::{CooperativeId, OrganId};
use reports::document::Document;
use reports::records::Records;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::list::{self, Column, Holds, code, codes, date, text};
use crate::record::RecordKind;
use crate::{Input, Moment, Outcome, Query};

/// List the gender rules of organs, in the order of their days
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct List {
    /// Only of this organ: kind or name
    pub organ: Option<Input<OrganId>>,
    /// The cooperative, where several have such an organ
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
}

/// A gender rule of an organ, until the next one holds.
struct Row {
    organ: (OrganId, String),
    cooperative: (CooperativeId, String),
    rule: GenderRule,
    until: Option<PartialDate>,
}

const COLUMNS: &[Column<Row>] = &[
    Column::new("organ", Holds::Words, Internal, |one: &Row, _| text(Some(&one.organ.1)))
        .headed("col-equality-organ"),
    Column::new("cooperative", Holds::Text, Internal, |one: &Row, _| text(Some(&one.cooperative.1)))
        .headed("col-equality-cooperative"),
    Column::new("rule", Holds::Code(codes::<GenderRuleKind>), Internal, |one: &Row, at| {
        code(one.rule.kind, at)
    })
    .headed("col-equality-rule"),
    Column::new("least_percent", Holds::Text, Internal, |one: &Row, at| {
        text(one.rule.least_percent.map(|least| at.words.percent(&least.to_string())))
    })
    .headed("col-equality-least_percent"),
    Column::new("from", Holds::Date, Internal, |one: &Row, _| date(Some(one.rule.from)))
        .headed("col-equality-from"),
    Column::new("until", Holds::Date, Internal, |one: &Row, _| date(one.until)).headed("col-equality-until"),
    Column::new("source", Holds::Text, Internal, |one: &Row, _| text(one.rule.source.as_ref()))
        .headed("col-equality-source"),
    Column::new("organ_id", Holds::Id(RecordKind::Organ), Internal, |one, _| text(Some(one.organ.0))),
    Column::new("cooperative_id", Holds::Id(RecordKind::Cooperative), Internal, |one, _| {
        text(Some(one.cooperative.0))
    }),
];

impl Query for List {
    const NAME: &'static str = "rule.list";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let resolver = at.resolver()?;
        let of = self.cooperative.as_deref();
        let wanted = resolver.organ_if("organ", of, self.organ.as_deref())?;
        let records = Records::new(resolver.register, words);
        let organs = resolver.register.committees().organs();
        let mut rows = Vec::new();
        for organ in organs.filter(|organ| wanted.is_none_or(|wanted| organ.id == wanted)) {
            let rules = resolver.register.equality().rules(organ.id);
            let ends = rules.iter().skip(1).map(|next| Some(next.from)).chain([None]);
            rows.extend(rules.iter().zip(ends).map(|(rule, until)| Row {
                organ: (organ.id, records.organ(organ.id)),
                cooperative: (organ.cooperative, records.cooperative(organ.cooperative)),
                rule: rule.clone(),
                until,
            }));
        }
        let title = "equality-list-rules";
        list::List { title, columns: COLUMNS, rows, total: None, unshown: None }.document(at, words)
    }

    fn answer_schema() -> Schema {
        list::schema(COLUMNS)
    }
}
