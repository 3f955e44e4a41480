//! What is wrong with what was given for an operation, where more is missing: whoever names a person whom the register does not hold
//! is told so before she is asked for a reason. What is missing gets values that stand in for it, and the operation is proposed or
//! answered without recording or printing anything. It must not say anything of the values that stand in.

use std::ffi::OsString;

use clap::Arg;
use operations::problem::Problem;
use operations::{Operation, find};
use reports::words::Lang;
use serde_json::Value;

use super::{Asked, What, understood};
use crate::desk::Desk;
use crate::{names, tree};

/// A value that names nothing.
const NOTHING: &str = "?";

/// The problem with what was given; none where nothing is wrong with it, or where that cannot be known here: the register is kept on
/// a server or not to be opened, or a file is missing.
pub(super) fn wrong(path: &[String], missing: &[String], given: &[OsString], lang: Lang) -> Option<Problem> {
    let operation = find(&path.join(".").replace('-', "_")).filter(|_| !missing.is_empty())?;
    // Behind `--` no option can be added.
    if given.iter().any(|word| word == "--" || word == "-") {
        return None;
    }
    let mut line = vec![OsString::from("ayni")];
    line.extend(given.iter().cloned());
    line.extend(standing_in(operation, missing)?.into_iter().map(OsString::from));
    let matches = names::put_on(tree::whole(), lang).try_get_matches_from(line).ok()?;
    let Asked { common, what: What::Operation(filled) } = understood(&matches).ok()? else { return None };
    if common.server.is_some() {
        return None;
    }
    let mut desk = Desk::new(common).ok()?;
    desk.settle().ok()?;
    let problem = desk.judged(filled).err()?;
    let is_given = |field: &str| is_typed(&matches, field) && !missing.iter().any(|one| one == field);
    problem.field.as_deref().is_some_and(is_given).then_some(problem)
}

/// Whether a field was typed: under its name, at the end of the verbs.
fn is_typed(matches: &clap::ArgMatches, field: &str) -> bool {
    let mut at = matches;
    while let Some((_, below)) = at.subcommand() {
        at = below;
    }
    at.ids().any(|id| id.as_str() == field)
        && at.value_source(field) == Some(clap::parser::ValueSource::CommandLine)
}

/// What is typed for the missing fields; none where one of them has no value that could stand in.
fn standing_in(operation: &Operation, missing: &[String]) -> Option<Vec<String>> {
    let schema = operation.schema();
    let command = operation.command();
    let needed: Vec<&Arg> =
        command.get_arguments().filter(|one| missing.iter().any(|id| one.get_id() == id.as_str())).collect();
    if needed.len() != missing.len() {
        return None;
    }
    let (places, options): (Vec<&Arg>, Vec<&Arg>) = needed.into_iter().partition(|one| one.is_positional());
    let value = |argument: &Arg| schema.get("properties")?.get(argument.get_id().as_str()).and_then(stand_in);
    let mut typed = places.into_iter().map(value).collect::<Option<Vec<String>>>()?;
    for option in options {
        typed.extend([format!("--{}", option.get_long()?), value(option)?]);
    }
    Some(typed)
}

/// A value that a field can hold, or that names no record.
fn stand_in(property: &Value) -> Option<String> {
    if let Some(items) = property.get("items") {
        return stand_in(items);
    }
    let first = |list: &str| Some(property.get(list)?.get(0)?.as_str()?.to_owned());
    match (property.get("type").and_then(Value::as_str), property.get("format").and_then(Value::as_str)) {
        (Some("integer" | "number"), _) => Some("1".to_owned()),
        // On a day of the past somebody else may have answered to a number.
        (Some("string"), Some("partial-date")) => Some("today".to_owned()),
        (Some("string"), _) => {
            first("enum").or_else(|| first("examples")).or_else(|| Some(NOTHING.to_owned()))
        }
        _ => None,
    }
}
