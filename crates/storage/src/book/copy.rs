//! A register from one place to another, between files and servers, as it stands: every stored byte of the log, with its
//! hashes. It must not decide anything, and what is there already is never written anew.
//!
//! The log goes over in stretches, each in one transaction together with the rows derived from it. A copy that was cut off
//! is therefore the register of an earlier moment, and copying again goes on from there.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::{Path, PathBuf};

use domain::evolve;
use domain::value::id::PersonId;
use domain::value::{Commitment, Digest};
use uuid::Uuid;

use crate::belongs::is_same_file;
use crate::book::rows;
use crate::book::snapshot::Snapshot;
use crate::book::store::Store;
use crate::book::verify::VerifyReport;
use crate::engine::Engine;
use crate::error::StorageError;
use crate::files::{FILE_MAX, stored};
use crate::journal::append::{self, BATCH, COMMAND, ERASABLE, EVENT, SETTING};
use crate::journal::{read, texts};
use crate::postgres::{Postgres, Url};
use crate::register::codec;
use crate::register::project::{self, DirtySet, TABLES};
use crate::register::statement::read::decode;
use crate::session::{OnConflict, Row, Session};
use crate::table::{SqlValue, Table};

/// What was copied.
#[derive(Clone, Debug)]
pub struct Copied {
    /// Where the copy is.
    pub path: PathBuf,
    /// The version up to which it had been there already; zero for a new one.
    pub before: u64,
    /// What verifying the copy found.
    pub report: VerifyReport,
}

/// Under what a copy remembers that it is not all there yet.
const UNFINISHED: &str = "copy/unfinished";

/// From how many events on a stretch ends where it may.
const CHUNK_EVENTS: usize = 5_000;

/// How many events are put at once.
const CHUNK: usize = 1_000;

impl Store {
    /// Copies the register to a file or server. A copy that is there already is brought up to date, as long as it is a
    /// beginning of this register. `progress` hears how many events of how many are there.
    pub fn copy_to(&self, to: &Path, progress: &mut dyn FnMut(u64, u64)) -> Result<Copied, StorageError> {
        let there = Url::read(to).transpose()?.map(|url| url.place());
        if is_same_file(self.path(), to) || there.is_some_and(|there| there == self.path()) {
            return Err(StorageError::Itself { path: self.path().to_owned() });
        }
        let transaction = self.with_path(self.engine.begin_read())?;
        let source = transaction.session();
        let head = self.with_path(read::head(source))?;
        let mut copy = self.begin_copy(to)?;
        let before = copy.version()?;
        let done = {
            let mut copying = Copying { source, copy: &mut copy, last: head.version };
            copying.log(progress).and_then(|()| copying.beside())
        };
        done.map_err(|error: StorageError| error.with_path(copy.path()))?;
        self.copy_files(&mut copy)?;
        drop(transaction);
        let report = copy.verify(progress)?;
        let path = copy.path().to_owned();
        if !report.is_sound() || report.head != head.hash {
            let first = report.faults.first().map_or("head_differs", crate::Fault::code);
            return Err(StorageError::Unverified { path, faults: report.faults.len().max(1), first });
        }
        let finish = "DELETE FROM setting WHERE register = ? AND key = ?";
        copy.with_path(copy.session().execute(finish, &[SqlValue::text(UNFINISHED)]))?;
        Ok(Copied { path, before, report })
    }

    /// The copy as far as it is there, or a new one with nothing in it.
    fn begin_copy(&self, to: &Path) -> Result<Self, StorageError> {
        let (register, created_at) = (self.id(), self.engine.created_at());
        let begun = match Url::read(to) {
            Some(url) => {
                let mut url = url?;
                if url.register.is_some_and(|named| named != register) {
                    return Err(StorageError::OtherRegister { path: url.place() });
                }
                url.register = Some(register);
                match Postgres::create(&url, register, created_at) {
                    Err(StorageError::Exists { .. }) => Self::opened(Path::new(&url.whole()))?,
                    made => Self::new(Engine::Postgres(made.map_err(|error| error.with_path(&url.place()))?))
                        .begun()?,
                }
            }
            None if to.exists() => Self::opened(to)?,
            None => Self::new(Engine::create(to, register, created_at)?).begun()?,
        };
        let same = begun.id() == register && begun.engine.created_at() == created_at;
        if same && self.continues(&begun)? {
            return Ok(begun);
        }
        Err(StorageError::OtherRegister { path: begun.path().to_owned() })
    }

    /// A new copy, which nobody takes for a register before it is all there.
    fn begun(mut self) -> Result<Self, StorageError> {
        self.set_setting(UNFINISHED, "")?;
        Ok(self)
    }

    /// Refuses a copy that was cut off.
    pub(crate) fn finished(self) -> Result<Self, StorageError> {
        // What cannot be asked says nothing: whoever goes on will hear of it.
        match self.setting(UNFINISHED) {
            Ok(Some(_)) => Err(StorageError::Unfinished { path: self.path().to_owned() }),
            Ok(None) | Err(_) => Ok(self),
        }
    }

    /// Takes the register of an address away, so that a copy can take its place.
    pub(crate) fn take_away(path: &Path) -> Result<(), StorageError> {
        let store = Self::opened(path)?;
        let transaction = store.with_path(store.engine.begin_alone())?;
        let log = [&EVENT, &COMMAND, &ERASABLE, &BATCH, &SETTING].map(|table| table.name);
        let tables =
            log.into_iter().chain(TABLES.map(|table| table.name)).chain(["file_piece", "file", "register"]);
        for table in tables {
            let gone = transaction.session().execute(&format!("DELETE FROM {table} WHERE register = ?"), &[]);
            store.with_path(gone)?;
        }
        store.with_path(transaction.commit())
    }

    /// Whether the copy is a beginning of this register.
    fn continues(&self, copy: &Self) -> Result<bool, StorageError> {
        let head = copy.with_path(read::head(copy.session()))?;
        let here = self.with_path(read::hash_of(self.session(), head.version))?;
        Ok(head.version == 0 || here == Some(head.hash))
    }

    fn copy_files(&self, copy: &mut Self) -> Result<(), StorageError> {
        let there = copy.file_sizes()?;
        for digest in self.file_sizes()?.into_keys().filter(|digest| !there.contains_key(digest)) {
            let mut file = self.open_file(digest)?;
            let kept = copy.put_blob(&mut file, FILE_MAX, &mut |_| {});
            // What does not read as its name says is not taken along.
            let strange = |_| StorageError::damaged(format!("file {digest}")).with_path(self.path());
            kept.map_err(|error| stored(error).unwrap_or_else(strange))?;
        }
        Ok(())
    }
}

/// Which columns of an event say its command, its batch and its kind; the body and the hash follow.
const COMMAND_AT: usize = 7;
const BATCH_AT: usize = 8;
const KIND_AT: usize = 9;

/// A copy being made.
struct Copying<'a> {
    source: Session<'a>,
    copy: &'a mut Store,
    last: i64,
}

/// Whose profile, which version of it, and the commitment.
type Committed = (PersonId, u32, Commitment);

/// What of the log is on its way in one transaction.
#[derive(Default)]
struct Stretch {
    events: Vec<Vec<SqlValue<'static>>>,
    commands: Vec<Vec<SqlValue<'static>>>,
    touched: DirtySet,
    first: i64,
    /// Of the last event: which command it is of and which batch.
    command: Option<Uuid>,
    batch: Option<Uuid>,
    /// Which profiles the events commit to, by their versions.
    commits: BTreeMap<i64, Committed>,
    count: usize,
}

impl Copying<'_> {
    /// Copies events, commands, profiles and batches, with the rows derived from them.
    fn log(&mut self, progress: &mut dyn FnMut(u64, u64)) -> Result<(), StorageError> {
        let Store { engine, cache, .. } = &mut *self.copy;
        let mut known = engine.refreshed(cache.as_ref())?;
        let mut log =
            Log { source: self.source, read: known.version, last: self.last, waiting: VecDeque::new() };
        let mut next = log.next()?;
        while next.is_some() {
            let transaction = engine.begin()?;
            let before = known.version;
            let mut stretch = Stretch { first: before + 1, ..Stretch::default() };
            while let Some((event, texts)) = next.take_if(|(event, _)| !stretch.ends_before(event)) {
                stretch.take(event, &texts, &mut known)?;
                if stretch.events.len() == CHUNK {
                    transaction.session().put(
                        &EVENT,
                        OnConflict::Fail,
                        std::mem::take(&mut stretch.events),
                    )?;
                }
                next = log.next()?;
            }
            stretch.end_command(known.version);
            stretch.write(engine, self.source, &mut known)?;
            append::head(transaction.session(), before, known.version, &known.hash)?;
            transaction.commit()?;
            progress(read::unsigned(known.version), read::unsigned(self.last));
        }
        *cache = Some(known);
        Ok(())
    }

    /// What stands beside the log and may have changed since it was copied.
    fn beside(&mut self) -> Result<(), StorageError> {
        let transaction = self.copy.engine.begin_alone()?;
        let copy = transaction.session();
        copy.put(&BATCH, OnConflict::Update, whole(self.source, &BATCH)?)?;
        let forget = "DELETE FROM setting WHERE register = ? AND key <> ?";
        copy.execute(forget, &[SqlValue::text(UNFINISHED)])?;
        copy.put(&SETTING, OnConflict::Update, whole(self.source, &SETTING)?)?;
        // What was erased since is not here any more either.
        let places = |session: Session<'_>| {
            let sql = "SELECT version, position FROM erasable WHERE register = ?";
            session.all(sql, &[], |row| Ok((row.get::<i64>(0)?, row.get::<i64>(1)?)))
        };
        let there: BTreeSet<_> = places(self.source)?.into_iter().collect();
        let gone: Vec<_> = places(copy)?.into_iter().filter(|place| !there.contains(place)).collect();
        for (version, position) in &gone {
            let sql = "DELETE FROM erasable WHERE register = ? AND version = ? AND position = ?";
            copy.execute(sql, &[SqlValue::Int(*version), SqlValue::Int(*position)])?;
        }
        if !gone.is_empty() {
            texts::mark_purge_pending(copy)?;
            let known = self.copy.engine.refreshed(None)?;
            rows::replace_all(copy, &known.register)?;
            self.copy.cache = Some(known);
        }
        let (asked, known) = (read::all_asked(self.source)?, read::all_asked(copy)?);
        let ids: BTreeSet<_> = asked.keys().chain(known.keys()).collect();
        for id in ids.into_iter().filter(|id| asked.get(*id) != known.get(*id)) {
            let stored = asked.get(id).map_or(SqlValue::Null, |stored| SqlValue::Blob(stored.into()));
            let sql = "UPDATE command SET asked = ?3 WHERE register = ?1 AND command = ?2";
            copy.execute(sql, &[SqlValue::Blob(id.to_vec().into()), stored])?;
        }
        transaction.commit()?;
        if !gone.is_empty() {
            // Where somebody still reads the copy, whoever opens it next tries again.
            let _done = self.copy.engine.purge_free_pages();
        }
        Ok(())
    }
}

/// The events that are still to be copied, read a chunk at a time: in between, other things are asked.
struct Log<'a> {
    source: Session<'a>,
    read: i64,
    last: i64,
    waiting: VecDeque<Entry>,
}

/// An event with what was written in it, as far as that is kept.
type Entry = (Vec<SqlValue<'static>>, Vec<(i64, String)>);

impl Log<'_> {
    fn next(&mut self) -> Result<Option<Entry>, StorageError> {
        if self.waiting.is_empty() && self.read < self.last {
            let until = self.last.min(self.read + i64::try_from(CHUNK).unwrap_or(i64::MAX));
            let sql = format!(
                "SELECT {} FROM event WHERE register = ? AND version > ? AND version <= ? ORDER BY version",
                EVENT.columns.join(", ")
            );
            let range = [SqlValue::Int(self.read), SqlValue::Int(until)];
            let mut texts = read::texts(self.source, self.read, until)?.into_iter().peekable();
            let read =
                |row: &Row<'_>| Ok((owned(row, &EVENT)?, read::Texts::of(row.get(0)?, &mut texts).written));
            self.waiting = self.source.all(&sql, &range, read)?.into();
            self.read = until;
        }
        Ok(self.waiting.pop_front())
    }
}

impl Stretch {
    /// Whether this event may begin another stretch, and should.
    fn ends_before(&self, event: &[SqlValue<'_>]) -> bool {
        let apart = self.command != uuid(&event[COMMAND_AT])
            && (self.batch.is_none() || self.batch != uuid(&event[BATCH_AT]));
        CHUNK_EVENTS <= self.count && apart
    }

    fn take(
        &mut self,
        event: Vec<SqlValue<'static>>,
        texts: &[(i64, String)],
        known: &mut Snapshot,
    ) -> Result<(), StorageError> {
        let (
            SqlValue::Int(version),
            SqlValue::Int(at),
            SqlValue::Text(kind),
            SqlValue::Blob(body),
            SqlValue::Blob(hash),
        ) = (&event[0], &event[1], &event[KIND_AT], &event[KIND_AT + 1], &event[KIND_AT + 2])
        else {
            return Err(StorageError::damaged("event"));
        };
        if *version != known.version + 1 {
            return Err(StorageError::damaged(format!("event {} is missing", known.version + 1)));
        }
        let decoded = decode(*version, kind, body, texts)?;
        let hash = <[u8; 32]>::try_from(hash.as_ref()).map_err(|_| StorageError::damaged("hash"))?;
        let command = uuid(&event[COMMAND_AT]);
        if self.command != command {
            self.end_command(known.version);
            (self.command, self.first) = (command, *version);
        }
        self.batch = uuid(&event[BATCH_AT]);
        self.touched.add(&known.register, &decoded);
        evolve(&mut known.register, &decoded);
        self.commits.extend(codec::commits(&decoded).map(|commits| (*version, commits)));
        (known.version, known.at, known.hash) = (*version, *at, Digest(hash));
        self.count += 1;
        self.events.push(event);
        Ok(())
    }

    /// The command of the last event ends with it.
    fn end_command(&mut self, last: i64) {
        if let Some(command) = self.command.take() {
            let batch =
                self.batch.map_or(SqlValue::Null, |batch| SqlValue::Blob(batch.as_bytes().to_vec().into()));
            self.commands.push(vec![
                SqlValue::Blob(command.as_bytes().to_vec().into()),
                SqlValue::Int(self.first),
                SqlValue::Int(last),
                batch,
                // Comes with what stands beside the log.
                SqlValue::Null,
            ]);
        }
    }

    fn write(self, copy: &Engine, source: Session<'_>, known: &mut Snapshot) -> Result<(), StorageError> {
        let (copy, chunk_size) = (copy.session(), copy.chunk_size());
        let last = known.version;
        let first = last - i64::try_from(self.count).unwrap_or(i64::MAX) + 1;
        copy.put(&EVENT, OnConflict::Fail, &self.events)?;
        copy.put(&COMMAND, OnConflict::Fail, &self.commands)?;
        let texts = between(source, &ERASABLE, "version", first, last)?;
        for text in &texts {
            self.attach(text, known)?;
        }
        copy.put(&ERASABLE, OnConflict::Fail, texts)?;
        copy.put(&BATCH, OnConflict::Update, between(source, &BATCH, "last_version", first, last)?)?;
        let mut touched = self.touched.chunks_of(chunk_size);
        touched.try_for_each(|records| rows::write(copy, &project::of(&known.register, &records)))
    }

    /// Puts a copied profile into the register that moves along.
    fn attach(&self, text: &[SqlValue<'_>], known: &mut Snapshot) -> Result<(), StorageError> {
        let (SqlValue::Int(version), SqlValue::Int(position), SqlValue::Blob(salt), SqlValue::Blob(bytes)) =
            (&text[0], &text[1], &text[3], &text[4])
        else {
            return Err(StorageError::damaged("erasable"));
        };
        let salt = <[u8; 16]>::try_from(salt.as_ref()).map_err(|_| StorageError::damaged("erasable"))?;
        if let Some(commitment) = self.commits.get(version).filter(|_| *position == 0) {
            let profile = codec::profile(*commitment, salt, String::from_utf8_lossy(bytes).into_owned());
            let profile = profile.map_err(|error| codec::unreadable_profile(*version, &error))?;
            known.register.attach(&profile);
        }
        Ok(())
    }
}

fn uuid(cell: &SqlValue<'_>) -> Option<Uuid> {
    if let SqlValue::Blob(bytes) = cell { Uuid::from_slice(bytes).ok() } else { None }
}

fn owned(row: &Row<'_>, table: &Table) -> Result<Vec<SqlValue<'static>>, StorageError> {
    (0..table.columns.len()).map(|column| row.cell(column).map(SqlValue::into_owned)).collect()
}

/// All rows of a table.
fn whole(source: Session<'_>, table: &Table) -> Result<Vec<Vec<SqlValue<'static>>>, StorageError> {
    let sql = format!("SELECT {} FROM {} WHERE register = ?", table.columns.join(", "), table.name);
    source.all(&sql, &[], |row| owned(row, table))
}

/// The rows of a table that belong to a part of the log.
fn between(
    source: Session<'_>,
    table: &Table,
    column: &str,
    first: i64,
    last: i64,
) -> Result<Vec<Vec<SqlValue<'static>>>, StorageError> {
    let sql = format!(
        "SELECT {} FROM {} WHERE register = ? AND {column} BETWEEN ? AND ?",
        table.columns.join(", "),
        table.name
    );
    source.all(&sql, &[SqlValue::Int(first), SqlValue::Int(last)], |row| owned(row, table))
}
