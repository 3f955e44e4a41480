//! Events as JSON with texts that can be erased: a commitment stands in the body in the place of each text, and the text beside the
//! log. It must not look at what an event means.

use std::borrow::Cow;

use domain::value::Commitment;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Encoded, Undecodable};
use crate::journal::texts::{SaltedText, Salts};

/// What stands before a text that can be erased in an event that has it, and before the commitment in its place. Inside a
/// text both would have their quotation marks escaped, so they are found by looking for them.
const TEXT: &str = "{\"text\":";
const COMMITTED: &str = "{\"erasable\":\"";

/// How many digits a commitment has.
const DIGITS: usize = 64;

/// The event as it is stored. Where it took over a text that was erased from an earlier event, it commits to `stand_in`, which stands in
/// the place of such a text: its commitment would have no text, and no erasure would say why.
pub fn encode<E: Serialize + DeserializeOwned>(
    event: &E,
    stand_in: &str,
    salts: &mut Salts,
) -> Result<Encoded<E>, serde_json::Error> {
    let mut whole = serde_json::to_string(event)?;
    let mut read_back = None;
    if whole.contains(COMMITTED) {
        whole = with_stand_ins(&whole, stand_in)?;
        read_back = Some(serde_json::from_str(&whole)?);
    }
    let (body, texts) = committed(&whole, salts)?;
    Ok(Encoded { body, texts, read_back })
}

/// The body with the text that stands for an erased one in the place of each commitment.
fn with_stand_ins(body: &str, stand_in: &str) -> Result<String, serde_json::Error> {
    let stand_in = format!("{TEXT}{}", serde_json::to_string(stand_in)?);
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
pub fn commitments(body: &str) -> Vec<Option<Commitment>> {
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

/// Reads an event with the texts that are kept of it. `kind` is what the log calls it, and `is_known` whether this program knows that
/// kind.
pub fn decode<E: DeserializeOwned>(
    kind: &str,
    is_known: impl FnOnce(&str) -> bool,
    body: &[u8],
    texts: &[(i64, String)],
) -> Result<E, Undecodable> {
    let body = std::str::from_utf8(body).map_err(|error| Undecodable::Garbled(error.to_string()))?;
    let event = whole(body, texts).and_then(|whole| serde_json::from_str(&whole));
    event.map_err(|error| {
        if is_known(kind) { undecodable(kind, &error) } else { Undecodable::Unknown(kind.to_owned()) }
    })
}

/// Why stored JSON could not be read. A field or the value of a closed list that this program does not know is of a newer one: a book is
/// written by programs alone, and passing over it would change what the entry means.
pub fn undecodable(what: &str, error: &serde_json::Error) -> Undecodable {
    match unknown_name(error) {
        Some(name) => Undecodable::Unknown(format!("{what}: {name}")),
        None => Undecodable::Garbled(error.to_string()),
    }
}

fn unknown_name(error: &serde_json::Error) -> Option<String> {
    let said = error.to_string();
    let rest = said.strip_prefix("unknown field `").or_else(|| said.strip_prefix("unknown variant `"))?;
    rest.split('`').next().map(ToOwned::to_owned)
}
