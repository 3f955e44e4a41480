//! What a catalog says of itself, to the header of a scheme; and the profiles that a catalog of our own carries along.

use domain::certification::scheme::{Grade, Header, Profile, Scale};
use domain::value::{Digest, Label, PartialDate, Period, Ratio};

use super::own::Props;
use crate::catalogue::{CatalogueError, Entry, Options, Unkept, fitting, scheme_code, title_of};

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
    let props = Props::of(&metadata)?;
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
    let text = |name: &str| props.one(name).map(|(value, at)| fitting(at, "value", value)).transpose();
    Ok(Header {
        code: code(&metadata, &props, options)?,
        cycle_months: props.number("cycle-months")?,
        document: document(&props)?,
        grades: grades(&props)?,
        language: match &options.language {
            Some(language) => Some(language.clone()),
            None => props.one("language").map(|(value, at)| fitting(at, "value", value)).transpose()?,
        },
        levels: props
            .all("level")
            .map(|(level, at)| fitting(at, "value", level))
            .collect::<Result<_, _>>()?,
        licence: match &options.licence {
            Some(licence) => Some(licence.clone()),
            None => text("licence")?,
        },
        owner: owner(&metadata, options, unkept)?,
        scale: scale(&props)?,
        source: text("source")?,
        suspension_months: props.number("suspension-months")?,
        title,
        valid: valid(&props)?,
        version,
    })
}

/// The code by which people call the scheme: as told, as it says itself, or from the name of the file or its title.
fn code(
    metadata: &Entry<'_>,
    props: &Props<'_>,
    options: &Options,
) -> Result<domain::value::Code, CatalogueError> {
    match (&options.code, props.one("scheme")) {
        (Some(code), _) => Ok(code.clone()),
        (None, Some((code, at))) => fitting(at, "value", code),
        (None, None) => {
            let named = scheme_code(&options.name).or_else(|| scheme_code(metadata.id()));
            named.ok_or(()).or_else(|()| fitting(metadata, "title", metadata.needed("title")?))
        }
    }
}

/// Who owns the catalogue: as told, the party with the role of an owner, or the first organisation.
fn owner(metadata: &Entry<'_>, options: &Options, unkept: &mut Unkept) -> Result<Label, CatalogueError> {
    let parties = metadata.entries("parties", "uuid")?;
    let mut wanted = None;
    for role in OWNERS {
        for party in metadata.entries("responsible-parties", "role-id")? {
            let uuids = party.texts("party-uuids")?;
            if wanted.is_none() && party.id() == role {
                wanted = uuids.into_iter().find(|uuid| parties.iter().any(|one| one.id() == *uuid));
            }
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

/// The profiles that a catalog of our own carries along as resources; other resources are counted as not kept.
pub(super) fn profiles(catalog: &Entry<'_>, unkept: &mut Unkept) -> Result<Vec<Profile>, CatalogueError> {
    let mut profiles = Vec::new();
    let Some(matter) = catalog.object("back-matter")? else { return Ok(profiles) };
    for resource in matter.entries("resources", "uuid")? {
        let props = Props::of(&resource)?;
        let Some((code, at)) = props.one("profile") else {
            unkept.note("resource");
            continue;
        };
        let selects = props.all("selects").map(|(code, at)| fitting(at, "value", code));
        profiles.push(Profile {
            code: fitting(at, "value", code)?,
            selects: selects.collect::<Result<_, _>>()?,
            title: fitting(&resource, "title", resource.needed("title")?)?,
        });
    }
    Ok(profiles)
}
