//! Findings of audits: what an audit says of a requirement.

mod annul;
pub(crate) mod list;
mod record;

pub use self::{annul::Annul, list::List, record::Record};

use crate::operation::{Noun, Operation};

pub(crate) const NOUN: Noun = Noun {
    name: "finding",
    about: "Findings of audits: record, list",
    operations: &[
        Operation::mutation::<Record>(),
        Operation::mutation::<Annul>(),
        Operation::query::<List>(),
    ],
};
