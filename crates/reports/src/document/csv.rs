//! A document as CSV: each table as a block of lines of its own, a blank line between two.
//!
//! Every row says as of when it speaks and, where there are several tables, from which section it comes.

use std::collections::BTreeMap;

use super::{Block, Document};
use crate::table::{self, Table, csv_record, csv_write};

/// The tables of a document.
pub(super) fn document(document: &Document) -> String {
    let as_of = document.provenance.as_of.to_string();
    let several = 1 < document.tables().count();
    let blocks = document
        .sections
        .iter()
        .flat_map(|section| section.blocks.iter().filter_map(|one| block(one, &section.id, &as_of, several)));
    let blocks: Vec<String> = blocks.collect();
    if blocks.is_empty() {
        return csv_write(core::iter::once(vec!["as_of".to_owned()]));
    }
    blocks.join("\r\n")
}

fn block(block: &Block, section: &str, as_of: &str, several: bool) -> Option<String> {
    match block {
        Block::Table(table) => Some(lines(table, section, as_of, several)),
        // A spreadsheet reads rows; key figures are those of the tables, and the rest is for people.
        Block::Paragraph(_)
        | Block::Clauses(_)
        | Block::KeyFigures(_)
        | Block::Chart(_)
        | Block::Signatures(_)
        | Block::PageBreak => None,
    }
}

fn lines(table: &Table, section: &str, as_of: &str, several: bool) -> String {
    let mut names: Vec<String> = vec!["as_of".to_owned()];
    if several {
        names.push("section".to_owned());
    }
    for name in table::csv_names(table) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let mut records = vec![names.clone()];
    for line in table.lines() {
        let mut fields: BTreeMap<String, String> = csv_record(line).into_iter().collect();
        fields.entry("as_of".to_owned()).or_insert_with(|| as_of.to_owned());
        fields.entry("section".to_owned()).or_insert_with(|| section.to_owned());
        records.push(names.iter().map(|name| fields.remove(name).unwrap_or_default()).collect());
    }
    csv_write(records.into_iter())
}
