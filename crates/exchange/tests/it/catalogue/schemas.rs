//! The official schemas of OSCAL as judges of what we write, where they are at hand.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jsonschema::Validator;
use serde_json::Value;

use crate::popolo_schema::{json_file, real_data};

/// The models that are written, with the file of each schema.
const MODELS: [(&str, &str); 4] = [
    ("catalog", "oscal_catalog_schema.json"),
    ("profile", "oscal_profile_schema.json"),
    ("assessment-results", "oscal_assessment-results_schema.json"),
    ("plan-of-action-and-milestones", "oscal_poam_schema.json"),
];

/// What the official schema has against a document, by the model that it says it is; nothing where the schemas are absent.
pub(super) fn breaches(text: &str) -> Option<Vec<String>> {
    static SCHEMAS: OnceLock<Option<BTreeMap<&str, Validator>>> = OnceLock::new();
    let schemas = SCHEMAS.get_or_init(load).as_ref()?;
    let document: Value = serde_json::from_str(text).expect("JSON");
    let model = document.as_object().and_then(|top| top.keys().next()).expect("a model");
    let schema = schemas.get(model.as_str()).unwrap_or_else(|| panic!("{model}"));
    Some(schema.iter_errors(&document).map(|error| format!("{}: {error}", error.instance_path())).collect())
}

fn load() -> Option<BTreeMap<&'static str, Validator>> {
    let folder = real_data("schemas/oscal-1.2.1")?;
    let of = |(model, file)| {
        let validator = jsonschema::draft7::new(&json_file(&folder.join(file)));
        (model, validator.unwrap_or_else(|error| panic!("{file}: {error}")))
    };
    Some(MODELS.into_iter().map(of).collect())
}

/// A document that must be as the official schema asks.
pub(super) fn accepted(text: &str) {
    let breaches = breaches(text).unwrap_or_default();
    assert!(breaches.is_empty(), "{breaches:#?}");
}

/// Protects the judge itself: a document that breaks the schema is told apart, patterns with letters of any script too.
#[test]
fn the_official_schema_refuses_what_is_wrong() {
    let wrong = |id: &str| {
        let control = serde_json::json!({ "id": id, "title": "Uno" });
        let mut document = super::catalog(&serde_json::json!({ "controls": [control] }));
        document["catalog"]["metadata"]["oscal-version"] = "1.2.1".into();
        breaches(&document.to_string())
    };
    let (Some(bad), Some(good)) = (wrong("1 a"), wrong("ñandú-1")) else { return };
    assert_eq!(bad.len(), 1, "{bad:?}");
    assert_eq!(good, Vec::<String>::new());
}
