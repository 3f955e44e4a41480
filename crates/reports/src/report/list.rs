//! Any list as a document, for whoever has rows and no document of her own.

use crate::{
    document::{Document, Section},
    page::Stamp,
    table::{Cell, Column, Table},
};

/// A document that is one table; as data, an array of rows under `list`.
pub fn list(title: String, columns: Vec<Column>, rows: Vec<Vec<Cell>>, stamp: &Stamp) -> Document {
    let table = Table { columns, rows, ..Table::default() };
    let section = Section { id: "list".to_owned(), table: Some(table), ..Section::default() };
    Document { title, stamp: stamp.clone(), sections: vec![section], ..Document::default() }
}
