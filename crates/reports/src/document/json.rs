//! A document as programs get it: where it comes from, and its data.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::{Block, Document};
use crate::{answer, provenance::Provenance, table};

/// The provenance and the data, keys in alphabetical order.
pub(super) fn document(document: &Document) -> Value {
    let data = if document.data.is_null() { rows(document) } else { document.data.clone() };
    let (provenance, withheld) = (&document.provenance, document.all_withheld());
    let next = document.next.as_deref();
    answer::data(&Envelope { provenance, data, withheld, next })
}

/// The rows of the tables, under the ids of their sections.
fn rows(document: &Document) -> Value {
    let blocks = document
        .sections
        .iter()
        .flat_map(|section| section.blocks.iter().filter_map(|one| Some((section.id.as_str(), block(one)?))));
    answer::data(&blocks.collect::<BTreeMap<_, _>>())
}

fn block(block: &Block) -> Option<Value> {
    match block {
        Block::Table(table) => Some(table::json(table)),
        // Texts are for people; figures that programs read stand in the data of the document.
        Block::Paragraph(_)
        | Block::Clauses(_)
        | Block::KeyFigures(_)
        | Block::Chart(_)
        | Block::Signatures(_)
        | Block::PageBreak => None,
    }
}

#[derive(Serialize)]
struct Envelope<'a> {
    #[serde(flatten)]
    provenance: &'a Provenance,
    data: Value,
    /// What this reader is not shown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    withheld: Vec<&'a str>,
    /// Where the rest is found.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<&'a str>,
}
