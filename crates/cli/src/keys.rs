//! The key with which checkpoints are signed (Ed25519, RFC 8032): a file of the user, made when it is first asked for.

use std::cell::OnceCell;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use api::schedule::SharedSigner;
use operations::Signer;
use operations::problem::{Kind, Problem};
use reports::words::{Arg, Words};
use ring::rand::{SecureRandom as _, SystemRandom};
use ring::signature::{Ed25519KeyPair, KeyPair as _};

use crate::desk::tell;
use crate::problem::Outcome;

/// The key in a file, read or made when it is first asked for.
pub(crate) struct KeyFile<'a> {
    words: &'a Words,
    file: Option<&'a Path>,
    pair: OnceCell<Ed25519KeyPair>,
}

impl<'a> KeyFile<'a> {
    /// The key in the file that was named, or in that of the user.
    pub(crate) const fn new(words: &'a Words, file: Option<&'a Path>) -> Self {
        Self { words, file, pair: OnceCell::new() }
    }

    fn pair(&self) -> Outcome<&Ed25519KeyPair> {
        if let Some(known) = self.pair.get() {
            return Ok(known);
        }
        let pair = key_pair(self.words, self.file)?;
        Ok(self.pair.get_or_init(|| pair))
    }
}

impl Signer for KeyFile<'_> {
    fn key(&self) -> Outcome<[u8; 32]> {
        self.pair()?.public_key().as_ref().try_into().map_err(|_| Problem::unforeseen())
    }

    fn sign(&self, text: &[u8]) -> Outcome<[u8; 64]> {
        self.pair()?.sign(text).as_ref().try_into().map_err(|_| Problem::unforeseen())
    }
}

/// A key that is read, or made, at once, for signing later and on other threads.
struct Pair(Ed25519KeyPair);

impl Signer for Pair {
    fn key(&self) -> Outcome<[u8; 32]> {
        self.0.public_key().as_ref().try_into().map_err(|_| Problem::unforeseen())
    }

    fn sign(&self, text: &[u8]) -> Outcome<[u8; 64]> {
        self.0.sign(text).as_ref().try_into().map_err(|_| Problem::unforeseen())
    }
}

/// The key in a file, made where there is none, for a server.
pub(crate) fn shared(words: &Words, file: &Path) -> Outcome<SharedSigner> {
    Ok(SharedSigner(Arc::new(Pair(key_pair(words, Some(file))?))))
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
fn key_pair(words: &Words, file: Option<&Path>) -> Outcome<Ed25519KeyPair> {
    let file = file.map(Path::to_owned).or_else(usual_key);
    let file = file.ok_or_else(|| Problem::new(Kind::Usage, "key_nowhere"))?;
    let shown = file.display().to_string();
    let failed = |error: io::Error| Problem::file(&shown, error);
    match fs::read_to_string(&file) {
        Ok(text) => {
            let seed = text.trim_end().strip_prefix(KEY).and_then(unhex::<32>);
            let pair = seed.and_then(|seed| Ed25519KeyPair::from_seed_unchecked(&seed).ok());
            pair.ok_or_else(|| Problem::new(Kind::Input, "no_key").with("path", shown.as_str()))
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
