//! The database of a register.

use std::sync::OnceLock;

use super::project::{EVENT_SUBJECT, TABLES};
use crate::schema::{JOURNAL_POSTGRES, JOURNAL_SQLITE, Schema};

/// Schemas 1 to 3 were those of format 1, which nobody has to keep.
const FORMAT_1: u32 = 3;

/// A register's database. Its files are known by `AYNI`.
pub(crate) static REGISTER: Schema = Schema {
    name: "ayni",
    application_id: 0x4159_4E49,
    obsolete: FORMAT_1,
    sqlite: &[
        &[JOURNAL_SQLITE, include_str!("../../migrations/sqlite/0001_register.sql")],
        &[include_str!("../../migrations/sqlite/0002_event_subject.sql")],
    ],
    postgres: &[
        &[JOURNAL_POSTGRES, include_str!("../../migrations/postgres/0001_register.sql")],
        &[include_str!("../../migrations/postgres/0002_event_subject.sql")],
    ],
    tables: &TABLES,
    index: Some(&EVENT_SUBJECT),
    in_file: OnceLock::new(),
    on_server: OnceLock::new(),
};
