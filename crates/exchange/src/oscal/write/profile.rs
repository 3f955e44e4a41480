//! A selection of a scheme's requirements as an OSCAL profile over the catalog of that scheme.

use chrono::NaiveDate;
use domain::certification::scheme::{Profile, Scheme};
use serde_json::{Map, Value, json};

use super::{document, metadata};
use crate::oscal::ids;
use crate::oscal::own::prop;

/// Writes a profile of a scheme, as of a day. The catalog is named by the file in which it is written by default.
pub fn write(scheme: &Scheme, profile: &Profile, on: NaiveDate) -> String {
    let header = &scheme.header;
    let mut said = metadata(profile.title.as_str(), header.version.as_str(), header.owner.as_str(), on);
    let props = vec![prop("profile", profile.code.as_str()), prop("scheme", header.code.as_str())];
    said.insert("props".to_owned(), Value::Array(props));
    let tokens = ids::tokens(scheme.requirements.iter().map(|one| one.code.as_str()));
    let selects: Vec<&String> = profile.selects.iter().filter_map(|code| tokens.get(code.as_str())).collect();
    let mut import = Map::new();
    import.insert("href".to_owned(), json!(format!("{}.json", header.code)));
    // A choice without ids selects nothing; an import without a choice would select everything.
    let choice = if selects.is_empty() { json!({}) } else { json!({ "with-ids": selects }) };
    import.insert("include-controls".to_owned(), json!([choice]));
    let name = format!("{} {} {}", header.code, header.version, profile.code);
    let mut content = Map::new();
    content.insert("uuid".to_owned(), Value::String(ids::uuid("profile", &name)));
    content.insert("metadata".to_owned(), Value::Object(said));
    content.insert("imports".to_owned(), json!([import]));
    content.insert("merge".to_owned(), json!({ "as-is": true }));
    document("profile", content)
}
