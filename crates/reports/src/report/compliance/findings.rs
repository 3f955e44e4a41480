//! Everything that somebody should look at: the findings by how much they weigh, each with its source and its records.

use domain::compliance::{Finding, Gap, Severity, by_severity};
use schemars::JsonSchema;
use serde::Serialize;

use super::{flaw, section, several};
use crate::{
    answer::{self, Coded, Datum, Day, Fields, HiddenCode, RecordId, Row, Worded},
    document::{Document, Section},
    provenance::Provenance,
    records::Records,
    report::figure,
    table::{Cell, Kind},
};

/// The findings as a document; a section for each severity that occurs.
pub fn findings(records: &Records<'_>, found: &[Finding], provenance: &Provenance) -> Document {
    let words = records.words;
    let of = |severity: Severity| {
        let found = found.iter().filter(|finding| finding.severity == severity);
        found.map(|finding| row(records, finding)).collect::<Vec<_>>()
    };
    let answer = FindingsAnswer {
        error: of(Severity::Error),
        warning: of(Severity::Warning),
        info: of(Severity::Info),
    };
    let counts = by_severity(found);
    let fact = |severity: &Severity| {
        let count = counts.get(severity).copied().unwrap_or_default();
        figure::fact(&format!("fact-compliance-severity-{}", severity.code()), words.integer_of(count), words)
    };
    let listed = [
        (Severity::Error, &answer.error),
        (Severity::Warning, &answer.warning),
        (Severity::Info, &answer.info),
    ];
    let sections: Vec<Section> = listed
        .into_iter()
        .filter(|(_, rows)| !rows.is_empty())
        .map(|(severity, rows)| section(&format!("severity-{}", severity.code()), rows, words))
        .collect();
    let nothing = Section::new("none", "").lead([words.say("findings-none")]);
    Document {
        title: words.say("findings-title"),
        provenance: provenance.clone(),
        sections: if sections.is_empty() { vec![nothing] } else { sections },
        notes: figure::notes(&["note-compliance-findings", "note-compliance-findings-law"], words),
        data: answer::data(&answer),
        ..Document::default()
    }
    .headed_by(Severity::ALL.iter().map(fact))
}

/// Everything that somebody should look at.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FindingsAnswer {
    /// Grave ones.
    #[serde(rename = "severity-error")]
    pub error: Vec<FindingRow>,
    /// Those to be seen to.
    #[serde(rename = "severity-warning")]
    pub warning: Vec<FindingRow>,
    /// Those to know.
    #[serde(rename = "severity-info")]
    pub info: Vec<FindingRow>,
}

/// Something that contradicts the law, a scheme or the register itself.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct FindingRow {
    /// How much it weighs.
    pub severity: HiddenCode,
    /// What it is.
    pub flaw: HiddenCode,
    /// Whose it is.
    pub organisation: Option<Worded>,
    /// What it is, in a sentence.
    pub finding: Worded,
    /// The names of its records.
    pub about: Worded,
    /// Since when it is so.
    pub since: Option<Day>,
    /// Where it is written, or the code `register`.
    pub source: Source,
    /// Of which kind the first of its records is.
    pub record_kind: Option<HiddenCode>,
    /// The first of its records.
    pub record: Option<RecordId>,
}

impl Row for FindingRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("severity", &self.severity),
            ("flaw", &self.flaw),
            ("organisation", &self.organisation),
            ("finding", &self.finding),
            ("about", &self.about),
            ("since", &self.since),
            ("source", &self.source),
            ("record_kind", &self.record_kind),
            ("record", &self.record),
        ]
    }
}

/// Where a duty is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(inline)]
pub enum Source {
    /// In a law or a scheme.
    Written(String),
    /// Nowhere: the register contradicts itself.
    Register(Coded),
}

impl Default for Source {
    fn default() -> Self {
        Self::Written(String::new())
    }
}

impl Datum for Source {
    fn kind(&self) -> Kind {
        Kind::Text
    }

    fn cell(&self) -> Cell {
        match self {
            Self::Written(source) => source.cell(),
            Self::Register(code) => code.cell(),
        }
    }
}

fn row(records: &Records<'_>, finding: &Finding) -> FindingRow {
    let gap = Gap { code: finding.code, records: finding.records.clone(), figures: finding.figures.clone() };
    let first = finding.records.first();
    FindingRow {
        severity: HiddenCode::of(finding.severity.code()),
        flaw: HiddenCode::of(finding.code.code()),
        organisation: finding.cooperative.map(|one| records.cooperative(one).into()),
        finding: flaw(records, &gap).into(),
        about: several(records, &finding.records).into(),
        since: finding.on.as_ref().map(Day::of),
        source: finding.source.as_ref().map_or_else(
            || Source::Register(Coded::new("register", records.words.say("source-register"))),
            |source| {
                // A statute stands with the law that it makes stricter.
                let beside = finding.beside.as_ref().map(|law| format!("; {law}"));
                Source::Written(format!("{source}{}", beside.unwrap_or_default()))
            },
        ),
        record_kind: first.map(|record| HiddenCode::of(record.kind.code())),
        record: first.map(|record| RecordId::of(&record.id)),
    }
}
