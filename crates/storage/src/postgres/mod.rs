//! PostgreSQL: connections, the schema, and what their errors mean. One database holds many registers; every key begins
//! with the register. SQL only; it must not decide anything.

mod catalog;
mod connect_options;
pub(crate) mod connection;
mod dialect;
mod error;
mod pool;
mod purge;
pub(crate) mod schema;
mod tls;
mod url;
mod value;

use std::path::PathBuf;
use std::sync::Arc;

use domain::value::id::RegisterId;
use tokio_postgres::Row;
use uuid::Uuid;

pub(crate) use connection::{Answer, ServerConnection};
pub(crate) use pool::PooledConnection;
pub(crate) use url::Url;
pub use url::{is_address, redacted};

use crate::engine::Readers;
use crate::error::{ErrorKind, StorageError};
use crate::journal::chain;
use crate::schema::Schema;
use crate::session::SqlValueRef;
use crate::table::SqlValue;
use value::Read;

/// A register on a server.
#[derive(Debug)]
pub(crate) struct Postgres {
    pub(crate) connection: Arc<PooledConnection>,
    /// The address, without the password.
    pub(crate) path: PathBuf,
    pub(crate) schema: &'static Schema,
    pub(crate) register: RegisterId,
    pub(crate) created_at: i64,
    pub(crate) readers: Readers,
}

impl Postgres {
    /// Makes a new register. One that exists is never touched.
    pub(crate) fn create(
        url: &Url,
        schema: &'static Schema,
        register: RegisterId,
        created_at: i64,
    ) -> Result<Self, StorageError> {
        let connection = pool::take(url, schema.name, false)?;
        schema::suitable(&connection)?;
        schema::migrate(&connection, schema)?;
        schema::sound(&connection, schema)?;
        let register = url.register.unwrap_or(register);
        let genesis = chain::genesis(register.uuid(), created_at);
        let id = register.uuid().as_bytes();
        let seal = chain::seal(&[id, &created_at.to_be_bytes()]);
        let made = connection.execute(
            "INSERT INTO register (register, uid, created_at, version, hash, purge_pending, seal) \
             VALUES (?1, ?1, ?2, 0, ?3, 0, ?4) ON CONFLICT (register) DO NOTHING",
            &SqlValue::bytes(id),
            &[SqlValue::Int(created_at), SqlValue::bytes(&genesis.0), SqlValue::bytes(&seal.0)],
        )?;
        let path = PathBuf::from(url.of_register(register));
        if made == 0 {
            return Err(ErrorKind::Exists.at(path));
        }
        Ok(Self::over(connection, (path, schema), register, created_at))
    }

    /// Opens a register: the one that is named, or the only one.
    pub(crate) fn open(url: &Url, schema: &'static Schema) -> Result<Self, StorageError> {
        let connection = pool::take(url, schema.name, false)?;
        schema::check(&connection, schema)?;
        Self::found(connection, url, schema)
    }

    /// Opens a register for reading only.
    pub(crate) fn open_read_only(url: &Url, schema: &'static Schema) -> Result<Self, StorageError> {
        let open = |url: &Url| Self::found(only_reading(url, schema)?, url, schema);
        match open(url) {
            // A replica may not have heard of it yet.
            Err(error) if error.is(ErrorKind::NotFound) && url.has_replicas() => {
                open(&url.without_replicas())
            }
            opened => opened,
        }
    }

    fn over(
        connection: PooledConnection,
        (path, schema): (PathBuf, &'static Schema),
        register: RegisterId,
        created_at: i64,
    ) -> Self {
        let (connection, readers) = (Arc::new(connection), Readers::default());
        Self { connection, path, schema, register, created_at, readers }
    }

    fn found(connection: PooledConnection, url: &Url, schema: &'static Schema) -> Result<Self, StorageError> {
        let mut found = registers(&connection, url.register)?;
        let Some((register, created_at)) = found.pop() else {
            return Err(ErrorKind::NotFound.into());
        };
        if !found.is_empty() {
            return Err(ErrorKind::RegisterUnnamed.at(url.of_database()));
        }
        let path = PathBuf::from(url.of_register(register));
        Ok(Self::over(connection, (path, schema), register, created_at))
    }

    /// The register as the key of a row.
    pub(crate) fn key(&self) -> SqlValue<'_> {
        SqlValue::id(self.register.uuid())
    }

    /// Objects of the schema that are not as they should be.
    pub(crate) fn schema_differs(&self, schema: &'static Schema) -> Result<Vec<String>, StorageError> {
        catalog::differences(&self.connection, schema)
    }
}

/// A connection to a database for reading what all of its registers hold.
pub(crate) fn only_reading(url: &Url, schema: &'static Schema) -> Result<PooledConnection, StorageError> {
    let connection = pool::take(url, schema.name, true)?;
    schema::check_reading(&connection, schema)?;
    Ok(connection)
}

/// The registers of a database, each under the whole address by which it is opened.
pub(crate) fn addresses(
    url: &Url,
    schema: &'static Schema,
) -> Result<Vec<(RegisterId, PathBuf)>, StorageError> {
    let connection = only_reading(url, schema)?;
    let found = read_registers(&connection, &SqlValue::Null, "ORDER BY register")?;
    let whole = |register| PathBuf::from(url.at_register(register).whole());
    Ok(found.into_iter().map(|(register, _)| (register, whole(register))).collect())
}

/// Registers that the database holds, with when they were made: two at most where none is named.
fn registers(
    connection: &ServerConnection,
    named: Option<RegisterId>,
) -> Result<Vec<(RegisterId, i64)>, StorageError> {
    let named = named.map(|register| *register.uuid());
    let (register, condition) = match &named {
        Some(register) => (SqlValue::id(register), "WHERE register = ?"),
        None => (SqlValue::Null, "LIMIT 2"),
    };
    read_registers(connection, &register, condition)
}

fn read_registers(
    connection: &ServerConnection,
    register: &SqlValue<'_>,
    condition: &str,
) -> Result<Vec<(RegisterId, i64)>, StorageError> {
    let sql = format!("SELECT register, created_at FROM register {condition}");
    let mut answer = connection.query(&sql, register, &[])?;
    let mut found = Vec::new();
    while let Some(row) = answer.next()? {
        let garbled = |_| StorageError::damaged("register");
        let id = Uuid::from_slice(row.try_get(0)?).map_err(garbled)?;
        found.push((RegisterId::new(id), row.try_get(1)?));
    }
    Ok(found)
}

/// What stands in a column.
pub(crate) fn found(row: &Row, column: usize) -> Result<SqlValueRef<'_>, StorageError> {
    let Read(found) = row.try_get(column)?;
    Ok(found)
}
