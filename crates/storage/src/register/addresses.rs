//! Which registers there are at a place. It must not open them.

use std::path::{Path, PathBuf};

use domain::value::id::RegisterId;

use super::schema::REGISTER;
use crate::error::{ErrorKind, StorageError};
use crate::postgres::{self, Url};

/// The registers at a place, each under the address by which it is opened, the password included: all of a database, or the one
/// that the address names. A file is one register, whose identifier is not read.
///
/// # Errors
///
/// What connecting to a server meets, and `NotFound` where a database has no register.
pub fn registers_at(place: &Path) -> Result<Vec<(Option<RegisterId>, PathBuf)>, StorageError> {
    let Some(url) = Url::read(place).transpose()? else { return Ok(vec![(None, place.to_owned())]) };
    if url.register.is_some() {
        return Ok(vec![(url.register, place.to_owned())]);
    }
    let found = postgres::addresses(&url, &REGISTER)?;
    if found.is_empty() {
        return Err(ErrorKind::NotFound.at(url.place()));
    }
    Ok(found.into_iter().map(|(register, address)| (Some(register), address)).collect())
}
