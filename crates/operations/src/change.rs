//! The way of a change from a proposal to what came of it: tried, or kept, recorded and told. It is the same for every front
//! end, which only says who asks, under which identifier, and where it is recorded.

use std::io;

use domain::value::Digest;
use domain::value::id::{BatchId, CommandId};
use domain::{Actor, Command, Event};
use exchange::mint::Mint;
use reports::document::Document;
use reports::words::Words;
use storage::{Asked, BatchKind, ExpectedVersion, FILE_MAX, KeepError, Request, Store, Work};

use crate::moment::Moment;
use crate::problem::{Outcome, Problem};
use crate::proposal::{Audience, Batch, Proposal};
use crate::receipt::Receipt;

/// What whoever asks for a change says beside its fields.
#[derive(Clone, Debug)]
pub struct Terms {
    /// The identifier of the request: of its command, or of its batch.
    pub id: CommandId,
    /// The digest of what is asked; nothing where a repetition need not be told from another request.
    pub asked: Option<Digest>,
    /// Who asks.
    pub by: Actor,
    /// When and from where it was asked.
    pub from: Asked,
    /// The version that whoever asks has seen.
    pub expected: ExpectedVersion,
    /// Whether it is only to be seen what would happen.
    pub dry_run: bool,
}

/// What records changes.
pub trait Recorder {
    /// What commands would make happen.
    ///
    /// # Errors
    ///
    /// The first refusal of the register, or what the store says where it cannot be read.
    fn preview(&mut self, by: &Actor, commands: &[Command]) -> Outcome<Vec<Event>>;

    /// Records work, whole or not at all. `progress` hears how many commands are decided.
    ///
    /// # Errors
    ///
    /// Why nothing was recorded.
    fn record(&mut self, work: Work, progress: &mut dyn FnMut(usize)) -> Outcome<storage::Outcome>;

    /// Keeps a content beside the register under its digest.
    ///
    /// # Errors
    ///
    /// What the store says where it cannot be kept.
    fn keep(&mut self, content: &[u8]) -> Outcome;

    /// Keeps a setting of the register.
    ///
    /// # Errors
    ///
    /// What the store says where it cannot be kept.
    fn set(&mut self, key: &str, value: &str) -> Outcome;
}

impl Recorder for Store {
    fn preview(&mut self, by: &Actor, commands: &[Command]) -> Outcome<Vec<Event>> {
        let judged = Self::preview(self, by, commands)?;
        let mut events = Vec::new();
        for one in judged {
            match one {
                Ok(more) => events.extend(more),
                Err(rejection) => return Err(Problem::rejected(Box::new(rejection), self.register()?)),
            }
        }
        Ok(events)
    }

    fn record(&mut self, work: Work, progress: &mut dyn FnMut(usize)) -> Outcome<storage::Outcome> {
        let done = match work {
            Work::Command(request) => self.execute(&request),
            Work::Batch(batch) => self.execute_batch(&batch, progress),
        };
        match done {
            Ok(written) => Ok(written),
            Err(storage::ExecuteError::Storage(error)) => Err(error.into()),
            Err(refused) => Err(Problem::unrecorded(refused, self.register()?)),
        }
    }

    fn keep(&mut self, content: &[u8]) -> Outcome {
        let kept = self.put_blob(&mut io::Cursor::new(content), FILE_MAX, &mut |_| {});
        kept.map(drop).map_err(|error| match error {
            KeepError::Storage(error) => error.into(),
            // It is in memory, and was short enough to be read as what it is.
            KeepError::TooBig { .. } | KeepError::Unreadable(_) => Problem::unforeseen(),
        })
    }

    fn set(&mut self, key: &str, value: &str) -> Outcome {
        self.set_setting(key, value).map_err(Problem::from)
    }
}

/// What came of a change.
#[derive(Debug)]
pub enum Done {
    /// It was tried, and nothing is recorded.
    Trial {
        /// What would happen.
        events: Vec<Event>,
        /// The commands that would make it happen.
        commands: Vec<Command>,
    },
    /// It is recorded.
    Recorded {
        /// What happened.
        written: storage::Outcome,
        /// The batch, where it was one that can be named.
        batch: Option<BatchId>,
    },
    /// There was nothing to record, as its report says.
    Nothing,
}

impl Done {
    /// Whether it was only tried.
    pub const fn is_trial(&self) -> bool {
        matches!(self, Self::Trial { .. })
    }

    /// The batch that was recorded.
    pub const fn batch(&self) -> Option<BatchId> {
        match self {
            Self::Recorded { batch, .. } => *batch,
            Self::Trial { .. } | Self::Nothing => None,
        }
    }

    /// The facts; the moment is one after it.
    ///
    /// # Errors
    ///
    /// What the store says where the log cannot be read.
    pub fn receipt(&self, at: &Moment<'_>, words: &Words) -> Outcome<Receipt> {
        match self {
            Self::Trial { events, commands } => Receipt::of_trial(at, events.clone(), commands, words),
            Self::Recorded { written, .. } => Receipt::of_written(at, written, words),
            Self::Nothing => Receipt::of_nothing(at, words),
        }
    }

    /// The version at which it is recorded.
    pub const fn version(&self) -> Option<u64> {
        match self {
            Self::Recorded { written, .. } => Some(written.version),
            Self::Trial { .. } | Self::Nothing => None,
        }
    }
}

/// Tries what is proposed, or records it whole or not at all.
///
/// # Errors
///
/// Why nothing is recorded; or, where settings could not be kept afterwards, that it is.
pub fn carry_out(
    proposal: &mut Proposal,
    terms: &Terms,
    recorder: &mut dyn Recorder,
    mint: &mut Mint<'_>,
    progress: &mut dyn FnMut(usize),
) -> Outcome<Done> {
    let commands = std::mem::take(&mut proposal.commands);
    if terms.dry_run {
        let events = recorder.preview(&terms.by, &commands)?;
        return Ok(Done::Trial { events, commands });
    }
    let done = if commands.is_empty() && proposal.report.is_some() {
        Done::Nothing
    } else {
        if !proposal.contents.is_empty() {
            // What will be refused needs no file beside the register.
            recorder.preview(&terms.by, &commands)?;
        }
        for content in &proposal.contents {
            recorder.keep(content)?;
        }
        let batch = proposal.batch.as_ref().map(|_| BatchId::new(*terms.id.uuid()));
        let work = work(commands, proposal.batch.as_ref(), terms, mint);
        Done::Recorded { written: recorder.record(work, progress)?, batch }
    };
    let kept = proposal.settings.iter().try_for_each(|(key, value)| recorder.set(key, value));
    match (kept, done.version()) {
        (Err(problem), Some(version)) => Err(Problem::untold(version, problem)),
        (kept, _) => kept.map(|()| done),
    }
}

/// One command as such, several as a batch under the identifier of the request.
fn work(commands: Vec<Command>, batch: Option<&Batch>, terms: &Terms, mint: &mut Mint<'_>) -> Work {
    let Terms { id, asked, by, from, expected, .. } = terms.clone();
    let commands = match (batch, <[Command; 1]>::try_from(commands)) {
        (None, Ok([command])) => return Request { id, expected, by, asked, from, command }.into(),
        (Some(_), Ok([command])) => vec![command],
        (_, Err(commands)) => commands,
    };
    let entry = Batch { kind: BatchKind::Entry, label: None, digest: None, undoes: None };
    let Batch { kind, label, digest, undoes } = batch.cloned().unwrap_or(entry);
    let commands = commands.into_iter().map(|command| (mint.id(), command)).collect();
    let id = BatchId::new(*id.uuid());
    storage::Batch { id, kind, label, digest, asked, by, from, expected, commands, undoes }.into()
}

/// What whoever asked for a change is told of it.
#[derive(Debug)]
pub enum Answer {
    /// The facts that it records.
    Receipt(Box<Receipt>),
    /// A report.
    Document(Box<Document>),
}

impl Answer {
    /// What came of a change; the moment is one after it.
    ///
    /// # Errors
    ///
    /// What the store says where the log cannot be read.
    pub fn of(
        proposal: &Proposal,
        done: &Done,
        at: &Moment<'_>,
        audience: Audience,
        words: &Words,
    ) -> Outcome<Self> {
        if let Some(report) = &proposal.report {
            let document = report.document(done, at.register()?, audience, words);
            return Ok(Self::Document(Box::new(Document { provenance: at.provenance()?, ..document })));
        }
        Ok(Self::Receipt(Box::new(done.receipt(at, words)?)))
    }
}
