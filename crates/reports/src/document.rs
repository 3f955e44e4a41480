//! A document, written once: sections of blocks, and the same thing as data.
//!
//! Renders; whoever builds a document has done the counting. Each format is a module here that says for every kind of block
//! what becomes of it, and gets from [`crate::provenance`] what it says of where the document comes from.

mod block;
mod csv;
mod html;
mod json;
mod terminal;

use std::collections::BTreeSet;

use maud::Markup;
use serde_json::Value;

pub(crate) use self::html::{figure as html_figure, sections as html_sections, value as html_value};

pub use self::block::{Block, Fact, Signatory};
use crate::{layout::Layout, page, provenance::Provenance, table::Table, words::Words};

/// A document before it is set in a format.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// What it is.
    pub title: String,
    /// Of whom or what; may be empty.
    pub subtitle: String,
    /// Where it comes from.
    pub provenance: Provenance,
    /// What it says, in order.
    pub sections: Vec<Section>,
    /// What a reader has to know beside the figures.
    pub notes: Vec<String>,
    /// What this reader is not shown, beside the columns of tables.
    pub withheld: Vec<String>,
    /// Where the rest of it is found, for the front end that asked for a part; nothing where this is the end, or all of it.
    pub next: Option<String>,
    /// The layout of its page where nobody asks for another.
    pub layout: Layout,
    /// Whether it is made of figures of many and names nobody but who holds an office, so that it may hang on a wall.
    pub is_public: bool,
    /// The document as data. `Null` stands for the rows of the tables, under the ids of their sections.
    pub data: Value,
}

/// A part of a document under a heading of its own.
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// The stable name that programs use, its own within the document; empty where it has no table and nobody is led to it.
    pub id: String,
    /// The heading; empty where it needs none.
    pub heading: String,
    /// What stands under it, in order; one table at the most, which programs know by the id of the section.
    pub blocks: Vec<Block>,
}

/// Where a document is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// On a terminal of so many columns.
    Terminal {
        /// How many columns there are.
        width: u16,
        /// Whether escape sequences for colour may be used.
        color: bool,
    },
    /// By a program.
    Json,
    /// By a spreadsheet.
    Csv,
    /// On a screen or on paper: in this layout, or in the document's own.
    Html(Option<Layout>),
}

impl Document {
    /// The document in a format; every format ends in a line break.
    pub fn render(&self, format: Format, words: &Words) -> String {
        match format {
            Format::Terminal { width, color } => terminal::document(self, width, color, words),
            Format::Json => format!("{:#}\n", self.json()),
            Format::Csv => csv::document(self),
            Format::Html(layout) => page::page(self, layout.unwrap_or(self.layout), words),
        }
    }

    /// The provenance and the data, keys in alphabetical order.
    pub fn json(&self) -> Value {
        json::document(self)
    }

    /// What stands inside a page: the sections, whose headings begin at the second level.
    pub fn body(&self, words: &Words) -> Markup {
        html::sections(&self.sections, Layout::Report, words)
    }

    /// Whether it may be laid out so: a poster hangs where everybody passes and shows figures and charts alone.
    pub fn fits(&self, layout: Layout) -> bool {
        match layout {
            Layout::Report | Layout::Paper => true,
            Layout::Poster => {
                self.is_public
                    && self.sections.iter().flat_map(|section| &section.blocks).any(Block::is_on_posters)
            }
        }
    }

    /// The same with figures that a reader looks for first, before everything else; without, where there are none.
    #[must_use]
    pub fn headed_by(mut self, facts: impl IntoIterator<Item = Fact>) -> Self {
        let facts: Vec<Fact> = facts.into_iter().collect();
        if !facts.is_empty() {
            self.sections.insert(0, Section::default().facts(facts));
        }
        self
    }

    /// Takes the figures away that stand before everything else.
    pub fn take_facts(&mut self) -> Vec<Fact> {
        let opening = self.sections.first_mut().filter(|section| section.heading.is_empty());
        let first = opening.and_then(|section| match section.blocks.as_mut_slice() {
            [Block::KeyFigures(facts)] => Some(std::mem::take(facts)),
            _ => None,
        });
        if first.is_some() {
            self.sections.remove(0);
        }
        first.unwrap_or_default()
    }

    /// Every table with the id of its section.
    pub fn tables(&self) -> impl Iterator<Item = (&str, &Table)> {
        self.sections.iter().filter_map(|section| Some((section.id.as_str(), section.of_table()?)))
    }

    /// Every table with the id of its section, to be changed.
    pub fn tables_mut(&mut self) -> impl Iterator<Item = (&str, &mut Table)> {
        self.sections.iter_mut().filter_map(|Section { id, blocks, .. }| {
            Some((id.as_str(), blocks.iter_mut().find_map(Block::as_table_mut)?))
        })
    }

    /// What this reader is not shown, by name; each once, in alphabetical order.
    pub fn all_withheld(&self) -> Vec<&str> {
        let of_tables = self.tables().flat_map(|(_, table)| &table.withheld);
        let all: BTreeSet<&str> = self.withheld.iter().chain(of_tables).map(String::as_str).collect();
        all.into_iter().collect()
    }
}

impl Section {
    /// A section with nothing under its heading yet.
    pub fn new(id: impl Into<String>, heading: impl Into<String>) -> Self {
        Self { id: id.into(), heading: heading.into(), blocks: Vec::new() }
    }

    /// The same with paragraphs that lead to what it shows: after those that stand there already, before everything else.
    #[must_use]
    pub fn lead(mut self, paragraphs: impl IntoIterator<Item = String>) -> Self {
        let at = self.blocks.iter().position(|block| !block.is_leading()).unwrap_or(self.blocks.len());
        let paragraphs = paragraphs.into_iter().filter(|paragraph| !paragraph.is_empty());
        self.blocks.splice(at..at, paragraphs.map(Block::Paragraph));
        self
    }

    /// The same with a chart before the table of the same figures.
    #[must_use]
    pub fn chart(mut self, chart: impl Into<Option<Markup>>) -> Self {
        let at = self.blocks.iter().position(|block| block.as_table().is_some()).unwrap_or(self.blocks.len());
        self.blocks.splice(at..at, chart.into().map(Block::Chart));
        self
    }

    /// The same with a table at its end.
    #[must_use]
    pub fn table(self, table: impl Into<Option<Table>>) -> Self {
        self.and(table.into().map(Block::Table))
    }

    /// The same with figures at its end.
    #[must_use]
    pub fn facts(self, facts: Vec<Fact>) -> Self {
        self.and([Block::KeyFigures(facts)])
    }

    /// The same with more blocks at its end.
    #[must_use]
    pub fn and(mut self, blocks: impl IntoIterator<Item = Block>) -> Self {
        self.blocks.extend(blocks);
        self
    }

    /// The same with another table, where it has one.
    #[must_use]
    pub fn with_table(mut self, change: impl FnOnce(Table) -> Table) -> Self {
        if let Some(table) = self.blocks.iter_mut().find_map(Block::as_table_mut) {
            *table = change(std::mem::take(table));
        }
        self
    }

    /// Gives the table another title, and its own back where it had one.
    pub fn call_table(&mut self, title: String) -> Option<String> {
        let table = self.blocks.iter_mut().find_map(Block::as_table_mut)?;
        Some(std::mem::replace(&mut table.title, title)).filter(|own| !own.is_empty())
    }

    /// The table, where there is one.
    pub fn of_table(&self) -> Option<&Table> {
        self.blocks.iter().find_map(Block::as_table)
    }

    /// Whether there is a table that has rows.
    pub fn has_rows(&self) -> bool {
        self.of_table().is_some_and(|table| !table.rows.is_empty())
    }
}
