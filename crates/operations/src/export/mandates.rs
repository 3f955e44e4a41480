//! `export.mandates`: organs and mandates as a table, for boards that are kept in a spreadsheet. CSV keeps the codes; a
//! workbook has the reader's words, all of which are understood when it is imported.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::value::id::CooperativeId;
use exchange::roster;
use exchange::sheet::mapping;
use exchange::sheet::{self, Sheet};
use reports::words::{Family, Words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{unsaid, written};
use crate::operation::{Delivery, Export, Exported, Media};
use crate::{Field as _, Input, Outcome};

/// Organs with their seats and who holds them, as a table that can be imported again; the ending says CSV or XLSX
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Mandates {
    /// Of this organisation
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
}

impl Export for Mandates {
    const NAME: &'static str = "export.mandates";
    const KIND: Question = Question::Extracts;
    const CLASS: Sensitivity = Sensitivity::Personal;
    const MEDIA: &'static [Media] = &[Media::CSV, Media::XLSX];

    fn produce<'a>(&self, to: &Delivery<'a>) -> Outcome<Exported<'a>> {
        let cooperative = self.cooperative.read("cooperative", &to.at.resolver()?)?;
        let mut export = roster::export_mandates(to.at.register()?, cooperative, &roster::code_headings);
        if to.media == Media::XLSX {
            spoken(&mut export.sheet, to.words);
        }
        let notices = unsaid(to.words, "mandates-unsaid", "mandates", &export.unsaid);
        Ok(Exported::of(Self::NAME, to.media, written(&export.sheet, Self::NAME)?).saying(notices))
    }
}

/// The list of codes that the cells of a column are of.
fn family(field: mapping::Field) -> Option<Family> {
    match field {
        mapping::Field::Organ => Some(Family::Organ),
        mapping::Field::Post => Some(Family::Post),
        mapping::Field::Rank => Some(Family::Rank),
        mapping::Field::MandateEnd => Some(Family::MandateEnd),
        mapping::Field::Origin => Some(Family::Entry),
        _ => None,
    }
}

/// The codes of headings and cells in words.
fn spoken(sheet: &mut Sheet, words: &Words) {
    sheet.format = sheet::Format::Xlsx;
    sheet.sheet_name = Some(words.say("mandates-sheet"));
    for (column, heading) in sheet.header.iter_mut().enumerate() {
        let Some(field) = mapping::Field::from_code(heading) else { continue };
        for cell in sheet.rows.iter_mut().filter_map(|row| row.cells.get_mut(column)) {
            if field == mapping::Field::FullName && cell == roster::ERASED {
                *cell = words.say("person-erased");
            }
            if field == mapping::Field::Gender && !cell.is_empty() {
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
