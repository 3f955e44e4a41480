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
