//! Lists as data: each column says once what it is called, what it holds, who may see it and what stands in it.

use std::sync::LazyLock;

use domain::authority::Sensitivity;
use domain::value::id::PersonId;
use domain::value::{Gender, Money, PartialDate, Ratio};
use reports::document::{Document, Fact, Section};
use reports::table::{self, Cell, Table};
use reports::words::{Arg, Family, Lang, Words};
use schemars::{Schema, json_schema};
use serde_json::{Map, Value, json};

use crate::coded::Coded;
use crate::moment::Moment;
use crate::problem::Outcome;
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
    /// The zone in which instants are told.
    pub zone: Zone,
    /// The most sensitive class that the reader is shown: columns above it are left out.
    sees: Sensitivity,
}

impl<'a> Setting<'a> {
    /// For whoever asks at a moment.
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

    fn schema(&self) -> Value {
        static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::new(Lang::En));
        let mut schema = self.shape();
        if let Some(schema) = schema.as_object_mut() {
            schema.insert("description".to_owned(), self.name(&ENGLISH).into());
        }
        schema
    }

    /// What people call it.
    fn name(&self, words: &Words) -> String {
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

    fn heading(&self, rows: &[Vec<Cell>], at: usize, words: &Words) -> table::Column {
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

/// The schema of a list as programs get it: an object with its rows under `list`.
pub fn schema<R>(columns: &[Column<R>]) -> Schema {
    json_schema!({
        "type": "object",
        "properties": { "list": rows(columns) },
        "required": ["list"],
        "additionalProperties": false,
    })
}

/// Whether an answer of this schema is a list, or one of several, each column of which says how sensitive it is.
pub fn is_list(schema: &Schema) -> bool {
    let says_all = |shape: &Value| {
        let columns = shape.pointer("/properties/list/items/properties").and_then(Value::as_object);
        columns.is_some_and(|columns| columns.values().all(|column| column.get("x-sensitivity").is_some()))
    };
    match schema.get("anyOf").and_then(Value::as_array) {
        Some(shapes) => shapes.iter().all(says_all),
        None => says_all(schema.as_value()),
    }
}

/// The schema of rows: an array of objects.
pub fn rows<R>(columns: &[Column<R>]) -> Schema {
    let property = |column: &Column<R>| {
        let mut schema = column.schema();
        schema["x-sensitivity"] = column.class.code().into();
        (column.id.to_owned(), schema)
    };
    let properties: Map<String, Value> = columns.iter().map(property).collect();
    // Columns with more of people in them are left out for readers who are not shown that.
    let always = columns.iter().filter(|column| column.class <= Sensitivity::Internal);
    let required: Vec<&str> = always.map(|column| column.id).collect();
    json_schema!({
        "type": "array",
        "items": { "type": "object", "properties": properties, "required": required, "additionalProperties": false },
    })
}

/// The schema of several lists, each under its name; one that has no rows is left out.
pub fn sections(lists: &[(&str, Schema)]) -> Schema {
    let properties: Map<String, Value> =
        lists.iter().map(|(id, rows)| (id.replace('-', "_"), rows.clone().to_value())).collect();
    json_schema!({ "type": "object", "properties": properties, "additionalProperties": false })
}

/// Rows that a list leaves out because of the day, and how they are seen.
#[derive(Clone, Copy, Debug)]
pub enum Unshown {
    /// Of other days; the field `all` shows them.
    OtherDays(usize),
    /// Not begun by the day; a later day shows them.
    Later(usize),
    /// Memberships that are not in force on the day; the status `all` shows them.
    OtherStatuses(u64),
}

impl Unshown {
    /// What is said of them; nothing where there are none.
    fn note(self, words: &Words) -> Option<String> {
        let wide = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        let (id, count) = match self {
            Self::OtherDays(count) => ("list-other_days", wide(count)),
            Self::Later(count) => ("list-later", wide(count)),
            Self::OtherStatuses(count) => ("list-other_statuses", count),
        };
        (0 < count).then(|| words.say_with(id, &[("count", Arg::Number(count))]))
    }
}

/// A list that was asked for.
#[derive(Debug)]
pub struct List<'c, R: 'static> {
    /// The message that is its title; empty where the help of the operation says what it is.
    pub title: &'static str,
    /// Its columns.
    pub columns: &'c [Column<R>],
    /// The rows that are shown.
    pub rows: Vec<R>,
    /// How many there are, where some are left out by a limit.
    pub total: Option<u64>,
    /// What it leaves out because of the day.
    pub unshown: Option<Unshown>,
}

impl<R> List<'_, R> {
    /// The list as a document.
    ///
    /// # Errors
    ///
    /// What the store says where the provenance cannot be read.
    pub fn document(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let setting = Setting::new(at, words);
        let Table { columns, rows, notes, withheld, .. } = table(self.columns, &self.rows, &setting);
        let title = if self.title.is_empty() { String::new() } else { words.heading(self.title) };
        let mut document = reports::report::list(title, columns, rows, &at.provenance()?);
        document.withheld = withheld;
        let shown = u64::try_from(self.rows.len()).unwrap_or(u64::MAX);
        let total = self.total.unwrap_or(shown);
        let args = [("shown", Arg::Number(shown)), ("total", Arg::Number(total))];
        // An empty table already says that there is nothing.
        document.notes.extend((0 < total).then(|| words.say_with("list-total", &args)));
        document.notes.extend(self.unshown.and_then(|unshown| unshown.note(words)));
        document.notes.extend(notes);
        Ok(document)
    }
}

fn table<R>(columns: &[Column<R>], rows: &[R], setting: &Setting<'_>) -> Table {
    let (shown, withheld): (Vec<_>, Vec<_>) =
        columns.iter().partition(|column: &&Column<R>| column.class <= setting.sees);
    let cells = |row: &R| shown.iter().map(|column| (column.cell)(row, setting)).collect();
    if shown.iter().any(|column| Sensitivity::Personal <= column.class) {
        for row in rows {
            name(columns, row, setting);
        }
    }
    let rows: Vec<Vec<Cell>> = rows.iter().map(cells).collect();
    let headings = (0..).zip(&shown).map(|(at, column)| column.heading(&rows, at, setting.words)).collect();
    let said: Vec<String> = withheld.iter().map(|column| column.name(setting.words)).collect();
    let note = (!said.is_empty())
        .then(|| setting.words.say_with("withheld", &[("columns", (&said.join(", ")).into())]));
    Table {
        columns: headings,
        rows,
        notes: note.into_iter().collect(),
        withheld: withheld.iter().map(|column| column.id.to_owned()).collect(),
        ..Table::default()
    }
}

/// Notes of which people a row tells something personal: the records of the kind `person` that it names.
fn name<R>(columns: &[Column<R>], row: &R, setting: &Setting<'_>) {
    let is_person = |column: &&Column<R>| {
        matches!(column.holds, Holds::Id(RecordKind::Person) | Holds::ShownId(RecordKind::Person))
    };
    for column in columns.iter().filter(is_person) {
        if let Cell::Text(id) = (column.cell)(row, setting)
            && let Ok(person) = id.parse::<PersonId>()
        {
            setting.words.names(person);
        }
    }
}

/// A part of a document that is one list, under the heading `list-` with its id; nothing where it has no rows.
pub fn section<R>(id: &str, columns: &[Column<R>], rows: &[R], setting: &Setting<'_>) -> Option<Section> {
    if rows.is_empty() {
        return None;
    }
    let heading = setting.words.heading(&format!("list-{id}"));
    let table = table(columns, rows, setting);
    Some(Section::new(id.replace('-', "_"), heading).table(table))
}

/// Figures under the headings that are the messages beside them; those that nobody knows are left out.
pub fn facts<const N: usize>(words: &Words, facts: [(&str, Option<String>); N]) -> Vec<Fact> {
    let known =
        facts.into_iter().filter_map(|(id, value)| Some((id, value.filter(|said| !said.is_empty())?)));
    known.map(|(id, value)| Fact { label: words.heading(id), value }).collect()
}

/// A text, where there is one.
pub fn text(value: Option<impl ToString>) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::text(value.to_string()))
}

/// A date, where there is one.
pub fn date(value: Option<PartialDate>) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::date(&value))
}

/// A whole number, where there is one.
pub fn integer(value: Option<impl Into<i64>>) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::Integer(value.into()))
}

/// How many there are.
pub fn count(count: usize) -> Cell {
    Cell::count(u64::try_from(count).unwrap_or(u64::MAX))
}

/// Money: programs read it as it is typed, people as it is written in their language.
pub fn money(value: &Money, setting: &Setting<'_>) -> Cell {
    Cell::money(value.to_string(), setting.words.money(value))
}

/// A share as a percentage, where there is one.
pub fn percent(value: Option<Ratio>) -> Cell {
    value.map_or(Cell::Empty, |share| Cell::percent(share.numerator(), share.denominator(), share.percent(1)))
}

/// A code with its word.
pub fn code<T: Coded>(value: T, setting: &Setting<'_>) -> Cell {
    Cell::code(value.code(), setting.words.term(T::FAMILY, value.code()))
}

/// A gender, or that it is not known.
pub fn gender(value: Option<Gender>, setting: &Setting<'_>) -> Cell {
    let code = value.map_or("unknown", Gender::code);
    Cell::code(code, setting.words.term(Family::Gender, code))
}
