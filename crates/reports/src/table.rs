//! A table: columns that know what they hold, rows of cells, and one renderer for each place where it is read.
//!
//! Sorts, counts and rounds nothing; what it is given is what it shows.

mod csv;
mod html;
mod json;
mod terminal;

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;

use crate::{parts::Parts, words::Words};

pub use self::{csv::csv, html::html, json::json, terminal::terminal};
pub(crate) use self::{
    csv::{header as csv_names, record as csv_record, write as csv_write},
    terminal::strong,
};

/// A table for eyes and, through its column ids, for programs.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Table {
    /// What the table shows; empty where the heading above it says so already.
    pub title: String,
    /// The columns, in order.
    pub columns: Vec<Column>,
    /// The rows; each holds one cell per column, and missing ones count as empty.
    pub rows: Vec<Vec<Cell>>,
    /// What a reader has to know beside the figures.
    pub notes: Vec<String>,
    /// The ids of columns that this reader is not shown.
    pub withheld: Vec<String>,
}

/// One column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The stable name that programs use: snake case, English, the same in every language.
    pub id: String,
    /// The name that people read.
    pub heading: String,
    /// Where its cells stand.
    pub align: Align,
    /// What its cells hold.
    pub kind: Kind,
    /// How the rows are sorted by it, and the way to have them sorted; only pages have one.
    pub sorting: Option<Sorting>,
}

/// How rows are sorted by a column, and where they are sorted otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sorting {
    /// The address of the same rows sorted by the column, or, where they are, the other way round.
    pub href: String,
    /// Whether they are sorted by it now, upwards or downwards.
    pub order: Option<Order>,
}

/// Which end comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The least first.
    Ascending,
    /// The greatest first.
    Descending,
}

/// Where the content of a cell stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// At the left edge.
    Left,
    /// At the right edge, as numbers do.
    Right,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Names, words, codes in words.
    Text,
    /// Dates, ISO 8601, as far as they are known.
    Date,
    /// Whole numbers.
    Integer,
    /// Shares and quotients.
    Ratio,
    /// Drawings of counts.
    Bar,
    /// Room to sign in: on paper and in workbooks only.
    Signature,
    /// Identifiers: in data formats only, people are not shown them.
    Key,
}

/// The content of one row in one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A text that is the same for people and programs, such as a name.
    Text(String),
    /// A code: people read `shown`, programs read `code`.
    Code {
        /// The stable code.
        code: String,
        /// The code in words.
        shown: String,
    },
    /// A date, ISO 8601, as far as it is known.
    Date(String),
    /// A whole number.
    Integer(i64),
    /// A whole number that people read with its unit.
    Measured {
        /// The number.
        number: i64,
        /// The number in words.
        shown: String,
    },
    /// Money.
    Money {
        /// The amount with its currency: `1200.00 PEN`, with a minus sign in front of what is owed.
        amount: String,
        /// The same as people write it.
        shown: String,
    },
    /// Yes or no.
    Flag {
        /// Whether it is so.
        holds: bool,
        /// The same in words.
        shown: String,
    },
    /// A share or quotient, exact and rounded.
    Ratio(Ratio),
    /// A figure that cannot be computed; the code of the reason has its words under `reason-code`.
    NotComputable(String),
    /// Texts, each with the address of what it speaks of where there is one; only pages lead there.
    Links(Vec<Link>),
    /// A drawing of counts that have columns of their own; data formats leave it out.
    Bar(Parts),
    /// A fact that there must be and that nobody stated: people read so, programs read nothing.
    NotStated,
    /// Nothing.
    Empty,
}

/// A text that may lead somewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Link {
    /// What people read.
    #[schemars(extend("x-words" = true))]
    pub text: String,
    /// Where it leads, relative to the page and ready for a page; `None` for nowhere.
    pub href: Option<String>,
}

/// A share or quotient, computed and rounded elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ratio {
    /// The upper number.
    pub numerator: u64,
    /// The lower number.
    pub denominator: u64,
    /// Its digits, rounded half up: `29.1` of a percentage, `0.411` of a quotient.
    pub rounded: String,
    /// How the digits are meant.
    pub unit: Unit,
}

/// How the digits of a ratio are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Of a hundred.
    Percent,
    /// Of one.
    Number,
}

impl Column {
    /// A column of names and words.
    pub fn text(id: impl Into<String>, heading: impl Into<String>) -> Self {
        Self::new(id, heading, Align::Left, Kind::Text)
    }

    /// A column of dates.
    pub fn date(id: impl Into<String>, heading: impl Into<String>) -> Self {
        Self::new(id, heading, Align::Left, Kind::Date)
    }

    /// A column of whole numbers.
    pub fn integer(id: impl Into<String>, heading: impl Into<String>) -> Self {
        Self::new(id, heading, Align::Right, Kind::Integer)
    }

    /// A column of shares or quotients.
    pub fn ratio(id: impl Into<String>, heading: impl Into<String>) -> Self {
        Self::new(id, heading, Align::Right, Kind::Ratio)
    }

    /// A column of identifiers, which only programs read.
    pub fn key(id: impl Into<String>) -> Self {
        Self::new(id, "", Align::Left, Kind::Key)
    }

    /// A column of drawings.
    pub fn bar(id: impl Into<String>, heading: impl Into<String>) -> Self {
        Self::new(id, heading, Align::Left, Kind::Bar)
    }

    /// A column to sign in.
    pub fn signature(id: impl Into<String>, heading: impl Into<String>) -> Self {
        Self::new(id, heading, Align::Left, Kind::Signature)
    }

    fn new(id: impl Into<String>, heading: impl Into<String>, align: Align, kind: Kind) -> Self {
        Self { id: id.into(), heading: heading.into(), align, kind, sorting: None }
    }
}

impl Cell {
    /// A text that is the same for people and programs.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A code with its words.
    pub fn code(code: impl Into<String>, shown: impl Into<String>) -> Self {
        Self::Code { code: code.into(), shown: shown.into() }
    }

    /// A date from anything that prints as ISO 8601.
    pub fn date(date: &impl ToString) -> Self {
        Self::Date(date.to_string())
    }

    /// A count.
    pub fn count(count: u64) -> Self {
        Self::Integer(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// A count that people read with its unit.
    pub fn measured(number: u64, shown: impl Into<String>) -> Self {
        Self::Measured { number: i64::try_from(number).unwrap_or(i64::MAX), shown: shown.into() }
    }

    /// Money as programs and as people read it.
    pub fn money(amount: impl Into<String>, shown: impl Into<String>) -> Self {
        Self::Money { amount: amount.into(), shown: shown.into() }
    }

    /// A percentage from its exact numbers and its rounded digits, such as `29.1`.
    pub fn percent(numerator: u64, denominator: u64, rounded: impl Into<String>) -> Self {
        Self::Ratio(Ratio { numerator, denominator, rounded: rounded.into(), unit: Unit::Percent })
    }

    /// A quotient from its exact numbers and its rounded digits, such as `0.411`.
    pub fn quotient(numerator: u64, denominator: u64, rounded: impl Into<String>) -> Self {
        Self::Ratio(Ratio { numerator, denominator, rounded: rounded.into(), unit: Unit::Number })
    }

    /// What a person reads; a bar has no words of its own here.
    pub fn shown(&self, words: &Words) -> String {
        match self {
            Self::Text(text)
            | Self::Code { shown: text, .. }
            | Self::Measured { shown: text, .. }
            | Self::Money { shown: text, .. }
            | Self::Flag { shown: text, .. }
            | Self::Date(text) => text.clone(),
            Self::Integer(number) => words.integer(*number),
            Self::Ratio(ratio) => ratio.shown(words),
            Self::NotComputable(_) => words.say("not-computable"),
            Self::Links(links) => joined(links),
            Self::NotStated => words.say("not-stated"),
            Self::Bar(_) | Self::Empty => String::new(),
        }
    }
}

/// Texts that may lead somewhere, as one text.
pub(crate) fn joined(links: &[Link]) -> String {
    links.iter().map(|link| link.text.as_str()).collect::<Vec<_>>().join("; ")
}

impl Ratio {
    /// The rounded figure with its unit: `29.1 %`.
    pub fn shown(&self, words: &Words) -> String {
        match self.unit {
            Unit::Percent => words.percent(&self.rounded),
            Unit::Number => words.decimal(&self.rounded),
        }
    }
}

impl Table {
    /// Whether the table draws, so that it needs a legend.
    pub fn has_bars(&self) -> bool {
        self.columns.iter().any(|column| column.kind == Kind::Bar)
    }

    /// The table without what only programs read.
    pub fn for_eyes(&self) -> Cow<'_, Self> {
        self.without(&[Kind::Key])
    }

    /// The table without the columns of these kinds.
    pub(crate) fn without(&self, kinds: &[Kind]) -> Cow<'_, Self> {
        if self.columns.iter().all(|column| !kinds.contains(&column.kind)) {
            return Cow::Borrowed(self);
        }
        let shown = |(column, cell): (&Column, &Cell)| (!kinds.contains(&column.kind)).then(|| cell.clone());
        Cow::Owned(Self {
            title: self.title.clone(),
            columns: self.columns.iter().filter(|column| !kinds.contains(&column.kind)).cloned().collect(),
            rows: self.lines().map(|line| line.filter_map(shown).collect()).collect(),
            notes: self.notes.clone(),
            withheld: self.withheld.clone(),
        })
    }

    /// Takes the columns away that are not wanted, with their cells.
    pub fn retain_columns(&mut self, is_wanted: impl Fn(&Column) -> bool) {
        let kept: Vec<bool> = self.columns.iter().map(is_wanted).collect();
        let mut of_columns = kept.iter();
        self.columns.retain(|_| of_columns.next().copied().unwrap_or(true));
        for row in &mut self.rows {
            let mut of_cells = kept.iter();
            row.retain(|_| of_cells.next().copied().unwrap_or(true));
        }
    }

    /// Every row as its columns and cells; a row that is too short ends in empty cells.
    pub fn lines(&self) -> impl Iterator<Item = impl Iterator<Item = (&Column, &Cell)>> {
        self.rows.iter().map(|row| {
            let cells = row.iter().chain(core::iter::repeat(&Cell::Empty));
            self.columns.iter().zip(cells)
        })
    }

    /// The notes, and one for each reason why a figure of the table could not be computed.
    pub fn all_notes(&self, words: &Words) -> Vec<String> {
        let mut notes = self.notes.clone();
        for cell in self.rows.iter().flatten() {
            let Cell::NotComputable(code) = cell else { continue };
            let note = crate::text::capital(&reason(code, words));
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
        notes
    }
}

/// Why a figure could not be computed, as a sentence's beginning without a capital.
pub(crate) fn reason(code: &str, words: &Words) -> String {
    let reason = words.say(&format!("reason-{code}"));
    words.say_with("not-computable-why", &[("reason", (&reason).into())])
}
