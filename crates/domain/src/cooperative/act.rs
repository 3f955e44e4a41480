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
use crate::undo::Moments;

/// What a decision makes happen.
type Decided = Vec<Event>;
/// What taking back a fact looks at.
type UndoContext<'a> = Moments<'a, State>;

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
