//! Tables in and out: a roster as CSV, XLSX, ODS or JSON becomes a [`Sheet`] of text cells and back.
//!
//! This part knows formats only. It must not know what a person or a cooperative is, must not judge a value, and must
//! never change one: what a cell held is what the reader of a [`Row`] sees. [`mapping`] says which column means what,
//! [`cell`] reads single values, and the judging of rows belongs to whoever asks.

pub mod book;
pub mod cell;
pub mod mapping;
pub mod write;

mod error;
mod inert;
mod json;
mod ods;
mod records;
mod separated;
mod sniff;
mod text;
mod workbook;
mod xlsx;

pub use error::{Foreign, SheetError};
pub use records::column_letters;
pub use write::{Written, rejected, write};

/// How long a cell may be before whoever judges it should refuse it, in characters.
///
/// Reading keeps longer cells, so that the refusal can name the row and column and the cell can be given back.
pub const CELL_CHARACTERS_MAX: usize = 10_000;

/// The id of the headings of the column that [`rejected`] adds, in each language and as it was once; on input they are never mapped
/// to a field.
pub(crate) const ERROR_COLUMNS: &str = "heading-error";

/// The formats that can be read; CSV and XLSX can also be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Separated text, whatever its separator.
    Csv,
    /// A workbook of Excel 2007 or newer.
    Xlsx,
    /// An `OpenDocument` spreadsheet.
    Ods,
    /// An array of flat JSON objects, or an object that holds one.
    Json,
}

impl Format {
    /// The stable code, which is also the usual file extension.
    pub fn code(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Ods => "ods",
            Self::Json => "json",
        }
    }
}

/// How much a file may hold before it is refused; every refusal names the place. A roster of 200,000 rows and 30 columns
/// passes; a small file that unpacks to a large one does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of an XLSX, ODS or JSON file.
    pub file_bytes_max: u64,
    /// Bytes of everything inside a workbook once unpacked; less for a small file, see [`Limits::unpacked_of`].
    pub unpacked_bytes_max: u64,
    /// Bytes of all the text of the cells.
    pub text_bytes_max: u64,
    /// Bytes of one line or one record.
    pub record_bytes_max: usize,
    /// Columns.
    pub columns_max: usize,
    /// Rows, not counting the header.
    pub rows_max: usize,
    /// Cells, after short rows have been filled up.
    pub cells_max: usize,
    /// Sheets of a workbook.
    pub sheets_max: usize,
}

impl Limits {
    /// How many bytes a workbook of that size may unpack to: what an honest one does at most, and never more than the
    /// limit for all.
    pub fn unpacked_of(&self, file_bytes: u64) -> u64 {
        // Workbooks unpack to five to fifty times their size; what a small one may do besides harms nobody.
        file_bytes.saturating_mul(128).saturating_add(32 << 20).min(self.unpacked_bytes_max)
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes_max: 64 << 20,
            unpacked_bytes_max: 512 << 20,
            text_bytes_max: 128 << 20,
            record_bytes_max: 1 << 20,
            columns_max: 1_000,
            rows_max: 500_000,
            cells_max: 8_000_000,
            sheets_max: 500,
        }
    }
}

/// What the reader may be told instead of guessing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadOptions {
    /// The sheet of a workbook, or the key of the array in a JSON object, by name without regard to case or accents.
    pub sheet: Option<String>,
    /// The spreadsheet row of the header, counted from 1.
    pub header_row: Option<u64>,
    /// Whether hidden rows and columns are read like the others.
    pub with_hidden: bool,
    /// The separator of a CSV file.
    pub separator: Option<char>,
    /// The encoding of a CSV file, by any label that the web knows (`latin1`, `windows-1252`, `utf-8`), `cp850` or `mac`.
    pub encoding: Option<String>,
    /// The limits.
    pub limits: Limits,
}

/// A table of text with the line that each row came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The format it was read from.
    pub format: Format,
    /// The name of the encoding found, such as `UTF-8`, `windows-1252` or `CP850`; `UTF-8` for formats that fix it.
    pub encoding: &'static str,
    /// What else was found out about the file.
    pub about: About,
    /// The separator, for CSV only.
    pub separator: Option<char>,
    /// The sheet that was read, or the key of the array in a JSON object.
    pub sheet_name: Option<String>,
    /// Every sheet of the workbook that could have been read, in its order.
    pub sheet_names: Vec<String>,
    /// The headings, as they stand.
    pub header: Vec<String>,
    /// The spreadsheet row of the header, the lower one of a header of two rows; 0 for JSON, whose headings are keys.
    pub header_line: u64,
    /// The rows below the header that hold anything at all.
    pub rows: Vec<Row>,
}

/// What was found out about a file besides its table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct About {
    /// How many letters speak for the encoding, where it was decided by them.
    pub letters: Option<usize>,
    /// The other sheets of the workbook that hold something.
    pub others: Vec<OtherSheet>,
    /// The hidden rows below the header that hold something and were left out.
    pub hidden_rows: Vec<u64>,
    /// The code of what is wrong with the letters of a heading, and the heading.
    pub garbled_heading: Option<(&'static str, String)>,
    /// The headings of the hidden columns that hold something and were left out.
    pub hidden_columns: Vec<String>,
    /// From which day the workbook counts dates.
    pub epoch: cell::Epoch,
}

/// A sheet that was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherSheet {
    /// Its name.
    pub name: String,
    /// How many of its rows hold something.
    pub rows: usize,
    /// Whether it is hidden.
    pub hidden: bool,
}

/// One row: at least as many cells as the header has headings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What a person sees beside it: the row number in a spreadsheet, for CSV as for workbooks, whatever line breaks stand
    /// in cells. JSON rows have the line of their opening brace, or their position when the file is one long line.
    pub line: u64,
    /// The cells. More than the header has means that the row was too long, and `problem` says so.
    pub cells: Vec<String>,
    /// What is wrong with the shape of the row, if anything.
    pub problem: Option<RowProblem>,
}

/// What can be wrong with the shape of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RowProblem {
    /// A CSV record with fewer fields than the header; it was filled up with empty cells.
    TooFew {
        /// Fields of the header.
        expected: usize,
        /// Fields of the row.
        found: usize,
    },
    /// A row with more fields than the header has; all are kept.
    TooMany {
        /// Fields of the header.
        expected: usize,
        /// Fields of the row.
        found: usize,
    },
    /// A cell was decoded wrongly before it came to us: `Ã±` where `ñ` was meant.
    WronglyDecoded {
        /// The column, counted from 1.
        column: usize,
    },
    /// A cell has lost characters: the sign for what cannot be decoded stands in their place.
    LostCharacters {
        /// The column, counted from 1.
        column: usize,
    },
    /// A cell is not in UTF-8, though other cells of the file are.
    OtherEncoding {
        /// The column, counted from 1.
        column: usize,
    },
    /// A field goes on after its closing quote; quotes inside quoted fields must be doubled.
    StrayQuote {
        /// The column, counted from 1.
        column: usize,
    },
}

impl RowProblem {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::TooFew { .. } => "too_few_fields",
            Self::TooMany { .. } => "too_many_fields",
            Self::StrayQuote { .. } => "stray_quote",
            Self::WronglyDecoded { .. } => "wrongly_decoded",
            Self::LostCharacters { .. } => "lost_characters",
            Self::OtherEncoding { .. } => "other_encoding",
        }
    }

    /// The column that is to blame, counted from 0, where one is.
    pub fn column(self) -> Option<usize> {
        match self {
            Self::TooFew { .. } | Self::TooMany { .. } => None,
            Self::StrayQuote { column }
            | Self::WronglyDecoded { column }
            | Self::LostCharacters { column }
            | Self::OtherEncoding { column } => column.checked_sub(1),
        }
    }
}

/// Reads a table from the bytes of a file, whose format is told from its content and never from its name.
///
/// Of the sheets of a workbook the one is read whose headings are known best. Title lines above the header are skipped;
/// rows that hold nothing are no rows; hidden rows and columns are left out unless they are asked for. Nothing is trimmed or
/// converted, except that numbers, dates, booleans and formula results of workbooks become the text that a person would
/// write: whole numbers without a decimal point, dates as `YYYY-MM-DD`, `true` and `false`. A row with a text that was decoded
/// wrongly before, such as `Ã±`, says so.
pub fn read(bytes: &[u8], options: &ReadOptions) -> Result<Sheet, SheetError> {
    match sniff::sniff(bytes)? {
        sniff::Found::Zip => workbook::read(bytes, options),
        sniff::Found::Json(text) => json::read(&text, options),
        sniff::Found::Text => separated::read(bytes, options),
    }
}
