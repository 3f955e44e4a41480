//! A set of mappings of a library to links between requirements.

use domain::certification::scheme::{Link, Relationship};

use super::{framework_name, tail};
use crate::catalogue::{CatalogueError, Entry, Mapping, Remedy, Unkept, fitting};

/// What libraries call the relationships.
const RELATIONSHIPS: [(&str, Relationship); 6] = [
    ("equal", Relationship::EqualTo),
    ("equivalent", Relationship::EquivalentTo),
    ("intersect", Relationship::IntersectsWith),
    ("not_related", Relationship::NoRelationship),
    ("subset", Relationship::SubsetOf),
    ("superset", Relationship::SupersetOf),
];

/// What of a mapping is read.
const KEPT: [&str; 4] =
    ["source_requirement_urn", "target_requirement_urn", "relationship", "strength_of_relationship"];

/// The links of a set.
pub(super) fn mapping(set: &Entry<'_>, unkept: &mut Unkept) -> Result<Mapping, CatalogueError> {
    let name = |key: &str| set.needed(key).map(|urn| framework_name(urn).to_owned());
    let (source, target) = (name("source_framework_urn")?, name("target_framework_urn")?);
    let mut links = Vec::new();
    for one in set.usable_entries("requirement_mappings", "source_requirement_urn", unkept) {
        for key in one.map().keys().filter(|key| !KEPT.contains(&key.as_str())) {
            unkept.note(&format!("mapping {key}"));
        }
        let confidence = unkept.usable(confidence(&one)).flatten();
        links.extend(unkept.usable_or(link(&one, confidence), Remedy::NodeLeftOut));
    }
    Ok(Mapping { source, target, links })
}

/// One link; without its relationship or one of its ends there is none.
fn link(one: &Entry<'_>, confidence: Option<u8>) -> Result<Link, CatalogueError> {
    let said = one.needed("relationship")?;
    let known = RELATIONSHIPS.iter().find(|(word, _)| *word == said);
    let words: Vec<&str> = RELATIONSHIPS.iter().map(|(word, _)| *word).collect();
    Ok(Link {
        confidence,
        relationship: known.ok_or_else(|| one.unknown("relationship", said, &words))?.1,
        source: fitting(one, "source_requirement_urn", tail(one.needed("source_requirement_urn")?))?,
        target: fitting(one, "target_requirement_urn", tail(one.needed("target_requirement_urn")?))?,
    })
}

/// How strong the relationship is said to be, from 0 to 10, in percent.
fn confidence(one: &Entry<'_>) -> Result<Option<u8>, CatalogueError> {
    let Some(strength) = one.number("strength_of_relationship")? else { return Ok(None) };
    let percent =
        u8::try_from(strength).ok().filter(|strength| *strength <= 10).map(|strength| strength * 10);
    percent
        .map(Some)
        .ok_or_else(|| one.unknown("strength_of_relationship", &strength.to_string(), &["0, 1, …, 10"]))
}
