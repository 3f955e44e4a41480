//! What a decision about people may look at, and the rules that several of them share. What one act alone asks for stands in its
//! file.

use super::{Command, Event, Profile, ProfileVersion, Rejection, State};
use crate::value::id::PersonId;
use crate::value::{Commitment, Document, Salt};

/// What is to happen, and the profiles that go beside the log.
pub type Decided = (Vec<Event>, Vec<ProfileVersion>);

/// What a decision about people may look at: nothing but them.
#[derive(Clone, Copy)]
pub(super) struct DecisionContext<'a> {
    pub(super) persons: &'a State,
}

/// Decides a command about a person.
pub fn decide(persons: &State, command: &Command) -> Result<Decided, crate::Rejection> {
    command.decide(DecisionContext { persons })
}

/// One fact and no profile.
pub(super) fn one(event: impl Into<Event>) -> Decided {
    (vec![event.into()], Vec::new())
}

/// The version of a profile that comes after the one in force.
pub(super) fn next_version(
    persons: &State,
    person: PersonId,
    profile: Profile,
    salt: Salt,
) -> Result<ProfileVersion, Rejection> {
    let number = persons.active(person)?.profile_number.saturating_add(1);
    version(persons, person, number, profile, salt)
}

/// A version of a profile that says who somebody is and claims no document of anybody else.
pub(super) fn version(
    persons: &State,
    person: PersonId,
    number: u32,
    profile: Profile,
    salt: Salt,
) -> Result<ProfileVersion, Rejection> {
    profile_fits(persons, person, &profile)?;
    Ok(committed(person, number, profile, salt))
}

/// A version of a profile with the commitment to it.
pub(super) fn committed(person: PersonId, number: u32, profile: Profile, salt: Salt) -> ProfileVersion {
    let bytes = serde_json::to_string(&profile).unwrap_or_default();
    let commitment = Commitment::to(&salt, bytes.as_bytes());
    ProfileVersion { person, number, profile, bytes, salt, commitment }
}

fn profile_fits(persons: &State, person: PersonId, profile: &Profile) -> Result<(), Rejection> {
    if !profile.has_a_name() {
        return Err(Rejection::NameMissing);
    }
    if profile.birth.zip(profile.death).is_some_and(|(birth, death)| death.last() < birth.first()) {
        return Err(Rejection::DeathBeforeBirth);
    }
    for (position, document) in profile.documents.iter().enumerate() {
        let scheme = document.scheme();
        let same = |other: &Document| other.scheme() == scheme && other.number() == document.number();
        if profile.documents.iter().take(position).any(same) {
            return Err(Rejection::DocumentRepeated { scheme });
        }
        match persons.by_document(scheme, document.number()) {
            Some(holder) if holder != person => return Err(Rejection::DocumentTaken { scheme, holder }),
            Some(_) | None => {}
        }
    }
    Ok(())
}
