//! A document as the pages of a workbook: the figures that a reader looks for first, then each table on a sheet of its own.
//! It decides neither what is shown nor how a cell is drawn.

use exchange::sheet::book::{self, Page, Value};
use reports::document::{Block, Document, Section};
use reports::provenance::{Detail, Said};
use reports::table::{Cell, Column, Kind, Table, Unit};
use reports::words::Words;

use crate::problem::{self, Outcome, Problem};

/// A document as a workbook.
///
/// # Errors
///
/// `output_no_workbook`, where a workbook cannot hold so much.
pub fn workbook(document: &Document, words: &Words) -> Outcome<Vec<u8>> {
    let refused =
        |detail: String| Problem::new(problem::Kind::File, "output_no_workbook").with("detail", detail);
    book::book(&pages(document, words)).map_err(|error| refused(error.to_string()))
}

/// The pages of a document, each with the lines that say what it is and where it comes from.
fn pages(document: &Document, words: &Words) -> Vec<Page> {
    let summary = summary(document, words);
    let alone = summary.rows.is_empty() && document.sections.len() == 1;
    let mut pages = if alone { Vec::new() } else { vec![summary] };
    let tables = document.sections.iter().filter_map(|section| Some((section, section.of_table()?)));
    pages.extend(tables.map(|(section, table)| sheet(document, section, table, words)));
    if let (true, Some(page)) = (alone, pages.first_mut()) {
        page.notes.extend(document.notes.iter().cloned());
    }
    pages
}

fn head(document: &Document, heading: &str, words: &Words) -> Vec<String> {
    let provenance = &document.provenance;
    let said = |detail| provenance.said(detail, words).iter().map(Said::to_string).collect::<Vec<_>>();
    let origin = [Detail::Making, Detail::Chain].into_iter().flat_map(said).chain(provenance.checked(words));
    let origin = origin.collect::<Vec<_>>().join(" · ");
    let mut head = vec![document.title.clone(), document.subtitle.clone(), provenance.register.clone()];
    head.extend(said(Detail::Days));
    head.extend([origin, heading.to_owned()]);
    head.retain(|line| !line.is_empty());
    head
}

/// The figures, what is said in words, and room to sign.
fn summary(document: &Document, words: &Words) -> Page {
    let sections = document.sections.iter();
    let rows =
        sections.flat_map(|section| section.blocks.iter().flat_map(|one| block(one, &section.heading)));
    let rows: Vec<Vec<Value>> = rows.collect();
    let columns = if rows.is_empty() { Vec::new() } else { vec![String::new(), String::new()] };
    Page {
        name: words.say("page-facts"),
        head: head(document, "", words),
        columns,
        rows,
        notes: document.notes.clone(),
    }
}

/// What the first page says of a block.
fn block(block: &Block, heading: &str) -> Vec<Vec<Value>> {
    let text = |text: &str| if text.is_empty() { Value::Empty } else { Value::Text(text.to_owned()) };
    match block {
        Block::Paragraph(said) => vec![vec![text(heading), text(said)]],
        Block::Clauses(all) => {
            let row = |(number, said): (usize, &String)| vec![text(&format!("{number}.")), text(said)];
            (1..).zip(all).map(row).collect()
        }
        Block::KeyFigures(all) => all.iter().map(|fact| vec![text(&fact.label), text(&fact.value)]).collect(),
        Block::Signatures(all) => {
            let who = |role: &str, name: Option<&str>| {
                name.map_or(role.to_owned(), |name| format!("{role}, {name}"))
            };
            all.iter().map(|one| vec![text(&who(&one.role, one.name.as_deref())), Value::Signature]).collect()
        }
        // A table has a page of its own; the figures of a chart stand in one.
        Block::Table(_) | Block::Chart(_) | Block::PageBreak => Vec::new(),
    }
}

fn sheet(document: &Document, section: &Section, table: &Table, words: &Words) -> Page {
    let table = &*table.for_eyes();
    let is_drawn = |column: &Column| column.kind == Kind::Bar;
    let value = |(column, cell): (&Column, &Cell)| (!is_drawn(column)).then(|| value(column, cell, words));
    let columns = table.columns.iter().filter(|column| !is_drawn(column));
    let names = [&section.heading, &table.title, &document.title];
    Page {
        name: names.into_iter().find(|name| !name.is_empty()).cloned().unwrap_or_default(),
        head: head(document, &section.heading, words),
        columns: columns.map(|column| column.heading.clone()).collect(),
        rows: table.lines().map(|line| line.filter_map(value).collect()).collect(),
        notes: table.all_notes(words),
    }
}

fn value(column: &Column, cell: &Cell, words: &Words) -> Value {
    let text = || match cell.shown(words) {
        text if text.is_empty() => Value::Empty,
        text => Value::Text(text),
    };
    match cell {
        _ if column.kind == Kind::Signature => Value::Signature,
        Cell::Integer(number) => Value::Integer(*number),
        // As far as it is known: only a whole date is a day.
        Cell::Date(date) => date.parse().map_or_else(|_| text(), Value::Date),
        Cell::Ratio(ratio) => match (ratio.rounded.parse::<f64>(), ratio.unit) {
            (Ok(value), Unit::Percent) => Value::Percent(value / 100.0),
            (Ok(value), Unit::Number) => {
                let decimals = ratio.rounded.split_once('.').map_or(0, |(_, digits)| digits.len());
                Value::Decimal { value, decimals }
            }
            (Err(_), _) => text(),
        },
        Cell::Money { amount, .. } => money(amount).unwrap_or_else(text),
        // A number of minutes under a heading that speaks of hours would be read as hours.
        Cell::Measured { .. }
        | Cell::Flag { .. }
        | Cell::Text(_)
        | Cell::Code { .. }
        | Cell::NotComputable(_)
        | Cell::NotStated
        | Cell::Links(_) => text(),
        Cell::Bar(_) | Cell::Empty => Value::Empty,
    }
}

/// An amount as a number with its currency.
fn money(amount: &str) -> Option<Value> {
    let (digits, currency) = amount.split_once(' ')?;
    let decimals = digits.split_once('.').map_or(0, |(_, cents)| cents.len());
    Some(Value::Money { value: digits.parse().ok()?, decimals, currency: currency.to_owned() })
}

#[cfg(test)]
mod tests {
    use exchange::sheet::book::Value;
    use reports::table::{Cell, Column};
    use reports::words::{Lang, Words};

    /// Protects sums in a workbook: what can be counted is a number there, and what cannot stays a text.
    #[test]
    fn cells_are_of_their_type() {
        let words = Words::new(Lang::Es);
        let check = |cell: &Cell, expected: &Value| {
            assert_eq!(super::value(&Column::text("x", "X"), cell, &words), *expected);
        };
        let soles = |value| Value::Money { value, decimals: 2, currency: "PEN".to_owned() };
        check(&Cell::money("1200.50 PEN", "S/ 1 200.50"), &soles(1200.5));
        check(&Cell::money("-3.00 PEN", "−S/ 3.00"), &soles(-3.0));
        check(&Cell::money("mucho", "mucho"), &Value::Text("mucho".to_owned()));
        check(&Cell::count(58), &Value::Integer(58));
        check(&Cell::percent(59, 200, "29.5"), &Value::Percent(0.295));
        check(&Cell::quotient(58, 141, "0.411"), &Value::Decimal { value: 0.411, decimals: 3 });
        check(&Cell::date(&"2021-11-30"), &Value::Date("2021-11-30".parse().unwrap()));
        check(&Cell::date(&"2021-11"), &Value::Text("2021-11".to_owned()));
        check(&Cell::measured(90, "1.5 h"), &Value::Text("1.5 h".to_owned()));
        check(&Cell::Empty, &Value::Empty);
    }
}
