//! The shapes that answers are made of, as components of the description. A shape has the same name in every answer.

use operations::Effect;
use schemars::{
    Schema,
    transform::{Transform, transform_subschemas},
};
use serde_json::{Map, Value};

use crate::endpoint;

/// Where schemas name their shapes, and where the description has them.
const NAMED: [&str; 2] = ["#/$defs/", "#/components/schemas/"];

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
