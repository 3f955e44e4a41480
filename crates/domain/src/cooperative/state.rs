//! What the register knows of organisations, and the ways to look it up.

use chrono::NaiveDate;

use super::{Details, Kind, Rejection};
use crate::map::{Map, Records};
use crate::value::id::{AffiliationId, CooperativeId, UnitId};
use crate::value::{Label, Name, PartialDate, Period, ShortText, TimeZone};

/// What an organisation is called from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The first day; `None` for the first name it is known by.
    pub from: Option<PartialDate>,
    /// The legal name. It stands in the event and cannot be erased: it is published in a registry of legal persons, and it identifies
    /// the register.
    pub name: Label,
    /// What it is called for short.
    pub acronym: Option<ShortText>,
}

/// An organisation as the register knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cooperative {
    /// Its identifier.
    pub id: CooperativeId,
    /// What kind of legal person it is.
    pub kind: Kind,
    /// Its names, the first one first.
    pub names: Vec<Named>,
    /// Everything else that is known.
    pub details: Details,
    /// When it was dissolved.
    pub dissolved: Option<PartialDate>,
    /// Whether the record was an error.
    pub annulled: bool,
}

impl Cooperative {
    /// What it was called on a day; its first name on the days before that.
    pub fn named(&self, on: NaiveDate) -> Option<&Named> {
        let begun = |named: &&Named| named.from.is_none_or(|from| from.first() <= on);
        self.names.iter().rev().find(begun).or(self.names.first())
    }

    /// Whether it exists on a day: see [`exists`].
    pub fn exists(&self, on: NaiveDate) -> bool {
        exists(self.details.founded, self.dissolved, on)
    }

    /// What it is called last.
    pub fn name(&self) -> &str {
        self.names.last().map_or("", |named| named.name.as_str())
    }

    /// What it is called for short last, or else its name.
    pub fn short_name(&self) -> &str {
        let last = self.names.last();
        last.and_then(|named| named.acronym.as_ref()).map_or_else(|| self.name(), ShortText::as_str)
    }
}

/// Whether an organisation that was founded and dissolved then exists on a day. A founding known to the year counts from
/// its first day, a dissolution from its last; one whose founding nobody knows has been there always.
pub fn exists(founded: Option<PartialDate>, dissolved: Option<PartialDate>, on: NaiveDate) -> bool {
    founded.is_none_or(|founded| founded.first() <= on)
        && dissolved.is_none_or(|dissolved| on < dissolved.last())
}

/// One spell of belonging to a central or federation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Affiliation {
    /// Its identifier.
    pub id: AffiliationId,
    /// Who belongs.
    pub cooperative: CooperativeId,
    /// To whom.
    pub central: CooperativeId,
    /// On which days.
    pub period: Period,
}

/// A mining unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its identifier.
    pub id: UnitId,
    /// Who works it.
    pub cooperative: CooperativeId,
    /// What it is called.
    pub name: Name,
    /// Its concession code.
    pub code: Option<ShortText>,
    /// On which days it is worked.
    pub period: Period,
}

/// All organisations in the register. What was annulled as an error is no longer among affiliations and units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    pub(super) cooperatives: Records<CooperativeId, Cooperative>,
    pub(super) affiliations: Records<AffiliationId, Affiliation>,
    pub(super) units: Records<UnitId, Unit>,
    pub(super) by_key: Map<(Key, String), CooperativeId>,
    pub(super) time_zone: Option<TimeZone>,
}

/// The numbers by which an organisation is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    Ruc,
    RegistryEntry,
    External,
}

/// The numbers in an organisation's details.
pub(super) fn keys(details: &Details) -> impl Iterator<Item = (Key, String)> {
    let ruc = details.ruc.as_ref().map(|ruc| (Key::Ruc, ruc.to_string()));
    let entry = details.registry_entry.as_ref().map(|entry| (Key::RegistryEntry, entry.to_string()));
    let external = details.external_key.as_ref().filter(|key| !key.is_erased());
    let external = external.map(|key| (Key::External, key.to_string()));
    [ruc, entry, external].into_iter().flatten()
}

impl State {
    /// The time zone in which the register is kept; `None` where nobody has said it.
    pub const fn time_zone(&self) -> Option<&TimeZone> {
        self.time_zone.as_ref()
    }

    /// The record, whatever became of it.
    pub fn get(&self, cooperative: CooperativeId) -> Option<&Cooperative> {
        self.cooperatives.get(&cooperative)
    }

    /// All records, in the order of their identifiers.
    pub fn iter(&self) -> impl Iterator<Item = &Cooperative> {
        self.cooperatives.values()
    }

    /// An affiliation.
    pub fn affiliation(&self, affiliation: AffiliationId) -> Option<&Affiliation> {
        self.affiliations.get(&affiliation)
    }

    /// All affiliations.
    pub fn affiliations(&self) -> impl Iterator<Item = &Affiliation> {
        self.affiliations.values()
    }

    /// A mining unit.
    pub fn unit(&self, unit: UnitId) -> Option<&Unit> {
        self.units.get(&unit)
    }

    /// All mining units.
    pub fn units(&self) -> impl Iterator<Item = &Unit> {
        self.units.values()
    }

    /// Finds an organisation by its RUC.
    pub fn by_ruc(&self, ruc: &str) -> Option<CooperativeId> {
        self.by_key.get(&(Key::Ruc, ruc.to_owned())).copied()
    }

    /// Finds an organisation by its registry entry.
    pub fn by_registry_entry(&self, entry: &str) -> Option<CooperativeId> {
        self.by_key.get(&(Key::RegistryEntry, entry.to_owned())).copied()
    }

    /// Finds an organisation by the key that another system gave to it.
    pub fn by_external_key(&self, key: &str) -> Option<CooperativeId> {
        self.by_key.get(&(Key::External, key.to_owned())).copied()
    }

    /// The organisation with everything that belongs to it on a day, directly or through others.
    pub fn family(&self, cooperative: CooperativeId, on: NaiveDate) -> Vec<CooperativeId> {
        self.descendants(cooperative, |affiliation| affiliation.period.contains(on))
    }

    /// The organisation with everything that ever belonged to it, directly or through others.
    pub fn affiliates_ever(&self, cooperative: CooperativeId) -> Vec<CooperativeId> {
        self.descendants(cooperative, |_| true)
    }

    fn descendants(
        &self,
        cooperative: CooperativeId,
        counts: impl Fn(&Affiliation) -> bool,
    ) -> Vec<CooperativeId> {
        let mut found = vec![cooperative];
        let mut next = 0;
        while let Some(central) = found.get(next).copied() {
            let here = self.affiliations.values().filter(|a| a.central == central && counts(a));
            for affiliation in here {
                if !found.contains(&affiliation.cooperative) {
                    found.push(affiliation.cooperative);
                }
            }
            next = next.saturating_add(1);
        }
        found
    }

    /// The record, if it was not an error.
    pub fn valid(&self, cooperative: CooperativeId) -> Result<&Cooperative, Rejection> {
        let found =
            self.cooperatives.get(&cooperative).ok_or(Rejection::CooperativeUnknown { cooperative })?;
        if found.annulled { Err(Rejection::CooperativeAnnulled { cooperative }) } else { Ok(found) }
    }

    /// The days of something that begins in the organisation and has no end of its own: it ends with the organisation.
    pub fn until_dissolved(
        &self,
        cooperative: CooperativeId,
        from: PartialDate,
    ) -> Result<Period, Rejection> {
        match self.valid(cooperative)?.dissolved {
            None => Ok(Period::since(from)),
            Some(dissolved) => Period::new(from, Some(dissolved))
                .ok_or(Rejection::CooperativeDissolved { cooperative, dissolved }),
        }
    }

    /// The record, if the organisation was not dissolved before the period ended.
    pub fn not_dissolved_before_end(
        &self,
        cooperative: CooperativeId,
        period: &Period,
    ) -> Result<&Cooperative, Rejection> {
        let found = self.valid(cooperative)?;
        match found.dissolved {
            Some(dissolved) if period.goes_on_after(dissolved) => {
                Err(Rejection::CooperativeDissolved { cooperative, dissolved })
            }
            Some(_) | None => Ok(found),
        }
    }
}
