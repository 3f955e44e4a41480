//! `audit.show`.

use clap::Args;
use domain::authority::Sensitivity::Internal;
use domain::authority::{Question, Sensitivity};
use domain::certification::Audit;
use domain::value::PartialDate;
use reports::document::{Document, Fact};
use reports::records::Records;
use reports::words::{Family, Words};
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use super::Which;
use crate::list::{self, Setting};
use crate::{Moment, Outcome, Problem, Query, action, finding};

/// Show one audit: how it was held, what it found, what is done about it
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Show {
    /// Which audit.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
}

impl Query for Show {
    const NAME: &'static str = "audit.show";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let (resolver, on) = (at.resolver()?, at.on());
        let id = self.which.find(&resolver)?;
        let state = resolver.register.certifications();
        let audit = state.audit(id).ok_or_else(Problem::unforeseen)?;
        let records = Records::new(resolver.register, words);
        let found = || state.findings_of(id).filter(|_| audit.held_on(on).is_some());
        let findings: Vec<_> = found().map(|finding| finding::list::Row::of(&records, finding, on)).collect();
        let actions = found().flat_map(|finding| state.actions_of(finding.id));
        let actions: Vec<_> = actions.map(|action| action::list::Row::of(&records, action, on)).collect();
        let setting = Setting::new(at, words);
        let sections = [
            list::section("findings", finding::list::OF_AUDIT, &findings, &setting),
            list::section("actions", action::list::BESIDE, &actions, &setting),
        ];
        Ok(Document {
            title: records.audit(id),
            provenance: at.provenance()?,
            sections: sections.into_iter().flatten().collect(),
            ..Document::default()
        }
        .headed_by(facts(&records, audit, audit.held_on(on).is_some())))
    }

    fn answer_schema() -> Schema {
        list::sections(&[
            ("findings", list::rows(finding::list::OF_AUDIT)),
            ("actions", list::rows(action::list::BESIDE)),
        ])
    }
}

fn facts(records: &Records<'_>, audit: &Audit, is_held: bool) -> Vec<Fact> {
    let words = records.words;
    let held = audit.held.as_ref().filter(|_| is_held);
    let said = |date: PartialDate| records.date(&date);
    let count = |count: Option<u32>| count.map(|count| words.integer(count.into()));
    list::facts(
        words,
        [
            ("col-certification-certification", Some(records.certification(audit.certification))),
            ("col-certification-kind", Some(words.term(Family::Audit, audit.details.kind.code()))),
            ("col-certification-body", Some(audit.details.body.to_string())),
            ("col-certification-planned", Some(said(audit.details.planned))),
            ("col-since", held.map(|held| said(held.from))),
            ("col-until", held.map(|held| said(held.until))),
            ("col-certification-auditors", count(held.and_then(|held| held.auditors))),
            ("col-certification-sample", count(held.and_then(|held| held.sample))),
            ("col-certification-interviews", held.map(|held| records.tally(&held.interviews))),
            ("col-certification-note", held.and_then(|held| held.note.as_ref()).map(ToString::to_string)),
            ("col-id", Some(audit.id.to_string())),
        ],
    )
}
