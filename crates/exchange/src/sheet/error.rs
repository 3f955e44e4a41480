//! Why a file could not be read as a table, as stable codes with fields. It must hold no words for a person's eyes beyond
//! the plain `Display` that a log needs.

use thiserror::Error;

use super::Format;

/// What a file is when it is no table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Foreign {
    /// A PNG picture.
    Png,
    /// A JPEG picture.
    Jpeg,
    /// A GIF picture.
    Gif,
    /// A TIFF picture.
    Tiff,
    /// A WebP picture.
    Webp,
    /// A PDF document.
    Pdf,
    /// An RTF document.
    Rtf,
    /// An HTML page; many programs export one under the name of a spreadsheet.
    Html,
    /// An XML document.
    Xml,
    /// A ZIP archive that holds no workbook.
    Zip,
    /// A Word document.
    Docx,
    /// A `PowerPoint` presentation.
    Pptx,
    /// A binary workbook of Excel (`.xlsb`).
    Xlsb,
    /// An `OpenDocument` file that is no spreadsheet.
    OtherOpenDocument,
    /// An old Excel workbook, or another document of the Office of that time.
    OldOffice,
    /// A gzip archive.
    Gzip,
    /// A 7z archive.
    SevenZip,
    /// A RAR archive.
    Rar,
    /// An SQLite database, such as a register of this program.
    Sqlite,
    /// An executable program.
    Program,
    /// Something that is not text and not known.
    Binary,
}

impl Foreign {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpeg",
            Self::Gif => "gif",
            Self::Tiff => "tiff",
            Self::Webp => "webp",
            Self::Pdf => "pdf",
            Self::Rtf => "rtf",
            Self::Html => "html",
            Self::Xml => "xml",
            Self::Zip => "zip",
            Self::Docx => "docx",
            Self::Pptx => "pptx",
            Self::Xlsb => "xlsb",
            Self::OtherOpenDocument => "other_open_document",
            Self::OldOffice => "old_office",
            Self::Gzip => "gzip",
            Self::SevenZip => "seven_zip",
            Self::Rar => "rar",
            Self::Sqlite => "sqlite",
            Self::Program => "program",
            Self::Binary => "binary",
        }
    }
}

/// Why a file could not be read as a table. Lines are what a person sees: of a text editor, or rows of a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SheetError {
    /// The file holds nothing.
    #[error("the file is empty")]
    Empty,
    /// The file is something else than a table.
    #[error("the file is no table but {}; save the sheet as CSV or XLSX", found.code())]
    NotATable {
        /// What it is.
        found: Foreign,
    },
    /// The file is larger than a file of its format may be.
    #[error("the {} file has {bytes} bytes, more than {limit}", format.code())]
    FileTooLarge {
        /// The format.
        format: Format,
        /// Its size in bytes.
        bytes: u64,
        /// The limit in bytes.
        limit: u64,
    },
    /// The workbook is protected by a password.
    #[error("the workbook is protected by a password; save it without one")]
    Encrypted,
    /// The workbook is cut off or damaged.
    #[error("the {} workbook is damaged: {detail}", format.map_or("zip", Format::code))]
    Damaged {
        /// The format, when it could still be told.
        format: Option<Format>,
        /// What the decoder said.
        detail: String,
    },
    /// The workbook unpacks to more than is reasonable.
    #[error("the workbook unpacks to more than {limit} bytes")]
    UnpackedTooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// The encoding asked for is not known.
    #[error("there is no encoding {name:?}")]
    UnknownEncoding {
        /// What was asked for.
        name: String,
    },
    /// The text is not written in the encoding asked for.
    #[error("line {line} is not {encoding}")]
    NotInEncoding {
        /// The encoding.
        encoding: &'static str,
        /// The first line that is not.
        line: u64,
    },
    /// The text is no UTF-8, and its letters speak for no other encoding.
    #[error("line {line}: the encoding of the file cannot be told")]
    EncodingUndecided {
        /// The first line that is not UTF-8.
        line: u64,
    },
    /// The separator asked for cannot separate.
    #[error("{separator:?} cannot separate fields")]
    BadSeparator {
        /// What was asked for.
        separator: char,
    },
    /// The workbook has no sheet, or the JSON object no array, of that name.
    #[error("there is no sheet {name:?}, only {}", choices.join(", "))]
    NoSuchSheet {
        /// What was asked for.
        name: String,
        /// What there is.
        choices: Vec<String>,
    },
    /// The JSON text is cut off or malformed.
    #[error("line {line}, column {column}: {detail}")]
    JsonSyntax {
        /// The line.
        line: u64,
        /// The column, counted from 1.
        column: u64,
        /// What the decoder said.
        detail: String,
    },
    /// A JSON value inside a row is itself an array or object.
    #[error("row {row}: the value of {field:?} is not a plain value")]
    JsonNotFlat {
        /// The position of the row, counted from 1.
        row: u64,
        /// The key.
        field: String,
    },
    /// The JSON text holds no array of objects.
    #[error("the JSON file holds no array of objects")]
    JsonNoTable,
    /// The JSON object holds several arrays of objects, and none was asked for.
    #[error("the JSON file holds several tables: {}", choices.join(", "))]
    JsonSeveralTables {
        /// Their keys.
        choices: Vec<String>,
    },
    /// A quote is opened and never closed.
    #[error("line {line}: a quote is opened and never closed")]
    UnclosedQuote {
        /// The line of the quote.
        line: u64,
    },
    /// One line or record is longer than any roster's.
    #[error("line {line}: the record is longer than {limit} bytes")]
    RecordTooLong {
        /// The line where it starts.
        line: u64,
        /// The limit in bytes.
        limit: usize,
    },
    /// A row has too many columns.
    #[error("line {line} has {found} columns, more than {limit}")]
    TooManyColumns {
        /// The line.
        line: u64,
        /// The columns.
        found: usize,
        /// The limit.
        limit: usize,
    },
    /// There are too many rows.
    #[error("line {line}: more than {limit} rows")]
    TooManyRows {
        /// The first line beyond the limit.
        line: u64,
        /// The limit.
        limit: usize,
    },
    /// The cells hold more text than is reasonable.
    #[error("line {line}: the cells hold more than {limit} bytes of text")]
    TextTooLarge {
        /// The line where the limit was passed.
        line: u64,
        /// The limit in bytes.
        limit: u64,
    },
    /// A workbook has more sheets than can be looked through.
    #[error("the workbook has more than {limit} sheets")]
    TooManySheets {
        /// The limit.
        limit: usize,
    },
    /// There are too many cells, counting the empty ones that fill up short rows.
    #[error("line {line}: more than {limit} cells")]
    TooManyCells {
        /// The line where the limit was passed.
        line: u64,
        /// The limit.
        limit: usize,
    },
    /// The table has no row that could be a header.
    #[error("the table is blank")]
    Blank,
    /// There is nothing on the row that was said to be the header.
    #[error("there is no header on row {line}; the table starts on {first} and ends on {last}")]
    NoSuchHeaderRow {
        /// The row asked for.
        line: u64,
        /// The first line that holds anything.
        first: u64,
        /// The last line that holds anything.
        last: u64,
    },
}

impl SheetError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty_file",
            Self::NotATable { .. } => "not_a_table",
            Self::FileTooLarge { .. } => "file_too_large",
            Self::Encrypted => "encrypted_workbook",
            Self::Damaged { .. } => "damaged_workbook",
            Self::UnpackedTooLarge { .. } => "unpacked_too_large",
            Self::UnknownEncoding { .. } => "unknown_encoding",
            Self::NotInEncoding { .. } => "not_in_encoding",
            Self::EncodingUndecided { .. } => "encoding_undecided",
            Self::TextTooLarge { .. } => "text_too_large",
            Self::TooManySheets { .. } => "too_many_sheets",
            Self::BadSeparator { .. } => "bad_separator",
            Self::NoSuchSheet { .. } => "no_such_sheet",
            Self::JsonSyntax { .. } => "json_syntax",
            Self::JsonNotFlat { .. } => "json_not_flat",
            Self::JsonNoTable => "json_no_table",
            Self::JsonSeveralTables { .. } => "json_several_tables",
            Self::UnclosedQuote { .. } => "unclosed_quote",
            Self::RecordTooLong { .. } => "record_too_long",
            Self::TooManyColumns { .. } => "too_many_columns",
            Self::TooManyRows { .. } => "too_many_rows",
            Self::TooManyCells { .. } => "too_many_cells",
            Self::Blank => "blank_table",
            Self::NoSuchHeaderRow { .. } => "no_such_header_row",
        }
    }

    /// The fields by name, for whoever puts the error into words.
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty | Self::Encrypted | Self::JsonNoTable | Self::Blank => Vec::new(),
            Self::NotATable { found } => vec![("found", found.code().to_owned())],
            Self::FileTooLarge { format, bytes, limit } => {
                vec![
                    ("format", format.code().to_owned()),
                    ("bytes", bytes.to_string()),
                    ("limit", limit.to_string()),
                ]
            }
            Self::Damaged { format, detail } => {
                vec![("format", format.map_or("zip", Format::code).to_owned()), ("detail", detail.clone())]
            }
            Self::UnpackedTooLarge { limit } => vec![("limit", limit.to_string())],
            Self::TooManySheets { limit } => vec![("limit", limit.to_string())],
            Self::TextTooLarge { line, limit } => {
                vec![("line", line.to_string()), ("limit", limit.to_string())]
            }
            Self::UnknownEncoding { name } => vec![("name", name.clone())],
            Self::NotInEncoding { encoding, line } => {
                vec![("encoding", (*encoding).to_owned()), ("line", line.to_string())]
            }
            Self::BadSeparator { separator } => vec![("separator", separator.to_string())],
            Self::NoSuchSheet { name, choices } => {
                vec![("name", name.clone()), ("choices", choices.join(", "))]
            }
            Self::JsonSeveralTables { choices } => vec![("choices", choices.join(", "))],
            Self::JsonSyntax { line, column, detail } => {
                vec![("line", line.to_string()), ("column", column.to_string()), ("detail", detail.clone())]
            }
            Self::JsonNotFlat { row, field } => vec![("row", row.to_string()), ("field", field.clone())],
            Self::UnclosedQuote { line } | Self::EncodingUndecided { line } => {
                vec![("line", line.to_string())]
            }
            Self::TooManyColumns { line, found, limit } => {
                vec![("line", line.to_string()), ("found", found.to_string()), ("limit", limit.to_string())]
            }
            Self::RecordTooLong { line, limit }
            | Self::TooManyRows { line, limit }
            | Self::TooManyCells { line, limit } => {
                vec![("line", line.to_string()), ("limit", limit.to_string())]
            }
            Self::NoSuchHeaderRow { line, first, last } => {
                vec![("line", line.to_string()), ("first", first.to_string()), ("last", last.to_string())]
            }
        }
    }
}
