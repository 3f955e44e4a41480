//! The shapes that answers are made of, as components of the description. A shape has the same name in every answer.

use operations::Effect;
use schemars::{
    Schema,
    transform::{Transform, transform_subschemas},
};
use serde_json::{Map, Value, json};

use crate::endpoint;

/// Where schemas name their shapes, and where the description has them.
const NAMED: [&str; 2] = ["#/$defs/", "#/components/schemas/"];

/// A text in base 64, as a regular expression.
const BASE64: &str = "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$";

/// The schema of an answer as a part of the description, and the shapes that it names.
pub(super) fn of_answer(mut schema: Schema) -> (Value, Map<String, Value>) {
    Described.transform(&mut schema);
    let mut schema = schema.to_value();
    let Some(object) = schema.as_object_mut() else { return (schema, Map::new()) };
    object.remove("$schema");
    object.remove("title");
    let shapes = object.remove("$defs");
    let shapes = shapes.and_then(|shapes| shapes.as_object().cloned()).unwrap_or_default();
    (schema, shapes)
}

/// The shapes of every answer, by name.
pub(super) fn of_answers() -> Map<String, Value> {
    let mut shapes = Map::new();
    for endpoint in endpoint::all() {
        if let Effect::Query { answer, .. }
        | Effect::Release { answer, .. }
        | Effect::Maintenance { answer, .. } = endpoint.operation.effect
        {
            shapes.extend(of_answer(answer()).1);
        }
    }
    shapes
}

/// Names shapes by the place that they have in the description.
struct Described;

impl Transform for Described {
    fn transform(&mut self, schema: &mut Schema) {
        let [own, described] = NAMED;
        let name = schema.get("$ref").and_then(Value::as_str).and_then(|path| path.strip_prefix(own));
        if let Some(name) = name.map(str::to_owned) {
            schema.insert("$ref".to_owned(), format!("{described}{name}").into());
        }
        transform_subschemas(self, schema);
    }
}

/// Says in the schema of the fields of a change what JSON Schema has annotations for, or what is asked of every operation: a list
/// that is needed is not empty, and content in base 64 is.
pub(super) fn of_fields(schema: &mut Map<String, Value>) {
    let required: Vec<Value> = schema.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
    let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) else { return };
    for (name, field) in properties {
        limit_numbers(field);
        let Some(field) = field.as_object_mut() else { continue };
        if field.contains_key("items") && required.iter().any(|needed| needed == name) {
            field.insert("minItems".to_owned(), 1.into());
        }
        if let Some(items) = field.get_mut("items").and_then(Value::as_object_mut) {
            of_upload(items, true);
        }
        of_upload(field, required.iter().any(|needed| needed == name));
    }
}

/// Describes a file that is handed in, by itself or in a list, as one of two closed shapes: with its content in base 64, or with digest and size of a content that was
/// handed in before. Programs that make examples do not find any where one shape says so by which fields need each other.
fn of_upload(field: &mut Map<String, Value>, is_needed: bool) {
    if !field.contains_key("dependentRequired") {
        return;
    }
    let mut parts = field.remove("properties").unwrap_or_default();
    for part in parts.as_object_mut().into_iter().flat_map(Map::values_mut).filter_map(Value::as_object_mut) {
        if part.get("contentEncoding").is_some_and(|encoding| encoding == "base64") {
            part.insert("pattern".to_owned(), BASE64.into());
        }
    }
    for word in ["additionalProperties", "dependentRequired", "maxProperties", "minProperties", "required"] {
        field.remove(word);
    }
    let shape = |names: &[&str]| {
        let properties: Map<String, Value> =
            names.iter().map(|name| ((*name).to_owned(), parts[*name].clone())).collect();
        json!({ "type": "object", "additionalProperties": false, "required": names, "properties": properties })
    };
    let mut shapes = vec![shape(&["name", "content"]), shape(&["name", "digest", "size"])];
    if !is_needed {
        // What may be left out may be nothing, too.
        shapes.push(json!({ "type": "null" }));
        field.remove("type");
    }
    field.insert("anyOf".to_owned(), shapes.into());
}

/// Says up to where whole numbers go, in a schema and in those of its parts.
pub(super) fn limit_numbers(schema: &mut Value) {
    let Some(object) = schema.as_object_mut() else { return };
    if object.get("format").is_some_and(|format| format == "uint64") {
        object.entry("maximum").or_insert_with(|| u64::MAX.into());
    }
    if let Some(items) = object.get_mut("items") {
        limit_numbers(items);
    }
    if let Some(fields) = object.get_mut("properties").and_then(Value::as_object_mut) {
        fields.values_mut().for_each(limit_numbers);
    }
    if let Some(shapes) = object.get_mut("anyOf").and_then(Value::as_array_mut) {
        shapes.iter_mut().for_each(limit_numbers);
    }
}
