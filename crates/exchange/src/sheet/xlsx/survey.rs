//! What `calamine` does not tell of a workbook: which rows and columns are hidden, how many cells each part really has, and
//! from which day it counts. It must not read the value of a cell.

use std::collections::{BTreeMap, BTreeSet};
use std::io::BufReader;

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use crate::sheet::cell::Epoch;
use crate::sheet::workbook::{Archive, damaged};
use crate::sheet::{Format, Limits, SheetError};

/// What was found out about a workbook.
pub(super) struct Survey {
    /// From which day it counts.
    pub(super) epoch: Epoch,
    /// The part of each sheet, by its name.
    parts: BTreeMap<String, String>,
    /// What each part holds; several sheets may share one.
    pages: BTreeMap<String, Page>,
}

/// What was found out about a sheet.
#[derive(Default, Clone)]
pub(super) struct Page {
    /// The rows with a cell that holds something.
    pub(super) rows: usize,
    /// The rows that are hidden, counted from 0.
    pub(super) hidden_rows: BTreeSet<u32>,
    /// The columns that are hidden, counted from 0.
    pub(super) hidden_columns: BTreeSet<usize>,
}

impl Survey {
    /// Looks through the list of sheets and through each of their parts once.
    pub(super) fn of(archive: &mut Archive<'_>, limits: &Limits) -> Result<Self, SheetError> {
        let (epoch, sheets) = sheets(archive, limits)?;
        let targets = targets(archive)?;
        let mut survey = Self { epoch, parts: BTreeMap::new(), pages: BTreeMap::new() };
        for (name, id) in sheets {
            let Some(part) = targets.get(&id).cloned() else { continue };
            if !survey.pages.contains_key(&part)
                && let Some(page) = page(archive, &part, limits)?
            {
                survey.pages.insert(part.clone(), page);
            }
            survey.parts.insert(name, part);
        }
        Ok(survey)
    }

    /// What is known of the sheet; nothing where its part was not found, which whoever reads it reports.
    pub(super) fn page(&self, sheet: &str) -> Option<&Page> {
        self.pages.get(self.parts.get(sheet)?)
    }

    /// The part of the sheet, by which sheets that share one are told.
    pub(super) fn part(&self, sheet: &str) -> Option<&str> {
        self.parts.get(sheet).map(String::as_str)
    }
}

fn failed(error: &dyn std::fmt::Display) -> SheetError {
    damaged(Some(Format::Xlsx), error)
}

/// Calls `see` with every element of a part; false where there is no such part.
fn each_element(
    archive: &mut Archive<'_>,
    name: &str,
    mut see: impl FnMut(&BytesStart<'_>) -> Result<(), SheetError>,
) -> Result<bool, SheetError> {
    let names: Vec<String> = archive.file_names().flatten().map(std::borrow::Cow::into_owned).collect();
    let Some(name) = names.iter().find(|known| known.eq_ignore_ascii_case(name)) else { return Ok(false) };
    let part = archive.by_name(name).map_err(|error| failed(&error))?;
    let mut xml = Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).map_err(|error| failed(&error))? {
            Event::Start(start) | Event::Empty(start) => see(&start)?,
            Event::Eof => return Ok(true),
            _ => {}
        }
    }
}

/// An attribute by its name without a prefix.
fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = start.attributes().flatten().find(|one| one.key.local_name().as_ref() == name)?;
    Some(found.value.to_string())
}

fn is_set(start: &BytesStart<'_>, name: &str) -> bool {
    attribute(start, name).is_some_and(|value| matches!(value.as_str(), "1" | "true"))
}

/// From which day the workbook counts, and its sheets by name with the key of their part.
fn sheets(archive: &mut Archive<'_>, limits: &Limits) -> Result<(Epoch, Vec<(String, String)>), SheetError> {
    let (mut epoch, mut sheets) = (Epoch::Of1900, Vec::new());
    each_element(archive, "xl/workbook.xml", |start| {
        match start.local_name().as_ref() {
            "workbookPr" if is_set(start, "date1904") => epoch = Epoch::Of1904,
            "sheet" => {
                let unescaped = attribute(start, "name").unwrap_or_default();
                let name =
                    quick_xml::escape::unescape(&unescaped).map_err(|error| failed(&error))?.into_owned();
                sheets.push((name, attribute(start, "id").unwrap_or_default()));
            }
            _ => {}
        }
        if limits.sheets_max < sheets.len() {
            return Err(SheetError::TooManySheets { limit: limits.sheets_max });
        }
        Ok(())
    })?;
    Ok((epoch, sheets))
}

/// The parts of the workbook by their keys.
fn targets(archive: &mut Archive<'_>) -> Result<BTreeMap<String, String>, SheetError> {
    let mut targets = BTreeMap::new();
    each_element(archive, "xl/_rels/workbook.xml.rels", |start| {
        if start.local_name().as_ref() == "Relationship"
            && let (Some(id), Some(target)) = (attribute(start, "Id"), attribute(start, "Target"))
        {
            let part = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            targets.insert(id, part);
        }
        Ok(())
    })?;
    Ok(targets)
}

/// What a sheet holds.
fn page(archive: &mut Archive<'_>, part: &str, limits: &Limits) -> Result<Option<Page>, SheetError> {
    let mut page = Page::default();
    let (mut row, mut next_row, mut counted, mut cells) = (0_u32, 0_u32, None, 0_usize);
    let found = each_element(archive, part, |start| {
        match start.local_name().as_ref() {
            "col" if is_set(start, "hidden") => {
                let number = |name| attribute(start, name).and_then(|text| text.parse::<usize>().ok());
                let (Some(first), Some(last)) = (number("min"), number("max")) else { return Ok(()) };
                let last = last.min(limits.columns_max.saturating_add(1));
                page.hidden_columns.extend((first.max(1)..=last).map(|column| column - 1));
            }
            "row" => {
                let own = attribute(start, "r").and_then(|text| text.parse::<u32>().ok());
                row = own.map_or(next_row, |own| own.saturating_sub(1));
                next_row = row.saturating_add(1);
                if is_set(start, "hidden") && page.hidden_rows.len() < limits.rows_max {
                    page.hidden_rows.insert(row);
                }
            }
            "v" | "is" | "f" => {
                cells += 1;
                if counted != Some(row) {
                    page.rows += 1;
                    counted = Some(row);
                }
            }
            _ => {}
        }
        let line = u64::from(row) + 1;
        if limits.cells_max.saturating_mul(2) < cells {
            return Err(SheetError::TooManyCells { line, limit: limits.cells_max });
        }
        Ok(())
    })?;
    Ok(found.then_some(page))
}
