//! Tables and the values in their rows, as both engines take them. The register's number, which leads every key, is the session's
//! to add.

use std::borrow::Cow;

/// What stands in a column of a row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum SqlValue<'a> {
    /// Nothing.
    Null,
    /// A number.
    Int(i64),
    /// A text.
    Text(Cow<'a, str>),
    /// Bytes.
    Blob(Cow<'a, [u8]>),
}

impl<'a> SqlValue<'a> {
    pub(crate) const fn text(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }

    pub(crate) fn maybe(text: Option<&'a str>) -> Self {
        text.map_or(Self::Null, Self::text)
    }

    pub(crate) fn owned(text: Option<String>) -> Self {
        text.map_or(Self::Null, |text| Self::Text(Cow::Owned(text)))
    }

    pub(crate) fn printed(thing: Option<impl ToString>) -> Self {
        Self::owned(thing.map(|thing| thing.to_string()))
    }

    /// The same, of nobody else's.
    pub(crate) fn into_owned(self) -> SqlValue<'static> {
        match self {
            Self::Null => SqlValue::Null,
            Self::Int(number) => SqlValue::Int(number),
            Self::Text(text) => SqlValue::Text(Cow::Owned(text.into_owned())),
            Self::Blob(bytes) => SqlValue::Blob(Cow::Owned(bytes.into_owned())),
        }
    }

    pub(crate) const fn bytes(bytes: &'a [u8]) -> Self {
        Self::Blob(Cow::Borrowed(bytes))
    }

    pub(crate) const fn id(uuid: &'a uuid::Uuid) -> Self {
        Self::Blob(Cow::Borrowed(uuid.as_bytes()))
    }
}

/// A table. The first `key` columns are its key.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Table {
    pub(crate) name: &'static str,
    pub(crate) key: usize,
    pub(crate) columns: &'static [&'static str],
}
