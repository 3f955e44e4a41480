//! `ayni import batches`: everything that was recorded at once.

use domain::value::id::BatchId;
use reports::report;
use reports::table::{Cell, Column};
use reports::words::Arg;
use storage::view;

use crate::desk::Desk;
use crate::problem::Outcome;

/// How many characters of a batch's identifier are shown: its instant.
const BATCH_BEGINS: usize = 13;

/// Prints what was imported.
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
            batch.label.as_ref().map_or(Cell::Empty, Cell::text),
            Cell::code(zone.rfc3339(batch.at), zone.shown(batch.at)),
            Cell::text(format!("{}–{}", batch.first_version, batch.last_version)),
            batch.undone_by.map_or(Cell::Empty, named),
        ]
    };
    let column = |id: &str| Column::text(id, words.heading(&format!("col-{id}")));
    let columns = ["id", "kind", "label", "recorded", "versions", "undone_by"].map(column).into();
    let mut list =
        report::list(words.heading("cli-list-batches"), columns, found.iter().map(row).collect(), &stamp);
    list.notes.push(words.say_with("note-zone", &[("zone", zone.name().into())]));
    let total = u64::try_from(found.len()).unwrap_or(u64::MAX);
    let args = [("shown", Arg::Number(total)), ("total", Arg::Number(total))];
    // An empty table already says that there is nothing.
    list.notes.extend((0 < total).then(|| words.say_with("cli-list-total", &args)));
    desk.print(&list)
}
