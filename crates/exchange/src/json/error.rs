//! Why bytes are no JSON value, whatever format they should be.

use std::fmt;

/// Where in a file something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The position in bytes from the start of the file, from 0.
    pub offset: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {} (byte {})", self.line, self.column, self.offset)
    }
}

/// The encodings that a byte order mark gives away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8 with a byte order mark in front.
    Utf8,
    /// UTF-16 in either byte order.
    Utf16,
    /// UTF-32 in either byte order.
    Utf32,
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16 => "UTF-16",
            Self::Utf32 => "UTF-32",
        })
    }
}

/// Why bytes could not be read as JSON; the order of the variants is their order of precedence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JsonError {
    /// The file is larger than the reader accepts.
    #[error(
        "the file has {size_bytes} bytes and at most {limit_bytes} are read; split it and read the parts"
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
    /// The file starts with a byte order mark.
    #[error("the file starts with a {encoding} byte order mark; save it as UTF-8 without a byte order mark")]
    ByteOrderMark {
        /// The encoding that the mark gives away.
        encoding: Encoding,
    },
    /// The file holds bytes that are not UTF-8.
    #[error("{place}: the byte 0x{byte:02X} is not UTF-8; save the file as UTF-8 and try again")]
    NotUtf8 {
        /// Where the first such byte stands.
        place: Place,
        /// The byte.
        byte: u8,
    },
    /// The file ends in the middle.
    #[error("{place}: the file ends here in the middle; it was cut short, export or download it again")]
    CutShort {
        /// Where it ends.
        place: Place,
    },
    /// The file nests lists and objects deeper than is read.
    #[error("{place}: lists and objects are nested too deeply; check what produced the file")]
    TooDeep {
        /// Where the limit was reached.
        place: Place,
    },
    /// The file holds more values than are read.
    #[error("{place}: the file holds more than {limit} values; split it and read the parts")]
    TooManyValues {
        /// Where the limit was reached.
        place: Place,
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
}

impl JsonError {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too_large",
            Self::Empty => "empty",
            Self::ByteOrderMark { .. } => "byte_order_mark",
            Self::NotUtf8 { .. } => "not_utf8",
            Self::CutShort { .. } => "cut_short",
            Self::TooDeep { .. } => "too_deep",
            Self::TooManyValues { .. } => "too_many_values",
            Self::DuplicateKey { .. } => "duplicate_key",
            Self::Malformed { .. } => "malformed",
        }
    }

    /// Where in the file it went wrong, if one place can be named.
    pub const fn place(&self) -> Option<Place> {
        match self {
            Self::NotUtf8 { place, .. }
            | Self::CutShort { place }
            | Self::TooDeep { place }
            | Self::TooManyValues { place, .. }
            | Self::DuplicateKey { place, .. }
            | Self::Malformed { place, .. } => Some(*place),
            Self::TooLarge { .. } | Self::Empty | Self::ByteOrderMark { .. } => None,
        }
    }
}
