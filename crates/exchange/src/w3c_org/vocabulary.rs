//! The context of the document: which prefix stands for which vocabulary, and which properties point to other nodes.

use serde_json::{Map, Value, json};

/// The prefixes of the vocabularies.
const PREFIXES: [(&str, &str); 6] = [
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("org", "http://www.w3.org/ns/org#"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("time", "http://www.w3.org/2006/time#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// Properties whose values are nodes.
const POINTERS: [&str; 9] = [
    "org:classification",
    "org:heldBy",
    "org:member",
    "org:organization",
    "org:postIn",
    "org:role",
    "org:unitOf",
    "time:hasBeginning",
    "time:hasEnd",
];

/// Properties whose values are days, months or years.
const DATES: [(&str, &str); 3] = [
    ("time:inXSDDate", "xsd:date"),
    ("time:inXSDgYear", "xsd:gYear"),
    ("time:inXSDgYearMonth", "xsd:gYearMonth"),
];

/// The context; it names nothing outside of the document.
pub(super) fn context() -> Value {
    let mut context = Map::new();
    for (prefix, address) in PREFIXES {
        context.insert(prefix.to_owned(), json!(address));
    }
    for property in POINTERS {
        context.insert(property.to_owned(), json!({ "@type": "@id" }));
    }
    for (property, datatype) in DATES {
        context.insert(property.to_owned(), json!({ "@type": datatype }));
    }
    Value::Object(context)
}
