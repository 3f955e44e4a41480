//! Events as bytes and back, with the texts that can be erased beside them, and which profile an event commits to. It must not
//! look at what an event means.

use std::borrow::Cow;

use domain::certification::{self, Source};
use domain::person::{self, Profile, ProfileVersion, TextPlace};
use domain::value::erasable::ERASED;
use domain::value::id::PersonId;
use domain::value::{Commitment, Digest, Salt};
use domain::{Event, event::Kind};

use crate::book::{Encoded, Undecodable};
use crate::journal::texts::{SaltedText, Salts};

/// What stands before a text that can be erased in an event that has it, and before the commitment in its place. Inside a
/// text both would have their quotation marks escaped, so they are found by looking for them.
const TEXT: &str = "{\"text\":";
const COMMITTED: &str = "{\"erasable\":\"";

/// How many digits a commitment has.
const DIGITS: usize = 64;

/// The event as it is stored. Where it took over a text that was erased from an earlier event, it commits to what stands in
/// the place of such a text: its commitment would have no text, and no erasure would say why.
pub(crate) fn encode(event: &Event, salts: &mut Salts) -> Result<Encoded<Event>, serde_json::Error> {
    let mut whole = serde_json::to_string(event)?;
    let mut read_back = None;
    if whole.contains(COMMITTED) {
        whole = with_stand_ins(&whole)?;
        read_back = Some(serde_json::from_str(&whole)?);
    }
    let (body, texts) = committed(&whole, salts)?;
    Ok(Encoded { body, texts, read_back })
}

/// The body with the text that stands for an erased one in the place of each commitment.
fn with_stand_ins(body: &str) -> Result<String, serde_json::Error> {
    let stand_in = format!("{TEXT}{}", serde_json::to_string(ERASED)?);
    let mut parts = body.split(COMMITTED);
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        whole.push_str(&stand_in);
        whole.push_str(part.get(DIGITS + 1..).unwrap_or_default());
    }
    Ok(whole)
}

/// The body with a commitment in the place of each text, and the texts.
fn committed(whole: &str, salts: &mut Salts) -> Result<(Vec<u8>, Vec<SaltedText>), serde_json::Error> {
    if !whole.contains(TEXT) {
        return Ok((whole.as_bytes().to_vec(), Vec::new()));
    }
    let (mut body, mut texts, mut rest) = (String::with_capacity(whole.len()), Vec::new(), whole);
    while let Some((before, after)) = rest.split_once(TEXT) {
        let mut strings = serde_json::Deserializer::from_str(after).into_iter::<String>();
        let bytes = strings.next().transpose()?.unwrap_or_default();
        let salt = salts.mint();
        body.push_str(before);
        body.push_str(COMMITTED);
        body.push_str(&Commitment::to(&salt, bytes.as_bytes()).0.to_string());
        body.push('"');
        rest = after.get(strings.byte_offset()..).unwrap_or_default();
        let position = i64::try_from(texts.len() + 1).unwrap_or(i64::MAX);
        texts.push(SaltedText { position, owner: None, salt, bytes });
    }
    body.push_str(rest);
    Ok((body.into_bytes(), texts))
}

/// What a body commits to, in order; `None` where it is not written so.
pub(crate) fn commitments(body: &str) -> Vec<Option<Commitment>> {
    let digits = |after: &str| after.get(..DIGITS).and_then(|digits| digits.parse().ok()).map(Commitment);
    body.split(COMMITTED).skip(1).map(digits).collect()
}

/// The body with the texts in it that are still kept, each with its place among the commitments, counted from one.
fn whole<'b>(body: &'b str, texts: &[(i64, String)]) -> Result<Cow<'b, str>, serde_json::Error> {
    if texts.is_empty() {
        return Ok(Cow::Borrowed(body));
    }
    let mut parts = body.split(COMMITTED);
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for (part, position) in parts.zip(1_i64..) {
        let kept = texts.iter().find(|(at, _)| *at == position);
        if let (Some((_, text)), Some(rest)) = (kept, part.get(DIGITS + 1..)) {
            whole.push_str(TEXT);
            whole.push_str(&serde_json::to_string(text)?);
            whole.push_str(rest);
        } else {
            whole.push_str(COMMITTED);
            whole.push_str(part);
        }
    }
    Ok(Cow::Owned(whole))
}

/// Reads an event with the texts that are kept of it; `kind` is what the log calls it.
pub(crate) fn decode(kind: &str, body: &[u8], texts: &[(i64, String)]) -> Result<Event, Undecodable> {
    let body = std::str::from_utf8(body).map_err(|error| Undecodable::Garbled(error.to_string()))?;
    let event = whole(body, texts).and_then(|whole| serde_json::from_str(&whole));
    event.map_err(|error| why(kind, &error))
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
    let profile: Profile = serde_json::from_str(&bytes).map_err(|error| match unknown_name(&error) {
        Some(name) => Undecodable::Unknown(format!("profile: {name}")),
        None => Undecodable::Garbled(error.to_string()),
    })?;
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
