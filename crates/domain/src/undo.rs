//! How a batch is taken back: by commands that say it was an error, last fact first, while nothing depends on it.

mod certification;
mod equality;
mod programme;
mod statute;

use serde::Serialize;
use thiserror::Error;

use crate::command::Command;
use crate::event::Event;
use crate::register::Register;
use crate::value::id::PersonId;
use crate::value::{Remark, Salt};
use crate::{committee, cooperative, member, person};

/// Why a batch cannot be taken back as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Refusal {
    /// A fact of this kind cannot be taken back; correct it by hand.
    #[error("not_undoable")]
    NotUndoable {
        /// The kind of the fact.
        kind: String,
    },
    /// The record was changed after the batch.
    #[error("changed_since")]
    ChangedSince {
        /// The kind of the fact whose record was changed.
        kind: String,
        /// The record.
        record: uuid::Uuid,
    },
}

/// The register at three moments.
#[derive(Clone, Copy, Debug)]
pub struct Moments<'a> {
    /// Just before the batch.
    pub before: &'a Register,
    /// Just after it.
    pub after: &'a Register,
    /// Now.
    pub now: &'a Register,
}

/// The commands that take the facts of a batch back. Deciding them may still reject one, where something that came
/// later depends on the batch.
pub fn plan(
    moments: Moments<'_>,
    facts: &[Event],
    reason: &Remark,
    mint: &mut dyn FnMut() -> Salt,
) -> Result<Vec<Command>, Refusal> {
    let mut commands = Vec::new();
    for fact in facts.iter().rev() {
        let step = match fact {
            Event::Person(event) => person_step(moments, event, reason, mint)?.map(Command::Person),
            Event::Cooperative(event) => cooperative_step(moments, event, reason)?.map(Command::Cooperative),
            Event::Member(event) => member_step(moments, event, reason)?.map(Command::Member),
            Event::Committee(event) => committee_step(moments, event, reason)?.map(Command::Committee),
            Event::Certification(event) => {
                certification::step(moments, event, reason)?.map(Command::Certification)
            }
            Event::Programme(event) => programme::step(moments, event, reason)?.map(Command::Programme),
            Event::Equality(event) => equality::step(moments, event, reason)?.map(Command::Equality),
            Event::Statute(event) => statute::step(moments, event, reason)?.map(Command::Statute),
        };
        commands.extend(step.filter(|step| !commands.contains(step)));
    }
    Ok(commands)
}

fn unchanged<T: PartialEq>(
    kind: &'static str,
    record: &uuid::Uuid,
    after: Option<&T>,
    now: Option<&T>,
) -> Result<(), Refusal> {
    if after == now { Ok(()) } else { Err(Refusal::ChangedSince { kind: kind.to_owned(), record: *record }) }
}

/// Whether a record says the same, whatever number its version has: a change that was itself taken back is no change.
fn says_the_same(after: Option<&person::Person>, now: Option<&person::Person>) -> bool {
    let (Some(after), Some(now)) = (after, now) else { return after == now };
    let (profile_number, commitment) = (after.profile_number, after.commitment);
    *after == person::Person { profile_number, commitment, ..now.clone() }
}

fn person_step(
    moments: Moments<'_>,
    event: &person::Event,
    reason: &Remark,
    mint: &mut dyn FnMut() -> Salt,
) -> Result<Option<person::Command>, Refusal> {
    let not_undoable = || Refusal::NotUndoable { kind: Event::from(event.clone()).kind().to_string() };
    let same = |person: &PersonId| {
        let (after, now) = (moments.after.persons().get(*person), moments.now.persons().get(*person));
        let same = says_the_same(after, now);
        unchanged(event.name(), person.uuid(), Some(&true), Some(&same))
    };
    let is_new = |person: &PersonId| moments.before.persons().get(*person).is_none();
    match event {
        person::Event::Recorded { person, .. } => {
            same(person)?;
            Ok(Some(person::Command::Annul { person: *person, reason: reason.clone() }))
        }
        person::Event::Corrected { person, .. }
        | person::Event::DocumentAdded { person, .. }
        | person::Event::DocumentCorrected { person, .. }
        | person::Event::GenderDeclared { person, .. }
            if is_new(person) =>
        {
            Ok(None)
        }
        person::Event::Corrected { person, .. }
        | person::Event::DocumentAdded { person, .. }
        | person::Event::DocumentCorrected { person, .. } => {
            same(person)?;
            let former = moments.before.persons().get(*person).and_then(|found| found.profile.clone());
            let profile = former.ok_or_else(not_undoable)?;
            let (person, salt) = (*person, mint());
            Ok(Some(person::Command::Correct { person, profile, salt, reason: Some(reason.clone()) }))
        }
        person::Event::GenderDeclared { person, .. } => {
            same(person)?;
            let former = moments.before.persons().get(*person).ok_or_else(not_undoable)?;
            Ok(Some(person::Command::DeclareGender { person: *person, gender: former.gender }))
        }
        person::Event::KinshipStated { person, relation, relative } => {
            let (person, relation, relative) = (*person, *relation, *relative);
            Ok(Some(person::Command::WithdrawKinship { person, relation, relative, reason: reason.clone() }))
        }
        person::Event::KinshipWithdrawn { .. }
        | person::Event::Merged { .. }
        | person::Event::Erased { .. }
        | person::Event::Annulled { .. } => Err(not_undoable()),
    }
}

fn cooperative_step(
    moments: Moments<'_>,
    event: &cooperative::Event,
    reason: &Remark,
) -> Result<Option<cooperative::Command>, Refusal> {
    let not_undoable = || Refusal::NotUndoable { kind: Event::from(event.clone()).kind().to_string() };
    let same = |id: &crate::value::id::CooperativeId| {
        let (after, now) = (moments.after.cooperatives().get(*id), moments.now.cooperatives().get(*id));
        unchanged(event.name(), id.uuid(), after, now)
    };
    let reason = reason.clone();
    match event {
        cooperative::Event::Enrolled { cooperative, .. } => {
            same(cooperative)?;
            Ok(Some(cooperative::Command::Annul { cooperative: *cooperative, reason }))
        }
        cooperative::Event::Corrected { cooperative, .. } => {
            same(cooperative)?;
            let Some(former) = moments.before.cooperatives().get(*cooperative) else { return Ok(None) };
            let (cooperative, kind, details) = (*cooperative, former.kind, former.details.clone());
            Ok(Some(cooperative::Command::Correct { cooperative, kind, details, reason: Some(reason) }))
        }
        cooperative::Event::Affiliated { affiliation, .. } => {
            Ok(Some(cooperative::Command::AnnulAffiliation { affiliation: *affiliation, reason }))
        }
        cooperative::Event::UnitOpened { unit, .. } => {
            Ok(Some(cooperative::Command::AnnulUnit { unit: *unit, reason }))
        }
        cooperative::Event::CentralLeft { affiliation, .. }
            if moments.before.cooperatives().affiliation(*affiliation).is_none() =>
        {
            Ok(None)
        }
        cooperative::Event::UnitClosed { unit, .. }
            if moments.before.cooperatives().unit(*unit).is_none() =>
        {
            Ok(None)
        }
        cooperative::Event::TimeZoneSet { .. } => {
            let former = moments.before.cooperatives().time_zone().cloned().ok_or_else(not_undoable)?;
            let after = moments.after.cooperatives().time_zone();
            if after != moments.now.cooperatives().time_zone() {
                return Err(not_undoable());
            }
            Ok(Some(cooperative::Command::SetTimeZone { zone: former, reason: Some(reason) }))
        }
        cooperative::Event::Renamed { .. }
        | cooperative::Event::CentralLeft { .. }
        | cooperative::Event::AffiliationAnnulled { .. }
        | cooperative::Event::UnitClosed { .. }
        | cooperative::Event::UnitAnnulled { .. }
        | cooperative::Event::Dissolved { .. }
        | cooperative::Event::Annulled { .. } => Err(not_undoable()),
    }
}

fn member_step(
    moments: Moments<'_>,
    event: &member::Event,
    reason: &Remark,
) -> Result<Option<member::Command>, Refusal> {
    let not_undoable = || Refusal::NotUndoable { kind: Event::from(event.clone()).kind().to_string() };
    let before = |id: &crate::value::id::MembershipId| moments.before.members().get(*id);
    let same = |id: &crate::value::id::MembershipId| {
        let stated = |register: &Register| register.members().get(*id).map(member::Membership::as_stated);
        unchanged(event.name(), id.uuid(), stated(moments.after).as_ref(), stated(moments.now).as_ref())
    };
    let reason = reason.clone();
    match event {
        member::Event::Applied { membership, .. } | member::Event::Admitted { membership, .. }
            if before(membership).is_none() =>
        {
            same(membership)?;
            Ok(Some(member::Command::Annul { membership: *membership, reason }))
        }
        member::Event::Declined { membership, .. }
        | member::Event::Suspended { membership, .. }
        | member::Event::Reinstated { membership, .. }
        | member::Event::Left { membership, .. }
        | member::Event::Corrected { membership, .. }
            if before(membership).is_none() =>
        {
            Ok(None)
        }
        member::Event::Left { membership, .. } | member::Event::Corrected { membership, .. } => {
            same(membership)?;
            let former = before(membership).ok_or_else(not_undoable)?;
            let after = moments.after.members().get(*membership);
            if after.is_none_or(|after| after.suspensions != former.suspensions) {
                // An exit cut a suspension short, and no correction can lengthen it again.
                return Err(not_undoable());
            }
            let admitted = former.admitted.ok_or_else(not_undoable)?;
            let (membership, number, left) = (*membership, former.number.clone(), former.left);
            Ok(Some(member::Command::Correct { membership, number, admitted, left, reason: Some(reason) }))
        }
        member::Event::WorkAssigned { assignment, .. } => {
            let (after, now) = (moments.after.members(), moments.now.members());
            unchanged(
                event.name(),
                assignment.uuid(),
                after.assignment(*assignment),
                now.assignment(*assignment),
            )?;
            Ok(Some(member::Command::AnnulWork { assignment: *assignment, reason }))
        }
        member::Event::WorkEnded { assignment, .. }
            if moments.before.members().assignment(*assignment).is_none() =>
        {
            Ok(None)
        }
        member::Event::Applied { .. }
        | member::Event::Admitted { .. }
        | member::Event::Declined { .. }
        | member::Event::Suspended { .. }
        | member::Event::Reinstated { .. }
        | member::Event::Annulled { .. }
        | member::Event::Reassigned { .. }
        | member::Event::WorkEnded { .. }
        | member::Event::WorkAnnulled { .. }
        | member::Event::WorkReassigned { .. } => Err(not_undoable()),
    }
}

fn committee_step(
    moments: Moments<'_>,
    event: &committee::Event,
    reason: &Remark,
) -> Result<Option<committee::Command>, Refusal> {
    let not_undoable = || Refusal::NotUndoable { kind: Event::from(event.clone()).kind().to_string() };
    let (before, after, now) =
        (moments.before.committees(), moments.after.committees(), moments.now.committees());
    let reason = reason.clone();
    match event {
        committee::Event::Established { organ, .. } => {
            unchanged(event.name(), organ.uuid(), after.organ(*organ), now.organ(*organ))?;
            Ok(Some(committee::Command::Annul { organ: *organ, reason }))
        }
        committee::Event::TermDefined { organ, .. }
        | committee::Event::SeatsChanged { organ, .. }
        | committee::Event::Dissolved { organ, .. }
            if before.organ(*organ).is_none() =>
        {
            Ok(None)
        }
        committee::Event::Seated { mandate, .. } => {
            let stated =
                |state: &committee::State| state.mandate(*mandate).map(committee::Mandate::as_stated);
            unchanged(event.name(), mandate.uuid(), stated(after).as_ref(), stated(now).as_ref())?;
            Ok(Some(committee::Command::AnnulMandate { mandate: *mandate, reason }))
        }
        committee::Event::MandateEnded { mandate, .. }
        | committee::Event::MandateCorrected { mandate, .. } => {
            let Some(former) = before.mandate(*mandate) else { return Ok(None) };
            let end = |found: &committee::Mandate| (found.ended, found.end_reason, found.period.until);
            if former.ended && after.mandate(*mandate).map(end) != Some(end(former)) {
                // No correction can say again why it ended.
                return Err(not_undoable());
            }
            let stated =
                |state: &committee::State| state.mandate(*mandate).map(committee::Mandate::as_stated);
            unchanged(event.name(), mandate.uuid(), stated(after).as_ref(), stated(now).as_ref())?;
            Ok(Some(committee::Command::CorrectMandate {
                mandate: *mandate,
                from: former.period.from,
                until: former.period.until,
                represents: former.represents,
                origin: former.origin,
                term: former.term,
                reason: Some(reason),
            }))
        }
        committee::Event::Corrected { .. }
        | committee::Event::TermDefined { .. }
        | committee::Event::SeatsChanged { .. }
        | committee::Event::MandateAnnulled { .. }
        | committee::Event::MandateReassigned { .. }
        | committee::Event::Dissolved { .. }
        | committee::Event::Annulled { .. } => Err(not_undoable()),
    }
}
