//! `cargo xtask tidy`: what docs/ARCHITECTURE.md and the house's style promise about the tree itself, checked. Each fault
//! names its place and what to do. It must not compile anything, and must not repeat what clippy already says.

mod areas;
mod coverage;
mod decisions;
mod edges;
mod files;
mod law;
mod layers;
mod links;
mod messages;
mod purity;
mod rust;
mod tree;
mod vocabulary;
mod words;

use crate::run::{self, Outcome, complain, say};
use std::fmt;
use tree::Tree;

/// One broken promise.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fault {
    /// The file, relative to the root.
    path: String,
    /// Line number from 1; 1 also where the whole file is meant.
    line: usize,
    /// What is wrong, and what to do about it.
    what: String,
}

impl Fault {
    fn new(path: &str, line: usize, what: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, what: what.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.what)
    }
}

/// Runs every check on the checkout.
pub(crate) fn run() -> Outcome {
    let tree = Tree::read(&run::root()?)?;
    let faults = faults(&tree);
    for fault in &faults {
        complain(&fault.to_string());
    }
    match faults.len() {
        0 => {
            say(&format!("{} files are tidy", tree.len()));
            Ok(())
        }
        1 => Err("tidy found 1 fault".to_owned()),
        n => Err(format!("tidy found {n} faults")),
    }
}

fn faults(tree: &Tree) -> Vec<Fault> {
    let checks: [fn(&Tree) -> Vec<Fault>; 12] = [
        files::check,
        edges::check,
        areas::check,
        layers::check,
        purity::check,
        law::check,
        links::check,
        decisions::check,
        coverage::check,
        words::check,
        messages::check,
        vocabulary::check,
    ];
    let mut found: Vec<Fault> = checks.iter().flat_map(|check| check(tree)).collect();
    found.sort();
    found.dedup();
    found
}

/// For the tests of the checks: the faults of a tree of these files, as printed.
#[cfg(test)]
fn printed(check: fn(&Tree) -> Vec<Fault>, files: &[(&str, &str)]) -> Vec<String> {
    check(&Tree::of(files)).iter().map(Fault::to_string).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects the order of the report, and that each fault is told once.
    #[test]
    fn faults_come_sorted_by_place() {
        let tree =
            Tree::of(&[("crates/domain/src/b.rs", "fn b() {}"), ("crates/domain/src/a.rs", "fn a() {}")]);
        let places: Vec<_> = faults(&tree).into_iter().map(|fault| fault.path).collect();
        // The list of areas that is missing here is a fault of its own.
        let expected = ["a", "area", "b"].map(|name| format!("crates/domain/src/{name}.rs"));
        assert_eq!(places, expected);
    }
}
