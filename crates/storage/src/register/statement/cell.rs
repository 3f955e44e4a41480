//! What stands in the cells of a row, as what it means.

use std::str::FromStr;

use domain::committee::Post;
use domain::member::WorkArea;
use domain::value::id::Id;
use domain::value::{Gender, Name};
use uuid::Uuid;

use crate::error::StorageError;
use crate::session::Row;

/// An identifier.
pub(crate) fn id<K>(row: &Row<'_>, column: usize) -> Result<Id<K>, StorageError> {
    Ok(Id::new(Uuid::from_bytes(row.get(column)?)))
}

/// An identifier, where there is one.
pub(crate) fn maybe_id<K>(row: &Row<'_>, column: usize) -> Result<Option<Id<K>>, StorageError> {
    let bytes: Option<[u8; 16]> = row.get(column)?;
    Ok(bytes.map(|bytes| Id::new(Uuid::from_bytes(bytes))))
}

/// A code or date as it was stored.
pub(crate) fn parsed<T: FromStr>(row: &Row<'_>, column: usize) -> Result<T, StorageError> {
    maybe(row, column)?.ok_or_else(|| StorageError::damaged(format!("column {column} is empty")))
}

/// A code or date, where there is one.
pub(crate) fn maybe<T: FromStr>(row: &Row<'_>, column: usize) -> Result<Option<T>, StorageError> {
    let text: Option<String> = row.get(column)?;
    let parse = |text: String| text.parse().map_err(|_| StorageError::damaged(text));
    text.map(parse).transpose()
}

/// The gender of a number in a row.
pub(crate) const fn gender(code: i64) -> Option<Gender> {
    match code {
        1 => Some(Gender::Woman),
        2 => Some(Gender::Man),
        3 => Some(Gender::Other),
        _ => None,
    }
}

/// An office: its code, and in the next column whether it is named in the cooperative's own words.
pub(crate) fn post(row: &Row<'_>, column: usize) -> Result<Post, StorageError> {
    let (code, own): (String, bool) = (row.get(column)?, row.get(column + 1)?);
    let post = if own { Name::new(&code).map(Post::Other) } else { Post::new(&code) };
    post.map_err(|_| StorageError::damaged(code))
}

/// An area of work.
pub(crate) fn area(code: &str) -> Result<WorkArea, StorageError> {
    WorkArea::new(code).map_err(|_| StorageError::damaged(code))
}
