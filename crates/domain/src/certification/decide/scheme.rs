//! Decisions about schemes. A catalogue may be large and deep: everything here looks at each requirement once.

use std::collections::BTreeSet;

use super::period;
use crate::certification::scheme::{Link, RequirementCode, Scale, Scheme};
use crate::certification::{Event, Rejection, State};
use crate::value::id::SchemeId;
use crate::value::{Remark, ShortText};

/// Puts a scheme into the register.
pub(super) fn adopt(state: &State, scheme: SchemeId, content: &Scheme) -> Result<Event, Rejection> {
    adoptable(state, scheme, content)?;
    Ok(Event::SchemeAdopted { content: Box::new(content.clone()), scheme })
}

/// Says how two schemes stand to each other.
pub(super) fn relate(
    state: &State,
    source: SchemeId,
    target: SchemeId,
    links: &[Link],
) -> Result<Event, Rejection> {
    related(state, source, target, links)?;
    Ok(Event::SchemesRelated { links: links.to_vec(), source, target })
}

/// Takes a scheme that nothing uses out of the register.
pub(super) fn annul(state: &State, scheme: SchemeId, reason: &Remark) -> Result<Event, Rejection> {
    state.known_scheme(scheme)?;
    let certified = state.certifications().any(|found| found.scheme == scheme);
    let related = state.relations().any(|(source, target, _)| source == scheme || target == scheme);
    if certified || related || state.received().any(|(_, entry)| entry.scheme == scheme) {
        return Err(Rejection::SchemeInUse { scheme });
    }
    Ok(Event::SchemeAnnulled { reason: reason.clone(), scheme })
}

/// Whether the scheme may stand in the register as it is.
fn adoptable(state: &State, scheme: SchemeId, content: &Scheme) -> Result<(), Rejection> {
    if state.scheme(scheme).is_some() {
        return Err(Rejection::SchemeExists { scheme });
    }
    if let Some((taken, _)) = state.schemes().find(|(_, known)| known.header.code == content.header.code) {
        return Err(Rejection::SchemeCodeTaken { scheme: taken });
    }
    if !content.requirements.iter().any(|requirement| requirement.assessable) {
        return Err(Rejection::SchemeEmpty);
    }
    let codes = requirements(content)?;
    selections(scheme, content, &codes)?;
    header(scheme, content)
}

/// The codes of all requirements. Each stands once and after what it belongs to; so none can belong to itself, however
/// far round.
fn requirements(content: &Scheme) -> Result<BTreeSet<&RequirementCode>, Rejection> {
    let mut codes = BTreeSet::new();
    for requirement in &content.requirements {
        if let Some(parent) = requirement.parent.as_ref().filter(|parent| !codes.contains(parent)) {
            let (requirement, parent) = (requirement.code.to_string(), parent.to_string());
            return Err(Rejection::RequirementOrphaned { requirement, parent });
        }
        if !codes.insert(&requirement.code) {
            return Err(Rejection::RequirementRepeated { requirement: requirement.code.to_string() });
        }
    }
    Ok(codes)
}

fn selections(
    scheme: SchemeId,
    content: &Scheme,
    codes: &BTreeSet<&RequirementCode>,
) -> Result<(), Rejection> {
    let profiles = content.profiles.iter();
    once_each(profiles.map(|profile| profile.code.as_str()))?;
    let mut selected = content.profiles.iter().flat_map(|profile| &profile.selects);
    match selected.find(|code| !codes.contains(code)) {
        Some(code) => Err(Rejection::RequirementUnknown { scheme, requirement: code.to_string() }),
        None => Ok(()),
    }
}

fn header(scheme: SchemeId, content: &Scheme) -> Result<(), Rejection> {
    let header = &content.header;
    once_each(header.grades.iter().map(|grade| grade.code.as_str()))?;
    once_each(header.levels.iter().map(ShortText::as_str))?;
    if let Some(valid) = &header.valid {
        period(valid.from, valid.until)?;
    }
    match &header.scale {
        Scale::Rank { max, pass, .. } if *pass == 0 || max < pass => Err(Rejection::ScaleDiffers { scheme }),
        Scale::Rank { .. } | Scale::Conformity => Ok(()),
    }
}

fn once_each<'a>(codes: impl Iterator<Item = &'a str>) -> Result<(), Rejection> {
    let mut seen = BTreeSet::new();
    for code in codes {
        if !seen.insert(code) {
            return Err(Rejection::RequirementRepeated { requirement: code.to_owned() });
        }
    }
    Ok(())
}

fn related(state: &State, source: SchemeId, target: SchemeId, links: &[Link]) -> Result<(), Rejection> {
    state.known_scheme(source)?;
    state.known_scheme(target)?;
    if source == target {
        return Err(Rejection::SchemeRelatedToSelf { scheme: source });
    }
    let mut pairs = BTreeSet::new();
    for link in links {
        for (scheme, code) in [(source, &link.source), (target, &link.target)] {
            if state.requirement(scheme, code).is_none() {
                return Err(Rejection::RequirementUnknown { scheme, requirement: code.to_string() });
            }
        }
        if !pairs.insert((&link.source, &link.target)) {
            return Err(Rejection::RequirementRepeated { requirement: link.source.to_string() });
        }
        if let Some(percent) = link.confidence.filter(|percent| 100 < *percent) {
            return Err(Rejection::PercentTooHigh { percent });
        }
    }
    if state.links(source, target) == links { Err(Rejection::CertificationUnchanged) } else { Ok(()) }
}
