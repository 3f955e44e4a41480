//! Signing and checking checkpoints (Ed25519, RFC 8032), and exporting the inclusion proof of one event. It must not compute
//! hashes of a register; storage does.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use reports::document::{Document, Fact};
use reports::words::{Arg, Words};
use ring::rand::{SecureRandom as _, SystemRandom};
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair as _, UnparsedPublicKey};
use serde_json::json;
use storage::{Agreement, Checkpoint};

use crate::desk::{Desk, tell};
use crate::problem::Outcome;
use crate::read;
use operations::Media;
use operations::problem::{Kind, Problem};

/// What can be done with checkpoints.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Write down where the register stands, and sign it
    Sign {
        /// The file to write
        file: PathBuf,
        /// The file with the key; made if it is not there
        #[arg(long, value_name = "FILE")]
        key: Option<PathBuf>,
    },
    /// Show what a checkpoint says and who signed it
    Show {
        /// The checkpoint
        file: PathBuf,
    },
    /// Compare the register with a checkpoint: whether it continues what it was
    Check {
        #[command(flatten)]
        with: Against,
    },
}

/// A checkpoint, and whose.
#[derive(Debug, Args)]
pub(crate) struct Against {
    /// The checkpoint
    file: PathBuf,
    /// The public key that must have signed it, in hexadecimal digits
    #[arg(long, value_name = "KEY")]
    signed_by: Option<String>,
}

/// One event under a checkpoint.
#[derive(Debug, Args)]
pub(crate) struct Proof {
    /// The version of the event
    version: u64,
    /// The checkpoint that it is shown under
    #[arg(long, value_name = "FILE")]
    under: PathBuf,
    /// The file to write; - for the screen
    #[arg(long, value_name = "FILE", default_value = "-")]
    to: PathBuf,
}

impl Verb {
    /// Does it.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        match self {
            Self::Sign { file, key } => sign(desk, &file, key),
            Self::Show { file } => show(desk, &file),
            Self::Check { with } => {
                let signed = with.read(desk.words())?;
                agree(desk, &signed)?;
                desk.put(&format!("{}\n", said(desk.words(), "cli-checkpoint-continues", &signed)))
            }
        }
    }
}

/// A checkpoint whose signature fits.
pub(crate) struct Signed {
    /// What was signed.
    checkpoint: Checkpoint,
    /// The public key.
    key: [u8; 32],
}

impl Against {
    /// A checkpoint that must be signed, and by whom where that is said.
    pub(crate) fn read(&self, words: &Words) -> Outcome<Signed> {
        let signed = read(words, &self.file)?;
        match &self.signed_by {
            Some(wanted) if !wanted.trim().eq_ignore_ascii_case(&hex(&signed.key)) => {
                let (path, found) = (self.file.display().to_string(), hex(&signed.key));
                let args = [("path", Arg::from(&path)), ("found", Arg::from(&found))];
                Err(read::coded(words, Kind::Damaged, "checkpoint_signed_by_other", &args))
            }
            Some(_) | None => Ok(signed),
        }
    }

    /// A checkpoint file of which any signing key is accepted.
    pub(crate) const fn of(file: PathBuf) -> Self {
        Self { file, signed_by: None }
    }
}

fn sign(desk: &mut Desk, file: &Path, key: Option<PathBuf>) -> Outcome {
    let (destination, _) = desk.outlet(file, &[Media::TEXT])?;
    let checkpoint = desk.store()?.checkpoint();
    let checkpoint = checkpoint.map_err(Problem::from)?;
    if desk.common.dry_run {
        tell(&desk.words().say("cli-dry-run"));
        return Ok(());
    }
    let pair = key_pair(desk.words(), key)?;
    let body = format!("{checkpoint}key {}\n", hex(pair.public_key().as_ref()));
    let signature = pair.sign(body.as_bytes());
    let text = format!("{body}signature {}\n", hex(signature.as_ref()));
    desk.export(&destination, text.as_bytes())
}

fn show(desk: &Desk, file: &Path) -> Outcome {
    let words = desk.words();
    let Signed { checkpoint, key } = read(words, file)?;
    let fact = |id: &str, value: String| Fact { label: words.heading(id), value };
    let at = checkpoint.at.to_rfc3339();
    let facts = vec![
        fact("cli-checkpoint-register", checkpoint.register.to_string()),
        fact("cli-checkpoint-version", checkpoint.version.to_string()),
        fact("cli-verify-head", checkpoint.head.to_string()),
        fact("cli-checkpoint-root", checkpoint.root.to_string()),
        fact("cli-checkpoint-at", words.instant(&at)),
        fact("cli-checkpoint-key", hex(&key)),
    ];
    let data = json!({
        "at": at,
        "head": checkpoint.head,
        "key": hex(&key),
        "register": checkpoint.register,
        "root": checkpoint.root,
        "version": checkpoint.version,
    });
    let stamp = reports::page::Stamp { as_of: desk.on().to_string(), ..Default::default() };
    let notes = vec![words.say("cli-checkpoint-note")];
    let title = words.heading("cli-checkpoint-title");
    desk.print(&Document { title, stamp, facts, notes, data, ..Document::default() })
}

/// Refuses a register that does not continue what the checkpoint says.
pub(crate) fn agree(desk: &mut Desk, signed: &Signed) -> Outcome {
    let compared = desk.store()?.compare(&signed.checkpoint);
    let words = desk.words();
    let (code, found) = match compared.map_err(Problem::from)? {
        Agreement::Continues => return Ok(()),
        Agreement::Shorter { version } => ("checkpoint_shorter", version),
        Agreement::Differs { version } => ("checkpoint_differs", version),
        Agreement::OtherRegister => ("checkpoint_of_other", 0),
    };
    let at = words.instant(&signed.checkpoint.at.to_rfc3339());
    let args = [
        ("version", Arg::Number(signed.checkpoint.version)),
        ("found", Arg::Number(found)),
        ("at", Arg::from(&at)),
    ];
    Err(read::coded(words, Kind::Damaged, code, &args))
}

/// A sentence about a checkpoint.
pub(crate) fn said(words: &Words, id: &str, signed: &Signed) -> String {
    let (at, key) = (words.instant(&signed.checkpoint.at.to_rfc3339()), hex(&signed.key));
    let version = Arg::Number(signed.checkpoint.version);
    words.say_with(id, &[("version", version), ("at", Arg::from(&at)), ("key", Arg::from(&key))])
}

impl Proof {
    /// Writes one event with what its proof needs.
    pub(crate) fn run(&self, desk: &mut Desk) -> Outcome {
        let (destination, _) = desk.outlet(&self.to, &[Media::JSON])?;
        let signed = read(desk.words(), &self.under)?;
        agree(desk, &signed)?;
        let proof = desk.store()?.proof(self.version, &signed.checkpoint);
        let words = desk.words();
        let proof = proof.map_err(Problem::from)?;
        let Some(proof) = proof else {
            let args =
                [("given", Arg::Number(self.version)), ("last", Arg::Number(signed.checkpoint.version))];
            return Err(read::coded(words, Kind::NotFound, "proof_beyond", &args));
        };
        let mut proof = serde_json::to_value(&proof).unwrap_or_default();
        let text = text_of(words, &self.under)?;
        if let Some(fields) = proof.as_object_mut() {
            fields.insert("checkpoint".to_owned(), text.into());
        }
        let text = serde_json::to_string_pretty(&proof).unwrap_or_default();
        desk.export(&destination, format!("{text}\n").as_bytes())
    }
}

fn text_of(words: &Words, file: &Path) -> Outcome<String> {
    /// The size in bytes from which on a file is refused unread; a checkpoint has some 500.
    const MAX: u64 = 10_000;
    let shown = file.display().to_string();
    let size = fs::metadata(file).map_err(|error| Problem::file(&shown, error))?.len();
    if MAX < size {
        return Err(no_checkpoint(words, file));
    }
    let bytes = fs::read(file).map_err(|error| Problem::file(&shown, error))?;
    String::from_utf8(bytes).map_err(|_| no_checkpoint(words, file))
}

fn no_checkpoint(words: &Words, file: &Path) -> Problem {
    read::coded(words, Kind::Input, "no_checkpoint", &[("path", Arg::from(&file.display().to_string()))])
}

/// Reads a checkpoint and checks its signature.
fn read(words: &Words, file: &Path) -> Outcome<Signed> {
    let text = text_of(words, file)?;
    let parts = || {
        let (body, signature) = text.strip_suffix('\n')?.rsplit_once("\nsignature ")?;
        let (checkpoint, key) = body.rsplit_once("\nkey ")?;
        let checkpoint = format!("{checkpoint}\n").parse().ok()?;
        Some((format!("{body}\n"), checkpoint, unhex::<32>(key)?, unhex::<64>(signature)?))
    };
    let Some((body, checkpoint, key, signature)) = parts() else {
        return Err(no_checkpoint(words, file));
    };
    if UnparsedPublicKey::new(&ED25519, key).verify(body.as_bytes(), &signature).is_err() {
        let path = file.display().to_string();
        return Err(read::coded(words, Kind::Damaged, "checkpoint_forged", &[("path", Arg::from(&path))]));
    }
    Ok(Signed { checkpoint, key })
}

/// The default key file, in the settings folder of the user: `XDG_CONFIG_HOME`, `APPDATA` or `HOME/.config`.
fn usual_key() -> Option<PathBuf> {
    let folder = |name: &str| std::env::var_os(name).filter(|folder| !folder.is_empty()).map(PathBuf::from);
    let settings = folder("XDG_CONFIG_HOME")
        .or_else(|| folder("APPDATA"))
        .or_else(|| Some(folder("HOME")?.join(".config")));
    Some(settings?.join("ayni").join("checkpoint.key"))
}

/// The title of a key's file.
const KEY: &str = "ayni key 1 ";

/// The key in the file; a new one where there is none.
fn key_pair(words: &Words, file: Option<PathBuf>) -> Outcome<Ed25519KeyPair> {
    let file = file.or_else(usual_key);
    let file = file.ok_or_else(|| read::coded(words, Kind::Usage, "key_nowhere", &[]))?;
    let shown = file.display().to_string();
    let failed = |error: io::Error| Problem::file(&shown, error);
    match fs::read_to_string(&file) {
        Ok(text) => {
            let seed = text.trim_end().strip_prefix(KEY).and_then(unhex::<32>);
            let pair = seed.and_then(|seed| Ed25519KeyPair::from_seed_unchecked(&seed).ok());
            pair.ok_or_else(|| read::coded(words, Kind::Input, "no_key", &[("path", Arg::from(&shown))]))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let mut seed = [0; 32];
            let made = SystemRandom::new().fill(&mut seed).ok();
            let pair = made.and_then(|()| Ed25519KeyPair::from_seed_unchecked(&seed).ok());
            let pair = pair.ok_or_else(Problem::unforeseen)?;
            keep_key(&file, &format!("{KEY}{}\n", hex(&seed))).map_err(failed)?;
            let key = hex(pair.public_key().as_ref());
            let args = [("path", Arg::from(&shown)), ("key", Arg::from(&key))];
            tell(&words.say_with("cli-key-made", &args));
            Ok(pair)
        }
        Err(error) => Err(failed(error)),
    }
}

/// Creates the key file with owner-only permissions; fails if the file exists.
fn keep_key(file: &Path, text: &str) -> io::Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    // Made with permissions for its owner alone, and named when it is whole.
    let mut part = tempfile::NamedTempFile::new_in(folder)?;
    part.write_all(text.as_bytes())?;
    part.as_file().sync_all()?;
    part.persist_noclobber(file).map_err(|error| error.error)?;
    Ok(())
}

fn hex(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(bytes)
}

fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    data_encoding::HEXLOWER.decode(text.as_bytes()).ok()?.try_into().ok()
}
