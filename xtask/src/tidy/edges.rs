//! Who may use whom: the edges between our crates, who owns which outside library, and that every outside library has
//! its reason written down. It must not resolve versions; cargo does.

use super::Fault;
use super::tree::Tree;
use crate::manifest;

/// Crate → the crates of ours that it may use, for building and for testing. Packages outside `crates/` are free.
const EDGES: [(&str, &[&str]); 8] = [
    ("domain", &[]),
    ("storage", &["domain"]),
    ("accounts", &["domain", "storage"]),
    ("reports", &["domain"]),
    ("exchange", &["domain"]),
    ("operations", &["domain", "storage", "reports", "exchange"]),
    ("api", &["domain", "storage", "accounts", "reports", "operations"]),
    ("cli", &["domain", "storage", "reports", "exchange", "operations", "accounts", "api"]),
];

/// Library → the only crates that may know it, because they own that vocabulary.
const OWNERS: [(&str, &[&str]); 29] = [
    ("anstream", &["cli"]),
    ("argon2", &["accounts"]),
    ("axum", &["api"]),
    ("calamine", &["exchange"]),
    ("chardetng", &["exchange"]),
    ("chrono-tz", &["operations"]),
    ("clap", &["operations", "cli"]),
    ("comfy-table", &["reports"]),
    ("encoding_rs", &["exchange"]),
    ("fluent-bundle", &["reports"]),
    ("include_dir", &["reports"]),
    ("hyper", &["api"]),
    ("hyper-util", &["api"]),
    ("iana-time-zone", &["cli"]),
    ("ipnet", &["api"]),
    ("indicatif", &["cli"]),
    ("maud", &["reports", "api"]),
    ("multer", &["api"]),
    ("prometheus-client", &["api"]),
    ("qrcodegen", &["api"]),
    ("quick_cache", &["api"]),
    ("quick-xml", &["exchange"]),
    ("rusqlite", &["storage"]),
    ("rust_xlsxwriter", &["exchange"]),
    ("schemars", &["operations", "api", "reports"]),
    ("toml", &["cli"]),
    ("tower", &["api"]),
    ("tracing", &["api"]),
    ("zip", &["exchange"]),
];

/// Where every outside library has its reason.
const REASONS: &str = "docs/decisions/0002-dependencies.md";

pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults = reasons(tree);
    for (path, text) in tree.files("", "/Cargo.toml") {
        let dependencies = manifest::dependencies(text);
        faults.extend(dependencies.iter().filter(|entry| !entry.is_inherited()).map(|entry| {
            let name = entry.dependency();
            let what = format!("`{name}` is not inherited; put it into the root's [workspace.dependencies] and write `{name}.workspace = true`");
            Fault::new(path, entry.line, what)
        }));
        if let Some(name) = path.strip_prefix("crates/").and_then(|rest| rest.strip_suffix("/Cargo.toml")) {
            faults.extend(edges(path, name, &dependencies));
        }
    }
    faults
}

fn edges(path: &str, name: &str, dependencies: &[manifest::Entry]) -> Vec<Fault> {
    let Some((_, allowed)) = EDGES.iter().find(|(known, _)| *known == name) else {
        let what = format!(
            "the crate `{name}` has no place in the house; draw its edges in docs/ARCHITECTURE.md and xtask/src/tidy/edges.rs, and write a decision"
        );
        return vec![Fault::new(path, 1, what)];
    };
    let mut faults = Vec::new();
    for entry in dependencies {
        let other = entry.dependency();
        let ours = other.trim_start_matches("ayni-");
        let is_ours = other.starts_with("ayni-") || EDGES.iter().any(|(known, _)| *known == ours);
        // A crate's own tests may ask it for its feature `testing`.
        if is_ours && ours != name && !allowed.contains(&ours) {
            let what = format!(
                "`{name}` must not use `{ours}` ({name} → {}); move what is needed to where both may reach it",
                list(allowed)
            );
            faults.push(Fault::new(path, entry.line, what));
        }
        let owners = OWNERS.iter().find(|(library, _)| *library == other).map(|(_, owners)| *owners);
        if let Some(owners) = owners.filter(|owners| !owners.contains(&name)) {
            let owners = owners.join("` and `");
            let what =
                format!("only `{owners}` may use `{other}`; call `{owners}`, or let the front end call it");
            faults.push(Fault::new(path, entry.line, what));
        }
    }
    faults
}

fn list(allowed: &[&str]) -> String {
    if allowed.is_empty() { "none of ours".to_owned() } else { allowed.join(", ") }
}

/// Libraries without a reason, and reasons without their library.
fn reasons(tree: &Tree) -> Vec<Fault> {
    let root = manifest::entries(tree.text("Cargo.toml").unwrap_or_default());
    let outside: Vec<_> = root
        .iter()
        .filter(|entry| entry.section == "workspace.dependencies" && !entry.value.contains("path ="))
        .collect();
    let page = tree.text(REASONS).unwrap_or_default();
    let mut faults: Vec<_> = outside
        .iter()
        .filter(|entry| !page.contains(&format!("`{}`", entry.key)))
        .map(|entry| {
            Fault::new(
                "Cargo.toml",
                entry.line,
                format!("`{}` has no reason in {REASONS}; add its row", entry.key),
            )
        })
        .collect();
    for (number, line) in (1..).zip(page.lines()) {
        let Some((name, _)) = line.strip_prefix("| `").and_then(|rest| rest.split_once('`')) else {
            continue;
        };
        if !outside.iter().any(|entry| entry.key == name) {
            let what = format!("`{name}` is no longer a dependency of the workspace; remove its row");
            faults.push(Fault::new(REASONS, number, what));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::super::printed;

    fn faults(files: &[(&str, &str)]) -> Vec<String> {
        printed(super::check, files)
    }

    /// Protects the direction of the arrows: only the drawn edges pass, for tests too.
    #[test]
    fn an_edge_that_is_not_drawn_is_a_fault() {
        let manifest =
            "[dependencies]\ndomain.workspace = true\n[dev-dependencies]\nstorage.workspace = true\n";
        assert_eq!(
            faults(&[("crates/reports/Cargo.toml", manifest), ("crates/cli/Cargo.toml", manifest)]),
            [
                "crates/reports/Cargo.toml:4: `reports` must not use `storage` (reports → domain); move what is needed to where both may reach it"
            ]
        );
        assert_eq!(
            faults(&[("crates/domain/Cargo.toml", "[dependencies]\nstorage.workspace = true\n")]).len(),
            1
        );
        assert_eq!(faults(&[("tests/Cargo.toml", manifest)]), [""; 0]);
    }

    /// Protects against drawers: a crate that nobody drew is not part of the house.
    #[test]
    fn an_unknown_crate_is_a_fault() {
        assert!(faults(&[("crates/common/Cargo.toml", "")])[0].contains("`common` has no place"));
    }

    /// Protects who owns a vocabulary: SQL in storage, words in reports.
    #[test]
    fn a_library_has_one_owner() {
        let found = faults(&[("crates/cli/Cargo.toml", "[dependencies]\nrusqlite.workspace = true\n")]);
        assert_eq!(
            found,
            [
                "crates/cli/Cargo.toml:2: only `storage` may use `rusqlite`; call `storage`, or let the front end call it"
            ]
        );
        assert_eq!(
            faults(&[("tests/Cargo.toml", "[dev-dependencies]\nrusqlite.workspace = true\n")]),
            [""; 0]
        );
    }

    /// Protects one version of everything: versions stand in the root only.
    #[test]
    fn a_version_of_its_own_is_a_fault() {
        let found = faults(&[("tests/Cargo.toml", "[dependencies]\nserde = \"1\"\n")]);
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("tests/Cargo.toml:2: `serde` is not inherited"));
    }

    /// Protects the page of reasons: it lists exactly what the workspace uses.
    #[test]
    fn reasons_and_libraries_match() {
        let root =
            "[workspace.dependencies]\ndomain = { path = \"crates/domain\" }\ncsv = \"1\"\nmaud = \"0.27\"\n";
        let page = "| `csv` | tables |\n| `gone` | nothing |\n";
        assert_eq!(
            faults(&[("Cargo.toml", root), (super::REASONS, page)]),
            [
                "Cargo.toml:4: `maud` has no reason in docs/decisions/0002-dependencies.md; add its row",
                "docs/decisions/0002-dependencies.md:2: `gone` is no longer a dependency of the workspace; remove its row",
            ]
        );
    }
}
