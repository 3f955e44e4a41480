//! The part of a register that an export tells: all of it, or one cooperative with everything that ever belonged to it.

use std::collections::BTreeSet;

use domain::Register;
use domain::committee::{Kind, Mandate, Organ};
use domain::cooperative::Cooperative;
use domain::member::{Membership, Party};
use domain::person::Person;
use domain::value::id::{CooperativeId, OrganId, PersonId};

/// The part of a register that is told.
pub(crate) struct Scope<'a> {
    pub(crate) register: &'a Register,
    /// The cooperatives whose members and organs are told; nothing for all.
    inside: Option<BTreeSet<CooperativeId>>,
    /// The people who are told; nothing for all.
    people: Option<BTreeSet<PersonId>>,
    /// The assemblies that are told as one with their cooperatives.
    pub(crate) merged: BTreeSet<OrganId>,
}

impl<'a> Scope<'a> {
    pub(crate) fn new(register: &'a Register, cooperative: Option<CooperativeId>) -> Self {
        let family = |of: CooperativeId| register.cooperatives().affiliates_ever(of).into_iter().collect();
        let mut scope =
            Self { register, inside: cooperative.map(family), people: None, merged: BTreeSet::new() };
        scope.merged = scope
            .organs()
            .filter(|organ| is_one_with_its_cooperative(register, organ))
            .map(|o| o.id)
            .collect();
        if scope.inside.is_some() {
            let members = scope.spells().filter_map(|spell| spell.party.person());
            scope.people = Some(members.chain(scope.mandates().map(|mandate| mandate.person)).collect());
        }
        scope
    }

    pub(crate) fn is_inside(&self, cooperative: CooperativeId) -> bool {
        self.inside.as_ref().is_none_or(|inside| inside.contains(&cooperative))
    }

    pub(crate) fn is_told(&self, person: PersonId) -> bool {
        self.people.as_ref().is_none_or(|people| people.contains(&person))
    }

    /// Everybody who stands for somebody: neither merged into another record nor an error.
    pub(crate) fn persons(&self) -> impl Iterator<Item = &'a Person> {
        let people = self.register.persons().iter();
        people.filter(|person| person.merged_into.is_none() && !person.annulled && self.is_told(person.id))
    }

    /// The cooperatives, with those outside on whose behalf somebody sits or which are members.
    pub(crate) fn cooperatives(&self) -> impl Iterator<Item = &'a Cooperative> {
        let represented = self.mandates().filter_map(|mandate| mandate.represents);
        let members = self.spells().filter_map(|spell| match spell.party {
            Party::Cooperative(member) => Some(member),
            Party::Person(_) => None,
        });
        let named: BTreeSet<CooperativeId> = represented.chain(members).collect();
        let all = self.register.cooperatives().iter().filter(|one| !one.annulled);
        all.filter(move |one| self.is_inside(one.id) || named.contains(&one.id))
    }

    pub(crate) fn organs(&self) -> impl Iterator<Item = &'a Organ> {
        self.register.committees().organs().filter(|organ| self.is_inside(organ.cooperative))
    }

    /// The spells of membership; requests are none.
    pub(crate) fn spells(&self) -> impl Iterator<Item = &'a Membership> {
        let all = self.register.members().iter();
        all.filter(|spell| spell.admitted.is_some() && self.is_inside(spell.cooperative))
    }

    pub(crate) fn mandates(&self) -> impl Iterator<Item = &'a Mandate> {
        let committees = self.register.committees();
        let inside = |mandate: &&Mandate| {
            committees.organ(mandate.organ).is_some_and(|organ| self.is_inside(organ.cooperative))
        };
        committees.mandates().filter(inside)
    }
}

/// Whether the organ is the assembly that an import made of the organization itself.
fn is_one_with_its_cooperative(register: &Register, organ: &Organ) -> bool {
    let Some(cooperative) = register.cooperatives().get(organ.cooperative) else { return false };
    let same_name = organ.name.as_ref().is_some_and(|name| name.as_str() == cooperative.name());
    let same_key = organ.external_key.is_some() && organ.external_key == cooperative.details.external_key;
    let alike = |other: &Organ| other.external_key == organ.external_key && other.kind == Kind::Assembly;
    let first = register
        .committees()
        .organs()
        .filter(|other| other.cooperative == organ.cooperative)
        .find(|other| alike(other));
    organ.kind == Kind::Assembly
        && same_name
        && same_key
        && organ.period.until == cooperative.dissolved
        && first.is_some_and(|first| first.id == organ.id)
}
