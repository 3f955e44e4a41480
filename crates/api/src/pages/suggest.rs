//! The people that a name may mean, while it is typed.

use maud::Markup;
use operations::{Moment, Outcome};
use reports::table::Cell;
use serde_json::{Map, Value};

use super::answer::{answer, question};
use super::control::picks;
use super::view::View;

/// How many people are shown.
const SHOWN: u64 = 8;

/// From how many letters on is searched.
const LETTERS: usize = 2;

/// The people whose name holds what was typed.
pub(super) fn found(view: &View, moment: &Moment<'_>) -> Outcome<Markup> {
    let Some((name, typed)) = view.asked.pairs.first() else { return Ok(Markup::default()) };
    if typed.chars().count() < LETTERS {
        return Ok(Markup::default());
    }
    let fields: Map<String, Value> =
        [("search".to_owned(), typed.as_str().into()), ("limit".to_owned(), SHOWN.into())]
            .into_iter()
            .collect();
    let document = answer(view, moment, question("person.list")?, fields)?;
    let person = |line: Vec<(&reports::table::Column, &Cell)>| {
        let of = |wanted: &str| {
            line.iter().find(|(column, _)| column.id == wanted).map(|(_, cell)| cell.shown(view.words()))
        };
        let told = ["name", "document", "birth"].into_iter().filter_map(of).filter(|text| !text.is_empty());
        Some((of("id")?, told.collect::<Vec<_>>().join(" · ")))
    };
    let lines = document.tables().flat_map(|(_, table)| table.lines());
    let people: Vec<_> = lines.filter_map(|line| person(line.collect())).collect();
    Ok(picks(name, typed, &people, false))
}
