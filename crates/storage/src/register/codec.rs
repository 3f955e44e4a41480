//! Events of a register as JSON and back, and the profiles that they commit to. It must not look at what an event means.

use domain::about::CommittedProfile;
use domain::person::{Profile, ProfileVersion};
use domain::value::Salt;
use domain::value::erasable::ERASED;
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

/// A stored profile, for the event that commits to it.
pub(crate) fn profile(
    committed: CommittedProfile,
    salt: [u8; 16],
    bytes: String,
) -> Result<ProfileVersion, Undecodable> {
    let CommittedProfile { person, number, commitment } = committed;
    let profile: Profile =
        serde_json::from_str(&bytes).map_err(|error| json::undecodable("profile", &error))?;
    Ok(ProfileVersion { person, number, profile, bytes, salt: Salt(salt), commitment })
}

/// Which of the profiles an event commits to.
pub(crate) fn profile_of(event: &Event, profiles: &[ProfileVersion]) -> Option<usize> {
    let committed = event.about().profile?;
    let is_it =
        |profile: &ProfileVersion| profile.person == committed.person && profile.number == committed.number;
    profiles.iter().position(is_it)
}

#[cfg(test)]
mod tests {
    use domain::person;
    use domain::testing::{pool, sample, value};
    use domain::value::Commitment;

    use super::*;
    use crate::book::json::commitments;

    fn annulled(reason: &str) -> Event {
        Event::Person(person::Event::Annulled(person::act::Annulled {
            person: pool::person(1),
            reason: value::remark(reason),
        }))
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
            let Ok(Event::Person(person::Event::Annulled(person::act::Annulled { reason, .. }))) =
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
