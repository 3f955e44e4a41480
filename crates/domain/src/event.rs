//! All that can happen to a register: the sum of the areas' events, and the kinds by which the log knows them.

use serde::{Deserialize, Serialize};
use strum::VariantNames;

use crate::{certification, committee, cooperative, equality, member, person, programme, statute};

/// A fact. Its JSON is what the log stores: one object a level, such as `{"person":{"recorded":{…}}}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
        match self {
            Self::Person(event) => Kind { area: "person", name: event.name() },
            Self::Cooperative(event) => Kind { area: "cooperative", name: event.name() },
            Self::Member(event) => Kind { area: "member", name: event.name() },
            Self::Committee(event) => Kind { area: "committee", name: event.name() },
            Self::Certification(event) => Kind { area: "certification", name: event.name() },
            Self::Programme(event) => Kind { area: "programme", name: event.name() },
            Self::Equality(event) => Kind { area: "equality", name: event.name() },
            Self::Statute(event) => Kind { area: "statute", name: event.name() },
        }
    }

    /// Every kind of event there is.
    pub fn kinds() -> impl Iterator<Item = Kind> {
        kinds([
            ("person", person::Event::VARIANTS),
            ("cooperative", cooperative::Event::VARIANTS),
            ("member", member::Event::VARIANTS),
            ("committee", committee::Event::VARIANTS),
            ("certification", certification::Event::VARIANTS),
            ("programme", programme::Event::VARIANTS),
            ("equality", equality::Event::VARIANTS),
            ("statute", statute::Event::VARIANTS),
        ])
    }
}

/// The kinds of the areas' variants.
pub(crate) fn kinds(areas: [(&'static str, &'static [&'static str]); 8]) -> impl Iterator<Item = Kind> {
    areas.into_iter().flat_map(|(area, names)| names.iter().map(move |name| Kind { area, name }))
}

impl From<person::Event> for Event {
    fn from(event: person::Event) -> Self {
        Self::Person(event)
    }
}

impl From<cooperative::Event> for Event {
    fn from(event: cooperative::Event) -> Self {
        Self::Cooperative(event)
    }
}

impl From<member::Event> for Event {
    fn from(event: member::Event) -> Self {
        Self::Member(event)
    }
}

impl From<committee::Event> for Event {
    fn from(event: committee::Event) -> Self {
        Self::Committee(event)
    }
}

impl From<certification::Event> for Event {
    fn from(event: certification::Event) -> Self {
        Self::Certification(event)
    }
}

impl From<programme::Event> for Event {
    fn from(event: programme::Event) -> Self {
        Self::Programme(event)
    }
}

impl From<equality::Event> for Event {
    fn from(event: equality::Event) -> Self {
        Self::Equality(event)
    }
}

impl From<statute::Event> for Event {
    fn from(event: statute::Event) -> Self {
        Self::Statute(event)
    }
}
