//! Addresses from which somebody asked, as keyed hashes: two entries from one address can be told to be so, and the address cannot be
//! read from either.

use core::fmt;
use std::net::IpAddr;

use data_encoding::HEXLOWER;
use domain::value::ShortName;
use ring::hmac;
use serde::{Deserialize, Serialize};

/// The first 16 bytes of an HMAC-SHA-256 over an address. Of an IPv6 address the first 64 bits count, for one household has all of the
/// rest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AddressKey([u8; 16]);

impl AddressKey {
    /// The hash of an address under a key.
    pub fn of(key: &hmac::Key, address: IpAddr) -> Self {
        let tag = match address {
            IpAddr::V4(address) => hmac::sign(key, &address.octets()),
            IpAddr::V6(address) => match address.to_ipv4_mapped() {
                Some(address) => hmac::sign(key, &address.octets()),
                None => hmac::sign(key, address.octets().first_chunk::<8>().map_or(&[], <[u8; 8]>::as_slice)),
            },
        };
        Self(tag.as_ref().first_chunk().copied().unwrap_or_default())
    }

    /// A hash made elsewhere.
    pub const fn new(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }
}

impl fmt::Display for AddressKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&HEXLOWER.encode(&self.0))
    }
}

impl fmt::Debug for AddressKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A hash of an address as it stands beside an entry, as long as that is kept.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Address(ShortName);

impl Address {
    /// The text of a hash.
    pub fn of(key: AddressKey) -> Option<Self> {
        ShortName::new(&key.to_string()).ok().map(Self)
    }

    /// The hash; nothing where it was removed.
    pub fn key(&self) -> Option<AddressKey> {
        if self.0.is_erased() {
            return None;
        }
        let bytes = HEXLOWER.decode(self.0.as_str().as_bytes()).ok()?;
        bytes.try_into().ok().map(AddressKey)
    }
}
