//! Statements with their sources, and the one that the organisation adopts.

mod adopt;
mod annul;
mod list;
mod record;

pub use self::{adopt::Adopt, annul::Annul, list::List, record::Record};

pub(crate) use self::list::side_by_side;
use crate::operation::{Noun, Operation};

pub(crate) const NOUN: Noun = Noun {
    name: "observation",
    about: "Statements with their sources, side by side, and the one that the organisation adopts",
    operations: &[
        Operation::mutation::<Record>(),
        Operation::mutation::<Adopt>(),
        Operation::mutation::<Annul>(),
        Operation::query::<List>(),
    ],
};
