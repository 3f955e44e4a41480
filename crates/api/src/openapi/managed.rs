//! The description of the routes of the access book.

use serde_json::{Map, Value, json};

use super::{reference, with_problems};
use crate::manage::{Field, Gives, Method, Route};

/// A route as an operation of the document.
pub(super) fn operation(route: &Route) -> Value {
    let mut parameters: Vec<Value> = route.parameters().map(in_path).collect();
    parameters.push(reference("lang"));
    let mut operation = json!({ "operationId": route.name, "summary": route.summary, "tags": ["access"] });
    if route.method == Method::Post {
        operation["requestBody"] =
            json!({ "required": true, "content": { "application/json": { "schema": body(route.fields) } } });
    } else {
        parameters.extend(route.fields.iter().map(in_query));
    }
    operation["parameters"] = parameters.into();
    operation["responses"] = responses(route);
    operation
}

fn responses(route: &Route) -> Value {
    let status = route.gives.status();
    let mut done = json!({ "description": status.canonical_reason().unwrap_or_default() });
    if route.gives != Gives::Nothing {
        done["content"] = json!({ "application/json": { "schema": { "type": "object" } } });
    }
    let more: &[&str] = match route.method {
        Method::Get => &[],
        Method::Post => &["409", "413", "415"],
        Method::Delete => &["409"],
    };
    with_problems(json!({ status.as_str(): done }), more)
}

fn in_path(name: &str) -> Value {
    if name == "register" {
        return reference(name);
    }
    let schema = match name {
        // By its name, too.
        "account" | "person" => json!({ "type": "string" }),
        "session" => json!({ "type": "string", "pattern": "^[0-9a-f]{64}$" }),
        _ => json!({ "type": "string", "format": "uuid" }),
    };
    json!({ "name": name, "in": "path", "required": true, "schema": schema })
}

fn in_query(field: &Field) -> Value {
    json!({
        "name": field.name, "in": "query", "required": field.is_required, "description": field.about,
        "schema": field.schema(),
    })
}

fn body(fields: &[Field]) -> Value {
    let mut properties = Map::new();
    for field in fields {
        let mut schema = field.schema();
        schema["description"] = field.about.into();
        properties.insert(field.name.to_owned(), schema);
    }
    let required: Vec<&str> =
        fields.iter().filter(|field| field.is_required).map(|field| field.name).collect();
    json!({ "type": "object", "additionalProperties": false, "required": required, "properties": properties })
}

/// The answer where a second account has to confirm a change.
pub(super) fn waiting() -> Value {
    json!({
        "description": "On a server with accounts: another account has to confirm it; then it is done when it is sent again",
        "content": { "application/json": { "schema": {
            "type": "object", "additionalProperties": false,
            "required": ["confirmation", "expires_at", "operation", "role"],
            "properties": {
                "confirmation": { "type": "string", "format": "uuid" },
                "expires_at": { "type": "string", "format": "date-time" },
                "operation": { "type": "string" },
                "role": { "type": "string" },
            },
        }}},
    })
}
