//! Tables and the values in their rows, as both engines take them. The register's number, which leads every key, is the session's
//! to add.

use std::borrow::Cow;
use std::cmp::Ordering;

use uuid::Uuid;

/// What stands in a column of a row.
#[derive(Clone, Debug)]
pub(crate) enum SqlValue<'a> {
    /// Nothing.
    Null,
    /// A number.
    Int(i64),
    /// A text.
    Text(Cow<'a, str>),
    /// Bytes.
    Blob(Cow<'a, [u8]>),
    /// The sixteen bytes of an identifier.
    Id(Uuid),
    /// Bytes that are computed from a text when the row is written: where one thread decides and another writes, by the one that writes.
    Key(Cow<'a, str>, fn(&str) -> Vec<u8>),
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
            Self::Id(id) => SqlValue::Id(id),
            Self::Key(text, compute) => SqlValue::Key(Cow::Owned(text.into_owned()), compute),
        }
    }

    /// The bytes of what is stored as bytes.
    pub(crate) fn as_bytes(&self) -> Option<Cow<'_, [u8]>> {
        match self {
            Self::Blob(bytes) => Some(Cow::Borrowed(bytes)),
            Self::Id(id) => Some(Cow::Borrowed(id.as_bytes())),
            Self::Key(text, compute) => Some(Cow::Owned(compute(text))),
            Self::Null | Self::Int(_) | Self::Text(_) => None,
        }
    }

    pub(crate) const fn bytes(bytes: &'a [u8]) -> Self {
        Self::Blob(Cow::Borrowed(bytes))
    }

    pub(crate) const fn id(uuid: &Uuid) -> Self {
        Self::Id(*uuid)
    }
}

/// By what is stored: an identifier is its bytes, and a key is what is computed of its text.
impl Ord for SqlValue<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        let rank = |value: &Self| match value {
            Self::Null => 0,
            Self::Int(_) => 1,
            Self::Text(_) => 2,
            Self::Blob(_) | Self::Id(_) | Self::Key(..) => 3,
        };
        match (self, other) {
            (Self::Int(one), Self::Int(other)) => one.cmp(other),
            (Self::Text(one), Self::Text(other)) => one.cmp(other),
            (Self::Id(one), Self::Id(other)) => one.cmp(other),
            _ => rank(self).cmp(&rank(other)).then_with(|| self.as_bytes().cmp(&other.as_bytes())),
        }
    }
}

impl PartialOrd for SqlValue<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for SqlValue<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for SqlValue<'_> {}

/// A table. The first `key` columns are its key.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Table {
    pub(crate) name: &'static str,
    pub(crate) key: usize,
    pub(crate) columns: &'static [&'static str],
}
