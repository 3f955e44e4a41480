//! The chain: each event carries the SHA-256 of the one before it and of its own stored bytes. It must never write an
//! event anew before hashing: what is hashed is what is stored.

use domain::value::Digest;
use uuid::Uuid;

/// What the first event of a register follows: the register itself.
pub(crate) fn genesis(register: &Uuid, created_at: i64) -> Digest {
    let mut bytes = Vec::with_capacity(64);
    field(&mut bytes, b"ayni/1 register");
    field(&mut bytes, register.as_bytes());
    field(&mut bytes, &created_at.to_be_bytes());
    Digest::of(&[&bytes])
}

/// An event as it is stored, on its way into the chain.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Link<'a> {
    pub(crate) register: &'a [u8],
    pub(crate) version: i64,
    pub(crate) recorded_at: i64,
    pub(crate) actor: &'a [u8],
    pub(crate) role: &'a [u8],
    pub(crate) command: &'a [u8],
    /// Empty where there is none.
    pub(crate) batch: &'a [u8],
    pub(crate) kind: &'a [u8],
    pub(crate) body: &'a [u8],
}

/// Hashes links one after the other.
#[derive(Debug, Default)]
pub(crate) struct Chain {
    bytes: Vec<u8>,
}

impl Chain {
    /// The hash of an event that follows `previous`.
    pub(crate) fn hash(&mut self, previous: &[u8], link: &Link<'_>) -> Digest {
        let bytes = &mut self.bytes;
        bytes.clear();
        field(bytes, b"ayni/1");
        field(bytes, previous);
        field(bytes, link.register);
        field(bytes, &link.version.to_be_bytes());
        field(bytes, &link.recorded_at.to_be_bytes());
        for part in [link.actor, link.role, link.command, link.batch, link.kind, link.body] {
            field(bytes, part);
        }
        Digest::of(&[bytes])
    }
}

/// The checksum of a row that the chain does not reach. It finds damage, not malice.
pub(crate) fn seal(fields: &[&[u8]]) -> Digest {
    let mut bytes = Vec::new();
    field(&mut bytes, b"ayni/1 row");
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
