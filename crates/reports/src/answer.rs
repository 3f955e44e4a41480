//! What answers are made of: one type for each kind of value, with its JSON, its schema and its cell.
//!
//! A report is a struct of these. Programs get the struct as JSON; the tables that people read are made of its rows.

mod figure;
mod value;

use schemars::{
    JsonSchema, Schema,
    generate::SchemaSettings,
    transform::{Transform, transform_subschemas},
};
use serde::Serialize;
use serde_json::Value;

use crate::table::{Align, Cell, Column, Kind, Table};

pub use self::{
    figure::{
        Computed, Guarded, KEPT_BACK, MeasureColumns, MeasureData, NeededData, NotComputed, Percentage,
        Quotient, Range, TallyColumns, TallyData,
    },
    value::{
        Amount, Coded, Day, Drawing, Flag, HiddenCode, Holder, Linked, Measured, RecordId, Reference,
        Signature, Worded,
    },
};

/// A value of an answer that a table can show.
pub trait Datum {
    /// What a column of such values holds.
    fn kind(&self) -> Kind;

    /// Where such values stand in their column.
    fn align(&self) -> Align {
        match self.kind() {
            Kind::Integer | Kind::Ratio => Align::Right,
            Kind::Text | Kind::Date | Kind::Bar | Kind::Signature | Kind::Key => Align::Left,
        }
    }

    /// The value in a table.
    fn cell(&self) -> Cell;
}

/// The values of a row by the names of their columns, in order.
pub type Fields<'a> = Vec<(&'static str, &'a dyn Datum)>;

/// A row of a table. Its JSON has the same names.
pub trait Row: Default + Serialize {
    /// The values, in the order of the columns.
    fn fields(&self) -> Fields<'_>;
}

impl Table {
    /// A table of rows; `heading` says what people call a column.
    pub fn of<R: Row>(rows: &[R], heading: impl Fn(&str) -> String) -> Self {
        let column = |(id, datum): (&str, &dyn Datum)| {
            let kind = datum.kind();
            let heading = if kind == Kind::Key { String::new() } else { heading(id) };
            Column { id: id.to_owned(), heading, align: datum.align(), kind, sorting: None }
        };
        let cells = |row: &R| row.fields().into_iter().map(|(_, datum)| datum.cell()).collect();
        Self {
            columns: R::default().fields().into_iter().map(column).collect(),
            rows: rows.iter().map(cells).collect(),
            ..Self::default()
        }
    }

    /// The same without a column.
    #[must_use]
    pub fn lacking(mut self, id: &str) -> Self {
        while let Some(at) = self.columns.iter().position(|column| column.id == id) {
            self.columns.remove(at);
            for row in &mut self.rows {
                row.remove(at);
            }
        }
        self
    }

    /// The same with a column that only programs get.
    #[must_use]
    pub fn hiding(mut self, id: &str) -> Self {
        for column in self.columns.iter_mut().filter(|column| column.id == id) {
            column.kind = Kind::Key;
        }
        self
    }
}

/// An answer as programs get it.
pub fn data(answer: &impl Serialize) -> Value {
    serde_json::to_value(answer).unwrap_or_default()
}

/// The JSON Schema of an answer. An object has no other fields than those that are named.
pub fn schema<A: JsonSchema>() -> Schema {
    let mut schema =
        SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<A>();
    closed(&mut schema);
    schema
}

/// Refuses fields that an object does not name.
fn closed(schema: &mut Schema) {
    struct Closed;
    impl Transform for Closed {
        fn transform(&mut self, schema: &mut Schema) {
            if schema.get("properties").is_some() && schema.get("additionalProperties").is_none() {
                schema.insert("additionalProperties".to_owned(), false.into());
            }
            transform_subschemas(self, schema);
        }
    }
    Closed.transform(schema);
}
