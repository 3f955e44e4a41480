//! Dates as people write them in rosters. What a single cell does not tell (whether the day or the month stands first,
//! whether a number is the serial of a spreadsheet) its column decides. No century is guessed.

use super::CellError;
use crate::sheet::mapping::fold;
use crate::vocabulary;

/// A date as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateCell {
    /// `2016`, `2016-11` or `2016-11-30`.
    pub text: String,
    /// Whether it is the `9999-12-31` by which databases say "until further notice".
    pub open: bool,
    /// Whether it was the serial number of a spreadsheet.
    pub from_serial: bool,
}

/// Which of two numbers in front of a year is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum DateOrder {
    /// `30/11/2016`, as everywhere in Peru.
    #[default]
    DayFirst,
    /// `11/30/2016`.
    MonthFirst,
}

impl DateOrder {
    /// The stable code, which is also what is typed.
    pub const fn code(self) -> &'static str {
        match self {
            Self::DayFirst => "dmy",
            Self::MonthFirst => "mdy",
        }
    }

    /// The order of that code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::DayFirst, Self::MonthFirst].into_iter().find(|order| order.code() == code.to_ascii_lowercase())
    }
}

/// From which day a workbook counts its dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Epoch {
    /// 1900-01-01 is 1, as in nearly every workbook.
    #[default]
    Of1900,
    /// 1904-01-01 is 0, as old workbooks of the Macintosh have it.
    Of1904,
}

/// How the dates of a column are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DateColumn {
    /// Which number is the day.
    pub order: DateOrder,
    /// Numbers of five digits are serials that count from here; otherwise they are no dates.
    pub serials: Option<Epoch>,
}

/// How the dates of a column were found to be written, to be remembered for the next table of its make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DateHabit {
    /// Which number is the day, where that was shown or told.
    pub order: Option<DateOrder>,
    /// Whether numbers of five digits were serials of a spreadsheet.
    pub serials: bool,
}

impl DateHabit {
    /// The text that is remembered; reading it again gives the same.
    pub fn code(self) -> String {
        let order = self.order.map_or("", DateOrder::code);
        if self.serials { format!("{order}+") } else { order.to_owned() }
    }

    /// The habit of that code.
    pub fn from_code(code: &str) -> Option<Self> {
        let (order, serials) = code.strip_suffix('+').map_or((code, false), |order| (order, true));
        let known = DateOrder::from_code(order);
        (order.is_empty() || known.is_some()).then_some(Self { order: known, serials })
    }
}

/// What the cells of a column show about the way their dates are written. Cells are named by their place in the column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DateEvidence {
    /// Cells in which only the first number can be the day, and the first of them.
    pub day_first: Shown,
    /// Cells in which only the second number can be the day, and the first of them.
    pub month_first: Shown,
    /// Cells that could be read either way, and the first of them.
    pub either: Shown,
    /// Numbers that can be serials of a spreadsheet, and the first of them.
    pub serials: Shown,
}

/// The cells of a column contradict each other about the order of their dates, or one alone speaks against the custom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contradicted;

/// How often something was seen, and where first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shown {
    /// How many cells show it.
    pub count: usize,
    /// The place of the first.
    pub first: Option<usize>,
}

impl Shown {
    fn see(&mut self, place: usize) {
        self.count += 1;
        self.first = self.first.or(Some(place));
    }
}

impl DateEvidence {
    /// Looks at all cells of a column.
    pub fn of<'a>(cells: impl IntoIterator<Item = &'a str>) -> Self {
        let mut evidence = Self::default();
        for (place, cell) in cells.into_iter().enumerate() {
            if serial(cell.trim()).is_some() {
                evidence.serials.see(place);
            }
            match ends(cell) {
                Some((first, second)) if 12 < first && second <= 12 => evidence.day_first.see(place),
                Some((first, second)) if first <= 12 && 12 < second => evidence.month_first.see(place),
                Some((first, second)) if first != second => evidence.either.see(place),
                _ => {}
            }
        }
        evidence
    }

    /// Which number is the day; `Err` where the cells contradict each other, or one alone speaks against the custom.
    ///
    /// One cell with the month first among many with the day first is a slip of that cell, not the way of the column.
    pub fn order(&self) -> Result<Option<DateOrder>, Contradicted> {
        match (self.day_first.count, self.month_first.count) {
            (0, 0) => Ok(None),
            (0, 1) if 0 < self.either.count => Err(Contradicted),
            (0, _) => Ok(Some(DateOrder::MonthFirst)),
            (_, 0) => Ok(Some(DateOrder::DayFirst)),
            (days, 1) if 5 <= days => Ok(Some(DateOrder::DayFirst)),
            _ => Err(Contradicted),
        }
    }
}

/// The two numbers in front of a year, where the cell has two.
fn ends(cell: &str) -> Option<(u16, u16)> {
    let text = without_time(cell.trim());
    let parts: Vec<&str> = text.split(['/', '-', '.', ' ']).collect();
    let [first, second, year] = parts.as_slice() else { return None };
    let is_year = matches!(year.len(), 2 | 4) && year.bytes().all(|byte| byte.is_ascii_digit());
    if is_year && first.len() <= 2 && second.len() <= 2 { number(first).zip(number(second)) } else { None }
}

/// Days of a spreadsheet that a roster may mean: 1927-05-18 to 2064-04-08.
const SERIALS: std::ops::RangeInclusive<u32> = 10_000..=60_000;

/// The day that a serial number counts to; a fraction is a time of day.
fn serial(text: &str) -> Option<u32> {
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() != 5 || !digits(whole) || !digits(fraction) {
        return None;
    }
    whole.parse().ok().filter(|serial| SERIALS.contains(serial))
}

/// The ids of month names; their beginnings are understood as well, and Roman numerals.
const MONTHS: [(&str, &str); 12] = [
    ("cell-month-1", "i"),
    ("cell-month-2", "ii"),
    ("cell-month-3", "iii"),
    ("cell-month-4", "iv"),
    ("cell-month-5", "v"),
    ("cell-month-6", "vi"),
    ("cell-month-7", "vii"),
    ("cell-month-8", "viii"),
    ("cell-month-9", "ix"),
    ("cell-month-10", "x"),
    ("cell-month-11", "xi"),
    ("cell-month-12", "xii"),
];

/// The end that a shortened name of a month keeps: `novbre`.
const MONTH_ENDING: &str = "cell-month-ending";

/// Words around a date that say nothing more.
const FILLERS: &str = "cell-date-filler";

/// Dates that a spreadsheet or a database shows where there is none.
const NONE: &[&str] = &[
    "0",
    "00/00/0000",
    "00-00-0000",
    "00.00.0000",
    "0000-00-00",
    "0000/00/00",
    "0/0/0000",
    "00/00/00",
    "1900-01-00",
    "00/01/1900",
    "0/1/1900",
    "1/0/1900",
    "01/00/1900",
    "1899-12-30",
    "1899-12-31",
    "30/12/1899",
    "31/12/1899",
    "00:00:00",
    "0:00:00",
    "/ /",
    "//",
    "__/__/____",
];

/// Whether the cell holds what is written where no date is known, such as `00/00/0000`.
pub fn is_no_date(cell: &str) -> bool {
    let text = cell.trim();
    NONE.contains(&text) || NONE.contains(&without_time(text))
}

/// Reads a date on its own: the day first, and no serials.
pub fn date(cell: &str) -> Result<DateCell, CellError> {
    DateColumn::default().read(cell)
}

impl DateColumn {
    /// Reads a date: ISO, with or without a time; day, month and year parted by `/`, `-`, `.` or space; month and year; a
    /// year; words such as `30 de noviembre de 2016`, `nov 2016`, `November 30, 2016`, `30-XI-2016`; or a serial, where the
    /// column has them. Blank cells are no date: ask first.
    pub fn read(&self, cell: &str) -> Result<DateCell, CellError> {
        let text = without_time(cell.trim());
        if let Some(epoch) = self.serials
            && let Some(days) = serial(cell.trim())
        {
            return counted(cell, days, epoch);
        }
        let folded = fold(text);
        let parts: Vec<&str> = folded.split(' ').filter(|part| !vocabulary::has(FILLERS, part)).collect();
        // Without letters the parts must be parted by one and the same sign, or `1/2-2016 (?)` would pass.
        let worded = text.chars().any(char::is_alphabetic);
        if !worded && !is_uniform(text) {
            return Err(CellError::NotADate { text: cell.to_owned() });
        }
        match parts.as_slice() {
            [year] => whole(cell, year),
            [first, second] => month_and_year(cell, first, second),
            [first, second, third] => day(cell, [first, second, third], self.order),
            _ => Err(CellError::NotADate { text: cell.to_owned() }),
        }
    }
}

/// The day that a serial number means.
fn counted(cell: &str, days: u32, epoch: Epoch) -> Result<DateCell, CellError> {
    // Excel counts a 29th of February 1900 that never was, so its days begin on the 30th of December.
    let first = match epoch {
        Epoch::Of1900 => chrono::NaiveDate::from_ymd_opt(1899, 12, 30),
        Epoch::Of1904 => chrono::NaiveDate::from_ymd_opt(1904, 1, 1),
    };
    let day = first.and_then(|first| first.checked_add_days(chrono::Days::new(u64::from(days))));
    let day = day.ok_or_else(|| CellError::NotADate { text: cell.to_owned() })?;
    Ok(DateCell { text: day.to_string(), open: false, from_serial: true })
}

/// Digits, and at most one kind of sign between them, none at the ends.
fn is_uniform(text: &str) -> bool {
    let mut signs = text.chars().filter(|c| !c.is_ascii_digit());
    let first = signs.next();
    let same = signs.all(|sign| Some(sign) == first);
    let known = first.is_none_or(|sign| matches!(sign, '/' | '-' | '.' | ' '));
    let bounded =
        text.starts_with(|c: char| c.is_ascii_digit()) && text.ends_with(|c: char| c.is_ascii_digit());
    same && known && bounded
}

/// The date in front of a time of day, if there is one.
fn without_time(text: &str) -> &str {
    let is_time = |rest: &str| {
        let lower = rest.to_lowercase();
        let half = lower.trim_end().trim_end_matches(['.', 'm', ' ', 'a', 'p']);
        rest.contains(':')
            && half.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | '+' | '-' | 'z' | ' '))
    };
    match text.split_once(['T', ' ']) {
        Some((day, time)) if is_time(time.trim()) && day.starts_with(|c: char| c.is_ascii_digit()) => day,
        _ => text,
    }
}

/// One number: a year, or a whole date without signs (`20161130`, `30112016`).
fn whole(cell: &str, text: &str) -> Result<DateCell, CellError> {
    match (text.len(), number(text)) {
        (4, Some(year)) => checked(cell, year, None, None),
        (8, Some(_)) if text.is_ascii() => {
            let (year, rest) = text.split_at(4);
            let (month, day) = rest.split_at(2);
            let iso = checked(cell, number(year).unwrap_or(0), number(month), number(day));
            let (start, year) = text.split_at(4);
            let (day, month) = start.split_at(2);
            let plausible = number(year).is_some_and(|year| (1900..2100).contains(&year));
            match iso {
                Err(_) if plausible => checked(cell, number(year).unwrap_or(0), number(month), number(day)),
                other => other,
            }
        }
        (2, Some(_)) => Err(CellError::TwoDigitYear { text: cell.to_owned() }),
        _ => Err(CellError::NotADate { text: cell.to_owned() }),
    }
}

/// `11/2016`, `2016-11`, `nov 2016`, `2016 noviembre`.
fn month_and_year(cell: &str, first: &str, second: &str) -> Result<DateCell, CellError> {
    match (month(first), month(second)) {
        (Some(month), _) if is_year(second) => checked(cell, number(second).unwrap_or(0), Some(month), None),
        (_, Some(month)) if is_year(first) => checked(cell, number(first).unwrap_or(0), Some(month), None),
        (Some(_), _) if second.len() == 2 && number(second).is_some() => {
            Err(CellError::TwoDigitYear { text: cell.to_owned() })
        }
        (None, _) if number(first).is_some() && is_year(second) => {
            Err(CellError::NoSuchDay { text: cell.to_owned() })
        }
        (_, None) if is_year(first) && number(second).is_some() => {
            Err(CellError::NoSuchDay { text: cell.to_owned() })
        }
        _ => Err(CellError::NotADate { text: cell.to_owned() }),
    }
}

/// Day, month and year, in the orders in which they are written.
fn day(cell: &str, parts: [&str; 3], order: DateOrder) -> Result<DateCell, CellError> {
    let not_a_date = || CellError::NotADate { text: cell.to_owned() };
    let [first, second, third] = parts;
    if number(first).is_some_and(|_| is_year(first)) {
        return checked(
            cell,
            number(first).unwrap_or(0),
            either(second),
            Some(number(third).ok_or_else(not_a_date)?),
        );
    }
    // Words tell the month wherever it stands; among numbers the column tells which is the day.
    let month_leads = word(first).is_some() || (word(second).is_none() && order == DateOrder::MonthFirst);
    let (day, month) = if month_leads { (second, first) } else { (first, second) };
    let day = number(day).or_else(|| ordinal(day)).ok_or_else(not_a_date)?;
    let month = either(month).ok_or_else(not_a_date)?;
    match number(third) {
        Some(year) if is_year(third) => {
            let swapped = 12 < month && day <= 12 && checked(cell, year, Some(day), Some(month)).is_ok();
            if swapped {
                return Err(CellError::AmbiguousOrder { text: cell.to_owned() });
            }
            checked(cell, year, Some(month), Some(day))
        }
        Some(_) if third.len() <= 2 => Err(CellError::TwoDigitYear { text: cell.to_owned() }),
        _ => Err(not_a_date()),
    }
}

fn number(text: &str) -> Option<u16> {
    let digits = !text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let parsed = if text.len() == 8 { text.parse::<u32>().ok().map(|_| 0) } else { None };
    if digits { text.parse().ok() } else { parsed }
}

/// `1o`, `1ro` and `1st`: the first day of a month is often written so, and in words.
fn ordinal(text: &str) -> Option<u16> {
    if vocabulary::has("cell-first-day", text) {
        return Some(1);
    }
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let end = text.get(digits.len()..).unwrap_or_default();
    if vocabulary::has("cell-day-ending", end) { number(digits) } else { None }
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && number(text).is_some()
}

/// A month by name: whole, by its beginning (`nov`, `sept`, `novbre`), or as a Roman numeral.
fn word(text: &str) -> Option<u16> {
    let is = |name: &str| {
        let begins = 3 <= text.len() && name.starts_with(text);
        let shortened = vocabulary::words(MONTH_ENDING).iter().any(|ending| {
            text.strip_suffix(ending)
                .is_some_and(|start| 2 <= start.len() && name.starts_with(start) && name.ends_with(ending))
        });
        begins || shortened
    };
    let found = MONTHS
        .iter()
        .zip(1..)
        .find(|((names, roman), _)| *roman == text || vocabulary::words(names).iter().copied().any(is));
    found.map(|(_, month)| month)
}

/// A month by name or number, whatever the number.
fn either(text: &str) -> Option<u16> {
    word(text).or_else(|| number(text))
}

/// A month by name, or by a number that is one.
fn month(text: &str) -> Option<u16> {
    either(text).filter(|month| (1..=12).contains(month) && !is_year(text))
}

/// The date, if the calendar has it.
fn checked(cell: &str, year: u16, month: Option<u16>, day: Option<u16>) -> Result<DateCell, CellError> {
    let parsed = chrono::NaiveDate::from_ymd_opt(
        i32::from(year),
        u32::from(month.unwrap_or(1)),
        u32::from(day.unwrap_or(1)),
    );
    if parsed.is_none() || year == 0 {
        return Err(CellError::NoSuchDay { text: cell.to_owned() });
    }
    let text = match (month, day) {
        (Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
        (Some(month), None) => format!("{year:04}-{month:02}"),
        _ => format!("{year:04}"),
    };
    let open = text == "9999-12-31";
    Ok(DateCell { text, open, from_serial: false })
}
