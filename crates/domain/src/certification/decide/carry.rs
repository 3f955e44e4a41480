//! Carrying answers over to another scheme. Every answered requirement is either carried or told as lost.
//!
//! What counts is only what somebody said of the pair of schemes: that two requirements have the same code or title does
//! not make them the same. Within one scheme a requirement is itself. An answer that was given where it would be carried
//! to is not overwritten, and one that was carried before is not carried twice; where several answers lead to one
//! requirement, the latest day is carried, and of one day the first code.

use std::collections::{BTreeMap, BTreeSet};

use crate::certification::scheme::{Relationship, RequirementCode};
use crate::certification::{Answer, Carried, Certification, Event, Rejection, State};
use crate::value::id::{CertificationId, SchemeId};

/// Which requirements of another scheme the answer to one says enough about.
type Targets<'a> = BTreeMap<&'a RequirementCode, BTreeSet<&'a RequirementCode>>;

/// Decides what is carried and what is lost.
pub(super) fn carry(state: &State, from: CertificationId, to: CertificationId) -> Result<Event, Rejection> {
    let (source, target) = (state.known(from)?, state.known(to)?);
    if from == to {
        return Err(Rejection::CertificationUnchanged);
    }
    let targets = targets(state, source, target.scheme)?;
    let chosen = chosen(state, source, target, &targets);
    let mut kept: BTreeSet<&RequirementCode> = chosen.values().map(|(code, _)| *code).collect();
    kept.extend(carried_before(source, target));
    let carried: Vec<Carried> = chosen
        .iter()
        .map(|(aim, (code, answer))| Carried {
            answer: (*answer).clone(),
            source: (*code).clone(),
            target: (*aim).clone(),
        })
        .collect();
    let lost: BTreeSet<RequirementCode> =
        answered(source).map(|(code, _)| code).filter(|code| !kept.contains(code)).cloned().collect();
    if carried.is_empty() && target.lost.get(&from).map_or(lost.is_empty(), |known| *known == lost) {
        return Err(Rejection::CertificationUnchanged);
    }
    Ok(Event::AnswersCarriedOver {
        carried,
        from_certification: from,
        lost: lost.into_iter().collect(),
        to_certification: to,
    })
}

/// Each answered requirement with what was said last.
fn answered(certification: &Certification) -> impl Iterator<Item = (&RequirementCode, &Answer)> {
    certification.answers.iter().filter_map(|(code, given)| given.last().map(|answer| (code, answer)))
}

/// What the links say, read from either side.
fn targets<'a>(
    state: &'a State,
    source: &'a Certification,
    target: SchemeId,
) -> Result<Targets<'a>, Rejection> {
    if source.scheme == target {
        return Ok(source.answers.keys().map(|code| (code, BTreeSet::from([code]))).collect());
    }
    let (there, back) = (state.links(source.scheme, target), state.links(target, source.scheme));
    if there.is_empty() && back.is_empty() {
        return Err(Rejection::SchemesUnrelated { source: source.scheme, target });
    }
    let there = there.iter().filter(|link| link.relationship.answers_target());
    let back = back.iter().filter(|link| link.relationship.mirrored().answers_target());
    let mut targets = Targets::new();
    let pairs = there.map(|link| (&link.source, &link.target));
    for (code, aim) in pairs.chain(back.map(|link| (&link.target, &link.source))) {
        targets.entry(code).or_default().insert(aim);
    }
    Ok(targets)
}

/// For each requirement that can take an answer, the one that it takes.
fn chosen<'a>(
    state: &State,
    source: &'a Certification,
    target: &Certification,
    targets: &Targets<'a>,
) -> BTreeMap<&'a RequirementCode, (&'a RequirementCode, &'a Answer)> {
    let mut chosen: BTreeMap<&RequirementCode, (&RequirementCode, &Answer)> = BTreeMap::new();
    for (code, answer) in answered(source) {
        for aim in targets.get(code).into_iter().flatten().copied() {
            let free = !target.answers.contains_key(aim) && state.assessable(target.scheme, aim).is_ok();
            let later = chosen.get(aim).is_none_or(|(_, best)| best.on < answer.on);
            if free && later {
                chosen.insert(aim, (code, answer));
            }
        }
    }
    chosen
}

/// The answered requirements that were carried over before and have not been answered anew since.
fn carried_before<'a>(
    source: &'a Certification,
    target: &'a Certification,
) -> impl Iterator<Item = &'a RequirementCode> {
    let here = target.carried.iter().filter(|(_, (from, _))| *from == source.id);
    here.filter_map(|(aim, (_, code))| {
        let is = source.answers.get(code)?.last()?;
        let was = target.answers.get(aim)?.last()?;
        (is == was).then_some(code)
    })
}

impl Relationship {
    /// The same, said from the other side.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        match self {
            Self::SubsetOf => Self::SupersetOf,
            Self::SupersetOf => Self::SubsetOf,
            Self::EquivalentTo | Self::EqualTo | Self::IntersectsWith | Self::NoRelationship => self,
        }
    }
}
