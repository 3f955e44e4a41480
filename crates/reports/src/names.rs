//! What organs and organisations are called in a document, taken from a register or from rows derived from it.
//!
//! Looks nothing up later: it holds the names of one day. People and other records are named by `records`.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::{
    Register,
    committee::Kind,
    value::id::{CooperativeId, OrganId},
};

use crate::words::{Family, Words};

/// The names of organs and organisations on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    organs: BTreeMap<OrganId, OrganName>,
    cooperatives: BTreeMap<CooperativeId, String>,
    several: bool,
}

/// What is known of an organ's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganName {
    /// The organ.
    pub organ: OrganId,
    /// What kind of organ it is.
    pub kind: Kind,
    /// Its own name, where it has one.
    pub name: Option<String>,
    /// Whose organ it is.
    pub cooperative: CooperativeId,
}

impl Names {
    /// The names in a register on a day.
    pub fn of(register: &Register, on: NaiveDate) -> Self {
        let organs = register.committees().organs().map(|organ| OrganName {
            organ: organ.id,
            kind: organ.kind,
            name: organ.name.as_ref().map(ToString::to_string),
            cooperative: organ.cooperative,
        });
        let short = |cooperative: &domain::cooperative::Cooperative| {
            let named = cooperative.named(on);
            let acronym = named.and_then(|named| named.acronym.as_ref()).map(ToString::to_string);
            acronym.or_else(|| named.map(|named| named.name.to_string())).unwrap_or_default()
        };
        let cooperatives = register.cooperatives().iter();
        Self::new(organs, cooperatives.map(|cooperative| (cooperative.id, short(cooperative))))
    }

    /// The names as somebody else looked them up; of organisations, the short ones.
    pub fn new(
        organs: impl IntoIterator<Item = OrganName>,
        cooperatives: impl IntoIterator<Item = (CooperativeId, String)>,
    ) -> Self {
        let organs: BTreeMap<_, _> = organs.into_iter().map(|organ| (organ.organ, organ)).collect();
        let owners: BTreeSet<_> = organs.values().map(|organ| organ.cooperative).collect();
        Self { organs, cooperatives: cooperatives.into_iter().collect(), several: 1 < owners.len() }
    }

    /// An organ: its own name or the word for its kind, and whose organ it is where several organisations have some.
    /// One that is not known shows its identifier.
    pub fn organ(&self, organ: OrganId, words: &Words) -> String {
        let Some(found) = self.organs.get(&organ) else { return organ.to_string() };
        let own = found.name.clone();
        let name = own
            .unwrap_or_else(|| words.heading(&format!("{}-{}", Family::Organ.prefix(), found.kind.code())));
        if self.several { format!("{name} ({})", self.cooperative(found.cooperative)) } else { name }
    }

    /// What kind of organ it is, if it is known.
    pub fn kind(&self, organ: OrganId) -> Option<Kind> {
        self.organs.get(&organ).map(|found| found.kind)
    }

    /// An organisation, for short; one that is not known shows its identifier.
    pub fn cooperative(&self, cooperative: CooperativeId) -> String {
        self.cooperatives.get(&cooperative).cloned().unwrap_or_else(|| cooperative.to_string())
    }
}
