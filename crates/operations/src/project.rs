//! Projects: phases, partners, budget, activities and results.

mod achieve;
mod activity;
mod aim;
mod annul;
mod budget;
mod correct;
mod days;
mod list;
mod more;
mod open;
mod partner;
mod remove;
mod show;

pub use self::{
    achieve::Achieve, activity::Activity, aim::Aim, annul::Annul, budget::Budget, correct::Correct,
    days::Days, list::List, more::More, open::Open, partner::Partner, remove::Remove, show::Show,
};

pub(crate) use self::show::shown;
use crate::operation::{Noun, Operation};

pub(crate) const NOUN: Noun = Noun {
    name: "project",
    about: "Projects: phases, partners, budget, activities, results",
    operations: &[
        Operation::mutation::<Open>(),
        Operation::mutation::<Correct>(),
        Operation::mutation::<Annul>(),
        Operation::mutation::<Partner>(),
        Operation::mutation::<Budget>(),
        Operation::mutation::<Activity>(),
        Operation::mutation::<Aim>(),
        Operation::mutation::<Achieve>(),
        Operation::mutation::<Remove>(),
        Operation::query::<List>(),
        Operation::query::<Show>(),
    ],
};
