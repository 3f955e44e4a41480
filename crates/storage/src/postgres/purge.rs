//! Seeing to it that no byte of what was erased stays in the tables and indexes of the server, as far as this user can, and
//! saying truly whether it was done. What the server's own journal and its backups hold is its keepers' to see to.
//!
//! A plain `VACUUM` frees the room of deleted rows and leaves their bytes in it; only writing the tables anew takes them away
//! (`VACUUM FULL`). That is for their owner alone, keeps everybody else waiting, and copies what an open transaction may
//! still see.

use std::thread;
use std::time::Duration;

use super::{Postgres, ServerConnection};
use crate::clock;
use crate::error::StorageError;
use crate::schema::Schema;

/// The tables of the log that may hold texts which are erased, or say what was. All derived tables may, too.
const LOG: [&str; 6] = ["register", "command", "kept_command", "batch", "erasable", "setting"];

/// The tables that are written anew.
fn tables(schema: &Schema) -> Vec<&'static str> {
    LOG.into_iter().chain(schema.tables.iter().map(|table| table.name)).collect()
}

/// How many bytes these tables and their indexes may have together to be written anew: about a second, while everybody waits.
const REWRITTEN_MAX: i64 = 64 * 1024 * 1024;

/// How long the tables are waited for; everybody else waits behind.
const PATIENCE_MS: u32 = 2_000;

/// How long those who may still see what was erased are waited for, and how often they are looked for.
const SEEN_MAX: Duration = Duration::from_secs(1);
const PAUSE: Duration = Duration::from_millis(20);

/// Asks the catalogue of these tables.
fn of_ours(schema: &Schema, what: &str) -> String {
    let tables = tables(schema).join("', '");
    format!(
        "SELECT {what} FROM pg_catalog.pg_class WHERE relnamespace = '{}'::pg_catalog.regnamespace \
         AND relkind = 'r' AND relname IN ('{tables}')",
        schema.name
    )
}

impl Postgres {
    /// Cleans up after an erasure. `false` where bytes of it may be left in the tables.
    pub(crate) fn purge_free_pages(&self) -> Result<bool, StorageError> {
        if self.may_rewrite()? && self.is_soon_unseen()? && self.is_rewritten()? {
            return Ok(true);
        }
        // Not enough, but it lets the server write over the bytes. The tables of others are passed over.
        self.connection.batch(&format!("VACUUM {}", tables(self.schema).join(", ")))?;
        Ok(false)
    }

    /// The same for what an earlier erasure left: only where it can be done whole, so that whoever opens a register does not
    /// wait in vain.
    pub(crate) fn purge_free_pages_soon(&self) -> Result<bool, StorageError> {
        Ok(self.may_rewrite()? && !self.is_still_seen()? && self.is_rewritten()?)
    }

    /// Waits a little for transactions that still see what was erased: most are short.
    fn is_soon_unseen(&self) -> Result<bool, StorageError> {
        let begun = clock::start();
        while self.is_still_seen()? {
            if SEEN_MAX < begun.elapsed() {
                return Ok(false);
            }
            thread::sleep(PAUSE);
        }
        Ok(true)
    }

    /// Writes the tables anew, and looks whether that was done.
    fn is_rewritten(&self) -> Result<bool, StorageError> {
        let before = self.places()?;
        self.rewrite()?;
        let after = self.places()?;
        // The server says with a mere warning that it passed over a table.
        if before.len() != after.len() || before.iter().zip(&after).any(|(before, after)| before == after) {
            return Ok(false);
        }
        self.connection.execute(
            "UPDATE register SET purge_pending = 0 WHERE register = ?",
            &self.key(),
            &[],
        )?;
        Ok(true)
    }

    fn rewrite(&self) -> Result<(), StorageError> {
        let patience = self.text("SHOW lock_timeout")?;
        self.connection.batch(&format!("SET lock_timeout = {PATIENCE_MS}"))?;
        let done = self.connection.batch(&format!("VACUUM (FULL) {}", tables(self.schema).join(", ")));
        self.connection.batch(&format!("SET lock_timeout = '{patience}'"))?;
        done
    }

    /// Whether all tables are this user's, and small.
    fn may_rewrite(&self) -> Result<bool, StorageError> {
        let may = format!(
            "(coalesce(bool_and(pg_catalog.pg_has_role(relowner, 'USAGE')), false) \
             AND sum(pg_catalog.pg_total_relation_size(oid)) <= {REWRITTEN_MAX})::text"
        );
        Ok(self.text(&of_ours(self.schema, &may))? == "true")
    }

    /// Whether a transaction that began before the erasure may still see what it took away, or a session of others does not
    /// show whether it has one. What a snapshot sees is bounded by the oldest transaction of all databases of the server.
    fn is_still_seen(&self) -> Result<bool, StorageError> {
        let sql = "SELECT (EXISTS (SELECT FROM pg_catalog.pg_stat_activity s, register r WHERE r.register = ?1 \
                   AND s.pid <> pg_catalog.pg_backend_pid() \
                   AND (s.datname = pg_catalog.current_database() OR s.backend_type = 'walsender') \
                   AND (s.backend_start IS NULL OR pg_catalog.age(s.backend_xmin) >= pg_catalog.age(r.xmin) \
                   OR pg_catalog.age(s.backend_xid) >= pg_catalog.age(r.xmin))) \
                   OR EXISTS (SELECT FROM register r WHERE r.register = ?1 AND pg_catalog.age(r.xmin) <= pg_catalog.age( \
                   (pg_catalog.txid_snapshot_xmin(pg_catalog.txid_current_snapshot()) % 4294967296)::text::xid)) \
                   OR EXISTS (SELECT FROM pg_catalog.pg_prepared_xacts) \
                   OR EXISTS (SELECT FROM pg_catalog.pg_replication_slots WHERE xmin IS NOT NULL))::text";
        let mut answer = self.connection.query(sql, &self.key(), &[])?;
        let found: Option<String> = answer.next()?.map(|row| row.try_get(0)).transpose()?;
        Ok(found.as_deref() != Some("false"))
    }

    /// Where the tables lie: a place for each, another one once it was written anew.
    fn places(&self) -> Result<Vec<String>, StorageError> {
        let places = of_ours(self.schema, "pg_catalog.pg_relation_filenode(oid)::text");
        texts(&self.connection, &format!("{places} ORDER BY relname"))
    }

    fn text(&self, sql: &str) -> Result<String, StorageError> {
        Ok(texts(&self.connection, sql)?.pop().unwrap_or_default())
    }
}

fn texts(connection: &ServerConnection, sql: &str) -> Result<Vec<String>, StorageError> {
    let mut answer = connection.query(sql, &crate::table::SqlValue::Null, &[])?;
    let mut found = Vec::new();
    while let Some(row) = answer.next()? {
        found.push(row.try_get(0)?);
    }
    Ok(found)
}
