//! Lists: of people, members, organisations, organs and mandates, as of the day.

use domain::value::id::BatchId;
use reports::document::Document;
use reports::report;
use reports::table::{Cell, Column};
use reports::words::{Arg, Words};
use storage::view::{self};

use crate::desk::Desk;
use crate::problem::Outcome;

fn text(value: Option<impl ToString>) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::text(value.to_string()))
}

fn heading(words: &Words, id: &str) -> String {
    words.heading(&format!("col-{id}"))
}

fn texts<const N: usize>(words: &Words, ids: [&str; N]) -> Vec<Column> {
    ids.into_iter()
        .map(|id| match id {
            "members" | "places" | "version" => Column::integer(id, heading(words, id)),
            "since" | "until" | "birth" | "admitted" | "left" | "founded" | "dissolved" => {
                Column::date(id, heading(words, id))
            }
            _ => Column::text(id, heading(words, id)),
        })
        .collect()
}

/// Rows that a list leaves out because of the day, and how they are seen.
#[derive(Clone, Copy, Debug)]
pub(super) enum Unshown {
    /// Not begun by the day; a later `--as-of` shows them.
    Later(usize),
}

impl Unshown {
    /// What is said of them; nothing where there are none.
    fn note(self, words: &Words) -> Option<String> {
        let wide = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        let (id, count) = match self {
            Self::Later(count) => ("cli-list-later", wide(count)),
        };
        (0 < count).then(|| words.say_with(id, &[("count", Arg::Number(count))]))
    }
}

/// Prints the rows of a list under its title, with how many there are and what is left out.
pub(super) fn print(
    desk: &mut Desk,
    title: &str,
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
    unshown: Option<Unshown>,
) -> Outcome {
    let stamp = desk.stamp()?;
    let words = desk.words();
    let title = words.heading(&format!("cli-list-{title}"));
    desk.print(&noted(report::list(title, columns, rows, &stamp), words, None, unshown))
}

/// A list, with how many rows it shows of those that were asked for, and what it leaves out.
fn noted(mut document: Document, words: &Words, total: Option<u64>, unshown: Option<Unshown>) -> Document {
    let rows = document.sections.iter().filter_map(|section| section.table.as_ref());
    let shown = rows.fold(0, |sum: usize, table| sum.saturating_add(table.rows.len()));
    let shown = u64::try_from(shown).unwrap_or(u64::MAX);
    let total = total.unwrap_or(shown);
    let args = [("shown", Arg::Number(shown)), ("total", Arg::Number(total))];
    // An empty table already says that there is nothing.
    document.notes.extend((0 < total).then(|| words.say_with("cli-list-total", &args)));
    document.notes.extend(unshown.and_then(|unshown| unshown.note(words)));
    document
}

/// What was imported.
pub(crate) fn batches(desk: &mut Desk) -> Outcome {
    let stamp = desk.stamp()?;
    let found = desk.batches()?;
    let (words, zone) = (desk.words(), desk.zone());
    // People type the beginning of an identifier, so that much of it is enough for them where no other begins so.
    let begins = |id: &str| id.get(..BATCH_BEGINS).unwrap_or(id).to_owned();
    let alike = |begun: &str| found.iter().filter(|one| one.batch.to_string().starts_with(begun)).count();
    let named = |batch: BatchId| {
        let (whole, begun) = (batch.to_string(), begins(&batch.to_string()));
        let shown = if 1 < alike(&begun) { whole.clone() } else { begun };
        Cell::code(whole, shown)
    };
    let row = |batch: &view::Batch| {
        vec![
            named(batch.batch),
            Cell::code(batch.kind.code(), words.say(&format!("batch-{}", batch.kind.code()))),
            text(batch.label.as_ref()),
            Cell::code(zone.rfc3339(batch.at), zone.shown(batch.at)),
            text(Some(format!("{}–{}", batch.first_version, batch.last_version))),
            batch.undone_by.map_or(Cell::Empty, named),
        ]
    };
    let rows = found.iter().map(row).collect();
    let columns = texts(words, ["id", "kind", "label", "recorded", "versions", "undone_by"]);
    let mut list = report::list(words.heading("cli-list-batches"), columns, rows, &stamp);
    list.notes.push(words.say_with("note-zone", &[("zone", zone.name().into())]));
    desk.print(&noted(list, words, None, None))
}

/// How many characters of a batch's identifier are shown: its instant.
const BATCH_BEGINS: usize = 13;
