//! Fields of a request: which there are, of which type, and how they are read. A field that a route does not take is refused.

use std::str::FromStr;

use domain::authority::Role;
use operations::{Outcome, Problem};
use serde_json::{Map, Value, json};
use strum::VariantArray as _;

/// A field that a route takes.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) kind: FieldKind,
    pub(crate) is_required: bool,
    pub(crate) about: &'static str,
}

/// What stands in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FieldKind {
    Text,
    Ids,
    Date,
    Instant,
    Id,
    Number,
    Flag,
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
            FieldKind::Text => json!({ "type": "string" }),
            FieldKind::Ids => json!({ "type": "array", "items": { "type": "string", "format": "uuid" } }),
            FieldKind::Date => json!({ "type": "string", "format": "date" }),
            FieldKind::Instant => json!({ "type": "string", "format": "date-time" }),
            FieldKind::Id => json!({ "type": "string", "format": "uuid" }),
            FieldKind::Number => json!({ "type": "integer", "minimum": 1 }),
            FieldKind::Flag => json!({ "type": "boolean" }),
            FieldKind::Role => {
                json!({ "enum": Role::VARIANTS.iter().map(|role| role.code()).collect::<Vec<_>>() })
            }
        }
    }

    /// The type that it asks for, where a value is of another.
    fn unlike(&self, value: &Value) -> Option<&'static str> {
        let (fits, kind) = match self.kind {
            FieldKind::Number => (value.as_u64().is_some_and(|number| 0 < number), "integer"),
            FieldKind::Flag => (value.is_boolean(), "boolean"),
            FieldKind::Ids => {
                (value.as_array().is_some_and(|items| items.iter().all(Value::is_string)), "array")
            }
            FieldKind::Text | FieldKind::Date | FieldKind::Instant | FieldKind::Id | FieldKind::Role => {
                (value.is_string(), "string")
            }
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
            FieldKind::Ids => json!([text]),
            FieldKind::Flag => text.parse().map_or_else(|_| text.clone().into(), Value::Bool),
            FieldKind::Text | FieldKind::Date | FieldKind::Instant | FieldKind::Id | FieldKind::Role => {
                text.clone().into()
            }
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
