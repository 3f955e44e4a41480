//! What is the same of every list: its parameters, and that of its rows not all columns need be asked for.

use serde_json::{Value, json};

use super::reference;
use crate::endpoint::Endpoint;

/// How a part of a list is asked for.
pub(super) fn parameters(list: &Endpoint) -> [Value; 4] {
    let columns: Vec<&str> = list.columns.keys().map(String::as_str).collect();
    let orders: Vec<String> =
        columns.iter().flat_map(|column| [(*column).to_owned(), format!("-{column}")]).collect();
    let several = |name: &str, about: &str, known: Value| {
        json!({
            "name": name, "in": "query", "required": false, "description": about, "style": "form", "explode": false,
            "schema": { "type": "array", "items": { "enum": known } },
        })
    };
    [
        several(
            "sort",
            "By which columns the rows are sorted, the one that counts most first; with a minus sign the greatest comes first. A column \
             that the role is not shown is refused",
            json!(orders),
        ),
        reference("limit"),
        reference("cursor"),
        several("columns", "Which columns are wanted; by default all that the role is shown", json!(columns)),
    ]
}

/// Says in the schema of a list that a row has the columns that were asked for.
pub(super) fn of_parts(data: &mut Value) {
    if let Some(shapes) = data.get_mut("anyOf").and_then(Value::as_array_mut) {
        return shapes.iter_mut().for_each(of_parts);
    }
    let row = data.pointer_mut("/properties/list/items").and_then(Value::as_object_mut);
    if let Some(row) = row {
        row.remove("required");
    }
}
