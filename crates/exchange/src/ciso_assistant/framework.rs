//! A framework of a library to a scheme.

use std::collections::BTreeMap;

use domain::certification::scheme::{Header, Profile, Requirement, RequirementCode, Scale, Scheme};
use domain::value::Prose;

use super::{size, tail};
use crate::catalogue::{
    CatalogueError, Entry, Found, Options, Reading, Unkept, fitting, ordered, plain, scheme_code, shortened,
    title_of, unfit,
};

/// What of a framework is read.
const KEPT: [&str; 9] = [
    "urn",
    "ref_id",
    "name",
    "min_score",
    "max_score",
    "implementation_groups_definition",
    "requirement_nodes",
    "scores_definition",
    "translations",
];

/// What of a node is read.
const NODE_KEPT: [&str; 8] =
    ["urn", "parent_urn", "ref_id", "name", "description", "depth", "assessable", "implementation_groups"];

/// The longest title that is made of a description, in characters.
const TITLE_MADE: usize = 120;

/// The scheme that a framework is.
pub(super) fn scheme(
    library: &Entry<'_>,
    framework: &Entry<'_>,
    options: &Options,
    reading: &mut Reading,
) -> Result<Scheme, CatalogueError> {
    let unkept = &mut reading.unkept;
    for (key, value) in framework.map().iter().filter(|(key, _)| !KEPT.contains(&key.as_str())) {
        unkept.notes(&format!("framework {key}"), size(value));
    }
    let header = header(library, framework, options, unkept)?;
    let nodes = framework.entries("requirement_nodes", "urn")?;
    let mut found = Vec::with_capacity(nodes.len());
    let mut groups: BTreeMap<&str, Vec<RequirementCode>> = BTreeMap::new();
    for node in &nodes {
        let requirement = requirement(node, unkept)?;
        for group in node.texts("implementation_groups")? {
            groups.entry(group).or_default().push(requirement.code.clone());
        }
        found.push(Found { requirement, pointer: node.pointer() });
    }
    let headings = found.iter().filter(|one| !one.requirement.assessable).count();
    let (all, headings) = (u64::try_from(found.len()), u64::try_from(headings));
    reading.counts.groups += headings.unwrap_or_default();
    reading.counts.controls += all.unwrap_or_default().saturating_sub(headings.unwrap_or_default());
    let requirements = ordered(found)?;
    let profiles = profiles(framework, groups, &mut reading.unkept)?;
    Ok(Scheme { header, profiles, requirements })
}

fn header(
    library: &Entry<'_>,
    framework: &Entry<'_>,
    options: &Options,
    unkept: &mut Unkept,
) -> Result<Header, CatalogueError> {
    let title = if let Some(title) = &options.title {
        title.clone()
    } else {
        let (title, shortened) = title_of(framework, "name", framework.needed("name")?)?;
        unkept.notes("title shortened", usize::from(shortened.is_some()));
        title
    };
    let named = scheme_code(super::framework_name(framework.needed("urn")?));
    let code = match options.code.clone().or(named) {
        Some(code) => code,
        None => fitting(framework, "ref_id", framework.needed("ref_id")?)?,
    };
    let owner = if let Some(owner) = &options.owner {
        owner.clone()
    } else {
        let provider = library.text("provider")?.or(library.text("packager")?);
        title_of(library, "provider", provider.ok_or(CatalogueError::OwnerUnknown)?)?.0
    };
    let version = match &options.version {
        Some(version) => version.clone(),
        None => fitting(library, "version", &library.scalar("version")?.unwrap_or_else(|| "1".to_owned()))?,
    };
    let language = library.text("locale")?.map(|locale| fitting(library, "locale", locale)).transpose()?;
    let licence = library.text("copyright")?.map(plain).filter(|text| !text.trim().is_empty());
    let licence = licence.map(|text| fitting(library, "copyright", &shortened(&text, 500))).transpose()?;
    Ok(Header {
        code,
        cycle_months: None,
        document: None,
        grades: Vec::new(),
        language: options.language.clone().or(language),
        levels: Vec::new(),
        licence: options.licence.clone().or(licence),
        owner,
        scale: scale(framework, unkept)?,
        source: library.text("urn")?.map(|urn| fitting(library, "urn", urn)).transpose()?,
        suspension_months: None,
        title,
        valid: None,
        version,
    })
}

/// The scale: ranks where the framework counts from one; the highest alone passes, because none says which does.
fn scale(framework: &Entry<'_>, unkept: &mut Unkept) -> Result<Scale, CatalogueError> {
    let (lowest, highest) = (framework.number("min_score")?, framework.number("max_score")?);
    let max = highest.and_then(|highest| u8::try_from(highest).ok()).filter(|max| 1 < *max);
    let described = framework.list("scores_definition")?.len();
    if let (Some(1), Some(max)) = (lowest, max) {
        unkept.notes("score description", described);
        Ok(Scale::Rank { max, mean: None, pass: max })
    } else {
        unkept.notes("score", described);
        Ok(Scale::Conformity)
    }
}

fn requirement(node: &Entry<'_>, unkept: &mut Unkept) -> Result<Requirement, CatalogueError> {
    let urn = node.needed("urn")?;
    let code: RequirementCode = fitting(node, "urn", tail(urn))?;
    for (key, value) in node.map().iter().filter(|(key, _)| !NODE_KEPT.contains(&key.as_str())) {
        unkept.notes(&format!("node {key}"), size(value));
    }
    let name = node.text("name")?.filter(|name| !name.trim().is_empty());
    let description = node.text("description")?.filter(|text| !text.trim().is_empty());
    let ref_id = node.scalar("ref_id")?.filter(|id| !id.trim().is_empty());
    let (title, whole) = match (name, description, &ref_id) {
        (Some(name), _, _) => title_of(node, "name", name)?,
        (None, Some(text), _) => (fitting(node, "description", &shortened(&plain(text), TITLE_MADE))?, None),
        (None, None, Some(id)) => title_of(node, "ref_id", id)?,
        (None, None, None) => return Err(node.missing("name")),
    };
    unkept.notes("title shortened", usize::from(whole.is_some()));
    let text: Vec<&str> = [whole.as_deref(), description].into_iter().flatten().collect();
    let text = Some(text.join("\n")).filter(|text| !text.is_empty());
    let text = text.map(|text| Prose::new(&text).map_err(|reason| unfit(node, "description", reason)));
    let parent = node.text("parent_urn")?.map(|parent| fitting(node, "parent_urn", tail(parent)));
    let reference = ref_id.filter(|id| *id != code.as_str());
    let reference = reference.map(|id| fitting(node, "ref_id", &plain(&id)));
    Ok(Requirement {
        applies_to: None,
        assessable: node.flag("assessable")?.unwrap_or(false),
        class: None,
        code,
        on_failure: None,
        parent: parent.transpose()?,
        proof: None,
        reference: reference.transpose()?,
        text: text.transpose()?,
        title,
        topics: Vec::new(),
        year_due: None,
    })
}

/// The implementation groups as profiles, in the order of their definition; those that nobody defined come after.
fn profiles(
    framework: &Entry<'_>,
    mut groups: BTreeMap<&str, Vec<RequirementCode>>,
    unkept: &mut Unkept,
) -> Result<Vec<Profile>, CatalogueError> {
    let mut profiles = Vec::new();
    for group in framework.entries("implementation_groups_definition", "ref_id")? {
        let id = group.needed("ref_id")?;
        let (title, shortened) = title_of(&group, "name", group.text("name")?.unwrap_or(id))?;
        unkept.notes("title shortened", usize::from(shortened.is_some()));
        unkept.notes("profile description", usize::from(group.text("description")?.is_some()));
        let selects = groups.remove(id).unwrap_or_default();
        profiles.push(Profile { code: fitting(&group, "ref_id", id)?, selects, title });
    }
    for (id, selects) in groups {
        let key = "implementation_groups";
        profiles.push(Profile {
            code: fitting(framework, key, id)?,
            selects,
            title: fitting(framework, key, id)?,
        });
    }
    Ok(profiles)
}
