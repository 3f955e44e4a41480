//! The help in the reader's language: its pages, and which verb a line leads to.

mod page;

use clap::{Arg, Command};
use reports::words::{Lang, Names};

use crate::names;

pub(crate) use self::page::{Page, usage};

/// The tree as a reader is shown it, with what clap adds to each verb by itself.
pub(crate) fn tree(lang: Lang) -> Command {
    let mut tree = names::spoken(crate::tree::whole(), lang);
    tree.build();
    tree
}

/// The verb that what was typed leads to: the names of it and of those before it, as the program calls them.
pub(crate) fn reached(tree: &Command, typed: &[String]) -> Vec<String> {
    let (mut at, mut path) = (tree, Vec::new());
    let mut typed = typed.iter();
    while let Some(word) = typed.next() {
        if let Some(option) = option(at, word) {
            if !word.contains('=') && option.get_action().takes_values() {
                typed.next();
            }
        } else if word.starts_with('-') {
            // No option that is known: whatever follows may be its value or a verb.
        } else if let Some(below) = at.find_subcommand(word).filter(|below| below.get_name() != "help") {
            path.push(below.get_name().to_owned());
            at = below;
        } else if at.has_subcommands() && !is_help(word) {
            break;
        }
    }
    path
}

/// The option that a word names: by any long name, with or without a value behind it, or by its letter.
pub(crate) fn option<'a>(command: &'a Command, word: &str) -> Option<&'a Arg> {
    let mut arguments = command.get_arguments();
    if let Some(long) = word.strip_prefix("--") {
        let name = long.split_once('=').map_or(long, |(name, _)| name);
        return arguments.find(|one| is_long(one, name));
    }
    let mut letters = word.strip_prefix('-')?.chars();
    let letter = letters.next().filter(|_| letters.next().is_none())?;
    arguments.find(|one| one.get_short() == Some(letter))
}

fn is_long(argument: &Arg, long: &str) -> bool {
    argument.get_long() == Some(long)
        || argument.get_all_aliases().is_some_and(|aliases| aliases.contains(&long))
}

/// Whether the word asks for help in some language.
pub(crate) fn is_help(word: &str) -> bool {
    is_called(word.trim_start_matches('-'), "help")
}

/// Whether a word is the name of a verb in some language.
pub(crate) fn is_called(word: &str, english: &str) -> bool {
    word == english || Lang::ALL.into_iter().any(|lang| Names::of(lang).verb(&[english]).contains(&word))
}

/// The verb at the end of a path.
pub(crate) fn at<'a>(tree: &'a Command, path: &[String]) -> &'a Command {
    path.iter().fold(tree, |at, name| at.find_subcommand(name).unwrap_or(at))
}
