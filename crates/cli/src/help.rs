//! Help in the reader's language, one page a verb: the English texts of the arguments are replaced by those of the words,
//! where the reader's language has them under `help-<verb>-<argument>`. Decides nothing about what was typed.

use clap::builder::StyledStr;
use clap::{Arg, Args, Command};
use reports::words::{Arg as Place, Lang, Names, Words};

use crate::desk::Desk;
use crate::names;
use crate::problem::Outcome;
use crate::read;
use operations::problem::Kind;

/// How headings look on a terminal: bold and underlined, as clap has it.
const HEADING: (&str, &str) = ("\u{1b}[1m\u{1b}[4m", "\u{1b}[0m");

/// Of which verb help is asked for.
#[derive(Debug, Args)]
pub(crate) struct Asked {
    /// The verb, such as member admit; none for all verbs
    #[arg(value_name = "VERB")]
    verbs: Vec<String>,
}

/// The whole tree with every name, and with what clap adds to each verb by itself.
pub(crate) fn tree(lang: Lang) -> Command {
    let mut tree = names::put_on(crate::tree::whole(), lang);
    tree.build();
    tree
}

/// Prints the page of the verb that was asked for.
pub(crate) fn run(asked: &Asked, desk: &Desk) -> Outcome {
    let words = desk.words();
    let tree = tree(words.lang());
    let mut path: Vec<String> = Vec::new();
    let mut at = &tree;
    for verb in &asked.verbs {
        let Some(below) = at.find_subcommand(verb) else {
            let args = [("verb", Place::from(at.get_bin_name().unwrap_or("ayni"))), ("given", verb.into())];
            return Err(read::coded(words, Kind::Usage, "help_unknown", &args));
        };
        path.push(below.get_name().to_owned());
        at = below;
    }
    let page = page(at, &path, words);
    // What is asked of a terminal is styled; a pipe gets the bare text.
    let shown = anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never;
    desk.put(&if shown { page.ansi().to_string() } else { page.to_string() })
}

/// The verb that what was typed leads to: the names of it and of those before it, as the program calls them.
pub(crate) fn reached(tree: &Command, typed: &[String]) -> Vec<String> {
    let (mut at, mut path) = (tree, Vec::new());
    let mut typed = typed.iter();
    while let Some(word) = typed.next() {
        if let Some(long) = word.strip_prefix("--") {
            if !long.contains('=') && takes_value(at, |one| is_long(one, long)) {
                typed.next();
            }
        } else if let Some(short) = word.strip_prefix('-').filter(|short| !short.is_empty()) {
            let mut letters = short.chars();
            let first = letters.next();
            if letters.next().is_none() && takes_value(at, |one| one.get_short() == first) {
                typed.next();
            }
        } else if let Some(below) = at.find_subcommand(word).filter(|below| below.get_name() != "help") {
            path.push(below.get_name().to_owned());
            at = below;
        } else if at.has_subcommands() && !is_help(word) {
            break;
        }
    }
    path
}

/// Whether the word asks for help in some language.
pub(crate) fn is_help(word: &str) -> bool {
    let word = word.trim_start_matches('-');
    word == "help" || Lang::ALL.into_iter().any(|lang| Names::of(lang).verb(&["help"]).contains(&word))
}

/// The verb at the end of a path.
pub(crate) fn at<'a>(tree: &'a Command, path: &[String]) -> &'a Command {
    path.iter().fold(tree, |at, name| at.find_subcommand(name).unwrap_or(at))
}

/// How the verb is typed, without the word that says so before it.
pub(crate) fn usage(command: &Command, words: &Words) -> String {
    let usage = command.clone().render_usage().to_string();
    let usage = usage.trim().strip_prefix("Usage:").unwrap_or(&usage).trim();
    let (options, verb) = (words.say("cli-help-some-options"), words.say("cli-help-some-verb"));
    let verbs = [("<COMMAND>", format!("<{verb}>")), ("[COMMAND]", format!("[{verb}]"))];
    let usage = usage.replace("[OPTIONS]", &format!("[{options}]"));
    verbs.iter().fold(usage, |usage, (english, word)| usage.replace(english, word))
}

/// The page of a verb of the tree.
pub(crate) fn page(command: &Command, path: &[String], words: &Words) -> StyledStr {
    let help = Words::help(words.lang());
    let names = Names::of(words.lang());
    let id = path.iter().fold("help".to_owned(), |id, name| format!("{id}-{name}"));
    let usage = usage(command, words);
    let common: Vec<String> = command.get_arguments().filter(|one| is_common(one)).filter_map(long).collect();
    let mut shown = command.clone().override_usage(usage).help_template(template(command, path, words));
    if help.has(&id) {
        shown = shown.about(help.say(&id));
    }
    shown = shown.mut_args(|argument| {
        let hidden = argument.is_hide_set() || !path.is_empty() && is_common(&argument);
        described(argument, &id, &help, &names, words).hide(hidden)
    });
    for added in ["help", "version"] {
        if shown.get_arguments().any(|one| one.get_id() == added) {
            shown = shown.mut_arg(added, |one| described(one, &id, &help, &names, words));
        }
    }
    shown = shown.mut_subcommands(|verb| {
        let name = verb.get_name().to_owned();
        let below = format!("{id}-{name}");
        let path: Vec<&str> = path.iter().map(String::as_str).chain([name.as_str()]).collect();
        let also = names.verb(&path).into_iter().find(|also| *also != name);
        let verb = if help.has(&below) { verb.about(help.say(&below)) } else { verb };
        match also {
            Some(also) => verb.name(format!("{name}, {also}")),
            None => verb,
        }
    });
    if !path.is_empty() {
        let common = common.join(" ");
        shown = shown.after_help(words.say_with("cli-help-common", &[("options", Place::from(&common))]));
    }
    shown.render_help()
}

/// The parts of a page, in the order in which they are shown.
fn template(command: &Command, path: &[String], words: &Words) -> String {
    let (on, off) = HEADING;
    let heading = |id: &str| format!("{on}{}:{off}", words.say(id));
    let mut parts = vec!["{about}".to_owned(), format!("{} {{usage}}", heading("cli-help-usage"))];
    if command.get_subcommands().any(|verb| !verb.is_hide_set()) {
        parts.push(format!("{}\n{{subcommands}}", heading("cli-help-verbs")));
    }
    if command.get_positionals().next().is_some() {
        parts.push(format!("{}\n{{positionals}}", heading("cli-help-arguments")));
    }
    let options = if path.is_empty() { "cli-help-common-options" } else { "cli-help-options" };
    parts.push(format!("{}\n{{options}}", heading(options)));
    format!("{}{{after-help}}\n", parts.join("\n\n"))
}

/// An argument with the words that it has of its own, or those that it has in most verbs.
fn described(argument: Arg, id: &str, help: &Words, names: &Names, words: &Words) -> Arg {
    let dashed = argument.get_id().as_str().replace('_', "-");
    let ids = [format!("{id}--{dashed}"), format!("help--{dashed}")];
    let said = ids.into_iter().find(|id| help.has(id)).map(|id| help.say(&id));
    let english = || argument.get_help().map(ToString::to_string).unwrap_or_default();
    let mut text = said.unwrap_or_else(english);
    let default: Vec<_> = argument.get_default_values().iter().map(|one| one.to_string_lossy()).collect();
    if !default.is_empty() && argument.get_action().takes_values() {
        let default = default.join(", ");
        text =
            format!("{text} [{}]", words.say_with("cli-help-default", &[("value", Place::from(&default))]));
    }
    let also = long(&argument).and_then(|long| {
        names.option(long.trim_start_matches('-')).into_iter().find(|name| format!("--{name}") != long)
    });
    if let Some(also) = also {
        text = format!("{text} [--{also}]");
    }
    let in_english = words.lang() == Lang::En;
    argument.help(text).hide_default_value(true).hide_possible_values(!in_english).hide_env(true)
}

fn is_common(argument: &Arg) -> bool {
    argument.is_global_set()
}

fn long(argument: &Arg) -> Option<String> {
    argument.get_long().map(|long| format!("--{long}"))
}

fn is_long(argument: &Arg, long: &str) -> bool {
    argument.get_long() == Some(long)
        || argument.get_all_aliases().is_some_and(|aliases| aliases.contains(&long))
}

fn takes_value(command: &Command, is_meant: impl Fn(&Arg) -> bool) -> bool {
    command.get_arguments().find(|one| is_meant(one)).is_some_and(|one| one.get_action().takes_values())
}
