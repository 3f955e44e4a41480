//! Files on their way out of the register, for others to read, and into it, to be kept.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use domain::Command;
use exchange::dossier::{self, Form, Packed, Part};
use operations::operation::{AnyExport, unpacked};
use operations::problem::Kind;
use operations::{Attachment, Content, Delivery, Effect, Media, Moment, Notice, Problem, Unwritten};
use reports::words::Arg;
use serde::Serialize;

use super::{Desk, tell};
use crate::args::Format;
use crate::attachment;
use crate::keys::KeyFile;
use crate::output::{Destination, Target};
use crate::problem::Outcome;

/// What a program is told of files that were packed.
#[derive(Serialize)]
struct Packing<'a> {
    bytes: u64,
    manifest: domain::value::Digest,
    parts: u64,
    path: &'a str,
}

impl Desk {
    /// Writes what an export gives, after what has to be said of it.
    pub(super) fn hand_out(&mut self, export: &dyn AnyExport) -> Outcome {
        let Some(Effect::Export { media, .. }) = operations::find(export.name()).map(|one| one.effect) else {
            return Err(Problem::unforeseen());
        };
        let target = self.common.target.clone().ok_or_else(Problem::unforeseen)?;
        let is_package = media == [Media::PACKAGE];
        let outlet = if is_package { None } else { Some(self.outlet(&target, media)?) };
        self.store()?;
        let desk: &Self = self;
        let at =
            Moment::new(desk.kept().ok_or_else(Problem::unforeseen)?, desk.when(), desk.asker().clone())?;
        let media = outlet.as_ref().map_or(Media::PACKAGE, |(_, media)| *media);
        let signer = KeyFile::new(&desk.words, desk.common.key.as_deref());
        let exported =
            export.produce(&Delivery { at: &at, words: &desk.words, media, signer: Some(&signer) })?;
        for notice in &exported.notices {
            tell(&notice.said(&desk.words));
        }
        match (exported.content, outlet) {
            (Content::Package(parts), _) => desk.pack(parts, exported.foretold.as_ref(), &target),
            (content, Some((destination, media))) => desk.deliver(content, media, &destination),
            (Content::Bytes(_) | Content::Stream(_), None) => Err(Problem::unforeseen()),
        }
    }

    /// Writes what a file holds where it goes; a trial only says so.
    fn deliver(&self, content: Content<'_>, media: Media, destination: &Destination) -> Outcome {
        match destination {
            // What is kept is checked at its end, when a terminal or another program would have it already.
            Destination::Standard if media == Media::STORED => {
                Err(Problem::new(Kind::Usage, "evidence_to_a_file"))
            }
            Destination::Standard if !(self.common.dry_run && matches!(content, Content::Stream(_))) => {
                show(content)
            }
            _ if self.common.dry_run => {
                self.tell_it_was_a_trial();
                Ok(())
            }
            Destination::Standard => show(content),
            Destination::File(target) => {
                let written = fill(target, content)?;
                self.saved(target, written)
            }
        }
    }

    /// Packs files that go together into a folder or a ZIP, and says what was packed; a trial says what would be.
    fn pack(&self, parts: Vec<Part<'_>>, foretold: Option<&Notice>, target: &Path) -> Outcome {
        if self.common.dry_run {
            self.tell_it_was_a_trial();
            let said = foretold.map(|notice| notice.said(&self.words)).unwrap_or_default();
            return self.put(&format!("{said}\n"));
        }
        let bar = crate::progress::bytes(parts.iter().map(size).sum());
        let beside = target.parent().filter(|folder| !folder.as_os_str().is_empty());
        storage::sweep_outputs(beside.unwrap_or(Path::new(".")));
        let (form, overwrite) = (Form::of(target), self.common.overwrite);
        let packed = dossier::pack(parts, target, form, overwrite, &mut |done, all| bar.at_of(done, all));
        bar.done();
        self.say_packed(&target.display().to_string(), &packed.map_err(unpacked)?)
    }

    fn say_packed(&self, path: &str, packed: &Packed) -> Outcome {
        let &Packed { parts, bytes, manifest } = packed;
        if self.format == Format::Json {
            let said = serde_json::to_string_pretty(&Packing { bytes, manifest, parts, path });
            return self.put(&format!("{}\n", said.map_err(|_| Problem::unforeseen())?));
        }
        let manifest = manifest.to_string();
        let args = [
            ("path", Arg::from(path)),
            ("parts", Arg::Number(parts)),
            ("bytes", Arg::Number(bytes)),
            ("manifest", Arg::from(&manifest)),
        ];
        self.put(&format!("{}\n", self.words.say_with("cli-dossier-written", &args)))
    }

    /// Measures a file that is to be kept with a change, so that it is part of what is asked.
    pub(super) fn measure(&self, file: &mut Attachment) -> Outcome {
        if !file.is_unmeasured() {
            return Ok(());
        }
        let path = PathBuf::from(file.name());
        self.spare(&path)?;
        let (digest, size) = attachment::measured(&path, self.common.size_max)?;
        file.measure(digest, size);
        Ok(())
    }

    /// Keeps a file that commands speak of, once they are judged: what is refused leaves nothing behind.
    pub(super) fn keep(&mut self, file: &Attachment, commands: &[Command]) -> Outcome {
        self.writes_today()?;
        if self.common.dry_run {
            return Ok(());
        }
        self.foresee(commands)?;
        attachment::keep(self.store()?, Path::new(file.name()), file.measured("file")?)
    }
}

fn size(part: &Part<'_>) -> u64 {
    match &part.content {
        dossier::Content::Text(text) => u64::try_from(text.len()).unwrap_or(u64::MAX),
        dossier::Content::Stream { size, .. } => *size,
    }
}

/// Writes what a file holds to standard output. A reader that closed the pipe is no error.
fn show(content: Content<'_>) -> Outcome {
    let mut out = io::stdout().lock();
    let flushed = match content.write(&mut out) {
        Ok(()) => out.flush(),
        Err(Unwritten::Sink(error)) => Err(error),
        Err(Unwritten::Content(problem)) => return Err(problem),
    };
    match flushed {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Problem::file("-", error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Writes a file whole, or nothing: whether the disk took it, or the problem with what was to be written.
fn fill(target: &Target, content: Content<'_>) -> Outcome<io::Result<()>> {
    let (mut content, mut problem) = (Some(content), None);
    let written = target.write(&mut |file| match content.take().map(|content| content.write(file)) {
        None | Some(Ok(())) => Ok(()),
        Some(Err(Unwritten::Sink(error))) => Err(error),
        Some(Err(Unwritten::Content(unreadable))) => {
            problem = Some(unreadable);
            Err(io::ErrorKind::InvalidData.into())
        }
    });
    problem.map_or(Ok(written), Err)
}
