//! Help in the reader's language: the English texts of the arguments are replaced by those of the words, where the
//! reader's language has them under `help-<verb>-<argument>`.

use clap::{Arg, Command, CommandFactory as _};
use reports::words::{Lang, Words};

use crate::args::Ayni;
use crate::desk::language;

/// The command line of the program, with its help in the language that is asked for.
pub(crate) fn in_the_readers_language() -> Command {
    let mut command = Ayni::command();
    match language(asked().as_deref()) {
        Lang::En => command,
        lang @ Lang::Es => {
            // Builds what clap adds by itself, so that it can be said in the language too.
            command.build();
            spoken(command, "help", &Words::help(lang))
        }
    }
}

/// The language, before the command line is understood: `--lang xx` or `--lang=xx` anywhere, or the environment.
fn asked() -> Option<String> {
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--lang" {
            return arguments.next();
        }
        if let Some(value) = argument.strip_prefix("--lang=") {
            return Some(value.to_owned());
        }
    }
    std::env::var("AYNI_LANG").ok()
}

/// Puts the words in place, down the tree of verbs.
fn spoken(mut command: Command, id: &str, words: &Words) -> Command {
    command =
        command.help_template(words.say("help-template")).subcommand_help_heading(words.say("help-verbs"));
    if words.has(id) {
        command = command.about(words.say(id)).long_about(words.say(id));
    }
    let arguments: Vec<String> =
        command.get_arguments().map(|argument| argument.get_id().to_string()).collect();
    for name in arguments {
        command = command.mut_arg(&name, |argument| argument_spoken(argument, id, words));
    }
    let verbs: Vec<String> = command.get_subcommands().map(|verb| verb.get_name().to_owned()).collect();
    for verb in verbs {
        let below = format!("{id}-{verb}");
        command = command.mut_subcommand(&verb, |verb| spoken(verb, &below, words));
    }
    command
}

/// The words of an argument: its own, or those that it has in most verbs.
fn argument_spoken(argument: Arg, id: &str, words: &Words) -> Arg {
    let dashed = argument.get_id().as_str().replace('_', "-");
    let heading = match argument.get_help_heading() {
        Some(_) => "help-common",
        None if argument.is_positional() => "help-arguments",
        None => "help-options",
    };
    let ids = [format!("{id}--{dashed}"), format!("help--{dashed}")];
    let argument = argument.help_heading(words.say(heading)).hide_possible_values(true);
    match ids.into_iter().find(|id| words.has(id)) {
        Some(found) => argument.help(words.say(&found)),
        None => argument,
    }
}
