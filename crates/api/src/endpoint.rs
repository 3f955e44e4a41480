//! Where each operation is asked over HTTP: method and path, made from its name. Whoever asks remotely uses the same table.

use std::sync::LazyLock;

use domain::authority::Sensitivity;
use operations::{Effect, Operation, list, operations};
use schemars::Schema;
use serde_json::{Map, Value};

/// An operation and where it is asked.
#[derive(Debug)]
pub struct Endpoint {
    /// The operation.
    pub operation: &'static Operation,
    /// Whether it changes the register.
    pub is_change: bool,
    /// Whether its fields are sent as the body of a POST: it changes the register, or files are handed in with it.
    pub is_posted: bool,
    /// The path below that of a register: `/members/{member}`.
    pub path: String,
    /// The field that stands in the path.
    pub in_path: Option<String>,
    /// The schema of its fields.
    pub schema: Schema,
    /// The columns of the list that it is answered with, by id, with their schemas; none where the answer is no list.
    pub columns: Map<String, Value>,
}

/// What may stand in the query of every question beside its fields.
pub const COMMON: [&str; 6] = ["as_of", "as_known_at", "format", "lang", "layout", "width"];

/// The field of a question that says to whom its answer is handed over. Where a question is asked it is not there, and where its
/// answer is handed over it is needed.
pub(crate) const HANDED_OVER_TO: &str = "public";

/// Every operation with where it is asked, in the order of the table of operations.
pub fn all() -> &'static [Endpoint] {
    static ALL: LazyLock<Vec<Endpoint>> = LazyLock::new(|| operations().flat_map(Endpoint::of).collect());
    &ALL
}

/// Where an operation is asked; one whose answer may be handed over is asked in one place and handed over in another.
pub fn find(name: &str, is_change: bool) -> Option<&'static Endpoint> {
    all().iter().find(|one| one.operation.name == name && one.is_change == is_change)
}

impl Endpoint {
    fn of(operation: &'static Operation) -> Vec<Self> {
        let change = || Self::new(operation, true);
        let reading = || Self::new(operation, false);
        match operation.effect {
            // Local operations use paths or keys of the machine, so they have no address.
            _ if operation.effect.is_local() => Vec::new(),
            Effect::Mutation { .. } => vec![change()],
            Effect::Query { .. } | Effect::Export { .. } | Effect::Maintenance { .. } => vec![reading()],
            Effect::Release { .. } => vec![reading(), change()],
        }
    }

    fn new(operation: &'static Operation, is_change: bool) -> Self {
        let mut schema = Schema::clone(&operation.schema());
        if matches!(operation.effect, Effect::Release { .. }) {
            hand_over(&mut schema, is_change);
        }
        if is_change {
            let path = format!("/commands/{}", operation.name);
            let columns = Map::new();
            return Self { operation, is_change, is_posted: true, path, in_path: None, schema, columns };
        }
        let (noun, verb) = operation.name.split_once('.').unwrap_or(("", operation.name));
        let below = |parts: &str| format!("/{parts}/{}", verb.replace('_', "-"));
        let is_posted = has_upload(&schema);
        let record = || one_required(&schema).filter(|_| !is_posted);
        let (path, in_path) = match (noun, verb) {
            ("", verb) => (format!("/{verb}"), None),
            ("report", _) => (below("reports"), None),
            ("export", _) => (below("exports"), None),
            (noun, "list") => (format!("/{}", plural(noun)), None),
            (noun, verb) => match record() {
                Some(field) if verb == "show" => (format!("/{}/{{{field}}}", plural(noun)), Some(field)),
                Some(field) => {
                    (format!("/{}/{{{field}}}/{}", plural(noun), verb.replace('_', "-")), Some(field))
                }
                None => (below(&plural(noun)), None),
            },
        };
        let columns = match operation.effect {
            Effect::Query { answer, .. } => list::columns_of(&answer()),
            Effect::Mutation { .. }
            | Effect::Release { .. }
            | Effect::Export { .. }
            | Effect::Maintenance { .. } => Map::new(),
        };
        Self { operation, is_change, is_posted, path, in_path, schema, columns }
    }

    /// The schemas of its fields, by name.
    pub fn properties(&self) -> impl Iterator<Item = (&str, &Value)> {
        let properties = self.schema.get("properties").and_then(Value::as_object);
        properties.into_iter().flatten().map(|(name, schema)| (name.as_str(), schema))
    }

    /// The fields that must be filled in.
    pub fn required(&self) -> impl Iterator<Item = &str> {
        required(&self.schema)
    }

    /// How sensitive what it shows or hands out is; nothing for what only changes.
    pub const fn class(&self) -> Option<Sensitivity> {
        match self.operation.effect {
            Effect::Mutation { .. } => None,
            Effect::Query { class, .. }
            | Effect::Release { class, .. }
            | Effect::Export { class, .. }
            | Effect::Maintenance { class, .. } => Some(class),
        }
    }

    /// Whether it asks something that is answered as a document.
    pub const fn is_question(&self) -> bool {
        !self.is_change && matches!(self.operation.effect, Effect::Query { .. } | Effect::Release { .. })
    }

    /// Whether it is answered with a list, of which a part can be asked for.
    pub fn is_list(&self) -> bool {
        !self.columns.is_empty()
    }

    /// Whether it writes a file for others.
    pub const fn is_export(&self) -> bool {
        matches!(self.operation.effect, Effect::Export { .. })
    }

    /// The fields of a request: those in its query, and the one in its path.
    pub(crate) fn fields_of(&self, pairs: &[(String, String)], in_path: Option<String>) -> Value {
        let mut fields = self.fields(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        if let (Some(field), Some(value)) = (&self.in_path, in_path) {
            fields.insert(field.clone(), value.into());
        }
        Value::Object(fields)
    }

    /// The fields from the pairs of a query, each as the type that its schema names; what cannot be such a value stays text,
    /// so that the operation says what is wrong with it.
    pub fn fields<'q>(&self, pairs: impl IntoIterator<Item = (&'q str, &'q str)>) -> Map<String, Value> {
        let mut fields = Map::new();
        for (name, text) in pairs {
            let known = self.properties().find(|(known, _)| *known == name).map(|(_, schema)| schema);
            let is = |kind| known.is_some_and(|schema| has_type(schema, kind));
            if is("array") {
                let item = known
                    .and_then(|schema| schema.get("items"))
                    .map_or(Value::from(text), |item| value(item, text));
                match fields.entry(name).or_insert_with(|| Value::Array(Vec::new())) {
                    Value::Array(items) => items.push(item),
                    other => *other = Value::Array(vec![item]),
                }
            } else {
                fields.insert(name.to_owned(), known.map_or(Value::from(text), |schema| value(schema, text)));
            }
        }
        fields
    }
}

fn value(schema: &Value, text: &str) -> Value {
    if has_type(schema, "integer") {
        let negative = || text.parse::<i64>().map(Value::from);
        return text.parse::<u64>().map(Value::from).or_else(|_| negative()).unwrap_or_else(|_| text.into());
    }
    if has_type(schema, "boolean") {
        return match text {
            "true" | "" => true.into(),
            "false" => false.into(),
            _ => text.into(),
        };
    }
    text.into()
}

/// Whether a schema holds values of a type: `integer`, `array`.
pub(crate) fn has_type(schema: &Value, kind: &str) -> bool {
    match schema.get("type") {
        Some(Value::String(one)) => one == kind,
        Some(Value::Array(several)) => several.iter().any(|one| one == kind),
        _ => false,
    }
}

fn required(schema: &Schema) -> impl Iterator<Item = &str> {
    schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
}

/// Whether a file is handed in with it.
fn has_upload(schema: &Schema) -> bool {
    let properties = schema.get("properties").and_then(Value::as_object);
    properties.into_iter().flatten().any(|(_, property)| has_type(property, "object"))
}

fn one_required(schema: &Schema) -> Option<String> {
    let mut fields = required(schema);
    fields.next().filter(|_| fields.next().is_none()).map(str::to_owned)
}

/// The plural of the name of a noun, as it stands in addresses.
fn plural(noun: &str) -> String {
    match noun {
        "person" => "people".to_owned(),
        "evidence" => noun.to_owned(),
        _ => match noun.strip_suffix('y') {
            Some(stem) => format!("{stem}ies"),
            None => format!("{noun}s"),
        },
    }
}

/// Asks for the field that says to whom an answer is handed over, or takes it out.
fn hand_over(schema: &mut Schema, is_change: bool) {
    let Some(object) = schema.as_object_mut() else { return };
    let Some(properties) = object.get_mut("properties").and_then(Value::as_object_mut) else { return };
    if !is_change {
        properties.remove(HANDED_OVER_TO);
        return;
    }
    if let Some(field) = properties.get_mut(HANDED_OVER_TO).and_then(Value::as_object_mut) {
        field.insert("type".to_owned(), "string".into());
    }
    let required = object.entry("required").or_insert_with(|| Value::Array(Vec::new()));
    if let Some(names) = required.as_array_mut() {
        names.push(HANDED_OVER_TO.into());
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::listing::FIELDS;

    /// Protects every address: each operation has one, no two the same, and no field is hidden by what every question takes.
    #[test]
    fn every_operation_has_an_address_of_its_own() {
        let mut seen = BTreeSet::new();
        for one in all() {
            let shape = one.path.split('/').map(|part| if part.starts_with('{') { "{}" } else { part });
            assert!(seen.insert(shape.collect::<Vec<_>>().join("/")), "{}", one.path);
            assert!(
                one.properties().all(|(name, _)| one.is_change || !COMMON.contains(&name)),
                "{}",
                one.path
            );
            // What every list takes; a limit is the same whether the operation has one or not.
            let is_of_lists = |name: &str| name != "limit" && FIELDS.contains(&name);
            assert!(one.properties().all(|(name, _)| !one.is_list() || !is_of_lists(name)), "{}", one.path);
        }
        assert_eq!(find("member.list", false).unwrap().path, "/members");
        assert_eq!(find("person.show", false).unwrap().path, "/people/{person}");
        assert_eq!(find("policy.list", false).unwrap().path, "/policies");
        assert_eq!(find("report.sign_sheet", false).unwrap().path, "/reports/sign-sheet");
        assert_eq!(find("checkpoint.show", false).unwrap().path, "/checkpoints/show");
        assert_eq!(find("proof", false).unwrap().path, "/proof");
        assert_eq!(find("member.admit", true).unwrap().path, "/commands/member.admit");
    }

    /// Protects the machine: what names places there, takes files away or signs with a key that is there has no address.
    #[test]
    fn what_is_local_has_no_address() {
        let asked: Vec<&str> =
            all().iter().filter(|one| is_upkeep(one)).map(|one| one.operation.name).collect();
        assert_eq!(asked, ["checkpoint.show", "checkpoint.check", "verify"]);
        assert!(find("checkpoint.sign", false).is_none());
        assert!(all().iter().filter(|one| is_upkeep(one)).all(|one| one.is_posted && !one.is_question()));
    }

    fn is_upkeep(one: &Endpoint) -> bool {
        matches!(one.operation.effect, Effect::Maintenance { .. })
    }

    /// Protects filters: each is read as the type that the operation asks for.
    #[test]
    fn a_query_becomes_fields() {
        let fields = find("member.list", false).unwrap().fields([
            ("status", "active"),
            ("status", "left"),
            ("limit", "5"),
        ]);
        assert_eq!(Value::Object(fields), serde_json::json!({ "status": ["active", "left"], "limit": 5 }));
        let fields = find("member.list", false).unwrap().fields([("limit", "many"), ("nothing", "1")]);
        assert_eq!(Value::Object(fields), serde_json::json!({ "limit": "many", "nothing": "1" }));
    }
}
