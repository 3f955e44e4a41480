//! The tree itself: what stands in the root, what files are called, how they open, how long they are, and that none
//! speaks of one particular machine. It must not look at what the code does.

use super::Fault;
use super::rust::{self, Token};
use super::tree::Tree;

/// What a visitor sees first; configuration hides in dot files.
const ROOT: [&str; 8] =
    ["Cargo.lock", "Cargo.toml", "LICENSE", "README.md", "crates", "docs", "tests", "xtask"];

/// Names that say nothing about what is inside.
const DRAWERS: [&str; 14] = [
    "app", "base", "common", "core", "dto", "helper", "helpers", "manager", "misc", "shared", "stuff",
    "types", "util", "utils",
];

/// Endings of types that say what a pattern is called instead of what the thing is.
const PATTERNS: [&str; 5] = ["Dto", "Helper", "Impl", "Manager", "Utils"];

/// Folders that are someone's own.
const MACHINE: [&str; 5] = ["Users", "home", "root", "tmp", "work"];

const LINES_MAX: usize = 1000;

pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for path in tree.paths() {
        faults.extend(root_entry(path));
    }
    for (path, text) in tree.files("", ".rs") {
        faults.extend(opening(path, text));
        faults.extend(drawer(path));
        faults.extend(pattern_names(path, text));
        let lines = text.lines().count();
        if LINES_MAX < lines {
            let what = format!("{lines} lines; split it by what it speaks of (at most {LINES_MAX})");
            faults.push(Fault::new(path, lines, what));
        }
    }
    for (path, text) in tree.files("", "") {
        faults.extend(machine_paths(path, text));
    }
    faults
}

fn root_entry(path: &str) -> Option<Fault> {
    let first = path.split('/').next()?;
    let known = first.starts_with('.') || first.contains(".ayni") || ROOT.contains(&first);
    (!known).then(|| Fault::new(path, 1, format!("`{first}` in the root; it holds only {}", ROOT.join(", "))))
}

fn opening(path: &str, text: &str) -> Option<Fault> {
    let first = text.lines().next().unwrap_or_default();
    let opens = first.starts_with("//! ");
    (!opens)
        .then(|| Fault::new(path, 1, "opens without `//!`; say what the file is for and what it must not do"))
}

fn drawer(path: &str) -> Option<Fault> {
    let is_drawer = |part: &str| {
        let stem = part.strip_suffix(".rs").unwrap_or(part);
        DRAWERS.iter().any(|name| stem == *name || stem.ends_with(&format!("_{name}")) && *name != "core")
    };
    let part = path.split('/').find(|part| is_drawer(part))?;
    Some(Fault::new(
        path,
        1,
        format!("`{part}` says nothing about what is inside; name it by a noun of the glossary"),
    ))
}

fn pattern_names(path: &str, text: &str) -> Vec<Fault> {
    let code = rust::code_only(text);
    let tokens = rust::tokens(&code);
    let named = tokens.windows(2).filter_map(|two| match two {
        [kind, name] if matches!(kind.text, "struct" | "enum" | "trait" | "type") => Some(name),
        _ => None,
    });
    let bad = |name: &&Token<'_>| PATTERNS.iter().any(|ending| name.text.ends_with(ending));
    named
        .filter(bad)
        .map(|name| {
            Fault::new(
                path,
                name.line,
                format!("`{}` names a pattern; name the thing, qualified by its module", name.text),
            )
        })
        .collect()
}

fn machine_paths(path: &str, text: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let own = MACHINE.iter().find(|folder| {
            let start = format!("/{folder}/");
            line.match_indices(&start).any(|(at, _)| {
                let before = line.get(..at).and_then(|before| before.chars().next_back());
                !before.is_some_and(|c| {
                    c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '/' | '}' | ')' | '>' | '*' | '~')
                })
            })
        });
        if let Some(folder) = own {
            let what =
                format!("a path under /{folder} exists on one machine only; write it relative to the root");
            faults.push(Fault::new(path, number, what));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::super::printed;

    fn faults(path: &str, text: &str) -> Vec<String> {
        printed(super::check, &[(path, text)])
    }

    /// Protects the first screen that a visitor sees.
    #[test]
    fn the_root_stays_small() {
        assert_eq!(faults("notes.txt", "").len(), 1);
        for path in ["README.md", "docs/x.md", ".ci/run", "register.ayni", "register.ayni-wal"] {
            assert_eq!(faults(path, ""), [""; 0]);
        }
    }

    /// Protects that a reader of any file learns first what it is for.
    #[test]
    fn a_file_opens_with_its_purpose() {
        assert_eq!(
            faults("tests/it/x.rs", "use x;"),
            ["tests/it/x.rs:1: opens without `//!`; say what the file is for and what it must not do"]
        );
        assert_eq!(faults("tests/it/x.rs", "//! For x.\nuse x;"), [""; 0]);
    }

    /// Protects names: no drawers, no names of patterns.
    #[test]
    fn names_say_what_is_inside() {
        for path in
            ["crates/cli/src/utils.rs", "crates/cli/src/person_helpers.rs", "crates/cli/src/common/mod.rs"]
        {
            assert_eq!(faults(path, "//! X.").len(), 1, "{path}");
        }
        assert!(
            faults("crates/cli/src/x.rs", "//! X.\nstruct MemberDto;")[0]
                .starts_with("crates/cli/src/x.rs:2: `MemberDto`")
        );
        assert_eq!(faults("crates/cli/src/member.rs", "//! X, not a Dto.\nstruct Member;"), [""; 0]);
    }

    /// Protects against files that hold everything.
    #[test]
    fn a_file_has_an_end() {
        let text = format!("//! X.\n{}", "\n".repeat(super::LINES_MAX));
        assert_eq!(faults("tests/it/x.rs", &text).len(), 1);
        assert_eq!(faults("tests/it/x.rs", &text[..text.len() - 1]), [""; 0]);
    }

    /// Protects other machines: a path under someone's folder is a fault, the same word inside a relative path is not.
    #[test]
    fn no_path_of_one_machine() {
        let path = format!("see {}home/ana/x", '/');
        assert_eq!(faults("docs/x.md", &path).len(), 1);
        assert_eq!(faults("docs/x.md", "https://example.org/home/x target/tmp/x ../home/x"), [""; 0]);
    }
}
