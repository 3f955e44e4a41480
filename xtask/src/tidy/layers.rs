//! The layers of the storage: engines and journal know bytes, a book on top of them knows that they mean something, the register
//! alone knows what. Each names only what is below it. It must not look into tests, which may plant a register anywhere.

use super::Fault;
use super::rust::{self, Named};
use super::tree::Tree;

const STORAGE: &str = "crates/storage/src/";

/// What the engines and the journal consist of: folders, files and the modules under the crate's root.
const BELOW: [&str; 17] = [
    "belongs",
    "clock",
    "engine",
    "error",
    "fault",
    "files",
    "journal",
    "postgres",
    "private",
    "retry",
    "schema",
    "session",
    "sqlite",
    "table",
    "unfinished",
    // A check of every statement, which knows no layer.
    "tied",
    // What every book has in common stands on all of these, and nothing else does.
    BOOK,
];

const BOOK: &str = "book";

/// Whatever of the domain is no more than bytes with a name.
const VALUES: [&str; 3] = ["Commitment", "Digest", "Salt"];
const IDS: [&str; 3] = ["BatchId", "CommandId", "RegisterId"];

pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text) in tree.files(STORAGE, ".rs") {
        let inside = path.strip_prefix(STORAGE).unwrap_or(path);
        let depth = inside.trim_end_matches("/mod.rs").trim_end_matches(".rs").split('/').count();
        let layer = inside.split(['/', '.']).next().unwrap_or_default();
        if !BELOW.contains(&layer) || layer == "tied" || path.ends_with("/tests.rs") {
            continue;
        }
        let code = rust::code_only(text);
        let code = code.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        for named in rust::named(&rust::tokens(code)) {
            if let Some(what) = wrong(&named, layer, depth) {
                faults.push(Fault::new(path, named.line, what));
            }
        }
    }
    faults
}

/// What is wrong with naming this in a layer, if anything is.
fn wrong(named: &Named, layer: &str, depth: usize) -> Option<String> {
    let words: Vec<&str> = named.words.iter().map(String::as_str).collect();
    if let ["domain", rest @ ..] = words.as_slice() {
        let is_bytes = match rest {
            ["value", "id", id, ..] => IDS.contains(id),
            ["value", value, ..] => VALUES.contains(value),
            _ => false,
        };
        let what = format!(
            "`{}` below the register: journal and book know digests, salts, commitments and the identifiers of registers, commands and batches; let the book's type say the rest",
            words.join("::")
        );
        return (!is_bytes).then_some(what);
    }
    let other = rust::root_module(named, depth)?;
    if !other.starts_with(char::is_lowercase) || (BELOW.contains(&other) && (other != BOOK || layer == BOOK))
    {
        return None;
    }
    let below = if layer == BOOK { "a book" } else { "the journal" };
    Some(format!("`{other}` stands above {below}, which must not know it; hand over what is needed"))
}

#[cfg(test)]
mod tests {
    use super::super::printed;

    fn count(path: &str, text: &str) -> usize {
        printed(super::check, &[(path, text)]).len()
    }

    /// Protects the cut: what means something is not named where only bytes are kept.
    #[test]
    fn the_journal_knows_bytes() {
        for text in [
            "use domain::Event;",
            "use domain::person::Profile;",
            "use domain::value::id::PersonId;",
            "use domain::value::{Digest, Gender};",
            "use crate::register::codec;",
            "use crate::book::Book;",
            "use super::super::register::view;",
            "fn f() { crate::register::project::day(x) }",
        ] {
            assert_eq!(count("crates/storage/src/journal/x.rs", text), 1, "{text}");
        }
        assert_eq!(count("crates/storage/src/sqlite/x.rs", "use crate::register::project::TABLES;"), 1);
        assert_eq!(count("crates/storage/src/engine.rs", "use crate::book::snapshot::Snapshot;"), 1);
        assert_eq!(count("crates/storage/src/book/x.rs", "use crate::register::Store;"), 1);
        assert_eq!(count("crates/storage/src/book/x.rs", "use domain::Register;"), 1);
    }

    /// Protects against false alarms.
    #[test]
    fn what_is_below_may_be_named() {
        let text = "use domain::value::{Commitment, Digest, Salt};\nuse domain::value::id::{BatchId, CommandId, RegisterId};\nuse crate::session::Session;\nuse super::chain;\n";
        assert_eq!(count("crates/storage/src/journal/x.rs", text), 0);
        assert_eq!(
            count("crates/storage/src/book/x.rs", "use crate::journal::tail::Tail;\nuse super::Book;"),
            0
        );
        assert_eq!(
            count("crates/storage/src/register/x.rs", "use domain::Event;\nuse crate::book::Book;"),
            0
        );
        let tests = "#[cfg(test)]\nmod tests {\n    use crate::register::Store;\n}\n";
        assert_eq!(count("crates/storage/src/journal/x.rs", tests), 0);
    }
}
