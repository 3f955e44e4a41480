//! What can be asked of a register: one struct for each operation, with the fields that people fill in; how the names in
//! them are resolved; and what comes of it: commands, answers, problems. Command line, HTTP and pages are loops over
//! [`NOUNS`] and [`VERBS`].
//!
//! It must not read the command line, the environment or a clock, write anywhere but through a store or into a sink that it
//! is handed, or know SQL or HTTP. Identifiers and salts are minted by the front end, which holds keys, too.

#![expect(
    clippy::doc_markdown,
    reason = "doc comments of fields are the help that people read; backticks would show"
)]

pub mod action;
pub mod audit;
pub mod authority;
pub mod calendar;
pub mod certification;
pub mod change;
pub mod check;
pub mod checkpoint;
pub mod coded;
pub mod committee;
pub mod cooperative;
pub mod demo;
pub mod evidence;
pub mod export;
pub mod finding;
pub mod group;
pub mod import;
pub mod indicator;
pub mod input;
pub mod layout;
pub mod list;
pub mod member;
pub mod moment;
pub mod observation;
pub mod operation;
pub mod overview;
pub mod past;
pub mod person;
pub mod plan;
pub mod policy;
pub mod premium;
pub mod problem;
pub mod project;
pub mod proof;
pub mod proposal;
pub mod receipt;
pub mod record;
pub mod release;
pub mod report;
pub mod resolve;
pub mod rule;
pub mod scheme;
pub mod statute;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod training;
pub mod upkeep;
mod upload;
mod workbook;
pub mod zone;

pub use authority::{Asker, Scope, Scoped, Second};
pub use exchange::mint::Mint;
pub use input::{Change, Field, Input};
pub use moment::{Moment, When};
pub use operation::{
    Content, Delivery, Effect, Export, Exported, Filled, Keeper, Maintenance, Media, Mutation, NOUNS, Noun,
    Operation, Query, Release, Signer, Unwritten, VERBS, find, operations,
};
pub use problem::{Kind, Outcome, Problem};
pub use proposal::{Notice, Proposal};
pub use receipt::Receipt;
pub use resolve::Resolver;
pub use upload::{Attachment, Upload};
pub use workbook::workbook;
