//! A register from one place to another, between files and servers, as it stands: every stored byte of the log, with its
//! hashes. It must not decide anything, and what is there already is never written anew.
//!
//! The log goes over in stretches, each in one transaction together with the rows derived from it. A copy that was cut off
//! is therefore the register of an earlier moment, and copying again goes on from there.

use std::collections::{BTreeSet, VecDeque};
use std::path::{Path, PathBuf};

use domain::value::Digest;
use uuid::Uuid;

use super::snapshot::Snapshot;
use super::store::Store;
use super::{Book, Fact, load, rows};
use crate::belongs::is_same_file;
use crate::engine::Engine;
use crate::error::{Details, ErrorKind, StorageError};
use crate::fault::Fault;
use crate::files::{FILE_MAX, stored};
use crate::journal::append::{self, BATCH, COMMAND, ERASABLE, EVENT, SETTING};
use crate::journal::kept::KEPT_COMMAND;
use crate::journal::read::{self, Texts};
use crate::journal::texts;
use crate::journal::verify::VerifyReport;
use crate::postgres::{Postgres, Url};
use crate::schema::FILE_TABLES;
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

impl<B: Book> Store<B> {
    /// Copies the register to a file or server. A copy that is there already is brought up to date, as long as it is a
    /// beginning of this register. `progress` hears how many events of how many are there.
    pub fn copy_to(&self, to: &Path, progress: &mut dyn FnMut(u64, u64)) -> Result<Copied, StorageError> {
        let there = Url::read(to).transpose()?.map(|url| url.place());
        if is_same_file(self.path(), to) || there.is_some_and(|there| there == self.path()) {
            return Err(ErrorKind::Itself.at(self.path()));
        }
        let transaction = self.with_path(self.engine.begin_read())?;
        let source = transaction.session();
        let head = self.with_path(read::head(source))?;
        let mut copy = self.begin_copy(to)?;
        let before = copy.version()?;
        let done = {
            let mut copying = Copying::<B> { source, copy: &mut copy, last: head.version };
            copying.log(progress).and_then(|()| copying.beside())
        };
        done.map_err(|error: StorageError| error.with_path(copy.path()))?;
        self.copy_files(&mut copy)?;
        drop(transaction);
        let report = copy.verify(progress)?;
        let path = copy.path().to_owned();
        if !report.is_sound() || report.head != head.hash {
            let first = report.faults.first().map_or("head_differs", Fault::code);
            return Err(ErrorKind::Unverified
                .at(path)
                .with(Details::Faults { count: report.faults.len().max(1), first }));
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
                    return Err(ErrorKind::OtherRegister.at(url.place()));
                }
                url.register = Some(register);
                match Postgres::create(&url, B::schema(), register, created_at) {
                    Err(error) if error.is(ErrorKind::Exists) => Self::opened(Path::new(&url.whole()))?,
                    made => Self::new(Engine::Postgres(made.map_err(|error| error.with_path(url.place()))?))
                        .begun()?,
                }
            }
            None if to.exists() => Self::opened(to)?,
            None => Self::new(Engine::create(to, B::schema(), register, created_at)?).begun()?,
        };
        let same = begun.id() == register && begun.engine.created_at() == created_at;
        if same && self.continues(&begun)? {
            return Ok(begun);
        }
        Err(ErrorKind::OtherRegister.at(begun.path()))
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
            Ok(Some(_)) => Err(ErrorKind::Unfinished.at(self.path())),
            Ok(None) | Err(_) => Ok(self),
        }
    }

    /// Takes the register of an address away, so that a copy can take its place.
    pub(crate) fn take_away(path: &Path) -> Result<(), StorageError> {
        let store = Self::opened(path)?;
        let transaction = store.with_path(store.engine.begin_alone())?;
        // The register itself last, so that nothing is left of one that is gone.
        let tables = B::schema().table_names().filter(|table| *table != "register");
        for table in tables.chain(FILE_TABLES).chain(["register"]) {
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
struct Copying<'a, B: Book> {
    source: Session<'a>,
    copy: &'a mut Store<B>,
    last: i64,
}

/// What of the log is on its way in one transaction.
struct Stretch<B: Book> {
    events: Vec<Vec<SqlValue<'static>>>,
    commands: Vec<Vec<SqlValue<'static>>>,
    touched: B::Dirty,
    first: i64,
    /// Of the last event: which command it is of and which batch.
    command: Option<Uuid>,
    batch: Option<Uuid>,
    count: usize,
}

impl<B: Book> Copying<'_, B> {
    /// Copies events, commands, profiles and batches, with the rows derived from them.
    fn log(&mut self, progress: &mut dyn FnMut(u64, u64)) -> Result<(), StorageError> {
        let Store { engine, cache, .. } = &mut *self.copy;
        let mut known = load::refreshed::<B>(engine, cache.as_ref())?;
        let mut log =
            Log { source: self.source, read: known.version, last: self.last, waiting: VecDeque::new() };
        let mut next = log.next()?;
        while next.is_some() {
            let transaction = engine.begin()?;
            let before = known.version;
            let mut stretch = Stretch::<B>::begin(before + 1);
            while let Some((event, texts)) = next.take_if(|(event, _)| !stretch.ends_before(event)) {
                stretch.take(event, texts, &mut known)?;
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
            stretch.write(engine, self.source, &known)?;
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
        let kept_gone = forget_kept(self.source, copy)?;
        if kept_gone && gone.is_empty() {
            texts::mark_purge_pending(copy)?;
        }
        if !gone.is_empty() {
            texts::mark_purge_pending(copy)?;
            let known = load::refreshed::<B>(&self.copy.engine, None)?;
            rows::replace_all::<B>(copy, &known.state)?;
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
        if kept_gone || !gone.is_empty() {
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

/// An event with its texts, as far as they are kept.
type Entry = (Vec<SqlValue<'static>>, Texts);

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
            let read = |row: &Row<'_>| Ok((owned(row, &EVENT)?, Texts::of(row.get(0)?, &mut texts)));
            self.waiting = self.source.all(&sql, &range, read)?.into();
            self.read = until;
        }
        Ok(self.waiting.pop_front())
    }
}

impl<B: Book> Stretch<B> {
    fn begin(first: i64) -> Self {
        let (events, commands, touched) = (Vec::new(), Vec::new(), B::Dirty::default());
        Self { events, commands, touched, first, command: None, batch: None, count: 0 }
    }

    /// Whether this event may begin another stretch, and should.
    fn ends_before(&self, event: &[SqlValue<'_>]) -> bool {
        let apart = self.command != uuid(&event[COMMAND_AT])
            && (self.batch.is_none() || self.batch != uuid(&event[BATCH_AT]));
        CHUNK_EVENTS <= self.count && apart
    }

    fn take(
        &mut self,
        event: Vec<SqlValue<'static>>,
        texts: Texts,
        known: &mut Snapshot<B::State>,
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
        let fact: Fact<B> = load::fact(*version, kind, body, texts)?;
        let hash = <[u8; 32]>::try_from(hash.as_ref()).map_err(|_| StorageError::damaged("hash"))?;
        let command = uuid(&event[COMMAND_AT]);
        if self.command != command {
            self.end_command(known.version);
            (self.command, self.first) = (command, *version);
        }
        self.batch = uuid(&event[BATCH_AT]);
        B::touch(&mut self.touched, &known.state, &fact.event, *version);
        B::apply(&mut known.state, &fact.event, fact.attachment.as_ref());
        (known.version, known.at, known.hash) = (*version, *at, Digest(hash));
        self.count += 1;
        self.events.push(event);
        Ok(())
    }

    /// The command of the last event ends with it.
    fn end_command(&mut self, last: i64) {
        if let Some(command) = self.command.take() {
            let batch = self.batch.map_or(SqlValue::Null, SqlValue::Id);
            self.commands.push(vec![
                SqlValue::Id(command),
                SqlValue::Int(self.first),
                SqlValue::Int(last),
                batch,
                // Comes with what stands beside the log.
                SqlValue::Null,
            ]);
        }
    }

    fn write(
        self,
        copy: &Engine,
        source: Session<'_>,
        known: &Snapshot<B::State>,
    ) -> Result<(), StorageError> {
        let (copy, chunk_size) = (copy.session(), copy.chunk_size());
        let last = known.version;
        let first = last - i64::try_from(self.count).unwrap_or(i64::MAX) + 1;
        copy.put(&EVENT, OnConflict::Fail, &self.events)?;
        copy.put(&COMMAND, OnConflict::Fail, &self.commands)?;
        copy.put(&ERASABLE, OnConflict::Fail, between(source, &ERASABLE, "version", first, last)?)?;
        copy.put(&KEPT_COMMAND, OnConflict::Fail, kept(source, first, last)?)?;
        copy.put(&BATCH, OnConflict::Update, between(source, &BATCH, "last_version", first, last)?)?;
        let mut touched = B::chunks_of(self.touched, chunk_size);
        touched.try_for_each(|records| rows::write(copy, &B::rows(&known.state, &records)))
    }
}

fn uuid(cell: &SqlValue<'_>) -> Option<Uuid> {
    cell.as_bytes().and_then(|bytes| Uuid::from_slice(&bytes).ok())
}

fn owned(row: &Row<'_>, table: &Table) -> Result<Vec<SqlValue<'static>>, StorageError> {
    (0..table.columns.len()).map(|column| row.cell(column).map(SqlValue::into_owned)).collect()
}

/// What is kept of the commands of a part of the log.
fn kept(source: Session<'_>, first: i64, last: i64) -> Result<Vec<Vec<SqlValue<'static>>>, StorageError> {
    let sql = "SELECT DISTINCT k.command, k.kind, k.asked_at, k.body, k.seal FROM event e \
               JOIN kept_command k ON k.register = ?1 AND k.command = e.command \
               WHERE e.register = ?1 AND e.version BETWEEN ?2 AND ?3";
    let range = [SqlValue::Int(first), SqlValue::Int(last)];
    source.all(sql, &range, |row| owned(row, &KEPT_COMMAND))
}

/// Takes away what the copy keeps of commands and the source does not any more. Says whether there was any.
fn forget_kept(source: Session<'_>, copy: Session<'_>) -> Result<bool, StorageError> {
    let ids = |session: Session<'_>| {
        let sql = "SELECT command FROM kept_command WHERE register = ?";
        session.all(sql, &[], |row| row.get::<[u8; 16]>(0))
    };
    let there: BTreeSet<_> = ids(source)?.into_iter().collect();
    let gone: Vec<_> = ids(copy)?.into_iter().filter(|id| !there.contains(id)).collect();
    for id in &gone {
        let sql = "DELETE FROM kept_command WHERE register = ? AND command = ?";
        copy.execute(sql, &[SqlValue::bytes(id)])?;
    }
    Ok(!gone.is_empty())
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
