//! What a row of a table of organs and mandates asks for: the organ, the seat and the term where the register has none, and
//! who holds the seat on which days. Nothing is decided of whom the row speaks.
//!
//! An organ is known by its cooperative, its kind and its name; a seat by its post and rank; a mandate by its holder, its
//! seat and its days. What several organs or mandates may be is refused, with those that it may be.

mod export;
mod mandate;
mod organ;
mod read;
mod said;
mod words;

pub use export::{Export, export};
pub(super) use mandate::{Answer, Asked, commands, vacancy};
pub(super) use organ::Wanted;
pub(super) use read::Office;
pub(super) use said::Said;
