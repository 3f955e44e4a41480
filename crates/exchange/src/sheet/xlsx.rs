//! Workbooks of Excel, cell by cell: a sheet with one cell in its last corner must not become seventeen billion cells.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::records::{Origin, Records};
use super::workbook::{damaged, named};
use super::{Format, ReadOptions, Row, Sheet, SheetError};

/// The first serial number that is no date any more: the day after 9999-12-31.
const SERIAL_END: f64 = 2_958_466.0;

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Reads the sheet asked for, or the first visible one that holds anything.
pub(super) fn read(bytes: &[u8], options: &ReadOptions) -> Result<Sheet, SheetError> {
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| failed(&error))?;
    let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let (names, visible): (Vec<String>, Vec<bool>) =
        sheets.map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible)).unzip();
    let wanted: Vec<usize> = match &options.sheet {
        Some(name) => vec![named(name, &names)?],
        None => (0..names.len()).filter(|at| visible.get(*at) == Some(&true)).collect(),
    };
    for name in wanted.into_iter().filter_map(|at| names.get(at)) {
        let records = records(&mut book, name, options)?;
        if !records.is_empty() {
            let origin = Origin {
                format: Format::Xlsx,
                encoding: "UTF-8",
                separator: None,
                sheet_name: Some(name.clone()),
                sheet_names: names.clone(),
            };
            return records.into_sheet(origin, options.header_row);
        }
    }
    Err(SheetError::Blank)
}

fn failed(error: &XlsxError) -> SheetError {
    match error {
        XlsxError::Password => SheetError::Encrypted,
        other => damaged(Some(Format::Xlsx), other),
    }
}

/// The rows of one sheet that hold anything.
fn records<'a>(book: &mut Book<'_>, name: &str, options: &'a ReadOptions) -> Result<Records<'a>, SheetError> {
    let limits = &options.limits;
    let mut reader = book.worksheet_cells_reader(name).map_err(|error| failed(&error))?;
    let mut rows: BTreeMap<u32, BTreeMap<u32, String>> = BTreeMap::new();
    let (mut bytes, mut cells) = (0_u64, 0_usize);
    while let Some(cell) = reader.next_cell().map_err(|error| failed(&error))? {
        let text = text(cell.get_value());
        if text.is_empty() {
            continue;
        }
        let (row, column) = cell.get_position();
        let (line, found) = (u64::from(row) + 1, count(column).saturating_add(1));
        if limits.columns_max < found {
            return Err(SheetError::TooManyColumns { line, found, limit: limits.columns_max });
        }
        bytes = bytes.saturating_add(u64::try_from(text.len()).unwrap_or(u64::MAX));
        if limits.unpacked_bytes_max < bytes {
            return Err(SheetError::UnpackedTooLarge { limit: limits.unpacked_bytes_max });
        }
        cells += 1;
        if limits.cells_max < cells {
            return Err(SheetError::TooManyCells { line, limit: limits.cells_max });
        }
        rows.entry(row).or_default().insert(column, text);
    }
    let mut records = Records::new(limits);
    for (row, cells) in rows {
        let width = cells.last_key_value().map_or(0, |(column, _)| count(*column).saturating_add(1));
        let mut list = vec![String::new(); width];
        for (column, text) in cells {
            if let Some(cell) = list.get_mut(count(column)) {
                *cell = text;
            }
        }
        records.push(Row { line: u64::from(row) + 1, cells: list, problem: None })?;
    }
    Ok(records)
}

fn count(column: u32) -> usize {
    usize::try_from(column).unwrap_or(usize::MAX)
}

/// What a person would write for the value.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => self::number(*number),
        DataRef::String(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(serial) => date(serial),
        DataRef::DateTimeIso(text) => without_midnight(text).to_owned(),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// A number as written: the shortest text that means the same, without a decimal point where nothing follows it.
pub(super) fn number(number: f64) -> String {
    // Beyond this, Rust would write out digits that the number does not have.
    if number.abs() < 1e15 { format!("{}", number + 0.0) } else { format!("{number:e}") }
}

/// An ISO instant, reduced to its day when it is midnight.
pub(super) fn without_midnight(text: &str) -> &str {
    match text.split_once('T') {
        Some((day, time)) if time.chars().all(|c| matches!(c, '0' | ':' | '.' | 'Z')) => day,
        _ => text,
    }
}

/// A serial number under a date format: `YYYY-MM-DD`, with the time if there is one, or the time alone.
fn date(serial: &ExcelDateTime) -> String {
    let value = serial.as_f64();
    if !(0.0..SERIAL_END).contains(&value) {
        return number(value);
    }
    let (year, month, day, hour, minute, second, _) = serial.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    if serial.is_duration() || value < 1.0 {
        time
    } else if time == "00:00:00" {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02}T{time}")
    }
}
