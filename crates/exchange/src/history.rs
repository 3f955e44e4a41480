//! What the register said before, field by field, and by whom it was made to say so: how a correction by hand is told
//! from what a list said, so that an old list takes no correction back. It is folded from the log for one import and
//! kept nowhere, so that erasure covers it.

use std::collections::{BTreeMap, BTreeSet};

use domain::committee::{self, Kind as OrganKind};
use domain::cooperative::{self, Details, Kind};
use domain::member::{self, ExitReason, Party, WorkArea};
use domain::person::{self, Profile};
use domain::value::id::{
    AssignmentId, CooperativeId, MandateId, MembershipId, OrganId, PersonId, SeatId, TermId,
};
use domain::value::{Document, Gender, Name, PartialDate, Remark, Scheme, ShortText};
use domain::{Event, Register};

use crate::roster::same_area;

#[cfg(test)]
mod tests;

/// By whom a fact was recorded, as seen from an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// By hand.
    Hand,
    /// By an earlier import of a file of this name.
    ThisSource,
    /// By the import of another file.
    OtherSource,
}

/// Which versions of profiles there were; what a front end reads beside the log.
pub type Versions<'a> = &'a mut dyn FnMut(PersonId) -> Vec<(u32, Profile)>;

/// A value and by whom it was recorded.
type Said<T> = Vec<(Origin, T)>;

/// A spell as the log made it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Held {
    party: Party,
    cooperative: CooperativeId,
    facts: Facts,
}

/// What a row can change in a spell: number, admission, exit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Facts {
    pub(crate) number: Option<ShortText>,
    pub(crate) admitted: Option<PartialDate>,
    pub(crate) left: Option<(PartialDate, Option<ExitReason>)>,
}

/// A mandate as the log made it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Seated {
    person: PersonId,
    seat: SeatId,
    office: Office,
}

/// What a file can change in a mandate: its days, how she came by it, its term, whom it represents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Office {
    pub(crate) from: PartialDate,
    pub(crate) until: Option<PartialDate>,
    pub(crate) origin: Option<committee::Origin>,
    pub(crate) represents: Option<CooperativeId>,
    pub(crate) term: Option<TermId>,
}

/// What a file can change in an organ: its kind, its name, its objective.
type OrganSaid = (OrganKind, Option<Name>, Option<Remark>);

/// Earlier states of people, memberships, mandates, organs and organisations.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// The versions of profiles, by number, until [`History::with_profiles`] gives what they said.
    numbers: BTreeMap<PersonId, Said<u32>>,
    profiles: BTreeMap<PersonId, Said<Profile>>,
    genders: BTreeMap<PersonId, Said<Option<Gender>>>,
    mergers: Vec<(PersonId, PersonId)>,
    spells: BTreeMap<MembershipId, Said<Facts>>,
    held: BTreeMap<MembershipId, Held>,
    /// Documents that people had on record before, and have not now.
    former: BTreeMap<(Scheme, String), PersonId>,
    /// Spells that somebody annulled by hand.
    annulled: Vec<(Party, CooperativeId, PartialDate)>,
    works: BTreeMap<AssignmentId, (PersonId, CooperativeId, WorkArea)>,
    /// Work that somebody annulled by hand.
    annulled_works: Vec<(PersonId, CooperativeId, WorkArea)>,
    /// People whose records somebody annulled by hand.
    annulled_people: BTreeSet<PersonId>,
    offices: BTreeMap<MandateId, Said<Office>>,
    seated: BTreeMap<MandateId, Seated>,
    /// Mandates that somebody annulled by hand.
    unseated: Vec<(PersonId, SeatId, PartialDate)>,
    organs: BTreeMap<OrganId, Said<OrganSaid>>,
    cooperatives: BTreeMap<CooperativeId, Said<(Kind, Details)>>,
}

/// What becomes of a value of a file that differs from the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// The list says something new: it changes the register.
    Change,
    /// The register was corrected since the list said so: the correction stays.
    Keep,
    /// Both changed: somebody has to decide.
    Ask,
}

impl History {
    /// Nothing is known of before.
    pub const fn new() -> Self {
        Self {
            numbers: BTreeMap::new(),
            profiles: BTreeMap::new(),
            genders: BTreeMap::new(),
            mergers: Vec::new(),
            spells: BTreeMap::new(),
            held: BTreeMap::new(),
            former: BTreeMap::new(),
            annulled: Vec::new(),
            works: BTreeMap::new(),
            annulled_works: Vec::new(),
            annulled_people: BTreeSet::new(),
            offices: BTreeMap::new(),
            seated: BTreeMap::new(),
            unseated: Vec::new(),
            organs: BTreeMap::new(),
            cooperatives: BTreeMap::new(),
        }
    }

    /// Learns a fact of the log. Facts of batches that were taken back, and those that took them back, are to be left out.
    ///
    /// Facts that change nothing of what a list says are passed by without being named: that none is passed by which does is
    /// what the test of this module looks at.
    pub fn learn(&mut self, event: &Event, origin: Origin) {
        match event {
            Event::Person(event) => self.learn_person(event, origin),
            Event::Member(event) => self.learn_member(event, origin),
            Event::Cooperative(event) => self.learn_cooperative(event, origin),
            Event::Committee(event) => self.learn_committee(event, origin),
            Event::Certification(_) | Event::Programme(_) | Event::Equality(_) | Event::Statute(_) => {}
        }
    }

    fn learn_cooperative(&mut self, event: &cooperative::Event, origin: Origin) {
        use cooperative::Event;
        if let Event::Enrolled(cooperative::act::Enrolled { cooperative, details, kind, .. })
        | Event::Corrected(cooperative::act::Corrected { cooperative, details, kind, .. }) = event
        {
            self.cooperatives.entry(*cooperative).or_default().push((origin, (*kind, details.clone())));
        }
    }

    fn learn_committee(&mut self, event: &committee::Event, origin: Origin) {
        use committee::Event;
        match event {
            Event::Established(committee::act::Established { kind, name, objective, organ, .. })
            | Event::Corrected(committee::act::Corrected { kind, name, objective, organ, .. }) => {
                let said = (*kind, name.clone(), objective.clone());
                self.organs.entry(*organ).or_default().push((origin, said));
            }
            Event::Seated(committee::act::Seated {
                from,
                mandate,
                origin: by,
                person,
                represents,
                seat,
                term,
                until,
            }) => {
                let (from, until) = (*from, *until);
                let office = Office { from, until, origin: *by, represents: *represents, term: *term };
                self.offices.entry(*mandate).or_default().push((origin, office.clone()));
                self.seated.insert(*mandate, Seated { person: *person, seat: *seat, office });
            }
            Event::MandateEnded(committee::act::MandateEnded { mandate, on, .. }) => {
                self.change_office(*mandate, origin, |office| office.until = Some(*on));
            }
            Event::MandateCorrected(committee::act::MandateCorrected {
                from,
                mandate,
                origin: by,
                represents,
                term,
                until,
                ..
            }) => {
                let (from, until) = (*from, *until);
                let said = Office { from, until, origin: *by, represents: *represents, term: *term };
                self.change_office(*mandate, origin, |office| *office = said);
            }
            Event::MandateAnnulled(committee::act::MandateAnnulled { mandate, .. }) => {
                let said = self.offices.remove(mandate).unwrap_or_default();
                if let Some(was) = self.seated.remove(mandate).filter(|_| origin == Origin::Hand) {
                    // However often its beginning was corrected before.
                    self.unseated.extend(said.iter().map(|(_, office)| (was.person, was.seat, office.from)));
                }
            }
            Event::MandateReassigned(committee::act::MandateReassigned { mandate, person }) => {
                if let Some(seated) = self.seated.get_mut(mandate) {
                    seated.person = *person;
                }
            }
            _ => {}
        }
    }

    fn change_office(&mut self, mandate: MandateId, origin: Origin, how: impl FnOnce(&mut Office)) {
        let Some(seated) = self.seated.get_mut(&mandate) else { return };
        how(&mut seated.office);
        self.offices.entry(mandate).or_default().push((origin, seated.office.clone()));
    }

    fn learn_person(&mut self, event: &person::Event, origin: Origin) {
        match event {
            person::Event::Recorded(person::act::Recorded { gender, person, profile, .. }) => {
                self.numbers.entry(*person).or_default().push((origin, *profile));
                self.genders.entry(*person).or_default().push((origin, *gender));
            }
            person::Event::Corrected(person::act::Corrected { person, profile, .. })
            | person::Event::DocumentAdded(person::act::DocumentAdded { person, profile, .. })
            | person::Event::DocumentCorrected(person::act::DocumentCorrected { person, profile, .. }) => {
                self.numbers.entry(*person).or_default().push((origin, *profile));
            }
            person::Event::GenderDeclared(person::act::GenderDeclared { gender, person }) => {
                self.genders.entry(*person).or_default().push((origin, *gender));
            }
            person::Event::Merged(person::act::Merged { duplicate, survivor, .. }) => {
                self.mergers.push((*duplicate, *survivor));
            }
            person::Event::Erased(person::act::Erased { person, .. }) => {
                self.numbers.remove(person);
                self.genders.remove(person);
            }
            person::Event::Annulled(person::act::Annulled { person, .. }) if origin == Origin::Hand => {
                self.annulled_people.insert(*person);
            }
            _ => {}
        }
    }

    fn learn_member(&mut self, event: &member::Event, origin: Origin) {
        use member::Event;
        match event {
            Event::Admitted(member::act::Admitted { cooperative, membership, number, on, party }) => {
                let facts = Facts { number: number.clone(), admitted: Some(*on), left: None };
                self.spells.entry(*membership).or_default().push((origin, facts.clone()));
                self.held.insert(*membership, Held { party: *party, cooperative: *cooperative, facts });
            }
            Event::Left(member::act::Left { membership, on, reason }) => {
                self.change(*membership, origin, |facts| facts.left = Some((*on, *reason)));
            }
            Event::Corrected(member::act::Corrected { admitted, left, membership, number, .. }) => {
                let facts = Facts { number: number.clone(), admitted: Some(*admitted), left: *left };
                self.change(*membership, origin, |held| *held = facts);
            }
            Event::Annulled(member::act::Annulled { membership, .. }) => {
                // A list may know it by any day of admission that it had.
                let facts = self.spells.remove(membership).unwrap_or_default();
                if let Some(held) = self.held.remove(membership).filter(|_| origin == Origin::Hand) {
                    let days = facts.iter().filter_map(|(_, facts)| facts.admitted);
                    self.annulled.extend(days.map(|admitted| (held.party, held.cooperative, admitted)));
                }
            }
            Event::Reassigned(member::act::Reassigned { membership, person }) => {
                if let Some(held) = self.held.get_mut(membership) {
                    held.party = Party::Person(*person);
                }
            }
            Event::WorkAssigned(member::act::WorkAssigned {
                area, assignment, cooperative, person, ..
            }) => {
                self.works.insert(*assignment, (*person, *cooperative, area.clone()));
            }
            Event::WorkAnnulled(member::act::WorkAnnulled { assignment, .. }) => {
                let work = self.works.remove(assignment);
                self.annulled_works.extend(work.filter(|_| origin == Origin::Hand));
            }
            Event::WorkReassigned(member::act::WorkReassigned { assignment, person }) => {
                if let Some((worker, ..)) = self.works.get_mut(assignment) {
                    *worker = *person;
                }
            }
            _ => {}
        }
    }

    fn change(&mut self, membership: MembershipId, origin: Origin, how: impl FnOnce(&mut Facts)) {
        let Some(held) = self.held.get_mut(&membership) else { return };
        how(&mut held.facts);
        self.spells.entry(membership).or_default().push((origin, held.facts.clone()));
    }

    /// Reads what the versions of profiles said, of everybody who has had more than one, or was merged or annulled. What the record
    /// said that was merged into another counts as said of that one before.
    pub fn with_profiles(&mut self, register: &Register, versions: Versions<'_>) {
        let several = self.numbers.iter().filter(|(_, said)| 1 < said.len()).map(|(person, _)| *person);
        let merged = self.mergers.iter().flat_map(|(duplicate, survivor)| [*duplicate, *survivor]);
        let annulled = self.annulled_people.iter().copied();
        let mut needed: Vec<PersonId> = several.chain(merged).chain(annulled).collect();
        needed.sort_unstable();
        needed.dedup();
        for person in needed {
            let known: BTreeMap<u32, Profile> = versions(person).into_iter().collect();
            let said = self.numbers.get(&person).into_iter().flatten();
            let said = said.filter_map(|(origin, number)| Some((*origin, known.get(number)?.clone())));
            self.profiles.insert(person, said.collect());
        }
        for (duplicate, _) in std::mem::take(&mut self.mergers) {
            let survivor = register.persons().survivor(duplicate);
            let earlier = self.profiles.get(&duplicate).cloned().unwrap_or_default();
            self.profiles.entry(survivor).or_default().splice(0..0, earlier);
            let genders = self.genders.get(&duplicate).cloned().unwrap_or_default();
            self.genders.entry(survivor).or_default().splice(0..0, genders);
        }
        for (person, said) in &self.profiles {
            let survivor = register.persons().survivor(*person);
            for document in said.iter().flat_map(|(_, profile)| &profile.documents) {
                self.former.insert((document.scheme(), document.number().to_owned()), survivor);
            }
        }
    }

    /// Whether somebody who had one of the documents on record was annulled by hand.
    pub(crate) fn was_annulled_person<'d>(&self, documents: impl IntoIterator<Item = &'d Document>) -> bool {
        let mut holders = documents.into_iter().filter_map(|document| self.had(document));
        holders.any(|person| self.annulled_people.contains(&person))
    }

    /// Who had the document on record before.
    pub(crate) fn had(&self, document: &Document) -> Option<PersonId> {
        self.former.get(&(document.scheme(), document.number().to_owned())).copied()
    }

    /// What was on record of a person before, and is now.
    pub(crate) fn versions(&self, person: PersonId) -> impl Iterator<Item = &Profile> {
        self.profiles.get(&person).into_iter().flatten().map(|(_, profile)| profile)
    }

    /// Everybody of whom more than one version is known.
    pub(crate) fn people(&self) -> impl Iterator<Item = PersonId> + '_ {
        self.profiles.keys().copied()
    }

    /// What becomes of a cell about a person that says another value than the register.
    pub(crate) fn person<T: PartialEq>(
        &self,
        person: PersonId,
        field: impl Fn(&Profile) -> Option<T>,
        said: &T,
    ) -> Fate {
        let versions = self.profiles.get(&person).map_or(&[][..], Vec::as_slice);
        let values = versions.iter().map(|(origin, profile)| (*origin, field(profile)));
        fate(values, |value| value.as_ref() == Some(said))
    }

    /// What becomes of a gender that differs from the register.
    pub(crate) fn gender(&self, person: PersonId, said: Gender) -> Fate {
        let values = self.genders.get(&person).map_or(&[][..], Vec::as_slice);
        fate(values.iter().copied(), |value| *value == Some(said))
    }

    /// What becomes of a cell about a spell that says another value than the register.
    pub(crate) fn spell<T: PartialEq>(
        &self,
        membership: MembershipId,
        field: impl Fn(&Facts) -> Option<T>,
        said: &T,
    ) -> Fate {
        let facts = self.spells.get(&membership).map_or(&[][..], Vec::as_slice);
        let values = facts.iter().map(|(origin, facts)| (*origin, field(facts)));
        fate(values, |value| value.as_ref() == Some(said))
    }

    /// Whether work of a person in an area was annulled by hand.
    pub(crate) fn was_work_annulled(
        &self,
        person: PersonId,
        cooperative: CooperativeId,
        area: &WorkArea,
    ) -> bool {
        self.annulled_works
            .iter()
            .any(|(who, place, what)| (*who, *place) == (person, cooperative) && same_area(what, area))
    }

    /// Whether a spell was once said to begin then.
    pub(crate) fn began(&self, membership: MembershipId, on: PartialDate) -> bool {
        let mut facts = self.spells.get(&membership).into_iter().flatten();
        facts.any(|(_, facts)| facts.admitted == Some(on))
    }

    /// What becomes of a field of a mandate that says another value than the register.
    pub(crate) fn office<T: PartialEq>(
        &self,
        mandate: MandateId,
        field: impl Fn(&Office) -> T,
        said: &T,
    ) -> Fate {
        let offices = self.offices.get(&mandate).map_or(&[][..], Vec::as_slice);
        fate(offices.iter().map(|(origin, office)| (*origin, field(office))), |value| value == said)
    }

    /// Whether a mandate was once said to begin then.
    pub(crate) fn was_seated(&self, mandate: MandateId, from: PartialDate) -> bool {
        self.offices.get(&mandate).into_iter().flatten().any(|(_, office)| office.from == from)
    }

    /// Whether a mandate of hers on such a seat that began then was annulled by hand.
    pub(crate) fn was_unseated(
        &self,
        person: PersonId,
        seat: impl Fn(SeatId) -> bool,
        from: PartialDate,
    ) -> bool {
        self.unseated.iter().any(|(who, place, when)| *who == person && *when == from && seat(*place))
    }

    /// What becomes of a field of an organ that says another value than the register.
    pub(crate) fn organ<T: PartialEq>(
        &self,
        organ: OrganId,
        field: impl Fn(&OrganSaid) -> T,
        said: &T,
    ) -> Fate {
        let versions = self.organs.get(&organ).map_or(&[][..], Vec::as_slice);
        fate(versions.iter().map(|(origin, version)| (*origin, field(version))), |value| value == said)
    }

    /// What becomes of a field of an organisation that says another value than the register.
    pub(crate) fn cooperative<T: PartialEq>(
        &self,
        cooperative: CooperativeId,
        field: impl Fn(&(Kind, Details)) -> T,
        said: &T,
    ) -> Fate {
        let versions = self.cooperatives.get(&cooperative).map_or(&[][..], Vec::as_slice);
        fate(versions.iter().map(|(origin, version)| (*origin, field(version))), |value| value == said)
    }

    /// Whether a spell that began then was annulled by hand; any spell where the row does not say when it began.
    pub(crate) fn was_annulled(
        &self,
        party: Party,
        cooperative: CooperativeId,
        admitted: Option<PartialDate>,
    ) -> bool {
        let same = |(who, place, when): &(Party, CooperativeId, PartialDate)| {
            *who == party && *place == cooperative && admitted.is_none_or(|admitted| admitted == *when)
        };
        self.annulled.iter().any(same)
    }
}

/// The last of the values is what the register says. Whoever made it say so first, after it said something else, is its
/// author.
fn fate<T: PartialEq>(values: impl Iterator<Item = (Origin, T)>, is_said: impl Fn(&T) -> bool) -> Fate {
    let mut values: Vec<(Origin, T)> = values.collect();
    let Some((mut author, current)) = values.pop() else { return Fate::Change };
    while let Some((origin, _)) = values.pop_if(|(_, value)| *value == current) {
        author = origin;
    }
    let said_before = values.iter().any(|(_, value)| is_said(value));
    let listed_before = values.iter().any(|(origin, _)| *origin != Origin::Hand);
    match (author, said_before, listed_before) {
        (Origin::Hand | Origin::OtherSource, true, _) => Fate::Keep,
        (Origin::Hand, false, true) => Fate::Ask,
        (Origin::ThisSource, _, _) | (Origin::Hand, false, false) | (Origin::OtherSource, false, _) => {
            Fate::Change
        }
    }
}
