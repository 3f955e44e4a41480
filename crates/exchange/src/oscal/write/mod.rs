//! Schemes, audits and what is to be mended, as OSCAL. What is written depends on nothing but what is given, so that
//! writing twice gives the same bytes.

mod catalog;
mod plan;
mod profile;
mod results;

use chrono::NaiveDate;
use domain::value::PartialDate;
use serde_json::{Map, Value, json};

use super::ids;

pub use catalog::write as write_catalog;
pub use plan::{Open, Plan, write as write_poam};
pub use profile::write as write_profile;
pub use results::{Audited, Unsaid, write as write_results};

/// A document as text: indented, keys in alphabetical order, a line break at the end.
fn document(model: &str, content: Map<String, Value>) -> String {
    let top = Map::from_iter([(model.to_owned(), Value::Object(content))]);
    format!("{:#}\n", Value::Object(top))
}

/// Midnight at which a day begins.
fn midnight(day: NaiveDate) -> String {
    format!("{}T00:00:00Z", day.format("%Y-%m-%d"))
}

/// The first instant that a date may mean.
fn begins(date: PartialDate) -> String {
    midnight(date.first())
}

/// The last second that a date may mean.
fn ends(date: PartialDate) -> String {
    format!("{}T23:59:59Z", date.last().format("%Y-%m-%d"))
}

/// Metadata with an owner; the title and the other texts are the scheme's own.
fn metadata(title: &str, version: &str, owner: &str, on: NaiveDate) -> Map<String, Value> {
    let party = ids::uuid("party", owner);
    let metadata = json!({
        "last-modified": midnight(on),
        "oscal-version": super::VERSION,
        "parties": [{ "name": owner, "type": "organization", "uuid": party }],
        "responsible-parties": [{ "party-uuids": [party], "role-id": "creator" }],
        "roles": [{ "id": "creator", "title": "Document Creator" }],
        "title": title,
        "version": version,
    });
    into_map(metadata)
}

/// The object that a literal is.
fn into_map(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// Puts a list in, unless it is empty: OSCAL admits no empty list.
fn put(map: &mut Map<String, Value>, key: &str, list: Vec<Value>) {
    if !list.is_empty() {
        map.insert(key.to_owned(), Value::Array(list));
    }
}
