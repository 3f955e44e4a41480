//! From a reader to wherever it goes, hashed on the way, in one pass and in little memory.

use std::io::{self, Read};

use domain::value::Digest;
use sha2::{Digest as _, Sha256};

use super::KeepError;

/// How many bytes are read at a time: enough that calls to the system cost nothing beside the hash, and few enough that a
/// piece is still in the processor's cache when it is hashed. `benches/files.rs` compares it with the hash alone.
pub(super) const PIECE: usize = 128 * 1024;

/// Reads to the end. Each piece is hashed and handed to the sink; `progress` hears how many bytes there were so far.
pub(super) fn hash_copy(
    reader: &mut dyn Read,
    limit: u64,
    sink: &mut dyn FnMut(&[u8]) -> Result<(), KeepError>,
    progress: &mut dyn FnMut(u64),
) -> Result<(Digest, u64), KeepError> {
    let mut buffer = vec![0; PIECE];
    let (mut hasher, mut size) = (Sha256::new(), 0_u64);
    loop {
        let read = match reader.read(&mut buffer) {
            Ok(0) => break,
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(KeepError::Unreadable(error)),
        };
        size = size.saturating_add(read as u64);
        if limit < size {
            return Err(KeepError::TooBig { limit });
        }
        let piece = buffer.get(..read).unwrap_or_default();
        hasher.update(piece);
        sink(piece)?;
        progress(size);
    }
    Ok((Digest(hasher.finalize().into()), size))
}

/// The digest and size of what a reader gives, without keeping it: what keeping it would come to.
pub fn measure(
    reader: &mut dyn Read,
    limit: u64,
    progress: &mut dyn FnMut(u64),
) -> Result<(Digest, u64), KeepError> {
    hash_copy(reader, limit, &mut |_| Ok(()), progress)
}
