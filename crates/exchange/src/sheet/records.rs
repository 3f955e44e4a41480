//! From records to a sheet: which record is the header, and what is wrong with the shape of the others. The readers of all
//! formats end here, so the limits are kept here and in no other place.

use std::collections::BTreeSet;

use super::mapping::heading;
use super::text::{Garbled, garbled, plain_foreign};
use super::{About, Format, Limits, ReadOptions, Row, RowProblem, Sheet, SheetError};

/// How many columns a header of two rows has at most.
const HEADING_COLUMNS: usize = 100;

/// How many records from the top the header is looked for in.
const HEADER_WITHIN: usize = 30;

/// Records as they stand in the file, titles and header included.
pub(super) struct Records<'a> {
    limits: &'a Limits,
    list: Vec<Row>,
    cells: usize,
    bytes: u64,
    /// The rows that are hidden and hold something.
    pub(super) hidden_rows: Vec<u64>,
    /// The columns that are hidden.
    pub(super) hidden_columns: BTreeSet<usize>,
}

/// Where the records come from.
pub(super) struct Origin {
    pub(super) format: Format,
    pub(super) encoding: &'static str,
    pub(super) letters: Option<usize>,
    pub(super) separator: Option<char>,
    pub(super) sheet_name: Option<String>,
    pub(super) sheet_names: Vec<String>,
    pub(super) about: About,
}

impl Origin {
    /// A format whose encoding is fixed.
    pub(super) fn of(format: Format) -> Self {
        Self {
            format,
            encoding: "UTF-8",
            letters: None,
            separator: None,
            sheet_name: None,
            sheet_names: Vec::new(),
            about: About::default(),
        }
    }
}

impl<'a> Records<'a> {
    pub(super) fn new(limits: &'a Limits) -> Self {
        let (hidden_rows, hidden_columns) = (Vec::new(), BTreeSet::new());
        Self { limits, list: Vec::new(), cells: 0, bytes: 0, hidden_rows, hidden_columns }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many records there are.
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// How many known headings its most likely header has.
    pub(super) fn known_headings(&self) -> usize {
        let top = &self.list[..self.list.len().min(HEADER_WITHIN)];
        top.iter().map(|record| heading::known(&record.cells)).max().unwrap_or(0)
    }

    /// Notes a hidden row instead of taking it in.
    pub(super) fn hide(&mut self, line: u64) -> Result<(), SheetError> {
        if self.limits.rows_max <= self.hidden_rows.len() {
            return Err(SheetError::TooManyRows { line, limit: self.limits.rows_max });
        }
        self.hidden_rows.push(line);
        Ok(())
    }

    /// Takes a record in, unless it holds nothing, or would pass a limit.
    pub(super) fn push(&mut self, mut record: Row) -> Result<(), SheetError> {
        if record.cells.iter().all(|cell| cell.trim().is_empty()) {
            return Ok(());
        }
        let line = record.line;
        let found = record.cells.len();
        let bytes: usize = record.cells.iter().map(String::len).sum();
        if self.limits.columns_max < found {
            return Err(SheetError::TooManyColumns { line, found, limit: self.limits.columns_max });
        }
        if self.limits.record_bytes_max < bytes {
            return Err(SheetError::RecordTooLong { line, limit: self.limits.record_bytes_max });
        }
        // The header and its titles are no rows; what they add is caught when the sheet is made.
        if self.limits.rows_max.saturating_add(HEADER_WITHIN) <= self.list.len() {
            return Err(SheetError::TooManyRows { line, limit: self.limits.rows_max });
        }
        self.cells = self.cells.saturating_add(found);
        if self.limits.cells_max < self.cells {
            return Err(SheetError::TooManyCells { line, limit: self.limits.cells_max });
        }
        self.bytes = self.bytes.saturating_add(u64::try_from(bytes).unwrap_or(u64::MAX));
        if self.limits.text_bytes_max < self.bytes {
            return Err(SheetError::TextTooLarge { line, limit: self.limits.text_bytes_max });
        }
        mark_garbled(&mut record);
        record.cells.shrink_to_fit();
        self.list.push(record);
        Ok(())
    }

    /// The sheet, with the header on the row asked for or on the one that looks most like one.
    pub(super) fn into_sheet(self, origin: Origin, options: &ReadOptions) -> Result<Sheet, SheetError> {
        let (Some(first), Some(last)) = (self.list.first(), self.list.last()) else {
            return Err(SheetError::Blank);
        };
        let (at, header) = match options.header_row {
            None => guess_header(&self.list),
            Some(line) => {
                let at = self.list.iter().position(|record| record.line == line);
                (at.ok_or(SheetError::NoSuchHeaderRow { line, first: first.line, last: last.line })?, None)
            }
        };
        let mut below = self.list.into_iter().skip(at);
        let head = below.next().ok_or(SheetError::Blank)?;
        let mut rows: Vec<Row> = below.collect();
        let mut header = header.unwrap_or(head.cells);
        let mut origin = origin;
        let heading = head.problem.and_then(|problem| {
            let named = problem.column().and_then(|column| header.get(column)).cloned();
            is_garbled(problem).then(|| (problem.code(), named.unwrap_or_default()))
        });
        origin.about.garbled_heading = heading;
        let above = |line: &&u64| head.line < **line;
        origin.about.hidden_rows = self.hidden_rows.iter().filter(above).copied().collect();
        origin.about.hidden_columns = clear_columns(&self.hidden_columns, &mut header, &mut rows);
        self::shape(origin, header, head.line, rows, self.limits)
    }
}

/// Marks a record of which a cell was decoded wrongly before it came to us, or is in another encoding than the rest.
pub(super) fn mark_garbled(record: &mut Row) {
    for (at, cell) in record.cells.iter_mut().enumerate() {
        let Some(found) = garbled(cell) else { continue };
        let column = at + 1;
        let problem = match found {
            Garbled::Twice => RowProblem::WronglyDecoded { column },
            Garbled::Lost => RowProblem::LostCharacters { column },
            Garbled::Mixed => {
                *cell = plain_foreign(cell);
                RowProblem::OtherEncoding { column }
            }
        };
        record.problem = record.problem.or(Some(problem));
    }
}

fn is_garbled(problem: RowProblem) -> bool {
    match problem {
        RowProblem::WronglyDecoded { .. }
        | RowProblem::LostCharacters { .. }
        | RowProblem::OtherEncoding { .. } => true,
        RowProblem::TooFew { .. } | RowProblem::TooMany { .. } | RowProblem::StrayQuote { .. } => false,
    }
}

/// Takes hidden columns out of the table, their places kept, and tells what those that hold something are called.
fn clear_columns(hidden: &BTreeSet<usize>, header: &mut [String], rows: &mut [Row]) -> Vec<String> {
    let mut names = Vec::new();
    for &column in hidden {
        let mut held = false;
        for cell in rows.iter_mut().filter_map(|row| row.cells.get_mut(column)) {
            held |= !cell.trim().is_empty();
            cell.clear();
        }
        let heading = header.get_mut(column).map(std::mem::take).unwrap_or_default();
        if held {
            let blank = heading.trim().is_empty();
            names.push(if blank { column_letters(column) } else { heading });
        }
    }
    names
}

/// What a spreadsheet calls a column, counted from 0: `A`, `Z`, `AA`.
pub fn column_letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column.saturating_add(1);
    while 0 < rest {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// Gives every row the shape of the header, and says where it had another.
pub(super) fn shape(
    origin: Origin,
    mut header: Vec<String>,
    header_line: u64,
    mut rows: Vec<Row>,
    limits: &Limits,
) -> Result<Sheet, SheetError> {
    let used = rows.iter().map(|row| used_width(&row.cells)).max().unwrap_or(0);
    header.truncate(used_width(&header).max(used.min(header.len())));
    if origin.format != Format::Csv && header.len() < used {
        // In a workbook nothing shifts: what stands right of the headings is a column without one.
        header.resize(used, String::new());
    }
    if let Some(row) = rows.get(limits.rows_max) {
        return Err(SheetError::TooManyRows { line: row.line, limit: limits.rows_max });
    }
    let per_row = header.len().max(1);
    if let Some(row) = rows.get(limits.cells_max / per_row) {
        return Err(SheetError::TooManyCells { line: row.line, limit: limits.cells_max });
    }
    for row in &mut rows {
        fit(row, header.len(), origin.format);
    }
    let Origin { format, encoding, letters, separator, sheet_name, sheet_names, about } = origin;
    let about = About { letters, ..about };
    Ok(Sheet { format, encoding, about, separator, sheet_name, sheet_names, header, header_line, rows })
}

/// Fills up a short row and drops what is empty beyond the header; the rest is a problem.
fn fit(row: &mut Row, expected: usize, format: Format) {
    let found = row.cells.len();
    let used = used_width(&row.cells);
    let problem = if expected < used {
        Some(RowProblem::TooMany { expected, found: used })
    } else if found < expected && format == Format::Csv {
        Some(RowProblem::TooFew { expected, found })
    } else {
        None
    };
    row.problem = row.problem.or(problem);
    row.cells.truncate(used.max(expected));
    if row.cells.len() < expected {
        row.cells.resize(expected, String::new());
    }
}

/// How many cells there are up to the last that holds anything.
fn used_width(cells: &[String]) -> usize {
    cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1)
}

/// The record that names the most known fields, alone or together with the one below it; failing that, the first about as
/// wide as the rows below it. Headings that stand on two rows are given joined.
fn guess_header(list: &[Row]) -> (usize, Option<Vec<String>>) {
    let top = &list[..list.len().min(HEADER_WITHIN)];
    let mut best = (0, None, 1);
    for (at, record) in top.iter().enumerate() {
        let known = heading::known(&record.cells);
        if best.2 < known {
            best = (at, None, known);
        }
        let Some(below) = top.get(at + 1) else { continue };
        let Some(joined) = two_rows(record, below) else { continue };
        let known = heading::known(&joined);
        if best.2 < known && heading::known(&below.cells) < known {
            best = (at + 1, Some(joined), known);
        }
    }
    if 1 < best.2 {
        return (best.0, best.1);
    }
    let filled = |record: &Row| record.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let mut widths: Vec<usize> = top.iter().map(filled).collect();
    widths.sort_unstable();
    let usual = widths.get(widths.len() / 2).copied().unwrap_or(1);
    // Three fifths: a header may leave a column or two unnamed, a title fills one or two cells.
    (top.iter().position(|record| usual * 3 <= filled(record) * 5).unwrap_or(0), None)
}

/// The headings of two rows as one: `Fecha de` above `ingreso`, or `Apellidos` above `Paterno` and `Materno`, whose first
/// row names only the first of the columns that it spans.
fn two_rows(upper: &Row, lower: &Row) -> Option<Vec<String>> {
    let is_heading = |cell: &String| !cell.chars().any(|c| c.is_ascii_digit()) && cell.len() <= 60;
    let follows = lower.line == upper.line + 1 && lower.cells.iter().all(is_heading);
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let wide = HEADING_COLUMNS < upper.cells.len().max(lower.cells.len());
    if !follows || wide || filled(upper) < 2 {
        return None;
    }
    let width = upper.cells.len().max(lower.cells.len());
    let text = |row: &Row, column: usize| row.cells.get(column).map_or("", |cell| cell.trim()).to_owned();
    let mut spanning = String::new();
    let joined = (0..width).map(|column| {
        let (above, below) = (text(upper, column), text(lower, column));
        if !above.is_empty() {
            spanning.clone_from(&above);
        }
        match (above.is_empty() && below.is_empty(), below.is_empty()) {
            (true, _) => String::new(),
            (false, true) => above,
            (false, false) => {
                let whole = format!("{spanning} {below}");
                if spanning.is_empty() || (heading::is_known(&below) && !heading::is_known(&whole)) {
                    below
                } else {
                    whole
                }
            }
        }
    });
    Some(joined.collect())
}
