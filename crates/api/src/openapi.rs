//! The description of the whole interface for programs, as OpenAPI 3.1, made by the loop that makes the routes.

mod lists;
mod managed;
mod schemas;
mod shapes;

use operations::operation::Media;
use operations::{Effect, layout};
use reports::layout::Layout;
use serde_json::{Map, Value, json};

use self::schemas::{answer, problem, receipt, register};
use crate::access::cookie;
use crate::ask::Format;
use crate::change::VERSION_TAG;
use crate::endpoint::{self, Endpoint};
use crate::listing;
use crate::manage;
use crate::second_person::is_confirmed_by_two;

/// The statuses of problems that every address of a register may answer with.
const ANYWHERE: [&str; 10] = ["400", "401", "403", "404", "408", "421", "422", "429", "500", "503"];

/// How a request shows who asks: by any one of these.
const SECURITY: [&str; 3] = ["token", "session", "session_without_tls"];

/// The document.
pub fn document() -> Value {
    let mut paths = Map::new();
    paths.extend(beside());
    for endpoint in endpoint::all() {
        let (method, operation) = match endpoint.operation.effect {
            _ if endpoint.is_change => ("post", change(endpoint)),
            Effect::Export { media, .. } => (method(endpoint), export(endpoint, media)),
            Effect::Maintenance { answer, .. } => (method(endpoint), upkeep(endpoint, answer())),
            _ => (method(endpoint), question(endpoint)),
        };
        paths.insert(format!("/v1/registers/{{register}}{}", endpoint.path), json!({ method: operation }));
    }
    for route in manage::routes() {
        let item = paths.entry(route.path).or_insert_with(|| json!({}));
        item[route.method.name()] = managed::operation(route);
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Ayni",
            "description": "The register of a cooperative and its governance: who belongs, who holds which office since \
                when, what was decided, what is certified, and how far women and men share in all of it, as of any day.",
            "version": env!("CARGO_PKG_VERSION"),
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
        },
        "servers": [{ "url": "/" }],
        "security": SECURITY.map(|scheme| json!({ scheme: [] })),
        "tags": operations::NOUNS.iter().map(|noun| json!({ "name": noun.name, "description": noun.about })).collect::<Vec<_>>(),
        "paths": paths,
        "components": components(),
    })
}

const fn method(endpoint: &Endpoint) -> &'static str {
    if endpoint.is_posted { "post" } else { "get" }
}

/// What a server answers beside operations.
fn beside() -> Vec<(String, Value)> {
    let open = |summary: &str, id: &str, content: Value| {
        json!({ "get": {
            "operationId": id, "summary": summary, "security": [], "tags": ["server"],
            "responses": with_problems(json!({ "200": { "description": summary, "content": content } }), &[]),
        }})
    };
    let any = json!({ "application/json": { "schema": { "type": "object" } } });
    let register = json!([{ "$ref": "#/components/parameters/register" }]);
    let described = json!({ "application/json": { "schema": { "$ref": "#/components/schemas/Register" } } });
    let all = json!({ "application/json": { "schema": {
        "type": "object", "required": ["registers"], "additionalProperties": false,
        "properties": { "registers": { "type": "array", "items": { "$ref": "#/components/schemas/Register" } } },
    }}});
    let paths = [
        ("/health", open("Whether the server runs", "health", any.clone())),
        ("/ready", open("Whether every register can be read", "ready", any.clone())),
        ("/openapi.json", open("This document", "openapi", any)),
        ("/v1/session", session()),
        (
            "/v1/registers",
            json!({ "get": {
                "operationId": "registers", "summary": "The registers that are served", "tags": ["server"],
                "responses": with_problems(json!({ "200": { "description": "The registers", "content": all } }), &[]),
            }}),
        ),
        (
            "/v1/registers/{register}",
            json!({ "get": {
                "operationId": "register", "summary": "A register: its version and the head of its chain", "tags": ["server"],
                "parameters": register,
                "responses": with_problems(json!({ "200": { "description": "The register", "content": described } }), &[]),
            }}),
        ),
        ("/v1/registers/{register}/changes", changes()),
        ("/v1/registers/{register}/files", files()),
    ];
    paths.into_iter().map(|(path, item)| (path.to_owned(), item)).collect()
}

fn session() -> Value {
    let token = json!({ "application/json": { "schema": {
        "type": "object", "required": ["token"], "additionalProperties": false,
        "properties": { "token": { "type": "string" } },
    }}});
    json!({
        "post": {
            "operationId": "session.begin",
            "summary": "Sign in: with a one-time code, or by name and password, with the code of the second factor where there is one",
            "security": [], "tags": ["server"],
            "requestBody": { "required": true, "content": { "application/json": { "schema": { "oneOf": [
                sign_in(&["code"]), sign_in(&["name", "password"]), sign_in(&["name", "password", "code"]),
            ]}}}},
            "responses": with_problems(json!({ "200": { "description": "The token of the session", "content": token } }), &["413", "415"]),
        },
        "delete": {
            "operationId": "session.end", "summary": "Sign out, if anybody is signed in", "tags": ["server"],
            "security": SECURITY.map(|scheme| json!({ scheme: [] })).into_iter().chain([json!({})]).collect::<Vec<_>>(),
            "responses": with_problems(json!({ "204": { "description": "Signed out" } }), &[]),
        },
    })
}

/// The body of a sign-in with these fields.
fn sign_in(fields: &[&str]) -> Value {
    let text = |name: &&str| ((*name).to_owned(), json!({ "type": "string" }));
    let properties: Map<String, Value> = fields.iter().map(text).collect();
    json!({ "type": "object", "required": fields, "additionalProperties": false, "properties": properties })
}

fn changes() -> Value {
    let number = |name: &str, what: &str| json!({ "name": name, "in": "query", "description": what, "schema": { "type": "integer", "minimum": 0, "maximum": u64::MAX } });
    let change = json!({
        "type": "object", "additionalProperties": false, "required": ["version", "at"],
        "properties": {
            "version": { "type": "integer" }, "at": { "type": "string", "format": "date-time" },
            "kind": { "type": "string" }, "role": { "type": "string" },
            "batch": { "type": ["string", "null"], "format": "uuid" },
        },
    });
    let content = json!({
        "application/json": { "schema": {
            "type": "object", "required": ["changes", "version"], "additionalProperties": false,
            "properties": { "changes": { "type": "array", "items": change }, "version": { "type": "integer" } },
        }},
        "text/event-stream": { "schema": { "type": "string" } },
    });
    json!({ "get": {
        "operationId": "changes", "tags": ["server"],
        "summary": "What was recorded after a version, as it comes",
        "parameters": [
            { "$ref": "#/components/parameters/register" },
            number("since", "The version after which changes are told; by default the present one"),
            number("wait", "How many seconds to wait where there is none yet; at most 30"),
        ],
        "responses": with_problems(json!({ "200": { "description": "The changes", "content": content } }), &["406"]),
    }})
}

fn files() -> Value {
    let kept = json!({ "application/json": { "schema": {
        "type": "object", "required": ["digest", "size"], "additionalProperties": false,
        "properties": { "digest": { "type": "string" }, "size": { "type": "integer" } },
    }}});
    json!({ "post": {
        "operationId": "file.keep", "tags": ["server"],
        "summary": "Hand in a file, to be referred to by the hash of its content",
        "parameters": [reference("register")],
        "requestBody": {
            "description": "Its content; without one, the file is empty",
            "content": { "application/octet-stream": { "schema": {} } },
        },
        "responses": with_problems(json!({ "200": { "description": "It is kept", "content": kept } }), &["413"]),
    }})
}

/// What a question or an export takes, beside what it takes as every other.
fn fields(endpoint: &Endpoint) -> Vec<Value> {
    let required: Vec<&str> = endpoint.required().collect();
    let parameter = |(name, schema): (&str, &Value)| {
        let is_in_path = endpoint.in_path.as_deref() == Some(name);
        let place = if is_in_path { "path" } else { "query" };
        let mut parameter = json!({
            "name": name, "in": place, "required": is_in_path || required.contains(&name), "schema": bare(schema),
        });
        if let Some(said) = schema.get("description") {
            parameter["description"] = said.clone();
        }
        parameter
    };
    let is_filter = |(name, _): &(&str, &Value)| !endpoint.is_list() || !listing::FIELDS.contains(name);
    endpoint.properties().filter(is_filter).map(parameter).collect()
}

fn export(endpoint: &Endpoint, media: &[Media]) -> Value {
    let mut parameters: Vec<Value> =
        ["register", "as_of", "as_known_at", "lang", "accept_language"].map(reference).into();
    let endings: Vec<&str> = media.iter().flat_map(|one| one.endings).copied().collect();
    if !endings.is_empty() {
        parameters.push(json!({
            "name": "format", "in": "query", "description": "In which of its formats", "schema": { "enum": endings },
        }));
    }
    if !endpoint.is_posted {
        parameters.extend(fields(endpoint));
    }
    let content: Map<String, Value> =
        media.iter().map(|one| (one.name.to_owned(), json!({ "schema": {} }))).collect();
    let mut operation = json!({
        "operationId": endpoint.operation.name,
        "summary": summary(endpoint),
        "tags": [noun(endpoint)],
        "x-sensitivity": endpoint.class().map(|class| format!("{class:?}").to_lowercase()),
        "parameters": parameters,
        "responses": with_problems(json!({ "200": { "description": "The file", "content": content } }), &["406", "409"]),
    });
    if endpoint.is_posted {
        operation["requestBody"] = request_body(endpoint);
        operation["responses"] = with_problems(operation["responses"].take(), &["413", "415"]);
    }
    operation
}

/// Upkeep that a server offers.
fn upkeep(endpoint: &Endpoint, answer: schemars::Schema) -> Value {
    let parameters = ["register", "format_of_told", "width", "lang", "accept_language"].map(reference);
    let (data, _) = shapes::of_answer(answer);
    let document = of_document(&data);
    let content = json!({
        "application/json": { "schema": { "anyOf": [document, data] } },
        "text/plain": { "schema": { "type": "string" } },
    });
    json!({
        "operationId": endpoint.operation.name,
        "summary": summary(endpoint),
        "tags": [noun(endpoint)],
        "x-sensitivity": endpoint.class().map(|class| format!("{class:?}").to_lowercase()),
        "parameters": parameters,
        "requestBody": request_body(endpoint),
        "responses": with_problems(
            json!({ "200": { "description": "What came of it", "content": content } }),
            &["406", "409", "413", "415"],
        ),
    })
}

/// The fields as a JSON object.
fn request_body(endpoint: &Endpoint) -> Value {
    let mut schema = untitled(endpoint.schema.clone());
    if let Some(object) = schema.as_object_mut() {
        shapes::of_fields(object);
    }
    json!({ "required": true, "content": { "application/json": { "schema": schema } } })
}

/// A schema as it stands inside another document.
fn untitled(mut schema: schemars::Schema) -> Value {
    schema.remove("$schema");
    schema.remove("title");
    schema.to_value()
}

/// An answer with its data.
fn of_document(data: &Value) -> Value {
    json!({ "allOf": [
        { "$ref": "#/components/schemas/Answer" }, { "type": "object", "properties": { "data": data } },
    ]})
}

fn question(endpoint: &Endpoint) -> Value {
    let mut parameters = vec![reference("register")];
    let format = if Format::Lines.fits(endpoint) { "format_of_rows" } else { "format" };
    parameters.extend(
        ["as_of", "as_known_at", format, layout::FIELD, "width", "lang", "accept_language", "if_none_match"]
            .map(reference),
    );
    parameters.extend(fields(endpoint));
    if endpoint.is_list() {
        parameters.extend(lists::parameters(endpoint));
    }
    let (Effect::Query { class, answer, .. } | Effect::Release { class, answer, .. }) =
        endpoint.operation.effect
    else {
        return Value::Null;
    };
    let (mut data, _) = shapes::of_answer(answer());
    let mut headers = json!({ "ETag": { "$ref": "#/components/headers/ETag" } });
    if endpoint.is_list() {
        lists::of_parts(&mut data);
        headers["Link"] = json!({ "$ref": "#/components/headers/Link" });
    }
    let json_content = of_document(&data);
    let mut content = Map::new();
    for format in Format::of_answers(endpoint) {
        let schema = if format == Format::Json { json_content.clone() } else { json!({ "type": "string" }) };
        content.insert(media_type(format).to_owned(), json!({ "schema": schema }));
    }
    let mut responses = with_problems(
        json!({
            "200": { "description": "The answer", "headers": headers, "content": content },
            "304": { "description": "As the reader has it already" },
        }),
        &["406", "409"],
    );
    if let Some(link) = link_to_record(endpoint) {
        responses["200"]["links"] = link;
    }
    json!({
        "operationId": endpoint.operation.name,
        "summary": summary(endpoint),
        "tags": [noun(endpoint)],
        "x-sensitivity": format!("{class:?}").to_lowercase(),
        "parameters": parameters,
        "responses": responses,
    })
}

/// From a list of records to the first of them.
fn link_to_record(list: &Endpoint) -> Option<Value> {
    let noun = list.operation.name.strip_suffix(".list")?;
    let name = format!("{noun}.show");
    let field = endpoint::find(&name, false)?.in_path.as_deref()?;
    Some(json!({ noun: {
        "operationId": name, "description": "The first of them",
        "parameters": { "register": "$request.path.register", field: "$response.body#/data/list/0/id" },
    }}))
}

fn media_type(format: Format) -> &'static str {
    format.media_type().split(';').next().unwrap_or_default()
}

fn change(endpoint: &Endpoint) -> Value {
    let parameters = [
        "register",
        "as_of",
        "dry_run",
        "format_of_told",
        "width",
        "lang",
        "accept_language",
        "idempotency_key",
        "if_match",
    ]
    .map(reference);
    let headers = json!({ "ETag": { "$ref": "#/components/headers/ETag" } });
    let is_release = matches!(endpoint.operation.effect, Effect::Release { .. });
    let end = if is_release { ".release" } else { "" };
    let mut operation = json!({
        "operationId": format!("{}{end}", endpoint.operation.name),
        "summary": summary(endpoint),
        "tags": [noun(endpoint)],
        "x-commands": endpoint.operation.kinds(),
        "parameters": parameters,
        "requestBody": request_body(endpoint),
        "responses": with_problems(json!({ "200": {
            "description": "What it did, or would", "headers": headers,
            "content": {
                "application/json": { "schema": receipt_of(endpoint) },
                "text/plain": { "schema": { "type": "string" } },
            },
        }}), &["406", "409", "412", "413", "415", "428"]),
    });
    if is_confirmed_by_two(endpoint.operation) {
        operation["responses"]["202"] = managed::waiting();
    }
    operation
}

/// The receipt of a change, with the schema of its report where it tells one.
fn receipt_of(endpoint: &Endpoint) -> Value {
    let receipt = json!({ "$ref": "#/components/schemas/Receipt" });
    let Effect::Mutation { answer, .. } = endpoint.operation.effect else { return receipt };
    let Some(schema) = answer() else { return receipt };
    let report = json!({ "anyOf": [schema, { "type": "null" }] });
    json!({ "allOf": [receipt, { "type": "object", "properties": { "report": report } }] })
}

fn summary(endpoint: &Endpoint) -> Value {
    endpoint.schema.get("description").cloned().unwrap_or_else(|| endpoint.operation.name.into())
}

fn noun(endpoint: &Endpoint) -> &'static str {
    endpoint.operation.name.split('.').next().unwrap_or_default()
}

/// The schema of a field without what is said of it elsewhere.
fn bare(schema: &Value) -> Value {
    let mut schema = schema.clone();
    shapes::limit_numbers(&mut schema);
    if let Some(object) = schema.as_object_mut() {
        object.remove("description");
        object.remove("default");
    }
    schema
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/parameters/{name}") })
}

fn with_problems(mut responses: Value, more: &[&str]) -> Value {
    for status in ANYWHERE.iter().chain(more) {
        responses[*status] = json!({ "$ref": "#/components/responses/Problem" });
    }
    responses
}

fn components() -> Value {
    let mut schemas = shapes::of_answers();
    schemas.extend([
        ("Problem".to_owned(), problem()),
        ("Answer".to_owned(), answer()),
        ("Receipt".to_owned(), receipt()),
        ("Register".to_owned(), register()),
    ]);
    json!({
        "securitySchemes": {
            "token": { "type": "http", "scheme": "bearer" },
            "session": {
                "type": "apiKey", "in": "cookie", "name": cookie::SECRET,
                "description": "The session of a browser that asks over TLS, be it of the server or of a proxy in front of it",
            },
            "session_without_tls": {
                "type": "apiKey", "in": "cookie", "name": cookie::PLAIN,
                "description": "The session of a browser that asks without TLS, at the machine of the server",
            },
        },
        "headers": {
            "ETag": { "description": "The version of the register, for If-Match and If-None-Match", "schema": { "type": "string" } },
            "Link": { "description": "With rel=\"next\", where the next rows of the list are found", "schema": { "type": "string" } },
        },
        "parameters": parameters(),
        "responses": { "Problem": {
            "description": "Why it was not answered or done, and what to do next",
            "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } },
        }},
        "schemas": schemas,
    })
}

fn parameters() -> Value {
    let of = |name: &str, place: &str, what: &str, schema: Value| json!({ "name": name, "in": place, "required": place == "path", "description": what, "schema": schema });
    let text = || json!({ "type": "string" });
    json!({
        "register": of("register", "path", "The name of the register at this server, or its identifier", text()),
        "as_of": of("as_of", "query", "The day that is asked about; by default today, where the register is kept", text()),
        "as_known_at": of("as_known_at", "query", "The instant as known at which it is asked", text()),
        "format": of("format", "query", "How the answer is set; by default what Accept asks for", formats(Format::ALL.into_iter().filter(|format| *format != Format::Lines))),
        "format_of_rows": of("format", "query", "How the answer is set; by default what Accept asks for", formats(Format::ALL)),
        "format_of_told": of("format", "query", "How what came of it is told: as data, or for a terminal; by default what Accept asks for", formats(Format::TOLD)),
        layout::FIELD: of(layout::FIELD, "query", layout::ABOUT, json!({ "enum": Layout::ALL.map(Layout::code) })),
        "width": of("width", "query", "How many columns a table for a terminal has", json!({ "type": "integer", "minimum": 1, "maximum": u16::MAX })),
        "lang": of("lang", "query", "The language of what people read, by its code, such as es", text()),
        "limit": of("limit", "query", "At most so many rows of the list; where the next ones are found is said in `next` and in the header Link", json!({ "type": "integer", "minimum": 0, "maximum": u64::MAX })),
        "cursor": of("cursor", "query", "The rows after those of an earlier answer to the same question: its `next`. It is good while the register is at that version, and for the same day, filters and order", text()),
        "dry_run": of("dry_run", "query", "Say what would happen, and write nothing", json!({ "type": "boolean" })),
        "accept_language": of("Accept-Language", "header", "The languages that the reader wants", text()),
        "if_none_match": of("If-None-Match", "header", "The tag of the answer that the reader has", text()),
        "if_match": of("If-Match", "header", "Do it only if the register is at this version", json!({ "type": "string", "pattern": VERSION_TAG })),
        "idempotency_key": of("Idempotency-Key", "header", "The identifier under which it is done once, however often it is sent", json!({ "type": "string", "format": "uuid" })),
    })
}

fn formats(known: impl IntoIterator<Item = Format>) -> Value {
    json!({ "enum": known.into_iter().map(Format::name).collect::<Vec<_>>() })
}
