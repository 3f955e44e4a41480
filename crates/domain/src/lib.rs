//! What the register of a cooperative is, what may happen to it, and what follows from it.
//!
//! A [`Command`] is decided against the [`Register`] in a [`Context`]: it either contradicts the register, which is a
//! [`Rejection`], or makes [`Event`]s happen. Events change the register and nothing else does. Every question is
//! answered from the register: as of any day, because facts carry the days on which they are true; and as known at any
//! time, because a register can be folded from the log up to then.
//!
//! ```text
//! decide(&Register, &Command, &Context) -> Result<Decision, Rejection>
//! evolve(&mut Register, &Event)
//! ```
//!
//! The areas stand in an order, `person → cooperative → member → committee → certification →
//! programme → equality → statute`; each decides knowing those before it, and
//! answers what happens in them with consequences of its own.
//!
//! This crate does no IO, reads no clock, mints no identifiers and knows no words of any language.
#![deny(
    clippy::as_conversions,
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic,
    clippy::indexing_slicing,
    clippy::wildcard_enum_match_arm
)]

pub mod about;
mod act;
pub mod area;
pub mod authority;
pub mod calendar;
pub mod certification;
pub mod command;
pub mod committee;
pub mod compliance;
pub mod context;
pub mod cooperative;
mod decide;
pub mod equality;
pub mod event;
mod evolve;
pub mod find;
pub mod indicator;
pub mod invariant;
pub mod map;
pub mod member;
pub mod person;
pub mod programme;
pub mod register;
pub mod rejection;
pub mod rule;
pub mod statute;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod undo;
pub mod value;

pub use about::{About, Subject};
pub use area::AREAS;
pub use command::Command;
pub use context::{Actor, Context};
pub use decide::{Decision, decide};
pub use event::Event;
pub use evolve::evolve;
pub use register::Register;
pub use rejection::Rejection;
