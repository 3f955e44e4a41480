//! Settings of a server from options, the environment and a file, in this order. The file is read into the same struct as the
//! options, so that it has their names.

use std::path::Path;

use api::Config;
use operations::Problem;
use operations::problem::Kind;
use serde_json::{Map, Value};

use super::Serve;
use crate::problem::Outcome;
use crate::verb::Verb as _;

/// What the variables of the environment begin with.
const VARIABLE: &str = "AYNI_";

/// One letter in so many may differ between a name that was written and the setting that was meant.
const LETTERS_FOR_ONE_WRONG: usize = 3;

/// The options of the verb, each with its variable.
pub(super) fn with_variables(command: clap::Command) -> clap::Command {
    command.mut_args(|option| match option.get_long().map(variable) {
        Some(variable) => option.env(variable).hide_env_values(true),
        None => option,
    })
}

fn variable(option: &str) -> String {
    format!("{VARIABLE}{}", option.to_uppercase().replace('-', "_"))
}

/// What was asked, with what the file adds to it.
///
/// # Errors
///
/// `file_…` where the file cannot be read, `settings_unreadable` where it is no TOML or a value is of another type, and
/// `setting_unknown`.
pub(super) fn settled(asked: &Serve) -> Outcome<Serve> {
    let Some(path) = &asked.config else { return Ok(asked.clone()) };
    let mut settings = as_map(asked)?;
    let known: Vec<String> = settings.keys().cloned().collect();
    for (key, value) in read(path)? {
        if !known.contains(&key) {
            return Err(unknown(path, &key, &known));
        }
        if !asked.given.contains(&key) {
            settings.insert(key, value);
        }
    }
    let settled = serde_json::from_value::<Serve>(Value::Object(settings));
    let settled = settled.map_err(|error| unreadable(path, &error.to_string()))?;
    Ok(Serve { given: asked.given.clone(), ..settled })
}

fn as_map(asked: &Serve) -> Outcome<Map<String, Value>> {
    match serde_json::to_value(asked) {
        Ok(Value::Object(settings)) => Ok(settings),
        _ => Err(Problem::unforeseen()),
    }
}

fn read(path: &Path) -> Outcome<Map<String, Value>> {
    let text = std::fs::read_to_string(path);
    let text = text.map_err(|error| Problem::file(&path.display().to_string(), error).at("config"))?;
    toml::from_str(&text).map_err(|error| unreadable(path, &error.to_string()))
}

fn unreadable(path: &Path, detail: &str) -> Problem {
    let problem = Problem::new(Kind::Input, "settings_unreadable").at("config");
    problem.with("path", path.display().to_string()).with("detail", detail.trim())
}

/// A name that is none of a setting, with the one that is spelt most like it.
fn unknown(path: &Path, key: &str, known: &[String]) -> Problem {
    let written = key.to_lowercase().replace('_', "-");
    let limit = (written.chars().count() / LETTERS_FOR_ONE_WRONG).max(1);
    let near = known.iter().map(|name| (strsim::osa_distance(name, &written), name));
    let nearest = near.filter(|(distance, _)| *distance <= limit).min();
    let problem = Problem::new(Kind::Input, "setting_unknown").at("config").valued(key);
    let suggestion = nearest.map_or("none", |(_, name)| name.as_str());
    problem
        .with("path", path.display().to_string())
        .with("suggestion", suggestion)
        .with("known", known.join(", "))
}

/// The settings with which would be served, as the file says them; registers under the names by which addresses call them.
pub(super) fn written(asked: &Serve, config: &Config) -> Outcome<String> {
    let mut settings = as_map(asked)?;
    let register = |(name, path): &(String, std::path::PathBuf)| {
        Value::from(format!("{name}={}", storage::redacted(path).display()))
    };
    settings.insert("registers".to_owned(), config.registers.iter().map(register).collect());
    let lines = settings.iter().filter(|(_, value)| !value.is_null());
    let written = lines.flat_map(|(key, value)| [format!("{key} = {value}"), "\n".to_owned()]);
    Ok(written.collect())
}

/// The reference page of the settings, in Markdown.
pub(in crate::verb) fn page() -> String {
    let command = Serve::arguments(clap::Command::new(Serve::NAME));
    let head = "# The settings of a server\n\nGenerated from the program; do not edit. Each setting of `ayni serve` is an option, a variable of the \
                environment and a key of the file that `--config` names; options go before variables, variables before the file. \
                `ayni serve --dry-run` checks them, prints them and serves nothing.\n\n\
                | key | option | variable | unless told otherwise | means |\n|---|---|---|---|---|";
    let row = |option: &clap::Arg| {
        let code = |text: &str| if text.is_empty() { String::new() } else { format!("`{text}`") };
        let id = option.get_id().as_str().replace('_', "-");
        let long = option.get_long().map(|long| format!("--{long}")).unwrap_or_default();
        let variable = option.get_env().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let default = option.get_default_values().first().map(|value| value.to_string_lossy().into_owned());
        let help = option.get_help().map(ToString::to_string).unwrap_or_default();
        let key = if id == "config" { String::new() } else { code(&id) };
        let option = if long.is_empty() { "`FILE…`".to_owned() } else { code(&long) };
        format!(
            "| {key} | {option} | {} | {} | {help} |",
            code(&variable),
            code(&default.unwrap_or_default())
        )
    };
    let rows: Vec<String> = command.get_arguments().map(row).collect();
    format!("{head}\n{}\n", rows.join("\n"))
}
