//! What can be asked about organisations, and what can have happened: one line for each act, and what belongs to it in a file of its
//! own.

mod affiliate;
mod annul;
mod annul_affiliation;
mod annul_unit;
mod close_unit;
mod correct;
mod dissolve;
mod enrol;
mod leave_central;
mod open_unit;
mod rename;
mod set_time_zone;

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
    Cooperative:
    /// A command about an organisation.
    Command,
    /// A fact about an organisation.
    Event;

    enrol: Enrol => Enrolled,
    correct: Correct => Corrected,
    rename: Rename => Renamed,
    affiliate: Affiliate => Affiliated,
    leave_central: LeaveCentral => CentralLeft,
    annul_affiliation: AnnulAffiliation => AffiliationAnnulled,
    open_unit: OpenUnit => UnitOpened,
    close_unit: CloseUnit => UnitClosed,
    annul_unit: AnnulUnit => UnitAnnulled,
    dissolve: Dissolve => Dissolved,
    set_time_zone: SetTimeZone => TimeZoneSet,
    annul: Annul => Annulled,
}
