//! What can be asked about membership and work, and what can have happened: one line for each act, and what belongs to it in a file
//! of its own. A fact stands in the file of the command that makes it happen; what follows from other areas has files, too.

mod admit;
mod annul;
mod annul_work;
mod apply;
mod assign_work;
mod correct;
mod decline;
mod end_work;
mod leave;
mod reassign;
mod reassign_work;
mod reinstate;
mod suspend;

use super::State;
use super::decide::DecisionContext;
use crate::about::About;
use crate::undo::{Moments, Undo};
use crate::value::Remark;

/// What a decision makes happen.
type Decided = Vec<Event>;
/// What taking back a fact looks at.
type UndoContext<'a> = Moments<'a, State>;

/// What every command of the area says of itself.
trait Act {
    /// What it makes happen, at least one fact; or why it contradicts the register, which changes nothing.
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection>;
}

/// What every fact of the area says of itself.
trait Effect: Sized {
    /// How it changes what is known. Never fails, and has no rules; what it names may be gone.
    fn evolve(&self, state: &mut State);

    /// Which records it changes and which it names.
    fn about(&self, about: &mut About<'_>);

    /// What a correction would say if it corrected nothing: the same of what is known before it. Facts that correct nothing leave it
    /// out.
    fn former(&self, _before: &State) -> Option<Self> {
        None
    }

    /// The command that takes it back: nothing where another fact of the batch takes it along.
    fn undo(&self, at: Moments<'_, State>, reason: Remark) -> Undo<Command>;
}

crate::act::acts! {
    Member:
    /// A command about a membership or an assignment to work.
    Command,
    /// A fact about a membership or an assignment to work.
    Event;

    apply: Apply => Applied,
    decline: Decline => Declined,
    admit: Admit => Admitted,
    suspend: Suspend => Suspended,
    reinstate: Reinstate => Reinstated,
    leave: Leave => Left,
    correct: Correct => Corrected,
    annul: Annul => Annulled,
    reassign: => Reassigned,
    assign_work: AssignWork => WorkAssigned,
    end_work: EndWork => WorkEnded,
    annul_work: AnnulWork => WorkAnnulled,
    reassign_work: => WorkReassigned,
}
