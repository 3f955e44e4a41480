//! The tree of verbs: those that are written here, and one for each operation.

use clap::{ArgMatches, Command, CommandFactory as _};
use operations::{OPERATIONS, Operation};

use crate::args::Ayni;

/// The tree with everything that can be typed.
pub(crate) fn whole() -> Command {
    Ayni::command().mut_subcommands(|noun| {
        let name = noun.get_name().to_owned();
        let of_noun = OPERATIONS.iter().filter(|one| one.noun() == name);
        of_noun.fold(noun, |noun, operation| noun.subcommand(operation.command()))
    })
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
