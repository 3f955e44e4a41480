//! Tables for eyes as a workbook: one sheet a table, every cell of its own type, headings that stay in sight, columns as wide
//! as what they hold. Texts are written as texts, so that no spreadsheet runs one as a formula. It must not know what the
//! tables are about, nor words of any language.

use chrono::{Datelike as _, NaiveDate};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::write::WriteError;

/// How wide a column may become before its text is broken into lines, in characters.
const WIDTH_MAX: usize = 48;
/// No column is narrower, in characters.
const WIDTH_MIN: usize = 4;
/// How long the name of a sheet may be, in characters.
const NAME_MAX: usize = 31;

/// A sheet of a workbook.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// Its name; what a workbook does not take in a name is left out.
    pub name: String,
    /// The lines above the table; the first is its title.
    pub head: Vec<String>,
    /// The headings.
    pub columns: Vec<String>,
    /// The rows, one cell for each heading.
    pub rows: Vec<Vec<Value>>,
    /// The lines below the table.
    pub notes: Vec<String>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing.
    Empty,
    /// A text.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A number with so many decimals.
    Decimal {
        /// The number.
        value: f64,
        /// How many decimals are shown.
        decimals: usize,
    },
    /// A share of one, shown as a percentage with one decimal.
    Percent(f64),
    /// Money: a number that is shown with its currency.
    Money {
        /// The amount.
        value: f64,
        /// How many decimals are shown.
        decimals: usize,
        /// The code of the currency.
        currency: String,
    },
    /// A day.
    Date(NaiveDate),
    /// Room to sign in.
    Signature,
}

struct Styles {
    title: Format,
    heading: Format,
    text: Format,
    integer: Format,
    percent: Format,
    date: Format,
    signature: Format,
}

impl Styles {
    fn new() -> Self {
        let top = Format::new().set_align(FormatAlign::Top);
        let heading = Format::new().set_bold().set_text_wrap().set_border_bottom(FormatBorder::Thin);
        Self {
            title: Format::new().set_bold().set_font_size(14.0),
            heading: heading.set_align(FormatAlign::Bottom),
            text: top.clone().set_text_wrap(),
            integer: top.clone().set_num_format("#,##0"),
            percent: top.clone().set_num_format("0.0 %"),
            date: top.set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left),
            signature: Format::new().set_border_bottom(FormatBorder::Thin),
        }
    }
}

/// The pages as one XLSX file. The same pages are the same bytes.
pub fn book(pages: &[Page]) -> Result<Vec<u8>, WriteError> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(2000, 1, 1).map_err(|error| refused(&error))?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let styles = Styles::new();
    let mut names: Vec<String> = Vec::new();
    for page in pages {
        let name = sheet_name(&page.name, &names);
        let sheet = book.add_worksheet();
        let written = sheet.set_name(&name).map(drop).and_then(|()| fill(sheet, page, &styles));
        written.map_err(|error| refused(&error))?;
        names.push(name);
    }
    book.save_to_buffer().map_err(|error| refused(&error))
}

fn refused(error: &XlsxError) -> WriteError {
    match error {
        XlsxError::MaxStringLengthExceeded | XlsxError::RowColumnLimitError => WriteError::TooLarge,
        other => WriteError::Failed { detail: other.to_string() },
    }
}

/// A name that a workbook takes and that no other sheet has, whatever the case of its letters.
fn sheet_name(wanted: &str, taken: &[String]) -> String {
    let plain = |c: &char| !c.is_control() && !"[]:*?/\\".contains(*c);
    let clean: String = wanted.chars().filter(plain).collect();
    let clean = clean.trim_matches(|c: char| c == '\'' || c.is_whitespace());
    let short = |text: &str, room: usize| text.chars().take(room).collect::<String>().trim_end().to_owned();
    let first = if clean.is_empty() { "1".to_owned() } else { short(clean, NAME_MAX) };
    let is_taken = |name: &str| taken.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    let numbered = (2_usize..).map(|number| {
        let end = format!(" {number}");
        short(&first, NAME_MAX.saturating_sub(end.len())) + &end
    });
    core::iter::once(first.clone()).chain(numbered).find(|name| !is_taken(name)).unwrap_or(first)
}

fn fill(sheet: &mut Worksheet, page: &Page, styles: &Styles) -> Result<(), XlsxError> {
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    let mut at = 0_u32;
    for (index, line) in page.head.iter().enumerate() {
        match index {
            0 => sheet.write_string_with_format(at, 0, line, &styles.title)?,
            _ => sheet.write_string(at, 0, line)?,
        };
        at = at.saturating_add(1);
    }
    if !page.columns.is_empty() {
        at = at.saturating_add(1);
        for (heading, column) in page.columns.iter().zip(0_u16..) {
            sheet.write_string_with_format(at, column, heading, &styles.heading)?;
            sheet.set_column_width(column, width(page, usize::from(column)))?;
        }
        sheet.set_freeze_panes(at.saturating_add(1), 0)?;
        sheet.set_repeat_rows(at, at)?;
        at = at.saturating_add(1);
    }
    for row in &page.rows {
        for (value, column) in row.iter().zip(0_u16..) {
            put(sheet, (at, column), value, styles)?;
        }
        if row.contains(&Value::Signature) {
            sheet.set_row_height(at, 27)?;
        }
        at = at.saturating_add(1);
    }
    for (note, below) in page.notes.iter().zip(at.saturating_add(1)..) {
        sheet.write_string(below, 0, note)?;
    }
    Ok(())
}

fn put(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    value: &Value,
    styles: &Styles,
) -> Result<(), XlsxError> {
    match value {
        Value::Empty => return Ok(()),
        Value::Text(text) => sheet.write_string_with_format(row, column, text, &styles.text)?,
        #[expect(clippy::cast_precision_loss, reason = "a workbook has no other numbers")]
        Value::Integer(number) => {
            sheet.write_number_with_format(row, column, *number as f64, &styles.integer)?
        }
        Value::Decimal { value, decimals } => {
            let format = styles.integer.clone().set_num_format(format!("0.{}", "0".repeat(*decimals)));
            sheet.write_number_with_format(row, column, *value, &format)?
        }
        Value::Money { value, decimals, currency } => {
            let plain = |c: &char| c.is_ascii_alphanumeric();
            let currency: String = currency.chars().filter(plain).collect();
            let cents = if *decimals == 0 { String::new() } else { format!(".{}", "0".repeat(*decimals)) };
            let format = styles.integer.clone().set_num_format(format!("#,##0{cents} \"{currency}\""));
            sheet.write_number_with_format(row, column, *value, &format)?
        }
        Value::Percent(share) => sheet.write_number_with_format(row, column, *share, &styles.percent)?,
        Value::Date(day) => match excel_day(*day) {
            Some(day) => sheet.write_datetime_with_format(row, column, &day, &styles.date)?,
            None => sheet.write_string_with_format(row, column, day.to_string(), &styles.text)?,
        },
        Value::Signature => sheet.write_blank(row, column, &styles.signature)?,
    };
    Ok(())
}

/// The day as a workbook counts days; it knows none before 1900.
fn excel_day(day: NaiveDate) -> Option<ExcelDateTime> {
    let (month, of_month) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    ExcelDateTime::from_ymd(u16::try_from(day.year()).ok()?, month, of_month).ok()
}

/// As wide as the longest of what stands in the column, within limits.
fn width(page: &Page, column: usize) -> f64 {
    let heading = page.columns.get(column).map_or(0, |heading| {
        heading.split_whitespace().map(|word| word.chars().count()).max().unwrap_or_default()
    });
    let values = page.rows.iter().filter_map(|row| row.get(column)).map(|value| match value {
        Value::Empty => 0,
        Value::Text(text) => text.lines().map(|line| line.chars().count()).max().unwrap_or_default(),
        Value::Integer(number) => number.to_string().len(),
        Value::Decimal { .. } | Value::Percent(_) => 8,
        Value::Money { .. } => 16,
        Value::Date(_) => 10,
        Value::Signature => 28,
    });
    let widest = values.max().unwrap_or_default().max(heading).clamp(WIDTH_MIN, WIDTH_MAX);
    f64::from(u32::try_from(widest).unwrap_or(u32::MAX)) + 2.0
}

#[cfg(test)]
mod tests {
    use super::sheet_name;

    /// Protects the workbook: a heading becomes a name that Excel takes, and no two are one.
    #[test]
    fn names_of_sheets_are_taken() {
        assert_eq!(sheet_name("Plazas: [todas] / hoy?", &[]), "Plazas todas  hoy");
        assert_eq!(sheet_name("", &[]), "1");
        assert_eq!(sheet_name(&"ñ".repeat(40), &[]).chars().count(), 31);
        let taken = [sheet_name(&"a".repeat(40), &[]), "Padrón".to_owned()];
        assert_eq!(sheet_name("PADRÓN", &taken), "PADRÓN 2");
        assert!(sheet_name(&"a".repeat(33), &taken).ends_with(" 2"));
    }
}
