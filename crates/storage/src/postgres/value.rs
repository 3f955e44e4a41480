//! Cells on their way to the server and back.

use std::error::Error;

use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};

use crate::session::SqlValueRef;
use crate::table::SqlValue;

/// The type that the server is told for the value of a statement.
pub(super) const fn kind(cell: &SqlValue<'_>) -> Type {
    match cell {
        // The server finds out from where it stands.
        SqlValue::Null => Type::UNKNOWN,
        SqlValue::Int(_) => Type::INT8,
        SqlValue::Text(_) => Type::TEXT,
        SqlValue::Blob(_) | SqlValue::Id(_) | SqlValue::Key(..) => Type::BYTEA,
    }
}

impl ToSql for SqlValue<'_> {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(number) => number.to_sql(kind, out),
            Self::Text(text) => text.as_ref().to_sql(kind, out),
            Self::Blob(bytes) => bytes.as_ref().to_sql(kind, out),
            Self::Id(id) => id.as_bytes().as_slice().to_sql(kind, out),
            Self::Key(text, compute) => compute(text).to_sql(kind, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

/// What stands in a column, whatever its type.
pub(super) struct Read<'a>(pub(super) SqlValueRef<'a>);

impl<'a> FromSql<'a> for Read<'a> {
    fn from_sql(kind: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Self(match *kind {
            Type::INT8 => SqlValueRef::Int(i64::from_sql(kind, raw)?),
            Type::INT4 => SqlValueRef::Int(i32::from_sql(kind, raw)?.into()),
            Type::BOOL => SqlValueRef::Int(bool::from_sql(kind, raw)?.into()),
            Type::BYTEA => SqlValueRef::Blob(raw),
            _ => SqlValueRef::Text(raw),
        }))
    }

    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Self(SqlValueRef::Null))
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}
