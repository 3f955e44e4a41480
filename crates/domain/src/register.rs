//! A register: the book that one secretariat keeps, as the sub-states of the areas. Read only; facts change it.

use crate::person::ProfileVersion;
use crate::{certification, committee, cooperative, equality, member, person, programme, statute};

/// The register of a cooperative, or of a central with the cooperatives whose books it keeps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register {
    pub(crate) persons: person::State,
    pub(crate) cooperatives: cooperative::State,
    pub(crate) members: member::State,
    pub(crate) committees: committee::State,
    pub(crate) certifications: certification::State,
    pub(crate) programmes: programme::State,
    pub(crate) equality: equality::State,
    pub(crate) statutes: statute::State,
}

impl Register {
    /// People.
    pub const fn persons(&self) -> &person::State {
        &self.persons
    }

    /// Organisations, affiliations and mining units.
    pub const fn cooperatives(&self) -> &cooperative::State {
        &self.cooperatives
    }

    /// Memberships and work.
    pub const fn members(&self) -> &member::State {
        &self.members
    }

    /// Organs, seats, terms and mandates.
    pub const fn committees(&self) -> &committee::State {
        &self.committees
    }

    /// Schemes, certificates, audits, evidence and the premium.
    pub const fn certifications(&self) -> &certification::State {
        &self.certifications
    }

    /// Trainings, groups and projects.
    pub const fn programmes(&self) -> &programme::State {
        &self.programmes
    }

    /// Policies, plans, indicators, statements and rules.
    pub const fn equality(&self) -> &equality::State {
        &self.equality
    }

    /// Statutes and their amendments.
    pub const fn statutes(&self) -> &statute::State {
        &self.statutes
    }

    /// Puts a profile, kept beside the log, to the record that commits to it.
    pub fn attach(&mut self, version: &ProfileVersion) {
        self.persons.attach(version);
    }
}
