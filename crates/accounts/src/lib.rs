//! The access book of a server: who may sign in, in which role at which register, with which tokens, and an entry for every
//! grant, revocation, sign-in, export and reading of personal data.
//!
//! It is a book on storage's journal. [`decide()`] turns a command into events and [`evolve()`] applies them; both are pure.
//! [`AccessBook`] is what a server uses: it checks passwords and codes, mints secrets, and knows which session was used last.
//! `docs/access.md` says what is recorded, who reads it, and how long.
//!
//! This crate knows no HTTP, no words of any language and no clock: whoever calls says what time it is.

mod access_book;
pub mod actor;
pub mod address;
pub mod book;
pub mod command;
pub mod days;
pub mod decide;
pub mod event;
pub mod evolve;
pub mod id;
pub mod invariant;
pub mod password;
mod random;
pub mod rejection;
pub mod secret;
pub mod state;
pub mod text;
pub mod throttle;
pub mod totp;

pub use access_book::{
    AccessBook, AccessError, ConfirmationRequest, FactorKey, KnownSession, OpenSession, Principal,
    SessionLimits, SignIn, SignedIn, TokenRequest, Via,
};
pub use actor::{Actor, Context};
pub use command::Command;
pub use days::Days;
pub use decide::decide;
pub use event::Event;
pub use evolve::evolve;
pub use rejection::Rejection;
pub use state::State;
