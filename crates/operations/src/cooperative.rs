//! Organisations: cooperatives, centrals, associations, and their mining units.

mod about;
mod affiliate;
mod annul;
mod annul_affiliation;
mod annul_unit;
mod close_unit;
mod correct;
mod dissolve;
mod enrol;
mod leave_central;
mod list;
mod open_unit;
mod rename;
mod set_time_zone;
mod show;

pub use self::{
    about::About, affiliate::Affiliate, annul::Annul, annul_affiliation::AnnulAffiliation,
    annul_unit::AnnulUnit, close_unit::CloseUnit, correct::Correct, dissolve::Dissolve, enrol::Enrol,
    leave_central::LeaveCentral, list::List, open_unit::OpenUnit, rename::Rename, set_time_zone::SetTimeZone,
    show::Show,
};

use crate::operation::{Noun, Operation};

pub(crate) const NOUN: Noun = Noun {
    name: "cooperative",
    about: "Organisations: cooperatives, centrals, associations, and their mining units",
    operations: &[
        Operation::mutation::<Enrol>(),
        Operation::mutation::<Correct>(),
        Operation::mutation::<Rename>(),
        Operation::mutation::<Affiliate>(),
        Operation::mutation::<LeaveCentral>(),
        Operation::mutation::<AnnulAffiliation>(),
        Operation::mutation::<OpenUnit>(),
        Operation::mutation::<CloseUnit>(),
        Operation::mutation::<AnnulUnit>(),
        Operation::mutation::<Dissolve>(),
        Operation::mutation::<Annul>(),
        Operation::mutation::<SetTimeZone>(),
        Operation::query::<List>(),
        Operation::query::<Show>(),
    ],
};
