//! The interface for programs as a page for people, made of its description. It must not say anything of an address that the description
//! does not say, but in the reader's language.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Response, header};
use maud::{Markup, html};
use operations::Operation;
use reports::words::{Lang, Words};
use serde_json::{Map, Value};

use crate::endpoint::{self, Endpoint};
use crate::openapi;
use crate::packed::Packed;
use crate::request::apart;
use crate::service::Service;

use super::label::Labels;
use super::layout::open;
use super::problem_page;

/// Answers with the page, which is the same for everybody.
pub(super) async fn answer(State(service): State<Arc<Service>>, request: Request) -> Response<Body> {
    static PAGES: Mutex<BTreeMap<&str, Arc<Packed>>> = Mutex::new(BTreeMap::new());
    let (parts, _) = request.into_parts();
    let lang = service.page_lang(&parts);
    let shared = Arc::clone(&service);
    let made = apart(move || {
        let mut pages = PAGES.lock().unwrap_or_else(PoisonError::into_inner);
        let page = pages.entry(lang.code()).or_insert_with(|| {
            Arc::new(Packed::new(page(&openapi::document(), &shared, lang).into_string()))
        });
        Ok(page.answer(&parts.headers, "text/html; charset=utf-8", "private, no-cache"))
    });
    let mut response = made.await.unwrap_or_else(|problem| problem_page(&problem, service.words(lang)));
    response.headers_mut().append(header::VARY, HeaderValue::from_static("Accept-Language, Cookie"));
    response
}

/// An address with a method.
struct Address<'d> {
    method: &'d str,
    path: &'d str,
    said: &'d Value,
    endpoint: Option<&'static Endpoint>,
}

fn page(document: &Value, service: &Service, lang: Lang) -> Markup {
    let (words, labels) = (service.words(lang), Labels::of(lang));
    let shared = document.pointer("/components/parameters").unwrap_or(&Value::Null);
    let groups = groups(document);
    let body = html! {
        p.lead { (words.say("web-reference-lead")) }
        p { a href="/openapi.json" download { (words.say("web-reference-document")) } }
        nav.contents aria-label=(words.say("web-parts")) {
            ul { @for tag in groups.keys() { li { a href=(format!("#{tag}")) { (group(tag, words, labels)) } } } }
        }
        section aria-labelledby="shared" {
            h2 #shared { (words.say("web-reference-shared")) }
            p { (words.say("web-reference-shared-what")) }
            (fields(shared.as_object().into_iter().flat_map(Map::values).map(|one| parameter(one, None, words, labels)), words))
        }
        @for (tag, addresses) in &groups {
            section aria-labelledby=(tag) {
                h2 id=(tag) { (group(tag, words, labels)) }
                @for one in addresses { (address(one, words, labels)) }
            }
        }
    };
    open(&words.say("web-reference"), &|lang| service.words(lang), lang, &body)
}

/// The addresses by what they are about.
fn groups(document: &Value) -> BTreeMap<&str, Vec<Address<'_>>> {
    let mut groups: BTreeMap<&str, Vec<Address<'_>>> = BTreeMap::new();
    let paths = document["paths"].as_object().into_iter().flatten();
    for (path, item) in paths {
        for (method, said) in item.as_object().into_iter().flatten() {
            let tag = said["tags"][0].as_str().unwrap_or_default();
            let name = said["operationId"].as_str().unwrap_or_default();
            let name = name.strip_suffix(".release").unwrap_or(name);
            let is_it = |one: &&Endpoint| {
                one.operation.name == name
                    && path.strip_prefix("/v1/registers/{register}") == Some(one.path.as_str())
            };
            let endpoint = endpoint::all().iter().find(is_it);
            groups.entry(tag).or_default().push(Address { method, path, said, endpoint });
        }
    }
    groups
}

/// What a group of addresses is called.
fn group(tag: &str, words: &Words, labels: &Labels) -> String {
    let own = format!("web-reference-tag-{tag}");
    if words.has(&own) { words.say(&own) } else { labels.noun(tag) }
}

fn address(address: &Address<'_>, words: &Words, labels: &Labels) -> Markup {
    let Address { method, path, said, endpoint } = address;
    let operation = endpoint.map(|one| one.operation);
    let title = match endpoint {
        Some(endpoint) => labels.title(endpoint.operation, &endpoint.schema),
        None => title(said, words),
    };
    let own = |one: &&Value| one.get("$ref").is_none();
    let parameters = said["parameters"].as_array().into_iter().flatten();
    let asked = parameters.filter(own).map(|one| parameter(one, operation, words, labels));
    let body = said.pointer("/requestBody/content/application~1json/schema").unwrap_or(&Value::Null);
    let required: Vec<&str> =
        body["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let sent = body["properties"].as_object().into_iter().flatten();
    let sent = sent.map(|(name, schema)| Field {
        name: name.clone(),
        place: "body",
        kind: kind(schema),
        required: required.contains(&name.as_str()),
        said: about(name, schema, operation, words, labels),
    });
    let all: Vec<Field> = asked.chain(sent).collect();
    html! {
        details.route {
            summary { code { (method.to_uppercase()) " " (path) } " " span { (title) } }
            @if all.is_empty() { p.hint { (words.say("web-reference-nothing")) } }
            @else { (fields(all.into_iter(), words)) }
        }
    }
}

/// What an address does that is none of an operation.
fn title(said: &Value, words: &Words) -> String {
    let name = said["operationId"].as_str().unwrap_or_default().replace(['.', '_'], "-");
    let ids = ["web-reference-of", "access-title", "access-act"].map(|before| format!("{before}-{name}"));
    let known = ids.into_iter().find(|id| words.has(id));
    known.map_or_else(|| said["summary"].as_str().unwrap_or_default().to_owned(), |id| words.say(&id))
}

/// A field of a request.
struct Field {
    name: String,
    place: &'static str,
    kind: String,
    required: bool,
    said: String,
}

/// A parameter of the description.
fn parameter(said: &Value, operation: Option<&Operation>, words: &Words, labels: &Labels) -> Field {
    let name = said["name"].as_str().unwrap_or_default();
    let place = match said["in"].as_str() {
        Some("path") => "path",
        Some("header") => "header",
        _ => "query",
    };
    let mut schema = said["schema"].clone();
    if let (Some(schema), Some(about)) = (schema.as_object_mut(), said.get("description")) {
        schema.insert("description".to_owned(), about.clone());
    }
    Field {
        name: name.to_owned(),
        place,
        kind: kind(&schema),
        required: said["required"] == true,
        said: about(name, &schema, operation, words, labels),
    }
}

/// The help of a parameter: its own, where it belongs to an operation, or the one that all addresses share.
fn about(
    name: &str,
    schema: &Value,
    operation: Option<&Operation>,
    words: &Words,
    labels: &Labels,
) -> String {
    let dashed = name.to_lowercase().replace('_', "-");
    let ids = ["web-reference-field", "access-field"].map(|before| format!("{before}-{dashed}"));
    let own =
        operation.map(|operation| labels.help_of(operation, name, schema)).filter(|said| !said.is_empty());
    let shared = || ids.into_iter().find(|id| words.has(id)).map(|id| words.say(&id));
    match (own, operation) {
        (Some(own), Some(_)) if !words.has(&format!("web-reference-field-{dashed}")) => own,
        _ => shared().unwrap_or_else(|| schema["description"].as_str().unwrap_or_default().to_owned()),
    }
}

/// What may stand in a field: its values, its format, or its type.
fn kind(schema: &Value) -> String {
    let values = |schema: &Value| -> Vec<String> {
        let known = schema["enum"].as_array().into_iter().flatten();
        known.filter_map(Value::as_str).filter(|one| !one.starts_with('-')).map(str::to_owned).collect()
    };
    let items = &schema["items"];
    let (all, several) = (values(schema), values(items));
    if !all.is_empty() || !several.is_empty() {
        let end = if several.is_empty() { "" } else { ", …" };
        return format!("{}{end}", all.into_iter().chain(several).collect::<Vec<_>>().join(" | "));
    }
    let format = schema["format"].as_str().or(schema["x-record"].as_str());
    let types = match &schema["type"] {
        Value::Array(types) => types.iter().filter_map(Value::as_str).find(|one| *one != "null"),
        Value::String(one) => Some(one.as_str()),
        _ => None,
    };
    let one = |schema: &Value| schema["x-record"].as_str().or(schema["type"].as_str()).map(str::to_owned);
    match types {
        Some("array") => format!("{}, …", one(items).unwrap_or_else(|| "string".to_owned())),
        Some("string") => format.unwrap_or("string").to_owned(),
        types => types.or(format).unwrap_or("string").to_owned(),
    }
}

fn fields(fields: impl Iterator<Item = Field>, words: &Words) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label=(words.say("web-reference-fields")) {
            table {
                thead { tr {
                    @for column in ["name", "place", "kind", "about"] { th scope="col" { (words.say(&format!("web-reference-col-{column}"))) } }
                } }
                tbody {
                    @for field in fields {
                        tr {
                            th scope="row" { code { (field.name) } @if field.required { " " span.required { "(" (words.say("web-form-required")) ")" } } }
                            td { (words.say(&format!("web-reference-in-{}", field.place))) }
                            td { code { (field.kind) } }
                            td { (field.said) }
                        }
                    }
                }
            }
        }
    }
}
