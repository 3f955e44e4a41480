//! How cost grows: with the people of one register, with the registers of one database, with programs that write at once.
//! Every size is measured in turns with the others, by a process of its own that stays open.

mod people;
mod process;
mod registers;
mod writers;

pub(crate) use people::people;
pub(crate) use process::{CHILD, child};
pub(crate) use registers::registers;
pub(crate) use writers::writers;
