//! The first page of a dossier: of whom, what is in it, what is not, and how to check it.

use domain::certification::Source;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Dossier, Enclosed, Piece, link};
use crate::{
    answer::{self, Coded, Fields, Linked, Row, Worded},
    document::{Block, Document, Fact, Section, Signatory},
    layout::Layout,
    table::Table,
    words::{Arg, Family, Words},
};

/// The first page; `pieces` are the parts beside the evidence, in the order in which they are listed.
pub fn dossier(of: &Dossier<'_>, pieces: &[Piece]) -> Document {
    let words = of.words();
    let answer = DossierAnswer {
        parts: parts(pieces),
        enclosed: enclosed(of),
        elsewhere: elsewhere(of),
        withheld_evidence: withheld(of),
    };
    let level = words.term(Family::Sensitivity, of.up_to.code());
    let up_to = words.say_with("dossier-up_to", &[("level", Arg::from(&level))]);
    let sections = [
        section(words, "parts", &answer.parts),
        section(words, "enclosed", &answer.enclosed),
        section(words, "elsewhere", &answer.elsewhere),
        section(words, "withheld_evidence", &answer.withheld_evidence).map(|section| section.lead([up_to])),
    ];
    Document {
        title: words.say("dossier-title"),
        subtitle: of.subtitle(),
        provenance: of.provenance.clone(),
        sections: sections.into_iter().flatten().chain([conditions(words)]).collect(),
        layout: Layout::Paper,
        data: answer::data(&answer),
        ..Document::default()
    }
    .headed_by(facts(of))
}

/// What whoever hands the dossier over says of it, and room for her and for whoever takes it to sign.
fn conditions(words: &Words) -> Section {
    let clauses =
        ["dossier-note-check", "dossier-note-period", "dossier-note-decides"].map(|id| words.say(id));
    let signatory = |role: &str| Signatory { role: words.say(role), name: None };
    let signatures = ["sign-handed-over", "sign-received"].map(signatory);
    Section::new("conditions", words.say("dossier-conditions"))
        .and([Block::Clauses(clauses.into()), Block::Signatures(signatures.into())])
}

fn facts(of: &Dossier<'_>) -> Vec<Fact> {
    let (words, records) = (of.words(), of.records);
    let scheme = &of.readiness.scheme.header;
    let standing = of.certification().standing(records.register.certifications(), of.readiness.on);
    let summary = &of.readiness.summary;
    let ratio = |count: u64| {
        words.say_with("dossier-of", &[("count", Arg::Number(count)), ("due", Arg::Number(summary.due))])
    };
    let status = words.term(Family::Certification, standing.status.code());
    let until = standing.until.map(|until| words.date(&until.to_string()));
    let facts = [
        ("dossier-scheme", Some(format!("{} ({})", scheme.title, scheme.version))),
        ("dossier-holder", Some(records.cooperative(of.certification().holder))),
        ("dossier-status", Some(status)),
        ("dossier-number", standing.number.map(|number| number.to_string())),
        ("dossier-until", until),
        ("dossier-due", Some(words.integer_of(summary.due))),
        ("dossier-met", Some(ratio(summary.met))),
        ("dossier-ready", Some(ratio(summary.ready))),
    ];
    let known = facts.into_iter().filter_map(|(id, value)| Some((id, value?)));
    known.map(|(id, value)| Fact { label: words.heading(id), value }).collect()
}

/// A part of the page that is one table; nothing where there is nothing to list.
pub(super) fn section<R: Row>(words: &Words, id: &str, rows: &[R]) -> Option<Section> {
    let table = || Table::of(rows, |id| words.heading(&format!("dossier-col-{id}")));
    (!rows.is_empty()).then(|| Section::new(id, words.heading(&format!("dossier-{id}"))).table(table()))
}

fn parts(pieces: &[Piece]) -> Vec<PartRow> {
    let row = |piece: &Piece| PartRow {
        part: piece.title.clone().into(),
        files: Linked(piece.names.iter().map(|name| link(name.clone(), Some(name))).collect()),
    };
    pieces.iter().map(row).collect()
}

fn codes(one: &Enclosed<'_>) -> String {
    let codes: Vec<&str> = one.requirements.iter().map(domain::value::text::Text::as_str).collect();
    codes.join(", ")
}

fn effective(of: &Dossier<'_>, one: &Enclosed<'_>) -> Worded {
    of.words().period_of(&one.evidence.details.effective).into()
}

/// Files that are in the dossier.
fn enclosed(of: &Dossier<'_>) -> Vec<EnclosedRow> {
    let listed = of.enclosed.iter().filter(|one| one.name.is_some());
    let row = |one: &Enclosed<'_>| EnclosedRow {
        evidence: Linked(vec![link(of.title(one.evidence), one.name.as_deref())]),
        effective: effective(of, one),
        state: of.state(one.evidence),
        sensitivity: of.sensitivity(one.evidence),
        requirements: codes(one),
    };
    listed.map(row).collect()
}

/// Evidence that is no file: records of the register, papers, addresses.
fn elsewhere(of: &Dossier<'_>) -> Vec<ElsewhereRow> {
    let is_file = |one: &&Enclosed<'_>| matches!(one.evidence.details.source, Source::File { .. });
    let listed = of.enclosed.iter().filter(|one| one.leaves && !is_file(one));
    let row = |one: &Enclosed<'_>| ElsewhereRow {
        evidence: of.title(one.evidence).into(),
        place: of.records.evidence_source(&one.evidence.details.source).into(),
        effective: effective(of, one),
        state: of.state(one.evidence),
        requirements: codes(one),
    };
    listed.map(row).collect()
}

/// Evidence that stays in the house.
fn withheld(of: &Dossier<'_>) -> Vec<WithheldRow> {
    let row = |one: &Enclosed<'_>| WithheldRow {
        evidence: of.title(one.evidence).into(),
        sensitivity: of.sensitivity(one.evidence),
        effective: effective(of, one),
        requirements: codes(one),
    };
    of.enclosed.iter().filter(|one| !one.leaves).map(row).collect()
}

/// What is in a dossier.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DossierAnswer {
    /// Its parts beside the evidence.
    pub parts: Vec<PartRow>,
    /// Files that are in it.
    pub enclosed: Vec<EnclosedRow>,
    /// Evidence that is no file.
    pub elsewhere: Vec<ElsewhereRow>,
    /// Evidence that stays in the house.
    pub withheld_evidence: Vec<WithheldRow>,
}

/// A part of a dossier.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct PartRow {
    /// What it is.
    pub part: Worded,
    /// The names of its files.
    pub files: Linked,
}

impl Row for PartRow {
    fn fields(&self) -> Fields<'_> {
        vec![("part", &self.part), ("files", &self.files)]
    }
}

/// A file in a dossier.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct EnclosedRow {
    /// The title and the file.
    pub evidence: Linked,
    /// When it is in effect.
    pub effective: Worded,
    /// How it stands on the day.
    pub state: Coded,
    /// Who may see it.
    pub sensitivity: Coded,
    /// The codes of the requirements that it is for.
    pub requirements: String,
}

impl Row for EnclosedRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("evidence", &self.evidence),
            ("effective", &self.effective),
            ("state", &self.state),
            ("sensitivity", &self.sensitivity),
            ("requirements", &self.requirements),
        ]
    }
}

/// Evidence that is no file.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct ElsewhereRow {
    /// The title.
    pub evidence: Worded,
    /// Where it is.
    #[serde(rename = "where")]
    pub place: Worded,
    /// When it is in effect.
    pub effective: Worded,
    /// How it stands on the day.
    pub state: Coded,
    /// The codes of the requirements that it is for.
    pub requirements: String,
}

impl Row for ElsewhereRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("evidence", &self.evidence),
            ("where", &self.place),
            ("effective", &self.effective),
            ("state", &self.state),
            ("requirements", &self.requirements),
        ]
    }
}

/// Evidence that stays in the house.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct WithheldRow {
    /// The title.
    pub evidence: Worded,
    /// Who may see it.
    pub sensitivity: Coded,
    /// When it is in effect.
    pub effective: Worded,
    /// The codes of the requirements that it is for.
    pub requirements: String,
}

impl Row for WithheldRow {
    fn fields(&self) -> Fields<'_> {
        vec![
            ("evidence", &self.evidence),
            ("sensitivity", &self.sensitivity),
            ("effective", &self.effective),
            ("requirements", &self.requirements),
        ]
    }
}
