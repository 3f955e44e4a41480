//! A document to Popolo JSON: the same text for the same document, absent instead of null.
//! Must not correct anything: what a document says is what is written, so that reading it gives the same document.

use serde_json::{Map, Value};

use super::document::Document;

/// Writes a document as indented JSON with a final line break; fields in the order of the structs, lists in
/// their own order, keys of free objects in alphabetical order.
///
/// # Panics
///
/// Never: texts, whole numbers and JSON values always serialise.
pub fn write(document: &Document) -> String {
    let mut document = document.clone();
    document.meta.values_mut().for_each(sort);
    document.areas.iter_mut().filter_map(|area| area.geometry.as_mut()).for_each(sort_map);
    #[expect(clippy::expect_used, reason = "structs of text, whole numbers and JSON values always serialise")]
    let mut text = serde_json::to_string_pretty(&document).expect("a document serialises");
    text.push('\n');
    text
}

/// Sorts the keys of every object within: their order is free and depends on how the JSON library was built.
fn sort(value: &mut Value) {
    match value {
        Value::Object(map) => sort_map(map),
        Value::Array(list) => list.iter_mut().for_each(sort),
        _ => (),
    }
}

/// Sorts one object.
fn sort_map(map: &mut Map<String, Value>) {
    map.values_mut().for_each(sort);
    map.sort_keys();
}
