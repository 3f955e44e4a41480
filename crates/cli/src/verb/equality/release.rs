//! Verbs about figures that left the house.

use clap::Subcommand;
use domain::equality::{Command, ReleaseDetails, ReleasedCell};
use domain::value::PartialDate;
use reports::report::equality_lists as report;
use reports::words::Words;

use super::print;
use crate::desk::Desk;
use crate::problem::Outcome;
use crate::{mint, read};

/// What can be done with the ledger of releases.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Write down which figures were handed over, to whom; --as-of says of which day they speak
    Record {
        /// What was handed over
        title: String,
        /// To whom
        #[arg(long)]
        audience: String,
        /// When
        #[arg(long)]
        on: String,
        /// A cell: TABLE/ROW/COLUMN=FIGURE, or without a figure where it is hidden; may be given several times
        #[arg(long = "cell", value_name = "CELL", required = true)]
        cells: Vec<String>,
    },
    /// List what was handed over
    List,
}

impl Verb {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        match self {
            Self::Record { title, audience, on, cells } => {
                let words = desk.words();
                let asked = read::date_if(words, "--as-of", desk.common.as_of.as_ref())?;
                let cells: Outcome<Vec<_>> = cells.iter().map(|text| cell(words, text)).collect();
                let details = ReleaseDetails {
                    as_of: asked.unwrap_or_else(|| PartialDate::day(desk.on())),
                    audience: read::text(words, "--audience", &audience)?,
                    cells: cells?,
                    on: read::date(words, "--on", &on)?,
                    title: read::text(words, "TITLE", &title)?,
                };
                desk.act([Command::ReleaseFigures { release: mint::id(), details }])
            }
            Self::List => print(desk, report::releases),
        }
    }
}

/// A cell from `TABLE/ROW/COLUMN=FIGURE`; without a figure it is a hidden one.
fn cell(words: &Words, typed: &str) -> Outcome<ReleasedCell> {
    let wrong = || read::wrong(words, "cell_wrong", "--cell", typed, &[]);
    let (place, figure) = typed.split_once('=').unwrap_or((typed, ""));
    let parts: Vec<&str> = place.split('/').collect();
    let [table, row, column] = parts.as_slice() else { return Err(wrong()) };
    let figure = match figure.trim() {
        "" => None,
        told => Some(told.parse().map_err(|_| wrong())?),
    };
    Ok(ReleasedCell {
        column: read::text(words, "--cell", column)?,
        figure,
        row: read::text(words, "--cell", row)?,
        table: read::text(words, "--cell", table)?,
    })
}
