//! The chain: each event carries the SHA-256 of the one before it and of its own stored bytes. It must never write an
//! event anew before hashing: what is hashed is what is stored. `docs/format.md` describes the bytes.

use domain::value::Digest;
use uuid::Uuid;

/// What the first event of a register follows: the register itself.
pub(crate) fn genesis(register: &Uuid, created_at: i64) -> Digest {
    let mut bytes = Vec::with_capacity(64);
    field(&mut bytes, b"ayni/2 register");
    field(&mut bytes, register.as_bytes());
    field(&mut bytes, &created_at.to_be_bytes());
    Digest::of(&[&bytes])
}

/// An event as its bytes, with its metadata. Optional parts are empty where there is nothing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry<'a> {
    pub(crate) version: i64,
    pub(crate) recorded_at: i64,
    pub(crate) asked_at: i64,
    pub(crate) origin: &'a [u8],
    pub(crate) account: &'a [u8],
    pub(crate) actor: &'a [u8],
    pub(crate) role: &'a [u8],
    pub(crate) command: &'a [u8],
    pub(crate) batch: &'a [u8],
    pub(crate) kind: &'a [u8],
    pub(crate) body: &'a [u8],
}

/// Hashes the entries of a register one after the other.
#[derive(Debug, Default)]
pub(crate) struct Chain {
    bytes: Vec<u8>,
}

impl Chain {
    /// The hash of an event of a register that follows `previous`. Of the body only its SHA-256 goes in, so that one event can be shown to
    /// somebody without the bodies of the others.
    pub(crate) fn hash(&mut self, previous: &[u8], register: &[u8], entry: &Entry<'_>) -> Digest {
        let bytes = &mut self.bytes;
        bytes.clear();
        field(bytes, b"ayni/2");
        field(bytes, previous);
        field(bytes, register);
        for number in [entry.version, entry.recorded_at, entry.asked_at] {
            field(bytes, &number.to_be_bytes());
        }
        let Entry { origin, account, actor, role, command, batch, kind, .. } = *entry;
        let text = [origin, account, actor, role, command, batch, kind];
        for part in text {
            field(bytes, part);
        }
        field(bytes, &Digest::of(&[entry.body]).0);
        Digest::of(&[bytes])
    }
}

/// The checksum of a row that the chain does not reach. It finds damage, not malice.
pub(crate) fn seal(fields: &[&[u8]]) -> Digest {
    let mut bytes = Vec::new();
    field(&mut bytes, b"ayni/2 row");
    for part in fields {
        field(&mut bytes, part);
    }
    Digest::of(&[&bytes])
}

/// Length-delimited, so that no two different headers are the same bytes.
fn field(bytes: &mut Vec<u8>, part: &[u8]) {
    let length = u32::try_from(part.len()).unwrap_or(u32::MAX);
    bytes.extend_from_slice(&length.to_be_bytes());
    bytes.extend_from_slice(part);
}
