//! Exports: what a register, or a part of it, is written as for others to read. What is wrong with what was asked, and what
//! has to be said of the file, is known before a byte of it is written.

use std::fmt::{self, Debug};
use std::io::{self, Read, Write};

use clap::Args;
use domain::authority::{Question, Sensitivity};
use exchange::dossier::{DossierError, Part, stream};
use reports::words::Words;
use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::fields;
use crate::authority;
use crate::moment::Moment;
use crate::problem::{Cause, Kind, Outcome, Problem};
use crate::proposal::Notice;
use crate::upload::Upload;

/// A format in which a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Media {
    /// Its media type.
    pub name: &'static str,
    /// How names of files of the format end, the usual ending first; none where any ending will do.
    pub endings: &'static [&'static str],
}

impl Media {
    /// A table for any program.
    pub const CSV: Self = Self::new("text/csv", &["csv"]);
    /// A workbook for spreadsheets.
    pub const XLSX: Self =
        Self::new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", &["xlsx"]);
    /// Data for programs.
    pub const JSON: Self = Self::new("application/json", &["json"]);
    /// Linked data.
    pub const JSON_LD: Self = Self::new("application/ld+json", &["jsonld", "json"]);
    /// A credential that is not signed.
    pub const CREDENTIAL: Self = Self::new("application/vc", &["json", "jsonld"]);
    /// Days for a calendar.
    pub const CALENDAR: Self = Self::new("text/calendar", &["ics"]);
    /// XML.
    pub const XML: Self = Self::new("application/xml", &["xml"]);

    /// Text.
    pub const TEXT: Self = Self::new("text/plain", &["txt"]);

    /// Files that go together: one ZIP, or a folder where a front end has folders.
    pub const PACKAGE: Self = Self::new("application/zip", &["zip"]);
    /// A file as it was handed in once, whatever it is.
    pub const STORED: Self = Self::new("application/octet-stream", &[]);

    const fn new(name: &'static str, endings: &'static [&'static str]) -> Self {
        Self { name, endings }
    }
}

/// Who signs what leaves a register. Keys are the front end's.
pub trait Signer {
    /// The public key (Ed25519).
    ///
    /// # Errors
    ///
    /// Why there is no key.
    fn key(&self) -> Outcome<[u8; 32]>;

    /// The signature of a text (RFC 8032).
    ///
    /// # Errors
    ///
    /// Why it cannot be signed.
    fn sign(&self, text: &[u8]) -> Outcome<[u8; 64]>;
}

/// What an export is asked for.
#[derive(Clone, Copy)]
pub struct Delivery<'a> {
    /// The moment of the register that is exported.
    pub at: &'a Moment<'a>,
    /// The words of the reader's language.
    pub words: &'a Words,
    /// In which of its formats.
    pub media: Media,
    /// Who signs what is to be signed; nobody where no key is at hand.
    pub signer: Option<&'a dyn Signer>,
}

impl Debug for Delivery<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Delivery").field("at", &self.at).field("media", &self.media).finish_non_exhaustive()
    }
}

/// A file that is ready to be written.
#[derive(Debug)]
pub struct Exported<'a> {
    /// What it might be called.
    pub name: String,
    /// What has to be said of it, such as what the register knows and the format cannot say.
    pub notices: Vec<Notice>,
    /// What a trial says of it, where there is something to foretell.
    pub foretold: Option<Notice>,
    /// What it holds.
    pub content: Content<'a>,
}

impl<'a> Exported<'a> {
    /// The file of an operation: called by its verb, with nothing to be said of it.
    pub fn of(operation: &str, media: Media, content: impl Into<Content<'a>>) -> Self {
        let verb = operation.rsplit('.').next().unwrap_or(operation).replace('_', "-");
        let ending = media.endings.first().map_or_else(String::new, |ending| format!(".{ending}"));
        let content = content.into();
        Self { name: format!("{verb}{ending}"), notices: Vec::new(), foretold: None, content }
    }

    /// The same with what has to be said of it.
    #[must_use]
    pub fn saying(self, notices: Vec<Notice>) -> Self {
        Self { notices, ..self }
    }
}

/// Writes what a file holds into a sink.
type Writing<'a> = Box<dyn FnOnce(&mut dyn Write) -> Result<(), Unwritten> + 'a>;

/// What a file holds.
pub enum Content<'a> {
    /// These bytes.
    Bytes(Vec<u8>),
    /// What is read or made while it is written, because it is large or because making it leaves something behind.
    Stream(Writing<'a>),
    /// Files that go together.
    Package(Vec<Part<'a>>),
}

impl Debug for Content<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bytes(bytes) => f.debug_tuple("Bytes").field(&bytes.len()).finish(),
            Self::Stream(_) => f.debug_tuple("Stream").finish_non_exhaustive(),
            Self::Package(parts) => f.debug_tuple("Package").field(parts).finish(),
        }
    }
}

impl From<String> for Content<'_> {
    fn from(text: String) -> Self {
        Self::Bytes(text.into_bytes())
    }
}

impl From<Vec<u8>> for Content<'_> {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes)
    }
}

impl Content<'_> {
    /// Writes it into a sink; files that go together as a ZIP.
    ///
    /// # Errors
    ///
    /// That the sink took no more, or that what was to be written could not be read.
    pub fn write(self, sink: &mut dyn Write) -> Result<(), Unwritten> {
        match self {
            Self::Bytes(bytes) => sink.write_all(&bytes).map_err(Unwritten::Sink),
            Self::Stream(write) => write(sink),
            Self::Package(parts) => match stream(parts, sink) {
                Ok(_) => Ok(()),
                Err(DossierError::Unwritable { source, .. }) => Err(Unwritten::Sink(source)),
                Err(error) => Err(Unwritten::Content(unpacked(error))),
            },
        }
    }
}

/// Why a file was not written whole.
#[derive(Debug)]
pub enum Unwritten {
    /// The sink took no more.
    Sink(io::Error),
    /// What was to be written could not be read.
    Content(Problem),
}

/// How many bytes are read at a time.
const PIECE_BYTES: usize = 128 * 1024;

/// Reads to the end while it writes; `unreadable` says what cannot be read.
///
/// # Errors
///
/// That problem, or that the sink took no more.
pub(crate) fn poured(
    from: &mut dyn Read,
    sink: &mut dyn Write,
    unreadable: &dyn Fn(io::Error) -> Problem,
) -> Result<(), Unwritten> {
    let mut buffer = vec![0; PIECE_BYTES];
    loop {
        let read = match from.read(&mut buffer) {
            Ok(0) => return Ok(()),
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(Unwritten::Content(unreadable(error))),
        };
        sink.write_all(buffer.get(..read).unwrap_or_default()).map_err(Unwritten::Sink)?;
    }
}

/// Why files that go together were not packed.
pub fn unpacked(error: DossierError) -> Problem {
    let code = error.code();
    match error {
        DossierError::Exists { path } | DossierError::NotADossier { path } => {
            Problem::new(Kind::File, code).with("path", path.display().to_string())
        }
        DossierError::Name { name } => Problem::new(Kind::Unforeseen, code).with("name", name),
        DossierError::Unreadable { name, source } => {
            let mut problem = Problem::new(Kind::Damaged, code).with("name", name);
            problem.cause = Some(Cause::Io(source));
            problem
        }
        DossierError::Unwritable { path, source } => Problem::file(&path.display().to_string(), source),
    }
}

/// An operation that writes a file for others: the fields that people fill in, and what the file holds.
pub trait Export: Args + Debug + DeserializeOwned + JsonSchema + Serialize + 'static {
    /// Its name: `export.roster`, typed `ayni export roster`.
    const NAME: &'static str;
    /// Of which kind it is, by which the table of authority knows who may ask it.
    const KIND: Question;
    /// How sensitive what it hands out is.
    const CLASS: Sensitivity;
    /// Whether it is for whoever runs the machine, because it needs what is there, such as a key. A server does not offer it.
    const LOCAL: bool = false;
    /// The formats in which it can be written, the usual one first.
    const MEDIA: &'static [Media];

    /// Makes the file ready.
    fn produce<'a>(&self, to: &Delivery<'a>) -> Outcome<Exported<'a>>;

    /// The files that are handed in with it, for a front end that was told only their names.
    fn uploads(&mut self) -> Vec<&mut Upload> {
        Vec::new()
    }
}

/// An export with its fields filled in.
pub trait AnyExport: Debug {
    /// The name of the operation.
    fn name(&self) -> &'static str;
    /// What was filled in.
    fn fields(&self) -> Map<String, Value>;
    /// Makes the file ready.
    fn produce<'a>(&self, to: &Delivery<'a>) -> Outcome<Exported<'a>>;
    /// The files that are handed in with it.
    fn uploads(&mut self) -> Vec<&mut Upload>;
}

impl<E: Export> AnyExport for E {
    fn name(&self) -> &'static str {
        E::NAME
    }

    fn fields(&self) -> Map<String, Value> {
        fields(self)
    }

    fn produce<'a>(&self, to: &Delivery<'a>) -> Outcome<Exported<'a>> {
        authority::may_hand_out::<E>(to.at)?;
        Export::produce(self, to).map_err(|problem| to.at.asker().shown(problem))
    }

    fn uploads(&mut self) -> Vec<&mut Upload> {
        Export::uploads(self)
    }
}
