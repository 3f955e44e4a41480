//! From what was typed to a verb with its options, or to why it was not understood, in the reader's language.
//!
//! Most runs are understood at once, and raise nothing but the tree of verbs. The names that other languages have for
//! verbs and options, help and complaints are brought in only where that tree does not understand.

use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, FromArgMatches as _};
use operations::Filled;
use reports::words::{Arg, Lang, Names, Words};

use crate::args::{Ayni, Common, Format, Verb};
use crate::problem::{complain, exit_code};
use crate::read;
use crate::{args, desk, help, names, tree};
use operations::problem::{Kind, Problem};

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
    /// A verb that is not one.
    Verb(Box<Verb>),
}

impl What {
    /// Whether it asks the register that is meant, or writes to it, so that its day is that of the register's zone.
    pub(crate) fn is_about_the_register(&self) -> bool {
        match self {
            Self::Overview | Self::Operation(_) => true,
            Self::Verb(verb) => verb.is_about_the_register(),
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
    if let Some((operation, below)) = tree::operation(matches) {
        let filled = operation.typed(below)?;
        common.asked = Some(filled.digest(common.as_of.as_deref()));
        tree::read(operation, below, &mut common);
        return Ok(Asked { common, what: What::Operation(filled) });
    }
    common.asked = Some(args::asked(matches));
    let Some(verb) = Ayni::from_arg_matches(matches)?.verb else {
        return Ok(Asked { common, what: What::Overview });
    };
    if let Verb::Demo(demo) = &verb {
        common.register.clone_from(&demo.file);
    }
    Ok(Asked { common, what: What::Verb(Box::new(verb)) })
}

/// Reads once more, with the names of every language; help and complaints are said here.
fn read_with_every_name() -> Result<clap::ArgMatches, ExitCode> {
    let typed: Vec<String> =
        std::env::args_os().skip(1).map(|one| one.to_string_lossy().into_owned()).collect();
    let lang =
        desk::language(value_typed(&typed, "lang").or_else(|| std::env::var("AYNI_LANG").ok()).as_deref());
    let mut command = names::put_on(tree::whole(), lang);
    match command.try_get_matches_from_mut(std::env::args_os()) {
        Ok(matches) => {
            std::mem::forget(command);
            Ok(matches)
        }
        Err(error) => Err(answered(&error, &typed, &Words::new(lang))),
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
fn answered(error: &clap::Error, typed: &[String], words: &Words) -> ExitCode {
    if error.kind() == ErrorKind::DisplayVersion {
        // Nothing can be said where even standard output is closed.
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    let tree = help::tree(words.lang());
    let path = help::reached(&tree, typed);
    let at = help::at(&tree, &path);
    let asked = [ContextKind::InvalidSubcommand, ContextKind::InvalidArg];
    if error.kind() == ErrorKind::DisplayHelp
        || asked.iter().any(|kind| text(error, *kind).is_some_and(help::is_help))
    {
        say(&mut anstream::stdout(), &help::page(at, &path, words));
        return ExitCode::SUCCESS;
    }
    let bare = [ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand, ErrorKind::MissingSubcommand];
    if bare.contains(&error.kind()) {
        say(&mut anstream::stderr(), &help::page(at, &path, words));
    } else {
        let asked = value_typed(typed, "format").or_else(|| {
            let short = typed.iter().position(|one| one == "-f")?;
            typed.get(short + 1).cloned()
        });
        let format = (asked.as_deref() == Some("json")).then_some(Format::Json);
        complain(&complaint(error, at, typed, words), &path, format, words);
    }
    ExitCode::from(exit_code(Kind::Usage))
}

fn say(to: &mut impl std::io::Write, page: &clap::builder::StyledStr) {
    // A closed stream leaves no place to report the failure.
    let _ = write!(to, "{}", page.ansi());
}

/// What clap did not understand, in the program's own words, with what to type instead.
fn complaint(error: &clap::Error, at: &Command, typed: &[String], words: &Words) -> Problem {
    let given = [ContextKind::InvalidSubcommand, ContextKind::InvalidValue, ContextKind::InvalidArg];
    let given = given.into_iter().find_map(|kind| text(error, kind)).unwrap_or_default();
    let code = code(error, given, &texts(error, ContextKind::PriorArg).join(", "));
    // Of `-40`, clap names the `-4`, which it takes for an option of one letter.
    let whole = typed.iter().find(|word| code == "number_negative" && word.starts_with(given));
    let given = whole.map_or(given, String::as_str);
    let verb = at.get_bin_name().unwrap_or("ayni");
    let suggested =
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let suggestion = suggested.into_iter().find_map(|kind| last(error, kind));
    let missing = texts(error, ContextKind::InvalidArg).join(", ");
    let other = texts(error, ContextKind::PriorArg).join(", ");
    let choices = texts(error, ContextKind::ValidValue).join(", ");
    let range = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
    let (least, most) = range_in(&range).unwrap_or_default();
    let usage = help::usage(at, words);
    let page = verb.strip_prefix("ayni").unwrap_or_default();
    // Words choose by `none` where there is nothing to name.
    let or_none = |text: &'_ str| if text.is_empty() { "none" } else { text }.to_owned();
    let (most, choices, named) = (or_none(most), or_none(&choices), or_none(given));
    let args = [
        ("given", Arg::from(&named)),
        ("verb", Arg::from(verb)),
        ("option", Arg::from(text(error, ContextKind::InvalidArg).unwrap_or_default())),
        ("suggestion", Arg::from(suggestion.as_deref().unwrap_or("none"))),
        ("missing", Arg::from(&missing)),
        ("other", Arg::from(&other)),
        ("choices", Arg::from(&choices)),
        ("least", Arg::from(least)),
        ("most", Arg::from(&most)),
        ("usage", Arg::from(&usage)),
        ("page", Arg::from(page)),
    ];
    read::coded(words, Kind::Usage, code, &args)
}

/// The stable code of what was not understood.
fn code(error: &clap::Error, given: &str, other: &str) -> &'static str {
    let option = text(error, ContextKind::InvalidArg).unwrap_or_default();
    match error.kind() {
        ErrorKind::InvalidSubcommand => "verb_unknown",
        ErrorKind::UnknownArgument
            if given.strip_prefix('-').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) =>
        {
            "number_negative"
        }
        ErrorKind::UnknownArgument if given.starts_with('-') => "option_unknown",
        ErrorKind::InvalidValue
        | ErrorKind::NoEquals
        | ErrorKind::TooFewValues
        | ErrorKind::WrongNumberOfValues
            if given.is_empty() || given == option =>
        {
            "value_missing"
        }
        ErrorKind::InvalidValue => "value_unknown",
        ErrorKind::ValueValidation => "number_wrong",
        ErrorKind::UnknownArgument | ErrorKind::TooManyValues => "value_unexpected",
        ErrorKind::ArgumentConflict if other.is_empty() || other == option => "option_repeated",
        ErrorKind::ArgumentConflict => "options_conflict",
        ErrorKind::MissingRequiredArgument => "argument_missing",
        ErrorKind::InvalidUtf8 => "typed_not_text",
        _ => "typed_wrong",
    }
}

/// The least and the most of a range such as `1..=100`, at the end of what is said about a number.
fn range_in(said: &str) -> Option<(&str, &str)> {
    let range = said.rsplit(' ').next()?;
    let (least, most) = range.split_once("..")?;
    Some((least, most.trim_start_matches('=')))
}

fn text(error: &clap::Error, kind: ContextKind) -> Option<&str> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text),
        _ => None,
    }
}

fn texts(error: &clap::Error, kind: ContextKind) -> Vec<&str> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text],
        Some(ContextValue::Strings(texts)) => texts.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    }
}

/// The nearest of several suggestions, which stands last.
fn last(error: &clap::Error, kind: ContextKind) -> Option<String> {
    texts(error, kind).last().map(|text| (*text).to_owned())
}
