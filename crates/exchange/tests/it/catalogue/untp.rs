//! Vocabularies of the UNTP: real ones with every criterion.

use ayni_exchange::catalogue::{Format, Options, Remedy, read};
use ayni_exchange::oscal::write_catalog;
use domain::value::ShortText;
use serde_json::Value;

use super::schemas::accepted;
use super::{bytes, faults, only, options, refused, requirement, today};
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
        println!("{name}: {:?}; not kept: {:?}", reading.counts, reading.unkept.kinds);
    }
    let rra = bytes(&folder.join("rmi-rra-3.0.svc.json"));
    let reading =
        read(&rra, &Options { name: "rra".to_owned(), ..Options::default() }).expect("a vocabulary");
    let one = requirement(only(&reading), "S11");
    assert_eq!(one.parent.as_ref().map(ToString::to_string).as_deref(), Some("Social"));
    assert_eq!(one.topics[0].as_str(), "social.labour");
}

/// Protects the errors: a criterion without an id is left out and named by its place, a vocabulary of nothing is refused.
#[test]
fn criteria_that_say_too_little_are_left_out() {
    let vocabulary = |criteria: &str| {
        format!(
            r#"{{"scheme": {{"name": "S", "version": "1", "owner": {{"name": "O"}}}}, "conformityCriterion": {criteria}}}"#
        )
    };
    let readable = |criteria: &str| {
        read(vocabulary(criteria).as_bytes(), &options("some.json")).unwrap_or_else(|error| panic!("{error}"))
    };
    let below = r#"[{"id": "a/1", "name": "A", "tag": ["x", "", 2]}, {"name": "B", "subCriterion": [{"id": "a/2"}]}]"#;
    let reading = readable(below);
    let codes: Vec<&str> = only(&reading).requirements.iter().map(|one| one.code.as_str()).collect();
    assert_eq!(codes, ["1", "2"]);
    let topics: Vec<&str> = requirement(only(&reading), "1").topics.iter().map(ShortText::as_str).collect();
    assert_eq!(topics, ["x", "2"]);
    let expected = [
        ("/conformityCriterion/0/tag/1".to_owned(), "catalogue_text_empty", Remedy::LeftOut),
        ("/conformityCriterion/1".to_owned(), "catalogue_missing", Remedy::NodeLeftOut),
        ("/conformityCriterion/1/subCriterion/0".to_owned(), "catalogue_missing", Remedy::TitledByCode),
    ];
    assert_eq!(faults(&reading), expected);
    let error = refused(vocabulary(r#"[{"name": "B"}]"#).as_bytes());
    assert!(error.to_string().starts_with("/conformityCriterion/0: id is missing"), "{error}");
    assert_eq!(refused(vocabulary("[]").as_bytes()).code(), "catalogue_no_requirements");
    let twice = r#"[{"id": "x/1", "name": "A"}, {"id": "y/1", "name": "B"}]"#;
    assert_eq!(refused(vocabulary(twice).as_bytes()).code(), "catalogue_repeated");
}
