//! What a database of a book consists of, by numbers: the journal's tables first, then those that the book derives from its log. It
//! must not know what a table is for.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::OnceLock;

use crate::table::Table;

/// How the application id of every file of ours begins: `AYN`. The last letter says of which book.
const FAMILY: u32 = 0x0041_594E;

/// What makes the journal's tables, as the first part of a book's first migration.
pub(crate) const JOURNAL_SQLITE: &str = include_str!("../migrations/sqlite/0001_journal.sql");
pub(crate) const JOURNAL_POSTGRES: &str = include_str!("../migrations/postgres/0001_journal.sql");

/// The journal's tables with rows of a register; those of files stand in databases alone.
pub(crate) const JOURNAL_TABLES: [&str; 7] =
    ["register", "event", "command", "kept_command", "batch", "erasable", "setting"];
pub(crate) const FILE_TABLES: [&str; 2] = ["file_piece", "file"];

/// Whether this is the application id of a book of ours.
pub(crate) const fn is_ours(application_id: u32) -> bool {
    application_id >> 8 == FAMILY
}

/// An object of a database: what it is called, and what it is like, so that two that are alike are equal.
pub(crate) type Object = (String, String);

/// The database of one kind of book.
pub struct Schema {
    /// In which schema of a server its tables stand. Books of several kinds may share a database.
    pub(crate) name: &'static str,
    /// By this a file is known in its header.
    pub(crate) application_id: u32,
    /// The highest number of a format that is not read any more; zero where there is none.
    pub(crate) obsolete: u32,
    /// What leads from each number to the next, in parts; the first makes a database out of nothing.
    pub(crate) sqlite: &'static [&'static [&'static str]],
    /// The same for a server.
    pub(crate) postgres: &'static [&'static [&'static str]],
    /// The tables of derived rows.
    pub(crate) tables: &'static [&'static Table],
    /// The one among them whose rows follow from each event with the state before it. The rows of the others follow from the state.
    pub(crate) index: Option<&'static Table>,
    /// What the migrations make, once somebody asked.
    pub(crate) in_file: OnceLock<Vec<Object>>,
    pub(crate) on_server: OnceLock<BTreeSet<Object>>,
}

impl Schema {
    /// The database of a book that derives no rows: the journal alone. `name` is that of its schema on a server; `letter` is the last of
    /// the application id of its files.
    pub const fn of_journal(name: &'static str, letter: u8) -> Self {
        Self {
            name,
            application_id: FAMILY << 8 | letter as u32,
            obsolete: 0,
            sqlite: &[&[JOURNAL_SQLITE]],
            postgres: &[&[JOURNAL_POSTGRES]],
            tables: &[],
            index: None,
            in_file: OnceLock::new(),
            on_server: OnceLock::new(),
        }
    }

    /// The number that this program reads and writes; the same in files and on servers.
    #[expect(clippy::cast_possible_truncation, reason = "there will not be four thousand million migrations")]
    pub(crate) const fn number(&self) -> u32 {
        self.obsolete + self.sqlite.len() as u32
    }

    /// Whether a number is of a format that is not read any more.
    pub(crate) const fn is_obsolete(&self, number: u32) -> bool {
        0 < number && number <= self.obsolete
    }

    /// The parts of the migrations that lead on from a number.
    pub(crate) fn since(
        &self,
        steps: &'static [&'static [&'static str]],
        number: u32,
    ) -> impl Iterator<Item = &'static str> {
        let done = usize::try_from(number.saturating_sub(self.obsolete)).unwrap_or(usize::MAX);
        steps.iter().skip(done).flat_map(|step| step.iter().copied())
    }

    /// The names of the journal's tables and of the derived ones.
    pub(crate) fn table_names(&self) -> impl Iterator<Item = &'static str> {
        JOURNAL_TABLES.into_iter().chain(self.tables.iter().map(|table| table.name))
    }
}

impl fmt::Debug for Schema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Schema").field("application_id", &self.application_id).finish_non_exhaustive()
    }
}
