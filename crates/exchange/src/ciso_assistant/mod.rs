//! Libraries of CISO Assistant, in YAML: frameworks of requirement nodes, and mappings between frameworks.
//!
//! A node that is not assessable is a heading; implementation groups are profiles; the code of a requirement is the end of
//! its URN, by which mappings name it.

mod framework;
mod mapping;

use serde_json::Value;

use crate::catalogue::{CatalogueError, Counts, Entry, Format, Options, Reading, SIZE_MAX_BYTES, Unkept};

/// What of a library is read; the rest is counted as not kept.
const KEPT: [&str; 10] = [
    "convert_library_version",
    "urn",
    "locale",
    "ref_id",
    "name",
    "copyright",
    "version",
    "provider",
    "objects",
    "packager",
];

/// How often an alias may be repeated; catalogues have no use for any.
const ALIASES_MAX: usize = 1_000;

/// How deep lists and maps may stand in one another. Libraries need ten levels; the reader calls itself for each, so the
/// limit is what keeps a file from exhausting the stack.
const NESTED_MAX: usize = 32;

/// Reads a text in YAML. Aliases are followed so far and no farther: a short text must not become an endless one.
pub(crate) fn yaml(text: &str) -> Result<Value, CatalogueError> {
    let options = serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_reader_input_bytes: Some(SIZE_MAX_BYTES),
            max_events: 20_000_000,
            max_nodes: 10_000_000,
            max_depth: NESTED_MAX,
            max_aliases: ALIASES_MAX,
            max_anchors: ALIASES_MAX,
            max_total_scalar_bytes: SIZE_MAX_BYTES,
        },
        alias_limits: serde_saphyr::alias_limits! {
            max_total_replayed_events: 100_000,
            max_replay_stack_depth: 16,
            max_alias_expansions_per_anchor: ALIASES_MAX,
        },
        // `001` and `1_000` are written for a reason.
        leading_zero_numbers_as_strings: true,
        underscored_numbers_as_strings: true,
        strict_booleans: true,
        with_snippet: false,
    };
    serde_saphyr::from_str_with_options(text, options).map_err(|error| {
        let place = error.location();
        let reason = error.to_string();
        CatalogueError::Yaml {
            line: place.map_or(0, |place| place.line()),
            column: place.map_or(0, |place| place.column()),
            reason: reason.lines().next().unwrap_or_default().chars().take(200).collect(),
        }
    })
}

/// The schemes and mappings of a library.
pub(crate) fn library(library: &Entry<'_>, options: &Options) -> Result<Reading, CatalogueError> {
    let objects = library.object("objects")?.ok_or_else(|| library.missing("objects"))?;
    let mut reading = Reading {
        format: Format::CisoAssistant,
        schemes: Vec::new(),
        mappings: Vec::new(),
        counts: Counts::default(),
        unkept: Unkept::default(),
    };
    for (key, value) in library.map().iter().filter(|(key, _)| !KEPT.contains(&key.as_str())) {
        reading.unkept.notes(&format!("library {key}"), size(value));
    }
    for (key, value) in objects.map() {
        if !["framework", "frameworks", "requirement_mapping_set", "requirement_mapping_sets"]
            .contains(&key.as_str())
        {
            reading.unkept.notes(key, size(value));
        }
    }
    let one = objects.object("framework")?;
    let more = objects.usable_entries("frameworks", "urn", &mut reading.unkept);
    for framework in one.into_iter().chain(more) {
        let scheme = framework::scheme(library, &framework, options, &mut reading)?;
        reading.schemes.push(scheme);
    }
    let one = objects.object("requirement_mapping_set")?;
    let more = objects.usable_entries("requirement_mapping_sets", "urn", &mut reading.unkept);
    for set in one.into_iter().chain(more) {
        reading.mappings.push(mapping::mapping(&set, &mut reading.unkept)?);
    }
    reading.unkept.within_limit()?;
    if reading.schemes.is_empty() && reading.mappings.iter().all(|mapping| mapping.links.is_empty()) {
        let first = reading.unkept.faults.into_iter().next().map(|fault| fault.error);
        return Err(first.unwrap_or(CatalogueError::NoRequirements));
    }
    Ok(reading)
}

/// How many things a value is, to count what is not kept.
fn size(value: &Value) -> usize {
    match value {
        Value::Null => 0,
        Value::Array(list) => list.len(),
        Value::Object(map) => map.len(),
        _ => 1,
    }
}

/// The end of a URN, by which a requirement is known: what follows the name of its framework.
fn tail(urn: &str) -> &str {
    let mut rest = urn;
    for _ in 0..5 {
        match rest.split_once(':') {
            Some((_, after)) => rest = after,
            None => return urn,
        }
    }
    if rest.is_empty() { urn } else { rest }
}

/// The name of a framework in its URN.
fn framework_name(urn: &str) -> &str {
    urn.rsplit(':').next().filter(|name| !name.is_empty()).unwrap_or(urn)
}
