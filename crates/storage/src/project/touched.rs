//! Which records an event changes the rows of: no less than it does, seldom more.

use std::collections::BTreeSet;
use std::{iter, mem};

use domain::member::Party;
use domain::value::id::{
    AffiliationId, AssignmentId, CooperativeId, Id, MandateId, MembershipId, OrganId, PersonId, UnitId,
};
use domain::{Event, Register, committee, cooperative, member, person};
use uuid::Uuid;

/// The records whose rows are to be made anew.
#[derive(Debug, Default)]
pub(crate) struct Touched {
    pub(crate) persons: BTreeSet<PersonId>,
    /// Whose gender changed, and with it the copies in what she takes part in.
    pub(crate) genders: BTreeSet<PersonId>,
    /// Whose kin changed.
    pub(crate) kin: BTreeSet<PersonId>,
    pub(crate) cooperatives: BTreeSet<CooperativeId>,
    pub(crate) affiliations: BTreeSet<AffiliationId>,
    pub(crate) units: BTreeSet<UnitId>,
    pub(crate) memberships: BTreeSet<MembershipId>,
    /// Memberships that have no rows of suspensions yet.
    pub(crate) admitted: BTreeSet<MembershipId>,
    pub(crate) assignments: BTreeSet<AssignmentId>,
    pub(crate) organs: BTreeSet<OrganId>,
    pub(crate) mandates: BTreeSet<MandateId>,
    /// Those of them that began meanwhile, with nothing under their identifier before.
    new: BTreeSet<Uuid>,
    /// Whether no row of any of them stands anywhere yet.
    pub(crate) fresh: bool,
}

/// Of how many records the rows are made at once.
const HANDFUL: usize = 128;

impl Touched {
    /// Adds what only the register tells: what carries a copy of a gender that changed, and which memberships began without
    /// a request of before.
    pub(crate) fn completed(mut self, register: &Register) -> Self {
        let (members, committees) = (register.members(), register.committees());
        for person in &self.genders {
            self.memberships.extend(members.of(Party::Person(*person)).map(|found| found.id));
            self.assignments.extend(members.work_of(*person).map(|found| found.id));
            self.mandates.extend(committees.mandates_of(*person).map(|found| found.id));
        }
        let began = |id: &&MembershipId| members.get(**id).is_some_and(|found| found.applied.is_none());
        self.new.extend(self.admitted.iter().filter(began).map(|id| *id.uuid()));
        self
    }

    /// The same in handfuls, so that the rows of one can be written while those of the next are made. Together they have
    /// the rows that all at once would have, whatever their order.
    pub(crate) fn handfuls(mut self) -> impl Iterator<Item = Self> {
        let new = mem::take(&mut self.new);
        let persons = in_handfuls(mem::take(&mut self.persons), &new).map(|(fresh, persons)| Self {
            persons,
            fresh,
            ..Self::default()
        });
        let admitted = mem::take(&mut self.admitted);
        let memberships =
            in_handfuls(mem::take(&mut self.memberships), &new).map(move |(fresh, memberships)| {
                let admitted = memberships.intersection(&admitted).copied().collect();
                Self { memberships, admitted, fresh, ..Self::default() }
            });
        let assignments = in_handfuls(mem::take(&mut self.assignments), &new)
            .map(|(fresh, assignments)| Self { assignments, fresh, ..Self::default() });
        let mandates = in_handfuls(mem::take(&mut self.mandates), &new).map(|(fresh, mandates)| Self {
            mandates,
            fresh,
            ..Self::default()
        });
        iter::once(self).chain(persons).chain(memberships).chain(assignments).chain(mandates)
    }

    /// Adds what an event changes.
    pub(crate) fn add(&mut self, event: &Event) {
        match event {
            Event::Person(event) => self.add_person(event),
            Event::Cooperative(event) => self.add_cooperative(event),
            Event::Member(event) => self.add_member(event),
            Event::Committee(event) => self.add_committee(event),
            // What these areas know is read from the register's state; they have no rows.
            Event::Certification(_) | Event::Programme(_) | Event::Equality(_) => {}
        }
    }

    fn add_person(&mut self, event: &person::Event) {
        use person::Event;
        match event {
            Event::Recorded { person, .. } => {
                self.persons.insert(*person);
                self.new.insert(*person.uuid());
            }
            Event::Corrected { person, .. }
            | Event::DocumentAdded { person, .. }
            | Event::DocumentCorrected { person, .. } => {
                self.persons.insert(*person);
            }
            Event::GenderDeclared { person, .. } => {
                self.persons.insert(*person);
                self.genders.insert(*person);
            }
            Event::KinshipStated { person, relative, .. }
            | Event::KinshipWithdrawn { person, relative, .. } => {
                self.kin.extend([*person, *relative]);
            }
            Event::Merged { duplicate, survivor, .. } => {
                self.persons.extend([*duplicate, *survivor]);
                self.kin.extend([*duplicate, *survivor]);
            }
            Event::Erased { person, .. } | Event::Annulled { person, .. } => {
                self.persons.insert(*person);
                self.kin.insert(*person);
            }
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
                self.cooperatives.insert(*cooperative);
            }
            Event::Affiliated { affiliation, .. }
            | Event::CentralLeft { affiliation, .. }
            | Event::AffiliationAnnulled { affiliation, .. } => {
                self.affiliations.insert(*affiliation);
            }
            Event::UnitOpened { unit, .. }
            | Event::UnitClosed { unit, .. }
            | Event::UnitAnnulled { unit, .. } => {
                self.units.insert(*unit);
            }
        }
    }

    fn add_member(&mut self, event: &member::Event) {
        use member::Event;
        match event {
            Event::Applied { membership, .. } | Event::Admitted { membership, .. } => {
                if self.memberships.insert(*membership) {
                    self.admitted.insert(*membership);
                    if let Event::Applied { .. } = event {
                        self.new.insert(*membership.uuid());
                    }
                }
            }
            Event::Annulled { membership, .. } => {
                // Another one may begin under the same identifier, while the rows of this one still stand.
                self.memberships.insert(*membership);
                self.admitted.remove(membership);
                self.new.remove(membership.uuid());
            }
            Event::Declined { membership, .. }
            | Event::Suspended { membership, .. }
            | Event::Reinstated { membership, .. }
            | Event::Left { membership, .. }
            | Event::Corrected { membership, .. }
            | Event::Reassigned { membership, .. } => {
                self.memberships.insert(*membership);
            }
            Event::WorkAssigned { assignment, .. } => {
                if self.assignments.insert(*assignment) {
                    self.new.insert(*assignment.uuid());
                }
            }
            Event::WorkEnded { assignment, .. }
            | Event::WorkAnnulled { assignment, .. }
            | Event::WorkReassigned { assignment, .. } => {
                self.assignments.insert(*assignment);
            }
        }
    }

    fn add_committee(&mut self, event: &committee::Event) {
        use committee::Event;
        match event {
            Event::Established { organ, .. }
            | Event::Corrected { organ, .. }
            | Event::TermDefined { organ, .. }
            | Event::SeatsChanged { organ, .. }
            | Event::Dissolved { organ, .. }
            | Event::Annulled { organ, .. } => {
                self.organs.insert(*organ);
            }
            Event::Seated { mandate, .. } => {
                if self.mandates.insert(*mandate) {
                    self.new.insert(*mandate.uuid());
                }
            }
            Event::MandateEnded { mandate, .. }
            | Event::MandateCorrected { mandate, .. }
            | Event::MandateAnnulled { mandate, .. }
            | Event::MandateReassigned { mandate, .. } => {
                self.mandates.insert(*mandate);
            }
        }
    }
}

/// Those that are new, then the others, each in handfuls.
fn in_handfuls<K: Ord>(
    ids: BTreeSet<Id<K>>,
    new: &BTreeSet<Uuid>,
) -> impl Iterator<Item = (bool, BTreeSet<Id<K>>)> + use<K> {
    let (fresh, known): (BTreeSet<_>, BTreeSet<_>) = ids.into_iter().partition(|id| new.contains(id.uuid()));
    [(true, fresh), (false, known)].into_iter().flat_map(|(fresh, ids)| {
        let mut ids = ids.into_iter().peekable();
        iter::from_fn(move || {
            ids.peek()?;
            Some((fresh, ids.by_ref().take(HANDFUL).collect()))
        })
    })
}
