//! `cargo xtask demo-data`: registers made up by a seed, for demonstrations and benchmarks. It must not make anything up
//! itself; the generator stands with the tests, where it may know the domain.

use crate::run::{self, Outcome};

/// The clock of the registers' making where nobody fixes another: then the same seed gives the same bytes.
const NOW: &str = "2026-01-01T00:00:00Z";

/// Builds the generator in release and hands it the words.
pub(crate) fn run(words: &[String]) -> Outcome {
    let build = ["run", "--release", "--quiet", "--package", "ayni-tests", "--bin", "demo-data", "--"];
    let mut command = run::cargo(&build)?;
    command.args(words);
    if std::env::var_os("AYNI_NOW").is_none() {
        command.env("AYNI_NOW", NOW);
    }
    run::finish(command)
}
