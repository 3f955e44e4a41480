//! Separated text. The splitting is ours because a person needs what the `csv` crate does not tell: the row that a
//! spreadsheet shows beside a record, the line of a quote that is never closed, and a refusal before a huge record fills
//! the memory. A test holds it against that crate, which does the writing.

use super::inert::restored;
use super::records::{Origin, Records};
use super::text::{self, count_lines, decode};
use super::{Format, ReadOptions, Row, RowProblem, Sheet, SheetError};

/// The separators that are guessed among. On a tie the first wins: commas also stand inside names and amounts.
const SEPARATORS: [char; 4] = [';', '\t', '|', ','];

/// How much text from the top the guess looks at, and how many records of it.
const GUESS_BYTES: usize = 64 << 10;
const GUESS_RECORDS: usize = 200;

/// Reads separated text.
pub(super) fn read(bytes: &[u8], options: &ReadOptions) -> Result<Sheet, SheetError> {
    let record_bytes_max = options.limits.record_bytes_max;
    if text::utf16(bytes).is_none() {
        // On the raw bytes, before anything is decoded or copied.
        refuse_long_line(bytes, record_bytes_max)?;
    }
    let text::Decoded { text, encoding, letters } = decode(bytes, options.encoding.as_deref())?;
    let (declared, skipped) = declared_separator(&text);
    let body = text.get(skipped..).unwrap_or_default();
    let separator = match options.separator.or(declared) {
        Some(separator) => checked(separator)?,
        None => guess(body, record_bytes_max),
    };
    let mut splitter = Splitter::new(body, separator, record_bytes_max);
    // A spreadsheet shows no row for the line that names the separator; an editor does.
    splitter.line = 1 + count_lines(text.get(..skipped).unwrap_or_default().as_bytes());
    let mut records = Records::new(&options.limits);
    while let Some(mut record) = splitter.next_record()? {
        for cell in &mut record.cells {
            if let Some(text) = restored(cell) {
                *cell = text.to_owned();
            }
        }
        records.push(record)?;
    }
    let origin = Origin { encoding, letters, separator: Some(separator), ..Origin::of(Format::Csv) };
    records.into_sheet(origin, options)
}

/// Refuses a line that no roster has, as soon as it has been that long.
fn refuse_long_line(bytes: &[u8], limit: usize) -> Result<(), SheetError> {
    let mut start = 0;
    while start < bytes.len() {
        let window = &bytes[start..bytes.len().min(start.saturating_add(limit).saturating_add(1))];
        match window.iter().position(|byte| matches!(byte, b'\n' | b'\r')) {
            Some(length) => start += length + 1,
            None if limit < window.len() => {
                return Err(SheetError::RecordTooLong { line: 1 + count_lines(&bytes[..start]), limit });
            }
            None => break,
        }
    }
    Ok(())
}

/// Excel takes a first line `sep=;` for an instruction; so do we. Also tells where the table starts.
fn declared_separator(text: &str) -> (Option<char>, usize) {
    let line = text.split(['\r', '\n']).next().unwrap_or_default();
    let mut rest = line.strip_prefix("sep=").unwrap_or_default().chars();
    match (rest.next(), rest.next()) {
        (Some(separator), None) => {
            let end = text.get(line.len()..).unwrap_or_default();
            let line_end = if end.starts_with("\r\n") { 2 } else { usize::from(!end.is_empty()) };
            (Some(separator), line.len() + line_end)
        }
        _ => (None, 0),
    }
}

/// A separator is one ASCII character that is neither a quote nor a line end.
fn checked(separator: char) -> Result<char, SheetError> {
    let usable = separator.is_ascii() && !matches!(separator, '"' | '\r' | '\n' | '\0');
    if usable { Ok(separator) } else { Err(SheetError::BadSeparator { separator }) }
}

/// The separator under which most records have the same, and many, fields; `;` when nothing separates anything.
fn guess(text: &str, record_bytes_max: usize) -> char {
    let mut end = text.len().min(GUESS_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let sample = text.get(..end).unwrap_or(text);
    let is_whole = end == text.len();
    let candidates = SEPARATORS
        .map(|separator| (separator, widths(Splitter::new(sample, separator, record_bytes_max), is_whole)));
    let first_split = candidates
        .iter()
        .flat_map(|(_, widths)| widths)
        .filter(|(_, width)| 1 < *width)
        .map(|(line, _)| *line)
        .min();
    let mut best = (';', 0);
    for (separator, widths) in &candidates {
        let score = score(widths, first_split);
        if best.1 < score {
            best = (*separator, score);
        }
    }
    best.0
}

/// The line and the number of fields of each record that holds anything.
fn widths(mut splitter: Splitter<'_>, is_whole: bool) -> Vec<(u64, usize)> {
    let mut widths = Vec::new();
    while widths.len() < GUESS_RECORDS {
        match splitter.next_record() {
            Ok(Some(record)) if record.cells.iter().all(String::is_empty) => {}
            Ok(Some(record)) => widths.push((record.line, record.cells.len())),
            Ok(None) => {
                // The last record of a sample may be cut off.
                if !is_whole {
                    widths.pop();
                }
                break;
            }
            // What stands above the fault still counts; the fault itself is told when the file is read.
            Err(_) => break,
        }
    }
    widths
}

/// Records of the most telling width times the separators in each; halved where the first record that anything splits is
/// not of that width, since that record is most likely the header.
fn score(widths: &[(u64, usize)], first_split: Option<u64>) -> usize {
    let telling = |width: usize| widths.iter().filter(|(_, other)| *other == width).count() * (width - 1);
    let Some(width) = widths.iter().map(|(_, width)| *width).max_by_key(|width| telling(*width)) else {
        return 0;
    };
    let heads = widths.iter().any(|(line, other)| Some(*line) == first_split && *other == width);
    if heads { telling(width) * 2 } else { telling(width) }
}

/// Splits text into records of fields.
struct Splitter<'a> {
    text: &'a str,
    at: usize,
    /// The line of an editor, for faults that a spreadsheet would not show.
    line: u64,
    /// The row of a spreadsheet: one for each record, whatever line breaks stand in its cells.
    row: u64,
    separator: u8,
    record_bytes_max: usize,
}

/// What ends a field.
enum End {
    Separator,
    Record,
}

impl<'a> Splitter<'a> {
    fn new(text: &'a str, separator: char, record_bytes_max: usize) -> Self {
        let separator = u8::try_from(separator).unwrap_or(b';');
        Self { text, at: 0, line: 1, row: 0, separator, record_bytes_max }
    }

    /// The next record, with the row on which a spreadsheet shows it.
    fn next_record(&mut self) -> Result<Option<Row>, SheetError> {
        if self.text.len() <= self.at {
            return Ok(None);
        }
        let (start, line) = (self.at, self.line);
        self.row += 1;
        let mut row = Row { line: self.row, cells: Vec::new(), problem: None };
        loop {
            let mut field = String::new();
            if self.byte() == Some(b'"') {
                self.quoted(&mut field, start, line)?;
                let tail = self.plain();
                if !tail.is_empty() {
                    row.problem =
                        row.problem.or(Some(RowProblem::StrayQuote { column: row.cells.len() + 1 }));
                    field.push_str(tail);
                }
            } else {
                field.push_str(self.plain());
            }
            row.cells.push(field);
            if self.record_bytes_max < self.at - start {
                return Err(SheetError::RecordTooLong { line, limit: self.record_bytes_max });
            }
            if let End::Record = self.end() {
                return Ok(Some(row));
            }
        }
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Everything up to the next separator or line end.
    fn plain(&mut self) -> &'a str {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let separator = self.separator;
        let length = rest.bytes().position(|byte| byte == separator || matches!(byte, b'\n' | b'\r'));
        let length = length.unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    /// The inside of a quoted field, where two quotes stand for one.
    fn quoted(&mut self, field: &mut String, start: usize, line: u64) -> Result<(), SheetError> {
        let opened_on = self.line;
        self.at += 1;
        loop {
            let inside = self.text.as_bytes().get(self.at..).unwrap_or_default();
            let Some(room) = (start + self.record_bytes_max).checked_sub(self.at) else {
                return Err(SheetError::RecordTooLong { line, limit: self.record_bytes_max });
            };
            let window = &inside[..inside.len().min(room + 1)];
            let Some(length) = window.iter().position(|byte| *byte == b'"') else {
                return Err(if room < window.len() {
                    SheetError::RecordTooLong { line, limit: self.record_bytes_max }
                } else {
                    SheetError::UnclosedQuote { line: opened_on }
                });
            };
            field.push_str(self.text.get(self.at..self.at + length).unwrap_or_default());
            self.line += count_lines(&window[..length]);
            self.at += length + 1;
            if self.byte() != Some(b'"') {
                return Ok(());
            }
            field.push('"');
            self.at += 1;
        }
    }

    /// Steps over a separator, or over a line end of any kind.
    fn end(&mut self) -> End {
        match self.byte() {
            Some(byte) if byte == self.separator => {
                self.at += 1;
                return End::Separator;
            }
            Some(b'\r') if self.text.as_bytes().get(self.at + 1) == Some(&b'\n') => self.at += 2,
            Some(_) => self.at += 1,
            None => {}
        }
        self.line += 1;
        End::Record
    }
}
