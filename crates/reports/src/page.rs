//! The page around a document: one self-contained HTML file, for the screen, the telephone and A4 paper.
//!
//! Loads nothing and runs nothing, and tells the browser so. Knows what every page says of itself, not what it shows.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::{text::clean, words::Words};

const STYLE: &str = include_str!("page.css");

/// Where a document comes from: which register, as of when, as known when, at which point of its log.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Stamp {
    /// The name of the register.
    pub register: String,
    /// The day of the question, ISO 8601; several days in one text where a series is shown.
    pub as_of: String,
    /// What was known when, an RFC 3339 instant; `None` for everything recorded.
    pub as_known_at: Option<String>,
    /// When the document was made, an RFC 3339 instant; empty where the same document is to be the same bytes whenever it is
    /// made.
    pub generated_at: String,
    /// The time zone in which instants are told, such as `America/Lima`; empty where none is named.
    pub zone: String,
    /// The version of the register that it was made from; empty where it was made from several.
    pub version: String,
    /// The hash at the head of the register's chain at that version; empty where it was made from several. It says which log
    /// the document speaks of, not that what stands in the document follows from that log: nothing is verified for a document.
    pub head: String,
}

/// A page: what stands around the body, and the body.
#[derive(Clone, Debug)]
pub struct Page<'a> {
    /// The title, also of the window.
    pub title: &'a str,
    /// What stands under the title; may be empty.
    pub subtitle: &'a str,
    /// Where it comes from.
    pub stamp: &'a Stamp,
    /// What is shown; its headings begin at the second level.
    pub body: Markup,
    /// What a reader has to know beside the figures.
    pub notes: &'a [String],
}

/// The whole file.
pub fn page(page: &Page<'_>, words: &Words) -> String {
    let title = format!("{} – {}", page.title, page.stamp.register);
    let markup = html! {
        (DOCTYPE)
        html lang=(words.lang().code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'";
                meta name="referrer" content="no-referrer";
                title { (clean(&title)) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                a.skip href="#content" { (words.say("page-skip")) }
                header.page { (head(page, words)) }
                main #content tabindex="-1" { (page.body) }
                footer.page { (foot(page, words)) }
            }
        }
    };
    markup.into_string() + "\n"
}

fn head(page: &Page<'_>, words: &Words) -> Markup {
    html! {
        p.register { (clean(&page.stamp.register)) }
        h1 { (clean(page.title)) }
        @if !page.subtitle.is_empty() { p.subtitle { (clean(page.subtitle)) } }
        dl.stamp {
            (entry("page-as_of", &words.date(&page.stamp.as_of), words))
            @if let Some(known) = &page.stamp.as_known_at { (entry("page-as_known_at", &words.instant(known), words)) }
            @if !page.stamp.generated_at.is_empty() {
                (entry("page-generated_at", &words.instant(&page.stamp.generated_at), words))
            }
            @if !page.stamp.version.is_empty() { (entry("page-version", &page.stamp.version, words)) }
        }
    }
}

fn entry(id: &str, value: &str, words: &Words) -> Markup {
    html! { div { dt { (words.say(id)) } dd { (clean(value)) } } }
}

fn foot(page: &Page<'_>, words: &Words) -> Markup {
    html! {
        @if !page.notes.is_empty() {
            h2 { (words.say("page-notes")) }
            ul.notes { @for note in page.notes { li { (clean(note)) } } }
        }
        @if !page.stamp.head.is_empty() {
            p { (words.say("page-head")) ": " code { (clean(&page.stamp.head)) } ". " (words.say("page-not_checked")) }
        }
    }
}
