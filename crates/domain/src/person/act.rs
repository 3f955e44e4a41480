//! What can be asked of people's records, and what can have happened to them: one line for each act, and what belongs to it in a file
//! of its own. No event holds a name, a document number, a date of birth or a contact.

mod add_document;
mod annul;
mod correct;
mod correct_document;
mod declare_gender;
mod erase;
mod merge;
mod record;
mod state_kinship;
mod withdraw_kinship;

use super::State;
use super::decide::{Decided, DecisionContext};
use super::undo::UndoContext;
use crate::about::About;
use crate::undo::Undo;
use crate::value::Remark;

/// What every command of the area says of itself.
trait Act {
    /// What it makes happen, at least one fact, with the profiles that go beside the log; or why it contradicts the register, which
    /// changes nothing.
    fn decide(&self, known: DecisionContext<'_>) -> Result<Decided, crate::Rejection>;
}

/// What every fact of the area says of itself.
trait Effect: Sized {
    /// How it changes what is known. Never fails, and has no rules; what it names may be gone.
    fn evolve(&self, state: &mut State);

    /// Which records it changes and which it names, and the profile that it commits to.
    fn about<'e>(&'e self, about: &mut About<'e>);

    /// What a correction would say if it corrected nothing. Profiles stand beside the log, so that no fact of the area can say it.
    fn former(&self, _before: &State) -> Option<Self> {
        None
    }

    /// The command that takes it back: nothing where another fact of the batch takes it along.
    fn undo(&self, to: UndoContext<'_>, reason: Remark) -> Undo<Command>;
}

crate::act::acts! {
    Person:
    /// A command about a person.
    Command,
    /// A fact about a person's record.
    Event;

    record: Record => Recorded,
    correct: Correct => Corrected,
    add_document: AddDocument => DocumentAdded,
    correct_document: CorrectDocument => DocumentCorrected,
    declare_gender: DeclareGender => GenderDeclared,
    state_kinship: StateKinship => KinshipStated,
    withdraw_kinship: WithdrawKinship => KinshipWithdrawn,
    merge: Merge => Merged,
    erase: Erase => Erased,
    annul: Annul => Annulled,
}
