//! Events of a register as JSON and back, and which profile, erasure and file an event speaks of. It must not
//! look at what an event means.

use domain::certification::{self, Source};
use domain::person::{self, Profile, ProfileVersion, TextPlace};
use domain::value::erasable::ERASED;
use domain::value::id::PersonId;
use domain::value::{Commitment, Digest, Salt};
use domain::{Event, event::Kind};

use crate::book::{Encoded, Undecodable, json};
use crate::journal::texts::Salts;

/// The event as it is stored.
pub(crate) fn encode(event: &Event, salts: &mut Salts) -> Result<Encoded<Event>, serde_json::Error> {
    json::encode(event, ERASED, salts)
}

/// Reads an event with the texts that are kept of it; `kind` is what the log calls it.
pub(crate) fn decode(kind: &str, body: &[u8], texts: &[(i64, String)]) -> Result<Event, Undecodable> {
    json::decode(kind, is_known, body, texts)
}

fn is_known(kind: &str) -> bool {
    Event::kinds().any(|known: Kind| {
        kind.strip_prefix(known.area).and_then(|rest| rest.strip_prefix('.')) == Some(known.name)
    })
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

/// The person whose profiles go with this event, and the texts that go as well.
pub(crate) fn erases(event: &Event) -> Option<(PersonId, &[TextPlace])> {
    match event {
        Event::Person(person::Event::Erased { person, texts, .. }) => Some((*person, texts)),
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
) -> Result<ProfileVersion, Undecodable> {
    let profile: Profile =
        serde_json::from_str(&bytes).map_err(|error| json::undecodable("profile", &error))?;
    Ok(ProfileVersion { person, number, profile, bytes, salt: Salt(salt), commitment })
}

/// Which of the profiles an event commits to.
pub(crate) fn profile_of(event: &Event, profiles: &[ProfileVersion]) -> Option<usize> {
    let (person, number, _) = commits(event)?;
    profiles.iter().position(|profile| profile.person == person && profile.number == number)
}

#[cfg(test)]
mod tests {
    use domain::testing::{pool, sample, value};

    use super::*;
    use crate::book::json::commitments;

    fn annulled(reason: &str) -> Event {
        Event::Person(person::Event::Annulled { person: pool::person(1), reason: value::remark(reason) })
    }

    /// Protects whoever is named in what somebody wrote: the body holds a commitment, and what was written comes back as long as
    /// it is kept.
    #[test]
    fn texts_stand_beside_the_body() {
        for reason in
            ["typed wrongly", "a \"quoted\" {\"text\":\"x\"} \\ reason", "Ñusta pidió", "{\"erasable\":\""]
        {
            let event = annulled(reason);
            let Encoded { body, texts, .. } = encode(&event, &mut Salts::default()).unwrap();
            let body_text = std::str::from_utf8(&body).unwrap();
            let [text] = texts.as_slice() else { panic!("one text: {texts:?}") };
            assert_eq!(text.bytes, reason);
            assert!(!body_text.contains("pidió") && !body_text.contains("typed"), "{body_text}");
            let commitment = Commitment::to(&text.salt, text.bytes.as_bytes());
            assert_eq!(commitments(body_text), [Some(commitment)]);
            let kept = [(1, text.bytes.clone())];
            assert_eq!(decode("person.annulled", &body, &kept), Ok(event));
            let Ok(Event::Person(person::Event::Annulled { reason, .. })) =
                decode("person.annulled", &body, &[])
            else {
                panic!("what was erased is still an event")
            };
            assert!(reason.is_erased());
        }
    }

    /// Protects texts from each other: each goes back to its own place, whichever of them are still kept.
    #[test]
    fn each_text_goes_back_to_its_place() {
        for event in sample::events() {
            let Encoded { body, texts, read_back } = encode(&event, &mut Salts::default()).unwrap();
            assert_eq!(read_back, None);
            let all: Vec<(i64, String)> = (1..).zip(texts.iter().map(|text| text.bytes.clone())).collect();
            let kind = event.kind().to_string();
            assert_eq!(decode(&kind, &body, &all).as_ref(), Ok(&event));
            for left_out in 0..all.len() {
                let mut some = all.clone();
                some.remove(left_out);
                let partly = decode(&kind, &body, &some).unwrap();
                let again = encode(&partly, &mut Salts::default()).unwrap();
                let said: Vec<_> = again.texts.iter().map(|text| text.bytes.as_str()).collect();
                let place = i64::try_from(left_out).unwrap() + 1;
                some.insert(left_out, (place, ERASED.to_owned()));
                assert_eq!(said, some.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>(), "{kind}");
                assert_eq!(decode(&kind, &again.body, &some).ok(), again.read_back, "{kind}");
            }
        }
    }
}
