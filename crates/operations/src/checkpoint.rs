//! Checkpoints: where a register stood, signed (Ed25519, RFC 8032), so that others can tell later whether its past was changed.
//! It must not compute hashes of a register, which storage does, nor hold keys, which front ends do.

mod check;
mod show;
mod sign;

pub use self::check::Check;
pub use self::show::Show;
pub use self::sign::Sign;

use data_encoding::HEXLOWER;
use reports::words::Words;
use ring::signature::{ED25519, UnparsedPublicKey};
use schemars::JsonSchema;
use serde::Serialize;
use storage::{Agreement, Checkpoint, Store};

use crate::operation::{Noun, Operation};
use crate::problem::Kind;
use crate::proposal::Notice;
use crate::{Outcome, Problem, Upload};

pub(crate) const NOUN: Noun = Noun {
    name: "checkpoint",
    about: "Write down under a signature where the register stands, so that others can tell later whether its past was changed",
    operations: &[
        Operation::export::<Sign>(),
        Operation::maintenance::<Show>(),
        Operation::maintenance::<Check>(),
    ],
};

/// A checkpoint whose signature fits.
#[derive(Debug)]
pub struct Signed {
    /// What was signed.
    pub checkpoint: Checkpoint,
    /// The public key.
    pub key: [u8; 32],
}

/// From how many bytes on a file is no checkpoint; one has some 500.
const BYTES_MAX: usize = 10_000;

/// The text of a checkpoint that was handed in.
pub(crate) fn text_of<'a>(field: &'static str, file: &'a Upload) -> Outcome<&'a str> {
    let content = file.content(field)?;
    let text = std::str::from_utf8(content).ok().filter(|_| content.len() <= BYTES_MAX);
    text.ok_or_else(|| no_checkpoint(field, file))
}

fn no_checkpoint(field: &'static str, file: &Upload) -> Problem {
    Problem::new(Kind::Input, "no_checkpoint").at(field).with("path", file.name())
}

impl Signed {
    /// Reads a checkpoint and checks its signature.
    ///
    /// # Errors
    ///
    /// That it is none, or that its signature does not fit.
    pub fn read(field: &'static str, file: &Upload) -> Outcome<Self> {
        let text = text_of(field, file)?;
        let parts = || {
            let (body, signature) = text.strip_suffix('\n')?.rsplit_once("\nsignature ")?;
            let (checkpoint, key) = body.rsplit_once("\nkey ")?;
            let checkpoint = format!("{checkpoint}\n").parse().ok()?;
            Some((format!("{body}\n"), checkpoint, unhex::<32>(key)?, unhex::<64>(signature)?))
        };
        let (body, checkpoint, key, signature) = parts().ok_or_else(|| no_checkpoint(field, file))?;
        if UnparsedPublicKey::new(&ED25519, key).verify(body.as_bytes(), &signature).is_err() {
            return Err(Problem::new(Kind::Damaged, "checkpoint_forged").at(field).with("path", file.name()));
        }
        Ok(Self { checkpoint, key })
    }

    /// How a register compares with it.
    pub(crate) fn compare(&self, store: &Store) -> Outcome<Compared> {
        let (agreement, found) = match store.compare(&self.checkpoint)? {
            Agreement::Continues => (Continuity::Continues, None),
            Agreement::Shorter { version } => (Continuity::Shorter, Some(version)),
            Agreement::Differs { version } => (Continuity::Differs, Some(version)),
            Agreement::OtherRegister => (Continuity::OtherRegister, None),
        };
        Ok(Compared {
            agreement,
            at: self.checkpoint.at.to_rfc3339(),
            found,
            key: hex(&self.key),
            version: self.checkpoint.version,
        })
    }
}

/// Whether a register is what it was, and what came after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Continuity {
    /// It is.
    Continues,
    /// It ends before: events were cut off, or an older copy was put in its place.
    Shorter,
    /// It is as long, but other than it was: the past was written anew.
    Differs,
    /// It is another register.
    OtherRegister,
}

/// How a register compares with a checkpoint.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Compared {
    /// Whether it continues what it was.
    pub agreement: Continuity,
    /// When the checkpoint was written.
    pub at: String,
    /// The version at which the register ends, or at which it differs.
    pub found: Option<u64>,
    /// The public key that signed the checkpoint, in hexadecimal digits.
    pub key: String,
    /// The version of the checkpoint.
    pub version: u64,
}

impl Compared {
    /// That the register continues the checkpoint, as a sentence.
    pub(crate) fn sentence(&self, at: &str) -> Notice {
        self.said("checkpoint-continues", at)
    }

    /// The same, and that nothing but hashes was compared.
    fn sentence_of_hashes(&self, at: &str) -> Notice {
        self.said("checkpoint-continues-by-hashes", at)
    }

    fn said(&self, message: &'static str, at: &str) -> Notice {
        let said = Notice::new(message).with("version", self.version);
        said.with("at", at).with("key", self.key.as_str())
    }

    /// That sentence.
    ///
    /// # Errors
    ///
    /// That the register does not continue what the checkpoint says.
    pub(crate) fn continues(&self, words: &Words) -> Outcome<Notice> {
        let at = words.instant(&self.at);
        let code = match self.agreement {
            Continuity::Continues => return Ok(self.sentence(&at)),
            Continuity::Shorter => "checkpoint_shorter",
            Continuity::Differs => "checkpoint_differs",
            Continuity::OtherRegister => "checkpoint_of_other",
        };
        let problem = Problem::new(Kind::Damaged, code).with("version", self.version);
        Err(problem.with("found", self.found.unwrap_or_default()).with("at", at))
    }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    HEXLOWER.encode(bytes)
}

fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    HEXLOWER.decode(text.as_bytes()).ok()?.try_into().ok()
}
