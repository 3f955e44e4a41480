//! Any list as a document, for whoever has rows and no document of her own.

use crate::{
    document::{Document, Section},
    provenance::Provenance,
    table::{Cell, Column, Table},
};

/// A document that is one table; as data, an array of rows under `list`.
pub fn list(title: String, columns: Vec<Column>, rows: Vec<Vec<Cell>>, provenance: &Provenance) -> Document {
    let table = Table { columns, rows, ..Table::default() };
    let section = Section::new("list", "").table(table);
    Document { title, provenance: provenance.clone(), sections: vec![section], ..Document::default() }
}
