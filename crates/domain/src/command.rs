//! All that can be asked of a register: the sum of the areas' commands.

use strum::VariantNames;

use crate::event::{Kind, kinds};
use crate::{committee, cooperative, member, person};

/// A command: plain data, with every new identifier already minted by whoever asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// About a person.
    Person(person::Command),
    /// About an organisation.
    Cooperative(cooperative::Command),
    /// About a membership or work.
    Member(member::Command),
    /// About an organ or a mandate.
    Committee(committee::Command),
}

impl Command {
    /// The stable kind.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Person(command) => Kind { area: "person", name: command.name() },
            Self::Cooperative(command) => Kind { area: "cooperative", name: command.name() },
            Self::Member(command) => Kind { area: "member", name: command.name() },
            Self::Committee(command) => Kind { area: "committee", name: command.name() },
        }
    }

    /// Every kind of command there is.
    pub fn kinds() -> impl Iterator<Item = Kind> {
        kinds([
            ("person", person::Command::VARIANTS),
            ("cooperative", cooperative::Command::VARIANTS),
            ("member", member::Command::VARIANTS),
            ("committee", committee::Command::VARIANTS),
        ])
    }
}

impl From<person::Command> for Command {
    fn from(command: person::Command) -> Self {
        Self::Person(command)
    }
}

impl From<cooperative::Command> for Command {
    fn from(command: cooperative::Command) -> Self {
        Self::Cooperative(command)
    }
}

impl From<member::Command> for Command {
    fn from(command: member::Command) -> Self {
        Self::Member(command)
    }
}

impl From<committee::Command> for Command {
    fn from(command: committee::Command) -> Self {
        Self::Committee(command)
    }
}
