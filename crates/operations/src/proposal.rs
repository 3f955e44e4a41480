//! What a change comes to before it is decided: commands, how they are recorded, what is said and asked, and what programs
//! and people are told of it. Nothing is recorded here.

use std::fmt::Debug;

use domain::value::Digest;
use domain::value::id::BatchId;
use domain::{Command, Register};
use reports::document::Document;
use reports::words::Words;
use storage::BatchKind;

use crate::change::Done;
use crate::problem::{Detail, Outcome, Problem};

/// What a change comes to before it is decided.
#[derive(Debug, Default)]
pub struct Proposal {
    /// The commands, in the order in which they are decided; all of them or none.
    pub commands: Vec<Command>,
    /// What the commands are together, where they are more than an entry: an import, or one that is taken back.
    pub batch: Option<Batch>,
    /// Contents that are kept beside the register before the commands are recorded, because these name their digests.
    pub contents: Vec<Vec<u8>>,
    /// Settings of the register that are kept along with it, by key.
    pub settings: Vec<(String, String)>,
    /// What to say before it is done.
    pub notices: Vec<Notice>,
    /// What to say after it was done.
    pub afterwards: Vec<Notice>,
    /// What to say of a trial.
    pub in_trial: Option<Notice>,
    /// What is answered, in place of the facts that were recorded.
    pub answer: Option<Document>,
    /// The digests of the files that must be kept beside the register before it is done, because a front end was handed them.
    pub attachments: Vec<Digest>,
    /// What to ask before it is done, because it cannot be taken back. Whoever set the field `yes` was asked.
    pub question: Option<Notice>,
    /// What is told of it in place of the facts that it records.
    pub report: Option<Box<dyn Report>>,
    /// The problem with which it ends although it was done and told, as where rows of a table were refused.
    pub verdict: Option<Problem>,
    /// Fields that may name their record by a number or a name, with the identifier of that record. A request for a second person is kept
    /// with these, because the number or name may mean another record by the time it is confirmed.
    pub resolved: Vec<(&'static str, String)>,
}

/// What commands are together.
#[derive(Clone, Debug)]
pub struct Batch {
    /// Of which kind.
    pub kind: BatchKind,
    /// What people recognise it by, such as the name of the file.
    pub label: Option<String>,
    /// The digest of the file, to recognise it when it comes again.
    pub digest: Option<Digest>,
    /// The batch that this one takes back.
    pub undoes: Option<BatchId>,
}

/// What is told of a change in place of the facts that it records, where these are many or say too little.
pub trait Report: Debug {
    /// What people are told before anything is recorded.
    fn introduction(&self, _: &Words) -> Vec<String> {
        Vec::new()
    }

    /// What came of it, where the register is as it was left. Where the document comes from is stamped by whoever asked.
    fn document(&self, done: &Done, register: &Register, audience: Audience, words: &Words) -> Document;

    /// The files that come out of it, such as rows that are given back.
    ///
    /// # Errors
    ///
    /// The problem with which a file cannot be made; then nothing is recorded either.
    fn files(&self, _: &Words) -> Outcome<Vec<Produced>> {
        Ok(Vec::new())
    }
}

/// For whom a document is laid out. What programs get as data is the same for all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// People at a terminal: like things together, as many lines as somebody reads.
    Terminal,
    /// People who read a page: like things together.
    Page,
    /// Programs and spreadsheets: each thing in a line of its own.
    Program,
}

/// A file that comes out of an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Produced {
    /// What it is called.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// What it holds.
    pub content: Vec<u8>,
}

/// Something to say to whoever asks: a message by its id, with what stands in its places.
#[derive(Debug)]
pub struct Notice {
    message: &'static str,
    details: Vec<(&'static str, Detail)>,
}

impl Notice {
    /// A message.
    pub fn new(message: &'static str) -> Self {
        Self { message, details: Vec::new() }
    }

    /// The same with something in a place.
    #[must_use]
    pub fn with(mut self, name: &'static str, detail: impl Into<Detail>) -> Self {
        self.details.push((name, detail.into()));
        self
    }

    /// In the reader's words.
    pub fn said(&self, words: &Words) -> String {
        let places: Vec<_> =
            self.details.iter().map(|(name, detail)| (*name, detail.place(words, &str::to_owned))).collect();
        let args: Vec<_> = places.iter().map(|(name, place)| (*name, place.arg())).collect();
        words.say_with(self.message, &args)
    }
}

impl<C: Into<Command>> From<C> for Proposal {
    fn from(command: C) -> Self {
        Self { commands: vec![command.into()], ..Self::default() }
    }
}

impl Proposal {
    /// The digest of the commands and of the batch that they take back: two proposals with the same do the same. Identifiers and salts that
    /// were minted count, too.
    ///
    /// # Errors
    ///
    /// `unforeseen` where a command has no JSON.
    pub fn digest(&self) -> Outcome<Digest> {
        let commands = serde_json::to_vec(&self.commands).map_err(|_| Problem::unforeseen())?;
        let undoes = self.batch.as_ref().and_then(|batch| batch.undoes).map(|batch| batch.to_string());
        Ok(Digest::of(&[&commands, undoes.unwrap_or_default().as_bytes()]))
    }

    /// Several commands.
    pub fn of<C: Into<Command>>(commands: impl IntoIterator<Item = C>) -> Self {
        Self { commands: commands.into_iter().map(Into::into).collect(), ..Self::default() }
    }

    /// What people are told before it is done.
    pub fn introduction(&self, words: &Words) -> Vec<String> {
        let notices = self.notices.iter().map(|notice| notice.said(words));
        notices.chain(self.report.iter().flat_map(|report| report.introduction(words))).collect()
    }

    /// The files that come out of it.
    ///
    /// # Errors
    ///
    /// The problem with which a file cannot be made.
    pub fn files(&self, words: &Words) -> Outcome<Vec<Produced>> {
        self.report.as_ref().map_or_else(|| Ok(Vec::new()), |report| report.files(words))
    }
}
