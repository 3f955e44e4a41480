//! Why a file could not be read as a catalogue. Every error names the place and, where there is one, the identifier.

use domain::value::text::TextError;

use crate::json::{JsonError, Place};

/// Why a file could not be read as a catalogue, a profile or a mapping; nothing of it is used then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CatalogueError {
    /// The file is a picture, a paper or an archive.
    #[error("this is a {kind} file and not a catalogue; give the JSON or YAML file itself")]
    NotText {
        /// What it seems to be.
        kind: &'static str,
    },
    /// The file is not JSON.
    #[error(transparent)]
    Json(#[from] JsonError),
    /// The file is not YAML, or repeats itself by aliases more than is read.
    #[error("line {line}, column {column}: this is not YAML as it is read here ({reason}); correct it there")]
    Yaml {
        /// The line, from 1; 0 where the reader names none.
        line: u64,
        /// The column, from 1; 0 where the reader names none.
        column: u64,
        /// What the reader says, in English.
        reason: String,
    },
    /// The file is none of the formats.
    #[error(
        "this is no catalogue: it has {found}; expected an object with \"catalog\" (OSCAL), \"objects\" \
         (CISO Assistant) or \"conformityCriterion\" (UNTP)"
    )]
    UnknownFormat {
        /// What stands at the top instead.
        found: String,
    },
    /// The file is another OSCAL model.
    #[error("this is an OSCAL {model}, which holds no requirements; give the catalog")]
    OtherModel {
        /// Which.
        model: String,
    },
    /// A field is missing.
    #[error("{pointer}: {field} is missing; add it")]
    Missing {
        /// Where, as a JSON pointer.
        pointer: String,
        /// Of what, where it has an identifier.
        id: String,
        /// Which field.
        field: String,
    },
    /// A field has the wrong type.
    #[error("{pointer}: this is {found} and must be {expected}; correct it")]
    WrongType {
        /// Where, as a JSON pointer.
        pointer: String,
        /// Of what, where it has an identifier.
        id: String,
        /// What it must be.
        expected: &'static str,
        /// What it is.
        found: &'static str,
    },
    /// A number with a fraction stands where a text must stand: it may have been written with more digits.
    #[error(
        "{pointer}: {value} is read as a number and may have been written otherwise; put it in quotation marks"
    )]
    Fraction {
        /// Where, as a JSON pointer.
        pointer: String,
        /// Of what, where it has an identifier.
        id: String,
        /// The number as it was read.
        value: String,
    },
    /// A text does not fit its field.
    #[error("{pointer}: the text does not fit ({reason}); shorten or correct it")]
    Text {
        /// Where, as a JSON pointer.
        pointer: String,
        /// Of what, where it has an identifier.
        id: String,
        /// Why it does not fit.
        reason: TextError,
    },
    /// A value is none of those that are understood.
    #[error("{pointer}: {value} is none of {known}; use one of them")]
    Value {
        /// Where, as a JSON pointer.
        pointer: String,
        /// Of what, where it has an identifier.
        id: String,
        /// The value, at most 60 characters of it.
        value: String,
        /// What would be understood.
        known: String,
    },
    /// Two requirements have one identifier.
    #[error("{pointer}: {id} stands already at {first}; give one of the two another identifier")]
    Repeated {
        /// Where the second stands, as a JSON pointer.
        pointer: String,
        /// The identifier.
        id: String,
        /// Where the first stands.
        first: String,
    },
    /// A requirement belongs to one that the file does not have.
    #[error(
        "{pointer}: {id} belongs to {parent}, which the file does not have; add that or correct the parent"
    )]
    Orphan {
        /// Where it stands, as a JSON pointer.
        pointer: String,
        /// The identifier.
        id: String,
        /// What it belongs to.
        parent: String,
    },
    /// A requirement belongs to itself, by way of others.
    #[error("{pointer}: {id} belongs to itself by way of its parents; correct one of them")]
    Cycle {
        /// Where it stands, as a JSON pointer.
        pointer: String,
        /// The identifier.
        id: String,
    },
    /// Requirements are nested deeper than is read.
    #[error("{pointer}: {id} stands more than {limit} levels deep; check what produced the file")]
    TooDeep {
        /// Where it stands, as a JSON pointer.
        pointer: String,
        /// The identifier.
        id: String,
        /// The deepest level that is read.
        limit: usize,
    },
    /// There are more requirements than is read.
    #[error("the file has more than {limit} requirements; split it")]
    TooMany {
        /// How many are read at the most.
        limit: usize,
    },
    /// More of the file is unusable than is listed.
    #[error("more than {limit} values of the file cannot be used; check what produced it")]
    TooManyFaults {
        /// How many are listed at the most.
        limit: usize,
    },
    /// The catalogue demands nothing.
    #[error("the catalogue has no requirement; check that the file is whole")]
    NoRequirements,
    /// The file does not say who owns the scheme.
    #[error("the file does not say who owns the scheme; name the owner")]
    OwnerUnknown,
    /// A profile selects a requirement that the scheme does not have.
    #[error("{pointer}: the scheme has no {id}; give the catalogue that the profile belongs to")]
    SelectsUnknown {
        /// Where, as a JSON pointer.
        pointer: String,
        /// The identifier.
        id: String,
    },
    /// A profile imports another catalogue than the one that is given.
    #[error("{pointer}: the profile imports {id}, and {given} was given; give the catalogue that it imports")]
    ImportsOther {
        /// Where, as a JSON pointer.
        pointer: String,
        /// What it imports: the names of files, or what it calls it.
        id: String,
        /// The name of the file that was given.
        given: String,
    },
    /// A profile selects nothing.
    #[error("{pointer}: the profile selects nothing; name controls in it")]
    SelectsNothing {
        /// Where, as a JSON pointer.
        pointer: String,
    },
    /// The file has no mapping.
    #[error("the file holds no mapping between schemes; give one with requirement_mapping_sets")]
    NoMapping,
}

impl CatalogueError {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotText { .. } => "catalogue_not_text",
            Self::Json(error) => match error {
                JsonError::TooLarge { .. } => "catalogue_too_large",
                JsonError::Empty => "catalogue_empty",
                JsonError::ByteOrderMark { .. } => "catalogue_byte_order_mark",
                JsonError::NotUtf8 { .. } => "catalogue_not_utf8",
                JsonError::CutShort { .. } => "catalogue_cut_short",
                JsonError::TooDeep { .. } => "catalogue_nested_too_deep",
                JsonError::TooManyValues { .. } => "catalogue_too_many_values",
                JsonError::DuplicateKey { .. } => "catalogue_duplicate_key",
                JsonError::Malformed { .. } => "catalogue_malformed",
            },
            Self::Yaml { .. } => "catalogue_yaml",
            Self::UnknownFormat { .. } => "catalogue_unknown_format",
            Self::OtherModel { .. } => "catalogue_other_model",
            Self::Missing { .. } => "catalogue_missing",
            Self::WrongType { .. } => "catalogue_wrong_type",
            Self::Fraction { .. } => "catalogue_fraction",
            Self::Text { reason, .. } => match reason {
                TextError::TextEmpty => "catalogue_text_empty",
                TextError::TextTooLong { .. } => "catalogue_text_too_long",
                TextError::TextControl { .. } => "catalogue_text_control",
            },
            Self::Value { .. } => "catalogue_value",
            Self::Repeated { .. } => "catalogue_repeated",
            Self::Orphan { .. } => "catalogue_orphan",
            Self::Cycle { .. } => "catalogue_cycle",
            Self::TooDeep { .. } => "catalogue_too_deep",
            Self::TooMany { .. } => "catalogue_too_many",
            Self::TooManyFaults { .. } => "catalogue_too_many_faults",
            Self::NoRequirements => "catalogue_no_requirements",
            Self::OwnerUnknown => "catalogue_owner_unknown",
            Self::SelectsUnknown { .. } => "catalogue_selects_unknown",
            Self::ImportsOther { .. } => "catalogue_imports_other",
            Self::SelectsNothing { .. } => "catalogue_selects_nothing",
            Self::NoMapping => "catalogue_no_mapping",
        }
    }

    /// Where in the document it went wrong, as a JSON pointer, if it is a fault of one place.
    pub fn pointer(&self) -> Option<&str> {
        match self {
            Self::Missing { pointer, .. }
            | Self::WrongType { pointer, .. }
            | Self::Fraction { pointer, .. }
            | Self::Text { pointer, .. }
            | Self::Value { pointer, .. }
            | Self::Repeated { pointer, .. }
            | Self::Orphan { pointer, .. }
            | Self::Cycle { pointer, .. }
            | Self::TooDeep { pointer, .. }
            | Self::SelectsUnknown { pointer, .. }
            | Self::ImportsOther { pointer, .. }
            | Self::SelectsNothing { pointer } => Some(pointer),
            Self::NotText { .. }
            | Self::Json(_)
            | Self::Yaml { .. }
            | Self::UnknownFormat { .. }
            | Self::OtherModel { .. }
            | Self::TooMany { .. }
            | Self::TooManyFaults { .. }
            | Self::NoRequirements
            | Self::OwnerUnknown
            | Self::NoMapping => None,
        }
    }

    /// Where in the file it went wrong, by line and column, if one place can be named so.
    pub const fn place(&self) -> Option<Place> {
        match self {
            Self::Json(error) => error.place(),
            _ => None,
        }
    }

    /// What a message about it needs, by name.
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotText { kind } => vec![("kind", (*kind).to_owned())],
            Self::Json(error) => json_fields(error),
            Self::Yaml { line, column, reason } => {
                vec![("line", line.to_string()), ("column", column.to_string()), ("reason", reason.clone())]
            }
            Self::UnknownFormat { found } => vec![("found", found.clone())],
            Self::OtherModel { model } => vec![("model", model.clone())],
            Self::Missing { pointer, id, field } => located(pointer, id, [("field", field.clone())]),
            Self::WrongType { pointer, id, expected, found } => {
                located(pointer, id, [("expected", (*expected).to_owned()), ("found", (*found).to_owned())])
            }
            Self::Fraction { pointer, id, value } => located(pointer, id, [("value", value.clone())]),
            Self::Text { pointer, id, reason } => {
                let (found, max) = match reason {
                    TextError::TextTooLong { found, max } => (*found, *max),
                    TextError::TextControl { at } => (*at, 0),
                    TextError::TextEmpty => (0, 0),
                };
                located(pointer, id, [("found", found.to_string()), ("max", max.to_string())])
            }
            Self::Value { pointer, id, value, known } => {
                located(pointer, id, [("value", value.clone()), ("known", known.clone())])
            }
            Self::Repeated { pointer, id, first } => located(pointer, id, [("first", first.clone())]),
            Self::Orphan { pointer, id, parent } => located(pointer, id, [("parent", parent.clone())]),
            Self::Cycle { pointer, id } | Self::SelectsUnknown { pointer, id } => located(pointer, id, []),
            Self::TooDeep { pointer, id, limit } => located(pointer, id, [("limit", limit.to_string())]),
            Self::TooMany { limit } | Self::TooManyFaults { limit } => vec![("limit", limit.to_string())],
            Self::ImportsOther { pointer, id, given } => located(pointer, id, [("given", given.clone())]),
            Self::SelectsNothing { pointer } => vec![("pointer", pointer.clone())],
            Self::NoRequirements | Self::OwnerUnknown | Self::NoMapping => Vec::new(),
        }
    }
}

fn json_fields(error: &JsonError) -> Vec<(&'static str, String)> {
    let mut fields = Vec::new();
    if let Some(place) = error.place() {
        fields.push(("line", place.line.to_string()));
        fields.push(("column", place.column.to_string()));
    }
    match error {
        JsonError::TooLarge { limit_bytes, .. } => {
            fields.push(("limit", (limit_bytes / (1024 * 1024)).to_string()));
        }
        JsonError::TooManyValues { limit, .. } => fields.push(("limit", limit.to_string())),
        JsonError::DuplicateKey { key, .. } => fields.push(("key", key.clone())),
        _ => {}
    }
    fields
}

fn located<const N: usize>(
    pointer: &str,
    id: &str,
    more: [(&'static str, String); N],
) -> Vec<(&'static str, String)> {
    let mut fields = vec![("pointer", pointer.to_owned()), ("id", id.to_owned())];
    fields.extend(more);
    fields
}
