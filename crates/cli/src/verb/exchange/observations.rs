//! Reading figures of others with their sources, with a look before anything is written.

use clap::Args;
use domain::Command;
use exchange::mint::Mint;
use exchange::observation::{Judged, Plan, plan};
use exchange::sheet::{self, ReadOptions};
use reports::document::{Document, Fact, Section};
use reports::table::{Cell, Column, Table};
use reports::words::{Arg, Words};

use super::{import_batch, input};
use crate::desk::Desk;
use crate::mint;
use crate::problem::Outcome;

/// A table of figures to read.
#[derive(Debug, Args)]
pub(crate) struct Observations {
    /// The file, or - for standard input
    file: std::path::PathBuf,
    /// The sheet of a workbook
    #[arg(long)]
    sheet: Option<String>,
    /// The row of the header
    #[arg(long)]
    header_row: Option<u64>,
    /// The separator of a CSV file
    #[arg(long)]
    separator: Option<char>,
    /// The encoding of a CSV file, such as latin1
    #[arg(long)]
    encoding: Option<String>,
}

impl Observations {
    /// Judges all rows, and writes them all or none.
    pub(crate) fn run(&self, desk: &mut Desk) -> Outcome {
        let bytes = desk.read(&self.file)?;
        let options = ReadOptions {
            sheet: self.sheet.clone(),
            header_row: self.header_row,
            separator: self.separator,
            encoding: self.encoding.clone(),
            ..ReadOptions::default()
        };
        let sheet = sheet::read(&bytes, &options).map_err(|error| {
            let fields = error.fields();
            let details: Vec<(&str, Arg<'_>)> =
                fields.iter().map(|(name, value)| (*name, Arg::from(value))).collect();
            input(desk, error.code(), &self.file, &details)
        })?;
        let plan = plan(&sheet, desk.register()?, &mut Mint { id: &mut mint::uuid, salt: &mut mint::salt });
        let blocked = 0 < plan.refused() || !plan.missing.is_empty();
        let mut commands: Vec<Command> = plan.commands().cloned().map(Into::into).collect();
        if desk.common.dry_run || blocked {
            commands.clear();
        }
        let label = self.file.file_name().map(|name| name.to_string_lossy().into_owned());
        let written = if commands.is_empty() {
            None
        } else {
            let batch = import_batch(desk, label, &bytes, commands);
            desk.execute_batch(&batch)?;
            Some(batch.id.to_string())
        };
        let stamp = desk.stamp()?;
        let document = Document { stamp, ..receipt(desk.words(), &plan, written) };
        desk.print(&document)?;
        if blocked {
            let count = Arg::Number(u64::try_from(plan.refused()).unwrap_or(u64::MAX));
            return Err(input(desk, "rows_refused", &self.file, &[("count", count)]));
        }
        Ok(())
    }
}

/// What was found and done.
fn receipt(words: &Words, plan: &Plan, written: Option<String>) -> Document {
    let fact = |id: &str, value: String| Fact { label: words.heading(id), value };
    let mut facts = vec![
        fact("verdict-new", plan.commands().count().to_string()),
        fact("verdict-same", plan.same().to_string()),
        fact("verdict-error", plan.refused().to_string()),
    ];
    facts.extend(written.map(|batch| fact("cli-import-batch", batch)));
    let rows: Vec<Vec<Cell>> = plan.rows.iter().flat_map(|row| problems(words, row)).collect();
    let columns = vec![
        Column::integer("line", words.heading("col-line")),
        Column::text("column", words.heading("col-equality-column")),
        Column::text("value", words.heading("col-value")),
        Column::text("problem", words.heading("col-note")),
    ];
    let table = Table { columns, rows, ..Table::default() };
    let mut notes: Vec<String> = plan
        .missing
        .iter()
        .map(|column| words.say_with("observation-note-column-missing", &[("column", Arg::from(*column))]))
        .collect();
    if !plan.left_out.is_empty() {
        let columns = plan.left_out.join("; ");
        notes.push(words.say_with("cli-import-unmapped", &[("columns", Arg::from(&columns))]));
    }
    let section = Section { id: "problems".to_owned(), table: Some(table), ..Section::default() };
    let sections = if plan.refused() == 0 { Vec::new() } else { vec![section] };
    Document { title: words.heading("equality-import"), facts, sections, notes, ..Document::default() }
}

fn problems(words: &Words, row: &Judged) -> Vec<Vec<Cell>> {
    let said = |code: &str| {
        let own = format!("observation-note-{}", code.replace('_', "-"));
        let id = if words.has(&own) { own } else { format!("note-{}", code.replace('_', "-")) };
        Cell::code(code, words.say(&id))
    };
    let line = |problem: &exchange::observation::Problem| {
        vec![
            Cell::count(row.line),
            Cell::text(problem.heading.clone()),
            Cell::text(problem.value.clone()),
            said(problem.code),
        ]
    };
    row.problems.iter().map(line).collect()
}
