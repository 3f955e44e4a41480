//! The ids of an exported document: the keys of other systems where they are free, else identifiers of the register.

use std::collections::{BTreeMap, BTreeSet};

use domain::value::id::{CooperativeId, OrganId, PersonId, TermId};
use domain::value::{Document, Name};

use crate::popolo::words;
use crate::scope::Scope;

/// Which id everything has that others refer to.
#[derive(Default)]
pub(super) struct Ids {
    persons: BTreeMap<PersonId, String>,
    cooperatives: BTreeMap<CooperativeId, String>,
    organs: BTreeMap<OrganId, String>,
    terms: BTreeMap<TermId, String>,
}

/// The Popolo id that a key of a person keeps.
pub(super) fn popolo_id(document: &Document) -> Option<&str> {
    let key = Some(document.number()).filter(|_| document.scheme() == domain::value::Scheme::External);
    key?.strip_prefix(words::PERSON_KEY)
}

impl Ids {
    pub(super) fn new(scope: &Scope<'_>) -> Self {
        let mut ids = Self::default();
        let mut used = BTreeSet::new();
        for person in scope.persons() {
            let documents = person.profile.iter().flat_map(|profile| &profile.documents);
            // Of several, as a merger leaves them, the last: an import puts the key of the id behind the others.
            let key = documents.rev().find_map(popolo_id);
            ids.persons.insert(person.id, free(&mut used, key, person.id.to_string()));
        }
        // Cooperatives and organs stand in one list.
        used.clear();
        for cooperative in scope.cooperatives() {
            let key = cooperative.details.external_key.as_ref().and_then(told);
            ids.cooperatives.insert(cooperative.id, free(&mut used, key, cooperative.id.to_string()));
        }
        for organ in scope.organs() {
            let own = ids.cooperatives.get(&organ.cooperative).filter(|_| scope.merged.contains(&organ.id));
            let id = own.cloned().unwrap_or_else(|| {
                let key = organ.external_key.as_ref().and_then(told);
                free(&mut used, key, organ.id.to_string())
            });
            ids.organs.insert(organ.id, id);
        }
        used.clear();
        let committees = scope.register.committees();
        for term in committees.terms().filter(|term| ids.organs.contains_key(&term.organ)) {
            let key = term.external_key.as_ref().and_then(told);
            ids.terms.insert(term.id, free(&mut used, key, term.id.to_string()));
        }
        ids
    }

    pub(super) fn person(&self, person: PersonId) -> Option<String> {
        self.persons.get(&person).cloned()
    }

    pub(super) fn cooperative(&self, cooperative: CooperativeId) -> Option<String> {
        self.cooperatives.get(&cooperative).cloned()
    }

    pub(super) fn organ(&self, organ: OrganId) -> Option<String> {
        self.organs.get(&organ).cloned()
    }

    pub(super) fn term(&self, term: TermId) -> Option<String> {
        self.terms.get(&term).cloned()
    }
}

/// A key, if it was not erased.
fn told(key: &Name) -> Option<&str> {
    Some(key.as_str()).filter(|_| !key.is_erased())
}

/// The key, if nothing else in the list has it.
fn free(used: &mut BTreeSet<String>, key: Option<&str>, own: String) -> String {
    let id = key.filter(|key| !used.contains(*key)).map_or(own, str::to_owned);
    used.insert(id.clone());
    id
}
