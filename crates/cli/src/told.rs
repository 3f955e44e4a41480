//! Troubles of the other crates, told in the reader's words.

use domain::{Register, Rejection};
use reports::words::{self, Arg, Words};
use storage::{BatchError, StorageError};

use crate::trouble::{Exit, Trouble};

/// A trouble from its code: what happened and what to do next stand in the words under `cli-<code>`.
pub(crate) fn coded(words: &Words, exit: Exit, code: &str, args: &[(&str, Arg<'_>)]) -> Trouble {
    let id = format!("cli-{}", code.replace('_', "-"));
    let what = words.say_with(&id, args);
    let next = words.say_with(&format!("{id}-next"), args);
    Trouble { exit, code: code.to_owned(), what, next }
}

/// Something that cannot happen.
pub(crate) fn unforeseen(words: &Words) -> Trouble {
    coded(words, Exit::Unforeseen, "unforeseen", &[])
}

/// The command contradicts the register.
pub(crate) fn rejection(words: &Words, rejection: &Rejection, register: &Register) -> Trouble {
    let message = words::rejection(words, rejection, register);
    Trouble {
        exit: Exit::Rejected,
        code: rejection.code().to_owned(),
        what: message.what,
        next: message.next,
    }
}

/// Somebody else has written in between.
pub(crate) fn conflict(words: &Words, expected: u64, found: u64) -> Trouble {
    let args = [("expected", Arg::Number(expected)), ("found", Arg::Number(found))];
    coded(words, Exit::Conflict, "conflict", &args)
}

/// Another command was recorded under the identifier.
pub(crate) fn command_differs(words: &Words, version: u64) -> Trouble {
    coded(words, Exit::Rejected, "command_differs", &[("version", Arg::Number(version))])
}

/// A batch cannot be undone.
pub(crate) fn batch(words: &Words, error: &BatchError) -> Trouble {
    coded(words, Exit::Rejected, error.code(), &[])
}

/// The register could not be opened, read or written.
pub(crate) fn storage(words: &Words, error: &StorageError) -> Trouble {
    let path = error.path().map(|path| path.display().to_string()).unwrap_or_default();
    let (detail, quoted) = (error.detail(), quoted(&path));
    let args = [("path", Arg::from(&path)), ("detail", Arg::from(&detail)), ("quoted", Arg::from(&quoted))];
    let code = format!("storage_{}", error.code());
    // What has no file is not mended by looking at one.
    let of_server = matches!(
        error,
        StorageError::NotFound { .. } | StorageError::Permission { .. } | StorageError::ReadOnly { .. }
    ) && error.is_on_server();
    let said = if of_server { format!("{code}_there") } else { code.clone() };
    Trouble { code, ..coded(words, Exit::Storage, &said, &args) }
}

/// A path or address as a shell takes it for one word.
pub(crate) fn quoted(path: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "_-./:@%+,".contains(c);
    match path {
        path if !path.is_empty() && path.chars().all(plain) => path.to_owned(),
        path if cfg!(windows) => format!("\"{path}\""),
        path => format!("'{}'", path.replace('\'', r"'\''")),
    }
}

/// A file could not be read or written.
pub(crate) fn file(words: &Words, path: &str, error: &std::io::Error) -> Trouble {
    let code = match error.kind() {
        std::io::ErrorKind::NotFound => "file_not_found",
        std::io::ErrorKind::PermissionDenied => "file_permission",
        std::io::ErrorKind::StorageFull => "file_disk_full",
        std::io::ErrorKind::AlreadyExists => "file_exists",
        _ => "file_failed",
    };
    let detail = error.to_string();
    // Where an address was meant for a file, its password is not shown.
    let shown = storage::shown(path.as_ref()).display().to_string();
    coded(words, Exit::File, code, &[("path", Arg::from(&shown)), ("detail", Arg::from(&detail))])
}
