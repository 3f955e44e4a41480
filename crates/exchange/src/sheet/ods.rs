//! `OpenDocument` spreadsheets, event by event. Not through `calamine`, which expands "repeat this cell a million times"
//! before anyone can object, and waits for ever for the end of a table that is cut off.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

use super::cell::Epoch;
use super::records::{Origin, Records};
use super::workbook::{Archive, damaged, named};
use super::xlsx::{number, without_midnight};
use super::{About, Format, Limits, OtherSheet, ReadOptions, Row, Sheet, SheetError};

/// Reads the sheet asked for, or the visible one whose headings are known best.
pub(super) fn read(archive: &mut Archive<'_>, options: &ReadOptions) -> Result<Sheet, SheetError> {
    let names = sheet_names(archive, &options.limits)?;
    let wanted = options.sheet.as_deref().map(|name| named(name, &names)).transpose()?;
    let mut document = Document::open(archive, options)?;
    let mut best: Option<Candidate<'_>> = None;
    let mut others: Vec<(usize, OtherSheet)> = Vec::new();
    let mut at = 0;
    while let Some(table) = document.next_table()? {
        let records = document.table()?;
        let known = records.known_headings();
        let other = OtherSheet { name: table.name, rows: records.len(), hidden: table.hidden };
        let better = match wanted {
            Some(wanted) => wanted == at,
            None => {
                !table.hidden && !records.is_empty() && best.as_ref().is_none_or(|best| best.known < known)
            }
        };
        let passed_over = if better {
            best.replace(Candidate { at, known, records, sheet: other })
                .map(|former| (former.at, former.sheet))
        } else {
            Some((at, other))
        };
        others.extend(passed_over.filter(|(_, other)| 0 < other.rows));
        at += 1;
    }
    others.sort_by_key(|(at, _)| *at);
    let others = others.into_iter().map(|(_, other)| other).collect();
    let best = best.ok_or(SheetError::Blank)?;
    let about = About { others, epoch: document.epoch, ..About::default() };
    let sheet_name = Some(best.sheet.name);
    let origin = Origin { sheet_name, sheet_names: names, about, ..Origin::of(Format::Ods) };
    best.records.into_sheet(origin, options)
}

/// A sheet that may be the one to read.
struct Candidate<'a> {
    at: usize,
    known: usize,
    records: Records<'a>,
    sheet: OtherSheet,
}

/// The names of all sheets, in their order.
fn sheet_names(archive: &mut Archive<'_>, limits: &Limits) -> Result<Vec<String>, SheetError> {
    let options = ReadOptions { limits: limits.clone(), ..ReadOptions::default() };
    let mut document = Document::open(archive, &options)?;
    let mut names = Vec::new();
    while let Some(table) = document.next_table()? {
        names.push(table.name);
        if limits.sheets_max < names.len() {
            return Err(SheetError::TooManySheets { limit: limits.sheets_max });
        }
    }
    Ok(names)
}

fn failed(error: &dyn std::fmt::Display) -> SheetError {
    damaged(Some(Format::Ods), error)
}

/// The content of a document, as far as it has been read.
struct Document<'l, R> {
    xml: Reader<R>,
    buffer: Vec<u8>,
    options: &'l ReadOptions,
    /// From which day its dates are counted.
    epoch: Epoch,
    /// The styles of tables that are not shown, and the style whose properties are being read.
    hidden_styles: BTreeSet<String>,
    style: String,
}

/// A table that was stepped into.
struct Table {
    name: String,
    hidden: bool,
}

/// The value of a cell as its attributes tell it, and how often it stands there.
struct Head {
    value: Option<String>,
    times: usize,
}

/// The content of a document inside an archive in memory.
type Part<'a, 'b> = BufReader<zip::read::ZipFile<'a, std::io::Cursor<&'b [u8]>>>;

impl<'a, 'b, 'l> Document<'l, Part<'a, 'b>> {
    fn open(archive: &'a mut Archive<'b>, options: &'l ReadOptions) -> Result<Self, SheetError> {
        let part = archive.by_name("content.xml").map_err(|error| failed(&error))?;
        let mut xml = Reader::from_reader(BufReader::new(part));
        xml.config_mut().expand_empty_elements = true;
        let (hidden_styles, style) = (BTreeSet::new(), String::new());
        Ok(Self { xml, buffer: Vec::new(), options, epoch: Epoch::Of1900, hidden_styles, style })
    }
}

impl<'l, R: BufRead> Document<'l, R> {
    /// The next event; the end of the file is damage wherever it is met inside a table.
    fn next(&mut self) -> Result<Event<'_>, SheetError> {
        self.buffer.clear();
        match self.xml.read_event_into(&mut self.buffer).map_err(|error| failed(&error))? {
            Event::Eof => Err(failed(&"content.xml ends inside a table")),
            event => Ok(event),
        }
    }

    /// Steps into the next sheet and tells its name; on the way, which styles hide a table.
    fn next_table(&mut self) -> Result<Option<Table>, SheetError> {
        loop {
            self.buffer.clear();
            match self.xml.read_event_into(&mut self.buffer).map_err(|error| failed(&error))? {
                Event::Start(start) => match start.name().as_ref() {
                    "table:table" => {
                        let name = attribute(&start, "table:name")?.unwrap_or_default();
                        let style = attribute(&start, "table:style-name")?.unwrap_or_default();
                        let hidden = self.hidden_styles.contains(&style);
                        return Ok(Some(Table { name, hidden }));
                    }
                    "style:style" => self.style = attribute(&start, "style:name")?.unwrap_or_default(),
                    "style:table-properties" if is(&start, "table:display", &["false"])? => {
                        let style = std::mem::take(&mut self.style);
                        if self.hidden_styles.len() < self.options.limits.sheets_max {
                            self.hidden_styles.insert(style);
                        }
                    }
                    "table:null-date" if is(&start, "table:date-value", &["1904-01-01"])? => {
                        self.epoch = Epoch::Of1904;
                    }
                    _ => {}
                },
                Event::Eof => return Ok(None),
                _ => {}
            }
        }
    }

    /// The rows of the sheet that was stepped into.
    fn table(&mut self) -> Result<Records<'l>, SheetError> {
        let options = self.options;
        let mut records = Records::new(&options.limits);
        let (mut line, mut column) = (1_u64, 0_usize);
        loop {
            match self.next()? {
                Event::Start(start) if start.name().as_ref() == "table:table-column" => {
                    let times = repeats(&start, "table:number-columns-repeated")?;
                    let end = column.saturating_add(times).min(options.limits.columns_max.saturating_add(1));
                    if !options.with_hidden && is(&start, "table:visibility", &["collapse", "filter"])? {
                        records.hidden_columns.extend(column..end);
                    }
                    column = end;
                }
                Event::Start(start) if start.name().as_ref() == "table:table-row" => {
                    let times = repeats(&start, "table:number-rows-repeated")?;
                    let hidden =
                        !options.with_hidden && is(&start, "table:visibility", &["collapse", "filter"])?;
                    let cells = self.row(line)?;
                    if !cells.is_empty() {
                        for nth in 0..times {
                            let line = line.saturating_add(u64::try_from(nth).unwrap_or(u64::MAX));
                            if hidden {
                                records.hide(line)?;
                            } else {
                                records.push(Row { line, cells: cells.clone(), problem: None })?;
                            }
                        }
                    }
                    line = line.saturating_add(u64::try_from(times).unwrap_or(u64::MAX));
                }
                Event::End(end) if end.name().as_ref() == "table:table" => return Ok(records),
                _ => {}
            }
        }
    }

    /// The cells of a row up to the last that holds anything.
    fn row(&mut self, line: u64) -> Result<Vec<String>, SheetError> {
        let limits = &self.options.limits;
        let mut cells: Vec<String> = Vec::new();
        let (mut empty, mut bytes) = (0_usize, 0_usize);
        loop {
            let head = match self.next()? {
                Event::Start(start)
                    if matches!(start.name().as_ref(), "table:table-cell" | "table:covered-table-cell") =>
                {
                    head(&start)?
                }
                Event::End(end) if end.name().as_ref() == "table:table-row" => return Ok(cells),
                _ => continue,
            };
            let inside = self.cell_text(line)?;
            let text = head.value.unwrap_or(inside);
            if text.is_empty() {
                empty = empty.saturating_add(head.times);
                continue;
            }
            let found = cells.len().saturating_add(empty).saturating_add(head.times);
            if limits.columns_max < found {
                return Err(SheetError::TooManyColumns { line, found, limit: limits.columns_max });
            }
            // Before the text is repeated, not after.
            bytes = bytes.saturating_add(text.len().saturating_mul(head.times));
            if limits.record_bytes_max < bytes {
                return Err(SheetError::RecordTooLong { line, limit: limits.record_bytes_max });
            }
            cells.resize(cells.len() + empty, String::new());
            cells.resize(found, text);
            empty = 0;
        }
    }

    /// The paragraphs inside a cell, up to its end; notes and drawings that hang on the cell are not its text.
    fn cell_text(&mut self, line: u64) -> Result<String, SheetError> {
        let limit = self.options.limits.record_bytes_max;
        let mut text = String::new();
        let (mut paragraphs, mut aside) = (0, 0_usize);
        loop {
            match self.next()? {
                Event::Start(start) if 0 < aside || is_aside(start.name().as_ref()) => aside += 1,
                Event::End(_) if 0 < aside => aside -= 1,
                Event::Start(start) => match start.name().as_ref() {
                    "text:p" => {
                        if 0 < paragraphs {
                            text.push('\n');
                        }
                        paragraphs += 1;
                    }
                    "text:s" => {
                        let spaces = repeats(&start, "text:c")?.min(limit);
                        text.extend(std::iter::repeat_n(' ', spaces));
                    }
                    "text:tab" => text.push('\t'),
                    "text:line-break" => text.push('\n'),
                    _ => {}
                },
                Event::Text(part) if 0 < paragraphs && aside == 0 => text.push_str(&part.xml10_content()),
                Event::CData(part) if 0 < paragraphs && aside == 0 => text.push_str(&part.xml10_content()),
                Event::GeneralRef(entity) if 0 < paragraphs && aside == 0 => push_entity(&entity, &mut text)?,
                Event::End(end)
                    if matches!(end.name().as_ref(), "table:table-cell" | "table:covered-table-cell") =>
                {
                    return Ok(text);
                }
                _ => {}
            }
            if limit < text.len() {
                return Err(SheetError::RecordTooLong { line, limit });
            }
        }
    }
}

fn is_aside(name: &str) -> bool {
    name == "office:annotation" || name.starts_with("draw:") || name.starts_with("table:table")
}

fn push_entity(entity: &BytesRef<'_>, text: &mut String) -> Result<(), SheetError> {
    if let Some(known) = resolve_xml_entity(entity) {
        text.push_str(known);
    } else if let Some(character) = entity.resolve_char_ref().map_err(|error| failed(&error))? {
        text.push(character);
    } else {
        return Err(failed(&"content.xml names an unknown entity"));
    }
    Ok(())
}

/// The decoded value of an attribute.
fn attribute(start: &BytesStart<'_>, name: &str) -> Result<Option<String>, SheetError> {
    let Some(found) = start.try_get_attribute(name).map_err(|error| failed(&error))? else {
        return Ok(None);
    };
    let value = found.normalized_value(XmlVersion::Implicit1_0).map_err(|error| failed(&error))?;
    Ok(Some(value.into_owned()))
}

/// Whether an attribute has one of the values.
fn is(start: &BytesStart<'_>, name: &str, values: &[&str]) -> Result<bool, SheetError> {
    Ok(attribute(start, name)?.is_some_and(|value| values.contains(&value.as_str())))
}

/// A count that stands in an attribute, 1 where it is absent.
fn repeats(start: &BytesStart<'_>, name: &str) -> Result<usize, SheetError> {
    let Some(value) = attribute(start, name)? else { return Ok(1) };
    value.parse().map_err(|_| failed(&format!("{name} is {value:?}")))
}

/// What the attributes of a cell say; text stands inside the cell instead.
fn head(start: &BytesStart<'_>) -> Result<Head, SheetError> {
    let times = repeats(start, "table:number-columns-repeated")?;
    let kind = attribute(start, "office:value-type")?;
    let value = match kind.as_deref() {
        Some("float" | "percentage" | "currency") => {
            let value = attribute(start, "office:value")?;
            value.map(|value| value.parse().map_or_else(|_| value.clone(), number))
        }
        Some("date") => {
            attribute(start, "office:date-value")?.map(|value| without_midnight(&value).to_owned())
        }
        Some("time") => attribute(start, "office:time-value")?,
        Some("boolean") => attribute(start, "office:boolean-value")?,
        Some("string") => attribute(start, "office:string-value")?.filter(|value| !value.is_empty()),
        _ => None,
    };
    Ok(Head { value, times })
}
