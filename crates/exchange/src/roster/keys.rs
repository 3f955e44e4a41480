//! Keys of other systems. A key means something only in the system that gave it, so it is kept with the name of that
//! system, `padrón:210`, and found by it: two lists that both say 210 speak of two people. It must not decide of whom a
//! row speaks where the key alone tells that.

use std::collections::HashMap;

use domain::Register;
use domain::member::Party;
use domain::person::Person;
use domain::value::id::{CooperativeId, PersonId};
use domain::value::{Document, Scheme, text};

use super::read::Given;

/// How long the name of a system may be before a key, in characters.
const SCOPE_CHARACTERS_MAX: usize = 32;

/// Where the keys of a table mean something.
pub(super) struct Keys {
    /// The system, as whoever imports calls it.
    source: Option<String>,
    /// The keys on record by what stands behind the name of their system.
    bare: HashMap<String, Vec<(PersonId, Document)>>,
}

impl Keys {
    /// The keys on record; none are looked up for a table without a column of keys.
    pub(super) fn of(register: &Register, source: Option<&String>, needed: bool) -> Self {
        let mut keys = Self { source: source.map(|source| short(source)), bare: HashMap::new() };
        if needed {
            for person in register.persons().iter().filter(|person| !person.annulled) {
                keys.add(register.persons().survivor(person.id), person);
            }
        }
        keys
    }

    /// Finds a person by her keys from now on.
    pub(super) fn add(&mut self, id: PersonId, person: &Person) {
        let documents = person.profile.iter().flat_map(|profile| &profile.documents);
        for key in documents.filter(|document| document.scheme() == Scheme::External) {
            let holders = self.bare.entry(bare(key.number()).to_owned()).or_default();
            if !holders.iter().any(|(holder, held)| *holder == id && held == key) {
                holders.push((id, key.clone()));
            }
        }
    }

    /// The key as it is kept: as it is where it names its system, or none before a colon, or is an identifier that nobody
    /// gives twice.
    pub(super) fn kept(&self, register: &Register, key: &Document, home: Option<CooperativeId>) -> Document {
        if let Some(bare) = key.number().strip_prefix(':') {
            return Document::new(Scheme::External, bare).unwrap_or_else(|_| key.clone());
        }
        let own = key.number().contains(':') || uuid::Uuid::try_parse(key.number()).is_ok();
        let scope =
            self.source.clone().or_else(|| Some(short(register.cooperatives().get(home?)?.short_name())));
        match scope.filter(|_| !own) {
            Some(scope) => {
                let kept = Document::new(Scheme::External, &format!("{scope}:{}", key.number()));
                kept.unwrap_or_else(|_| key.clone())
            }
            None => key.clone(),
        }
    }

    /// Who has the key, and as what it is on record: with the name of its system; or, where its cooperative is known by
    /// another name now, among those who belong or belonged to it; or, where the key was entered without a system, if
    /// nothing says that its holder is somebody else.
    pub(super) fn holder(
        &self,
        register: &Register,
        given: &Given,
        home: Option<CooperativeId>,
    ) -> Option<(PersonId, Document)> {
        let key = given.key.as_ref()?;
        let kept = self.kept(register, key, home);
        let same = |held: &Document| *held == kept;
        let holders = self.bare.get(bare(kept.number()))?;
        if let Some(found) = holders.iter().find(|(_, held)| same(held)) {
            return Some(found.clone());
        }
        let belongs = |person: PersonId| {
            let mut spells = register.members().of(Party::Person(person));
            home.is_some_and(|home| spells.any(|spell| spell.cooperative == home))
        };
        let may_be = |(person, held): &&(PersonId, Document)| {
            let scoped = held.number().contains(':');
            let here = scoped && self.source.is_none() && belongs(*person);
            here || (!scoped && !contradicts(register, *person, given))
        };
        holders.iter().find(may_be).cloned()
    }
}

/// Whether what a row says and what is on record cannot be true of one person.
pub(super) fn contradicts(register: &Register, person: PersonId, given: &Given) -> bool {
    let Some(found) = register.persons().get(person) else { return true };
    let Some(profile) = &found.profile else { return false };
    !domain::person::likeness::contradictions((profile, found.gender), (&given.profile, given.gender))
        .is_empty()
}

/// Whether two keys of one list are two, with or without the name of their system.
pub(super) fn are_two(one: &Document, other: &Document) -> bool {
    one.number() != other.number() && bare(one.number()) != bare(other.number())
}

fn bare(key: &str) -> &str {
    key.rsplit_once(':').map_or(key, |(_, bare)| bare)
}

/// The key as it stands in the list of a cooperative: as the system of that name gave it; behind a colon where it is on
/// record without a system, so that it is not taken for one of the cooperative's.
pub(super) fn in_list(key: &str, system: &str) -> String {
    let bare = key.strip_prefix(&short(system)).and_then(|rest| rest.strip_prefix(':'));
    match bare.filter(|bare| !bare.contains(':')) {
        Some(bare) => bare.to_owned(),
        None if key.contains(':') || uuid::Uuid::try_parse(key).is_ok() => key.to_owned(),
        None => format!(":{key}"),
    }
}

/// The name of a system as it stands before keys.
fn short(name: &str) -> String {
    let folded = text::fold(name).replace(' ', "-");
    folded.chars().take(SCOPE_CHARACTERS_MAX).collect()
}
