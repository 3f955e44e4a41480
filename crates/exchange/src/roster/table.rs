//! The table by fields: which columns mean what, found out once, and what the columns say as a whole.

use std::collections::BTreeMap;

use super::Mode;
use super::note::{Note, Severity};
use super::plan::Column;
use super::words::is_kept;
use crate::sheet::cell::GenderColumn;
use crate::sheet::mapping::{Field, Mapping};
use crate::sheet::{ERROR_COLUMN, Row, Sheet};

/// A sheet with the meaning of its columns.
pub(super) struct Table<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) mode: Mode,
    pub(super) gender: GenderColumn,
    columns: BTreeMap<Field, Vec<usize>>,
    described: Vec<Column>,
}

impl<'a> Table<'a> {
    pub(super) fn new(sheet: &'a Sheet, mapping: &Mapping, mode: Mode) -> Self {
        let mut columns = BTreeMap::new();
        for field in Field::ALL.into_iter().filter(|field| mapping.has(*field)) {
            columns.insert(field, mapping.columns_of(field));
        }
        let described = describe(mapping, mode);
        let mut table = Self { sheet, mode, gender: GenderColumn::Masculine, columns, described };
        let values: Vec<String> =
            sheet.rows.iter().filter_map(|row| table.text(row, Field::Gender)).collect();
        table.gender = GenderColumn::judge(values.iter().map(String::as_str));
        table
    }

    /// Whether some column means the field.
    pub(super) fn has(&self, field: Field) -> bool {
        self.columns.contains_key(&field)
    }

    /// What a row says about the field, its parts joined; nothing where the cells are blank.
    pub(super) fn text(&self, row: &Row, field: Field) -> Option<String> {
        let columns = self.columns.get(&field)?;
        let cells = columns.iter().filter_map(|column| row.cells.get(*column)).map(|cell| cell.trim());
        let parts: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
        if parts.is_empty() { None } else { Some(parts.join(field.joint())) }
    }

    /// The column to point to when a field is to blame: the first that is not blank, or else the first.
    pub(super) fn column(&self, row: &Row, field: Field) -> Option<usize> {
        let columns = self.columns.get(&field)?;
        let filled = |column: &&usize| row.cells.get(**column).is_some_and(|cell| !cell.trim().is_empty());
        columns.iter().find(filled).or(columns.first()).copied()
    }

    /// The heading of a column.
    pub(super) fn heading(&self, column: usize) -> &str {
        self.sheet.header.get(column).map_or("", String::as_str)
    }

    /// How the columns are read.
    pub(super) fn described(&self) -> Vec<Column> {
        self.described.clone()
    }

    /// What is to be said of the columns.
    pub(super) fn notes(&self) -> Vec<Note> {
        let mut notes = Vec::new();
        let mut say = |severity, code, column: &Column| {
            let note = Note::new(severity, code, Vec::new());
            let (heading, field) = (column.heading.clone(), column.field);
            notes.push(Note { column: Some(column.column), heading, field, ..note });
        };
        for column in self.described.iter().filter(|column| column.field.is_some()) {
            if !column.kept {
                say(Severity::Warning, "column_not_kept", column);
            }
            if column.field == Some(Field::Gender) && column.kept && self.gender.is_undecided() {
                say(Severity::Warning, "gender_undecided", column);
            }
        }
        let names = [Field::FamilyName, Field::GivenNames, Field::FullName, Field::LegalName];
        if !names.into_iter().any(|field| self.has(field)) {
            notes.push(Note::new(Severity::Error, "no_name_column", Vec::new()));
        }
        notes
    }
}

fn describe(mapping: &Mapping, mode: Mode) -> Vec<Column> {
    let pairs = mapping.columns().iter().zip(mapping.headings()).enumerate();
    let of = |(column, (field, heading)): (usize, (&Option<Field>, &String))| {
        let kept = field.is_some_and(|field| is_kept(field, mode));
        Column { column, heading: heading.clone(), field: *field, kept }
    };
    pairs.map(of).filter(|column| column.heading.trim() != ERROR_COLUMN).collect()
}
