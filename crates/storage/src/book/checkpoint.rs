//! Where a book stands, how it compares with where it stood, and one event under a checkpoint.

use super::Book;
use super::store::Store;
use crate::error::StorageError;
use crate::journal::checkpoint::{self, Agreement, Checkpoint, Place, Proof, root};
use crate::journal::read;

impl<B: Book> Store<B> {
    /// Where the register stands now.
    pub fn checkpoint(&self) -> Result<Checkpoint, StorageError> {
        let transaction = self.with_path(self.engine.begin_read())?;
        let head = self.with_path(read::head(transaction.session()))?;
        let leaves = self.with_path(checkpoint::leaves(self.session(), head.version))?;
        // A register that lost the signed events in a power cut would look as if it had been rolled back.
        self.engine.make_durable()?;
        Ok(Checkpoint {
            register: self.id(),
            version: read::unsigned(head.version),
            head: head.hash,
            root: root(&leaves),
            at: self.clock.now(),
        })
    }

    /// Whether the register continues what it was. It compares hashes as they are stored; whether these fit what they are of,
    /// [`Store::verify`] says.
    pub fn compare(&self, with: &Checkpoint) -> Result<Agreement, StorageError> {
        if self.id() != with.register {
            return Ok(Agreement::OtherRegister);
        }
        let _transaction = self.with_path(self.engine.begin_read())?;
        let version = self.version()?;
        if version < with.version {
            return Ok(Agreement::Shorter { version });
        }
        let leaves = self.with_path(checkpoint::leaves(self.session(), read::signed(with.version)))?;
        let last = leaves.last().copied();
        let fits = last.is_none_or(|last| last == with.head) && root(&leaves) == with.root;
        Ok(if fits { Agreement::Continues } else { Agreement::Differs { version: with.version } })
    }

    /// One event under a checkpoint that the register continues; nothing where the checkpoint does not reach so far.
    pub fn proof(&self, version: u64, under: &Checkpoint) -> Result<Option<Proof>, StorageError> {
        let transaction = self.with_path(self.engine.begin_read())?;
        let leaves = self.with_path(checkpoint::leaves(self.session(), read::signed(under.version)))?;
        let Some(index) = usize::try_from(version).ok().and_then(|version| version.checked_sub(1)) else {
            return Ok(None);
        };
        let Some(hash) = leaves.get(index).copied() else { return Ok(None) };
        let previous = index.checked_sub(1).and_then(|before| leaves.get(before).copied());
        let place = Place { register: *self.id().uuid(), events: under.version, leaves: &leaves, index };
        let previous = previous.unwrap_or_else(|| self.engine.genesis());
        self.with_path(checkpoint::proof(transaction.session(), &place, previous, hash))
    }
}
