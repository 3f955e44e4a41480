//! What happens to trainings, groups and projects because of what happened to people and organisations.

use super::decide::not_in_group;
use super::{Event, Facilitator, Partner, Rejection, State};
use crate::value::id::{CooperativeId, PersonId};
use crate::{cooperative, event, person};

/// Answers one fact of an earlier area; a rejection means that the fact cannot stand. A dissolved organisation answers
/// with nothing: its groups may go on, as associations of their own, and its trainings were held.
pub fn consequences(state: &State, fact: &event::Event) -> Result<Vec<Event>, crate::Rejection> {
    match fact {
        event::Event::Person(person::Event::Merged(person::act::Merged { duplicate, survivor, .. })) => {
            merged(state, *duplicate, *survivor).map_err(crate::Rejection::from)
        }
        event::Event::Person(person::Event::Annulled(person::act::Annulled { person, .. }))
            if state.names(*person) =>
        {
            Err(person::Rejection::PersonInUse { person: *person }.into())
        }
        event::Event::Cooperative(cooperative::Event::Annulled(cooperative::act::Annulled {
            cooperative,
            ..
        })) if names_organisation(state, *cooperative) => {
            Err(cooperative::Rejection::CooperativeInUse { cooperative: *cooperative }.into())
        }
        event::Event::Person(_)
        | event::Event::Cooperative(_)
        | event::Event::Member(_)
        | event::Event::Committee(_)
        | event::Event::Certification(_)
        | event::Event::Programme(_)
        | event::Event::Equality(_)
        | event::Event::Statute(_) => Ok(Vec::new()),
    }
}

fn merged(state: &State, duplicate: PersonId, survivor: PersonId) -> Result<Vec<Event>, Rejection> {
    let mut events = Vec::new();
    for (participation, group, spell) in state.participations_of(duplicate) {
        not_in_group(state, group, survivor, &spell.period)
            .map_err(|_| Rejection::MergeOverlapsGroup { duplicate, survivor })?;
        events.push(Event::ParticipationReassigned { participation, person: survivor });
    }
    if state.names_trainee(duplicate) {
        events.push(Event::TraineeReassigned { duplicate, survivor });
    }
    Ok(events)
}

/// Whether trainings, groups or projects are an organisation's, or name it.
fn names_organisation(state: &State, organisation: CooperativeId) -> bool {
    let trains = state.trainings().any(|training| {
        let taught = &training.details.facilitators;
        training.details.cooperative == organisation
            || taught.contains(&Facilitator::Organisation(organisation))
    });
    let groups = state.groups().any(|group| {
        group.details.cooperative == organisation || group.details.legal_person == Some(organisation)
    });
    let projects = state.projects().any(|project| {
        let partner = Partner::Organisation(organisation);
        project.details.cooperative == organisation
            || project.partners.values().any(|partnership| partnership.partner == partner)
    });
    trains || groups || projects
}
