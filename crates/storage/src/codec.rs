//! Events as bytes and back, and which profile an event commits to. It must not look at what an event means.

use domain::certification::{self, Source};
use domain::person::{self, Profile, ProfileVersion};
use domain::value::id::PersonId;
use domain::value::{Commitment, Digest, Salt};
use domain::{Event, event::Kind};

use crate::error::StorageError;
use crate::statement::read;

/// The event as it is stored.
pub(crate) fn encode(event: &Event) -> Result<String, serde_json::Error> {
    serde_json::to_string(event)
}

/// Why stored bytes are no event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Undecodable {
    /// A newer program wrote it: what this one does not know of it, a kind or a field.
    Unknown(String),
    /// It is damaged.
    Garbled(String),
}

/// Reads an event; `kind` is what the log calls it.
pub(crate) fn decode(kind: &str, body: &str) -> Result<Event, Undecodable> {
    serde_json::from_str(body).map_err(|error| why(kind, &error))
}

fn why(kind: &str, error: &serde_json::Error) -> Undecodable {
    let known = |known: Kind| {
        kind.strip_prefix(known.area).and_then(|rest| rest.strip_prefix('.')) == Some(known.name)
    };
    if !Event::kinds().any(known) {
        return Undecodable::Unknown(kind.to_owned());
    }
    match unknown_name(error) {
        Some(name) => Undecodable::Unknown(format!("{kind}: {name}")),
        None => Undecodable::Garbled(error.to_string()),
    }
}

/// The field or the value of a closed list that stored bytes have and this program does not know. A book is written by
/// programs alone, so that is a newer one's, and passing over it would change what the entry means.
fn unknown_name(error: &serde_json::Error) -> Option<String> {
    let said = error.to_string();
    let rest = said.strip_prefix("unknown field `").or_else(|| said.strip_prefix("unknown variant `"))?;
    rest.split('`').next().map(ToOwned::to_owned)
}

/// Why a stored profile cannot be read.
pub(crate) fn unreadable_profile(version: i64, error: &serde_json::Error) -> StorageError {
    match unknown_name(error) {
        Some(name) => {
            StorageError::UnknownEvent { version: read::unsigned(version), kind: format!("profile: {name}") }
        }
        None => StorageError::damaged(format!("profile {version}: {error}")),
    }
}

/// The profile that an event commits to: whose, which version, and the commitment.
pub(crate) fn commits(event: &Event) -> Option<(PersonId, u32, Commitment)> {
    match event {
        Event::Person(
            person::Event::Recorded { commitment, person, profile, .. }
            | person::Event::Corrected { commitment, person, profile, .. }
            | person::Event::DocumentAdded { commitment, person, profile, .. }
            | person::Event::DocumentCorrected { commitment, person, profile, .. },
        ) => Some((*person, *profile, *commitment)),
        _ => None,
    }
}

/// The person whose profiles go with this event.
pub(crate) fn erases(event: &Event) -> Option<PersonId> {
    match event {
        Event::Person(person::Event::Erased { person, .. }) => Some(*person),
        _ => None,
    }
}

/// The file beside the register that an event speaks of: the hash of its content and, where the event says it, its size.
pub(crate) fn refers(event: &Event) -> Option<(Digest, Option<u64>)> {
    let Event::Certification(event) = event else { return None };
    match event {
        certification::Event::SchemeAdopted { content, .. } => Some((content.header.document?, None)),
        certification::Event::EvidenceRecorded { details, .. } => match &details.source {
            Source::File { digest, size, .. } => Some((*digest, Some(*size))),
            Source::Record { .. } | Source::Paper(_) | Source::Address(_) => None,
        },
        _ => None,
    }
}

/// A stored profile, for the event that commits to it.
pub(crate) fn profile(
    (person, number, commitment): (PersonId, u32, Commitment),
    salt: [u8; 16],
    bytes: String,
) -> Result<ProfileVersion, serde_json::Error> {
    let profile: Profile = serde_json::from_str(&bytes)?;
    Ok(ProfileVersion { person, number, profile, bytes, salt: Salt(salt), commitment })
}
