//! `cargo xtask demo-data`: registers made up by a seed, for demonstrations and benchmarks. It must not make anything up
//! itself; the generator stands with the tests, where it may know the domain.

use crate::run::{self, Outcome};

/// Builds the generator in release and hands it the words.
pub(crate) fn run(words: &[String]) -> Outcome {
    let build = ["run", "--release", "--quiet", "--package", "ayni-tests", "--bin", "demo-data", "--"];
    let mut command = run::cargo(&build)?;
    command.args(words);
    run::finish(command)
}
