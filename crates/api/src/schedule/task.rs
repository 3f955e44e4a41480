//! The tasks of a schedule: the same operations as at the command line, on a book that is served. It must not decide when.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use accounts::book::Accounts;
use chrono::{DateTime, Utc};
use domain::Actor;
use domain::authority::Role;
use domain::value::ShortText;
use operations::checkpoint::Sign;
use operations::problem::Kind;
use operations::upkeep::{Backup, Restore, Verified, Verify};
use operations::{
    Asker, Delivery, Export as _, Keeper, Maintenance, Media, Outcome, Problem, Signer, Unwritten, When,
};
use reports::words::Words;
use storage::Store;

use super::{KeptCopy, Schedule, Success, Task, make_folder};
use crate::served::{AskedWhen, Served};

/// A book that is kept up.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Book<'a> {
    /// A register.
    Register(&'a Served),
    /// The access book of the server, and where it is.
    Accounts(&'a Path),
}

/// What the access book is called; no register can be called so, because their names have letters and digits only.
const ACCOUNTS: &str = "_accounts";

/// How the names of folders begin into which a copy is restored to see whether it can be.
const TRIAL: &str = ".restored-";

/// The name of the file beside a copy that says that the state does not list it yet.
const UNLISTED: &str = ".unlisted";

impl Book<'_> {
    /// By what the state knows it.
    pub(crate) fn key(&self) -> String {
        match self {
            Self::Register(served) => served.id.to_string(),
            Self::Accounts(_) => "accounts".to_owned(),
        }
    }

    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Register(served) => &served.name,
            Self::Accounts(_) => ACCOUNTS,
        }
    }

    /// Whether a task makes sense for it: an access book is shown to nobody outside, so it has no checkpoints.
    pub(super) const fn has(&self, task: Task) -> bool {
        matches!((self, task), (Self::Register(_), _) | (_, Task::Verification | Task::Backup))
    }
}

/// A register as the operations of upkeep see it.
struct AtPlace<'a> {
    place: &'a Path,
    store: Option<Store>,
    asker: Asker,
    when: When,
}

impl Keeper for AtPlace<'_> {
    fn asker(&self) -> &Asker {
        &self.asker
    }

    fn place(&self) -> &Path {
        self.place
    }

    fn store(&mut self) -> Outcome<&mut Store> {
        if self.store.is_none() {
            self.store = Some(Store::open_read_only(self.place)?);
        }
        self.store.as_mut().ok_or_else(Problem::unforeseen)
    }

    fn when(&self) -> When {
        self.when
    }

    fn progress(&self, _: u64, _: u64) {}
}

/// Runs an operation of upkeep at a place, and gives what was verified. What is not as it was written is the problem.
fn at<M: Maintenance<Answer = Verified>>(
    operation: &M,
    place: &Path,
    (when, asker): (When, &Asker),
    words: &Words,
) -> Outcome<Verified> {
    let mut keeper = AtPlace { place, store: None, asker: asker.clone(), when };
    let verified = Maintenance::carry_out(operation, &mut keeper, words)?;
    M::verdict(&verified, words)?;
    Ok(verified)
}

/// The server itself, by order of its settings.
fn server() -> Outcome<Asker> {
    let name = ShortText::new(Role::Owner.code()).map_err(|_| Problem::unforeseen())?;
    Ok(Asker::new(Actor { name, role: Role::Owner }))
}

/// Carries a task out. `listed` are the copies of the book of which the state knows.
///
/// # Errors
///
/// What the operation says, and `damaged` where what was verified, or restored, is not as it was written.
pub(super) fn carry_out(
    schedule: &Schedule,
    book: &Book<'_>,
    (task, listed): (Task, &[KeptCopy]),
    now: DateTime<Utc>,
    words: &Words,
) -> Outcome<Success> {
    let (verified, place) = match task {
        Task::Verification => (verified(book, words)?, None),
        Task::Backup => {
            let (verified, place) = backed_up(&schedule.folder, (book, listed), now, words)?;
            (verified, Some(place))
        }
        Task::Checkpoint => return signed(schedule, book, now, words),
    };
    Ok(Success { at: now, took_ms: 0, version: verified.version, head: verified.head, place })
}

fn verified(book: &Book<'_>, words: &Words) -> Outcome<Verified> {
    match book {
        Book::Register(served) => {
            let asker = server()?;
            let when = served.when(&AskedWhen::default(), &asker)?;
            at(&Verify { against: None }, served.path(), (when, &asker), words)
        }
        Book::Accounts(path) => {
            let report = storage::book::verify_file::<Accounts>(path, &mut |_, _| {})?;
            sound(Verified::from(report), words)
        }
    }
}

fn sound(verified: Verified, words: &Words) -> Outcome<Verified> {
    <Verify as Maintenance>::verdict(&verified, words).map(|_| verified)
}

/// Copies a book, restores the copy into a folder that is taken away again, and compares the two. Gives where the copy is. Until the state
/// lists it, a mark beside it says so.
fn backed_up(
    folder: &Path,
    (book, listed): (&Book<'_>, &[KeptCopy]),
    now: DateTime<Utc>,
    words: &Words,
) -> Outcome<(Verified, String)> {
    let own = folder.join(book.name());
    make_folder(&own)?;
    finish(folder, listed);
    sweep(&own);
    let place = format!("{}/{}/{}.ayni", book.name(), stamp(now), book.name());
    let copy = folder.join(&place);
    let of_copy = copy.parent().map(Path::to_owned).unwrap_or_default();
    let failed = |path: &Path| {
        let shown = path.display().to_string();
        move |error: io::Error| Problem::file(&shown, error)
    };
    if of_copy.exists() {
        return Err(failed(&of_copy)(io::ErrorKind::AlreadyExists.into()));
    }
    make_folder(&of_copy)?;
    fs::write(of_copy.join(UNLISTED), "").map_err(failed(&of_copy))?;
    let done = copied(book, &copy, words).and_then(|made| {
        let trial = tempfile::Builder::new().prefix(TRIAL).tempdir_in(&own).map_err(failed(&own))?;
        let restored = restored(book, &copy, &trial.path().join("restored.ayni"), words)?;
        if (restored.version, restored.head) != (made.version, made.head) {
            return Err(Problem::new(Kind::Damaged, "damaged").with("count", 1_u64));
        }
        Ok(made)
    });
    if done.is_err() {
        // What is left of it is found by nobody.
        let _ = fs::remove_dir_all(&of_copy);
    }
    Ok((done?, place))
}

fn copied(book: &Book<'_>, copy: &Path, words: &Words) -> Outcome<Verified> {
    match book {
        Book::Register(served) => {
            let asker = server()?;
            let when = served.when(&AskedWhen::default(), &asker)?;
            let backup = Backup { file: text(copy)?, overwrite: false };
            at(&backup, served.path(), (when, &asker), words)
        }
        Book::Accounts(path) => {
            let store = storage::book::Store::<Accounts>::open_read_only(path)?;
            if storage::is_address(path) {
                let copied = store.copy_to(copy, &mut |_, _| {})?;
                return sound(Verified::from(copied.report), words);
            }
            sound(Verified::from(store.backup(copy, false)?), words)
        }
    }
}

/// Restores a copy elsewhere, and folds what was restored, as a program does that opens it.
fn restored(book: &Book<'_>, copy: &Path, to: &Path, words: &Words) -> Outcome<Verified> {
    match book {
        Book::Register(served) => {
            let asker = server()?;
            let when = served.when(&AskedWhen::default(), &asker)?;
            let restore = Restore { file: text(copy)?, overwrite: false };
            let verified = at(&restore, to, (when, &asker), words)?;
            Store::open(to)?.snapshot()?;
            Ok(verified)
        }
        Book::Accounts(_) => {
            let report = storage::book::restore::<Accounts>(copy, to, false)?;
            storage::book::Store::<Accounts>::open(to)?.snapshot()?;
            sound(Verified::from(report), words)
        }
    }
}

fn signed(schedule: &Schedule, book: &Book<'_>, now: DateTime<Utc>, words: &Words) -> Outcome<Success> {
    let Book::Register(served) = book else { return Err(Problem::unforeseen()) };
    let own = schedule.folder.join(&served.name);
    make_folder(&own)?;
    let place = format!("{}/checkpoint-{}.txt", served.name, stamp(now));
    let file = schedule.folder.join(&place);
    let shown = file.display().to_string();
    let failed = |error: io::Error| Problem::file(&shown, error);
    let asker = server()?;
    let when = served.when(&AskedWhen::default(), &asker)?;
    let (version, head) = served.read(when, asker, |moment| {
        let signer = schedule.signer.as_ref().map(|signer| &*signer.0 as &dyn Signer);
        let delivery = Delivery { at: moment, words, media: Media::TEXT, signer };
        let mut part = tempfile::NamedTempFile::new_in(&own).map_err(failed)?;
        let written = Sign {}.produce(&delivery)?.content.write(&mut part);
        written.map_err(|error| match error {
            Unwritten::Sink(error) => failed(error),
            Unwritten::Content(problem) => problem,
        })?;
        part.flush().and_then(|()| part.as_file().sync_all()).map_err(failed)?;
        part.persist_noclobber(&file).map_err(|error| failed(error.error))?;
        let provenance = moment.provenance()?;
        // A checkpoint is of one register, which has both.
        provenance.version.zip(provenance.head).ok_or_else(Problem::unforeseen)
    })?;
    Ok(Success { at: now, took_ms: 0, version, head, place: Some(place) })
}

/// Takes a copy away, with everything that belongs to it.
pub(super) fn remove_copy(folder: &Path, place: &str) -> io::Result<()> {
    let copy = folder.join(place);
    let of_copy = copy.parent().filter(|of_copy| *of_copy != folder && of_copy.starts_with(folder));
    match of_copy.map(fs::remove_dir_all) {
        None | Some(Ok(())) => Ok(()),
        Some(Err(error)) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Some(Err(error)) => Err(error),
    }
}

/// Takes the marks away of copies that the state lists: from now on they are removed with their age alone.
pub(super) fn finish(folder: &Path, listed: &[KeptCopy]) {
    for copy in listed {
        let mark = folder.join(&copy.place).with_file_name(UNLISTED);
        // There is one beside a new copy only.
        let _ = fs::remove_file(mark);
    }
}

/// Takes away what a program left that was stopped in the middle of it: what it had restored, and copies of which the state never heard.
/// Copies without the mark stay, even where the state was lost.
fn sweep(own: &Path) {
    let entries = fs::read_dir(own).into_iter().flatten().flatten();
    let is_left = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str());
        name.is_some_and(|name| name.starts_with(TRIAL)) || path.join(UNLISTED).exists()
    };
    for path in entries.map(|entry| entry.path()).filter(is_left) {
        // What cannot be taken away is left to the operator of the machine.
        let _ = fs::remove_dir_all(path);
    }
}

/// An instant in the name of a file.
fn stamp(now: DateTime<Utc>) -> String {
    now.format("%Y%m%dT%H%M%SZ").to_string()
}

fn text(path: &Path) -> Outcome<String> {
    path.to_str()
        .map(str::to_owned)
        .ok_or_else(|| Problem::file(&path.display().to_string(), io::ErrorKind::InvalidFilename.into()))
}
