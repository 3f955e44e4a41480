//! `evidence.show`.

use clap::Args;
use domain::authority::Sensitivity::Internal;
use domain::authority::{Question, Sensitivity};
use domain::certification::{Evidence, Source};
use domain::compliance::EvidenceState;
use domain::value::id::{CertificationId, EvidenceId};
use reports::document::{Document, Fact};
use reports::records::Records;
use reports::words::{Family, Words};
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use super::{Keeping, uses};
use crate::list::{self, Column, Holds, Setting, text};
use crate::record::RecordKind;
use crate::{Field as _, Input, Moment, Outcome, Problem, Query};

/// Show one piece of evidence
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Show {
    /// The evidence: its title or a part of it
    pub evidence: Input<EvidenceId>,
}

/// A use of evidence.
struct Use {
    certification: CertificationId,
    certification_name: String,
    requirement: String,
}

const USES: &[Column<Use>] = &[
    Column::<Use>::new("certification", Holds::Text, Internal, |one, _| text(Some(&one.certification_name)))
        .headed("col-certification-certification"),
    Column::<Use>::new("requirement", Holds::Text, Internal, |one, _| text(Some(&one.requirement)))
        .headed("col-certification-requirement"),
    Column::<Use>::new("certification_id", Holds::Id(RecordKind::Certification), Internal, |one, _| {
        text(Some(one.certification))
    }),
];

impl Query for Show {
    const NAME: &'static str = "evidence.show";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let resolver = at.resolver()?;
        let id = self.evidence.read("evidence", &resolver)?;
        let evidence = resolver.register.certifications().evidence(id).ok_or_else(Problem::unforeseen)?;
        let records = Records::new(resolver.register, words);
        let uses = uses(resolver.register, id).map(|(certification, requirement)| Use {
            certification,
            certification_name: records.certification(certification),
            requirement,
        });
        let setting = Setting::new(at, words);
        let section = list::section("evidence-uses", USES, &uses.collect::<Vec<_>>(), &setting);
        Ok(Document {
            title: evidence.details.title.to_string(),
            provenance: at.provenance()?,
            sections: section.into_iter().collect(),
            ..Document::default()
        }
        .headed_by(facts(&records, evidence, at)?))
    }

    fn answer_schema() -> Schema {
        list::sections(&[("evidence-uses", list::rows(USES))])
    }
}

fn facts(records: &Records<'_>, evidence: &Evidence, at: &Moment<'_>) -> Outcome<Vec<Fact>> {
    let (words, details) = (records.words, &evidence.details);
    let state = EvidenceState::on(records.register.certifications(), evidence, at.on()).code();
    let digest = match &details.source {
        Source::File { digest, .. } => Some(digest.to_string()),
        Source::Record { .. } | Source::Paper(_) | Source::Address(_) => None,
    };
    let keeping = Keeping::of(&details.source, &at.file_sizes()?);
    Ok(list::facts(
        words,
        [
            ("col-certification-state", Some(words.say(&format!("evidence_state-{state}")))),
            ("col-certification-effective_period", Some(words.period_of(&details.effective))),
            (
                "col-certification-sensitivity",
                Some(words.term(Family::Sensitivity, details.sensitivity.code())),
            ),
            ("col-certification-where", Some(records.evidence_source(&details.source))),
            ("col-certification-kept", keeping.map(|keeping| keeping.said(words))),
            ("col-certification-digest", digest),
            ("col-certification-supersedes", details.supersedes.map(|former| records.evidence(former))),
            ("col-certification-superseded_by", evidence.superseded_by.map(|newer| records.evidence(newer))),
            ("col-id", Some(evidence.id.to_string())),
        ],
    ))
}
