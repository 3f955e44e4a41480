//! A problem in the reader's words: what happened and where, and what to do next.

use std::io;

use reports::words::{self, Arg, Family, Message, Names, Words};
use storage::{ErrorKind, StorageError};

use super::{Cause, Detail, Problem};
use crate::record::{CANDIDATES_SHOWN, RecordRef, listed};
use crate::resolve::code_of;

/// How much of a value is shown.
const VALUE_SHOWN: usize = 60;

impl Problem {
    /// What happened and what to do next. `field` says what the reader calls a field: `--on`, or its label on a form.
    pub fn message(&self, words: &Words, field: &dyn Fn(&str) -> String) -> Message {
        match (&self.cause, &self.register) {
            (Some(Cause::Rejection(rejection)), Some(register)) => {
                return words::rejection(words, rejection, register);
            }
            (Some(Cause::Undo(refusal)), Some(register)) => {
                return words::undo_refusal(words, refusal, register);
            }
            _ => {}
        }
        let mut places = self.of_cause(words);
        if let Some(name) = &self.field {
            places.push(("option".to_owned(), Place::Text(field(name))));
        }
        if let Some(value) = &self.value {
            places.push(("value".to_owned(), Place::Text(value.chars().take(VALUE_SHOWN).collect())));
        }
        if !self.candidates.is_empty() {
            places.push(("candidates".to_owned(), Place::Text(self.named_candidates(words))));
        }
        for (name, detail) in &self.details {
            places.retain(|(known, _)| known != name);
            places.push((name.to_string(), detail.place(words, field)));
        }
        let args: Vec<(&str, Arg<'_>)> =
            places.iter().map(|(name, place)| (name.as_str(), place.arg())).collect();
        if matches!(self.cause, Some(Cause::AccessBook)) {
            let id = format!("access-rejection-{}", self.code.replace('_', "-"));
            let next = words.say_attribute(&id, "next", &args);
            return Message { what: words.say_with(&id, &args), next };
        }
        let id = format!("problem-{}", self.message_code().replace('_', "-"));
        let next = self.own_next(&id).filter(|own| words.has(own)).unwrap_or_else(|| format!("{id}-next"));
        Message { what: words.say_with(&id, &args), next: words.say_with(&next, &args) }
    }

    /// The code by which the message is found: what has no file is not mended by looking at one.
    fn message_code(&self) -> String {
        match &self.cause {
            Some(Cause::Storage(error)) if is_said_of_servers(error) => format!("{}_there", self.code),
            _ => self.code.to_string(),
        }
    }

    /// What to do next is said beside the words of a kind of record where that has its own.
    fn own_next(&self, id: &str) -> Option<String> {
        let kind = self.details.iter().find_map(|(name, detail)| match detail {
            Detail::Message(message) if name == "kind" => message.strip_prefix("record-kind-"),
            _ => None,
        });
        kind.map(|kind| format!("{id}-{kind}-next"))
    }

    fn of_cause(&self, words: &Words) -> Vec<(String, Place)> {
        let text = |name: &str, text: String| (name.to_owned(), Place::Text(text));
        match &self.cause {
            Some(Cause::Storage(error)) => {
                let path = error.path().map(|path| path.display().to_string()).unwrap_or_default();
                let detail = error.io().map_or_else(|| error.detail(), |source| system(words, source));
                vec![text("quoted", quoted(&path)), text("path", path), text("detail", detail)]
            }
            Some(Cause::Io(error)) => vec![text("detail", system(words, error))],
            Some(Cause::Rejection(_) | Cause::Undo(_) | Cause::AccessBook) | None => Vec::new(),
        }
    }

    /// The names of the candidates; those that are called alike are told apart by their identifiers.
    fn named_candidates(&self, words: &Words) -> String {
        let Some(register) = &self.register else { return String::new() };
        let shown = self.candidates.iter().take(CANDIDATES_SHOWN);
        let named: Vec<(&RecordRef, String)> =
            shown.map(|candidate| (candidate, candidate.name(register, words))).collect();
        let alike = |name: &String| 1 < named.iter().filter(|(_, other)| other == name).count();
        let told_apart = |(candidate, name): &(&RecordRef, String)| {
            let bare = !alike(name) || name.contains(&candidate.id);
            if bare { name.clone() } else { format!("{name} ({})", candidate.id) }
        };
        listed(named.iter().map(told_apart), self.candidates.len(), "; ")
    }
}

/// What is put into a message.
pub(crate) enum Place {
    Text(String),
    Number(u64),
}

impl Place {
    fn text(self, words: &Words) -> String {
        match self {
            Self::Text(text) => text,
            Self::Number(number) => words.integer_of(number),
        }
    }

    pub(crate) fn arg(&self) -> Arg<'_> {
        match self {
            Self::Text(text) => text.into(),
            Self::Number(number) => Arg::Number(*number),
        }
    }
}

impl Detail {
    pub(crate) fn place(&self, words: &Words, field: &dyn Fn(&str) -> String) -> Place {
        Place::Text(match self {
            Self::Number(number) => return Place::Number(*number),
            Self::Text(text) | Self::Shown(text) => text.clone(),
            Self::Of(person, text) => {
                words.names(*person);
                text.clone()
            }
            Self::Term(family, code) => words.term(*family, code),
            Self::Choices(family, codes) => {
                codes.iter().map(|code| choice(words, *family, codes, code)).collect::<Vec<_>>().join(", ")
            }
            Self::Field(name) => field(name),
            Self::Message(id) | Self::Called(_, id) => words.say(id),
            Self::Demand(demand) => words.demand(demand),
            Self::Verb(path) => {
                let typed = Names::of(words.lang()).typed(path);
                format!("ayni {typed}").trim_end().to_owned()
            }
            Self::Named(code, id) => match words.say(id) {
                said if said == *code => said,
                said => format!("{said} ({code})"),
            },
            // Words choose by `none` where there is nothing to name.
            Self::List(details) if details.is_empty() => "none".to_owned(),
            Self::List(details) => said(details, words, field).join(", "),
            Self::Lines(details) => said(details, words, field).join("\n"),
            Self::Notice(notice) => notice.said(words),
            Self::Problem(problem) => problem.message(words, field).what,
        })
    }
}

/// How a code of a list of choices is typed: by its word in the reader's language, where that is understood; behind it the code,
/// where the word is more than one, which a shell takes apart.
fn choice(words: &Words, family: Family, codes: &[&'static str], code: &str) -> String {
    let word = words.term(family, code);
    if code_of(family, codes, &word) != code {
        return code.to_owned();
    }
    if word == code || !word.contains(' ') { word } else { format!("{word} ({code})") }
}

fn said(details: &[Detail], words: &Words, field: &dyn Fn(&str) -> String) -> Vec<String> {
    details.iter().map(|detail| detail.place(words, field).text(words)).collect()
}

fn is_said_of_servers(error: &StorageError) -> bool {
    let differs = matches!(
        error.kind(),
        ErrorKind::NotFound | ErrorKind::Permission | ErrorKind::ReadOnly | ErrorKind::SchemaDiffers
    );
    differs && error.is_on_server()
}

/// A path or address as a shell takes it for one word.
pub fn quoted(path: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "_-./:@%+,".contains(c);
    match path {
        path if !path.is_empty() && path.chars().all(plain) => path.to_owned(),
        path if cfg!(windows) => format!("\"{path}\""),
        path => format!("'{}'", path.replace('\'', r"'\''")),
    }
}

/// What the operating system says, in the reader's words; what it says seldom keeps its number.
pub fn system(words: &Words, error: &io::Error) -> String {
    use io::ErrorKind;
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
