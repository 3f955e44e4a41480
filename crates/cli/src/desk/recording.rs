//! Recording what operations come to, after what is to be said and asked before; a trial says what would be recorded.

use std::io::IsTerminal as _;

use domain::value::id::{BatchId, CommandId};
use domain::{Actor, Command, Register};
use operations::Receipt;
use operations::problem::{Kind, Problem};
use storage::{Batch, BatchKind, ExecuteError, ExpectedVersion, Outcome as Written};

use super::{Desk, tell};
use crate::args::Format;
use crate::mint;
use crate::problem::Outcome;
use crate::read;

impl Desk {
    /// The version that the writer saw, or any.
    pub(crate) fn expected(&self) -> ExpectedVersion {
        self.common.expect_version.map_or(ExpectedVersion::Any, ExpectedVersion::Version)
    }

    pub(crate) fn command_id(&self) -> Outcome<CommandId> {
        match &self.common.command_id {
            None => Ok(mint::id()),
            Some(text) => {
                text.parse().map_err(|_| read::wrong(&self.words, "id_wrong", "--command-id", text, &[]))
            }
        }
    }

    /// Says again what came of a command that was recorded under the identifier that was given. `false` where none was: then it is
    /// still to be carried out. What the command speaks of may have changed since, so it is not read again.
    pub(crate) fn replay(&mut self) -> Outcome<bool> {
        let Some(asked) = self.common.asked else { return Ok(false) };
        if self.common.command_id.is_none() || self.common.dry_run {
            return Ok(false);
        }
        let (id, by) = (self.command_id()?, self.actor());
        let store = match self.store() {
            // Nothing was recorded in it: what needs a register says that there is none, and `init` makes one.
            Err(problem) if super::is_absent(&problem) => return Ok(false),
            store => store?,
        };
        match store.recorded(id, &by, &asked) {
            Ok(Some(written)) => self.say_written(&written).map(|()| true),
            Ok(None) => Ok(false),
            Err(error) => Err(Problem::unrecorded(error, &Register::default())),
        }
    }

    /// Refuses to write while the register is looked at as it was known.
    pub(crate) fn writes_today(&self) -> Outcome {
        let Some(value) = self.common.as_known_at.as_ref() else { return Ok(()) };
        Err(read::wrong(&self.words, "past_is_read_only", "--as-known-at", value, &[]))
    }

    /// What was recorded, or why it was not.
    fn answered(&mut self, done: Result<Written, ExecuteError>) -> Outcome<Written> {
        let failed = match done {
            Ok(written) => return Ok(self.took(written)),
            Err(failed) => failed,
        };
        let problem = match failed {
            ExecuteError::Storage(error) => Problem::from(error),
            failed => {
                let store = self.store()?;
                Problem::unrecorded(failed, store.register()?)
            }
        };
        Err(self.dated(problem))
    }

    /// Records many commands at once, all or none.
    pub(crate) fn batch(
        &mut self,
        kind: BatchKind,
        label: Option<String>,
        commands: Vec<Command>,
    ) -> Outcome<Written> {
        let by = self.actor();
        self.batch_by(by, kind, label, commands)
    }

    /// Records a batch in the name of an office.
    pub(crate) fn batch_by(
        &mut self,
        by: Actor,
        kind: BatchKind,
        label: Option<String>,
        commands: Vec<Command>,
    ) -> Outcome<Written> {
        let commands = commands.into_iter().map(|command| (mint::id(), command)).collect();
        let batch = Batch {
            id: BatchId::new(*self.command_id()?.uuid()),
            kind,
            label,
            digest: None,
            asked: self.common.asked,
            from: storage::Asked::default(),
            by,
            expected: self.expected(),
            commands,
            undoes: None,
        };
        self.execute_batch(&batch)
    }

    /// Records a batch that is ready, with a bar where it takes long.
    fn execute_batch(&mut self, batch: &Batch) -> Outcome<Written> {
        self.writes_today()?;
        let bar = crate::progress::bar(batch.commands.len());
        let store = self.store()?;
        let done = store.execute_batch(batch, &mut |done| bar.at(done));
        bar.done();
        self.answered(done)
    }

    /// Bears in mind that something is recorded.
    const fn took(&mut self, written: Written) -> Written {
        self.recorded = Some(written.version);
        written
    }

    /// What went wrong after something was recorded: that it is, so that nobody does it again.
    pub(crate) fn after_recording(&self, problem: Problem) -> Problem {
        let Some(version) = self.recorded else { return problem };
        if !matches!(problem.kind, Kind::File | Kind::Storage | Kind::Unforeseen) {
            return problem;
        }
        Problem::untold(version, problem)
    }

    /// Refuses what the register would refuse, and writes nothing.
    pub(crate) fn foresee(&mut self, commands: &[Command]) -> Outcome {
        let by = self.actor();
        let store = self.store()?;
        let judged = store.preview(&by, commands)?;
        let register = store.register()?;
        let refused = judged.into_iter().find_map(Result::err);
        refused.map_or(Ok(()), |refused| Err(Problem::rejected(Box::new(refused), register)))
    }

    /// Says what was written.
    pub(crate) fn say_written(&mut self, written: &Written) -> Outcome {
        let (moment, words) = self.moment()?;
        let receipt = Receipt::of_written(&moment, written, words)?;
        drop(moment);
        self.say(&receipt)?;
        self.say_residue(written);
        Ok(())
    }

    /// Says that bytes of an erasure are not overwritten yet, where that is so.
    pub(super) fn say_residue(&self, written: &Written) {
        if written.purge_pending {
            let there = self.kept().is_some_and(|store| storage::is_address(store.path()));
            tell(&self.words.say(if there { "cli-residue-there" } else { "cli-residue" }));
        }
    }

    /// Says what happened, or would.
    pub(super) fn say(&self, receipt: &Receipt) -> Outcome {
        if self.format == Format::Json {
            return self.put(&format!("{:#}\n", receipt.data()));
        }
        self.put(&format!("{}\n", receipt.sentences(&self.words).join("\n")))
    }

    /// Asks once more, with a whole question, before something that cannot be taken back.
    pub(crate) fn confirm(&self, yes: bool, question: &str) -> Outcome {
        if yes || self.common.dry_run {
            return Ok(());
        }
        let unconfirmed =
            || read::wrong(&self.words, "confirmation_needed", "--yes", "", &[("question", question.into())]);
        let is_asked = std::io::stdin().is_terminal();
        if !is_asked {
            // Without a terminal there is no answer, but people still read what would be done; a program finds it in the problem.
            if self.format != Format::Json {
                tell(question);
            }
            return Err(unconfirmed());
        }
        tell(&format!("{} {}", question.trim_end(), self.words.say("cli-yes-or-no")));
        let mut answer = String::new();
        std::io::stdin().read_line(&mut answer).map_err(|_| unconfirmed())?;
        let agreed = ["s", "si", "y", "yes"].contains(&domain::value::text::fold(&answer).as_str());
        if agreed { Ok(()) } else { Err(unconfirmed()) }
    }
}
