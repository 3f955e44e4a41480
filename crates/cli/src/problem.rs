//! Problems at the command line: the code with which the program ends, and what is said on standard error.

use std::io::Write as _;

use api::remote::Told;
use clap::Command;
use operations::problem::Kind;
use operations::{Outcome as Done, Problem};
use reports::words::Words;
use serde_json::json;

use crate::args::Format;
use crate::{help, names};

/// The outcome of a verb.
pub(crate) type Outcome<T = ()> = Done<T>;

/// The code with which the program ends.
pub(crate) const fn exit_code(kind: Kind) -> u8 {
    match kind {
        Kind::Unforeseen => 1,
        Kind::Usage => 2,
        Kind::NotFound => 3,
        Kind::Rejected => 4,
        Kind::Input => 5,
        Kind::Storage => 6,
        Kind::Conflict => 7,
        Kind::Damaged => 8,
        Kind::File => 9,
        Kind::Findings => 10,
        Kind::Unread => 11,
        Kind::Untold => 12,
    }
}

/// Says what went wrong on standard error: a sentence and what to do next, or an object for a program.
pub(crate) fn complain(problem: &Problem, verb: &[String], format: Option<Format>, words: &Words) {
    let message = problem.message(words, &|field| shown(field, verb, words));
    let said = if format == Some(Format::Json) {
        let mut object = json!({
            "code": problem.code, "exit": exit_code(problem.kind), "kind": problem.kind.name(),
            "message": message.what, "next": message.next,
        });
        if let Some(field) = &problem.field {
            object["field"] = field.as_ref().into();
        }
        if let Some(value) = &problem.value {
            object["value"] = value.as_str().into();
        }
        let details = problem.data();
        if !details.is_empty() {
            object["details"] = details.into();
        }
        if let (false, Some(register)) = (problem.candidates.is_empty(), &problem.register) {
            let candidate = |one: &operations::record::RecordRef| json!({ "id": one.id, "kind": one.kind, "name": one.name(register, words) });
            object["candidates"] = problem.candidates.iter().map(candidate).collect();
        }
        format!("{object:#}")
    } else {
        sentences(&message.what, &message.next)
    };
    say(&said);
}

/// Says what a server told that went wrong, as [`complain`] would.
pub(crate) fn pass_on(told: &Told, format: Option<Format>) {
    let text = |name: &str| told.data[name].as_str().unwrap_or_default();
    if format != Some(Format::Json) {
        return say(&sentences(text("title"), text("detail")));
    }
    let mut object = json!({
        "code": told.data["code"], "exit": exit_code(told.kind), "kind": told.kind.name(),
        "message": text("title"), "next": text("detail"),
    });
    for name in ["field", "value", "details", "candidates"] {
        if let Some(found) = told.data.get(name) {
            object[name] = found.clone();
        }
    }
    say(&format!("{object:#}"));
}

fn sentences(what: &str, next: &str) -> String {
    let next = if next.is_empty() { String::new() } else { format!("\n  {}", next.replace('\n', "\n  ")) };
    reports::visible(&format!("ayni: {what}{next}")).into_owned()
}

fn say(said: &str) {
    // A closed standard error leaves no place to report the failure.
    let _ = writeln!(anstream::stderr(), "{said}");
}

/// What a field is called at the command line: `--on`, or the name of a place in the reader's language.
fn shown(field: &str, verb: &[String], words: &Words) -> String {
    let tree = names::spoken(crate::tree::whole(), words.lang());
    let found = argument(help::at(&tree, verb), field).or_else(|| argument(&tree, field));
    let Some(argument) = found else { return field.to_owned() };
    if let Some(long) = argument.get_long() {
        return format!("--{long}");
    }
    let own = argument.get_value_names().and_then(|names| names.first()).map(ToString::to_string);
    own.unwrap_or_else(|| argument.get_id().as_str().to_uppercase())
}

fn argument<'a>(command: &'a Command, field: &str) -> Option<&'a clap::Arg> {
    let long = field.replace('_', "-");
    let is_called = |one: &clap::Arg| one.get_all_aliases().is_some_and(|names| names.contains(&&*long));
    command
        .get_arguments()
        .find(|one| one.get_id() == field || one.get_long() == Some(&*long) || is_called(one))
}
