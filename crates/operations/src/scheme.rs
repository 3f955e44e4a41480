//! Schemes: what certificates are granted under, and what can be asked of them.

mod adopt;
mod annul;
mod list;
mod relate;
mod show;

pub use self::{adopt::Adopt, annul::Annul, list::List, relate::Relate, show::Show};

use crate::operation::{Noun, Operation};

pub(crate) const NOUN: Noun = Noun {
    name: "scheme",
    about: "Schemes: what certificates are granted under, and what they demand",
    operations: &[
        Operation::mutation::<Adopt>(),
        Operation::mutation::<Relate>(),
        Operation::mutation::<Annul>(),
        Operation::query::<List>(),
        Operation::query::<Show>(),
    ],
};
