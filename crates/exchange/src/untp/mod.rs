//! UNTP: Sustainability Vocabulary Catalogs (svc), in JSON-LD, as schemes with their criteria; and certificates as
//! conformity credentials.
//!
//! A criterion that has others below it is a heading. What it is about, its conformity topic and its tags, are topics.

pub mod credential;

use domain::certification::scheme::{Header, Requirement, RequirementCode, Scale, Scheme};
use domain::value::{PartialDate, Period, ShortText};

use crate::catalogue::{
    CatalogueError, Counts, Entry, Format, Found, Options, Reading, Remedy, Unkept, fitting, fitting_if,
    ordered, scheme_code, title_of,
};

/// What of a criterion is read.
const KEPT: [&str; 8] =
    ["type", "id", "name", "description", "conformityTopic", "status", "subCriterion", "tag"];

/// A topic of a criterion that is not in force yet or no longer.
const NOT_IN_FORCE: [&str; 2] = ["proposed", "deprecated"];

/// The scheme of a vocabulary.
pub(crate) fn vocabulary(top: &Entry<'_>, options: &Options) -> Result<Reading, CatalogueError> {
    let scheme = top.object("scheme")?.ok_or_else(|| top.missing("scheme"))?;
    let mut counts = Counts::default();
    let mut unkept = Unkept::default();
    for (key, value) in top.map() {
        if !["type", "@context", "id", "scheme", "conformityCriterion"].contains(&key.as_str()) {
            unkept.notes(key, value.as_array().map_or(1, Vec::len));
        }
    }
    let mut found: Vec<Found> = Vec::new();
    let mut waiting: Vec<(Entry<'_>, Option<RequirementCode>)> = top
        .usable_entries("conformityCriterion", "id", &mut unkept)
        .into_iter()
        .rev()
        .map(|one| (one, None))
        .collect();
    while let Some((criterion, parent)) = waiting.pop() {
        let below = criterion.usable_entries("subCriterion", "id", &mut unkept);
        counts.groups += u64::from(!below.is_empty());
        counts.controls += u64::from(below.is_empty());
        let requirement = requirement(&criterion, parent.clone(), below.is_empty(), &mut unkept);
        // What stands below a criterion that is left out belongs to the one above.
        let code = requirement.as_ref().map(|one| one.code.clone()).or(parent);
        if let Some(requirement) = requirement {
            counts.withdrawn += u64::from(below.is_empty() && !requirement.assessable);
            found.push(Found { requirement, pointer: criterion.pointer() });
        }
        waiting.extend(below.into_iter().rev().map(|one| (one, code.clone())));
    }
    let header = header(&scheme, options, &mut unkept)?;
    let scheme = Scheme { header, profiles: Vec::new(), requirements: ordered(found, &mut unkept)? };
    Ok(Reading { format: Format::UntpSvc, schemes: vec![scheme], mappings: Vec::new(), counts, unkept })
}

fn header(scheme: &Entry<'_>, options: &Options, unkept: &mut Unkept) -> Result<Header, CatalogueError> {
    for key in scheme.map().keys() {
        if !["type", "id", "name", "version", "validFrom", "owner"].contains(&key.as_str()) {
            unkept.note(&format!("scheme {key}"));
        }
    }
    let title = match &options.title {
        Some(title) => title.clone(),
        None => title_of(scheme, "name", scheme.needed("name")?)?.0,
    };
    let owner = if let Some(owner) = &options.owner {
        owner.clone()
    } else {
        let owner = scheme.object("owner")?.ok_or(CatalogueError::OwnerUnknown)?;
        title_of(&owner, "name", owner.needed("name")?)?.0
    };
    let version = match &options.version {
        Some(version) => version.clone(),
        None => fitting(scheme, "version", &scheme.scalar("version")?.unwrap_or_default())?,
    };
    let source = scheme.said("id").and_then(|id| fitting_if(scheme, "id", id));
    let code = options.code.clone().or_else(|| scheme_code(&options.name));
    let code = code.or_else(|| scheme_code(title.as_str())).ok_or_else(|| scheme.missing("name"))?;
    let from = scheme.text("validFrom").and_then(|text| {
        let date = text.map(|text| {
            let date = text.parse::<PartialDate>();
            date.map_err(|_| scheme.unknown("validFrom", text, &["2024-01-01"]))
        });
        date.transpose()
    });
    Ok(Header {
        code,
        cycle_months: None,
        document: None,
        grades: Vec::new(),
        language: options.language.clone(),
        levels: Vec::new(),
        licence: options.licence.clone(),
        owner,
        scale: Scale::Conformity,
        source: unkept.usable(source).flatten(),
        suspension_months: None,
        title,
        valid: unkept.usable(from).flatten().map(Period::since),
        version,
    })
}

fn requirement(
    criterion: &Entry<'_>,
    parent: Option<RequirementCode>,
    leaf: bool,
    unkept: &mut Unkept,
) -> Option<Requirement> {
    for (key, value) in criterion.map().iter().filter(|(key, _)| !KEPT.contains(&key.as_str())) {
        unkept.notes(&format!("criterion {key}"), value.as_array().map_or(1, Vec::len));
    }
    let id = unkept.usable_or(criterion.needed("id"), Remedy::NodeLeftOut)?;
    let short = id.rsplit(['/', '#']).next().filter(|end| !end.is_empty()).unwrap_or(id);
    let code: RequirementCode = unkept.usable_or(fitting(criterion, "id", short), Remedy::NodeLeftOut)?;
    let name = criterion.said("name").and_then(|name| name.ok_or_else(|| criterion.missing("name")));
    let name = name.and_then(|name| title_of(criterion, "name", &name));
    let (title, whole) = match unkept.usable_or(name, Remedy::TitledByCode) {
        Some(title) => title,
        None => (unkept.usable(fitting(criterion, "id", code.as_str()))?, None),
    };
    unkept.notes("title shortened", usize::from(whole.is_some()));
    let description = unkept.usable(criterion.said("description")).flatten();
    let text: Vec<&str> = [whole.as_deref(), description.as_deref()].into_iter().flatten().collect();
    let text = unkept.words(criterion, "description", &text.join("\n"));
    let status = unkept.usable(criterion.text("status")).flatten();
    let status = status.filter(|status| NOT_IN_FORCE.contains(status));
    let topic = unkept.usable(criterion.said("conformityTopic")).flatten();
    let topic = topic.and_then(|topic| unkept.usable(fitting(criterion, "conformityTopic", &topic)));
    let stage = status.and_then(|status| unkept.usable(fitting(criterion, "status", status)));
    let mut topics: Vec<ShortText> = Vec::new();
    for one in topic.into_iter().chain(stage).chain(criterion.usable_texts("tag", unkept)) {
        if !topics.contains(&one) {
            topics.push(one);
        }
    }
    Some(Requirement {
        applies_to: None,
        assessable: leaf && status.is_none(),
        class: None,
        on_failure: None,
        parent,
        proof: None,
        reference: unkept.usable(fitting(criterion, "id", id)),
        text,
        title,
        topics,
        year_due: None,
        code,
    })
}
