//! A page: one self-contained HTML file, laid out for the screen and the telephone, for A4 paper, or for the wall.
//!
//! Loads nothing and runs nothing, and tells the browser so. Knows what every page says of itself, not what it shows.

mod poster;

use core::fmt::Write as _;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::{
    document::{Document, html_sections},
    layout::Layout,
    provenance::{Detail, Provenance, Said},
    text::{anchor, clean, shorten},
    words::Words,
};

const STYLE: &str = include_str!("page.css");
const PAPER: &str = include_str!("page/paper.css");
const POSTER: &str = include_str!("page/poster.css");

/// From how many headings on a page begins with its contents.
const CONTENTS: usize = 4;
/// How many columns the running head of a sheet of paper has on each side.
const RUNNING: usize = 58;

/// The whole file.
pub(crate) fn page(document: &Document, layout: Layout, words: &Words) -> String {
    let (style, body) = match layout {
        Layout::Report => (STYLE.to_owned(), report(document, words)),
        Layout::Paper => (format!("{STYLE}{PAPER}{}", running(document, words)), paper(document, words)),
        Layout::Poster => (POSTER.to_owned(), poster::body(document, words)),
    };
    let title = format!("{} – {}", document.title, document.provenance.register);
    let markup = html! {
        (DOCTYPE)
        html lang=(words.lang().code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'";
                meta name="referrer" content="no-referrer";
                title { (clean(&title)) }
                style { (PreEscaped(style)) }
            }
            (body)
        }
    };
    markup.into_string() + "\n"
}

fn report(document: &Document, words: &Words) -> Markup {
    let provenance = &document.provenance;
    html! {
        body {
            a.skip href="#content" { (words.say("page-skip")) }
            header.page { (head(document, &[Detail::Days, Detail::Making], words)) }
            (contents(document, words))
            main #content tabindex="-1" { (document.body(words)) }
            footer.page {
                (notes(document, words))
                @if let Some(checked) = provenance.checked(words) {
                    p { @for said in provenance.said(Detail::Chain, words) { (said.label) ": " code { (said.value) } ". " } (checked) }
                }
            }
        }
    }
}

/// What is filed says beside the days only what tells its pages from others; the rest stands at its end.
fn paper(document: &Document, words: &Words) -> Markup {
    html! {
        body.paper {
            header.page { (head(document, &[Detail::Days], words)) }
            main { (html_sections(&document.sections, Layout::Paper, words)) }
            footer.page {
                (notes(document, words))
                p.origin { (origin(&document.provenance, words)) }
            }
        }
    }
}

fn head(document: &Document, details: &[Detail], words: &Words) -> Markup {
    let said = details.iter().flat_map(|detail| document.provenance.said(*detail, words));
    html! {
        p.register { (clean(&document.provenance.register)) }
        h1 { (clean(&document.title)) }
        @if !document.subtitle.is_empty() { p.subtitle { (clean(&document.subtitle)) } }
        dl.stamp { @for one in said { div { dt { (one.label) } dd { (clean(&one.value)) } } } }
    }
}

/// Ways to the sections, where there are so many that a reader has to look for one.
fn contents(document: &Document, words: &Words) -> Markup {
    let headed = document.sections.iter().filter(|one| !one.heading.is_empty() && !one.id.is_empty());
    let headed: Vec<_> = headed.collect();
    html! {
        @if CONTENTS <= headed.len() {
            nav.contents aria-label=(words.say("page-contents")) {
                ul { @for one in headed { li { a href=(format!("#{}", anchor(&one.id))) { (clean(&one.heading)) } } } }
            }
        }
    }
}

fn notes(document: &Document, words: &Words) -> Markup {
    html! {
        @if !document.notes.is_empty() {
            h2 { (words.say("page-notes")) }
            ul.notes { @for note in &document.notes { li { (clean(note)) } } }
        }
    }
}

/// When, from what and by which program it was made, and whether that was checked, in a line.
fn origin(provenance: &Provenance, words: &Words) -> String {
    let said = [Detail::Making, Detail::Chain].into_iter().flat_map(|detail| provenance.said(detail, words));
    let said = said.map(|one| one.to_string()).collect::<Vec<_>>().join(" · ");
    [said]
        .into_iter()
        .filter(|said| !said.is_empty())
        .chain(provenance.checked(words))
        .collect::<Vec<_>>()
        .join(". ")
}

/// The running head and foot of every sheet of paper; the first sheet has the title already.
fn running(document: &Document, words: &Words) -> String {
    let Document { title, subtitle, provenance, .. } = document;
    let what = [title, subtitle].into_iter().filter(|one| !one.is_empty()).map(String::as_str);
    let what = shorten(&what.collect::<Vec<_>>().join(" – "), RUNNING);
    let said = provenance.said(Detail::Days, words).into_iter().take(1);
    let version = provenance.version.map(|version| format!("{}: {version}", words.say("page-version")));
    let foot = said.map(|one| Said::to_string(&one)).chain(version).collect::<Vec<_>>().join(" · ");
    format!(
        "@page {{ @top-left {{ content: {} }} @top-right {{ content: {} }} @bottom-left {{ content: {} }} }}\n",
        quoted(&shorten(&provenance.register, RUNNING)),
        quoted(&what),
        quoted(&foot),
    )
}

/// A text as a string of CSS, in which nothing but letters and digits means itself.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in clean(text).chars() {
        if letter.is_ascii_alphanumeric() || letter == ' ' {
            quoted.push(letter);
        } else {
            // Writing to a text does not fail.
            let _ = write!(quoted, "\\{:x} ", u32::from(letter));
        }
    }
    quoted + "\""
}
