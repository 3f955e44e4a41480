//! An operation with its fields filled in, and the digest of what is asked by it.

use domain::value::Digest;
use serde::Serialize;
use serde_json::{Map, Value};

use super::{AnyExport, AnyMaintenance, AnyMutation, AnyQuery};
use crate::upload::Upload;

/// An operation with its fields filled in.
#[derive(Debug)]
pub enum Filled {
    /// One that changes the register.
    Mutation(Box<dyn AnyMutation>),
    /// One that asks.
    Query(Box<dyn AnyQuery>),
    /// One that writes a file for others.
    Export(Box<dyn AnyExport>),
    /// One that keeps the register.
    Maintenance(Box<dyn AnyMaintenance>),
}

impl Filled {
    /// The name of the operation.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Mutation(mutation) => mutation.name(),
            Self::Query(query) => query.name(),
            Self::Export(export) => export.name(),
            Self::Maintenance(maintenance) => maintenance.name(),
        }
    }

    /// The fields that were filled in, by name. Whoever fills in the same by any front end gets the same object.
    pub fn fields(&self) -> Map<String, Value> {
        match self {
            Self::Mutation(mutation) => mutation.fields(),
            Self::Query(query) => query.fields(),
            Self::Export(export) => export.fields(),
            Self::Maintenance(maintenance) => maintenance.fields(),
        }
    }

    /// The files that are handed in with it, for a front end that was told only their names.
    pub fn uploads(&mut self) -> Vec<&mut Upload> {
        match self {
            Self::Mutation(mutation) => mutation.uploads(),
            Self::Query(_) => Vec::new(),
            Self::Export(export) => export.uploads(),
            Self::Maintenance(maintenance) => maintenance.uploads(),
        }
    }

    /// The digest of what is asked as of a day, as it was written: two requests ask the same if this is. A confirmation
    /// is no part of it, so whoever repeats a request may confirm it in another way.
    pub fn digest(&self, as_of: Option<&str>) -> Digest {
        let mut fields = self.fields();
        fields.remove(CONFIRMED);
        let asked = Asked { as_of, fields: &fields, operation: self.name() };
        Digest::of(&[&serde_json::to_vec(&asked).unwrap_or_default()])
    }

    /// Whether the question of [`crate::Proposal::question`] was answered with the request.
    pub fn is_confirmed(fields: &Map<String, Value>) -> bool {
        fields.contains_key(CONFIRMED)
    }
}

/// What a digest is made of, the fields in the order of their names.
#[derive(Serialize)]
struct Asked<'a> {
    as_of: Option<&'a str>,
    fields: &'a Map<String, Value>,
    operation: &'static str,
}

/// The field by which a request answers the question before something that cannot be taken back.
const CONFIRMED: &str = "yes";

/// The fields that were filled in, by name: what was left out is not there.
pub(crate) fn fields(filled: &impl Serialize) -> Map<String, Value> {
    let Ok(Value::Object(mut fields)) = serde_json::to_value(filled) else { return Map::new() };
    fields.retain(|_, value| match value {
        Value::Null | Value::Bool(false) => false,
        Value::Array(values) => !values.is_empty(),
        _ => true,
    });
    fields
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// Protects whoever repeats a request to a newer program: what is asked has the digest that it had.
    #[test]
    fn a_digest_is_of_the_fields_in_the_order_of_their_names() {
        let sent = json!({ "gender": "woman", "cooperative": "Ananea" });
        let filled = crate::find("member.list").unwrap().sent(sent).unwrap();
        let asked = br#"{"as_of":"2021","fields":{"cooperative":"Ananea","gender":"woman"},"operation":"member.list"}"#;
        assert_eq!(filled.digest(Some("2021")), Digest::of(&[asked]));
    }
}
