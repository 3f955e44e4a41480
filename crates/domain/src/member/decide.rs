//! Which commands about membership and work contradict the register, and what the others make happen.

mod spell;
mod work;

use super::{Command, Event, Rejection, State};
use crate::rejection::Rejection as Any;
use crate::value::PartialDate;
use crate::{cooperative, person};

/// What a decision about membership may look at: the areas that stand before it, and its own.
#[derive(Clone, Copy)]
struct Known<'a> {
    persons: &'a person::State,
    cooperatives: &'a cooperative::State,
    members: &'a State,
}

/// Decides a command about a membership or work, knowing people and organisations.
pub fn decide(
    persons: &person::State,
    cooperatives: &cooperative::State,
    members: &State,
    command: &Command,
) -> Result<Vec<Event>, Any> {
    let known = Known { persons, cooperatives, members };
    match command {
        Command::Apply { .. }
        | Command::Decline { .. }
        | Command::Admit { .. }
        | Command::Suspend { .. }
        | Command::Reinstate { .. }
        | Command::Leave { .. }
        | Command::Correct { .. }
        | Command::Annul { .. } => spell::decide(known, command),
        Command::AssignWork { .. } | Command::EndWork { .. } | Command::AnnulWork { .. } => {
            work::decide(known, command)
        }
    }
}

/// The rejection of a period that holds no day.
fn backwards(from: PartialDate, until: Option<PartialDate>) -> Rejection {
    Rejection::EndsBeforeStart { from, until: until.unwrap_or(from) }
}
