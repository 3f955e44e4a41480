//! The first page of a dossier: of whom, what is in it, what is not, and how to check it.

use domain::certification::Source;

use super::{Dossier, Enclosed, Piece, link};
use crate::{
    document::{Document, Fact, Section},
    table::{Cell, Column, Table},
    words::{Arg, Family, Words},
};

/// The first page; `pieces` are the parts beside the evidence, in the order in which they are listed.
pub fn dossier(of: &Dossier<'_>, pieces: &[Piece]) -> Document {
    let words = of.words();
    let sections = [parts(of, pieces), enclosed(of), elsewhere(of), withheld(of)];
    Document {
        title: words.say("dossier-title"),
        subtitle: of.subtitle(),
        stamp: of.stamp.clone(),
        facts: facts(of),
        sections: sections.into_iter().flatten().collect(),
        notes: ["dossier-note-check", "dossier-note-period", "dossier-note-decides"]
            .map(|id| words.say(id))
            .to_vec(),
        ..Document::default()
    }
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
pub(super) fn section(
    words: &Words,
    id: &str,
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
) -> Option<Section> {
    let heading = words.heading(&format!("dossier-{id}"));
    let table = Table { columns, rows, ..Table::default() };
    let listed = !table.rows.is_empty();
    listed.then(|| Section { id: id.to_owned(), heading, table: Some(table), ..Section::default() })
}

pub(super) fn text(words: &Words, id: &str) -> Column {
    Column::text(id, words.heading(&format!("dossier-col-{id}")))
}

fn parts(of: &Dossier<'_>, pieces: &[Piece]) -> Option<Section> {
    let words = of.words();
    let row = |piece: &Piece| {
        let links = piece.names.iter().map(|name| link(name.clone(), Some(name))).collect();
        vec![Cell::text(&piece.title), Cell::Links(links)]
    };
    section(words, "parts", vec![text(words, "part"), text(words, "files")], pieces.iter().map(row).collect())
}

fn codes(one: &Enclosed<'_>) -> Cell {
    let codes: Vec<&str> = one.requirements.iter().map(domain::value::text::Text::as_str).collect();
    Cell::text(codes.join(", "))
}

/// Files that are in the dossier.
fn enclosed(of: &Dossier<'_>) -> Option<Section> {
    let words = of.words();
    let listed = of.enclosed.iter().filter(|one| one.name.is_some());
    let rows = listed.map(|one| {
        let effective = words.period_of(&one.evidence.details.effective);
        vec![
            Cell::Links(vec![link(of.title(one.evidence), one.name.as_deref())]),
            Cell::text(effective),
            of.state(one.evidence),
            of.sensitivity(one.evidence),
            codes(one),
        ]
    });
    let columns = ["evidence", "effective", "state", "sensitivity", "requirements"].map(|id| text(words, id));
    section(words, "enclosed", columns.to_vec(), rows.collect())
}

/// Evidence that is no file: records of the register, papers, addresses.
fn elsewhere(of: &Dossier<'_>) -> Option<Section> {
    let words = of.words();
    let is_file = |one: &&Enclosed<'_>| matches!(one.evidence.details.source, Source::File { .. });
    let listed = of.enclosed.iter().filter(|one| one.leaves && !is_file(one));
    let rows = listed.map(|one| {
        let details = &one.evidence.details;
        vec![
            Cell::text(of.title(one.evidence)),
            Cell::text(of.records.evidence_source(&details.source)),
            Cell::text(words.period_of(&details.effective)),
            of.state(one.evidence),
            codes(one),
        ]
    });
    let columns = ["evidence", "where", "effective", "state", "requirements"].map(|id| text(words, id));
    section(words, "elsewhere", columns.to_vec(), rows.collect())
}

/// Evidence that stays in the house.
fn withheld(of: &Dossier<'_>) -> Option<Section> {
    let words = of.words();
    let rows = of.enclosed.iter().filter(|one| !one.leaves).map(|one| {
        let effective = words.period_of(&one.evidence.details.effective);
        vec![
            Cell::text(of.title(one.evidence)),
            of.sensitivity(one.evidence),
            Cell::text(effective),
            codes(one),
        ]
    });
    let columns = ["evidence", "sensitivity", "effective", "requirements"].map(|id| text(words, id));
    let mut section = section(words, "withheld_evidence", columns.to_vec(), rows.collect())?;
    let level = words.term(Family::Sensitivity, of.up_to.code());
    section.paragraphs = vec![words.say_with("dossier-up_to", &[("level", Arg::from(&level))])];
    Some(section)
}
