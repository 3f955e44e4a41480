//! What every table to be read has: the fields that say how it stands in its file, and the problems of reading it.

use clap::Args;
use exchange::sheet::{self, ReadOptions, Sheet, SheetError};
use schemars::{JsonSchema, Schema, json_schema};
use serde::{Deserialize, Serialize};
use storage::BatchKind;

use crate::input::{Described, Readable};
use crate::problem::{Detail, Kind, Outcome, Problem};
use crate::proposal::Batch;
use crate::{Field as _, Input, Resolver, Upload};

/// How a table stands in its file, where that is not to be guessed.
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Reading {
    /// The sheet of a workbook
    #[arg(long)]
    pub sheet: Option<String>,
    /// The row of the header
    #[arg(long)]
    pub header_row: Option<u64>,
    /// The separator of a CSV file
    #[arg(long)]
    pub separator: Option<Input<Separator>>,
    /// The encoding of a CSV file: utf-8, latin1, cp850 or mac
    #[arg(long)]
    pub encoding: Option<String>,
}

/// What stands between the cells of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Separator(char);

impl Described for Separator {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "minLength": 1, "maxLength": 1 })
    }
}

impl Readable for Separator {
    fn read(field: &'static str, text: &str, _: &Resolver<'_>) -> Outcome<Self> {
        let mut characters = text.chars();
        match (characters.next(), characters.next()) {
            (Some(separator), None) => Ok(Self(separator)),
            _ => Err(Problem::wrong("separator_wrong", field, text)),
        }
    }
}

impl Reading {
    /// The table of a file.
    pub(super) fn sheet(&self, file: &Upload, with_hidden: bool, resolver: &Resolver<'_>) -> Outcome<Sheet> {
        let separator = self.separator.read("separator", resolver)?.map(|Separator(separator)| separator);
        let options = ReadOptions {
            sheet: self.sheet.clone(),
            header_row: self.header_row,
            separator,
            encoding: self.encoding.clone(),
            with_hidden,
            ..ReadOptions::default()
        };
        sheet::read(file.content("file")?, &options).map_err(|error| unreadable(file, &error))
    }
}

/// Why a file is no table, told of the field that is to blame.
fn unreadable(file: &Upload, error: &SheetError) -> Problem {
    let field = match error {
        SheetError::UnknownEncoding { .. } | SheetError::NotInEncoding { .. } => "encoding",
        SheetError::BadSeparator { .. } => "separator",
        SheetError::NoSuchSheet { .. } => "sheet",
        SheetError::NoSuchHeaderRow { .. } => "header_row",
        SheetError::Empty
        | SheetError::NotATable { .. }
        | SheetError::FileTooLarge { .. }
        | SheetError::Encrypted
        | SheetError::Damaged { .. }
        | SheetError::UnpackedTooLarge { .. }
        | SheetError::EncodingUndecided { .. }
        | SheetError::JsonSyntax { .. }
        | SheetError::JsonNotFlat { .. }
        | SheetError::JsonNoTable
        | SheetError::JsonSeveralTables { .. }
        | SheetError::UnclosedQuote { .. }
        | SheetError::RecordTooLong { .. }
        | SheetError::TooManyColumns { .. }
        | SheetError::TooManyRows { .. }
        | SheetError::TextTooLarge { .. }
        | SheetError::TooManySheets { .. }
        | SheetError::TooManyCells { .. }
        | SheetError::Blank => "file",
    };
    with_details(refused(file, error.code()).at(field), error.fields())
}

/// A problem with a file that was handed in.
pub(super) fn refused(file: &Upload, code: &str) -> Problem {
    Problem::new(Kind::Input, format!("input_{code}")).at("file").with("path", file.name())
}

/// The same with what else its message says.
pub(super) fn with_details<D: Into<Detail>>(
    problem: Problem,
    details: impl IntoIterator<Item = (&'static str, D)>,
) -> Problem {
    details.into_iter().fold(problem, |problem, (name, detail)| problem.with(name, detail))
}

/// The batch of what is imported from a file.
pub(super) fn batch(file: &Upload, field: &'static str) -> Outcome<Batch> {
    Ok(Batch {
        kind: BatchKind::Import,
        label: Some(file.label().to_owned()),
        digest: Some(file.digest(field)?),
        undoes: None,
    })
}
