//! Troubles of the other crates, told in the reader's words.

use domain::{Register, Rejection};
use reports::words::{self, Arg, Words};
use storage::{ExecuteError, StorageError};

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
pub(crate) fn batch(words: &Words, error: &ExecuteError) -> Trouble {
    coded(words, Exit::Rejected, error.code(), &[])
}

/// The register could not be opened, read or written.
pub(crate) fn storage(words: &Words, error: &StorageError) -> Trouble {
    let path = error.path().map(|path| path.display().to_string()).unwrap_or_default();
    let detail = match error {
        StorageError::Io { source, .. } => os(words, source),
        _ => error.detail(),
    };
    let quoted = quoted(&path);
    let args = [("path", Arg::from(&path)), ("detail", Arg::from(&detail)), ("quoted", Arg::from(&quoted))];
    let code = format!("storage_{}", error.code());
    // What has no file is not mended by looking at one.
    let of_server = matches!(
        error,
        StorageError::NotFound { .. }
            | StorageError::Permission { .. }
            | StorageError::ReadOnly { .. }
            | StorageError::SchemaDiffers { .. }
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

/// What the operating system says, in the reader's words; what it says seldom keeps its number.
pub(crate) fn os(words: &Words, error: &std::io::Error) -> String {
    use std::io::ErrorKind;
    let id = match error.kind() {
        ErrorKind::NotFound => "os-not-found",
        ErrorKind::PermissionDenied => "os-permission",
        ErrorKind::AlreadyExists => "os-exists",
        ErrorKind::IsADirectory => "os-is-folder",
        ErrorKind::NotADirectory => "os-not-folder",
        ErrorKind::DirectoryNotEmpty => "os-folder-not-empty",
        ErrorKind::ReadOnlyFilesystem => "os-read-only",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "os-disk-full",
        ErrorKind::FileTooLarge => "os-too-large",
        ErrorKind::InvalidFilename => "os-name",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy | ErrorKind::WouldBlock => "os-busy",
        ErrorKind::TimedOut => "os-timed-out",
        ErrorKind::UnexpectedEof | ErrorKind::WriteZero => "os-cut-short",
        ErrorKind::NotSeekable => "os-device",
        ErrorKind::InvalidInput | ErrorKind::Unsupported if error.raw_os_error().is_some() => {
            "os-not-possible"
        }
        _ => match error.raw_os_error() {
            Some(5) if cfg!(unix) => "os-disk",
            Some(6 | 19) if cfg!(unix) => "os-device",
            Some(23 | 24) if cfg!(unix) => "os-too-many-open",
            Some(40) if cfg!(target_os = "linux") => "os-links",
            Some(number) => {
                let number = number.to_string();
                return words.say_with("os-number", &[("number", Arg::from(&number))]);
            }
            // Not of the system: a reader of ours has said it.
            None => return error.to_string(),
        },
    };
    words.say(id)
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
    let detail = os(words, error);
    // Where an address was meant for a file, its password is not shown.
    let shown = storage::redacted(path.as_ref()).display().to_string();
    coded(words, Exit::File, code, &[("path", Arg::from(&shown)), ("detail", Arg::from(&detail))])
}
