//! Libraries of CISO Assistant: real ones with every node, and how what they say is understood.

use ayni_exchange::catalogue::{CatalogueError, Format, Reading, Remedy, read};
use ayni_exchange::oscal::write_catalog;
use domain::certification::scheme::{Relationship, Scale};

use super::schemas::accepted;
use super::{bytes, faults, only, options, refused, requirement, today};
use crate::popolo_schema::real_data;

/// A library with these lines for its nodes.
fn library(nodes: &str) -> String {
    format!(
        "urn: urn:some:risk:library:some\nlocale: es\nref_id: some\nname: Some\nversion: 3\nprovider: Somebody\n\
         objects:\n  framework:\n    urn: urn:some:risk:framework:some\n    ref_id: some\n    name: Some\n    \
         min_score: 1\n    max_score: 5\n    requirement_nodes:\n{nodes}"
    )
}

fn node(code: &str, parent: Option<&str>) -> String {
    let parent =
        parent.map(|of| format!("      parent_urn: urn:some:risk:req_node:some:{of}\n")).unwrap_or_default();
    format!(
        "    - urn: urn:some:risk:req_node:some:{code}\n      assessable: true\n      depth: 1\n{parent}      name: {code}\n"
    )
}

fn readable(text: &str) -> Reading {
    read(text.as_bytes(), &options("some.yaml")).unwrap_or_else(|error| panic!("{error}"))
}

/// Protects real frameworks: every node is there with its parent, and the tree survives a way through OSCAL.
#[test]
fn real_frameworks_load_with_every_node() {
    let Some(folder) = real_data("catalogs/ciso-assistant") else { return };
    let expected = [
        ("iso27001-2022", 140, 123, 138),
        ("nist-csf-2.0", 134, 106, 128),
        ("rbi-itgrcap-2023-2", 182, 135, 176),
        ("vendor-due-diligence", 55, 46, 46),
    ];
    for (name, nodes, assessed, with_parent) in expected {
        let bytes = bytes(&folder.join(format!("{name}.yaml.gz")));
        let text = String::from_utf8(bytes.clone()).expect("UTF-8");
        assert_eq!(text.matches("\n    - urn: urn:intuitem:risk:req_node:").count(), nodes, "{name}");
        let reading = read(&bytes, &options(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(reading.format, Format::CisoAssistant);
        let scheme = only(&reading);
        assert_eq!(scheme.requirements.len(), nodes, "{name}");
        assert_eq!(scheme.requirements.iter().filter(|one| one.assessable).count(), assessed, "{name}");
        assert_eq!(
            scheme.requirements.iter().filter(|one| one.parent.is_some()).count(),
            with_parent,
            "{name}"
        );
        let written = write_catalog(scheme, today());
        accepted(&written);
        assert_eq!(
            only(&read(written.as_bytes(), &options(name)).expect("a catalogue")).requirements,
            scheme.requirements
        );
        println!("{name}: {:?}; not kept: {:?}", reading.counts, reading.unkept.kinds);
    }
}

/// Protects real mappings: both directions with every link, named by codes that the frameworks have.
#[test]
fn real_mappings_load_with_every_link() {
    let Some(folder) = real_data("catalogs/ciso-assistant") else { return };
    let name = "mapping-nist-sp-800-53-rev5-to-iso27001-2022.yaml.gz";
    let reading = read(&bytes(&folder.join(name)), &options(name)).unwrap_or_else(|error| panic!("{error}"));
    let [there, back] = reading.mappings.as_slice() else { panic!("both directions") };
    assert_eq!((there.source.as_str(), there.target.as_str()), ("nist-sp-800-53-rev5", "iso27001-2022"));
    assert_eq!((back.source.as_str(), back.target.as_str()), ("iso27001-2022", "nist-sp-800-53-rev5"));
    assert_eq!((there.links.len(), back.links.len()), (642, 642));
    assert!(there.links.iter().all(|link| link.relationship == Relationship::IntersectsWith));
    let iso = read(&bytes(&folder.join("iso27001-2022.yaml.gz")), &options("iso")).expect("a framework");
    for link in &there.links {
        requirement(only(&iso), link.target.as_str());
    }
}

/// Protects what a library says of itself and of its scale.
#[test]
fn a_library_is_understood() {
    let nodes = format!("{}{}", node("a", None), node("a.1", Some("a")));
    let reading = readable(&library(&nodes));
    let scheme = only(&reading);
    assert_eq!(scheme.header.scale, Scale::Rank { max: 5, mean: None, pass: 5 });
    assert_eq!(scheme.header.version.as_str(), "3");
    let yes = readable(&library(&nodes.replace("name: a\n", "name: no\n")));
    assert_eq!(only(&yes).requirements[0].title.as_str(), "no", "a word is no truth value");
    assert_eq!(scheme.header.language.as_ref().map(ToString::to_string).as_deref(), Some("es"));
}

/// Protects the order of a scheme: a node that stands before its parent comes after it.
#[test]
fn nodes_before_their_parents_are_put_after_them() {
    let nodes = [node("b.1", Some("b")), node("a", None), node("b", None), node("b.2", Some("b"))].concat();
    let reading = readable(&library(&nodes));
    let codes: Vec<String> = only(&reading).requirements.iter().map(|one| one.code.to_string()).collect();
    assert_eq!(codes, ["a", "b", "b.1", "b.2"]);
}

/// Protects the tree: circles, repeated nodes and endless chains are refused by name.
#[test]
fn trees_that_are_none_are_refused() {
    let refusal = |nodes: String| refused(library(&nodes).as_bytes());
    let circle = [node("x", None), node("a", Some("b")), node("b", Some("c")), node("c", Some("a"))].concat();
    let pointer = "/objects/framework/requirement_nodes/1".to_owned();
    assert_eq!(refusal(circle), CatalogueError::Cycle { pointer: pointer.clone(), id: "a".to_owned() });
    assert_eq!(refusal(node("a", Some("a"))).code(), "catalogue_cycle");
    let twice = [node("a", None), node("a", None)].concat();
    let first = "/objects/framework/requirement_nodes/0".to_owned();
    assert_eq!(refusal(twice), CatalogueError::Repeated { pointer, id: "a".to_owned(), first });
    let chain: String = (0..10_000)
        .map(|level: u32| {
            node(&format!("n{level}"), level.checked_sub(1).map(|above| format!("n{above}")).as_deref())
        })
        .collect();
    assert_eq!(refusal(chain).code(), "catalogue_too_deep");
}

/// Protects a node whose parent the file does not have: it stands at the top, which is said.
#[test]
fn a_node_without_its_parent_stands_at_the_top() {
    let orphan = [node("a", None), node("b", Some("z"))].concat();
    let reading = readable(&library(&orphan));
    let place = "/objects/framework/requirement_nodes/1".to_owned();
    assert_eq!(faults(&reading), [(place, "catalogue_orphan", Remedy::LeftOut)]);
    assert_eq!(requirement(only(&reading), "b").parent, None);
}

/// Protects nodes that say little: what they ask is their title, or their number, or their code; numbers are texts, and an
/// empty group is no group.
#[test]
fn nodes_that_say_little_are_read() {
    let urn = |code: &str, fields: &str| {
        let fields = fields.replace('\n', "\n      ");
        format!("    - urn: urn:some:risk:req_node:some:{code}\n      assessable: true\n      {fields}\n")
    };
    let question = "questions:\n  urn:q:1:\n    text: ¿Se mide el agua?\n  urn:q:2:\n    text: ¿Cada mes?";
    let nodes = [
        urn("asked", question),
        urn("numbered", "ref_id: 7"),
        urn("zeros", "ref_id: 007"),
        urn("silent", "name: ''\nimplementation_groups: [l1, '', 2]"),
        urn("fraction", "name: Uno\nref_id: 1.10"),
        urn("number", "name: 12"),
        "    - name: Sin URN\n".to_owned(),
        "    - 7\n".to_owned(),
    ];
    let reading = readable(&library(&nodes.concat()));
    let scheme = only(&reading);
    let title = |code: &str| requirement(scheme, code).title.as_str();
    assert_eq!(title("asked"), "¿Se mide el agua?");
    let text = requirement(scheme, "asked").text.as_ref().expect("words").as_str();
    assert_eq!(text, "¿Se mide el agua?\n¿Cada mes?");
    assert_eq!(
        [title("numbered"), title("zeros"), title("silent"), title("number")],
        ["7", "007", "silent", "12"]
    );
    assert_eq!(requirement(scheme, "fraction").reference, None);
    let profiles: Vec<&str> = scheme.profiles.iter().map(|profile| profile.code.as_str()).collect();
    assert_eq!(profiles, ["2", "l1"]);
    let at = |rest: &str| format!("/objects/framework/requirement_nodes/{rest}");
    let expected = [
        (at("7"), "catalogue_wrong_type", Remedy::LeftOut),
        (at("3"), "catalogue_missing", Remedy::TitledByCode),
        (at("3/implementation_groups/1"), "catalogue_text_empty", Remedy::LeftOut),
        (at("4/ref_id"), "catalogue_fraction", Remedy::LeftOut),
        (at("6"), "catalogue_missing", Remedy::NodeLeftOut),
    ];
    assert_eq!(faults(&reading), expected);
}

/// Protects the links of a mapping: one that says nothing usable leaves the others.
#[test]
fn one_unusable_link_leaves_the_others() {
    let link = |relationship: &str| {
        format!(
            "      - source_requirement_urn: urn:a:risk:req_node:one:1\n        target_requirement_urn: \
             urn:a:risk:req_node:other:1\n        relationship: {relationship}\n"
        )
    };
    let mapping = |links: &str| {
        format!(
            "name: M\nobjects:\n  requirement_mapping_sets:\n    - source_framework_urn: urn:a:risk:framework:one\n      \
             target_framework_urn: urn:a:risk:framework:other\n      requirement_mappings:\n{links}"
        )
    };
    let reading = readable(&mapping(&format!("{}{}", link("cousin"), link("equal"))));
    assert_eq!(reading.mappings[0].links.len(), 1);
    let place = "/objects/requirement_mapping_sets/0/requirement_mappings/0/relationship".to_owned();
    assert_eq!(faults(&reading), [(place, "catalogue_value", Remedy::NodeLeftOut)]);
    assert_eq!(refused(mapping(&link("cousin")).as_bytes()).code(), "catalogue_value");
}

/// Protects the machine: YAML that grows by repeating itself, or nests without end, is refused quickly.
#[test]
fn yaml_that_grows_without_end_is_refused() {
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..12 {
        let above = format!("*a{}, ", level - 1).repeat(10);
        bomb = format!("{bomb}a{level}: &a{level} [{}]\n", above.trim_end_matches(", "));
    }
    assert_eq!(refused(bomb.as_bytes()).code(), "catalogue_yaml");
    let nested = format!("objects: {}{}", "[".repeat(10_000), "]".repeat(10_000));
    assert_eq!(refused(nested.as_bytes()).code(), "catalogue_yaml");
    let blocks: Vec<String> = (0..10_000).map(|level| format!("{}a:\n", " ".repeat(level))).collect();
    assert_eq!(refused(blocks.concat().as_bytes()).code(), "catalogue_yaml");
    assert_eq!(refused(b"objects: [a\nb: c").code(), "catalogue_yaml");
    assert_eq!(refused(b"una carta\n").code(), "catalogue_unknown_format");
}
