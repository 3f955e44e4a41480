//! Whom and what an event concerns beyond what it names: those whose the named records are, and who is named no longer.

use std::collections::BTreeSet;

use super::Subject;
use crate::value::id::CooperativeId;
use crate::{Event, Register, person, programme};

impl Register {
    /// The organisations to which an event belongs, where this is the register before it.
    pub fn organisations_concerned(&self, event: &Event) -> BTreeSet<CooperativeId> {
        let organisation = |subject| {
            let Subject::Cooperative(id) = subject else { return None };
            Some(id)
        };
        self.concerned(event).into_iter().filter_map(organisation).collect()
    }

    /// The records that an event concerns, where this is the register before it: those that it names, those that these belong
    /// to, and the people that a list or a link named until then. In order, each once.
    ///
    /// The organisations among them are those to which the event belongs.
    pub fn concerned(&self, event: &Event) -> Vec<Subject> {
        let about = event.about();
        let mut found = about.changed;
        found.extend(about.named);
        self.displaced(event, &mut found);
        found.sort_unstable();
        found.dedup();
        let mut at = 0_usize;
        while let Some(subject) = found.get(at).copied() {
            for owner in self.owners(subject) {
                if !found.contains(&owner) {
                    found.push(owner);
                }
            }
            at = at.saturating_add(1);
        }
        found.sort_unstable();
        found
    }

    /// The people that a list or a link names, and that the event does not name any more.
    fn displaced(&self, event: &Event, found: &mut Vec<Subject>) {
        match event {
            Event::Person(event) => person::displaced(&self.persons, event, found),
            Event::Programme(event) => programme::displaced(&self.programmes, event, found),
            Event::Cooperative(_)
            | Event::Member(_)
            | Event::Committee(_)
            | Event::Certification(_)
            | Event::Equality(_)
            | Event::Statute(_) => {}
        }
    }

    /// The records that one belongs to: what happens to it, happens to them. Nothing of a record that is not known yet; the event
    /// that begins it names them.
    fn owners(&self, subject: Subject) -> Vec<Subject> {
        let Self {
            cooperatives, members, committees, certifications, programmes, equality, statutes, ..
        } = self;
        match subject {
            // Whatever happens to a step names its certification.
            Subject::Person(_)
            | Subject::Cooperative(_)
            | Subject::Indicator(_)
            | Subject::Release(_)
            | Subject::Scheme(_)
            | Subject::Step(_) => Vec::new(),
            Subject::Affiliation(id) => {
                of(cooperatives.affiliation(id), |found| vec![found.central.into(), found.cooperative.into()])
            }
            Subject::Unit(id) => of(cooperatives.unit(id), |found| vec![found.cooperative.into()]),
            Subject::Membership(id) => {
                of(members.get(id), |found| vec![found.party.into(), found.cooperative.into()])
            }
            Subject::Assignment(id) => {
                of(members.assignment(id), |found| vec![found.person.into(), found.cooperative.into()])
            }
            Subject::Organ(id) => of(committees.organ(id), |found| vec![found.cooperative.into()]),
            Subject::Seat(id) => of(committees.seat(id), |found| vec![found.organ.into()]),
            Subject::Term(id) => of(committees.term(id), |found| vec![found.organ.into()]),
            Subject::Mandate(id) => {
                of(committees.mandate(id), |found| vec![found.person.into(), found.seat.into()])
            }
            Subject::Certification(id) => {
                of(certifications.certification(id), |found| vec![found.holder.into()])
            }
            Subject::Audit(id) => of(certifications.audit(id), |found| vec![found.certification.into()]),
            Subject::Finding(id) => of(certifications.finding(id), |found| vec![found.audit.into()]),
            Subject::Action(id) => of(certifications.action(id), |found| {
                let details = &found.details;
                with(found.finding, [details.organ.map(Subject::from), details.person.map(Subject::from)])
            }),
            Subject::Evidence(id) => certifications.users_of(id).map(Subject::from).collect(),
            Subject::Premium(id) => certifications.owners_of_premium(id),
            Subject::Training(id) => {
                of(programmes.training(id), |found| vec![found.details.cooperative.into()])
            }
            Subject::ClassSession(id) => {
                of(programmes.class_session(id), |(training, _)| vec![training.into()])
            }
            Subject::Group(id) => of(programmes.group(id), |found| vec![found.details.cooperative.into()]),
            Subject::Participation(id) => {
                of(programmes.participation(id), |(group, spell)| vec![group.into(), spell.person.into()])
            }
            Subject::Project(id) => {
                of(programmes.project(id), |found| vec![found.details.cooperative.into()])
            }
            Subject::Partnership(_)
            | Subject::BudgetLine(_)
            | Subject::Activity(_)
            | Subject::ExpectedResult(_) => {
                of(programmes.project_of_part(subject.uuid()), |found| vec![found.id.into()])
            }
            Subject::Policy(id) => of(equality.policy(id), |found| {
                with(found.cooperative, [found.adopted_by.map(Subject::from)])
            }),
            Subject::Plan(id) => of(equality.plan(id), |found| {
                with(found.details.cooperative, [found.details.organ.map(Subject::from)])
            }),
            Subject::Measure(id) => of(equality.plan_of(id), |plan| {
                let owner = plan.measures.get(&id).and_then(|(details, _)| details.owner);
                with(plan.id, [owner.map(Subject::from)])
            }),
            Subject::Target(id) => {
                of(equality.target(id), |found| with(found.cooperative, [found.organ.map(Subject::from)]))
            }
            Subject::Statute(id) => of(statutes.get(id), |found| vec![found.cooperative.into()]),
            Subject::Observation(id) => of(equality.observation(id), |found| {
                found.details.cooperative.into_iter().map(Subject::from).collect()
            }),
        }
    }
}

/// The owners of a record, where it is known.
fn of<T>(found: Option<T>, owners: impl FnOnce(T) -> Vec<Subject>) -> Vec<Subject> {
    found.map(owners).unwrap_or_default()
}

/// One owner, and those that there may be besides.
fn with<const N: usize>(owner: impl Into<Subject>, others: [Option<Subject>; N]) -> Vec<Subject> {
    core::iter::once(owner.into()).chain(others.into_iter().flatten()).collect()
}
