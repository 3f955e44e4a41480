//! Documents for eyes.

mod composition;
mod extract;
mod participation;
mod roster;

pub use self::composition::Composition;
pub use self::extract::Extract;
pub use self::participation::{Participation, series};
pub use self::roster::Roster;
mod group;
mod observations;
mod plan;
mod project;
mod sheet;
mod sign_sheet;
mod trainings;

pub use self::group::Group;
pub use self::observations::Observations;
pub use self::plan::Plan;
pub use self::project::Project;
pub use self::sheet::Sheet;
pub use self::sign_sheet::SignSheet;
pub use self::trainings::Trainings;
mod audit;
mod certification;
mod premium;
mod readiness;

pub use self::audit::Audit;
pub use self::certification::Certification;
pub use self::premium::Premium;
pub use self::readiness::Readiness;

use crate::operation::{Noun, Operation};

pub(crate) const NOUN: Noun = Noun {
    name: "report",
    about: "Documents for eyes: participation, roster, composition, extract, history",
    operations: &[
        Operation::query::<Participation>(),
        Operation::query::<Roster>(),
        Operation::query::<Composition>(),
        Operation::query::<Extract>(),
        Operation::query::<Sheet>(),
        Operation::query::<Plan>(),
        Operation::query::<Observations>(),
        Operation::query::<Trainings>(),
        Operation::query::<SignSheet>(),
        Operation::query::<Group>(),
        Operation::query::<Project>(),
        Operation::query::<Readiness>(),
        Operation::query::<Certification>(),
        Operation::query::<Audit>(),
        Operation::query::<Premium>(),
    ],
};
