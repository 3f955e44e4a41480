//! `cargo xtask bench`: runs every benchmark of the workspace. It must not measure: the benchmarks print ratios against
//! the raw engine, taken side by side in one run.

use crate::cluster::Postgres;
use crate::manifest;
use crate::run::{self, Outcome};

/// How much a run is to do, for benchmarks that ask: few runs of small sizes, or the largest size, too.
const EFFORT: &str = "AYNI_BENCH";

/// Words that say how much, not which.
const EFFORTS: [&str; 2] = ["quick", "million"];

/// Runs all benchmarks, each with the words as its filter.
pub(crate) fn run(words: &[String]) -> Outcome {
    let benches = benches()?;
    if benches.is_empty() {
        return Err("no crate declares a [[bench]] yet; add one with `harness = false`".to_owned());
    }
    let (efforts, words): (Vec<_>, Vec<_>) = words.iter().partition(|word| EFFORTS.contains(&word.as_str()));
    let postgres = Postgres::for_benches()?;
    for (package, bench) in benches {
        let mut command = run::cargo(&["bench", "--package", &package, "--bench", &bench, "--"])?;
        command.args(&words);
        if let Some(effort) = efforts.first() {
            command.env(EFFORT, effort);
        }
        postgres.tell(&mut command);
        run::finish(command)?;
    }
    Ok(())
}

/// Package and name of every `[[bench]]`.
fn benches() -> Result<Vec<(String, String)>, String> {
    let root = run::root()?;
    let crates =
        std::fs::read_dir(root.join("crates")).map_err(|e| format!("crates/ cannot be read: {e}"))?;
    let mut folders: Vec<_> = crates.flatten().map(|entry| entry.path()).collect();
    folders.push(root.join("tests"));
    folders.sort();
    let mut found = Vec::new();
    for folder in folders {
        let text = std::fs::read_to_string(folder.join("Cargo.toml")).unwrap_or_default();
        let entries = manifest::entries(&text);
        let Some(package) = manifest::value(&entries, "package", "name") else { continue };
        let named = entries.iter().filter(|entry| entry.section == "bench" && entry.key == "name");
        found.extend(named.map(|entry| (package.to_owned(), entry.value.trim_matches('"').to_owned())));
    }
    Ok(found)
}
