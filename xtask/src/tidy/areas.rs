//! The domain's areas: each knows only the areas before it, and each has the same files. It must not know what the areas
//! are about.

use super::Fault;
use super::rust;
use super::tree::Tree;

/// Each may use those before it.
const ORDER: [&str; 8] =
    ["person", "cooperative", "member", "committee", "certification", "programme", "equality", "statute"];

/// What every area has, as a file or as a folder.
const FILES: [&str; 8] = ["mod", "command", "event", "about", "rejection", "state", "decide", "evolve"];

const DOMAIN: &str = "crates/domain/src/";

pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults = ORDER.iter().flat_map(|area| missing_files(tree, area)).collect();
    out_of_order(tree, &mut faults);
    faults
}

fn missing_files(tree: &Tree, area: &str) -> Vec<Fault> {
    let folder = format!("{DOMAIN}{area}");
    if !tree.has(&folder) {
        return Vec::new();
    }
    let has =
        |name: &&&str| tree.has(&format!("{folder}/{name}.rs")) || tree.has(&format!("{folder}/{name}"));
    let missing = FILES.iter().filter(|name| !has(name));
    let what = |name| format!("the area has no `{name}.rs`; every area has {}", FILES.join(", "));
    missing.map(|name| Fault::new(&folder, 1, what(name))).collect()
}

fn out_of_order(tree: &Tree, faults: &mut Vec<Fault>) {
    for (path, text) in tree.files(DOMAIN, ".rs") {
        let module = module(path);
        let Some(own) = module.first().and_then(|area| place(area)) else { continue };
        let code = rust::code_only(text);
        for named in rust::named(&rust::tokens(&code)) {
            let Some(other) =
                rust::root_module(&named, module.len()).and_then(place).filter(|other| own < *other)
            else {
                continue;
            };
            let (area, later) = (ORDER[own], ORDER[other]);
            let what = format!(
                "`{area}` comes before `{later}` and must not know it; let `{later}` answer with a consequence, or move what both need into `value`"
            );
            faults.push(Fault::new(path, named.line, what));
        }
    }
}

fn place(area: &str) -> Option<usize> {
    ORDER.iter().position(|known| *known == area)
}

/// `crates/domain/src/member/decide/work.rs` as `member`, `decide`, `work`.
fn module(path: &str) -> Vec<&str> {
    let inside = path.strip_prefix(DOMAIN).unwrap_or(path);
    let inside = inside.strip_suffix("/mod.rs").or_else(|| inside.strip_suffix(".rs")).unwrap_or(inside);
    inside.split('/').collect()
}

#[cfg(test)]
mod tests {
    use super::super::printed;
    use super::super::tree::Tree;

    /// The faults of order alone.
    fn order(files: &[(&str, &str)]) -> Vec<String> {
        let check = |tree: &Tree| {
            let mut faults = Vec::new();
            super::out_of_order(tree, &mut faults);
            faults
        };
        printed(check, files)
    }

    /// Protects that whoever knows one area finds her way in the others.
    #[test]
    fn every_area_has_the_same_files() {
        let files = super::FILES.map(|name| format!("crates/domain/src/member/{name}.rs"));
        let mut files: Vec<_> = files.iter().map(|path| (path.as_str(), "")).collect();
        assert_eq!(printed(super::check, &files), [""; 0]);
        let decide = super::FILES.iter().position(|name| *name == "decide").unwrap();
        files[decide].0 = "crates/domain/src/member/decide/work.rs";
        assert_eq!(printed(super::check, &files), [""; 0]);
        files.pop();
        let expected = "crates/domain/src/member:1: the area has no `evolve.rs`; every area has mod, command, event, about, rejection, state, decide, evolve";
        assert_eq!(printed(super::check, &files), [expected]);
    }

    /// Protects the order of areas against every way of naming a later one.
    #[test]
    fn a_later_area_is_out_of_reach() {
        let text = "use crate::{value::Date, member::Member};\nfn f(_: super::super::committee::Seat) {\n    crate::person::x()\n}\n";
        let found = order(&[("crates/domain/src/cooperative/decide.rs", text)]);
        let places: Vec<_> = found.iter().map(|fault| fault.split(" and must").next().unwrap()).collect();
        assert_eq!(
            places,
            [
                "crates/domain/src/cooperative/decide.rs:1: `cooperative` comes before `member`",
                "crates/domain/src/cooperative/decide.rs:2: `cooperative` comes before `committee`",
            ]
        );
    }

    /// Protects what is allowed: earlier areas, the own one, and comments about later ones.
    #[test]
    fn earlier_areas_and_comments_are_free() {
        let text = "//! See crate::equality.\nuse crate::{person::Person, member};\nuse super::super::cooperative;\nuse super::equality;\n";
        assert_eq!(order(&[("crates/domain/src/committee/decide/seat.rs", text)]), [""; 0]);
        assert_eq!(
            printed(super::check, &[("crates/domain/src/decide.rs", "use crate::equality;")]),
            [""; 0]
        );
    }
}
