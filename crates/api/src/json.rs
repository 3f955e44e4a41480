//! JSON as a request brings it. A name that stands twice in one object is refused: which of the two values is meant differs from
//! reader to reader, so a proxy in front may have judged another request than the one that is carried out.

use std::cell::RefCell;
use std::fmt;

use operations::{Outcome, Problem};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// Reads a value from the whole of a body.
///
/// # Errors
///
/// `field_repeated` with the name that stands twice, and `body_wrong` with what the parser says: no JSON, no UTF-8, nested too
/// deeply.
pub(crate) fn read(bytes: &[u8]) -> Outcome<Value> {
    let repeated = RefCell::new(None);
    let mut parser = serde_json::Deserializer::from_slice(bytes);
    let read = Once { repeated: &repeated }.deserialize(&mut parser);
    let read = read.and_then(|value| parser.end().map(|()| value));
    read.map_err(|error| match repeated.take() {
        Some(name) => Problem::wrong("field_repeated", name.clone(), &name),
        None => Problem::wrong("body_wrong", "", &error.to_string()),
    })
}

/// A value as it stands in an address or a field of a form: a text as it is, anything else as JSON.
pub(crate) fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Reads a value in which each name stands once in its object.
#[derive(Clone, Copy)]
struct Once<'a> {
    /// The first name that stands twice.
    repeated: &'a RefCell<Option<String>>,
}

impl<'de> DeserializeSeed<'de> for Once<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, parser: D) -> Result<Value, D::Error> {
        parser.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Once<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut array = Vec::new();
        while let Some(item) = items.next_element_seed(self)? {
            array.push(item);
        }
        Ok(array.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(name) = fields.next_key::<String>()? {
            if object.contains_key(&name) {
                self.repeated.replace(Some(name));
                return Err(A::Error::custom("a name stands twice"));
            }
            let value = fields.next_value_seed(self)?;
            object.insert(name, value);
        }
        Ok(object.into())
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    /// Protects readers of what was sent: whatever has each name once reads as any parser reads it.
    #[test]
    fn what_has_each_name_once_is_read_as_it_is() {
        let text = r#"{"a":[1,-2,2.5,1e3,18446744073709551615,null,true,"ñ\n"],"b":{"a":{},"":[]}}"#;
        let plain: serde_json::Value = serde_json::from_str(text).unwrap();
        assert_eq!(read(text.as_bytes()).unwrap(), plain);
    }

    /// Protects against two readings of one request, at any depth and however the name is written.
    #[test]
    fn a_name_that_stands_twice_is_refused() {
        for text in [r#"{"a":1,"a":1}"#, r#"{"b":[{"a":1,"c":2,"\u0061":3}]}"#] {
            let problem = read(text.as_bytes()).unwrap_err();
            assert_eq!((&*problem.code, problem.field.as_deref()), ("field_repeated", Some("a")), "{text}");
        }
    }

    /// Protects the stack and the sense of a request: what is no JSON, or more than one value, is refused.
    #[test]
    fn what_is_no_json_is_refused() {
        let deep = "[".repeat(100_000);
        for bytes in
            [&b""[..], b"{", b"{} {}", b"\xef\xbb\xbf{}", b"\"\xff\"", b"\x1f\x8b\x08", deep.as_bytes()]
        {
            assert_eq!(&*read(bytes).unwrap_err().code, "body_wrong");
        }
    }
}
