//! What the register knows of people, and the ways to look it up.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::likeness::blocking_keys;
use super::{Profile, ProfileVersion, Rejection, Relation};
use crate::map::{Map, Records, Set};
use crate::value::id::PersonId;
use crate::value::{Commitment, Document, Gender, Period, Remark, Scheme};

/// A person as the register knows her.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Her identifier.
    pub id: PersonId,
    /// As she declared it.
    pub gender: Option<Gender>,
    /// Which version of her profile is in force.
    pub profile_number: u32,
    /// What the log says of that version.
    pub commitment: Commitment,
    /// Who she is; `None` once erased.
    pub profile: Option<Profile>,
    /// The record into which this one was merged.
    pub merged_into: Option<PersonId>,
    /// Whether her personal data were erased.
    pub erased: bool,
    /// Whether the record was an error.
    pub annulled: bool,
}

/// Everybody in the register.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    pub(super) persons: Records<PersonId, Person>,
    /// Who holds which document: one person, but perhaps on several records that were merged.
    pub(super) documents: Map<(Scheme, String), BTreeSet<PersonId>>,
    pub(super) kinships: Set<(PersonId, Relation, PersonId)>,
    /// An index of profiles by the hashes of their names and births, to find others of the same person without reading all profiles.
    pub(super) blocking_keys: Set<(u64, PersonId)>,
}

impl State {
    /// The record, whatever became of it.
    pub fn get(&self, person: PersonId) -> Option<&Person> {
        self.persons.get(&person)
    }

    /// All records, in the order of their identifiers.
    pub fn iter(&self) -> impl Iterator<Item = &Person> {
        self.persons.values()
    }

    /// All kinships: who, which relation, of whom.
    pub fn kinships(&self) -> impl Iterator<Item = (PersonId, Relation, PersonId)> + '_ {
        self.kinships.iter().copied()
    }

    /// The record that stands for the person today: the survivor of every merger.
    pub fn survivor(&self, person: PersonId) -> PersonId {
        let mut current = person;
        while let Some(next) = self.persons.get(&current).and_then(|p| p.merged_into) {
            current = next;
        }
        current
    }

    /// The records that were merged into this one, directly or through others.
    pub fn duplicates_of(&self, survivor: PersonId) -> Vec<PersonId> {
        let merged = self.persons.values().filter(|person| person.merged_into.is_some());
        merged.map(|person| person.id).filter(|id| self.survivor(*id) == survivor).collect()
    }

    /// The person who holds the document, mergers followed.
    pub fn by_document(&self, scheme: Scheme, number: &str) -> Option<PersonId> {
        let records = self.documents.get(&(scheme, number.to_owned()))?;
        records.first().map(|person| self.survivor(*person))
    }

    /// Every record that has a name or the birth of a profile in common, and perhaps others by a collision of hashes. They are looked
    /// up in an index, so that the cost does not grow with the register.
    pub(crate) fn candidates_for(&self, profile: &Profile) -> BTreeSet<PersonId> {
        let with_key = |key| {
            let (first, last) = (PersonId::new(Uuid::nil()), PersonId::new(Uuid::max()));
            self.blocking_keys.range((key, first)..=(key, last)).map(|(_, person)| *person)
        };
        blocking_keys(profile).into_iter().flat_map(with_key).collect()
    }

    /// The record, if facts may still be added to it: neither annulled, merged nor erased.
    pub fn active(&self, person: PersonId) -> Result<&Person, Rejection> {
        let found = self.not_merged(person)?;
        if found.erased { Err(Rejection::PersonErased { person }) } else { Ok(found) }
    }

    /// The record, if it stands for somebody: neither annulled nor merged, though perhaps erased.
    pub fn not_merged(&self, person: PersonId) -> Result<&Person, Rejection> {
        let found = self.persons.get(&person).ok_or(Rejection::PersonUnknown { person })?;
        if found.annulled {
            return Err(Rejection::PersonAnnulled { person });
        }
        found.merged_into.map_or(Ok(found), |survivor| Err(Rejection::PersonMerged { person, survivor }))
    }

    /// Refuses what begins before she was born or after she died, however the dates are read. Nothing is refused of somebody
    /// of whom neither day is known.
    pub fn alive_at_start(&self, person: PersonId, period: &Period) -> Result<(), Rejection> {
        let Some(profile) = self.persons.get(&person).and_then(|found| found.profile.as_ref()) else {
            return Ok(());
        };
        if let Some(birth) = profile.birth.filter(|birth| period.latest_start() < birth.first()) {
            return Err(Rejection::NotYetBorn { person, birth, from: period.from });
        }
        match profile.death.filter(|death| death.last() < period.first_day()) {
            Some(death) => Err(Rejection::AlreadyDead { person, death, from: period.from }),
            None => Ok(()),
        }
    }

    /// Those from whom a person descends, by what is stated of parents and grandparents; herself only in a circle.
    pub fn ancestors_of(&self, person: PersonId) -> BTreeSet<PersonId> {
        ancestors(self.descents(), person)
    }

    /// Elders and those who descend from them, each pair once, by what is stated of parents and grandparents.
    pub fn descents(&self) -> BTreeSet<(PersonId, PersonId)> {
        self.kinships()
            .filter_map(|(person, relation, relative)| relation.descent(person, relative))
            .collect()
    }

    /// Refuses a reason of an erasure that names the person: it is written after what is erased, so it would stay.
    pub(super) fn not_named_in(&self, person: PersonId, reason: &Remark) -> Result<(), Rejection> {
        let profile = self.persons.get(&person).and_then(|found| found.profile.as_ref());
        if profile.is_some_and(|profile| profile.is_named_in(reason.as_str())) {
            Err(Rejection::ReasonNamesPerson { person })
        } else {
            Ok(())
        }
    }

    /// Puts a profile beside the record that commits to it; another version than the one in force is left out.
    pub fn attach(&mut self, version: &ProfileVersion) {
        let ProfileVersion { person, number, profile, .. } = version;
        let Some(found) =
            self.persons.get_mut(person).filter(|p| p.profile_number == *number && !p.erased && !p.annulled)
        else {
            return;
        };
        let former = found.profile.replace(profile.clone());
        self.release(*person, former.as_ref());
        for document in &profile.documents {
            self.documents.update(key(document), |records| {
                records.insert(*person);
            });
        }
        for key in blocking_keys(profile) {
            self.blocking_keys.insert((key, *person));
        }
    }

    /// Puts in place of each profile what is shown of it, and leaves out the documents and kin of everybody but one person.
    pub(crate) fn show_only(
        &mut self,
        own: Option<PersonId>,
        shown: impl Fn(PersonId, &Profile) -> Option<Profile>,
    ) {
        let others: Vec<PersonId> = self.persons.keys().filter(|id| Some(**id) != own).copied().collect();
        for id in others {
            let Some(found) = self.persons.get_mut(&id) else { continue };
            found.profile = found.profile.as_ref().and_then(|profile| shown(id, profile));
        }
        let is_own = |id: PersonId| Some(id) == own;
        self.documents.retain(|_, records| records.iter().any(|id| is_own(*id)));
        self.blocking_keys = self.blocking_keys.iter().copied().filter(|(_, id)| is_own(*id)).collect();
        let of_others = self.kinships().filter(|(who, _, whom)| !is_own(*who) && !is_own(*whom));
        for kinship in of_others.collect::<Vec<_>>() {
            self.kinships.remove(&kinship);
        }
    }

    /// Forgets who the person is, and her documents and kin.
    pub(super) fn forget(&mut self, person: PersonId) {
        let former = self.persons.get_mut(&person).and_then(|found| found.profile.take());
        self.release(person, former.as_ref());
        let of_person = |(who, _, whom): &(PersonId, Relation, PersonId)| *who == person || *whom == person;
        let gone: Vec<_> = self.kinships().filter(of_person).collect();
        for kinship in gone {
            self.kinships.remove(&kinship);
        }
    }

    fn release(&mut self, person: PersonId, former: Option<&Profile>) {
        for document in former.iter().flat_map(|profile| &profile.documents) {
            let Some(records) = self.documents.get_mut(&key(document)) else { continue };
            records.remove(&person);
            if records.is_empty() {
                self.documents.remove(&key(document));
            }
        }
        for key in former.into_iter().flat_map(blocking_keys) {
            self.blocking_keys.remove(&(key, person));
        }
    }
}

/// Everybody from whom a person descends; herself only in a circle.
pub(super) fn ancestors(
    descents: impl IntoIterator<Item = (PersonId, PersonId)>,
    person: PersonId,
) -> BTreeSet<PersonId> {
    let mut elders: BTreeMap<PersonId, Vec<PersonId>> = BTreeMap::new();
    for (elder, younger) in descents {
        elders.entry(younger).or_default().push(elder);
    }
    let (mut found, mut next) = (BTreeSet::new(), vec![person]);
    while let Some(younger) = next.pop() {
        let new = elders.get(&younger).into_iter().flatten().filter(|elder| found.insert(**elder));
        next.extend(new);
    }
    found
}

fn key(document: &Document) -> (Scheme, String) {
    (document.scheme(), document.number().to_owned())
}
