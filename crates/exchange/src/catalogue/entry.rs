//! An object of a document, with the place where it stands. Every question about a field answers with the value or with
//! an error that names the place.

use std::rc::Rc;

use domain::value::text::Text;
use serde_json::{Map, Value};

use super::{CatalogueError, Unkept, fitting};

/// An object of a document.
#[derive(Clone, Debug)]
pub(crate) struct Entry<'v> {
    map: &'v Map<String, Value>,
    place: Option<Rc<Step>>,
    id: &'v str,
}

/// The last step on the way to an entry. Written out only for an error: most entries of a file have none.
#[derive(Debug)]
struct Step {
    above: Option<Rc<Step>>,
    key: &'static str,
    index: Option<usize>,
}

impl<'v> Entry<'v> {
    /// The document itself.
    pub(crate) const fn root(map: &'v Map<String, Value>) -> Self {
        Self { map, place: None, id: "" }
    }

    /// A value below the entry that must be an object, and what it is called by this field.
    fn below(
        &self,
        value: &'v Value,
        (key, index): (&'static str, Option<usize>),
        id_key: &str,
    ) -> Result<Self, CatalogueError> {
        let step = Step { above: self.place.clone(), key, index };
        match value {
            Value::Object(map) => {
                let id = map.get(id_key).and_then(Value::as_str).unwrap_or_default();
                Ok(Self { map, place: Some(Rc::new(step)), id })
            }
            other => Err(CatalogueError::WrongType {
                pointer: written(Some(&step)),
                id: String::new(),
                expected: "an object",
                found: type_of(other),
            }),
        }
    }

    /// The fields.
    pub(crate) const fn map(&self) -> &'v Map<String, Value> {
        self.map
    }

    /// Where it stands, as a JSON pointer.
    pub(crate) fn pointer(&self) -> String {
        written(self.place.as_deref())
    }

    /// What it is called; empty where it says nothing.
    pub(crate) const fn id(&self) -> &'v str {
        self.id
    }

    /// Where a field stands, or an entry of it (`with-ids/3`).
    pub(crate) fn at(&self, key: &str) -> String {
        format!("{}/{key}", self.pointer())
    }

    /// A field that is there and not null.
    fn given(&self, key: &str) -> Option<&'v Value> {
        self.map.get(key).filter(|value| !value.is_null())
    }

    fn wrong(&self, key: &str, expected: &'static str, found: &Value) -> CatalogueError {
        CatalogueError::WrongType {
            pointer: self.at(key),
            id: self.id.to_owned(),
            expected,
            found: type_of(found),
        }
    }

    /// That a field is missing.
    pub(crate) fn missing(&self, key: &str) -> CatalogueError {
        CatalogueError::Missing { pointer: self.pointer(), id: self.id.to_owned(), field: key.to_owned() }
    }

    /// That a value is none of those that are understood.
    pub(crate) fn unknown(&self, key: &str, value: &str, known: &[&str]) -> CatalogueError {
        CatalogueError::Value {
            pointer: self.at(key),
            id: self.id.to_owned(),
            value: value.chars().take(60).collect(),
            known: known.join(", "),
        }
    }

    /// A text.
    pub(crate) fn text(&self, key: &str) -> Result<Option<&'v str>, CatalogueError> {
        match self.given(key) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(other) => Err(self.wrong(key, "a text", other)),
        }
    }

    /// A text that must be there and say something.
    pub(crate) fn needed(&self, key: &str) -> Result<&'v str, CatalogueError> {
        self.text(key)?.filter(|text| !text.trim().is_empty()).ok_or_else(|| self.missing(key))
    }

    /// A text, a number, or true or false, as it would be written.
    pub(crate) fn scalar(&self, key: &str) -> Result<Option<String>, CatalogueError> {
        match self.given(key) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.clone())),
            Some(value @ (Value::Number(_) | Value::Bool(_))) => Ok(Some(value.to_string())),
            Some(other) => Err(self.wrong(key, "a text", other)),
        }
    }

    /// A text that says something, or a whole number in its place: YAML reads `1` as a number. A fraction is no text, for
    /// `1.10` would come out as `1.1`.
    pub(crate) fn said(&self, key: &str) -> Result<Option<String>, CatalogueError> {
        let said = self.given(key).map(|value| self.as_text(key, value)).transpose()?;
        Ok(said.filter(|text| !text.trim().is_empty()))
    }

    /// The short texts of a list, whole numbers among them; those that cannot be used are noted and left out.
    pub(crate) fn usable_texts<const MAX: usize>(&self, key: &str, unkept: &mut Unkept) -> Vec<Text<MAX>> {
        let list = unkept.usable(self.list(key)).unwrap_or_default().iter().enumerate();
        let text = |(index, value)| {
            let key = format!("{key}/{index}");
            let text = self.as_text(&key, value).and_then(|text| fitting(self, &key, &text));
            unkept.usable(text)
        };
        list.filter_map(text).collect()
    }

    fn as_text(&self, key: &str, value: &Value) -> Result<String, CatalogueError> {
        match value {
            Value::String(text) => Ok(text.clone()),
            Value::Number(number) if number.is_i64() || number.is_u64() => Ok(number.to_string()),
            Value::Number(_) => Err(CatalogueError::Fraction {
                pointer: self.at(key),
                id: self.id.to_owned(),
                value: value.to_string(),
            }),
            Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
                Err(self.wrong(key, "a text", value))
            }
        }
    }

    /// True or false.
    pub(crate) fn flag(&self, key: &str) -> Result<Option<bool>, CatalogueError> {
        match self.given(key) {
            None => Ok(None),
            Some(Value::Bool(flag)) => Ok(Some(*flag)),
            Some(other) => Err(self.wrong(key, "true or false", other)),
        }
    }

    /// A whole number that is not negative.
    pub(crate) fn number(&self, key: &str) -> Result<Option<u64>, CatalogueError> {
        match self.given(key) {
            None => Ok(None),
            Some(other) => other.as_u64().map(Some).ok_or_else(|| self.wrong(key, "a whole number", other)),
        }
    }

    /// A list; none where the field is not there.
    pub(crate) fn list(&self, key: &str) -> Result<&'v [Value], CatalogueError> {
        match self.given(key) {
            None => Ok(&[]),
            Some(Value::Array(list)) => Ok(list),
            Some(other) => Err(self.wrong(key, "a list", other)),
        }
    }

    /// The texts of a list.
    pub(crate) fn texts(&self, key: &str) -> Result<Vec<&'v str>, CatalogueError> {
        let texts = self.list(key)?.iter().enumerate().map(|(index, value)| {
            value.as_str().ok_or_else(|| self.wrong(&format!("{key}/{index}"), "a text", value))
        });
        texts.collect()
    }

    /// An object.
    pub(crate) fn object(&self, key: &'static str) -> Result<Option<Self>, CatalogueError> {
        self.called(key, "id")
    }

    /// An object, called by this field of its.
    pub(crate) fn called(&self, key: &'static str, id_key: &str) -> Result<Option<Self>, CatalogueError> {
        self.given(key).map(|value| self.below(value, (key, None), id_key)).transpose()
    }

    /// The objects of a list, called by this field of theirs; what is none is noted and left out.
    pub(crate) fn usable_entries(&self, key: &'static str, id_key: &str, unkept: &mut Unkept) -> Vec<Self> {
        let list = unkept.usable(self.list(key)).unwrap_or_default().iter().enumerate();
        list.filter_map(|(index, value)| unkept.usable(self.below(value, (key, Some(index)), id_key)))
            .collect()
    }

    /// The objects of a list, called by this field of theirs.
    pub(crate) fn entries(&self, key: &'static str, id_key: &str) -> Result<Vec<Self>, CatalogueError> {
        let list = self.list(key)?.iter().enumerate();
        list.map(|(index, value)| self.below(value, (key, Some(index)), id_key)).collect()
    }
}

/// The way to a step, as a JSON pointer.
fn written(last: Option<&Step>) -> String {
    let mut steps: Vec<&Step> = std::iter::successors(last, |step| step.above.as_deref()).collect();
    steps.reverse();
    let mut pointer = String::new();
    for step in steps {
        pointer.push('/');
        pointer.push_str(step.key);
        if let Some(index) = step.index {
            pointer.push('/');
            pointer.push_str(&index.to_string());
        }
    }
    pointer
}

/// What a value is, in words of an error.
pub(super) const fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// The first keys of an object, in words of an error.
pub(super) fn keys(map: &Map<String, Value>) -> String {
    let shown: Vec<String> =
        map.keys().take(5).map(|key| format!("\"{}\"", key.chars().take(40).collect::<String>())).collect();
    if shown.is_empty() { "no field".to_owned() } else { shown.join(", ") }
}
