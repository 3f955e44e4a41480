//! All that can be asked of a register: the sum of the areas' commands.

use serde::Serialize;
use strum::{IntoStaticStr, VariantNames};

use crate::event::{Kind, kinds};
use crate::{certification, committee, cooperative, equality, member, person, programme, statute};

/// A command: plain data, with every new identifier already minted by the caller. Its JSON, as kept commands store it, has
/// everything but the salts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Command {
    /// About a person.
    Person(person::Command),
    /// About an organisation.
    Cooperative(cooperative::Command),
    /// About a membership or work.
    Member(member::Command),
    /// About an organ or a mandate.
    Committee(committee::Command),
    /// About certification.
    Certification(certification::Command),
    /// About trainings, groups and projects.
    Programme(programme::Command),
    /// About policies, indicators, statements and rules.
    Equality(equality::Command),
    /// About statutes.
    Statute(statute::Command),
}

impl Command {
    /// The stable kind.
    pub fn kind(&self) -> Kind {
        let name = match self {
            Self::Person(command) => command.name(),
            Self::Cooperative(command) => command.name(),
            Self::Member(command) => command.name(),
            Self::Committee(command) => command.name(),
            Self::Certification(command) => command.name(),
            Self::Programme(command) => command.name(),
            Self::Equality(command) => command.name(),
            Self::Statute(command) => command.name(),
        };
        Kind { area: self.into(), name }
    }

    /// Every kind of command there is.
    pub fn kinds() -> impl Iterator<Item = Kind> {
        kinds([
            person::Command::VARIANTS,
            cooperative::Command::VARIANTS,
            member::Command::VARIANTS,
            committee::Command::VARIANTS,
            certification::Command::VARIANTS,
            programme::Command::VARIANTS,
            equality::Command::VARIANTS,
            statute::Command::VARIANTS,
        ])
    }
}

crate::area::from_areas! {
    Command:
    Person(person::Command),
    Cooperative(cooperative::Command),
    Member(member::Command),
    Committee(committee::Command),
    Certification(certification::Command),
    Programme(programme::Command),
    Equality(equality::Command),
    Statute(statute::Command),
}
