//! What happens to certification because of what happened in earlier areas.
//!
//! That an organisation is dissolved ends no certificate: whoever issued it decides that. It is a finding of compliance.

use super::decide::units_in_family;
use super::{Event, Rejection, Source, State};
use crate::value::id::{CooperativeId, MandateId, OrganId, PersonId, UnitId};
use crate::{committee, cooperative, event, person};

/// Answers one fact of an earlier area; a rejection means that the fact cannot stand.
pub fn consequences(
    cooperatives: &cooperative::State,
    certifications: &State,
    fact: &event::Event,
) -> Result<Vec<Event>, crate::Rejection> {
    match fact {
        event::Event::Person(person::Event::Merged(person::act::Merged { duplicate, survivor, .. })) => {
            return Ok(merged(certifications, *duplicate, *survivor));
        }
        event::Event::Person(person::Event::Annulled(person::act::Annulled { person, .. })) => {
            if certifications.actions().any(|action| action.details.person == Some(*person)) {
                return Err(person::Rejection::PersonInUse { person: *person }.into());
            }
        }
        event::Event::Cooperative(cooperative::Event::Annulled(cooperative::act::Annulled {
            cooperative,
            ..
        })) => {
            if names_cooperative(certifications, *cooperative) {
                return Err(cooperative::Rejection::CooperativeInUse { cooperative: *cooperative }.into());
            }
        }
        event::Event::Cooperative(cooperative::Event::UnitAnnulled(cooperative::act::UnitAnnulled {
            unit,
            ..
        })) => {
            unit_free(certifications, *unit)?;
        }
        event::Event::Cooperative(annulment @ cooperative::Event::AffiliationAnnulled(_)) => {
            without_affiliation(cooperatives, certifications, annulment)?;
        }
        event::Event::Committee(committee::Event::Annulled(committee::act::Annulled { organ, .. })) => {
            if names_organ(certifications, *organ) {
                return Err(committee::Rejection::OrganInUse { organ: *organ }.into());
            }
        }
        event::Event::Committee(committee::Event::MandateAnnulled(committee::act::MandateAnnulled {
            mandate,
            ..
        })) => {
            if names_mandate(certifications, *mandate) {
                return Err(Rejection::MandateInUse { mandate: *mandate }.into());
            }
        }
        event::Event::Person(_)
        | event::Event::Cooperative(_)
        | event::Event::Member(_)
        | event::Event::Committee(_)
        | event::Event::Certification(_)
        | event::Event::Programme(_)
        | event::Event::Equality(_)
        | event::Event::Statute(_) => {}
    }
    Ok(Vec::new())
}

fn merged(certifications: &State, duplicate: PersonId, survivor: PersonId) -> Vec<Event> {
    let named = certifications.actions().filter(|action| action.details.person == Some(duplicate));
    named.map(|action| Event::ActionReassigned { action: action.id, person: survivor }).collect()
}

fn names_cooperative(certifications: &State, cooperative: CooperativeId) -> bool {
    certifications.certifications().any(|found| found.holder == cooperative)
        || certifications.received().any(|(_, entry)| entry.cooperative == cooperative)
        || certifications.planned().any(|(_, entry)| entry.cooperative == cooperative)
        || certifications.decided().any(|(_, entry)| entry.cooperative == cooperative)
        || certifications.spent().any(|(_, entry)| entry.cooperative == cooperative)
}

fn names_organ(certifications: &State, organ: OrganId) -> bool {
    let mut answers = certifications.certifications().flat_map(|found| found.answers.values()).flatten();
    answers.any(|answer| answer.responsible == Some(organ))
        || certifications.actions().any(|action| action.details.organ == Some(organ))
        || certifications.decided().any(|(_, entry)| entry.organ == organ)
        || is_evidence(certifications, "organ", organ.uuid())
}

fn names_mandate(certifications: &State, mandate: MandateId) -> bool {
    certifications.group(mandate).is_some() || is_evidence(certifications, "mandate", mandate.uuid())
}

fn is_evidence(certifications: &State, of: &str, id: &uuid::Uuid) -> bool {
    certifications.all_evidence().any(|evidence| match &evidence.details.source {
        Source::Record { kind, record } => kind.as_str() == of && record == id,
        Source::File { .. } | Source::Paper(_) | Source::Address(_) => false,
    })
}

fn unit_free(certifications: &State, unit: UnitId) -> Result<(), Rejection> {
    let holds = |found: &&super::Certification| found.scopes().any(|scope| scope.units.contains(&unit));
    match certifications.certifications().find(holds) {
        Some(found) => Err(Rejection::UnitInScope { certification: found.id }),
        None => Ok(()),
    }
}

/// An affiliation by which a unit came into a scope cannot have been an error.
fn without_affiliation(
    cooperatives: &cooperative::State,
    certifications: &State,
    annulment: &cooperative::Event,
) -> Result<(), Rejection> {
    let mut without = cooperatives.clone();
    cooperative::evolve(&mut without, annulment);
    let outside = |found: &&super::Certification| {
        found.scopes().any(|scope| !units_in_family(&without, found.holder, scope))
    };
    match certifications.certifications().find(outside) {
        Some(found) => Err(Rejection::UnitNotInFamily { cooperative: found.holder }),
        None => Ok(()),
    }
}
