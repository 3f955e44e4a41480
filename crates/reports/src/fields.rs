//! The fields of something that is serialised, for who puts them in words by their names: facts of the log, refusals.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

/// Fields by their names, in the order of names.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct NamedFields(BTreeMap<String, Value>);

impl NamedFields {
    /// The fields of an object; none of anything else.
    pub(crate) fn of(value: &Value) -> Self {
        let fields = value.as_object().into_iter().flatten();
        Self(fields.map(|(name, value)| (name.clone(), value.clone())).collect())
    }

    /// The fields of something that is serialised as an object.
    pub(crate) fn of_serialised(value: &impl Serialize) -> Self {
        Self::of(&crate::answer::data(value))
    }

    /// The same with one more.
    #[must_use]
    pub(crate) fn with(mut self, name: &str, value: &impl Serialize) -> Self {
        self.0.insert(name.to_owned(), crate::answer::data(value));
        self
    }

    /// The same without one.
    #[must_use]
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.0.remove(name);
        self
    }

    /// The same with those alone that another has, too.
    #[must_use]
    pub(crate) fn like(mut self, other: &Self) -> Self {
        self.0.retain(|name, _| other.0.contains_key(name));
        self
    }

    /// The value of a field.
    pub(crate) fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    /// The text in a field.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.get(name).and_then(Value::as_str)
    }

    /// Each field.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.0.iter()
    }
}
