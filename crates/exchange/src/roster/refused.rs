//! The rows of a table that were refused, on their way back to whoever imports: what the whole table told of a cell is
//! written into it, so that the rows say the same alone as they said among the others. What could not be read stays.

use super::line::{Day, day};
use super::table::{DATES, Table};
use super::{Options, Plan, Verdict};
use crate::sheet::Sheet;
use crate::sheet::cell::GenderCode;
use crate::sheet::mapping::{Field, Mapping};

/// The refused rows, in the order of the table, with their dates in ISO 8601 and with words in the place of letters whose
/// meaning the column told. `word` names a gender so that letters beside it keep their meaning.
pub fn understood(
    sheet: &Sheet,
    mapping: &Mapping,
    plan: &Plan,
    options: &Options,
    word: &dyn Fn(GenderCode) -> String,
) -> Sheet {
    let table = Table::new(sheet, mapping, plan.mode, options);
    let refused = plan.rows.iter().filter(|row| row.verdict == Verdict::Error);
    let rows = refused.filter_map(|judged| {
        let row = sheet.rows.get(judged.row)?;
        let mut written = row.clone();
        for field in DATES.into_iter().chain([Field::Gender]) {
            let cell = table.column(row, field).and_then(|column| written.cells.get_mut(column));
            let text = table.text(row, field);
            if let (Some(cell), Some(text)) = (cell, text.and_then(|text| meant(&table, field, &text, word)))
            {
                *cell = text;
            }
        }
        Some(written)
    });
    Sheet { rows: rows.collect(), ..sheet.without_rows() }
}

/// What a cell was read as, if it was; for a gender only where its letters tell nothing alone.
fn meant(table: &Table<'_>, field: Field, text: &str, word: &dyn Fn(GenderCode) -> String) -> Option<String> {
    if field == Field::Gender {
        return table.gender.cell(text).ok().flatten().filter(|_| table.gender.depends(text)).map(word);
    }
    match day(text, table.dates(field)) {
        Ok((Day::On(date), _)) => Some(date.to_string()),
        Ok((Day::Open, _)) | Err(_) => None,
    }
}
