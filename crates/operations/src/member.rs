//! Membership and work: what can be asked of the book of members.

mod admit;
mod annul;
mod annul_work;
mod apply;
mod assign_work;
mod correct;
mod decline;
mod end_work;
mod leave;
mod list;
mod reinstate;
mod show;
mod suspend;

pub use self::{
    admit::Admit, annul::Annul, annul_work::AnnulWork, apply::Apply, assign_work::AssignWork,
    correct::Correct, decline::Decline, end_work::EndWork, leave::Leave, list::List, reinstate::Reinstate,
    show::Show, suspend::Suspend,
};

use crate::operation::{Noun, Operation};

pub(crate) const NOUN: Noun = Noun {
    name: "member",
    about: "Membership and work: admit, suspend, leave, assign",
    operations: &[
        Operation::mutation::<Apply>(),
        Operation::mutation::<Decline>(),
        Operation::mutation::<Admit>(),
        Operation::mutation::<Suspend>(),
        Operation::mutation::<Reinstate>(),
        Operation::mutation::<Leave>(),
        Operation::mutation::<Correct>(),
        Operation::mutation::<Annul>(),
        Operation::mutation::<AssignWork>(),
        Operation::mutation::<EndWork>(),
        Operation::mutation::<AnnulWork>(),
        Operation::query::<List>(),
        Operation::query::<Show>(),
    ],
};
