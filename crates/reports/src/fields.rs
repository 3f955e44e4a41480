//! The fields of something that is serialised, for who puts them in words: facts of the log, refusals. A field knows of what type its
//! value is, since the types of the domain tell a serialiser: which kind of record an identifier is, and which list a code is from.

mod typed;

use std::collections::BTreeMap;

use serde::Serialize;

pub(crate) use self::typed::{Shape, Typed};

/// Fields by their names, in the order of names.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct NamedFields(BTreeMap<String, Typed>);

impl NamedFields {
    /// The fields of an object; none of anything else.
    pub(crate) fn of(value: Typed) -> Self {
        match value.shape {
            Shape::Fields(fields) => Self(fields.into_iter().collect()),
            Shape::Null | Shape::Bool(_) | Shape::Number(_) | Shape::Text(_) | Shape::List(_) => {
                Self::default()
            }
        }
    }

    /// The fields of something that is serialised as an object.
    pub(crate) fn of_serialised(value: &impl Serialize) -> Self {
        Self::of(Typed::of(value))
    }

    /// The fields within the only one, such as those of a fact within its area and kind.
    pub(crate) fn within(self) -> Self {
        self.0.into_values().next().map(Self::of).unwrap_or_default()
    }

    /// The same without one.
    #[must_use]
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.0.remove(name);
        self
    }

    /// The value of a field.
    pub(crate) fn get(&self, name: &str) -> Option<&Typed> {
        self.0.get(name)
    }

    /// The text in a field.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.get(name).and_then(Typed::text)
    }

    /// Each field.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&String, &Typed)> {
        self.0.iter()
    }
}
