//! The verbs of the program itself, one file each, and their table: what no operation on a register is. The command line is a loop
//! over this table and those of `operations`.

pub(crate) mod account;
mod completions;
mod demo;
mod help;
mod init;
mod man;
mod reference;
mod roll_up;
mod serve;
mod settings;

use std::fmt::Debug;

use clap::{ArgMatches, Args, Command};
use domain::authority::Asked;

use crate::args::Common;
use crate::desk::Desk;
use crate::problem::Outcome;
use crate::server::{self, Failed};

/// A verb of the program: its name, and what it does with what was typed. The struct holds its arguments; its documentation is the help.
pub(crate) trait Verb: Args + Debug + Sized + 'static {
    /// What is typed for it, with the noun before it: `report roll-up`.
    const NAME: &'static str;
    /// What it asks for, by which the table of authority knows it; `None` where it asks nothing of a register, or where each of the
    /// commands that it gives, or of the requests that it serves, is judged by itself.
    const ASKED: Option<Asked>;
    /// Whether it tells of the program itself, wherever a register is kept.
    const ABOUT_THE_PROGRAM: bool = false;
    /// Whether it is for packagers and the generated pages, and people are not shown it.
    const HIDDEN: bool = false;

    /// The arguments, put onto the verb of the command line.
    fn arguments(command: Command) -> Command {
        Self::augment_args(command)
    }

    /// Reads what was typed for it; what it says of the common options is put there.
    ///
    /// # Errors
    ///
    /// What clap says where the matches are not of its arguments.
    fn typed(matches: &ArgMatches, _: &mut Common) -> Result<Self, clap::Error> {
        Self::from_arg_matches(matches)
    }

    /// Does it.
    ///
    /// # Errors
    ///
    /// The problem in the way.
    fn run(&self, desk: &mut Desk) -> Outcome;

    /// Does it on the server that `--server` names.
    ///
    /// # Errors
    ///
    /// The problem in the way; unless it says otherwise, that it is a verb of the machine where the register is kept.
    fn run_there(&self, desk: &Desk) -> Result<(), Failed> {
        Err(server::not_there(&desk.common).into())
    }
}

/// A verb with what was typed for it.
pub(crate) trait AnyVerb: Debug {
    /// Whether it tells of the program itself.
    fn is_about_the_program(&self) -> bool;
    /// Does it.
    fn run(&self, desk: &mut Desk) -> Outcome;
    /// Does it on the server that was named.
    fn run_there(&self, desk: &Desk) -> Result<(), Failed>;
}

impl<V: Verb> AnyVerb for V {
    fn is_about_the_program(&self) -> bool {
        V::ABOUT_THE_PROGRAM
    }

    fn run(&self, desk: &mut Desk) -> Outcome {
        Verb::run(self, desk)
    }

    fn run_there(&self, desk: &Desk) -> Result<(), Failed> {
        Verb::run_there(self, desk)
    }
}

/// Reads what was typed for a verb.
type Read = fn(&ArgMatches, &mut Common) -> Result<Box<dyn AnyVerb>, clap::Error>;

/// The description of a verb of the program.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    name: &'static str,
    /// What it asks for, by which the table of authority knows it.
    pub(crate) asked: Option<Asked>,
    is_hidden: bool,
    arguments: fn(Command) -> Command,
    typed: Read,
}

impl Entry {
    const fn of<V: Verb>() -> Self {
        Self {
            name: V::NAME,
            asked: V::ASKED,
            is_hidden: V::HIDDEN,
            arguments: V::arguments,
            typed: |matches, common| {
                V::typed(matches, common).map(|typed| -> Box<dyn AnyVerb> { Box::new(typed) })
            },
        }
    }

    /// The noun before it, where there is one, and what is typed for it after that.
    pub(crate) fn path(&self) -> (Option<&'static str>, &'static str) {
        self.name.rsplit_once(' ').map_or((None, self.name), |(noun, verb)| (Some(noun), verb))
    }

    /// The verb of the command line, with its arguments.
    pub(crate) fn command(&self) -> Command {
        (self.arguments)(Command::new(self.path().1)).hide(self.is_hidden)
    }

    /// Reads what was typed for it.
    ///
    /// # Errors
    ///
    /// What clap says where the matches are not of [`Self::command`].
    pub(crate) fn typed(
        &self,
        matches: &ArgMatches,
        common: &mut Common,
    ) -> Result<Box<dyn AnyVerb>, clap::Error> {
        (self.typed)(matches, common)
    }
}

/// The verbs of the program, in the order in which people are shown them.
pub(crate) static VERBS: &[Entry] = &[
    Entry::of::<help::Help>(),
    Entry::of::<init::Init>(),
    Entry::of::<demo::Demo>(),
    Entry::of::<serve::Serve>(),
    Entry::of::<account::Asked>(),
    Entry::of::<roll_up::RollUp>(),
    Entry::of::<completions::Completions>(),
    Entry::of::<man::Man>(),
    Entry::of::<reference::Reference>(),
    Entry::of::<settings::Settings>(),
];

/// The verb of the program with these names, where it is one; those that it has below itself are its own.
pub(crate) fn find(names: &[String]) -> Option<&'static Entry> {
    VERBS.iter().find(|verb| {
        let (noun, name) = verb.path();
        let mut names = names.iter().map(String::as_str);
        noun.is_none_or(|noun| names.next() == Some(noun)) && names.next() == Some(name)
    })
}

/// The verb of the program that was typed, with what was typed for it.
pub(crate) fn matched(matches: &ArgMatches) -> Option<(&'static Entry, &ArgMatches)> {
    VERBS.iter().find_map(|verb| {
        let (noun, name) = verb.path();
        let at = noun.map_or(Some(matches), |noun| below(matches, noun))?;
        Some((verb, below(at, name)?))
    })
}

/// What was typed for a verb of this name.
fn below<'a>(matches: &'a ArgMatches, name: &str) -> Option<&'a ArgMatches> {
    matches.subcommand().filter(|(found, _)| *found == name).map(|(_, below)| below)
}
