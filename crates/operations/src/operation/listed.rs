//! Which questions show what can be named in a field, for whoever leaves it out.

use serde_json::Value;

use super::Operation;
use crate::record::RecordKind;

/// The keyword of a schema that names the question by whose answer a value is found, where the kind of a record does not say it.
pub(crate) const LISTED_BY: &str = "x-listed-by";

impl Operation {
    /// The questions whose answers show what a field can name, by the names of their operations; none where the field names nothing
    /// that is kept.
    pub fn listed_by(&self, field: &str) -> Vec<&'static str> {
        let schema = self.schema();
        let Some(property) = schema.get("properties").and_then(|all| all.get(field)) else {
            return Vec::new();
        };
        let own = property.get(LISTED_BY).and_then(Value::as_str).and_then(super::find);
        let property = property.get("items").unwrap_or(property);
        let kinds = match property.get("x-record") {
            Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect(),
            Some(Value::String(kind)) => vec![kind.as_str()],
            _ => Vec::new(),
        };
        let of_kinds = kinds.into_iter().filter_map(RecordKind::of_code).map(RecordKind::listed_by);
        own.map(|operation| operation.name).into_iter().chain(of_kinds).collect()
    }
}

#[cfg(test)]
mod tests {
    use strum::VariantArray as _;

    use crate::record::RecordKind;
    use crate::testing::{properties, required};
    use crate::{Effect, find, operations};

    /// Protects newcomers: what names the list in which something is found names one that there is.
    #[test]
    fn what_shows_records_is_a_question() {
        let is_question =
            |name: &str| find(name).is_some_and(|one| matches!(one.effect, Effect::Query { .. }));
        for kind in RecordKind::VARIANTS {
            assert!(is_question(kind.listed_by()), "{}", kind.listed_by());
        }
        let named = ["import.undo batch", "log batch", "proof version", "person.erase keep"];
        for (operation, field) in named.map(|one| one.split_once(' ').unwrap()) {
            let listed = find(operation).unwrap().listed_by(field);
            assert!(
                !listed.is_empty() && listed.iter().all(|name| is_question(name)),
                "{operation} {field}: {listed:?}"
            );
        }
    }

    /// Protects whoever leaves out what another list shows: every field that must name a record says in which.
    #[test]
    fn whatever_must_be_named_can_be_looked_up() {
        let mut seen = 0;
        for operation in operations() {
            let properties = properties(operation);
            for field in required(operation) {
                let property = &properties[&field];
                if property.get("items").unwrap_or(property).get("x-record").is_some() {
                    assert!(!operation.listed_by(&field).is_empty(), "{} {field}", operation.name);
                    seen += 1;
                }
            }
        }
        assert!(60 < seen, "{seen}");
    }
}
