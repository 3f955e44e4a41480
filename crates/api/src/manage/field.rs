//! Fields of a request: which there are, of which type, and how they are read. A field that a route does not take is refused.

use std::str::FromStr;

use domain::authority::Role;
use operations::{Outcome, Problem};
use reports::words::Family;
use serde_json::{Map, Value, json};
use strum::VariantArray as _;

/// A field that a route takes.
#[derive(Debug)]
pub struct Field {
    /// Its name in JSON.
    pub name: &'static str,
    /// What stands in it.
    pub kind: FieldKind,
    /// Whether it has to be there.
    pub is_required: bool,
    /// What it is, in English; the words of other languages stand with the help of the verb.
    pub about: &'static str,
}

/// What stands in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// A text.
    Text,
    /// A password, which is shown to nobody.
    Password,
    /// A register, by name or identifier.
    Register,
    /// Cooperatives, by their identifiers.
    Cooperatives,
    /// A day.
    Date,
    /// An instant, or a day for its first or last one.
    Instant,
    /// A person, by her identifier.
    Person,
    /// A number, of one or more.
    Number,
    /// Yes or no.
    Flag,
    /// A role.
    Role,
}

impl Field {
    pub(crate) const fn required(name: &'static str, kind: FieldKind, about: &'static str) -> Self {
        Self { name, kind, is_required: true, about }
    }

    pub(crate) const fn optional(name: &'static str, kind: FieldKind, about: &'static str) -> Self {
        Self { name, kind, is_required: false, about }
    }

    /// Its JSON schema.
    pub(crate) fn schema(&self) -> Value {
        match self.kind {
            FieldKind::Text | FieldKind::Register => json!({ "type": "string" }),
            FieldKind::Password => json!({ "type": "string", "format": "password" }),
            FieldKind::Cooperatives => json!({
                "type": "array", "items": { "type": "string", "format": "uuid", "x-record": "cooperative" },
            }),
            FieldKind::Date => json!({ "type": "string", "format": "date" }),
            FieldKind::Instant => {
                json!({ "type": "string", "anyOf": [{ "format": "date-time" }, { "format": "date" }] })
            }
            FieldKind::Person => json!({ "type": "string", "format": "uuid", "x-record": "person" }),
            FieldKind::Number => json!({ "type": "integer", "minimum": 1 }),
            FieldKind::Flag => json!({ "type": "boolean" }),
            FieldKind::Role => {
                let codes: Vec<_> = Role::VARIANTS.iter().map(|role| role.code()).collect();
                json!({ "enum": codes, "x-family": Family::Role.prefix() })
            }
        }
    }

    /// The type that it asks for, where a value is of another.
    fn unlike(&self, value: &Value) -> Option<&'static str> {
        let (fits, kind) = match self.kind {
            FieldKind::Number => (value.as_u64().is_some_and(|number| 0 < number), "integer"),
            FieldKind::Flag => (value.is_boolean(), "boolean"),
            FieldKind::Cooperatives => {
                (value.as_array().is_some_and(|items| items.iter().all(Value::is_string)), "array")
            }
            FieldKind::Text
            | FieldKind::Password
            | FieldKind::Register
            | FieldKind::Date
            | FieldKind::Instant
            | FieldKind::Person
            | FieldKind::Role => (value.is_string(), "string"),
        };
        (!fits).then_some(kind)
    }
}

/// Reads the fields of a body.
///
/// # Errors
///
/// `body_wrong`, `field_unknown`, `field_type`, `field_missing`.
pub(crate) fn of_body(known: &[Field], body: Value) -> Outcome<Map<String, Value>> {
    let Value::Object(mut fields) = body else {
        return Err(Problem::wrong("body_wrong", "", &body.to_string()));
    };
    fields.retain(|name, value| !value.is_null() || known.iter().all(|field| field.name != name));
    for (name, value) in &fields {
        let field = find(known, name)?;
        if let Some(kind) = field.unlike(value) {
            return Err(wrong_type(name, &value.to_string(), kind));
        }
    }
    match known.iter().find(|field| field.is_required && !fields.contains_key(field.name)) {
        Some(field) => Err(Problem::missing(field.name)),
        None => Ok(fields),
    }
}

/// Reads the fields of a query, of which each stands there once.
///
/// # Errors
///
/// As [`of_body`], and `field_repeated`.
pub(crate) fn of_query(known: &[Field], pairs: Vec<(String, String)>) -> Outcome<Map<String, Value>> {
    let mut fields = Map::new();
    for (name, text) in pairs {
        let value = match find(known, &name)?.kind {
            FieldKind::Number => number(&text).map_err(|()| wrong_type(&name, &text, "integer"))?,
            FieldKind::Cooperatives => json!([text]),
            FieldKind::Flag => text.parse().map_or_else(|_| text.clone().into(), Value::Bool),
            FieldKind::Text
            | FieldKind::Password
            | FieldKind::Register
            | FieldKind::Date
            | FieldKind::Instant
            | FieldKind::Person
            | FieldKind::Role => text.clone().into(),
        };
        if fields.insert(name.clone(), value).is_some() {
            return Err(Problem::wrong("field_repeated", name, &text));
        }
    }
    of_body(known, Value::Object(fields))
}

fn number(text: &str) -> Result<Value, ()> {
    u64::from_str(text).map(Value::from).map_err(drop)
}

fn wrong_type(name: &str, found: &str, kind: &'static str) -> Problem {
    Problem::wrong("field_type", name.to_owned(), found).with("type", kind)
}

fn find<'f>(known: &'f [Field], name: &str) -> Outcome<&'f Field> {
    known.iter().find(|field| field.name == name).ok_or_else(|| {
        let names: Vec<&str> = known.iter().map(|field| field.name).collect();
        Problem::wrong("field_unknown", name.to_owned(), name).with("known", names.join(", "))
    })
}

/// Reads the fields of a form: what is empty was not filled in, and several values make a list. What is no field of it is left out.
///
/// # Errors
///
/// As [`of_body`].
pub(crate) fn of_form<'p>(
    known: &[Field],
    pairs: impl Iterator<Item = (&'p str, &'p str)>,
) -> Outcome<Map<String, Value>> {
    let mut fields = Map::new();
    for (name, text) in pairs {
        let Ok(field) = find(known, name) else { continue };
        if text.is_empty() {
            continue;
        }
        match field.kind {
            FieldKind::Cooperatives => {
                let items = fields.entry(name).or_insert_with(|| json!([]));
                if let Some(items) = items.as_array_mut() {
                    items.push(text.into());
                }
            }
            FieldKind::Number => {
                let number = number(text).map_err(|()| wrong_type(name, text, "integer"))?;
                fields.insert(name.to_owned(), number);
            }
            FieldKind::Flag => {
                fields.insert(name.to_owned(), (text == "true").into());
            }
            FieldKind::Text
            | FieldKind::Password
            | FieldKind::Register
            | FieldKind::Date
            | FieldKind::Instant
            | FieldKind::Person
            | FieldKind::Role => {
                fields.insert(name.to_owned(), text.into());
            }
        }
    }
    of_body(known, Value::Object(fields))
}
