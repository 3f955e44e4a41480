//! A framework of a library to a scheme.

use std::collections::BTreeMap;

use domain::certification::scheme::{Header, Profile, Requirement, RequirementCode, Scale, Scheme};
use domain::value::Line;

use super::{size, tail};
use crate::catalogue::{
    CatalogueError, Entry, Found, Options, Reading, Remedy, Unkept, fitting, fitting_if, ordered, plain,
    scheme_code, shortened, title_of,
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

/// What a node asks, by the URN of each question.
const QUESTIONS: &str = "questions";

/// The longest title that is made of a description or a question, in characters.
const TITLE_MADE: usize = 120;

/// The longest licence that is made of a copyright notice, in characters.
const LICENCE_MADE: usize = 500;

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
    let nodes = framework.usable_entries("requirement_nodes", "urn", unkept);
    let mut found = Vec::with_capacity(nodes.len());
    let mut groups: BTreeMap<RequirementCode, Vec<RequirementCode>> = BTreeMap::new();
    for node in &nodes {
        let Some(requirement) = requirement(node, unkept) else { continue };
        for group in node.usable_texts("implementation_groups", unkept) {
            let selects = groups.entry(group).or_default();
            if selects.last() != Some(&requirement.code) {
                selects.push(requirement.code.clone());
            }
        }
        found.push(Found { requirement, pointer: node.pointer() });
    }
    let headings = found.iter().filter(|one| !one.requirement.assessable).count();
    let (all, headings) = (u64::try_from(found.len()), u64::try_from(headings));
    reading.counts.groups += headings.unwrap_or_default();
    reading.counts.controls += all.unwrap_or_default().saturating_sub(headings.unwrap_or_default());
    let requirements = ordered(found, &mut reading.unkept)?;
    let profiles = profiles(framework, groups, &mut reading.unkept);
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
    let language = library.said("locale").and_then(|said| fitting_if(library, "locale", said));
    let licence = library.said("copyright").and_then(|said| {
        fitting_if(library, "copyright", said.map(|text| shortened(&plain(&text), LICENCE_MADE)))
    });
    let source = library.said("urn").and_then(|said| fitting_if(library, "urn", said));
    Ok(Header {
        code,
        cycle_months: None,
        document: None,
        grades: Vec::new(),
        language: options.language.clone().or(unkept.usable(language).flatten()),
        levels: Vec::new(),
        licence: options.licence.clone().or(unkept.usable(licence).flatten()),
        owner,
        scale: scale(framework, unkept),
        source: unkept.usable(source).flatten(),
        suspension_months: None,
        title,
        valid: None,
        version,
    })
}

/// The scale: ranks where the framework counts from one; the highest alone passes, because none says which does.
fn scale(framework: &Entry<'_>, unkept: &mut Unkept) -> Scale {
    let lowest = unkept.usable(framework.number("min_score")).flatten();
    let highest = unkept.usable(framework.number("max_score")).flatten();
    let max = highest.and_then(|highest| u8::try_from(highest).ok()).filter(|max| 1 < *max);
    let described = unkept.usable(framework.list("scores_definition")).map_or(0, <[_]>::len);
    if let (Some(1), Some(max)) = (lowest, max) {
        unkept.notes("score description", described);
        Scale::Rank { max, mean: None, pass: max }
    } else {
        unkept.notes("score", described);
        Scale::Conformity
    }
}

/// The requirement that a node is; none where nothing names it.
fn requirement(node: &Entry<'_>, unkept: &mut Unkept) -> Option<Requirement> {
    let code = node.needed("urn").and_then(|urn| fitting(node, "urn", tail(urn)));
    let code: RequirementCode = unkept.usable_or(code, Remedy::NodeLeftOut)?;
    let description = unkept.usable(node.said("description")).flatten();
    let ref_id = unkept.usable(node.said("ref_id")).flatten();
    let (title, whole, asked) = title(node, description.as_deref(), ref_id.as_deref(), &code, unkept);
    for (key, value) in node.map().iter().filter(|(key, _)| !NODE_KEPT.contains(&key.as_str())) {
        if key != QUESTIONS || !asked {
            unkept.notes(&format!("node {key}"), size(value));
        }
    }
    unkept.notes("title shortened", usize::from(whole.is_some() && !asked));
    let text: Vec<&str> = [whole.as_deref(), description.as_deref()].into_iter().flatten().collect();
    let text = unkept.words(node, if asked { QUESTIONS } else { "description" }, &text.join("\n"));
    let parent = node
        .said("parent_urn")
        .and_then(|urn| fitting_if(node, "parent_urn", urn.map(|urn| tail(&urn).to_owned())));
    let reference = ref_id.filter(|id| id != code.as_str()).map(|id| fitting(node, "ref_id", &plain(&id)));
    Some(Requirement {
        applies_to: None,
        assessable: unkept.usable(node.flag("assessable")).flatten().unwrap_or(false),
        class: None,
        on_failure: None,
        parent: unkept.usable(parent).flatten(),
        proof: None,
        reference: reference.and_then(|reference| unkept.usable(reference)),
        text,
        title: title?,
        topics: Vec::new(),
        year_due: None,
        code,
    })
}

/// The title of a node: its name, the beginning of its description or of what it asks, its number, or its code. Then what
/// has to stand whole in the text, and whether it is what the node asks.
fn title(
    node: &Entry<'_>,
    description: Option<&str>,
    ref_id: Option<&str>,
    code: &RequirementCode,
    unkept: &mut Unkept,
) -> (Option<Line>, Option<String>, bool) {
    let name = unkept.usable(node.said("name")).flatten();
    let name = name.and_then(|name| unkept.usable(title_of(node, "name", &name)));
    if let Some((title, whole)) = name {
        return (Some(title), whole, false);
    }
    if let Some(text) = description {
        let beginning = fitting(node, "description", &shortened(&plain(text), TITLE_MADE));
        if let Some(title) = unkept.usable(beginning) {
            return (Some(title), None, false);
        }
    } else if let Some(asked) = questions(node, unkept) {
        let first = asked.lines().next().unwrap_or_default();
        if let Some(title) = unkept.usable(fitting(node, QUESTIONS, &shortened(first, TITLE_MADE))) {
            let whole = (title.as_str() != asked).then_some(asked);
            return (Some(title), whole, true);
        }
    }
    if let Some((title, whole)) = ref_id.and_then(|id| unkept.usable(title_of(node, "ref_id", id))) {
        return (Some(title), whole, false);
    }
    unkept.fault(node.missing("name"), Remedy::TitledByCode);
    (unkept.usable(fitting(node, "urn", code.as_str())), None, false)
}

/// What a node asks, on a line each.
fn questions(node: &Entry<'_>, unkept: &mut Unkept) -> Option<String> {
    let questions = unkept.usable(node.object(QUESTIONS)).flatten()?;
    let texts = questions.map().values().filter_map(|question| question.get("text")?.as_str());
    let lines: Vec<String> = texts.map(plain).filter(|text| !text.trim().is_empty()).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// The implementation groups as profiles, in the order of their definition; those that nobody defined come after.
fn profiles(
    framework: &Entry<'_>,
    mut groups: BTreeMap<RequirementCode, Vec<RequirementCode>>,
    unkept: &mut Unkept,
) -> Vec<Profile> {
    let mut profiles: Vec<Profile> = Vec::new();
    let mut places: BTreeMap<RequirementCode, String> = BTreeMap::new();
    for group in framework.usable_entries("implementation_groups_definition", "ref_id", unkept) {
        let id = group.said("ref_id").and_then(|id| id.ok_or_else(|| group.missing("ref_id")));
        let code = id.and_then(|id| fitting(&group, "ref_id", &id));
        let Some(code) = unkept.usable_or(code, Remedy::NodeLeftOut) else { continue };
        if let Some(first) = places.get(&code) {
            let (pointer, id) = (group.pointer(), code.to_string());
            unkept.fault(CatalogueError::Repeated { pointer, id, first: first.clone() }, Remedy::NodeLeftOut);
            continue;
        }
        places.insert(code.clone(), group.pointer());
        let name = unkept.usable(group.said("name")).flatten();
        let name = name.and_then(|name| unkept.usable(title_of(&group, "name", &name)));
        let (title, shortened) =
            name.or_else(|| unkept.usable(title_of(&group, "ref_id", code.as_str()))).unzip();
        let Some(title) = title else { continue };
        unkept.notes("title shortened", usize::from(shortened.flatten().is_some()));
        unkept.notes("profile description", usize::from(group.map().contains_key("description")));
        let selects = groups.remove(&code).unwrap_or_default();
        profiles.push(Profile { code, selects, title });
    }
    for (code, selects) in groups {
        let title = fitting(framework, "implementation_groups", code.as_str());
        profiles.extend(unkept.usable(title).map(|title| Profile { code, selects, title }));
    }
    profiles
}
