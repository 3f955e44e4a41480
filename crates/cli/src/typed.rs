//! From what was typed to a verb with its options, or to why it was not understood, in the reader's language.
//!
//! Most runs are understood at once, and raise nothing but the tree of verbs. The names that other languages have for
//! verbs and options, help and complaints are brought in only where that tree does not understand.

pub(crate) mod alike;
mod given;
mod misread;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches as _;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use operations::Filled;
use operations::problem::Kind;
use reports::words::{Lang, Names, Words};

use self::misread::Trees;
use crate::args::{Common, Format};
use crate::help::Page;
use crate::problem::{complain, exit_code};
use crate::verb::{self, AnyVerb};
use crate::{args, desk, help, names, tree};

/// What was typed: the common options, and what is to be done.
pub(crate) struct Asked {
    pub(crate) common: Common,
    pub(crate) what: What,
}

/// What is to be done.
pub(crate) enum What {
    /// To say what the register holds.
    Overview,
    /// An operation.
    Operation(Filled),
    /// A verb of the program.
    Verb(Box<dyn AnyVerb>),
}

impl What {
    /// Whether it tells of the program itself, wherever a register is kept.
    pub(crate) fn is_about_the_program(&self) -> bool {
        matches!(self, Self::Verb(verb) if verb.is_about_the_program())
    }

    /// Whether it asks the register that is meant, or writes to it, so that its day is that of the register's zone.
    pub(crate) fn is_about_the_register(&self) -> bool {
        match self {
            // Upkeep opens the register itself, where it can be opened; a verb of the program names what it reads and writes, and opens it.
            Self::Operation(Filled::Maintenance(_)) | Self::Verb(_) => false,
            Self::Overview | Self::Operation(_) => true,
        }
    }
}

/// What was typed, or how the program ends where that was not a verb to carry out.
pub(crate) fn read() -> Result<Asked, ExitCode> {
    let mut command = tree::whole();
    let matches = match command.try_get_matches_from_mut(std::env::args_os()) {
        Ok(matches) => matches,
        Err(_) => read_with_every_name()?,
    };
    // A run is short: taking the tree of verbs apart again would cost it as much as reading the arguments did.
    std::mem::forget(command);
    understood(&matches).map_err(|_| ExitCode::from(exit_code(Kind::Usage)))
}

fn understood(matches: &clap::ArgMatches) -> Result<Asked, clap::Error> {
    let mut common = Common::from_arg_matches(matches)?;
    common.verb = args::verb(matches);
    common.named = args::named(matches);
    if let Some((operation, below)) = tree::operation(matches) {
        let filled = operation.typed(below)?;
        tree::read(operation, below, &mut common);
        return Ok(Asked { common, what: What::Operation(filled) });
    }
    common.asked = Some(args::asked(matches));
    let Some((verb, below)) = verb::matched(matches) else {
        return Ok(Asked { common, what: What::Overview });
    };
    let what = What::Verb(verb.typed(below, &mut common)?);
    Ok(Asked { common, what })
}

/// Reads once more, with the names of every language; help and complaints are said here.
fn read_with_every_name() -> Result<clap::ArgMatches, ExitCode> {
    let given: Vec<OsString> = std::env::args_os().skip(1).collect();
    let typed: Vec<String> = given.iter().map(|one| one.to_string_lossy().into_owned()).collect();
    let lang =
        desk::language(value_typed(&typed, "lang").or_else(|| std::env::var("AYNI_LANG").ok()).as_deref());
    let mut command = names::put_on(tree::whole(), lang);
    match command.try_get_matches_from_mut(std::env::args_os()) {
        Ok(matches) => {
            std::mem::forget(command);
            Ok(matches)
        }
        Err(error) => Err(answered(&error, &given, &typed, &Words::new(lang))),
    }
}

/// The value of a common option, before the command line is understood: after any of its names, or after `=`.
fn value_typed(typed: &[String], option: &str) -> Option<String> {
    let mut names = vec![option.to_owned()];
    names.extend(Lang::ALL.into_iter().flat_map(|lang| Names::of(lang).option(option)).map(str::to_owned));
    let mut typed = typed.iter().take_while(|one| *one != "--");
    while let Some(word) = typed.next() {
        let Some(word) = word.strip_prefix("--") else { continue };
        let (name, value) = word.split_once('=').map_or((word, None), |(name, value)| (name, Some(value)));
        if names.iter().any(|one| one == name) {
            return value.map(str::to_owned).or_else(|| typed.next().cloned());
        }
    }
    None
}

/// Shows the help that was asked for, or says what was not understood.
fn answered(error: &clap::Error, given: &[OsString], typed: &[String], words: &Words) -> ExitCode {
    if error.kind() == ErrorKind::DisplayVersion {
        // Nothing can be said where even standard output is closed.
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    let mut trees = Trees::new(words.lang());
    let path = help::reached(&trees.named, typed);
    if error.kind() == ErrorKind::DisplayHelp || is_help_asked(error) {
        say(&mut anstream::stdout(), &Page::new(words).of(&path));
        return ExitCode::SUCCESS;
    }
    let bare = [ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand, ErrorKind::MissingSubcommand];
    if bare.contains(&error.kind()) {
        say(&mut anstream::stderr(), &Page::new(words).of(&path));
    } else if let Some(misread) = trees.misread(given, typed, &path, words) {
        let wrong = given::wrong(&path, &misread.missing(), given, words.lang());
        complain(&wrong.unwrap_or_else(|| misread.problem()), &path, format_typed(typed), words);
    }
    ExitCode::from(exit_code(Kind::Usage))
}

/// Whether what is no verb or option asks for help in some language.
fn is_help_asked(error: &clap::Error) -> bool {
    [ContextKind::InvalidSubcommand, ContextKind::InvalidArg].into_iter().any(|kind| match error.get(kind) {
        Some(ContextValue::String(text)) => help::is_help(text),
        _ => false,
    })
}

/// The format in which a problem is told, before the command line is understood.
fn format_typed(typed: &[String]) -> Option<Format> {
    let asked = value_typed(typed, "format").or_else(|| {
        let short = typed.iter().position(|one| one == "-f")?;
        typed.get(short + 1).cloned()
    });
    (asked.as_deref() == Some("json")).then_some(Format::Json)
}

fn say(to: &mut impl std::io::Write, page: &str) {
    // A closed stream leaves no place to report the failure.
    let _ = write!(to, "{page}");
}
