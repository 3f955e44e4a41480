//! Indicators: their definitions, and where one began and what is to be reached.

mod annul;
mod annul_target;
mod baseline;
mod define;
mod goal;
mod list;
mod show;
mod target;

pub use self::{
    annul::Annul, annul_target::AnnulTarget, baseline::Baseline, define::Define, goal::Goal, list::List,
    show::Show, target::Target,
};

use crate::operation::{Noun, Operation};

pub(crate) const NOUN: Noun = Noun {
    name: "indicator",
    about: "Indicators: definitions, baselines and targets",
    operations: &[
        Operation::mutation::<Define>(),
        Operation::mutation::<Annul>(),
        Operation::mutation::<Target>(),
        Operation::mutation::<Baseline>(),
        Operation::mutation::<AnnulTarget>(),
        Operation::query::<List>(),
        Operation::query::<Show>(),
    ],
};
