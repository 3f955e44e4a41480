//! What a reader hands back beside the document: what it did not understand and what contradicts itself.
//! Speaks codes and fields; the words for eyes are made elsewhere. Must not repeat personal data.

use serde::Serialize;
use serde_json::Value;

use super::document::Document;
use super::schema::Collection;

/// A document that was read, with everything that may not be passed over in silence.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reading {
    /// What was understood.
    pub document: Document,
    /// What the file says and Popolo, as read here, does not know; by path.
    pub not_understood: Vec<NotUnderstood>,
    /// What is wrong with single entries; by collection and position.
    pub irregularities: Vec<Irregularity>,
}

/// A key that was not understood, wherever it stands in the same place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NotUnderstood {
    /// The path of the key, such as `persons[].images`; `motions[]` for a whole list at the top.
    pub path: String,
    /// How often the key stands there; for a whole list at the top, how many entries it has.
    pub count: usize,
    /// The first value found.
    pub example: Example,
}

/// A value that was not understood, as far as it may be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Example {
    /// The value as JSON, at most 80 characters of it.
    Shown(String),
    /// Only the form of a value that may be personal data.
    Withheld {
        /// The type of the value.
        value_type: ValueType,
        /// Characters of a text or number, entries of a list or object.
        length: usize,
    },
}

/// The types of JSON values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ValueType {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A number.
    Number,
    /// A text.
    Text,
    /// A list.
    List,
    /// An object.
    Object,
}

/// Something wrong with one entry of a readable document; the entry is kept as far as it is understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Irregularity {
    /// The collection in which the entry stands.
    pub collection: Collection,
    /// The id of the entry, if it has one.
    pub id: Option<String>,
    /// The position of the entry in that collection of the document that was read, from 0.
    pub index: usize,
    /// The field, such as `person_id` or `other_names[1].end_date`.
    pub field: String,
    /// What is wrong.
    pub code: IrregularityCode,
    /// The offending id or date, or the type of an offending value.
    pub value: String,
}

/// What can be wrong with one entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum IrregularityCode {
    /// The value has a type that the field cannot hold; it is left out.
    WrongType,
    /// A number stands where a text belongs; its digits are kept as text.
    NumberForText,
    /// A field that Popolo demands is absent.
    RequiredAbsent,
    /// The entry has no id, so nothing can refer to it.
    IdAbsent,
    /// The id is an empty text; it is kept.
    IdBlank,
    /// The entry had no id and needed one to be joined to what it is embedded in; this one was made for it.
    IdMade,
    /// An earlier entry of the collection has the same id; both are kept.
    IdDuplicate,
    /// Two entries with the same id, at least one of them embedded, differ in this field; the first is kept.
    CopiesDiffer,
    /// An embedded entry and an id beside it disagree; the id is kept and the value is the other.
    ReferenceConflict,
    /// The id refers to nothing in the document.
    ReferenceUnknown,
    /// The entry is its own ancestor.
    ParentCircle,
    /// An embedded member may be a person or an organization; it was taken for a person.
    MemberKindUnknown,
    /// The membership has no member.
    PersonAbsent,
    /// The membership has no organization.
    OrganizationAbsent,
    /// An earlier membership without an id says exactly the same; both are kept.
    MembershipRepeated,
    /// The date is not of the form YYYY, YYYY-MM or YYYY-MM-DD, or is no day of the calendar; it is kept as written.
    DateUnreadable,
    /// The end lies before the start.
    EndBeforeStart,
    /// The end lies before the start once the legislative period has lent the date that is missing.
    EndBeforeStartInPeriod,
}

impl IrregularityCode {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::WrongType => "wrong_type",
            Self::NumberForText => "number_for_text",
            Self::RequiredAbsent => "required_absent",
            Self::IdAbsent => "id_absent",
            Self::IdBlank => "id_blank",
            Self::IdMade => "id_made",
            Self::IdDuplicate => "id_duplicate",
            Self::CopiesDiffer => "copies_differ",
            Self::ReferenceConflict => "reference_conflict",
            Self::ReferenceUnknown => "reference_unknown",
            Self::ParentCircle => "parent_circle",
            Self::MemberKindUnknown => "member_kind_unknown",
            Self::PersonAbsent => "person_absent",
            Self::OrganizationAbsent => "organization_absent",
            Self::MembershipRepeated => "membership_repeated",
            Self::DateUnreadable => "date_unreadable",
            Self::EndBeforeStart => "end_before_start",
            Self::EndBeforeStartInPeriod => "end_before_start_in_period",
        }
    }
}

impl ValueType {
    /// The type of a value.
    pub fn of(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(_) => Self::Boolean,
            Value::Number(_) => Self::Number,
            Value::String(_) => Self::Text,
            Value::Array(_) => Self::List,
            Value::Object(_) => Self::Object,
        }
    }

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "boolean",
            Self::Number => "number",
            Self::Text => "text",
            Self::List => "list",
            Self::Object => "object",
        }
    }
}

impl Example {
    /// The longest value shown, in characters.
    pub const SHOWN_MAX: usize = 80;

    /// A value that may be shown, cut to [`Self::SHOWN_MAX`] characters.
    pub(super) fn shown(value: &Value) -> Self {
        Self::Shown(value.to_string().chars().take(Self::SHOWN_MAX).collect())
    }

    /// The form of a value that may be personal data.
    pub(super) fn withheld(value: &Value) -> Self {
        let length = match value {
            Value::String(text) => text.chars().count(),
            Value::Array(entries) => entries.len(),
            Value::Object(entries) => entries.len(),
            Value::Number(number) => number.to_string().len(),
            Value::Null | Value::Bool(_) => 0,
        };
        Self::Withheld { value_type: ValueType::of(value), length }
    }
}
