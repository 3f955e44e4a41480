//! Where evidence is to be found, and files on their way into the register and out again.

use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::Args;
use domain::certification::{Command, Source};
use domain::value::Name;
use reports::words::{Arg, Words};
use storage::{FILE_MAX, KeepError};

use crate::desk::{Desk, tell};
use crate::output::Destination;
use crate::problem::Outcome;
use crate::read::{self, Reading};
use operations::problem::{Kind, Problem};

/// How many bytes the largest file may have that the program is told to take, in MiB: what a ZIP of old still takes.
const MEBIBYTES: std::ops::RangeInclusive<u64> = 1..=4095;

/// Where a piece of evidence is to be found; one of these.
#[derive(Debug, Args)]
#[group(skip)]
pub(crate) struct Given {
    /// A file, which is kept beside the register; it must not hold what may have to be erased
    #[arg(long, group = "source", value_name = "PATH")]
    pub(super) file: Option<PathBuf>,
    /// What the file is to be called, without naming a person; the title by default
    #[arg(long, requires = "file")]
    name: Option<String>,
    /// How many MiB the file may have
    #[arg(long, requires = "file", value_name = "MIB", default_value_t = FILE_MAX >> 20, value_parser = clap::value_parser!(u64).range(MEBIBYTES))]
    max_size: u64,
    /// A paper or book that is not kept here: where it is to be found
    #[arg(long, group = "source", value_name = "TEXT")]
    paper: Option<String>,
    /// An address
    #[arg(long, group = "source", value_name = "URL")]
    address: Option<String>,
    /// A mandate of this register: its holder, or its identifier
    #[arg(long, group = "source", value_name = "HOLDER")]
    mandate: Option<String>,
    /// An organ of this register; with --mandate, the organ where she holds it
    #[arg(long, value_name = "ORGAN")]
    organ: Option<String>,
    /// The cooperative of the organ, where several have such an organ
    #[arg(long, requires = "organ")]
    of: Option<String>,
    /// Another record of this register, such as training:0190a7e1-…
    #[arg(long, group = "source", value_name = "KIND:UUID")]
    record: Option<String>,
}

impl Given {
    /// What was given; a file is read to its end, and not kept yet.
    pub(super) fn source(&self, desk: &mut Desk, title: &Name) -> Outcome<Source> {
        if let Some(file) = &self.file {
            return self.measured(desk, file, title);
        }
        let reading = desk.reading()?;
        let words = reading.words;
        if let Some(paper) = &self.paper {
            return read::text(words, "--paper", paper).map(Source::Paper);
        }
        if let Some(address) = &self.address {
            return read::text(words, "--address", address).map(Source::Address);
        }
        if let Some(holder) = &self.mandate {
            let mandate = reading.mandate(holder, self.organ.as_ref(), self.of.as_ref())?;
            return record(&reading, "mandate", *mandate.uuid());
        }
        if let Some(organ) = &self.organ {
            let organ = reading.organ(self.of.as_ref(), organ)?;
            return record(&reading, "organ", *organ.uuid());
        }
        let Some(given) = &self.record else {
            return Err(read::wrong(words, "evidence_source_needed", "--file", "", &[]));
        };
        let not_understood = || read::wrong(words, "evidence_record_wrong", "--record", given, &[]);
        let (kind, id) = given.split_once(':').ok_or_else(not_understood)?;
        record(&reading, kind, id.trim().parse().map_err(|_| not_understood())?)
    }

    fn measured(&self, desk: &Desk, path: &Path, title: &Name) -> Outcome<Source> {
        desk.spare(path)?;
        let words = desk.words();
        let mut file = Watched::open(words, path)?;
        let limit = self.max_size << 20;
        if limit < file.before.len() {
            return Err(too_big(words, path, limit));
        }
        let all = file.before.len();
        let bar = crate::progress::bytes(all);
        let measured = storage::measure(&mut file, limit, &mut |done| bar.at_of(done, all));
        bar.done();
        let (digest, size) = measured.map_err(|error| kept(words, path, error))?;
        Ok(Source::File { digest, name: self.called(words, path, title)?, size })
    }

    /// What the file is called from now on. Its own name may name a person, so it is not taken unasked.
    fn called(&self, words: &Words, path: &Path, title: &Name) -> Outcome<Name> {
        if let Some(name) = &self.name {
            return read::text(words, "--name", name);
        }
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        let short: String = title.as_str().chars().take(180).collect();
        let name = if ending.is_empty() || ending.len() > 12 { short } else { format!("{short}.{ending}") };
        read::text(words, "--name", &name)
    }
}

fn record(reading: &Reading<'_>, kind: &str, record: uuid::Uuid) -> Outcome<Source> {
    Ok(Source::Record { kind: read::text(reading.words, "--record", kind.trim())?, record })
}

/// Keeps the file that a command speaks of. It was read once already; where it is another now, nothing is recorded.
pub(super) fn keep(desk: &mut Desk, path: &Path, command: &domain::Command) -> Outcome {
    let domain::Command::Certification(Command::RecordEvidence { details, .. }) = command else {
        return Err(Problem::unforeseen());
    };
    let Source::File { digest, size, .. } = details.source else {
        return Err(Problem::unforeseen());
    };
    let mut file = Watched { expected: Some(size), ..Watched::open(desk.words(), path)? };
    let bar = crate::progress::bytes(size);
    let done = desk.store()?.put_blob(&mut file, size, &mut |done| bar.at_of(done, size));
    bar.done();
    let words = desk.words();
    let found = done.map_err(|error| match error {
        // It was as long as was measured a moment ago.
        KeepError::TooBig { .. } => changed(words, path),
        error => kept(words, path, error),
    })?;
    if found.digest == digest { Ok(()) } else { Err(changed(words, path)) }
}

/// A file that is read while somebody may still write to it: the end is an error where it changed meanwhile.
struct Watched {
    file: File,
    before: Metadata,
    read: u64,
    expected: Option<u64>,
}

impl Watched {
    fn open(words: &Words, path: &Path) -> Outcome<Self> {
        let shown = path.display().to_string();
        let failed = |error| Problem::file(&shown, error);
        let before = fs::metadata(path).map_err(failed)?;
        let no_file = |code| read::coded(words, Kind::Input, code, &[("path", Arg::from(&shown))]);
        if before.is_dir() {
            return Err(no_file("evidence_is_folder"));
        }
        if !before.is_file() {
            return Err(no_file("evidence_no_file"));
        }
        let file = File::open(path).map_err(failed)?;
        let before = file.metadata().map_err(failed)?;
        Ok(Self { file, before, read: 0, expected: None })
    }
}

impl Read for Watched {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.read = self.read.saturating_add(u64::try_from(read).unwrap_or(u64::MAX));
        if read == 0 && !buffer.is_empty() {
            let after = self.file.metadata()?;
            let same = after.len() == self.before.len()
                && after.modified().ok() == self.before.modified().ok()
                && after.len() == self.read
                && self.expected.is_none_or(|expected| expected == self.read);
            if !same {
                return Err(io::Error::from(io::ErrorKind::ResourceBusy));
            }
        }
        Ok(read)
    }
}

fn changed(words: &Words, path: &Path) -> Problem {
    let shown = path.display().to_string();
    read::coded(words, Kind::Input, "evidence_changed", &[("path", Arg::from(&shown))])
}

fn too_big(words: &Words, path: &Path, limit: u64) -> Problem {
    let shown = path.display().to_string();
    let args = [("path", Arg::from(&shown)), ("limit", Arg::Number(limit >> 20))];
    read::coded(words, Kind::Input, "evidence_too_big", &args)
}

/// Why a file was not kept.
fn kept(words: &Words, path: &Path, error: KeepError) -> Problem {
    match error {
        KeepError::TooBig { limit } => too_big(words, path, limit),
        KeepError::Unreadable(source) if source.kind() == io::ErrorKind::ResourceBusy => changed(words, path),
        KeepError::Unreadable(source) => Problem::file(&path.display().to_string(), source),
        KeepError::Storage(error) => Problem::from(error),
    }
}

/// Writes the file of a piece of evidence out again.
pub(super) fn extract(desk: &mut Desk, title: &str, output: &Path) -> Outcome {
    let reading = desk.reading()?;
    let id = reading.evidence(title)?;
    let found = reading.register.certifications().evidence(id);
    let details = found.map(|found| found.details.clone()).ok_or_else(Problem::unforeseen)?;
    let words = desk.words();
    let Source::File { digest, .. } = details.source else {
        return Err(read::coded(
            words,
            Kind::Input,
            "evidence_has_no_file",
            &[("title", Arg::from(details.title.as_str()))],
        ));
    };
    let Destination::File(target) = desk.destination(output, &[])? else {
        return Err(read::coded(words, Kind::Usage, "evidence_to_a_file", &[]));
    };
    let file = desk.store()?.open_file(digest);
    let words = desk.words();
    let mut file = file.map_err(Problem::from)?;
    if desk.common.dry_run {
        tell(&words.say("cli-dry-run"));
        return Ok(());
    }
    let written = target.write(&mut |out| io::copy(&mut file, out).map(drop));
    if written.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::InvalidData) {
        let digest = digest.to_string();
        let args = [("title", Arg::from(details.title.as_str())), ("digest", Arg::from(&digest))];
        return Err(read::coded(words, Kind::Damaged, "evidence_damaged", &args));
    }
    desk.saved(&target, written)
}

/// Takes away the files that nothing refers to.
pub(super) fn forget_unused(desk: &mut Desk, yes: bool) -> Outcome {
    desk.writes_today()?;
    let unused = desk.store()?.unreferenced();
    let unused = unused.map_err(Problem::from)?;
    if unused.is_empty() || desk.common.dry_run {
        return say_forgotten(desk, unused.len(), unused.values().sum());
    }
    let (count, bytes) = (unused.len(), unused.values().sum());
    let count = Arg::Number(u64::try_from(count).unwrap_or(u64::MAX));
    let args = [("count", count), ("bytes", Arg::Number(bytes))];
    desk.confirm(yes, &desk.words().say_with("cli-evidence-forget-question", &args))?;
    let forgotten = desk.store()?.collect_garbage();
    let forgotten = forgotten.map_err(Problem::from)?;
    say_forgotten(desk, usize::try_from(forgotten.files).unwrap_or(usize::MAX), forgotten.bytes)
}

fn say_forgotten(desk: &Desk, files: usize, bytes: u64) -> Outcome {
    let count = Arg::Number(u64::try_from(files).unwrap_or(u64::MAX));
    let words = desk.words();
    let said = words.say_with("cli-evidence-forgotten", &[("count", count), ("bytes", Arg::Number(bytes))]);
    let dry = if desk.common.dry_run { format!("\n{}", words.say("cli-dry-run")) } else { String::new() };
    desk.put(&format!("{said}{dry}\n"))
}
