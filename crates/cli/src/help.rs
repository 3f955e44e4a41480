//! Help in the reader's language: the English texts of the arguments are replaced by those of the words, where the
//! reader's language has them under `help-<verb>-<argument>`.

use clap::{Command, CommandFactory as _};
use reports::words::{Lang, Words};

use crate::args::Ayni;
use crate::desk::language;

/// The command line of the program, with its help in the language that is asked for.
pub(crate) fn in_the_readers_language() -> Command {
    let command = Ayni::command();
    match language(asked().as_deref()) {
        Lang::En => command,
        lang @ Lang::Es => spoken(command, "help", &Words::new(lang)),
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
pub(crate) fn spoken(mut command: Command, id: &str, words: &Words) -> Command {
    if words.has(id) {
        let about = words.say(id);
        command = command.about(about.clone()).long_about(about);
    }
    let arguments: Vec<String> = command.get_arguments().map(|argument| argument.get_id().to_string()).collect();
    for name in arguments {
        let dashed = name.replace('_', "-");
        let own = format!("{id}--{dashed}");
        let common = format!("help--{dashed}");
        let Some(found) = [own, common].into_iter().find(|id| words.has(id)) else { continue };
        command = command.mut_arg(name, |argument| argument.help(words.say(&found)));
    }
    let verbs: Vec<String> = command.get_subcommands().map(|verb| verb.get_name().to_owned()).collect();
    for verb in verbs {
        let below = format!("{id}-{verb}");
        command = command.mut_subcommand(&verb, |verb| spoken(verb, &below, words));
    }
    command
}
