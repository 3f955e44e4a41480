//! JSON as data portals give it: an array of flat objects, or an object that holds one. Rows keep the order of the file
//! and columns the order in which their keys first appear. Nothing nested is flattened by guess.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::io::Read;
use std::rc::Rc;

use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::records::{Origin, mark_garbled, shape};
use super::workbook::named;
use super::{Format, Limits, ReadOptions, Row, Sheet, SheetError};

/// Reads the table in a JSON text.
pub(super) fn read(text: &str, options: &ReadOptions) -> Result<Sheet, SheetError> {
    let limits = &options.limits;
    let size = u64::try_from(text.len()).unwrap_or(u64::MAX);
    if limits.file_bytes_max < size {
        return Err(SheetError::FileTooLarge {
            format: Format::Json,
            bytes: size,
            limit: limits.file_bytes_max,
        });
    }
    let line = Rc::new(Cell::new(1));
    let context = Context {
        line: Rc::clone(&line),
        refusal: RefCell::new(None),
        limits,
        rows: Cell::new(0),
        cells: Cell::new(0),
    };
    // Read byte by byte, so that the line counter stands where the parser stands.
    let mut json = serde_json::Deserializer::from_reader(Counted { rest: text.as_bytes(), line });
    let parsed = Top(&context).deserialize(&mut json).and_then(|tables| json.end().map(|()| tables));
    let tables = match (parsed, context.refusal.take()) {
        (_, Some(refusal)) => return Err(refusal),
        (Ok(tables), None) => tables,
        (Err(error), None) => return Err(syntax(&error)),
    };
    let (name, names, table) = choose(tables, options.sheet.as_deref())?;
    let one_line = table.rows.first().map(|row| row.line) == table.rows.last().map(|row| row.line);
    let mut rows = table.rows;
    if one_line {
        for (row, position) in rows.iter_mut().zip(1..) {
            row.line = position;
        }
    }
    rows.retain(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()));
    for row in &mut rows {
        mark_garbled(row);
    }
    let origin = Origin { sheet_name: name, sheet_names: names, ..Origin::of(Format::Json) };
    shape(origin, table.keys, 0, rows, limits)
}

fn syntax(error: &serde_json::Error) -> SheetError {
    let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    SheetError::JsonSyntax {
        line: count(error.line()),
        column: count(error.column()),
        detail: error.to_string(),
    }
}

/// The table asked for, or the only one.
fn choose(
    mut tables: Vec<(Option<String>, Table)>,
    asked: Option<&str>,
) -> Result<(Option<String>, Vec<String>, Table), SheetError> {
    tables.retain(|(_, table)| !table.rows.is_empty());
    let names: Vec<String> = tables.iter().filter_map(|(name, _)| name.clone()).collect();
    let at = match asked {
        Some(name) if !names.is_empty() => named(name, &names)?,
        _ if 1 < tables.len() => return Err(SheetError::JsonSeveralTables { choices: names }),
        _ => 0,
    };
    let (name, table) = tables.into_iter().nth(at).ok_or(SheetError::JsonNoTable)?;
    Ok((name, names, table))
}

/// An array of flat objects.
#[derive(Default)]
struct Table {
    keys: Vec<String>,
    places: HashMap<String, usize>,
    rows: Vec<Row>,
}

/// What every level of the parser needs: where it is, what it may take in, and why it stopped.
struct Context<'l> {
    line: Rc<Cell<u64>>,
    refusal: RefCell<Option<SheetError>>,
    limits: &'l Limits,
    /// Rows and cells of all tables together.
    rows: Cell<usize>,
    cells: Cell<usize>,
}

impl Context<'_> {
    /// Stops the parser, remembering why in our own terms.
    fn refuse<E: serde::de::Error>(&self, refusal: SheetError) -> E {
        let error = E::custom(&refusal);
        self.refusal.replace(Some(refusal));
        error
    }
}

/// Counts the line ends that have been read.
struct Counted<'a> {
    rest: &'a [u8],
    line: Rc<Cell<u64>>,
}

impl Read for Counted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.rest.read(buffer)?;
        let ends = buffer[..read].iter().map(|byte| u64::from(*byte == b'\n')).sum::<u64>();
        self.line.set(self.line.get() + ends);
        Ok(read)
    }
}

/// The whole text: one table, or an object some of whose values are tables.
struct Top<'c, 'l>(&'c Context<'l>);

impl<'de> DeserializeSeed<'de> for Top<'_, '_> {
    type Value = Vec<(Option<String>, Table)>;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Top<'_, '_> {
    type Value = Vec<(Option<String>, Table)>;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("an array of objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, array: A) -> Result<Self::Value, A::Error> {
        Ok(vec![(None, Value(self.0).visit_seq(array)?.unwrap_or_default())])
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Self::Value, A::Error> {
        let mut tables = Vec::new();
        while let Some(key) = object.next_key::<String>()? {
            let table = object.next_value_seed(Value(self.0))?;
            if let Some(table) = table.filter(|table| !table.rows.is_empty()) {
                tables.push((Some(key), table));
            }
            if self.0.limits.sheets_max < tables.len() {
                return Err(self.0.refuse(SheetError::TooManySheets { limit: self.0.limits.sheets_max }));
            }
        }
        Ok(tables)
    }
}

/// A value that may be a table; anything else is passed over.
struct Value<'c, 'l>(&'c Context<'l>);

impl<'de> DeserializeSeed<'de> for Value<'_, '_> {
    type Value = Option<Table>;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_, '_> {
    type Value = Option<Table>;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("an array of objects")
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_str<E>(self, _: &str) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Self::Value, A::Error> {
        while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut array: A) -> Result<Self::Value, A::Error> {
        let mut table = Table::default();
        while array.next_element_seed(Element { context: self.0, table: &mut table })?.is_some() {}
        Ok(Some(table))
    }
}

/// An element of an array: an object becomes a row, anything else is no part of a table.
struct Element<'c, 'l, 't> {
    context: &'c Context<'l>,
    table: &'t mut Table,
}

impl<'de> DeserializeSeed<'de> for Element<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Element<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("a flat object")
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut array: A) -> Result<(), A::Error> {
        while array.next_element::<IgnoredAny>()?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        let Self { context, table } = self;
        let limits = context.limits;
        let line = context.line.get();
        if limits.rows_max <= context.rows.get() {
            return Err(context.refuse(SheetError::TooManyRows { line, limit: limits.rows_max }));
        }
        let (mut cells, mut bytes) = (vec![String::new(); table.keys.len()], 0);
        while let Some(key) = object.next_key::<String>()? {
            let Scalar(Some(text)) = object.next_value::<Scalar>()? else {
                let row = u64::try_from(table.rows.len()).unwrap_or(u64::MAX).saturating_add(1);
                return Err(context.refuse(SheetError::JsonNotFlat { row, field: key }));
            };
            bytes += text.len();
            table.put(&mut cells, key, text);
            if limits.columns_max < cells.len() {
                break;
            }
        }
        let found = cells.len();
        context.rows.set(context.rows.get() + 1);
        context.cells.set(context.cells.get().saturating_add(found));
        let refusal = if limits.columns_max < found {
            SheetError::TooManyColumns { line, found, limit: limits.columns_max }
        } else if limits.record_bytes_max < bytes {
            SheetError::RecordTooLong { line, limit: limits.record_bytes_max }
        } else if limits.cells_max < context.cells.get() {
            SheetError::TooManyCells { line, limit: limits.cells_max }
        } else {
            table.rows.push(Row { line, cells, problem: None });
            return Ok(());
        };
        Err(context.refuse(refusal))
    }
}

impl Table {
    /// Puts a value under its key, making room for a key not seen before.
    fn put(&mut self, cells: &mut Vec<String>, key: String, text: String) {
        let next = self.keys.len();
        let place = *self.places.entry(key).or_insert_with_key(|key| {
            self.keys.push(key.clone());
            next
        });
        if cells.len() <= place {
            cells.resize(place + 1, String::new());
        }
        if let Some(cell) = cells.get_mut(place) {
            *cell = text;
        }
    }
}

/// A plain value as text; nothing for an array or object.
struct Scalar(Option<String>);

impl<'de> serde::Deserialize<'de> for Scalar {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ScalarVisitor)
    }
}

struct ScalarVisitor;

impl<'de> Visitor<'de> for ScalarVisitor {
    type Value = Scalar;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("a plain value")
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Scalar, E> {
        Ok(Scalar(Some(truth.to_string())))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Scalar, E> {
        Ok(Scalar(Some(number.to_string())))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Scalar, E> {
        Ok(Scalar(Some(number.to_string())))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Scalar, E> {
        Ok(Scalar(Some(super::xlsx::number(number))))
    }

    fn visit_str<E>(self, text: &str) -> Result<Scalar, E> {
        Ok(Scalar(Some(text.to_owned())))
    }

    fn visit_unit<E>(self) -> Result<Scalar, E> {
        Ok(Scalar(Some(String::new())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut array: A) -> Result<Scalar, A::Error> {
        while array.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Scalar(None))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Scalar, A::Error> {
        while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Scalar(None))
    }
}
