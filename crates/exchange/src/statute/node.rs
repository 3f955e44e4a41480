//! A file in YAML as a tree in which everything knows its line.

use std::{fmt, ops::Range};

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::Spanned;

use super::{SIZE_MAX_BYTES, StatuteError};

/// How deep lists and maps may stand in one another; a statute needs four levels.
const NESTED_MAX: usize = 16;

/// A name and its line.
pub(super) struct Named {
    pub(super) text: String,
    pub(super) line: u64,
}

/// Something with its line.
pub(super) struct Place {
    pub(super) node: Node,
    pub(super) line: u64,
    /// Where in the file its node is written, in bytes.
    written: Range<usize>,
}

impl Place {
    fn of(spanned: Spanned<Node>) -> Self {
        let span = spanned.defined.span();
        let bytes =
            |count: Option<u64>| count.and_then(|count| usize::try_from(count).ok()).unwrap_or_default();
        let from = bytes(span.byte_offset());
        let until = from.saturating_add(bytes(span.byte_len()));
        Self { line: spanned.referenced.line(), node: spanned.value, written: from..until }
    }

    /// Puts what stands in the file in the place of what the reader takes for a number or a truth value.
    fn spell(&mut self, file: &str) {
        match &mut self.node {
            Node::Typed(said) => {
                let written = file.get(self.written.clone()).map(str::trim).filter(|text| !text.is_empty());
                self.node = Node::Text(written.unwrap_or(said).to_owned());
            }
            Node::List(places) => places.iter_mut().for_each(|place| place.spell(file)),
            Node::Map(pairs) => pairs.iter_mut().for_each(|(_, place)| place.spell(file)),
            Node::Nothing | Node::Text(_) => {}
        }
    }
}

/// What can stand in a place.
pub(super) enum Node {
    Nothing,
    Text(String),
    /// Something unquoted that the reader takes for a number or a truth value, as the reader writes it: `41.10` is an article, and no
    /// 41.1.
    Typed(String),
    List(Vec<Place>),
    Map(Vec<(Named, Place)>),
}

impl Node {
    /// The texts that it is: one, those of a list, or none where nothing stands there. `None` where it is anything else.
    pub(super) fn texts(self) -> Option<Vec<String>> {
        match self {
            Self::Nothing => Some(Vec::new()),
            Self::Text(text) | Self::Typed(text) => Some(vec![text]),
            Self::List(places) => places
                .into_iter()
                .map(|place| match place.node {
                    Self::Text(text) | Self::Typed(text) => Some(text),
                    Self::Nothing | Self::List(_) | Self::Map(_) => None,
                })
                .collect(),
            Self::Map(_) => None,
        }
    }
}

/// Reads a text in YAML; every text in it is as it is written.
pub(super) fn yaml(text: &str) -> Result<Place, StatuteError> {
    let options = serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_reader_input_bytes: Some(SIZE_MAX_BYTES),
            max_depth: NESTED_MAX,
            max_aliases: 100,
            max_anchors: 100,
            max_total_scalar_bytes: SIZE_MAX_BYTES,
        },
        // Values are texts here: `010` and `no` mean what is written.
        leading_zero_numbers_as_strings: true,
        underscored_numbers_as_strings: true,
        strict_booleans: true,
        non_finite_float_policy: serde_saphyr::NonFiniteFloatPolicy::PassThrough,
        with_snippet: false,
    };
    let read: Result<Spanned<Node>, _> = serde_saphyr::from_str_with_options(text, options);
    let spelt = |spanned: Spanned<Node>| {
        let mut place = Place::of(spanned);
        place.spell(text);
        place
    };
    read.map(spelt).map_err(|error| {
        let place = error.location();
        let reason = error.to_string();
        StatuteError::Yaml {
            line: place.map_or(0, |place| place.line()),
            column: place.map_or(0, |place| place.column()),
            reason: reason.lines().next().unwrap_or_default().chars().take(200).collect(),
        }
    })
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Any)
    }
}

struct Any;

impl<'de> Visitor<'de> for Any {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a list or names with values")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Nothing)
    }

    fn visit_none<E>(self) -> Result<Node, E> {
        Ok(Node::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        Node::deserialize(deserializer)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Typed(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Typed(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Typed(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Typed(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        let text = value.trim();
        Ok(if text.is_empty() { Node::Nothing } else { Node::Text(text.to_owned()) })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        let mut places = Vec::new();
        while let Some(one) = list.next_element::<Spanned<Node>>()? {
            places.push(Place::of(one));
        }
        Ok(Node::List(places))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut pairs = Vec::new();
        while let Some((name, value)) = map.next_entry::<Spanned<String>, Spanned<Node>>()? {
            let name = Named { line: name.referenced.line(), text: name.value };
            pairs.push((name, Place::of(value)));
        }
        Ok(Node::Map(pairs))
    }
}
