//! Workbooks of Excel, cell by cell: a sheet with one cell in its last corner must not become seventeen billion cells.

mod survey;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use self::survey::{Page, Survey};
use super::records::{Origin, Records};
use super::workbook::{Archive, damaged, named};
use super::{About, Format, OtherSheet, ReadOptions, Row, Sheet, SheetError};

/// The first serial number that is no date any more: the day after 9999-12-31.
const SERIAL_END: f64 = 2_958_466.0;

/// How many rows of a sheet are looked at to see whether it is the roster.
const GLANCE_ROWS: usize = 60;

/// How many sheets are looked at so.
const GLANCES: usize = 50;

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Reads the sheet asked for, or the visible one whose headings are known best.
pub(super) fn read(
    archive: &mut Archive<'_>,
    bytes: &[u8],
    options: &ReadOptions,
) -> Result<Sheet, SheetError> {
    let survey = Survey::of(archive, &options.limits)?;
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| failed(&error))?;
    let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let (names, visible): (Vec<String>, Vec<bool>) =
        sheets.map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible)).unzip();
    let holds = |name: &&String| survey.page(name).is_none_or(|page| 0 < page.rows);
    let wanted = if let Some(asked) = &options.sheet {
        names.get(named(asked, &names)?).cloned()
    } else {
        let shown = names.iter().zip(&visible).filter(|(_, visible)| **visible).map(|(name, _)| name);
        let candidates: Vec<&String> = shown.filter(holds).collect();
        best(&mut book, &survey, &candidates, options)?
    };
    let wanted = wanted.ok_or(SheetError::Blank)?;
    let page = survey.page(&wanted).cloned().unwrap_or_default();
    let records = records(&mut book, &wanted, &page, options, usize::MAX)?;
    let others =
        names.iter().zip(&visible).filter(|(name, _)| **name != wanted).filter_map(|(name, visible)| {
            let rows = survey.page(name).map_or(0, |page| page.rows);
            (0 < rows).then(|| OtherSheet { name: name.clone(), rows, hidden: !visible })
        });
    let about = About { others: others.collect(), epoch: survey.epoch, ..About::default() };
    let origin =
        Origin { sheet_name: Some(wanted), sheet_names: names.clone(), about, ..Origin::of(Format::Xlsx) };
    records.into_sheet(origin, options)
}

/// The sheet with the most known headings; the first that holds something where none has any.
fn best(
    book: &mut Book<'_>,
    survey: &Survey,
    candidates: &[&String],
    options: &ReadOptions,
) -> Result<Option<String>, SheetError> {
    let mut best: Option<(usize, &String)> = None;
    let mut looked: BTreeSet<&str> = BTreeSet::new();
    for name in candidates.iter().take(GLANCES) {
        // Sheets that share a part hold the same.
        if survey.part(name).is_some_and(|part| !looked.insert(part)) {
            continue;
        }
        let page = survey.page(name).cloned().unwrap_or_default();
        let glance = records(book, name, &page, options, GLANCE_ROWS)?;
        let known = glance.known_headings();
        if !glance.is_empty() && best.is_none_or(|(most, _)| most < known) {
            best = Some((known, name));
        }
    }
    Ok(best.map(|(_, name)| name.clone()))
}

fn failed(error: &XlsxError) -> SheetError {
    match error {
        XlsxError::Password => SheetError::Encrypted,
        other => damaged(Some(Format::Xlsx), other),
    }
}

/// The rows of one sheet that hold anything, up to a number.
fn records<'a>(
    book: &mut Book<'_>,
    name: &str,
    page: &Page,
    options: &'a ReadOptions,
    rows_wanted: usize,
) -> Result<Records<'a>, SheetError> {
    let limits = &options.limits;
    let mut reader = book.worksheet_cells_reader(name).map_err(|error| failed(&error))?;
    let mut rows: BTreeMap<u32, Vec<(u32, String)>> = BTreeMap::new();
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
        if limits.text_bytes_max < bytes {
            return Err(SheetError::TextTooLarge { line, limit: limits.text_bytes_max });
        }
        // Counted as they will be once the row is filled up.
        let list = rows.entry(row).or_default();
        let width = list.last().map_or(0, |(last, _)| count(*last).saturating_add(1));
        cells = cells.saturating_add(found.saturating_sub(width).max(1));
        if limits.cells_max < cells {
            return Err(SheetError::TooManyCells { line, limit: limits.cells_max });
        }
        list.push((column, text));
        if rows_wanted < rows.len() {
            break;
        }
        if limits.rows_max.saturating_add(1_000) < rows.len() {
            return Err(SheetError::TooManyRows { line, limit: limits.rows_max });
        }
    }
    let mut records = Records::new(limits);
    if !options.with_hidden {
        records.hidden_columns.clone_from(&page.hidden_columns);
    }
    for (row, cells) in rows {
        let line = u64::from(row) + 1;
        if !options.with_hidden && page.hidden_rows.contains(&row) {
            records.hide(line)?;
            continue;
        }
        let width = cells.iter().map(|(column, _)| count(*column).saturating_add(1)).max().unwrap_or(0);
        let mut list = vec![String::new(); width];
        for (column, text) in cells {
            if let Some(cell) = list.get_mut(count(column)) {
                *cell = text;
            }
        }
        records.push(Row { line, cells: list, problem: None })?;
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
