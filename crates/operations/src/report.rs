//! Documents for eyes.

mod audit;
mod certification;
mod composition;
mod dossier;
mod equality;
mod extract;
mod group;
mod history;
mod observations;
mod participation;
mod plan;
mod premium;
mod project;
mod readiness;
mod roster;
mod sheet;
mod sign_sheet;
mod trainings;

pub use self::audit::Audit;
pub use self::certification::Certification;
pub use self::composition::Composition;
pub use self::dossier::Dossier;
pub use self::equality::Equality;
pub use self::extract::Extract;
pub use self::group::Group;
pub use self::history::{History, Log};
pub use self::observations::Observations;
pub use self::participation::{Participation, series};
pub use self::plan::Plan;
pub use self::premium::Premium;
pub use self::project::Project;
pub use self::readiness::Readiness;
pub use self::roster::Roster;
pub use self::sheet::Sheet;
pub use self::sign_sheet::SignSheet;
pub use self::trainings::Trainings;

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
        Operation::query::<History>(),
        Operation::release::<Equality>(),
        Operation::export::<Dossier>(),
    ],
};
