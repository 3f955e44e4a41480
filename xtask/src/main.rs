//! The project's own automation: `cargo xtask <verb>`. It needs the standard library alone, so that it starts at once
//! and never changes how the product's crates are built. It must not be needed to use the product.

mod bench;
mod bless;
mod cluster;
mod demo_data;
mod dist;
mod gate;
mod manifest;
mod outside;
mod packages;
mod run;
mod soak;
mod tidy;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <verb> [words]

  test              the whole gate: format, domain alone, clippy, tidy, tests, rustdoc, browser, openapi, clean tree
  test <words>      only the tests whose names contain one of the words; a word that names a crate
                    (domain, storage, reports, exchange, operations, accounts, api, cli, tests, xtask)
                    narrows to that crate
  tidy              only the checks of the house: edges, order of areas, names, links, coverage
  bless [words]     rewrite the generated reference pages and the snapshots, then look at the difference
  soak [minutes]    property tests with many more cases and servers under load for longer, in release; rounds until
                    the minutes are over
  bench [words]     the benchmarks, which print ratios measured side by side in one run; with words only
                    the lines that hold all of them, such as `append server`, `roster`, `growth people`;
                    a word that names a crate or a benchmark (storage, costs, program) narrows to that;
                    `quick` makes few runs of small sizes, `million` adds a register of a million people
  browser           drive the pages of `ayni serve` in Chromium, and look at each for faults
  openapi           ask `ayni serve` whatever its OpenAPI document describes, and much that it does not
  cluster           a private PostgreSQL until Enter or Ctrl-C; `test` starts one of its own
  demo-data         registers made up by a seed: --registers N --members M --years Y --seed S [--out FOLDER]
  dist              what is handed to people: an archive and a .deb with their sums
  packages          pack the program as it was built for tests, and look at what came of it

CI=true makes `test` install what is missing instead of leaving it out.
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (verb, rest) = match words.split_first() {
        Some((verb, rest)) => (verb.as_str(), rest),
        None => ("help", [].as_slice()),
    };
    let outcome = match verb {
        "test" if rest.is_empty() => gate::whole(),
        "test" => gate::narrowed(rest),
        "tidy" => tidy::run(),
        "bless" => bless::run(rest),
        "soak" => soak::run(rest),
        "bench" => bench::run(rest),
        "browser" => outside::alone(outside::browser),
        "openapi" => outside::alone(outside::openapi),
        "cluster" => cluster::run(),
        "demo-data" => demo_data::run(rest),
        "dist" => dist::run(),
        "packages" => outside::alone(packages::check),
        "help" | "-h" | "--help" => {
            run::say(HELP);
            Ok(())
        }
        other => Err(format!("`{other}` is not a verb of xtask\n\n{HELP}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            run::complain(&format!("error: {why}"));
            ExitCode::FAILURE
        }
    }
}
