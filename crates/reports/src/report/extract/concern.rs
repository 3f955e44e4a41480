//! Which facts of a history are a person's: those about her, her memberships, her work and her mandates.

use std::collections::BTreeSet;

use domain::{
    Event, certification, committee,
    member::{self, Party},
    person, programme,
    value::id::{MandateId, MembershipId, PersonId},
};

use crate::{records::Records, report::history::HistoryEntry};

/// The entries that concern a person, whatever records she was known under.
pub(super) fn of<'a>(
    records: &Records<'_>,
    person: PersonId,
    entries: &[HistoryEntry<'a>],
) -> Vec<HistoryEntry<'a>> {
    let mut hers: BTreeSet<PersonId> = records.register.persons().duplicates_of(person).into_iter().collect();
    hers.insert(person);
    entries.iter().copied().filter(|entry| concerns(records, entry.event, &hers)).collect()
}

fn concerns(records: &Records<'_>, event: &Event, hers: &BTreeSet<PersonId>) -> bool {
    match event {
        Event::Person(event) => people(event).into_iter().flatten().any(|person| hers.contains(&person)),
        Event::Cooperative(_) | Event::Equality(_) => false,
        Event::Programme(event) => in_programme(records, event, hers),
        Event::Certification(event) => in_action(records, event, hers),
        Event::Member(event) => in_membership(records, event, hers),
        Event::Committee(event) => in_office(records, event, hers),
    }
}

/// Whom a fact about people names.
fn people(event: &person::Event) -> [Option<PersonId>; 2] {
    match event {
        person::Event::Recorded { person, .. }
        | person::Event::Corrected { person, .. }
        | person::Event::DocumentAdded { person, .. }
        | person::Event::DocumentCorrected { person, .. }
        | person::Event::GenderDeclared { person, .. }
        | person::Event::Erased { person, .. }
        | person::Event::Annulled { person, .. } => [Some(*person), None],
        person::Event::KinshipStated { person, relative, .. }
        | person::Event::KinshipWithdrawn { person, relative, .. } => [Some(*person), Some(*relative)],
        person::Event::Merged { duplicate, survivor, .. } => [Some(*duplicate), Some(*survivor)],
    }
}

fn in_membership(records: &Records<'_>, event: &member::Event, hers: &BTreeSet<PersonId>) -> bool {
    let party = |party: &Party| party.person().is_some_and(|person| hers.contains(&person));
    let spell =
        |membership: &MembershipId| records.belonging(*membership).is_some_and(|(whose, ..)| party(&whose));
    match event {
        member::Event::Applied { party: whose, .. } | member::Event::Admitted { party: whose, .. } => {
            party(whose)
        }
        member::Event::Declined { membership, .. }
        | member::Event::Suspended { membership, .. }
        | member::Event::Reinstated { membership, .. }
        | member::Event::Left { membership, .. }
        | member::Event::Corrected { membership, .. }
        | member::Event::Annulled { membership, .. } => spell(membership),
        member::Event::Reassigned { person, membership } => hers.contains(person) || spell(membership),
        member::Event::WorkAssigned { person, .. } | member::Event::WorkReassigned { person, .. } => {
            hers.contains(person)
        }
        member::Event::WorkEnded { assignment, .. } | member::Event::WorkAnnulled { assignment, .. } => {
            records.working(*assignment).is_some_and(|(person, ..)| hers.contains(&person))
        }
    }
}

/// Trainings that she taught, enrolled in, came to or completed, and groups that she was in.
fn in_programme(records: &Records<'_>, event: &programme::Event, hers: &BTreeSet<PersonId>) -> bool {
    use programme::{Event, Facilitator};
    let listed = |people: &[PersonId]| people.iter().any(|person| hers.contains(person));
    let taught = |facilitators: &[Facilitator]| {
        facilitators.iter().any(|one| matches!(one, Facilitator::Person(person) if hers.contains(person)))
    };
    let spell = |id| records.spell(id).is_some_and(|(_, spell)| hers.contains(&spell.person));
    match event {
        Event::TrainingPlanned { details, .. } | Event::TrainingCorrected { details, .. } => {
            taught(&details.facilitators)
        }
        Event::AttendanceRecorded { attendance, .. } => listed(&attendance.people),
        Event::EnrolmentRecorded { people, .. } | Event::CompletionRecorded { people, .. } => listed(people),
        Event::GroupJoined { details, .. } => hers.contains(&details.person),
        Event::GroupLeft { participation, .. }
        | Event::ParticipationCorrected { participation, .. }
        | Event::ParticipationAnnulled { participation, .. } => spell(*participation),
        Event::ParticipationReassigned { participation, person } => {
            hers.contains(person) || spell(*participation)
        }
        Event::TraineeReassigned { duplicate, survivor } => listed(&[*duplicate, *survivor]),
        _ => false,
    }
}

fn in_office(records: &Records<'_>, event: &committee::Event, hers: &BTreeSet<PersonId>) -> bool {
    let held =
        |mandate: &MandateId| records.holder(*mandate).is_some_and(|(person, _)| hers.contains(&person));
    match event {
        committee::Event::Seated { person, .. } => hers.contains(person),
        committee::Event::MandateReassigned { person, mandate } => hers.contains(person) || held(mandate),
        committee::Event::MandateEnded { mandate, .. }
        | committee::Event::MandateCorrected { mandate, .. }
        | committee::Event::MandateAnnulled { mandate, .. } => held(mandate),
        committee::Event::Established { .. }
        | committee::Event::Corrected { .. }
        | committee::Event::TermDefined { .. }
        | committee::Event::SeatsChanged { .. }
        | committee::Event::Dissolved { .. }
        | committee::Event::Annulled { .. } => false,
    }
}

/// A corrective action is hers while she sees to it.
fn in_action(records: &Records<'_>, event: &certification::Event, hers: &BTreeSet<PersonId>) -> bool {
    let seen_to_by = |person: Option<PersonId>| person.is_some_and(|person| hers.contains(&person));
    match event {
        certification::Event::ActionPlanned { details, .. } => seen_to_by(details.person),
        certification::Event::ActionReassigned { person, .. } => hers.contains(person),
        certification::Event::ActionRevised { action, details, .. } => {
            seen_to_by(details.person) || seen_to_by(records.sees_to(*action))
        }
        certification::Event::ActionClosed { action, .. }
        | certification::Event::ActionReopened { action, .. }
        | certification::Event::ActionAnnulled { action, .. } => seen_to_by(records.sees_to(*action)),
        _ => false,
    }
}
