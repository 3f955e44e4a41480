//! The sections of a document as HTML. Carries no style of its own; the layout of the page does.

use maud::{Markup, html};

use super::{Block, Fact, Section, Signatory};
use crate::{
    layout::Layout,
    table,
    text::{anchor, clean},
    words::Words,
};

/// From how many characters on a value is a sentence rather than a figure.
const LONG: usize = 24;

/// The sections, whose headings begin at the second level, as they stand on a screen or on paper.
pub(crate) fn sections(sections: &[Section], layout: Layout, words: &Words) -> Markup {
    html! { @for section in sections { (self::section(section, layout, words)) } }
}

fn section(section: &Section, layout: Layout, words: &Words) -> Markup {
    let id = Some(&section.id).filter(|id| !id.is_empty()).map(|id| anchor(id));
    let heading = clean(&section.heading);
    let blocks = section.blocks.iter().filter_map(|one| block(one, id.as_deref(), &heading, layout, words));
    let blocks: Vec<Markup> = blocks.collect();
    if blocks.is_empty() && heading.is_empty() {
        return Markup::default();
    }
    html! {
        section id=[&id] aria-label=[label(section, words)] {
            @if !heading.is_empty() { h2 { (heading) } }
            @for block in &blocks { (block) }
        }
    }
}

/// What a section without a heading is called, where it opens with key figures.
fn label(section: &Section, words: &Words) -> Option<String> {
    let opens = matches!(section.blocks.first(), Some(Block::KeyFigures(_)));
    (opens && section.heading.is_empty()).then(|| words.say("page-facts"))
}

fn block(block: &Block, id: Option<&str>, heading: &str, layout: Layout, words: &Words) -> Option<Markup> {
    Some(match block {
        Block::Paragraph(text) => html! { p { (clean(text)) } },
        Block::Clauses(all) => clauses(all),
        Block::KeyFigures(all) => facts(all),
        Block::Table(table) => {
            table::html(table, &id.map_or("table".to_owned(), |id| format!("{id}-table")), words)
        }
        Block::Chart(chart) => figure(chart, heading),
        // Nobody signs a screen, and it has no pages.
        Block::Signatures(_) | Block::PageBreak if layout != Layout::Paper => return None,
        Block::Signatures(all) => signatures(all, words),
        Block::PageBreak => html! { div.break {} },
    })
}

/// A chart that can be moved under where it is wider than the window.
pub(crate) fn figure(chart: &Markup, heading: &str) -> Markup {
    html! { figure tabindex="0" aria-label=[Some(heading).filter(|it| !it.is_empty())] { (chart) } }
}

fn clauses(all: &[String]) -> Markup {
    html! { ol.clauses { @for clause in all { li { (clean(clause)) } } } }
}

/// The figures that a reader looks for first.
fn facts(facts: &[Fact]) -> Markup {
    html! {
        dl.facts {
            @for fact in facts { div class=[class(fact)] { dt { (clean(&fact.label)) } dd { (value(fact)) } } }
        }
    }
}

/// What is no figure is set as text.
fn class(fact: &Fact) -> Option<&'static str> {
    let figure = fact.value.split(" (").next().unwrap_or_default();
    (LONG < figure.chars().count()).then_some("long")
}

/// The value; what stands in brackets after it is set small.
pub(crate) fn value(fact: &Fact) -> Markup {
    let value = clean(&fact.value);
    let (figure, detail) = value.find(" (").map_or((&*value, ""), |at| value.split_at(at));
    html! { (figure) @if !detail.is_empty() { " " small { (detail.trim_start()) } } }
}

/// A line for each who signs, with her name below it where it is known, and room for place and date.
fn signatures(all: &[Signatory], words: &Words) -> Markup {
    html! {
        div.signatures {
            @for one in all {
                div.signatory {
                    p.line { (words.say("sign-line")) }
                    p.name { (one.name.as_deref().map_or("\u{a0}".into(), clean)) }
                    p.role { (clean(&one.role)) }
                    p.line.date { (words.say("sign-date")) }
                }
            }
        }
    }
}
