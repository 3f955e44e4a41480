//! The tree of verbs: those of the program itself, and one for each operation, with what only a command line asks beside its fields.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, CommandFactory as _, value_parser};
use operations::{Effect, Media, NOUNS, Noun, Operation, VERBS};

use crate::args::{Ayni, Common};
use crate::verb;

/// How many verbs people are shown before everything that is about a register: help, init, demo.
const FIRST: usize = 3;

/// The tree with everything that can be typed.
pub(crate) fn whole() -> Command {
    let tree = (0..).zip(verb::VERBS).fold(Ayni::command(), |tree, (order, verb)| match verb.path() {
        (None, _) => tree.subcommand(verb.command().display_order(order)),
        (Some(noun), _) => within(tree, noun, order, |command| command.subcommand(verb.command())),
    });
    let tree = (FIRST..).zip(NOUNS).fold(tree, |tree, (order, noun)| {
        within(tree, noun.name, order, |command| with_operations(command, noun))
    });
    let first = FIRST.saturating_add(NOUNS.len());
    (first..)
        .zip(VERBS)
        .fold(tree, |tree, (order, verb)| tree.subcommand(command_of(verb).display_order(order)))
}

/// The tree with verbs added below a noun, which stands where the first of them put it.
fn within(tree: Command, noun: &str, order: usize, add: impl FnOnce(Command) -> Command) -> Command {
    if tree.find_subcommand(noun).is_some() {
        return tree.mut_subcommand(noun, add);
    }
    let about = NOUNS.iter().find(|known| known.name == noun).map_or("", |noun| noun.about);
    let command = Command::new(noun.to_owned()).about(about);
    let command = command.subcommand_required(true).arg_required_else_help(true);
    tree.subcommand(add(command).display_order(order))
}

fn with_operations(command: Command, noun: &Noun) -> Command {
    noun.operations.iter().fold(command, |noun, operation| noun.subcommand(command_of(operation)))
}

/// The verb of an operation, with what only a command line asks for it: into which file an export goes, with which key it is signed,
/// and how large a file may be that is kept beside the register.
fn command_of(operation: &Operation) -> Command {
    let command = operation.command();
    match operation.effect {
        Effect::Mutation { .. } if operation.name == "evidence.record" => command.arg(max_size()),
        Effect::Mutation { .. }
        | Effect::Query { .. }
        | Effect::Release { .. }
        | Effect::Maintenance { .. } => command,
        Effect::Export { .. } if operation.name == "checkpoint.sign" => command.args([signed(), key()]),
        Effect::Export { .. } if operation.name == "proof" => command.arg(to()),
        Effect::Export { media, .. } => match media {
            [Media::PACKAGE] => {
                command.arg(output("FOLDER", "The folder to write, or a file whose name ends in .zip"))
            }
            [Media::STORED] => command.arg(output("FILE", "The file to write")),
            _ => command.arg(file().default_value("-")),
        },
    }
}

/// The name of the argument that says into which file an export goes.
const FILE: &str = "file";

fn file() -> Arg {
    Arg::new(FILE).value_parser(value_parser!(PathBuf)).help("The file, or - for standard output")
}

fn signed() -> Arg {
    file().required(true).help("The file to write")
}

fn to() -> Arg {
    file().long("to").value_name("FILE").default_value("-").help("The file to write; - for the screen")
}

/// The name of the option that says with which key to sign.
const KEY: &str = "key";

fn key() -> Arg {
    let named = Arg::new(KEY).long(KEY).value_name("FILE").value_parser(value_parser!(PathBuf));
    named.help("The file with the key; made if it is not there")
}

/// The name of the option that says so where what is written goes nowhere but into a file.
const OUTPUT: &str = "output";

fn output(value: &'static str, help: &'static str) -> Arg {
    let named = Arg::new(OUTPUT).long(OUTPUT).short('o').value_name(value).help(help);
    named.value_parser(value_parser!(PathBuf)).required(true)
}

/// The name of the option that says how many MiB a file may have.
const MAX_SIZE: &str = "max_size";

/// How many MiB the largest file may have that the program is told to take: what a ZIP of old still takes.
const MEBIBYTES: std::ops::RangeInclusive<u64> = 1..=4095;

fn max_size() -> Arg {
    let usual = (storage::FILE_MAX >> 20).to_string();
    let named = Arg::new(MAX_SIZE).long("max-size").value_name("MIB").requires(FILE).default_value(usual);
    named.value_parser(value_parser!(u64).range(MEBIBYTES)).help("How many MiB the file may have")
}

/// Reads what only a command line asks for an operation.
pub(crate) fn read(operation: &Operation, below: &ArgMatches, common: &mut Common) {
    match operation.effect {
        Effect::Mutation { .. } if operation.name == "evidence.record" => {
            let mebibytes = below.get_one::<u64>(MAX_SIZE).copied();
            common.size_max = mebibytes.map_or(storage::FILE_MAX, |mebibytes| mebibytes << 20);
        }
        Effect::Mutation { .. }
        | Effect::Query { .. }
        | Effect::Release { .. }
        | Effect::Maintenance { .. } => {}
        Effect::Export { media: [Media::PACKAGE | Media::STORED], .. } => {
            // It names something else than the file for what is printed.
            common.output = None;
            common.target = below.get_one(OUTPUT).cloned();
        }
        Effect::Export { .. } => {
            common.target = below.get_one(FILE).cloned();
            common.exported_to = common.output.take();
            common.key = below.try_get_one(KEY).ok().flatten().cloned();
        }
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
