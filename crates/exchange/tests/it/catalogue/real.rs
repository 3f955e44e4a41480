//! Real OSCAL files of others, against what the documents themselves say.

use std::collections::BTreeMap;
use std::path::PathBuf;

use ayni_exchange::catalogue::{CatalogueError, Options, read};
use ayni_exchange::oscal::{Over, read_poam, read_profile, read_results, write_catalog, write_profile};
use domain::certification::scheme::{Requirement, Scheme};
use serde_json::{Value, json};

use super::schemas::accepted;
use super::{bytes, only, options, requirement, today};
use crate::popolo_schema::real_data;

/// The files with this part in their name.
fn files(part: &str) -> Vec<PathBuf> {
    let Some(folder) = real_data("catalogs/oscal") else { return Vec::new() };
    let all = std::fs::read_dir(folder).expect("a readable folder");
    let mut files: Vec<PathBuf> = all.map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|path| path.file_name().is_some_and(|name| name.to_string_lossy().contains(part)));
    files.sort();
    files
}

/// What a document says of itself, counted by walking it in the plainest way there is.
fn walk(value: &Value, key: &str, inside: &str, counts: &mut BTreeMap<String, u64>) {
    match value {
        Value::Array(list) => {
            for one in list {
                *counts.entry(key.to_owned()).or_default() += 1;
                if key == "controls" && inside == "controls" {
                    *counts.entry("nested".to_owned()).or_default() += 1;
                }
                walk(one, "", key, counts);
            }
        }
        Value::Object(map) => {
            for (below, value) in map {
                walk(value, below, inside, counts);
            }
        }
        _ => {}
    }
}

/// What must survive: identifier, title, place and words of every control.
fn substance(scheme: &Scheme) -> Vec<&Requirement> {
    scheme.requirements.iter().collect()
}

/// Protects real catalogues: the counts are those of the document, every control is there, and what is written holds the
/// same and is as the official schema asks.
#[test]
fn real_catalogues_load_with_their_own_counts_and_survive() {
    for path in files("catalog") {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let bytes = bytes(&path);
        let reading = read(&bytes, &options(&name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        let document: Value = serde_json::from_slice(&bytes).expect("JSON");
        let mut counts = BTreeMap::new();
        walk(&document["catalog"], "", "", &mut counts);
        let own = |key: &str| counts.get(key).copied().unwrap_or_default();
        let found = reading.counts;
        assert_eq!(
            [found.groups, found.controls, found.nested, found.params, found.parts],
            ["groups", "controls", "nested", "params", "parts"].map(own),
            "{name}"
        );
        let scheme = only(&reading);
        assert_eq!(
            u64::try_from(scheme.requirements.len()).expect("a count"),
            own("groups") + own("controls")
        );
        let assessed = scheme.requirements.iter().filter(|one| one.assessable).count();
        assert_eq!(u64::try_from(assessed).expect("a count"), own("controls") - found.withdrawn, "{name}");
        let text = write_catalog(scheme, today());
        accepted(&text);
        let again =
            read(text.as_bytes(), &Options::default()).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(substance(only(&again)), substance(scheme), "{name}");
        println!("{name}: {found:?}; not kept: {:?}", reading.unkept.kinds);
    }
}

/// Protects what people read of a control: the items of its statement, on a line each, with blanks by their labels.
#[test]
fn statements_are_told_with_their_items_and_blanks() {
    for path in files("rev5_LOW-baseline-resolved") {
        let reading = read(&bytes(&path), &Options::default()).expect("a catalogue");
        let scheme = only(&reading);
        assert_eq!(scheme.header.owner.as_str(), "Joint Task Force, Transformation Initiative");
        let one = requirement(scheme, "ac-1");
        let text = one.text.as_ref().expect("words").as_str();
        assert!(
            text.starts_with(
                "a. Develop, document, and disseminate to [organization-defined personnel or roles]:"
            ),
            "{text}"
        );
        assert!(
            text.contains("\n1. [organization-level / mission/business process-level / system-level]"),
            "{text}"
        );
        assert!(!text.contains("insert: param"), "{text}");
        assert_eq!(one.reference.as_ref().map(ToString::to_string).as_deref(), Some("AC-1"));
        assert_eq!(
            requirement(scheme, "at-2.2").parent.as_ref().map(ToString::to_string).as_deref(),
            Some("at-2")
        );
    }
}

/// Protects real profiles: over their catalogue they select exactly the controls that they name.
#[test]
fn real_profiles_select_what_they_name() {
    for revision in ["rev4", "rev5"] {
        let profiles = files(&format!("{revision}_LOW-baseline_profile"));
        let catalogues = files(&format!("{revision}_LOW-baseline-resolved"));
        for (path, catalogue) in profiles.iter().zip(&catalogues) {
            let reading = read(&bytes(catalogue), &Options::default()).expect("a catalogue");
            let document: Value = serde_json::from_slice(&bytes(path)).expect("JSON");
            let named = document["profile"]["imports"][0]["include-controls"][0]["with-ids"].as_array();
            // The profile as it was resolved has the controls that it selects, under their ids in the catalogue.
            let file = format!("NIST_SP-800-53_{revision}_catalog.json");
            let over = Over { scheme: only(&reading), file: &file, is_same: &|_| None };
            let (profile, unkept) = read_profile(&bytes(path), "low", &over).expect("a profile");
            assert_eq!(profile.selects.len(), named.expect("ids").len(), "{revision}");
            assert_eq!(profile.code.as_str(), "low");
            println!("{revision}: {} selected; not kept: {:?}", profile.selects.len(), unkept.kinds);
            accepted(&write_profile(only(&reading), &profile, today()));
        }
    }
}

/// Protects the findings and items of others: as many as the document has, with what they rest on.
#[test]
fn real_results_and_plans_are_listed() {
    for path in files("assessment-results-example") {
        let results = read_results(&bytes(&path)).expect("results");
        let [result] = results.as_slice() else { panic!("one result") };
        assert_eq!((result.observations, result.risks, result.findings.len()), (2, 1, 1));
        assert_eq!(result.findings[0].target, "ac-6.1_obj");
        assert!(!result.findings[0].satisfied);
    }
    for path in files("plan-of-action") {
        let items = read_poam(&bytes(&path)).expect("a plan");
        let document: Value = serde_json::from_slice(&bytes(&path)).expect("JSON");
        let own = document["plan-of-action-and-milestones"]["poam-items"].as_array().expect("items");
        assert_eq!(items.len(), own.len());
        for (item, own) in items.iter().zip(own) {
            assert_eq!(json!(item.title), own["title"]);
            assert_eq!(item.observations, own["related-observations"].as_array().map_or(0, Vec::len));
        }
    }
}

/// Protects whoever hands in another OSCAL file: the message says which model it is.
#[test]
fn other_models_are_named() {
    for path in files("ssp-example") {
        let error = read(&bytes(&path), &options("ssp.json")).expect_err("no catalogue");
        assert_eq!(error, CatalogueError::OtherModel { model: "system-security-plan".to_owned() });
    }
}
