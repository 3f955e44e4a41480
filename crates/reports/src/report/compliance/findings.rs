//! Everything that somebody should look at: the findings by how much they weigh, each with its source and its records.

use domain::compliance::{Finding, Gap, Severity, by_severity};

use super::{dates, flaw, section, several, text};
use crate::{
    document::{Document, Section},
    page::Stamp,
    records::Records,
    report::figure,
    table::{Cell, Column},
};

/// The findings as a document; a section for each severity that occurs.
pub fn findings(records: &Records<'_>, found: &[Finding], stamp: &Stamp) -> Document {
    let words = records.words;
    let of = |severity: Severity| found.iter().filter(move |finding| finding.severity == severity);
    let counts = by_severity(found);
    let fact = |severity: &Severity| {
        let count = counts.get(severity).copied().unwrap_or_default();
        figure::fact(&format!("fact-compliance-severity-{}", severity.code()), words.integer_of(count), words)
    };
    let sections: Vec<Section> = Severity::ALL
        .into_iter()
        .filter(|severity| of(*severity).next().is_some())
        .map(|severity| weighty(records, severity, of(severity)))
        .collect();
    let nothing =
        Section { id: "none".to_owned(), paragraphs: vec![words.say("findings-none")], ..Section::default() };
    Document {
        title: words.say("findings-title"),
        stamp: stamp.clone(),
        facts: Severity::ALL.iter().map(fact).collect(),
        sections: if sections.is_empty() { vec![nothing] } else { sections },
        notes: figure::notes(&["note-compliance-findings", "note-compliance-findings-law"], words),
        ..Document::default()
    }
}

fn weighty<'f>(
    records: &Records<'_>,
    severity: Severity,
    found: impl Iterator<Item = &'f Finding>,
) -> Section {
    let words = records.words;
    let columns = vec![
        Column::key("severity"),
        Column::key("flaw"),
        text("organisation", words),
        text("finding", words),
        text("about", words),
        dates("since", words),
        text("source", words),
        Column::key("record_kind"),
        Column::key("record"),
    ];
    let rows = found.map(|finding| row(records, finding)).collect();
    section(&format!("severity-{}", severity.code()), columns, rows, words)
}

fn row(records: &Records<'_>, finding: &Finding) -> Vec<Cell> {
    let gap = Gap { flaw: finding.flaw, records: finding.records.clone(), figures: finding.figures.clone() };
    let first = finding.records.first();
    vec![
        Cell::text(finding.severity.code()),
        Cell::text(finding.flaw.code()),
        finding.cooperative.map_or(Cell::Empty, |one| Cell::text(records.cooperative(one))),
        Cell::text(flaw(records, &gap)),
        Cell::text(several(records, &finding.records)),
        finding.on.as_ref().map_or(Cell::Empty, Cell::date),
        finding.source.as_ref().map_or_else(
            || Cell::code("register", records.words.say("source-register")),
            |source| Cell::text(source.to_string()),
        ),
        first.map_or(Cell::Empty, |record| Cell::text(record.kind.code())),
        first.map_or(Cell::Empty, |record| Cell::text(record.id.to_string())),
    ]
}
