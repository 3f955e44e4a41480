//! Which records events change the rows of: no less than they do, seldom more.

use std::collections::BTreeSet;
use std::{iter, mem};

use domain::member::Party;
use domain::value::id::{
    AffiliationId, AssignmentId, CooperativeId, Id, MandateId, MembershipId, OrganId, PersonId, UnitId,
};
use domain::{About, Event, Register, Subject, person};

use super::index::SubjectIndex;

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
    /// Whom the events concern.
    pub(crate) index: SubjectIndex,
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

    /// Adds what an event changes in a register, before it does: the rows of the records that it changes, and those of others that
    /// carry a copy of something of theirs; and whom the event with this version concerns.
    pub(crate) fn add(&mut self, register: &Register, event: &Event, version: i64) {
        self.new.index.add(register, event, version);
        let about = event.about();
        for subject in &about.changed {
            self.touch(register, *subject);
        }
        match event {
            Event::Person(event) => self.add_copies(register, event),
            Event::Member(_) => self.add_spells_beside(register, &about),
            Event::Committee(_) => self.add_mandates_beside(register, &about),
            Event::Cooperative(_)
            | Event::Certification(_)
            | Event::Programme(_)
            | Event::Equality(_)
            | Event::Statute(_) => {}
        }
    }

    /// Adds a record, where it has rows.
    fn touch(&mut self, register: &Register, subject: Subject) {
        let (new, changed) = (&mut self.new, &mut self.changed);
        match subject {
            Subject::Person(id) => {
                begin(&mut new.persons, &mut changed.persons, id, register.persons().get(id).is_some());
            }
            Subject::Membership(id) => {
                let known = register.members().get(id).is_some();
                begin(&mut new.memberships, &mut changed.memberships, id, known);
            }
            Subject::Assignment(id) => {
                let known = register.members().assignment(id).is_some();
                begin(&mut new.assignments, &mut changed.assignments, id, known);
            }
            Subject::Mandate(id) => {
                let known = register.committees().mandate(id).is_some();
                begin(&mut new.mandates, &mut changed.mandates, id, known);
            }
            Subject::Cooperative(id) => drop(changed.cooperatives.insert(id)),
            Subject::Affiliation(id) => drop(changed.affiliations.insert(id)),
            Subject::Unit(id) => drop(changed.units.insert(id)),
            Subject::Organ(id) => drop(changed.organs.insert(id)),
            // The rows of seats and terms are made with those of their organ, which changes with them. What is known of the others is
            // read from the register's state; they have no rows.
            Subject::Seat(_)
            | Subject::Term(_)
            | Subject::Action(_)
            | Subject::Activity(_)
            | Subject::Audit(_)
            | Subject::BudgetLine(_)
            | Subject::Certification(_)
            | Subject::ClassSession(_)
            | Subject::Evidence(_)
            | Subject::ExpectedResult(_)
            | Subject::Finding(_)
            | Subject::Group(_)
            | Subject::Indicator(_)
            | Subject::Measure(_)
            | Subject::Observation(_)
            | Subject::Participation(_)
            | Subject::Partnership(_)
            | Subject::Plan(_)
            | Subject::Policy(_)
            | Subject::Premium(_)
            | Subject::Project(_)
            | Subject::Release(_)
            | Subject::Scheme(_)
            | Subject::Statute(_)
            | Subject::Step(_)
            | Subject::Target(_)
            | Subject::Training(_) => {}
        }
    }

    /// Whose kin changed, and what carries a copy of somebody's gender.
    fn add_copies(&mut self, register: &Register, event: &person::Event) {
        use person::Event;
        match event {
            Event::GenderDeclared(person::act::GenderDeclared { person, .. }) => {
                self.carry(register, *person);
            }
            Event::KinshipStated(person::act::KinshipStated { person, relative, .. })
            | Event::KinshipWithdrawn(person::act::KinshipWithdrawn { person, relative, .. }) => {
                self.changed.kin.extend([*person, *relative]);
            }
            Event::Merged(person::act::Merged { duplicate, survivor, .. }) => {
                self.changed.kin.extend([*duplicate, *survivor]);
            }
            Event::Erased(person::act::Erased { person, .. })
            | Event::Annulled(person::act::Annulled { person, .. }) => {
                self.changed.kin.insert(*person);
            }
            Event::Recorded(_)
            | Event::Corrected(_)
            | Event::DocumentAdded(_)
            | Event::DocumentCorrected(_) => {}
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

    /// The other spells of the party of a spell: which of their days are counted may have changed.
    fn add_spells_beside(&mut self, register: &Register, about: &About<'_>) {
        for subject in &about.changed {
            let Subject::Membership(membership) = subject else { continue };
            let known = register.members().get(*membership).map(|found| found.party);
            // Where a spell begins or goes over to somebody, the event names her.
            let named = about.named.iter().filter_map(|subject| party(*subject));
            for party in named.chain(known) {
                let partial =
                    |found: &&domain::member::Membership| found.period().is_some_and(|p| !p.is_exact());
                for found in register.members().of(party).filter(partial) {
                    change(&self.new.memberships, &mut self.changed.memberships, found.id);
                }
            }
        }
    }

    /// The other mandates on the seat of a mandate, or on a seat that changes: which of their days are counted may have changed.
    fn add_mandates_beside(&mut self, register: &Register, about: &About<'_>) {
        let seat = |subject: &Subject| {
            if let Subject::Seat(seat) = subject {
                return Some(*seat);
            }
            let Subject::Mandate(mandate) = subject else { return None };
            register.committees().mandate(*mandate).map(|found| found.seat)
        };
        for seat in about.changed.iter().chain(&about.named).filter_map(seat) {
            let partial = |found: &&domain::committee::Mandate| !found.period.is_exact();
            for found in register.committees().mandates_on(seat).filter(partial) {
                change(&self.new.mandates, &mut self.changed.mandates, found.id);
            }
        }
    }
}

/// Who may be a member.
fn party(subject: Subject) -> Option<Party> {
    if let Subject::Person(person) = subject {
        return Some(Party::Person(person));
    }
    if let Subject::Cooperative(cooperative) = subject { Some(Party::Cooperative(cooperative)) } else { None }
}

type Ids<K> = BTreeSet<Id<K>>;

/// Something changes, begins or goes. Where it is among what changed, rows of it may stand although it is not known any more.
fn begin<K: Ord>(new: &mut Ids<K>, changed: &mut Ids<K>, id: Id<K>, known: bool) {
    if known || changed.contains(&id) {
        change(new, changed, id);
    } else {
        new.insert(id);
    }
}

/// Something that is known changes.
fn change<K: Ord>(new: &Ids<K>, changed: &mut Ids<K>, id: Id<K>) {
    if !new.contains(&id) {
        changed.insert(id);
    }
}

fn in_handfuls<K: Ord>(ids: Ids<K>, size: usize) -> impl Iterator<Item = Ids<K>> {
    let mut ids = ids.into_iter().peekable();
    iter::from_fn(move || {
        ids.peek()?;
        Some(ids.by_ref().take(size).collect())
    })
}
