//! What a document is made of: one kind of block for each thing that a format sets in a way of its own.

use maud::Markup;

use crate::table::Table;

/// A block of a document.
#[derive(Clone, Debug)]
pub enum Block {
    /// Text.
    Paragraph(String),
    /// What is stated or agreed, numbered so that it can be referred to.
    Clauses(Vec<String>),
    /// The figures that a reader looks for first.
    KeyFigures(Vec<Fact>),
    /// Rows and columns.
    Table(Table),
    /// A drawing, as SVG, of figures that stand in a table or among the key figures, too; only pages show it.
    Chart(Markup),
    /// Room to sign, on what is filed.
    Signatures(Vec<Signatory>),
    /// What follows begins on a new sheet of paper.
    PageBreak,
}

/// One of the figures that a reader looks for first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// The figure with its unit.
    pub value: String,
}

/// Who is to sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signatory {
    /// In which office or as what.
    pub role: String,
    /// Her name, where the register says who holds that office.
    pub name: Option<String>,
}

impl Block {
    /// The table, where it is one.
    pub const fn as_table(&self) -> Option<&Table> {
        match self {
            Self::Table(table) => Some(table),
            Self::Paragraph(_)
            | Self::Clauses(_)
            | Self::KeyFigures(_)
            | Self::Chart(_)
            | Self::Signatures(_)
            | Self::PageBreak => None,
        }
    }

    /// The table, where it is one, to be changed.
    pub const fn as_table_mut(&mut self) -> Option<&mut Table> {
        match self {
            Self::Table(table) => Some(table),
            Self::Paragraph(_)
            | Self::Clauses(_)
            | Self::KeyFigures(_)
            | Self::Chart(_)
            | Self::Signatures(_)
            | Self::PageBreak => None,
        }
    }

    /// The drawing, where it is one.
    pub fn into_chart(self) -> Option<Markup> {
        match self {
            Self::Chart(chart) => Some(chart),
            Self::Paragraph(_)
            | Self::Clauses(_)
            | Self::KeyFigures(_)
            | Self::Table(_)
            | Self::Signatures(_)
            | Self::PageBreak => None,
        }
    }

    /// Whether it leads to what a section shows.
    pub(super) const fn is_leading(&self) -> bool {
        match self {
            Self::Paragraph(_) | Self::PageBreak => true,
            Self::Clauses(_)
            | Self::KeyFigures(_)
            | Self::Table(_)
            | Self::Chart(_)
            | Self::Signatures(_) => false,
        }
    }

    /// Whether a poster shows it: what can be taken in from afar.
    pub(crate) const fn is_on_posters(&self) -> bool {
        match self {
            Self::KeyFigures(_) | Self::Chart(_) => true,
            Self::Paragraph(_)
            | Self::Clauses(_)
            | Self::Table(_)
            | Self::Signatures(_)
            | Self::PageBreak => false,
        }
    }
}
