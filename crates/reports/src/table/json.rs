//! A table as JSON: an array with one object per row, keyed by column id, holding machine values.
//!
//! Drawings are left out, since their counts have columns of their own.

use serde_json::{Map, Number, Value, json};

use super::{Cell, Kind, Link, Ratio, Table, Unit};

/// The rows as objects. Texts are whole, codes are codes, dates are ISO 8601; a ratio has its exact numbers beside the
/// rounded figure (`percent` or `value`); what cannot be computed says why.
pub fn json(table: &Table) -> Value {
    let object = |line: &mut dyn Iterator<Item = (&super::Column, &Cell)>| {
        let fields = line.filter(|(column, _)| !matches!(column.kind, Kind::Bar | Kind::Signature));
        Value::Object(fields.map(|(column, cell)| (column.id.clone(), value(cell))).collect::<Map<_, _>>())
    };
    Value::Array(table.lines().map(|mut line| object(&mut line)).collect())
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Text(text) | Cell::Code { code: text, .. } | Cell::Date(text) => Value::from(text.as_str()),
        Cell::Integer(number) => Value::from(*number),
        Cell::Ratio(it) => ratio(it),
        Cell::NotComputable(reason) => json!({ "not_computable": reason }),
        Cell::Links(links) => {
            let one = |link: &Link| json!({ "href": link.href, "text": link.text });
            Value::Array(links.iter().map(one).collect())
        }
        Cell::Bar(_) | Cell::NotStated | Cell::Empty => Value::Null,
    }
}

fn ratio(ratio: &Ratio) -> Value {
    let unit = match ratio.unit {
        Unit::Percent => "percent",
        Unit::Number => "value",
    };
    let digits: Option<Number> = ratio.rounded.parse().ok();
    let rounded = digits.map_or_else(|| Value::from(ratio.rounded.as_str()), Value::Number);
    let mut object = Map::new();
    object.insert("denominator".to_owned(), Value::from(ratio.denominator));
    object.insert("numerator".to_owned(), Value::from(ratio.numerator));
    object.insert(unit.to_owned(), rounded);
    Value::Object(object)
}
