//! Embedded SQLite: files, connections and what their errors mean. SQL only; it must not decide anything.

pub(crate) mod check;
pub(crate) mod file;
pub(crate) mod put;
mod schema;
mod scrub;

use std::path::PathBuf;

use domain::value::id::RegisterId;
use rusqlite::Connection;
use rusqlite::ffi::ErrorCode;

use crate::error::StorageError;

/// The number of the one register that a file holds. Every key begins with it, so that files and servers are alike.
pub(crate) const REGISTER: i64 = 1;

/// An open file, or a register in memory.
#[derive(Debug)]
pub(crate) struct Sqlite {
    pub(crate) connection: Connection,
    pub(crate) path: PathBuf,
    pub(crate) register: RegisterId,
    pub(crate) created_at: i64,
}

impl From<rusqlite::Error> for StorageError {
    fn from(error: rusqlite::Error) -> Self {
        let path = PathBuf::new();
        let detail = error.to_string();
        let rusqlite::Error::SqliteFailure(failure, _) = &error else {
            return match error {
                rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::IntegralValueOutOfRange(..)
                | rusqlite::Error::Utf8Error(..)
                | rusqlite::Error::QueryReturnedNoRows
                | rusqlite::Error::InvalidColumnType(..) => Self::Damaged { path, detail },
                _ => Self::Engine { detail },
            };
        };
        match (failure.code, failure.extended_code) {
            (ErrorCode::DiskFull, _) | (_, ffi::IOERR_WRITE | ffi::IOERR_SHMSIZE | ffi::IOERR_FSYNC) => {
                Self::DiskFull { path }
            }
            (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => Self::Busy { path },
            (ErrorCode::ReadOnly, _) => Self::ReadOnly { path },
            (ErrorCode::PermissionDenied | ErrorCode::CannotOpen, _) => Self::Permission { path },
            (
                ErrorCode::DatabaseCorrupt
                | ErrorCode::NotADatabase
                | ErrorCode::SystemIoFailure
                | ErrorCode::ConstraintViolation
                | ErrorCode::TypeMismatch,
                _,
            ) => Self::Damaged { path, detail },
            _ => Self::Engine { detail },
        }
    }
}

/// Extended codes of the engine that mean that the disk took no more.
mod ffi {
    pub(super) const IOERR_WRITE: i32 = rusqlite::ffi::SQLITE_IOERR_WRITE;
    pub(super) const IOERR_SHMSIZE: i32 = rusqlite::ffi::SQLITE_IOERR_SHMSIZE;
    pub(super) const IOERR_FSYNC: i32 = rusqlite::ffi::SQLITE_IOERR_FSYNC;
}
