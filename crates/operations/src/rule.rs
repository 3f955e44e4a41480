//! Gender rules of organs.

mod annul;
mod list;
mod set;

pub use self::{annul::Annul, list::List, set::Set};

use crate::operation::{Noun, Operation};

pub(crate) const NOUN: Noun = Noun {
    name: "rule",
    about: "Gender rules of organs",
    operations: &[Operation::mutation::<Set>(), Operation::mutation::<Annul>(), Operation::query::<List>()],
};
