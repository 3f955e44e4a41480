//! The premium: what was received, planned, decided and spent, and whom the committee stands for.

mod annul;
mod decide;
mod list;
mod plan;
mod receive;
mod spend;
mod state_group;

pub use self::{
    annul::Annul, decide::Decide, list::List, plan::Plan, receive::Receive, spend::Spend,
    state_group::StateGroup,
};

use domain::certification::Line;

use crate::operation::{Noun, Operation};
use crate::{Field as _, Input, Outcome, Problem, Resolver};

pub(crate) const NOUN: Noun = Noun {
    name: "premium",
    about: "The premium: receive, plan, decide, spend",
    operations: &[
        Operation::mutation::<Receive>(),
        Operation::mutation::<Plan>(),
        Operation::mutation::<Decide>(),
        Operation::mutation::<Spend>(),
        Operation::mutation::<Annul>(),
        Operation::mutation::<StateGroup>(),
        Operation::query::<List>(),
    ],
};

/// Purposes with their money, at least one.
fn lines(typed: &Vec<Input<Line>>, resolver: &Resolver<'_>) -> Outcome<Vec<Line>> {
    let lines = typed.read("lines", resolver)?;
    if lines.is_empty() { Err(Problem::missing("lines")) } else { Ok(lines) }
}
