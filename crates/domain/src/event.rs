//! All that can happen to a register: the sum of the areas' events, and the kinds by which the log knows them.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantNames};

use crate::area::AREAS;
use crate::{certification, committee, cooperative, equality, member, person, programme, statute};

/// A fact. Its JSON is what the log stores: one object a level, such as `{"person":{"recorded":{…}}}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Event {
    /// About a person.
    Person(person::Event),
    /// About an organisation.
    Cooperative(cooperative::Event),
    /// About a membership or work.
    Member(member::Event),
    /// About an organ or a mandate.
    Committee(committee::Event),
    /// About certification.
    Certification(certification::Event),
    /// About trainings, groups and projects.
    Programme(programme::Event),
    /// About policies, indicators, statements and rules.
    Equality(equality::Event),
    /// About statutes.
    Statute(statute::Event),
}

/// The stable kind of an event or a command: its area and its name, printed as `person.recorded`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kind {
    /// The area.
    pub area: &'static str,
    /// What happened, or is asked, there.
    pub name: &'static str,
}

impl core::fmt::Display for Kind {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        [self.area, ".", self.name].into_iter().try_for_each(|part| f.write_str(part))
    }
}

impl Event {
    /// The stable kind.
    pub fn kind(&self) -> Kind {
        let name = match self {
            Self::Person(event) => event.name(),
            Self::Cooperative(event) => event.name(),
            Self::Member(event) => event.name(),
            Self::Committee(event) => event.name(),
            Self::Certification(event) => event.name(),
            Self::Programme(event) => event.name(),
            Self::Equality(event) => event.name(),
            Self::Statute(event) => event.name(),
        };
        Kind { area: self.into(), name }
    }

    /// Every kind of event there is.
    pub fn kinds() -> impl Iterator<Item = Kind> {
        kinds([
            person::Event::VARIANTS,
            cooperative::Event::VARIANTS,
            member::Event::VARIANTS,
            committee::Event::VARIANTS,
            certification::Event::VARIANTS,
            programme::Event::VARIANTS,
            equality::Event::VARIANTS,
            statute::Event::VARIANTS,
        ])
    }
}

/// The kinds of the areas' variants, which stand in the order of the areas.
pub(crate) fn kinds(names: [&'static [&'static str]; AREAS.len()]) -> impl Iterator<Item = Kind> {
    let areas = AREAS.into_iter().zip(names);
    areas.flat_map(|(area, names)| names.iter().map(move |name| Kind { area, name }))
}

crate::area::from_areas! {
    Event:
    Person(person::Event),
    Cooperative(cooperative::Event),
    Member(member::Event),
    Committee(committee::Event),
    Certification(certification::Event),
    Programme(programme::Event),
    Equality(equality::Event),
    Statute(statute::Event),
}
