//! What can be asked about membership and work, and what can have happened: one line for each, and what belongs to it in a file
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

crate::act::commands! {
    /// A command about a membership or an assignment to work.
    Member:
    apply::Apply,
    decline::Decline,
    admit::Admit,
    suspend::Suspend,
    reinstate::Reinstate,
    leave::Leave,
    correct::Correct,
    annul::Annul,
    assign_work::AssignWork,
    end_work::EndWork,
    annul_work::AnnulWork,
}

crate::act::events! {
    /// A fact about a membership or an assignment to work.
    Member:
    apply::Applied,
    decline::Declined,
    admit::Admitted,
    suspend::Suspended,
    reinstate::Reinstated,
    leave::Left,
    correct::Corrected,
    annul::Annulled,
    reassign::Reassigned,
    assign_work::WorkAssigned,
    end_work::WorkEnded,
    annul_work::WorkAnnulled,
    reassign_work::WorkReassigned,
}
