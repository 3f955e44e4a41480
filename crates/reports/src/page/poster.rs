//! The poster: one sheet of A3 for the wall of an assembly. The first key figure in large type, the others in boxes, and the
//! charts; below them what has to be known to read them. Texts, tables and room to sign are for those who sit down with the paper.

use maud::{Markup, html};

use super::origin;
use crate::{
    document::{Block, Document, Fact, Section, html_figure, html_value},
    provenance::Detail,
    text::clean,
    words::Words,
};

/// How many key figures beside the large one are taken in at a glance; where there are more, all of them are smaller.
const AT_A_GLANCE: usize = 6;

pub(super) fn body(document: &Document, words: &Words) -> Markup {
    let shown: Vec<&Section> =
        document.sections.iter().filter(|section| section.blocks.iter().any(Block::is_on_posters)).collect();
    html! {
        body {
            main {
                header {
                    p.register { (clean(&document.provenance.register)) }
                    h1 { (clean(&document.title)) }
                    @if !document.subtitle.is_empty() { p.subtitle { (clean(&document.subtitle)) } }
                    p.day { (document.provenance.day(words)) }
                    // What was known at another time must not pass for what is known.
                    @for said in document.provenance.said(Detail::Days, words).iter().skip(1) { p.day { (said.to_string()) } }
                }
                @for (at, section) in shown.iter().enumerate() { (self::section(section, at == 0)) }
                @if !document.notes.is_empty() {
                    ul.notes { @for note in &document.notes { li { (clean(note)) } } }
                }
                footer { (origin(&document.provenance, words)) }
            }
        }
    }
}

fn section(section: &Section, is_first: bool) -> Markup {
    let heading = clean(&section.heading);
    html! {
        section {
            @if !heading.is_empty() { h2 { (heading) } }
            @for one in &section.blocks { (block(one, &heading, is_first)) }
        }
    }
}

fn block(block: &Block, heading: &str, is_first: bool) -> Markup {
    match block {
        Block::KeyFigures(all) => match all.split_first().filter(|_| is_first) {
            Some((first, rest)) => html! { (large(first)) (boxes(rest)) },
            None => boxes(all),
        },
        Block::Chart(chart) => html_figure(chart, heading),
        Block::Paragraph(_)
        | Block::Clauses(_)
        | Block::Table(_)
        | Block::Signatures(_)
        | Block::PageBreak => Markup::default(),
    }
}

/// The figure that is read from the other end of the hall.
fn large(fact: &Fact) -> Markup {
    html! { dl.large { dt { (clean(&fact.label)) } dd { (html_value(fact)) } } }
}

fn boxes(facts: &[Fact]) -> Markup {
    html! {
        @if !facts.is_empty() {
            dl.boxes.many[AT_A_GLANCE < facts.len()] {
                @for fact in facts { div { dt { (clean(&fact.label)) } dd { (html_value(fact)) } } }
            }
        }
    }
}
