//! Policies: adopted by an organ, in force from when to when, and in place of which.

mod adopt;
mod annul;
mod list;
mod repeal;
mod show;

pub use self::{adopt::Adopt, annul::Annul, list::List, repeal::Repeal, show::Show};

use crate::operation::{Noun, Operation};

pub(crate) const NOUN: Noun = Noun {
    name: "policy",
    about: "Policies: adopt, repeal, and see which holds on a day",
    operations: &[
        Operation::mutation::<Adopt>(),
        Operation::mutation::<Repeal>(),
        Operation::mutation::<Annul>(),
        Operation::query::<List>(),
        Operation::query::<Show>(),
    ],
};
