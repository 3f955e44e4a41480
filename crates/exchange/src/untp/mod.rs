//! UNTP Sustainability Vocabulary Catalogs (svc), in JSON-LD: a scheme with its criteria.
//!
//! A criterion that has others below it is a heading. What it is about, its conformity topic and its tags, are topics.

use domain::certification::scheme::{Header, Requirement, RequirementCode, Scale, Scheme};
use domain::value::{Code, PartialDate, Period, Prose};

use crate::catalogue::{
    CatalogueError, Counts, Entry, Format, Found, Options, Reading, Unkept, fitting, ordered, scheme_code,
    title_of, unfit,
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
    let mut waiting: Vec<(Entry<'_>, Option<RequirementCode>)> =
        top.entries("conformityCriterion", "id")?.into_iter().rev().map(|one| (one, None)).collect();
    while let Some((criterion, parent)) = waiting.pop() {
        let below = criterion.entries("subCriterion", "id")?;
        let requirement = requirement(&criterion, parent, below.is_empty(), &mut unkept)?;
        counts.groups += u64::from(!below.is_empty());
        counts.controls += u64::from(below.is_empty());
        counts.withdrawn += u64::from(below.is_empty() && !requirement.assessable);
        let code = requirement.code.clone();
        found.push(Found { requirement, pointer: criterion.pointer() });
        waiting.extend(below.into_iter().rev().map(|one| (one, Some(code.clone()))));
    }
    let header = header(&scheme, options, &mut unkept)?;
    let scheme = Scheme { header, profiles: Vec::new(), requirements: ordered(found)? };
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
    let id = scheme.text("id")?;
    let code = options.code.clone().or_else(|| scheme_code(&options.name));
    let code = code.or_else(|| scheme_code(title.as_str())).ok_or_else(|| scheme.missing("name"))?;
    let from = scheme.text("validFrom")?.map(|text| {
        let date = text.parse::<PartialDate>();
        date.map_err(|_| scheme.unknown("validFrom", text, &["2024-01-01"]))
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
        source: id.map(|id| fitting(scheme, "id", id)).transpose()?,
        suspension_months: None,
        title,
        valid: from.transpose()?.map(Period::since),
        version,
    })
}

fn requirement(
    criterion: &Entry<'_>,
    parent: Option<RequirementCode>,
    leaf: bool,
    unkept: &mut Unkept,
) -> Result<Requirement, CatalogueError> {
    let id = criterion.needed("id")?;
    for (key, value) in criterion.map().iter().filter(|(key, _)| !KEPT.contains(&key.as_str())) {
        unkept.notes(&format!("criterion {key}"), value.as_array().map_or(1, Vec::len));
    }
    let (title, whole) = title_of(criterion, "name", criterion.needed("name")?)?;
    unkept.notes("title shortened", usize::from(whole.is_some()));
    let text: Vec<&str> = [whole.as_deref(), criterion.text("description")?].into_iter().flatten().collect();
    let text = Some(text.join("\n")).filter(|text| !text.trim().is_empty());
    let text = text.map(|text| Prose::new(&text).map_err(|reason| unfit(criterion, "description", reason)));
    let status = criterion.text("status")?.filter(|status| NOT_IN_FORCE.contains(status));
    let topic = criterion.text("conformityTopic")?;
    let mut topics: Vec<Code> = Vec::new();
    for one in topic.into_iter().chain(status).chain(criterion.texts("tag")?) {
        let one = fitting(criterion, "tag", one)?;
        if !topics.contains(&one) {
            topics.push(one);
        }
    }
    let short = id.rsplit(['/', '#']).next().filter(|end| !end.is_empty()).unwrap_or(id);
    Ok(Requirement {
        applies_to: None,
        assessable: leaf && status.is_none(),
        class: None,
        code: fitting(criterion, "id", short)?,
        on_failure: None,
        parent,
        proof: None,
        reference: Some(fitting(criterion, "id", id)?),
        text: text.transpose()?,
        title,
        topics,
        year_due: None,
    })
}
