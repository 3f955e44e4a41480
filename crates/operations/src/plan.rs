//! Plans of action: their measures, and how far these are.

mod annul;
mod annul_measure;
mod correct;
mod list;
mod measure;
mod open;
mod progress;
mod show;

pub use self::{
    annul::Annul, annul_measure::AnnulMeasure, correct::Correct, list::List, measure::Measure, open::Open,
    progress::Progress, show::Show,
};

pub(crate) use self::show::shown;
use crate::operation::{Noun, Operation};

pub(crate) const NOUN: Noun = Noun {
    name: "plan",
    about: "Plans of action: measures, owners, deadlines and progress",
    operations: &[
        Operation::mutation::<Open>(),
        Operation::mutation::<Correct>(),
        Operation::mutation::<Annul>(),
        Operation::mutation::<Measure>(),
        Operation::mutation::<Progress>(),
        Operation::mutation::<AnnulMeasure>(),
        Operation::query::<List>(),
        Operation::query::<Show>(),
    ],
};
