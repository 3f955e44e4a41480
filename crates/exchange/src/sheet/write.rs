//! A sheet as a file again. Nothing is changed on the way: what was read from a file is what is read from its copy. XLSX
//! keeps texts apart from formulas; in CSV a text that a spreadsheet would run gets an apostrophe in front, which reading
//! takes away again.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format as Style, Workbook, XlsxError};
use thiserror::Error;

use super::inert::inert;
use super::mapping::is_error_column;
use super::{Format, Row, RowProblem, Sheet};

/// A file in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The format, CSV or XLSX.
    pub format: Format,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// Why a sheet could not be written.
#[derive(Debug, Error)]
pub enum WriteError {
    /// A cell is longer than Excel allows; CSV has no such limit.
    #[error("line {line}, column {column}: the cell is longer than XLSX allows")]
    CellTooLong {
        /// The line of the row in the sheet; that of the header for a heading.
        line: u64,
        /// The column, counted from 1.
        column: usize,
    },
    /// The sheet has more rows or columns than Excel allows.
    #[error("the sheet is larger than XLSX allows")]
    TooLarge,
    /// The writer failed for a reason of its own.
    #[error("the table could not be written: {detail}")]
    Failed {
        /// What it said.
        detail: String,
    },
}

impl WriteError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::CellTooLong { .. } => "cell_too_long",
            Self::TooLarge => "sheet_too_large",
            Self::Failed { .. } => "table_not_written",
        }
    }
}

fn failed(error: &dyn std::fmt::Display) -> WriteError {
    WriteError::Failed { detail: error.to_string() }
}

/// Writes the sheet in the format it was read in, as far as we write it: CSV with its own separator stays CSV, XLSX stays
/// XLSX, ODS becomes XLSX, and JSON becomes CSV. CSV is UTF-8 with a byte order mark, whatever the encoding it was read in,
/// because that is what spreadsheet programs recognise.
pub fn write(sheet: &Sheet) -> Result<Written, WriteError> {
    match sheet.format {
        Format::Csv | Format::Json => Ok(Written { format: Format::Csv, bytes: csv(sheet, true)? }),
        Format::Xlsx | Format::Ods => Ok(Written { format: Format::Xlsx, bytes: xlsx(sheet)? }),
    }
}

/// Writes the sheet as CSV with the separator it was read with, `;` where there was none.
///
/// A text that itself starts with a byte order mark gets one in front of it in any case, or reading would take it away.
pub fn csv(sheet: &Sheet, byte_order_mark: bool) -> Result<Vec<u8>, WriteError> {
    let mut bytes = Vec::new();
    let marked = sheet.header.first().is_some_and(|heading| heading.starts_with('\u{feff}'));
    if byte_order_mark || marked {
        bytes.extend_from_slice(super::text::UTF8_MARK);
    }
    let separator = sheet.separator.and_then(|separator| u8::try_from(separator).ok()).unwrap_or(b';');
    let mut writer = csv::WriterBuilder::new().delimiter(separator).flexible(true).from_writer(bytes);
    let mut put = |cells: &[String]| writer.write_record(cells.iter().map(|cell| inert(cell).into_owned()));
    put(&sheet.header).map_err(|error| failed(&error))?;
    for row in &sheet.rows {
        put(&row.cells).map_err(|error| failed(&error))?;
    }
    writer.into_inner().map_err(|error| failed(&error))
}

/// Writes the sheet as a workbook with one sheet, every cell as a string, the header bold and fixed.
pub fn xlsx(sheet: &Sheet) -> Result<Vec<u8>, WriteError> {
    let mut book = Workbook::new();
    // Without the moment of its making, the same sheet is the same bytes.
    book.set_properties(
        &DocProperties::new()
            .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1).map_err(|error| failed(&error))?),
    );
    let bold = Style::new().set_bold();
    let page = book.add_worksheet();
    if let Some(name) = &sheet.sheet_name {
        // A name that Excel would not have (a key of JSON, say) gives way to the usual one.
        let _ = page.set_name(name);
    }
    page.set_freeze_panes(1, 0).map_err(|error| failed(&error))?;
    let too_large = |_| WriteError::TooLarge;
    for (column, heading) in sheet.header.iter().enumerate() {
        let place = u16::try_from(column).map_err(too_large)?;
        let written = page.write_string_with_format(0, place, heading, &bold);
        written.map_err(|error| refused(&error, sheet.header_line, column))?;
    }
    for (row, below) in sheet.rows.iter().zip(1_u32..) {
        for (column, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let place = u16::try_from(column).map_err(too_large)?;
            page.write_string(below, place, cell).map_err(|error| refused(&error, row.line, column))?;
        }
    }
    for column in 0..sheet.header.len() {
        let cells = sheet.rows.iter().filter_map(|row| row.cells.get(column)).chain(sheet.header.get(column));
        let widest = cells.map(|cell| cell.chars().count()).max().unwrap_or_default().clamp(4, 48);
        let (place, width) =
            (u16::try_from(column).map_err(too_large)?, u16::try_from(widest).map_err(too_large)?);
        page.set_column_width(place, f64::from(width) + 2.0).map_err(|error| failed(&error))?;
    }
    book.save_to_buffer().map_err(|error| failed(&error))
}

fn refused(error: &XlsxError, line: u64, column: usize) -> WriteError {
    match error {
        XlsxError::MaxStringLengthExceeded => WriteError::CellTooLong { line, column: column + 1 },
        XlsxError::RowColumnLimitError => WriteError::TooLarge,
        other => failed(other),
    }
}

/// The rows that failed, each with its reason in a last column under `heading`, one of the headings that [`super::mapping`] passes over, in the format
/// they were read in.
///
/// Rows are named by their index in [`Sheet::rows`], in any order. Such a column that the sheet already has gives way to the
/// new one. Fields beyond the header come after the reason, so that the file read again shows the same fault.
pub fn rejected(sheet: &Sheet, failures: &[(usize, String)], heading: &str) -> Sheet {
    let kept: Vec<usize> = (0..sheet.header.len())
        .filter(|column| sheet.header.get(*column).is_some_and(|heading| !is_error_column(heading)))
        .collect();
    let pick = |cells: &[String]| -> Vec<String> {
        kept.iter().map(|column| cells.get(*column).cloned().unwrap_or_default()).collect()
    };
    let mut header = pick(&sheet.header);
    header.push(heading.to_owned());
    let mut rows = Vec::with_capacity(failures.len());
    for (row, reason) in failures.iter().filter_map(|(at, reason)| Some((sheet.rows.get(*at)?, reason))) {
        let mut cells = pick(&row.cells);
        cells.push(reason.clone());
        cells.extend(row.cells.iter().skip(sheet.header.len()).cloned());
        rows.push(Row { line: row.line, problem: problem(row, header.len(), cells.len()), cells });
    }
    Sheet { header, rows, about: super::About::default(), ..sheet.without_rows() }
}

/// A row that was too long still is; one that was too short has been filled up.
fn problem(row: &Row, expected: usize, found: usize) -> Option<RowProblem> {
    match row.problem {
        Some(RowProblem::TooMany { .. }) => Some(RowProblem::TooMany { expected, found }),
        _ => None,
    }
}

impl Sheet {
    /// Everything about the sheet but its rows, which may be many.
    pub(crate) fn without_rows(&self) -> Self {
        Self {
            format: self.format,
            encoding: self.encoding,
            about: self.about.clone(),
            separator: self.separator,
            sheet_name: self.sheet_name.clone(),
            sheet_names: self.sheet_names.clone(),
            header: self.header.clone(),
            header_line: self.header_line,
            rows: Vec::new(),
        }
    }
}
