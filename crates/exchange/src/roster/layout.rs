//! The rows of a table that speak of nobody: headings repeated on each page, totals, signatures, titles of sections, numbers
//! written in advance, and other tables below. They are set aside with a word each; a row that may speak of somebody is
//! judged, and what is wrong with it is said.

use std::collections::BTreeMap;

use super::note::{Note, Severity, shown};
use super::words::is_erased;
use crate::sheet::cell::{GenderColumn, clean, is_placeholder};
use crate::sheet::mapping::{self, Field, Mapping, fold};
use crate::sheet::{Format, Row, Sheet};
use crate::vocabulary;

/// Words that begin a row of sums, folded.
const TOTALS: &str = "row-total";

/// Words that alone are the name of a sum.
const PARTS_OF_TOTALS: &str = "row-part-of-total";

/// Words that begin what is written below a list, whatever stands beside them.
const MADE_BY: &str = "row-made-by";

/// Words that do so where hardly anything stands beside them: some are names, too.
const SIGNATURES: &str = "row-signature";

/// How many cells a row of signatures has at most.
const SIGNATURE_CELLS: usize = 3;

/// Words that begin the title of a section within a list.
const SECTIONS: &str = "row-section";

const NAMES: [Field; 4] = [Field::FamilyName, Field::GivenNames, Field::FullName, Field::LegalName];
const DOCUMENTS: [Field; 5] = [Field::Dni, Field::ForeignCard, Field::Passport, Field::Document, Field::Ruc];
const KEYS: [Field; 2] = [Field::ExternalKey, Field::RegistryEntry];
const DATES: [Field; 7] = [
    Field::BirthDate,
    Field::DeathDate,
    Field::Admitted,
    Field::Left,
    Field::Founded,
    Field::MandateFrom,
    Field::MandateUntil,
];

/// Digits that make a cell under a heading of a document one.
const DOCUMENT_DIGITS: usize = 5;

/// What a row has that tells people apart.
#[derive(Clone, Copy, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a mark of its own, and they are asked for one by one"
)]
struct Marks {
    document: bool,
    date: bool,
    number: bool,
    gender: bool,
    name: bool,
    /// A post in a table of them.
    post: bool,
}

impl Marks {
    /// Whether anything but a name says that the row speaks of somebody.
    const fn identified(self) -> bool {
        self.document || self.date || self.number || self.gender || self.post
    }
}

/// The table while its rows are looked at.
struct Layout<'a> {
    headings: Vec<String>,
    /// Reads any word for a gender.
    genders: GenderColumn,
    mapping: &'a Mapping,
}

/// The cells of a row that hold something, by their columns.
type Cells<'a> = Vec<(usize, std::borrow::Cow<'a, str>)>;

/// The rows that are set aside, by their place in the sheet, each with why.
pub(super) fn aside(sheet: &Sheet, mapping: &Mapping) -> BTreeMap<usize, Note> {
    // What a program wrote record by record has no totals and no pages.
    let by_hand = sheet.format != Format::Json;
    let headings = sheet.header.iter().map(|heading| fold(heading)).collect();
    let layout = Layout { headings, genders: GenderColumn::judge([]), mapping };
    let mut found: BTreeMap<usize, Note> = BTreeMap::new();
    let mut identified: Vec<bool> = Vec::with_capacity(sheet.rows.len());
    let mut in_other_table = false;
    for (index, row) in sheet.rows.iter().enumerate() {
        let cells = filled(row);
        let marks = layout.marks(&cells);
        identified.push(marks.identified());
        let code = if layout.is_erased(&cells) {
            Some("aside_erased")
        } else if !by_hand {
            None
        } else if layout.repeats_header(&cells) {
            in_other_table = false;
            Some("aside_header")
        } else if in_other_table || layout.opens_other_table(&cells, marks) {
            in_other_table = true;
            Some("aside_table")
        } else {
            layout.kind(&cells, marks)
        };
        if let Some(code) = code {
            found.insert(index, note(code, &cells));
        }
    }
    if by_hand {
        footers(sheet, &identified, &mut found);
    }
    found
}

fn note(code: &'static str, cells: &Cells<'_>) -> Note {
    let text: Vec<&str> = cells.iter().map(|(_, cell)| cell.as_ref()).collect();
    // Whoever is erased there is counted there and not here.
    let severity = if code == "aside_erased" { Severity::Warning } else { Severity::Info };
    Note { value: shown(&text.join(" · ")), ..Note::new(severity, code, Vec::new()) }
}

fn filled(row: &Row) -> Cells<'_> {
    let cells = row.cells.iter().enumerate().map(|(column, cell)| (column, clean(cell)));
    cells.filter(|(_, cell)| !cell.is_empty() && !is_placeholder(cell)).collect()
}

impl Layout<'_> {
    fn field(&self, column: usize) -> Option<Field> {
        self.mapping.columns().get(column).copied().flatten()
    }

    fn marks(&self, cells: &Cells<'_>) -> Marks {
        let mut marks = Marks::default();
        for (column, cell) in cells {
            let digits = || cell.chars().filter(char::is_ascii_digit).count();
            match self.field(*column) {
                Some(field) if DOCUMENTS.contains(&field) => marks.document |= DOCUMENT_DIGITS <= digits(),
                Some(field) if KEYS.contains(&field) => marks.document |= 0 < digits(),
                Some(field) if DATES.contains(&field) => marks.date |= 3 < digits() && 3 < cell.len(),
                Some(Field::RegisterNumber) => marks.number |= 0 < digits() && cell.len() <= 20,
                Some(Field::Post) => marks.post = true,
                Some(Field::Gender) => {
                    marks.gender |= self.genders.cell(cell).is_ok();
                }
                Some(field) if NAMES.contains(&field) => marks.name |= cell.chars().any(char::is_alphabetic),
                _ => {}
            }
        }
        marks
    }

    /// Whether the row is that of a person whose data were erased in the register that wrote the list.
    fn is_erased(&self, cells: &Cells<'_>) -> bool {
        let named = |column| self.field(column).is_some_and(|field| NAMES.contains(&field));
        cells.iter().any(|(column, cell)| named(*column) && is_erased(cell))
    }

    /// Whether the row only says the headings again, as printed lists do on every page.
    fn repeats_header(&self, cells: &Cells<'_>) -> bool {
        let same = |(column, cell): &(usize, std::borrow::Cow<'_, str>)| {
            let folded = fold(cell);
            let heading = self.headings.get(*column).map_or("", String::as_str);
            !folded.is_empty()
                && (heading == folded
                    || heading.ends_with(&format!(" {folded}"))
                    || heading.starts_with(&format!("{folded} ")))
        };
        2 <= cells.len() && cells.iter().all(same)
    }

    /// Whether the row is the header of another table.
    fn opens_other_table(&self, cells: &Cells<'_>, marks: Marks) -> bool {
        let worded = |cell: &str| !cell.chars().any(|c| c.is_ascii_digit()) && cell.len() <= 40;
        if cells.len() < 2 || marks.gender || marks.document || !cells.iter().all(|(_, cell)| worded(cell)) {
            return false;
        }
        let headings: Vec<String> = cells.iter().map(|(_, cell)| cell.to_string()).collect();
        let known = mapping::guess(&headings);
        let known = known.columns();
        // Where the list has names, another header has headings; a person has none of these words for a name.
        let in_names = cells
            .iter()
            .zip(known)
            .filter(|((column, _), _)| self.field(*column).is_some_and(|field| NAMES.contains(&field)));
        let all_known = in_names.clone().all(|(_, known)| known.is_some());
        let count = known.iter().flatten().count();
        2 <= count && all_known && cells.len() <= count * 2
    }

    /// Why a row on its own is set aside.
    fn kind(&self, cells: &Cells<'_>, marks: Marks) -> Option<&'static str> {
        if cells.is_empty() {
            return Some("aside_blank");
        }
        // What else begins with an office are signatures; here every row does.
        let names_a_seat = marks.post && 2 <= cells.len();
        if marks.document || names_a_seat {
            return None;
        }
        let is_number = |cell: &str| {
            cell.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '%' | ' ' | ':' | '-'))
        };
        let first = cells.iter().find(|(_, cell)| !is_number(cell));
        let Some((column, text)) = first else {
            let numbered = marks.number && cells.len() == 1;
            return if numbered {
                Some("aside_number")
            } else if !marks.number && !marks.date {
                Some("aside_total")
            } else {
                None
            };
        };
        let folded = fold(text);
        let begins = |words: &str| {
            vocabulary::words(words).iter().any(|word| {
                folded.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
            })
        };
        let rest_counts = cells.iter().filter(|(other, _)| other != column).all(|(_, cell)| {
            is_number(cell)
                || vocabulary::has(PARTS_OF_TOTALS, &fold(cell))
                || vocabulary::has(TOTALS, &fold(cell))
        });
        let bare = folded.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
        if !marks.date && rest_counts && (begins(TOTALS) || vocabulary::has(PARTS_OF_TOTALS, bare)) {
            return Some("aside_total");
        }
        let numbered = marks.number && self.field(*column) != Some(Field::RegisterNumber);
        let few = cells.len() <= SIGNATURE_CELLS
            && cells.len() * 2 <= self.mapping.columns().iter().flatten().count() + 1;
        let signs = begins(MADE_BY) || (few && begins(SIGNATURES) && !self.may_be_a_surname(*column, cells));
        if !marks.date && !numbered && !marks.gender && signs {
            return Some("aside_signature");
        }
        let alone = cells.len() == 1 && 3 <= self.mapping.columns().iter().flatten().count();
        let in_name = self.field(*column).is_some_and(|field| NAMES.contains(&field));
        if alone && !marks.date && (!in_name || begins(SECTIONS)) {
            return Some("aside_title");
        }
        None
    }

    /// Whether the cell is a surname with given names beside it, whatever word it is.
    fn may_be_a_surname(&self, column: usize, cells: &Cells<'_>) -> bool {
        let given = cells.iter().any(|(column, _)| self.field(*column) == Some(Field::GivenNames));
        let single = cells.iter().any(|(other, cell)| *other == column && !cell.contains(' '));
        self.field(column) == Some(Field::FamilyName) && given && single
    }
}

/// Names and offices that stand below the list after a gap or its totals, where every row of the list says more.
fn footers(sheet: &Sheet, identified: &[bool], found: &mut BTreeMap<usize, Note>) {
    let people = (0..sheet.rows.len()).filter(|row| !found.contains_key(row));
    let (with, all) = people.fold((0_usize, 0_usize), |(with, all), row| {
        (with + usize::from(identified.get(row) == Some(&true)), all + 1)
    });
    if with == 0 || with * 5 < (all - with) * 4 {
        return;
    }
    let Some(last) =
        identified.iter().enumerate().rposition(|(row, identified)| *identified && !found.contains_key(&row))
    else {
        return;
    };
    let mut line = sheet.rows.get(last).map_or(0, |row| row.line);
    let mut below = false;
    for (index, row) in sheet.rows.iter().enumerate().skip(last + 1) {
        below |= line + 1 < row.line || found.contains_key(&index);
        line = row.line;
        if below && !found.contains_key(&index) {
            found.insert(index, note("aside_footer", &filled(row)));
        }
    }
}
