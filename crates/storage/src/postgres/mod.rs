//! PostgreSQL: connections, the schema, and what their errors mean. One database holds many registers; every key begins
//! with the register. SQL only; it must not decide anything.

mod catalog;
mod dialect;
pub(crate) mod link;
mod pool;
mod reach;
pub(crate) mod schema;
mod scrub;
mod tls;
mod url;
mod value;

use std::path::PathBuf;
use std::sync::Arc;

use domain::value::id::RegisterId;
use tokio_postgres::Row;
use uuid::Uuid;

pub(crate) use link::{Answer, Link};
pub(crate) use pool::Lent;
pub(crate) use url::Url;
pub use url::{is_address, shown};

use crate::chain;
use crate::engine::Readers;
use crate::error::StorageError;
use crate::project::Cell;
use crate::session::Found;
use value::Read;

/// A register on a server.
#[derive(Debug)]
pub(crate) struct Postgres {
    pub(crate) link: Arc<Lent>,
    /// The address, without the password.
    pub(crate) path: PathBuf,
    pub(crate) register: RegisterId,
    pub(crate) created_at: i64,
    pub(crate) readers: Readers,
}

impl Postgres {
    /// Makes a new register. One that exists is never touched.
    pub(crate) fn create(url: &Url, register: RegisterId, created_at: i64) -> Result<Self, StorageError> {
        let link = pool::take(url, false)?;
        schema::suitable(&link)?;
        schema::migrate(&link)?;
        schema::sound(&link)?;
        let register = url.register.unwrap_or(register);
        let genesis = chain::genesis(register.uuid(), created_at);
        let id = register.uuid().as_bytes();
        let seal = chain::seal(&[id, &created_at.to_be_bytes()]);
        let made = link.execute(
            "INSERT INTO register (register, uid, created_at, version, hash, residue, seal) \
             VALUES (?1, ?1, ?2, 0, ?3, 0, ?4) ON CONFLICT (register) DO NOTHING",
            &Cell::bytes(id),
            &[Cell::Int(created_at), Cell::bytes(&genesis.0), Cell::bytes(&seal.0)],
        )?;
        let path = PathBuf::from(url.of_register(register));
        if made == 0 {
            return Err(StorageError::Exists { path });
        }
        Ok(Self { link: Arc::new(link), path, register, created_at, readers: Readers::default() })
    }

    /// Opens a register: the one that is named, or the only one.
    pub(crate) fn open(url: &Url) -> Result<Self, StorageError> {
        let link = pool::take(url, false)?;
        schema::check(&link)?;
        Self::found(link, url)
    }

    /// Opens a register for reading only.
    pub(crate) fn open_read_only(url: &Url) -> Result<Self, StorageError> {
        let open = |url: &Url| Self::found(only_reading(url)?, url);
        match open(url) {
            // A replica may not have heard of it yet.
            Err(StorageError::NotFound { .. }) if url.has_replicas() => open(&url.without_replicas()),
            opened => opened,
        }
    }

    fn found(link: Lent, url: &Url) -> Result<Self, StorageError> {
        let mut found = registers(&link, url.register)?;
        let Some((register, created_at)) = found.pop() else {
            return Err(StorageError::NotFound { path: PathBuf::new() });
        };
        if !found.is_empty() {
            return Err(StorageError::RegisterUnnamed { path: url.of_database().into() });
        }
        let path = PathBuf::from(url.of_register(register));
        Ok(Self { link: Arc::new(link), path, register, created_at, readers: Readers::default() })
    }

    /// The register as the key of a row.
    pub(crate) fn key(&self) -> Cell<'_> {
        Cell::id(self.register.uuid())
    }

    /// Objects of the schema that are not as they should be.
    pub(crate) fn schema_differs(&self) -> Result<Vec<String>, StorageError> {
        catalog::differences(&self.link)
    }
}

/// A connection to a database for reading what all of its registers hold.
pub(crate) fn only_reading(url: &Url) -> Result<Lent, StorageError> {
    let link = pool::take(url, true)?;
    schema::check(&link)?;
    Ok(link)
}

/// Registers that the database holds, with when they were made: two at most where none is named.
fn registers(link: &Link, named: Option<RegisterId>) -> Result<Vec<(RegisterId, i64)>, StorageError> {
    let named = named.map(|register| *register.uuid());
    let (register, condition) = match &named {
        Some(register) => (Cell::id(register), "WHERE register = ?"),
        None => (Cell::Null, "LIMIT 2"),
    };
    let sql = format!("SELECT register, created_at FROM register {condition}");
    let mut answer = link.query(&sql, &register, &[])?;
    let mut found = Vec::new();
    while let Some(row) = answer.next()? {
        let garbled = |_| StorageError::damaged("register");
        let id = Uuid::from_slice(row.try_get(0)?).map_err(garbled)?;
        found.push((RegisterId::new(id), row.try_get(1)?));
    }
    Ok(found)
}

/// What stands in a column.
pub(crate) fn found(row: &Row, column: usize) -> Result<Found<'_>, StorageError> {
    let Read(found) = row.try_get(column)?;
    Ok(found)
}
