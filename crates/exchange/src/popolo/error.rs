//! Why a file could not be read as Popolo at all. What is merely irregular in a readable file is not an error.

use super::schema::Collection;
use crate::json::{Encoding, JsonError, Place};

/// Why a file could not be read as Popolo; the order of the variants is their order of precedence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PopoloError {
    /// The file is larger than the reader accepts.
    #[error(
        "the file has {size_bytes} bytes and at most {limit_bytes} are read; split it and import the parts"
    )]
    TooLarge {
        /// The size of the file in bytes.
        size_bytes: usize,
        /// The largest accepted size in bytes.
        limit_bytes: usize,
    },
    /// The file holds nothing but white space.
    #[error("the file is empty; export or download it again")]
    Empty,
    /// The file starts with a byte order mark, which JSON does not allow.
    #[error("the file starts with a {encoding} byte order mark; save it as UTF-8 without a byte order mark")]
    ByteOrderMark {
        /// The encoding that the mark gives away.
        encoding: Encoding,
    },
    /// The file holds bytes that are not UTF-8, probably Latin-1 or Windows-1252 text.
    #[error(
        "{place}: the byte 0x{byte:02X} is not UTF-8, the file is probably saved as Latin-1 (Windows-1252); \
         save it as UTF-8 and try again"
    )]
    NotUtf8 {
        /// Where the first such byte stands.
        place: Place,
        /// The byte.
        byte: u8,
    },
    /// The file ends in the middle.
    #[error(
        "{place}: the file ends here in the middle of the JSON; it was cut short, export or download it again"
    )]
    CutShort {
        /// Where it ends.
        place: Place,
    },
    /// The file nests lists and objects deeper than any Popolo document does.
    #[error("{place}: lists and objects are nested too deeply for a Popolo file; check what produced it")]
    TooDeep {
        /// Where the limit was reached.
        place: Place,
    },
    /// The file holds more values than are read.
    #[error("{place}: the file holds more than {limit} values; split it and import the parts")]
    TooManyValues {
        /// Where the limit was reached.
        place: Place,
        /// How many are read at the most.
        limit: usize,
    },
    /// The collections hold more entries than are read.
    #[error(
        "the file holds more than {limit} people, organizations, memberships and other entries; split it and import the parts"
    )]
    TooManyEntries {
        /// How many are read at the most.
        limit: usize,
    },
    /// An object says the same key twice, so that one of the two would be lost.
    #[error("{place}: the key \"{key}\" stands twice in one object; remove one of the two")]
    DuplicateKey {
        /// Where the second one stands.
        place: Place,
        /// The key, at most 80 characters of it.
        key: String,
    },
    /// The file is not JSON.
    #[error("{place}: this is not JSON ({reason}); correct it there or export the file again")]
    Malformed {
        /// Where the parser stopped.
        place: Place,
        /// What the parser says, in English.
        reason: String,
    },
    /// The file is JSON but holds none of the collections of a Popolo document.
    #[error(
        "this JSON is not a Popolo document: it is {found}; expected an object with \"persons\", \
         \"organizations\", \"memberships\" or another collection, or a list of persons"
    )]
    NotPopolo {
        /// What stands at the top instead.
        found: String,
    },
    /// A collection is not a list.
    #[error("\"{}\" is {found} and must be a list; correct the file and try again", collection.key())]
    NotAList {
        /// The collection.
        collection: Collection,
        /// What stands there instead.
        found: String,
    },
    /// An entry of a collection is not an object.
    #[error("\"{}\", entry {index} (counted from 0) is {found} and must be an object; correct the file and try again", collection.key())]
    NotAnObject {
        /// The collection.
        collection: Collection,
        /// The position in the collection, from 0.
        index: usize,
        /// What stands there instead.
        found: String,
    },
}

impl PopoloError {
    /// The stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "popolo_too_large",
            Self::Empty => "popolo_empty",
            Self::ByteOrderMark { .. } => "popolo_byte_order_mark",
            Self::NotUtf8 { .. } => "popolo_not_utf8",
            Self::CutShort { .. } => "popolo_cut_short",
            Self::TooDeep { .. } => "popolo_too_deep",
            Self::TooManyValues { .. } => "popolo_too_many_values",
            Self::TooManyEntries { .. } => "popolo_too_many_entries",
            Self::DuplicateKey { .. } => "popolo_duplicate_key",
            Self::Malformed { .. } => "popolo_malformed",
            Self::NotPopolo { .. } => "popolo_not_popolo",
            Self::NotAList { .. } => "popolo_not_a_list",
            Self::NotAnObject { .. } => "popolo_not_an_object",
        }
    }

    /// How much is read at the most, where the file holds more.
    pub fn limit(&self) -> Option<usize> {
        match self {
            Self::TooLarge { limit_bytes, .. } => Some(*limit_bytes),
            Self::TooManyValues { limit, .. } | Self::TooManyEntries { limit } => Some(*limit),
            _ => None,
        }
    }

    /// Where in the file it went wrong, if one place can be named.
    pub fn place(&self) -> Option<Place> {
        match self {
            Self::NotUtf8 { place, .. }
            | Self::CutShort { place }
            | Self::TooDeep { place }
            | Self::TooManyValues { place, .. }
            | Self::DuplicateKey { place, .. }
            | Self::Malformed { place, .. } => Some(*place),
            _ => None,
        }
    }
}

impl From<JsonError> for PopoloError {
    fn from(error: JsonError) -> Self {
        match error {
            JsonError::TooLarge { size_bytes, limit_bytes } => Self::TooLarge { size_bytes, limit_bytes },
            JsonError::Empty => Self::Empty,
            JsonError::ByteOrderMark { encoding } => Self::ByteOrderMark { encoding },
            JsonError::NotUtf8 { place, byte } => Self::NotUtf8 { place, byte },
            JsonError::CutShort { place } => Self::CutShort { place },
            JsonError::TooDeep { place } => Self::TooDeep { place },
            JsonError::TooManyValues { place, limit } => Self::TooManyValues { place, limit },
            JsonError::DuplicateKey { place, key } => Self::DuplicateKey { place, key },
            JsonError::Malformed { place, reason } => Self::Malformed { place, reason },
        }
    }
}
