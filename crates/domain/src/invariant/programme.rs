//! What always holds of trainings, groups and projects.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::{Violation, violation};
use crate::programme::{Facilitator, Group, GroupRole, Participation, Partner, Project, Training};
use crate::register::Register;
use crate::value::Period;
use crate::value::id::{CooperativeId, ParticipationId, PersonId};

/// Everything about programmes that should never be so.
pub(super) fn violations(register: &Register, found: &mut Vec<Violation>) {
    for training in register.programmes().trainings() {
        trainees(register, training, found);
        let organisations = training.details.facilitators.iter().filter_map(|one| match one {
            Facilitator::Organisation(organisation) => Some(*organisation),
            Facilitator::Person(_) | Facilitator::Outside(_) => None,
        });
        let named = organisations.chain([training.details.cooperative]);
        organised(register, training.id.uuid(), named, found);
        let project = training.details.project;
        if project.is_some_and(|project| register.programmes().project(project).is_none()) {
            found.push(violation("programme_names_what_is_known", training.id.uuid(), None));
        }
    }
    for group in register.programmes().groups() {
        spells(register, group, found);
        let named = group.details.legal_person.into_iter().chain([group.details.cooperative]);
        organised(register, group.id.uuid(), named, found);
    }
    for project in register.programmes().projects() {
        parts(register, project, found);
        let partners = project.partners.values().filter_map(|part| match part.partner {
            Partner::Organisation(organisation) => Some(organisation),
            Partner::Outside(_) => None,
        });
        organised(register, project.id.uuid(), partners.chain([project.details.cooperative]), found);
    }
}

/// What is an organisation's, or names one, names one that is no error.
fn organised(
    register: &Register,
    record: &Uuid,
    named: impl IntoIterator<Item = CooperativeId>,
    found: &mut Vec<Violation>,
) {
    if named.into_iter().any(|organisation| register.cooperatives().valid(organisation).is_err()) {
        found.push(violation("programme_names_what_is_known", record, None));
    }
}

/// Lists name people, each once, and only trainees completed a training.
fn trainees(register: &Register, training: &Training, found: &mut Vec<Violation>) {
    let id = training.id.uuid();
    let mut trainees: BTreeSet<PersonId> = training.enrolled.clone();
    let mut everybody: BTreeSet<PersonId> = training.completed.keys().copied().collect();
    for class_session in register.programmes().class_sessions_of(training.id) {
        let people = class_session.attendance.iter().flat_map(|list| &list.people);
        let mut seen = BTreeSet::new();
        for person in people {
            if !seen.insert(*person) {
                found.push(violation("listed_once", class_session.id.uuid(), Some(person.uuid())));
            }
        }
        trainees.extend(seen);
    }
    everybody.extend(&trainees);
    everybody.extend(training.details.facilitators.iter().filter_map(|one| match one {
        Facilitator::Person(person) => Some(*person),
        Facilitator::Organisation(_) | Facilitator::Outside(_) => None,
    }));
    if everybody.iter().any(|person| register.persons().not_merged(*person).is_err()) {
        found.push(violation("trainee_is_somebody", id, None));
    }
    if training.completed.keys().any(|person| !trainees.contains(person)) {
        found.push(violation("only_trainees_complete", id, None));
    }
}

/// Spells lie within the group, nobody has two at once, and one person leads.
fn spells(register: &Register, group: &Group, found: &mut Vec<Violation>) {
    let spells: Vec<(ParticipationId, &Participation)> =
        register.programmes().participations_in(group.id).collect();
    for (position, (id, spell)) in spells.iter().enumerate() {
        if !spell.period.holds_a_day() || !group.period.may_cover(&spell.period) {
            found.push(violation("participation_lies_within_group", id.uuid(), None));
        }
        if register.persons().not_merged(spell.person).is_err() {
            found.push(violation("participant_is_somebody", id.uuid(), None));
        }
        for (other, before) in spells.iter().take(position) {
            if !before.period.surely_overlaps(&spell.period) {
                continue;
            }
            if before.person == spell.person {
                found.push(violation("in_a_group_once_a_day", id.uuid(), Some(other.uuid())));
            }
            if before.role == GroupRole::Leader && spell.role == GroupRole::Leader {
                found.push(violation("one_leader_a_day", id.uuid(), Some(other.uuid())));
            }
        }
    }
}

/// Parts lie within the project and name what is known; no project is a phase of itself.
fn parts(register: &Register, project: &Project, found: &mut Vec<Violation>) {
    let id = project.id.uuid();
    let whole = project.details.period;
    let partners = project.partners.values().filter_map(|part| part.period);
    let budget = project.budget.values().filter_map(|part| part.period);
    let activities = project.activities.values().map(|part| part.period);
    let mut periods = partners.chain(budget).chain(activities);
    if !whole.holds_a_day() || periods.any(|part: Period| !part.holds_a_day() || !whole.may_cover(&part)) {
        found.push(violation("part_lies_within_project", id, None));
    }
    let unknown = project.activities.values().any(|activity| {
        activity.training.is_some_and(|training| register.programmes().training(training).is_none())
            || activity.group.is_some_and(|group| register.programmes().group(group).is_none())
    });
    if unknown {
        found.push(violation("programme_names_what_is_known", id, None));
    }
    let (mut seen, mut next) = (BTreeSet::from([project.id]), project.details.phase_of);
    while let Some(one) = next {
        let above = register.programmes().project(one);
        if !seen.insert(one) || above.is_none() {
            found.push(violation("phase_has_no_circle", id, None));
            break;
        }
        next = above.and_then(|above| above.details.phase_of);
    }
}
