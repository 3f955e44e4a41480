//! What a catalog says of itself, to the header of a scheme; and the profiles that a catalog of our own carries along.

use std::collections::HashSet;

use domain::certification::scheme::{Grade, Header, Profile, Requirement, RequirementCode, Scale};
use domain::value::{Digest, Label, PartialDate, Period, Ratio};

use super::own::Props;
use crate::catalogue::{CatalogueError, Entry, Options, Remedy, Unkept, fitting, scheme_code, title_of};

/// What is read of the metadata, or said anew whenever it is written.
const KEPT: [&str; 6] = ["title", "version", "oscal-version", "props", "parties", "responsible-parties"];

/// The role of whoever owns a catalogue, the first that is found.
const OWNERS: [&str; 4] = ["creator", "publisher", "provider", "prepared-by"];

/// The header of the scheme that a catalog is.
pub(super) fn header(
    catalog: &Entry<'_>,
    options: &Options,
    unkept: &mut Unkept,
) -> Result<Header, CatalogueError> {
    let metadata = catalog.object("metadata")?.ok_or_else(|| catalog.missing("metadata"))?;
    let oscal = metadata.needed("oscal-version")?;
    if !oscal.starts_with("1.") {
        return Err(metadata.unknown("oscal-version", oscal, &["1.0", "1.1", "1.2"]));
    }
    let props = Props::of(&metadata, unkept);
    let version = match &options.version {
        Some(version) => version.clone(),
        None => fitting(&metadata, "version", &metadata.scalar("version")?.unwrap_or_default())?,
    };
    let (title, shortened) = match &options.title {
        Some(title) => (title.clone(), None),
        None => title_of(&metadata, "title", metadata.needed("title")?)?,
    };
    unkept.notes("title shortened", usize::from(shortened.is_some()));
    props.unkept(unkept);
    for (key, value) in metadata.map().iter().filter(|(key, _)| !KEPT.contains(&key.as_str())) {
        unkept.notes(&format!("metadata {key}"), value.as_array().map_or(1, Vec::len));
    }
    let mut text = |name: &str| {
        let (value, at) = props.one(name)?;
        unkept.usable(fitting(at, "value", value))
    };
    let (licence, source) = (text("licence"), text("source"));
    let language = props.one("language").and_then(|(value, at)| unkept.usable(fitting(at, "value", value)));
    let document = unkept.usable(document(&props)).flatten();
    let valid = unkept.usable(valid(&props)).flatten();
    // Scale, grades, levels and deadlines decide what every answer means: of these nothing is left out.
    Ok(Header {
        code: code(&metadata, &props, options)?,
        cycle_months: props.number("cycle-months")?,
        document,
        grades: grades(&props)?,
        language: options.language.clone().or(language),
        levels: props
            .all("level")
            .map(|(level, at)| fitting(at, "value", level))
            .collect::<Result<_, _>>()?,
        licence: options.licence.clone().or(licence),
        owner: owner(&metadata, options, unkept)?,
        scale: scale(&props)?,
        source,
        suspension_months: props.number("suspension-months")?,
        title,
        valid,
        version,
    })
}

/// The code by which people call the scheme: as told, as it says itself, or from the name of the file or its title.
fn code(
    metadata: &Entry<'_>,
    props: &Props<'_>,
    options: &Options,
) -> Result<domain::value::ShortText, CatalogueError> {
    match (&options.code, props.one("scheme")) {
        (Some(code), _) => Ok(code.clone()),
        (None, Some((code, at))) => fitting(at, "value", code),
        (None, None) => {
            let title = metadata.needed("title")?;
            let named = scheme_code(&options.name).or_else(|| scheme_code(title));
            named.map_or_else(|| fitting(metadata, "title", title), Ok)
        }
    }
}

/// Who owns the catalogue: as told, the party with the role of an owner, or the first organisation.
fn owner(metadata: &Entry<'_>, options: &Options, unkept: &mut Unkept) -> Result<Label, CatalogueError> {
    let parties = metadata.usable_entries("parties", "uuid", unkept);
    let responsible = metadata.usable_entries("responsible-parties", "role-id", unkept);
    let mut wanted = None;
    for role in OWNERS {
        for party in responsible.iter().filter(|party| party.id() == role) {
            let uuids = if wanted.is_none() { unkept.usable(party.texts("party-uuids")) } else { None };
            let known = |uuid: &&str| parties.iter().any(|one| one.id() == *uuid);
            wanted = wanted.or_else(|| uuids.unwrap_or_default().into_iter().find(known));
        }
    }
    let is_owner = |one: &&Entry<'_>| match wanted {
        Some(uuid) => one.id() == uuid,
        None => one.map().get("type").and_then(serde_json::Value::as_str) == Some("organization"),
    };
    let found = parties.iter().find(is_owner);
    unkept.notes("metadata parties", parties.len() - usize::from(found.is_some()));
    match (&options.owner, found) {
        (Some(owner), _) => Ok(owner.clone()),
        (None, Some(party)) => Ok(title_of(party, "name", party.needed("name")?)?.0),
        (None, None) => Err(CatalogueError::OwnerUnknown),
    }
}

fn document(props: &Props<'_>) -> Result<Option<Digest>, CatalogueError> {
    let Some((value, at)) = props.one("document") else { return Ok(None) };
    value.parse().map(Some).map_err(|_| at.unknown("value", value, &["SHA-256"]))
}

/// The grades, each with what stands in its group of properties.
fn grades(props: &Props<'_>) -> Result<Vec<Grade>, CatalogueError> {
    let of = |name: &str, group: Option<&str>| {
        let mut all = props.all(name);
        all.find(|(_, at)| at.map().get("group").and_then(serde_json::Value::as_str) == group)
    };
    let mut grades = Vec::new();
    for (code, at) in props.all("grade") {
        let group = at.text("group")?;
        let days = of("grade-days", group)
            .map(|(days, at)| days.parse().map_err(|_| at.unknown("value", days, &["0, 1, 2, …"])));
        grades.push(Grade {
            blocks: of("grade-blocks", group).is_some_and(|(blocks, _)| blocks == "yes"),
            code: fitting(at, "value", code)?,
            days: days.transpose()?,
        });
    }
    Ok(grades)
}

fn scale(props: &Props<'_>) -> Result<Scale, CatalogueError> {
    let Some(max) = props.number("rank-max")? else { return Ok(Scale::Conformity) };
    let mean = props.one("rank-mean").map(|(value, at)| {
        let parts = value.split_once('/').and_then(|(n, d)| Ratio::new(n.parse().ok()?, d.parse().ok()?));
        parts.ok_or_else(|| at.unknown("value", value, &["3/1"]))
    });
    Ok(Scale::Rank { max, mean: mean.transpose()?, pass: props.number("rank-pass")?.unwrap_or(max) })
}

fn valid(props: &Props<'_>) -> Result<Option<Period>, CatalogueError> {
    let date = |name: &str| {
        let Some((value, at)) = props.one(name) else { return Ok(None) };
        value.parse::<PartialDate>().map(Some).map_err(|_| at.unknown("value", value, &["2014-04-05"]))
    };
    Ok(date("valid-from")?.zip(Some(date("valid-until")?)).map(|(from, until)| Period { from, until }))
}

/// The profiles that a catalog of our own carries along as resources, of requirements that it has; other resources are
/// counted as not kept.
pub(super) fn profiles(
    catalog: &Entry<'_>,
    requirements: &[Requirement],
    unkept: &mut Unkept,
) -> Vec<Profile> {
    let known: HashSet<&RequirementCode> = requirements.iter().map(|one| &one.code).collect();
    let mut profiles: Vec<Profile> = Vec::new();
    let Some(matter) = unkept.usable(catalog.object("back-matter")).flatten() else { return profiles };
    for resource in matter.usable_entries("resources", "uuid", unkept) {
        let props = Props::of(&resource, unkept);
        let Some((code, at)) = props.one("profile") else {
            unkept.note("resource");
            continue;
        };
        let Some(code) = unkept.usable_or(fitting(at, "value", code), Remedy::NodeLeftOut) else { continue };
        let mut selects = Vec::new();
        for (selected, at) in props.all("selects") {
            let Some(selected) = unkept.usable(fitting(at, "value", selected)) else { continue };
            if known.contains(&selected) {
                selects.push(selected);
            } else {
                let (pointer, id) = (at.at("value"), selected.to_string());
                unkept.fault(CatalogueError::SelectsUnknown { pointer, id }, Remedy::LeftOut);
            }
        }
        let title = resource.needed("title").and_then(|title| fitting(&resource, "title", title));
        let title = unkept.usable_or(title, Remedy::TitledByCode);
        let title = title.or_else(|| unkept.usable(fitting(&resource, "props", code.as_str())));
        profiles.extend(title.map(|title| Profile { code, selects, title }));
    }
    profiles
}
