//! Figures that were handed over, so that no two releases give away what one of them hides.

mod list;
mod record;

pub use self::{list::List, record::Record};

use crate::operation::{Noun, Operation};

pub(crate) const NOUN: Noun = Noun {
    name: "release",
    about: "Figures that were handed over, so that no two releases give away what one of them hides",
    operations: &[Operation::mutation::<Record>(), Operation::query::<List>()],
};
