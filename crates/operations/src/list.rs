//! Lists as data: each column says once what it is called, what it holds, who may see it and what stands in it.

mod column;
mod counts;
pub mod order;
mod part;

use std::cmp::Ordering;
use std::fmt::Debug;

use domain::authority::Sensitivity;
use domain::value::id::PersonId;
use domain::value::{Gender, Money, PartialDate, Ratio};
use reports::document::{Document, Fact, Section};
use reports::table::{Cell, Table};
use reports::words::{Arg, Family, Words};
use schemars::{Schema, json_schema};
use serde_json::{Map, Value};
use storage::{Cursor, Page, PageRequest, StorageError};

pub use self::column::{Column, Holds, Setting, Shown, codes, genders};
pub use self::counts::Counts;
use self::order::{Codes, Key};
pub use self::part::{Part, Place, Sort, column_unknown, column_withheld, cursor_wrong};
use crate::coded::Coded;
use crate::moment::Moment;
use crate::problem::Outcome;
use crate::record::RecordKind;

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
    !columns_of(schema).is_empty()
}

/// The columns of a list, or of several of which one is answered, by id, with what each column's schema says; none where an answer of
/// this schema is no list.
pub fn columns_of(schema: &Schema) -> Map<String, Value> {
    let one = std::slice::from_ref(schema.as_value());
    let shapes = schema.get("anyOf").and_then(Value::as_array).map_or(one, Vec::as_slice);
    let mut all = Map::new();
    for shape in shapes {
        let columns = shape.pointer("/properties/list/items/properties").and_then(Value::as_object);
        let says_all = |columns: &&Map<String, Value>| {
            columns.values().all(|column| column.get("x-sensitivity").is_some())
        };
        match columns.filter(says_all) {
            Some(columns) => {
                all.extend(columns.iter().map(|(id, column)| (id.clone(), column.clone())));
            }
            None => return Map::new(),
        }
    }
    all
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
    /// The list as a document: of its rows those of the part that is asked for.
    ///
    /// # Errors
    ///
    /// `choice_unknown` and `column_withheld` at `sort`, `cursor_wrong` where the part before was one of another list, and what the
    /// store says where the provenance cannot be read.
    pub fn document(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let setting = Setting::new(at, words);
        let part = at.part();
        let first = match part.after {
            None => 0,
            Some(Place::Row(rows)) => size(rows),
            Some(place @ Place::Stored(_)) => return Err(cursor_wrong(&place.to_string())),
        };
        let limit = part.limit.map_or(usize::MAX, size);
        // Rows outside the part are sorted, but not shown, so their people are not noted as read.
        let unheard = words.unheard();
        let sorted = self.sorted(at, &Setting::new(at, &unheard))?;
        let rows: Vec<&R> = sorted.into_iter().skip(first).take(limit).collect();
        let end = first.saturating_add(rows.len());
        let is_more = !rows.is_empty() && end < self.rows.len();
        self.laid_out(&rows, is_more.then(|| Place::Row(wide(end))), at, &setting)
    }

    /// The same where the rows are the page that the store was asked for, after which it goes on there; where they are sorted, they
    /// are all.
    ///
    /// # Errors
    ///
    /// As [`Self::document`].
    pub fn document_of_page(
        &self,
        next: Option<Cursor>,
        at: &Moment<'_>,
        words: &Words,
    ) -> Outcome<Document> {
        let part = at.part();
        if !part.sort.is_empty() {
            return self.document(at, words);
        }
        let rows: Vec<&R> = self.rows.iter().collect();
        let next = next.filter(|_| part.limit.is_some() && !rows.is_empty());
        self.laid_out(&rows, next.map(Place::Stored), at, &Setting::new(at, words))
    }

    /// The rows in the order that is asked for. Those that are alike in it stay as they come.
    fn sorted(&self, at: &Moment<'_>, setting: &Setting<'_>) -> Outcome<Vec<&R>> {
        let (shown, withheld) = parted(self.columns, setting);
        let column = |sort: &Sort| {
            let is_it = |column: &&&Column<R>| column.id == sort.column;
            match (shown.iter().find(is_it), withheld.iter().find(is_it)) {
                (Some(column), _) => Ok((*column, sort.order)),
                (None, Some(_)) => Err(column_withheld("sort", &sort.column, at.asker())),
                (None, None) => {
                    let known: Vec<&str> = shown.iter().map(|column| column.id).collect();
                    Err(column_unknown("sort", &sort.column, &known))
                }
            }
        };
        let by = at.part().sort.iter().map(column).collect::<Outcome<Vec<_>>>()?;
        if by.is_empty() {
            return Ok(self.rows.iter().collect());
        }
        let key = |row: &R, column: &Column<R>| Key::of(&(column.cell)(row, setting), Codes::AsTheyAre);
        let keyed = self.rows.iter().map(|row| {
            let keys: Vec<Key> = by.iter().map(|(column, _)| key(row, column)).collect();
            (keys, row)
        });
        let mut keyed: Vec<(Vec<Key>, &R)> = keyed.collect();
        keyed.sort_by(|(one, _), (other, _)| {
            let pairs = by.iter().zip(one.iter().zip(other));
            let mut compared = pairs.map(|((_, order), (one, other))| one.compared(other, *order));
            compared.find(|found| *found != Ordering::Equal).unwrap_or(Ordering::Equal)
        });
        Ok(keyed.into_iter().map(|(_, row)| row).collect())
    }

    fn laid_out(
        &self,
        rows: &[&R],
        next: Option<Place>,
        at: &Moment<'_>,
        setting: &Setting<'_>,
    ) -> Outcome<Document> {
        let words = setting.words;
        let shown = wide(rows.len());
        let Table { columns, rows, notes, withheld, .. } = table(self.columns, rows, setting);
        let title = if self.title.is_empty() { String::new() } else { words.heading(self.title) };
        let mut document = reports::report::list(title, columns, rows, &at.provenance()?);
        document.withheld = withheld;
        document.next = next.map(|place| place.to_string());
        let total = self.total.unwrap_or(wide(self.rows.len()));
        let args = [("shown", Arg::Number(shown)), ("total", Arg::Number(total))];
        // An empty table already says that there is nothing.
        document.notes.extend((0 < total).then(|| words.say_with("list-total", &args)));
        document.notes.extend(self.unshown.and_then(|unshown| unshown.note(words)));
        document.notes.extend(notes);
        Ok(document)
    }
}

/// The rows of a list that the store orders, with how many there are: the page that is asked for, or at most so many rows where no part
/// is; all where they are sorted here. `question` distinguishes the list from others: its filters, and the day if it is of one.
///
/// # Errors
///
/// `cursor_wrong` where the part before was one of another list, and what the store says.
pub fn page<T>(
    at: &Moment<'_>,
    limit: Option<u64>,
    question: &impl Debug,
    read: impl FnOnce(PageRequest) -> Result<Page<T>, StorageError>,
) -> Outcome<Page<T>> {
    let request = request(at, limit)?;
    if request.limit.is_none() && request.after.is_none() {
        // All of them come, and need no count.
        return Ok(read(request)?);
    }
    let counts = at.counts().map(|counts| (counts, counts::of_question(at.version(), question)));
    let known = counts.as_ref().and_then(|(counts, question)| counts.known(question));
    let page = read(PageRequest { counted: known.is_none(), ..request })?;
    if let (Some((counts, question)), None, Some(total)) = (counts, known, page.total) {
        counts.keep(question, total);
    }
    Ok(Page { total: page.total.or(known), ..page })
}

/// How many rows a list has, as `read` counts them. `question` distinguishes it from others.
///
/// # Errors
///
/// What the store says.
pub fn counted<T>(
    at: &Moment<'_>,
    question: &impl Debug,
    read: impl FnOnce(PageRequest) -> Result<Page<T>, StorageError>,
) -> Outcome<u64> {
    let none = PageRequest { limit: Some(0), ..PageRequest::default() }.counted();
    let Some(counts) = at.counts() else { return Ok(read(none)?.total.unwrap_or_default()) };
    let question = counts::of_question(at.version(), question);
    if let Some(known) = counts.known(&question) {
        return Ok(known);
    }
    let total = read(none)?.total.unwrap_or_default();
    counts.keep(question, total);
    Ok(total)
}

fn request(at: &Moment<'_>, limit: Option<u64>) -> Outcome<PageRequest> {
    let part = at.part();
    if !part.sort.is_empty() {
        return Ok(PageRequest::default());
    }
    let after = match part.after {
        None => None,
        Some(Place::Stored(cursor)) => Some(cursor),
        Some(place @ Place::Row(_)) => return Err(cursor_wrong(&place.to_string())),
    };
    Ok(PageRequest { limit: part.limit.or(limit), after, counted: false })
}

fn wide(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

fn size(count: u64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// The columns that a reader is shown, and those that she is not.
fn parted<'c, R>(
    columns: &'c [Column<R>],
    setting: &Setting<'_>,
) -> (Vec<&'c Column<R>>, Vec<&'c Column<R>>) {
    columns.iter().partition(|column| column.class <= setting.sees)
}

fn table<R>(columns: &[Column<R>], rows: &[&R], setting: &Setting<'_>) -> Table {
    let (shown, withheld) = parted(columns, setting);
    let cells = |row: &&R| shown.iter().map(|column| (column.cell)(row, setting)).collect();
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
    let table = table(columns, &rows.iter().collect::<Vec<_>>(), setting);
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
    Cell::count(wide(count))
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
