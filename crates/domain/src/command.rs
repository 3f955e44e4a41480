//! All that can be asked of a register: the sum of the areas' commands.

use serde::Serialize;
use strum::VariantNames;

use crate::event::{Kind, kinds};
use crate::{certification, committee, cooperative, equality, member, person, programme, statute};

/// A command: plain data, with every new identifier already minted by the caller. Its JSON, as kept commands store it, has
/// everything but the salts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
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
        match self {
            Self::Person(command) => Kind { area: "person", name: command.name() },
            Self::Cooperative(command) => Kind { area: "cooperative", name: command.name() },
            Self::Member(command) => Kind { area: "member", name: command.name() },
            Self::Committee(command) => Kind { area: "committee", name: command.name() },
            Self::Certification(command) => Kind { area: "certification", name: command.name() },
            Self::Programme(command) => Kind { area: "programme", name: command.name() },
            Self::Equality(command) => Kind { area: "equality", name: command.name() },
            Self::Statute(command) => Kind { area: "statute", name: command.name() },
        }
    }

    /// Every kind of command there is.
    pub fn kinds() -> impl Iterator<Item = Kind> {
        kinds([
            ("person", person::Command::VARIANTS),
            ("cooperative", cooperative::Command::VARIANTS),
            ("member", member::Command::VARIANTS),
            ("committee", committee::Command::VARIANTS),
            ("certification", certification::Command::VARIANTS),
            ("programme", programme::Command::VARIANTS),
            ("equality", equality::Command::VARIANTS),
            ("statute", statute::Command::VARIANTS),
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

impl From<certification::Command> for Command {
    fn from(command: certification::Command) -> Self {
        Self::Certification(command)
    }
}

impl From<programme::Command> for Command {
    fn from(command: programme::Command) -> Self {
        Self::Programme(command)
    }
}

impl From<equality::Command> for Command {
    fn from(command: equality::Command) -> Self {
        Self::Equality(command)
    }
}

impl From<statute::Command> for Command {
    fn from(command: statute::Command) -> Self {
        Self::Statute(command)
    }
}
