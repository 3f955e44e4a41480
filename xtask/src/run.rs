//! Running other programs from the root of the workspace, and talking to whoever started us. It must not know what the
//! programs are for.

use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a verb or a step comes to: nothing, or one sentence that says what went wrong and what to do.
pub(crate) type Outcome = Result<(), String>;

/// Prints a line to stdout; a closed pipe is not an error of ours.
pub(crate) fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// Prints a line to stderr.
pub(crate) fn complain(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// The folder that holds the workspace's `Cargo.toml`.
pub(crate) fn root() -> Result<PathBuf, String> {
    let start = match std::env::var_os("CARGO_MANIFEST_DIR") {
        Some(folder) => PathBuf::from(folder),
        None => std::env::current_dir().map_err(|e| format!("the current folder cannot be read: {e}"))?,
    };
    let is_root = |folder: &&Path| {
        std::fs::read_to_string(folder.join("Cargo.toml")).is_ok_and(|text| text.contains("[workspace]"))
    };
    let root = start.ancestors().find(is_root).map(Path::to_path_buf);
    root.ok_or_else(|| format!("no workspace at or above {}; run this inside the checkout", start.display()))
}

/// Where cargo builds, whatever the configuration says.
pub(crate) fn target_folder() -> Result<PathBuf, String> {
    let metadata = answer_text(cargo(&["metadata", "--no-deps", "--format-version", "1"])?)?;
    let folder = metadata.split_once("\"target_directory\":\"").and_then(|(_, rest)| rest.split_once('"'));
    let (folder, _) = folder.ok_or("`cargo metadata` names no target folder")?;
    Ok(PathBuf::from(folder.replace("\\\\", "\\")))
}

/// Whether nobody is watching and nothing may be left out.
pub(crate) fn unattended() -> bool {
    std::env::var("CI").is_ok_and(|value| !matches!(value.as_str(), "" | "0" | "false"))
}

/// A program that starts at the root of the workspace.
pub(crate) fn program(name: impl Into<OsString>) -> Result<Command, String> {
    let mut command = Command::new(name.into());
    command.current_dir(root()?);
    Ok(command)
}

/// The same cargo that started us, with these words.
pub(crate) fn cargo(words: &[&str]) -> Result<Command, String> {
    let mut command = program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))?;
    command.args(words);
    Ok(command)
}

/// Runs a program with our terminal and fails unless it succeeds.
pub(crate) fn finish(mut command: Command) -> Outcome {
    let shown = shown(&command);
    say(&format!("$ {shown}"));
    let status = command.status().map_err(|e| format!("`{shown}` did not start: {e}"))?;
    if status.success() { Ok(()) } else { Err(format!("`{shown}` failed ({status})")) }
}

/// Runs a program silently and returns what it wrote to stdout.
pub(crate) fn answer(mut command: Command) -> Result<Vec<u8>, String> {
    let shown = shown(&command);
    let output = command.output().map_err(|e| format!("`{shown}` did not start: {e}"))?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        let said = String::from_utf8_lossy(&output.stderr);
        Err(format!("`{shown}` failed ({}): {}", output.status, said.trim()))
    }
}

/// Like [`answer`], as text.
pub(crate) fn answer_text(command: Command) -> Result<String, String> {
    answer(command).map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
}

/// Whether a program starts and succeeds; what it says is not shown.
pub(crate) fn succeeds(mut command: Command) -> bool {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// Whether cargo has a subcommand of this name.
pub(crate) fn cargo_has(subcommand: &str) -> bool {
    cargo(&[subcommand, "--version"]).is_ok_and(succeeds)
}

/// The command as one would type it.
fn shown(command: &Command) -> String {
    let name =
        Path::new(command.get_program()).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let words = command.get_args().map(|word| word.to_string_lossy().into_owned());
    std::iter::once(name).chain(words).collect::<Vec<_>>().join(" ")
}
