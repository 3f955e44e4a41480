//! Documents for eyes.

mod composition;
mod extract;
mod participation;
mod roster;

pub use self::composition::Composition;
pub use self::extract::Extract;
pub use self::participation::{Participation, series};
pub use self::roster::Roster;

use crate::operation::{Noun, Operation};

pub(crate) const NOUN: Noun = Noun {
    name: "report",
    about: "Documents for eyes: participation, roster, composition, extract, history",
    operations: &[
        Operation::query::<Participation>(),
        Operation::query::<Roster>(),
        Operation::query::<Composition>(),
        Operation::query::<Extract>(),
    ],
};
