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
use crate::undo::Moments;

/// What a decision makes happen.
type Decided = Vec<Event>;
/// What taking back a fact looks at.
type UndoContext<'a> = Moments<'a, State>;

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
