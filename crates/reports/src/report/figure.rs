//! What every table of women and men has in common: its columns, the cells of a measure, and the same as data.

use domain::{
    indicator::{Measure, Needed, NotComputable, participation::Computed},
    value::{Ratio, Tally},
};
use serde_json::{Value, json};

use crate::{
    document::{Fact, Section},
    parts::Parts,
    table::{Cell, Column, Table, Unit},
    words::Words,
};

/// The four counts, the share, the parity index and the bar of a measure.
pub(super) fn measure_columns(words: &Words) -> Vec<Column> {
    let mut columns = tally_columns(words);
    columns.extend([
        Column::ratio("share_of_women", words.say("col-share")),
        Column::ratio("parity_index", words.say("col-parity_index")),
        Column::bar("bar", words.say("col-bar")),
    ]);
    columns
}

/// Women, men, other, not known.
pub(super) fn tally_columns(words: &Words) -> Vec<Column> {
    ["women", "men", "other", "unknown"]
        .map(|id| Column::integer(id, words.say(&format!("col-{id}"))))
        .to_vec()
}

/// The cells under [`measure_columns`]; `vacant` places are drawn, not counted.
pub(super) fn measure_cells(measure: &Measure, vacant: u64) -> Vec<Cell> {
    let mut cells = tally_cells(&measure.tally);
    cells.extend([
        percent(&measure.share),
        quotient(&measure.parity_index),
        Cell::Bar(parts(&measure.tally, vacant)),
    ]);
    cells
}

/// The cells under [`tally_columns`].
pub(super) fn tally_cells(tally: &Tally) -> Vec<Cell> {
    [tally.women, tally.men, tally.other, tally.unknown].map(Cell::count).to_vec()
}

pub(super) const fn parts(tally: &Tally, vacant: u64) -> Parts {
    Parts { women: tally.women, men: tally.men, other: tally.other, unknown: tally.unknown, vacant }
}

/// A share as a percentage with one decimal.
pub(super) fn percent(share: &Computed<Ratio>) -> Cell {
    computed(share, |ratio| Cell::percent(ratio.numerator(), ratio.denominator(), ratio.percent(1)))
}

/// A quotient with three decimals.
pub(super) fn quotient(quotient: &Computed<Ratio>) -> Cell {
    computed(quotient, |ratio| Cell::quotient(ratio.numerator(), ratio.denominator(), ratio.decimal(3)))
}

/// A cell from what was computed, or the reason why it was not.
pub(super) fn computed<T>(value: &Computed<T>, cell: impl Fn(&T) -> Cell) -> Cell {
    match value {
        Ok(value) => cell(value),
        Err(reason) => Cell::NotComputable(reason.code().to_owned()),
    }
}

/// The rounded figure in a line of text, or that and why there is none.
pub(super) fn shown(cell: &Cell, words: &Words) -> String {
    match cell {
        // A quotient of two shares is no count of people among others.
        Cell::Ratio(ratio) if ratio.unit == Unit::Number => ratio.shown(words),
        Cell::Ratio(ratio) => words.say_with(
            "figure-exact",
            &[
                ("figure", (&ratio.shown(words)).into()),
                ("numerator", ratio.numerator.into()),
                ("denominator", ratio.denominator.into()),
            ],
        ),
        Cell::NotComputable(code) => crate::table::reason(code, words),
        cell => cell.shown(words),
    }
}

/// One of the figures that a reader looks for first, under the heading of its message.
pub(super) fn fact(id: &str, value: String, words: &Words) -> Fact {
    Fact { label: words.say(id), value }
}

/// What has to be known of a whole group: how many, who, which share, and on how many the figures rest.
pub(super) fn facts(measure: &Measure, words: &Words) -> Vec<Fact> {
    let tally = &measure.tally;
    let counts =
        [("women", tally.women), ("men", tally.men), ("other", tally.other), ("unknown", tally.unknown)];
    let counts = counts.map(|(id, count)| fact(&format!("fact-{id}"), words.integer_of(count), words));
    let yes_or_no = |yes: &bool| words.say(if *yes { "yes" } else { "no" });
    let balanced = match &measure.balanced {
        Ok(balanced) => yes_or_no(balanced),
        Err(reason) => crate::table::reason(reason.code(), words),
    };
    let mut facts = counts.to_vec();
    facts.extend([
        fact("fact-share", shown(&percent(&measure.share), words), words),
        fact("fact-parity_index", shown(&quotient(&measure.parity_index), words), words),
        fact("fact-balanced", balanced, words),
        fact("fact-coverage", coverage(&measure.coverage, words), words),
    ]);
    facts
}

/// How many women are missing to a target, and whether it is kept only for comparison.
pub(super) fn needed_fact(needed: &Needed, words: &Words) -> Fact {
    let ways = [("adding", needed.by_adding.into()), ("replacing", needed.by_replacing.into())];
    let value =
        if needed.reached { words.say("needed-reached") } else { words.say_with("needed-ways", &ways) };
    let value =
        if needed.legacy { words.say_with("needed-legacy", &[("needed", (&value).into())]) } else { value };
    Fact { label: words.say_with("fact-needed", &[("percent", needed.percent.into())]), value }
}

/// How many people, by gender, and how many legal persons where there are some.
pub(super) fn totals(tally: &Tally, legal: u64, words: &Words) -> Vec<Fact> {
    let counts = [
        ("fact-people", tally.total()),
        ("fact-women", tally.women),
        ("fact-men", tally.men),
        ("fact-other", tally.other),
        ("fact-unknown", tally.unknown),
    ];
    let legal = (0 < legal).then_some(("fact-legal_persons", legal));
    counts.into_iter().chain(legal).map(|(id, count)| fact(id, words.integer_of(count), words)).collect()
}

/// `5 de 6`, or why there is no such figure.
pub(super) fn coverage(coverage: &Computed<Ratio>, words: &Words) -> String {
    match coverage {
        Ok(ratio) => words.say_with(
            "chart-exact",
            &[("numerator", ratio.numerator().into()), ("denominator", ratio.denominator().into())],
        ),
        Err(reason) => crate::table::reason(reason.code(), words),
    }
}

/// How many women each group is short of each target: one row a group, two columns a target.
pub(super) fn needed_section(groups: &[(String, Option<String>, &Measure)], words: &Words) -> Section {
    let mut columns = vec![Column::key("id"), Column::text("group", words.say("col-group"))];
    for way in ["adding", "replacing"] {
        for (percent, _) in domain::indicator::participation::TARGETS {
            let heading = words.say_with(&format!("col-needed_{way}"), &[("percent", percent.into())]);
            columns.push(Column::integer(format!("needed_{percent}_by_{way}"), heading));
        }
    }
    let rows = groups.iter().map(|(name, id, measure)| {
        let mut row = vec![id.clone().map_or(Cell::Empty, Cell::Text), Cell::text(name)];
        row.extend(needed_cells(measure, |needed| needed.by_adding));
        row.extend(needed_cells(measure, |needed| needed.by_replacing));
        row
    });
    Section {
        id: "needed".to_owned(),
        heading: words.say("section-needed"),
        paragraphs: vec![words.say("section-needed-how")],
        table: Some(Table { columns, rows: rows.collect(), ..Table::default() }),
        ..Section::default()
    }
}

fn needed_cells(measure: &Measure, way: impl Fn(&Needed) -> u64) -> Vec<Cell> {
    let reason = measure.share.err().unwrap_or(NotComputable::GenderUnknown);
    if measure.needed.is_empty() {
        let missing = || Cell::NotComputable(reason.code().to_owned());
        return domain::indicator::participation::TARGETS.map(|_| missing()).to_vec();
    }
    measure.needed.iter().map(|needed| Cell::count(way(needed))).collect()
}

/// A measure as data, with exact ratios.
pub(super) fn measure_data(measure: &Measure) -> Value {
    let needed = |needed: &Needed| {
        json!({
            "percent": needed.percent,
            "legacy": needed.legacy,
            "reached": needed.reached,
            "by_adding": needed.by_adding,
            "by_replacing": needed.by_replacing,
        })
    };
    let mut data = tally_data(&measure.tally);
    if let Value::Object(fields) = &mut data {
        fields.insert("share_of_women".to_owned(), ratio_data(&measure.share, |ratio| ratio.percent(1)));
        fields.insert("parity_index".to_owned(), ratio_data(&measure.parity_index, |ratio| ratio.decimal(3)));
        fields.insert("balanced".to_owned(), data_of(&measure.balanced, |balanced| json!(balanced)));
        fields.insert("coverage".to_owned(), ratio_data(&measure.coverage, |ratio| ratio.percent(1)));
        fields.insert("needed".to_owned(), measure.needed.iter().map(needed).collect());
    }
    data
}

/// Counts as data.
pub(super) fn tally_data(tally: &Tally) -> Value {
    json!({
        "women": tally.women,
        "men": tally.men,
        "other": tally.other,
        "unknown": tally.unknown,
        "total": tally.total(),
    })
}

/// A ratio as data: its exact numbers and its rounded digits as text, or why there is none.
pub(super) fn ratio_data(ratio: &Computed<Ratio>, rounded: impl Fn(&Ratio) -> String) -> Value {
    data_of(ratio, |ratio| {
        json!({
            "numerator": ratio.numerator(),
            "denominator": ratio.denominator(),
            "rounded": rounded(ratio),
        })
    })
}

/// Data from what was computed, or the reason why it was not.
pub(super) fn data_of<T>(value: &Computed<T>, data: impl Fn(&T) -> Value) -> Value {
    match value {
        Ok(value) => data(value),
        Err(reason) => json!({ "not_computable": reason.code() }),
    }
}

/// The notes of the named messages.
pub(super) fn notes(ids: &[&str], words: &Words) -> Vec<String> {
    ids.iter().map(|id| words.say(id)).collect()
}
