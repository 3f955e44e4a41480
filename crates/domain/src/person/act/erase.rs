//! Everything that says who a person is goes, at her request; her facts stay without a name.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect};
use crate::about::{self, About, Precedent};
use crate::person::decide::{Decided, DecisionContext};
use crate::person::undo::UndoContext;
use crate::person::{State, TextPlace};
use crate::undo::{Obstacle, Undo};
use crate::value::Remark;
use crate::value::id::PersonId;

/// Erase everything that says who she is; her facts stay, without a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Erase {
    /// Whose data.
    pub person: PersonId,
    /// The request or legal ground.
    pub reason: Remark,
    /// What people wrote about her or that names her, and goes as well.
    pub texts: Vec<TextPlace>,
}

/// Her personal data were erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct Erased {
    pub person: PersonId,
    pub reason: Remark,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<TextPlace>,
}

impl Act for Erase {
    /// Erases the person and every record that was merged into hers; a record that was annulled can be erased, too.
    fn decide(&self, known: DecisionContext<'_>) -> Result<Decided, crate::Rejection> {
        let person = self.person;
        let annulled = known.persons.get(person).is_some_and(|found| found.annulled && !found.erased);
        if !annulled {
            known.persons.active(person)?;
        }
        let mut all = known.persons.duplicates_of(person);
        all.push(person);
        for record in &all {
            known.persons.not_named_in(*record, &self.reason)?;
        }
        // The texts go with her own record, which comes last.
        let erased = |record| {
            let texts = if record == person { self.texts.clone() } else { Vec::new() };
            Erased { person: record, reason: self.reason.clone(), texts }.into()
        };
        Ok((all.into_iter().map(erased).collect(), Vec::new()))
    }
}

impl Effect for Erased {
    const PRECEDENT: Precedent = Precedent::None;

    fn evolve(&self, state: &mut State) {
        state.forget(self.person);
        if let Some(found) = state.persons.get_mut(&self.person) {
            found.erased = true;
        }
    }

    fn about<'e>(&'e self, about: &mut About<'e>) {
        about.changes(self.person);
        about.erases = Some(about::Erased { person: self.person, texts: &self.texts });
    }

    fn undo(&self, _: UndoContext<'_>, _: Remark) -> Undo<Command> {
        Err(Obstacle::NotUndoable)
    }
}
