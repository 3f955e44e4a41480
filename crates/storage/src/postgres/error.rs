//! What a server's errors mean.

use std::error::Error;

use tokio_postgres::error::SqlState;

use crate::error::{ErrorKind, StorageError};

/// The class of the errors that are about connections.
const CONNECTION_EXCEPTION: &str = "08";

/// What the driver says where a server asks for a password and nobody gave one.
const NO_PASSWORD: &str = "password missing";

/// The first cause of an error: what the driver says before it is only that something went wrong.
fn deepest(mut error: &dyn Error) -> String {
    while let Some(cause) = error.source() {
        error = cause;
    }
    error.to_string()
}

impl From<tokio_postgres::Error> for StorageError {
    /// What the server says of a row is not kept beneath: it may quote the row.
    fn from(error: tokio_postgres::Error) -> Self {
        let detail = match error.as_db_error() {
            Some(said) => format!("{} ({})", said.message(), said.code().code()),
            None => deepest(&error),
        };
        let kind = match error.code() {
            Some(code) => kind(code),
            None if detail == NO_PASSWORD => ErrorKind::Login,
            // Nothing that the server said: the connection is not what it should be.
            None => ErrorKind::Unreachable,
        };
        let is_unclear = matches!(kind, ErrorKind::Unreachable | ErrorKind::Damaged | ErrorKind::Engine);
        let made = if is_unclear { kind.says(detail) } else { Self::from(kind) };
        if error.as_db_error().is_some() { made } else { made.caused_by(error) }
    }
}

/// What a code of the server means here.
fn kind(code: &SqlState) -> ErrorKind {
    match *code {
        // The connection broke, or that of a cluster to one of its workers.
        ref code if code.code().starts_with(CONNECTION_EXCEPTION) => ErrorKind::Unreachable,
        // The head was elsewhere: no other statement divides.
        SqlState::DIVISION_BY_ZERO
        | SqlState::UNIQUE_VIOLATION
        | SqlState::T_R_SERIALIZATION_FAILURE
        | SqlState::T_R_DEADLOCK_DETECTED => ErrorKind::Overtaken,
        SqlState::DISK_FULL | SqlState::OUT_OF_MEMORY => ErrorKind::DiskFull,
        SqlState::LOCK_NOT_AVAILABLE => ErrorKind::Busy,
        SqlState::QUERY_CANCELED => ErrorKind::TooSlow,
        SqlState::READ_ONLY_SQL_TRANSACTION => ErrorKind::ReadOnly,
        SqlState::INSUFFICIENT_PRIVILEGE => ErrorKind::Permission,
        SqlState::INVALID_PASSWORD | SqlState::INVALID_AUTHORIZATION_SPECIFICATION => ErrorKind::Login,
        SqlState::UNDEFINED_DATABASE => ErrorKind::NoDatabase,
        SqlState::ADMIN_SHUTDOWN
        | SqlState::CRASH_SHUTDOWN
        | SqlState::CANNOT_CONNECT_NOW
        | SqlState::TOO_MANY_CONNECTIONS => ErrorKind::Unreachable,
        SqlState::DATA_CORRUPTED | SqlState::INDEX_CORRUPTED => ErrorKind::Damaged,
        _ => ErrorKind::Engine,
    }
}
