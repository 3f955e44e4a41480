//! Productive groups: who forms them, and who was in them from when to when.

mod annul;
mod annul_participation;
mod correct;
mod correct_participation;
mod dissolve;
mod form;
mod join;
mod list;
mod quit;
mod show;
mod which;

pub use self::{
    annul::Annul, annul_participation::AnnulParticipation, correct::Correct,
    correct_participation::CorrectParticipation, dissolve::Dissolve, form::Form, join::Join, list::List,
    quit::Quit, show::Show, which::Which, which::WhoseTime,
};

use crate::operation::{Noun, Operation};

pub(crate) const NOUN: Noun = Noun {
    name: "group",
    about: "Productive groups: form, join, leave",
    operations: &[
        Operation::mutation::<Form>(),
        Operation::mutation::<Correct>(),
        Operation::mutation::<Dissolve>(),
        Operation::mutation::<Annul>(),
        Operation::mutation::<Join>(),
        Operation::mutation::<Quit>(),
        Operation::mutation::<CorrectParticipation>(),
        Operation::mutation::<AnnulParticipation>(),
        Operation::query::<List>(),
        Operation::query::<Show>(),
    ],
};
