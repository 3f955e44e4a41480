//! The table by fields: which columns mean what, found out once, and what the columns say as a whole.

use std::collections::BTreeMap;

use super::note::{Details, Note, Severity, shown};
use super::plan::Column;
use super::{Mode, Options, layout};
use crate::sheet::cell::{
    self, DateColumn, DateEvidence, DateHabit, DateOrder, GenderColumn, GenderLetters, NameOrder, clean,
    is_error_value, is_no_date, is_placeholder, written_number,
};
use crate::sheet::mapping::{self, Field, Mapping, fold, is_error_column};
use crate::sheet::{Row, Sheet, column_letters};

/// The fields that hold a date.
pub(super) const DATES: [Field; 8] = [
    Field::BirthDate,
    Field::DeathDate,
    Field::Admitted,
    Field::Left,
    Field::Founded,
    Field::OrganSince,
    Field::MandateFrom,
    Field::MandateUntil,
];

/// The fields whose values are numbers that name something.
pub(super) const NUMBERS: [Field; 8] = [
    Field::RegisterNumber,
    Field::Dni,
    Field::ForeignCard,
    Field::Passport,
    Field::Document,
    Field::Ruc,
    Field::ExternalKey,
    Field::Phone,
];

/// A sheet with the meaning of its columns.
pub(super) struct Table<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) mode: Mode,
    pub(super) gender: GenderColumn,
    /// In which order whole names are written.
    pub(super) name_order: NameOrder,
    dates: BTreeMap<Field, DateColumn>,
    /// What the columns of dates show, to be remembered.
    pub(super) habits: BTreeMap<Field, DateHabit>,
    columns: BTreeMap<Field, Vec<usize>>,
    described: Vec<Column>,
    aside: BTreeMap<usize, Note>,
    /// What was decided for a column, or could not be.
    decided: Vec<Note>,
}

impl<'a> Table<'a> {
    pub(super) fn new(sheet: &'a Sheet, mapping: &Mapping, mode: Mode, options: &Options) -> Self {
        let mut columns = BTreeMap::new();
        for field in Field::ALL.iter().copied().filter(|field| mapping.has(*field)) {
            columns.insert(field, mapping.columns_of(field));
        }
        let aside = layout::aside(sheet, mapping);
        let whole = mapping.columns_of(Field::FullName).first().and_then(|column| sheet.header.get(*column));
        let mut table = Self {
            sheet,
            mode,
            gender: GenderColumn::judge([]),
            name_order: whole.map(|heading| NameOrder::of_heading(&fold(heading))).unwrap_or_default(),
            dates: BTreeMap::new(),
            habits: BTreeMap::new(),
            columns,
            described: describe(sheet, mapping, mode),
            aside,
            decided: Vec::new(),
        };
        table.decide_genders(options);
        table.decide_dates(options);
        table
    }

    /// Why a row speaks of nobody, if it does.
    pub(super) fn aside(&self, row: usize) -> Option<Note> {
        self.aside.get(&row).cloned()
    }

    /// Whether some column means the field.
    pub(super) fn has(&self, field: Field) -> bool {
        self.columns.contains_key(&field)
    }

    /// The columns that mean something, in the order of their fields.
    pub(super) fn columns_by_field(&self) -> impl Iterator<Item = usize> + '_ {
        self.columns.values().flatten().copied()
    }

    /// What a row says about the field, its parts joined and cleaned; nothing where the cells are blank, or only say that
    /// nothing is known.
    pub(super) fn text(&self, row: &Row, field: Field) -> Option<String> {
        let columns = self.columns.get(&field)?;
        let mut text = String::new();
        for cell in columns.iter().filter_map(|column| row.cells.get(*column)) {
            let cell = clean(cell);
            if cell.is_empty() || is_placeholder(&cell) || is_error_value(&cell) || says_nothing(field, &cell)
            {
                continue;
            }
            if !text.is_empty() {
                text.push_str(field.joint());
            }
            text.push_str(&cell);
        }
        if text.is_empty() {
            None
        } else if NUMBERS.contains(&field) {
            // As it was before a spreadsheet took it for a measure.
            Some(written_number(&text).to_owned())
        } else {
            Some(text)
        }
    }

    /// How the dates of a field are read.
    pub(super) fn dates(&self, field: Field) -> DateColumn {
        self.dates.get(&field).copied().unwrap_or_default()
    }

    /// The column to point to when a field is to blame: the first that is not blank, or else the first. A part of a name that has no
    /// column of its own stands in that of whole names.
    pub(super) fn column(&self, row: &Row, field: Field) -> Option<usize> {
        let whole = || {
            let is_part = matches!(field, Field::FamilyName | Field::GivenNames);
            self.columns.get(&Field::FullName).filter(|_| is_part)
        };
        let columns = self.columns.get(&field).or_else(whole)?;
        let filled = |column: &&usize| row.cells.get(**column).is_some_and(|cell| !cell.trim().is_empty());
        columns.iter().find(filled).or(columns.first()).copied()
    }

    /// The heading of a column.
    pub(super) fn heading(&self, column: usize) -> &str {
        self.sheet.header.get(column).map_or("", String::as_str)
    }

    /// Whether what stands in a column is read.
    pub(super) fn is_read(&self, column: usize) -> bool {
        self.described.iter().any(|one| one.column == column && one.field.is_some() && one.kept)
    }

    /// How the columns are read.
    pub(super) fn described(&self) -> Vec<Column> {
        self.described.clone()
    }

    /// What the rows say of a field, those apart that speak of nobody, each with its row.
    fn values(&self, field: Field) -> Vec<(u64, String)> {
        if !self.has(field) {
            return Vec::new();
        }
        let rows = self.sheet.rows.iter().enumerate().filter(|(index, _)| !self.aside.contains_key(index));
        rows.filter_map(|(_, row)| Some((row.line, self.text(row, field)?))).collect()
    }

    /// What the letters of the gender mean: as told, as the column shows, as remembered; in this order.
    fn decide_genders(&mut self, options: &Options) {
        let values = self.values(Field::Gender);
        self.gender = GenderColumn::judge(values.iter().map(|(_, text)| text.as_str()));
        let evidence = vec![("evidence", self.gender.evidence())];
        if let Some(told) = &options.letters {
            self.gender = self.gender.clone().told(told);
        } else if let Some(standard) = self.standard_codes() {
            self.gender = self.gender.clone().told(&standard);
            self.decide(Severity::Info, "gender_codes_of_standard", Field::Gender, evidence);
            return;
        } else if let Some(known) = &options.gender {
            if self.gender.contradicts(known) {
                self.decide(Severity::Error, "gender_letters_changed", Field::Gender, evidence);
                return;
            }
            self.gender = self.gender.clone().told(known);
        }
        if !self.mode.kind().keeps(Field::Gender) {
            return;
        }
        let (severity, code) = if self.gender.is_contradicted() {
            (Severity::Error, "gender_letters_contradicted")
        } else if self.gender.has_untold_numbers() {
            (Severity::Error, "gender_numbers_untold")
        } else if self.gender.is_undecided() {
            (Severity::Warning, "gender_undecided")
        } else if let Some(meaning) = self.gender.decided() {
            let details = [evidence, vec![("meaning", meaning.code().to_owned())]].concat();
            self.decide(Severity::Info, "gender_letters_decided", Field::Gender, details);
            return;
        } else {
            return;
        };
        self.decide(severity, code, Field::Gender, evidence);
    }

    /// The codes of ISO 5218, where the heading says that they are codes.
    fn standard_codes(&self) -> Option<GenderLetters> {
        let column = self.columns.get(&Field::Gender)?.first()?;
        let coded = matches!(fold(self.heading(*column)).as_str(), "gender code" | "sex code" | "iso 5218");
        coded.then(|| GenderLetters::parse("1=man,2=woman")).flatten()
    }

    /// Which number of a date is the day, and whether numbers are serials: decided for each column by all of its rows, and
    /// for a column that shows nothing by the others.
    fn decide_dates(&mut self, options: &Options) {
        let mut shown = Vec::new();
        for field in DATES.into_iter().filter(|field| self.has(*field) && self.mode.kind().keeps(*field)) {
            let values = self.values(field);
            let evidence = DateEvidence::of(values.iter().map(|(_, text)| text.as_str()));
            shown.push((field, values, evidence));
        }
        let orders: Vec<DateOrder> =
            shown.iter().filter_map(|(_, _, evidence)| evidence.order().ok().flatten()).collect();
        let of_file = orders.first().copied().filter(|first| orders.iter().all(|order| order == first));
        for (field, values, evidence) in shown {
            let at = |place: Option<usize>| place.and_then(|place| values.get(place));
            let cell = |place| at(place).map_or("", |(_, text)| text.as_str());
            let row = |place| at(place).map_or(0, |(line, _)| *line).to_string();
            let habit = options.habits.get(&field).copied().unwrap_or_default();
            // One cell alone speaks for the month in front, unless it was so in the last table.
            let alone = evidence.day_first.count == 0 && habit.order == Some(DateOrder::MonthFirst);
            let order = match (options.date_order, evidence.order()) {
                (Some(told), _) => told,
                (None, Ok(shown)) => shown.or(habit.order).or(of_file).unwrap_or_default(),
                (None, Err(cell::Contradicted)) if alone => DateOrder::MonthFirst,
                (None, Err(cell::Contradicted)) => {
                    let first = evidence.day_first.first.or(evidence.either.first);
                    let second = evidence.month_first.first;
                    let details = vec![
                        ("first", shown_cell(cell(first))),
                        ("line", row(first)),
                        ("second", shown_cell(cell(second))),
                        ("other", row(second)),
                    ];
                    self.decide(Severity::Error, "date_order_contradicted", field, details);
                    DateOrder::DayFirst
                }
            };
            // One lone number among written dates may be a year with a digit too many.
            let lone = evidence.serials.count == 1 && cell(evidence.serials.first).starts_with(['1', '2']);
            let others = evidence.serials.count < values.len();
            let serials = 0 < evidence.serials.count && (habit.serials || !(lone && others));
            self.dates
                .insert(field, DateColumn { order, serials: serials.then_some(self.sheet.about.epoch) });
            let shown = options.date_order.or(evidence.order().ok().flatten()).or(habit.order);
            self.habits.insert(field, DateHabit { order: shown, serials: serials || habit.serials });
            let open = options.date_order.is_none() && (evidence.order().is_ok() || alone);
            if 0 < evidence.either.count && open {
                self.say_order(field, order, (&evidence, habit), &values);
            }
        }
    }

    /// Says how dates were read that could be read two ways.
    fn say_order(
        &mut self,
        field: Field,
        order: DateOrder,
        (evidence, habit): (&DateEvidence, DateHabit),
        values: &[(u64, String)],
    ) {
        let by = if order == DateOrder::DayFirst { evidence.day_first } else { evidence.month_first };
        let found = by.first.and_then(|place| values.get(place));
        let code = match found {
            Some(_) => "date_order_shown",
            None if habit.order == Some(order) => "date_order_remembered",
            None => "date_order_assumed",
        };
        let details = vec![
            ("order", order.code().to_owned()),
            ("example", found.map_or_else(String::new, |(_, text)| shown_cell(text))),
            ("line", found.map_or(0, |(line, _)| *line).to_string()),
            ("count", evidence.either.count.to_string()),
        ];
        self.decide(Severity::Info, code, field, details);
    }

    fn decide(&mut self, severity: Severity, code: &'static str, field: Field, details: Details) {
        let column = self.columns.get(&field).and_then(|columns| columns.first()).copied();
        let heading = column.map_or("", |column| self.heading(column)).to_owned();
        let note = Note::new(severity, code, details);
        self.decided.push(Note { column, heading, field: Some(field), ..note });
    }

    /// What is to be said of the columns and of the file.
    pub(super) fn notes(&self) -> Vec<Note> {
        let mut notes = self.about();
        notes.extend(self.decided.iter().cloned());
        let mut say = |severity, code, column: &Column, details| {
            let note = Note::new(severity, code, details);
            let (heading, field) = (column.heading.clone(), column.field);
            notes.push(Note { column: Some(column.column), heading, field, ..note });
        };
        for column in self.described.iter().filter(|column| column.field.is_some() && !column.kept) {
            say(Severity::Warning, "column_not_kept", column, Vec::new());
        }
        let kind = self.mode.kind();
        let people = !kind.lists_organisations;
        for column in self.described.iter().filter(|one| people && one.field.is_none() && 0 < one.filled) {
            let Some(likely) = mapping::likely(&column.heading) else { continue };
            let details = vec![("field", likely.code().to_owned())];
            // Half of a surname lost would make another person.
            let whole = self.has(Field::FullName) && self.has(Field::FamilyName);
            if likely == Field::FamilyName && !whole {
                say(Severity::Error, "surname_column_unread", column, details);
            } else if !self.has(likely) {
                say(Severity::Warning, "column_like_field", column, details);
            }
        }
        let missing = kind.needs.iter().filter(|need| !need.any_of.iter().any(|field| self.has(*field)));
        notes.extend(missing.map(|need| Note::new(Severity::Error, need.code, Vec::new())));
        notes
    }

    /// What of the file was not read.
    fn about(&self) -> Vec<Note> {
        let about = &self.sheet.about;
        let mut notes = Vec::new();
        if let Some((code, heading)) = &about.garbled_heading {
            let note = Note::new(Severity::Error, code, Vec::new());
            notes.push(Note { heading: heading.clone(), value: shown(heading), ..note });
        }
        let mut say = |code, details| notes.push(Note::new(Severity::Info, code, details));
        if !about.others.is_empty() {
            let named = about.others.iter().map(|other| format!("{} ({})", other.name, other.rows));
            say("sheets_unread", vec![("names", named.collect::<Vec<_>>().join(", "))]);
        }
        if !about.hidden_rows.is_empty() {
            let rows = ranges(&about.hidden_rows);
            say("rows_hidden", vec![("count", about.hidden_rows.len().to_string()), ("rows", rows)]);
        }
        if !about.hidden_columns.is_empty() {
            say("columns_hidden", vec![("names", about.hidden_columns.join(", "))]);
        }
        notes
    }
}

fn shown_cell(text: &str) -> String {
    shown(text)
}

/// Whether the cell holds what its field writes where nothing is known.
fn says_nothing(field: Field, cell: &str) -> bool {
    if DATES.contains(&field) {
        return is_no_date(cell);
    }
    let documents =
        [Field::Dni, Field::ForeignCard, Field::Passport, Field::Document, Field::Ruc, Field::Phone];
    documents.contains(&field)
        && cell::written_number(cell).bytes().all(|byte| matches!(byte, b'0' | b'-' | b' ' | b'.'))
}

fn describe(sheet: &Sheet, mapping: &Mapping, mode: Mode) -> Vec<Column> {
    let pairs = mapping.columns().iter().zip(mapping.headings()).enumerate();
    let of = |(column, (field, heading)): (usize, (&Option<Field>, &String))| {
        let kept = field.is_some_and(|field| mode.kind().keeps(field));
        let filled =
            sheet.rows.iter().filter(|row| row.cells.get(column).is_some_and(|cell| !cell.trim().is_empty()));
        let heading = if heading.trim().is_empty() { column_letters(column) } else { heading.clone() };
        Column { column, heading, field: *field, kept, filled: filled.count() }
    };
    pairs.map(of).filter(|column| !is_error_column(&column.heading)).collect()
}

/// Rows in few words: `4, 7–9, 12`, and a sign where there are more than can be named.
pub fn ranges(lines: &[u64]) -> String {
    let spans = spans(lines);
    let mut text = spans.iter().take(RANGES_MAX).map(String::as_str).collect::<Vec<_>>().join(", ");
    if RANGES_MAX < spans.len() {
        text.push_str(", …");
    }
    text
}

/// Positions that are in order, all of them, a stretch as one.
pub fn all_ranges(lines: &[u64]) -> String {
    spans(lines).join(", ")
}

fn spans(lines: &[u64]) -> Vec<String> {
    let mut spans: Vec<(u64, u64)> = Vec::new();
    for &line in lines {
        match spans.last_mut() {
            Some((_, end)) if *end + 1 == line || *end == line => *end = line,
            _ => spans.push((line, line)),
        }
    }
    let named = |(start, end): (u64, u64)| {
        if start == end { start.to_string() } else { format!("{start}–{end}") }
    };
    spans.into_iter().map(named).collect()
}

/// How many stretches of rows are named in one line.
const RANGES_MAX: usize = 12;
