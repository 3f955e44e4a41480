//! Chance from the machine, and identifiers made of it. Nothing that decides may use it.

use chrono::{DateTime, Utc};
use domain::value::id::Id;
use ring::rand::{SecureRandom as _, SystemRandom};
use uuid::Builder;

/// The machine gave no random bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no_random_bytes")]
pub struct NoRandomBytes;

/// So many random bytes.
pub(crate) fn bytes<const N: usize>() -> Result<[u8; N], NoRandomBytes> {
    let mut bytes = [0; N];
    SystemRandom::new().fill(&mut bytes).map_err(|_| NoRandomBytes)?;
    Ok(bytes)
}

/// A new identifier, a UUID of version 7.
pub(crate) fn id<K>(now: DateTime<Utc>) -> Result<Id<K>, NoRandomBytes> {
    let millis = u64::try_from(now.timestamp_millis()).unwrap_or_default();
    Ok(Id::new(Builder::from_unix_timestamp_millis(millis, &bytes()?).into_uuid()))
}
