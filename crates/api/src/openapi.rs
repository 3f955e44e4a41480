//! The description of the whole interface for programs, as OpenAPI 3.1, made by the loop that makes the routes.

use serde_json::Value;

/// The document.
pub fn document() -> Value {
    Value::Null
}
