//! Which commands about organs and mandates contradict the register, and what the others make happen.

mod mandate;
mod organ;

use super::{Command, Event, State};
use crate::rejection::Rejection as Any;
use crate::{cooperative, member, person};

pub(super) use organ::{dissolve, is_unlimited};

/// What an organ's decisions may look at: the areas that stand before it, and its own.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) persons: &'a person::State,
    pub(super) cooperatives: &'a cooperative::State,
    pub(super) members: &'a member::State,
    pub(super) committees: &'a State,
}

/// Decides a command about an organ, a seat or a mandate, knowing people, organisations and members.
pub fn decide(
    persons: &person::State,
    cooperatives: &cooperative::State,
    members: &member::State,
    committees: &State,
    command: &Command,
) -> Result<Vec<Event>, Any> {
    let known = Known { persons, cooperatives, members, committees };
    match command {
        Command::Establish { .. }
        | Command::Correct { .. }
        | Command::DefineTerm { .. }
        | Command::ChangeSeats { .. }
        | Command::Dissolve { .. }
        | Command::Annul { .. } => organ::decide(known, command),
        Command::Seat { .. }
        | Command::EndMandate { .. }
        | Command::ReplaceMandate { .. }
        | Command::CorrectMandate { .. }
        | Command::AnnulMandate { .. } => mandate::decide(known, command),
    }
}
