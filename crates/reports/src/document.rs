//! A report, written once: figures, sections, tables, charts, and the same thing as data.
//!
//! Renders; whoever builds a document has done the counting. Each format says as of when and as known when it speaks.

use std::collections::{BTreeMap, BTreeSet};

use maud::{Markup, html};
use serde::Serialize;
use serde_json::Value;

use crate::{
    answer,
    page::{Page, Stamp, page},
    table::{self, Table, csv_record, csv_write, strong},
    text::{anchor, clean, width, wrap},
    words::Words,
};

/// A report before it is set in a format.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// What it is.
    pub title: String,
    /// Of whom or what; may be empty.
    pub subtitle: String,
    /// Where it comes from.
    pub stamp: Stamp,
    /// The figures that a reader looks for first, as label and value.
    pub facts: Vec<Fact>,
    /// The rest, in order.
    pub sections: Vec<Section>,
    /// What a reader has to know beside the figures.
    pub notes: Vec<String>,
    /// What this reader is not shown, beside the columns of tables.
    pub withheld: Vec<String>,
    /// The page, where it is set in a way of its own; otherwise it is made of what stands above.
    pub page: Option<String>,
    /// The report as data. `Null` stands for the rows of the tables, under the ids of their sections.
    pub data: Value,
}

/// One of the figures that a reader looks for first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// The figure with its unit.
    pub value: String,
}

/// A part of a document under a heading of its own.
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// The stable name that programs use, its own within the document.
    pub id: String,
    /// The heading.
    pub heading: String,
    /// What there is to say before the table.
    pub paragraphs: Vec<String>,
    /// The table.
    pub table: Option<Table>,
    /// A chart of the same figures; only pages show it.
    pub chart: Option<Markup>,
}

/// Where a document is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// On a terminal of so many columns.
    Terminal {
        /// How many columns there are.
        width: u16,
        /// Whether escape sequences for colour may be used.
        color: bool,
    },
    /// By a program.
    Json,
    /// By a spreadsheet.
    Csv,
    /// On a screen or on paper.
    Html,
}

impl Document {
    /// The document in a format; every format ends in a line break.
    pub fn render(&self, format: Format, words: &Words) -> String {
        match format {
            Format::Terminal { width, color } => self.terminal(width, color, words),
            Format::Json => format!("{:#}\n", self.json()),
            Format::Csv => self.csv(),
            Format::Html => self.page.clone().unwrap_or_else(|| self.html(words)),
        }
    }

    fn terminal(&self, columns: u16, color: bool, words: &Words) -> String {
        let room = usize::from(columns).max(8);
        let mut blocks = vec![self.masthead(room, color, words)];
        if !self.facts.is_empty() {
            blocks.push(facts(&self.facts, room));
        }
        for section in &self.sections {
            blocks.push(section.terminal(columns, color, words));
        }
        if !self.notes.is_empty() {
            let notes: Vec<String> = self.notes.iter().map(|note| wrap(note, room)).collect();
            blocks.push(notes.join("\n"));
        }
        blocks.join("\n\n") + "\n"
    }

    fn masthead(&self, room: usize, color: bool, words: &Words) -> String {
        let mut lines = vec![strong(&wrap(&self.title, room), color)];
        if !self.subtitle.is_empty() {
            lines.push(wrap(&self.subtitle, room));
        }
        let known = self.stamp.as_known_at.as_deref();
        let mut said = vec![format!("{}: {}", words.say("page-as_of"), words.date(&self.stamp.as_of))];
        said.extend(
            known.map(|known| format!("{}: {}", words.say("page-as_known_at"), words.instant(known))),
        );
        if !self.stamp.register.is_empty() {
            lines.push(wrap(&self.stamp.register, room));
        }
        lines.push(wrap(&said.join("   "), room));
        lines.join("\n")
    }

    /// The stamp and the data, keys in alphabetical order.
    pub fn json(&self) -> Value {
        let data = match &self.data {
            Value::Null => {
                let tables = self.tables().map(|(id, it)| (id, table::json(it)));
                answer::data(&tables.collect::<BTreeMap<_, _>>())
            }
            data => data.clone(),
        };
        let stamp = &self.stamp;
        let version = stamp.version.parse().map_or_else(|_| Version::Several(&stamp.version), Version::One);
        answer::data(&Envelope {
            as_known_at: stamp.as_known_at.as_deref(),
            as_of: &stamp.as_of,
            data,
            generated_at: &stamp.generated_at,
            head: &stamp.head,
            register: &stamp.register,
            rows: (!stamp.head.is_empty()).then_some("not_checked"),
            version,
            withheld: self.all_withheld(),
        })
    }

    /// What this reader is not shown, by name; each once, in alphabetical order.
    pub fn all_withheld(&self) -> Vec<&str> {
        let of_tables = self.tables().flat_map(|(_, table)| &table.withheld);
        let all: BTreeSet<&str> = self.withheld.iter().chain(of_tables).map(String::as_str).collect();
        all.into_iter().collect()
    }

    fn tables(&self) -> impl Iterator<Item = (&str, &Table)> {
        self.sections
            .iter()
            .filter_map(|section| section.table.as_ref().map(|table| (section.id.as_str(), table)))
    }

    /// Each table as a block of its own, a blank line between two: its columns, then its rows. Every row says as of when it
    /// speaks and, where there are several tables, from which section it comes.
    fn csv(&self) -> String {
        let several = 1 < self.tables().count();
        let blocks: Vec<String> =
            self.tables().map(|(section, table)| self.csv_block(section, table, several)).collect();
        if blocks.is_empty() {
            return csv_write(core::iter::once(vec!["as_of".to_owned()]));
        }
        blocks.join("\r\n")
    }

    fn csv_block(&self, section: &str, table: &Table, several: bool) -> String {
        let mut names: Vec<String> = vec!["as_of".to_owned()];
        if several {
            names.push("section".to_owned());
        }
        for name in table::csv_names(table) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let mut records = vec![names.clone()];
        for line in table.lines() {
            let mut fields: BTreeMap<String, String> = csv_record(line).into_iter().collect();
            fields.entry("as_of".to_owned()).or_insert_with(|| self.stamp.as_of.clone());
            fields.entry("section".to_owned()).or_insert_with(|| section.to_owned());
            records.push(names.iter().map(|name| fields.remove(name).unwrap_or_default()).collect());
        }
        csv_write(records.into_iter())
    }

    /// What stands inside a page: the figures and the sections, whose headings begin at the second level.
    pub fn body(&self, words: &Words) -> Markup {
        html! {
            @if !self.facts.is_empty() {
                section aria-label=(words.say("page-facts")) {
                    dl.facts {
                        @for fact in &self.facts { div class=[fact.class()] { dt { (clean(&fact.label)) } dd { (fact.html()) } } }
                    }
                }
            }
            @for section in &self.sections { (section.html(words)) }
        }
    }

    fn html(&self, words: &Words) -> String {
        let around = Page {
            title: &self.title,
            subtitle: &self.subtitle,
            stamp: &self.stamp,
            body: self.body(words),
            notes: &self.notes,
        };
        page(&around, words)
    }
}

/// A document as programs get it: where it comes from, and what it says.
#[derive(Serialize)]
struct Envelope<'a> {
    as_known_at: Option<&'a str>,
    as_of: &'a str,
    data: Value,
    generated_at: &'a str,
    head: &'a str,
    register: &'a str,
    /// What is known of the rows that the document was made from; nothing where it was made from several registers.
    rows: Option<&'static str>,
    version: Version<'a>,
    /// What this reader is not shown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    withheld: Vec<&'a str>,
}

/// The version of the register; as text where there is none or several.
#[derive(Serialize)]
#[serde(untagged)]
enum Version<'a> {
    One(u64),
    Several(&'a str),
}

/// From how many characters on a value is a sentence rather than a figure.
const LONG: usize = 24;

impl Fact {
    /// What is no figure is set as text.
    fn class(&self) -> Option<&'static str> {
        let figure = self.value.split(" (").next().unwrap_or_default();
        (LONG < figure.chars().count()).then_some("long")
    }

    /// The value; what stands in brackets after it is set small.
    fn html(&self) -> Markup {
        let value = clean(&self.value);
        let (figure, detail) = value.find(" (").map_or((&*value, ""), |at| value.split_at(at));
        html! { (figure) @if !detail.is_empty() { " " small { (detail.trim_start()) } } }
    }
}

impl Section {
    fn terminal(&self, columns: u16, color: bool, words: &Words) -> String {
        let room = usize::from(columns).max(8);
        let mut blocks = Vec::new();
        if !self.heading.is_empty() {
            blocks.push(strong(&wrap(&self.heading, room), color));
        }
        blocks.extend(self.paragraphs.iter().map(|paragraph| wrap(paragraph, room)));
        if let Some(table) = &self.table {
            blocks.push(table::terminal(table, columns, color, words).trim_end().to_owned());
        }
        blocks.join("\n")
    }

    fn html(&self, words: &Words) -> Markup {
        let id = anchor(&self.id);
        html! {
            section id=(id) {
                @if !self.heading.is_empty() { h2 { (clean(&self.heading)) } }
                @for paragraph in &self.paragraphs { p { (clean(paragraph)) } }
                @if let Some(chart) = &self.chart { figure tabindex="0" aria-label=[Some(clean(&self.heading)).filter(|it| !it.is_empty())] { (chart) } }
                @if let Some(table) = &self.table { (table::html(table, &format!("{id}-table"), words)) }
            }
        }
    }
}

/// Labels on the left, values on the right of the longest label and broken there; one under the other where the labels
/// would take more than two thirds of the room.
fn facts(facts: &[Fact], room: usize) -> String {
    let cleaned: Vec<(String, String)> =
        facts.iter().map(|fact| (clean(&fact.label).into_owned(), clean(&fact.value).into_owned())).collect();
    let labels = cleaned.iter().map(|(label, _)| width(label)).max().unwrap_or_default().saturating_add(2);
    let beside = room.saturating_sub(labels);
    let side_by_side = labels.saturating_mul(3) <= room.saturating_mul(2);
    let line = |(label, value): &(String, String)| {
        if side_by_side {
            let gap = " ".repeat(labels.saturating_sub(width(label)));
            let value = wrap(value, beside).replace('\n', &format!("\n{}", " ".repeat(labels)));
            format!("{label}{gap}{value}")
        } else {
            wrap(&format!("{label}: {value}"), room)
        }
    };
    cleaned.iter().map(line).collect::<Vec<_>>().join("\n")
}
