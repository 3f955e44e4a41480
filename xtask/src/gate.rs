//! `cargo xtask test`: the whole gate in order, or, with words, only the tests they name. It runs everything that the
//! machine can, says in one line each what it left out, and must not pass when a step failed.

use crate::cluster::{self, Postgres};
use crate::outside;
use crate::packages;
use crate::run::{self, Outcome, say};
use crate::tidy;
use std::time::{Duration, Instant};

/// A step of the gate: its name in the summary, and what it does.
type Step = (&'static str, fn() -> Result<Verdict, String>);

/// How a step that did not fail ended.
pub(crate) enum Verdict {
    Passed,
    /// Not run, and how to get it.
    LeftOut(String),
}

/// In the order of how soon they tell something. Clippy, build, tests and rustdoc take the same profile and the same
/// packages, so that nothing is compiled twice for another set of features.
const STEPS: [Step; 13] = [
    ("format", format),
    ("domain alone", domain_alone),
    ("clippy", clippy),
    ("tidy", || passed(tidy::run())),
    ("build", build),
    ("doc tests", doc_tests),
    ("tests", tests),
    ("rustdoc", rustdoc),
    ("browser", outside::browser),
    ("openapi", outside::openapi),
    ("packages", packages::check),
    ("postgresql", postgresql),
    ("real data", real_data),
];

/// On which engine tests keep their registers: `postgres`, or files.
const ENGINE: &str = "AYNI_TEST_ENGINE";

/// The packages whose tests keep registers or access books on either engine.
const KEEPERS: [&str; 4] = ["ayni-storage", "ayni-accounts", "ayni-cli", "ayni-tests"];

/// Cases of each property on PostgreSQL, where one takes ten times as long as in a file.
const CASES_ON_POSTGRES: &str = "16";

/// Runs all steps, even after one failed (except tests of what did not build), and fails if any of them did.
pub(crate) fn whole() -> Outcome {
    let tree_before = tree_status();
    let mut lines = Vec::new();
    let mut failed = Vec::new();
    let mut take = |name: &'static str, step: &dyn Fn() -> Result<Verdict, String>| {
        say(&format!("\n== {name}"));
        let start = Instant::now();
        let outcome = step();
        lines.push(summary_line(name, &outcome, start.elapsed()));
        if let Err(why) = outcome {
            run::complain(&format!("error: {why}"));
            failed.push(name);
        }
        failed.contains(&"build")
    };
    for (name, step) in STEPS {
        if take(name, &step) {
            break;
        }
    }
    take("clean tree", &|| clean_tree(tree_before.as_deref()));
    say("\n== summary");
    for line in &lines {
        say(line);
    }
    match failed.as_slice() {
        [] => {
            say("all of it passed");
            Ok(())
        }
        names => Err(format!("failed: {}", names.join(", "))),
    }
}

/// Runs only the tests that the words name.
pub(crate) fn narrowed(words: &[String]) -> Outcome {
    let (crates, filters): (Vec<_>, Vec<_>) = words.iter().partition(|word| package(word).is_some());
    let packages: Vec<&str> = crates.iter().filter_map(|word| package(word)).collect();
    let filters: Vec<&str> = filters.into_iter().map(String::as_str).collect();
    build_of(&packages)?;
    tests_of(&packages, &filters)
}

/// The package that a word names, by its folder or in full.
fn package(word: &str) -> Option<&'static str> {
    const PACKAGES: [(&str, &str); 10] = [
        ("domain", "ayni-domain"),
        ("storage", "ayni-storage"),
        ("reports", "ayni-reports"),
        ("exchange", "ayni-exchange"),
        ("operations", "ayni-operations"),
        ("accounts", "ayni-accounts"),
        ("api", "ayni-api"),
        ("cli", "ayni-cli"),
        ("tests", "ayni-tests"),
        ("xtask", "xtask"),
    ];
    PACKAGES.into_iter().find(|(folder, full)| word == *folder || word == *full).map(|(_, full)| full)
}

fn summary_line(name: &str, outcome: &Result<Verdict, String>, took: Duration) -> String {
    let verdict = match outcome {
        Ok(Verdict::Passed) => "passed".to_owned(),
        Ok(Verdict::LeftOut(how)) => format!("left out: {how}"),
        Err(_) => "FAILED".to_owned(),
    };
    format!("{name:<13} {:>7.1} s  {verdict}", took.as_secs_f64())
}

fn passed(outcome: Outcome) -> Result<Verdict, String> {
    outcome.map(|()| Verdict::Passed)
}

/// Does `then` if the toolchain has the component, installs it first when nobody is watching, else leaves it out.
fn with_component(subcommand: &str, component: &str, then: impl Fn() -> Outcome) -> Result<Verdict, String> {
    let present = run::cargo_has(subcommand);
    if !present && !run::unattended() {
        return Ok(Verdict::LeftOut(format!("`rustup component add {component}` brings it")));
    }
    if !present {
        let mut install = run::program("rustup")?;
        install.args(["component", "add", component]);
        run::finish(install)
            .map_err(|why| format!("{component} is missing and could not be installed: {why}"))?;
    }
    passed(then())
}

fn format() -> Result<Verdict, String> {
    with_component("fmt", "rustfmt", || run::finish(run::cargo(&["fmt", "--all", "--check"])?))
}

/// The workspace's other crates switch on features of shared dependencies; only alone does `domain` show that it needs none.
fn domain_alone() -> Result<Verdict, String> {
    passed(run::finish(run::cargo(&["check", "--package", "ayni-domain", "--lib"])?))
}

fn clippy() -> Result<Verdict, String> {
    with_component("clippy", "clippy", || {
        run::finish(run::cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])?)
    })
}

fn build() -> Result<Verdict, String> {
    passed(build_of(&[]))
}

/// Builds programs and tests in one go, because the whole-product tests run the program as people do.
fn build_of(packages: &[&str]) -> Outcome {
    let mut words = vec!["build", "--bins", "--tests"];
    words.extend(selection(packages));
    if packages.contains(&"ayni-tests") && !packages.contains(&"ayni-cli") {
        words.extend(["--package", "ayni-cli"]);
    }
    run::finish(run::cargo(&words)?)
}

/// Nextest does not run the examples in doc comments, so they have a step of their own.
fn doc_tests() -> Result<Verdict, String> {
    passed(run::finish(run::cargo(&["test", "--workspace", "--doc", "--quiet"])?))
}

fn tests() -> Result<Verdict, String> {
    passed(tests_of(&[], &[]))
}

/// Runs tests with nextest, or with `cargo test` where it is missing: slower, but the same tests.
fn tests_of(packages: &[&str], filters: &[&str]) -> Outcome {
    tests_with(&selection(packages), keeps_registers(packages), filters, &[])
}

/// The same, with the packages in words of cargo, with a PostgreSQL or without, and with settings in the environment.
fn tests_with(selected: &[&str], on_server: bool, filters: &[&str], settings: &[(&str, &str)]) -> Outcome {
    let nextest = run::cargo_has("nextest");
    if !nextest {
        say(
            "cargo-nextest is missing, so `cargo test` runs the tests; `cargo install cargo-nextest --locked` brings it",
        );
    }
    let mut words = if nextest {
        vec!["nextest", "run"]
    } else {
        vec!["test", "--no-fail-fast", "--bins", "--lib", "--tests"]
    };
    words.extend(selected);
    if !nextest && !filters.is_empty() {
        words.push("--");
    }
    words.extend(filters);
    let mut command = run::cargo(&words)?;
    command.envs(settings.iter().copied());
    if !on_server {
        return run::finish(command);
    }
    let postgres = Postgres::for_tests()?;
    postgres.tell(&mut command);
    run::finish(command)
}

/// Whether some of these packages keep registers, so that their tests want a PostgreSQL.
fn keeps_registers(packages: &[&str]) -> bool {
    packages.is_empty() || packages.iter().any(|package| KEEPERS.contains(package))
}

fn selection<'a>(packages: &[&'a str]) -> Vec<&'a str> {
    match packages {
        [] => vec!["--workspace"],
        some => some.iter().flat_map(|package| ["--package", *package]).collect(),
    }
}

fn rustdoc() -> Result<Verdict, String> {
    let mut command = run::cargo(&["doc", "--workspace", "--no-deps"])?;
    command.env("RUSTDOCFLAGS", "-D warnings");
    passed(run::finish(command))
}

/// The tests of the storage and of the program, once more with every register on PostgreSQL instead of in a file. Nextest picks them out
/// of the whole workspace as it was built for the step before: these packages alone take other features and would be compiled anew.
fn postgresql() -> Result<Verdict, String> {
    if Postgres::is_at_hand() {
        let cases = std::env::var("PROPTEST_CASES").unwrap_or_else(|_| CASES_ON_POSTGRES.to_owned());
        let settings = [(ENGINE, "postgres"), ("PROPTEST_CASES", cases.as_str())];
        let picked = [
            "--workspace",
            "--filterset",
            "package(ayni-storage) + package(ayni-accounts) + package(ayni-tests)",
        ];
        let alone = selection(&["ayni-storage", "ayni-accounts", "ayni-tests"]);
        let selected = if run::cargo_has("nextest") { &picked[..] } else { &alone[..] };
        return passed(tests_with(selected, true, &[], &settings));
    }
    let remedy = cluster::REMEDY;
    if run::unattended() {
        return Err(format!("PostgreSQL is missing, and nothing may be left out; {remedy}"));
    }
    Ok(Verdict::LeftOut(remedy.to_owned()))
}

/// The tests on published registers run among the others; here it is only said when their data was not there.
fn real_data() -> Result<Verdict, String> {
    let folder = match std::env::var_os("AYNI_REAL_DATA") {
        Some(folder) => folder.into(),
        None => run::root()?.join("../shared/data"),
    };
    if folder.is_dir() {
        return Ok(Verdict::Passed);
    }
    Ok(Verdict::LeftOut("tests on published registers; AYNI_REAL_DATA=<their folder> brings them".to_owned()))
}

/// What git says about the work tree; nothing when this is no git checkout.
fn tree_status() -> Option<String> {
    let mut command = run::program("git").ok()?;
    command.args(["status", "--porcelain"]);
    run::answer_text(command).ok()
}

/// The gate must leave the checkout as it found it: no test writes into it, and the lock file matches the manifests.
fn clean_tree(before: Option<&str>) -> Result<Verdict, String> {
    let (Some(before), Some(after)) = (before, tree_status()) else {
        return Ok(Verdict::LeftOut("this is not a git checkout".to_owned()));
    };
    let changed: Vec<&str> = after
        .lines()
        .filter(|line| !before.lines().any(|known| known == *line))
        .chain(before.lines().filter(|line| !after.lines().any(|known| known == *line)))
        .collect();
    if !changed.is_empty() {
        return Err(format!("the run changed the work tree:\n{}", changed.join("\n")));
    }
    if run::unattended() && after.lines().any(|line| line.ends_with("Cargo.lock")) {
        return Err("Cargo.lock does not match the manifests; run `cargo check` and commit it".to_owned());
    }
    Ok(Verdict::Passed)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects narrowing: a crate's folder or package selects it, any other word is a filter.
    #[test]
    fn words_name_crates_by_folder_or_package() {
        assert_eq!(package("storage"), Some("ayni-storage"));
        assert_eq!(package("ayni-tests"), Some("ayni-tests"));
        assert_eq!(package("erase"), None);
        assert_eq!(selection(&["xtask"]), ["--package", "xtask"]);
        assert_eq!(selection(&[]), ["--workspace"]);
        assert!(keeps_registers(&[]) && keeps_registers(&["ayni-domain", "ayni-cli"]));
        assert_eq!(package("accounts"), Some("ayni-accounts"));
        assert!(!keeps_registers(&["ayni-domain"]));
    }

    /// Protects the summary: what was left out is told apart from what passed.
    #[test]
    fn the_summary_names_what_was_left_out() {
        let line = |outcome| summary_line("clippy", &outcome, Duration::from_millis(1250));
        assert_eq!(line(Ok(Verdict::Passed)), "clippy            1.2 s  passed");
        assert_eq!(
            line(Ok(Verdict::LeftOut("x brings it".into()))),
            "clippy            1.2 s  left out: x brings it"
        );
        assert_eq!(line(Err("why".into())), "clippy            1.2 s  FAILED");
    }
}
