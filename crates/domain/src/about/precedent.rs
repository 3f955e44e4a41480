//! How an event stands to the events before it. What is told of a record follows from it: whether what was said before has to be looked
//! up, and whether something is gone since.

use crate::{Event, certification, equality, programme, statute};

/// How an event stands to those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precedent {
    /// It says something for itself: a record begins, goes on or ends.
    None,
    /// It says anew what was known, so what it changes is seen beside that: it corrects, or sets what can be set again.
    Restates,
    /// It says that a record never was: that was recorded in error.
    Annuls,
    /// It says that a part of a record never was, and the record stays.
    AnnulsPart,
    /// It moves to one record what was another's, because the two are of one person.
    Moves,
}

impl Precedent {
    /// Whether it says that something never was.
    pub const fn annuls(self) -> bool {
        match self {
            Self::Annuls | Self::AnnulsPart => true,
            Self::None | Self::Restates | Self::Moves => false,
        }
    }

    /// Whether what the event says can only be told with the events before it: what is corrected, taken back or moved is named by them.
    pub const fn needs_the_past(self) -> bool {
        match self {
            Self::None => false,
            Self::Restates | Self::Annuls | Self::AnnulsPart | Self::Moves => true,
        }
    }
}

impl Event {
    /// How it stands to the events before it.
    pub const fn precedent(&self) -> Precedent {
        match self {
            Self::Person(event) => event.precedent(),
            Self::Cooperative(event) => event.precedent(),
            Self::Member(event) => event.precedent(),
            Self::Committee(event) => event.precedent(),
            Self::Certification(event) => certification::precedent(event),
            Self::Programme(event) => programme::precedent(event),
            Self::Equality(event) => equality::precedent(event),
            Self::Statute(event) => statute::precedent(event),
        }
    }
}
