//! Whether a value that a program sent has the shape that the schema of its field asks for.

use serde_json::{Map, Value};

pub(super) fn is_clearable(property: Option<&Value>) -> bool {
    property.and_then(|property| property.get("x-clearable")).and_then(Value::as_bool) == Some(true)
}

/// The type that a field asks for, where a value is of another.
pub(super) fn unlike(property: &Value, value: &Value) -> Option<&'static str> {
    let types: Vec<&str> = match property.get("type") {
        Some(Value::String(one)) => vec![one],
        Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).collect(),
        _ => return None,
    };
    let is = |name: &&&str| match **name {
        "string" => value.is_string(),
        "integer" => is_in_range(property, value),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "object" => value.as_object().is_some_and(|given| is_shaped(property, given)),
        "array" => value.as_array().is_some_and(|values| match property.get("items") {
            Some(items) => values.iter().all(|value| unlike(items, value).is_none()),
            None => true,
        }),
        _ => false,
    };
    if types.iter().any(|one| is(&one)) {
        return None;
    }
    let names = ["string", "integer", "number", "boolean", "array", "object"];
    names.into_iter().find(|name| types.contains(name))
}

/// Whether a whole number is of the size that its field holds.
fn is_in_range(property: &Value, value: &Value) -> bool {
    match (property.get("format").and_then(Value::as_str), value.as_u64()) {
        (Some("uint8"), number) => number.is_some_and(|number| u8::try_from(number).is_ok()),
        (Some("uint32"), number) => number.is_some_and(|number| u32::try_from(number).is_ok()),
        (Some("uint64"), number) => number.is_some(),
        (_, number) => number.is_some() || value.is_i64(),
    }
}

/// Whether an object has the fields that its schema asks for, and no others.
fn is_shaped(property: &Value, object: &Map<String, Value>) -> bool {
    let required = property.get("required").and_then(Value::as_array).into_iter().flatten();
    let mut required = required.filter_map(Value::as_str);
    let fields = property.get("properties").and_then(Value::as_object);
    let is_field = |(name, value): (&String, &Value)| {
        fields.is_none_or(|fields| fields.get(name).is_some_and(|field| unlike(field, value).is_none()))
    };
    required.all(|name| object.contains_key(name))
        && is_of_one_form(property, object)
        && object.iter().all(is_field)
}

/// Whether an object has as many fields as its schema says, and those that another of its fields asks for.
fn is_of_one_form(property: &Value, object: &Map<String, Value>) -> bool {
    let bound = |name: &str| property.get(name).and_then(Value::as_u64).and_then(|n| usize::try_from(n).ok());
    let is_long_enough = bound("minProperties").is_none_or(|least| least <= object.len());
    let is_short_enough = bound("maxProperties").is_none_or(|most| object.len() <= most);
    let asked = property.get("dependentRequired").and_then(Value::as_object).into_iter().flatten();
    let mut asked =
        asked.filter(|(name, _)| object.contains_key(*name)).filter_map(|(_, all)| all.as_array());
    let are_there =
        asked.all(|all| all.iter().filter_map(Value::as_str).all(|name| object.contains_key(name)));
    is_long_enough && is_short_enough && are_there
}
