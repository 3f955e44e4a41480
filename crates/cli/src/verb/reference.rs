//! `ayni __reference`: the reference page of the command line, written from the command line itself.

use clap::{Arg, Args, Command};
use domain::authority::Asked;
use operations::Effect;
use operations::problem::Kind;
use reports::words::{Lang, Names};
use strum::VariantArray as _;

use super::Verb;
use crate::desk::Desk;
use crate::problem::{Outcome, exit_code};
use crate::tree::visible;

/// Print the reference page of the command line
#[derive(Debug, Args)]
pub(super) struct Reference {}

impl Verb for Reference {
    const NAME: &'static str = "__reference";
    const ASKED: Option<Asked> = None;
    const ABOUT_THE_PROGRAM: bool = true;
    const HIDDEN: bool = true;

    fn run(&self, desk: &mut Desk) -> Outcome {
        desk.put(&page())
    }
}

/// The page, in Markdown.
fn page() -> String {
    let command = crate::tree::whole();
    let names = Names::of(Lang::Es);
    let head = "# The command line\n\nGenerated from the program; do not edit. Data goes to standard output, talk to \
                standard error. The names in English always work; those in Spanish work, too, with accents or without.\n\n## Exit codes\n\n| kind | code |\n|---|---|\n| `done` | 0 |";
    let mut parts = vec![head.to_owned()];
    parts.extend(Kind::VARIANTS.iter().map(|kind| format!("| `{}` | {} |", kind.name(), exit_code(*kind))));
    parts.push("\n## Common options\n".to_owned());
    parts.extend(options(command.get_arguments(), &[], &names));
    for verb in visible(&command) {
        describe(&mut parts, verb, &[], &names);
    }
    parts.join("\n") + "\n"
}

/// The kind of the command that a verb sends where it does nothing else, or its own name.
fn kind(path: &[&str]) -> String {
    let name = path.join(".").replace('-', "_");
    match operations::find(&name).map(|operation| operation.effect) {
        Some(Effect::Mutation { kinds, .. }) => kinds.join("`, `"),
        Some(
            Effect::Query { .. }
            | Effect::Release { .. }
            | Effect::Export { .. }
            | Effect::Maintenance { .. },
        )
        | None => name,
    }
}

/// A verb, then those below it.
fn describe(parts: &mut Vec<String>, command: &Command, above: &[&str], names: &Names) {
    let mut path = above.to_vec();
    path.push(command.get_name());
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let kind = if above.is_empty() { String::new() } else { format!(" – `{}`", kind(&path)) };
    parts.push(format!("\n{} `ayni {}`{kind}\n\n{about}.", "#".repeat(path.len() + 1), path.join(" ")));
    parts.push(format!("\nIn Spanish: `ayni {}`", names.typed(&path.join(" "))));
    let own = options(command.get_arguments(), &path, names);
    if !own.is_empty() {
        parts.push(String::new());
        parts.extend(own);
    }
    for verb in visible(command) {
        describe(parts, verb, &path, names);
    }
}

fn options<'a>(arguments: impl Iterator<Item = &'a Arg>, path: &[&str], names: &Names) -> Vec<String> {
    let is_shown = |one: &&Arg| !one.is_hide_set() && !["help", "version"].contains(&one.get_id().as_str());
    let help = |one: &Arg| one.get_help().map(ToString::to_string).unwrap_or_default();
    arguments
        .filter(is_shown)
        .map(|one| format!("- {}{}: {}", written(one), also(one, path, names), help(one)))
        .collect()
}

/// The Spanish name of an option of a verb, where it has another one.
fn also(argument: &Arg, path: &[&str], names: &Names) -> String {
    let long = argument.get_long().unwrap_or_default();
    let also = names.option_of(path, long).first().filter(|name| **name != long).copied();
    also.map(|name| format!(" (`--{name}`)")).unwrap_or_default()
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
