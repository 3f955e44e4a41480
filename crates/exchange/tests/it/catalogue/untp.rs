//! Vocabularies of the UNTP: real ones with every criterion.

use ayni_exchange::catalogue::{Format, Options, read};
use ayni_exchange::oscal::write_catalog;
use serde_json::Value;

use super::schemas::accepted;
use super::{bytes, only, refused, requirement, today};
use crate::popolo_schema::real_data;

/// How many criteria a document has at any depth, and how many hold none.
fn criteria(value: &Value) -> (usize, usize) {
    let list = value.as_array().map(Vec::as_slice).unwrap_or_default();
    list.iter().fold((0, 0), |(all, leaves), one| {
        let (below, below_leaves) = criteria(&one["subCriterion"]);
        (all + 1 + below, leaves + below_leaves + usize::from(below == 0))
    })
}

/// Protects real vocabularies: every criterion, with its topics, on its place.
#[test]
fn real_vocabularies_load_with_every_criterion() {
    let Some(folder) = real_data("catalogs/untp-svc") else { return };
    for name in ["rmi-rmap-all-minerals-1.1.svc.json", "rmi-rra-3.0.svc.json"] {
        let bytes = bytes(&folder.join(name));
        let options = Options { name: name.trim_end_matches(".svc.json").to_owned(), ..Options::default() };
        let reading = read(&bytes, &options).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(reading.format, Format::UntpSvc);
        let scheme = only(&reading);
        let document: Value = serde_json::from_slice(&bytes).expect("JSON");
        let (all, leaves) = criteria(&document["conformityCriterion"]);
        assert_eq!(scheme.requirements.len(), all, "{name}");
        assert_eq!(scheme.requirements.iter().filter(|one| one.assessable).count(), leaves, "{name}");
        assert!(scheme.requirements.iter().all(|one| !one.topics.is_empty()), "{name}");
        assert_eq!(scheme.header.owner.as_str(), "Responsible Minerals Initiative (RMI)");
        let written = write_catalog(scheme, today());
        accepted(&written);
        assert_eq!(only(&read(written.as_bytes(), &Options::default()).expect("a catalogue")), scheme);
        println!("{name}: {:?}; not kept: {:?}", reading.counts, reading.unkept.0);
    }
    let rra = bytes(&folder.join("rmi-rra-3.0.svc.json"));
    let reading =
        read(&rra, &Options { name: "rra".to_owned(), ..Options::default() }).expect("a vocabulary");
    let one = requirement(only(&reading), "S11");
    assert_eq!(one.parent.as_ref().map(ToString::to_string).as_deref(), Some("Social"));
    assert_eq!(one.topics[0].as_str(), "social.labour");
}

/// Protects the errors: a criterion without an id is named by its place, a vocabulary without criteria holds nothing.
#[test]
fn vocabularies_that_say_too_little_are_refused() {
    let vocabulary = |criteria: &str| {
        format!(
            r#"{{"scheme": {{"name": "S", "version": "1", "owner": {{"name": "O"}}}}, "conformityCriterion": {criteria}}}"#
        )
    };
    let error = refused(vocabulary(r#"[{"id": "a/1", "name": "A"}, {"name": "B"}]"#).as_bytes());
    assert!(error.to_string().starts_with("/conformityCriterion/1: id is missing"), "{error}");
    assert_eq!(refused(vocabulary("[]").as_bytes()).code(), "catalogue_no_requirements");
    let twice = r#"[{"id": "x/1", "name": "A"}, {"id": "y/1", "name": "B"}]"#;
    assert_eq!(refused(vocabulary(twice).as_bytes()).code(), "catalogue_repeated");
}
