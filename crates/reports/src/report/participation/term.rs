//! Who ever held a full seat of an organ in one of its terms, by gender.

use domain::{indicator::Measure, value::id::OrganId};
use serde_json::json;

use super::{data::with, section};
use crate::{
    document::Document,
    names::Names,
    page::Stamp,
    report::figure,
    table::{Cell, Column, Table},
    words::Words,
};

/// The figures of a term: of the distinct persons who held a full seat in it, whenever that was.
#[derive(Clone, Debug)]
pub struct TermFigures<'a> {
    /// Whose term.
    pub organ: OrganId,
    /// What people call it.
    pub label: &'a str,
    /// When it began, ISO 8601 as far as known.
    pub from: String,
    /// When it ended, that day excluded, as far as known.
    pub until: Option<String>,
    /// The figures.
    pub measure: Measure,
}

/// The report on a term of an organ.
pub fn participation_of_term(
    term: &TermFigures<'_>,
    names: &Names,
    stamp: &Stamp,
    words: &Words,
) -> Document {
    let organ = names.organ(term.organ, words);
    let period = words.period(&term.from, term.until.as_deref());
    let mut columns = vec![
        Column::key("id"),
        Column::text("organ", words.say("col-organ")),
        Column::text("term", words.say("col-term")),
    ];
    columns.extend(figure::measure_columns(words));
    let mut row = vec![Cell::text(term.organ.to_string()), Cell::text(&organ), Cell::text(term.label)];
    row.extend(figure::measure_cells(&term.measure, 0));
    let around = [
        (
            "organ",
            json!({ "id": term.organ.to_string(), "name": organ, "kind": names.kind(term.organ).map(domain::committee::Kind::code) }),
        ),
        ("term", json!({ "label": term.label, "from": term.from, "until": term.until })),
    ];
    let mut facts = vec![figure::fact("fact-people", words.integer_of(term.measure.tally.total()), words)];
    facts.extend(figure::facts(&term.measure, words));
    let groups = [(organ.clone(), Some(term.organ.to_string()), &term.measure)];
    Document {
        title: words.say("participation-title"),
        subtitle: words.say_with(
            "participation-term",
            &[("organ", (&organ).into()), ("term", term.label.into()), ("period", (&period).into())],
        ),
        stamp: stamp.clone(),
        facts,
        sections: vec![
            section("term", Table { columns, rows: vec![row], ..Table::default() }, words),
            figure::needed_section(&groups, words),
        ],
        notes: figure::notes(
            &["note-base", "note-term", "note-rounding", "page-half_open", "note-legacy"],
            words,
        ),
        withheld: Vec::new(),
        page: None,
        data: with(figure::measure_data(&term.measure), around),
    }
}
