//! Seeing to it that no byte of what was erased stays in the file or in its journal.

use std::time::Duration;

use super::{REGISTER, Sqlite};
use crate::error::{ErrorKind, StorageError};
use crate::unfinished;

/// How long whoever opens a register waits for others before what an earlier erasure left is left once more.
const PATIENCE_WHILE_OPENING: Duration = Duration::from_millis(200);

impl Sqlite {
    /// The same without waiting long for others.
    pub(crate) fn purge_free_pages_soon(&self) -> Result<bool, StorageError> {
        let patience = self.patience.get();
        self.set_patience(PATIENCE_WHILE_OPENING)?;
        let done = self.purge_free_pages();
        self.set_patience(patience)?;
        done
    }

    /// Writes the whole file anew and empties its journal. `false` where somebody else keeps the old bytes in use.
    pub(crate) fn purge_free_pages(&self) -> Result<bool, StorageError> {
        // Copies that were stopped on the way, too.
        unfinished::sweep(&self.path);
        if let Err(error) = self.connection.execute_batch("VACUUM").map_err(StorageError::from) {
            return if error.is(ErrorKind::Busy) { Ok(false) } else { Err(error) };
        }
        let busy: i64 = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy != 0 {
            return Ok(false);
        }
        self.connection.execute("UPDATE register SET purge_pending = 0 WHERE register = ?", [REGISTER])?;
        Ok(true)
    }
}
