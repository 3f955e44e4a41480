//! Where a document comes from: which register, as of when, as known when, at which point of its log.
//!
//! The only place that says so, in words for people and as fields for programs; every format asks here. Verifies nothing.

use core::fmt;

use chrono::{DateTime, FixedOffset, NaiveDate, SecondsFormat};
use domain::value::Digest;
use serde::{Serialize, Serializer};

use crate::words::Words;

/// The program that makes documents, with its version, as [`Provenance::program`] holds it.
pub const PROGRAM: &str = concat!("ayni ", env!("CARGO_PKG_VERSION"));

/// Where a document comes from.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Provenance {
    /// The name of the register; where it was made from several, what they are called together.
    pub register: String,
    /// The day of the question.
    pub as_of: AsOf,
    /// What was known when; `None` for everything recorded.
    pub as_known_at: Option<DateTime<FixedOffset>>,
    /// When the document was made; `None` where the same document is to be the same bytes whenever it is made.
    pub generated_at: Option<DateTime<FixedOffset>>,
    /// The time zone in which instants are told, such as `America/Lima`; empty where none is named.
    pub zone: String,
    /// The version of the register that it was made from; `None` where it was made from several.
    pub version: Option<u64>,
    /// The hash at the head of the register's chain at that version; `None` where it was made from several. It says which log
    /// the document speaks of, not that what stands in the document follows from that log: [`Self::rows`] says that.
    pub head: Option<Digest>,
    /// Whether the rows that it was made from were compared with that log.
    pub rows: Rows,
    /// The program that made it, with its version; empty where nobody says.
    pub program: String,
}

/// The day or the days that a document speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum AsOf {
    /// Nobody says.
    #[default]
    Unsaid,
    /// A day.
    Day(NaiveDate),
    /// A series of days: its first and its last.
    Series(NaiveDate, NaiveDate),
}

/// What is known of the rows that a document was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Rows {
    /// They were not compared with the log.
    #[default]
    NotChecked,
    /// They follow from the log: both were verified for this document.
    Checked,
    /// They and the log were verified for this document, and not everything is as it was written.
    Unsound,
}

/// How much a format says of where a document comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// The days: without them the figures mean nothing.
    Days,
    /// When, from which version and by which program it was made.
    Making,
    /// The head of the chain, for whoever verifies the register.
    Chain,
}

/// A piece of it, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What it is.
    pub label: String,
    /// The value.
    pub value: String,
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.label, self.value)
    }
}

impl AsOf {
    fn shown(self, words: &Words) -> String {
        match self {
            Self::Unsaid => String::new(),
            Self::Day(day) => words.date(&day.to_string()),
            Self::Series(first, last) => {
                format!("{} – {}", words.date(&first.to_string()), words.date(&last.to_string()))
            }
        }
    }
}

impl From<NaiveDate> for AsOf {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl fmt::Display for AsOf {
    /// ISO 8601; an en dash between two days.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unsaid => Ok(()),
            Self::Day(day) => day.fmt(f),
            Self::Series(first, last) => write!(f, "{first} – {last}"),
        }
    }
}

impl Rows {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotChecked => "not_checked",
            Self::Checked => "checked",
            Self::Unsound => "unsound",
        }
    }
}

impl Provenance {
    /// The day in words; empty where nobody says it.
    pub fn day(&self, words: &Words) -> String {
        self.as_of.shown(words)
    }

    /// What people are told at a level of detail, in order.
    pub fn said(&self, detail: Detail, words: &Words) -> Vec<Said> {
        let instant = |it: &Option<DateTime<FixedOffset>>| it.map(|it| words.instant(&rfc3339(it)));
        let said = |id: &str, value: Option<String>| {
            let value = value.filter(|value| !value.is_empty())?;
            Some(Said { label: words.say(id), value })
        };
        let all = match detail {
            Detail::Days => vec![
                said("page-as_of", Some(self.day(words))),
                said("page-as_known_at", instant(&self.as_known_at)),
            ],
            Detail::Making => vec![
                said("page-generated_at", instant(&self.generated_at)),
                said("page-version", self.version.map(|version| version.to_string())),
                said("page-program", Some(self.program.clone())),
            ],
            Detail::Chain => vec![said("page-head", self.head.map(|head| head.to_string()))],
        };
        all.into_iter().flatten().collect()
    }

    /// Whether the figures were compared with the log, in a sentence; nothing where no log is named.
    pub fn checked(&self, words: &Words) -> Option<String> {
        self.head.map(|_| {
            words.say(match self.rows {
                Rows::NotChecked => "page-not_checked",
                Rows::Checked => "page-checked",
                Rows::Unsound => "page-unsound",
            })
        })
    }
}

fn rfc3339(instant: DateTime<FixedOffset>) -> String {
    instant.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// As programs get it.
#[derive(Serialize)]
struct Fields<'a> {
    as_known_at: Option<String>,
    as_of: Option<String>,
    generated_at: Option<String>,
    head: Option<Digest>,
    program: &'a str,
    register: &'a str,
    /// What is known of the rows that the document was made from; nothing where it was made from several registers.
    rows: Option<&'static str>,
    version: Option<u64>,
}

impl Serialize for Provenance {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let as_of = self.as_of.to_string();
        let fields = Fields {
            as_known_at: self.as_known_at.map(rfc3339),
            as_of: (!as_of.is_empty()).then_some(as_of),
            generated_at: self.generated_at.map(rfc3339),
            head: self.head,
            program: &self.program,
            register: &self.register,
            rows: self.head.map(|_| self.rows.code()),
            version: self.version,
        };
        fields.serialize(serializer)
    }
}
