//! A document on a terminal: a masthead, then each section, a blank line between two.

use super::{Block, Document, Fact, Section};
use crate::{
    provenance::{Detail, Said},
    table::{self, strong},
    text::{clean, width, wrap},
    words::Words,
};

/// The whole document in lines of at most so many columns.
pub(super) fn document(document: &Document, columns: u16, color: bool, words: &Words) -> String {
    let room = usize::from(columns).max(8);
    let mut parts = vec![masthead(document, room, color, words)];
    let sections = document.sections.iter().map(|section| self::section(section, columns, color, words));
    parts.extend(sections.filter(|section| !section.is_empty()));
    if !document.notes.is_empty() {
        let notes: Vec<String> = document.notes.iter().map(|note| wrap(note, room)).collect();
        parts.push(notes.join("\n"));
    }
    parts.join("\n\n") + "\n"
}

fn masthead(document: &Document, room: usize, color: bool, words: &Words) -> String {
    let mut lines = vec![strong(&wrap(&document.title, room), color)];
    let said = document.provenance.said(Detail::Days, words);
    let days = said.iter().map(Said::to_string).collect::<Vec<_>>().join("   ");
    let more = [&document.subtitle, &document.provenance.register, &days];
    lines.extend(more.into_iter().filter(|line| !line.is_empty()).map(|line| wrap(line, room)));
    lines.join("\n")
}

fn section(section: &Section, columns: u16, color: bool, words: &Words) -> String {
    let room = usize::from(columns).max(8);
    let heading = Some(&section.heading).filter(|heading| !heading.is_empty());
    let heading = heading.map(|heading| strong(&wrap(heading, room), color));
    let blocks = section.blocks.iter().filter_map(|block| self::block(block, columns, color, words));
    heading.into_iter().chain(blocks).collect::<Vec<_>>().join("\n")
}

fn block(block: &Block, columns: u16, color: bool, words: &Words) -> Option<String> {
    let room = usize::from(columns).max(8);
    match block {
        Block::Paragraph(text) => Some(wrap(text, room)),
        Block::Clauses(all) => Some(clauses(all, room)),
        Block::KeyFigures(all) => Some(facts(all, room)),
        Block::Table(table) => Some(table::terminal(table, columns, color, words).trim_end().to_owned()),
        // The figures of a chart stand in a table beside it; nobody signs a terminal, and it has no pages.
        Block::Chart(_) | Block::Signatures(_) | Block::PageBreak => None,
    }
}

/// Each clause after its number, and below itself where it is broken.
fn clauses(all: &[String], room: usize) -> String {
    let digits = all.len().to_string().len();
    let line = |(number, clause): (usize, &String)| {
        let lead = format!("{number:digits$}. ");
        let below = format!("\n{}", " ".repeat(lead.len()));
        lead.clone() + &wrap(clause, room.saturating_sub(lead.len())).replace('\n', &below)
    };
    (1..).zip(all).map(line).collect::<Vec<_>>().join("\n")
}

/// Labels on the left, values on the right of the longest label and broken there; one under the other where the labels
/// would take more than two thirds of the room.
fn facts(facts: &[Fact], room: usize) -> String {
    let cleaned: Vec<(String, String)> =
        facts.iter().map(|fact| (clean(&fact.label).into_owned(), clean(&fact.value).into_owned())).collect();
    let labels = cleaned.iter().map(|(label, _)| width(label)).max().unwrap_or_default().saturating_add(2);
    let beside = room.saturating_sub(labels);
    let side_by_side = labels.saturating_mul(3) <= room.saturating_mul(2);
    let line = |(label, value): &(String, String)| {
        if side_by_side {
            let gap = " ".repeat(labels.saturating_sub(width(label)));
            let value = wrap(value, beside).replace('\n', &format!("\n{}", " ".repeat(labels)));
            format!("{label}{gap}{value}")
        } else {
            wrap(&format!("{label}: {value}"), room)
        }
    };
    cleaned.iter().map(line).collect::<Vec<_>>().join("\n")
}
