//! Which records events change the rows of: no less than they do, seldom more.

use std::collections::BTreeSet;
use std::{iter, mem};

use domain::member::Party;
use domain::value::id::{
    AffiliationId, AssignmentId, CooperativeId, Id, MandateId, MembershipId, OrganId, PersonId, UnitId,
};
use domain::{Event, Register, committee, cooperative, member, person};

/// Records whose rows are to be made.
#[derive(Debug, Default)]
pub struct Records {
    pub(crate) persons: BTreeSet<PersonId>,
    /// Whose kin changed.
    pub(crate) kin: BTreeSet<PersonId>,
    pub(crate) cooperatives: BTreeSet<CooperativeId>,
    pub(crate) affiliations: BTreeSet<AffiliationId>,
    pub(crate) units: BTreeSet<UnitId>,
    pub(crate) memberships: BTreeSet<MembershipId>,
    pub(crate) assignments: BTreeSet<AssignmentId>,
    pub(crate) organs: BTreeSet<OrganId>,
    pub(crate) mandates: BTreeSet<MandateId>,
    /// Whether no row of any of them stands anywhere yet.
    pub(crate) fresh: bool,
}

/// What events touched since rows were last made.
#[derive(Debug, Default)]
pub struct DirtySet {
    /// What began, with nothing under its identifier before. What happens to it meanwhile is told by the same rows.
    new: Records,
    /// Everything else.
    changed: Records,
}

impl DirtySet {
    /// What began since this was last asked. Its rows can be made now; where they become others later, they are told of
    /// by what changed.
    pub(crate) fn take_new(&mut self) -> Records {
        Records { fresh: true, ..mem::take(&mut self.new) }
    }

    /// Everything, in chunks of so many records, so that the rows of one can be written while those of the next are made.
    /// Together they have the rows that all at once would have.
    pub(crate) fn chunks_of(mut self, size: usize) -> impl Iterator<Item = Records> {
        let (new, mut rest) = (self.take_new(), self.changed);
        let persons = in_handfuls(mem::take(&mut rest.persons), size);
        let memberships = in_handfuls(mem::take(&mut rest.memberships), size);
        let assignments = in_handfuls(mem::take(&mut rest.assignments), size);
        let mandates = in_handfuls(mem::take(&mut rest.mandates), size);
        let one = Records::default;
        [new, rest]
            .into_iter()
            .chain(persons.map(move |persons| Records { persons, ..one() }))
            .chain(memberships.map(move |memberships| Records { memberships, ..one() }))
            .chain(assignments.map(move |assignments| Records { assignments, ..one() }))
            .chain(mandates.map(move |mandates| Records { mandates, ..one() }))
    }

    /// Adds what an event changes in a register, before it does.
    pub(crate) fn add(&mut self, register: &Register, event: &Event) {
        match event {
            Event::Person(event) => self.add_person(register, event),
            Event::Cooperative(event) => self.add_cooperative(event),
            Event::Member(event) => self.add_member(register, event),
            Event::Committee(event) => self.add_committee(register, event),
            // What these areas know is read from the register's state; they have no rows.
            Event::Certification(_) | Event::Programme(_) | Event::Equality(_) => {}
        }
    }

    fn add_person(&mut self, register: &Register, event: &person::Event) {
        use person::Event;
        let (new, changed) = (&mut self.new, &mut self.changed);
        let mut touch = |person| change(&new.persons, &mut changed.persons, person);
        match event {
            Event::Recorded { person, .. } => {
                let known = register.persons().get(*person).is_some();
                begin(&mut new.persons, &mut changed.persons, *person, known);
            }
            Event::Corrected { person, .. }
            | Event::DocumentAdded { person, .. }
            | Event::DocumentCorrected { person, .. } => touch(*person),
            Event::GenderDeclared { person, .. } => {
                touch(*person);
                self.carry(register, *person);
            }
            Event::KinshipStated { person, relative, .. }
            | Event::KinshipWithdrawn { person, relative, .. } => {
                changed.kin.extend([*person, *relative]);
            }
            Event::Merged { duplicate, survivor, .. } => {
                touch(*duplicate);
                touch(*survivor);
                changed.kin.extend([*duplicate, *survivor]);
            }
            Event::Erased { person, .. } | Event::Annulled { person, .. } => {
                touch(*person);
                changed.kin.insert(*person);
            }
        }
    }

    /// What somebody takes part in carries a copy of her gender.
    fn carry(&mut self, register: &Register, person: PersonId) {
        let (new, changed) = (&self.new, &mut self.changed);
        for found in register.members().of(Party::Person(person)) {
            change(&new.memberships, &mut changed.memberships, found.id);
        }
        for found in register.members().work_of(person) {
            change(&new.assignments, &mut changed.assignments, found.id);
        }
        for found in register.committees().mandates_of(person) {
            change(&new.mandates, &mut changed.mandates, found.id);
        }
    }

    fn add_cooperative(&mut self, event: &cooperative::Event) {
        use cooperative::Event;
        match event {
            Event::Enrolled { cooperative, .. }
            | Event::Corrected { cooperative, .. }
            | Event::Renamed { cooperative, .. }
            | Event::Dissolved { cooperative, .. }
            | Event::Annulled { cooperative, .. } => {
                self.changed.cooperatives.insert(*cooperative);
            }
            Event::Affiliated { affiliation, .. }
            | Event::CentralLeft { affiliation, .. }
            | Event::AffiliationAnnulled { affiliation, .. } => {
                self.changed.affiliations.insert(*affiliation);
            }
            Event::UnitOpened { unit, .. }
            | Event::UnitClosed { unit, .. }
            | Event::UnitAnnulled { unit, .. } => {
                self.changed.units.insert(*unit);
            }
            Event::TimeZoneSet { .. } => {}
        }
    }

    /// The other spells of the party: which of their days are counted may have changed.
    fn spells_beside(&mut self, register: &Register, event: &member::Event) {
        let of_event = match event {
            member::Event::Admitted { party, .. } => Some(*party),
            member::Event::Reassigned { person, .. } => Some(Party::Person(*person)),
            _ => None,
        };
        let known = event.membership().and_then(|membership| register.members().get(membership));
        for party in of_event.into_iter().chain(known.map(|found| found.party)) {
            let partial = |found: &&domain::member::Membership| found.period().is_some_and(|p| !p.is_exact());
            for found in register.members().of(party).filter(partial) {
                change(&self.new.memberships, &mut self.changed.memberships, found.id);
            }
        }
    }

    fn add_member(&mut self, register: &Register, event: &member::Event) {
        use member::Event;
        self.spells_beside(register, event);
        let (new, changed) = (&mut self.new, &mut self.changed);
        match event {
            Event::Applied { membership, .. } | Event::Admitted { membership, .. } => {
                let known = register.members().get(*membership).is_some();
                begin(&mut new.memberships, &mut changed.memberships, *membership, known);
            }
            Event::Annulled { membership, .. } => {
                end(&mut new.memberships, &mut changed.memberships, *membership);
            }
            Event::Declined { membership, .. }
            | Event::Suspended { membership, .. }
            | Event::Reinstated { membership, .. }
            | Event::Left { membership, .. }
            | Event::Corrected { membership, .. }
            | Event::Reassigned { membership, .. } => {
                change(&new.memberships, &mut changed.memberships, *membership);
            }
            Event::WorkAssigned { assignment, .. } => {
                let known = register.members().assignment(*assignment).is_some();
                begin(&mut new.assignments, &mut changed.assignments, *assignment, known);
            }
            Event::WorkAnnulled { assignment, .. } => {
                end(&mut new.assignments, &mut changed.assignments, *assignment);
            }
            Event::WorkEnded { assignment, .. } | Event::WorkReassigned { assignment, .. } => {
                change(&new.assignments, &mut changed.assignments, *assignment);
            }
        }
    }

    /// The other mandates on the seat: which of their days are counted may have changed.
    fn mandates_beside(&mut self, register: &Register, event: &committee::Event) {
        let known = event.mandate().and_then(|mandate| register.committees().mandate(mandate));
        let mut seats: Vec<_> = known.map(|found| found.seat).into_iter().collect();
        match event {
            committee::Event::Seated { seat, .. } => seats.push(*seat),
            committee::Event::SeatsChanged { seats: changed, .. } => {
                seats.extend(changed.iter().map(|spec| spec.seat));
            }
            _ => {}
        }
        for seat in seats {
            let partial = |found: &&domain::committee::Mandate| !found.period.is_exact();
            for found in register.committees().mandates_on(seat).filter(partial) {
                change(&self.new.mandates, &mut self.changed.mandates, found.id);
            }
        }
    }

    fn add_committee(&mut self, register: &Register, event: &committee::Event) {
        use committee::Event;
        self.mandates_beside(register, event);
        let (new, changed) = (&mut self.new, &mut self.changed);
        match event {
            Event::Established { organ, .. }
            | Event::Corrected { organ, .. }
            | Event::TermDefined { organ, .. }
            | Event::SeatsChanged { organ, .. }
            | Event::Dissolved { organ, .. }
            | Event::Annulled { organ, .. } => {
                changed.organs.insert(*organ);
            }
            Event::Seated { mandate, .. } => {
                let known = register.committees().mandate(*mandate).is_some();
                begin(&mut new.mandates, &mut changed.mandates, *mandate, known);
            }
            Event::MandateAnnulled { mandate, .. } => {
                end(&mut new.mandates, &mut changed.mandates, *mandate);
            }
            Event::MandateEnded { mandate, .. }
            | Event::MandateCorrected { mandate, .. }
            | Event::MandateReassigned { mandate, .. } => {
                change(&new.mandates, &mut changed.mandates, *mandate);
            }
        }
    }
}

type Ids<K> = BTreeSet<Id<K>>;

/// Something begins. Where it is among what changed, rows of it may stand although it is not known any more.
fn begin<K: Ord>(new: &mut Ids<K>, changed: &mut Ids<K>, id: Id<K>, known: bool) {
    if known || changed.contains(&id) {
        change(new, changed, id);
    } else {
        new.insert(id);
    }
}

/// Something changes.
fn change<K: Ord>(new: &Ids<K>, changed: &mut Ids<K>, id: Id<K>) {
    if !new.contains(&id) {
        changed.insert(id);
    }
}

/// Something goes, with the rows of it that may stand. Another one may begin under its identifier.
fn end<K: Ord>(new: &mut Ids<K>, changed: &mut Ids<K>, id: Id<K>) {
    new.remove(&id);
    changed.insert(id);
}

fn in_handfuls<K: Ord>(ids: Ids<K>, size: usize) -> impl Iterator<Item = Ids<K>> {
    let mut ids = ids.into_iter().peekable();
    iter::from_fn(move || {
        ids.peek()?;
        Some(ids.by_ref().take(size).collect())
    })
}
