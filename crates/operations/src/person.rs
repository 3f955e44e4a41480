//! People: who they are, their documents, kinship, and the erasure of their data.

mod add_document;
mod annul;
mod correct;
mod correct_document;
mod declare_gender;
mod erase;
mod list;
mod mends;
mod merge;
mod record;
mod show;
mod state_kinship;
mod who;
mod withdraw_kinship;

pub(crate) use self::show::extract;
pub use self::{
    add_document::AddDocument, annul::Annul, correct::Correct, correct_document::CorrectDocument,
    declare_gender::DeclareGender, erase::Erase, list::List, merge::Merge, record::Record, show::Show,
    state_kinship::StateKinship, who::Papers, who::Who, withdraw_kinship::WithdrawKinship,
};

use crate::operation::{Noun, Operation};

pub(crate) const NOUN: Noun = Noun {
    name: "person",
    about: "People: record, correct, merge, erase, find",
    operations: &[
        Operation::mutation::<Record>(),
        Operation::mutation::<Correct>(),
        Operation::mutation::<AddDocument>(),
        Operation::mutation::<CorrectDocument>(),
        Operation::mutation::<DeclareGender>(),
        Operation::mutation::<StateKinship>(),
        Operation::mutation::<WithdrawKinship>(),
        Operation::mutation::<Merge>(),
        Operation::mutation::<Erase>(),
        Operation::mutation::<Annul>(),
        Operation::query::<List>(),
        Operation::query::<Show>(),
    ],
};
