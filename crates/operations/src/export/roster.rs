//! `export.roster`.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::value::id::CooperativeId;
use exchange::roster;
use exchange::sheet::{self, Sheet};
use reports::words::Words;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{unsaid, written};
use crate::operation::{Delivery, Export, Exported, Media};
use crate::{Field as _, Input, Outcome};

/// The roster as a table that can be imported again; the ending of the name says CSV or XLSX
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Roster {
    /// Of this organisation
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
}

impl Export for Roster {
    const NAME: &'static str = "export.roster";
    const KIND: Question = Question::Extracts;
    const CLASS: Sensitivity = Sensitivity::Personal;
    const MEDIA: &'static [Media] = &[Media::CSV, Media::XLSX];

    fn produce<'a>(&self, to: &Delivery<'a>) -> Outcome<Exported<'a>> {
        let cooperative = self.cooperative.read("cooperative", &to.at.resolver()?)?;
        let register = to.at.register()?;
        let mut export = roster::export(register, cooperative, to.at.on(), &roster::code_headings);
        if to.media == Media::XLSX {
            spoken(&mut export.sheet, to.words);
        }
        let notices = unsaid(to.words, "roster-unsaid", "roster", &export.unsaid);
        Ok(Exported::of(Self::NAME, to.media, written(&export.sheet, Self::NAME)?).saying(notices))
    }
}

/// A roster for a spreadsheet, in the reader's words; all of them are understood when it is imported. CSV keeps the codes.
fn spoken(sheet: &mut Sheet, words: &Words) {
    sheet.format = sheet::Format::Xlsx;
    sheet.sheet_name = Some(words.say("roster-sheet"));
    let said = |kind: &str, code: &str| {
        let id = format!("roster-{kind}-{code}").replace('_', "-");
        if words.has(&id) { words.say(&id) } else { code.to_owned() }
    };
    for (column, heading) in sheet.header.iter_mut().enumerate() {
        for cell in sheet.rows.iter_mut().filter_map(|row| row.cells.get_mut(column)) {
            match heading.as_str() {
                "gender" | "status" | "exit_reason" => *cell = said(heading, cell),
                "work_area" => *cell = roster::renamed_areas(cell, |area| said(heading, area)),
                "full_name" if cell == roster::ERASED => *cell = words.say("person-erased"),
                _ => {}
            }
        }
        *heading = said("column", heading);
    }
}
