//! The reference page of the command line, written from the command line itself.

use clap::{Arg, Command, CommandFactory as _};

use crate::args::Ayni;
use crate::trouble::Exit;
use crate::verb::certification;

/// The page, in Markdown.
pub(crate) fn page() -> String {
    let command = Ayni::command();
    let head = "# The command line\n\nGenerated from the program; do not edit. Data goes to standard output, talk to \
                standard error.\n\n## Exit codes\n\n| kind | code |\n|---|---|\n| `done` | 0 |";
    let mut parts = vec![head.to_owned()];
    parts.extend(Exit::ALL.iter().map(|(exit, name)| format!("| `{name}` | {} |", exit.code())));
    parts.push("\n## Common options\n".to_owned());
    parts.extend(options(command.get_arguments()));
    for verb in visible(&command) {
        describe(&mut parts, verb, &[]);
    }
    parts.join("\n") + "\n"
}

fn visible(command: &Command) -> impl Iterator<Item = &Command> {
    command.get_subcommands().filter(|verb| !verb.is_hide_set())
}

/// The kind of the command that a verb sends: its own name, `member.admit` for `ayni member admit`, or the one that its
/// area gives.
fn kind(path: &[&str]) -> String {
    let typed = path.join(" ");
    let sent = certification::SENDS.iter().find(|(verb, _)| *verb == typed).map(|(_, kind)| *kind);
    sent.map_or_else(|| path.join(".").replace('-', "_"), str::to_owned)
}

/// A verb, then those below it.
fn describe(parts: &mut Vec<String>, command: &Command, above: &[&str]) {
    let mut path = above.to_vec();
    path.push(command.get_name());
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let kind = if above.is_empty() { String::new() } else { format!(" – `{}`", kind(&path)) };
    parts.push(format!("\n{} `ayni {}`{kind}\n\n{about}.", "#".repeat(path.len() + 1), path.join(" ")));
    let own = options(command.get_arguments());
    if !own.is_empty() {
        parts.push(String::new());
        parts.extend(own);
    }
    for verb in visible(command) {
        describe(parts, verb, &path);
    }
}

fn options<'a>(arguments: impl Iterator<Item = &'a Arg>) -> Vec<String> {
    let named = |one: &&Arg| !one.is_hide_set() && !["help", "version"].contains(&one.get_id().as_str());
    let help = |one: &Arg| one.get_help().map(ToString::to_string).unwrap_or_default();
    arguments.filter(named).map(|one| format!("- {}: {}", written(one), help(one))).collect()
}

fn written(argument: &Arg) -> String {
    let id = argument.get_id().as_str();
    let value = argument.get_value_names().and_then(|names| names.first().map(ToString::to_string));
    let value = value.unwrap_or_else(|| id.to_uppercase());
    match argument.get_long() {
        None => format!("`{value}`"),
        Some(long) if argument.get_action().takes_values() => format!("`--{long} {value}`"),
        Some(long) => format!("`--{long}`"),
    }
}
