//! What a row says beside the person: of her membership, or of her office.

use super::Office;
use crate::roster::spell::Spell;

/// What a row says beside the person.
#[derive(Debug, Default)]
pub(in crate::roster) struct Said {
    /// A membership; in a table of mandates only the cooperative and the number in its book, by which people are found.
    pub(in crate::roster) spell: Option<Spell>,
    /// An office.
    pub(in crate::roster) office: Option<Office>,
}

impl Said {
    /// The membership that the row asks for.
    pub(in crate::roster) fn membership(&self) -> Option<&Spell> {
        self.spell.as_ref().filter(|_| self.office.is_none())
    }
}
