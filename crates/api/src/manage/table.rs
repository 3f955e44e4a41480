//! Answers of the access book as tables for people, made from the data that programs are told. It must not look anything up.

use operations::zone::Zone;
use reports::document::{Document, Section};
use reports::provenance::Provenance;
use reports::table::{Cell, Column as Head, Table};
use reports::words::{Family, Words};
use serde_json::Value;

use super::Route;

/// A table of an answer: where its rows stand, and what of each is shown.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
    /// The name of the rows in the data.
    pub rows: &'static str,
    pub(crate) columns: &'static [Column],
}

/// What a column shows of a row.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Column {
    /// An identifier, for programs and for what is done with the row.
    Id(&'static str),
    /// A text.
    Text(&'static str),
    /// A code; the words stand under the prefix.
    Code(&'static str, &'static str),
    /// The code of a role.
    Role(&'static str),
    /// The codes of several roles.
    RoleList(&'static str),
    /// Grants, of which those are shown that were not taken back.
    Roles(&'static str),
    /// Cooperatives; null for all of a register.
    Scope(&'static str),
    /// A day.
    Day(&'static str),
    /// An instant.
    Instant(&'static str),
    /// Yes or no.
    Flag(&'static str),
    /// Who did it.
    Actor(&'static str),
    /// What an entry says.
    Kind(&'static str),
    /// What else an entry says.
    Details,
}

/// What an answer calls by identifiers and codes, as people call it.
pub(crate) trait Names {
    /// A cooperative, by its identifier.
    fn cooperative(&self, id: &str) -> Option<String>;

    /// An operation, by its name.
    fn operation(&self, name: &str) -> Option<String>;
}

/// Nothing is called otherwise.
struct AsTheyAre;

impl Names for AsTheyAre {
    fn cooperative(&self, _: &str) -> Option<String> {
        None
    }

    fn operation(&self, _: &str) -> Option<String> {
        None
    }
}

impl Column {
    /// Its stable name.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Id(id)
            | Self::Text(id)
            | Self::Code(id, _)
            | Self::Role(id)
            | Self::RoleList(id)
            | Self::Roles(id)
            | Self::Scope(id)
            | Self::Day(id)
            | Self::Instant(id)
            | Self::Flag(id)
            | Self::Actor(id)
            | Self::Kind(id) => id,
            Self::Details => "details",
        }
    }

    fn head(self, words: &Words) -> Head {
        let id = self.id();
        let heading = || words.say(&format!("access-col-{}", id.replace('_', "-")));
        match self {
            Self::Id(_) => Head::key(id),
            Self::Day(_) => Head::date(id, heading()),
            _ => Head::text(id, heading()),
        }
    }

    fn cell(self, row: &Value, told: &Told<'_>) -> Cell {
        let value = &row[self.id()];
        let words = told.words;
        match self {
            Self::Text("operation") => text(value).map_or(Cell::Empty, |name| told.operation(&name)),
            Self::Id(_) | Self::Text(_) => text(value).map_or(Cell::Empty, Cell::text),
            Self::Code(_, prefix) => coded(value, |code| words.term_named(prefix, code)),
            Self::Role(_) => coded(value, |code| words.term(Family::Role, code)),
            Self::RoleList(_) => {
                let roles = value.as_array().into_iter().flatten().filter_map(Value::as_str);
                listed(roles.map(|code| words.term(Family::Role, code)))
            }
            Self::Roles(_) => {
                let grants = value.as_array().into_iter().flatten().filter(|grant| grant["revoked"] != true);
                listed(
                    grants.filter_map(|one| one["role"].as_str()).map(|code| words.term(Family::Role, code)),
                )
            }
            Self::Scope(_) => told.scope(value),
            Self::Day(_) => value.as_str().map_or(Cell::Empty, |day| Cell::date(&day)),
            Self::Instant(_) => coded(value, |instant| told.instant(instant)),
            Self::Flag(_) => value.as_bool().map_or(Cell::Empty, |holds| Cell::Flag {
                holds,
                shown: words.say(if holds { "account-yes" } else { "account-no" }),
            }),
            Self::Actor(_) => told.actor(value),
            Self::Kind(_) => coded(value, |kind| words.say(&format!("access-entry-{}", dashed(kind)))),
            Self::Details => listed(told.details(row).into_iter()),
        }
    }
}

/// In which words and by which clock.
struct Told<'a> {
    words: &'a Words,
    zone: Zone,
    names: &'a dyn Names,
}

impl Told<'_> {
    fn instant(&self, text: &str) -> String {
        let read = chrono::DateTime::parse_from_rfc3339(text);
        read.map_or_else(|_| text.to_owned(), |at| self.words.instant(&self.zone.rfc3339(at.to_utc())))
    }

    fn operation(&self, name: &str) -> Cell {
        match self.names.operation(name) {
            Some(shown) => Cell::code(name, shown),
            None => Cell::text(name),
        }
    }

    fn scope(&self, value: &Value) -> Cell {
        let Some(some) = value.as_array() else { return Cell::text(self.words.say("access-scope-whole")) };
        let ids = some.iter().filter_map(Value::as_str);
        listed(ids.map(|id| self.names.cooperative(id).unwrap_or_else(|| id.to_owned())))
    }

    fn actor(&self, value: &Value) -> Cell {
        let name = value["name"].as_str().map(str::to_owned);
        let kind = || value["kind"].as_str().map(|kind| self.words.say(&format!("access-by-{kind}")));
        name.or_else(kind).map_or(Cell::Empty, Cell::text)
    }

    /// What an entry says beside its kind: each thing in words.
    fn details(&self, row: &Value) -> Vec<String> {
        let words = self.words;
        let said = |name: &str, shown: &dyn Fn(&str) -> String| row[name].as_str().map(shown);
        let plain = |text: &str| text.to_owned();
        let of = |name: &str| said(name, &plain);
        let count = row["count"].as_u64().map(|count| words.integer_of(count));
        let days =
            said("from", &|day| words.date(day)).into_iter().chain(said("until", &|day| words.date(day)));
        let days = days.collect::<Vec<_>>().join(" – ");
        let found = [
            said("operation", &|name| self.names.operation(name).unwrap_or_else(|| name.to_owned())),
            said("role", &|code| words.term(Family::Role, code)),
            of("subject"),
            of("label"),
            of("format"),
            count.map(|count| format!("× {count}")),
            Some(days).filter(|days| !days.is_empty()),
            of("reason").filter(|_| row["kind"] != "session.ended"),
            said("reason", &|code| words.say(&format!("access-end-{}", code.replace('_', "-"))))
                .filter(|_| row["kind"] == "session.ended"),
        ];
        found.into_iter().flatten().collect()
    }
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::Null | Value::Object(_) => None,
        Value::String(text) => Some(text.clone()),
        Value::Array(items) => Some(items.iter().filter_map(text).collect::<Vec<_>>().join(" ")),
        other => Some(other.to_string()),
    }
}

fn coded(value: &Value, shown: impl Fn(&str) -> String) -> Cell {
    value.as_str().map_or(Cell::Empty, |code| Cell::code(code, shown(code)))
}

fn listed(texts: impl Iterator<Item = String>) -> Cell {
    let whole = texts.collect::<Vec<_>>().join(", ");
    if whole.is_empty() { Cell::Empty } else { Cell::text(whole) }
}

fn dashed(code: &str) -> String {
    code.replace(['.', '_'], "-")
}

/// The tables of an answer.
pub(crate) fn sections(
    shown: &[Shown],
    data: &Value,
    (words, zone): (&Words, Zone),
    names: &dyn Names,
) -> Vec<Section> {
    let told = Told { words, zone, names };
    let table = |shown: &Shown| {
        let columns = shown.columns.iter().map(|column| column.head(words)).collect();
        let rows = data[shown.rows].as_array().into_iter().flatten();
        let rows = rows.map(|row| shown.columns.iter().map(|column| column.cell(row, &told)).collect());
        let table = Table { columns, rows: rows.collect(), ..Table::default() };
        Section::new(shown.rows, "").table(table)
    };
    shown.iter().map(table).collect()
}

/// An answer as a document: for eyes its tables, as data what programs are told.
pub fn document(
    route: &Route,
    data: &Value,
    (words, zone): (&Words, Zone),
    provenance: &Provenance,
) -> Document {
    Document {
        title: words.say(&format!("access-title-{}", dashed(route.name))),
        provenance: provenance.clone(),
        sections: sections(route.shown, data, (words, zone), &AsTheyAre),
        data: data.clone(),
        ..Document::default()
    }
}
