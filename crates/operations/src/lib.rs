//! What can be asked of a register: one struct for each operation, with the fields that people fill in; how the names in
//! them are resolved; and what comes of it: commands, answers, problems. Command line, HTTP and pages are loops over
//! [`OPERATIONS`].
//!
//! It must not read the command line, the environment or a clock, write anywhere, or know SQL or HTTP. Identifiers and
//! salts are minted by whoever asks.

pub mod coded;
pub mod demo;
pub mod input;
pub mod member;
pub mod operation;
pub mod problem;
pub mod record;
pub mod resolve;
pub mod zone;

pub use exchange::mint::Mint;
pub use input::{Change, Field, Input};
pub use operation::{Mutation, OPERATIONS, Operation, Proposal, find};
pub use problem::{Kind, Outcome, Problem};
pub use resolve::Resolver;
