//! Organs and mandates: who sits where, since when, by what right.

mod annul;
mod annul_mandate;
mod change_seats;
mod correct;
mod correct_mandate;
mod define_term;
mod dissolve;
mod end;
mod establish;
mod groups;
mod list;
mod replace;
mod seat;
mod seat_text;
mod show;

pub use self::{
    annul::Annul, annul_mandate::AnnulMandate, change_seats::ChangeSeats, correct::Correct,
    correct_mandate::CorrectMandate, define_term::DefineTerm, dissolve::Dissolve, end::End,
    establish::Establish, groups::How, groups::InOrgan, list::List, replace::Replace, seat::Seat,
    seat_text::SeatText, show::Show,
};
pub(crate) use self::{list::ORGANS, show::composition};

use crate::operation::{Noun, Operation};

pub(crate) const NOUN: Noun = Noun {
    name: "committee",
    about: "Organs and mandates: establish, seat, replace, end",
    operations: &[
        Operation::mutation::<Establish>(),
        Operation::mutation::<Correct>(),
        Operation::mutation::<DefineTerm>(),
        Operation::mutation::<ChangeSeats>(),
        Operation::mutation::<Dissolve>(),
        Operation::mutation::<Annul>(),
        Operation::mutation::<Seat>(),
        Operation::mutation::<End>(),
        Operation::mutation::<Replace>(),
        Operation::mutation::<CorrectMandate>(),
        Operation::mutation::<AnnulMandate>(),
        Operation::query::<List>(),
        Operation::query::<Show>(),
    ],
};
