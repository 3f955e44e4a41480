//! Trainings: planned, held session by session, with who came and who completed them.

mod annul;
mod annul_session;
mod attend;
mod complete;
mod correct;
mod correct_session;
mod enrol;
mod list;
mod people;
mod plan;
mod session;
mod show;
mod which;

pub use self::{
    annul::Annul, annul_session::AnnulSession, attend::Attend, complete::Complete, correct::Correct,
    correct_session::CorrectSession, enrol::Enrol, list::List, people::People, plan::Plan, session::Session,
    show::Show, which::InSession, which::Which,
};

use crate::operation::{Noun, Operation};

pub(crate) const NOUN: Noun = Noun {
    name: "training",
    about: "Trainings: plan, write down sessions, who came, who completed them",
    operations: &[
        Operation::mutation::<Plan>(),
        Operation::mutation::<Correct>(),
        Operation::mutation::<Annul>(),
        Operation::mutation::<Session>(),
        Operation::mutation::<CorrectSession>(),
        Operation::mutation::<AnnulSession>(),
        Operation::mutation::<Attend>(),
        Operation::mutation::<Enrol>(),
        Operation::mutation::<Complete>(),
        Operation::query::<List>(),
        Operation::query::<Show>(),
    ],
};
