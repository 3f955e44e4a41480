//! Examples of every operation on the register of the demonstration, for the tests of every crate that asks one. The product must
//! not use any of it.

#![expect(
    clippy::missing_panics_doc,
    clippy::panic,
    clippy::unwrap_used,
    reason = "an example that does not fit fails the test that asks for it"
)]

mod examples;

use std::collections::BTreeSet;

use data_encoding::BASE64;
use serde_json::{Map, Value, json};

use crate::Operation;

/// The fields of an operation with their schemas.
pub fn properties(operation: &Operation) -> Map<String, Value> {
    let schema = operation.schema();
    schema.get("properties").and_then(Value::as_object).cloned().unwrap_or_default()
}

/// The names of the fields that must be filled in.
pub fn required(operation: &Operation) -> Vec<String> {
    let schema = operation.schema();
    let required = schema.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
    required.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn examples(operation: &Operation) -> &'static [(&'static str, &'static str)] {
    let all = examples::ALL.iter().flat_map(|noun| noun.iter());
    let mut own = all.filter(|(of, _)| *of == operation.name);
    own.next().map_or(&[], |(_, examples)| examples)
}

/// Something that a field can hold.
fn example(operation: &Operation, field: &str, property: &Value) -> Value {
    if let Some(items) = property.get("items") {
        return json!([example(operation, field, items)]);
    }
    let own = examples(operation).iter().find(|(name, _)| *name == field).map(|(_, value)| *value);
    match (property.get("type").map(Value::to_string).unwrap_or_default(), own) {
        (kind, Some(content)) if kind.contains("object") => {
            return json!({ "name": "lista.csv", "content": BASE64.encode(content.as_bytes()) });
        }
        (kind, own) if kind.contains("boolean") => return json!(own != Some("false")),
        (kind, own) if kind.contains("integer") => {
            return json!(own.map_or(1, |own| own.parse::<u64>().unwrap()));
        }
        (_, Some(own)) => return json!(own),
        _ => {}
    }
    if let Some(parts) = property.get("properties") {
        if parts.get("content").is_none() {
            let digest = domain::value::Digest::of(&[b"acta"]);
            return json!({ "name": "acta.pdf", "digest": digest, "size": 4 });
        }
        return json!({ "name": "lista.txt", "content": "OTkwMDAwMjAK" });
    }
    match property.get("type").and_then(Value::as_str) {
        Some("boolean") => return json!(true),
        Some("integer") => return json!(1),
        _ => {}
    }
    let record = property.get("x-record").map(|record| record.as_str().unwrap_or("person"));
    let text = match record {
        Some("person" | "membership") => Some("99000020"),
        Some("mandate") => Some("Nancy Coaquira"),
        Some("cooperative") => Some("CECOMIP"),
        // There is none; whoever asks for one is told so.
        Some("term") => Some("2021-2023"),
        Some("statute") => Some("Estatuto"),
        Some("policy") => Some("Política de género"),
        Some("plan") => Some("Plan de igualdad"),
        Some("measure") => Some("Invitar a las bateadoras"),
        Some("indicator" | "target") => Some("G1"),
        Some("observation") => Some("Socias 58"),
        Some("training") => Some("Derechos de las mujeres"),
        Some("session") => Some("2021-10-16"),
        Some("group") => Some("Divinas en Brillo de Oro"),
        Some("participation") => Some("99000332"),
        Some("project") => Some("Charpitas Inclusivas"),
        Some("aim") => Some("Pallaqueras con crédito"),
        Some("part") => Some("Ford Foundation"),
        Some("action" | "finding" | "requirement") => Some("fm2-traceability"),
        Some("audit") => Some("2021"),
        Some("certification" | "scheme") => Some("fairmined-2.0"),
        Some("evidence") => Some("sello ecológico"),
        Some("organ") => Some("board_of_directors"),
        Some("premium") => Some("Acta 3/2021, acuerdo 2 (ejemplo)"),
        Some("step") => Some("granted"),
        Some("unit") => Some("Francisco Uno"),
        Some(other) => panic!("{} {field}: what is a {other} called in the demonstration?", operation.name),
        None => None,
    };
    let text = text.or_else(|| match property.get("format").and_then(Value::as_str) {
        Some("partial-date") => Some("2021"),
        Some("money") => Some("10.00 PEN"),
        Some("grams") => Some("10"),
        Some("time-zone") => Some("America/Lima"),
        _ => None,
    });
    let first = |name: &str| property.get(name).and_then(|all| all.get(0)).cloned();
    match text {
        Some(text) => json!(text),
        None => first("enum").or_else(|| first("examples")).unwrap_or(json!("algo")),
    }
}

/// Something that no field of the kind can hold.
pub fn garbage(property: &Value) -> Value {
    if let Some(items) = property.get("items") {
        return json!([garbage(items)]);
    }
    // A post may have any words; a number of places has no sign.
    if property.get("format").and_then(Value::as_str) == Some("seat") {
        return json!("presidenta:-1");
    }
    match property.get("maxLength").and_then(Value::as_u64) {
        Some(most) => json!("x".repeat(usize::try_from(most).unwrap() + 1)),
        None => json!("¿qué será esto?"),
    }
}

/// An object with the fields that are needed, and one more.
pub fn filled(operation: &Operation, more: Option<&str>) -> Map<String, Value> {
    let properties = properties(operation);
    let mut names: BTreeSet<String> = required(operation).into_iter().collect();
    names.extend(more.map(str::to_owned));
    names.extend(examples(operation).iter().map(|(name, _)| (*name).to_owned()));
    let needs = examples::NEEDS.iter().filter(|(of, name, _)| *of == operation.name && Some(*name) == more);
    names.extend(needs.map(|(.., beside)| (*beside).to_owned()));
    names.into_iter().map(|name| (name.clone(), example(operation, &name, &properties[&name]))).collect()
}

/// What is typed behind a verb for fields: options, and what stands in places after `--`.
pub fn arguments(operation: &Operation, fields: &Map<String, Value>) -> Vec<String> {
    let command = operation.command();
    let mut typed = Vec::new();
    for (name, value) in fields {
        let argument = command.get_arguments().find(|one| one.get_id() == name).unwrap();
        let Some(long) = argument.get_long() else { continue };
        match value {
            Value::Bool(_) => typed.push(format!("--{long}")),
            Value::Array(values) => {
                typed.extend(values.iter().map(|value| format!("--{long}={}", written(value))));
            }
            value => typed.push(format!("--{long}={}", written(value))),
        }
    }
    typed.push("--".to_owned());
    for argument in command.get_positionals() {
        match fields.get(argument.get_id().as_str()) {
            Some(Value::Array(values)) => typed.extend(values.iter().map(written)),
            Some(value) => typed.push(written(value)),
            None => {}
        }
    }
    typed
}

/// A value as it is typed: a file by its name.
fn written(value: &Value) -> String {
    let value = value.get("name").unwrap_or(value);
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
