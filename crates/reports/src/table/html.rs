//! A table as HTML: a caption, a heading for every column and every row, and notes below.
//!
//! Carries no style of its own; the page does. What comes from outside is escaped by the template.

use maud::{Markup, html};

use super::{Align, Cell, Column, Kind, Order, Ratio, Table, Unit, reason};
use crate::{
    chart::svg,
    parts::{Part, Parts},
    text::{anchor, clean, width},
    words::Words,
};

/// The drawing of a bar, in units of its own.
const BAR_WIDTH: u64 = 160;
const BAR_HEIGHT: u64 = 14;

/// How many characters the longest cell of a column of sentences has at least.
const SENTENCE: usize = 120;
/// The longest word that is kept on one line for its hyphens.
const CODE_MAX: usize = 24;

/// The table as HTML. `id` names it within its page and must be its own there.
pub fn html(table: &Table, id: &str, words: &Words) -> Markup {
    let table = &*table.for_eyes();
    let id = anchor(id);
    let notes = table.all_notes(words);
    let long = long(table, words);
    html! {
        @if table.has_bars() { (svg::hidden_patterns(&id)) }
        div.scroll tabindex="0" role="region" aria-label=[label(table)] {
            table id=(id) {
                @if !table.title.is_empty() { caption { (clean(&table.title)) } }
                thead { tr { @for (index, column) in table.columns.iter().enumerate() { (heading(column, long == Some(index))) } } }
                tbody {
                    @for line in table.lines() {
                        tr { @for (index, (column, cell)) in line.enumerate() { (place(index, column, cell, &id, words)) } }
                    }
                    @if table.rows.is_empty() {
                        tr { td colspan=(table.columns.len().max(1)) { (words.say("table-empty")) } }
                    }
                }
            }
        }
        @if draws(table) { (legend(table, &id, words)) }
        @if !notes.is_empty() { ul.notes { @for note in &notes { li { (clean(note)) } } } }
    }
}

fn label(table: &Table) -> Option<String> {
    let first = || table.columns.first().map(|column| column.heading.as_str());
    let name = Some(table.title.as_str()).filter(|title| !title.is_empty()).or_else(first)?;
    Some(clean(name).into_owned())
}

fn heading(column: &Column, is_long: bool) -> Markup {
    let class = if is_long { Some("long") } else { class(column) };
    let Some(sorting) = &column.sorting else {
        return html! { th scope="col" class=[class] { (clean(&column.heading)) } };
    };
    let (sorted, mark) = match sorting.order {
        Some(Order::Ascending) => (Some("ascending"), " ▲"),
        Some(Order::Descending) => (Some("descending"), " ▼"),
        None => (None, ""),
    };
    html! {
        th scope="col" class=[class] aria-sort=[sorted] {
            a.sort href=(sorting.href) { (clean(&column.heading)) @if !mark.is_empty() { span aria-hidden="true" { (mark) } } }
        }
    }
}

/// The column of sentences, if there is one: it gets the room that it needs.
fn long(table: &Table, words: &Words) -> Option<usize> {
    let longest = |(index, _): &(usize, &Column)| {
        let cells = table.lines().filter_map(|mut line| line.nth(*index));
        let shown = cells.map(|(_, cell)| cell.shown(words)).filter(|text| text.contains(' '));
        shown.map(|text| width(&clean(&text))).max().unwrap_or_default()
    };
    let texts = table.columns.iter().enumerate().filter(|(_, column)| column.kind == Kind::Text);
    let (length, index) = texts.map(|one| (longest(&one), one.0)).max()?;
    (SENTENCE < length).then_some(index)
}

fn place(index: usize, column: &Column, cell: &Cell, id: &str, words: &Words) -> Markup {
    // The first column names the row, so that whoever hears a figure hears whose it is; an empty cell names nothing.
    if index == 0 && column.kind == Kind::Text && !cell.shown(words).is_empty() {
        return html! { th scope="row" class=[class(column)] { (content(cell, id, words)) } };
    }
    html! { td class=[class(column)] { (content(cell, id, words)) } }
}

fn class(column: &Column) -> Option<&'static str> {
    match (column.kind, column.align) {
        (Kind::Bar, _) => Some("bar"),
        (Kind::Date, _) => Some("date"),
        (Kind::Signature, _) => Some("signature"),
        (Kind::Text, _) if column.id == "number" => Some("short"),
        (_, Align::Right) => Some("number"),
        (_, Align::Left) => None,
    }
}

fn content(cell: &Cell, id: &str, words: &Words) -> Markup {
    match cell {
        Cell::Ratio(it) => ratio(it, words),
        Cell::NotComputable(code) => html! { abbr title=(reason(code, words)) { (cell.shown(words)) } },
        Cell::Bar(parts) => bar(parts, id, words),
        Cell::Date(date) => html! { time datetime=(clean(date)) { (clean(date)) } },
        Cell::Links(links) => html! {
            @for (index, link) in links.iter().enumerate() {
                @if 0 < index { br; }
                @match &link.href {
                    Some(href) => { a href=(href) { (clean(&link.text)) } }
                    None => { (clean(&link.text)) }
                }
            }
        },
        // An amount stays with its currency.
        Cell::Money { shown, .. } => html! { span.code { (clean(shown)) } },
        Cell::Text(_)
        | Cell::Code { .. }
        | Cell::Integer(_)
        | Cell::Measured { .. }
        | Cell::Flag { .. }
        | Cell::NotStated
        | Cell::Empty => breakable(&clean(&cell.shown(words))),
    }
}

/// Text in which an address may be broken at its slashes, so that one long address does not push a column off the page,
/// and codes and documents are not broken at their hyphens.
fn breakable(text: &str) -> Markup {
    if !text.contains("://") {
        let is_code = |piece: &str| {
            let word = piece.trim_end();
            word.trim_matches('-').contains('-') && width(word) <= CODE_MAX
        };
        return html! {
            @for piece in text.split_inclusive(' ') {
                @if is_code(piece) { span.code { (piece.trim_end()) } @if piece.ends_with(' ') { " " } } @else { (piece) }
            }
        };
    }
    let inside = |piece: &str| piece == "/" || piece.ends_with(":/");
    html! {
        span.address {
            @for piece in text.split_inclusive('/') { (piece) @if piece.ends_with('/') && !inside(piece) { wbr; } }
        }
    }
}

fn ratio(ratio: &Ratio, words: &Words) -> Markup {
    html! {
        (ratio.shown(words))
        // A quotient of two shares is no count of people among others.
        @if ratio.unit == Unit::Percent {
            " " small { (words.integer_of(ratio.numerator)) "/" (words.integer_of(ratio.denominator)) }
        }
    }
}

fn bar(parts: &Parts, id: &str, words: &Words) -> Markup {
    if parts.present().next().is_none() {
        return html! {};
    }
    let size = format!("0 0 {BAR_WIDTH} {BAR_HEIGHT}");
    html! {
        svg role="img" viewBox=(size) width=(BAR_WIDTH) height=(BAR_HEIGHT) xmlns=(svg::NAMESPACE) {
            title { (parts.said(words)) }
            (svg::segments(parts, svg::Place { x: 1, y: 1, width: BAR_WIDTH - 2, height: BAR_HEIGHT - 2 }, id))
        }
    }
}

/// Whether there is anything in the drawings that a legend would explain.
fn draws(table: &Table) -> bool {
    table
        .rows
        .iter()
        .flatten()
        .any(|cell| matches!(cell, Cell::Bar(parts) if parts.present().next().is_some()))
}

/// What the fills of the bars stand for, those that occur.
fn legend(table: &Table, id: &str, words: &Words) -> Markup {
    let bars = table.rows.iter().flatten();
    let bars = bars.filter_map(|cell| if let Cell::Bar(parts) = cell { Some(parts) } else { None });
    let bars: Vec<&Parts> = bars.collect();
    html! {
        p.legend {
            @for part in Part::ALL.into_iter().filter(|part| bars.iter().any(|bar| 0 < bar.count(*part))) {
                span { (svg::swatch(part, id)) " " (part.name(words)) } " "
            }
        }
    }
}
