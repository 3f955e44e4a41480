//! Statutes: what the statute of an organisation says beside the law, from which day on.

mod adopt;
mod annul;
mod correct;
mod list;
mod rules_file;
mod show;

pub use self::{adopt::Adopt, annul::Annul, correct::Correct, list::List, show::Show};

use crate::operation::{Noun, Operation};

pub(crate) const NOUN: Noun = Noun {
    name: "statute",
    about: "Statutes: adopt what a statute says beside the law, and see which rules hold on a day",
    operations: &[
        Operation::mutation::<Adopt>(),
        Operation::mutation::<Correct>(),
        Operation::mutation::<Annul>(),
        Operation::query::<Show>(),
        Operation::query::<List>(),
    ],
};
