//! A change at the desk: its files are read, it is proposed and said, asked once more where it cannot be taken back, carried
//! out and answered. What it comes to is decided by `operations::change`.

use std::path::{Path, PathBuf};

use domain::Command;
use domain::value::Digest;
use exchange::catalogue;
use operations::change::{self, Answer, Done, Terms};
use operations::operation::AnyMutation;
use operations::problem::{Cause, Kind, Problem};
use operations::proposal::{Audience, Batch, Produced};
use operations::{Filled, Mint, Proposal, Upload};
use storage::{Asked, BatchKind, Details};

use super::{Desk, tell};
use crate::args::Format;
use crate::mint;
use crate::output::Staged;
use crate::problem::Outcome;
use crate::progress;

impl Desk {
    /// Reads the files that are handed in with an operation. What is asked is known only then: it is its digest by which the
    /// same request is known when it comes again.
    pub(crate) fn take_in(&mut self, filled: &mut Filled) -> Outcome {
        if matches!(filled, Filled::Mutation(_)) {
            self.writes_today()?;
        }
        for upload in filled.uploads() {
            upload.fill(self.read(Path::new(upload.name()))?);
        }
        if let Filled::Mutation(mutation) = filled {
            for (upload, addresses) in mutation.neighbours() {
                look_beside(upload, &addresses);
            }
            if let Some(file) = mutation.attachment() {
                self.measure(file)?;
            }
        }
        self.common.asked = Some(filled.digest(self.common.as_of.as_deref()));
        Ok(())
    }

    /// Carries out a change: proposes it, says and asks what there is to say and to ask, and records what it comes to.
    pub(super) fn change(&mut self, mut mutation: Box<dyn AnyMutation>) -> Outcome {
        let inputs: Vec<PathBuf> =
            mutation.uploads().into_iter().map(|upload| PathBuf::from(upload.name())).collect();
        let proposal = self.proposed(&*mutation)?;
        for said in proposal.introduction(&self.words) {
            tell(&said);
        }
        if let Some(question) = &proposal.question {
            let yes = Filled::is_confirmed(&mutation.fields());
            self.confirm(yes, &question.said(&self.words))?;
        }
        if let Some(file) = mutation.attachment() {
            self.keep(file, &proposal.commands)?;
        }
        self.settle_on(proposal, &inputs)
    }

    /// Records what an operation comes to as a batch of a kind, and says nothing of it.
    pub(crate) fn record_as(&mut self, kind: BatchKind, mutation: &dyn AnyMutation) -> Outcome {
        let mut proposal = self.proposed(mutation)?;
        proposal.batch = Some(Batch { kind, label: None, digest: None, undoes: None });
        self.recorded_or_tried(&mut proposal).map(drop)
    }

    /// Carries the commands out, all or none, and says what happened.
    pub(crate) fn act<C: Into<Command>>(&mut self, commands: impl IntoIterator<Item = C>) -> Outcome {
        self.settle_on(Proposal::of(commands), &[])
    }

    /// Judges what was filled in for an operation that asks or changes something, and neither records nor prints anything.
    ///
    /// # Errors
    ///
    /// The problem with it.
    pub(crate) fn judged(&mut self, mut filled: Filled) -> Outcome {
        self.take_in(&mut filled)?;
        match filled {
            Filled::Mutation(mutation) => self.proposed(&*mutation).map(drop),
            Filled::Query(query) => {
                let (moment, words) = self.moment()?;
                query.answer(&moment, words).map(drop)
            }
            Filled::Export(_) | Filled::Maintenance(_) => Ok(()),
        }
    }

    fn proposed(&mut self, mutation: &dyn AnyMutation) -> Outcome<Proposal> {
        // The register is folded once, for the proposal and for recording it.
        self.store()?.register()?;
        let (id, salt) = (&mut mint::uuid, &mut mint::salt);
        let (moment, words) = self.moment()?;
        mutation.propose(&moment, words, &mut Mint { id, salt })
    }

    /// Records what is proposed, or tries it, and says what came of it. The files that come out of it are made ready first: where
    /// one cannot be written, nothing is recorded.
    fn settle_on(&mut self, mut proposal: Proposal, inputs: &[PathBuf]) -> Outcome {
        self.writes_today()?;
        let files = if self.common.dry_run { Vec::new() } else { proposal.files(&self.words)? };
        let staged = self.staged(files, inputs)?;
        let done = self.recorded_or_tried(&mut proposal)?;
        for file in staged {
            self.finish(file)?;
        }
        self.answer(&proposal, &done)?;
        // What is said of something that was done is not said of a trial.
        for notice in proposal.afterwards.iter().filter(|_| !done.is_trial()) {
            tell(&notice.said(&self.words));
        }
        proposal.verdict.map_or(Ok(()), Err)
    }

    fn recorded_or_tried(&mut self, proposal: &mut Proposal) -> Outcome<Done> {
        let terms = Terms {
            id: self.command_id()?,
            asked: self.common.asked,
            by: self.actor(),
            from: Asked::default(),
            expected: self.expected(),
            dry_run: self.common.dry_run,
        };
        let bar = progress::bar(proposal.commands.len());
        let store = super::open(&mut self.store, &self.common, self.clock)?;
        let mut mint = Mint { id: &mut mint::uuid, salt: &mut mint::salt };
        let done = change::carry_out(proposal, &terms, store, &mut mint, &mut |done| bar.at(done));
        bar.done();
        let done = done.map_err(|problem| self.dated(problem))?;
        self.recorded = done.version().or(self.recorded);
        Ok(done)
    }

    fn answer(&mut self, proposal: &Proposal, done: &Done) -> Outcome {
        if let Some(answer) = &proposal.answer {
            match (done.version(), &proposal.in_trial) {
                (Some(version), _) => {
                    tell(&self.words.say_with("receipt-written", &[("version", version.into())]));
                }
                (None, Some(notice)) => tell(&notice.said(&self.words)),
                (None, None) => {}
            }
            return self.print(answer);
        }
        let audience = match self.format {
            Format::Table => Audience::Terminal,
            Format::Html => Audience::Page,
            Format::Json | Format::Csv | Format::Xlsx => Audience::Program,
        };
        let (moment, words) = self.moment()?;
        let answer = Answer::of(proposal, done, &moment, audience, words)?;
        drop(moment);
        match answer {
            Answer::Document(document) => self.print(&document),
            Answer::Receipt(receipt) => {
                self.say(&receipt)?;
                if let Done::Recorded { written, .. } = done {
                    self.say_residue(written);
                }
                Ok(())
            }
        }
    }

    /// Makes ready the files that come out of an operation, except those that are there already just so.
    pub(crate) fn staged(&self, files: Vec<Produced>, inputs: &[PathBuf]) -> Outcome<Vec<Staged>> {
        let inputs: Vec<&Path> = inputs.iter().map(PathBuf::as_path).collect();
        let mut staged = Vec::new();
        for Produced { name, content, .. } in files {
            let path = Path::new(&name);
            match self.destination(path, &inputs) {
                Ok(destination) => staged.push(destination.stage(&self.words, content)?),
                Err(problem) if problem.code != "file_exists" => return Err(problem),
                Err(_) if std::fs::read(path).is_ok_and(|there| there == content) => {}
                Err(_) => {
                    let shown = path.display().to_string();
                    return Err(Problem::new(Kind::Input, "input_rejected_exists").with("path", shown));
                }
            }
        }
        Ok(staged)
    }

    /// A problem of the store, with instants in the time of the register.
    pub(super) fn dated(&self, problem: Problem) -> Problem {
        let Some(Cause::Storage(error)) = &problem.cause else { return problem };
        let &Details::Instants { last, now } = error.details() else { return problem };
        let said = |instant| self.words.instant(&self.zone.rfc3339(instant));
        problem.with("last", said(last)).with("now", said(now))
    }
}

/// Looks at the files that an upload names, from the folder in which it stands itself.
fn look_beside(upload: &mut Upload, addresses: &[String]) {
    let folder = Path::new(upload.name()).parent().unwrap_or(Path::new("")).to_owned();
    for address in addresses {
        let path = folder.join(address);
        let is_short = |about: &std::fs::Metadata| {
            about.is_file()
                && usize::try_from(about.len()).is_ok_and(|size| size <= catalogue::SIZE_MAX_BYTES)
        };
        if !std::fs::metadata(&path).is_ok_and(|about| is_short(&about)) {
            continue;
        }
        if let Ok(content) = std::fs::read(&path) {
            upload.stands_beside(address, Digest::of(&[&content]));
        }
    }
}
