//! The tree of verbs: those that are written here, and one for each operation, with what only a command line asks beside its
//! fields.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, CommandFactory as _, value_parser};
use operations::{Effect, NOUNS, Noun, Operation, VERBS};

use crate::args::Ayni;

/// How many verbs people are shown before everything that is about a register: help, init, demo.
const FIRST: usize = 3;

/// The tree with everything that can be typed.
pub(crate) fn whole() -> Command {
    let mut order = 0..;
    let written = Ayni::command().mut_subcommands(|verb| {
        let of_noun = NOUNS.iter().find(|noun| noun.name == verb.get_name());
        let verb = match of_noun {
            Some(noun) => with_operations(verb, noun),
            None => verb,
        };
        verb.display_order(order.next().unwrap_or_default())
    });
    let with_nouns = (FIRST..).zip(NOUNS).fold(written, |tree, (order, noun)| {
        if tree.find_subcommand(noun.name).is_some() {
            return tree;
        }
        let command = Command::new(noun.name).about(noun.about);
        let command = command.subcommand_required(true).arg_required_else_help(true);
        tree.subcommand(with_operations(command, noun).display_order(order))
    });
    let first = FIRST.saturating_add(NOUNS.len());
    (first..)
        .zip(VERBS)
        .fold(with_nouns, |tree, (order, verb)| tree.subcommand(verb.command().display_order(order)))
}

fn with_operations(command: Command, noun: &Noun) -> Command {
    noun.operations.iter().fold(command, |noun, operation| noun.subcommand(command_of(operation)))
}

/// The verb of an operation; that of an export with the file into which it goes.
fn command_of(operation: &Operation) -> Command {
    let command = operation.command();
    match operation.effect {
        Effect::Mutation { .. } | Effect::Query { .. } => command,
        Effect::Export { .. } => command.arg(file().default_value("-")),
    }
}

fn file() -> Arg {
    Arg::new(FILE).value_parser(value_parser!(PathBuf)).help("The file, or - for standard output")
}

/// The name of the argument that says into which file an export goes.
const FILE: &str = "file";

/// The file that was typed for an operation.
pub(crate) fn target(operation: &Operation, below: &ArgMatches) -> Option<PathBuf> {
    match operation.effect {
        Effect::Mutation { .. } | Effect::Query { .. } => None,
        Effect::Export { .. } => below.get_one(FILE).cloned(),
    }
}

/// The verbs below one that people are shown, in their order.
pub(crate) fn visible(command: &Command) -> Vec<&Command> {
    let mut verbs: Vec<&Command> = command.get_subcommands().filter(|verb| !verb.is_hide_set()).collect();
    verbs.sort_by_key(|verb| verb.get_display_order());
    verbs
}

/// The operation that was typed, with what was typed for it.
pub(crate) fn operation(matches: &ArgMatches) -> Option<(&'static Operation, &ArgMatches)> {
    let mut names = Vec::new();
    let mut at = matches;
    while let Some((name, below)) = at.subcommand() {
        names.push(name.replace('-', "_"));
        at = below;
    }
    operations::find(&names.join(".")).map(|operation| (operation, at))
}
