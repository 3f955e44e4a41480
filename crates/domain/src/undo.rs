//! How a batch is taken back: by commands that say it was an error, last fact first, while nothing depends on it.

mod certification;
mod equality;
mod programme;
mod statute;

use serde::Serialize;
use thiserror::Error;

use crate::about::Subject;
use crate::command::Command;
use crate::event::Event;
use crate::register::Register;
use crate::value::id::PersonId;
use crate::value::{Remark, Salt};
use crate::{cooperative, person};

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
        record: Subject,
    },
}

/// The register, or what one area knows, at three moments.
#[derive(Debug)]
pub struct Moments<'a, S = Register> {
    /// Just before the batch.
    pub before: &'a S,
    /// Just after it.
    pub after: &'a S,
    /// Now.
    pub now: &'a S,
}

impl<S> Clone for Moments<'_, S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S> Copy for Moments<'_, S> {}

impl<'a, S> Moments<'a, S> {
    /// What a part of it was at the same moments.
    pub(crate) fn of<T>(self, part: impl Fn(&'a S) -> &'a T) -> Moments<'a, T> {
        Moments { before: part(self.before), after: part(self.after), now: part(self.now) }
    }

    /// Refuses where a record is no longer what it was just after the batch.
    pub(crate) fn unchanged<T: PartialEq>(
        self,
        record: impl Into<Subject>,
        of: impl Fn(&'a S) -> Option<T>,
    ) -> Result<(), Obstacle> {
        if of(self.after) == of(self.now) {
            Ok(())
        } else {
            Err(Obstacle::ChangedSince { record: record.into() })
        }
    }
}

/// Why one fact cannot be taken back; the caller knows which fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Obstacle {
    /// No command says the opposite.
    NotUndoable,
    /// The record was changed after the batch.
    ChangedSince {
        /// The record.
        record: Subject,
    },
}

impl Obstacle {
    fn about(self, fact: &Event) -> Refusal {
        let kind = fact.kind().to_string();
        match self {
            Self::NotUndoable => Refusal::NotUndoable { kind },
            Self::ChangedSince { record } => Refusal::ChangedSince { kind, record },
        }
    }
}

/// The command that takes a fact back; nothing where taking back another fact of the batch does so, too.
pub(crate) type Undo<C> = Result<Option<C>, Obstacle>;

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
        let step = step(moments, fact, reason, mint).map_err(|refusal| refusal.of(fact))?;
        commands.extend(step.filter(|step| !commands.contains(step)));
    }
    Ok(commands)
}

fn step(
    moments: Moments<'_>,
    fact: &Event,
    reason: &Remark,
    mint: &mut dyn FnMut() -> Salt,
) -> Result<Option<Command>, Refusal> {
    Ok(match fact {
        Event::Person(event) => person_step(moments, event, reason, mint)?.map(Command::Person),
        Event::Cooperative(event) => cooperative_step(moments, event, reason)?.map(Command::Cooperative),
        Event::Member(event) => {
            let undo = event.undo(moments.of(Register::members), reason);
            undo.map_err(|obstacle| obstacle.about(fact))?.map(Command::Member)
        }
        Event::Committee(event) => {
            let undo = event.undo(moments.of(Register::committees), reason);
            undo.map_err(|obstacle| obstacle.about(fact))?.map(Command::Committee)
        }
        Event::Certification(event) => {
            certification::step(moments, event, reason)?.map(Command::Certification)
        }
        Event::Programme(event) => programme::step(moments, event, reason)?.map(Command::Programme),
        Event::Equality(event) => equality::step(moments, event, reason)?.map(Command::Equality),
        Event::Statute(event) => statute::step(moments, event, reason)?.map(Command::Statute),
    })
}

impl Refusal {
    /// The same, naming the whole kind of the fact.
    fn of(self, fact: &Event) -> Self {
        let kind = fact.kind().to_string();
        match self {
            Self::NotUndoable { .. } => Self::NotUndoable { kind },
            Self::ChangedSince { record, .. } => Self::ChangedSince { kind, record },
        }
    }
}

fn unchanged<T: PartialEq>(
    kind: &'static str,
    record: impl Into<Subject>,
    after: Option<&T>,
    now: Option<&T>,
) -> Result<(), Refusal> {
    if after == now {
        Ok(())
    } else {
        Err(Refusal::ChangedSince { kind: kind.to_owned(), record: record.into() })
    }
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
        unchanged(event.name(), *person, Some(&true), Some(&same))
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
        unchanged(event.name(), *id, after, now)
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
