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
use crate::person::UndoContext;
use crate::register::Register;
use crate::value::{Remark, Salt};

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
        Event::Person(event) => {
            let undo = event.undo(UndoContext { at: moments.of(Register::persons), mint }, reason);
            undo.map_err(|obstacle| obstacle.about(fact))?.map(Command::Person)
        }
        Event::Cooperative(event) => {
            let undo = event.undo(moments.of(Register::cooperatives), reason);
            undo.map_err(|obstacle| obstacle.about(fact))?.map(Command::Cooperative)
        }
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
