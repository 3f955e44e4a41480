//! A column of a list: what it is called, what it holds, who may see it, what stands in it, and its schema.

use std::sync::LazyLock;

use domain::authority::Sensitivity;
use domain::value::Gender;
use reports::table::{self, Cell};
use reports::words::{Lang, Words};
use serde_json::{Value, json};

use crate::coded::Coded;
use crate::moment::Moment;
use crate::record::RecordKind;
use crate::zone::Zone;

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug)]
pub enum Holds {
    /// A text that is the same in every language.
    Text,
    /// A text in the reader's language, such as the name of an organ that has none of its own.
    Words,
    /// A date as far as it is known.
    Date,
    /// An instant.
    Instant,
    /// A count.
    Count,
    /// A share of a whole.
    Share,
    /// A whole number, which may be below zero.
    Integer,
    /// Money with its currency.
    Money,
    /// One of a fixed set.
    Code(fn() -> Vec<&'static str>),
    /// The identifier of a record; people are shown its name elsewhere.
    Id(RecordKind),
    /// The identifier of a record by which people name it, too, where its name is not enough.
    ShownId(RecordKind),
}

/// The codes that a type can hold, for [`Holds::Code`].
pub fn codes<T: Coded>() -> Vec<&'static str> {
    T::all().iter().map(|one| one.code()).collect()
}

/// The codes of genders, and that of none.
pub fn genders() -> Vec<&'static str> {
    let mut all = codes::<Gender>();
    all.push("unknown");
    all
}

/// Where, in which language and for whom a cell is written.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// The words of the reader's language.
    pub words: &'a Words,
    /// The time zone in which instants are shown.
    pub zone: Zone,
    /// The most sensitive class that the reader is shown: columns above it are left out.
    pub(super) sees: Sensitivity,
}

impl<'a> Setting<'a> {
    /// For the reader who asks at a moment.
    pub fn new(at: &Moment<'_>, words: &'a Words) -> Self {
        Self { words, zone: at.when.zone, sees: at.asker().sees() }
    }
}

/// When people are shown a column; programs always are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Always.
    Always,
    /// Only where a row has something in it.
    Filled,
    /// Never.
    Never,
}

/// A column of a list of `R`.
#[derive(Clone, Copy, Debug)]
pub struct Column<R> {
    /// The stable name that programs use: snake case, the same in every language.
    pub id: &'static str,
    /// The message that is its heading; `col-` with its id where none is named.
    pub heading: Option<&'static str>,
    /// What its cells hold.
    pub holds: Holds,
    /// How sensitive that is.
    pub class: Sensitivity,
    /// When people are shown the column.
    pub shown: Shown,
    /// What stands in it.
    pub cell: fn(&R, &Setting<'_>) -> Cell,
}

impl<R> Column<R> {
    /// A column.
    pub const fn new(
        id: &'static str,
        holds: Holds,
        class: Sensitivity,
        cell: fn(&R, &Setting<'_>) -> Cell,
    ) -> Self {
        Self { id, heading: None, holds, class, shown: Shown::Always, cell }
    }

    /// The same under another heading.
    #[must_use]
    pub const fn headed(self, heading: &'static str) -> Self {
        Self { heading: Some(heading), ..self }
    }

    /// The same, only for programs.
    #[must_use]
    pub const fn hidden(self) -> Self {
        Self { shown: Shown::Never, ..self }
    }

    /// The same, shown to people only where a row has something in it.
    #[must_use]
    pub const fn sparse(self) -> Self {
        Self { shown: Shown::Filled, ..self }
    }

    pub(super) fn schema(&self) -> Value {
        static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::new(Lang::En));
        let mut schema = self.shape();
        if let Some(schema) = schema.as_object_mut() {
            schema.insert("description".to_owned(), self.name(&ENGLISH).into());
        }
        schema
    }

    /// What people call it.
    pub(super) fn name(&self, words: &Words) -> String {
        match (self.heading, self.holds) {
            (Some(heading), _) => words.heading(heading),
            (None, Holds::Id(_)) => words.say("col-id"),
            (None, _) => words.heading(&format!("col-{}", self.id)),
        }
    }

    fn shape(&self) -> Value {
        match self.holds {
            Holds::Text => json!({ "type": ["string", "null"] }),
            Holds::Words => json!({ "type": ["string", "null"], "x-words": true }),
            Holds::Date => json!({ "type": ["string", "null"], "format": "partial-date" }),
            Holds::Instant => json!({ "type": ["string", "null"], "format": "date-time" }),
            Holds::Count => json!({ "type": ["integer", "null"], "minimum": 0 }),
            Holds::Share => share(),
            Holds::Integer => json!({ "type": ["integer", "null"] }),
            Holds::Money => json!({ "type": ["string", "null"], "format": "money" }),
            Holds::Code(codes) => {
                let mut all: Vec<Value> = codes().into_iter().map(Value::from).collect();
                all.push(Value::Null);
                json!({ "enum": all })
            }
            Holds::Id(kind) | Holds::ShownId(kind) => {
                json!({ "type": ["string", "null"], "format": "uuid", "x-record": kind.code() })
            }
        }
    }

    pub(super) fn heading(&self, rows: &[Vec<Cell>], at: usize, words: &Words) -> table::Column {
        let is_empty = |row: &Vec<Cell>| row.get(at).is_none_or(|cell| *cell == Cell::Empty);
        let is_hidden = match self.shown {
            Shown::Always => false,
            Shown::Filled => rows.iter().all(is_empty),
            Shown::Never => true,
        };
        if is_hidden {
            return table::Column::key(self.id);
        }
        let heading = self.name(words);
        match self.holds {
            Holds::Text
            | Holds::Words
            | Holds::Instant
            | Holds::Code(_)
            | Holds::Money
            | Holds::ShownId(_) => table::Column::text(self.id, heading),
            Holds::Date => table::Column::date(self.id, heading),
            Holds::Count | Holds::Integer => table::Column::integer(self.id, heading),
            Holds::Share => table::Column::ratio(self.id, heading),
            Holds::Id(_) => table::Column::key(self.id),
        }
    }
}

/// The schema of a share: its exact numbers and the percentage, rounded.
fn share() -> Value {
    let count = json!({ "type": "integer", "minimum": 0 });
    json!({
        "type": ["object", "null"],
        "properties": { "numerator": count, "denominator": count, "percent": { "type": "number" } },
        "required": ["numerator", "denominator", "percent"],
        "additionalProperties": false,
    })
}
