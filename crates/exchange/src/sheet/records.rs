//! From records to a sheet: which record is the header, and what is wrong with the shape of the others. The readers of all
//! formats end here, so the limits are kept here and in no other place.

use super::mapping::heading;
use super::{Format, Limits, Row, RowProblem, Sheet, SheetError};

/// How many records from the top the header is looked for in.
const HEADER_WITHIN: usize = 30;

/// Records as they stand in the file, titles and header included.
pub(super) struct Records<'a> {
    limits: &'a Limits,
    list: Vec<Row>,
    cells: usize,
    bytes: u64,
}

/// Where the records come from.
pub(super) struct Origin {
    pub(super) format: Format,
    pub(super) encoding: &'static str,
    pub(super) separator: Option<char>,
    pub(super) sheet_name: Option<String>,
    pub(super) sheet_names: Vec<String>,
}

impl<'a> Records<'a> {
    pub(super) fn new(limits: &'a Limits) -> Self {
        Self { limits, list: Vec::new(), cells: 0, bytes: 0 }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Takes a record in, unless it holds nothing, or would pass a limit.
    pub(super) fn push(&mut self, record: Row) -> Result<(), SheetError> {
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
        if self.limits.unpacked_bytes_max < self.bytes {
            return Err(SheetError::UnpackedTooLarge { limit: self.limits.unpacked_bytes_max });
        }
        self.list.push(record);
        Ok(())
    }

    /// The sheet, with the header on the row asked for or on the one that looks most like one.
    pub(super) fn into_sheet(self, origin: Origin, header_row: Option<u64>) -> Result<Sheet, SheetError> {
        let (Some(first), Some(last)) = (self.list.first(), self.list.last()) else {
            return Err(SheetError::Blank);
        };
        let at = match header_row {
            None => guess_header(&self.list),
            Some(line) => self
                .list
                .iter()
                .position(|record| record.line == line)
                .ok_or(SheetError::NoSuchHeaderRow { line, first: first.line, last: last.line })?,
        };
        let mut below = self.list.into_iter().skip(at);
        let head = below.next().ok_or(SheetError::Blank)?;
        self::shape(origin, head.cells, head.line, below.collect(), self.limits)
    }
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
    let Origin { format, encoding, separator, sheet_name, sheet_names } = origin;
    Ok(Sheet { format, encoding, separator, sheet_name, sheet_names, header, header_line, rows })
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

/// The record that names the most known fields; failing that, the first about as wide as the rows below it.
fn guess_header(list: &[Row]) -> usize {
    let top = &list[..list.len().min(HEADER_WITHIN)];
    let mut best = (0, 1);
    for (at, record) in top.iter().enumerate() {
        let known = heading::known(&record.cells);
        if best.1 < known {
            best = (at, known);
        }
    }
    if 1 < best.1 {
        return best.0;
    }
    let filled = |record: &Row| record.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let mut widths: Vec<usize> = top.iter().map(filled).collect();
    widths.sort_unstable();
    let usual = widths.get(widths.len() / 2).copied().unwrap_or(1);
    // Three fifths: a header may leave a column or two unnamed, a title fills one or two cells.
    top.iter().position(|record| usual * 3 <= filled(record) * 5).unwrap_or(0)
}
