//! Texts, codes, dates, money, references and drawings.

use std::borrow::Cow;

use domain::value::{Gender, Money, PartialDate};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use super::Datum;
use crate::{
    parts::Parts,
    table::{Align, Cell, Kind, Link},
    words::Words,
};

/// Implements the schema of a type that is written where it is used.
fn plain(format: &str) -> Schema {
    json_schema!({ "type": "string", "format": format })
}

impl Datum for String {
    fn kind(&self) -> Kind {
        Kind::Text
    }

    fn cell(&self) -> Cell {
        Cell::text(self.as_str())
    }
}

impl Datum for u64 {
    fn kind(&self) -> Kind {
        Kind::Integer
    }

    fn cell(&self) -> Cell {
        Cell::count(*self)
    }
}

impl Datum for i64 {
    fn kind(&self) -> Kind {
        Kind::Integer
    }

    fn cell(&self) -> Cell {
        Cell::Integer(*self)
    }
}

impl<D: Datum + Default> Datum for Option<D> {
    fn kind(&self) -> Kind {
        D::default().kind()
    }

    fn align(&self) -> Align {
        D::default().align()
    }

    fn cell(&self) -> Cell {
        self.as_ref().map_or(Cell::Empty, Datum::cell)
    }
}

/// A text in the language of the reader, such as the name of an organ that has none of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Worded(pub String);

impl JsonSchema for Worded {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Worded".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "x-words": true })
    }
}

impl Datum for Worded {
    fn kind(&self) -> Kind {
        Kind::Text
    }

    fn cell(&self) -> Cell {
        Cell::text(self.0.as_str())
    }
}

impl<T: Into<String>> From<T> for Worded {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

/// A date, ISO 8601, as far as it is known: a year, a month or a day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Day(String);

impl Day {
    /// From anything that prints as ISO 8601.
    pub fn of(date: &impl ToString) -> Self {
        Self(date.to_string())
    }

    /// As ISO 8601.
    pub(crate) fn iso(&self) -> &str {
        &self.0
    }
}

impl From<PartialDate> for Day {
    fn from(date: PartialDate) -> Self {
        Self::of(&date)
    }
}

impl JsonSchema for Day {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        plain("partial-date")
    }
}

impl Datum for Day {
    fn kind(&self) -> Kind {
        Kind::Date
    }

    fn cell(&self) -> Cell {
        Cell::Date(self.0.clone())
    }
}

/// A code; people read it in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coded {
    code: String,
    shown: String,
}

impl Coded {
    /// A code with its words.
    pub fn new(code: impl Into<String>, shown: impl Into<String>) -> Self {
        Self { code: code.into(), shown: shown.into() }
    }

    /// The code in words.
    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// A gender, or that it is not known.
    pub fn gender(gender: Option<Gender>, words: &Words) -> Self {
        Self::new(gender.map_or("unknown", Gender::code), words.gender(gender))
    }
}

impl Serialize for Coded {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.code)
    }
}

impl JsonSchema for Coded {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Coded".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        plain("code")
    }
}

impl Datum for Coded {
    fn kind(&self) -> Kind {
        Kind::Text
    }

    fn cell(&self) -> Cell {
        Cell::code(self.code.as_str(), self.shown.as_str())
    }
}

/// An amount of money with its currency: `1200.00 PEN`; what is owed has a minus sign.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amount(Coded);

impl Amount {
    /// Money, and how people write it.
    pub fn new(money: &Money, shown: impl Into<String>) -> Self {
        Self(Coded::new(money.to_string(), shown))
    }

    /// Money that is owed, and how people write it.
    pub fn owed(money: &Money, shown: impl Into<String>) -> Self {
        Self(Coded::new(format!("-{money}"), shown))
    }

    /// How people write it.
    pub fn shown(&self) -> &str {
        &self.0.shown
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl JsonSchema for Amount {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Amount".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        plain("money")
    }
}

impl Datum for Amount {
    fn kind(&self) -> Kind {
        Kind::Text
    }

    fn align(&self) -> Align {
        Align::Right
    }

    fn cell(&self) -> Cell {
        Cell::money(self.0.code.as_str(), self.0.shown.as_str())
    }
}

/// A whole number that people read with its unit, such as minutes or percent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measured {
    number: u64,
    shown: String,
}

impl Measured {
    /// A number, and how people write it.
    pub fn new(number: impl Into<u64>, shown: impl Into<String>) -> Self {
        Self { number: number.into(), shown: shown.into() }
    }
}

impl Serialize for Measured {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(self.number)
    }
}

impl JsonSchema for Measured {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Measured".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": 0 })
    }
}

impl Datum for Measured {
    fn kind(&self) -> Kind {
        Kind::Text
    }

    fn cell(&self) -> Cell {
        Cell::measured(self.number, self.shown.as_str())
    }
}

/// Yes or no.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flag {
    holds: bool,
    shown: String,
}

impl Flag {
    /// Yes or no, in words for people.
    pub fn new(holds: bool, words: &Words) -> Self {
        Self { holds, shown: words.say(if holds { "yes" } else { "no" }) }
    }

    /// Yes, under a sign of its own.
    pub fn signed(shown: impl Into<String>) -> Self {
        Self { holds: true, shown: shown.into() }
    }
}

impl Serialize for Flag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bool(self.holds)
    }
}

impl JsonSchema for Flag {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Flag".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "boolean" })
    }
}

impl Datum for Flag {
    fn kind(&self) -> Kind {
        Kind::Text
    }

    fn cell(&self) -> Cell {
        Cell::Flag { holds: self.holds, shown: self.shown.clone() }
    }
}

/// The identifier of a record; people are shown its name elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RecordId(String);

impl RecordId {
    /// From anything that prints as an identifier.
    pub fn of(id: &impl ToString) -> Self {
        Self(id.to_string())
    }
}

impl JsonSchema for RecordId {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "RecordId".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        plain("uuid")
    }
}

impl Datum for RecordId {
    fn kind(&self) -> Kind {
        Kind::Key
    }

    fn cell(&self) -> Cell {
        Cell::text(self.0.as_str())
    }
}

/// A record, by its identifier and its name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Reference {
    /// Which one.
    pub id: RecordId,
    /// What it is called.
    pub name: Worded,
    /// Of which kind it is, where there are several kinds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
}

impl Reference {
    /// A record of the only kind that there is in its place.
    pub fn new(id: &impl ToString, name: impl Into<String>) -> Self {
        Self { id: RecordId::of(id), name: Worded(name.into()), kind: None }
    }
}

/// Texts that may lead to a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct Linked(pub Vec<Link>);

impl Datum for Linked {
    fn kind(&self) -> Kind {
        Kind::Text
    }

    fn cell(&self) -> Cell {
        Cell::Links(self.0.clone())
    }
}

/// A drawing of counts that have columns of their own; no program gets it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawing(pub Parts);

impl Datum for Drawing {
    fn kind(&self) -> Kind {
        Kind::Bar
    }

    fn cell(&self) -> Cell {
        Cell::Bar(self.0)
    }
}

/// Room to sign in; no program gets it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signature;

impl Datum for Signature {
    fn kind(&self) -> Kind {
        Kind::Signature
    }

    fn cell(&self) -> Cell {
        Cell::Empty
    }
}

/// A code that only programs get, because people read it in other words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct HiddenCode(pub String);

impl HiddenCode {
    /// From a code.
    pub fn of(code: &str) -> Self {
        Self(code.to_owned())
    }
}

impl JsonSchema for HiddenCode {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "HiddenCode".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        plain("code")
    }
}

impl Datum for HiddenCode {
    fn kind(&self) -> Kind {
        Kind::Key
    }

    fn cell(&self) -> Cell {
        Cell::text(self.0.as_str())
    }
}

/// Who holds a place, or the code `vacant`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(inline)]
pub enum Holder {
    /// The name of who holds it.
    Person(Worded),
    /// Nobody does.
    Vacant(Coded),
}

impl Holder {
    /// Nobody.
    pub fn vacant(words: &Words) -> Self {
        Self::Vacant(Coded::new("vacant", words.say("place-vacant")))
    }
}

impl Default for Holder {
    fn default() -> Self {
        Self::Person(Worded::default())
    }
}

impl Datum for Holder {
    fn kind(&self) -> Kind {
        Kind::Text
    }

    fn cell(&self) -> Cell {
        match self {
            Self::Person(name) => name.cell(),
            Self::Vacant(code) => code.cell(),
        }
    }
}
