//! `cargo xtask bless`: lets the tests rewrite the generated reference pages, golden files and snapshots. It must not
//! write any of them itself.

use crate::cluster::Postgres;
use crate::run::{self, Outcome};

/// Set while tests should write what they otherwise compare.
pub(crate) const BLESS: &str = "AYNI_BLESS";

/// Runs the tests (those whose names contain a word, or all) with leave to rewrite what they compare.
pub(crate) fn run(words: &[String]) -> Outcome {
    // Tests of the whole product run the program, which `cargo test` does not build.
    run::finish(run::cargo(&["build", "--bins"])?)?;
    // `cargo test` even where nextest is present: inline snapshots of one file are rewritten by one process, never by many.
    let mut command = run::cargo(&["test", "--workspace", "--no-fail-fast", "--", "--quiet"])?;
    command.args(words).env(BLESS, "1").env("UPDATE_EXPECT", "1");
    let postgres = Postgres::for_tests()?;
    postgres.tell(&mut command);
    let outcome = run::finish(command);
    run::say(
        "\nRewritten where it differed. Read `git diff` before you keep it; golden files are only ever added to.",
    );
    outcome
}
