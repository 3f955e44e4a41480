//! Organs and mandates as a table, for boards that are kept in a spreadsheet. CSV keeps the codes; a workbook has the
//! reader's words, all of which are understood when it is imported.

use std::path::PathBuf;

use clap::Args;
use exchange::roster;
use exchange::sheet::mapping::Field;
use exchange::sheet::{self, Sheet};
use reports::words::{Family, Words};

use super::{input, say_unsaid};
use crate::args::Format;
use crate::desk::Desk;
use crate::problem::Outcome;

/// A table of organs and mandates, to be written.
#[derive(Debug, Args)]
pub(crate) struct MandatesFile {
    /// The file, or - for standard output
    #[arg(default_value = "-")]
    file: PathBuf,
    /// Of this organisation
    #[arg(long)]
    cooperative: Option<String>,
}

impl MandatesFile {
    /// Writes it.
    pub(super) fn run(self, desk: &mut Desk) -> Outcome {
        let (destination, format) = desk.outlet(&self.file, &[Format::Csv, Format::Xlsx])?;
        let cooperative = self.cooperative.as_ref();
        let cooperative = cooperative.map(|one| desk.reading()?.cooperative(one)).transpose()?;
        let mut export = roster::export_mandates(desk.register()?, cooperative, &roster::code_headings);
        if format == Format::Xlsx {
            spoken(&mut export.sheet, desk.words());
        }
        say_unsaid(desk.words(), "mandates", &export.unsaid);
        let written = sheet::write(&export.sheet);
        let written = written.map_err(|error| input(desk, error.code(), &self.file, &[]))?;
        desk.export(&destination, &written.bytes)
    }
}

/// The list of codes that the cells of a column are of.
fn family(field: Field) -> Option<Family> {
    match field {
        Field::Organ => Some(Family::Organ),
        Field::Post => Some(Family::Post),
        Field::Rank => Some(Family::Rank),
        Field::MandateEnd => Some(Family::MandateEnd),
        Field::Origin => Some(Family::Entry),
        _ => None,
    }
}

/// The codes of headings and cells in words.
fn spoken(sheet: &mut Sheet, words: &Words) {
    sheet.format = sheet::Format::Xlsx;
    sheet.sheet_name = Some(words.say("mandates-sheet"));
    for (column, heading) in sheet.header.iter_mut().enumerate() {
        let Some(field) = Field::from_code(heading) else { continue };
        for cell in sheet.rows.iter_mut().filter_map(|row| row.cells.get_mut(column)) {
            if field == Field::FullName && cell == roster::ERASED {
                *cell = words.say("person-erased");
            }
            if field == Field::Gender && !cell.is_empty() {
                *cell = words.say(&format!("roster-gender-{cell}"));
            }
            let named = family(field).filter(|family| words.has(&format!("{}-{cell}", family.prefix())));
            if let Some(family) = named {
                *cell = words.term(family, cell);
            }
        }
        *heading = words.say(&format!("mandates-column-{}", heading.replace('_', "-")));
    }
}
