//! What can be asked about organs and mandates, and what can have happened: one line for each act, and what belongs to it in a file of
//! its own. A fact stands in the file of the command that makes it happen; what follows from other areas has files, too.

mod annul;
mod annul_mandate;
mod change_seats;
mod correct;
mod correct_mandate;
mod define_term;
pub(super) mod dissolve;
mod end_mandate;
mod establish;
mod reassign_mandate;
mod replace_mandate;
mod seat;

use super::State;
use super::decide::DecisionContext;
use crate::undo::Moments;

/// What a decision makes happen.
type Decided = Vec<Event>;
/// What taking back a fact looks at.
type UndoContext<'a> = Moments<'a, State>;

crate::act::acts! {
    Committee:
    /// A command about an organ, a seat or a mandate.
    Command,
    /// A fact about an organ, a seat or a mandate.
    Event;

    establish: Establish => Established,
    correct: Correct => Corrected,
    define_term: DefineTerm => TermDefined,
    change_seats: ChangeSeats => SeatsChanged,
    seat: Seat => Seated,
    end_mandate: EndMandate => MandateEnded,
    replace_mandate: ReplaceMandate =>,
    correct_mandate: CorrectMandate => MandateCorrected,
    annul_mandate: AnnulMandate => MandateAnnulled,
    reassign_mandate: => MandateReassigned,
    dissolve: Dissolve => Dissolved,
    annul: Annul => Annulled,
}
