//! Exports: what a register, or a part of it, is written as for others to read. What is wrong with what was asked, and what
//! has to be said of the file, is known before a byte of it is written.

use std::fmt::Debug;

use clap::Args;
use domain::authority::Sensitivity;
use reports::words::Words;
use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{Notice, fields};
use crate::moment::Moment;
use crate::problem::Outcome;

/// A format in which a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Media {
    /// Its media type.
    pub name: &'static str,
    /// How names of files of the format end, the usual ending first; none where any ending will do.
    pub endings: &'static [&'static str],
}

impl Media {
    /// A table for any program.
    pub const CSV: Self = Self::new("text/csv", &["csv"]);
    /// A workbook for spreadsheets.
    pub const XLSX: Self =
        Self::new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", &["xlsx"]);
    /// Data for programs.
    pub const JSON: Self = Self::new("application/json", &["json"]);
    /// Linked data.
    pub const JSON_LD: Self = Self::new("application/ld+json", &["jsonld", "json"]);
    /// A credential that is not signed.
    pub const CREDENTIAL: Self = Self::new("application/vc", &["json", "jsonld"]);
    /// Days for a calendar.
    pub const CALENDAR: Self = Self::new("text/calendar", &["ics"]);
    /// XML.
    pub const XML: Self = Self::new("application/xml", &["xml"]);

    /// Text.
    pub const TEXT: Self = Self::new("text/plain", &["txt"]);

    const fn new(name: &'static str, endings: &'static [&'static str]) -> Self {
        Self { name, endings }
    }
}

/// What an export is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Delivery<'a> {
    /// The moment of the register that is exported.
    pub at: &'a Moment<'a>,
    /// The words of the reader's language.
    pub words: &'a Words,
    /// In which of its formats.
    pub media: Media,
}

/// A file that is ready to be written.
#[derive(Debug)]
pub struct Exported {
    /// What it might be called.
    pub name: String,
    /// What has to be said of it, such as what the register knows and the format cannot say.
    pub notices: Vec<Notice>,
    /// What it holds.
    pub content: Vec<u8>,
}

impl Exported {
    /// The file of an operation: called by its verb, with nothing to be said of it.
    pub fn of(operation: &str, media: Media, content: impl Into<Vec<u8>>) -> Self {
        let verb = operation.rsplit('.').next().unwrap_or(operation).replace('_', "-");
        let ending = media.endings.first().map_or_else(String::new, |ending| format!(".{ending}"));
        Self { name: format!("{verb}{ending}"), notices: Vec::new(), content: content.into() }
    }

    /// The same with what has to be said of it.
    #[must_use]
    pub fn saying(self, notices: Vec<Notice>) -> Self {
        Self { notices, ..self }
    }
}

/// An operation that writes a file for others: the fields that people fill in, and what the file holds.
pub trait Export: Args + Debug + DeserializeOwned + JsonSchema + Serialize + 'static {
    /// Its name: `export.roster`, typed `ayni export roster`.
    const NAME: &'static str;
    /// How sensitive what it hands out is.
    const CLASS: Sensitivity;
    /// The formats in which it can be written, the usual one first.
    const MEDIA: &'static [Media];

    /// Makes the file ready.
    fn produce(&self, to: &Delivery<'_>) -> Outcome<Exported>;
}

/// An export with its fields filled in.
pub trait AnyExport: Debug {
    /// The name of the operation.
    fn name(&self) -> &'static str;
    /// What was filled in.
    fn fields(&self) -> Map<String, Value>;
    /// Makes the file ready.
    fn produce(&self, to: &Delivery<'_>) -> Outcome<Exported>;
}

impl<E: Export> AnyExport for E {
    fn name(&self) -> &'static str {
        E::NAME
    }

    fn fields(&self) -> Map<String, Value> {
        fields(self)
    }

    fn produce(&self, to: &Delivery<'_>) -> Outcome<Exported> {
        Export::produce(self, to)
    }
}
