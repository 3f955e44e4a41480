//! The schemas that stand once in the description, and are referred to by many addresses.

use operations::problem::Kind;
use serde_json::{Value, json};
use strum::VariantArray as _;

/// A problem as `application/problem+json`.
pub(super) fn problem() -> Value {
    let kinds: Vec<&str> = Kind::VARIANTS.iter().map(|kind| kind.name()).collect();
    json!({
        "type": "object", "additionalProperties": false,
        "required": ["type", "title", "status", "code", "kind"],
        "properties": {
            "type": { "type": "string", "format": "uri" },
            "title": { "type": "string", "description": "What happened and where, in the reader's language" },
            "detail": { "type": "string", "description": "What to do next" },
            "status": { "type": "integer" },
            "code": { "type": "string", "description": "What went wrong, the same in every language" },
            "kind": { "enum": kinds },
            "field": { "type": "string", "description": "The field of the request that it is about" },
            "pointer": { "type": "string", "description": "The field as a JSON pointer" },
            "value": { "type": "string", "description": "The value that it is about" },
            "details": { "type": "object", "description": "What else there is to know of it, by code" },
            "said": said(),
            "document": { "type": ["object", "null"], "description": "What was found, as an answer; only where `width` is given" },
            "files": files_given_back(),
            "report": { "type": "object", "description": "What was found in what was handed in, where it is refused for that" },
            "candidates": { "type": "array", "description": "The records that may have been meant", "items": {
                "type": "object", "additionalProperties": false, "required": ["id", "kind", "name"],
                "properties": { "id": { "type": "string" }, "kind": { "type": "string" }, "name": { "type": "string" } },
            }},
        },
    })
}

/// An answer without its data.
pub(super) fn answer() -> Value {
    json!({
        "type": "object",
        "required": ["as_known_at", "as_of", "data", "generated_at", "head", "program", "register", "rows", "version"],
        "properties": {
            "as_known_at": { "type": ["string", "null"] },
            "as_of": { "type": "string" },
            "data": {},
            "generated_at": { "type": ["string", "null"] },
            "head": { "type": ["string", "null"], "description": "The hash of the register's chain; nothing where the answer is not of one register" },
            "program": { "type": "string", "description": "The program that made the answer, with its version" },
            "register": { "type": "string" },
            "rows": {
                "enum": ["checked", "not_checked", "unsound", null],
                "description": "Whether the figures were compared with the log; nothing where the answer is not of one register",
            },
            "version": { "type": ["integer", "null"] },
            "next": {
                "type": "string",
                "description": "The cursor of the next rows of a list; left out where there are none",
            },
            "withheld": {
                "type": "array", "items": { "type": "string" },
                "description": "What this reader is not shown; left out where there is nothing",
            },
        },
    })
}

/// The receipt of a change.
pub(super) fn receipt() -> Value {
    json!({
        "type": "object", "additionalProperties": false,
        "required": ["alike", "answer", "changes", "dry_run", "events", "files", "notices", "replayed", "report", "version", "version_before"],
        "properties": {
            "alike": { "type": "array", "items": { "type": "object" } },
            "answer": { "type": ["object", "null"], "description": "What is handed over, where something is" },
            "changes": { "type": "array", "items": { "type": "array" } },
            "dry_run": { "type": "boolean" },
            "events": { "type": "array", "items": { "type": "object" } },
            "files": files_given_back(),
            "notices": { "type": "array", "items": { "type": "string" } },
            "said": said(),
            "document": { "type": "object", "description": "What is told in place of the facts, as an answer; only where `width` is given" },
            "replayed": { "type": "boolean", "description": "Whether it had been done before; then nothing was written now" },
            "report": { "type": ["object", "null"], "description": "What became of what was handed in, where something was that is told of" },
            "version": { "type": ["integer", "null"] },
            "version_before": { "type": ["integer", "null"] },
        },
    })
}

/// What people would be told of a change, for a program before which somebody sits.
fn said() -> Value {
    json!({ "type": "string", "description": "What people are told of it, as text of so many columns; only where `width` is given" })
}

/// Files that come out of a change, such as rows that are given back.
fn files_given_back() -> Value {
    json!({ "type": "array", "description": "Files that come out of it, such as rows to be mended", "items": {
        "type": "object", "additionalProperties": false, "required": ["name", "media_type", "content"],
        "properties": {
            "name": { "type": "string" }, "media_type": { "type": "string" },
            "content": { "type": "string", "contentEncoding": "base64" },
        },
    }})
}

/// A register that is served.
pub(super) fn register() -> Value {
    json!({
        "type": "object", "additionalProperties": false,
        "required": ["name", "id", "version", "head", "recorded_at", "time_zone"],
        "properties": {
            "name": { "type": "string" }, "id": { "type": "string", "format": "uuid" },
            "version": { "type": "integer" }, "head": { "type": "string" },
            "recorded_at": { "type": ["string", "null"], "format": "date-time" },
            "time_zone": { "type": "string" },
        },
    })
}
