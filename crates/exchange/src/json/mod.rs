//! Bytes to a JSON value, with errors that name the place. Knows nothing of any format that is written in JSON.
//! Unlike the plain parser it refuses a key that stands twice: one of the two would be lost.

mod error;

use std::fmt;

use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use serde_json::map::Entry;
use serde_json::{Map, Value};

pub use error::{Encoding, JsonError, Place};

/// How much of an offending key an error repeats, in characters.
const KEY_SHOWN_MAX: usize = 80;

/// The most values, at any depth, that a file may hold: each takes memory beyond what it takes in the file.
pub const VALUES_MAX: usize = 2_000_000;

/// Reads bytes, at most so many, as one JSON value in UTF-8.
pub(crate) fn value(bytes: &[u8], limit_bytes: usize) -> Result<Value, JsonError> {
    let text = text(bytes, limit_bytes)?;
    let mut seen = Seen::default();
    let mut parser = serde_json::Deserializer::from_str(text);
    Exact { seen: &mut seen }
        .deserialize(&mut parser)
        .and_then(|value| parser.end().map(|()| value))
        .map_err(|error| explain(&error, bytes, seen))
}

/// Reads bytes, at most so many, as a text in UTF-8 that says something.
pub(crate) fn text(bytes: &[u8], limit_bytes: usize) -> Result<&str, JsonError> {
    if limit_bytes < bytes.len() {
        return Err(JsonError::TooLarge { size_bytes: bytes.len(), limit_bytes });
    }
    if let Some(encoding) = byte_order_mark(bytes) {
        return Err(JsonError::ByteOrderMark { encoding });
    }
    let text = utf8(bytes)?;
    if text.trim().is_empty() {
        return Err(JsonError::Empty);
    }
    Ok(text)
}

/// The encoding that a byte order mark gives away; the longer marks first, for one begins like a shorter one.
fn byte_order_mark(bytes: &[u8]) -> Option<Encoding> {
    const MARKS: [(&[u8], Encoding); 5] = [
        (&[0xFF, 0xFE, 0, 0], Encoding::Utf32),
        (&[0, 0, 0xFE, 0xFF], Encoding::Utf32),
        (&[0xEF, 0xBB, 0xBF], Encoding::Utf8),
        (&[0xFF, 0xFE], Encoding::Utf16),
        (&[0xFE, 0xFF], Encoding::Utf16),
    ];
    MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)).map(|(_, encoding)| *encoding)
}

/// Checks the encoding; a character that the end of the file cuts in two means a file cut short.
fn utf8(bytes: &[u8]) -> Result<&str, JsonError> {
    std::str::from_utf8(bytes).map_err(|error| {
        let offset = error.valid_up_to();
        let place = place(bytes, offset);
        match (error.error_len(), bytes.get(offset)) {
            (Some(_), Some(byte)) => JsonError::NotUtf8 { place, byte: *byte },
            _ => JsonError::CutShort { place },
        }
    })
}

/// Turns the parser's error into ours.
fn explain(error: &serde_json::Error, bytes: &[u8], seen: Seen) -> JsonError {
    if error.classify() == Category::Eof {
        return JsonError::CutShort { place: place(bytes, bytes.len()) };
    }
    let line_start = match error.line() {
        0 | 1 => 0,
        line => bytes
            .iter()
            .enumerate()
            .filter(|(_, byte)| **byte == b'\n')
            .nth(line - 2)
            .map_or(0, |(at, _)| at + 1),
    };
    let place = place(bytes, (line_start + error.column().saturating_sub(1)).min(bytes.len()));
    if let Some(key) = seen.duplicate {
        return JsonError::DuplicateKey { place, key };
    }
    if VALUES_MAX < seen.values {
        return JsonError::TooManyValues { place, limit: VALUES_MAX };
    }
    let said = error.to_string();
    if said.starts_with("recursion limit exceeded") {
        return JsonError::TooDeep { place };
    }
    // The parser appends its own place, which counts bytes; ours stands beside it.
    let reason = said.rsplit_once(" at line ").map_or(said.as_str(), |(reason, _)| reason).to_owned();
    JsonError::Malformed { place, reason }
}

/// Line and column of a position in bytes.
fn place(bytes: &[u8], offset: usize) -> Place {
    let before = bytes.get(..offset).unwrap_or(bytes);
    let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let in_line = before.get(line_start..).unwrap_or_default();
    Place {
        line: before.split(|byte| *byte == b'\n').count(),
        column: String::from_utf8_lossy(in_line).chars().count() + 1,
        offset,
    }
}

/// What was met on the way through a file.
#[derive(Default)]
struct Seen {
    /// The first key that stands twice.
    duplicate: Option<String>,
    /// How many values there are so far.
    values: usize,
}

/// Builds a value and stops at the first key that stands twice, and at more values than are read.
struct Exact<'d> {
    seen: &'d mut Seen,
}

impl<'de> DeserializeSeed<'de> for Exact<'_> {
    type Value = Value;

    fn deserialize<D: serde::Deserializer<'de>>(self, parser: D) -> Result<Value, D::Error> {
        self.seen.values += 1;
        if VALUES_MAX < self.seen.values {
            return Err(D::Error::custom("too many values"));
        }
        parser.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Exact<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(entry) = entries.next_element_seed(Exact { seen: self.seen })? {
            list.push(entry);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            match object.entry(key) {
                Entry::Occupied(standing) => {
                    self.seen.duplicate = Some(standing.key().chars().take(KEY_SHOWN_MAX).collect());
                    return Err(A::Error::custom("duplicate key"));
                }
                Entry::Vacant(place) => {
                    let value = entries.next_value_seed(Exact { seen: self.seen })?;
                    place.insert(value);
                }
            }
        }
        Ok(Value::Object(object))
    }
}
