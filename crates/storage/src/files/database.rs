//! Files of a register that is kept on a server: in pieces, in the same database, so that whoever copies the database has
//! them.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use domain::value::Digest;
use domain::value::id::RegisterId;

use super::{KeepError, StoredBlob, hash_copy};
use crate::clock::Clock;
use crate::error::{Details, ErrorKind, StorageError};
use crate::postgres::{self, PooledConnection, Postgres};
use crate::session::{OnConflict, SqlValueRef};
use crate::table::{SqlValue, Table};

pub(crate) static PIECE: Table =
    Table { name: "file_piece", key: 2, columns: &["body", "position", "bytes"] };

/// The files of a register in its database.
#[derive(Clone, Debug)]
pub(crate) struct Database {
    connection: Arc<PooledConnection>,
    register: RegisterId,
}

impl Database {
    pub(crate) fn of(postgres: &Postgres) -> Self {
        Self { connection: Arc::clone(&postgres.connection), register: postgres.register }
    }

    fn key(&self) -> SqlValue<'_> {
        SqlValue::id(self.register.uuid())
    }

    /// Keeps a file. All of it or nothing is there afterwards.
    pub(crate) fn keep(
        &self,
        reader: &mut dyn Read,
        limit: u64,
        progress: &mut dyn FnMut(u64),
    ) -> Result<StoredBlob, KeepError> {
        self.connection.reconnect()?;
        self.connection.begin("BEGIN")?;
        let kept = self.fill(reader, limit, progress);
        let ended = match &kept {
            Ok(StoredBlob { already_there: false, .. }) => self.connection.commit(),
            Ok(_) | Err(_) => self.connection.rollback(),
        };
        let kept = kept?;
        ended?;
        Ok(kept)
    }

    fn fill(
        &self,
        reader: &mut dyn Read,
        limit: u64,
        progress: &mut dyn FnMut(u64),
    ) -> Result<StoredBlob, KeepError> {
        let body = self.new_body();
        let mut position = 0;
        let mut take = |piece: &[u8]| {
            let row = [SqlValue::bytes(&body.0), SqlValue::Int(position), SqlValue::bytes(piece)];
            self.connection.put(&PIECE, &self.key(), OnConflict::Fail, [row])?;
            position += 1;
            Ok(())
        };
        let (digest, size) = hash_copy(reader, limit, &mut take, progress)?;
        if let Some((found, _)) = self.find(digest)? {
            return Ok(StoredBlob { digest, size: found, already_there: true });
        }
        let bytes = i64::try_from(size).unwrap_or(i64::MAX);
        // Whoever keeps the same content at the same time waits here, and finds it.
        let made = self.connection.execute(
            "INSERT INTO file (register, digest, size, body) VALUES (?, ?, ?, ?) \
             ON CONFLICT (register, digest) DO NOTHING",
            &self.key(),
            &[SqlValue::bytes(&digest.0), SqlValue::Int(bytes), SqlValue::bytes(&body.0)],
        )?;
        Ok(StoredBlob { digest, size, already_there: made == 0 })
    }

    /// A name for pieces whose content is not known yet, which nobody else uses.
    fn new_body(&self) -> Digest {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let now = Clock::default().now().timestamp_nanos_opt().unwrap_or_default().to_be_bytes();
        let (process, next) =
            (std::process::id().to_be_bytes(), NEXT.fetch_add(1, Ordering::Relaxed).to_be_bytes());
        Digest::of(&[self.register.uuid().as_bytes(), &now, &process, &next])
    }

    /// The size of a file and where its pieces are.
    fn find(&self, digest: Digest) -> Result<Option<(u64, Vec<u8>)>, StorageError> {
        let sql = "SELECT size, body FROM file WHERE register = ? AND digest = ?";
        let mut answer = self.connection.query(sql, &self.key(), &[SqlValue::bytes(&digest.0)])?;
        let Some(row) = answer.next()? else { return Ok(None) };
        let (size, body): (i64, Vec<u8>) = (row.try_get(0)?, row.try_get(1)?);
        Ok(Some((u64::try_from(size).unwrap_or_default(), body)))
    }

    /// Whether the file is kept and, where somebody says how many bytes it has, has so many. Nobody takes it away before
    /// the transaction ends in which this is asked.
    pub(crate) fn holds(&self, digest: Digest, size: Option<u64>) -> Result<bool, StorageError> {
        let sql = "SELECT size FROM file WHERE register = ? AND digest = ? FOR KEY SHARE";
        let mut answer = self.connection.query(sql, &self.key(), &[SqlValue::bytes(&digest.0)])?;
        let Some(row) = answer.next()? else { return Ok(false) };
        let found: i64 = row.try_get(0)?;
        Ok(size.is_none_or(|size| i64::try_from(size) == Ok(found)))
    }

    /// A file from its beginning, and how many bytes it has.
    pub(crate) fn read(&self, digest: Digest) -> Result<(Pieces, u64), StorageError> {
        let (size, body) = self.find(digest)?.ok_or(ErrorKind::FileNotKept.with(Details::File(digest)))?;
        Ok((Pieces { of: self.clone(), body, position: 0, piece: io::Cursor::default() }, size))
    }

    /// Every file with its size.
    pub(crate) fn sizes(&self) -> Result<BTreeMap<Digest, u64>, StorageError> {
        let sql = "SELECT digest, size FROM file WHERE register = ?";
        let mut answer = self.connection.query(sql, &self.key(), &[])?;
        let mut found = BTreeMap::new();
        while let Some(row) = answer.next()? {
            let digest = <[u8; 32]>::try_from(row.try_get::<_, &[u8]>(0)?);
            let digest = digest.map_err(|_| StorageError::damaged("file"))?;
            found.insert(Digest(digest), u64::try_from(row.try_get::<_, i64>(1)?).unwrap_or_default());
        }
        Ok(found)
    }

    /// What pieces are called that belong to no file.
    pub(crate) fn strays(&self) -> Result<Vec<String>, StorageError> {
        let sql = "SELECT DISTINCT encode(p.body, 'hex') FROM file_piece p LEFT JOIN file f \
                   ON f.register = ?1 AND f.body = p.body \
                   WHERE p.register = ?1 AND f.body IS NULL ORDER BY 1";
        let mut answer = self.connection.query(sql, &self.key(), &[])?;
        let mut found = Vec::new();
        while let Some(row) = answer.next()? {
            found.push(row.try_get(0)?);
        }
        Ok(found)
    }

    /// Takes away all files but these. Must run in a transaction.
    pub(crate) fn retain(
        &self,
        used: &BTreeSet<Digest>,
        count: &mut dyn FnMut(u64),
    ) -> Result<(), StorageError> {
        for (digest, size) in self.sizes()?.into_iter().filter(|(digest, _)| !used.contains(digest)) {
            let digest = [SqlValue::bytes(&digest.0)];
            let pieces = "DELETE FROM file_piece WHERE register = ?1 AND body = \
                          (SELECT body FROM file WHERE register = ?1 AND digest = ?2)";
            self.connection.execute(pieces, &self.key(), &digest)?;
            let file = "DELETE FROM file WHERE register = ? AND digest = ?";
            self.connection.execute(file, &self.key(), &digest)?;
            count(size);
        }
        Ok(())
    }
}

/// The pieces of a file, one after the other.
pub(crate) struct Pieces {
    of: Database,
    body: Vec<u8>,
    position: i64,
    piece: io::Cursor<Vec<u8>>,
}

impl Read for Pieces {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.piece.read(buffer)?;
        if read > 0 || buffer.is_empty() {
            return Ok(read);
        }
        let sql = "SELECT bytes FROM file_piece WHERE register = ? AND body = ? AND position = ?";
        let values = [SqlValue::bytes(&self.body), SqlValue::Int(self.position)];
        let failed = |error: StorageError| io::Error::other(error);
        let mut answer = self.of.connection.query(sql, &self.of.key(), &values).map_err(failed)?;
        let Some(row) = answer.next().map_err(failed)? else { return Ok(0) };
        let SqlValueRef::Blob(bytes) = postgres::found(row, 0).map_err(failed)? else { return Ok(0) };
        self.piece = io::Cursor::new(bytes.to_vec());
        self.position += 1;
        self.piece.read(buffer)
    }
}
